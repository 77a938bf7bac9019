"""Tables drawn with lines that go on over several pages, put together.

A heading that a page repeats goes.  A row that a page breaks is one row again, and
a cell merged over rows of two pages is one cell.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile

from xlbudget.budget.codes import find_codes
from xlbudget.reading.headers import is_heading_row, role
from xlbudget.reading.page_lines import Line
from xlbudget.reading.page_row_lines import is_number
from xlbudget.reading.page_rows import Rows
from xlbudget.reading.page_ruled import RuledRow, RuledTable, Texts

_HEADING = 5  # rows that a repeated heading may have
_UNIT = re.compile("লক্ষ|লাখ|হাজার|কোটি|lakh|lac|thousand|crore|million", re.IGNORECASE)
_SLASH = re.compile(r"(?<=\S)/ (?=\S)")
_LITTLE = 0.8  # of a page's cells that are figures where it holds columns cut off from theirs


@dataclass
class _Open:
    """A table that may go on: its heading's rows, and what its columns hold."""

    xs: tuple[float, ...]
    figures: list[int]
    words: list[int]
    top: list[Texts] = field(default_factory=list)
    last: RuledRow | None = None
    merged: dict[int, tuple[int, bool]] = field(default_factory=dict)
    """For each column where its lowest cell begins, and whether it is merged over rows."""

    def goes_on(self, rows: Sequence[RuledRow]) -> bool:
        """Whether a page's first table is the rest of this one."""
        first = rows[0].texts
        if len(first) != len(self.xs) - 1:
            return False
        repeated = any(_beyond(rows[0], known) is not None for known in self.top)
        return repeated or not is_heading_row(first)

    def is_alike(self, rows: Sequence[RuledRow]) -> bool:
        """Whether columns of words have words again: else they are other columns."""
        for column in range(len(self.xs) - 1):
            filled = [text for row in rows if (text := row.texts[column])]
            if filled and self.words[column] > self.figures[column] and all(map(is_number, filled)):
                return False
        return True


class Spread:
    """Adds the tables of one page after another to ``rows``."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._open: _Open | None = None
        self._unbroken = False

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Add lines of text that are outside all tables."""
        count = len(self._rows)
        self._rows.add_lines(lines)
        self._unbroken = self._unbroken and len(self._rows) == count

    def add_table(self, found: RuledTable) -> bool:
        """Add a table; ``False`` when it holds columns that are cut off from their rows."""
        if len(found.rows) == 1 and _is_title(found.rows[0]):
            return True
        table = self._open
        rows: Sequence[RuledRow] = (found if table is None else found.on(table.xs)).rows
        if table is None or not table.goes_on(rows):
            rows = found.rows
            if table is not None and self._unbroken and _is_cut_off(rows):
                return False
            width = len(found.xs) - 1
            self._open = _Open(found.xs, [0] * width, [0] * width)
            self._add(self._open, rows)
            return True
        for known in table.top:
            if rows and (rest := _beyond(rows[0], known)) is not None:
                rows = (rest, *rows[1:]) if any(rest.texts) else rows[1:]
        if not table.is_alike(rows):
            return False
        if rows and self._unbroken and _is_rest(rows[0], table.last):
            self._rows.carry(rows[0].texts)
            rows = _without_first(rows)
        self._add(table, rows, table.merged)
        return True

    def _add(
        self,
        table: _Open,
        rows: Sequence[RuledRow],
        above: dict[int, tuple[int, bool]] | None = None,
    ) -> None:
        """Add rows; ``above`` is what ends the part of the table on the page before."""
        begins = len(self._rows) + 1
        ends = begins + len(rows) - 1
        lowest: dict[int, tuple[int, bool]] = {}
        for at, row in enumerate(rows, begins):
            self._rows.add(_unspaced(row).texts)
            for left, right in row.wide:
                self._rows.merge(at, left + 1, at, right + 1)
            tall, counted = dict(row.tall), any(map(_is_figure, row.texts))
            if not counted and not any(table.figures) and len(table.top) < _HEADING:
                table.top.append(row.texts)
            for column, text in enumerate(row.texts):
                start, bottom = at, at + tall.get(column, 1) - 1
                if at == begins and above and text is None and column in above:
                    earlier, was_tall = above[column]
                    if was_tall or column in tall:
                        start = earlier
                if bottom > start:
                    self._rows.merge(start, column + 1, bottom, column + 1)
                if bottom >= ends and (column not in lowest or column in tall):
                    lowest[column] = (start, bottom > start)
                table.figures[column] += counted and _is_figure(text)
                table.words[column] += counted and text is not None and not is_number(text)
        if rows:
            table.merged, table.last = lowest, rows[-1]
        self._unbroken = True


def _is_title(row: RuledRow) -> bool:
    """Whether a row is a title over heads with names of their own (টাকার পরিমাণ), and no unit."""
    texts = list(filter(None, row.texts))
    return (
        len(texts) == 1
        and role(texts[0]) == "amount"
        and not _UNIT.search(texts[0])
        and not find_codes(texts[0])
    )


def _beyond(row: RuledRow, known: Texts) -> RuledRow | None:
    """What a row has behind a heading's texts; ``None`` when it does not repeat the heading.

    Without lines a heading and the rest of a row below it are one.
    """
    pairs = [(text or "", head or "") for text, head in zip(row.texts, known, strict=True)]
    if not all(text.startswith(head) for text, head in pairs):
        return None
    return replace(row, texts=tuple(text[len(head) :].strip() or None for text, head in pairs))


def _without_first(rows: Sequence[RuledRow]) -> Sequence[RuledRow]:
    """The rows but the first; what is merged with that begins on the second."""
    first, *others = rows
    if not others:
        return ()
    tall = tuple((column, count - 1) for column, count in first.tall)
    return (replace(others[0], tall=(*others[0].tall, *tall)), *others[1:])


def _unspaced(row: RuledRow) -> RuledRow:
    """A heading without the spaces behind slashes at which our memo lets a head's name break."""
    if not is_heading_row(row.texts):
        return row
    return replace(row, texts=tuple(map(_closed_up, row.texts)))


def _closed_up(text: str | None) -> str | None:
    return _SLASH.sub("/", text) if text and find_codes(text) else text


def _is_rest(row: RuledRow, above: RuledRow | None) -> bool:
    """Whether a page's first row is the rest of the last row of the page before.

    It has no figures and no serial where the rows have; else only texts that had
    no room any more in the line above.
    """
    if above is None or row.wide or above.wide or not any(map(_is_figure, above.texts)):
        return False
    filled = [column for column, text in enumerate(row.texts) if text]
    if not filled or any(not above.texts[c] or _is_figure(row.texts[c]) for c in filled):
        return False
    unnumbered = _is_figure(above.texts[0]) and row.texts[0] is None
    return unnumbered or all(above.may_go_on(row, c) for c in filled)


def _is_figure(text: str | None) -> bool:
    return text is not None and is_number(text)


def _is_cut_off(rows: Sequence[RuledRow]) -> bool:
    """Whether a table holds little but figures below a heading that names no office."""
    if any(is_heading_row(row.texts) for row in rows[:_HEADING]):
        return False
    figures = [[is_number(text) for text in row.texts if text] for row in rows]
    below = [cell for row in dropwhile(lambda cells: not any(cells), figures) for cell in row]
    return len(below) > 2 and sum(below) >= _LITTLE * len(below)
