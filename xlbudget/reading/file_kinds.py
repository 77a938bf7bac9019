"""The files that an order or a table can come in, by the endings of their names.

The one list: the readers, the help, the box in which Excel asks for a file, the
report over a folder and the messages are all made from it.

>>> str(listed(TABLES))
'.csv বা .tsv · .csv or .tsv'
"""

from xlbudget.text import Text

TEXTS = (".txt",)
"""Orders as plain text."""

TABLES = (".csv", ".tsv")

DOCUMENTS = (".docx", ".docm", ".dotx", ".dotm")

CONVERTED = (".doc", ".odt", ".rtf")
"""Documents that LibreOffice turns into a .docx first."""

PAGES = (".pdf",)

WORKBOOKS = (".xlsx", ".xlsm")
"""Workbooks that we write into, too."""

READ_ONLY_WORKBOOKS = (".xls", ".xlsb", ".ods")

IMPORTABLE = (
    *TEXTS, *DOCUMENTS, *CONVERTED, *PAGES, *TABLES, *WORKBOOKS, *READ_ONLY_WORKBOOKS,
)  # fmt: skip

ARCHIVES = (".zip",)
"""Files that hold such files; a report reads them."""


def listed(endings: tuple[str, ...]) -> Text:
    """Return endings as a sentence names them."""
    *first, last = endings
    start = ", ".join(first)
    return Text(f"{start} বা {last}", f"{start} or {last}") if first else Text(last, last)
