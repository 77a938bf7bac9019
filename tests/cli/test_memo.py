"""The command ``memo`` on workbooks of users: in place, final, live, as Word file."""

import io

import docx
import openpyxl
import pytest

from tests.cli.program import run
from tests.files.users_books import SAVED, WITH_MACROS, WRITTEN
from tests.memo.kinds import SALARY
from tests.memo.orders import CRORES, Shape, order
from xlbudget.files.container import pack, unpack
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book, paint_sheets
from xlbudget.files.remove_sheet import remove_sheet
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.xml_part import OFFICE, parse
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House

pytestmark = pytest.mark.slow  # whole workbooks, many times; painting has fast tests of its own

MAY_CHANGE = {
    "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
}  # fmt: skip
EXTRA = (
    ("xl/externalLinks/externalLink1.xml", f"{OFFICE}/externalLink"),
    ("xl/pivotCache/pivotCacheDefinition1.xml", f"{OFFICE}/pivotCacheDefinition"),
    ("customXml/item1.xml", f"{OFFICE}/customXml"),
)


def with_order(source: bytes, shape: Shape) -> bytes:
    """A user's own workbook into which an order's sheets were put."""
    plan = order_book(order(shape), House())
    return paint_sheets(source, plan.sheets, plan.names)


def users_workbook(source: bytes) -> bytes:
    """The same with parts that nobody knows."""
    package = Package.read(with_order(source, Shape("small", rows=5)))
    for part, kind in EXTRA:
        package.add(part, f"<x>{part}</x>".encode(), "application/xml")
        package.relate(package.workbook, kind, part)
    package.add("xl/pivotTables/pivotTable1.xml", b"<x>pivot</x>", "application/xml")
    package.relate(
        "xl/worksheets/sheet1.xml", f"{OFFICE}/pivotTable", "xl/pivotTables/pivotTable1.xml"
    )
    return package.to_bytes()


def values(path, sheet):
    cells = openpyxl.load_workbook(path, data_only=True)[sheet].iter_rows()
    return [cell.value for row in cells for cell in row if cell.value is not None]


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "আদেশ.xlsx"
    path.write_bytes(new_book(order_book(order(Shape("small", rows=5)), House())))
    return path


@pytest.mark.parametrize(
    "source", [WRITTEN, SAVED, WITH_MACROS], ids=["xlsxwriter", "openpyxl", "macros"]
)
@pytest.mark.parametrize("option", [(), ("--live",), ("--final",)], ids=str)
def test_every_other_part_of_a_users_workbook_stays(capsys, tmp_path, source, option):
    path = tmp_path / "b.xlsx"
    path.write_bytes(users_workbook(source))
    before = unpack(path.read_bytes())
    assert run(capsys, "memo", path, "--force", *option).status == 0
    after = unpack(path.read_bytes())
    may = MAY_CHANGE | ({"docProps/custom.xml", "_rels/.rels"} if "--final" in option else set())
    assert {name for name in before if after.get(name) != before[name]} <= may
    new = {name.rsplit("/", 1)[0] for name in set(after) - set(before)}
    assert new <= {
        "xl/worksheets", "xl/worksheets/_rels", "xl/drawings", "xl/drawings/_rels", "xl/charts",
        "docProps",
    }  # fmt: skip


def test_a_final_memo_is_values_protected_and_sealed(capsys, book):
    assert run(capsys, "memo", book, "--final").status == 0
    workbook = openpyxl.load_workbook(book)
    for name in ("স্মারক", "স্মারক-অনুলিপি"):
        cells = [cell for row in workbook[name].iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert workbook[name].protection.sheet
    assert (
        len([p for p in workbook.custom_doc_props.props if p.name.startswith("xlbudget final")])
        == 5
    )
    assert "XB510" not in run(capsys, "check", book).out


def edited(path, sheet, old, new):
    """Change a text of a sheet's part, as no program of ours would."""
    package = Package.read(path.read_bytes())
    book = WorkbookPart(parse(package.parts[package.workbook], package.workbook))
    key = relation_key(book.sheet(sheet))
    part = next(r.target for r in package.relations(package.workbook) if r.key == key)
    assert old.encode() in package.parts[part]
    package.parts[part] = package.parts[part].replace(old.encode(), new.encode(), 1)
    path.write_bytes(package.to_bytes())


@pytest.mark.parametrize(
    ("sheet", "old", "new", "named"),
    [
        ("স্মারক", "জনস্বার্থে", "জনস্বার্থ", "স্মারক!A1"),
        ("স্মারক", "<v>4000</v>", "<f>3000+1000</f><v>4000</v>", "স্মারক!A1"),
        ("স্মারক-অনুলিপি", "উপ-পরিচালক", "পরিচালক", "স্মারক-অনুলিপি!A1"),
        ("বরাদ্দ", "<v>4000</v>", "<v>4001</v>", "বরাদ্দ!A2"),
        ("আদেশ", "বরাদ্দ ও মঞ্জুরী", "মঞ্জুরী", "আদেশ!A2"),
    ],
)
def test_a_change_after_the_memo_was_final_is_found(capsys, book, sheet, old, new, named):
    run(capsys, "memo", book, "--final")
    edited(book, sheet, old, new)
    found = run(capsys, "check", book)
    assert found.status == 1
    assert "XB510" in found.out
    assert named in found.out


def test_looks_and_further_sheets_are_no_change(capsys, book):
    run(capsys, "memo", book, "--final")
    workbook = openpyxl.load_workbook(book)
    workbook.create_sheet("নিজের")["A1"] = 5
    workbook["স্মারক"].column_dimensions["A"].width = 30
    workbook["বরাদ্দ"]["H1"] = "টীকা"
    # openpyxl drops the values of formulas, so they are put back as Excel would have them.
    stream = io.BytesIO()
    workbook.save(stream)
    shown = {
        c.coordinate: c.value
        for r in openpyxl.load_workbook(book, data_only=True)["বরাদ্দ"]
        for c in r
    }
    parts = unpack(stream.getvalue())
    name = next(n for n, c in parts.items() if b"SUM(Allocations" in c and "worksheets" in n)
    total = next(k for k, v in shown.items() if k.startswith("D") and k[1:] == "8")
    old = b"</f><v></v>" if b"</f><v></v>" in parts[name] else b"</f><v/>"
    parts[name] = parts[name].replace(old, f"</f><v>{shown[total]}</v>".encode())
    book.write_bytes(pack(parts))
    assert "XB510" not in run(capsys, "check", book).out


def test_a_final_memo_is_not_written_over(capsys, book):
    run(capsys, "memo", book, "--final")
    again = run(capsys, "memo", book)
    assert again.status == 2
    assert "--anew" in again.err


def test_a_plain_memo_needs_no_add_in_and_a_live_one_does(capsys, book):
    run(capsys, "memo", book)
    plain = unpack(book.read_bytes())
    assert not [n for n, c in plain.items() if b"BANGLA_WORDS" in c]
    before = values(book, "স্মারক")
    run(capsys, "memo", book, "--live")
    live = unpack(book.read_bytes())
    assert [n for n, c in live.items() if b"&amp;BANGLA_WORDS(D" in c]
    assert values(book, "স্মারক") == before


def test_final_and_live_exclude_each_other(capsys, book):
    assert run(capsys, "memo", book, "--final", "--live").status == 2


WIDE = Shape("wide", heads=15, codes=SALARY, rows=5, amount=CRORES)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl on sparklines
def test_sheets_that_a_memo_has_no_more_are_taken_away(capsys, tmp_path):
    path = tmp_path / "b.xlsx"
    path.write_bytes(with_order(WRITTEN, WIDE))
    run(capsys, "memo", path, "--force")
    assert "স্মারক-অংশ-২" in openpyxl.load_workbook(path).sheetnames
    small = order_book(order(Shape("small", rows=5, copies=0)), House())
    package = Package.read(path.read_bytes())
    remove_sheet(package, "সারসংক্ষেপ")  # it refers to the table's columns
    path.write_bytes(paint_sheets(package.to_bytes(), small.sheets, small.names))
    assert run(capsys, "memo", path, "--force").status == 0
    names = openpyxl.load_workbook(path).sheetnames
    assert not {"স্মারক-অংশ-২", "স্মারক-অনুলিপি"} & set(names)
    assert {"তথ্য", "হিসাব-২", "স্মারক"} <= set(names)


def test_a_word_file_says_the_same(capsys, book, tmp_path):
    path = tmp_path / "m.docx"
    assert run(capsys, "memo", book, "--docx", path).status == 0
    document = docx.Document(path)
    assert document.core_properties.language == "bn-BD"
    assert document.core_properties.author == "মোঃ আবদুল করিম"
    texts = [p.text for p in document.paragraphs]
    shown = [v for v in values(book, "স্মারক") if isinstance(v, str) and len(v) > 60]
    assert all(text in texts for text in shown)
    assert len(document.tables[0].rows) == 7


def test_a_setting_of_the_sheet_reaches_the_memo(capsys, book):
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["ব্যবস্থা"]
    labels = {sheet.cell(row, 1).value: row for row in range(3, sheet.max_row + 1)}
    sheet.cell(labels["শিরোনাম"], 2).value = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
    sheet.cell(labels["‘মাত্র’ লেখা"], 2).value = "হ্যাঁ"
    sheet.cell(labels["কাগজ"], 2).value = "Legal"
    workbook.save(book)
    assert run(capsys, "memo", book, "--force").status == 0
    made = openpyxl.load_workbook(book)["স্মারক"]
    assert made["A1"].value == "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
    assert made.page_setup.paperSize == 5
    assert any("টাকা মাত্র)" in str(v) for v in values(book, "স্মারক"))


@pytest.mark.parametrize(
    ("label", "value", "code", "named"),
    [
        ("কথায় লেখার বাক্য", "কথায়: {কথা}", "XB509", "কথায় লেখার বাক্য"),
        ("বিষয়ের বাক্য", "{কার্যালয়}: {বিষয়}", "XB509", "কার্যালয়"),
        ("কাগজ", "A5", "XB511", "কাগজ"),
        ("অক্ষরের আকার", "বড়", "XB511", "অক্ষরের আকার"),
        ("স্মারকের কলাম", "টেলিফুন", "XB511", "স্মারকের কলাম"),
    ],
)
def test_a_setting_that_does_not_hold_stops_the_memo(capsys, book, label, value, code, named):
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["ব্যবস্থা"]
    rows = {sheet.cell(row, 1).value: row for row in range(3, sheet.max_row + 1)}
    sheet.cell(rows[label], 2).value = value
    workbook.save(book)
    stopped = run(capsys, "memo", book)
    assert stopped.status == 1
    assert f"{code} " in stopped.out
    assert f"ব্যবস্থা!B{rows[named]}" in stopped.out


def test_the_offices_file_is_the_default(capsys, book, tmp_path, monkeypatch):
    path = tmp_path / "office.toml"
    path.write_text('[memo]\nletterhead = ["দপ্তর", "ঢাকা"]\ngrouping = true\n', encoding="utf-8")
    monkeypatch.setenv("XLBUDGET_SETTINGS", str(path))
    assert run(capsys, "memo", book).status == 0
    made = openpyxl.load_workbook(book)["স্মারক"]
    assert [made["A1"].value, made["A2"].value] == ["দপ্তর", "ঢাকা"]
    assert len(made.conditional_formatting) == 1


def test_missing_font_is_told(capsys, book):
    assert "Nikosh" in run(capsys, "memo", book).err
