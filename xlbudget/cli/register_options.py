"""What the register's commands share: their options, and reading what was typed into them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from xlbudget.errors import CellError, Refused
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.budget.fiscal_year import FiscalYear
    from xlbudget.budget.model import Order
    from xlbudget.ledger.entries import Account, Memo, Stamp
    from xlbudget.ledger.store import Ledger

LedgerOption = Annotated[
    str | None,
    typer.Option("--ledger", metavar="FILE|URL", help="রেজিস্টার · the register"),
]
YearOption = Annotated[
    str | None, typer.Option("--year", metavar="2021-22", help="অর্থবছর · fiscal year")
]
YearArgument = Annotated[str, typer.Argument(metavar="YEAR", help="অর্থবছর · fiscal year")]
CodeArgument = Annotated[str, typer.Argument(metavar="CODE", help="অর্থনৈতিক কোড · economic code")]
TakaArgument = Annotated[str, typer.Argument(metavar="TAKA", help="টাকা · amount")]
OperationOption = Annotated[
    str | None,
    typer.Option("--operation", metavar="CODE", help="প্রাতিষ্ঠানিক কোড · operation code"),
]
MemoOption = Annotated[str, typer.Option("--memo", help="যে স্মারকে · memo number")]
DateOption = Annotated[str, typer.Option("--date", help="স্মারকের তারিখ · its date")]

_NOT_ABOVE_ZERO = Text("টাকা শূন্যের বেশি হতে হবে", "the amount must be above zero")
_NO_NAME = Text("কে লিখছেন তা জানা যায়নি", "it is not known who is writing")

_KIND = Text("“{path}”: .xlsx বা .csv দিন", "“{path}”: give .xlsx or .csv")
_EXISTS = Text(
    "“{path}” আগে থেকেই আছে; তার ওপর লিখতে --overwrite দিন",
    "“{path}” is already there; give --overwrite to replace it",
)

Read = TypeVar("Read")


@contextmanager
def register_at(ledger: str | None, book: Path | None = None) -> Iterator["Ledger"]:
    """Open the register that a call means; without any name the user's own."""
    from xlbudget.ledger.store import opened

    with opened(address_of(ledger, book)) as found:
        yield found


def address_of(ledger: str | None, book: Path | None = None) -> str:
    """Return the file or URL of the register that a call means."""
    from xlbudget.ledger.address import named, own_file

    return named(ledger, os.environ, book) or own_file()


def as_known(
    order: "Order", ledger: str | None, book: Path, operation: str | None = None
) -> "Order":
    """Return an order with what the register knows of it, when one is named or stands beside it."""
    if not (ledger or os.environ.get("XLBUDGET_LEDGER") or _beside(book)):
        return order  # the usual case: no database is loaded
    from xlbudget.ledger.known import with_register

    with register_at(ledger, book) as found:
        return with_register(order, found, operation_code(operation))


def entered(ledger: str | None, enter: Callable[["Ledger"], Text]) -> int:
    """Make an entry and print what ``enter`` says of it; 1 with the reason when it is refused."""
    from xlbudget.ledger.failures import NotPosted

    try:
        with register_at(ledger) as found:
            print(enter(found))
    except NotPosted as refusal:
        print(refusal.message)
        return 1
    return 0


def stamp(source: str = "xlbudget register") -> "Stamp":
    """Return who is at this PC, the moment, and the file that an entry comes from."""
    import getpass

    from xlbudget.ledger.entries import Stamp

    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise Refused(_NO_NAME) from error
    return Stamp(who, datetime.now(UTC), source)


def read_with(reader: Callable[[str], Read], text: str) -> Read:
    """Return what ``reader`` makes of a typed text; ``Refused`` where it is none."""
    try:
        return reader(text)
    except CellError as error:
        raise Refused(error.message) from error


def year_of(text: str) -> "FiscalYear":
    """Return the fiscal year that was typed."""
    from xlbudget.budget.fiscal_year import FiscalYear

    return read_with(FiscalYear.read, text)


def account_of(year: str, code: str, operation: str | None) -> "Account":
    """Return the account that was typed."""
    from xlbudget.budget.codes import EconomicCode
    from xlbudget.ledger.entries import Account

    economic = read_with(EconomicCode.read, code).digits
    return Account(year_of(year), operation_code(operation) or "", economic)


def operation_code(text: str | None) -> str | None:
    """Return the operation code that was typed, if one was."""
    from xlbudget.budget.codes import OperationCode

    return read_with(OperationCode.read, text).digits if text else None


def poisha(text: str) -> int:
    """Return the amount that was typed, which must be above zero."""
    from xlbudget.budget.taka import poisha_of

    found = read_with(poisha_of, text)
    if not found or found < 0:
        raise Refused(_NOT_ABOVE_ZERO)
    return found


def day_of(text: str) -> date:
    """Return the day that was typed, in either calendar."""
    from xlbudget.bangla.dates import read_date

    return read_with(read_date, text)


def memo_of(number: str, day: str) -> "Memo":
    """Return the memo that was typed; any number will do that is not blank."""
    from xlbudget.ledger.entries import Memo
    from xlbudget.ledger.posting import memo_key

    return Memo(memo_key(number), day_of(day))


def check_output(path: Path, overwrite: bool) -> None:
    """Refuse a file that is neither a workbook nor CSV, or that stands there already."""
    if path.suffix.casefold() not in (".xlsx", ".csv"):
        raise Refused(_KIND.filled(path=path))
    if path.exists() and not overwrite:
        raise Refused(_EXISTS.filled(path=path))


def _beside(book: Path) -> bool:
    return (book.absolute().parent / "xlbudget-register.db").is_file()
