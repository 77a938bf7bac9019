"""A workbook as it was before a command wrote over it, kept in a folder beside it."""

from datetime import datetime
from itertools import chain, count
from pathlib import Path, PurePath
from typing import Final

from xlbudget.errors import Refused
from xlbudget.files.atomic import write_atomically
from xlbudget.text import Text

EARLIER_FOLDER: Final = "আগের সংস্করণ"
_LONGEST = 255  # bytes of a file's name
_NO_ROOM = Text(
    "আগের সংস্করণ “{folder}” ফোল্ডারে রাখা যায়নি ({reason}), তাই কিছু বদলানো হয়নি",
    "the earlier version could not be kept in the folder “{folder}” ({reason}), so nothing was"
    " changed",
)


def keep_earlier(path: Path, data: bytes, when: datetime) -> Path:
    """Write what the file at ``path`` held, under a name of its own; return where.

    ``Refused`` when it cannot be kept: then nothing may be written over it.
    """
    folder = path.parent / EARLIER_FOLDER
    try:
        folder.mkdir(exist_ok=True)
        names = (_name(path, f"{when:%Y-%m-%d %H%M%S}{number}") for number in _numbers())
        kept = next(folder / name for name in names if not (folder / name).exists())
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(_NO_ROOM.filled(folder=folder, reason=reason)) from error
    write_atomically(kept, data, like=path)
    return kept


def is_earlier(path: PurePath) -> bool:
    """Whether a file is such an earlier version, no order of its own."""
    return EARLIER_FOLDER in path.parts


def _numbers() -> chain[str]:
    return chain(("",), (f" ({number})" for number in count(2)))


def _name(path: Path, moment: str) -> str:
    ending = f" {moment}{path.suffix}"
    stem = path.stem.encode()[: _LONGEST - len(ending.encode())].decode(errors="ignore")
    return f"{stem}{ending}"
