"""What LibreOffice spells wrong in an Excel file, put right before the file takes its place."""

import re
import zipfile
from pathlib import Path

_STYLES = "xl/styles.xml"
_ENDINGS = (".xlsx", ".xlsm", ".xltx")

_GENERAL = re.compile(rb"(/?)ge\\ner&quot;al&quot;", re.IGNORECASE)
"""General in a format with a language, taken for a date's letters: 5 would show as a year.

A minus before it is taken for what stands between a date's numbers.
"""


def mend(path: Path) -> None:
    """Write the number formats of a file as Excel spells them; nothing else in it changes."""
    if path.suffix.lower() not in _ENDINGS:
        return
    with zipfile.ZipFile(path) as file:
        if not _GENERAL.search(file.read(_STYLES)):
            return
        parts = {part: file.read(part) for part in file.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for part, data in parts.items():
            file.writestr(part, _GENERAL.sub(_right, data) if part.filename == _STYLES else data)


def _right(found: re.Match[bytes]) -> bytes:
    return b"-General" if found[1] else b"General"
