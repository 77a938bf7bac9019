"""Number formats: Excel's codes and how the office spells the same ones.

>>> excel_code("#,##0;[RED]-#,##0", "", "")
'#,##0;[Red]-#,##0'
>>> excel_code("D MMMM YYYY", "bn", "BD")
'[$-845]d mmmm yyyy'
"""

import re
from typing import Any

from xlbudget.calc.bridge import struct

_LANGUAGES = (
    ("bn-BD", "845"),
    ("bn-IN", "445"),
    ("en-GB", "809"),
    ("en-IN", "4009"),
)
_LANGUAGE = dict(_LANGUAGES)

_PIECE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[A-Za-z]+')
_DATE_LETTERS = re.compile(r"[DMYHSA/P]+")


def excel_code(code: str, language: str, country: str) -> str:
    """Return Excel's spelling of a format code in the office's spelling."""
    text = _PIECE.sub(_spelled, code)
    text = re.sub(r"\[\$-0?([48]45)\]\[NatNum1\]", r"[$-5000\1]", text)
    known = _LANGUAGE.get(f"{language}-{country}")
    return f"[$-{known}]{text}" if known and "[$-" not in text else text


def _spelled(match: re.Match[str]) -> str:
    text = match[0]
    if text[0] in '"\\':
        return text
    if text[0] == "[":
        return f"[{text[1:-1].capitalize()}]" if text[1:-1].isalpha() and len(text) > 4 else text
    if text == "Standard":  # General, to the office's Bangla
        return "General"
    return text.lower() if _DATE_LETTERS.fullmatch(text) and text != "AM" else text


def format_key(formats: Any, code: str) -> int:
    """Return the number by which a document's ``NumberFormats`` know Excel's code.

    The locale is left empty, the office's own: the saved file then carries the
    code as it was given.
    """
    locale = struct("lang.Locale")
    if code == "General":
        return 0
    key = formats.queryKey(code, locale, False)
    return int(formats.addNew(code, locale) if key == -1 else key)


def code_of(formats: Any, key: int | None) -> str | None:
    """Return Excel's code of a key; ``None`` stays ``None`` (cells of several formats)."""
    if key is None:
        return None
    found = formats.getByKey(key)
    return excel_code(found.FormatString, found.Locale.Language, found.Locale.Country)
