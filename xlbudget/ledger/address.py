"""Which register is meant: a file, or the address of a department's server.

>>> url_of("postgresql+psycopg://accountant@server/budget").render_as_string()
'postgresql+psycopg://accountant@server/budget'
>>> url_of("postgresql+psycopg://me:secret@server/budget")
Traceback (most recent call last):
    ...
xlbudget.errors.Refused: ঠিকানায় পাসওয়ার্ড লিখবেন না; ...
"""

from collections.abc import Mapping
from pathlib import Path

import platformdirs
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from xlbudget.errors import Refused
from xlbudget.text import Text

FILE_NAME = "xlbudget-register.db"
"""What a register is called that stands beside its workbooks."""

VARIABLE = "XLBUDGET_LEDGER"
"""The environment variable that names an office's register once for all commands."""

_PASSWORD = Text(
    "ঠিকানায় পাসওয়ার্ড লিখবেন না; তা ~/.pgpass ফাইলে বা PGPASSWORD-এ রাখুন",
    "write no password into the address; keep it in ~/.pgpass or in PGPASSWORD",
)
_UNKNOWN = Text(
    "“{address}” রেজিস্টারের ঠিকানা নয়; দিন একটি ফাইল বা postgresql+psycopg://নাম@সার্ভার/ডেটাবেস",
    "“{address}” is no register; give a file or postgresql+psycopg://name@server/database",
)


def url_of(address: str) -> URL:
    """Return the database of a file or URL; ``Refused`` for a password or another scheme."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).absolute()))
    scheme = address.split("://", 1)[0]
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise Refused(_UNKNOWN.filled(address=f"{scheme}://…")) from error
    if url.password is not None or "password" in url.query:
        raise Refused(_PASSWORD)
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername != "postgresql+psycopg":
        raise Refused(_UNKNOWN.filled(address=f"{scheme}://…"))
    return url


def beside(book: Path) -> Path | None:
    """Return the register in a workbook's own folder, when one stands there."""
    found = book.absolute().parent / FILE_NAME
    return found if found.is_file() else None


def named(option: str | None, environment: Mapping[str, str], book: Path | None) -> str | None:
    """Return the register that a call means: its option, the variable, the file beside the book."""
    if option or environment.get(VARIABLE):
        return option or environment[VARIABLE]
    found = beside(book) if book else None
    return str(found) if found else None


def own_file() -> str:
    """Return where this user's own register is kept when no other is named."""
    folder = platformdirs.user_data_path("xlbudget", appauthor=False)
    return str(folder / "register.db")
