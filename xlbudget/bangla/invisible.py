"""Characters that show nothing: what web pages, chat programs and word processors leave in text.

They are those that Unicode calls default-ignorable (of the Basic Multilingual Plane):
zero-width spaces and joiners, marks of writing direction, soft hyphens, byte order marks,
variation selectors.  Two of them can shape Bangla letters, ZWJ and ZWNJ: beside a hasanta
(ZWJ in র‍্যাব), and between a letter and a vowel sign.

>>> visible("৯০০০\\u202c"), visible("সা\\u200dভার"), visible("র\\u200d্যাব") == "র\\u200d্যাব"
('৯০০০', 'সাভার', True)

Source: Unicode Character Database, DerivedCoreProperties, Default_Ignorable_Code_Point;
Unicode Standard, section 12.2, for the joiners.
"""

import re
from typing import Final

INVISIBLE: Final = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
)  # fmt: skip
"""The characters, each range from its first code point to its last."""

_SHAPING = "\u200c\u200d"
_CODES = frozenset(code for first, last in INVISIBLE for code in range(first, last + 1))
_ALL = dict.fromkeys(_CODES)
_ALL_BUT_SHAPING = dict.fromkeys(_CODES - set(map(ord, _SHAPING)))
_ANY = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in INVISIBLE)}]")
_IDLE = re.compile(
    f"(?<!\u09cd)[{_SHAPING}](?!\u09cd)"
    f"(?!(?<=[\u0981-\u09fe][{_SHAPING}])[\u09bc\u09be-\u09cc\u09d7\u09e2\u09e3])"
)


def has_invisible(text: str) -> bool:
    """Whether any of the characters is in ``text``."""
    return _ANY.search(text) is not None


def visible(text: str) -> str:
    """Return ``text`` without them, but with the joiners that shape a Bangla letter."""
    if not has_invisible(text):
        return text
    return _IDLE.sub("", text.translate(_ALL_BUT_SHAPING))


def without_invisible(text: str) -> str:
    """Return ``text`` without any of them, joiners included: to read a figure or to compare."""
    return text.translate(_ALL) if has_invisible(text) else text
