"""What makes a memo print-ready, checked by a program: its XML, its PDF's text, its pixels.

``problems`` returns what is wrong in words; an empty list is a memo to sign.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import openpyxl

from tests.memo.printed import DPI, ERRORS, MARGIN, Printed, has_table, sheets, squeezed
from xlbudget.bangla.dates import gregorian_words
from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.memo_columns import MemoColumn
from xlbudget.memo.blocks import Lines, MemoHead, Paragraph, Signature, Subject, TableBlock, Words
from xlbudget.memo.cells import cell_text, is_figure


def problems(printed: Printed) -> list[str]:
    """Everything that keeps a memo from being signed."""
    checks = (_setup, _cells, _sums, _texts, _rows, _edges, _headings, _signature, _marks, _pixels)
    return [f"{check.__name__[1:]}: {found}" for check in checks for found in check(printed)]


def _setup(printed: Printed) -> Iterator[str]:
    number, width, height = printed.paper
    for sheet in sheets(printed, values=True):
        page, name = sheet.page_setup, sheet.title
        if int(page.paperSize) != number:
            yield f"{name}: paper {page.paperSize}"
        if page.scale not in (None, 100) or sheet.sheet_properties.pageSetUpPr.fitToPage:
            yield f"{name}: scaled"
        margins = sheet.page_margins
        if {margins.left, margins.right, margins.top, margins.bottom} != {MARGIN}:
            yield f"{name}: margins"
        room = (height if page.orientation == "landscape" else width) - 2 * 72 * MARGIN
        columns = [d.width for d in sheet.column_dimensions.values()]
        if sum(columns) * 6 > room + 0.5:
            yield f"{name}: columns wider than the page"
        area = sheet.print_area.replace("$", "").split("!")[-1]
        last = openpyxl.utils.get_column_letter(len(columns))
        if not area.startswith(f"A1:{last}") or int(area.split(last)[-1]) < sheet.max_row:
            yield f"{name}: print area {area}"
        titled = has_table(sheet)
        first = str(sheet.cell(titled, 1).value) if titled else ""
        heading = printed.table.columns[0].heading
        holds = any(c.value == heading for c in sheet["A"])
        if holds != bool(titled) or (titled and first != heading):
            yield f"{name}: the repeated heading"


def _cells(printed: Printed) -> Iterator[str]:
    for sheet in sheets(printed, values=False):
        looks: dict[str, str] = {}
        for row in sheet.iter_rows():
            if not sheet.row_dimensions[row[0].row].height:
                yield f"{sheet.title}: row {row[0].row} has no height"
            for cell in row:
                if cell.data_type == "e":
                    yield f"{cell.coordinate}: {cell.value}"
                if cell.data_type == "f" and not str(cell.value).startswith("=SUM("):
                    yield f"{cell.coordinate}: {cell.value}"
                look = repr((cell.font.b, cell.font.sz, cell.alignment, cell.number_format))
                if cell.value is not None and looks.setdefault(cell.style, look) != look:
                    yield f"{cell.coordinate}: style {cell.style} has two looks"


def _sums(printed: Printed) -> Iterator[str]:
    """Every head has one SUM over exactly its rows; amounts are numbers in Bangla digits."""
    table = printed.table
    wanted = [table.sum_of(c) for c in table.columns if c.kind in ("amount", "row_total")]
    found = []
    for shown, written in zip(sheets(printed, True), sheets(printed, False), strict=True):
        header = has_table(shown)
        if not header:
            continue
        first, last = header + 1, header + len(table.rows)
        for at, column in enumerate(printed.columns(shown), 1):
            total, stated = written.cell(last + 1, at).value, shown.cell(last + 1, at).value
            if column.kind not in ("amount", "row_total"):
                due = table.total if column.kind == "office" else table.sum_of(column)
                if (stated or None) != due and Decimal(str(stated)) != due:
                    yield f"{shown.title}: {stated} in the total of {column.heading}, due {due}"
                continue
            letter = openpyxl.utils.get_column_letter(at)
            if total != f"=SUM({letter}{first}:{letter}{last})":
                yield f"{shown.title}: total of column {letter} is {total}"
            values = [shown.cell(row, at).value for row in range(first, last + 1)]
            if any(isinstance(v, str) for v in values):
                yield f"{shown.title}: an amount is text in column {letter}"
                continue
            added = sum(Decimal(str(v)) for v in values if v is not None)
            if stated is None or Decimal(str(stated)) != added:
                yield f"{shown.title}: {stated} is not the sum {added}"
            found.append(added)
            formats = {shown.cell(r, at).number_format for r in range(first, last + 2)}
            if not all(f.startswith("[$-5000445]") for f in formats):
                yield f"{shown.title}: number format {formats}"
    if found != wanted:
        yield f"sums {found}, due {wanted}"


def _texts(printed: Printed) -> Iterator[str]:
    """Sentences, dates, words, recipients and signatures are whole, in the PDF."""
    everything = "".join(re.sub("[0-9]+/[0-9]+$", "", page) for page in printed.pages)
    for block in (*printed.memo.main, *printed.memo.copy):
        match block:
            case Subject(text) | Paragraph(text) | Words(text):
                texts = (text,)
            case MemoHead(number, bangla, day):
                texts = (number, bangla, gregorian_words(day) if isinstance(day, date) else day)
            case Lines(lines):
                texts = lines
            case Signature(lines, second):
                texts = (*lines, *second)
            case TableBlock():
                texts = (block.total,)
            case _:
                texts = block.lines
        for text in texts:
            if text and squeezed(text) not in everything:
                yield f"not whole: {text[:60]}"


def _rows(printed: Printed) -> Iterator[str]:
    """In every part of the table each column shows all rows, whole and in order."""
    if None in printed.sheet_of_page or len(printed.sheet_of_page) != _planned_pages(printed):
        yield f"{len(printed.pages)} pages, {_planned_pages(printed)} were planned"
        return
    for sheet in filter(has_table, sheets(printed, True)):
        pages = [i for i, s in enumerate(printed.sheet_of_page) if s.title == sheet.title]
        for at, column in enumerate(printed.columns(sheet), 1):
            lines = [line for page in pages for line in printed.column(page, at)]
            yield from _cells_in(lines, column, printed, f"{sheet.title}, column {at}")


def _cells_in(lines: list[str], column: MemoColumn, printed: Printed, where: str) -> Iterator[str]:
    """Every cell of a column is on the paper, and a code or account on one line."""
    table, grouping = printed.table, printed.order.settings.grouping
    shown, at = "".join(lines), 0
    for row in table.rows:
        plain = squeezed(cell_text(row.value(column), column, table, grouping))
        found = shown.find(plain, at)
        if found < 0:
            yield f"{where}: row {row.serial} lacks {plain[:40]}"
            return
        if is_figure(plain) and not any(plain in line for line in lines):
            yield f"{where}: row {row.serial} breaks {plain}"
        at = found + len(plain)


def _edges(printed: Printed) -> Iterator[str]:
    """No word of the rows reaches over the edges of its column, where it would be cut."""
    for page, serials in enumerate(printed.serials):
        if not serials:
            continue
        heights = [word.y for word in printed.column_words(page, 1) if word.text in serials]
        for column in range(1, printed.sheet_of_page[page].max_column + 1):
            left, right = printed.edges(page, column)
            for word in printed.column_words(page, column):
                inside = left - 1 <= word.left and word.right <= right + 1
                if min(heights) <= word.y <= max(heights) and not inside:
                    yield f"page {page + 1}, column {column}: {word.text} reaches out"


def _planned_pages(printed: Printed) -> int:
    return sum(len(sheet.row_breaks.brk) + 1 for sheet in sheets(printed, True))


def _headings(printed: Printed) -> Iterator[str]:
    """The heading stands on every page with rows, and on no other."""
    lead = squeezed("".join(c.heading for c in printed.table.columns[:2]))
    for i, (page, serials) in enumerate(zip(printed.pages, printed.serials, strict=True), 1):
        if (lead in page) != bool(serials):
            yield f"page {i} has rows {serials[:3]} and {'a' if lead in page else 'no'} heading"
        if len(serials) == 1 and len(printed.table.rows) > 1:
            yield f"page {i} has a lonely row"


def _signature(printed: Printed) -> Iterator[str]:
    """Total and words stand with three rows; the signature with them, or with a paragraph."""
    words = next(b.text for b in printed.memo.main if isinstance(b, Words))
    at = next((i for i, p in enumerate(printed.pages) if squeezed(words) in p), 0)
    page, count = printed.pages[at], len(printed.table.rows)
    last = {to_bangla(str(n)) for n in range(max(1, count - 2), count + 1)}
    if not last <= set(printed.serials[at]) or squeezed(printed.table.total) not in page:
        yield "total and words stand without the last three rows"
    signed = next((b for b in printed.memo.main if isinstance(b, Signature)), None)
    if signed is None:
        return
    lines = [squeezed(line) for line in signed.lines]
    own = next((p for p in printed.pages if all(line in p for line in lines)), None)
    closing = [b.text for b in printed.memo.main[printed.memo.main.index(printed.table) :]
               if isinstance(b, Paragraph)]  # fmt: skip
    if own is None:
        yield "the signature is broken over pages"
    elif own != page and (_fits(printed) or squeezed(closing[-1]) not in own):
        yield "the signature stands without what it signs"


def _fits(printed: Printed) -> bool:
    """Whether three rows and all that follows the table would have fitted on one page."""
    pages = [s for s in sheets(printed, True) if "অনুলিপি" not in s.title]
    table = max(i for i, sheet in enumerate(pages) if has_table(sheet))
    sheet, header = pages[table], has_table(pages[table])
    first = header + max(1, len(printed.table.rows) - 2)
    height = sum(d.height for row, d in sheet.row_dimensions.items() if row >= first)
    height += sheet.row_dimensions[header].height
    height += sum(d.height for more in pages[table + 1 :] for d in more.row_dimensions.values())
    _, width, length = printed.paper
    room = width if sheet.page_setup.orientation == "landscape" else length
    return height < room - 2 * 72 * MARGIN - 6


def _marks(printed: Printed) -> Iterator[str]:
    """No error, no Latin digit in the table, page numbers, fonts embedded."""
    count = len(printed.pages)
    for i, page in enumerate(printed.pages, 1):
        if ERRORS.search(page):
            yield f"page {i}: {ERRORS.search(page)[0]}"
        if not page.endswith(f"{i}/{count}"):
            yield f"page {i} has no number"
        if not page.removesuffix(f"{i}/{count}"):
            yield f"page {i} is blank"
        if printed.serials[i - 1]:
            for column in range(1, printed.sheet_of_page[i - 1].max_column + 1):
                shown = printed.column(i - 1, column)
                latin = [text for text in shown if re.search("[0-9]", text)]
                yield from (f"page {i}: Latin digits {text}" for text in latin)
    if not all(re.search(r"\byes\s+yes\s+yes\b", line) for line in printed.fonts):
        yield "a font is not embedded"


def _pixels(printed: Printed) -> Iterator[str]:
    """Ink stands within the margins, and on every page."""
    edge = int((MARGIN - 0.06) * DPI)
    for i, page in enumerate(printed.pictures, 1):
        width, height = page.size
        inside = page.crop((edge, edge, width - edge, height - edge)).point(lambda v: v < 128)
        if not inside.getbbox():
            yield f"page {i} has no ink"
        for box in ((0, 0, edge, height), (width - edge, 0, width, height), (0, 0, width, edge)):
            if page.crop(box).point(lambda v: v < 200).getbbox():
                yield f"page {i} has ink in the margin {box}"
