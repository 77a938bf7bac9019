"""A button of Excel's ribbon: its work on the open workbook, and its words.

Every result stands in the status bar.  What one must not miss is told in a box,
too: a failure, an order that stopped it, what the register and the help say.
"""

from contextlib import suppress
from typing import Any, TypeAlias

from xlbudget.buttons import find
from xlbudget.excel.live import press
from xlbudget.excel.register import Register

Book: TypeAlias = Any

_LONGEST = 1000
_TOLD = ("register", "help")


def press_on(book: Book, name: str, register: Register | None = None) -> None:
    """Do the work of the button ``name`` on a workbook and tell the result.  Never raises."""
    outcome = press(book, name, register=register)
    if outcome.done and name not in _TOLD:
        return
    shown = f"{outcome.text.bn}\n\n{outcome.text.en}"
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}…"
    with suppress(Exception):  # an Excel that is gone shows no box
        book.app.alert(shown, title=f"xlbudget: {find(name).label.bn}")
