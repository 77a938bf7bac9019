"""The office's end of the line: what is asked is done here, inside LibreOffice.

From outside, each new object costs a dozen calls over UNO's bridge (1.3 ms), in here
some 20 µs; so the office's own Python loads this, and the program tells it what to do.
"""

import itertools
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Client, Connection
from typing import Any

from xlbudget.calc.wire import Enum, Making, Object, Struct, read, written


def getComponentFactory(address: str, *_: Any) -> None:  # noqa: N802 - LibreOffice's loader calls it
    """Answer the program that listens at ``address``, as long as it is there."""
    import uno  # only in the office's Python

    held = Held(uno)
    line = Client(address, "AF_UNIX")
    threading.Thread(target=serve, args=(line, held), daemon=True).start()


def serve(line: Connection, held: "Held") -> None:
    """Do one thing after the other, until the program hangs up."""
    with line, suppress(EOFError, OSError):
        while True:
            line.send_bytes(held.answered(line.recv_bytes()))


class Held:
    """The objects that the program holds, by number; 0 is the office's context."""

    def __init__(self, uno: Any) -> None:
        self._uno = uno
        self._numbers = itertools.count(1)
        self._objects: dict[int, Any] = {0: uno.getComponentContext()}
        self._makers: dict[str, Callable[..., Any]] = {
            "Object": self._objects.__getitem__,
            "Struct": self._struct,
            "Enum": uno.Enum,
            "Typed": uno.Any,
        }

    def answered(self, asked: bytes) -> bytes:
        """Do what is asked; return what came of it: its kind and the value or what was said."""
        try:
            gone, act, it, name, given = read(asked, self._makers)
            for number in gone:
                del self._objects[number]
            return written(("value", _ACTS[act](it, name, given)), self._making)
        except AttributeError as error:
            return written(("absent", str(error)))
        except Exception as error:  # whatever the office says no to is told to the program
            said = str(error).partition("\n")[0].strip()
            return written(("refused", said or type(error).__name__))

    def _struct(self, name: str, fields: dict[str, Any]) -> Any:
        made = self._uno.createUnoStruct(name)
        for field, value in fields.items():
            setattr(made, field, value)
        return made

    def _making(self, value: Any) -> Making | Any:
        """How UNO's values are written."""
        kind = type(value)
        if kind.__name__ == "pyuno":
            number = next(self._numbers)
            self._objects[number] = value
            return Object, (number,)
        if hasattr(kind, "__pyunostruct__"):
            fields = {name: getattr(value, name) for name in dir(value.value)}
            return Struct, (kind.__pyunostruct__, fields)
        if kind is self._uno.Enum:
            return Enum, (value.typeName, value.value)
        return NotImplemented


_ACTS: dict[str, Callable[[Any, str, Any], Any]] = {
    "get": lambda it, name, _: getattr(it, name),
    "set": setattr,
    "each": lambda it, _, names: tuple(
        tuple(getattr(one, name) for name in names) for one in map(it.getByIndex, range(it.Count))
    ),
    "call": lambda it, name, given: getattr(it, name)(*given),
}
