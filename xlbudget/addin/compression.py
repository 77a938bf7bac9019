"""The compression of VBA modules: chunks of 4096 bytes, each packed against itself.

Source: [MS-OVBA] 2.4.1 (Compression and Decompression).
"""

import struct

_CHUNK = 4096
_SHORTEST = 3


def compress(data: bytes) -> bytes:
    """Return a CompressedContainer.

    A chunk that does not shrink is stored raw, as whole 4096 bytes; only random
    bytes are such, never text.

    >>> compress(b"abcabcabc").hex(" ")
    '01 05 b0 08 61 62 63 03 20'
    """
    chunks = (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
    return b"\x01" + b"".join(map(_container_chunk, chunks))


def _container_chunk(chunk: bytes) -> bytes:
    packed, flags = _tokens(chunk), 0xB000
    if len(packed) > _CHUNK:
        packed, flags = chunk.ljust(_CHUNK, b"\0"), 0x3000
    return struct.pack("<H", flags | (len(packed) - 1)) + packed


def _tokens(chunk: bytes) -> bytes:
    """Pack a chunk: before each eight tokens a byte whose bits mark the copies."""
    packed = bytearray()
    seen: dict[bytes, list[int]] = {}
    at = count = flag_at = 0
    while at < len(chunk):
        if count % 8 == 0:
            flag_at = len(packed)
            packed.append(0)
        length, source = _longest(chunk, at, seen)
        if length:
            packed[flag_at] |= 1 << (count % 8)
            packed += _copy_token(at, at - source, length)
        else:
            packed.append(chunk[at])
            length = 1
        for place in range(at, at + length):
            seen.setdefault(chunk[place : place + _SHORTEST], []).append(place)
        at += length
        count += 1
    return bytes(packed)


def _longest(chunk: bytes, at: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """Return the length and the start of the longest earlier run that stands at ``at`` too."""
    best, source = 0, 0
    limit = min((0xFFFF >> _offset_bits(at)) + _SHORTEST, len(chunk) - at)
    if limit < _SHORTEST:
        return best, source
    for start in reversed(seen.get(chunk[at : at + _SHORTEST], ())):
        length = _SHORTEST
        while length < limit and chunk[start + length] == chunk[at + length]:
            length += 1
        if length > best:
            best, source = length, start
        if best == limit:
            break
    return best, source


def _copy_token(at: int, offset: int, length: int) -> bytes:
    low = 16 - _offset_bits(at)
    return struct.pack("<H", (offset - 1) << low | (length - _SHORTEST))


def _offset_bits(at: int) -> int:
    """How many bits of a copy token hold the offset at this place of the chunk."""
    return max((at - 1).bit_length(), 4)
