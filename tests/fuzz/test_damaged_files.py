"""200 damaged files of each kind: an order or one bilingual line, never a traceback or a hang."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.files.test_docx_source import of_order, saved
from tests.fuzz.damage import damaged, damaged_inside
from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.checking import check_order
from xlbudget.cli.app import status_of
from xlbudget.errors import Refused
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.reading.book import read_book
from xlbudget.reading.grid import Grid
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

pytestmark = pytest.mark.slow  # a thousand files; the readers' own tests cover the usual damage

FILES = 200
KINDS = Path(__file__).parents[1] / "inputs" / "kinds"
CELLS = (
    None, "", " ", "ক্রম", "জেলা", "কার্যালয়", "টাকা", "মোট", "সর্বমোট =", "টেলিফোন (৩২১১১২০)",
    "ঢাকা", "সাভার", 1, 2, 3, 0, -5, 4.5, 1e300, float(10**18), True, "৪০০০", "৬2৪",
    "=SUM(A1:A9)", ErrorValue("#REF!"), "Kg©KZ©v", "স্মারক নং- ৫৬", "তারিখ: ১৪ জুন ২০২২",
    "বিষয়: ক", "০২। খ", "কথায়: এক টাকা", "\ud800", "\x00", "১) গ",
)  # fmt: skip
SECONDS = 10


@pytest.fixture(scope="module")
def short_text(sample_text) -> str:
    """The sample order with its first nineteen rows: every part of an order, and quick."""
    lines = sample_text.splitlines()
    rows = [i for i, line in enumerate(lines) if line[:1] in "০১২৩৪৫৬৭৮৯" and "\t" in line]
    return "\n".join(line for i, line in enumerate(lines) if i not in rows[19:])


@pytest.fixture(scope="module")
def whole(short_text, tmp_path_factory) -> dict[str, bytes]:
    table = "\n".join(line for line in short_text.splitlines() if "\t" in line)
    text = tmp_path_factory.mktemp("fuzz") / "order.txt"
    text.write_text(short_text, encoding="utf-8")
    return {
        ".txt": text.read_bytes(),
        ".csv": "\n".join(
            ",".join(f'"{cell}"' for cell in line.split("\t")) for line in table.splitlines()
        ).encode(),
        ".tsv": table.encode("utf-16"),
        ".xlsx": new_book(order_book(open_source(text).order, House())),
        ".docx": saved(of_order(short_text)),
        **{kind: (KINDS / f"order{kind}").read_bytes() for kind in (".xls", ".xlsb", ".ods")},
    }


def survive(path: Path, whole_way: bool = True) -> bool:
    """Read and check a file, and import it the ``whole_way``; return whether it was an order.

    Anything but a refusal in one line, in both languages, is raised.
    """
    before = path.read_bytes()
    start = time.monotonic()
    said = None
    try:
        order = open_source(path).order
        findings = check_order(order)
        assert all(finding.message.bn and finding.message.en for finding in findings)
        if whole_way:
            new_book(order_book(order, House()))
    except Refused as refusal:
        said = refusal.message
    assert time.monotonic() - start < SECONDS
    assert path.read_bytes() == before
    assert said is None or (said.bn and said.en and len(str(said).splitlines()) == 1)
    return said is None


@pytest.mark.parametrize(
    "kind", [".txt", ".csv", ".tsv", ".xlsx", ".docx", ".xls", ".xlsb", ".ods"]
)
def test_damaged_files(whole, tmp_path, kind):
    zipped = kind in (".xlsx", ".docx", ".xlsb", ".ods")
    path = tmp_path / f"order{kind}"
    path.write_bytes(whole[kind])
    assert survive(path)
    read = 0
    for seed in range(FILES):
        hurt = damaged_inside if zipped and seed % 4 else damaged
        path.write_bytes(hurt(whole[kind], seed))
        read += survive(path, whole_way=seed % 5 == 0)
    assert 0 < read < FILES  # some are still orders, some are not


@pytest.mark.office
def test_damaged_pdfs(tmp_path, sample_path):
    book, pdf = tmp_path / "b.xlsx", tmp_path / "b.pdf"
    assert status_of(["import", str(sample_path), "-o", str(book)]) == 0
    assert status_of(["memo", str(book), "--pdf", str(pdf)]) == 0
    data = pdf.read_bytes()

    def one(seed: int) -> bool:
        path = tmp_path / f"{seed}.pdf"
        path.write_bytes(damaged(data, seed))
        return survive(path, whole_way=seed % 5 == 0)

    with ThreadPoolExecutor(4) as pool:
        read = sum(pool.map(one, range(FILES)))
    assert 0 < read < FILES


def test_any_cells_make_an_order_or_none():
    """Cells of every kind in any place, so that no rule and no reader relies on what it hopes."""
    chance = random.Random(20220614)
    for _ in range(400):
        rows = tuple(
            tuple(chance.choice(CELLS) for _ in range(chance.randint(0, 7)))
            for _ in range(chance.randint(0, 14))
        )
        head = (("ক্রম", "জেলা", "কার্যালয়", "টাকা"),) if chance.random() < 0.7 else ()
        rows = (*rows[:3], *head, *rows[3:])
        merged = ("A1:B2", "B4:B9", "নেই", "D4:F4")[: chance.randint(0, 4)]
        sheet = chance.choice((None, "পাতা"))
        order = read_book((Grid(rows, tuple(range(1, len(rows) + 1)), sheet, merged=merged),))
        if order is not None:
            check_order(order)
            order_book(order, House())
