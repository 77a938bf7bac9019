"""Cross tables over many orders: districts, heads, quarters or offices by heads or quarters.

Districts and offices stand largest first, offices within their district; heads
stand by their code, quarters in time.  Names are one when they differ only in
spacing or in how their letters are coded; the first is shown.  Money is integer
poisha all the way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import economic_name
from xlbudget.budget.limits import quarter_name
from xlbudget.errors import CellError
from xlbudget.ledger.kinds import Across, By
from xlbudget.text import Text

if TYPE_CHECKING:
    import pandas as pd

BY_NAMES: Mapping[By | Across, Text] = MappingProxyType(
    {
        By.DISTRICT: Text("জেলা", "district"),
        By.HEAD: Text("খাত", "head"),
        By.QUARTER: Text("কোয়ার্টার", "quarter"),
        By.OFFICE: Text("কার্যালয়", "office"),
    }
)
"""What rows and columns are called; ``Across`` has the same names as ``By``."""


@dataclass(frozen=True, slots=True)
class CrossRow:
    """One row: its key and name, its orders and their rows, its poisha by column."""

    key: str
    name: Text
    orders: int
    lines: int
    amounts: tuple[int, ...]

    @property
    def total(self) -> int:
        """The poisha of all columns."""
        return sum(self.amounts)


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one district; ``name`` is ``None`` for rows that belong to none."""

    name: Text | None
    rows: tuple[CrossRow, ...]


@dataclass(frozen=True, slots=True)
class Cross:
    """A cross table: the keys and names of its columns, its rows, the orders it is over.

    ``lines`` are the rows of these orders; one with money under two heads is one.
    """

    by: By
    across: Across
    keys: tuple[str, ...]
    columns: tuple[Text, ...]
    groups: tuple[Group, ...]
    orders: int
    lines: int

    @property
    def rows(self) -> tuple[CrossRow, ...]:
        """The rows of all groups."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def sums(self) -> tuple[int, ...]:
        """The poisha of each column."""
        return sums(self.rows, len(self.columns))

    @property
    def total(self) -> int:
        """The poisha of everything."""
        return sum(self.sums)


def sums(rows: tuple[CrossRow, ...], columns: int) -> tuple[int, ...]:
    """Return the poisha of rows in each of so many columns."""
    return tuple(sum(row.amounts[i] for row in rows) for i in range(columns))


def crosses(frame: "pd.DataFrame", by: By, across: Across | None = None) -> tuple[Cross, ...]:
    """Return the cross table under the columns asked for, or the usual ones, then the others."""
    usual = [Across.QUARTER, Across.HEAD] if by in (By.HEAD, By.OFFICE) else list(Across)
    first = usual[0] if across is None else across
    others = (a for a in usual if a is not first and a.value != by.value)
    return tuple(cross(frame, by, a) for a in (first, *others))


def cross(frame: "pd.DataFrame", by: By, across: Across) -> Cross:
    """Return the cross table of a frame of ``report.COLUMNS``, which has at least one row."""
    import pandas as pd

    names, groups = _Names.of(frame, by), _Names.of(frame, By.DISTRICT)
    columns = _Names.of(frame, across)
    work = pd.DataFrame(
        {
            "group": groups.places if by is By.OFFICE else 0,
            "row": names.places,
            "column": columns.places,
            "order": frame["order"],
            "line": frame["line"],
            "poisha": frame["poisha"],
        }
    )
    cells = work.groupby(["group", "row", "column"])["poisha"].sum().unstack(fill_value=0)
    facts = work.groupby(["group", "row"]).agg(orders=("order", "nunique"), n=("line", "nunique"))
    found: dict[int, list[CrossRow]] = {}
    table = zip(facts.index, facts.to_numpy().tolist(), cells.to_numpy().tolist(), strict=True)
    for (group, row), (orders, lines), amounts in table:
        key = names.keys[row]
        name = _LABELS[by](key)
        found.setdefault(group, []).append(CrossRow(key, name, orders, lines, tuple(amounts)))
    made = [
        Group(_LABELS[By.DISTRICT](groups.keys[g]) if by is By.OFFICE else None, tuple(rows))
        for g, rows in found.items()
    ]
    labels = tuple(map(_LABELS[across], columns.keys))
    counts = frame["order"].nunique(), frame["line"].nunique()
    return Cross(by, across, columns.keys, labels, _sorted(made, by), *counts)


def _sorted(groups: list[Group], by: By) -> tuple[Group, ...]:
    if by is By.HEAD or by is By.QUARTER:
        return tuple(groups)  # in the order of their keys already
    ranked = (Group(g.name, tuple(sorted(g.rows, key=lambda row: -row.total))) for g in groups)
    return tuple(sorted(ranked, key=lambda group: -sum(row.total for row in group.rows)))


@dataclass(frozen=True, slots=True)
class _Names:
    """The names in one column of a frame, evened out, and each row's place among them."""

    keys: tuple[str, ...]
    places: "pd.Series[int]"

    @classmethod
    def of(cls, frame: "pd.DataFrame", what: By | Across) -> "_Names":
        import pandas as pd

        column = frame[what.value]
        written = list(column.cat.categories)
        first: dict[str, str] = {}
        for text in written:
            first.setdefault(match_key(text), text)
        if what.value in (By.HEAD, By.QUARTER):
            first = dict(sorted(first.items(), key=lambda item: item[1]))
        at = {key: place for place, key in enumerate(first)}
        places = pd.Series([at[match_key(text)] for text in written], dtype="int64")
        return cls(
            tuple(first.values()), places.take(column.cat.codes.to_numpy()).set_axis(frame.index)
        )


def _plain(text: str) -> Text:
    return Text(text or "—", text or "—")


def _head(code: str) -> Text:
    try:
        name = economic_name(code)
    except CellError:
        return Text(to_bangla(code), code)
    return Text(f"{to_bangla(code)} {name}", f"{code} {name}")


def _quarter(key: str) -> Text:
    year, _, quarter = key.partition(" Q")
    return Text(f"{to_bangla(year)} {quarter_name(int(quarter)).bn}", key)


_LABELS: Mapping[By | Across, Callable[[str], Text]] = MappingProxyType(
    {By.DISTRICT: _plain, By.OFFICE: _plain, By.HEAD: _head, By.QUARTER: _quarter}
)
