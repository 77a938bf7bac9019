"""What an order says around its table, from the lines before and after it.

Every line of the source finds its place: nothing is dropped but marks written
by hand beside a signature, and those are handed back by name.
"""

from dataclasses import replace

from xlbudget.budget.cells import Entry
from xlbudget.budget.model import CopyPart, MemoText
from xlbudget.reading import memo_lines as line
from xlbudget.reading.memo_head import index, labelled, read_head

_NAME_AND_POST = 2  # lines of a signature, at the least


def read_memo(
    before: tuple[Entry, ...], after: tuple[Entry, ...]
) -> tuple[MemoText | None, tuple[Entry, ...]]:
    """Read the lines around the table; return the memo and the marks left out.

    The memo is ``None`` when the lines hold neither a memo number nor a
    subject: then the source is a bare table under a title.
    """
    head = read_head(before)
    subject, opening = _subject(head.below)
    if head.number is None and subject is None:
        return None, ()
    own, copy_lines = _split_copy(after)
    words, own = _split_words(own)
    closing, signing = _split_closing(own)
    signed, marks = _without_marks(signing)
    signatory, addressee = _split_signatory(signed)
    second, addressee = _split_second(addressee)
    copy, copy_marks = _read_copy(copy_lines)
    memo = MemoText(
        letterhead=head.above,
        memo_number=head.number,
        bangla_date=head.bangla_date,
        date=head.date,
        subject=subject,
        opening=opening,
        words=words,
        closing=closing,
        signatory=signatory,
        co_signatory=second,
        addressee=addressee,
        copy=copy,
    )
    return memo, marks + copy_marks


def _subject(entries: tuple[Entry, ...]) -> tuple[Entry | None, tuple[Entry, ...]]:
    at = index(entries, line.after_subject_label)
    if at is None:
        return None, entries
    return labelled(entries[at], line.after_subject_label), entries[:at] + entries[at + 1 :]


def _split_copy(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Split off the copy part, which begins at its own memo number or at its heading."""
    at = next((i for i, e in enumerate(entries) if line.opens_copy(e.text)), None)
    return (entries, ()) if at is None else (entries[:at], entries[at:])


def _split_words(
    entries: tuple[Entry, ...],
) -> tuple[Entry | None, tuple[Entry, ...]]:
    """Take out the total in words, which may stand on several lines."""
    at = next((i for i, e in enumerate(entries) if line.is_words(e.text)), None)
    if at is None:
        return None, entries
    text, end = entries[at].text, at + 1
    while end < len(entries) and line.words_go_on(text, entries[end].text):
        text, end = f"{text} {entries[end].text}", end + 1
    return replace(entries[at], value=text), entries[:at] + entries[end:]


def _split_closing(
    entries: tuple[Entry, ...],
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Split the closing paragraphs from the signature that follows the last of them."""
    last = max((i for i, e in enumerate(entries) if line.is_closing(e.text)), default=-1)
    return entries[: last + 1], entries[last + 1 :]


def _without_marks(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    marks = tuple(e for e in entries if line.is_hand_mark(e.text))
    return tuple(e for e in entries if not line.is_hand_mark(e.text)), marks


def _split_signatory(
    entries: tuple[Entry, ...],
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Split a signature block from the addressee below it.

    The block ends with its telephone, fax and e-mail; without them the
    addressee is known by its form.
    """
    contact = max((i for i, e in enumerate(entries) if line.is_contact(e.text)), default=-1)
    if contact >= 0:
        return entries[: contact + 1], entries[contact + 1 :]
    at = next((i for i, e in enumerate(entries) if line.is_addressee(e.text)), len(entries))
    return entries[:at], entries[at:]


def _split_second(
    entries: tuple[Entry, ...],
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Split a second signature, a person's name and post, from the addressee below it."""
    at = next((i for i, e in enumerate(entries) if line.is_addressee(e.text)), len(entries))
    if at < _NAME_AND_POST or not line.is_person(entries[0].text):
        return (), entries
    return entries[:at], entries[at:]


def _read_copy(entries: tuple[Entry, ...]) -> tuple[CopyPart | None, tuple[Entry, ...]]:
    if not entries:
        return None, ()
    head = read_head(entries)
    numbered = [i for i, e in enumerate(head.below) if line.recipient(e.text)]
    first, last = (numbered[0], numbered[-1]) if numbered else (0, -1)
    signed, marks = _without_marks(head.below[last + 1 :])
    headings = head.below[:first]
    copy = CopyPart(
        memo_number=head.number,
        bangla_date=head.bangla_date,
        date=head.date,
        heading=_joined(headings),
        recipients=tuple(
            replace(e, value=line.recipient(e.text) or e.text) for e in head.below[first : last + 1]
        ),
        signatory=signed,
    )
    return copy, marks


def _joined(entries: tuple[Entry, ...]) -> Entry | None:
    return replace(entries[0], value=" ".join(e.text for e in entries)) if entries else None
