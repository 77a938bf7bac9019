"""The office's register as the buttons need it.

It is handed in: this room does not know the ledger.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from xlbudget.budget.model import Order
from xlbudget.errors import Refused
from xlbudget.text import Text


class Stopped(Refused):
    """The order itself is why a button did not do its work."""


@dataclass(frozen=True, slots=True)
class Entered:
    """An order that was posted: its memo number, and what to tell."""

    number: str
    text: Text


@dataclass(frozen=True, slots=True)
class Register:
    """What a button asks of the register.

    ``known`` gives an order what the register knows of it, ``post`` enters it in
    one transaction; ``Refused`` says why it cannot.  Both take the workbook's place,
    beside which a register may stand, ``post`` also the name under which the file is kept.
    """

    known: Callable[[Order, Path], Order]
    post: Callable[[Order, Path, str], Entered]
