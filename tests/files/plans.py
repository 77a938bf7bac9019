"""Sheet plans that the painter's tests share."""

from datetime import date
from decimal import Decimal

from xlbudget.budget.cells import ErrorValue
from xlbudget.sheets.plan import (
    Cell,
    Highlight,
    ListBox,
    PrintSetup,
    Row,
    SheetPlan,
    Style,
    TablePlan,
)
from xlbudget.text import Text

BANGLA = r"[$-5000445]0;[$-5000445]\-0"
TEXT = Style("xb পাঠ", "Nikosh", 12, border="box", wrap=True, horizontal="left", indent=1)
AMOUNT = Style(
    "xb টাকা", "Nikosh", 12, border="box", horizontal="right", number_format=BANGLA, locked=False
)
HEAD = Style(
    "xb শিরোনাম",
    "Nikosh",
    13.5,
    bold=True,
    underline=True,
    color="112233",
    fill="DDEEFF",
    border="bottom",
    horizontal="center",
    vertical="top",
)
DATE = Style("xb তারিখ", "Nikosh", 12, number_format="[$-5000445]d mmmm yyyy")

MEMO = SheetPlan(
    name="স্মারক",
    rows=(
        Row((Cell(1, "স্মারক", HEAD), Cell(2, date(2022, 6, 14), DATE), Cell(3, True)), 30),
        Row(),
        Row((Cell(1, 'নাম & "পদ"', HEAD), Cell(2, "টেলিফোন\n(৩২১১১২০)", HEAD)), 40.5),
        Row(
            (
                Cell(1, "=HYPERLINK(1)", TEXT, link="স্মারক-অনুলিপি!A1"),
                Cell(2, Decimal("100.50"), AMOUNT),
            )
        ),
        Row((Cell(1, "  +৮৮ & <ক>", TEXT), Cell(2, 4000, AMOUNT), Cell(3, ErrorValue("#N/A")))),
        Row((Cell(1, "মোট", TEXT), Cell(2, Decimal("4100.50"), AMOUNT, "SUM(B4:B5)"))),
        Row((Cell(1, "চার হাজার & টাকা", TEXT, 'B6&" & টাকা"'), Cell(2, False, None, "B6<0"))),
    ),
    widths=(46.5, 14, 9),
    merges=("A8:C8",),
    tables=(
        TablePlan(
            "MemoRows",
            "A3:B6",
            ('নাম & "পদ"', "টেলিফোন\n(৩২১১১২০)"),
            ("মোট", "=SUM(B4:B5)"),
        ),
    ),
    list_boxes=(
        ListBox("A4:A5", "'স্মারক-অনুলিপি'!$A$1:$A$2", True, Text("বেছে নিন", "choose")),
        ListBox("C4:C5", "INDIRECT(A4)"),
    ),
    highlights=(
        Highlight("B4:B6", "ABS(B4)>=100000", number_format=r"##\,##\,##0;\-##\,##\,##0"),
        Highlight("A4:A5", "LEN(A4)=0", fill="FFCCCC", color="990000"),
    ),
    setup=PrintSetup("A1:C8", title_rows=(1, 3), breaks=(4, 6), footer="&Cপৃষ্ঠা &P"),
    frozen_at="B4",
    grid_lines=False,
    tab_color="FF8800",
)
COPY = SheetPlan(
    name="স্মারক-অনুলিপি",
    rows=(Row((Cell(1, "প্রাপক", TEXT),)), Row((Cell(1, "হিসাব", TEXT),))),
    tables=(TablePlan("MemoCopies", "A1:A2", ("প্রাপক",)),),
    setup=PrintSetup("A1:A2", paper=5, landscape=True),
    hidden=True,
)
