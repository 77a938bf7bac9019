"""Settings read over settings, and every key an attribute."""

from dataclasses import fields

import pytest

from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.office import SETTINGS, OfficeSettings, with_values


def test_every_setting_is_an_attribute_and_every_attribute_a_setting():
    assert {s.key for s in SETTINGS} == {f.name for f in fields(OfficeSettings)} - {
        "places", "problems",
    }  # fmt: skip
    assert len({s.label for s in SETTINGS}) == len(SETTINGS)


def given(key, *texts):
    return with_values(
        OfficeSettings(), {key: tuple(Entry(t, Place("ব্যবস্থা", "B3")) for t in texts)}
    )


@pytest.mark.parametrize(
    ("key", "texts", "value"),
    [
        ("letterhead", ("ক", "খ"), ("ক", "খ")),
        ("only", ("হ্যাঁ",), True),
        ("only", ("না",), False),
        ("grouping", ("TRUE",), True),
        ("grouping", ("Yes",), True),
        ("size", ("১২",), 12.0),
        ("size", (10.5,), 10.5),
        ("size", (11.0,), 11.0),  # Excel hands every number over as a float
        ("paper", ("legal",), "Legal"),
        ("paper", ("A৪",), "A4"),
        ("words", ("কথায়: {কথায়}",), "কথায়: {কথায়}"),
    ],
)
def test_values(key, texts, value):
    found = given(key, *texts)
    assert getattr(found, key) == value
    assert found.problems == ()
    assert found.places[key].cell == "B3"


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        ("only", ("হয়তো",)),
        ("size", ("২০",)),
        ("size", ("11.3",)),
        ("size", ("٣١",)),  # Arabic digits are no size
        ("paper", ("A5",)),
        ("font", ("Nikosh", "Kalpurush")),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_changes_nothing(key, texts):
    found = given(key, *texts)
    assert getattr(found, key) == getattr(OfficeSettings(), key)
    assert [p.key for p in found.problems] == [key]


def test_problems_add_up():
    first = given("paper", "A5")
    assert len(with_values(first, {"size": (Entry("?"),)}).problems) == 2
