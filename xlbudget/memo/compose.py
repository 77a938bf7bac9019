"""An order as a memo: what stands on the paper, from top to bottom.

Composing decides what is said and in which order; where it stands on the page
is the layout's part.  What the order itself says goes before what the office
has settled for every memo.
"""

from collections.abc import Mapping

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.words import ONLY
from xlbudget.budget.cells import Entry
from xlbudget.budget.model import CopyPart, MemoText, Order
from xlbudget.budget.office import OfficeSettings
from xlbudget.budget.wording import around, fields_of, fill
from xlbudget.memo.blocks import (
    Block,
    Letterhead,
    Lines,
    Memo,
    MemoHead,
    Paragraph,
    Signature,
    Subject,
    Words,
)
from xlbudget.memo.table import table_block


def compose(order: Order) -> Memo:
    """Compose the memo of an order; the blocks of a bare table are table and words only."""
    memo, settings = order.memo or MemoText(), order.settings
    fields = fields_of(order)
    fields["subject"] = fill(fields["subject"], {**fields, "subject": ""})
    own = () if order.memo is None else _around(memo, settings, fields)
    table = next((i for i, block in enumerate(own) if isinstance(block, Words)), 0)
    main = (
        *own[:table],
        table_block(order, fill(settings.total, fields)),
        _words(settings, fields),
        *own[table + 1 :],
    )
    return Memo(main, _copy(memo, settings, fields))


def _around(
    memo: MemoText, settings: OfficeSettings, fields: Mapping[str, str]
) -> tuple[Block, ...]:
    """The blocks around the table, whose place ``Words`` marks."""
    blocks: list[Block] = []
    if letterhead := _texts(memo.letterhead) or settings.letterhead:
        blocks.append(Letterhead(letterhead))
    if memo.memo_number or memo.date or memo.bangla_date:
        blocks.append(_head(settings, fields, memo.date))
    if memo.subject:
        blocks.append(Subject(fill(settings.subject, fields)))
    opening, closing = (
        [Paragraph(fill(text, fields)) for text in _texts(own) or default]
        for own, default in ((memo.opening, settings.opening), (memo.closing, settings.closing))
    )
    blocks += [*opening, Words(""), *closing]
    signatory = _texts(memo.signatory) or settings.signatory
    second = _texts(memo.co_signatory) or settings.co_signatory
    if signatory or second:
        blocks.append(Signature(signatory, second))
    if memo.addressee:
        blocks.append(Lines(_texts(memo.addressee)))
    return tuple(blocks)


def _head(settings: OfficeSettings, fields: Mapping[str, str], day: Entry | None) -> MemoHead:
    # A part that the order lacks leaves its label; the checks report it.
    number, bangla = (
        fill(template, fields) if fields[key] else template.partition("{")[0].strip()
        for template, key in ((settings.memo_number, "memo_number"), (settings.date, "bangla_date"))
    )
    return MemoHead(number, bangla, (day.day or day.text) if day else None)


def _words(settings: OfficeSettings, fields: Mapping[str, str]) -> Words:
    text = fill(settings.words, fields)
    sides = around(settings.words, "words")
    filled = (fill(sides[0], fields), fill(sides[1], fields)) if sides else None
    return Words(text, filled, only=fields["words"].endswith(ONLY))


def _copy(memo: MemoText, settings: OfficeSettings, fields: Mapping[str, str]) -> tuple[Block, ...]:
    """The copy page; what it does not say itself it takes from the order."""
    copy = memo.copy or CopyPart()
    if not copy.recipients and copy.memo_number is None:
        return ()
    number = copy.memo_number.text if copy.memo_number else ""
    if not number and fields["memo_number"]:
        number = f"{fields['memo_number']}/১({fields['copies']})"
    bangla = copy.bangla_date or memo.bangla_date
    own = {**fields, "memo_number": number, "bangla_date": bangla.text if bangla else ""}
    blocks: list[Block] = [_head(settings, own, copy.date or memo.date)]
    heading = copy.heading.text if copy.heading else settings.copy_heading
    if heading and copy.recipients:
        blocks.append(Paragraph(fill(heading, fields)))
    for serial, entry in enumerate(copy.recipients, 1):
        one = {**fields, "serial": to_bangla(str(serial)), "recipient": entry.text}
        blocks.append(Paragraph(fill(settings.recipient, one)))
    if signatory := _texts(copy.signatory) or settings.copy_signatory:
        blocks.append(Signature(signatory))
    return tuple(blocks)


def _texts(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(entry.text for entry in entries)
