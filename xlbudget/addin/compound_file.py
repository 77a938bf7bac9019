"""A compound file: streams in storages, the container of a VBA project.

Writes version 3, sectors of 512 bytes.  Equal content gives equal bytes: no
times, no class ids, entries in the order that the format wants.

Source: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.6 (directory).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Tree: TypeAlias = Mapping[str, "bytes | Tree"]

_SECTOR, _MINI_SECTOR, _MINI_LIMIT = 512, 64, 4096
_FREE, _END, _FAT, _NO_ENTRY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_PER_SECTOR = _SECTOR // 4
_HEADER_FATS = 109
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1


@dataclass
class _Sectors:
    """Sectors of one size, and for each the number of the next one of its chain."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    chain: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Append content as one chain and return its first sector."""
        if not content:
            return _END
        first, count = len(self.chain), -(-len(content) // self.size)
        self.chain += [*range(first + 1, first + count), _END]
        self.data += content.ljust(count * self.size, b"\0")
        return first


@dataclass
class _Entry:
    """A directory entry; ``left``, ``right`` and ``child`` are numbers of other entries."""

    name: str = ""
    kind: int = 0
    content: bytes = b""
    colour: int = _BLACK
    left: int = _NO_ENTRY
    right: int = _NO_ENTRY
    child: int = _NO_ENTRY
    start: int = 0
    size: int = 0


def compound_file(tree: Tree) -> bytes:
    """Return the file that holds ``tree``: names to streams (bytes) and storages (mappings).

    ``ValueError`` for more than 6.8 MB.
    """
    entries = [_Entry("Root Entry", _ROOT)]
    _add_children(entries, entries[0], tree)
    sectors, mini = _Sectors(_SECTOR), _Sectors(_MINI_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            entry.size = len(entry.content)
            place = mini if entry.size < _MINI_LIMIT else sectors
            entry.start = place.add(entry.content)
    entries[0].start, entries[0].size = sectors.add(bytes(mini.data)), len(mini.data)
    mini_fat = _numbers(mini.chain)
    mini_start = sectors.add(mini_fat)
    entries += [_Entry()] * (-len(entries) % 4)
    directory = sectors.add(b"".join(map(_entry_bytes, entries)))
    fats = _add_fat(sectors)
    return _header(fats, directory, mini_start, len(mini_fat)) + bytes(sectors.data)


def _add_children(entries: list[_Entry], parent: _Entry, tree: Tree) -> None:
    first = len(entries)
    # Shorter names come first, then by their capitals; 2.6.4.
    names = sorted(tree, key=lambda name: (len(name.encode("utf-16-le")), name.upper()))
    for name in names:
        content = tree[name]
        is_stream = isinstance(content, bytes)
        entries.append(
            _Entry(
                name,
                _STREAM if is_stream else _STORAGE,
                content if isinstance(content, bytes) else b"",
            )
        )
    whole_levels = (len(names) + 1).bit_length() - 1
    parent.child = _balance(entries, first, len(entries), whole_levels)
    for entry in entries[first : first + len(names)]:
        content = tree[entry.name]
        if not isinstance(content, bytes):
            _add_children(entries, entry, content)


def _balance(entries: list[_Entry], first: int, end: int, whole_levels: int) -> int:
    """Make a tree of the entries and return its root.

    Only the level below the whole ones is red: so every path has as many black
    entries as any other.
    """
    if first >= end:
        return _NO_ENTRY
    middle = (first + end) // 2
    entry = entries[middle]
    entry.colour = _BLACK if whole_levels > 0 else _RED
    entry.left = _balance(entries, first, middle, whole_levels - 1)
    entry.right = _balance(entries, middle + 1, end, whole_levels - 1)
    return middle


def _entry_bytes(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ",
        name,
        len(name) + 2 if name else 0,
        entry.kind,
        entry.colour,
        entry.left,
        entry.right,
        entry.child,
        entry.start,
        entry.size,
    )


def _add_fat(sectors: _Sectors) -> list[int]:
    """Append the FAT, which chains itself too, and return the sectors that it fills."""
    used = len(sectors.chain)
    count = 1
    while count * _PER_SECTOR < used + count:
        count += 1
    if count > _HEADER_FATS:
        raise ValueError("the file is larger than 6.8 MB")
    sectors.chain += [_FAT] * count
    sectors.data += _numbers(sectors.chain)
    return list(range(used, used + count))


def _numbers(values: list[int]) -> bytes:
    """Return numbers as whole sectors, the rest of the last one free."""
    padded = values + [_FREE] * (-len(values) % _PER_SECTOR)
    return struct.pack(f"<{len(padded)}I", *padded)


def _header(fats: list[int], directory: int, mini_start: int, mini_bytes: int) -> bytes:
    return struct.pack(
        "<8s16x5H6x9I109I",
        bytes.fromhex("D0CF11E0A1B11AE1"),
        0x3E, 3, 0xFFFE, 9, 6,  # minor and major version, byte order, sector sizes as powers
        0, len(fats), directory, 0, _MINI_LIMIT,
        mini_start, mini_bytes // _SECTOR, _END, 0,
        *fats, *[_FREE] * (_HEADER_FATS - len(fats)),
    )  # fmt: skip
