"""What the digits buttons make of a cell: its number format, or its text.

>>> digit_format("#,##0.00", bangla=True), digit_format("[$-5000445]0", bangla=False)
('[$-5000445]#,##0.00', '0')
>>> digit_text("৬,২৪,৬০৭/-", bangla=True), digit_text("৫৬.০৪.০০০০", bangla=False)
(Decimal('624607'), '56.04.0000')
"""

import re
from decimal import Decimal

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.bangla.figures import read_figure
from xlbudget.errors import CellError

_TAG = re.compile(r"^((?:\[(?!\$)[^\]]*\])*)\[\$-[0-9A-Fa-f]*\]")
_PLAIN = re.compile("[0-9]+")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_CODES = (7, 13)  # digits of an economic and of an operation code
_LONG = 11  # digits of a telephone number


def digit_format(code: str, bangla: bool) -> str:
    """Return a number format that shows the same in the other digits.

    Dates keep their Bangla months.  A format of text stays.

    >>> digit_format("d mmmm yyyy", True), digit_format("[$-5000845]d mmmm yyyy", False)
    ('[$-5000845]d mmmm yyyy', '[$-845]d mmmm yyyy')
    """
    if code in ("@", "BOOLEAN"):  # the second is LibreOffice's name for truth values
        return code
    is_date = bool(re.search("[dmyh]", _QUOTED.sub("", code.replace("General", "")), re.IGNORECASE))
    spoken = is_date and bool(_TAG.search(code))
    tag = ("[$-5000845]" if is_date else "[$-5000445]") if bangla else "[$-845]" if spoken else ""
    return ";".join(_section(part, tag) for part in code.split(";"))


def _section(part: str, tag: str) -> str:
    """One of a format's sections with another tag of language and digits."""
    if part in ("", "@"):
        return part
    bare = _TAG.sub(r"\1", part)
    return tag + bare


def digit_text(text: str, bangla: bool) -> str | Decimal:
    """Return the number that an amount's text means, else the text in the other digits.

    Not an amount, whatever it looks like: what may be an economic or operation
    code or a telephone number, and digits after a leading zero.

    >>> digit_text("৩২১১১২০", False), digit_text("০১৭", False), digit_text("4000", True)
    ('3211120', '017', Decimal('4000'))
    """
    digits = to_ascii(text).strip()
    if _PLAIN.fullmatch(digits) and (
        len(digits) in _CODES or len(digits) >= _LONG or digits != str(int(digits))
    ):
        return to_bangla(text) if bangla else to_ascii(text)
    try:
        return read_figure(text)
    except CellError:
        return to_bangla(text) if bangla else to_ascii(text)
