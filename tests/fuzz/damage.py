"""Files damaged in every way that a disk, a mail gateway or a malicious hand damages them.

All by a seed: the same damage in every run.
"""

import io
import random
import zipfile

KINDS = ("cut", "flip", "drop", "double", "insert", "zeros")
_SPICE = (
    b"\0",
    b"\xff\xfe",
    b"<",
    b"&x;",
    b'"',
    b"\t" * 40,
    b"9" * 400,
    b"\xe0\xa6",
    b"=1+1",
    b"]]>",
    b"\r",
)


def damaged(data: bytes, seed: int) -> bytes:
    """Return ``data`` with one to three hurts."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        data = _hurt(data, chance.choice(KINDS), chance)
    return data


def damaged_inside(data: bytes, seed: int) -> bytes:
    """Return a zip container, itself whole, with one of its parts damaged."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = damaged(parts[name], chance.randrange(10**9))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for part, content in parts.items():
            file.writestr(part, content)
    return stream.getvalue()


def _hurt(data: bytes, kind: str, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    length = chance.choice((1, 2, 7, 50, 400))
    if kind == "cut":
        return data[:at]
    if kind == "flip":
        hurt = bytearray(data)
        for _ in range(chance.randint(1, 12)):
            hurt[chance.randrange(len(hurt))] = chance.randrange(256)
        return bytes(hurt)
    if kind == "drop":
        return data[:at] + data[at + length :]
    if kind == "double":
        return data[: at + length] + data[at:]
    if kind == "insert":
        return data[:at] + chance.choice(_SPICE) + data[at:]
    return data[:at] + b"\0" * length + data[at + length :]
