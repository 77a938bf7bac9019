"""The files inside a .zip file, read in memory: nothing is ever unpacked onto the disk.

Source: PKWARE APPNOTE 6.3, section 4.4.4 (bit 11: names are UTF-8).
"""

import contextlib
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from xlbudget.errors import Refused
from xlbudget.text import Text

MOST_FILES = 20_000
"""How many entries an archive may have."""

LARGEST = 64 * 1024 * 1024
"""How many bytes one of its files may have."""

_DENSEST = 300
_SUSPICIOUS = 8 * 1024 * 1024
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_UTF8_NAME, _ENCRYPTED = 0x800, 0x1
_FOREIGN = ("__MACOSX/", "._", "~$")  # what macOS and Excel leave beside files

_BROKEN = Text(".zip ফাইলটি নষ্ট: পড়া যায়নি", "the .zip file is broken and cannot be read")
_TOO_MANY = Text(
    ".zip ফাইলটিতে {most}-এর বেশি ফাইল; ভাগ করে দিন",
    "the .zip file holds more than {most} files: divide it",
)
_TOO_LARGE = Text(
    "ফাইলটি খুললে অস্বাভাবিক বড় হয়ে যায়; এমন ফাইল নিরাপদ নয়",
    "the file grows abnormally large when unpacked; such a file is not safe",
)
_PASSWORD = Text(
    ".zip-এর ভেতরের ফাইলটি পাসওয়ার্ড দিয়ে সুরক্ষিত: পাসওয়ার্ড ছাড়া আবার .zip করুন",
    "the file in the .zip is protected with a password: zip it again without one",
)


class Member(NamedTuple):
    """A file of an archive: its name and folders there, its bytes or why there are none."""

    name: PurePosixPath
    content: bytes | Text


def members(archive: Path, endings: tuple[str, ...]) -> Iterator[Member]:
    """Yield the files of an archive whose names end so, in the order of their names.

    ``Refused`` when the archive cannot be read or holds too many files.
    """
    try:
        with zipfile.ZipFile(archive) as file:
            entries = file.infolist()
            if len(entries) > MOST_FILES:
                raise Refused(_TOO_MANY.filled(most=MOST_FILES))
            named = sorted((_name(entry), i, entry) for i, entry in enumerate(entries))
            for name, _, entry in named:
                path = PurePosixPath(name)
                foreign = name.startswith(_FOREIGN) or path.name.startswith(_FOREIGN)
                if path.suffix.casefold() in endings and not (foreign or name.endswith("/")):
                    yield Member(path, _content(file, entry))
    except (zipfile.BadZipFile, struct.error, ValueError, OSError) as error:
        raise Refused(_BROKEN) from error


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was typed: older programs write UTF-8 without saying so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return _CONTROL.sub("\ufffd", name.replace("\\", "/"))


def _content(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | Text:
    size = entry.file_size
    dense = size > _SUSPICIOUS and size > entry.compress_size * _DENSEST
    if size > LARGEST or dense:
        return _TOO_LARGE
    if entry.flag_bits & _ENCRYPTED:
        return _PASSWORD
    try:
        return file.read(entry)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError):
        return _BROKEN
    except RuntimeError:  # a compression that Python does not know
        return _BROKEN
