"""Findings held against what was due."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.mutation.order_text import ANY, Due, Mutant
from xlbudget.budget.findings import Finding


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one mutant: what was missed, what nobody asked for."""

    mutant: Mutant
    missed: tuple[Due, ...]
    stray: tuple[Finding, ...]

    def __str__(self) -> str:
        missed = [f"missed {d.code} row {d.row} at {d.place} {d.fixes}" for d in self.missed]
        stray = [
            f"stray {f.code} row {f.row} at {f.place} {f.fix}: {f.message.en}" for f in self.stray
        ]
        return "; ".join((str(self.mutant), *missed, *stray))


def judge(mutant: Mutant, findings: Iterable[Finding]) -> Verdict:
    """Match each finding with what was due; a wrong fix is no match."""
    left = list(findings)
    missed = []
    for due in (*mutant.due, *mutant.stands):
        match = next((f for f in left if fits(f, due)), None)
        if match is None:
            missed.append(due)
        else:
            left.remove(match)
    stray = (f for f in left if not any(fits(f, due) for due in mutant.allowed))
    return Verdict(mutant, tuple(missed), tuple(stray))


def fits(finding: Finding, due: Due) -> bool:
    """Whether a finding is the due one: code, row, place, and fix where it is judged."""
    place = finding.place.line if finding.place.cell is None else str(finding.place)
    return (
        (finding.code, finding.row) == (due.code, due.row)
        and (due.place is ANY or place == due.place)
        and (not due.fixes or finding.fix in due.fixes)
    )
