"""Text files as grids: an order as .txt, a table as .csv or .tsv."""

import csv
import io
import re
from collections import Counter

from xlbudget.bangla.counted import counted
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.cells import Value
from xlbudget.errors import Refused
from xlbudget.reading.grid import Grid
from xlbudget.reading.headers import header_of
from xlbudget.reading.text_table import text_table
from xlbudget.reading.uneven import uneven_row
from xlbudget.reading.visible_grid import visible_value
from xlbudget.reading.wrapped import unwrapped
from xlbudget.text import Text

_LINE_END = re.compile(r"\r\n|\n|\r")
_SEPARATOR = re.compile(r"sep=(.)\s*$", re.IGNORECASE)
_LIKELY = re.compile("[\t\n\r\x0c -~\u00a0\u0964\u0965\u0980-\u09ff\u2000-\u206f৳]")
_SAMPLE = 200  # lines looked at for the delimiter

_NOT_TEXT = Text(
    "ফাইলটি পাঠ্য (text) নয়, অথবা UTF-8 বা UTF-16 হরফে লেখা নয়; পুরোনো হরফের (ANSI) ফাইল হলে"
    " এক্সেল বা নোটপ্যাডে খুলে UTF-8 হিসেবে সংরক্ষণ করুন",
    "the file is no text, or not in UTF-8 or UTF-16; if it is in an old 8-bit code (ANSI),"
    " open it in Excel or Notepad and save it as UTF-8",
)
_TOO_LONG = Text(
    "ফাইলটির একটি ঘর অস্বাভাবিক লম্বা; এটি কোনো ছক নয়",
    "a cell of the file is abnormally long; this is no table",
)
_OPEN_QUOTE = Text(
    'লাইন {line}-এর কাছে উদ্ধৃতি-চিহ্ন (") জোড়ায় নেই; ঠিক করে আবার দিন',
    'near line {line} a quotation mark (") has no partner: mend it and try again',
)
_UNEVEN = Text(
    'লাইন {line}-এ {found}টি ঘর, শিরোনামে {due}টি: ঘরের ভেতরের কমা উদ্ধৃতি-চিহ্নের (") মধ্যে থাকতে হবে',
    "line {line} has {found}, the heading has {due}: a comma inside a cell must be in quotes",
)


def decode(data: bytes) -> str:
    """Return the text of a file in UTF-8 or UTF-16, with or without a byte order mark.

    >>> decode("ক".encode("utf-16")), decode(b"\\xef\\xbb\\xbfA")
    ('ক', 'A')
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data:
        encodings = ("utf-16-le", "utf-16-be")
    else:
        encodings = ("utf-8-sig",)
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (len(encodings) == 1 or _is_likely(text)):
            return text
    raise Refused(_NOT_TEXT)


def _is_likely(text: str) -> bool:
    """Whether nearly every letter is one that an order may have: which byte comes first."""
    sample = text[:4096]
    return len(_LIKELY.findall(sample)) >= 0.95 * len(sample)


def order_text_grid(data: bytes) -> Grid:
    """Return an order's text as a grid: a line is a row, tabs part its cells.

    A table that is set with | or with wide spaces is taken as one where each of
    its rows has as many cells as its heading.
    """
    grid = _tabbed(decode(data))
    if not any(map(header_of, grid.rows)):
        grid = text_table(grid)
    return unwrapped(grid)


def table_grid(data: bytes) -> Grid:
    """Return a .csv or .tsv file as a grid; its delimiter is found by looking.

    ``Refused`` where a comma or a quotation mark leaves the cells uncertain.
    """
    text = decode(data)
    delimiter = _delimiter(text)
    try:
        grid = _parsed(text, delimiter)
    except csv.Error as error:
        if "field larger" in str(error):
            raise Refused(_TOO_LONG) from error
        if delimiter != "\t":
            raise Refused(_OPEN_QUOTE.filled(line=_count(_line_of(error)))) from error
        # Tabs need no quotes; a quotation mark is a letter like any other there.
        grid = _tabbed(text)
    if (uneven := uneven_row(grid)) is not None:
        line, found, due = uneven
        cells = {"found": counted(found, "cell"), "due": counted(due, "cell")}
        raise Refused(_UNEVEN.filled(line=_count(line), **cells))
    return grid


def _tabbed(text: str) -> Grid:
    lines = _LINE_END.split(text)
    rows = tuple(tuple(_cell(c) for c in line.split("\t")) for line in lines)
    return Grid(rows, tuple(range(1, len(rows) + 1)))


class _Broken(csv.Error):
    """A csv error with the line on which its cell begins."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def _line_of(error: csv.Error) -> int:
    return error.line if isinstance(error, _Broken) else 1


def _parsed(text: str, delimiter: str) -> Grid:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, at, line = [], [], 1
    try:
        for cells in reader:
            if not (line == 1 and _SEPARATOR.match(delimiter.join(cells))):
                rows.append(tuple(_cell(c) for c in cells))
                at.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise _Broken(str(error), line) from error
    return Grid(tuple(rows), tuple(at))


def _delimiter(text: str) -> str:
    """The character that parts a heading, or else the most lines into as many cells."""
    lines = text.splitlines()[:_SAMPLE]
    said = _SEPARATOR.match(lines[0]) if lines else None
    if said:
        return said[1]
    return max("\t,;|", key=lambda delimiter: _evidence(lines, delimiter))


def _evidence(lines: list[str], delimiter: str) -> tuple[bool, int]:
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return False, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    headed = any(header_of(tuple(map(_cell, row))) for row in rows)
    return headed, max(widths.values(), default=0)


def _count(number: int) -> Text:
    return Text(to_bangla(str(number)), str(number))


def _cell(text: str) -> Value:
    return str(visible_value(text)).strip() or None
