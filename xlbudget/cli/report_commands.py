"""The command report: totals over a folder of orders or over the register."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xlbudget.cli import register_options as options
from xlbudget.cli.options import SettingsOption
from xlbudget.cli.order_commands import Format, FormatOption, OverwriteOption
from xlbudget.cli.register_options import LedgerOption, YearOption
from xlbudget.errors import Refused
from xlbudget.ledger.kinds import Across, By
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.budget.fiscal_year import FiscalYear
    from xlbudget.ledger.cross import Cross
    from xlbudget.ledger.posting import Posting
    from xlbudget.ledger.report import LeftOut

_SOURCE = Text(
    "একটি ফোল্ডার বা .zip অথবা --ledger দিন, দুটি একসঙ্গে নয়",
    "give a folder, a .zip or --ledger, and not two of them",
)
_NOTHING = Text("গোনার মতো কোনো আদেশ নেই", "there is no order to count")
_LEFT_OUT = Text("বাদ: {path}: {why}", "left out: {path}: {why}")
_WRITTEN = Text("লেখা হলো: {path}", "written: {path}")
_SAME = Text("সারি ও কলাম দুটোই “{by}” হতে পারে না", "rows and columns cannot both be “{by}”")


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("report")(report)


def report(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER|ZIP", help="আদেশের ফোল্ডার বা .zip · a folder or .zip of orders"
        ),
    ] = None,
    by: Annotated[By, typer.Option("--by", help="সারিতে যা · what rows stand for")] = By.DISTRICT,
    across: Annotated[
        Across | None, typer.Option("--across", help="কলামে যা · what columns stand for")
    ] = None,
    year: YearOption = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT.xlsx|OUT.csv", help="ফাইল · file")
    ] = None,
    overwrite: OverwriteOption = False,
    format: FormatOption = Format.TEXT,  # noqa: A002 - the option's name
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
) -> int:
    """অনেক আদেশের মোট; ফাইল বাদ গেলে ১ · Totals over many orders; exit 1 when one is left out.

    A cross table with subtotals, totals and shares. A workbook also holds the
    other tables of these rows, each on a sheet of its own, and charts.
    """
    from xlbudget.cli.report_files import orders
    from xlbudget.ledger.cross import crosses
    from xlbudget.ledger.report import frame_of
    from xlbudget.ledger.standing import standing_orders

    if across and across.value == by.value:
        raise Refused(_SAME.filled(by=by.value))
    if output:
        options.check_output(output, overwrite)
    span = options.year_of(year) if year else None
    left_out: list[LeftOut] = []
    if folder and not ledger:
        frame = frame_of(_counted(orders(folder, settings), span, left_out))
    elif folder:
        raise Refused(_SOURCE)
    else:
        with options.register_at(ledger) as found, found.reading() as connection:
            frame = frame_of(standing_orders(connection, span))
    for missed in left_out:
        typer.echo(str(_LEFT_OUT.filled(path=missed.path, why=missed.why)), err=True)
    if frame.empty:
        raise Refused(_NOTHING)
    _give(crosses(frame, by, across), output, format)
    return 1 if left_out else 0


def _counted(
    found: "Iterator[Posting | LeftOut]", year: "FiscalYear | None", left_out: "list[LeftOut]"
) -> "Iterator[Posting]":
    """The orders of a year; what is none is added to ``left_out``."""
    from xlbudget.ledger.report import LeftOut

    for order in found:
        if isinstance(order, LeftOut):
            left_out.append(order)
        elif year is None or year.first <= order.day <= year.last:
            yield order


def _give(tables: "tuple[Cross, ...]", output: Path | None, form: Format) -> None:
    from xlbudget.cli.register_show import cross_json, show_listing
    from xlbudget.files.atomic import write_atomically
    from xlbudget.files.paint import new_book
    from xlbudget.ledger.cross_book import cross_book
    from xlbudget.ledger.cross_listing import cross_listing
    from xlbudget.ledger.export import csv_bytes

    listing = cross_listing(tables[0])
    if output is None:
        print(cross_json(tables[0])) if form is Format.JSON else show_listing(listing)
        return
    is_csv = output.suffix.casefold() == ".csv"
    write_atomically(output, csv_bytes(listing) if is_csv else new_book(cross_book(tables)))
    print(_WRITTEN.filled(path=output))
