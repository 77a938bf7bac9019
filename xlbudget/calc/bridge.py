"""UNO in this Python, which calls the office, and what stands for the office's objects here.

Debian's python3-uno is built for the system's Python; its modules load into any
virtual environment of the same Python version.  They stand last on the search
path, and only while they are imported, so that nothing else of the system
reaches this program.

Every object that the office hands out is a ``Remote`` here, asked over the ``Line``.
"""

import builtins
import importlib
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from xlbudget.calc.line import Line
from xlbudget.calc.wire import Enum, Making, Object, Struct
from xlbudget.errors import Refused
from xlbudget.text import Text

_PLACES = (
    "/usr/lib/python3/dist-packages",
    "/usr/lib/libreoffice/program",
    "/opt/libreoffice/program",
)

_ABSENT = Text(
    "LibreOffice-এর Python সেতু (python3-uno) Python {version}-এ নেই। "
    "Debian/Ubuntu-তে python3-uno বসান; এটি কেবল সেই Python-এ চলে যার জন্য তৈরি (Debian 12-এ 3.11)",
    "LibreOffice's Python bridge (python3-uno) is not there for Python {version}; on Debian or "
    "Ubuntu install python3-uno, which works only with the Python it was built for "
    "(3.11 on Debian 12)",
)


@lru_cache(maxsize=1)
def uno() -> Any:
    """Return the module ``uno``.  ``Refused`` when this Python cannot load it."""
    python_import, path = builtins.__import__, list(sys.path)
    for place in ("", *_PLACES):
        if place and not Path(place, "uno.py").exists():
            continue
        try:
            sys.path.extend([place] if place else [])
            return importlib.import_module("uno")
        except ImportError:
            continue
        finally:
            sys.path[:] = path
            # uno.py puts an import function of its own in Python's place.
            builtins.__import__ = python_import
    version = ".".join(map(str, sys.version_info[:2]))
    raise Refused(_ABSENT.filled(version=version))


LASTING = frozenset(
    (
        "CurrentController", "DatabaseRanges", "DrawPage", "NamedRanges", "NumberFormats",
        "Sheets", "StyleFamilies",
    )
)  # fmt: skip
"""The objects that belong to one other object as long as that lives.

Not a sheet's Rows, Columns and Charts: these keep the sheet's number, and after a sheet
is put in before it they are those of another sheet.
"""


class Remote:
    """One object of the office; its attributes and methods are the office's own.

    Methods are what begins with a small letter.  Objects that last are fetched once.
    """

    __slots__ = ("_kept", "_line", "_number")

    def __init__(self, line: Line, number: int) -> None:
        object.__setattr__(self, "_line", line)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_kept", {})

    def __getattr__(self, name: str) -> Any:
        if name[0].islower():
            return lambda *given: self._line.ask("call", self, name, given)
        if name in self._kept:
            return self._kept[name]
        found = self._line.ask("get", self, name)
        if name in LASTING:
            self._kept[name] = found
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        self._line.ask("set", self, name, value)

    def __reduce__(self) -> Making:
        return Object, (self._number,)

    def __del__(self) -> None:
        self._line.let_go(self._number)

    def __repr__(self) -> str:
        return "<an object of LibreOffice>"


def each(container: Any, *names: str) -> tuple[tuple[Any, ...], ...]:
    """Return what all objects in one of the office's containers have of these, asked at once."""
    found: tuple[tuple[Any, ...], ...] = container._line.ask("each", container, "", names)
    return found


def number(name: str) -> int:
    """Return a UNO constant: ``number("sheet.CellFlags.VALUE")``."""
    return int(uno().getConstantByName(f"com.sun.star.{name}"))


def struct(name: str, **fields: Any) -> Struct:
    """Return a UNO struct: ``struct("table.CellAddress", Row=2)``."""
    return Struct(of=f"com.sun.star.{name}", **fields)


def constant(name: str) -> Enum:
    """Return a UNO enum's value: ``constant("table.CellHoriJustify.LEFT")``."""
    kind, _, value = name.rpartition(".")
    return Enum(f"com.sun.star.{kind}", value)


def properties(**values: Any) -> tuple[Struct, ...]:
    """Return named values as the office takes them."""
    return tuple(struct("beans.PropertyValue", Name=n, Value=v) for n, v in values.items())


def shared(it: Any, name: str) -> Any:
    """Return a property that cells or a style have in common; ``None`` when cells differ."""
    state = it.getPropertyState(name)
    return None if state.value == "AMBIGUOUS_VALUE" else getattr(it, name)


def common(cells: Any, name: str) -> Any:
    """Return a property that looks the same in all cells or in a style, ``None`` when it does not.

    To the office a cell's own value and its style's differ even when they are the
    same, and what several styles give is all the same to it.
    """
    state = cells.getPropertyState(name).value
    if state == "DIRECT_VALUE" or (state == "DEFAULT_VALUE" and _of_one_style(cells)):
        return getattr(cells, name)
    first, *others = each(cells.getUniqueCellFormatRanges(), name)
    return first[0] if all(other == first for other in others) else None


def _of_one_style(cells: Any) -> bool:
    """Whether cells wear one style; a style is one."""
    return bool(getattr(cells, "CellStyle", True))
