"""The configuration that xlwings' VBA reads: lines of ``"NAME","value"``.

VBA reads it in an ANSI code page, so all of it is ASCII.

>>> settings(config_text(Path("python.exe")))["INTERPRETER_WIN"]
'python.exe'
"""

import re
from pathlib import Path

_LINE = re.compile(r'"([^"]*)","([^"]*)"')


def config_text(interpreter: Path) -> str:
    """Return the file's text.

    Workbooks live in folders with Bangla names and in OneDrive: they stay off
    Python's path.  Buttons run in the process that serves the functions.
    """
    values = (
        ("INTERPRETER_WIN", str(interpreter)),
        ("ADD_WORKBOOK_TO_PYTHONPATH", "False"),
        ("USE UDF SERVER", "True"),
    )
    return "".join(f'"{name}","{value}"\r\n' for name, value in values)


def settings(text: str) -> dict[str, str]:
    """Return the values by name; names have no case, the first one counts."""
    found = [match.groups() for match in map(_LINE.fullmatch, text.splitlines()) if match]
    return {name.upper(): value for name, value in reversed(found)}
