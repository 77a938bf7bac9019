"""The program's end of the line to its office."""

import threading
from collections.abc import Callable
from multiprocessing.connection import Listener
from pathlib import Path
from typing import Any

from xlbudget.calc.wire import Enum, Struct, Typed, read, written
from xlbudget.errors import Refused
from xlbudget.text import Text

GONE = Text(
    "LibreOffice হঠাৎ বন্ধ হয়ে গেছে। ডিস্কের ফাইলটি অক্ষত আছে, শেষ সংরক্ষণের পরের পরিবর্তনগুলো নেই। "
    "আবার চেষ্টা করুন",
    "LibreOffice stopped suddenly. The file on disk is whole; what changed since it was last "
    "saved is lost. Please try again",
)


class OfficeError(RuntimeError):
    """What the office says no to."""


class Line:
    """One office, asked one thing at a time.

    ``called`` makes its agent connect to an address; ``held`` makes of an object's
    number what the program holds.
    """

    def __init__(
        self, socket: Path, called: Callable[[str], None], held: Callable[["Line", int], Any]
    ) -> None:
        with Listener(str(socket), "AF_UNIX") as listener:
            called(str(socket))
            self._end = listener.accept()
        self._makers: dict[str, Callable[..., Any]] = {
            "Object": lambda number: held(self, number),
            "Struct": lambda name, fields: Struct(of=name, **fields),
            "Enum": Enum,
            "Typed": Typed,
        }
        self._gone: list[int] = []
        self._asking = threading.Lock()

    def ask(self, act: str, it: Any, name: str, given: Any = None) -> Any:
        """Have something done in the office: ``get``, ``set``, ``call`` or ``each`` of an object.

        ``OfficeError`` when it says no, ``Refused`` when it answers no more.
        """
        with self._asking:
            gone, self._gone = self._gone, []
            asked = written((gone, act, it, name, given))
            try:
                self._end.send_bytes(asked)
                answer = self._end.recv_bytes()
            except (EOFError, OSError):
                raise Refused(GONE) from None
            except BaseException:
                self._end.close()  # the answer would be taken for that to the next question
                raise
        kind, value = read(answer, self._makers)
        if kind == "refused":
            raise OfficeError(value)
        if kind == "absent":
            raise AttributeError(value)
        return value

    def let_go(self, number: int) -> None:
        """Tell the office, with the next question, that an object is held no more."""
        self._gone.append(number)

    def close(self) -> None:
        """Ask no more."""
        self._end.close()
