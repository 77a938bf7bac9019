"""What goes to and fro between this program and its office, and how it is written down.

Both ends read this, the office's in LibreOffice's own Python: it needs the standard
library alone.  UNO's structs, enums and typed values go as the plain classes here;
each end makes of them, and of an object's number, what it works with.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, ClassVar, TypeAlias

Making: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...]]
"""What makes a value at the other end, and of what."""


class Struct(SimpleNamespace):
    """A UNO struct: its fields, and in ``of`` its type's name."""

    of: str

    def __reduce__(self) -> Making:
        fields = {name: value for name, value in vars(self).items() if name != "of"}
        return Struct, (self.of, fields)


class _Written:
    """Written by its class's name and its fields."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]

    def __reduce__(self) -> Making:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)


@dataclass(frozen=True, slots=True)
class Enum(_Written):
    """A value of a UNO enum."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Typed(_Written):
    """A value whose UNO type cannot be told from it."""

    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Object(_Written):
    """An object of the office, by the number under which it is held there."""

    number: int


def written(value: Any, making: Callable[[Any], Any] = lambda _: NotImplemented) -> bytes:
    """Return a value as bytes; ``making`` tells the making of what only one end knows."""
    made = io.BytesIO()
    _Writer(made, making).dump(value)
    return made.getvalue()


def read(data: bytes, makers: Mapping[str, Callable[..., Any]]) -> Any:
    """Return what was written; ``makers`` are this end's, by the names of the classes here."""
    return _Reader(io.BytesIO(data), makers).load()


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, making: Callable[[Any], Any]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._making = making

    def reducer_override(self, value: Any) -> Any:
        """``NotImplemented`` for what writes itself."""
        return self._making(value)


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, makers: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(file)
        self._makers = makers

    def find_class(self, module: str, name: str) -> Any:
        """Only what is made here travels."""
        del module
        return self._makers[name]
