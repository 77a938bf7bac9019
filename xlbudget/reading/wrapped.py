"""Paragraphs that a text file breaks into lines of one width, made whole again.

A line goes on in the next one when that one's first word would not have fitted
behind it; where lines have no common width nothing is joined.
"""

import re
from dataclasses import replace

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.cells import Value
from xlbudget.reading import memo_lines as mark
from xlbudget.reading.grid import Grid, blank
from xlbudget.reading.total_labels import written_total

_WIDEST = 160
"""A longer line was not broken by hand or by an editor; the text is not wrapped then."""

_NARROWEST = 40
_BRACKETED = re.compile(r"\(\s*([0-9]{1,3})\s*\)\s*\S")
_NUMBERED = re.compile(r"([0-9০-৯]{1,2})([.)।])\s")
_DEPENDENT = re.compile("[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3]")
_HYPHENED = re.compile(r"[^\s/]-$|[^\s\-]/$")
_SLACK = 0.9  # Bangla letters differ in width, and editors count them differently


def unwrapped(grid: Grid) -> Grid:
    """Return the grid of a text with its broken paragraphs as single rows."""
    width = max((len(text) for row in grid.rows if (text := _prose(row))), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return grid
    rows: list[tuple[Value, ...]] = []
    at: list[int] = []
    last = ""  # the line before, as it stands in the file
    for number, row in zip(grid.at, grid.rows, strict=True):
        text = _prose(row)
        if text and last and _goes_on(last, text, str(rows[-1][0]), width):
            rows[-1] = (joined(str(rows[-1][0]), text),)
        else:
            rows.append(row)
            at.append(number)
        last = text
    return replace(grid, rows=tuple(rows), at=tuple(at))


def begins_anew(text: str, before: str = "") -> bool:
    """Whether a line begins a part of an order; ``before`` is the paragraph above it.

    A number in brackets does when it is the next one: a line may well break
    before (৩২) খাতের.

    >>> begins_anew("০৩। উক্ত অর্থ"), begins_anew("(৩২) খাতের"), begins_anew("(২) সচিব", "(১) পরিচালক")
    (True, False, True)
    """
    if numbered := _NUMBERED.match(text):
        # A list within a paragraph (১. … স্মারক; ২. … স্মারক;) may break before a number.
        inside = re.compile(f"\\s0?{int(to_ascii(numbered[1])) - 1}{re.escape(numbered[2])}\\s")
        if inside.search(to_ascii(before)):
            return False
    if bracketed := _BRACKETED.match(to_ascii(text)):
        above = _BRACKETED.match(to_ascii(before))
        return int(bracketed[1]) == (int(above[1]) + 1 if above else 1)
    return (
        mark.is_paragraph(text)
        or mark.recipient(text) is not None
        or mark.is_words(text)
        or mark.is_contact(text)
        or mark.opens_copy(text)
        or mark.after_date_label(text) is not None
        or mark.after_subject_label(text) is not None
        or mark.is_rule(text)
    )


def joined(before: str, text: str) -> str:
    """Return two lines of a paragraph as one; behind a hyphen or a slash in a word no space was.

    >>> joined("বিধি-", "বিধান"), joined("ফ্যাক্স/", "টেলেক্স"), joined("৪,০০০/-", "টাকা")
    ('বিধি-বিধান', 'ফ্যাক্স/টেলেক্স', '৪,০০০/- টাকা')

    Nor was one before a vowel sign: LibreOffice breaks লক্ষ্মীছড়‖ি so.

    >>> joined("লক্ষ্মীছড়", "ি উপজেলা")
    'লক্ষ্মীছড়ি উপজেলা'
    """
    whole = _HYPHENED.search(before) or _DEPENDENT.match(text)
    return f"{before}{text}" if whole else f"{before} {text}"


def _prose(row: tuple[Value, ...]) -> str:
    """A line's text when it is no row of a table."""
    filled = [str(v) for v in row if not blank(v)]
    if len(filled) != 1 or blank(row[0]) or written_total(filled[0]):
        return ""
    return filled[0]


def _goes_on(last: str, text: str, paragraph: str, width: int) -> bool:
    first = text.split(maxsplit=1)[0]
    full = len(last) + 1 + len(first) > _SLACK * width
    return full and not _is_whole(last) and not begins_anew(text, paragraph)


def _is_whole(text: str) -> bool:
    """Whether a line of the head never goes on: memo number, date, a subject with its danda."""
    return (
        (mark.after_subject_label(text) or "").rstrip().endswith("।")
        or mark.after_memo_label(text) is not None
        or mark.after_date_label(text) is not None
        or mark.is_rule(text)
    )
