"""The files that buttons make beside the open workbook: new orders, PDF."""

import tempfile
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeAlias

from xlbudget.errors import Refused
from xlbudget.excel.program import run
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.reading.file_kinds import IMPORTABLE
from xlbudget.text import Text

Book: TypeAlias = Any

KINDS = ";".join(f"*{ending}" for ending in IMPORTABLE)
_NO_FILE = Text("কোনো ফাইল বাছাই করা হয়নি", "no file was chosen")
_NO_MEMO = Text("স্মারকের কোনো শিট নেই; আগে ‘স্মারক’ চাপুন", "there is no memo sheet: press Memo first")


def new_order(book: Book) -> Path:
    """Open an empty order workbook; return its file."""
    made = _free(folder_of(book) / "আদেশ.xlsx")
    return _opened(book, made, "new", made)


def import_order(book: Book, source: Path | None, settings: Path | None = None) -> Path:
    """Open the order workbook made of a source, which Excel asks for when none is given."""
    chosen = source or _asked(book)
    made = _free(folder_of(book) / f"{chosen.stem}.xlsx")
    named = ("--settings", settings) if settings else ()
    return _opened(book, made, "import", chosen, "-o", made, *named)


def print_sheets(book: Book, names: list[str]) -> Path:
    """Print sheets into one PDF beside the workbook; return it."""
    if not names:
        raise Refused(_NO_MEMO)
    made = _free(folder_of(book) / f"{Path(book.name).stem}.pdf")
    # Beside its place, so that it gets there whole: within one file system a move is atomic.
    with tempfile.TemporaryDirectory(prefix=".xlbudget-", dir=made.parent) as folder:
        printed = Path(folder) / "memo.pdf"
        book.to_pdf(str(printed), include=names)
        printed.replace(made)
    for sheet in book.sheets:
        if is_kept(sheet.name):
            sheet.api.Visible = 2  # xlwings hides them less deeply when it has printed
    return made


def folder_of(book: Book) -> Path:
    """Where results go: beside the workbook, to the user's folder when it has no place yet."""
    beside = Path(book.fullname).parent
    # A workbook in the cloud has an address for a path.
    return beside if beside.is_absolute() and beside.is_dir() else Path.home()


def _asked(book: Book) -> Path:
    """The file that the user chooses in Excel's own box; LibreOffice without a window has none."""
    try:
        chosen = book.app.api.GetOpenFilename(f"xlbudget ({KINDS}),{KINDS}")
    except NotImplementedError as error:
        raise Refused(_NO_FILE) from error
    if not chosen:
        raise Refused(_NO_FILE)
    return Path(chosen)


def _opened(book: Book, made: Path, *command: object) -> Path:
    """Make a workbook as the command line does, and open it."""
    ran = run(*command)
    if not made.exists():
        raise Refused(Text(ran.said, ran.said))
    book.app.books.open(str(made))
    return made


def _free(path: Path) -> Path:
    """Return the path, numbered when something stands there: nothing is overwritten."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in count(2))
    return next(p for p in chain((path,), numbered) if not p.exists())
