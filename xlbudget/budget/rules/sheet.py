"""Rules over the state of the sheet and its text: XB106 - XB108."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from xlbudget.bangla.counted import counted
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.spelling import has_scars, repaired
from xlbudget.budget.cells import ErrorValue, Place, Value
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order, Table
from xlbudget.budget.rules.uncomputed import uncomputed_texts
from xlbudget.budget.rules.where import memo_entries
from xlbudget.budget.taka import NOT_COMPUTED
from xlbudget.text import Text

_RANGE = re.compile(r"([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?")


def hidden_or_merged(order: Order) -> Iterator[Hit]:
    """ছকের ভেতরে লুকানো সারি বা একত্র করা (merged) ঘর আছে।

    Fires once on each run of hidden rows of the table, and once on
    each column in which merged cells reach into the allocations; a district
    that stands merged beside its rows is read as filled down.  Silent on merged
    titles, headings and total rows, and on hidden rows outside the table.  Why:
    a hidden row counts in the total but is not printed; merged cells break
    sorting, filtering and the Table.

    Fix: none; unhide the rows, or unmerge and fill each cell.
    """
    table = order.table
    if not table.hidden_rows and not table.merged:
        return
    rows = {a.at: a.row for a in table.allocations}
    ats = list(rows)
    for first, last in _runs(sorted(table.hidden_rows)):
        message = Text(
            "সারি {rows} লুকানো; মোটে ধরা হয়, কিন্তু ছাপা হয় না",
            "hidden: sheet row {rows}; it counts in the total but is not printed",
        )
        which = str(first) if first == last else f"{first}-{last}"
        shown = Text(to_bangla(which), which)
        yield Hit(
            table.place(first, _first_column(table)), message.filled(rows=shown), rows.get(first)
        )
    for ranges in _merged_by_column(table, ats):
        message = Text(
            "একত্র করা (merged) ঘর {count}টি, যেমন {shown}; প্রতি সারিতে নিজের মান থাকার কথা",
            "{count} of merged cells, such as {shown}; every row should hold its own value",
        ).filled(count=counted(len(ranges), "range"), shown=ranges[0][0])
        first = ranges[0][1]
        cell = ranges[0][0].partition(":")[0]
        yield Hit(Place(table.sheet, cell), message, rows[first])


def error_value(order: Order) -> Iterator[Hit]:
    """ঘরে মানের বদলে এক্সেলের ত্রুটি আছে, যেমন #REF! বা #N/A।

    Fires on every cell of an allocation, of the total row, of the memo's fields
    and of the sanctions that holds an error value, and on a text or a field of
    the memo whose formula was never computed, as in a file that no spreadsheet
    has saved yet.  Silent on text that merely mentions an error, and on amounts
    (XB101) and totals (XB306) that were never computed.  Why: an error spreads to
    every sum that touches the cell.

    Fix: none; repair the formula or type the value.
    """
    for row, place, formula in uncomputed_texts(order):
        yield Hit(place, NOT_COMPUTED.filled(formula=formula), row)
    for row, place, value in _cells(order):
        if isinstance(value, ErrorValue):
            message = Text(
                "ঘরে {shown} আছে; মান বা ঠিক সূত্র থাকার কথা",
                "the cell holds {shown}; it should hold a value or a sound formula",
            )
            yield Hit(place, message.filled(shown=value), row)


def legacy_text(order: Order) -> Iterator[Hit]:
    """লেখাটি বিজয় (SutonnyMJ) থেকে আসা: রূপান্তর হয়নি, অথবা ভুলভাবে হয়েছে।

    Fires once on each block of neighbouring cells or lines in Bijoy, and on each
    office, district and sentence that a faulty converter has scarred
    (ভূরম্নঙ্গামারী, মমত্মব্য).  Silent on Unicode text, also where it
    holds English words, and on words that only look scarred (আত্মীয়, খড়্গ).
    Why: names in Bijoy match no list and print as Latin letters elsewhere.

    Fix: the first cell's Unicode text; for a scar, the text with it repaired.
    """
    rows = {a.at: a.row for a in order.table.allocations} if order.legacy else {}
    unit = "cell" if order.table.sheet else "line"
    for block in order.legacy:
        message = Text(
            'বিজয়ে লেখা "{original}" ({count}টি ঘর বা লাইন); ইউনিকোডে "{due}"',
            '"{original}" is in Bijoy ({count}); in Unicode it is "{due}"',
        )
        yield Hit(
            block.place,
            message.filled(
                original=block.original,
                count=counted(block.count, unit),
                due=block.text,
            ),
            rows.get(_at(order.table, block.place)),
            block.text,
        )
    for row, place, text in _scarred(order):
        due = repaired(text)
        message = Text(
            '"{text}": রূপান্তরে বিকৃত; হবে "{due}"', '"{text}" is garbled; it should be "{due}"'
        )
        yield Hit(place, message.filled(text=text, due=due), row, due)


def _cells(order: Order) -> Iterator[tuple[int | None, Place, Value]]:
    table, columns = order.table, order.table.columns
    heads = tuple(head.column for head in table.heads)
    named = (columns.serial, columns.district, columns.office)
    carried = (detail.column for detail in table.details)
    places = (*named, *heads, columns.row_total, *carried)
    for a in table.allocations:
        raws = [amount.raw for amount in a.amounts]
        row_total = a.row_total.raw if a.row_total else None
        values = (a.serial, a.district, a.office, *raws, row_total, *a.details)
        if ErrorValue in map(type, values):
            for column, value in zip(places, values, strict=True):
                yield a.row, table.place(a.at, column), value
    entries = [*table.totals, *memo_entries(order)]
    entries += [table.grand_total] if table.grand_total else []
    entries += [e for s in order.sanctions for e in (s.code, s.name)]
    for entry in entries:
        yield None, entry.place, entry.value
    for s in order.sanctions:
        for amount in (s.sanctioned, s.allotted_before):
            yield None, s.code.place, amount.raw


def _scarred(order: Order) -> Iterator[tuple[int | None, Place, str]]:
    table, columns = order.table, order.table.columns
    sound: set[Value] = set()
    for a in table.allocations:
        if isinstance(a.office, str) and has_scars(a.office):
            yield a.row, table.place(a.at, columns.office), a.office
        if a.district not in sound:
            if isinstance(a.district, str) and has_scars(a.district):
                yield a.row, table.place(a.at, columns.district), a.district
            else:
                sound.add(a.district)
        for detail, value in zip(table.details, a.details, strict=True):
            if isinstance(value, str) and has_scars(value):
                yield a.row, table.place(a.at, detail.column), value
    for entry in memo_entries(order):
        if isinstance(entry.value, str) and _has_scars(entry.value):
            yield None, entry.place, entry.value


_has_scars = lru_cache(maxsize=256)(has_scars)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours among ascending numbers."""
    first = last = None
    for number in numbers:
        if first is None or last is None or number != last + 1:
            if first is not None and last is not None:
                yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last


def _merged_by_column(table: Table, ats: list[int]) -> list[list[tuple[str, int]]]:
    """The merged ranges that reach an allocation, each with the first row it reaches."""
    found: dict[str, list[tuple[str, int]]] = {}
    for merged in table.merged:
        corners = _RANGE.fullmatch(merged)
        start = bisect_left(ats, int(corners[2])) if corners else len(ats)
        if corners and start < len(ats) and ats[start] <= int(corners[4] or corners[2]):
            found.setdefault(corners[1], []).append((merged, ats[start]))
    return list(found.values())


def _first_column(table: Table) -> int | None:
    columns = table.columns
    return columns.serial or columns.district or columns.office


def _at(table: Table, place: Place) -> int:
    """The line, or the row of the table's own sheet; 0 elsewhere."""
    if place.line is not None:
        return place.line
    row = re.search("[0-9]+$", place.cell or "")
    return int(row[0]) if row and place.sheet == table.sheet else 0
