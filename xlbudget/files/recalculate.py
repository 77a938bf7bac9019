"""After cells have changed, no formula may go on showing an old value.

A sum, or the balance of a sanction, is computed here; every other formula that
may read a changed cell loses its shown value, and Excel computes the workbook
when it opens it.  Formulas that cannot read a changed cell keep theirs.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlbudget.budget.cells import column_letters
from xlbudget.files.a1 import corner
from xlbudget.files.cell_content import Content
from xlbudget.files.formula_reach import Names, Reach, TableArea, reaches, single_reach
from xlbudget.files.open_book import OpenBook
from xlbudget.files.sheet_cells import Area, SheetCells
from xlbudget.files.xml_part import OFFICE, Element, child, children, fragment, number, parse
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.sheets.tracking import tracked

_SUM = re.compile(r"SUM\((.*)\)", re.IGNORECASE | re.DOTALL)
_BALANCE = re.compile(
    r'IF\((?P<cell>\$?[A-Z]+\$?[0-9]+)="","",(?P=cell)(?P<rest>(?:-\$?[A-Z]+\$?[0-9]+)+)\)',
    re.IGNORECASE,
)
_UNKNOWN = "INDIRECT()"  # reads nobody knows what
_LARGEST_SUM = 200_000  # cells; a wider sum is left to Excel

Place = tuple[str, int, int]
"""A sheet's key, a column, a row."""


def recalculate(book: OpenBook, changed: Collection[tuple[str, str]]) -> None:
    """Bring the formulas up to date after cells (sheet, ``C12``) have changed."""
    places = {(sheet_key(sheet), *corner(ref)) for sheet, ref in changed}
    formulas = {f.place: f for f in _formulas(book)}
    names = Names(_tables(book), _defined(book))
    stale = _stale(formulas, places, names)
    work = _Work(book, names, formulas, stale)
    for place in sorted(stale):
        work.settle(place)
    book.book.recalculate_on_load()


@dataclass(frozen=True)
class _Formula:
    place: Place
    text: str
    cell: Element
    sheet: SheetCells


class _Work:
    """The formulas that are out of date while they are settled, each once."""

    def __init__(
        self, book: OpenBook, names: Names, formulas: dict[Place, _Formula], stale: set[Place]
    ) -> None:
        self._book = book
        self._names = names
        self._formulas = formulas
        self._waiting = set(stale)
        self._unknown: set[Place] = set()

    def settle(self, place: Place) -> None:
        """Write the value that a formula now shows, or none."""
        if place not in self._waiting:
            return
        self._waiting.discard(place)
        formula = self._formulas[place]
        value = self._computed(formula)
        formula.sheet.touched = True
        _show(formula.cell, value)
        if value is None:
            self._unknown.add(place)

    def _computed(self, formula: _Formula) -> Decimal | str | None:
        if child(formula.cell, "f") is None or formula.cell.get("t", "n") not in ("n", "str"):
            return None
        text = "".join(formula.text.split(" ")) if "[" not in formula.text else formula.text
        total, balance = _SUM.fullmatch(text), _BALANCE.fullmatch(text)
        if total:
            parts = [self._sum(ref, formula.place[0]) for ref in _arguments(total[1])]
            return None if None in parts else sum(filter(None, parts), Decimal(0))
        return self._balance(balance, formula.place[0]) if balance else None

    def _balance(self, found: re.Match[str], sheet: str) -> Decimal | str | None:
        """What IF(C3="","",C3-D3-E3) shows."""
        refs = [found["cell"], *found["rest"].strip("-").split("-")]
        sanctioned, *rest = (self._held(ref, sheet) for ref in refs)
        if sanctioned == Content("blank"):
            return ""
        numbers = [Decimal(0) if c == Content("blank") else c and c.number for c in rest]
        if sanctioned is None or sanctioned.number is None or None in numbers:
            return None
        return sanctioned.number - sum(filter(None, numbers), Decimal(0))

    def _sum(self, ref: str, sheet: str) -> Decimal | None:
        reach = single_reach(ref, sheet, self._names)
        if reach is None or not self._book.has(reach.sheet):
            return None
        left, top, right, bottom = reach.area
        bottom = min(bottom, self._book.sheet(reach.sheet).last_row)
        if (right - left + 1) * (bottom - top + 1) > _LARGEST_SUM:
            return None
        whole = Decimal(0)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                found = self._value((reach.sheet, column, row))
                if found is None:
                    return None
                whole += found
        return whole

    def _held(self, ref: str, sheet: str) -> Content | None:
        """What a cell shows; ``None`` when that is unknown."""
        reach = single_reach(ref, sheet, self._names)
        if reach is None or not self._book.has(reach.sheet):
            return None
        place = (reach.sheet, reach.area.left, reach.area.top)
        return self._content(place) if self._value(place) is not None else None

    def _value(self, place: Place) -> Decimal | None:
        """What a cell adds to a sum: text and blanks nothing; ``None`` when unknown."""
        self.settle(place)
        held = self._content(place)
        if place in self._unknown or place in self._waiting or held.kind == "error":
            return None
        if place in self._formulas and held.kind == "blank":
            return None  # never computed
        return held.number or Decimal(0)

    def _content(self, place: Place) -> Content:
        sheet, column, row = place
        return self._book.content(self._book.sheet(sheet), f"{column_letters(column)}{row}")


def _stale(formulas: dict[Place, _Formula], changed: set[Place], names: Names) -> set[Place]:
    """The formulas that may read a changed cell, directly or through others."""
    read = {p: reaches(f.text, p[0], names) for p, f in formulas.items()}
    stale: set[Place] = {p for p, areas in read.items() if areas is None}
    news = set(changed) | stale
    while news:
        columns: dict[tuple[str, int], list[int]] = {}
        for sheet, column, row in sorted(news):
            columns.setdefault((sheet, column), []).append(row)
        news = {
            p
            for p, areas in read.items()
            if p not in stale and areas is not None and any(_meets(a, columns) for a in areas)
        }
        stale |= news
    return stale


def _meets(reach: Reach, columns: dict[tuple[str, int], list[int]]) -> bool:
    area = reach.area  # the rows of a column are sorted
    return any(
        sheet == reach.sheet
        and area.left <= column <= area.right
        and bisect_left(rows, area.top) < bisect_right(rows, area.bottom)
        for (sheet, column), rows in columns.items()
    )


def _formulas(book: OpenBook) -> Iterator[_Formula]:
    for name, part in book.sheet_parts.items():
        if b"<f" not in book.package.parts[part] and b":f" not in book.package.parts[part]:
            continue
        sheet, key = book.sheet(name), sheet_key(name)
        masters: dict[str, tuple[str, str]] = {}
        for ref, cell in sheet.cells():
            found = child(cell, "f")
            if found is None:
                continue
            text = found.text or ""
            if found.get("t") == "shared":
                text = _shared(found, ref, masters)
            if tracked(text) is None:  # our own, which ask where a cell is, not what it holds
                yield _Formula((key, *corner(ref)), text, cell, sheet)


def _shared(found: Element, ref: str, masters: dict[str, tuple[str, str]]) -> str:
    """A shared formula as it reads in its own cell."""
    from openpyxl.formula.translate import Translator

    group = found.get("si", "")
    if found.text:
        masters[group] = (found.text, ref)
        return found.text
    try:
        text, origin = masters[group]
        moved = Translator(f"={text}", origin=origin).translate_formula(ref)
    except Exception:  # no master, or one that openpyxl cannot read
        return _UNKNOWN
    return str(moved).removeprefix("=")


def _tables(book: OpenBook) -> dict[str, TableArea]:
    found = {}
    for name, part in book.sheet_parts.items():
        for relation in book.package.relations(part):
            if relation.kind == f"{OFFICE}/table" and relation.target in book.package.parts:
                root = parse(book.package.parts[relation.target], relation.target)
                found[root.get("displayName", "").casefold()] = _table(root, sheet_key(name))
    return found


def _table(root: Element, sheet: str) -> TableArea:
    area = Area.of(root.get("ref", ""))
    top = area.top + int(number(root, "headerRowCount", 1))
    bottom = area.bottom - int(number(root, "totalsRowCount"))
    listed = child(root, "tableColumns")
    names = [] if listed is None else [c.get("name", "") for c in children(listed, "tableColumn")]
    columns = {
        name.replace("_x000a_", "\n").casefold(): Reach(sheet, Area(column, top, column, bottom))
        for column, name in enumerate(names, area.left)
    }
    return TableArea(Reach(sheet, area), columns)


def _defined(book: OpenBook) -> dict[str, str]:
    return {n.get("name", "").casefold(): n.text or "" for n in book.book.names()}


def _arguments(text: str) -> list[str]:
    """The arguments of a SUM that holds references only; no reference has a comma outside []."""
    return [part.strip() for part in re.split(r",(?![^\[]*\])", text)]


def _show(cell: Element, value: Decimal | str | None) -> None:
    shown = child(cell, "v")
    if value is None:
        if shown is not None:
            cell.remove(shown)
        return
    cell.attrib.pop("t", "")
    if isinstance(value, str):
        cell.set("t", "str")
    if shown is None:
        shown = fragment("<v/>")
        cell.append(shown)
    shown.text = value if isinstance(value, str) else f"{value:f}"
