"""Reading an order workbook, putting its memo sheets in, writing it back."""

from dataclasses import replace
from pathlib import Path

from xlbudget.budget.model import Order
from xlbudget.calc.pdf import pdf_of
from xlbudget.cli.show import busy
from xlbudget.commands import MemoResult, make_memo, memo_sheets
from xlbudget.errors import Refused
from xlbudget.files.atomic import write_atomically
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.files.shaping import font_at_hand, shaper_for
from xlbudget.files.sources import open_source
from xlbudget.sheets.plan import BookPlan
from xlbudget.sheets.styles import House
from xlbudget.text import Text

_NOT_BOOK = Text(
    "“{path}” আদেশের ওয়ার্কবুক নয়; আগে বানান: xlbudget import “{path}” -o আদেশ.xlsx",
    "“{path}” is no order workbook; make one first: xlbudget import “{path}” -o ORDER.xlsx",
)
_MAKING_PDF = Text("PDF বানানো হচ্ছে …", "making the PDF …")


def write_memo(book: Path, output: Path, pdf: Path | None, force: bool) -> MemoResult:
    """Put the memo sheets into ``output``, everything else as in ``book``; a PDF if asked.

    Nothing is written unless all of it can be: the PDF is made first.  With
    errors and no ``force`` nothing is written and the result has no sheets.
    """
    source = open_source(book)
    if not source.is_book:
        raise Refused(_NOT_BOOK.filled(path=book))
    house = House()
    result = make_memo(source.order, house, shaper_for(house.font), force)
    if not result.sheets:
        return result
    painted = paint_sheets(source.data, result.sheets)
    if pdf:
        with busy(_MAKING_PDF):
            made = pdf_of(*_printed(source.order, house))
        write_atomically(pdf, made)
    write_atomically(output, painted)
    return result


def _printed(order: Order, house: House) -> tuple[bytes, str]:
    """A workbook of the memo sheets alone, for LibreOffice to print, and its font.

    That is the very font that the rows were measured in: in another one lines
    would not fit their rows.
    """
    font = font_at_hand(house.font)
    sheets = memo_sheets(order, replace(house, font=font), shaper_for(font))
    return new_book(BookPlan(sheets, title=order.title)), font
