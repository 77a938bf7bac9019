"""The known names that a misspelt one is near to.

>>> near_names("fnt", ("font", "size")), near_names("স্বাক্ষর কারী", ("বিষয়", "স্বাক্ষরকারী"))
(('font',), ('স্বাক্ষরকারী',))
"""

from collections.abc import Iterable

from xlbudget.bangla.spelling import match_key

_LONGEST = 60  # letters compared: the time grows with their square


def near_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three of the ``known`` names, the nearest first; capitals do not matter."""
    from difflib import get_close_matches  # only a wrong name needs it

    by_key = {match_key(one): one for one in known}
    return tuple(by_key[key] for key in get_close_matches(match_key(name)[:_LONGEST], by_key))
