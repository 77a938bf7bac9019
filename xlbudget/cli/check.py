"""The command check, and the marks that it leaves in a workbook when asked."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xlbudget.cli.options import CarryOption, IgnoreOption, MoneyOption, SettingsOption
from xlbudget.cli.register_options import LedgerOption, OperationOption, as_known
from xlbudget.errors import Refused
from xlbudget.reading.file_kinds import WORKBOOKS, listed
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.budget.findings import Finding
    from xlbudget.files.sources import Source

_MARK_OR_UNMARK = Text("--mark আর --unmark একসঙ্গে হয় না", "give --mark or --unmark, not both")
_NO_BOOK = Text(
    "“{path}” এক্সেলের {endings} ফাইল নয়; চিহ্ন শুধু তাতেই বসে",
    "“{path}” is no {endings} file; only such a file can be marked or fixed",
)
_MARKED = Text(
    "চিহ্ন বসেছে, তালিকা “যাচাই” শিটে: {path}", "marked, the list is on the sheet যাচাই: {path}"
)
_UNMARKED = Text("চিহ্ন ও “যাচাই” শিট সরানো হলো: {path}", "marks and the sheet যাচাই removed: {path}")


class CheckFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    LINE = "line"


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="আদেশ বা ছক · an order or a table")],
    format: Annotated[  # noqa: A002 - the option's name
        CheckFormat, typer.Option("--format", help="text, json, line")
    ] = CheckFormat.TEXT,
    ignore: IgnoreOption = None,
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
    operation: OperationOption = None,
    mark: Annotated[
        bool,
        typer.Option("--mark", help="ওয়ার্কবুকে ‘যাচাই’ শিট ও ঘরে ঘরে চিহ্ন · mark the workbook"),
    ] = False,
    unmark: Annotated[
        bool, typer.Option("--unmark", help="চিহ্ন সরায়, যাচাই করে না · take the marks away")
    ] = False,
    money: MoneyOption = None,
    carry: CarryOption = None,
) -> int:
    """যাচাই: ভুল থাকলে ১ · Check an order; exit 1 when there are errors.

    Without --mark the file is only read. --mark writes the sheet যাচাই, with a
    link to each cell, and a note and a colour on the cells; again, it replaces
    them. Your own notes and colours stay, and --unmark gives them back.
    """
    from xlbudget.budget.findings import errors
    from xlbudget.files.sources import open_source
    from xlbudget.reading.columns import Choice
    from xlbudget.settings.checks import Checks

    if mark and unmark:
        raise Refused(_MARK_OR_UNMARK)
    if unmark:
        return _unmark(file)
    if mark:
        only_workbook(file)
    checks = Checks.of(settings, ignore)
    source = open_source(file, settings, Choice(tuple(money or ()), tuple(carry or ())))
    findings = checks.on(as_known(source.order, ledger, file, operation))
    if mark:
        from xlbudget.files.atomic import write_atomically

        write_atomically(file, marked(source, findings))
    for note in source.notes:
        print(note, file=sys.stderr)
    _print(format, source, findings)
    if mark and format is CheckFormat.TEXT:
        print(_MARKED.filled(path=file))
    return 1 if errors(findings) else 0


def _print(format: CheckFormat, source: "Source", findings: "tuple[Finding, ...]") -> None:  # noqa: A002 - the option's name
    """Print the findings; what each form needs is imported for it alone."""
    if format is CheckFormat.TEXT:
        from xlbudget.budget.column_roles import columns_line
        from xlbudget.cli.show import show_findings

        print(columns_line(source.order.table))
        show_findings(findings)
        return
    from xlbudget.cli.report import finding_line, findings_json

    if format is CheckFormat.JSON:
        print(findings_json(source.path, source.order, findings))
    else:
        for finding in findings:
            print(finding_line(source.path, finding))


def marked(source: "Source", findings: "tuple[Finding, ...]") -> bytes:
    """Return a workbook with its findings marked in place of earlier marks."""
    from xlbudget.commands import mark_findings
    from xlbudget.files.marks import mark_book
    from xlbudget.sheets.styles import House

    marking = mark_findings(findings, House.of(source.order.settings))
    return mark_book(source.data, marking.sheet, marking.marks)


def only_workbook(path: Path) -> None:
    """Refuse a file that is no workbook, and so holds no cells."""
    if path.suffix.casefold() not in WORKBOOKS:
        raise Refused(_NO_BOOK.filled(path=path, endings=listed(WORKBOOKS)))


def _unmark(path: Path) -> int:
    from xlbudget.files.atomic import write_atomically
    from xlbudget.files.marks import is_marked, unmark_book
    from xlbudget.files.sources import read_bytes

    only_workbook(path)
    data = read_bytes(path)
    if is_marked(data):
        write_atomically(path, unmark_book(data))
    print(_UNMARKED.filled(path=path))
    return 0
