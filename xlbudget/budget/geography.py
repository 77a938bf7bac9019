"""Districts and upazilas of Bangladesh, found by name.

A name is found by how it sounds (``bangla.homophones``), whatever its spaces and
hyphens: গাজিপুর is গাজীপুর, চাদপুর is চাঁদপুর.  No two districts, and no two upazilas
of one district, sound alike.  Older and other names are in
``data/geography_variants.csv``, each with its reason.  Everything else is unknown:
চৌদগ্রাম is not চৌদ্দগ্রাম.  How a name should be spelt is ``place_spelling``'s matter.

Eleven upazila names stand in several districts, so an upazila is asked for by
district and name.

Source: codes of the Bangladesh Bureau of Statistics; see ``data/SOURCES.md``.

>>> dhaka = district("ঢাকা জেলা")
>>> dhaka.en, upazila(dhaka, "সাভার উপজেলা").code
('Dhaka', '302672')
>>> [home.district.en for home in homes("কালীগঞ্জ")]
['Gazipur', 'Jhenaidah', 'Satkhira', 'Lalmonirhat']
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from xlbudget.bangla.homophones import sound_key
from xlbudget.bangla.spelling import match_key, one_syllable_apart
from xlbudget.errors import CellError
from xlbudget.text import Text

_DATA = Path(__file__).parent / "data"
_NOT_SPELT = re.compile(r"[\s\-.:'’()।]+")
_DISTRICT_WORD = re.compile(r"(?<![\s\-])[\s\-]+(?:জেলা|zila|district)$", re.IGNORECASE)
_UPAZILA_WORD = re.compile(r"(?<![\s\-])[\s\-]+(?:উপজেলা|upazila)$", re.IGNORECASE)
_SADAR = ("সদর", "sadar")


@dataclass(frozen=True, slots=True)
class District:
    """One of the 64 districts; ``code`` has four digits, division and district."""

    code: str
    bn: str
    en: str
    division_bn: str


@dataclass(frozen=True, slots=True)
class Upazila:
    """One of the 495 upazilas; ``code`` is the six-digit BBS geocode."""

    code: str
    bn: str
    en: str
    district: District


@lru_cache(maxsize=1)
def districts() -> tuple[District, ...]:
    """Return all districts in the order of their codes."""
    return tuple(dict.fromkeys(place.district for place in upazilas()))


@lru_cache(maxsize=1)
def upazilas() -> tuple[Upazila, ...]:
    """Return all upazilas in the order of their codes."""
    return tuple(_read_upazilas())


@lru_cache(maxsize=4096)
def district(name: str) -> District | None:
    """Return the district of that name, Bangla or English; ``None`` when unknown.

    A trailing "জেলা" does not count.

    >>> district("Comilla") == district("কুমিল্লা"), district("ঢাকাা")
    (True, None)
    """
    return _districts_by_name().get(_key(_DISTRICT_WORD.sub("", name.strip())))


@lru_cache(maxsize=16384)
def upazila(district: District, name: str) -> Upazila | None:
    """Return the district's upazila of that name; ``None`` when it has none.

    A trailing "উপজেলা" does not count.  "সদর" alone, or after any spelling of
    the district's name, is the district's sadar upazila.

    >>> upazila(district("Jashore"), "সদর").bn
    'যশোর সদর'
    """
    return _find(district, _key(_upazila_name(name)))


def homes(name: str) -> tuple[Upazila, ...]:
    """Return the upazilas of that name in all districts, in the order of their codes."""
    key = _key(_upazila_name(name))
    return tuple(u for d in districts() if (u := _upazilas_by_name(d).get(key)))


@lru_cache(maxsize=1024)
def near_districts(name: str) -> tuple[District, ...]:
    """Return the districts whose names are one written syllable away from ``name``.

    >>> [d.bn for d in near_districts("ঢাকাা")]
    ['ঢাকা']
    """
    written = _DISTRICT_WORD.sub("", name.strip())
    return tuple(d for d in districts() if one_syllable_apart(written, d.bn))


@lru_cache(maxsize=4096)
def near_upazilas(district: District, name: str) -> tuple[Upazila, ...]:
    """Return the district's upazilas one written syllable away from ``name``.

    >>> [u.bn for u in near_upazilas(district("খাগড়াছড়ি"), "মাটিরাজা")]
    ['মাটিরাঙ্গা']
    """
    written = _upazila_name(name)
    return tuple(u for u in _upazilas_of(district) if one_syllable_apart(written, u.bn))


def names(place: District | Upazila) -> tuple[str, ...]:
    """Return every accepted name of a place: the official one, the English, the others.

    >>> names(district("যশোর"))
    ('যশোর', 'Jashore', 'Jessore', 'যশোহর')
    """
    return (place.bn, place.en, *_variants().get(place.code, ()))


def upazila_code(district: str, upazila: str) -> str:
    """Return the six-digit BBS code of an upazila (UPAZILA_CODE).

    Raises ``CellError`` #N/A when the district, or the upazila in it, is unknown.

    >>> upazila_code("ঢাকা", "সাভার")
    '302672'
    """
    home = _districts_by_name().get(_key(_DISTRICT_WORD.sub("", district.strip())))
    if home is None:
        message = Text('"{name}" নামে কোনো জেলা নেই', 'there is no district "{name}"')
        raise CellError("#N/A", message.filled(name=district))
    found = _find(home, _key(_upazila_name(upazila)))
    if found is None:
        message = Text(
            '{district} জেলায় "{name}" নামে কোনো উপজেলা নেই',
            '{district} district has no upazila "{name}"',
        )
        where = Text(home.bn, home.en)
        raise CellError("#N/A", message.filled(district=where, name=upazila))
    return found.code


def _find(home: District, key: str) -> Upazila | None:
    known = _upazilas_by_name(home)
    for sadar in _SADAR:
        if key.endswith(sadar) and key not in known:
            before = key.removesuffix(sadar)
            own = not before or _districts_by_name().get(before) == home
            return known.get(_key(home.bn) + "সদর") if own else None
    return known.get(key)


def _upazila_name(name: str) -> str:
    return _UPAZILA_WORD.sub("", name.strip())


def letters(name: str) -> str:
    """Return a name's letters, in the form to compare: no spaces, hyphens or brackets.

    >>> letters("মতলব (দক্ষিণ)")
    'মতলবদক্ষিণ'
    """
    return _NOT_SPELT.sub("", match_key(name))


def _key(name: str) -> str:
    return sound_key(letters(name))


@lru_cache(maxsize=1)
def _districts_by_name() -> dict[str, District]:
    return {_key(name): place for place in districts() for name in names(place)}


@lru_cache(maxsize=64)
def _upazilas_by_name(home: District) -> dict[str, Upazila]:
    return {_key(name): place for place in _upazilas_of(home) for name in names(place)}


def _upazilas_of(home: District) -> tuple[Upazila, ...]:
    return _upazilas_by_district()[home.code]


@lru_cache(maxsize=1)
def _upazilas_by_district() -> dict[str, tuple[Upazila, ...]]:
    in_order = groupby(upazilas(), key=lambda u: u.district.code)
    return {code: tuple(group) for code, group in in_order}


@lru_cache(maxsize=1)
def _variants() -> dict[str, tuple[str, ...]]:
    """The other names of districts and upazilas by code."""
    rows = sorted(_rows("geography_variants.csv"), key=itemgetter("code"))
    by_code = groupby(rows, key=itemgetter("code"))
    return {code: tuple(row["name"] for row in group) for code, group in by_code}


def _read_upazilas() -> Iterator[Upazila]:
    for row in _rows("geography.csv"):
        home = District(
            row["district_code"], row["district_bn"], row["district_en"], row["division_bn"]
        )
        yield Upazila(row["upazila_code"], row["upazila_bn"], row["upazila_en"], home)


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
