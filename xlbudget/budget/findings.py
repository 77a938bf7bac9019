"""Findings: what is wrong with an order, as values, and the runner that makes them.

A rule says *where* and *what*; the runner stamps code, name and severity.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from inspect import getdoc
from typing import TypeAlias

from xlbudget.budget.cells import Place
from xlbudget.budget.model import Order
from xlbudget.text import Text

Fix: TypeAlias = str | int | Decimal
"""The value that the cell should hold."""


class Severity(StrEnum):
    """How grave a finding is: an error stops the memo, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> Text:
        """What it is called: ত্রুটি, error."""
        return _LABELS[self]


_LABELS = {
    Severity.ERROR: Text("ত্রুটি", "error"),
    Severity.WARNING: Text("সতর্কতা", "warning"),
    Severity.INFO: Text("তথ্য", "info"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields: where, in which allocation (from 1), what is due."""

    place: Place
    message: Text
    row: int | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One check, with a code that is stable for ever."""

    code: str
    name: str
    severity: Severity
    title: Text
    find: Callable[[Order], Iterator[Hit]]

    @property
    def manual(self) -> str:
        """The rule's manual page: the docstring of its function."""
        return getdoc(self.find) or ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its rule's code, name and severity."""

    code: str
    name: str
    severity: Severity
    place: Place
    message: Text
    row: int | None = None
    fix: Fix | None = None


def check(
    order: Order,
    rules: Iterable[Rule],
    ignore: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
) -> tuple[Finding, ...]:
    """Return every finding of ``rules`` on ``order``, in the rules' order.

    ``ignore`` names codes to leave out, ``severities`` overrides them by code.
    """
    changed = severities or {}
    return tuple(
        Finding(
            rule.code,
            rule.name,
            changed.get(rule.code, rule.severity),
            hit.place,
            hit.message,
            hit.row,
            hit.fix,
        )
        for rule in rules
        if rule.code not in ignore
        for hit in rule.find(order)
    )


def errors(findings: tuple[Finding, ...]) -> int:
    """Return how many of the findings are errors."""
    return sum(f.severity is Severity.ERROR for f in findings)
