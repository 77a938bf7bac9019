"""Which part each column of an allocation table plays, told from its heading.

Offices head the same column in many ways (ক্রম, ক্রমিক নং, Sl. No.); the words
below were taken from orders and from the templates that offices pass around.
"""

from dataclasses import dataclass
from typing import Literal

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Value
from xlbudget.budget.codes import find_codes

Role = Literal["serial", "district", "office", "row_total", "other", "amount"]

SERIAL = ("ক্রম", "ক্রমিক", "ক্রঃ", "ক্র", "নং", "sl", "s/l", "serial", "no")
DISTRICT = ("জেলা", "district")
OFFICE = (
    "কার্যালয়", "অফিস", "দপ্তর", "প্রতিষ্ঠান", "উপজেলা", "ইউনিট", "office", "upazila",
)  # fmt: skip
ROW_TOTAL = ("মোট", "সর্বমোট", "মোট টাকা", "মোট বরাদ্দ", "total", "grand total")
AMOUNT = ("টাকা", "বরাদ্দ", "পরিমাণ", "পরিমান", "মঞ্জুরি", "মঞ্জুরী", "amount", "allocation")
OTHER = (
    "মন্তব্য", "স্বাক্ষর", "বিভাগ", "কোড", "তারিখ", "ডিডিও", "remark", "signature", "code", "division",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its column from 1, its text as it stands, the part it plays.

    ``role`` is ``None`` where the heading alone does not tell; the column's
    cells decide then.
    """

    column: int
    text: str
    role: Role | None


def headings(values: tuple[Value, ...]) -> tuple[Heading, ...]:
    """Read a row of cells as headings, empty ones left out."""
    return tuple(
        Heading(i, " ".join(v.split()), role(v))
        for i, v in enumerate(values, 1)
        if isinstance(v, str) and v.strip()
    )


def role(text: str) -> Role | None:
    """Tell the part that a heading names; ``None`` when it names none.

    >>> role("ক্রমিক নং"), role("উপজেলা কার্যালয়/ কার্যালয়ের নাম"), role("টেলিফোন (৩২১১১২০)")
    ('serial', 'office', 'amount')
    >>> role("হারুন") is None
    True
    """
    key = _key(text)
    if find_codes(text):
        return "amount"
    if key in _ROW_TOTAL or any(key.startswith(f"{word} (") for word in _ROW_TOTAL):
        return "row_total"
    for part, words in _PARTS:
        if any(_names(key, word) for word in words):
            return part
    return None


def is_header(found: tuple[Heading, ...]) -> bool:
    """Whether a row of headings heads an allocation table.

    It names an office or a district, and at least one further column: prose
    that merely mentions an office fills a single cell.
    """
    roles = [h.role for h in found]
    return len(found) >= 2 and ("office" in roles or "district" in roles)


def _names(key: str, word: str) -> bool:
    # A short word counts only as a word of its own: "no" must not match "note".
    return word in key if len(word) > 3 else word in key.replace(".", " ").split()


def _key(text: str) -> str:
    return match_key(text).rstrip(" =:।.")


_ROW_TOTAL = frozenset(_key(word) for word in ROW_TOTAL)
_PARTS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("serial", tuple(map(match_key, SERIAL))),
    ("other", tuple(map(match_key, OTHER))),
    ("office", tuple(map(match_key, OFFICE))),
    ("district", tuple(map(match_key, DISTRICT))),
    ("amount", tuple(map(match_key, AMOUNT))),
)
