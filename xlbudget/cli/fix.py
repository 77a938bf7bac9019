"""The command fix: what findings say is due, put into the cells that the user names."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xlbudget.cli.options import IgnoreOption, SettingsOption
from xlbudget.errors import Refused
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.cli.fixing import Outcome
    from xlbudget.files.fix_book import Fixed

_READING = Text("ওয়ার্কবুক পড়া হচ্ছে …", "reading the workbook …")
_DONE = Text("{count}টি ঘর বদলানো হলো: {path}", "{count} changed: {path}")
_WOULD = Text("{count}টি ঘর বদলানো যেত; কিছু লেখা হয়নি", "{count} would change; nothing was written")
_UNDONE = Text("{count}টি ঘর ফেরানো হলো: {path}", "{count} taken back: {path}")
_NOTHING = Text("ঠিক করার মতো কিছু নেই", "there is nothing to fix")
_HOW = Text(
    "কিছু বদলানো হয়নি; ঠিক করতে বলুন কোনগুলো: --code {code} বা --row N",
    "nothing was changed; name what to fix: --code {code} or --row N",
)
_BAD_UNDO = Text(
    "--undo-এর পরে সংশোধনের নং বা all দিন, “{text}” নয়",
    "give --undo a number of the log or all, not “{text}”",
)
_UNDO_ALONE = Text(
    "--undo-এর সঙ্গে --code, --row বা --dry-run হয় না",
    "--undo goes with none of --code, --row, --dry-run",
)
_KEPT = Text("{code} {sheet}!{cell} বদলানো হয়নি: {reason}", "{code} {sheet}!{cell} kept: {reason}")

_EMPTIED = Text(
    "{cells} ঘরের সূত্রের নতুন মান এখানে হিসাব করা যায় না, তাই ঘর ফাঁকা; ফাইলটি এক্সেলে খুলে সংরক্ষণ করুন",
    "the new values of the formulas in {cells} cannot be computed here, so they show nothing; open"
    " the file in Excel and save it",
)
_EARLIER = Text("আগের সংস্করণ: {earlier}", "the earlier version: {earlier}")
_SHOWN = 5  # cells; who sees these will look for more


def fix(
    book: Annotated[Path, typer.Argument(metavar="BOOK.xlsx", help="ওয়ার্কবুক · a workbook")],
    code: Annotated[
        list[str] | None,
        typer.Option("--code", metavar="CODE", help="এই যাচাইয়ের ভুল · of these checks"),
    ] = None,
    row: Annotated[
        list[int] | None, typer.Option("--row", min=1, help="এই সারির ভুল · in these rows")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="শুধু দেখায় · show, write nothing")
    ] = False,
    undo: Annotated[
        list[str] | None,
        typer.Option("--undo", metavar="N|all", help="সংশোধন ফেরায় · take fixes back"),
    ] = None,
    ignore: IgnoreOption = None,
    settings: SettingsOption = None,
) -> int:
    """ঠিক করা: যা বলবেন শুধু তা · Put right what you name, and log it.

    Without --code and --row it lists what could be fixed. Every change is kept
    on the sheet সংশোধন with its number; --undo N takes it back; the whole file as it
    was is kept in the folder আগের সংস্করণ beside it. Exit 1: errors
    are left in the order, or a fix could not be taken back.
    """
    from datetime import datetime

    from xlbudget.cli.check import only_workbook
    from xlbudget.cli.fixing import fix_file, undo_file
    from xlbudget.cli.show import busy
    from xlbudget.settings.checks import Checks, named_codes

    only_workbook(book)
    now = datetime.now().replace(microsecond=0)
    checks = Checks.of(settings, ignore)
    if undo:
        if code or row or dry_run:
            raise Refused(_UNDO_ALONE)
        with busy(_READING):
            outcome = undo_file(book, _numbers(undo), checks, now)
        undone = outcome.fixed
        _show(undone)
        print(_counted(_UNDONE, len(undone.changes), book))
        _say_where(outcome)
        return 1 if undone.kept else 0
    codes, rows = named_codes(code), frozenset(row or ())
    named = bool(codes or rows)
    write = named and not dry_run
    with busy(_READING) as tell:
        outcome = fix_file(book, codes, rows, checks, now, write, tell)
    fixed = outcome.fixed
    _show(fixed)
    if not fixed.changes:
        print(_NOTHING)
    elif not named:
        print(_HOW.filled(code=fixed.changes[0].code))
    else:
        print(_counted(_WOULD if dry_run else _DONE, len(fixed.changes), book))
        _say_where(outcome)
    return 1 if outcome.errors_left else 0


def _say_where(outcome: "Outcome") -> None:
    if outcome.earlier is not None:
        print(_EARLIER.filled(earlier=outcome.earlier))


def _show(fixed: "Fixed") -> None:
    for change in fixed.changes:
        place = f"{change.number}. {change.code} {change.sheet}!{change.cell}"
        print(f"{place}: “{change.old}” → “{change.new}”")
    for item in fixed.kept:
        fields = {"code": item.code, "sheet": item.sheet, "cell": item.cell}
        print(_KEPT.filled(**fields, reason=item.reason))
    if fixed.emptied:
        cells = ", ".join(map(str, fixed.emptied[:_SHOWN]))
        print(_EMPTIED.filled(cells=f"{cells}{' …' * (len(fixed.emptied) > _SHOWN)}"))


def _counted(text: Text, count: int, path: Path) -> Text:
    from xlbudget.bangla.counted import counted

    return text.filled(count=counted(count, "cell"), path=path)


def _numbers(texts: list[str]) -> frozenset[int] | None:
    """The numbers that a call names (also in Bangla digits); ``None`` for all."""
    from xlbudget.bangla.digits import to_ascii

    found = set()
    for text in ",".join(texts).split(","):
        plain = to_ascii(text.strip())
        if plain.lower() == "all":
            return None
        if not (plain.isascii() and plain.isdigit() and len(plain) < 10):
            raise Refused(_BAD_UNDO.filled(text=text))
        found.add(int(plain))
    return frozenset(found)
