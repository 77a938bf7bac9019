"""``BUTTONS``: every button of the ribbon, in the order of an accountant's work.

>>> [group.en for group in GROUPS]
['Order', 'Check', 'Digits', 'Issue', 'Help']
>>> find("memo").label.bn
'স্মারক'
"""

from dataclasses import dataclass

from xlbudget.errors import Refused
from xlbudget.text import Text

TAB = Text("বরাদ্দ আদেশ", "Allocation order")
"""What the ribbon's tab is called."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button: ``name`` for macros and commands, ``tip`` what it does in a sentence.

    ``icon`` is one of Office's own pictures (imageMso), ``keys`` what one types
    after Alt to press it.
    """

    name: str
    label: Text
    tip: Text
    icon: str
    keys: str
    group: Text
    large: bool = True

    @property
    def macro(self) -> str:
        """The name of its macro: XbNewOrder."""
        return "Xb" + "".join(part.capitalize() for part in self.name.split("_"))


_ORDER = Text("আদেশ", "Order")
_CHECK = Text("যাচাই", "Check")
_DIGITS = Text("অঙ্ক", "Digits")
_ISSUE = Text("জারি", "Issue")
_HELP = Text("সহায়তা", "Help")

GROUPS = (_ORDER, _CHECK, _DIGITS, _ISSUE, _HELP)

BUTTONS: tuple[Button, ...] = (
    Button(
        "new_order",
        Text("নতুন আদেশ", "New order"),
        Text("ছক থেকে একটি খালি আদেশের ওয়ার্কবুক খোলে।", "Opens an empty order workbook."),
        "FileNewDefault",
        "N",
        _ORDER,
    ),
    Button(
        "import_order",
        Text("আমদানি", "Import"),
        Text(
            "লেখা, CSV বা এক্সেলের ফাইল থেকে আদেশের ওয়ার্কবুক বানায়।",
            "Makes an order workbook of a text, CSV or Excel file.",
        ),
        "GetExternalDataFromText",
        "I",
        _ORDER,
    ),
    Button(
        "check",
        Text("যাচাই", "Check"),
        Text(
            "সারি, মোট, কথায় লেখা টাকা, তারিখ ও কোড মিলিয়ে দেখে।",
            "Checks rows, totals, amounts in words, dates and codes.",
        ),
        "DataValidation",
        "C",
        _CHECK,
    ),
    Button(
        "totals",
        Text("মোট ও বাজেট", "Totals and budget"),
        Text(
            "খাত ও জেলা অনুযায়ী মোট, মঞ্জুরির সঙ্গে মিলিয়ে।",
            "Totals by head and district, against the sanctions.",
        ),
        "AutoSum",
        "T",
        _CHECK,
    ),
    Button(
        "bangla_digits",
        Text("বাংলা অঙ্ক", "Bangla digits"),
        Text("বাছাই করা ঘরের 0-9 অঙ্ক ০-৯ করে।", "Writes Bangla digits in the selected cells."),
        "NumberFormatGallery",
        "B",
        _DIGITS,
        large=False,
    ),
    Button(
        "english_digits",
        Text("ইংরেজি অঙ্ক", "English digits"),
        Text("বাছাই করা ঘরের ০-৯ অঙ্ক 0-9 করে।", "Writes English digits in the selected cells."),
        "CommaStyle",
        "E",
        _DIGITS,
        large=False,
    ),
    Button(
        "memo",
        Text("স্মারক", "Memo"),
        Text(
            "আদেশের স্মারক ও অনুলিপির পাতা বানায়; ত্রুটি থাকলে থামে।",
            "Makes the memo and its copy page; errors stop it.",
        ),
        "ViewPageLayoutView",
        "M",
        _ISSUE,
    ),
    Button(
        "pdf",
        Text("PDF", "PDF"),
        Text("স্মারকের PDF বানায়।", "Makes the memo's PDF."),
        "FileSaveAsPdfOrXps",
        "P",
        _ISSUE,
    ),
    Button(
        "register",
        Text("রেজিস্টারে তুলুন", "Enter in the register"),
        Text("জারি করা আদেশ রেজিস্টারে তোলে।", "Enters the issued order in the register."),
        "FileCheckIn",
        "R",
        _ISSUE,
    ),
    Button(
        "undo",
        Text("পূর্বাবস্থা", "Undo"),
        Text("শেষ বোতামে যা বদলেছে তা আগের মতো করে।", "Takes back what the last button changed."),
        "Undo",
        "U",
        _HELP,
        large=False,
    ),
    Button(
        "help",
        Text("সহায়তা", "Help"),
        Text("ফাংশন, যাচাই ও বোতামের ব্যাখ্যা।", "About the functions, checks and buttons."),
        "Help",
        "H",
        _HELP,
        large=False,
    ),
)

_UNKNOWN = Text("{name} নামে কোনো বোতাম নেই", "there is no button {name}")


def find(name: str) -> Button:
    """Return the button of that name or label; an unknown one is ``Refused``."""
    wanted = name.strip().casefold()
    for button in BUTTONS:
        if wanted in (button.name, button.label.bn.casefold(), button.label.en.casefold()):
            return button
    raise Refused(_UNKNOWN.filled(name=name))
