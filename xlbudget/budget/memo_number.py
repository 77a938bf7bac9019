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
first copy page, seven recipients.

Source: Secretariat Instructions 2014 (সচিবালয় নির্দেশমালা), digital memo numbers.

>>> copy = MemoNumber.read("স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২০২২-৮১/১(৭)")
>>> copy.ascii, copy.copy_count
('56.04.0000.010.20.001.22-81/1(7)', 7)
>>> copy.base == MemoNumber.read("56,04.0000.010.20.001.22.81").base
True
"""

import re
from dataclasses import dataclass

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.errors import CellError
from xlbudget.text import Text

SHAPES = ((2, 2, 4, 3, 2, 3, 2), (2, 2, 4, 3, 3, 2, 4, 2), (2, 3, 3, 2, 2, 3, 4))
"""The digits of each group in the forms of 2014, 2024 and 2011; the last is the year."""

_LABEL = re.compile(r"^(?:স্মারক|নথি|পত্র|memo)?\s*(?:নম্বর|নং|সংখ্যা|no)?\s*[:ঃ.\-]*", re.IGNORECASE)
_DASH = re.compile("[\u2010-\u2015\u2212]")
_COPY = re.compile(r"[/-]([0-9]{1,2})\(([0-9]{1,4})\)$|/([0-9]{1,2})$")


@dataclass(frozen=True, slots=True)
class MemoNumber:
    """A memo number in its clean form, all parts in ASCII digits.

    ``mark`` is what stands before the issue number, a point or a hyphen;
    ``copy`` the copy's ordinal and ``copy_count`` its recipients, ``None`` on
    the order itself.
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
        plain = re.sub(r"\s+", "", _LABEL.sub("", _DASH.sub("-", to_ascii(text)).strip()))
        plain = plain.rstrip("।;,.").replace(",", ".")
        copy = _COPY.search(plain)
        number = plain[: copy.start()] if copy else plain
        for shape in SHAPES:
            if match := _pattern(shape).fullmatch(number):
                *groups, issue = match.groups()
                return cls(
                    groups=(*groups[:-2], groups[-2][-shape[-1] :]),
                    issue=issue,
                    mark=groups[-1] or ".",
                    copy=(copy[1] or copy[3]) if copy else None,
                    copy_count=int(copy[2]) if copy and copy[2] else None,
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
        if self.copy is None:
            return written
        count = "" if self.copy_count is None else f"({self.copy_count})"
        return f"{written}/{self.copy}{count}"

    @property
    def bangla(self) -> str:
        """The clean number as it is written, in Bangla digits."""
        return to_bangla(self.ascii)


def _pattern(shape: tuple[int, ...]) -> re.Pattern[str]:
    *groups, year = shape
    start = "".join(rf"([0-9]{{{digits}}})\." for digits in groups)
    years = "[0-9]{4}" if year == 4 else "(?:[0-9]{2}|(?:19|20)[0-9]{2})"
    return re.compile(rf"{start}({years})(?:([.-])([0-9]{{1,6}}))?")
