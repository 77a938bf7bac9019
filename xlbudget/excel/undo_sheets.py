"""The names of the sheets that undo keeps hidden in a workbook.

>>> kept_name(2), is_kept("xlb_undo_2"), is_kept("xlb_undo"), is_kept("স্মারক")
('xlb_undo_2', True, True, False)
"""

from typing import Final

LOG_SHEET: Final = "xlb_undo"
"""The sheet that tells what the last button changed."""


def kept_name(number: int) -> str:
    """Return the name under which a replaced sheet is kept."""
    return f"{LOG_SHEET}_{number}"


def is_kept(name: str) -> bool:
    """Whether a sheet is one of those."""
    return name == LOG_SHEET or name.startswith(f"{LOG_SHEET}_")
