"""One importer for each family of files: which endings it reads, and how.

A new kind of file is a new ``Importer`` in ``IMPORTERS``; its endings are listed in
``xlbudget.reading.file_kinds``.  The readers themselves are imported when a file
of their kind is given.
"""

from collections.abc import Callable
from dataclasses import dataclass

from xlbudget.reading import file_kinds
from xlbudget.reading.as_formula import formula_notes
from xlbudget.reading.grid import Grid
from xlbudget.text import Text


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its sheets, or the one grid of a text.

    ``notes`` say what of it was not read.  ``is_writable`` tells a workbook that our
    commands can write into.
    """

    grids: tuple[Grid, ...]
    notes: tuple[Text, ...] = ()
    is_writable: bool = False


@dataclass(frozen=True, slots=True)
class Importer:
    """A reader of files with some endings; ``read`` takes a file's bytes, or raises ``Refused``."""

    endings: tuple[str, ...]
    read: Callable[[bytes], Contents]


def importer_of(ending: str) -> Importer | None:
    """Return the importer of files whose names end so, in any case.

    >>> importer_of(".XLS").endings == file_kinds.WORKBOOKS + file_kinds.READ_ONLY_WORKBOOKS
    True
    """
    return next((one for one in IMPORTERS if ending.casefold() in one.endings), None)


def _text(data: bytes) -> Contents:
    from xlbudget.files.text_source import order_text_grid

    return _contents(order_text_grid(data))


def _table(data: bytes) -> Contents:
    from xlbudget.files.text_source import table_grid

    return _contents(table_grid(data))


def _document(data: bytes) -> Contents:
    from xlbudget.files.document import as_docx
    from xlbudget.files.docx_source import docx_grid

    return _contents(*docx_grid(as_docx(data)))


def _pages(data: bytes) -> Contents:
    from xlbudget.files.pdf_source import pdf_grid

    return _contents(pdf_grid(data))


def _workbook(data: bytes) -> Contents:
    from xlbudget.files.workbook_kind import WorkbookKind

    kind = WorkbookKind.of(data)
    if kind is WorkbookKind.OPEN_XML:
        from xlbudget.files.workbook_source import workbook_grids

        return Contents(workbook_grids(data), is_writable=True)
    from xlbudget.files.other_workbooks import other_workbook_grids
    from xlbudget.reading.named_by_headings import with_tables

    return Contents(with_tables(other_workbook_grids(data, kind)))


def _contents(grid: Grid, notes: tuple[Text, ...] = ()) -> Contents:
    return Contents((grid,), (*notes, *formula_notes(grid)))


IMPORTERS = (
    Importer(file_kinds.TEXTS, _text),
    Importer(file_kinds.DOCUMENTS + file_kinds.CONVERTED, _document),
    Importer(file_kinds.PAGES, _pages),
    Importer(file_kinds.TABLES, _table),
    Importer(file_kinds.WORKBOOKS + file_kinds.READ_ONLY_WORKBOOKS, _workbook),
)
