"""Our part of a cell's note, apart from what the user wrote in it.

Our block is a headline and lines that begin with a mark of their own.  It
stands alone, or after the user's text; taken out, it leaves that text as it was.
"""

import re
from typing import Final

NAME: Final = "xlbudget"
"""What a note of ours says at the least."""

HEADLINE: Final = f"── যাচাই · {NAME} ──"

WIDTH: Final = 240
LINE: Final = 14
"""The box of a note: its width, and the height of a line of it, in points."""

_MARK = "‣ "
_OURS = re.compile(rf"(\n?){HEADLINE}(?:\n{_MARK}[^\n]*)*")


def block(lines: tuple[str, ...]) -> str:
    """Return our block; white space within a line is folded.

    >>> print(block(("XB101 ত্রুটি: পড়া যায় না", "cannot be read")))
    ── যাচাই · xlbudget ──
    ‣ XB101 ত্রুটি: পড়া যায় না
    ‣ cannot be read
    """
    return "\n".join((HEADLINE, *(_MARK + " ".join(line.split()) for line in lines)))


def added(lines: tuple[str, ...], own: bool) -> str:
    """Return what is written for our block: alone when the note is our ``own``, else after hers."""
    return block(lines) if own else f"\n{block(lines)}"


def blocks_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where our blocks stand in a note, with the line break before them: (start, end).

    >>> blocks_in(f"দেখুন\\n{block(('XB101',))}"), blocks_in("দেখুন")
    (((5, 36),), ())
    """
    return tuple(match.span() for match in _OURS.finditer(text))


def is_ours_alone(text: str) -> bool:
    """Whether a note is one block of ours and nothing else.

    >>> is_ours_alone(block(("XB101",))), is_ours_alone(f"দেখুন\\n{block(('XB101',))}")
    (True, False)
    """
    found = _OURS.fullmatch(text)
    return found is not None and not found[1]


def without_blocks(text: str) -> str:
    """Return what a note says without our blocks.

    >>> without_blocks(f"দেখুন\\n{block(('XB101',))}")
    'দেখুন'
    """
    return _OURS.sub("", text)


def rows(lines: tuple[str, ...]) -> int:
    """Return how many lines a new note's box has room for: each of ours may take two."""
    return 2 * len(lines) + 2
