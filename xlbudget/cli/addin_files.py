"""The workbooks that ship: add-in, macro workbook with the sample order, template."""

from collections.abc import Iterator

from xlbudget.addin.books import addin, macro_book
from xlbudget.addin.xlwings_modules import xlwings_folder
from xlbudget.cli.demo import SAMPLE
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.sheets.order_book import empty_book
from xlbudget.sheets.styles import House


def addin_files() -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and bytes."""
    xlwings = xlwings_folder()
    yield "xlbudget.xlam", addin(xlwings)
    yield "xlbudget.xlsm", macro_book(open_source(SAMPLE).order, xlwings)
    yield "order-template.xlsx", new_book(empty_book(House()))
