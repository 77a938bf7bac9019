"""The commands on the Excel add-in: build, install, uninstall, doctor."""

from pathlib import Path
from typing import Annotated

import typer

from xlbudget.bangla.counted import counted
from xlbudget.cli.options import show_help
from xlbudget.text import Text

_WRITTEN = Text("লেখা হয়েছে: {path}", "written: {path}")
_RESTART = Text("Excel বন্ধ করে আবার খুলুন", "close Excel and open it again")
_WELL = Text("সব ঠিক আছে", "all is well")
_ILL = Text("{count}টি সমস্যা", "{count}")
_MARKS = {"ok": "✔", "problem": "✘", "unknown": "?"}

_app = typer.Typer(
    help="Excel অ্যাড-ইন: বানানো, বসানো, সরানো, পরীক্ষা · The Excel add-in.",
    invoke_without_command=True,
    callback=show_help,
)


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(_app, name="addin")


@_app.command()
def build(
    folder: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="ফোল্ডার · folder", file_okay=False)
    ] = Path("workbooks"),
) -> None:
    """xlbudget.xlam, xlbudget.xlsm ও টেমপ্লেট বানায় · Build the add-in, the workbook, the template."""
    from xlbudget.cli.addin_files import addin_files
    from xlbudget.files.atomic import write_atomically

    folder.mkdir(parents=True, exist_ok=True)
    for name, content in addin_files():
        write_atomically(folder / name, content)
        print(_WRITTEN.filled(path=folder / name))


@_app.command()
def install() -> None:
    """এই ব্যবহারকারীর Excel-এ বসায় · Install into this user's Excel; no administrator needed."""
    from xlbudget.addin.books import addin
    from xlbudget.addin.computer import this_computer
    from xlbudget.addin.install import install as put_in

    computer = this_computer()
    for said in put_in(computer.home, computer.interpreter, addin(computer.xlwings)):
        print(said)
    print(_RESTART)


@_app.command()
def uninstall() -> None:
    """যা বসানো হয়েছিল ঠিক তা-ই সরায় · Undo the installation, and nothing else."""
    from xlbudget.addin.computer import this_computer
    from xlbudget.addin.install import uninstall as take_out

    for said in take_out(this_computer().home):
        print(said)


@_app.command()
def doctor(
    folders: Annotated[
        list[Path] | None,
        typer.Option("--folder", metavar="DIR", help="ওয়ার্কবুকের ফোল্ডার · where workbooks live"),
    ] = None,
) -> int:
    """এই কম্পিউটারে কী ঠিক নেই তা কথায় বলে · Say in words what is wrong on this PC."""
    from xlbudget.addin.computer import this_computer
    from xlbudget.addin.doctor import examine

    verdicts = examine(this_computer(tuple(folders or ())))
    for verdict in verdicts:
        print(f"{_MARKS[verdict.state]} {verdict.said.bn}\n  {verdict.said.en}")
    problems = sum(verdict.state == "problem" for verdict in verdicts)
    print(_ILL.filled(count=counted(problems, "problem")) if problems else _WELL)
    return 1 if problems else 0
