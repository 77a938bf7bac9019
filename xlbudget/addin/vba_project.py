"""A VBA project from the text of its modules: the part ``vbaProject.bin``.

Source only, no compiled code: the stream ``_VBA_PROJECT`` names no version and
every module's text starts at 0, so the host compiles it when it loads.  Equal
modules give equal bytes.

Source: [MS-OVBA] 2.3.1 (PROJECT), 2.3.3 (PROJECTwm), 2.3.4.1 (_VBA_PROJECT),
2.3.4.2 (dir), 2.4.3 (the encrypted values of PROJECT).
"""

import hashlib
import struct
import uuid

from xlbudget.addin.compound_file import compound_file
from xlbudget.addin.compression import compress
from xlbudget.addin.vba_module import CLASS, CODE_PAGE, STANDARD, Module

_WIN64 = 3
_ENGLISH = 0x409
_SOURCE_ONLY = bytes.fromhex("CC61FFFF000000")
_REFERENCES = (
    (
        "stdole",
        r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#"
        r"C:\Windows\System32\stdole2.tlb#OLE Automation",
    ),
    (
        "Office",
        r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#"
        r"C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL"
        r"#Microsoft Office 16.0 Object Library",
    ),
)


def vba_project(name: str, modules: tuple[Module, ...]) -> bytes:
    """Return the project's compound file.

    ``ValueError`` when two modules, or the project and a module, share a name:
    Excel would call the file broken.
    """
    names = [name.casefold(), *(module.name.casefold() for module in modules)]
    if len(set(names)) != len(names):
        raise ValueError("two modules, or the project and a module, share a name")
    streams = {module.name: compress(module.source()) for module in modules}
    streams["_VBA_PROJECT"] = _SOURCE_ONLY
    streams["dir"] = compress(_dir(name, modules))
    return compound_file(
        {"VBA": streams, "PROJECT": _project(name, modules), "PROJECTwm": _names(modules)}
    )


def _record(key: int, content: bytes) -> bytes:
    return struct.pack("<HI", key, len(content)) + content


def _number(key: int, value: int, form: str = "<I") -> bytes:
    return _record(key, struct.pack(form, value))


def _twice(key: int, unicode_key: int, text: str) -> bytes:
    """A text in the code page and in Unicode; all of ours are ASCII."""
    return _record(key, text.encode("ascii")) + _record(unicode_key, text.encode("utf-16-le"))


def _dir(name: str, modules: tuple[Module, ...]) -> bytes:
    return b"".join(
        (
            _number(0x01, _WIN64),
            _number(0x02, _ENGLISH),
            _number(0x14, _ENGLISH),
            _number(0x03, CODE_PAGE, "<H"),
            _record(0x04, name.encode("ascii")),
            _twice(0x05, 0x40, ""),  # description
            _twice(0x06, 0x3D, ""),  # help file
            _number(0x07, 0),  # help context
            _number(0x08, 0),  # flags of the type library
            struct.pack("<HIIH", 0x09, 4, 1, 0),  # version; its size leaves out the minor one
            _twice(0x0C, 0x3C, ""),  # constants
            *(_reference(*reference) for reference in _REFERENCES),
            _number(0x0F, len(modules), "<H"),
            _number(0x13, 0xFFFF, "<H"),  # cookie
            *map(_module, modules),
            _record(0x10, b""),
        )
    )


def _reference(name: str, library: str) -> bytes:
    content = library.encode("ascii")
    body = struct.pack("<I", len(content)) + content + struct.pack("<IH", 0, 0)
    return _twice(0x16, 0x3E, name) + _record(0x0D, body)


def _module(module: Module) -> bytes:
    kind = 0x21 if module.kind == STANDARD else 0x22
    return b"".join(
        (
            _twice(0x19, 0x47, module.name),
            _twice(0x1A, 0x32, module.name),  # its stream
            _twice(0x1C, 0x48, ""),  # description
            _number(0x31, 0),  # where its source starts
            _number(0x1E, 0),  # help context
            _number(0x2C, 0xFFFF, "<H"),  # cookie
            _record(kind, b""),
            _record(0x2B, b""),
        )
    )


def _project(name: str, modules: tuple[Module, ...]) -> bytes:
    key = f"{{{uuid.uuid5(uuid.NAMESPACE_URL, f'xlbudget:{name}')}}}".upper()
    seeds = hashlib.sha256(key.encode()).digest()
    lines = (
        f'ID="{key}"',
        *map(_listed, modules),
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_encrypted(key, bytes(4), seeds[0])}"',  # not protected
        f'DPB="{_encrypted(key, bytes(1), seeds[1])}"',  # no password
        f'GC="{_encrypted(key, bytes([255]), seeds[2])}"',  # visible
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{module.name}=0, 0, 0, 0, C" for module in modules),
    )
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _listed(module: Module) -> str:
    if module.kind == STANDARD:
        return f"Module={module.name}"
    return f"Class={module.name}" if module.kind == CLASS else f"Document={module.name}/&H00000000"


def _encrypted(key: str, data: bytes, seed: int) -> str:
    """Return data as 2.4.3.2 hides it; ``seed`` may be any byte."""
    project_key = sum(key.encode("ascii")) & 0xFF
    written = [seed, seed ^ 2, seed ^ project_key]
    last = project_key
    for byte in bytes([7]) * ((seed & 6) // 2) + struct.pack("<I", len(data)) + data:
        written.append(byte ^ ((written[-2] + last) & 0xFF))
        last = byte
    return bytes(written).hex().upper()


def _names(modules: tuple[Module, ...]) -> bytes:
    pairs = (m.name.encode("ascii") + b"\0" + m.name.encode("utf-16-le") for m in modules)
    return b"".join(pair + b"\0\0" for pair in pairs) + b"\0\0"
