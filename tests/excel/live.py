"""Order workbooks for the live tests, and a spy on the calls to the office."""

from contextlib import contextmanager
from dataclasses import replace

from tests.files.test_marks import found
from xlbudget.budget.findings import Severity
from xlbudget.calc.line import Line
from xlbudget.files.paint import new_book
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

TABLE = "বরাদ্দ"
FINDINGS = (
    found(TABLE, "C12"),
    found(TABLE, "D13", Severity.WARNING),
    found(TABLE, "D14", Severity.WARNING, "XB103"),
    found(TABLE, "D14", Severity.INFO, "XB208"),
    found(TABLE, "H40", Severity.INFO),
    found("আদেশ", "B4"),
)


def few_rows(order, count=20):
    """The order with its first allocations only."""
    table = replace(order.table, allocations=order.table.allocations[:count])
    return replace(order, table=table)


def write_order(path, order):
    path.write_bytes(new_book(order_book(order, House())))
    return path


@contextmanager
def opened(app, path):
    book = app.books.open(str(path))
    try:
        yield book
    finally:
        book.close()


@contextmanager
def spy():
    """What the office is asked while it lasts."""
    counted = []
    ask = Line.ask

    def counting(line, *question):
        counted.append(question)
        return ask(line, *question)

    Line.ask = counting
    try:
        yield counted
    finally:
        Line.ask = ask
