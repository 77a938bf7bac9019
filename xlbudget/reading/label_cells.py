"""Labels that have a cell of their own: বিষয় | : | টেলিফোন …, তারিখঃ | ১৪ জুন ২০২২.

Offices align the head of a memo with a table without borders, or with tabs.
"""

import re

from xlbudget.budget.cells import Value

Filled = list[tuple[int, Value]]
"""The filled cells of a row with their columns."""

_YYA = "(?:\u09af\u09bc|\u09df)"  # য় as NFC has it, and as one code point
_MARKS = ":ঃ"
_NAMED = re.compile(
    rf"(?:স্মারক|নথি|পত্র)\s*(?:নম্বর|নং|সংখ্যা)\.?|তারিখ|বিষ{_YYA}|সূত্র"
    r"|memo no\.?|date|subject|ref(?:erence)?",
    re.IGNORECASE,
)
_LONGEST = 30


def with_labels(cells: Filled) -> Filled:
    """Return a row's cells with each label and what it labels as one text.

    >>> with_labels([(1, "বিষয়"), (2, ":"), (3, "টেলিফোন"), (4, "তারিখঃ"), (5, "১৪ জুন ২০২২")])
    [(1, 'বিষয়: টেলিফোন'), (4, 'তারিখঃ ১৪ জুন ২০২২')]
    """
    joined: Filled = []
    for column, value in cells:
        before = joined[-1][1] if joined else None
        if isinstance(before, str) and isinstance(value, str) and _goes_with(before, value):
            text = value.strip().lstrip(_MARKS).strip()
            label = before.strip()
            mark = "" if label.endswith(tuple(_MARKS)) else ":"
            joined[-1] = joined[-1][0], f"{label}{mark} {text}".strip()
        else:
            joined.append((column, value))
    return joined


def _goes_with(label: str, text: str) -> bool:
    """Whether a cell is a label and the next one what it labels, and no further label."""
    label, text = label.strip(), text.strip()
    if len(label) > _LONGEST or "\n" in label:
        return False
    if text.startswith(tuple(_MARKS)):
        return not label.endswith(tuple(_MARKS))
    is_label = label.endswith(tuple(_MARKS)) or _NAMED.fullmatch(label)
    return bool(is_label) and not text.endswith(tuple(_MARKS))
