"""How the official list spells the name of a district or an upazila.

A spelling is accepted when the list has it, when it is one of the place's other
names (``geography.names``), or when it differs from one of them only where the
lists of government offices differ among themselves: ং or ঙ্ before ক খ গ ঘ, বাড়ী
or বাড়ি, ন্ড or ণ্ড.  Every other spelling that sounds like the name is a slip.

>>> from xlbudget.budget.geography import district
>>> official_spelling(district("গাজিপুর"), "গাজিপুর জেলা")
'গাজীপুর জেলা'
>>> official_spelling(district("রাজবাড়ি"), "রাজবাড়ি") is None
True

Source: প্রমিত বাংলা বানানের নিয়ম, Bangla Academy, 2012; for the names see
``data/SOURCES.md``.
"""

import re
from functools import lru_cache

from xlbudget.bangla.homophones import sound_key
from xlbudget.budget.geography import District, Upazila, letters, names

_WORD = re.compile(r"[\s\-]+(?:উপজেলা|জেলা)$")
_EITHER_WAY = (
    (re.compile("ং(?=[কখগঘ])"), "ঙ্"),
    (re.compile("বাড়ী"), "বাড়ি"),
    (re.compile("ন্ড"), "ণ্ড"),
)
_SADAR = "সদর"


@lru_cache(maxsize=8192)
def official_spelling(place: District | Upazila, name: str) -> str | None:
    """Return ``name`` as it should be spelt, ``None`` when it is accepted as it is.

    A trailing জেলা or উপজেলা stays.  Another name of the place keeps to itself:
    স্বরুপকাঠি should be স্বরূপকাঠি, not নেছারাবাদ.
    """
    name = name.strip()
    word = _WORD.search(name)
    bare = name[: word.start()] if word else name
    written = letters(bare)
    accepted = _accepted(place)
    if _one_way(written) in {_one_way(letters(known)) for known in accepted}:
        return None
    sound = sound_key(written)
    right = next((known for known in accepted if sound_key(letters(known)) == sound), None)
    return None if right is None else right + (word[0] if word else "")


def _accepted(place: District | Upazila) -> tuple[str, ...]:
    """Every accepted name; a sadar upazila may bear any name of its district."""
    own = names(place)
    if isinstance(place, Upazila) and place.bn == f"{place.district.bn} {_SADAR}":
        own += tuple(f"{name} {_SADAR}" for name in names(place.district))
    return own


@lru_cache(maxsize=4096)
def _one_way(name: str) -> str:
    for written, same in _EITHER_WAY:
        name = written.sub(same, name)
    return name
