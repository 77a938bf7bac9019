"""Opening what the user names: any file that an order or a table can come in."""

from dataclasses import dataclass
from pathlib import Path

from xlbudget.budget.cells import Entry
from xlbudget.budget.column_roles import no_money
from xlbudget.budget.model import Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.errors import Refused
from xlbudget.files.importers import importer_of
from xlbudget.reading.blank_fields import nothing_allotted
from xlbudget.reading.book import (
    headed_without_money,
    is_order_book,
    likely_headings,
    read_book,
    unread_sheets,
)
from xlbudget.reading.columns import AS_READ, Choice
from xlbudget.reading.file_kinds import IMPORTABLE, listed
from xlbudget.reading.grid import Grid
from xlbudget.settings.settled import chosen, office_settings, settled, with_known_columns
from xlbudget.text import Text

LARGEST = 512 * 1024 * 1024
"""How many bytes a source may have."""

_MISSING = Text("“{path}” নামে কোনো ফাইল নেই", "there is no file “{path}”")
_FOLDER = Text("“{path}” একটি ফোল্ডার, ফাইল নয়", "“{path}” is a folder, not a file")
_UNREADABLE = Text("“{path}” পড়া যায়নি: {reason}", "“{path}” could not be read: {reason}")
_EMPTY = Text("“{path}” ফাইলটি খালি", "the file “{path}” is empty")
_TOO_LARGE = Text("“{path}” অস্বাভাবিক বড় ফাইল", "the file “{path}” is abnormally large")
_UNKNOWN = Text(
    "“{path}”: এ ধরনের ফাইল পড়া হয় না; হবে {endings}",
    "“{path}”: this kind of file is not read; give {endings}",
)
_NO_ROWS = Text(
    "“{path}” ফাইলে বরাদ্দের কোনো সারি পাওয়া যায়নি: ‘জেলা’ বা ‘কার্যালয়’ শিরোনামসহ একটি ছক চাই",
    "no rows: “{path}” holds no allocation under a heading row with a district or an office",
)
_HEADINGS = Text("ছকের শিরোনাম: {found}", "the table is headed {found}")
_OTHER_SHEET = Text(
    "“{sheet}” শিটেও একটি ছক আছে; সেটি পড়া হয়নি",
    "sheet “{sheet}” holds a table too; it was not read",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its path, its bytes, its order.

    ``is_book`` tells an order workbook that can be written into from anything else;
    ``notes`` say what of the file was not read, or was read as something harmless.
    """

    path: Path
    data: bytes
    order: Order
    is_book: bool
    notes: tuple[Text, ...] = ()


def open_source(path: Path, settings: Path | None = None, choice: Choice = AS_READ) -> Source:
    """Read the order in a file; ``Refused`` says why one cannot be had.

    ``settings`` is the office's file of settings, if the call names one;
    ``choice`` names headings that are money, or carried, for certain.
    """
    return read_source(path, read_bytes(path), settings, choice)


def read_source(
    path: Path, data: bytes, settings: Path | None = None, choice: Choice = AS_READ
) -> Source:
    """Read the order in a file's bytes; ``path`` tells its kind and names it in a refusal."""
    office = office_settings(settings)
    try:
        order, is_book, notes = _read(path, data, office, choice)
        if order is None:
            # What was not read may well be where the table is.
            said = (_NO_ROWS.filled(path=path), *notes)
            raise Refused(Text("; ".join(n.bn for n in said), "; ".join(n.en for n in said)))
        with_known_columns(order, choice)
    except Refused as refusal:
        raise _named(path, refusal) from refusal
    return Source(path, data, order, is_book, notes)


def _read(
    path: Path, data: bytes, office: OfficeSettings, choice: Choice
) -> tuple[Order | None, bool, tuple[Text, ...]]:
    importer = importer_of(path.suffix)
    if importer is None:
        raise Refused(_UNKNOWN.filled(path=path, endings=listed(IMPORTABLE)))
    contents = importer.read(data)
    grids = contents.grids
    order = read_book(grids, chosen(choice, office, grids))
    if order is None:
        if headings := headed_without_money(grids):
            raise Refused(no_money(headings))
        if nothing := nothing_allotted(grids):
            raise Refused(nothing)
        return None, False, (*_found_headings(grids), *contents.notes)
    is_book = contents.is_writable and is_order_book(grids)
    others = tuple(_OTHER_SHEET.filled(sheet=name) for name in unread_sheets(grids, order))
    changed = _changes_since_final(data, grids) if is_book else ()
    return settled(order, office, grids, changed), is_book, (*contents.notes, *others)


def _found_headings(grids: tuple[Grid, ...]) -> tuple[Text, ...]:
    """What the headings of a table are that names no district, office or person."""
    found = likely_headings(grids)
    return (_HEADINGS.filled(found=", ".join(found)),) if found else ()


def _changes_since_final(data: bytes, grids: tuple[Grid, ...]) -> tuple[Entry, ...]:
    from xlbudget.files.final import changes_since_final

    return changes_since_final(data, grids)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or ``Refused`` when it is missing, empty or unreadable."""
    try:
        if path.is_dir():
            raise Refused(_FOLDER.filled(path=path))
        if path.stat().st_size > LARGEST:
            raise Refused(_TOO_LARGE.filled(path=path))
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Refused(_MISSING.filled(path=path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(_UNREADABLE.filled(path=path, reason=reason)) from error
    if not data:
        raise Refused(_EMPTY.filled(path=path))
    return data


def _named(path: Path, refusal: Refused) -> Refused:
    """The refusal with the file's name in front, where it does not say it yet."""
    if str(path) in refusal.message.en:
        return refusal
    message = refusal.message
    return Refused(Text(f"“{path}”: {message.bn}", f"“{path}”: {message.en}"))
