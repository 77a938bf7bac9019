"""The commands on what may be spent: register sanction add and list, release, cap."""

from typing import TYPE_CHECKING, Annotated

import typer

from xlbudget.cli import register_options as options
from xlbudget.cli.options import NUMBERS, show_help
from xlbudget.cli.register_options import (
    CodeArgument,
    DateOption,
    LedgerOption,
    MemoOption,
    OperationOption,
    TakaArgument,
    YearArgument,
    YearOption,
)
from xlbudget.errors import Refused
from xlbudget.ledger.kinds import Kind
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.ledger.store import Ledger

_ENTERED = Text("লেখা হলো। {account}: অবশিষ্ট {left} টাকা", "entered. {account}: {left} taka are left")
_DONE = Text("লেখা হলো", "entered")
_QUARTER = Text("কোয়ার্টার ১ থেকে ৪", "a quarter is 1 to 4")
_SHARE = Text(
    "অংশ ০ থেকে ১০০ শতাংশ, দশমিকের পর বড়জোর দুই ঘর",
    "a share is 0 to 100 percent with at most two decimals",
)
_PREFIX = Text("কোড ১ থেকে ৭ অঙ্কের", "a code has 1 to 7 digits")

sanctions = typer.Typer(help="মঞ্জুরি · Sanctions.", invoke_without_command=True, callback=show_help)


@sanctions.command("add", context_settings=NUMBERS)
def add(
    year: YearArgument,
    code: CodeArgument,
    taka: TakaArgument,
    memo: MemoOption,
    date: DateOption,
    kind: Annotated[Kind, typer.Option("--kind", help="ধরন · kind")] = Kind.ORIGINAL,
    operation: OperationOption = None,
    ledger: LedgerOption = None,
) -> int:
    """মঞ্জুরি লেখে · Enter a sanction, a supplement, a re-appropriation, a surrender."""
    from xlbudget.ledger.entries import shown
    from xlbudget.ledger.sanctions import SanctionEntry, add_sanction

    account = options.account_of(year, code, operation)
    entry = SanctionEntry(account, kind, options.poisha(taka), options.memo_of(memo, date))

    def enter(found: "Ledger") -> Text:
        balance = add_sanction(found, entry, options.stamp())
        return _ENTERED.filled(account=account.name, left=shown(balance.left))

    return options.entered(ledger, enter)


@sanctions.command("list")
def list_sanctions(year: YearOption = None, ledger: LedgerOption = None) -> None:
    """মঞ্জুরির তালিকা · List the sanction entries."""
    from xlbudget.cli.register_show import show_listing
    from xlbudget.ledger.listings import sanction_listing

    with options.register_at(ledger) as found, found.reading() as connection:
        show_listing(sanction_listing(connection, options.year_of(year) if year else None))


def release(
    year: YearArgument,
    code: CodeArgument,
    quarter: Annotated[int, typer.Argument(metavar="QUARTER", help="১-৪ · 1 to 4")],
    taka: TakaArgument,
    memo: MemoOption,
    date: DateOption,
    operation: OperationOption = None,
    ledger: LedgerOption = None,
) -> int:
    """কোয়ার্টারের অর্থছাড় · Enter what is released for a quarter."""
    from xlbudget.ledger.sanctions import add_release

    if quarter not in (1, 2, 3, 4):
        raise Refused(_QUARTER)
    account, paper = options.account_of(year, code, operation), options.memo_of(memo, date)
    poisha = options.poisha(taka)

    def enter(found: "Ledger") -> Text:
        add_release(found, account, quarter, poisha, paper, options.stamp())
        return _DONE

    return options.entered(ledger, enter)


def cap(
    code: Annotated[str, typer.Argument(metavar="CODE", help="কোড বা তার শুরু · code or its start")],
    share: Annotated[str, typer.Argument(metavar="PERCENT", help="মঞ্জুরির কত % · share")],
    first: Annotated[str, typer.Option("--from", help="যে তারিখ থেকে · first day")],
    last: Annotated[str, typer.Option("--to", help="যে তারিখ পর্যন্ত · last day")],
    memo: MemoOption,
    date: DateOption,
    ledger: LedgerOption = None,
) -> int:
    """কৃচ্ছ্রতার সীমা · Enter a circular's cap: this share of the sanction, between two days."""
    from xlbudget.ledger.sanctions import Cap, add_cap

    days = options.day_of(first), options.day_of(last)
    entry = Cap(_prefix(code), _points(share), min(days), max(days), options.memo_of(memo, date))

    def enter(found: "Ledger") -> Text:
        add_cap(found, entry, options.stamp())
        return _DONE

    return options.entered(ledger, enter)


def _prefix(text: str) -> str:
    import re

    from xlbudget.bangla.digits import to_ascii

    if not re.fullmatch("[0-9]{1,7}", to_ascii(text)):
        raise Refused(_PREFIX)
    return to_ascii(text)


def _points(text: str) -> int:
    import re

    from xlbudget.bangla.digits import to_ascii

    found = re.fullmatch(r"([0-9]{1,3})(?:\.([0-9]{1,2}))?%?", to_ascii(text).strip())
    points = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
    if not 0 <= points <= 10_000:
        raise Refused(_SHARE)
    return points
