"""The office's own ways: who signs, how it words its sentences, how its memos look.

A setting comes from the sheet ব্যবস্থা of the order workbook; one that is blank
there from the office-wide settings file; else from here.  ``SETTINGS`` lists
them once, for the sheet, for the file and for reading both.

>>> paper = {"paper": (Entry("Legal"),), "size": (Entry("বারো"),)}
>>> found = with_values(OfficeSettings(), paper)
>>> found.paper, found.size, [p.key for p in found.problems]
('Legal', 11.0, ['size'])
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import Entry, Place
from xlbudget.text import Text

Kind: TypeAlias = Literal[
    "text", "lines", "sentence", "sentences", "headings", "yes_no", "size", "paper"
]
PAPERS = ("A4", "Legal")
YES, NO = "হ্যাঁ", "না"
SMALLEST, LARGEST = 8.0, 16.0

_YES = frozenset(map(match_key, (YES, "হ্যা", "yes", "true")))
_NO = frozenset(map(match_key, (NO, "no", "false")))
_NOT_YES_NO = Text("“{shown}” নয়; হবে হ্যাঁ বা না", "“{shown}” is neither yes (হ্যাঁ) nor no (না)")
_NOT_SIZE = Text(
    "অক্ষরের আকার “{shown}”; হবে ৮ থেকে ১৬ পয়েন্ট",
    "the font size is “{shown}”; it should be 8 to 16 points",
)
_NOT_PAPER = Text(
    "কাগজ “{shown}”; হবে A4 বা Legal", "the paper is “{shown}”; it should be A4 or Legal"
)
_ONE_ONLY = Text(
    "“{label}” একাধিকবার দেওয়া; একটিই থাকতে পারে", "“{label}” is given more than once; there can be one"
)
_UNKNOWN = Text(
    "“{key}” নামে কোনো সেটিং নেই, তাই তা মানা হয়নি",
    "there is no setting “{key}”, so it was not followed",
)
_NEAREST = Text("হয়তো {near}", "perhaps {near} is meant")


@dataclass(frozen=True, slots=True)
class Problem:
    """A setting that cannot be read, and where it stands."""

    key: str
    place: Place
    message: Text


def unknown_setting(key: str, place: Place, near: tuple[str, ...]) -> Problem:
    """Return the problem of a key that no setting has; ``near`` are those it may be meant for."""
    message = _UNKNOWN.filled(key=key)
    if near:
        message = message.going_on(_NEAREST.filled(near=near[0]))
    return Problem(key, place, message)


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What an office has settled; an order's own fields go before these.

    Sentences hold ``{fields}`` (``budget.wording`` lists them).  ``only`` adds
    মাত্র to the words (``None``: as the order's own words have it), ``grouping``
    shows ৬,২৪,৬০৭ for ৬২৪৬০৭, ``size`` is in points.  ``paper`` is one of
    ``PAPERS``; ``None`` takes the first on which the table fits whole.
    ``money_columns`` and ``carried_columns`` are headings of the table, for what
    they do not say by themselves; ``memo_columns`` are those of the memo's table
    in order, none for all.  ``places`` says where a setting is, by its key.
    """

    office: str = ""
    letterhead: tuple[str, ...] = ()
    signatory: tuple[str, ...] = ()
    co_signatory: tuple[str, ...] = ()
    copy_signatory: tuple[str, ...] = ()
    copy_heading: str = "সদয় অবগতি ও কার্যার্থে প্রেরণ করা হল: (জ্যেষ্ঠতার ভিত্তিতে নয়)"
    memo_number: str = "স্মারক নম্বর: {স্মারক নম্বর}"
    date: str = "তারিখ: {বাংলা তারিখ}"
    subject: str = "বিষয়: {বিষয়}"
    opening: tuple[str, ...] = ()
    total: str = "মোট ="
    words: str = "কথায়ঃ ({কথায়})"
    closing: tuple[str, ...] = ()
    recipient: str = "{ক্রম}) {প্রাপক}"
    font: str = "Nikosh"
    size: float = 11.0
    paper: str | None = None
    only: bool | None = None
    grouping: bool = False
    money_columns: tuple[str, ...] = ()
    carried_columns: tuple[str, ...] = ()
    memo_columns: tuple[Entry, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its attribute, the label it is known by, what to write there."""

    key: str
    label: str
    hint: str
    kind: Kind = "text"

    @property
    def many(self) -> bool:
        """Whether it may stand on several rows, one line or paragraph each."""
        return self.kind in ("lines", "sentences", "headings")


SETTINGS: tuple[Setting, ...] = (
    Setting("office", "কার্যালয়", "ফাইলের রচয়িতা হিসেবে; বাক্যে {কার্যালয়}"),
    Setting("letterhead", "শিরোনাম", "প্রতি সারিতে এক লাইন; সব স্মারকের ওপরে", "lines"),
    Setting("signatory", "স্বাক্ষরকারী", "নাম, পদবি, ফোন …; প্রতি সারিতে এক লাইন", "lines"),
    Setting("co_signatory", "দ্বিতীয় স্বাক্ষরকারী", "বাঁ পাশে স্বাক্ষর করেন; না থাকলে খালি", "lines"),
    Setting("copy_signatory", "অনুলিপির স্বাক্ষরকারী", "প্রতি সারিতে এক লাইন", "lines"),
    Setting("copy_heading", "অনুলিপির শিরোনাম", "(জ্যেষ্ঠতার ভিত্তিতে নয়) বা (ক্রমানুসারে নয়)", "sentence"),
    Setting("memo_number", "স্মারক নম্বরের বাক্য", "{স্মারক নম্বর}", "sentence"),
    Setting("date", "তারিখের বাক্য", "{বাংলা তারিখ}", "sentence"),
    Setting("subject", "বিষয়ের বাক্য", "{বিষয়}, {অর্থবছর}, {খাত}", "sentence"),
    Setting("opening", "ছকের আগের বাক্য", "আদেশে না থাকলে; {অর্থবছর}, {খাত}, {কার্যালয়} …", "sentences"),
    Setting("total", "মোটের লেখা", "ছকের শেষ সারিতে", "sentence"),
    Setting("words", "কথায় লেখার বাক্য", "{কথায়}", "sentence"),
    Setting("closing", "ছকের পরের বাক্য", "আদেশে না থাকলে; {মোট}, {কথায়} …", "sentences"),
    Setting("recipient", "প্রাপকের সারি", "{ক্রম}, {প্রাপক}", "sentence"),
    Setting("font", "ফন্ট", "যেমন Nikosh; কম্পিউটারে থাকতে হবে"),
    Setting("size", "অক্ষরের আকার", "৮ থেকে ১৬ পয়েন্ট", "size"),
    Setting("paper", "কাগজ", "A4 বা Legal; খালি থাকলে A4, চওড়া ছকে Legal", "paper"),
    Setting("only", "‘মাত্র’ লেখা", "হ্যাঁ বা না; খালি থাকলে আদেশে যেমন", "yes_no"),
    Setting("grouping", "অঙ্কে কমা", "হ্যাঁ: ৬,২৪,৬০৭; না: ৬২৪৬০৭", "yes_no"),
    Setting("money_columns", "টাকার কলাম", "শিরোনাম দেখে বোঝা না গেলে; প্রতি সারিতে একটি শিরোনাম", "lines"),
    Setting("carried_columns", "টাকা নয় এমন কলাম", "যোগ হবে না; প্রতি সারিতে একটি শিরোনাম", "lines"),
    Setting("memo_columns", "স্মারকের কলাম", "প্রতি সারিতে এক শিরোনাম; * = সব খাত; খালি: সব", "headings"),
)  # fmt: skip


def with_values(base: OfficeSettings, given: Mapping[str, tuple[Entry, ...]]) -> OfficeSettings:
    """Return ``base`` with the given settings, by key, over it; unknown keys are left alone.

    One that cannot be read leaves the base's value and adds a problem.
    """
    changes: dict[str, object] = {}
    places = dict(base.places)
    problems = list(base.problems)
    for setting in SETTINGS:
        entries = given.get(setting.key, ())
        if not entries:
            continue
        value = _value(setting, entries)
        if isinstance(value, Text):
            problems.append(Problem(setting.key, entries[0].place, value))
        else:
            changes[setting.key] = value
            places[setting.key] = entries[0].place
    return replace(base, **changes, places=places, problems=tuple(problems))  # type: ignore[arg-type]  # SETTINGS' keys are these attributes; a test walks them


def _value(setting: Setting, entries: tuple[Entry, ...]) -> object:
    if setting.kind == "headings":
        return entries
    if setting.many:
        return tuple(entry.text for entry in entries)
    if len(entries) > 1:
        return _ONE_ONLY.filled(label=setting.label)
    shown = entries[0].text
    match setting.kind:
        case "yes_no":
            return _yes_no(shown)
        case "size":
            return _size(shown)
        case "paper":
            known = {paper.casefold(): paper for paper in PAPERS}
            return known.get(to_ascii(shown).casefold(), _NOT_PAPER.filled(shown=shown))
    return shown


def _yes_no(shown: str) -> bool | Text:
    key = match_key(shown).casefold()
    if key in _YES or key in _NO:
        return key in _YES
    return _NOT_YES_NO.filled(shown=shown)


def _size(shown: str) -> float | Text:
    plain = to_ascii(shown).removesuffix(".0")
    whole, _, half = plain.partition(".")
    if whole.isascii() and whole.isdigit() and len(whole) <= 2 and half in ("", "5"):
        points = float(plain)
        if SMALLEST <= points <= LARGEST:
            return points
    return _NOT_SIZE.filled(shown=shown)
