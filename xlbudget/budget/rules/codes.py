"""Rules over economic and operation codes: XB401, XB402, XB407, XB408."""

import re
from collections.abc import Iterator

from xlbudget.bangla.counted import counted
from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.budget.codes import economic_code, find_codes, listed_names
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Head, Order
from xlbudget.budget.rules.where import clean_text, head_place, paragraphs
from xlbudget.text import Text

_BRACKETED = re.compile(r"[(\[]\s*([347][0-9A-Za-z]{5,8})\s*[)\]]")
_LONG_CODE = re.compile(r"[(\[](?:[^()\[\]0-9]{0,30})\s*([0-9]{10,16})\s*[)\]]")
_OPERATION = re.compile("কার্যালয়|প্রাতিষ্ঠানিক|অপারেশন|operation", re.IGNORECASE)
_ELSE = re.compile("ফোন|মোবাইল|ফ্যাক্স|হিসাব|ব্যাংক|পরিচয়পত্র|এনআইডি|টিআইএন|phone|account", re.IGNORECASE)
_NEAR = 60
_MOBILE = re.compile("(?:88)?01[0-9]{9}")


def economic_code_malformed(order: Order) -> Iterator[Hit]:
    """অর্থনৈতিক কোডে ঠিক সাতটি অঙ্ক নেই, অথবা এ কোডে বরাদ্দ হয় না।

    Fires on a head whose code has not seven digits (also ৩২১১১২ or ৩২১১১২o in
    the brackets of its heading), or is of no class that money is allotted
    under: 3 recurrent expense, 4 capital expense, 7 financial assets.  Class 7
    is lawful because the loans and advances to employees (৭২১৫১০১ গৃহনির্মাণ ঋণ)
    are allotted by orders like any expense.  Silent on heads without any code
    (XB508), on group numbers such as (৩২), years, amounts and thirteen-digit
    operation codes.  Why: iBAS++ takes no allocation under such a code.

    Fix: none; look the code up in the budget.
    """
    for head in order.table.heads:
        code = given_code(head)
        if code is None:
            continue
        read = economic_code(code)
        if read is None:
            message = Text(
                "অর্থনৈতিক কোড {bn} ঠিক নয়; কোডে সাতটি অঙ্ক থাকে",
                "economic code {en} is malformed; a code has seven digits",
            )
        elif not read.is_allotted:
            message = Text(
                "অর্থনৈতিক কোড {bn}-এ বরাদ্দ হয় না; বরাদ্দের কোড ৩, ৪ বা ৭ দিয়ে শুরু হয়",
                "nothing is allotted under economic code {en}; such codes begin with 3, 4 or 7",
            )
        else:
            continue
        yield Hit(head_place(order.table, head), _codes(message, code))


def economic_code_unknown(order: Order) -> Iterator[Hit]:
    """অর্থনৈতিক কোডটি তালিকায় নেই; অঙ্ক ঠিক আছে কি না দেখুন।

    Fires on a head's well-formed code that stands neither in the program's list
    nor in the office's own.  Silent on malformed codes (XB401).  Only a
    warning, because the program's list does not hold every code of the
    government.  Why: one wrong digit makes a code of nothing.

    Fix: none; correct the code, or add it to the office's own list.
    """
    for head in order.table.heads:
        read = economic_code(head.code or "")
        if read is None or not read.is_allotted:
            continue
        if read.digits not in order.own_codes and not listed_names(read.digits):
            message = Text(
                "অর্থনৈতিক কোড {bn} তালিকায় নেই; কোডটি মিলিয়ে দেখুন, ঠিক হলে নিজ কার্যালয়ের তালিকায় যোগ করুন",
                "economic code {en} is not in the list; check it, and if it is right add it to"
                " the office's own list",
            )
            yield Hit(head_place(order.table, head), _codes(message, read.digits))


def operation_code_malformed(order: Order) -> Iterator[Hit]:
    """প্রাতিষ্ঠানিক (অপারেশন) কোডে ঠিক তেরোটি অঙ্ক নেই।

    Fires in the subject and the paragraphs on a bracketed number of ten to
    sixteen digits, but not thirteen, behind the words কার্যালয়, প্রাতিষ্ঠানিক or
    অপারেশন.  Silent on every other number: telephones, bank accounts, seven-digit
    codes, numbers without brackets.  Why: the accounts office finds the
    spending unit by this code.

    Fix: none; look the code up in the budget.
    """
    for entry in paragraphs(order):
        text = to_ascii(clean_text(entry))
        for found in _LONG_CODE.finditer(text):
            code = found[1]
            before = text[max(0, found.start() - _NEAR) : found.start(1)]
            if len(code) == 13 or _MOBILE.fullmatch(code) or not _OPERATION.search(before):
                continue
            if not _ELSE.search(before):
                message = Text(
                    "প্রাতিষ্ঠানিক কোড {bn}-এ {count}টি অঙ্ক; থাকে ১৩টি",
                    "operation code {en} has {count}; it should have 13",
                )
                count = counted(len(code), "digit")
                yield Hit(entry.place, _codes(message, code, count=count))


def subject_code_mismatch(order: Order) -> Iterator[Hit]:
    """বিষয়ে লেখা অর্থনৈতিক কোড ছকের কোনো শিরোনামে নেই।

    Fires on each seven-digit code in the subject that no column of amounts has.
    Silent on group numbers (৩২), when the subject names no code, when no column
    has one, and when a column's code is malformed, which XB401 reports.  Why:
    subject and table are typed apart, and the accounts office reads both.

    Fix: none; either may be the slip.
    """
    heads = order.table.heads
    codes = [
        code for head in heads for code in (given_code(head), *find_codes(head.header)) if code
    ]
    if not order.memo or not order.memo.subject or not codes:
        return
    if any(economic_code(code) is None for code in codes):
        return
    for code in find_codes(order.title):
        if code not in codes:
            headed = ", ".join(dict.fromkeys(codes))
            message = Text(
                "বিষয়ে কোড {bn}, কিন্তু ছকের শিরোনামে {headed}",
                "the subject names code {en}, the table's heading {headed}",
            )
            fields = {"headed": Text(to_bangla(headed), headed)}
            yield Hit(order.memo.subject.place, _codes(message, code, **fields))


def given_code(head: Head) -> str | None:
    """Return a head's code, or what its heading gives in a code's place; ASCII digits."""
    header = to_ascii(head.header)
    # A lone head may have its code from the subject: then its own brackets come first.
    if head.code is None or head.code not in header:
        for found in _BRACKETED.findall(header):
            digits = len(re.findall("[0-9]", found))
            if digits != 7 and len(found) < 2 * digits:
                return str(found)
    return head.code


def _codes(message: Text, code: str, **fields: object) -> Text:
    return message.filled(bn=to_bangla(code), en=to_ascii(code), **fields)
