"""xlwings' own VBA, taken from the installed package: what finds Python and calls it.

Only the open-source part of xlwings, under its BSD licence, whose text stands at
the top of the module and stays there.  ``Dictionary`` (MIT licence) is what the
module needs on a Mac.
"""

import re
from importlib.util import find_spec
from pathlib import Path

from xlbudget.addin.vba_module import CLASS, STANDARD, Module
from xlbudget.errors import Refused
from xlbudget.text import Text

PROJECT = "xlbudget"
"""What the configuration is called: the file xlbudget.conf."""

_ABSENT = Text(
    "xlwings বসানো নেই; আগে বসান: pip install xlwings",
    "xlwings is not installed; install it first: pip install xlwings",
)
_CHANGED = Text(
    "xlwings-এর {file} অচেনা; xlbudget যে সংস্করণ চায় সেটি বসান",
    "xlwings' {file} is not known; install the version that xlbudget asks for",
)
_NOTE = (
    "'Changed for xlbudget: its functions stay out of Excel's list, its configuration has our name."
)
_PROJECT = re.compile(r'(Public Const PROJECT_NAME As String = )"[^"]*"')
_VERSION = re.compile(r'Public Const XLWINGS_VERSION As String = "([^"]*)"')


def xlwings_folder() -> Path:
    """Return the folder of the installed xlwings; ``Refused`` when there is none."""
    found = find_spec("xlwings")
    if found is None or found.origin is None:
        raise Refused(_ABSENT)
    return Path(found.origin).parent


def xlwings_modules(folder: Path, in_addin: bool) -> tuple[Module, Module]:
    """Return the modules ``xlwings`` and ``Dictionary``.

    Within an add-in they serve the active workbook, else the workbook they are in.
    """
    file = "xlwings_custom_addin.bas" if in_addin else "xlwings.bas"
    body, found = _PROJECT.subn(rf'\g<1>"{PROJECT}"', _body(folder / file))
    if found != 1:
        raise Refused(_CHANGED.filled(file=file))
    return (
        Module("xlwings", STANDARD, f"Option Private Module\n{_NOTE}\n{body}"),
        Module("Dictionary", CLASS, _body(folder / "addin" / "Dictionary.cls")),
    )


def vba_version(source: str) -> str:
    """Return the version that xlwings' module says it is, or ""."""
    found = _VERSION.search(source)
    return found[1] if found else ""


def _body(path: Path) -> str:
    """Return an exported module's code without the attributes of its kind."""
    try:
        lines = path.read_text(encoding="cp1252").splitlines()
    except OSError as error:
        raise Refused(_CHANGED.filled(file=path.name)) from error
    start = lines.index("END") + 1 if lines[0].startswith("VERSION") else 0
    while lines[start].startswith("Attribute VB_"):
        start += 1
    return "\n".join(lines[start:])
