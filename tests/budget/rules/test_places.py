import pytest

from tests.budget.rules.build import found, row, table
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.geography import upazilas
from xlbudget.budget.model import Columns

PLACES = ("XB204", "XB205", "XB206", "XB207", "XB209")


def said(office, district="ঢাকা", caption="কার্যালয়ের নাম"):
    made = table(row(office=office, district=district), caption=caption)
    return {code: hits[0].fix for code in PLACES if (hits := found(code, made))}


@pytest.mark.parametrize(
    ("district", "fix"),
    [("ঢাকাা", "ঢাকা"), ("কুমিলা", "কুমিল্লা"), ("ঢাকাা জেলা", "ঢাকা"), ("কাখগ", None), ("সাভার", None)],
)
def test_xb204_fires(district, fix):
    assert said("জেলা কার্যালয়", district) == {"XB204": fix}


@pytest.mark.parametrize(
    "district",
    [
        "ঢাকা", "ঢাকা জেলা", "ঢাকা জেলা।", "Dhaka", "Chittagong", "রাজবাড়ি", "নেত্রকোনা", "ঝালকাঠী",
        None, " - ",  # XB203
        ErrorValue("#N/A"),  # XB107
    ],
)  # fmt: skip
def test_xb204_silent(district):
    assert said("জেলা কার্যালয়", district) == {}


def test_xb204_silent_without_a_column():
    made = table(row(district="কাখগ"), columns=Columns(1, None, 3))
    assert found("XB204", made) == ()


@pytest.mark.parametrize(
    ("district", "office", "fix"),
    [
        ("কুমিল্লা", "উপজেলা কার্যালয়, চৌদগ্রাম ,কুমিল্লা", "উপজেলা কার্যালয়, চৌদ্দগ্রাম ,কুমিল্লা"),
        ("খাগড়াছড়ি", "উপজেলা কার্যালয়, মাটিরাজা", "উপজেলা কার্যালয়, মাটিরাঙ্গা"),
        ("খাগড়াছড়ি", "মাটিরাজা উপজেলা", "মাটিরাঙ্গা উপজেলা"),
        ("খাগড়াছড়ি", "উপজেলা মাটিরাজা", "উপজেলা মাটিরাঙ্গা"),
        ("খাগড়াছড়ি", "উপজেলা কার্যালয় মাটিরাজা খাগড়াছড়ি", "উপজেলা কার্যালয় মাটিরাঙ্গা খাগড়াছড়ি"),
        ("ঢাকা", "উপজেলা কার্যালয়, কাখগ, ঢাকা", None),
    ],
)
def test_xb205_fires(district, office, fix):
    assert said(office, district) == {"XB205": fix}


def test_xb205_judges_by_the_heading():
    assert said("চৌদগ্রাম", "কুমিল্লা", caption="উপজেলা") == {"XB205": "চৌদ্দগ্রাম"}
    assert said("চৌদগ্রাম", "কুমিল্লা") == {}
    assert said("চৌদগ্রাম", "কুমিল্লা", caption="উপজেলা কার্যালয়/ কার্যালয়ের নাম") == {}


def test_xb205_without_a_district_column_takes_the_texts_own():
    made = table(
        row(office="উপজেলা কার্যালয়, চৌদগ্রাম, কুমিল্লা", district=None), columns=Columns(1, None, 3)
    )
    assert [hit.fix for hit in found("XB205", made)] == ["উপজেলা কার্যালয়, চৌদ্দগ্রাম, কুমিল্লা"]


@pytest.mark.parametrize(
    ("district", "office", "fix"),
    [
        ("- গাজিপুর", "জেলা কার্যালয়", "- গাজীপুর"),
        ("গাজিপুর জেলা।", "জেলা কার্যালয়", "গাজীপুর জেলা।"),
        ("গাজীপুর", "উপজেলা কার্যালয় (শ্রিপুর), গাজিপুর।", "উপজেলা কার্যালয় (শ্রীপুর), গাজীপুর।"),
        ("ঢাকা", "প্রোগ্রামার ও ডিডিও শাভার উপজেলা", "প্রোগ্রামার ও ডিডিও সাভার উপজেলা"),
        ("বগুড়া", "উপজেলা কার্যালয়, সেরপুর", "উপজেলা কার্যালয়, শেরপুর"),
        ("মাগুরা", "উপজেলা কার্যালয়, সদর, মাগূরা", "উপজেলা কার্যালয়, সদর, মাগুরা"),
        ("রাজবাড়ি", "রাজবাড়ি সদর উপজেলা, রাজবারি", None),
    ],
)
def test_xb209_fires(district, office, fix):
    assert said(office, district) == ({"XB209": fix} if fix else {})


def test_xb209_leaves_a_row_of_two_districts_to_xb207():
    assert said("উপজেলা কার্যালয়, শাভার, গাজীপুর") == {"XB207": None}


@pytest.mark.parametrize(
    ("district", "office"),
    [
        ("ঢাকা", "উপজেলা কার্যালয়, কুলিয়ারচর, ঢাকা"),
        ("ঢাকা", "কুলিয়ারচর উপজেলা"),
        ("ঢাকা", "উপজেলা কার্যালয়, শ্রীপুর"),  # in Gazipur and Magura, not here
    ],
)
def test_xb206_fires(district, office):
    assert said(office, district) == {"XB206": None}


@pytest.mark.parametrize(
    ("district", "office"),
    [
        ("ঢাকা", "উপজেলা কার্যালয়, কুলিয়ারচর, কিশোরগঞ্জ"),  # one slip, one finding
        ("ঢাকা", "জেলা কার্যালয়, গাজীপুর"),
        ("ঢাকা", "জেলা কার্যালয়, গাজীপুর জেলা।"),
        ("ঢাকা", "উপজেলা কার্যালয়, ফরিদপুর"),
    ],
)
def test_xb207_fires(district, office):
    assert said(office, district) == {"XB207": None}


@pytest.mark.parametrize(
    ("district", "office"),
    [
        ("ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা"),
        ("ঢাকা", "উপজেলা কার্যালয়,সাভার ,ঢাকা"),
        ("ঢাকা", "উপজেলা কার্যালয়, ঢাকা, সাভার"),
        ("ঢাকা", "উপজেলা নির্বাহী অফিসারের কার্যালয়, সাভার"),
        ("ঢাকা", "প্রোগ্রামার ও ডিডিও সাভার উপজেলা"),
        ("গোপালগঞ্জ", "উপজেলা কার্যালয়, টুঙ্গিপাড়া, গোপালগঞ্জ"),
        ("মাগুরা", "উপজেলা কার্যালয়, সদর, মাগুরা"),
        ("মাগুরা", "সদর উপজেলা, মাগুরা"),
        ("মাগুরা", "উপজেলা কার্যালয়, মাগুরা, মাগুরা"),  # the district's name: nothing to judge
        ("বগুড়া", "উপজেলা কার্যালয়, শেরপুর"),  # an upazila that is also a district's name
        ("পাবনা", "উপজেলা কার্যালয়, ফরিদপুর"),
        ("নীলফামারী", "উপজেলা কার্যালয়, কিশোরগঞ্জ"),
        ("ঢাকা", "মিরপুর থানা, ঢাকা"),
        ("ঢাকা", "থানা শিক্ষা অফিস, কোতোয়ালী"),
        ("ঢাকা", "ঢাকা দক্ষিণ সিটি কর্পোরেশন"),
        ("ঢাকা", "জেলা কার্যালয়, ঢাকা"),
        ("ঢাকা", "জেলা ও উপজেলা কার্যালয়, কাখগ"),
        ("ঢাকা", "সকল উপজেলা, ঢাকা"),
        ("ঢাকা", "উপজেলা কার্যালয়"),
        ("ঢাকা", "উপজেলা ভূমি, ঢাকা"),  # a title, no place
        ("ঢাকা", "উপজেলা কার্যালয়, তেজগাঁও উন্নয়ন সার্কেল, ঢাকা"),
        ("ঢাকা", "উপজেলা কার্যালয়, ৩য় তলা, ঢাকা"),
        ("ঢাকা", "কাখগ"),  # nothing calls it an upazila
        ("ঢাকা", None),
        ("ঢাকা", ErrorValue("#REF!")),
    ],
)
def test_silent(district, office):
    assert said(office, district) == {}


@pytest.mark.parametrize("office", ["থানা মিরপুর", "সিটি কর্পোরেশন", "ফরিদপুর"])
def test_silent_under_the_heading_upazila(office):
    assert said(office, "ফরিদপুর", caption="উপজেলা") == {}


@pytest.mark.parametrize(
    "form",
    [
        "উপজেলা কার্যালয়, {u}, {d}", "{u} উপজেলা", "{u} উপজেলা কার্যালয়", "উপজেলা {u}",
        "উপজেলা কার্যালয় {u} {d}", "উপজেলা কার্যালয়, {d}, {u}", "উপজেলা কার্যালয় ({u}), {d}",
    ],
)  # fmt: skip
def test_silent_for_every_upazila(form):
    made = table(
        *[
            row(office=form.format(u=u.bn, d=u.district.bn), district=u.district.bn)
            for u in upazilas()
        ]
    )
    assert [hit for code in PLACES for hit in found(code, made)] == []
