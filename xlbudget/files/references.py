"""Who in a workbook refers to a sheet or a table: formulas, charts, pivots, names.

Other workbooks' sheets of the same name (``[1]বরাদ্দ!A1``) are not meant.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from xlbudget.errors import Refused
from xlbudget.files.part_names import part_key
from xlbudget.files.xml_part import parse
from xlbudget.sheets.sheet_names import sheet_key

_FORMULAS = (
    "{*}f",
    "{*}formula",
    "{*}formula1",
    "{*}formula2",
    "{*}definedName",
    "{*}calculatedColumnFormula",
    "{*}totalsRowFormula",
    "{*}FmlaLink",
    "{*}FmlaRange",
    "{*}FmlaPict",
)
_ATTRIBUTES = (
    ("{*}worksheetSource", "sheet"),
    ("{*}worksheetSource", "name"),
    ("{*}dataRef", "sheet"),
    ("{*}sp", "textlink"),
    ("{*}formControlPr", "fmlaLink"),
    ("{*}formControlPr", "fmlaRange"),
)
_SILENT = ("docprops/", "customxml/", "customui/", "_rels/")
_QUOTED = re.compile(r"'((?:[^']|'')*)'!")
_STRING = re.compile(r'"(?:[^"]|"")*"')
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
# By what cannot stand in a bare name: Bangla vowel signs are no \w.
_BARE = re.compile(r"([^\s!'\"()\[\]{},;+\-*/^&=<>%$#@]+)!")
_WORD = re.compile(r"[^\s!'\"()\[\]{},;:+\-*/^&=<>%$#@]+(?![^\s'\"()\[\]{},;:+\-*/^&=<>%$#@]|\()")


def referred(
    formulas: Iterable[str], sheets: Collection[str], tables: Collection[str]
) -> str | None:
    """Return the first of these sheets and tables that a formula refers to, or ``None``."""
    sheet_names = {sheet_key(name): name for name in sheets}
    table_names = {sheet_key(name): name for name in tables}
    for formula in formulas:
        for name in sheets_in(formula):
            if sheet_key(name) in sheet_names:
                return sheet_names[sheet_key(name)]
        for name in words_in(formula) if table_names else ():
            if sheet_key(name) in table_names:
                return table_names[sheet_key(name)]
    return None


def formulas_of(part: str, content: bytes) -> Iterator[str]:
    """Yield every formula in a part of any kind; a part that holds none yields nothing."""
    key = part_key(part)
    if key.startswith(_SILENT) or not key.endswith((".xml", ".vml")):
        return
    try:
        root = parse(content, part)
    except Refused:
        # Excel's own VML is not always well formed; whatever stands between tags counts.
        yield from re.findall(r">([^<>]+)<", content.decode("utf-8", "replace"))
        return
    for element in root.iter(*_FORMULAS):
        yield element.text or ""
    for tag, attribute in _ATTRIBUTES:
        for element in root.iter(tag):
            value = element.get(attribute, "")
            yield f"'{value}'!" if attribute == "sheet" else value


def sheets_in(formula: str) -> Iterator[str]:
    """Yield the sheets of this workbook that a formula names.

    >>> list(sheets_in("SUM('স্মারক-অনুলিপি'!A1,বরাদ্দ!B2,[1]মঞ্জুরি!B2)"))
    ['স্মারক-অনুলিপি', 'বরাদ্দ']
    """
    plain = _STRING.sub("", formula)
    for found in _QUOTED.finditer(plain):
        # 'first:last'! is a range of sheets; '[1]name'! stands in another workbook.
        yield from found[1].replace("''", "'").split(":")
    rest = _QUOTED.sub(" ", plain)
    for found in _BARE.finditer(rest):
        if not rest.endswith("]", 0, found.start()):
            yield from found[1].split(":")


def words_in(formula: str) -> Iterator[str]:
    """Yield every word of a formula that may name a table.

    >>> list(words_in("SUM(Allocations[টেলিফোন])+Rate*2"))
    ['Allocations', 'Rate', '2']
    """
    plain = _QUOTED.sub(" ", _STRING.sub("", formula))
    while plain != (plain := _BRACKETS.sub("", plain)):
        pass
    yield from _WORD.findall(plain)
