"""The VBA written by hand: the files ``macros/Xb….bas``.

They stand beside the package where it is developed, and inside it where it was
installed (``pyproject.toml`` packs them).
"""

from pathlib import Path

from xlbudget.addin.vba_module import STANDARD, Module

WRITTEN = (
    "XbCalls",
    "XbServer",
    "XbPress",
    "XbTwins",
    "XbTwinTexts",
    "XbTwinDigits",
    "XbTwinNumbers",
    "XbTwinFigures",
    "XbTwinAmounts",
    "XbTwinWords",
    "XbTwinReading",
    "XbTwinCalendar",
    "XbTwinDates",
    "XbTwinLists",
)
"""The modules: how Python is reached, then the functions without it."""


def written_modules() -> tuple[Module, ...]:
    """Return the modules as they stand in their files."""
    folder = macros_folder()
    return tuple(_module(folder / f"{name}.bas") for name in WRITTEN)


def macros_folder() -> Path:
    """Return the folder of the VBA sources."""
    packed = Path(__file__).with_name("macros")
    return packed if packed.is_dir() else Path(__file__).parents[2] / "macros"


def _module(path: Path) -> Module:
    _, *body = path.read_text(encoding="ascii").splitlines()  # the first line is its name
    return Module(path.stem, STANDARD, "\n".join(body))
