"""What the memo shows of carried cells, on its sheets and in Word."""

import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import docx
import pytest

from tests.memo.kinds import DDO, HONORARIA, MIXED, REMARK, SALARY, STIPEND
from tests.memo.orders import Carried, Shape, order
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.office import OfficeSettings
from xlbudget.files.docx_memo import docx_of
from xlbudget.memo.compose import compose
from xlbudget.memo.layout import lay_out
from xlbudget.memo.table import carried
from xlbudget.sheets.measure import EstimatedShaper
from xlbudget.sheets.styles import House


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        ("০০১২৩৪৫৬৭৮৯০১২৩৪৫", "text", "০০১২৩৪৫৬৭৮৯০১২৩৪৫"),
        ("01712-345678", "text", "01712-345678"),
        ("9,000", "text", "9,000"),
        (12345678901234.0, "text", Decimal(12345678901234)),
        (0.1 + 0.2, "text", Decimal("0.3")),
        (date(2024, 6, 28), "text", date(2024, 6, 28)),
        (datetime(2024, 6, 28, 0, 0), "text", date(2024, 6, 28)),
        (None, "text", None),
        ("", "net", ""),
        (True, "text", "True"),
        (ErrorValue("#N/A"), "text", "#N/A"),
        ("120", "count", "১২০"),
        ("07", "months", "০৭"),
        ("১২ মাস", "months", "১২ মাস"),
        ("1,200/-", "deduction", Decimal(1200)),
        ("৭০০ টাকা", "rate", "৭০০ টাকা"),
        ("-", "net", "-"),
        ("6,2,4", "net", "6,2,4"),
    ],
)
def test_carried_cells(value, kind, shown):
    assert carried(value, kind) == shown


def plans(shape):
    made = order(shape)
    house = House.of(made.settings)
    return lay_out(compose(made), house, EstimatedShaper(), made.settings.paper)


def rows_of(plan):
    header = plan.setup.title_rows[0]
    return [plan.rows[at - 1].cells for at in range(header, len(plan.rows) + 1)]


def test_honoraria_with_gross_deduction_and_net():
    shape = Shape("honoraria", rows=4, carried=HONORARIA, settings=OfficeSettings(grouping=True))
    memo = plans(shape)[0]
    heading, first, *_ = rows_of(memo)
    assert [cell.value for cell in heading][-3:] == ["টেলিফোন\n(৩২১১১২০)", "আয়কর কর্তন", "নিট প্রদেয়"]
    assert [cell.value for cell in first][-3:] == [Decimal(4000), Decimal(400), Decimal(3600)]
    assert first[-2].style.number_format != first[-3].style.number_format  # 612.50 in its column
    total = next(row for row in rows_of(memo) if any(c.value == "মোট =" for c in row))
    assert [cell.formula is None for cell in total[-3:]] == [False, True, True]
    assert [cell.value for cell in total[-2:]] == [Decimal(2025), Decimal(18000)]
    covered = {highlight.ref.split(":")[0][0] for highlight in memo.highlights}
    assert covered == {"F", "H", "I"}  # rate and amount in one range, then the two others


def test_a_label_in_a_carried_column_is_not_a_total():
    label = Carried("পদবি", lambda _: "শিক্ষক", total="সর্বমোট")
    cells = [
        c.value for row in rows_of(plans(Shape("x", rows=2, carried=(label,)))[0]) for c in row
    ]
    assert "সর্বমোট" not in cells
    assert "মোট =" in cells


def test_row_totals_reach_over_parts_and_over_carried_columns_between_heads():
    shape = Shape("split", heads=15, codes=SALARY, rows=3, amount=Decimal(9999999), carried=(DDO,),
                  settings=OfficeSettings(paper="A4"))  # fmt: skip
    sheets = [plan for plan in plans(shape) if plan.setup.title_rows]
    formulas = [c.formula for row in rows_of(sheets[-1]) for c in row if c.formula]
    across = next(f for f in formulas if "!" in f)
    assert across.count("!") == len(sheets) - 1
    assert across.startswith("SUM('স্মারক'!E")


@pytest.mark.parametrize("columns", [STIPEND, MIXED, (DDO, REMARK)], ids=len)
def test_word_shows_the_same_cells(columns):
    made = order(Shape("x", rows=5, carried=columns))
    memo = compose(made)
    block = next(b for b in memo.main if hasattr(b, "rows"))
    tables = docx.Document(io.BytesIO(docx_of(made))).tables
    texts = [cell.text for table in tables for row in table.rows for cell in row.cells]
    for row in block.rows:
        for value in row.carried:
            if isinstance(value, str):
                assert value in texts
    headings = {cell.text for table in tables for cell in table.rows[0].cells}
    assert {column.heading for column in columns} <= headings
    assert all(table._tbl.tblPr[-1].tag.endswith("tblLook") for table in tables)


def test_an_odd_carried_text_is_high_enough_for_all_of_it():
    remark = Carried("মন্তব্য", lambda _: "দীর্ঘ মন্তব্য " * 100, after=True)
    memo = plans(Shape("x", rows=2, carried=(remark,)))[0]
    short = plans(Shape("x", rows=2, carried=(replace(remark, cell=lambda _: "ক"),)))[0]
    assert rows_of(memo)[1][-1].style.wrap
    at = memo.setup.title_rows[0]
    assert short.rows[at].height < 30 < 100 < memo.rows[at].height < 400
