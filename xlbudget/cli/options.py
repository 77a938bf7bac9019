"""Options that several commands share, and what a group of commands does when none is named."""

from pathlib import Path
from typing import Annotated

import typer

NUMBERS = {"ignore_unknown_options": True}
"""The context settings of commands that take numbers: -5 is an argument, not an option."""

IgnoreOption = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="যে যাচাই বাদ, যেমন XB208,XB202 · checks left out"),
]
MoneyOption = Annotated[
    list[str] | None,
    typer.Option("--money", metavar="HEADING", help="এই শিরোনামের কলাম টাকা · this column is money"),
]
CarryOption = Annotated[
    list[str] | None,
    typer.Option("--carry", metavar="HEADING", help="টাকা নয়, সঙ্গে যাবে · carried along, no money"),
]
SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE.toml", help="অফিসের সেটিংস · the office's settings"),
]


def show_help(context: typer.Context) -> None:
    """Print the help of a group of commands when none of them is named."""
    if context.invoked_subcommand is None:
        print(context.get_help())
