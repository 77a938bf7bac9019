"""The sheet স্ব-পরীক্ষা: every example of every function, computed and compared on the spot.

Line 2 is green when all agree, red else.  Columns from line 5 on: number, the
formula as text, what it gives, what is due, whether the two agree.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from xlbudget.budget.cells import ErrorValue, Value
from xlbudget.functions import FUNCTIONS
from xlbudget.sheets.plan import Cell, Highlight, Row, SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text
from xlbudget.worksheet.record import Example, Function

SHEET = "স্ব-পরীক্ষা"
FIRST_ROW = 5
VERDICT_CELL = "A2"

_GREEN, _RED = "C6EFCE", "FFC7CE"
_HEADINGS = ("ক্রম", "সূত্র", "ফল", "প্রত্যাশিত", "মিল")
_HINT = Text(
    "Ctrl+Alt+F9 চাপলে আবার হিসাব হয়। #NAME? মানে ম্যাক্রো বন্ধ, #N/A সর্বত্র মানে পাইথন চলছে না।",
    "Ctrl+Alt+F9 computes anew. #NAME?: macros are off. #N/A everywhere: Python is not running.",
)
_ERRORS = '"#NULL!","#DIV/0!","#VALUE!","#REF!","#NAME?","#NUM!","#N/A"'


def self_test_sheet(house: House) -> SheetPlan:
    """Return the plan of the sheet."""
    rows = tuple(_rows(house))
    last = FIRST_ROW + len(rows) - 1
    agree = f"COUNTIF($E${FIRST_ROW}:$E${last},TRUE)"
    header = Row(tuple(Cell(i, text, house.header) for i, text in enumerate(_HEADINGS, 1)))
    plain = replace(house.hint, name="xlb hint line", wrap=False)
    return SheetPlan(
        name=SHEET,
        rows=(
            Row((Cell(1, "স্ব-পরীক্ষা · Self-test", house.title),), height=27),
            Row((_verdict(agree, len(rows), house),), height=24),
            Row((Cell(1, str(_HINT), plain),)),
            header,
            *rows,
        ),
        widths=(8, 64, 56, 56, 10),
        highlights=(
            Highlight("A2:E2", f"{agree}={len(rows)}", fill=_GREEN),
            Highlight("A2:E2", f"{agree}<>{len(rows)}", fill=_RED),
            Highlight(f"A{FIRST_ROW}:E{last}", f"NOT($E{FIRST_ROW})", fill=_RED),
        ),
        frozen_at=f"A{FIRST_ROW}",
    )


def _verdict(agree: str, count: int, house: House) -> Cell:
    right = Text(f"{count}টির সবগুলো মিলেছে", f"all {count} agree")
    wrong = f'{count}-{agree}&"টি মেলেনি · "&{count}-{agree}&" do not agree"'
    formula = f'IF({agree}={count},"{right}",{wrong})'
    style = replace(house.title, name="xlb verdict", size=house.size + 2)
    return Cell(1, str(right), style, formula)


def _rows(house: House) -> Iterator[Row]:
    examples = ((f, example) for f in FUNCTIONS for example in f.examples)
    for number, (function, example) in enumerate(examples, 1):
        yield _row(number, function, example, house)


def _row(number: int, function: Function, example: Example, house: House) -> Row:
    at = FIRST_ROW + number - 1
    style = replace(house.label, name="xlb test", wrap=False)
    due: Value = example.error or example.value
    if isinstance(due, date):
        style = replace(style, name="xlb test date", number_format="yyyy\\-mm\\-dd")
    formula = function.formula(example)
    shown = ErrorValue(example.error) if example.error else example.value
    same = (
        f"IF(ISERROR(C{at}),IFERROR(D{at}=CHOOSE(ERROR.TYPE(C{at}),{_ERRORS}),FALSE),"
        f"EXACT(C{at},D{at}))"
    )
    serial = replace(house.input_serial, name="xlb test number", fill=None, locked=True)
    return Row(
        (
            Cell(1, number, serial),
            Cell(2, f"={formula}", replace(house.label, name="xlb test", wrap=False)),
            Cell(3, shown, style, formula),
            Cell(4, due, style),
            Cell(5, True, replace(house.header, name="xlb test verdict", fill=None), same),
        )
    )
