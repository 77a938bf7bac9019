"""Findings and totals as JSON, for programs.

Money is a string, codes and memo numbers are in ASCII digits; what a person
wrote stays as it was written.
"""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.words import taka_words
from xlbudget.budget.cells import Entry
from xlbudget.budget.findings import Finding, Severity
from xlbudget.budget.fiscal_year import FiscalYear
from xlbudget.budget.memo_number import MemoNumber
from xlbudget.budget.model import MemoText, Order
from xlbudget.budget.totals import Totals
from xlbudget.errors import CellError


def findings_json(path: Path, order: Order, findings: tuple[Finding, ...]) -> str:
    """Return ``check --format json``'s document."""
    counts = Counter(f.severity for f in findings)
    document = {
        "file": str(path),
        "order": _order(order),
        "findings": [_finding(f) for f in findings],
        "summary": {str(severity): counts[severity] for severity in Severity},
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def finding_line(path: Path, finding: Finding) -> str:
    """Return a finding in one line: ``file[sheet]!cell code severity message``.

    In a text it is ``file:line``; a finding that has no cell and no line has the file alone.
    """
    place = finding.place
    where = f"{path}:{place.line}" if place.line else f"{path}"
    if place.file:
        where = str(place)
    elif place.cell:
        where = f"{path}[{place.sheet}]!{place.cell}"
    message = " ".join(str(finding.message).split())
    return f"{where} {finding.code} {finding.severity} {message}"


def totals_json(path: Path, found: Totals) -> str:
    """Return ``totals --format json``'s document."""
    document = {
        "file": str(path),
        "heads": [
            {
                "code": item.head.code,
                "name": item.head.name,
                "total": money(item.total),
                "sanctioned": money(item.sanctioned),
                "allotted_before": money(item.allotted_before),
                "balance": money(item.balance),
                "released": money(item.released),
                "cap": money(item.cap),
            }
            for item in found.heads
        ],
        "districts": [
            {
                "name": d.name,
                "rows": d.rows,
                "total": money(d.total),
                "heads": list(map(money, d.sums)),
            }
            for d in found.districts
        ],
        "total": money(found.total),
        "in_doubt": found.in_doubt,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def money(amount: Decimal | None) -> str | None:
    """Return an amount as text: whole taka without a point, else with two decimals."""
    if amount is None:
        return None
    return f"{amount:.0f}" if amount == int(amount) else f"{amount:.2f}"


def _order(order: Order) -> dict[str, Any]:
    memo = order.memo or MemoText()
    day = memo.date.day if memo.date else None
    return {
        "memo_number": _memo_number(memo.memo_number),
        "date": day.isoformat() if day else None,
        "bangla_date": memo.bangla_date.text if memo.bangla_date else None,
        "fiscal_year": str(FiscalYear.of(day)) if day else None,
        "rows": len(order.table.allocations),
        "heads": [
            {"code": head.code, "name": head.name, "total": money(total)}
            for head, total in zip(order.table.heads, order.table.sums, strict=True)
        ],
        "columns": {
            "money": [head.header for head in order.table.heads],
            "carried": [detail.heading for detail in order.table.details],
            "doubtful": [detail.heading for detail in order.table.doubtful],
        },
        "total": money(order.total),
        "stated_total": money(_stated(order)),
        "words": _words(order.total),
    }


def _stated(order: Order) -> Decimal | None:
    table = order.table
    totals = zip(table.heads, table.totals, strict=False)
    stated = [table.stated(head.column, entry.value) for head, entry in totals]
    known = [amount for amount in stated if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(stated) else None


def _words(total: Decimal) -> str | None:
    try:
        return taka_words(total)
    except CellError:
        return None


def _memo_number(entry: Entry | None) -> str | None:
    if entry is None:
        return None
    try:
        return MemoNumber.read(entry.text).ascii
    except CellError:
        return to_ascii(entry.text)


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    where: dict[str, Any] = {"sheet": place.sheet, "cell": place.cell}
    if place.line:
        where = {"line": place.line}
    elif place.file:
        where = {"settings": place.file, "key": place.cell}
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        **where,
        "row": finding.row,
        "message": {"bn": finding.message.bn, "en": finding.message.en},
        "fix": _number(finding.fix) if isinstance(finding.fix, Decimal) else finding.fix,
    }


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)
