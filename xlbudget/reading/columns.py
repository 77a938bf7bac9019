"""Which column of a table is money, which names the office, which is carried along.

A column is money only when its heading says so or the total row sums it.
Everything else that a person put into the table is carried, never dropped.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Value
from xlbudget.budget.codes import economic_name, find_codes
from xlbudget.budget.model import Captions, Columns, Detail, Head
from xlbudget.budget.taka import read_amount
from xlbudget.errors import CellError
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.headers import Heading, Role
from xlbudget.reading.heading_rows import HeadingRows
from xlbudget.reading.heading_texts import key_of
from xlbudget.reading.heading_words import number_kind
from xlbudget.reading.rows import BodyRow

_BRACKETED = re.compile(r"[(\[]\s*([0-9০-৯]{5,13})\s*[)\]]")
_CODE = re.compile(r"[(\[]?\s*[0-9০-৯]{5,13}\s*[)\]]?")
_SAMPLE = 50  # cells looked at to see whether a column holds amounts
_MADE_HEADING = re.compile(r"(?:column|কলাম|স্তম্ভ)\s*[0-9০-৯]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """Headings that the user has called money, or carried; they go before all rules."""

    money: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    def of(self, found: tuple[Heading, ...]) -> tuple[Heading, ...]:
        """Return the headings with the chosen roles."""
        roles: dict[str, Role] = {key_of(text): "carried" for text in self.carried}
        roles |= {key_of(text): "amount" for text in self.money}
        return tuple(replace(h, role=roles.get(key_of(h.text), h.role)) for h in found)

    def columns(self, heads: tuple[Head, ...]) -> frozenset[int]:
        """Return the columns among ``heads`` that the user has called money."""
        money = set(map(key_of, self.money))
        return frozenset(head.column for head in heads if key_of(head.header) in money)

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the chosen headings that are not among ``texts``."""
        known = set(map(key_of, texts))
        return tuple(t for t in (*self.money, *self.carried) if key_of(t) not in known)


AS_READ = Choice()


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that the columns of a table play.

    ``open`` are columns of figures whose heading does not say what they are;
    as long as nothing decides they are among the ``heads``, too.  ``persons``
    says that the column of offices names persons.
    """

    columns: Columns
    captions: Captions
    heads: tuple[Head, ...]
    details: tuple[Detail, ...] = ()
    open: tuple[Heading, ...] = ()
    persons: bool = False

    def decided(self, money: frozenset[int]) -> "Parts":
        """Return the parts once it is known which of the open columns are money."""
        rest = tuple(h for h in self.open if h.column not in money)
        left = {h.column for h in rest}
        heads = tuple(h for h in self.heads if h.column not in left)
        return replace(self, heads=heads, open=rest)._settled()

    def carrying(self, columns: Iterable[int]) -> "Parts":
        """Return the parts with some of the heads among the carried columns."""
        left = frozenset(columns)
        carried = (Heading(h.column, h.header, "carried") for h in self.heads if h.column in left)
        details = (*self.details, *map(_detail, carried))
        return replace(
            self,
            heads=tuple(h for h in self.heads if h.column not in left),
            details=tuple(sorted(details, key=lambda d: d.column)),
        )

    def totalled_by(self, column: int) -> "Parts":
        """Return the parts with one of the heads as the column of row totals."""
        caption = next(h.header for h in self.heads if h.column == column)
        return replace(
            self,
            heads=tuple(h for h in self.heads if h.column != column),
            columns=replace(self.columns, row_total=column),
            captions=replace(self.captions, row_total=caption),
        )

    def without_total(self) -> "Parts":
        """Return the parts with the column of row totals among the carried ones."""
        total = Detail(self.captions.row_total, self.columns.row_total or 0)
        return replace(
            self,
            columns=replace(self.columns, row_total=None),
            captions=replace(self.captions, row_total=Captions().row_total),
            details=tuple(sorted((*self.details, total), key=lambda d: d.column)),
        )

    def disputed(self, columns: frozenset[int]) -> "Parts":
        """Return the parts with some of the heads in doubt, and carried so long."""
        opened = (Heading(h.column, h.header, None) for h in self.heads if h.column in columns)
        return replace(self.carrying(columns), open=(*self.open, *opened))

    def _settled(self) -> "Parts":
        """The parts with what is left open carried, and a lone column of totals as the head."""
        row_total = self.columns.row_total
        parts = self
        if row_total is not None and not parts.heads:
            caption = Heading(row_total, parts.captions.row_total, "row_total")
            parts = replace(parts, heads=(head(caption),))
        if row_total in [h.column for h in parts.heads]:
            columns = replace(parts.columns, row_total=None)
            captions = replace(parts.captions, row_total=Captions().row_total)
            parts = replace(parts, columns=columns, captions=captions)
        carried = (*parts.details, *map(_detail, parts.open))
        return replace(parts, details=tuple(sorted(carried, key=lambda d: d.column)))


def parts_of(grid: Grid, heading: HeadingRows, choice: Choice) -> Parts:
    """Return the parts of a table's columns, by heading and by the first cells below."""
    found = tuple(h for h in choice.of(heading.found) if not _MADE_HEADING.fullmatch(h.text))
    found = _with_office(grid, heading.last, found)
    taken = tuple(filter(None, _leading(found)))
    rest = [h for h in found if h not in taken]
    named = [h for h in rest if h.role == "amount"]
    opened = [h for h in rest if h.role is None and _holds_amounts(grid, heading.last, h.column)]
    heads = sorted((*named, *opened), key=lambda h: h.column)
    carried = [h for h in rest if h not in named and h not in opened]
    serial, district, office, row_total = _leading(found)
    parts = Parts(
        Columns(*(h.column if h else None for h in (serial, district, office, row_total))),
        Captions(**{h_name: h.text for h_name, h in _captioned(found) if h}),
        tuple(map(head, heads)),
        tuple(map(_detail, carried)),
        tuple(opened),
        office is not None and office.role == "person",
    )
    return parts if opened else parts._settled()


def unheaded(parts: Parts, rows: tuple[BodyRow, ...]) -> tuple[Detail, ...]:
    """Return the columns that hold something beside an allocation and have no heading."""
    kept = [row for row in rows if row.kind == "allocation"]
    width = max((len(row.values) for row in kept), default=0)
    known = {*columns_of(parts.columns, parts.heads), *(d.column for d in parts.details)}
    return tuple(
        Detail("", column, "unheaded")
        for column in range(1, width + 1)
        if column not in known and any(not blank(row.value(column)) for row in kept)
    )


def columns_of(columns: Columns, heads: tuple[Head, ...]) -> tuple[int, ...]:
    """Return the columns, from 1, that play a part in a table."""
    parts = (columns.serial, columns.district, columns.office, columns.row_total)
    return (*filter(None, parts), *(head.column for head in heads))


def head(heading: Heading) -> Head:
    """Return a head's name and code from টেলিফোন (৩২১১১২০); a malformed code is kept for checks."""
    codes = find_codes(heading.text)
    bracketed = _BRACKETED.search(heading.text)
    code = codes[0] if len(codes) == 1 else None
    if code is None and bracketed and not codes:
        code = to_ascii(bracketed[1])
    name = _CODE.sub(" ", heading.text) if code else heading.text
    name = " ".join(name.split()).strip(" -–,:")
    return Head(heading.text, name or _name_of(code), code, heading.column)


def _leading(found: tuple[Heading, ...]) -> tuple[Heading | None, ...]:
    """The headings of serial, district, office and row total."""
    first = {h.role: h for h in reversed(found)}
    return first.get("serial"), first.get("district"), _party(first), first.get("row_total")


def _party(first: dict[Role | None, Heading]) -> Heading | None:
    """Whom a row is for: an office before its upazila, a person where one comes first."""
    office = first.get("office") or first.get("upazila")
    person = first.get("person")
    if office and person:
        return min(office, person, key=lambda h: h.column)
    return office or person


def _with_office(grid: Grid, last: int, found: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """The headings; without an office, a text left of the money says whom a row is for."""
    edge = min((h.column for h in found if h.role in ("amount", "row_total")), default=0)
    if _party({h.role: h for h in found}):
        return found
    texts = (h for h in found if h.column < edge and h.role is None)
    party = next((h for h in texts if not _holds_amounts(grid, last, h.column)), None)
    return tuple(replace(h, role="office") if h is party else h for h in found)


def _captioned(found: tuple[Heading, ...]) -> Iterator[tuple[str, Heading | None]]:
    return zip(("serial", "district", "office", "row_total"), _leading(found), strict=True)


def _detail(heading: Heading) -> Detail:
    places: tuple[Role | None, ...] = ("office", "upazila", "district")
    kind = "place" if heading.role in places else number_kind(heading.text) or "text"
    return Detail(heading.text, heading.column, kind)


def _name_of(code: str | None) -> str:
    try:
        return economic_name(code) if code else ""
    except CellError:
        return code or ""


def _holds_amounts(grid: Grid, start: int, column: int) -> bool:
    below = islice(grid.rows, start + 1, start + 1 + 4 * _SAMPLE)
    cells: Iterator[Value] = (row[column - 1] for row in below if len(row) >= column)
    filled = [read_amount(v) for v in islice((v for v in cells if not blank(v)), _SAMPLE)]
    return sum(a.taka is not None for a in filled) * 2 > len(filled)
