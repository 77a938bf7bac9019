"""Lawful ways of naming offices, districts and upazilas."""

from collections.abc import Iterator

from tests.mutation.lawful import LINE, OWN, Lawful, relined, retabled, rewritten, text
from tests.mutation.order_text import HEADER, ORDER, TOTAL

HEADING = LINE(HEADER)
TITLES = (
    (1, "উপজেলা নির্বাহী অফিসার, কুলিয়ারচর, কিশোরগঞ্জ"),
    (2, "সহকারী কমিশনার (ভূমি), পাকুন্দিয়া, কিশোরগঞ্জ"),
    (4, "উপজেলা পরিষদ, কালিয়াকৈর"),
    (5, "উপজেলা স্বাস্থ্য কমপ্লেক্স, মুকসুদপুর, গোপালগঞ্জ"),
    (6, "উপজেলা প্রাথমিক শিক্ষা অফিস, টুঙ্গিপাড়া"),
    (7, "উপজেলা শিক্ষা অফিসার, গোপালগঞ্জ সদর"),
    (8, "নবাবগঞ্জ উপজেলা ভূমি অফিস, ঢাকা"),
    (11, "উপজেলা সমাজসেবা কার্যালয়, সোনারগাঁ, নারায়ণগঞ্জ"),
    (13, "উপজেলা হিসাবরক্ষণ অফিস মধুখালী ফরিদপুর"),
    (14, "নগরকান্দা উপজেলা কার্যালয়, ফরিদপুর"),
    (16, "দৌলতপুর, মানিকগঞ্জ"),
    (17, "উপজেলা: সাটুরিয়া, জেলা: মানিকগঞ্জ"),
    (18, "সদর উপজেলা, মানিকগঞ্জ"),
    (20, "সদর উপজেলা কার্যালয়, রাজবাড়ী"),
    (21, "উপজেলা কার্যালয়, জাজিরা (শরীয়তপুর)"),
    (24, "উপজেলা কার্যালয়, মেঘনা, কুমিল্লা।"),
    (26, "উপজেলা কার্যালয়, পানছড়ি, খাগড়াছড়ি পার্বত্য জেলা"),
    (28, "উপজেলা কার্যালয়, মীরসরাই, চট্টগ্রাম-৪৩২০"),
    (29, "উপজেলা কার্যালয় (সদর), চাঁদপুর"),
    (30, "উপজেলা কার্যালয়, সদর, নোয়াখালী"),
    (34, "ডিডিও, উপজেলা কার্যালয়, ফেনী সদর"),
    (37, "উপজেলা কার্যালয়,আলীকদম,বান্দরবান"),
    (40, "উপজেলা কার্যালয়, লক্ষীপুর সদর, লক্ষ্মীপুর"),
    (47, "উপজেলা কার্যালয়, কুষ্টিয়া-সদর, কুষ্টিয়া"),
    (56, "উপজেলা মহিলা বিষয়ক কর্মকর্তার কার্যালয়, মহেশপুর, ঝিনাইদহ"),
    (57, "উপজেলা কার্যালয়, কোট চাঁদপুর, ঝিনাইদহ"),
    (115, "উপজেলা কার্যালয়, বোরহানউদ্দিন, ভোলা"),
)


def office_variants() -> Iterator[Lawful]:
    for name, office in (
        ("সাভার উপজেলা, ঢাকা", "{upazila} উপজেলা, {district}"),
        ("উপজেলা কার্যালয়, সাভার", "উপজেলা কার্যালয়, {upazila}"),
        ("উপজেলা কার্যালয়, সাভার উপজেলা, ঢাকা জেলা", "উপজেলা কার্যালয়, {upazila} উপজেলা, {district} জেলা"),
        ("উপজেলা কার্যালয়, সাভার; ঢাকা।", "উপজেলা কার্যালয়, {upazila}; {district}।"),
        ("উপজেলা কার্যালয়-সাভার, ঢাকা", "উপজেলা কার্যালয়-{upazila}, {district}"),
        ("উপজেলা কার্যালয় সাভার, জেলা: ঢাকা", "উপজেলা কার্যালয় {upazila}, জেলা: {district}"),
        ("প্রোগ্রামার, উপজেলা কার্যালয়, সাভার", "প্রোগ্রামার, উপজেলা কার্যালয়, {upazila}"),
        ("উপজেলা আইসিটি কার্যালয়, সাভার, ঢাকা", "উপজেলা আইসিটি কার্যালয়, {upazila}, {district}"),
    ):  # fmt: skip
        yield retabled(
            name,
            HEADING,
            lambda r, office=office: r.text(
                office=office.format(upazila=r.upazila, district=r.district)
            ),
            LINE(TOTAL),
        )
    yield retabled("ঢাকা জেলা", HEADING, lambda r: r.text(district=r.district + " জেলা"), LINE(TOTAL))
    for old, new in (
        ("টুংগীপাড়া", "টুঙ্গীপাড়া"), ("টুংগীপাড়া", "টুঙ্গিপাড়া"), ("রাজবাড়ী", "রাজবাড়ি"),
        ("নেত্রকোণা", "নেত্রকোনা"), ("সরিষাবাড়ী", "সরিষাবাড়ি"), ("মোংলা", "মংলা"),
        ("সোনারগাঁ,", "সোনারগাঁও,"), ("চাঁপাইনবাবগঞ্জ", "চাপাইনবাবগঞ্জ"), ("ইন্দুরকানী", "জিয়ানগর"),
        ("দাগনভূঞা", "দাগনভূঁইয়া"), ("লক্ষ্মীপুর", "লক্ষীপুর"), ("মীরসরাই", "মিরসরাই"),
        ("শরীয়তপুর", "শরিয়তপুর"), ("নারায়ণগঞ্জ", "নারায়নগঞ্জ"), ("কালিগঞ্জ", "কালীগঞ্জ"),
    ):  # fmt: skip
        yield rewritten(f"spelt {new.strip(',')}", (old, new))
    english = {
        "ঢাকা\t": "Dhaka\t",
        "কুমিল্লা\t": "Cumilla\t",
        "চট্টগ্রাম\t": "Chattogram\t",
        "যশোর\t": "Jashore\t",
        "বগুড়া\t": "Bogura\t",
    }
    yield rewritten(
        "some districts in English", *((f"\t{old}", f"\t{new}") for old, new in english.items())
    )
    yield relined("other kinds of offices", {
        ORDER.rows[n - 1].line: ORDER.rows[n - 1].text(office=office)
        for n, office in (
            (1, "জেলা কার্যালয়, কিশোরগঞ্জ"), (4, "গাজীপুর সিটি কর্পোরেশন"), (8, "মিরপুর থানা, ঢাকা"),
            (19, "মুন্সিগঞ্জ পৌরসভা"), (28, "পাঁচলাইশ মডেল থানা কার্যালয়, চট্টগ্রাম"),
            (48, "খুলনা বিভাগীয় কার্যালয়"), (127, "জেলা প্রশাসকের কার্যালয়, রংপুর"),
            (136, "আঞ্চলিক কার্যালয়, সিলেট"), (150, "জেলা পরিষদ, শেরপুর"),
        )
    })  # fmt: skip
    titles = {n: ORDER.rows[n - 1].text(office=office) for n, office in TITLES}
    yield relined("titles of many kinds", {ORDER.rows[n - 1].line: t for n, t in titles.items()})
    arrears = ORDER.rows[9]
    without = tuple(found for found in OWN if found[0] != "XB202")
    for office in ("উপজেলা কার্যালয়, সাভার (বকেয়া), ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা (বকেয়া বিল)"):
        named = ORDER.changed({arrears.line: (arrears.text(office=office),)})
        yield text(f"arrears: {office}", named, without)
    second = "উপজেলা কার্যালয়, ধামরাই, ঢাকা"
    yield text(
        "no office twice", ORDER.changed({arrears.line: (arrears.text(office=second),)}), without
    )
    right = (("চৌদগ্রাম", "চৌদ্দগ্রাম"), ("মাটিরাজা", "মাটিরাঙ্গা"))
    yield rewritten("the two names put right", *right, found=OWN[:1])
