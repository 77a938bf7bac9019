"""Streams of a compound file, the container of .xls and .doc files.

Source: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.6 (directory).
"""

import struct

_END = 0xFFFFFFFA  # numbers from here on are no sectors
_MINI = 64
_STREAM, _ROOT = 2, 5


class CompoundFile:
    """The streams of a compound file by name; ``ValueError`` when it is broken."""

    def __init__(self, data: bytes) -> None:
        if len(data) < 512:
            raise ValueError("no header")
        shift = struct.unpack_from("<H", data, 30)[0]
        if shift not in (9, 12):
            raise ValueError("no such sectors")
        self._data = data
        self._size = 1 << shift
        first, _, self._limit, mini, _, more = struct.unpack_from("<6I", data, 48)
        self._table = self._fat(more)
        self._mini_table = _numbers(self._chain(mini))
        entries = self._chain(first)
        self._entries = [entries[at : at + 128] for at in range(0, len(entries) - 127, 128)]

    def stream(self, name: str) -> bytes | None:
        """Return the stream of a name, wherever it is in the file; ``None`` when there is none."""
        for entry in self._entries:
            if entry[66] == _STREAM and _name(entry).casefold() == name.casefold():
                start, size = struct.unpack_from("<II", entry, 116)
                if size < self._limit:
                    return self._mini_chain(start)[:size]
                return self._chain(start)[:size]
        return None

    def _fat(self, more: int) -> list[int]:
        """The table of sectors; its own sectors are listed in the header, then in further ones."""
        listed = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while more < _END and more not in seen:
            seen.add(more)
            *numbers, more = _numbers(self._sector(more))
            listed += numbers
        return [n for at in listed if at < _END for n in _numbers(self._sector(at))]

    def _sector(self, at: int) -> bytes:
        start = (at + 1) * self._size
        if start >= len(self._data):
            raise ValueError("a sector beyond the end")
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, at: int) -> bytes:
        return b"".join(map(self._sector, _followed(at, self._table)))

    def _mini_chain(self, at: int) -> bytes:
        root = next((e for e in self._entries if e[66] == _ROOT), None)
        whole = self._chain(struct.unpack_from("<I", root, 116)[0]) if root else b""
        return b"".join(whole[n * _MINI :][:_MINI] for n in _followed(at, self._mini_table))


def _followed(at: int, table: list[int]) -> list[int]:
    """The numbers of a chain's sectors, in their order."""
    found: list[int] = []
    while at < _END:
        if at >= len(table) or len(found) > len(table):
            raise ValueError("a chain that does not end")
        found.append(at)
        at = table[at]
    return found


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _name(entry: bytes) -> str:
    length = struct.unpack_from("<H", entry, 64)[0]
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
