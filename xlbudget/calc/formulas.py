"""Formulas as Excel writes them, and as the office's programming interface does.

The office takes a block of formulas in one call only in its own English form:
``;`` between arguments, ``$Sheet1.A1``, ``~`` for a union, ``{1;2|3;4}``.  Its
own translator takes one formula a call and knows no structured references, so
a formula is translated here.

>>> to_office("=SUM(Sheet1!A1:B2,Allocations[টেলিফোন (৩২১১১২০)])")
"=SUM($'Sheet1'.A1:B2;Allocations[টেলিফোন (৩২১১১২০)])"
>>> to_excel("=SUM($'মাসিক হিসাব'.A1:B2;2)")
"=SUM('মাসিক হিসাব'!A1:B2,2)"
>>> moved("=A1*$B$1+SUM(A:A)", 2, 1)
'=B3*$B$1+SUM(B:B)'
"""

import re
from collections.abc import Iterator

from xlbudget.budget.cells import column_letters
from xlbudget.calc.area import COLUMNS, ROWS, column_number

_PIECES = r"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<space>[ \n\t]+)
  | (?P<brackets>\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\])
  | (?P<error>\#(?:N/A|DIV/0!|NAME\?|NULL!|NUM!|REF!|VALUE!))
"""
_REST = r"""
  | (?P<reference>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?![\w.(!])
                | \$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!:])
                | \$?[1-9][0-9]*:\$?[1-9][0-9]*(?![\w.:]))
  | (?P<number>[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+)
  | (?P<name>[^\s"'()\[\]{},;:!+\-*/^&=<>%#$~|@]+)
  | (?P<mark>.)
"""
_NAME = r"[^\s\"'()\[\]{},;:!+\-*/^&=<>%#$~|@.]"
_EXCEL = re.compile(
    _PIECES + r"| (?P<sheet>(?:'(?:[^']|'')+'|[^\s\"'()\[\]{},;:!+\-*/^&=<>%\#$~|@]+)!)" + _REST,
    re.VERBOSE | re.DOTALL,
)
_OFFICE = re.compile(
    _PIECES
    + r"| (?P<sheet>\$?(?:'(?:[^']|'')+'|" + _NAME.replace("#", r"\#") + r"+)\."
    + r"(?=\$?[A-Z]{1,3}\$?[0-9]|\$?[A-Z]{1,3}:|\$?[0-9]+:|\#REF!))"
    + _REST,
    re.VERBOSE | re.DOTALL,
)  # fmt: skip

_ENDS_OPERAND = ("reference", "name", "brackets", ")")
_STARTS_OPERAND = ("reference", "name", "sheet", "(")


def _pieces(pattern: re.Pattern[str], formula: str) -> list[tuple[str, str]]:
    """Return the kind and the text of every piece; a mark's kind is itself."""
    found = []
    for match in pattern.finditer(formula, 1):
        kind = str(match.lastgroup)
        found.append((match[0] if kind == "mark" else kind, match[0]))
    return found


def to_office(formula: str) -> str:
    """Return an Excel formula (with its =) in the office's form.

    ``NotImplementedError`` for a range over several sheets and for a reference
    into another workbook.
    """
    return "=" + "".join(_office_pieces(_pieces(_EXCEL, formula)))


def _office_pieces(pieces: list[tuple[str, str]]) -> Iterator[str]:
    closers: list[str] = []
    for at, (kind, text) in enumerate(pieces):
        before = pieces[at - 1] if at else ("", "")
        after = pieces[at + 1] if at + 1 < len(pieces) else ("", "")
        if kind == "(":
            closers.append("call" if before[0] == "name" else "group")
        elif kind == "{":
            closers.append("array")
        elif kind in (")", "}") and closers:
            closers.pop()
        inside = closers[-1] if closers else "call"
        if kind == ",":
            yield "~" if inside == "group" else ";"
        elif kind == ";":
            yield "|" if inside == "array" else ";"
        elif kind == "space" and before[0] in _ENDS_OPERAND and after[0] in _STARTS_OPERAND:
            yield "!"
        elif kind == "brackets":
            yield _bracketed(text, before, ",", ";")
        elif kind == "sheet":
            yield _office_sheet(text[:-1], spans=before[0] == ":")
        elif kind == "name" and after[0] != "(" and text.upper() in ("TRUE", "FALSE"):
            yield f"{text.upper()}()"
        else:
            yield text


def _office_sheet(name: str, spans: bool) -> str:
    bare = name[1:-1].replace("''", "'") if name.startswith("'") else name
    if spans or "[" in bare or ":" in bare:
        raise NotImplementedError(
            f"{name}!: LibreOffice takes references to one sheet of the same workbook here"
        )
    return "$'" + bare.replace("'", "''") + "'."


def _bracketed(text: str, before: tuple[str, str], old: str, new: str) -> str:
    """Return a structured reference, the marks between its parts changed."""
    if before[0] != "name":
        raise NotImplementedError(f"{text}: LibreOffice cannot refer to another workbook here")
    return re.sub(rf"(?<=\]){old}(?= *\[)", new, text)


def to_excel(formula: str) -> str:
    """Return the office's formula (with its =) as Excel writes it."""
    return "=" + "".join(_excel_pieces(_pieces(_OFFICE, formula)))


def _excel_pieces(pieces: list[tuple[str, str]]) -> Iterator[str]:
    array = False
    for at, (kind, text) in enumerate(pieces):
        after = pieces[at + 1][0] if at + 1 < len(pieces) else ""
        array = {"{": True, "}": False}.get(kind, array)
        if kind == "brackets":
            yield re.sub(r"(?<=\]);(?= *\[)", ",", text)
        elif kind == "sheet":
            yield text.removeprefix("$")[:-1] + "!"
        elif kind == "name" and after == "(":
            # Names that the office does not know, it keeps in small letters.
            yield text.upper() if text.islower() else text
        else:
            marks = {";": ",", "~": ",", "|": ";", "!": " "}
            yield marks.get(text, text) if kind == text else text


_POINT = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)")


def moved(formula: str, rows: int, columns: int) -> str:
    """Return an Excel formula as it reads when copied this far down and to the right.

    A reference pushed off the sheet becomes ``#REF!``, as in Excel.
    """
    parts = []
    for kind, text in _pieces(_EXCEL, formula):
        if kind == "reference":
            text = ":".join(_moved_point(point, rows, columns) for point in text.split(":"))
        parts.append(text)
    return "=" + "".join(parts)


def _moved_point(point: str, rows: int, columns: int) -> str:
    match = _POINT.fullmatch(point)
    assert match
    first, letters, second, digits = match.groups()
    if not letters:
        first, second = "", first + second
    if letters and not first:
        column = column_number(letters) + columns
        if not 1 <= column <= COLUMNS:
            return "#REF!"
        letters = column_letters(column)
    if digits and not second:
        row = int(digits) + rows
        if not 1 <= row <= ROWS:
            return "#REF!"
        digits = str(row)
    return f"{first}{letters}{second}{digits}"
