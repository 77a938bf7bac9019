from unicodedata import normalize
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xlbudget.bangla import spelling
from xlbudget.bangla.spelling import clean, has_scars, match_key, one_syllable_apart, syllables

# Letters that scars are made of, so that chance meets every one of them.
SCARRED = st.text("রম্নতস'িেৌাৗড়গখক, \u200b\u200d\n1")

CLEANED = [
    ("সাভার ,ঢাকা", "সাভার, ঢাকা"),
    ("সাভার,ঢাকা", "সাভার, ঢাকা"),
    ("সাভার  ,  ঢাকা", "সাভার, ঢাকা"),
    ("\ufeff কুলিয়ারচর\u200b ", "কুলিয়ারচর"),
    ("উপজেলা\u00a0\u00a0কার্যালয়", "উপজেলা কার্যালয়"),
    ("কু\u09dcিগ্রাম আষা\u09dd জ\u09df", "কু\u09a1\u09bcিগ্রাম আষা\u09a2\u09bc জ\u09af\u09bc"),
    ("ক\u09c7\u09be", "ক\u09cb"),
    ("প\u09c7\u09d7রসভা", "প\u09ccরসভা"),
    ("প\u09c7\u09ccরসভা", "প\u09ccরসভা"),
    ("ভূরম্নঙ্গামারী", "ভূরুঙ্গামারী"),
    ("ত্রম্নটি", "ত্রুটি"),
    ("মমত্মব্য", "মন্তব্য"),
    ("পর্যমত্ম", "পর্যন্ত"),
    ("শামিত্ম", "শান্তি"),
    ("সিদ্ধামেত্ম", "সিদ্ধান্তে"),
    ("প্রামেত্মাত্তর", "প্রান্তোত্তর"),
    ("অনত্মর্ভুক্ত", "অন্তর্ভুক্ত"),
    ("প্রসত্মাব", "প্রস্তাব"),
    ("বসিত্ম", "বস্তি"),
    ("সংস'া", "সংস্থা"),
    ("ছয় লড়্গ", "ছয় লক্ষ"),
    ("a \r\n b", "a\nb"),
    ("১,২৩ ,৪", "১,২৩, ৪"),
    ("", ""),
]

# Nothing to repair, with the reason.
KEPT = [
    ("র‍্যাব", "ZWJ makes the ya-phala stand beside র"),
    ("৬,২৪,৬০৭/-", "commas inside a number"),
    ("6,24,607", "commas inside a number"),
    ("নিম্ন স্বাক্ষরকারী", "ম্ন is a conjunct of its own"),
    ("আত্মীয় মহাত্মা ঋণাত্মক", "ত্ম after া is right"),
    ("খড়্গপুর", "a word with ড়্গ"),
    ("ঢাকা,\nসাভার", "a line break in a cell"),
    ("ঢাকা,", "nothing follows the comma"),
    ("(ঢাকা,)", "nothing follows the comma"),
    ("মমত্ব", "ত্ব is not ত্ম"),
    ("তাস'", "a closing quotation mark"),
]

SAME = [
    ("মোঃ আলী", "মো: আলী"),
    ("মোঃ আলী", "মো. আলী"),
    ("মোঃ আলী", "মোঃআলী"),
    ("সাভার ,ঢাকা", "সাভার,ঢাকা"),
    ("কিশোরগঞ্জ\nসদর", "কিশোরগঞ্জ সদর"),
    ("কক্স-বাজার", "কক্স – বাজার"),
    ("Savar", "SAVAR"),
    ("র‍্যাব", "র্যাব"),
    ("ভুরম্নঙ্গামারী", "ভুরুঙ্গামারী"),
    ("মাটিরাঙ্গা\u200b", "মাটিরাঙ্গা"),
]

SYLLABLES = [
    ("চৌদগ্রাম", "চৌ দ গ্রা ম"),
    ("চৌদ্দগ্রাম", "চৌ দ্দ গ্রা ম"),
    ("মাটিরাঙ্গা", "মা টি রা ঙ্গা"),
    ("কুলিয়ারচর", "কু লি য়া র চ র"),
    ("কর্মকর্তা", "ক র্ম ক র্তা"),
    ("চাঁদপুর", "চাঁ দ পু র"),
    ("র‍্যাব", "র‍্যা ব"),
    ("অ্যাপ", "অ্যা প"),
    ("বাংলা", "বাং লা"),
    ("উচ্চ্", "উ চ্চ্"),
    ("হঠাৎ", "হ ঠা ৎ"),
    ("A১", "A ১"),
]

APART = [
    ("চৌদগ্রাম", "চৌদ্দগ্রাম", True),
    ("মাটিরাজা", "মাটিরাঙ্গা", True),
    ("ঢাকা", "ঢা", True),
    ("রারা", "রারারা", True),
    ("", "ক", True),
    ("ঢাকা", "ঢাকা", False),
    ("ঢাকা", "ঢাকা ", False),
    ("ঢাকা", "খুলনা", False),
    ("ঢাকা", "কাঢা", False),
    ("চৌদগ্রাম", "চৌদ্দগাম", False),
    ("রারা", "রারারারা", False),
]


@pytest.mark.parametrize(("text", "due"), CLEANED)
def test_clean(text, due):
    assert clean(text) == normalize("NFC", due)


@pytest.mark.parametrize(("text", "reason"), KEPT)
def test_clean_leaves_what_is_right(text, reason):
    assert clean(text) == normalize("NFC", text), reason
    assert not has_scars(text), reason


@pytest.mark.parametrize(("text", "other"), SAME)
def test_match_key_joins(text, other):
    assert match_key(text) == match_key(other)


@pytest.mark.parametrize(
    ("text", "other"), [("ঢাকা", "ঢাকা ১"), ("৫৬.০৪", "৫৬:০৪"), ("চৌদগ্রাম", "চৌদ্দগ্রাম")]
)
def test_match_key_keeps_apart(text, other):
    assert match_key(text) != match_key(other)


@pytest.mark.parametrize(("text", "due"), SYLLABLES)
def test_syllables(text, due):
    assert syllables(text) == tuple(normalize("NFC", due).split())


@pytest.mark.parametrize(("a", "b", "due"), APART)
def test_one_syllable_apart(a, b, due):
    assert one_syllable_apart(a, b) is due
    assert one_syllable_apart(b, a) is due


@pytest.mark.parametrize("text", ["ভূরম্নঙ্গামারী", "মমত্মব্য", "পেৌরসভা", "শিড়্গা", "স'ান"])
def test_has_scars(text):
    assert has_scars(text)


@given(st.one_of(st.text(), SCARRED))
@example(" ,\n0")
@example("\u200c\u09cd\u09bc")
def test_clean_is_a_normal_form(text):
    once = clean(text)
    assert clean(once) == once
    assert normalize("NFC", once) == once
    assert not has_scars(once)
    assert "".join(syllables(text)) == once


@given(st.one_of(st.text(), SCARRED))
def test_match_key_of_the_clean_form_is_the_same(text):
    assert match_key(clean(text)) == match_key(text)


LETTERS = "abz09 ,()/অআঈঋএঐকখঘনমসতরযডঢহ়ািীুূৃেৈোৌ্ৎঁং০৯।"


@given(st.lists(st.sampled_from([*LETTERS, "ত্ম", "রম্ন", " ,"]), max_size=8).map("".join))
def test_tidy_text_has_the_key_that_any_text_has(text):
    quick = match_key.__wrapped__(text), has_scars(text)
    with patch.object(spelling, "_is_tidy", lambda _: False):
        assert (match_key.__wrapped__(text), has_scars(text)) == quick


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        ("ক\u09c7\u09beণ", "ক\u09cbণ"),
        ("ক\u09c7\u09c7\u09ccণ", "ক\u09ccণ"),
        ("ব\u09a1\u09bc", "ব\u09dc"),
        ("মম\u09a4\u09cd\u09aeব্য", "মন্তব্য"),
        ("ক  খ", "ক খ"),
    ],
)
def test_a_text_that_looks_tidy_and_is_not_has_the_key_of_the_tidy_one(apart, whole):
    assert match_key(apart) == match_key(whole)
