"""Where the add-in lives in a Windows user's own folders; no administrator is needed.

Excel opens every file of XLSTART by itself and trusts it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xlbudget.errors import Refused
from xlbudget.text import Text

NOT_WINDOWS = Text(
    "এটি শুধু Windows-এ চলে: {name} নেই", "this works on Windows only: there is no {name}"
)


@dataclass(frozen=True, slots=True)
class WindowsHome:
    """A user's folders: ``profile`` is %USERPROFILE%, ``appdata`` is %APPDATA%."""

    profile: Path
    appdata: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "WindowsHome":
        """Return the folders that the environment names; ``Refused`` away from Windows."""
        for name in ("USERPROFILE", "APPDATA"):
            if not environment.get(name):
                raise Refused(NOT_WINDOWS.filled(name=name))
        return cls(Path(environment["USERPROFILE"]), Path(environment["APPDATA"]))

    @property
    def addin(self) -> Path:
        """The add-in."""
        return self.appdata / "Microsoft" / "Excel" / "XLSTART" / "xlbudget.xlam"

    @property
    def config(self) -> Path:
        """The file in which xlwings' VBA looks for the interpreter."""
        return self.profile / ".xlbudget" / "xlbudget.conf"

    @property
    def receipt(self) -> Path:
        """What the installation wrote, so that it can be undone."""
        return self.profile / ".xlbudget" / "installed.json"
