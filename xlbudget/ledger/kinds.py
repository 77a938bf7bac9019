"""The kinds of sanction entries, and what the rows and columns of a report can be.

Names alone, so that the program can offer them without loading a database.
"""

from enum import StrEnum

from xlbudget.text import Text


class Kind(StrEnum):
    """What a sanction entry does to its account."""

    ORIGINAL = "original"
    SUPPLEMENTARY = "supplementary"
    IN = "re-appropriation-in"
    OUT = "re-appropriation-out"
    WITHDRAWAL = "withdrawal"
    SURRENDER = "surrender"


KIND_NAMES = {
    Kind.ORIGINAL: Text("মূল", "original"),
    Kind.SUPPLEMENTARY: Text("সম্পূরক", "supplementary"),
    Kind.IN: Text("পুনঃউপযোজন (প্রাপ্ত)", "re-appropriation in"),
    Kind.OUT: Text("পুনঃউপযোজন (প্রদত্ত)", "re-appropriation out"),
    Kind.WITHDRAWAL: Text("প্রত্যাহার", "withdrawal"),
    Kind.SURRENDER: Text("সমর্পণ", "surrender"),
}

RAISES = (Kind.ORIGINAL, Kind.SUPPLEMENTARY, Kind.IN)
"""The kinds that add to an account; the others take away."""


class By(StrEnum):
    """What a report's rows stand for."""

    DISTRICT = "district"
    HEAD = "head"
    QUARTER = "quarter"
    OFFICE = "office"


class Across(StrEnum):
    """What a report's columns stand for."""

    HEAD = "head"
    QUARTER = "quarter"
