"""Worksheet functions on the government's codes: economic codes, upazilas.

The lists are imported by the first call, so that no other function waits for them.
"""

from xlbudget.budget.cells import Value
from xlbudget.text import Text
from xlbudget.worksheet import arguments as read
from xlbudget.worksheet.record import Argument, Example, Function

_CATEGORY = Text("কোড", "Codes")


def economic_name(code: Value) -> str:
    """Return the Bangla name of an economic code; one not listed is #N/A.

    >>> economic_name(3211120)
    'টেলিফোন'
    """
    from xlbudget.budget import codes

    digits = read.text(code)
    return codes.economic_name(digits) if digits else ""


def upazila_code(district: Value, upazila: Value) -> str:
    """Return the six-digit BBS code as text; an unknown name is #N/A.

    >>> upazila_code("ঢাকা", "সাভার")
    '302672'
    """
    from xlbudget.budget import geography

    home, name = read.text(district), read.text(upazila)
    return geography.upazila_code(home, name) if home else ""


ECONOMIC_NAME = Function(
    "ECONOMIC_NAME",
    economic_name,
    (
        Argument(
            "code",
            Text(
                "অর্থনৈতিক কোড (সাত অঙ্ক, বা খাতের গুচ্ছ যেমন ৩২) বা তার ঘর",
                "An economic code of seven digits, or of a group like 32, or its cell",
            ),
        ),
    ),
    Text(
        "অর্থনৈতিক কোডের বাংলা নাম দেয়; তালিকায় না থাকলে #N/A।",
        "The Bangla name of an economic code; #N/A when it is not in the list.",
    ),
    (
        Example((3211120,), "টেলিফোন"),
        Example(("৩২১১১২০",), "টেলিফোন"),
        Example((32,), "পণ্য ও সেবার ব্যবহার"),
        Example((None,), ""),
        Example((3999999,), error="#N/A"),
        Example(("৩২১১১২",), error="#VALUE!"),
    ),
    _CATEGORY,
    without_python=True,
)

UPAZILA_CODE = Function(
    "UPAZILA_CODE",
    upazila_code,
    (
        Argument("district", Text("জেলার নাম বা তার ঘর", "The district's name or its cell")),
        Argument("upazila", Text("উপজেলার নাম বা তার ঘর", "The upazila's name or its cell")),
    ),
    Text(
        "উপজেলার ছয় অঙ্কের বিবিএস কোড দেয়; ওই জেলায় এমন উপজেলা না থাকলে #N/A। পাইথন লাগে; তা না থাকলেও #N/A।",
        "The six-digit BBS code of an upazila; #N/A when the district has none of that name. "
        "Needs Python; #N/A without.",
    ),
    (
        Example(("ঢাকা", "সাভার"), "302672"),
        Example(("Dhaka", "Savar"), "302672"),
        Example(("ঢাকা জেলা", "সাভার উপজেলা"), "302672"),
        Example((None, "সাভার"), ""),
        Example(("গাজীপুর", "সাভার"), error="#N/A"),
        Example(("কুমিল্লা", "চৌদগ্রাম"), error="#N/A"),
    ),
    _CATEGORY,
)
