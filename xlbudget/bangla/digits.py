"""Bangla digits ০-৯ and ASCII digits 0-9, each for the other; nothing else changes.

Only these two scripts are touched: the digits of Arabic, Devanagari or Thai,
which Python's ``int`` and ``str.isdigit`` would accept, stay as they stand.

>>> to_bangla("56.04.0000")
'৫৬.০৪.০০০০'
>>> to_ascii("স্মারক ৫৬.০৪")
'স্মারক 56.04'
"""

_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


def to_bangla(text: str) -> str:
    """Return the text with every 0-9 written as ০-৯."""
    return text.translate(_BANGLA)


def to_ascii(text: str) -> str:
    """Return the text with every ০-৯ written as 0-9."""
    return text.translate(_ASCII)
