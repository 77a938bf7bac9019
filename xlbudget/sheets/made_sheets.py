"""The sheets that are made from an order: their titles, and how each is known again.

A made sheet carries a mark: a hidden defined name of the workbook that means its
cells.  It follows the sheet when the sheet is moved, and a copy of the sheet has
none of the workbook's.  A sheet without a mark is the user's own whatever its
title, and so is one that she has renamed: neither is ever replaced.  The sheet of
findings and the log of fixes are known by their Excel Tables instead.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from xlbudget.bangla.digits import to_bangla
from xlbudget.sheets.sheet_names import free_name, sheet_key
from xlbudget.text import Text

MEMO: Final = "memo"
COPY: Final = "copy"
SUMMARY: Final = "summary"
MOST_PARTS: Final = 39

TITLES: Mapping[str, str] = MappingProxyType(
    {
        MEMO: "স্মারক",
        COPY: "স্মারক-অনুলিপি",
        **{f"part_{n}": f"স্মারক-অংশ-{to_bangla(str(n))}" for n in range(2, MOST_PARTS + 1)},
        SUMMARY: "সারসংক্ষেপ",
    }
)
"""The title of each made sheet by its role, in the order in which the memo needs them."""

MEMO_ROLES = tuple(role for role in TITLES if role != SUMMARY)
"""The sheets of a memo; one made anew takes those away that it has no more."""

_OWN_SHEET = Text(
    "“{title}” নামে আপনার নিজের শিট আছে, তা যেমন ছিল তেমনই আছে; নতুনটির নাম “{name}”",
    "your own sheet “{title}” stays as it is; the new one is called “{name}”",
)
_OTHER_TITLES = ("যাচাই", "সংশোধন", "স্ব-পরীক্ষা")
_PREFIX = "xlb_sheet_"
_STYLES = "xlb memo "


def mark(role: str) -> str:
    """Return the defined name by which a made sheet is known.

    >>> mark("memo"), role_of("XLB_SHEET_MEMO"), role_of("xlb_sheet_x"), role_of("memo")
    ('xlb_sheet_memo', 'memo', None, None)
    """
    return f"{_PREFIX}{role}"


def role_of(name: str) -> str | None:
    """Return which made sheet a defined name marks, if it is a mark."""
    plain = name.casefold()
    role = plain.removeprefix(_PREFIX)
    return role if plain != role and role in TITLES else None


def marked_cells(sheet: str) -> str:
    """Return what the mark of a sheet means; so many cells are hardly ever all deleted.

    >>> marked_cells("স্মারক")
    "'স্মারক'!$A$1:$Z$1000"
    """
    return "'{}'!$A$1:$Z$1000".format(sheet.replace("'", "''"))


def is_memo_style(style: str) -> bool:
    """Whether cells that wear a named style were made: by it sheets without marks are known."""
    return style.casefold().startswith(_STYLES)


@dataclass(frozen=True)
class MadeSheets:
    """The sheets of a workbook, and those among them that were made: role → name."""

    sheets: tuple[str, ...] = ()
    made: Mapping[str, str] = field(default_factory=dict)

    @property
    def replaceable(self) -> Mapping[str, str]:
        """The made sheets that have their titles still; the others are the user's by now."""
        return {r: name for r, name in self.made.items() if _is_titled(name, TITLES[r])}

    def titles(self) -> Mapping[str, str]:
        """Return the name that each made sheet gets when it is made now."""
        ours = self.replaceable
        taken: list[str] = list(self.sheets)
        found = {}
        for role, title in TITLES.items():
            found[role] = ours.get(role) or free_name(title, taken)
            taken.append(found[role])
        return found

    def stale(self, roles: Collection[str]) -> tuple[str, ...]:
        """Return the sheets of an earlier memo that one of these roles has no more."""
        ours = self.replaceable
        return tuple(ours[r] for r in MEMO_ROLES if r in ours and r not in roles)


def own_sheet_notes(before: MadeSheets, names: Collection[str]) -> Iterator[Text]:
    """Say of each sheet that was added beside a user's own of its title how it is called.

    ``before`` are the sheets of the workbook before, ``names`` those that were made.
    """
    own = set(map(sheet_key, before.sheets))
    for role, name in before.titles().items():
        title = TITLES[role]
        if name in names and sheet_key(title) in own and sheet_key(name) not in own:
            yield _OWN_SHEET.filled(title=title, name=name)


def has_made_title(name: str) -> bool:
    """Whether a sheet is called as one that we make: all that formats without names tell."""
    return any(_is_titled(name, title) for title in (*TITLES.values(), *_OTHER_TITLES))


def _is_titled(name: str, title: str) -> bool:
    return bool(re.fullmatch(re.escape(sheet_key(title)) + "(?:-[০-৯]{1,3})?", sheet_key(name)))
