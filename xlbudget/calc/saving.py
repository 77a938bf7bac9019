"""Saving a document: in which form, and whole or not at all."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from xlbudget.calc.bridge import properties
from xlbudget.calc.line import OfficeError
from xlbudget.calc.mending import mend
from xlbudget.errors import Refused
from xlbudget.text import Text

FILTERS = (
    (".xlsx", "Calc MS Excel 2007 XML"),
    (".xlsm", "Calc MS Excel 2007 VBA XML"),
    (".xltx", "Calc MS Excel 2007 XML Template"),
    (".xls", "MS Excel 97"),
    (".ods", "calc8"),
    (".csv", "Text - txt - csv (StarCalc)"),
)
"""Endings that a book can be saved under, and LibreOffice's names of these formats."""


_CANNOT_SAVE = Text(
    "{path} সংরক্ষণ করা গেল না ({reason}); আগের ফাইলটি অক্ষত আছে",
    "{path} could not be saved ({reason}); the file that was there is whole",
)


def saved_form(target: Path, password: str | None) -> tuple[Any, ...]:
    """Return how LibreOffice is told to save a file of this ending.

    ``NotImplementedError`` for other endings, and for a password that
    LibreOffice would pass over in silence.
    """
    ending = target.suffix.lower()
    form = dict(FILTERS).get(ending)
    if form is None:
        endings = ", ".join(known for known, _ in FILTERS)
        raise NotImplementedError(f"{ending}: LibreOffice saves {endings} here")
    if password and ending != ".ods":
        raise NotImplementedError("LibreOffice would save the file unguarded: it takes .ods")
    return properties(FilterName=form, **({"Password": password} if password else {}))


def store(document: Any, target: Path, form: tuple[Any, ...]) -> None:
    """Have the office write a file aside, then put it in its place at once.

    ``Refused`` when it cannot be written; the file that was there stays.
    """
    try:
        # In a folder of its own, in which also stays what a dying office leaves half written.
        with tempfile.TemporaryDirectory(
            prefix=".xlbudget-", dir=target.parent, ignore_cleanup_errors=True
        ) as folder:
            aside = Path(folder, f"aside{target.suffix}")
            document.storeToURL(aside.as_uri(), form)
            mend(aside)
            if target.exists():
                shutil.copymode(target, aside)
            else:
                aside.chmod(0o644)
            aside.replace(target)
    except (OSError, OfficeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(_CANNOT_SAVE.filled(path=target, reason=reason)) from error
