"""Worksheet functions on Bangla text: the normal form, and Bijoy to Unicode.

The Bijoy tables are imported by the first call, so that no other function waits for them.
"""

from xlbudget.bangla.spelling import clean
from xlbudget.budget.cells import Value
from xlbudget.text import Text
from xlbudget.worksheet import arguments as read
from xlbudget.worksheet.record import Argument, Example, Function

_CATEGORY = Text("লেখা", "Text")


def clean_bangla(text: Value) -> str:
    """Return the text in its normal form.

    >>> clean_bangla("সাভার ,ঢাকা")
    'সাভার, ঢাকা'
    """
    return clean(read.text(text))


def bijoy_unicode(text: Value) -> str:
    """Return Bijoy (SutonnyMJ) text in Unicode.

    >>> bijoy_unicode("Kg©KZ©v")
    'কর্মকর্তা'
    """
    from xlbudget.bangla.bijoy import to_unicode

    return to_unicode(read.text(text))


CLEAN_BANGLA = Function(
    "CLEAN_BANGLA",
    clean_bangla,
    (Argument("text", Text("বাংলা লেখা বা তার ঘর", "A Bangla text or its cell")),),
    Text(
        "লেখা গুছিয়ে দেয়: বাড়তি ফাঁক, কমার আগের ফাঁক, অদৃশ্য চিহ্ন আর বিজয় থেকে রূপান্তরের ক্ষত সারায়। "
        "পাইথন লাগে; না থাকলে #N/A।",
        "Tidies Bangla text: needless spaces, invisible marks, letters that a faulty conversion "
        "from Bijoy broke. Needs Python; #N/A without.",
    ),
    (
        Example(("সাভার ,ঢাকা",), "সাভার, ঢাকা"),
        Example(("ভূরম্নঙ্গামারী পেৌরসভা",), "ভূরুঙ্গামারী পৌরসভা"),
        Example(("  উপজেলা   কার্যালয় ",), "উপজেলা কার্যালয়"),
        Example((None,), ""),
    ),
    _CATEGORY,
)

BIJOY_UNICODE = Function(
    "BIJOY_UNICODE",
    bijoy_unicode,
    (
        Argument(
            "text",
            Text("বিজয়ে (SutonnyMJ) লেখা বা তার ঘর", "A text typed in Bijoy (SutonnyMJ) or its cell"),
        ),
    ),
    Text(
        "বিজয় কিবোর্ডের পুরোনো লেখা (SutonnyMJ) ইউনিকোডে আনে। পাইথন লাগে; না থাকলে #N/A।",
        "Turns old Bijoy text (SutonnyMJ) into Unicode. Needs Python; #N/A without.",
    ),
    (
        Example(("Kg©KZ©v",), "কর্মকর্তা"),
        Example(("wLªt",), "খ্রিঃ"),
        Example(("XvKv",), "ঢাকা"),
        Example((None,), ""),
    ),
    _CATEGORY,
)
