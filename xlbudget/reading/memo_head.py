"""The head of an order and of its copy part: memo number, dates, the lines around them.

Offices set the dates in many ways: behind তারিখ:, below it, one on each side of
a rule of dashes, beside the memo number without any label.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from xlbudget.budget.cells import Entry
from xlbudget.reading import memo_lines as line


@dataclass(frozen=True, slots=True)
class Head:
    """Memo number, dates, and the lines above and below them."""

    above: tuple[Entry, ...]
    number: Entry | None
    bangla_date: Entry | None
    date: Entry | None
    below: tuple[Entry, ...]


def read_head(entries: tuple[Entry, ...]) -> Head:
    """Read the head that begins ``entries``; lines of other kinds are above or below it."""
    number = _number(entries)
    dates = _dates(entries, number)
    taken = {i for _, lines in (number, dates) for i in lines}
    if not taken:
        return Head((), None, None, None, entries)
    return Head(
        above=entries[: min(taken)],
        number=number[0][0] if number[0] else None,
        bangla_date=_of_calendar(dates[0], "bangla"),
        date=_of_calendar(dates[0], "gregorian"),
        below=tuple(e for i, e in enumerate(entries) if i > min(taken) and i not in taken),
    )


def labelled(entry: Entry, after: Callable[[str], str | None]) -> Entry:
    """Return an entry without its label."""
    return replace(entry, value=after(entry.text) or "")


def index(entries: tuple[Entry, ...], after: Callable[[str], str | None]) -> int | None:
    """Return the index of the first entry with a label."""
    return next((i for i, e in enumerate(entries) if after(e.text) is not None), None)


_Found = tuple[tuple[Entry, ...], tuple[int, ...]]
"""What was found, and on which lines."""


def _number(entries: tuple[Entry, ...]) -> _Found:
    """The memo number: behind its label, on the line below that, or on a line of its own."""
    at = index(entries, line.after_memo_label)
    if at is None:
        alone = (i for i, e in enumerate(entries) if line.is_memo_number(e.text))
        at = next(alone, None)
        return ((), ()) if at is None else ((entries[at],), (at,))
    found = labelled(entries[at], line.after_memo_label)
    below = at + 1
    if not found.text and below < len(entries) and line.is_memo_number(entries[below].text):
        return (entries[below],), (at, below)
    return (found,), (at,)


def _dates(entries: tuple[Entry, ...], number: _Found) -> _Found:
    """The dates at the label তারিখ, or those right below the memo number."""
    at = index(entries, line.after_date_label)
    if at is None:
        return _below(entries, max(number[1]) + 1, _is_date) if number[1] else ((), ())
    label = labelled(entries[at], line.after_date_label)
    own = () if line.is_rule(label.text) else tuple(_parts(label))
    found, lines = _below(entries, at + 1, _looks_like_date, 2 - len(own))
    if len(own) + len(found) < 2:
        # The memo number may be between a date and the label of both dates.
        passed = (i for i in range(at - 1, -1, -1) if i not in number[1])
        above = next((i for i in passed if not line.is_rule(entries[i].text)), -1)
        if above >= 0 and _is_date(entries[above]):
            own = (*_parts(entries[above]), *own)
            lines = (*range(above, at), *lines)
    return (*own, *found), (at, *lines)


def _below(
    entries: tuple[Entry, ...], start: int, is_date: Callable[[Entry], bool], most: int = 2
) -> _Found:
    """The dates on the lines from ``start`` on; rules of dashes between them are passed over."""
    found: list[Entry] = []
    lines: list[int] = []
    for i in range(start, len(entries)):
        if len(found) >= most:
            break
        if is_date(entries[i]):
            found += _parts(entries[i])
            lines += range(max(lines, default=start - 1) + 1, i + 1)
        elif not line.is_rule(entries[i].text):
            break
    return tuple(found), tuple(lines)


def _parts(entry: Entry) -> Iterator[Entry]:
    """The dates of a line, each without a label of its own."""
    if isinstance(entry.value, date):
        yield entry
        return
    text = line.after_date_label(entry.text)
    for part in filter(None, line.split_dates(entry.text if text is None else text)):
        yield replace(entry, value=part)


def _is_date(entry: Entry) -> bool:
    parts = tuple(_parts(entry))
    return bool(parts) and all(part.day is not None for part in parts)


def _looks_like_date(entry: Entry) -> bool:
    """Whether a line below তারিখ can be a date, perhaps a wrong one."""
    return _is_date(entry) or line.calendar_of(entry.text) is not None


def _calendar(entry: Entry) -> str:
    if isinstance(entry.value, date):
        return "gregorian"
    return line.calendar_of(entry.text) or "bangla"


def _of_calendar(dates: tuple[Entry, ...], calendar: str) -> Entry | None:
    return next((d for d in dates if _calendar(d) == calendar), None)
