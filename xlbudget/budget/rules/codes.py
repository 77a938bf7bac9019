"""Rules over economic codes: XB401."""

import re
from collections.abc import Iterator

from xlbudget.bangla.digits import to_ascii, to_bangla
from xlbudget.budget.cells import Place
from xlbudget.budget.codes import EconomicCode
from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Head, Order
from xlbudget.errors import CellError
from xlbudget.text import Text

_BRACKETED = re.compile(r"[(\[]\s*([34][0-9A-Za-z]{5,8})\s*[)\]]")


def economic_code_malformed(order: Order) -> Iterator[Hit]:
    """অর্থনৈতিক কোডে ঠিক সাতটি অঙ্ক নেই, অথবা কোডটি ব্যয়ের নয়।

    Fires on a head whose code has not seven digits (also ৩২১১১২ or ৩২১১১২o in
    the brackets of its heading), or is not of an expense class: 3 recurrent, 4
    capital.  Silent on heads without any code (XB508), on group numbers such
    as (৩২), years, amounts and thirteen-digit operation codes.  Why: iBAS++ takes no
    allocation under such a code.

    Fix: none; look the code up in the budget.
    """
    for head in order.table.heads:
        code = _code(head)
        if code is None:
            continue
        try:
            if EconomicCode.read(code).is_expense:
                continue
            message = Text(
                "অর্থনৈতিক কোড {bn} ব্যয়ের নয়; ব্যয়ের কোড ৩ বা ৪ দিয়ে শুরু হয়",
                "economic code {en} is not an expense; expense codes begin with 3 or 4",
            )
        except CellError:
            message = Text(
                "অর্থনৈতিক কোড {bn} ঠিক নয়; কোডে সাতটি অঙ্ক থাকে",
                "economic code {en} is malformed; a code has seven digits",
            )
        at = order.table.header_at
        place = order.table.place(at, head.column) if at else Place()
        yield Hit(place, message.filled(bn=to_bangla(code), en=to_ascii(code)))


def _code(head: Head) -> str | None:
    """The head's code, or what its heading gives in a code's place."""
    if head.code is not None:
        return head.code
    for found in _BRACKETED.findall(to_ascii(head.header)):
        digits = len(re.findall("[0-9]", found))
        if digits != 7 and len(found) < 2 * digits:
            return str(found)
    return None
