"""The two ways in which the package says no.

``CellError`` is a value that a worksheet function or a reader cannot take: it
becomes an Excel error value or a finding, never a traceback.  ``Refused`` is a
file or a call that cannot be served: the command line prints it in one line
and exits with status 2.
"""

from typing import Literal

from xlbudget.text import Text

ErrorKind = Literal["#VALUE!", "#NUM!", "#N/A"]


class CellError(ValueError):
    """What a worksheet function answers instead of a value.

    ``kind`` is the Excel error that the cell shows, ``message`` the reason.
    """

    def __init__(self, kind: ErrorKind, message: Text) -> None:
        super().__init__(str(message))
        self.kind: ErrorKind = kind
        self.message = message


class Refused(Exception):  # noqa: N818 - a refusal is an answer to the user, not our fault
    """A file that cannot be opened or written, or a call that makes no sense."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message
