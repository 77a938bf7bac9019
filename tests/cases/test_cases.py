"""Runs every case of this folder; README.md tells how they are written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest

from xlbudget.budget.cells import Entry, ErrorValue, Place, Uncomputed, Value
from xlbudget.budget.findings import Finding, check
from xlbudget.budget.limits import Cap, Limits, Release
from xlbudget.budget.model import Order, Sanction
from xlbudget.budget.office import OfficeSettings, with_values
from xlbudget.budget.rules import RULES
from xlbudget.budget.taka import read_amount
from xlbudget.files.text_source import order_text_grid
from xlbudget.reading.book import read_book
from xlbudget.reading.grid import Grid, NamedRange
from xlbudget.sheets.corner import corner

FOLDER = Path(__file__).parent
TITLE = re.compile(r"=== (fires|silent)( \(sheet\))?: (.+)")
FORMULA = re.compile(r"=(.+?)\s*\{(.*)\}")
SHEET = "বরাদ্দ"


@dataclass
class Case:
    code: str
    fires: bool
    is_sheet: bool
    reason: str
    ignored: tuple[str, ...]
    lines: list[str] = field(default_factory=list)
    due: Counter = field(default_factory=Counter)
    directives: list[tuple[str, list[str]]] = field(default_factory=list)

    def add(self, line: str) -> None:
        content, *marks = line.split("<<<")
        if content.startswith("@"):
            name, _, rest = content[1:].partition(" ")
            self.directives.append((name, [part.strip() for part in rest.split("|")]))
            return
        if content or not marks:
            self.lines.append(content.rstrip())
        for mark in marks:
            code, _, fix = map(str.strip, mark.partition("→"))
            self.due[code, len(self.lines) if content else None, fix or None] += 1

    def given(self, name: str) -> list[list[str]]:
        return [parts for given, parts in self.directives if given == name]


def cases(path: Path) -> Iterator[Case]:
    ignored: tuple[str, ...] = ()
    case = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") and not line.startswith("#REF"):
            continue
        if title := TITLE.fullmatch(line):
            if case:
                yield case
            fires, sheet, reason = title.groups()
            case = Case(path.stem, fires == "fires", bool(sheet), reason, ignored)
        elif case:
            case.add(line)
        elif line.startswith("@ignore "):
            ignored += (line.split()[1],)
    if case:
        yield case


def cell(text: str) -> Value:
    text = text.strip()
    if text.startswith("="):
        return Uncomputed(text)
    if re.fullmatch("-?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        return float(text)
    if text.startswith("#"):
        return ErrorValue(text)
    return text.removeprefix("'") or None


def sheet_grid(case: Case) -> Grid:
    rows, formulas = [], {}
    for at, line in enumerate(case.lines, 1):
        values = []
        for column, text in enumerate(line.split("|"), 1):
            if formula := FORMULA.fullmatch(text.strip()):
                formulas[at, column] = formula[1]
                text = formula[2]
            values.append(cell(text))
        rows.append(tuple(values))
    return Grid(
        rows=tuple(rows),
        at=tuple(range(1, len(rows) + 1)),
        sheet=SHEET,
        formulas=formulas,
        tables=tuple(table(*part.split()) for (part,) in case.given("table")),
        hidden_rows=frozenset(int(n) for (part,) in case.given("hidden") for n in part.split()),
        merged=tuple(part for (part,) in case.given("merged")),
    )


def table(name: str, ref: str, total: str = "") -> NamedRange:
    (left, top), (right, bottom) = map(corner, ref.split(":"))
    return NamedRange(name, top, left, bottom, right, has_totals=bool(total))


def text_grid(case: Case) -> Grid:
    text = "\n".join("\t".join(map(str.strip, line.split("|"))) for line in case.lines)
    return order_text_grid(text.encode())


def order_of(case: Case) -> Order:
    order = read_book((sheet_grid(case) if case.is_sheet else text_grid(case),))
    assert order is not None, "no rows"
    sanctions = tuple(
        Sanction(
            Entry(cell(code), Place("মঞ্জুরি", "A3")),
            Entry(cell(name)),
            *(read_amount(cell(amount)) for amount in amounts),
        )
        for code, name, *amounts in case.given("sanction")
    )
    return replace(
        order,
        sanctions=sanctions,
        own_codes=dict(case.given("own")),
        used_numbers=dict(case.given("used")) or None,
        settings=with_values(OfficeSettings(), settings(case)),
        limits=limits(case),
        unsealed=tuple(Entry(name, Place(SHEET, "A1")) for (name,) in case.given("unsealed")),
    )


def limits(case: Case) -> dict[str, Limits]:
    found: dict[str, Limits] = defaultdict(lambda: Limits(posted=bool(case.given("posted"))))
    for code, quarter, *amounts in case.given("release"):
        release = Release(int(quarter), *map(Decimal, amounts))
        found[code] = replace(found[code], releases=(*found[code].releases, release))
    for code, circular, *amounts in case.given("cap"):
        cap = Cap(circular, *map(Decimal, amounts))
        found[code] = replace(found[code], caps=(*found[code].caps, cap))
    return found


def settings(case: Case) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for key, value in case.given("setting"):
        found[key] = (*found.get(key, ()), Entry(value))
    return found


def where(finding: Finding) -> int | None:
    place = finding.place
    if place.cell:
        return int(re.sub("[^0-9]", "", place.cell))
    return place.line


ALL = [case for path in sorted(FOLDER.glob("XB*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code} {case.reason}")
def test_case(case):
    assert case.fires == any(code == case.code for code, *_ in case.due)
    found = check(order_of(case), RULES, case.ignored)
    said = Counter((f.code, where(f), None if f.fix is None else str(f.fix)) for f in found)
    assert said == case.due, "\n".join(f"{f.code} {f.place} {f.message}" for f in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_cases(rule):
    own = [case.fires for case in ALL if case.code == rule.code]
    assert own.count(True) >= 2
    assert own.count(False) >= 2


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code} {case.reason}")
def test_messages_are_whole(case):
    for finding in check(order_of(case), RULES):
        for text in (finding.message.bn, finding.message.en):
            assert text
            # XB509 speaks of fields in braces.
            assert finding.code == "XB509" or not re.search(r"\{[a-z_]*\}", text)
            assert "None" not in text
        assert re.search("[\u0985-\u09b9]", finding.message.bn)


IN_QUOTES = re.compile("[\"“‘'][^\"”’']*[\"”’']")
AS_TYPED = re.compile(r"[A-Z]{1,3}[0-9]+|XB[0-9]{3}|=\S+|#DIV/0!|\(=[^)]*\)")


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code} {case.reason}")
def test_messages_count_as_their_language_does(case):
    for finding in check(order_of(case), RULES):
        bn, en = (AS_TYPED.sub("", IN_QUOTES.sub("", text)) for text in
                  (finding.message.bn, finding.message.en))  # fmt: skip
        assert not re.search("[0-9]", bn), bn
        assert not re.search(r"(?<![0-9,.])1 [a-z]+s\b|\(s\)|\bdue\b|\bstands\b", en), en
