"""The validations of a loaded file, put right before a sheet goes.

LibreOffice loads sheets side by side and ties what a validation's formula speaks
of to any of them, by chance; with that sheet gone the formula says #REF!.
"""

from typing import Any

from xlbudget.calc.area import Area
from xlbudget.calc.block import several

_ANY = "ANY"


def settle(book: Any) -> None:
    """Tie every validation of a book to its own sheet, once."""
    if book.settled:
        return
    for sheet in book.sheets:
        if sheet.uno.getPropertyState("Validation").value != "DEFAULT_VALUE":
            _settle_sheet(book, sheet)
    book.settled = True


def _settle_sheet(book: Any, sheet: Any) -> None:
    groups, index = sheet.uno.getUniqueCellFormatRanges(), sheet.index - 1
    found: dict[tuple[Any, ...], tuple[Any, list[Area]]] = {}
    for group in (groups.getByIndex(at) for at in range(groups.Count)):
        rule = group.Validation
        place = rule.getSourcePosition()
        if rule.Type.value == _ANY or place.Sheet == index:
            continue
        formulas = rule.getFormula1(), rule.getFormula2()
        place.Sheet = index
        rule.setSourcePosition(place)
        rule.setFormula1(formulas[0])
        rule.setFormula2(formulas[1])
        key = (place.Column, place.Row, rule.Type.value, rule.InputMessage, *formulas)
        found.setdefault(key, (rule, []))[1].extend(map(Area.of, group.RangeAddresses))
    for rule, areas in found.values():
        several(book, sheet.uno, areas).Validation = rule
