"""Protected sheets and workbooks are told, never forced."""

from typing import Any

from xlbudget.errors import Refused
from xlbudget.text import Text

_PROTECTED = Text(
    "“{sheet}” শিটটি সুরক্ষিত (protected); আগে সুরক্ষা তুলুন",
    "sheet “{sheet}” is protected: unprotect it first",
)
_STRUCTURE = Text(
    "ওয়ার্কবুকের গঠন সুরক্ষিত: শিট যোগ করা বা বদলানো যায় না",
    "the workbook's structure is protected: no sheet can be added or replaced",
)


def refuse_protected(sheet: Any) -> None:
    """``Refused`` when a sheet is protected: we never take a protection off."""
    if sheet.api.ProtectContents:
        raise Refused(_PROTECTED.filled(sheet=sheet.name))


def refuse_structure(book: Any) -> None:
    """``Refused`` when no sheet may be added to a workbook, or taken from it."""
    if book.api.ProtectStructure:
        raise Refused(_STRUCTURE)
