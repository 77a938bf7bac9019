"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

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
