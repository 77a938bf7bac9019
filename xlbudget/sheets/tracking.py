"""Following a cell through what the user does to her sheets afterwards.

A formula that only asks for the cell's row moves with the cell when rows are
inserted, columns moved, sheets renamed; when the cell is deleted it says so.
"""

import re

_ROW_OF = re.compile(
    r"ROW\((?:'((?:[^']|'')+)'|([^'!()]+))!\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})\)", re.IGNORECASE
)


def track(sheet: str, cell: str) -> str:
    """Return the formula that follows a cell.

    >>> track("বরাদ্দ", "C12")
    "ROW('বরাদ্দ'!C12)"
    """
    escaped = sheet.replace("'", "''")
    return f"ROW('{escaped}'!{cell})"


def tracked(formula: str) -> tuple[str, str] | None:
    """Return the sheet and cell that a formula follows; ``None`` when the cell is gone.

    >>> tracked("ROW(বরাদ্দ!$C$14)"), tracked("ROW(#REF!)")
    (('বরাদ্দ', 'C14'), None)
    """
    found = _ROW_OF.fullmatch(formula)
    if found is None or "#REF" in formula:
        return None
    sheet = found[1].replace("''", "'") if found[1] else found[2]
    return sheet, f"{found[3].upper()}{found[4]}"
