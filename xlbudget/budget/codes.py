"""Economic codes and operation codes of the government's budget.

Source: Budget and Accounting Classification System (BACS) of the Finance
Division, adopted in 2018; the classes are those met in
``data/economic_codes.csv``.  An economic code has seven digits; the first is
its class.  An allocation gives leave to pay out, so its code is of class 3, 4
or 7 (orders allot the loans of 72 to employees as they do expenses):

=====  ============================================
class  what
=====  ============================================
1      revenue
3      recurrent expense (31 pay, 32 goods and services, 38 other, 39 reserve)
4      capital expense (41 fixed assets)
7      financial assets (72 loans and advances to employees)
8      liabilities and the public account
=====  ============================================

An operation code (the operating unit behind the money) has thirteen digits.

>>> economic_name("৩২১১১২০")
'টেলিফোন'
>>> find_codes("টেলিফোন (৩২১১১২০), কোড ১২৮০২০৩০০০০০০, ১২৩৪৫৬৭/- টাকা")
('3211120',)
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.figures import TAKA_SIGNS, plain_spaces
from xlbudget.errors import CellError
from xlbudget.text import Text

_LIST = Path(__file__).parent / "data" / "economic_codes.csv"
_ALLOTTED = ("3", "4", "7")
# What may stand inside one number, so that a part of a longer one is not taken for a code.
_NUMBER = re.compile(r"[0-9][0-9.,/=\-]*")
_SEVEN = re.compile(r"[0-9]{7}")
_TAKA = "|".join(map(re.escape, TAKA_SIGNS))
_MONEY_BEFORE = re.compile(rf"(?<![A-Za-z\u0980-\u09ff])(?:{_TAKA})\s*$")  # not কোটা:
_MONEY_AFTER = re.compile(rf"\s*(?:{_TAKA})")


@dataclass(frozen=True, slots=True)
class EconomicCode:
    """Seven digits, kept as ASCII text.

    >>> EconomicCode.read("৩২১১১২০").is_allotted, EconomicCode.read("1411202").is_allotted
    (True, False)
    """

    digits: str

    @classmethod
    def read(cls, text: str) -> "EconomicCode":
        """Read a code in Bangla or ASCII digits; ``CellError`` #VALUE! if not seven digits."""
        return cls(_digits(text, 7))

    @property
    def is_allotted(self) -> bool:
        """Whether money can be allocated under it: class 3, 4 or 7."""
        return self.digits.startswith(_ALLOTTED)

    @property
    def bangla(self) -> str:
        """The code in Bangla digits."""
        return to_bangla(self.digits)


@dataclass(frozen=True, slots=True)
class OperationCode:
    """Thirteen digits, kept as ASCII text.

    >>> OperationCode.read("১২৮০২০৩০০০০০০").digits
    '1280203000000'
    """

    digits: str

    @classmethod
    def read(cls, text: str) -> "OperationCode":
        """Read a code in Bangla or ASCII digits; ``CellError`` #VALUE! if not thirteen digits."""
        return cls(_digits(text, 13))

    @property
    def bangla(self) -> str:
        """The code in Bangla digits."""
        return to_bangla(self.digits)


def economic_code(text: str) -> EconomicCode | None:
    """Return the economic code that ``text`` is, ``None`` when it is none.

    >>> economic_code("৩২১১১২") is None
    True
    """
    try:
        return EconomicCode.read(text)
    except CellError:
        return None


def economic_name(code: str) -> str:
    """Return the Bangla name of an economic code or of a listed group (ECONOMIC_NAME).

    Bangla or ASCII digits.  Raises ``CellError``: #VALUE! when ``code`` is no
    economic code, #N/A when the list does not have it.

    >>> economic_name("32")
    'পণ্য ও সেবার ব্যবহার'
    """
    known = listed_names(plain_spaces(to_ascii(code)))
    if known:
        return known[0]
    read = EconomicCode.read(code)
    raise CellError(
        "#N/A",
        Text("অর্থনৈতিক কোড {bn} তালিকায় নেই", "economic code {en} is not in the list").filled(
            bn=read.bangla, en=read.digits
        ),
    )


def listed_names(code: str) -> tuple[str, ...]:
    """Return every name the list has for a code or group in ASCII digits, the Bangla one first.

    >>> listed_names("3211129")
    ('অফিস ভাড়া', 'অফিস ভবন ভাড়া')
    """
    return _names().get(code, ())


def all_names() -> Mapping[str, tuple[str, ...]]:
    """Return the whole list: each code or group in ASCII digits with its names, Bangla first."""
    return _names()


def known_codes() -> tuple[str, ...]:
    """Return the listed seven-digit economic codes, ASCII digits, ascending."""
    return tuple(sorted(code for code in _names() if len(code) == 7))


def find_codes(text: str) -> tuple[str, ...]:
    """Return the different seven-digit codes that stand in ``text``, in their order.

    ASCII digits.  Parts of longer numbers, of telephone and memo numbers, and
    amounts of money are no codes; codes joined by a comma or slash are.

    >>> find_codes("ফোন ০২-৯৫৬১৩১৫; ৩২১১১২০/৩২১১১১৭")
    ('3211120', '3211117')
    """
    plain = to_ascii(text)
    found: dict[str, None] = {}
    for number in _NUMBER.finditer(plain):
        parts = re.split(r"[,/]", number[0].rstrip(".,/=-"))
        if all(map(_SEVEN.fullmatch, parts)) and not _is_money(plain, number):
            found.update(dict.fromkeys(parts))
    return tuple(found)


def _is_money(text: str, number: re.Match[str]) -> bool:
    return (
        number[0].endswith(("/-", "/="))
        or _MONEY_BEFORE.search(text[max(0, number.start() - 8) : number.start()]) is not None
        or _MONEY_AFTER.match(text, number.end()) is not None
    )


def _digits(text: str, length: int) -> str:
    plain = plain_spaces(to_ascii(text))
    if re.fullmatch(f"[0-9]{{{length}}}", plain):
        return plain
    message = Text(
        '"{text}" কোড নয়; কোডে ঠিক {bn}টি অঙ্ক থাকে', '"{text}" is no code; a code has {en} digits'
    )
    raise CellError("#VALUE!", message.filled(text=text, bn=to_bangla(str(length)), en=length))


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    columns = ("name_bn", "name_en", "other_names")
    with _LIST.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: tuple(row[column] for column in columns if row[column])
            for row in csv.DictReader(lines)
        }
