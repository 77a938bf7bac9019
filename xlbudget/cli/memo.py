"""Reading an order workbook, putting its memo sheets in, writing it and its prints."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from xlbudget.budget.model import Order
from xlbudget.calc.pdf import pdf_of
from xlbudget.cli.show import busy
from xlbudget.commands import MemoForm, MemoResult, make_memo, memo_sheets
from xlbudget.errors import Refused
from xlbudget.excel.undo_sheets import is_kept
from xlbudget.files.atomic import write_atomically
from xlbudget.files.earlier_version import keep_earlier
from xlbudget.files.final import final_sheets, released, sealed, without_seals
from xlbudget.files.made_sheets import made_sheets
from xlbudget.files.normal_font import normal_font_of
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.files.remove_sheet import remove_sheet
from xlbudget.files.sources import open_source
from xlbudget.fonts.digit_width import is_listed
from xlbudget.fonts.shaping import font_at_hand, shaper_for
from xlbudget.settings.checks import Checks
from xlbudget.sheets.made_sheets import SUMMARY, MadeSheets, own_sheet_notes
from xlbudget.sheets.plan import BookPlan, SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.summary_sheet import summary_sheet
from xlbudget.sheets.value_memory import VALUE_SHEET
from xlbudget.text import Text

_NOT_BOOK = Text(
    "“{path}” আদেশের ওয়ার্কবুক নয়; আগে বানান: xlbudget import “{path}” -o আদেশ.xlsx",
    "“{path}” is no order workbook; make one first: xlbudget import “{path}” -o ORDER.xlsx",
)
_FINAL = Text(
    "“{path}”-এর স্মারক চূড়ান্ত; নতুন করে বানাতে একই নির্দেশে --anew যোগ করুন: চূড়ান্ত সংস্করণটি আলাদা রাখা হবে",
    "the memo in “{path}” is final; to make it anew add --anew to the same command: the final"
    " version will be kept",
)
_EARLIER = Text("চূড়ান্ত সংস্করণ: {path}", "the final version: {path}")
_MAKING_PDF = Text("PDF বানানো হচ্ছে …", "making the PDF …")
_NO_FONT = Text(
    "এই কম্পিউটারে “{font}” ফন্ট নেই: সারির উচ্চতা “{other}” দিয়ে মাপা হয়েছে, PDF-ও তাতে",
    "the font “{font}” is not on this computer: rows were measured, and the PDF is made, in"
    " “{other}”",
)
_UNKNOWN_WIDTH = Text(
    "ওয়ার্কবুকের সাধারণ ফন্ট “{font}” অচেনা: ছাপার আগে কলামের প্রস্থ দেখে নিন",
    "the workbook's normal font “{font}” is not known here: look at the column widths before"
    " printing",
)


@dataclass(frozen=True, slots=True)
class Prints:
    """Where the memo goes beside its workbook, and what its sheets may compute."""

    pdf: Path | None = None
    docx: Path | None = None
    form: MemoForm = MemoForm.PLAIN


def write_memo(
    book: Path,
    output: Path,
    prints: Prints,
    checks: Checks,
    force: bool,
    anew: bool = False,
    known: Callable[[Order], Order] = lambda order: order,
) -> MemoResult:
    """Put the memo sheets into ``output``, everything else as in ``book``; the prints if asked.

    ``anew`` confirms that a final memo is to be made anew in its own workbook; the
    workbook as it was is kept then.  ``known`` gives the order what the register knows of it.

    Nothing is written unless all of it can be: the prints are made first.  With
    errors and no ``force`` nothing is written and the result has no sheets.
    """
    source = open_source(book, checks.file)
    if not source.is_book:
        raise Refused(_NOT_BOOK.filled(path=book))
    order = known(source.order)
    house = House.of(order.settings)
    findings = checks.on(order)
    package = Package.read(source.data)
    made = made_sheets(package)
    final = final_sheets(package, made.replaceable.values())
    over = bool(final) and output.resolve() == book.resolve()
    if over and not anew:
        raise Refused(_FINAL.filled(path=book))
    titles = made.titles()
    shaper = shaper_for(house.font)
    result = make_memo(order, findings, house, shaper, force, prints.form, titles)
    if not result.sheets:
        return result
    sheets = (*result.sheets, summary_sheet(order, house, titles[SUMMARY]))
    released(package, final)
    painted = _painted(package, made, sheets, prints.form)
    for path, data in list(_printed(order, house, prints)):
        write_atomically(path, data)
    if over:
        kept = keep_earlier(book, source.data, datetime.now())
        print(_EARLIER.filled(path=kept), file=sys.stderr)
    write_atomically(output, painted)
    names = tuple(sheet.name for sheet in sheets)
    for note in (*source.notes, *own_sheet_notes(made, names), *_notes(house, painted)):
        print(note, file=sys.stderr)
    return result


def _painted(
    package: Package, made: MadeSheets, sheets: tuple[SheetPlan, ...], form: MemoForm
) -> bytes:
    if form is MemoForm.FINAL:
        for name in made.sheets:
            if is_kept(name) or name == VALUE_SHEET:  # what is issued holds no old data
                remove_sheet(package, name)
    # The last parts first: their sums reach over to those before them.
    for name in reversed(made.stale([sheet.role for sheet in sheets])):
        remove_sheet(package, name)
    painted = paint_sheets(package.to_bytes(), sheets)
    names = tuple(sheet.name for sheet in sheets if sheet.role != SUMMARY)
    return sealed(painted, names) if form is MemoForm.FINAL else without_seals(painted)


def _printed(order: Order, house: House, prints: Prints) -> Iterator[tuple[Path, bytes]]:
    if prints.docx:
        from xlbudget.files.docx_memo import docx_of

        yield prints.docx, docx_of(order)
    if prints.pdf:
        with busy(_MAKING_PDF):
            yield prints.pdf, pdf_of(*memo_book(order, house))


def memo_book(order: Order, house: House) -> tuple[bytes, str]:
    """Return a workbook of the memo sheets alone, for LibreOffice to print, and its font.

    That is the very font that the rows were measured in: in another one lines
    would not fit their rows.
    """
    font = font_at_hand(house.font)
    sheets = memo_sheets(order, replace(house, font=font), shaper_for(font))
    return new_book(BookPlan(sheets, title=order.title, author=order.author)), font


def _notes(house: House, workbook: bytes) -> Iterator[Text]:
    """What the user should know before printing."""
    font = font_at_hand(house.font)
    if font != house.font:
        yield _NO_FONT.filled(font=house.font, other=font)
    normal = normal_font_of(workbook)
    if not is_listed(normal):
        yield _UNKNOWN_WIDTH.filled(font=normal)
