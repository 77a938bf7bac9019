"""What an office's text says about where the office is.

Offices are named from the small to the large, with commas: উপজেলা কার্যালয়,
কুলিয়ারচর, কিশোরগঞ্জ.  Only a name that the text or the column's heading calls
an upazila is taken for one; a থানা, a city corporation or a district office is
something else and lawful.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from xlbudget.bangla.spelling import match_key
from xlbudget.budget.geography import District, district, homes, near_upazilas, upazila

_UPAZILA = re.compile(r"(?<![\u0980-\u09ff])উপজেলার?(?![\u0980-\u09ff])|\bupazila\b", re.IGNORECASE)
_MAY_CALL = re.compile("উপজেলা|upazila", re.IGNORECASE)
_ELSE = re.compile(
    r"থানা|(?<![\u0980-\u09ff])সিটি|কর্পোরেশন|করপোরেশন|মেট্রো|মহানগর|পৌরসভা|সার্কেল|সকল|সংশ্লিষ্ট|অন্যান্য|(?<!উপ)জেলা"
)
_OFFICE = re.compile(
    r"(?:কার্যালয়|অফিস|দপ্তর|পরিষদ|কর্মকর্তা|কমপ্লেক্স|শাখা|ইউনিট|কেন্দ্র|বিভাগ|প্রশাসন|ভবন"
    r"|প্রকৌশলী|হাসপাতাল|বিদ্যালয়|কলেজ|ব্যাংক|office|officer|parishad|complex)[^\s,]*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[-–—:]\s*([^-–—:\s][^-–—:]*)$")  # কার্যালয়-সাভার
_SEGMENT = re.compile(r"[^,;\n]+")
_EDGE = " \t-–:।./\u00a0"
_BETWEEN = _EDGE + ",;\n"
_SADAR = frozenset(("সদর", "sadar"))
_DIGIT = re.compile("[0-9০-৯]")
_CAPTIONS = frozenset(map(match_key, ("উপজেলা", "উপজেলার নাম", "upazila", "name of upazila")))


class Named(NamedTuple):
    """A name inside a text: the name, and the text before and after it."""

    name: str
    before: str
    after: str

    def replaced(self, name: str) -> str:
        """Return the whole text with ``name`` in this one's place."""
        return self.before + name + self.after


def last_part(office: str) -> Named | None:
    """Return what an office's text has behind its last comma, where its district is named.

    >>> last_part("উপজেলা কার্যালয়, সাভার, ঢাকা।")
    Named(name='ঢাকা', before='উপজেলা কার্যালয়, সাভার, ', after='।')
    >>> last_part(" , ঢাকা") is None
    True
    """
    text = office.rstrip(_BETWEEN)
    comma = max(text.rfind(","), text.rfind(";"), text.rfind("\n"))
    return _trimmed(office, comma + 1, len(text)) if text[: comma + 1].strip(_BETWEEN) else None


def known_upazila(office: str, home: District) -> str:
    """Return the upazila of ``home`` that an office's text of a usual form names, as it spells it.

    Empty when the form is not a usual one: ask ``named_upazila``.  Answers in a
    fraction of its time, for the rows of a large table that are in order.

    >>> dhaka = district("ঢাকা")
    >>> known_upazila("উপজেলা কার্যালয়, সাভার ,ঢাকা", dhaka)
    'সাভার'
    >>> known_upazila("শাখা ৭, সাভার উপজেলা", dhaka)
    'সাভার'
    """
    called = office.find("উপজেলা")
    if called < 0:
        return ""
    start, end = office.rfind(",", 0, called) + 1, office.find(",", called)
    if before := office[start:called].split():
        parts = [" ".join(before[-words:]) for words in (1, 2)]
    elif end > 0 and _only_calls(office[start:end]):
        parts = office[end + 1 :].split(",")
    else:
        return ""
    return next((part.strip() for part in parts if upazila(home, part)), "")


@lru_cache(maxsize=4096)
def named_upazila(office: str, home: District, caption: str = "") -> Named | None:
    """Return the name that an office's text, or its column's ``caption``, calls an upazila.

    ``home`` is the district that the row belongs to.  ``None`` when the text
    names no upazila: then there is nothing to judge.

    >>> named_upazila("উপজেলা কার্যালয়, চৌদগ্রাম ,কুমিল্লা", district("কুমিল্লা")).name
    'চৌদগ্রাম'
    >>> named_upazila("মিরপুর থানা, ঢাকা", district("ঢাকা")) is None
    True
    """
    if not _MAY_CALL.search(office) and match_key(caption) not in _CAPTIONS:
        return None
    parts = _segments(normalize("NFC", office))
    called = next(
        ((i, m) for i, part in enumerate(parts) if (m := _UPAZILA.search(part.name))), None
    )
    if called is None:
        return _place_name(parts, home) if match_key(caption) in _CAPTIONS else None
    at, word = called
    if _ELSE.search(parts[at].name):
        return None
    part = parts[at]
    before, after = part.name[: word.start()], part.name[word.end() :]
    if before.strip(_EDGE):
        return _within(part, before, _place_in(_behind_office_words(before), home))
    joined = _JOINED.search(after)
    if joined and _is_place(joined[1], home):
        return _within(part, part.name, joined[1])
    if name := _behind_office_words(after):
        # Behind উপজেলা may stand any title (উপজেলা ভূমি, উপজেলা শিক্ষা): only what
        # looks like a place is one.
        judged = _OFFICE.search(after) or _is_place(name, home)
        return _within(part, part.name, _place_in(name, home)) if judged else None
    return _place_name(parts[at + 1 :], home)


@lru_cache(maxsize=1024)
def _only_calls(part: str) -> bool:
    """Whether a part says that an upazila follows, and no more: উপজেলা কার্যালয়."""
    part = normalize("NFC", part)
    word = _UPAZILA.search(part)
    return (
        word is not None
        and not _ELSE.search(part)
        and not part[: word.start()].strip(_EDGE)
        and not _behind_office_words(part[word.end() :])
    )


def _segments(text: str) -> list[Named]:
    found = (_trimmed(text, m.start(), m.end()) for m in _SEGMENT.finditer(text))
    return [part for part in found if part.name]


def _trimmed(text: str, start: int, end: int) -> Named:
    whole = text[start:end]
    start += len(whole) - len(whole.lstrip(_EDGE))
    name = whole.strip(_EDGE)
    return Named(name, text[:start], text[start + len(name) :])


def _behind_office_words(text: str) -> str:
    words = list(_OFFICE.finditer(text))
    name = (text[words[-1].end() :] if words else text).strip(_EDGE)
    name = name[1:-1].strip(_EDGE) if name.startswith("(") and name.endswith(")") else name
    return "" if _DIGIT.search(name) else name  # কার্যালয়-২ is a number, not a name


def _place_in(text: str, home: District) -> str:
    """The place among a few words: ডিডিও সাভার → সাভার; empty when a title hides it."""
    words = list(re.finditer(r"\S+", text))[:8]
    runs = [text[a.start() : b.end()] for i, a in enumerate(words) for b in reversed(words[i:])]
    # সদর alone is the district's own, but only when nothing before it makes a place of it.
    known = next((run for run in runs if run not in _SADAR and upazila(home, run)), "")
    placed = known or next((run for run in runs if _is_place(run, home)), "")
    return placed or (text if len(words) <= 2 else "")


def _within(part: Named, region: str, name: str) -> Named | None:
    """``name``, the last in ``region``, with which ``part`` begins."""
    at = region.rfind(name)
    if not name or at < 0:
        return None
    return Named(name, part.before + part.name[:at], part.name[at + len(name) :] + part.after)


def _place_name(parts: list[Named], home: District) -> Named | None:
    """The first of ``parts`` that can be an upazila's name; the last may be the district's."""
    for part in parts:
        if upazila(home, part.name):
            return part
    if len(parts) > 1 and district(parts[-1].name):
        parts = parts[:-1]
    if not parts or district(parts[0].name) == home:
        return None
    name = _UPAZILA.sub("", parts[0].name).strip(_EDGE)
    odd = _ELSE.search(name) or _OFFICE.search(name) or _DIGIT.search(name)
    return None if odd else _within(parts[0], parts[0].name, _place_in(name, home))


def _is_place(name: str, home: District) -> bool:
    return bool(upazila(home, name) or homes(name) or near_upazilas(home, name))
