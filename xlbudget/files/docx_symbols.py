"""Characters of symbol fonts, which Word keeps by number and not as text.

Source: ECMA-376 Part 1, section 17.3.3.30 (sym): a symbol font's characters lie
at F000 and above.
"""

import re

from xlbudget.files.docx_styles import is_bijoy_font

_PRIVATE = 0xF000
_SHOWN = {
    ("symbol", 0xB7): "•", ("symbol", 0xD7): "×", ("symbol", 0xB8): "÷", ("symbol", 0x2D): "-",
    ("symbol", 0x2B): "+", ("symbol", 0x3D): "=", ("symbol", 0xAE): "→", ("symbol", 0xD6): "√",
    ("wingdings", 0x28): "☎", ("wingdings", 0x2A): "✉", ("wingdings", 0x6C): "●",
    ("wingdings", 0x6E): "■", ("wingdings", 0x9F): "•", ("wingdings", 0xA7): "▪",
    ("wingdings", 0xA8): "☐", ("wingdings", 0xD8): "➢", ("wingdings", 0xE0): "→",
    ("wingdings", 0xFB): "✗", ("wingdings", 0xFC): "✓", ("wingdings", 0xFE): "☑",
}  # fmt: skip


def symbol(font: str, number: str) -> str:
    """Return a symbol as text, empty when it is not known.

    A Bijoy font has letters in place of symbols.

    >>> symbol("Wingdings", "F0FC"), symbol("SutonnyMJ", "F04B")
    ('✓', 'K')
    """
    if not re.fullmatch("[0-9A-Fa-f]{1,4}", number):
        return ""
    code = int(number, 16)
    if code < _PRIVATE:
        return chr(code) if 0x20 <= code < 0xD800 else ""
    low = code - _PRIVATE
    if is_bijoy_font(font):
        return chr(low)
    return _SHOWN.get((font.casefold(), low), "")
