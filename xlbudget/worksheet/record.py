"""What there is to say about one worksheet function, as a value.

Everything about a function is made from its ``Function``: the wrappers in
Excel, the help on the command line, the reference, the tests, the self-test
sheet.  Excel's limits bind these values: a help text has at most 255 characters,
names are Latin, no argument is called ``caller``, and English help is plain
enough for code page 1252.

>>> said = Text("", "")
>>> arguments = (Argument("amount", said), Argument("unit", said, optional=True))
>>> words = Function("BANGLA_WORDS", str, arguments, said, (), said)
>>> words.usage
'BANGLA_WORDS(amount, [unit])'
>>> words.formula(Example((624607, "টাকা")))
'BANGLA_WORDS(624607,"টাকা")'
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from xlbudget.budget.cells import Value
from xlbudget.errors import ErrorKind
from xlbudget.text import Text


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument; an ``optional`` one may be left out, and only such follow it."""

    name: str
    help: Text
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A call and what is due: its ``value``, or the ``error`` that the cell shows."""

    args: tuple[Value, ...]
    value: Value = None
    error: ErrorKind | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """One worksheet function.

    ``call`` takes the value of one cell for each argument, as the cell holds it,
    and returns one value or raises ``CellError``; a blank first argument gives
    "".  With ``takes_epoch`` it also takes the keyword ``epoch_1904``, whether
    serial numbers of dates count from 1904.  ``without_python``
    functions are computed by VBA, too (``macros/XbTwins.bas``); the help of any
    other says that it needs Python.
    """

    name: str
    call: Callable[..., Value]
    arguments: tuple[Argument, ...]
    help: Text
    examples: tuple[Example, ...]
    category: Text
    takes_epoch: bool = False
    without_python: bool = False

    @property
    def usage(self) -> str:
        """How it is written, optional arguments in brackets."""
        names = (f"[{a.name}]" if a.optional else a.name for a in self.arguments)
        return f"{self.name}({', '.join(names)})"

    def formula(self, example: Example) -> str:
        """Return the example as a worksheet formula, without its =."""
        return f"{self.name}({','.join(map(_literal, example.args))})"


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return f"DATE({value.year},{value.month},{value.day})"
    if value is None or isinstance(value, str):
        return '"{}"'.format((value or "").replace('"', '""'))
    return str(value)
