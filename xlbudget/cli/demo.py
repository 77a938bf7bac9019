"""The main job on the shipped order: import, check, totals, memo, PDF."""

from pathlib import Path

from xlbudget.budget.totals import totals
from xlbudget.calc.convert import office_program
from xlbudget.cli.memo import Prints, write_memo
from xlbudget.cli.show import show_findings, show_totals
from xlbudget.errors import Refused
from xlbudget.files.atomic import write_atomically
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.settings.checks import Checks
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House
from xlbudget.text import Text

SAMPLE = Path(__file__).parent.parent / "samples" / "telephone-2022-06-14.txt"

_NO_FOLDER = Text(
    "“{path}” ফোল্ডার বানানো যায়নি: {reason}", "the folder “{path}” could not be made: {reason}"
)
_NO_OFFICE = Text(
    "PDF বাদ: এই কম্পিউটারে LibreOffice নেই", "no PDF: LibreOffice is not on this computer"
)
_STEPS = (
    Text("আমদানি", "import"),
    Text("যাচাই", "check"),
    Text("মোট", "totals"),
    Text("স্মারক", "memo"),
)


def run_demo(folder: Path, settings: Path | None = None) -> None:
    """Do the main job into ``folder`` and print what was found and written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(_NO_FOLDER.filled(path=folder, reason=reason)) from error
    book = folder / f"{SAMPLE.stem}.xlsx"
    pdf = folder / f"{SAMPLE.stem}.pdf" if office_program() else None
    checks = Checks.of(settings)
    order = open_source(SAMPLE, settings).order
    _step(0, SAMPLE.name)
    write_atomically(book, new_book(order_book(order, House())))
    _step(1, f"{len(order.table.allocations)} rows")
    show_findings(checks.on(order))
    _step(2, "")
    show_totals(totals(order))
    _step(3, "")
    write_memo(book, book, Prints(pdf), checks, force=False)
    print(book)
    print(pdf or _NO_OFFICE)


def _step(number: int, note: str) -> None:
    print(f"\n{number + 1}. {_STEPS[number]}  {note}".rstrip())
