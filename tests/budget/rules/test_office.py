"""XB509, XB510, XB511: where they speak and where they stay silent."""

from dataclasses import replace

import pytest

from tests.memo.orders import Shape, order
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.findings import check
from xlbudget.budget.office import OfficeSettings, with_values
from xlbudget.budget.rules import RULES

SOUND = order(Shape("sound", rows=4))


def codes(one):
    return [f.code for f in check(one, RULES) if f.code in ("XB509", "XB510", "XB511")]


def settled(**settings):
    return replace(SOUND, settings=OfficeSettings(**settings))


FIRES = [
    (settled(words="কথায়: {কথা}"), "an unknown field"),
    (settled(words="কথায়: {কথায়"), "a brace that is never closed"),
    (settled(subject="{কার্যালয়}, {বিষয়}"), "a field that is empty here"),
    (settled(recipient="{নম্বর}) {প্রাপক}"), "in the line of each recipient"),
    (replace(SOUND, memo=replace(SOUND.memo, closing=(Entry("০৩। {মোট টাকা}"),))), "the order's own"),
    (replace(SOUND, memo=replace(SOUND.memo, subject=Entry("{বিষয়}"))), "a subject within itself"),
]


@pytest.mark.parametrize(("one", "why"), FIRES, ids=lambda v: v if isinstance(v, str) else "")
def test_a_sentence_with_a_hole_is_found(one, why):
    assert codes(one) == ["XB509"]


SILENT = [
    (SOUND, "nothing but the built-in sentences"),
    (settled(words="কথায়: {words} ({ মোট })"), "English names, spaces in the braces"),
    (settled(opening=("{ভুল}",)), "a default that this order does not use: it has its own"),
    (settled(subject="বিষয়: {অর্থবছর}, {খাত}"), "no subject asked for"),
    (replace(SOUND, memo=None, settings=OfficeSettings(words="{ভুল}")), "a bare table has no memo"),
]


@pytest.mark.parametrize(("one", "why"), SILENT, ids=lambda v: v if isinstance(v, str) else "")
def test_a_sentence_that_can_be_filled_is_silent(one, why):
    assert codes(one) == []


def test_a_default_that_the_order_does_use():
    bare = replace(SOUND, memo=replace(SOUND.memo, closing=()))
    assert codes(replace(bare, settings=OfficeSettings(closing=("{ভুল}",)))) == ["XB509"]


def test_the_place_is_the_settings():
    place = Place("ব্যবস্থা", "B14")
    settings = with_values(OfficeSettings(), {"words": (Entry("{ভুল}", place),)})
    (finding,) = [f for f in check(replace(SOUND, settings=settings), RULES) if f.code == "XB509"]
    assert finding.place == place
    assert "{ভুল}" in finding.message.bn


def test_what_changed_after_it_was_final():
    assert codes(replace(SOUND, unsealed=(Entry("স্মারক", Place("স্মারক", "A1")),))) == ["XB510"]


def test_a_setting_that_cannot_be_read():
    settings = with_values(OfficeSettings(), {"paper": (Entry("A5"),)})
    assert codes(replace(SOUND, settings=settings)) == ["XB511"]
