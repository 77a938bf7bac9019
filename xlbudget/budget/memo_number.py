"""Memo numbers (স্মারক নম্বর): digit groups, an issue number, on copies a copy mark.

========================  ==================  =======================================
form                      groups of digits    example
========================  ==================  =======================================
Secretariat Instr. 2014   2.2.4.3.2.3.2       56.04.0000.010.20.001.22.81
the form since 2024       2.2.4.3.3.2.4.2     56.04.0000.010.020.20.0001.24.81
the form of 2011          2.3.3.2.2.3.4       56.004.010.20.00.001.2011-81
========================  ==================  =======================================

The last group is the year, the number after it (behind a point or hyphen) the
issue; a draft has none yet.  The third group of the 2014 form is the office's
BBS district and upazila, 0000 for a head office.  A copy carries ``/1(7)``:
first copy page, seven recipients; some offices write ``-1(7)``, ``.1(7)``, ``(7)``.
Offices also have numbers in none of these forms: বাজেট/২০২৩/৪৫.

Source: Secretariat Instructions 2014 (সচিবালয় নির্দেশমালা), digital memo numbers.

>>> copy = MemoNumber.read("স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২০২২-৮১/১(৭)")
>>> copy.ascii, copy.copy_count
('56.04.0000.010.20.001.22-81/1(7)', 7)
>>> copy.base == MemoNumber.read("56,04.0000.010.20.001.22.81").base
True
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.errors import CellError
from xlbudget.text import Text

SHAPES = ((2, 2, 4, 3, 2, 3, 2), (2, 2, 4, 3, 3, 2, 4, 2), (2, 3, 3, 2, 2, 3, 4))
"""The digits of each group in the forms of 2014, 2024 and 2011; the last is the year."""

_LABEL = re.compile(r"^(?:স্মারক|নথি|পত্র|memo)?\s*(?:নম্বর|নং|সংখ্যা|no)?\s*[:ঃ.\-]*", re.IGNORECASE)
_DASH = re.compile("[\u2010-\u2015\u2212]")
_COUNT = re.compile(r"/?\(([^()]*)\)$")
_ORDINAL = re.compile(r"[/.-]([0-9]{1,2})$")
_SAME = re.compile(r"(?:একই|ঐ|same|ditto)(?![\u0980-\u09ff])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MemoNumber:
    """A memo number in its clean form, all parts in ASCII digits.

    ``mark`` is what stands before the issue number, a point or a hyphen;
    ``copy`` the copy's ordinal and ``copy_count`` its recipients, ``None`` on
    the order itself; a copy may have but one of the two.
    """

    groups: tuple[str, ...]
    issue: str | None = None
    mark: str = "."
    copy: str | None = None
    copy_count: int | None = None

    @classmethod
    def read(cls, text: str) -> "MemoNumber":
        """Read a memo number as offices type it.

        Bangla, ASCII or mixed digits, commas for points, spaces, a four-digit
        year and the label স্মারক নম্বর are taken.  Raises ``CellError``
        #VALUE! for anything in none of the forms.
        """
        for number, copy, count in _readings(_plain(text)):
            for shape in SHAPES:
                if match := _pattern(shape).fullmatch(number):
                    *groups, issue = match.groups()
                    return cls(
                        groups=(*groups[:-2], groups[-2][-shape[-1] :]),
                        issue=issue,
                        mark=groups[-1] or ".",
                        copy=copy,
                        copy_count=count,
                    )
        message = Text(
            'স্মারক নম্বর "{text}" কোনো চেনা ছকে নেই (যেমন ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১)',
            'memo number "{text}" is in no known form (such as 56.04.0000.010.20.001.22.81)',
        )
        raise CellError("#VALUE!", message.filled(text=text.strip()))

    @property
    def base(self) -> str:
        """The number without its copy mark, all points: what order and copy share."""
        return ".".join((*self.groups, *((self.issue,) if self.issue else ())))

    @property
    def ascii(self) -> str:
        """The clean number as it is written, in ASCII digits."""
        written = ".".join(self.groups) + (f"{self.mark}{self.issue}" if self.issue else "")
        count = "" if self.copy_count is None else f"({self.copy_count})"
        return f"{written}/{self.copy or ''}{count}" if self.copy or count else written

    @property
    def bangla(self) -> str:
        """The clean number as it is written, in Bangla digits."""
        return to_bangla(self.ascii)


@dataclass(frozen=True, slots=True)
class CopyMark:
    """What a copy page's number says beside the order's: how many recipients, if it does."""

    count: int | None = None


def copy_mark(own: str, copy: str) -> CopyMark | None:
    """Return the mark of a copy page's number; ``None`` when it is not that of order ``own``.

    Both are as offices type them, in a known form or in none; "same" is the order's.

    >>> copy_mark("বাজেট/২০২৩/৪৫", "বাজেট/২০২৩/৪৫/১(৫)")
    CopyMark(count=5)
    >>> copy_mark("বাজেট/২০২৩/৪৫", "একই নম্বর")
    CopyMark(count=None)
    >>> copy_mark("বাজেট/২০২৩/৪৫", "বাজেট/২০২৩/৪৬/১(৫)") is None
    True
    """
    if _SAME.match(_unlabelled(copy)):
        return CopyMark()
    due = _key(_plain(own))
    # The longest mark first: whether the number behind it is one, the order's own tells.
    readings = reversed(list(_readings(_plain(copy))))
    return next((CopyMark(count) for number, _, count in readings if _key(number) == due), None)


def _plain(text: str) -> str:
    """A number without its label, spaces and what is left open at its end; digits in ASCII."""
    return re.sub(r"\s+", "", _unlabelled(text)).rstrip("।;,.").replace(",", ".")


def _unlabelled(text: str) -> str:
    return _LABEL.sub("", _DASH.sub("-", to_ascii(text)).strip()).strip()


def _key(plain: str) -> str:
    """What two ways to write one number have in common."""
    try:
        return MemoNumber.read(plain).base
    except CellError:
        return plain.rstrip("/.-_…").casefold()


def _readings(plain: str) -> Iterator[tuple[str, str | None, int | None]]:
    """Each way to part a number from a copy's mark: number, ordinal, how many recipients."""
    yield plain, None, None
    counted = _COUNT.search(plain)
    number = plain[: counted.start()] if counted else plain
    count = int(counted[1]) if counted and counted[1].isascii() and counted[1].isdigit() else None
    if counted:
        yield number, None, count
    ordinal = _ORDINAL.search(number)
    # Without recipients behind it, only a slash begins a copy's mark.
    if ordinal and (counted or ordinal[0].startswith("/")):
        yield number[: ordinal.start()].rstrip("."), ordinal[1], count


def _pattern(shape: tuple[int, ...]) -> re.Pattern[str]:
    *groups, year = shape
    start = "".join(rf"([0-9]{{{digits}}})\." for digits in groups)
    years = "[0-9]{4}" if year == 4 else "(?:[0-9]{2}|(?:19|20)[0-9]{2})"
    return re.compile(rf"{start}({years})(?:([.-])([0-9]{{1,6}}))?")
