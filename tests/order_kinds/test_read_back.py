"""Tables of every kind in every kind of file: how many cells are read as they were written."""

import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from unicodedata import normalize

import pytest

from tests.order_kinds.kinds import Made, tables
from tests.order_kinds.written import Written, converted, write_all
from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.spelling import match_key
from xlbudget.budget.cells import text_of
from xlbudget.budget.findings import Severity, check
from xlbudget.budget.model import Order
from xlbudget.budget.rules import RULES
from xlbudget.errors import Refused
from xlbudget.files.sources import open_source

pytestmark = [pytest.mark.office, pytest.mark.slow]

SEEDS = (1, 2)
LEAST = 500


class Judged:
    """What became of a file: cells right of cells written, the total, whether anything was said."""

    def __init__(self, file: Written) -> None:
        self.name = f"{file.made.kind}, {file.look}"
        self.format = file.path.suffix
        written = _written(file.made)
        self.cells = sum(map(len, written))
        try:
            order = open_source(file.path).order
        except Refused as refusal:
            self.right, self.total_right, self.said = 0, False, [str(refusal)]
            return
        self.right, self.wrong = _compared(written, _read(order, file.made))
        self.total_right = order.total == file.made.total
        self.said = [
            f.code for f in check(order, RULES) if f.severity in (Severity.ERROR, Severity.WARNING)
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.right} of {self.cells} cells, said {self.said[:6]}"


def test_what_is_read_is_what_was_written(tmp_path, capsys):
    judged = _judged(_files(tmp_path))
    cells, right = sum(j.cells for j in judged), sum(j.right for j in judged)
    whole = Counter(j.format for j in judged if j.right == j.cells)
    every = Counter(j.format for j in judged)
    silent = [j for j in judged if not j.total_right and not j.said]
    figure = (
        f"cells read as written: {right} of {cells} = {right / cells:.2%} in {len(judged)} files;"
        f" whole files: {', '.join(f'{k} {whole[k]}/{n}' for k, n in sorted(every.items()))};"
        f" wrong totals: {sum(not j.total_right for j in judged)}, without a word: {len(silent)}"
    )
    worst = sorted((j for j in judged if j.right < j.cells), key=lambda j: j.right / j.cells)
    report = "\n  ".join((figure, *map(str, worst[:25])))
    with capsys.disabled():
        print(f"\n{report if os.environ.get('XLBUDGET_WORST') else figure}")
    assert len(judged) >= LEAST
    assert not silent, "\n  ".join(map(str, silent))
    assert right / cells >= 0.99, report


def _files(folder: Path) -> list[Written]:
    made = [table for seed in SEEDS for table in tables(seed)]
    first = [file for number, table in enumerate(made) for file in write_all(table, number, folder)]
    documents = [file for file in first if file.path.suffix == ".docx"]
    books = [file for file in first if file.path.suffix == ".xlsx"]
    printed = converted(documents, "pdf", folder)
    return [*first, *printed, *converted(books, "xls", folder), *converted(books, "ods", folder)]


def _judged(files: list[Written]) -> list[Judged]:
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(Judged, files, chunksize=8))


def _written(made: Made) -> list[tuple[str, ...]]:
    """Each row's cells by what they are, so that a moved column is no fault."""
    roles = [column.role for column in made.columns]
    order = [
        *(roles.index(role) for role in ("serial", "district", "office") if role in roles),
        *(i for role in ("money", "total", "detail") for i, own in enumerate(roles) if own == role),
    ]
    return [tuple(_key(row[i]) for i in order) for row in made.rows]


def _read(order: Order, made: Made) -> list[tuple[str, ...]]:
    has_district = any(column.role == "district" for column in made.columns)
    rows = []
    for a in order.table.allocations:
        lead = (a.serial, a.district, a.office) if has_district else (a.serial, a.office)
        money = [amount.taka for amount in a.amounts]
        money += [a.row_total.taka] if a.row_total else []
        rows.append(tuple(map(_key, (*lead, *money, *a.details))))
    return rows


def _key(value: object) -> str:
    """A cell as it is compared: NFC, one kind of digits, without the commas of figures."""
    text = to_ascii(match_key(normalize("NFC", text_of(value))))  # type: ignore[arg-type]  # cells
    plain = text.replace(",", "")
    return plain.removesuffix(".0") if plain.replace(".", "").isdigit() else text


def _compared(written: list[tuple[str, ...]], read: list[tuple[str, ...]]) -> tuple[int, list[str]]:
    """How many cells are right, and the first few that are not."""
    right, wrong = 0, []
    for due, got in zip(written, read, strict=False):
        for a, b in zip(due, got, strict=False):
            if a == b:
                right += 1
            elif len(wrong) < 5:
                wrong.append(f"{b} for {a}")
    return right, wrong
