"""Running the program inside the test process: its status, what it printed where."""

from dataclasses import dataclass

from xlbudget.cli.app import status_of


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


def run(capsys, *arguments: object) -> Ran:
    status = status_of([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return Ran(status, printed.out, printed.err)
