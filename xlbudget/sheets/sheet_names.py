"""Names of sheets: compared as Excel compares them, numbered where one is taken."""

import unicodedata
from collections.abc import Iterable
from itertools import chain, count

from xlbudget.bangla.digits import to_bangla


def sheet_key(name: str) -> str:
    """Return a sheet's name in the form in which two names are compared.

    Excel's names have no case; য় and য় are one letter to the reader.
    """
    return unicodedata.normalize("NFC", name).casefold()


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return the name, numbered where a sheet has it: a user's own sheet is never replaced.

    >>> free_name("স্মারক", ["বরাদ্দ", "স্মারক", "স্মারক-২"])
    'স্মারক-৩'
    """
    keys = set(map(sheet_key, taken))
    tries = chain((wanted,), (f"{wanted}-{to_bangla(str(n))}" for n in count(2)))
    return next(name for name in tries if sheet_key(name) not in keys)
