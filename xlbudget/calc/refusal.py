"""What this engine does not do says so, and why."""

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from xlwings import base_classes

_Class = TypeVar("_Class", bound=type)

_DONE_BY_XLWINGS = ("expand", "snapshot", "max_cells_per_read", "max_cells_per_write")


def refusing(otherwise: str, **reasons: str) -> Callable[[_Class], _Class]:
    """Return a class decorator: what the class leaves to xlwings' empty base class is refused.

    ``reasons`` are the reasons of single members, ``otherwise`` that of all others.
    """

    def complete(made: _Class) -> _Class:
        for base in made.__mro__:
            if base.__module__ != base_classes.__name__:
                continue
            for name, member in vars(base).items():
                if _is_open(made, name, member):
                    _refuse(made, name, member, reasons.get(name, otherwise))
        return made

    return complete


def _is_open(made: type, name: str, member: Any) -> bool:
    if name.startswith("_") or name in _DONE_BY_XLWINGS:
        return False
    owner = next(c for c in made.__mro__ if name in vars(c))
    return owner.__module__ == base_classes.__name__ and (
        isinstance(member, property) or callable(member)
    )


def _refuse(made: type, name: str, member: Any, reason: str) -> None:
    def no(*_: Any, **__: Any) -> NoReturn:
        raise NotImplementedError(f"{made.__name__}.{name}: {reason}")

    setattr(made, name, property(no, no) if isinstance(member, property) else no)
