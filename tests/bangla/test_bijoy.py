from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.bijoy import is_bijoy, to_unicode
from xlbudget.bangla.bijoy_english import is_english
from xlbudget.bangla.bijoy_table import AFTER, BASE, BEFORE, BELOW, HALF

PAIRS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("bijoy_pairs.tsv").read_text("utf-8").splitlines()[2:]
    if not line.startswith("#")
]

TEXTS = [
    ("A_© gš¿Yvjq, A_© wefvM", "অর্থ মন্ত্রণালয়, অর্থ বিভাগ"),
    ("¯§viK bs-56.04.0000", "স্মারক নং-৫৬.০৪.০০০০"),
    ("ZvwiLt 14/06/2022 wLªt|", "তারিখঃ ১৪/০৬/২০২২ খ্রিঃ।"),
    ("1| Rbve, (mfvcwZ)", "১। জনাব, (সভাপতি)"),
    ("GK jÿ wek nvRvi UvKv gvÎ", "এক লক্ষ বিশ হাজার টাকা মাত্র"),
    ("Internet wej", "Internet বিল"),
    ("iBAS++ G `vwLj", "iBAS++ এ দাখিল"),
    ("B-‡gBj: office.bd@x.gov.bd", "ই-মেইল: office.bd@x.gov.bd"),
    ("www.mof.gov.bd Gi Z_¨", "www.mof.gov.bd এর তথ্য"),
    ("বরাদ্দ cÎ", "বরাদ্দ পত্র"),
    ("ÒevRviÓ", "“বাজার”"),
    ("“evsjv”", "“বাংলা”"),
    ("‘bMi’", "‘নগর’"),
    ("K) bvg L) c`we", "ক) নাম খ) পদবি"),
    ("5 m² Rwg", "৫ m² জমি"),
    ("‡K K‡i", "কে করে"),
    ("K‡", "কে"),
    ("†", "ে"),
    ("w", "ি"),
    ("ˆ", "ৈ"),
    ("2022", "২০২২"),
    ("GB", "এই"),
]

# Not Bijoy, with the reason.
KEPT = [
    ("Internet", "English"),
    ("Office of the Upazila Nirbahi Officer", "English"),
    ("Cox's Bazar, Rangpur, Naogaon", "place names in English"),
    ("don`t", "an apostrophe as offices type it"),
    ("VAT, AIT and TDS", "abbreviations"),
    ("Govt. of Bangladesh (GoB)", "short forms"),
    ("a@b.gov.bd https://x.org/bvg?v=1", "addresses"),
    ("16 GB RAM", "GB is এই in Bijoy, but the text is English"),
    ("14 June 2022", "figures of an English text"),
    ("মোট 14", "figures of a Unicode text"),
    ("বাংলাদেশ র‍্যাব ১২", "Unicode already"),
    ("Temp 25°C, 10×12, km²", "units"),
    ("café Köln", "loan words"),
    ("Microsoft® Word™", "marks"),
    ("", "empty"),
]

SURE = ["evsjv‡`k", "Kg©KZ©v", "weÁwß", "e¨q", "ÿgZv", "PÆMÖvg", "XvKv", "Lyjbv", "wbe©vnx Awdmvi"]

UNSURE = [
    ("miKvi", "could be a name"),
    ("Ges", "could be a name"),
    ("624607", "figures"),
    ("office.bd@x.gov.bd", "an address"),
    ("Upazila ICT Officer, Savar", "English"),
    ("†Note", "a footnote"),
    ("naïve café Škoda Köln Straße", "loan words"),
    ("cafÃ© à¦¬à¦¾", "text read in the wrong encoding, but not Bijoy"),
    ("© 2022 ABC®, 25°C, 5 m², £5, §3 ¶", "marks"),
    ("বরাদ্দ ও মঞ্জুরি", "Unicode"),
    ("Rcvd avg. env", "short forms"),
    ("", "empty"),
]


@pytest.mark.parametrize(("bijoy", "unicode"), [*PAIRS, *TEXTS])
def test_to_unicode(bijoy, unicode):
    assert to_unicode(bijoy) == normalize("NFC", unicode)


def test_the_pairs_have_every_glyph():
    seen = "".join(bijoy for bijoy, _ in PAIRS)
    assert {*BEFORE, *HALF, *BASE, *BELOW, *AFTER} <= {*seen}
    assert len(PAIRS) > 250


@pytest.mark.parametrize(("text", "reason"), KEPT)
def test_what_is_not_bijoy_stays(text, reason):
    assert to_unicode(text) == text, reason


@pytest.mark.parametrize("text", SURE)
def test_is_bijoy(text):
    assert is_bijoy(text)


@pytest.mark.parametrize(("text", "reason"), UNSURE)
def test_is_not_bijoy_for_certain(text, reason):
    assert not is_bijoy(text), reason


@pytest.mark.parametrize(
    ("word", "due"),
    [
        ("name", True),
        ("Name", True),
        ("DoICT", True),
        ("Covid-19", True),
        ("e-mail", True),
        ("bvg", False),
        ("miKvi", False),
        ("UvKv", False),
        ("A`vjZ", False),
        ("5", False),
    ],
)
def test_is_english(word, due):
    assert is_english(word) is due


GLYPHS = "".join({*BEFORE, *HALF, *BASE, *BELOW, *AFTER}) + "©u&st|–’ 1."


@given(st.one_of(st.text(), st.text(GLYPHS)))
def test_any_text_is_taken(text):
    to_unicode(text)
    is_bijoy(text)


@given(st.text("কখর্যািেোঁংঃ০১২।, \n\u200d-"))
def test_unicode_stays(text):
    assert to_unicode(text) == text
    assert not is_bijoy(text)


SIGNS = [("", ""), *((sign, "") for sign in BEFORE), *(("", sign) for sign in AFTER), ("†", "v")]


@given(st.lists(st.tuples(st.sampled_from("KLMPQRZabcdefgijkmn"), st.sampled_from(SIGNS))))
def test_signs_find_their_letter(syllables):
    bijoy = "".join(f"{before}{letter}{after}" for letter, (before, after) in syllables)
    due = "".join(
        BASE[letter] + BEFORE.get(before, "") + AFTER.get(after, "")
        for letter, (before, after) in syllables
    )
    # ‡`¨ makes the word Bijoy for certain.
    assert to_unicode(f"‡`¨{bijoy}!") == normalize("NFC", f"দ্যে{due}!")
