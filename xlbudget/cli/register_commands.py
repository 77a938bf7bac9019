"""The commands on the register: posting, withdrawing, looking, exporting, carrying."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xlbudget.cli import register_options as options
from xlbudget.cli.options import NUMBERS, SettingsOption, show_help
from xlbudget.cli.order_commands import Format, FormatOption, OverwriteOption
from xlbudget.cli.register_options import (
    DateOption,
    LedgerOption,
    MemoOption,
    OperationOption,
    YearOption,
)
from xlbudget.cli.register_sanctions import cap, release, sanctions
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.ledger.store import Ledger

_CREATED = Text("রেজিস্টার প্রস্তুত: {address}", "the register is ready: {address}")
_STOPPED = Text("ত্রুটি থাকায় রেজিস্টারে ওঠেনি", "not posted because of errors")
_POSTED = Text("রেজিস্টারে উঠল: {number}", "posted: {number}")
_LEFT = Text("  {account}: অবশিষ্ট {left} টাকা", "{left} taka are left")
_WITHDRAWN = Text("বাতিল হলো: {number}", "withdrawn: {number}")
_WRITTEN = Text("লেখা হলো: {path}", "written: {path}")
_CARRIED = Text(
    "সব সারি নেওয়া হলো, প্রতিটি ছক মিলিয়ে দেখা হয়েছে: {to}",
    "all rows were carried and every table compared: {to}",
)

_app = typer.Typer(
    help="মঞ্জুরি ও জারি করা আদেশের রেজিস্টার · The register of sanctions and orders.",
    invoke_without_command=True,
    callback=show_help,
)
_app.add_typer(sanctions, name="sanction")
_app.command("release", context_settings=NUMBERS)(release)
_app.command("cap", context_settings=NUMBERS)(cap)


class What(StrEnum):
    """The listings that can be exported as CSV."""

    BALANCE = "balance"
    ORDERS = "orders"
    SANCTIONS = "sanctions"
    ALLOCATIONS = "allocations"


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(_app, name="register")


@_app.command()
def create(ledger: LedgerOption = None) -> None:
    """নতুন রেজিস্টার বানায়, পুরোনোটি হালনাগাদ করে · Make a register, or bring one up to date."""
    from xlbudget.ledger.store import create as make

    address = options.address_of(ledger)
    make(address)
    print(_CREATED.filled(address=address))


@_app.command()
def post(
    book: Annotated[Path, typer.Argument(metavar="BOOK", help="আদেশ · an order")],
    operation: OperationOption = None,
    source: Annotated[
        Path | None, typer.Option("--source", help="যে ফাইলের কপি · the file that BOOK is a copy of")
    ] = None,
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
) -> int:
    """আদেশ রেজিস্টারে তোলে; ত্রুটি থাকলে ১ · Post an order; exit 1 when it cannot be."""
    from xlbudget.cli.posting import Named, post_order
    from xlbudget.cli.show import show_findings
    from xlbudget.files.sources import open_source
    from xlbudget.ledger.entries import shown
    from xlbudget.ledger.failures import NotPosted

    order, file = open_source(book, settings).order, (source or book).absolute()
    try:
        entry = post_order(order, file, str(file), Named(ledger, operation, settings))
    except NotPosted as refusal:
        print(refusal.message)
        return 1
    if entry.entered is None:
        show_findings(entry.findings)
        print(_STOPPED)
        return 1
    posting, posted = entry.entered
    print(_POSTED.filled(number=posting.memo_number))
    for balance in posted.balances:
        print(_LEFT.filled(account=balance.account.name, left=shown(balance.left)))
    return 0


@_app.command()
def withdraw(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="আদেশের স্মারক নম্বর · its number")],
    memo: MemoOption,
    date: DateOption,
    reason: Annotated[str, typer.Option("--reason", help="কারণ · why")],
    ledger: LedgerOption = None,
) -> int:
    """জারি করা আদেশ বাতিল করে · Withdraw an order by a later entry."""
    from xlbudget.ledger.post import withdraw as take_back
    from xlbudget.ledger.posting import memo_key

    def enter(found: "Ledger") -> Text:
        key, paper = memo_key(number), options.memo_of(memo, date)
        take_back(found, key, paper, reason[:1000], options.stamp())
        return _WITHDRAWN.filled(number=key)

    return options.entered(ledger, enter)


@_app.command()
def balance(
    year: YearOption = None,
    format: FormatOption = Format.TEXT,  # noqa: A002 - the option's name
    ledger: LedgerOption = None,
) -> None:
    """মঞ্জুরি, বরাদ্দ, অবশিষ্ট · What was sanctioned, allotted, and is left."""
    _show(What.BALANCE, year, format, ledger)


@_app.command()
def orders(
    year: YearOption = None,
    format: FormatOption = Format.TEXT,  # noqa: A002 - the option's name
    ledger: LedgerOption = None,
) -> None:
    """রেজিস্টারে ওঠা আদেশ · The orders in the register."""
    _show(What.ORDERS, year, format, ledger)


@_app.command()
def export(
    output: Annotated[Path, typer.Argument(metavar="OUT.xlsx|OUT.csv", help="ফাইল · file")],
    what: Annotated[What, typer.Option("--what", help="CSV-তে যা থাকবে · for CSV")] = What.ORDERS,
    year: YearOption = None,
    overwrite: OverwriteOption = False,
    ledger: LedgerOption = None,
) -> None:
    """এক্সেল বা CSV-তে দেয় · Write the register to a workbook, or one listing to CSV."""
    from xlbudget.files.atomic import write_atomically
    from xlbudget.files.paint import new_book
    from xlbudget.ledger.export import csv_bytes, listing_book
    from xlbudget.ledger.listings import LISTINGS

    options.check_output(output, overwrite)
    kind = output.suffix.casefold()
    span = options.year_of(year) if year else None
    names = [what.value] if kind == ".csv" else list(LISTINGS)
    with options.register_at(ledger) as found, found.reading() as connection:
        listings = tuple(LISTINGS[name](connection, span) for name in names)
    book = csv_bytes(listings[0]) if kind == ".csv" else new_book(listing_book(listings, "রেজিস্টার"))
    write_atomically(output, book)
    print(_WRITTEN.filled(path=output))


@_app.command()
def backup(
    output: Annotated[Path, typer.Argument(metavar="OUT.db", help="নতুন ফাইল · a new file")],
    ledger: LedgerOption = None,
) -> None:
    """পুরো রেজিস্টারের কপি একটি ফাইলে · Copy the whole register into a file, and compare."""
    from xlbudget.ledger.carry import backup as copy

    with options.register_at(ledger) as found:
        copy(found, output)
    print(_WRITTEN.filled(path=output))


@_app.command()
def migrate(
    to: Annotated[str, typer.Argument(metavar="FILE|URL", help="নতুন রেজিস্টার · the new register")],
    ledger: LedgerOption = None,
) -> None:
    """রেজিস্টার অন্য ডেটাবেসে নেয়, মিলিয়ে দেখে · Carry the register to another database."""
    from xlbudget.ledger.carry import carry
    from xlbudget.ledger.store import create as make
    from xlbudget.ledger.store import opened

    with options.register_at(ledger) as old:
        make(to)
        with opened(to) as new:
            carry(old, new)
    print(_CARRIED.filled(to=to))


def _show(what: What, year: str | None, form: Format, ledger: str | None) -> None:
    from xlbudget.cli.register_show import listing_json, show_listing
    from xlbudget.ledger.listings import LISTINGS

    with options.register_at(ledger) as found, found.reading() as connection:
        listing = LISTINGS[what.value](connection, options.year_of(year) if year else None)
    if form is Format.JSON:
        print(listing_json(listing))
    else:
        show_listing(listing)
