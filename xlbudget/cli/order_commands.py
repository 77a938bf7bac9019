"""The commands on orders: demo, new, import, totals, memo."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from xlbudget.bangla.counted import counted
from xlbudget.cli.check import check
from xlbudget.cli.fix import fix
from xlbudget.cli.options import CarryOption, MoneyOption, SettingsOption
from xlbudget.cli.register_options import LedgerOption, OperationOption, as_known
from xlbudget.errors import Refused
from xlbudget.reading.file_kinds import IMPORTABLE
from xlbudget.text import Text

_EXISTS = Text(
    "“{path}” আগে থেকেই আছে; তার ওপর লিখতে --overwrite দিন",
    "“{path}” is already there; give --overwrite to replace it",
)
_STOPPED = Text(
    "ত্রুটি থাকায় স্মারক বানানো হয়নি; ঠিক করুন, অথবা তবুও বানাতে --force দিন",
    "the memo was not made because of errors; mend them, or give --force",
)
_LEFT_OUT = Text(
    "কোথাও রাখা হয়নি (হাতের লেখা বা ছকের ভেতরের শিরোনাম): “{text}” ({line})",
    "kept nowhere (handwriting, or a title between the rows): “{text}” ({line})",
)
_FINAL_OR_LIVE = Text(
    "--final আর --live একসঙ্গে হয় না: চূড়ান্ত স্মারকে কোনো সূত্র থাকে না",
    "give --final or --live, not both: a final memo holds no formula",
)
_WRITTEN = Text("লেখা হলো: {path}", "written: {path}")
_IMPORTED = Text("{rows}টি সারি, মোট {total} টাকা", "{rows}, total {total} taka")
_READING = Text("পড়া হচ্ছে …", "reading …")

BookArgument = Annotated[
    Path, typer.Argument(metavar="BOOK.xlsx", help="আদেশের ওয়ার্কবুক · order workbook")
]
FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="আদেশ বা ছক · an order or a table")
]
OverwriteOption = Annotated[
    bool, typer.Option("--overwrite", help="আগের ফাইলের ওপর লেখে · replace the file")
]


class Format(StrEnum):
    """How a command prints its answer."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="text বা json · text or json")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program, in the order of the work."""
    app.command("demo")(demo)
    app.command("new")(new)
    app.command("import")(import_order)
    app.command("check")(check)
    app.command("fix")(fix)
    app.command("totals")(totals)
    app.command("memo")(memo)


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="কোথায় · where to write")] = Path(
        "xlbudget-demo"
    ),
    settings: SettingsOption = None,
) -> None:
    """নমুনা আদেশে পুরো কাজ · The main job on the shipped order of 150 rows."""
    from xlbudget.cli.demo import run_demo

    run_demo(out, settings)


def new(
    book: BookArgument,
    head: Annotated[
        list[str] | None,
        typer.Option("--head", metavar="CODE", help="খাতের কোড, যেমন 3211120 · a head's code"),
    ] = None,
    rows: Annotated[
        int | None, typer.Option("--rows", min=1, max=10_000, help="খালি সারি, ৩০টি · blank rows, 30")
    ] = None,
    overwrite: OverwriteOption = False,
) -> None:
    """খালি আদেশের ওয়ার্কবুক · An empty order workbook."""
    from xlbudget.files.paint import new_book
    from xlbudget.sheets.empty_allocation_sheet import PREPARED, heads_of
    from xlbudget.sheets.order_book import empty_book
    from xlbudget.sheets.styles import House

    plan = empty_book(House(), heads_of(tuple(head or ())), rows or PREPARED)
    _write(book, new_book(plan), overwrite)


def import_order(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="SOURCE",
            help=f"{' '.join(IMPORTABLE)}: আদেশ বা ছক · an order or a table",
        ),
    ],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="BOOK.xlsx", help="নতুন ওয়ার্কবুক · the new workbook"),
    ],
    overwrite: OverwriteOption = False,
    settings: SettingsOption = None,
    money: MoneyOption = None,
    carry: CarryOption = None,
) -> None:
    """আদেশ বা ছক থেকে ওয়ার্কবুক · An order or a table becomes an order workbook."""
    from xlbudget.bangla.figures import bangla_number
    from xlbudget.budget.column_roles import columns_line
    from xlbudget.cli.show import busy, show_findings
    from xlbudget.files.paint import new_book
    from xlbudget.files.sources import open_source
    from xlbudget.reading.columns import Choice
    from xlbudget.settings.checks import Checks
    from xlbudget.settings.settled import remembering
    from xlbudget.sheets.order_book import order_book
    from xlbudget.sheets.styles import House

    with busy(_READING):
        choice = Choice(tuple(money or ()), tuple(carry or ()))
        opened = open_source(source, settings, choice)
        order = remembering(opened.order, choice)
        book = new_book(order_book(order, House()))
    _write(output, book, overwrite)
    rows = counted(len(order.table.allocations), "row")
    total = Text(bangla_number(order.total), f"{order.total:f}")
    print(_IMPORTED.filled(rows=rows, total=total))
    print(columns_line(order.table))
    for entry in order.left_out:
        print(_LEFT_OUT.filled(text=entry.text, line=entry.place))
    for note in opened.notes:
        print(note)
    show_findings(Checks.of(settings).on(order))


def totals(
    file: FileArgument,
    format: FormatOption = Format.TEXT,  # noqa: A002 - the option's name
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
    operation: OperationOption = None,
    money: MoneyOption = None,
    carry: CarryOption = None,
) -> None:
    """মোট: খাত, জেলা, মঞ্জুরি · Totals by head and district, against the sanctions."""
    from xlbudget.budget.column_roles import columns_line
    from xlbudget.budget.rules.money_units import money_unit
    from xlbudget.budget.totals import totals as totals_of
    from xlbudget.cli import report, show
    from xlbudget.files.sources import open_source
    from xlbudget.reading.columns import Choice

    order = open_source(file, settings, Choice(tuple(money or ()), tuple(carry or ()))).order
    order = as_known(order, ledger, file, operation)
    for hit in money_unit(order):
        print(hit.message, file=sys.stderr)
    found = totals_of(order)
    if format is Format.JSON:
        print(report.totals_json(file, found))
    else:
        show.show_totals(found)
        print(columns_line(order.table))


def memo(
    book: BookArgument,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT.xlsx", help="না দিলে ওয়ার্কবুকেই · else in place"),
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE.pdf", help="PDF-ও · a PDF too")
    ] = None,
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="FILE.docx", help="Word ফাইলও · a Word file too")
    ] = None,
    final: Annotated[
        bool, typer.Option("--final", help="চূড়ান্ত: শুধু মান, সুরক্ষিত · values only, sealed")
    ] = False,
    live: Annotated[
        bool, typer.Option("--live", help="কথায় লেখা সূত্রে, অ্যাড-ইন লাগে · words by the add-in")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="ত্রুটি থাকলেও · even with errors")] = False,
    anew: Annotated[
        bool, typer.Option("--anew", help="চূড়ান্ত হলেও নতুন করে · a final memo, too")
    ] = False,
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
    operation: OperationOption = None,
) -> int:
    """স্মারক ও অনুলিপির পাতা · The memo sheets, in place."""
    from xlbudget.cli.memo import Prints, write_memo
    from xlbudget.cli.show import show_findings
    from xlbudget.commands import MemoForm
    from xlbudget.settings.checks import Checks

    if final and live:
        raise Refused(_FINAL_OR_LIVE)
    form = MemoForm.FINAL if final else MemoForm.LIVE if live else MemoForm.PLAIN
    prints = Prints(pdf, docx, form)
    checks = Checks.of(settings)
    result = write_memo(
        book,
        output or book,
        prints,
        checks,
        force,
        anew,
        lambda order: as_known(order, ledger, book, operation),
    )
    if not result.sheets:
        show_findings(result.findings)
        print(_STOPPED)
        return 1
    for path in filter(None, (output or book, pdf, docx)):
        print(_WRITTEN.filled(path=path))
    return 0


def _write(path: Path, data: bytes, overwrite: bool) -> None:
    from xlbudget.files.atomic import write_atomically

    if path.exists() and not overwrite:
        raise Refused(_EXISTS.filled(path=path))
    write_atomically(path, data)
    print(_WRITTEN.filled(path=path))
