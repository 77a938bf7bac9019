"""The value that a formula's cell shows, written beside its formula."""

from decimal import Decimal

from xlbudget.budget.cells import ErrorValue
from xlbudget.files.cell_xml import text_xml
from xlbudget.files.formula.values import Scalar, rounded
from xlbudget.files.xml_part import Element, child, fragment


def show(cell: Element, value: Scalar) -> None:
    """Let a formula's cell show a value; a blank one is 0, as Excel shows it."""
    kind, written = _written(Decimal(0) if value is None else value)
    put_shown(cell, kind, fragment(f"<v>{text_xml(written)}</v>").text)


def put_shown(cell: Element, kind: str, text: str | None) -> None:
    """Let a formula's cell show a value by its type and text in the file; ``None``: nothing."""
    forget(cell)
    if kind:
        cell.set("t", kind)
    if text is None:
        return
    formula = child(cell, "f")
    shown = fragment("<v/>")
    shown.text = text
    if formula is None:
        cell.insert(0, shown)
    else:
        formula.addnext(shown)


def forget(cell: Element) -> None:
    """Let a formula's cell show nothing."""
    cell.attrib.pop("t", "")
    shown = child(cell, "v")
    if shown is not None:
        cell.remove(shown)


def _written(value: Decimal | str | bool | ErrorValue) -> tuple[str, str]:
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, ErrorValue):
        return "e", value.name
    if isinstance(value, str):
        return "str", value
    number = rounded(value).normalize()
    return "", f"{number:f}" if abs(number.adjusted()) < 20 else str(number)
