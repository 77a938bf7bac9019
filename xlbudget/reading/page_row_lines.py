"""Which row each line of a column belongs to, where no line parts the rows.

Rows begin where figures are.  A text of several lines begins level with its row's
figures, or its middle is level with them; which of the two is known by the texts
that were broken over lines because the next word had no room.
"""

import re
from collections.abc import Iterator, Mapping

from xlbudget.reading.page_lines import Line

LEVEL = 0.6
"""Of a line's height: how far apart two lines of one row may be."""

_FIGURE = re.compile(r"[0-9০-৯][0-9০-৯,./()=–-]*[।.)]?|\([0-9০-৯]{1,4}\)")
_NEAR = 0.3  # of a line's height: what is level to the eye
_EARLY = 1.5  # heights by which a text may end above where it is expected to

Texts = tuple[tuple[Line, ...], ...]
"""The lines of a column, those of an unbroken text together."""


def is_number(text: str) -> bool:
    """Whether a text is a serial or an amount and nothing else: ১, (1), ৪,০০০/-."""
    return bool(_FIGURE.fullmatch(text))


def rows_of_lines(
    columns: Mapping[int, Texts], starts: tuple[float, ...]
) -> dict[int, tuple[float, ...]]:
    """Return for each column the rows of its lines, from 1; 0 is above the first.

    ``starts`` are where the figures of rows are.  Half a row is a section's title
    between two of them, where the others have their serials.
    """
    of_rows = _by_middle if _is_centred(columns, starts) else _by_top
    first = min(columns)
    found = {column: tuple(of_rows(texts, starts)) for column, texts in columns.items()}
    if any(is_number(line.text) for text in columns[first] for line in text):
        found[first] = tuple(_with_titles(columns[first], found[first], starts))
    return found


def _is_centred(columns: Mapping[int, Texts], starts: tuple[float, ...]) -> bool:
    """Whether more texts have their middle level with the figures than their first line."""
    top = middle = 0
    for text in (text for texts in columns.values() for text in texts if len(text) > 1):
        level = _starts_in(text, starts)
        if len(level) == 1:
            start, near = starts[level[0]], _NEAR * text[0].height
            top += abs(text[0].middle - start) <= near
            middle += abs((text[0].middle + text[-1].middle) / 2 - start) <= near
    return middle + _between_lines(columns, starts) > top


def _between_lines(columns: Mapping[int, Texts], starts: tuple[float, ...]) -> int:
    """How many figures are half-way between two lines of the texts beside them."""
    lines = [
        line
        for texts in columns.values()
        if sum(map(len, texts)) > len(starts)
        for text in texts
        for line in text
        if not is_number(line.text)
    ]
    nearest = (
        min(lines, key=lambda line: abs(line.middle - start), default=None) for start in starts
    )
    return sum(
        line is not None and _NEAR < abs(line.middle - start) / line.height < 1
        for line, start in zip(nearest, starts, strict=True)
    )


def _starts_in(text: tuple[Line, ...], starts: tuple[float, ...]) -> list[int]:
    """The rows, from 0, whose figures are level with the lines of a text."""
    near = LEVEL * text[0].height
    first, last = text[0].middle - near, text[-1].middle + near
    return [row for row, start in enumerate(starts) if first <= start <= last]


def _by_top(texts: Texts, starts: tuple[float, ...]) -> Iterator[float]:
    """A text is of the row that is level with one of its lines; one with several, line by line."""
    for text in texts:
        level = _starts_in(text, starts)
        for line in text:
            near = LEVEL * line.height
            above = sum(start <= line.middle + near for start in starts)
            yield level[0] + 1 if len(level) == 1 else above


def _by_middle(texts: Texts, starts: tuple[float, ...]) -> Iterator[float]:
    """A text ends as far below the figures of its row as it begins above them."""
    near = LEVEL * texts[0][0].height
    begin = max((i for i, t in enumerate(texts) if t[0].middle <= starts[0] + near), default=0)
    yield from (0.0 for text in texts[:begin] for _ in text)
    row, first = 0, texts[begin][0].middle
    for text in texts[begin:]:
        for line in text:
            end = 2 * starts[row] - first
            early = line is text[0] and line.middle > max(starts[row], end - _EARLY * line.height)
            while row < len(starts) - 1 and (early or line.middle > end + near):
                row, first, early = row + 1, line.middle, False
                end = 2 * starts[row] - first if first < starts[row] + near else first - 2 * near
            yield row + 1.0


def _with_titles(
    texts: Texts, rows: tuple[float, ...], starts: tuple[float, ...]
) -> Iterator[float]:
    places = iter(rows)
    for text in texts:
        for _ in text:
            row = next(places)
            yield row + 0.5 if row and not _starts_in(text, starts) else row
