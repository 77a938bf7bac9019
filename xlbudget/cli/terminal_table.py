"""A table for a terminal, in which nothing is ever cut.

Texts wrap between words; amounts, codes, numbers and dates do not.  Where even so
the terminal is too narrow, each row is printed as lines of heading and value.  A
letter's width is that by which terminals move on: vowel signs that are written
after a letter or around it (া, ি, ো) take a cell of their own in most of them.

>>> lines = table_lines("মোট", ("খাত", "টাকা"), (("টেলিফোন", "৪,০০০"),), (False, True), 80)
>>> [cells(line) for line in lines]
[3, 14, 14, 14]
"""

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from unicodedata import category, east_asian_width

_GAP = "  "
_NARROWEST = 12  # cells in which a text may have to wrap
_NO_WIDTH = frozenset(("Mn", "Me", "Cf", "Cc"))
_WHOLE = re.compile(r"[\d০-৯][\d০-৯.,/\-]*(?:\([\d০-৯]+\))?%?")


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes.

    >>> cells("ক্ষ"), cells("মোট"), cells("৬,২৪,৬০৭")
    (2, 3, 8)
    """
    return sum(
        0 if category(c) in _NO_WIDTH else 2 if east_asian_width(c) in "WF" else 1 for c in text
    )


def show_table(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]
) -> None:
    """Print a table, in a terminal as wide as that; through a pipe lines have no limit."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    print("\n".join(table_lines(title, headings, rows, right, width)))


def table_lines(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: Sequence[bool],
    width: int | None,
) -> list[str]:
    """Return the lines of a table: title, headings, a rule, the rows.

    ``right`` says which columns are set to the right; ``width`` is the terminal's,
    ``None`` for no limit.
    """
    columns = list(zip(headings, *rows, strict=True))
    widths = _widths([list(map(str, column)) for column in columns], width)
    if widths is None:
        return [title, *_stacked(headings, rows, width)]
    lines = [title]
    for number, row in enumerate((headings, *rows)):
        lines += _row(row, widths, right)
        if number == 0:
            lines.append(_GAP.join("─" * w for w in widths))
    return lines


def _widths(columns: list[list[str]], width: int | None) -> list[int] | None:
    """The columns' widths, or ``None`` when they do not fit even with texts wrapped."""
    natural = [max(map(cells, column)) for column in columns]
    if width is None:
        return natural
    room = width - len(_GAP) * (len(columns) - 1)
    least = [max(map(_least, column)) for column in columns]
    if sum(least) > room:
        return None
    widths = list(natural)
    while sum(widths) > room:
        spare = [w - low for w, low in zip(widths, least, strict=True)]
        widths[spare.index(max(spare))] -= 1
    return widths


def _least(text: str) -> int:
    """The narrowest column for a text: its longest word, and room for a few words."""
    return max(min(cells(text), _NARROWEST), *map(cells, _words(text)), 0)


def _words(text: str) -> list[str]:
    """What of a text stays together: words, and a whole text that is a number or a date."""
    return [text] if _WHOLE.fullmatch(text) else text.split()


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in _words(text):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cells(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _row(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    wrapped = [_wrapped(text, width) for text, width in zip(row, widths, strict=True)]
    for at in range(max(map(len, wrapped))):
        parts = [
            _padded(lines[at] if at < len(lines) else "", width, to_right)
            for lines, width, to_right in zip(wrapped, widths, right, strict=True)
        ]
        yield _GAP.join(parts).rstrip()


def _padded(text: str, width: int, to_right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if to_right else text + space


def _stacked(
    headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None
) -> Iterator[str]:
    """Each row as lines of heading and value; what is blank is left out."""
    for row in rows:
        yield "─" * min(width or 20, 20)
        yield from (f"{h}: {text}" for h, text in zip(headings, row, strict=True) if text)
