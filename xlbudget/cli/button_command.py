"""The command button: a ribbon button pressed on a workbook that is opened live."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from xlbudget.cli.options import SettingsOption
from xlbudget.cli.register_options import LedgerOption, OperationOption
from xlbudget.errors import Refused
from xlbudget.text import Text

if TYPE_CHECKING:
    from xlbudget.excel.live import Outcome

_NO_EXCEL = Text(
    "এক্সেল চালু করা যায়নি: {reason}; --engine calc দিয়ে LibreOffice ব্যবহার করুন",
    "Excel could not be started: {reason}; use LibreOffice with --engine calc",
)
_NO_SELECTION = Text(
    "“{select}” কোনো ঘর নয়; যেমন দিন: বরাদ্দ!D3:D152",
    "“{select}” names no cells; give e.g. বরাদ্দ!D3:D152",
)
_MISSING = Text("“{path}” নামে কোনো ফাইল নেই", "there is no file “{path}”")


class Engine(StrEnum):
    """The program that opens the workbook."""

    CALC = "calc"
    EXCEL = "excel"


def button(
    name: Annotated[str, typer.Argument(metavar="NAME", help="বোতাম, যেমন স্মারক · e.g. memo")],
    book: Annotated[Path, typer.Argument(metavar="BOOK.xlsx", help="ওয়ার্কবুক · workbook")],
    engine: Annotated[Engine, typer.Option("--engine", help="calc, excel")] = Engine.CALC,
    source: Annotated[
        Path | None, typer.Option("--source", metavar="FILE", help="আমদানির ফাইল · file to import")
    ] = None,
    select: Annotated[
        str | None, typer.Option("--select", metavar="SHEET!CELLS", help="বাছাই · what is selected")
    ] = None,
    settings: SettingsOption = None,
    ledger: LedgerOption = None,
    operation: OperationOption = None,
) -> int:
    """ফিতার বোতাম চাপে, তারপর সংরক্ষণ করে · Press a ribbon button, then save.

    The book is saved only when the button did its work. Exit 1 when the order
    itself is why it did not: its errors, or the register.
    """
    from xlbudget.buttons import find
    from xlbudget.cli.live_register import live_register
    from xlbudget.excel.live import press

    pressed = find(name)  # an unknown one is told before an office is started
    if not book.is_file():
        raise Refused(_MISSING.filled(path=book))
    with _office(engine, book, settings) as app:
        opened = app.books.open(str(book.resolve()))
        if select:
            _select(opened, select)
        register = live_register(ledger, operation, settings)
        outcome: Outcome = press(opened, pressed.name, source, register, settings)
        posted = outcome.done and pressed.name == "register"
        if posted:  # whether or not the workbook can be saved then
            print(outcome.text)
        if outcome.done and not opened.api.Saved:
            opened.save()
    if outcome.stopped:
        print(f"xlbudget: {outcome.text}", file=sys.stderr)
        return 1
    if not outcome.done:
        raise Refused(outcome.text)
    if not posted:
        print(outcome.text)
    return 0


def _font(book: Path, settings: Path | None) -> str:
    """The font in which the rows of a workbook's memo are measured, and so to be printed."""
    from xlbudget.files.sources import open_source
    from xlbudget.fonts.shaping import font_at_hand
    from xlbudget.sheets.styles import House

    try:
        house = House.of(open_source(book, settings).order.settings)
    except Refused:  # the button will say what is wrong
        house = House()
    return font_at_hand(house.font)


def _office(engine: Engine, book: Path, settings: Path | None) -> Any:
    """Start the program of its own for the workbook; it ends with the ``with`` block."""
    if engine is Engine.CALC:
        from xlbudget.calc.engine import calc

        return calc.start(bangla_font=_font(book, settings))
    import xlwings

    known = xlwings.engines.engines_by_name.get("excel")
    if known is None:
        raise Refused(_NO_EXCEL.filled(reason="Windows, macOS"))
    known.activate()
    try:
        return xlwings.App(visible=False, add_book=False)
    except Exception as error:  # each way in which Excel is absent has an exception of its own
        raise Refused(_NO_EXCEL.filled(reason=str(error).splitlines()[0])) from error


def _select(book: Any, select: str) -> None:
    sheet, _, cells = select.rpartition("!")
    try:
        (book.sheets[sheet.strip("'")] if sheet else book.sheets.active).range(cells).select()
    except Exception as error:  # every engine has its own for what is not there
        raise Refused(_NO_SELECTION.filled(select=select)) from error
