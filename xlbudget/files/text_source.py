"""Text files as grids: an order as .txt, a table as .csv or .tsv."""

import csv
import io

from xlbudget.budget.cells import Value
from xlbudget.errors import Refused
from xlbudget.reading.grid import Grid
from xlbudget.text import Text

_NOT_TEXT = Text(
    "ফাইলটি পাঠ্য (text) নয়, অথবা UTF-8 বা UTF-16 হরফে লেখা নয়",
    "the file is no text, or not in UTF-8 or UTF-16",
)
_TOO_LONG = Text(
    "ফাইলটির একটি ঘর অস্বাভাবিক লম্বা; এটি কোনো ছক নয়",
    "a cell of the file is abnormally long; this is no table",
)


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8 or UTF-16, with or without a byte order mark.

    >>> decode("ক".encode("utf-16")), decode(b"\\xef\\xbb\\xbfA")
    ('ক', 'A')
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if encoding == "utf-8-sig" and data[1::2].count(0) * 4 > len(data):
        encoding = "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(_NOT_TEXT) from error
    if "\0" in text:
        raise Refused(_NOT_TEXT)
    return text


def order_text_grid(data: bytes) -> Grid:
    """Return an order's text as a grid: a line is a row, tabs part its cells."""
    lines = decode(data).splitlines()
    rows = tuple(tuple(_cell(c) for c in line.split("\t")) for line in lines)
    return Grid(rows, tuple(range(1, len(rows) + 1)))


def table_grid(data: bytes) -> Grid:
    """Return a .csv or .tsv file as a grid; its delimiter is found by looking."""
    text = decode(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows, at, line = [], [], 1
    try:
        for cells in reader:
            rows.append(tuple(_cell(c) for c in cells))
            at.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused(_TOO_LONG) from error
    return Grid(tuple(rows), tuple(at))


def _delimiter(text: str) -> str:
    """The character that parts the most lines into the same number of cells."""
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    counts = {d: [line.count(d) for line in lines if d in line] for d in "\t,;|"}
    return max(counts, key=lambda d: (len(counts[d]), d == "\t"))


def _cell(text: str) -> Value:
    return text.strip() or None
