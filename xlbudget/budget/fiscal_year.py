"""The fiscal year of the government of Bangladesh: 1 July to 30 June.

Source: Constitution of Bangladesh, article 152(1), "financial year".

>>> year = FiscalYear.of(date(2022, 6, 14))
>>> str(year), year.bangla
('2021-22', '২০২১-২২')
>>> date(2022, 7, 1) in year
False
>>> FiscalYear.read("২০২১-২০২২ অর্থবছর") == year
True
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.spelling import clean
from xlbudget.errors import CellError
from xlbudget.text import Text

# One script throughout: ২০2১ may be a slip of the keyboard.
_SPAN = (
    r"(?:FY *)?(?:([0-9]{4}) *[-\u2010-\u2015/] *([0-9]{2}|[0-9]{4})"
    r"|([০-৯]{4}) *[-\u2010-\u2015/] *([০-৯]{2}|[০-৯]{4}))"
    r"(?: *অর্থ[ -]?(?:বছর|বৎসর))?"
)

_UNREADABLE = Text(
    "“{text}” অর্থবছর নয়; লিখুন যেমন ২০২১-২২", "“{text}” is no fiscal year; write it like 2021-22"
)
_NOT_NEXT = Text(
    "“{text}” অর্থবছরে দুটি বছর পরপর নয়; {due} হওয়ার কথা",
    "the two years of “{text}” do not follow each other; it should be {due}",
)
_OUT_OF_RANGE = Text(
    "{start} সালে শুরু হওয়া অর্থবছর সীমার বাইরে", "a fiscal year that begins in {start} is out of range"
)


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """The fiscal year that begins on 1 July of ``start``; its text is 2021-22.

    Raises ``CellError`` (``#NUM!``) unless ``start`` is within 1900 to 9998.
    """

    start: int

    def __post_init__(self) -> None:
        if not 1900 <= self.start <= 9998:
            raise CellError("#NUM!", _OUT_OF_RANGE.filled(start=self.start))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the fiscal year in which ``day`` falls."""
        return cls(_start(day))

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the fiscal year that ``text`` names: ২০২১-২২, ২০২১-২০২২, 2021/22.

        Raises ``CellError`` (``#VALUE!``) for anything else, and for two years that
        do not follow each other (২০২১-২৩).
        """
        found = re.fullmatch(_SPAN, clean(text), re.IGNORECASE)
        if not found:
            raise CellError("#VALUE!", _UNREADABLE.filled(text=text[:60]))
        start, end = (to_ascii(part) for part in found.groups() if part)
        year = cls(int(start))
        if end != str(year.start + 1)[-len(end) :]:
            due = Text(year.bangla, str(year))
            raise CellError("#VALUE!", _NOT_NEXT.filled(text=text[:60], due=due))
        return year

    @property
    def bangla(self) -> str:
        """The year in Bangla digits: ২০২১-২২."""
        return to_bangla(str(self))

    @property
    def first(self) -> date:
        """The first day, 1 July."""
        return date(self.start, 7, 1)

    @property
    def last(self) -> date:
        """The last day, 30 June."""
        return date(self.start + 1, 6, 30)

    def __contains__(self, day: date) -> bool:
        return _start(day) == self.start

    def __str__(self) -> str:
        return f"{self.start}-{(self.start + 1) % 100:02d}"


def _start(day: date) -> int:
    return day.year if day.month >= 7 else day.year - 1
