"""The order of an open workbook as it stands, with what its office and its last memo settled."""

from pathlib import Path
from typing import Any, TypeAlias

from xlbudget.budget.model import Order
from xlbudget.errors import Refused
from xlbudget.excel.live_files import folder_of
from xlbudget.excel.live_grids import live_grids
from xlbudget.excel.live_seals import seals_of
from xlbudget.reading.blank_fields import nothing_allotted
from xlbudget.reading.book import is_order_book, read_book
from xlbudget.reading.columns import AS_READ
from xlbudget.reading.grid import Grid
from xlbudget.reading.seal import unsealed
from xlbudget.settings.settled import chosen, office_settings, settled, with_known_columns
from xlbudget.text import Text

Book: TypeAlias = Any

_NO_ROWS = Text(
    "এই ওয়ার্কবুকে বরাদ্দের কোনো সারি পাওয়া যায়নি: ‘জেলা’ বা ‘কার্যালয়’ শিরোনামসহ একটি ছক চাই",
    "this workbook holds no allocation under a heading row with a district or an office",
)


def live_order(book: Book, settings: Path | None = None) -> tuple[Order, tuple[Grid, ...]]:
    """Return the order, unsaved changes included, and the sheets that it was read from.

    ``settings`` is the office's file of settings, if the call names one.
    """
    grids = live_grids(book)
    office = office_settings(settings)
    order = read_book(grids, chosen(AS_READ, office, grids))
    if order is None:
        raise Refused(nothing_allotted(grids) or _NO_ROWS)
    changed = unsealed(grids, seals_of(book)) if is_order_book(grids) else ()
    return settled(with_known_columns(order), office, grids, changed), grids


def place_of(book: Book) -> Path:
    """Return where the workbook stands; one without a place of its own, in the user's folder."""
    return folder_of(book) / str(book.name)
