"""The zip container of a workbook: opened with care, packed the same way every time.

Source: ECMA-376 Part 2 (Open Packaging Conventions); [MS-OFFCRYPTO] for the
container that a password-protected workbook comes in.
"""

import io
import struct
import zipfile
import zlib

from xlbudget.errors import Refused
from xlbudget.files.part_names import CONTENT_TYPES, part_key
from xlbudget.text import Text

LARGEST = 512 * 1024 * 1024
"""How many bytes a workbook may have unpacked."""

_SUSPICIOUS = 32 * 1024 * 1024
_DENSEST = 300
_STAMP = (1980, 1, 1, 0, 0, 0)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")

_PASSWORD = Text(
    "ওয়ার্কবুকটি পাসওয়ার্ড দিয়ে সুরক্ষিত: এক্সেলে খুলে পাসওয়ার্ড তুলে আবার সংরক্ষণ করুন",
    "the workbook is protected with a password: open it in Excel, remove the password, save again",
)
_OLD_XLS = Text(
    "এটি পুরোনো ধরনের (.xls) ফাইল: এক্সেলে খুলে .xlsx হিসেবে সংরক্ষণ করুন",
    "this is an old .xls file: open it in Excel and save it as .xlsx",
)
_NOT_ZIP = Text(
    "ফাইলটি নষ্ট, অথবা এটি এক্সেলের .xlsx, .xlsm বা Word-এর .docx ফাইল নয়",
    "the file is broken, or not an Excel .xlsx, .xlsm or Word .docx file",
)
_TOO_LARGE = Text(
    "ফাইলটি খুললে অস্বাভাবিক বড় হয়ে যায়; এমন ফাইল নিরাপদ নয়",
    "the file grows abnormally large when unpacked; such a file is not safe",
)
_BAD_NAME = Text(
    "ফাইলটির ভেতরে “{part}” নামে এমন অংশ আছে যা কোনো ওয়ার্কবুকে থাকে না",
    "the file holds a part “{part}” such as no workbook has",
)


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip container by name, in the order they stand in.

    Anything that is no zip, has a password, names a part twice or outside the
    container, or unpacks to more than ``LARGEST`` is ``Refused``.
    """
    if data.startswith(_OLE):
        raise Refused(_PASSWORD if "EncryptedPackage".encode("utf-16-le") in data else _OLD_XLS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = [entry for entry in file.infolist() if not _name(entry).endswith("/")]
            _guard(entries, len(data))
            return {_name(entry): file.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError) as error:
        raise Refused(_NOT_ZIP) from error
    except (NotImplementedError, OSError) as error:
        # An unknown compression, or offsets that point outside the file.
        raise Refused(_NOT_ZIP) from error


def _guard(entries: list[zipfile.ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST or (total > _SUSPICIOUS and total > size * _DENSEST):
        raise Refused(_TOO_LARGE)
    seen = set()
    for entry in entries:
        name = _name(entry)
        if entry.flag_bits & 0x1:
            raise Refused(_PASSWORD)
        steps = name.split("/")
        if "\0" in name or ":" in name or {"", ".", ".."} & set(steps):
            raise Refused(_BAD_NAME.filled(part=name))
        if part_key(name) in seen:
            raise Refused(_BAD_NAME.filled(part=name))
        seen.add(part_key(name))


def _name(entry: zipfile.ZipInfo) -> str:
    """What the file calls an entry; some exporters separate folders by backslashes."""
    # Not its filename, which zipfile cuts at a NUL byte.
    name = entry.orig_filename.replace("\\", "/")
    return CONTENT_TYPES if part_key(name) == part_key(CONTENT_TYPES) else name


def pack(parts: dict[str, bytes]) -> bytes:
    """Return the zip container of ``parts``, in their order; equal parts give equal bytes.

    >>> pack({"a": b"1"}) == pack({"a": b"1"})
    True
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it tells Windows from Linux
            file.writestr(entry, content)
    return stream.getvalue()
