"""The VBA module ``XbTables``: the tables of Python, for the functions without it.

Lists stand in it as the hexadecimal code units that ``ChrW`` turns into letters,
since VBA source has no Bangla; ``macros/XbTwinLists.bas`` reads them.  A list's
entries are parted by ``|``; a table to search is ``|key=value|key=value|``.
"""

from collections.abc import Iterable, Iterator

from xlbudget.addin.vba_module import STANDARD, Module
from xlbudget.bangla import dates, figures, words, words_value
from xlbudget.bangla.calendar import MONTHS
from xlbudget.bangla.english_words import BELOW_100
from xlbudget.bangla.invisible import INVISIBLE
from xlbudget.budget.codes import all_names
from xlbudget.excel.sentinels import ERROR_NUMBERS, sentinel
from xlbudget.text import Text

NO_PYTHON = Text(
    "xlbudget: পাইথন চালু করা যায়নি, তাই বোতাম কাজ করছে না। কমান্ড লাইনে দেখুন: xlbudget addin doctor",
    "xlbudget: Python could not be started, so the buttons do not work."
    " See on the command line: xlbudget addin doctor",
)
BY_VBA = Text(
    "xlbudget: পাইথন নেই; সূত্র VBA-তে হিসাব হচ্ছে। যে ফাংশনে পাইথন লাগে তা #N/A দেখাবে।",
    "xlbudget: no Python; formulas are computed by VBA. Functions that need Python show #N/A.",
)
PYTHON_ONLY = Text(
    "xlbudget: পাইথন নেই, আর XLBUDGET_ENGINE শুধু পাইথন চায়; ফাংশন #N/A দেখাবে।",
    "xlbudget: no Python, and XLBUDGET_ENGINE asks for Python alone; functions show #N/A.",
)

_ROLES: dict[words_value.Role, str] = {
    "number": "n",
    "short": "s",
    "fixed": "f",
    "change": "c",
    "scale": "x",
    "taka": "t",
    "poisha": "p",
    "and": "a",
    "only": "o",
    "minus": "m",
    "point": "d",
}
_PIECE = 200  # characters of a table on one line: VBA takes 1,023


def table_module() -> Module:
    """Return the module."""
    return Module("XbTables", STANDARD, "\n".join(_lines()))


def _lines() -> Iterator[str]:
    yield "Option Explicit"
    yield "Option Private Module"
    yield ""
    yield "' Made from the tables of Python by scripts/generate.py."
    yield ""
    yield "' Numbers by their names. LibreOffice sets every public constant anew for each cell."
    for number, (name, _) in enumerate(_tables()):
        yield _named(name, number)
    yield ""
    yield "' The entries of XbWords."
    for number, (name, _) in enumerate(_words()):
        yield _named(name, number)
    yield ""
    yield _named("LongestWord", words_value.LONGEST_WORD)
    yield from _errors()
    yield from _invisible()
    yield from _chooser()
    for name, text in _tables():
        yield from _table(name, text)


def _named(name: str, number: int) -> str:
    return f"Public Function Xb{name}() As Long: Xb{name} = {number}: End Function"


def _words() -> tuple[tuple[str, str], ...]:
    return (
        ("Taka", words.TAKA),
        ("Poisha", words.POISHA),
        ("Only", words.ONLY),
        ("Minus", words.MINUS),
        ("Point", words.POINT),
        ("Hundred", words.HUNDRED),
        ("Thousand", words.THOUSAND),
        ("Lakh", words.LAKH),
        ("Crore", words.CRORE),
        ("InWords", words_value.IN_WORDS),
        # The one scar of spelling._SCARS, beside vowel signs, that names of months can have.
        ("Scar", "রম্ন"),
        ("ScarMeant", "রু"),
    )


def _tables() -> Iterator[tuple[str, str]]:
    yield "Words", "|".join(word for _, word in _words())
    yield "TakaSigns", "|".join(figures.TAKA_SIGNS)
    yield "OnlySigns", "|".join(figures.ONLY_SIGNS)
    yield "Numerals", "|".join(spellings[0] for spellings in words.SPELLINGS)
    yield "EnglishNumerals", "|".join(BELOW_100)
    yield "Vocabulary", _pairs(_vocabulary())
    yield "GregorianMonths", "|".join(dates.GREGORIAN_MONTHS)
    yield "BanglaMonths", "|".join(MONTHS)
    yield "Months", _pairs(_months())
    yield "DateLeads", "|".join(dates.LEADS)
    yield "EnglishOrdinals", "|".join(dates.ENGLISH_ORDINALS)
    yield "BanglaOrdinals", "|".join(dates.BANGLA_ORDINALS)
    yield "BanglaEras", "|".join(dates.BANGLA_ERAS)
    yield "GregorianEras", "|".join(dates.GREGORIAN_ERAS)
    yield "YearWords", "|".join(dates.YEAR_WORDS)
    yield "Codes", _pairs((code, names[0]) for code, names in all_names().items())
    yield "NoPython", f"{NO_PYTHON.bn}\r\n\r\n{NO_PYTHON.en}"
    yield "ByVba", str(BY_VBA)
    yield "PythonOnly", str(PYTHON_ONLY)


def _vocabulary() -> Iterator[tuple[str, str]]:
    """Each word with its role's letter and its value, a broken one in hundredths."""
    for word, (role, value) in words_value.VOCABULARY.items():
        worth = value * 100 if role in ("fixed", "change") else value
        yield word, f"{_ROLES[role]}{int(worth)}"


def _months() -> Iterator[tuple[str, str]]:
    for calendar, names in (("g", dates.GREGORIAN_NAMES), ("b", dates.BANGLA_NAMES)):
        for name, number in names.items():
            yield name, f"{calendar}{number}"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(f"|{key}={value}" for key, value in pairs) + "|"


def _errors() -> Iterator[str]:
    yield from _error_numbers("Text", ((name, number) for name, number in ERROR_NUMBERS))
    yield from _error_numbers("Answer", ((sentinel(n), number) for n, number in ERROR_NUMBERS))
    yield ""
    yield "Public Function XbIsError(ByVal code As Long) As Boolean"
    yield "    Select Case code"
    yield f"        Case {', '.join(str(number) for _, number in ERROR_NUMBERS)}"
    yield "            XbIsError = True"
    yield "    End Select"
    yield "End Function"


def _error_numbers(kind: str, texts: Iterable[tuple[str, int]]) -> Iterator[str]:
    yield ""
    yield f"Public Function XbErrorOf{kind}(ByVal shown As String) As Long"
    yield "    Select Case shown"
    for text, number in texts:
        yield f'        Case "{text}": XbErrorOf{kind} = {number}'
    yield "    End Select"
    yield "End Function"


def _invisible() -> Iterator[str]:
    ranges = (f"{a} To {b}" if a < b else str(a) for a, b in INVISIBLE)
    yield ""
    yield "' Whether a code unit shows nothing."
    yield "Public Function XbIsInvisible(ByVal code As Long) As Boolean"
    yield "    Select Case code"
    yield f"        Case {', '.join(ranges)}"
    yield "            XbIsInvisible = True"
    yield "    End Select"
    yield "End Function"


def _chooser() -> Iterator[str]:
    yield ""
    yield "' A table in hexadecimal code units."
    yield "Public Function XbData(ByVal table As Long) As String"
    yield "    Select Case table"
    for number, (name, _) in enumerate(_tables()):
        yield f"        Case {number}: XbData = XbData{name}()"
    yield "    End Select"
    yield "End Function"


def _table(name: str, text: str) -> Iterator[str]:
    yield ""
    yield f"Private Function XbData{name}() As String"
    yield "    Dim t As String"
    for at in range(0, len(text), _PIECE):
        yield f'    t = t & "{hexadecimal(text[at : at + _PIECE])}"'
    yield f"    XbData{name} = t"
    yield "End Function"


def hexadecimal(text: str) -> str:
    """Return the text's UTF-16 code units, four hexadecimal digits each.

    >>> hexadecimal("টা")
    '099F09BE'
    """
    return text.encode("utf-16-be").hex().upper()
