"""The seals of a final memo in an open workbook: read, taken off, put back.

They are the custom document properties in which ``memo --final`` keeps them.
"""

from typing import Any, TypeAlias

from xlbudget.reading.seal import PREFIX

Book: TypeAlias = Any

_TEXT = 4  # msoPropertyTypeString


def seals_of(book: Book) -> dict[str, str]:
    """Return the seals, by the name of the part that each one seals."""
    return {
        str(each.Name).removeprefix(PREFIX): str(each.Value)
        for each in book.api.CustomDocumentProperties
        if str(each.Name).startswith(PREFIX)
    }


def take_seals_off(book: Book) -> None:
    """Let the workbook be final no more."""
    for each in list(book.api.CustomDocumentProperties):
        if str(each.Name).startswith(PREFIX):
            each.Delete()


def put_seals_on(book: Book, seals: dict[str, str]) -> None:
    """Put seals back that were taken off; those that stand there stay."""
    standing = seals_of(book)
    properties = book.api.CustomDocumentProperties
    for name, seal in seals.items():
        if name not in standing:
            properties.Add(f"{PREFIX}{name}", False, _TEXT, seal)
