"""What the ribbon's buttons do to the workbook from which they are pressed.

A button works on a copy of the workbook as it stands, unsaved changes included,
through the command line, and opens or names what came of it: the workbook
itself is never changed.  Every result is told in a box, in Bangla and English;
no traceback is.

Buttons that need to change cells in place say so and name another way.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from xlbudget.buttons import Button, find
from xlbudget.excel.program import Ran, run
from xlbudget.text import Text

Book: TypeAlias = Any
"""An ``xlwings.Book``; only the installed Excel knows what its ``api`` has."""

_LONGEST = 1500
_KINDS = "*.txt;*.csv;*.tsv;*.xlsx;*.docx;*.pdf"

_OPENED = Text("খোলা হয়েছে: {path}", "opened: {path}")
_MADE = Text("তৈরি হয়েছে: {path}", "made: {path}")
_NOTHING = Text("কোনো ফাইল বাছাই করা হয়নি", "no file was chosen")
_FAILED = Text("কাজটি শেষ হয়নি: {reason}", "the work was not done: {reason}")
_NOT_YET = Text("এই বোতামের কাজ এখনো তৈরি হয়নি। {instead}", "this button has no work yet. {instead}")
_DIGITS = Text(
    "সূত্র ব্যবহার করুন: =BANGLA_DIGITS(A1), =ENGLISH_DIGITS(A1),"
    " যোগ করার মতো সংখ্যার জন্য =BANGLA_VALUE(A1)",
    "Use formulas: =BANGLA_DIGITS(A1), =ENGLISH_DIGITS(A1), =BANGLA_VALUE(A1) for a number",
)
_REGISTER = Text("রেজিস্টারে হাতে তুলুন।", "Enter the order in the register by hand.")
_UNDO = Text(
    "বোতামগুলো আপনার ওয়ার্কবুক বদলায় না, তাই ফেরানোর কিছু নেই।",
    "Buttons do not change your workbook, so there is nothing to take back.",
)
_HELP = Text(
    "ফাংশন: যেকোনো ঘরে =BANGLA_WORDS(A1); তালিকা Formulas > Insert Function-এ, xlbudget নামে।"
    " সমস্যা হলে কমান্ড লাইনে: xlbudget addin doctor",
    "Functions: =BANGLA_WORDS(A1) in any cell; all of them under Formulas > Insert Function,"
    " named xlbudget. When something is wrong, on the command line: xlbudget addin doctor",
)


def press(name: str) -> None:
    """Do a button's work on the workbook that called, and tell the result.

    ``name`` is that of a ``Button``.
    """
    import xlwings

    press_on(xlwings.Book.caller(), find(name))


def press_on(book: Book, button: Button) -> None:
    """Do a button's work on a workbook and tell the result.  Never raises."""
    try:
        said = WORK[button.name](book)
    except Exception as error:  # whatever Excel refuses must not end in a traceback box
        said = _FAILED.filled(reason=error)
    shown = f"{said.bn}\n\n{said.en}" if isinstance(said, Text) else said
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}…"
    book.app.alert(shown, title=f"xlbudget: {button.label.bn}")


def _new_order(book: Book) -> Text:
    made = _free(_folder(book) / "আদেশ.xlsx")
    return _opened(book, run("new", made), made)


def _import_order(book: Book) -> Text:
    chosen = book.app.api.GetOpenFilename(f"xlbudget ({_KINDS}),{_KINDS}")
    if not chosen:
        return _NOTHING
    made = _free(_folder(book) / f"{Path(chosen).stem}.xlsx")
    return _opened(book, run("import", chosen, "-o", made), made)


def _check(book: Book) -> str:
    with _copy(book) as copy:
        return run("check", copy).said


def _totals(book: Book) -> str:
    with _copy(book) as copy:
        return run("totals", copy).said.splitlines()[-1]


def _memo(book: Book) -> Text:
    name = _file_name(book)
    made = _free(_folder(book) / f"{name.stem}-স্মারক{name.suffix}")
    with _copy(book) as copy:
        return _opened(book, run("memo", copy, "-o", made), made)


def _pdf(book: Book) -> Text:
    made = _free(_folder(book) / f"{_file_name(book).stem}.pdf")
    with _copy(book) as copy:
        ran = run("memo", copy, "--pdf", made)
    return _MADE.filled(path=made) if made.exists() else _FAILED.filled(reason=ran.said)


def _opened(book: Book, ran: Ran, made: Path) -> Text:
    if not made.exists():
        return _FAILED.filled(reason=ran.said)
    book.app.books.open(str(made))
    return _OPENED.filled(path=made)


@contextmanager
def _copy(book: Book) -> Iterator[Path]:
    """A copy of the workbook as it stands now, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="xlbudget-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / f"order{_file_name(book).suffix}"
        book.api.SaveCopyAs(str(copy))
        yield copy


def _file_name(book: Book) -> Path:
    """The workbook's file name; one that was never saved has no ending yet."""
    name = Path(book.name)
    return name if name.suffix in (".xlsx", ".xlsm") else Path(f"{name}.xlsx")


def _folder(book: Book) -> Path:
    """Where results go: beside the workbook, or to the user's folder when it has no place yet."""
    beside = Path(book.fullname).parent
    # A workbook in the cloud has an address for a path.
    return beside if beside.is_absolute() and beside.is_dir() else Path.home()


def _free(path: Path) -> Path:
    """Return the path, numbered when something stands there: nothing is overwritten."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in count(2))
    return next(p for p in chain((path,), numbered) if not p.exists())


WORK: Mapping[str, Callable[[Book], Text | str]] = MappingProxyType(
    {
        "new_order": _new_order,
        "import_order": _import_order,
        "check": _check,
        "totals": _totals,
        "bangla_digits": lambda _: _NOT_YET.filled(instead=_DIGITS),
        "english_digits": lambda _: _NOT_YET.filled(instead=_DIGITS),
        "memo": _memo,
        "pdf": _pdf,
        "register": lambda _: _NOT_YET.filled(instead=_REGISTER),
        "undo": lambda _: _UNDO,
        "help": lambda _: _HELP,
    }
)
"""The work of each button, by its name."""
