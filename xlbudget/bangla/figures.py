"""Figures as offices write them, to numbers and back.

One figure is read at a time, in Bangla or in ASCII digits, bare or grouped
(৬,২৪,৬০৭ or 624,607), with ৳, টাকা, টাঃ, Tk or BDT, with ``/-``, ``/=`` or slash paisa.
What could mean two amounts is refused with the reason and never guessed.

>>> read_figure("৳ ৬,২৪,৬০৭.০০")
Decimal('624607.00')
>>> read_figure("১,৭৩,৫৫,৬৬২/২০")
Decimal('17355662.20')
>>> read_figure("10.000/=")
Traceback (most recent call last):
xlbudget.errors.CellError: ‘10.000/=’: বিন্দুটি হাজারের না দশমিকের, বোঝা যায় না · ‘10.000/=’: \
the point may part thousands or decimals
>>> bangla_number(Decimal("-624607.5"), 2)
'-৬,২৪,৬০৭.৫০'
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.invisible import without_invisible
from xlbudget.errors import CellError
from xlbudget.text import Text

LARGEST = 10**15 - 1
"""The largest whole amount: Excel keeps 15 digits."""

_DIGITS_IN_ALL = 28  # what Decimal adds up without rounding
_LONGEST = 100  # a longer text has too many digits or is no figure
_WIDE = Context(prec=60)

TAKA_SIGNS = (
    "৳", "টাকাঃ", "টাকা:", "টাকা", "টাঃ", "টা:", "টা.",
    "Taka", "TAKA", "taka", "Tk.", "TK.", "tk.", "Tk", "TK", "tk", "BDT", "bdt",
)  # fmt: skip
"""What offices write for taka before or behind a figure; a longer sign before its beginning.

A bare টা is none: ৫টা is a count.
"""

ONLY_SIGNS = ("মাত্র", "only", "Only", "ONLY")
"""What offices write behind an amount so that nothing can be added."""

_TAKA = f"(?:{'|'.join(map(re.escape, TAKA_SIGNS))})"
_FIGURE = re.compile(
    rf"(?:= ?)?(?P<minus>[-−–] ?)?(?:{_TAKA} ?(?:= ?)?)?(?P<inner_minus>[-−–] ?)?"
    r"(?P<whole>[0-9]+|[1-9][0-9]?(?:,[0-9]{2})*,[0-9]{3}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)"
    r"(?:/(?P<paisa>[0-9]{2})|(?:\.(?P<decimals>[0-9]+))?(?: ?/ ?[-=–−])?)"
    rf"(?: ?{_TAKA})?(?: ?(?:{'|'.join(ONLY_SIGNS)}))?(?: ?।)?"
)
_SIGNS = re.compile("|".join(map(re.escape, (*TAKA_SIGNS, *ONLY_SIGNS, "।"))))
_THOUSANDS_POINT = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")

_TOO_LARGE = Text("‘{shown}’: সংখ্যা হবে ১৫ অঙ্কের মধ্যে", "‘{shown}’: a number has at most 15 digits")
_POINT = Text(
    "‘{shown}’: বিন্দুটি হাজারের না দশমিকের, বোঝা যায় না",
    "‘{shown}’: the point may part thousands or decimals",
)
_REASONS = (
    (r"[^0-9০-৯]*", Text("‘{shown}’: কোনো অঙ্ক নেই", "‘{shown}’ holds no figure")),
    (
        r".*(?:[0-9].*[০-৯]|[০-৯].*[0-9]).*",
        Text("‘{shown}’: বাংলা ও ইংরেজি অঙ্ক মিশে আছে", "‘{shown}’ mixes Bangla and English digits"),
    ),
    (
        r".*?(?P<mark>[^0-9০-৯.,/=৳ ()−–-]+).*",
        Text("‘{shown}’: অঙ্কের সঙ্গে ‘{mark}’ আছে", "‘{shown}’: ‘{mark}’ is among the digits"),
    ),
    (
        r".*[()].*",
        Text(
            "‘{shown}’: বন্ধনীর অর্থ বিয়োগও হতে পারে; বন্ধনী ছাড়া লিখুন",
            "‘{shown}’: brackets may mean minus; write it without them",
        ),
    ),
    (r".*\..*\..*", Text("‘{shown}’: একাধিক বিন্দু আছে", "‘{shown}’ has more than one point")),
    (
        r".*[0-9০-৯] [0-9০-৯].*",
        Text(
            "‘{shown}’: অঙ্কের মাঝে ফাঁক আছে; সংখ্যা একটি না দুটি, বোঝা যায় না",
            "‘{shown}’ has a space between its digits: it may be one figure or two",
        ),
    ),
    (
        r".*,.*",
        Text(
            "‘{shown}’: কমা ঠিক জায়গায় নেই; লিখতে হয় ৬,২৪,৬০৭",
            "‘{shown}’: the commas do not stand as in 6,24,607",
        ),
    ),
    (r".*", Text("‘{shown}’ টাকার অঙ্ক হিসেবে লেখা নয়", "‘{shown}’ is not written as an amount")),
)


def plain_spaces(text: str) -> str:
    """Return the text without invisible characters, each run of white space one space."""
    return " ".join(without_invisible(text).split())


def shown(text: str) -> str:
    """Return the text as a message shows it: at most 40 characters."""
    clean = plain_spaces(text)
    return clean if len(clean) <= 40 else f"{clean[:39]}…"


def read_figure(text: str) -> Decimal:
    """Return the one figure that the text holds, with the decimals it is written with.

    A minus sign (- − –) stands before the digits or before ৳.  Anything
    unreadable or ambiguous is #VALUE!, more than 15 whole digits #NUM!.
    """
    clean = plain_spaces(text)[:_LONGEST]
    mixed = to_ascii(clean) != clean != to_bangla(clean)
    found = None if mixed else _FIGURE.fullmatch(to_ascii(clean))
    if found is None or (found["minus"] and found["inner_minus"]):
        raise CellError("#VALUE!", _why(clean))
    decimals = found["paisa"] or found["decimals"] or ""
    if _THOUSANDS_POINT.fullmatch(f"{found['whole']}.{decimals}"):
        raise CellError("#VALUE!", _POINT.filled(shown=shown(text)))
    whole = found["whole"].replace(",", "")
    if int(whole) > LARGEST or len(whole) + len(decimals) > _DIGITS_IN_ALL:
        raise CellError("#NUM!", _TOO_LARGE.filled(shown=shown(text)))
    value = Decimal(f"{whole}.{decimals}")
    return -value if found["minus"] or found["inner_minus"] else value


def _why(clean: str) -> Text:
    """Return the first reason that fits the unreadable text."""
    figure = _SIGNS.sub("", clean)
    for pattern, reason in _REASONS[:-1]:
        if found := re.fullmatch(pattern, figure):
            return reason.filled(shown=shown(clean), **found.groupdict())
    return _REASONS[-1][1].filled(shown=shown(clean))


def group(digits: str) -> str:
    """Return bare digits of either script with lakh-crore commas: 3, then 2s all the way up.

    >>> group("৭৫৯৬৪২৪৪২১০০০"), group("607")
    ('৭৫,৯৬,৪২,৪৪,২১,০০০', '607')
    """
    head, parts = digits[:-3], [digits[-3:]]
    while head:
        head, pair = head[:-2], head[-2:]
        parts.append(pair)
    return ",".join(reversed(parts))


def bangla_number(value: Decimal, decimals: int | None = None) -> str:
    """Return the number in Bangla digits and lakh-crore groups: ৬,২৪,৬০৭.৫০.

    ``decimals`` (0-15) fixes their count, rounding half up; ``None`` keeps the
    value's own.  #NUM! for more than 15 whole digits or decimals, and for what
    is no number.

    >>> bangla_number(Decimal("2.5"), 0)
    '৩'
    """
    finest = 15 if decimals is None else decimals
    if not (0 <= finest <= 15 and value.is_finite() and value.copy_abs() <= LARGEST):
        raise CellError("#NUM!", _TOO_LARGE.filled(shown=shown(str(value))))
    fixed = value.quantize(Decimal(1).scaleb(-finest), ROUND_HALF_UP, _WIDE)
    if decimals is None:
        if fixed != value:
            raise CellError("#NUM!", _TOO_LARGE.filled(shown=shown(str(value))))
        fixed = value
    whole, point, fraction = f"{fixed.copy_abs():f}".partition(".")
    return to_bangla(f"{'-' if fixed < 0 else ''}{group(whole)}{point}{fraction}")
