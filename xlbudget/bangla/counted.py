"""How many of something there are, in each language's own way.

>>> counted(1, "row").en, counted(0, "row").en, counted(1500, "copy", "copies").en
('1 row', '0 rows', '1500 copies')
>>> counted(1500, "copy", "copies").bn
'১৫০০'
"""

from xlbudget.bangla.digits import to_bangla
from xlbudget.text import Text


def counted(count: int, one: str, many: str = "") -> Text:
    """Return the count: in Bangla the digits alone (টি follows), in English with its noun."""
    noun = one if count == 1 else many or f"{one}s"
    return Text(to_bangla(str(count)), f"{count} {noun}")
