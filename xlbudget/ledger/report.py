"""Totals over many orders, from a folder of files or from the register.

One row for each district, head or office, the largest first, or for each quarter, with a
column for each quarter in which there was money.  Names are one when they
differ only in spacing or in how their letters are coded; the first is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.codes import economic_name
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.errors import CellError
from xlbudget.ledger.entries import taka
from xlbudget.ledger.kinds import By
from xlbudget.ledger.limits import quarter_of
from xlbudget.ledger.listings import Item, Listing
from xlbudget.ledger.posting import Line, Posting
from xlbudget.text import Text

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("order", "district", "head", "quarter", "office", "poisha")

_NAMES = {
    By.DISTRICT: Text("জেলা", "district"),
    By.HEAD: Text("খাত", "head"),
    By.QUARTER: Text("কোয়ার্টার", "quarter"),
    By.OFFICE: Text("কার্যালয়", "office"),
}
_TITLE = Text("{by} অনুযায়ী বরাদ্দ (টাকা)", "allotted by {by} (taka)")
_ORDERS, _ROWS, _TOTAL = Text("আদেশ", "orders"), Text("সারি", "rows"), Text("মোট", "total")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that a report does not count, and why."""

    path: Path
    why: Text


def frame_of(postings: Iterable[Posting]) -> "pd.DataFrame":
    """Return the allocations of orders as a table of ``COLUMNS``; money is integer poisha."""
    import pandas as pd

    frame = pd.DataFrame.from_records(list(_records(postings)), columns=list(COLUMNS))
    return frame.astype({"poisha": "int64"})


def report(frame: "pd.DataFrame", by: By) -> Listing:
    """Return the totals of a frame of ``COLUMNS``."""
    import pandas as pd

    keys = frame[by.value].map(match_key)
    names = frame[by.value].groupby(keys, sort=False).first()
    grouped = frame.groupby(keys, sort=False)
    found = pd.DataFrame(
        {
            "orders": grouped["order"].nunique(),
            "rows": grouped.size(),
            "poisha": grouped["poisha"].sum(),
        }
    )
    if by is By.QUARTER:
        found = found.sort_index()
    else:
        found = found.sort_values("poisha", ascending=False, kind="stable")
    quarters: list[str] = [] if by is By.QUARTER else sorted(frame["quarter"].unique())
    split = frame.groupby([keys, frame["quarter"]])["poisha"].sum().to_dict()
    rows: list[tuple[Item, ...]] = []
    for key, (orders, count, poisha) in zip(found.index, found.to_numpy().tolist(), strict=True):
        parts = (taka(int(split.get((key, quarter), 0))) for quarter in quarters)
        rows.append((str(names[key]) or "—", orders, count, taka(poisha), *parts))
    columns = (_NAMES[by], _ORDERS, _ROWS, _TOTAL, *(Text(q, q) for q in quarters))
    return Listing(_TITLE.filled(by=_NAMES[by]), columns, tuple(rows))


def _records(postings: Iterable[Posting]) -> Iterator[tuple[str, str, str, str, str, int]]:
    heads: dict[str, str] = {}
    for number, posting in enumerate(postings):
        quarter = f"{FiscalYear.of(posting.day)} Q{quarter_of(posting.day)}"
        for line in posting.lines:
            head = heads.setdefault(line.code, _head(line))
            # One object per name: a million rows share their districts.
            yield str(number), line.district, head, quarter, line.office, line.poisha


def _head(line: Line) -> str:
    try:
        return f"{line.code} {economic_name(line.code)}"
    except CellError:
        return line.code
