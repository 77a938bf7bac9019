from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.words import SPELLINGS, taka_words
from xlbudget.bangla.words_value import has_number_words, read_words
from xlbudget.errors import CellError

READ = [
    ("ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা", "624607"),
    ("(ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)", "624607"),
    ("কথায়ঃ (ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা)", "624607"),
    ("কথায়: ছয় লাখ চব্বিশ হাজার ছয় শত সাত টাকা মাত্র।", "624607"),
    ("(কথায়:- পাঁচ টাকা মাত্র)।", "5"),
    ("কথায় পাঁচ টাকা", "5"),
    ("টাকা পাঁচ শত মাত্র", "500"),
    ("মাত্র পাঁচ শত টাকা", "500"),
    ("৳ পাঁচ শত", "500"),
    ("\ufeffপাঁচ\u00a0শত\u200b টাকা\n", "500"),
    ("ছ\u09dfশত", "600"),  # the one-code-point য়
    ("ছয়শো", "600"),
    ("ছশো", "600"),
    ("ছ'শ", "600"),
    ("ন শ টাকা", "900"),
    ("দু হাজার দুশো", "2200"),
    ("বারোশত টাকা", "1200"),
    ("পাচঁশত টাকা", "500"),  # misplaced candrabindu
    ("পাচ শত পচিশ টাকা", "525"),  # none at all
    ("একশতপঁচিশ", "125"),
    ("একশতেইশ", "123"),  # একশ + তেইশ, not একশত + …
    ("ছয়লক্ষচব্বিশহাজারছয়শতসাতটাকামাত্র", "624607"),
    ("ছয় লক্ষ, চব্বিশ হাজার, সাত টাকা", "624007"),
    ("শূন্য টাকা", "0"),
    ("শূন্য টাকা পাঁচ পয়সা", "0.05"),
    ("পঞ্চাশ পয়সা", "0.50"),
    ("একশত টাকা এবং এক পয়সা মাত্র", "100.01"),
    ("ঋণাত্মক পাঁচ টাকা", "-5"),
    ("এক দশমিক পাঁচ শূন্য", "1.50"),
    ("দেড় লক্ষ", "150000"),
    ("আড়াইশত টাকা", "250"),
    ("আড়াই হাজার", "2500"),
    ("সাড়ে তিন হাজার টাকা", "3500"),
    ("সাড়ে ৩ লক্ষ টাকা", "350000"),
    ("পৌনে দুই লক্ষ", "175000"),
    ("সোয়া লক্ষ", "125000"),
    ("সোয়া দুই কোটি", "22500000"),
    ("দেড় লক্ষ কোটি", "1500000000000"),
    ("দেড় লক্ষ পাঁচ শত", "150500"),
    ("দেড় টাকা", "1.50"),
    ("৪৬ লক্ষ ৩৩ হাজার ৩ শত ৩৩ টাকা", "4633333"),
    ("৪৬লক্ষ ৩৩হাজার ৩৩৩/- টাকা", "4633333"),
    ("৩৫০০ লক্ষ টাকা", "350000000"),  # budget tables count in lakhs
    ("৭.২৫ কোটি টাকা", "72500000"),
    ("সাত লক্ষ ঊনষাট হাজার ছয়শত বিয়াল্লিশ কোটি চুয়াল্লিশ লক্ষ একুশ হাজার টাকা", "7596424421000"),
]

REFUSED = [  # what is written, the word that is named
    ("এক এক", "এক"),
    ("পাঁচ হাজার দুই লক্ষ", "দুই"),
    ("একশত একশত", "এক"),
    ("কুড়ি পাঁচ টাকা", "পাঁচ"),
    ("পাঁচ হাজার বারোশত", "বারো"),
    ("শত টাকা", "শত"),
    ("এক লক্ষ হাজার", "হাজার"),
    ("কোটি টাকা", "কোটি"),
    ("এক হাজার শূন্য", "শূন্য"),
    ("শূন্য কোটি", "শূন্য"),
    ("ছয় লক্ষ চব্বিশ হাজর", "হাজর"),  # typo
    ("ছ টাকা", "ছ"),  # only before a scale
    ("সাড়ে টাকা", "সাড়ে"),
    ("সাড়ে দেড় লক্ষ", "সাড়ে"),
    ("সাড়ে তিন লক্ষ ষাট হাজার", "ষাট"),  # above the half
    ("পাঁচ ডলার", "ডলার"),
    ("৫ (পাঁচ) টাকা", "পাঁচ"),
    ("-পাঁচ টাকা", "-"),
    ("কথায় -৫ টাকা", "-"),  # a sign is never lost
    ("পাঁচ টাকা দশ", "দশ"),
    ("পাঁচ টাকা একশত পয়সা", "এক"),
    ("দেড় টাকা দশ পয়সা", "দশ"),
    ("পাঁচ টাকা দশ টাকা", "টাকা"),
    ("টাকা পাঁচ পঞ্চাশ পয়সা", "পঞ্চাশ"),
    ("এক দশমিক পঁচিশ", "পঁচিশ"),
    ("এক দশমিক", "দশমিক"),
    ("মাত্র মাত্র পাঁচ", "মাত্র"),
    ("পাঁচ ঋণাত্মক", "ঋণাত্মক"),
    ("৬2৪ হাজার", "৬2৪"),
    ("৬,২,৪ হাজার", "৬,২,৪"),
    ("৩৩/৫০ লক্ষ", "/"),
    ("১.২৫৫৫ কোটি", "১.২৫৫৫"),
    ("six lakh", "s"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_reads(text, value):
    assert str(read_words(text)) == value


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_refuses_by_name(text, named):
    with pytest.raises(CellError) as error:
        read_words(text)
    assert error.value.kind == "#VALUE!"
    assert f"‘{named}" in error.value.message.bn


@pytest.mark.parametrize("text", ["", "()", "কথায়ঃ", "মাত্র", "টাকা", "দশমিক পাঁচ", "পাঁচ টাকা এবং"])
def test_refuses_nothing(text):
    with pytest.raises(CellError):
        read_words(text)


@pytest.mark.parametrize(
    "text",
    ["এক কোটি কোটি কোটি", "একশত কোটি কোটি", "১০০০০০০০০০০০০০০০ টাকা", "এক " + "দশমিক" + " এক" * 16],
)
def test_too_large(text):
    with pytest.raises(CellError) as error:
        read_words(text)
    assert error.value.kind == "#NUM!"


@pytest.mark.parametrize("text", ["শ" * 499, "ছয়" * 160, "ঁ" * 499, "৬" * 499, "এক কোটি " * 50_000])
def test_hostile_text_is_refused_at_once(text):
    with pytest.raises(CellError):
        read_words(text)


@pytest.mark.parametrize(
    ("form", "number"), [(form, n) for n, row in enumerate(SPELLINGS) for form in row]
)
def test_every_spelling(form, number):
    assert read_words(form) == number
    assert read_words(form.replace("ঁ", "")) == number


def test_every_number_below_2000_run_together():
    for number in range(2000):
        words = taka_words(Decimal(number), unit="")
        assert read_words(words.replace(" ", "")) == number
        assert read_words(words.replace("শত", " শো ")) == number
        assert read_words(words.replace("শত", "শ").replace(" ", "")) == number


@given(st.integers(0, 10**15 - 1))
def test_whole_taka_there_and_back(number):
    amount = Decimal(number)
    words = taka_words(amount, only=True)
    assert read_words(words) == amount
    assert read_words(words.replace(" ", "")) == amount
    assert taka_words(read_words(words), only=True) == words


@given(st.integers(0, 10**15 - 1), st.sampled_from([1, -1]))
def test_any_taka_with_every_poisha_there_and_back(taka, sign):
    for poisha in range(100):
        amount = sign * (Decimal(taka) + Decimal(poisha).scaleb(-2))
        assert read_words(taka_words(amount)) == amount


@given(st.decimals(1 - 10**9, 10**9 - 1, places=6))
def test_plain_numbers_there_and_back(value):
    words = taka_words(value, unit="")
    assert read_words(words) == value
    assert taka_words(read_words(words), unit="") == words


_OTHERS = "শত শো হাজার লক্ষ লাখ কোটি টাকা পয়সা মাত্র দশমিক ঋণাত্মক দেড় সাড়ে পৌনে সোয়া ছ ন ৩৩ ৫.৫ । ( কথায়ঃ"
_WORDS = [form for row in SPELLINGS for form in row] + _OTHERS.split(" ")


@given(
    st.text()
    | st.lists(st.sampled_from(_WORDS)).map(" ".join)
    | st.lists(st.sampled_from(_WORDS)).map("".join)
)
def test_any_text_is_read_or_refused(text):
    has_number_words(text)
    try:
        value = read_words(text)
    except CellError as error:
        assert error.message  # noqa: PT017 - refusing is one of two lawful outcomes
    else:
        assert abs(value) < 10**15
        assert value == value.quantize(Decimal("0.01")) or "দশমিক" in text
