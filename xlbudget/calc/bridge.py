"""The way into LibreOffice: UNO in this Python, and objects of the office that speak for it.

Debian's python3-uno is built for the system's Python; its modules load into any
virtual environment of the same Python version.  They stand last on the search
path, and only while they are imported, so that nothing else of the system
reaches this program.

Every object that the office hands out is held in a ``Remote``: one place where
a dead office is turned into a sentence for the user, and where a test can count
how often the office was asked.
"""

import builtins
import importlib
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

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
GONE = Text(
    "LibreOffice হঠাৎ বন্ধ হয়ে গেছে। ডিস্কের ফাইলটি অক্ষত আছে, শেষ সংরক্ষণের পরের পরিবর্তনগুলো নেই। "
    "আবার চেষ্টা করুন",
    "LibreOffice stopped suddenly. The file on disk is whole; what changed since it was last "
    "saved is lost. Please try again",
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


class OfficeError(RuntimeError):
    """What the office says no to; UNO's own exceptions cannot pass through a ``with``."""


@lru_cache(maxsize=1)
def failure() -> Any:
    """Return UNO's class of all that the office itself raises."""
    return uno().getClass("com.sun.star.uno.Exception")


def ask(answers: Callable[[], bool], act: Callable[..., Any], *arguments: Any) -> Any:
    """Ask the office once.

    ``OfficeError`` when it says no, ``Refused`` when it ``answers`` no more.
    """
    try:
        return act(*arguments)
    except (failure(), AttributeError) as error:
        if not answers():
            raise Refused(GONE) from None
        if isinstance(error, AttributeError):
            raise
        said = str(error).partition("\n")[0].strip()
        raise OfficeError(said or type(error).__name__) from None


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

    ``answers`` says whether the office is still there.  Objects that last are
    fetched once: a new one takes ten times as long as a call on a known one.
    """

    __slots__ = ("_answers", "_it", "_kept")

    def __init__(self, it: Any, answers: Callable[[], bool]) -> None:
        object.__setattr__(self, "_it", it)
        object.__setattr__(self, "_answers", answers)
        object.__setattr__(self, "_kept", {})

    def __getattr__(self, name: str) -> Any:
        if name in self._kept:
            return self._kept[name]
        found = held(ask(self._answers, getattr, self._it, name), self._answers)
        if name in LASTING:
            self._kept[name] = found
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        ask(self._answers, setattr, self._it, name, bare(value))

    def __repr__(self) -> str:
        return "<an object of LibreOffice>"


def held(value: Any, answers: Callable[[], bool]) -> Any:
    """Return what the office gave: its objects and methods held, other values as they are."""
    kind = type(value).__name__
    if kind == "pyuno":
        return Remote(value, answers)
    if kind == "PyUNO_callable":
        return lambda *arguments: held(ask(answers, value, *map(bare, arguments)), answers)
    if isinstance(value, tuple) and value and type(value[0]).__name__ == "pyuno":
        return tuple(Remote(item, answers) for item in value)
    return value


def bare(value: Any) -> Any:
    """Return what the office takes: a held object, alone or in a tuple, without its holder."""
    if isinstance(value, tuple) and value and isinstance(value[0], Remote):
        return tuple(map(bare, value))
    return value._it if isinstance(value, Remote) else value


def number(name: str) -> int:
    """Return a UNO constant: ``number("sheet.CellFlags.VALUE")``."""
    return int(uno().getConstantByName(f"com.sun.star.{name}"))


def struct(name: str, **fields: Any) -> Any:
    """Return a UNO struct: ``struct("table.CellAddress", Row=2)``."""
    made = uno().createUnoStruct(f"com.sun.star.{name}")
    for field, value in fields.items():
        setattr(made, field, value)
    return made


def constant(name: str) -> Any:
    """Return a UNO enum's value: ``constant("table.CellHoriJustify.LEFT")``."""
    kind, _, value = name.rpartition(".")
    return uno().Enum(f"com.sun.star.{kind}", value)


def properties(**values: Any) -> tuple[Any, ...]:
    """Return named values as the office takes them."""
    return tuple(struct("beans.PropertyValue", Name=n, Value=bare(v)) for n, v in values.items())


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
    parts = cells.getUniqueCellFormatRanges()
    value = getattr(parts.getByIndex(0), name)
    same = (getattr(parts.getByIndex(at), name) == value for at in range(1, parts.Count))
    return value if all(same) else None


def _of_one_style(cells: Any) -> bool:
    """Whether cells wear one style; a style is one."""
    return bool(getattr(cells, "CellStyle", True))


def typed(kind: str, value: Any) -> Any:
    """Return a value of a kind that UNO cannot guess: ``typed("[]string", ("a",))``."""
    return uno().Any(kind, value)
