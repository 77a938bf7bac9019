"""The allocations of many orders, from a folder of files or from the register, as one table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.errors import Refused
from xlbudget.ledger.limits import quarter_of
from xlbudget.ledger.posting import Posting
from xlbudget.text import Text

if TYPE_CHECKING:
    import pandas as pd

NAMES = ("order", "district", "head", "quarter", "office")
COLUMNS = (*NAMES, "line", "poisha")
_MOST = 2**63 - 1  # poisha that a table of 64-bit numbers can add up
_TOO_MUCH = Text("সব আদেশের মোট টাকা অসম্ভব বড়", "the orders come to more money than can be")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that a report does not count, and why."""

    path: Path
    why: Text


def frame_of(postings: Iterable[Posting]) -> "pd.DataFrame":
    """Return the allocations of orders as a table of ``COLUMNS``.

    ``order`` is a running number, ``line`` one of the rows of all orders (with as
    many allocations as it has heads), ``head`` the economic code, ``quarter`` is
    written 2021-22 Q4; money is integer poisha, ``Refused`` when it comes to more
    than 64 bits hold.  Names stand in the table as
    categories, in the order in which they come: a million rows share their few
    thousand names.
    """
    import pandas as pd

    columns: dict[str, list[int]] = {name: [] for name in COLUMNS}
    known: dict[str, dict[str, int]] = {name: {} for name in NAMES}
    for record in _records(postings):
        *names, line, poisha = record
        columns["line"].append(line)
        columns["poisha"].append(poisha)
        for name, text in zip(NAMES, names, strict=True):
            texts = known[name]
            columns[name].append(texts.setdefault(text, len(texts)))
    if sum(columns["poisha"]) > _MOST:
        raise Refused(_TOO_MUCH)
    made = {
        name: pd.Categorical.from_codes(columns[name], categories=pd.Index(list(known[name])))
        for name in NAMES
    }
    numbers = {name: pd.array(columns[name], dtype="int64") for name in ("line", "poisha")}
    return pd.DataFrame(made | numbers)


def _records(postings: Iterable[Posting]) -> Iterator[tuple[str, str, str, str, str, int, int]]:
    before = 0
    for number, posting in enumerate(postings):
        quarter = f"{FiscalYear.of(posting.day)} Q{quarter_of(posting.day)}"
        for line in posting.lines:
            names = (str(number), line.district, line.code, quarter, line.office)
            yield *names, before + line.row, line.poisha
        before += max(line.row for line in posting.lines)
