"""Which of the workbook formats a file is in, by its content: endings are often wrong.

Source: [MS-CFB] 2.2 (signature); OpenDocument 1.3 part 2, section 3.3 (mimetype).
"""

import re
from enum import Enum, auto

from xlbudget.errors import Refused
from xlbudget.text import Text

OLE = bytes.fromhex("D0CF11E0A1B11AE1")

_WEB_PAGE = Text(
    "ফাইলটি ওয়ার্কবুক নয়, ওয়েব পাতা (HTML): এক্সেলে খুলে .xlsx হিসেবে সংরক্ষণ করুন",
    "the file is no workbook but a web page (HTML): open it in Excel and save it as .xlsx",
)
_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:html|!doctype html)", re.IGNORECASE)
_PASSWORD_NAME = "EncryptedPackage".encode("utf-16-le")


class WorkbookKind(Enum):
    """A workbook format; what is none of them counts as Open XML, whose reader refuses it."""

    OPEN_XML = auto()
    BINARY_XML = auto()
    BIFF = auto()
    OPEN_DOCUMENT = auto()

    @classmethod
    def of(cls, data: bytes) -> "WorkbookKind":
        """Return the format of a file's bytes; a web page that is named .xls is ``Refused``."""
        if data.startswith(OLE):
            # What is protected with a password is an Open XML file inside; its reader says so.
            return cls.OPEN_XML if _PASSWORD_NAME in data else cls.BIFF
        if b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in data[:200]:
            return cls.OPEN_DOCUMENT
        if data.startswith(b"PK"):
            # A zip names its parts in the clear.
            return cls.BINARY_XML if b"workbook.bin" in data else cls.OPEN_XML
        if _HTML.match(data):
            raise Refused(_WEB_PAGE)
        return cls.OPEN_XML
