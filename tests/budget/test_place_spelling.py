"""How many slips of one letter are recognised over all official names, and what stays silent."""

from collections.abc import Iterator

import pytest

from xlbudget.bangla.homophones import sound_key
from xlbudget.budget.geography import District, Upazila, district, districts, upazila, upazilas
from xlbudget.budget.place_spelling import official_spelling

PAIRS = (
    "িী", "ইঈ", "ুূ", "উঊ", "নণ", "শষ", "শস", "ষস", "জয",
    ("ঙ্", "ং"), ("ড", "ড়"), ("ঢ", "ঢ়"), ("য", "য়"), ("ঁ", ""), ("ঞ্জ", "ন্জ"), ("ঞ্চ", "ন্চ"),
    ("ট্ট", "ট্র"),
)  # fmt: skip
"""Letters that are written for each other; a name may lose its চন্দ্রবিন্দু, not gain one."""


def slips(name: str) -> Iterator[str]:
    """Every spelling of ``name`` with one letter that sounds alike in another's place."""
    for one, other in PAIRS:
        for written, taken in ((one, other), (other, one)):
            at = name.find(written) if written else -1
            while at >= 0:
                behind = name[at + len(written) :]
                # য of a য-ফলা, and the half of a letter with a dot, are other letters.
                if not behind.startswith("\u09bc") and not name[:at].endswith("্"):
                    yield name[:at] + taken + behind
                at = name.find(written, at + 1)


def found(place: District | Upazila, name: str) -> District | Upazila | None:
    return district(name) if isinstance(place, District) else upazila(place.district, name)


def test_every_slip_of_one_letter_finds_its_place(capsys):
    places = (*districts(), *upazilas())
    made = {(place, slip) for place in places for slip in slips(place.bn) if slip != place.bn}
    lost = [(place.bn, slip) for place, slip in made if found(place, slip) != place]
    right = [(place, slip) for place, slip in made if found(place, slip) == place]
    said = [(place, slip, official_spelling(place, slip)) for place, slip in right]
    silent = sum(due is None for *_, due in said)
    with capsys.disabled():
        print(
            f"\nslips of one letter in {len(places)} names: {len(made)}; found {len(right)}, "
            f"reported {len(said) - silent}, accepted spellings {silent}"
        )
    assert not lost
    assert silent < len(made) / 10
    # The official name, or another accepted one that the slip sounds like.
    assert all(sound_key(due) == sound_key(slip) for _, slip, due in said if due)


def test_official_names_are_silent():
    for place in (*districts(), *upazilas()):
        word = "জেলা" if isinstance(place, District) else "উপজেলা"
        for name in (place.bn, place.en, f"{place.bn} {word}", f" {place.bn} "):
            assert official_spelling(place, name) is None


@pytest.mark.parametrize(
    ("home", "name", "due"),
    [
        ("দিনাজপুর", "হাকিমপূর", "হাকিমপুর"),
        ("কিশোরগঞ্জ", "পাকুন্দীয়া", "পাকুন্দিয়া"),
        ("গাজীপুর", "গাজিপুর সদর", "গাজীপুর সদর"),
        ("যশোর", "জশোহর সদর", "যশোহর সদর"),
        ("পিরোজপুর", "স্বরুপকাঠি উপজেলা", "স্বরূপকাঠি উপজেলা"),
        ("রাজবাড়ী", "রাজবাড়ি সদর", None),
        ("ঠাকুরগাঁও", "রানীশঙ্কৈল", None),
        ("মুন্সিগঞ্জ", "টঙ্গীবাড়ী", None),
        ("মাগুরা", "সদর", None),
        ("কুমিল্লা", "Comilla Sadar", None),
    ],
)
def test_upazilas(home, name, due):
    place = upazila(district(home), name)
    assert place is not None
    assert official_spelling(place, name) == due


@pytest.mark.parametrize(
    "name",
    # As the Department of Fisheries lists its offices, and other names of an earlier time.
    [
        "রাজবাড়ি", "টাংগাইল", "নেত্রকোনা", "মুন্সীগঞ্জ", "রাঙামাটি", "লক্ষীপুর", "যশোহর", "ঝালকাঠী",
        "চাপাইনবাবগঞ্জ", "শরিয়তপুর", "Chittagong", "bogra", "কক্স বাজার", "বগু\u09dcা",
    ],
)  # fmt: skip
def test_accepted_districts(name):
    place = district(name)
    assert place is not None
    assert official_spelling(place, name) is None
