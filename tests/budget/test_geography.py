import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.budget import geography as geo
from xlbudget.errors import CellError

DATA = Path(geo.__file__).parent / "data"


def test_the_whole_country_is_there():
    assert (len(geo.districts()), len(geo.upazilas())) == (64, 495)
    assert len({u.code for u in geo.upazilas()}) == 495
    assert all(u.code.startswith(u.district.code) for u in geo.upazilas())


@pytest.mark.parametrize("place", geo.districts(), ids=lambda d: d.en)
def test_every_district_and_upazila_is_found_by_each_name(place):
    assert geo.district(place.bn) == geo.district(place.en) == geo.district(place.en.upper())
    assert geo.district(place.bn + " জেলা") == place
    for upazila in (u for u in geo.upazilas() if u.district == place):
        assert geo.upazila(place, upazila.bn) == geo.upazila(place, upazila.en) == upazila
        assert geo.upazila(place, upazila.bn + " উপজেলা") == upazila
        assert upazila in geo.homes(upazila.bn)


def test_every_variant_leads_to_its_place():
    with (DATA / "geography_variants.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    by_code = {p.code: p for p in (*geo.districts(), *geo.upazilas())}
    for row in rows:
        place = by_code[row["code"]]
        if isinstance(place, geo.District):
            assert geo.district(row["name"]) == place
        else:
            assert geo.upazila(place.district, row["name"]) == place
        assert row["reason"]


def test_no_name_of_a_district_is_ambiguous():
    # The comparing form must not let two upazilas of one district fall together.
    for place in geo.districts():
        own = [u for u in geo.upazilas() if u.district == place]
        assert len({geo._key(u.bn) for u in own}) == len(own)
    assert len({geo._key(d.bn) for d in geo.districts()}) == 64


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("গাজিপুর", "Gazipur"),  # the spelling is XB209's matter
        ("চাদপুর", "Chandpur"),
        ("বগুড\u09bcা", "Bogura"),  # the nukta as its own code point
        ("বগু\u09dcা", "Bogura"),  # ড় as one code point
        ("Comilla", "Cumilla"),
        ("chittagong", "Chattogram"),
        ("ঝালকাঠী", "Jhalokati"),
        ("নেত্রকোনা", "Netrakona"),
        ("চাপাইনবাবগঞ্জ", "Chapainababganj"),
        ("চাঁপাই নবাবগঞ্জ", "Chapainababganj"),
        ("রাঙামাটি", "Rangamati"),
        ("টাংগাইল", "Tangail"),
        ("লক্ষীপুর", "Lakshmipur"),
        (" ঢাকা\u200b জেলা ", "Dhaka"),
        ("Cox’s Bazar", "Cox's Bazar"),
    ],
)
def test_spellings_that_find_a_district(name, english):
    found = geo.district(name)
    assert found is not None
    assert found.en == english


@pytest.mark.parametrize("name", ["", "জেলা", "ঢাকাা", "চাঁপুর", "সাভার", "ঢাকা1", "নবাবগঞ্জ", "\x00"])
def test_unknown_districts(name):
    assert geo.district(name) is None


@pytest.mark.parametrize(
    ("district", "name", "right"),
    [
        ("গোপালগঞ্জ", "টুঙ্গিপাড়া", "টুংগীপাড়া"),
        ("বাগেরহাট", "মংলা", "মোংলা"),
        ("ভোলা", "বোরহানউদ্দিন", "বোরহান উদ্দিন"),
        ("ঠাকুরগাঁও", "রানীশঙ্কৈল", "রাণীশংকৈল"),
        ("চাঁদপুর", "মতলব (দক্ষিণ)", "মতলব দক্ষিণ"),
        ("যশোর", "সদর", "যশোর সদর"),
        ("যশোর", "Jessore Sadar", "যশোর সদর"),  # the district's older name before সদর
        ("কুমিল্লা", "কুমিল্লা সদর", "কুমিল্লা আদর্শ সদর"),
        ("কুমিল্লা", "সদর দক্ষিণ উপজেলা", "কুমিল্লা সদর দক্ষিণ"),
        ("দিনাজপুর", "হাকিমপূর", "হাকিমপুর"),
        ("চাঁদপুর", "চাদপুর সদর", "চাঁদপুর সদর"),
        ("ফরিদপুর", "সদরপুর", "সদরপুর"),  # begins with সদর, is none
    ],
)
def test_spellings_that_find_an_upazila(district, name, right):
    home = geo.district(district)
    assert home is not None
    found = geo.upazila(home, name)
    assert found is not None
    assert found.bn == right


@pytest.mark.parametrize(
    ("district", "name"),
    [
        ("কুমিল্লা", "চৌদগ্রাম"),
        ("খাগড়াছড়ি", "মাটিরাজা"),
        ("ঢাকা", "ঢাকা সদর"),  # Dhaka has no sadar upazila
        ("ঢাকা", "যশোর সদর"),
        ("ফরিদপুর", "ফরিদপুর"),  # the district, not its sadar upazila: never guessed
        ("ঢাকা", "কুলিয়ারচর"),
        ("ঢাকা", ""),
        ("ঢাকা", "উপজেলা"),
    ],
)
def test_unknown_upazilas(district, name):
    home = geo.district(district)
    assert home is not None
    assert geo.upazila(home, name) is None


def test_names_of_several_districts():
    assert [u.district.en for u in geo.homes("শ্রীপুর")] == ["Gazipur", "Magura"]
    assert geo.homes("চৌদগ্রাম") == ()
    shared = [n for n in {geo._key(u.bn) for u in geo.upazilas()} if len(geo.homes(n)) > 1]
    assert len(shared) == 11


def test_no_two_places_that_could_be_mistaken_sound_alike():
    for places in (geo.districts(), *map(geo._upazilas_of, geo.districts())):
        heard = [{geo._key(name) for name in geo.names(place)} for place in places]
        assert len(frozenset().union(*heard)) == sum(map(len, heard))


def test_near_names():
    cumilla = geo.district("কুমিল্লা")
    assert cumilla is not None
    assert [u.bn for u in geo.near_upazilas(cumilla, "চৌদগ্রাম উপজেলা")] == ["চৌদ্দগ্রাম"]
    assert geo.near_upazilas(cumilla, "মাটিরাজা") == ()
    assert [d.bn for d in geo.near_districts("চাদপুর জেলা")] == ["চাঁদপুর"]
    assert geo.near_districts("কাখগঘঙ") == ()


@pytest.mark.parametrize(
    ("district", "upazila", "kind"),
    [("ঢাকা", "সাভারা", "#N/A"), ("ঢাকাা", "সাভার", "#N/A"), ("", "", "#N/A")],
)
def test_code_of_the_unknown(district, upazila, kind):
    with pytest.raises(CellError) as error:
        geo.upazila_code(district, upazila)
    assert error.value.kind == kind
    assert district in error.value.message.bn


def test_codes_that_other_papers_print():
    assert geo.upazila_code("চাঁদপুর", "চাঁদপুর সদর").endswith("1322")
    assert geo.upazila_code("কুড়িগ্রাম", "ভূরুঙ্গামারী").endswith("4906")


@given(st.text(max_size=40))
def test_any_text_is_answered(text):
    dhaka = geo.district("ঢাকা")
    assert dhaka is not None
    geo.district(text), geo.upazila(dhaka, text), geo.homes(text)
    geo.near_districts(text), geo.near_upazilas(dhaka, text)
