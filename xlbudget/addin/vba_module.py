"""One VBA module as text, and as the bytes of its stream.

VBA keeps source text in an ANSI code page; 1252 here, which has no Bangla: such
text is written with ``ChrW`` or stands in the ribbon's XML.

>>> Module("XbNote", STANDARD, "Public Const Answer = 42").source()
b'Attribute VB_Name = "XbNote"\\r\\nPublic Const Answer = 42\\r\\n'

Source: [MS-OVBA] 2.3.4.3 (module stream), 2.3.1 (PROJECT stream: kinds of module).
"""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["standard", "class", "workbook", "sheet"]
STANDARD: Kind = "standard"
CLASS: Kind = "class"
WORKBOOK: Kind = "workbook"
SHEET: Kind = "sheet"

CODE_PAGE = 1252

_ENCODING = "cp1252"
_LONGEST_NAME = 31
_BASES = {
    WORKBOOK: "0{00020819-0000-0000-C000-000000000046}",
    SHEET: "0{00020820-0000-0000-C000-000000000046}",
    CLASS: "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}",
}


@dataclass(frozen=True, slots=True)
class Module:
    """A module; ``body`` is its code without the attributes that its kind prescribes."""

    name: str
    kind: Kind
    body: str = ""

    def source(self) -> bytes:
        """Return the whole source, lines ended by CR LF.

        ``ValueError`` for a name that VBA does not take and for text outside the
        code page, with its line.
        """
        if not re.fullmatch("[A-Za-z][A-Za-z0-9_]*", self.name) or len(self.name) > _LONGEST_NAME:
            raise ValueError(f"{self.name!r} cannot be a module's name")
        lines = [*_attributes(self), *self.body.splitlines()]
        for number, line in enumerate(lines, 1):
            try:
                line.encode(_ENCODING)
            except UnicodeEncodeError as error:
                raise ValueError(f"{self.name}, line {number}: write it with ChrW") from error
        return "".join(f"{line}\r\n" for line in lines).encode(_ENCODING)


def _attributes(module: Module) -> list[str]:
    head = [f'Attribute VB_Name = "{module.name}"']
    base = _BASES.get(module.kind)
    if base is None:
        return head
    is_document = module.kind != CLASS
    return [
        *head,
        f'Attribute VB_Base = "{base}"',
        "Attribute VB_GlobalNameSpace = False",
        "Attribute VB_Creatable = False",
        f"Attribute VB_PredeclaredId = {is_document}",
        f"Attribute VB_Exposed = {is_document}",
        "Attribute VB_TemplateDerived = False",
        f"Attribute VB_Customizable = {is_document}",
    ]
