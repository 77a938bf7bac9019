"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

IgnoreOption = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODE", help="যে যাচাই বাদ, যেমন XB208,XB202 · checks left out"),
]
SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE.toml", help="অফিসের সেটিংস · the office's settings"),
]
