"""The files that buttons make beside the open workbook: new orders, PDF."""

import tempfile
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeAlias

from xlbudget.budget.model import Order
from xlbudget.errors import Refused
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.atomic import write_atomically
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House
from xlbudget.text import Text

Book: TypeAlias = Any

_KINDS = "*.txt;*.csv;*.tsv;*.xlsx;*.docx;*.pdf"
_NO_FILE = Text("কোনো ফাইল বাছাই করা হয়নি", "no file was chosen")
_NO_MEMO = Text("স্মারকের কোনো শিট নেই; আগে ‘স্মারক’ চাপুন", "there is no memo sheet: press Memo first")


def new_order(book: Book) -> Path:
    """Open an empty order workbook; return its file."""
    return _opened(book, None, _free(folder_of(book) / "আদেশ.xlsx"))


def import_order(book: Book, source: Path | None) -> Path:
    """Open the order workbook made of a source, which Excel asks for when none is given."""
    chosen = source or _asked(book)
    order = open_source(chosen).order
    return _opened(book, order, _free(folder_of(book) / f"{chosen.stem}.xlsx"))


def print_sheets(book: Book, names: list[str]) -> Path:
    """Print sheets into one PDF beside the workbook; return it."""
    if not names:
        raise Refused(_NO_MEMO)
    made = _free(folder_of(book) / f"{Path(book.name).stem}.pdf")
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as folder:
        printed = Path(folder) / "memo.pdf"
        book.to_pdf(str(printed), include=names)
        write_atomically(made, printed.read_bytes())
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
        chosen = book.app.api.GetOpenFilename(f"xlbudget ({_KINDS}),{_KINDS}")
    except NotImplementedError as error:
        raise Refused(_NO_FILE) from error
    if not chosen:
        raise Refused(_NO_FILE)
    return Path(chosen)


def _opened(book: Book, order: Order | None, path: Path) -> Path:
    # As the commands new and import make it.
    write_atomically(path, new_book(order_book(order, House())))
    book.app.books.open(str(path))
    return path


def _free(path: Path) -> Path:
    """Return the path, numbered when something stands there: nothing is overwritten."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in count(2))
    return next(p for p in chain((path,), numbered) if not p.exists())
