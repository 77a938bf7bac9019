"""Findings and totals as a person reads them, in a terminal or through a pipe."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number
from xlbudget.budget.findings import Finding, Severity
from xlbudget.cli.terminal_table import show_table
from xlbudget.text import Text

if TYPE_CHECKING:
    from rich.console import Console

    from xlbudget.budget.totals import Totals

_COLOR = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_ROW = Text("সারি {bn}", "row {en}")
_IN_DOUBT = Text(
    "সব সারি ও কলাম ধরা না-ও হতে পারে: যাচাই করুন",
    "not all rows and columns may be counted: run xlbudget check",
)


def console(stderr: bool = False) -> "Console":
    """Return a console that never wraps what goes into a pipe."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else 240
    return Console(stderr=stderr, width=width, highlight=False, emoji=False, markup=False)


@contextmanager
def busy(message: Text) -> Iterator[Callable[[Text], None]]:
    """Show that work which may take over a second is under way (in a terminal only).

    What is yielded changes the message, as the work goes on.
    """
    with console(stderr=True).status(str(message)) as status:
        yield lambda text: status.update(str(text))


def show_findings(findings: tuple[Finding, ...]) -> None:
    """Print each finding in two lines, Bangla and English, and the counts."""
    from rich.text import Text as Line

    out = console()
    for finding in findings:
        where = str(finding.place)
        if finding.row:
            row = _ROW.filled(bn=to_bangla(str(finding.row)), en=finding.row)
            where = f"{row.bn} · {row.en} · {where}"
        line = Line(f"{finding.code} ", style="bold")
        line.append(str(finding.severity.label), style=_COLOR[finding.severity])
        line.append(f"  {where}", style="dim")
        out.print(line, soft_wrap=True)
        out.print(f"  {finding.message.bn}", soft_wrap=True)
        out.print(f"  {finding.message.en}", soft_wrap=True, style="dim")
    out.print(str(summary_line(findings)), soft_wrap=True)


def summary_line(findings: tuple[Finding, ...]) -> Text:
    """Return how many errors, warnings and infos there are."""
    counts = Counter(f.severity for f in findings)
    bn = ", ".join(f"{to_bangla(str(counts[s]))}টি {s.label.bn}" for s in Severity)
    en = ", ".join(f"{counts[s]} {s.label.en}{'s' * (counts[s] != 1)}" for s in Severity)
    return Text(bn, en)


def show_totals(found: "Totals") -> None:
    """Print the totals by head against the sanction, and by district."""
    columns: list[tuple[str, list[Decimal | None]]] = [
        ("এই আদেশে", [item.total for item in found.heads]),
        ("মঞ্জুরি", [item.sanctioned for item in found.heads]),
        ("পূর্বে বরাদ্দ", [item.allotted_before for item in found.heads]),
        ("অবশিষ্ট", [item.balance for item in found.heads]),
        ("কোয়ার্টার পর্যন্ত ছাড়", [item.released for item in found.heads]),
        ("পরিপত্রের সীমা", [item.cap for item in found.heads]),
    ]
    # Only a register knows the last two; without it they would stand empty.
    columns[4:] = [column for column in columns[4:] if any(a is not None for a in column[1])]
    show_table(
        "খাত অনুযায়ী · by head",
        ["কোড", "খাত", *(heading for heading, _ in columns)],
        [
            [to_bangla(item.head.code or ""), item.head.name, *(_taka(c[i]) for _, c in columns)]
            for i, item in enumerate(found.heads)
        ],
        [False, False, *(True for _ in columns)],
    )
    print()
    show_table(
        "জেলা অনুযায়ী · by district",
        ["জেলা", "কার্যালয়", "টাকা"],
        [[d.name, to_bangla(str(d.rows)), _taka(d.total)] for d in found.districts],
        [False, True, True],
    )
    print(f"\nমোট {_taka(found.total)} টাকা · total {found.total:f} taka")
    if found.in_doubt:
        print(_IN_DOUBT)


def _taka(amount: Decimal | None) -> str:
    return "" if amount is None else bangla_number(amount)
