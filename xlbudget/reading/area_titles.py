"""Titles between the rows of a table: ঢাকা বিভাগ, গাজীপুর জেলা.

They say where the offices below them are.  A district goes with each of its rows
where the table has no column of districts; a title is no text of the memo.
"""

import re
from collections.abc import Mapping, Sequence

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.geography import district
from xlbudget.budget.model import Columns
from xlbudget.reading.grid import blank
from xlbudget.reading.rows import BodyRow

_WORDS = "|".join(map(match_key, ("জেলা", "বিভাগ", "অঞ্চল", "সার্কেল", "জোন")))
_AREA = re.compile(rf"(?:{_WORDS}|district|division|region|circle|zone)$")
_LABEL = re.compile(r"^(?:জেলা(?:র নাম)?|district)\s*[:ঃ=\-–]+\s*", re.IGNORECASE)
_WORD = re.compile(r"\s*(?:জেলা|district)$", re.IGNORECASE)
_LONGEST = 40


def area_titles(rows: Sequence[BodyRow]) -> tuple[BodyRow, ...]:
    """Return the rows above an allocation that hold the name of an area and nothing else."""
    last = max((i for i, row in enumerate(rows) if row.kind == "allocation"), default=-1)
    return tuple(row for row in rows[: max(last, 0)] if row.kind == "text" and _title(row))


def districts_by_row(rows: Sequence[BodyRow], columns: Columns) -> Mapping[int, str]:
    """Return the district of each allocation, by its row, where only titles name it."""
    if columns.district is not None:
        return {}
    titles = {row.at for row in area_titles(rows)}
    found, current = {}, ""
    for row in rows:
        if row.at in titles:
            current = _district(row)
        elif current and row.kind == "allocation":
            found[row.at] = current
    return found


def names_district(row: BodyRow) -> bool:
    """Whether a title names a district, which the rows below it then have."""
    return bool(_district(row))


def _district(row: BodyRow) -> str:
    name = _WORD.sub("", _LABEL.sub("", _title(row)))
    return name if district(name) else ""


def _title(row: BodyRow) -> str:
    """The name of an area that is all a row holds; empty for other rows."""
    filled = [value for value in row.values if not blank(value)]
    if len(filled) != 1 or not isinstance(filled[0], str):
        return ""
    text = " ".join(filled[0].split()).rstrip(" :ঃ।-–")
    is_area = bool(_AREA.search(match_key(text)) or _LABEL.match(text) or district(text))
    return text if is_area and len(text) <= _LONGEST else ""
