import contextlib
import io
import zipfile
from pathlib import Path

import pytest

from tests.files.plans import COPY, MEMO
from xlbudget.errors import Refused
from xlbudget.files import container
from xlbudget.files.container import pack, unpack
from xlbudget.files.package import Package
from xlbudget.files.paint import new_book
from xlbudget.files.part_names import CONTENT_TYPES
from xlbudget.files.sources import open_source
from xlbudget.files.xml_part import OFFICE, parse
from xlbudget.sheets.plan import BookPlan

BOOK = new_book(BookPlan((MEMO, COPY)))
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def changed(part: str, old: bytes, new: bytes) -> bytes:
    parts = unpack(BOOK)
    assert old in parts[part]
    return pack({**parts, part: parts[part].replace(old, new)})


def zipped(*entries: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries:
            file.writestr(name, content)
    return stream.getvalue()


def test_untouched_parts_keep_bytes_and_order():
    parts = {"z.xml": b"<z/>", **unpack(BOOK), "a.bin": bytes(range(256))}
    package = Package.read(pack(parts))
    assert list(package.parts.items()) == list(parts.items())
    assert list(unpack(package.to_bytes()).items()) == list(parts.items())


def test_equal_parts_give_equal_bytes():
    assert Package.read(BOOK).to_bytes() == BOOK
    with zipfile.ZipFile(io.BytesIO(BOOK)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_content_types_and_relationships_come_and_go():
    package = Package.read(BOOK)
    before = dict(package.parts)
    part = package.free_name("worksheets/sheet{}.xml")
    assert part == "xl/worksheets/sheet3.xml"
    key = package.relate(package.workbook, f"{OFFICE}/worksheet", part)
    package.add(part, b"<x/>", "text/x")
    assert package.content_type("xl/worksheets/SHEET3.xml") == "text/x"
    assert part in {r.target for r in package.relations(package.workbook) if r.key == key}
    package.unrelate(package.workbook, part)
    package.drop(part)
    assert package.parts == before


def test_relationships_are_resolved():
    package = Package.read(
        changed(
            "xl/_rels/workbook.xml.rels", b'"worksheets/sheet1.xml"', b'"/xl/worksheets/SHEET1.xml"'
        )
    )
    assert "xl/worksheets/sheet1.xml" in {r.target for r in package.relations("xl/workbook.xml")}
    assert package.content_type("xl/anything.xml") == "application/xml"
    assert package.content_type("xl/anything") == ""


REFUSED = [
    (b"", "not an Excel"),
    (b"memo,amount\n1,2\n", "not an Excel"),
    (BOOK[: len(BOOK) // 2], "broken"),
    (BOOK[:2000] + b"\xff" * 40 + BOOK[2040:], "broken"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    (OLE + "Workbook".encode("utf-16-le"), "old .xls"),
    (zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")), "no Excel workbook"),
    (zipped((CONTENT_TYPES, b"<a>"), ("_rels/.rels", b"<a>")), "broken"),
    (changed(CONTENT_TYPES, b"spreadsheetml.sheet.main", b"wordprocessingml.document"), "no Excel"),
    (
        changed(
            CONTENT_TYPES,
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
        ".xlsb",
    ),
    (
        changed(
            "_rels/.rels",
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
        ),
        "Strict",
    ),
    (zipped(("../../etc/passwd", b"x")), "../../etc/passwd"),
    (zipped(("/etc/passwd", b"x")), "/etc/passwd"),
    (zipped(("C:/a", b"x")), "C:/a"),
    (zipped(("..\\..\\etc\\passwd", b"x")), "../../etc/passwd"),
    (zipped(("xl\\a.xml", b"x"), ("xl/a.xml", b"y")), "xl/a.xml"),
    (zipped(("xl/a.xml", b"x"), ("XL/A.xml", b"y")), "XL/A.xml"),  # one name to Excel
    (
        changed(CONTENT_TYPES, b"<Types", b'<!DOCTYPE t [<!ENTITY e "x">]><Types'),
        "DOCTYPE",
    ),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_refuses_what_is_no_workbook(data, reason):
    with pytest.raises(Refused) as refusal:
        Package.read(data)
    assert reason in refusal.value.message.en
    assert refusal.value.message.bn != refusal.value.message.en


BACKSLASHES = Path(__file__).parents[1] / "inputs" / "kinds" / "backslash.xlsx"


def test_backslashes_in_a_zip_part_its_names_as_excel_takes_them():
    data = BACKSLASHES.read_bytes()
    assert list(unpack(data)) == [
        CONTENT_TYPES, "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    ]  # fmt: skip
    source = open_source(BACKSLASHES)
    assert len(source.order.table.allocations) == 4
    written = Package.read(data).to_bytes()
    assert unpack(written) == unpack(data)
    assert b"\\" not in b"".join(
        name.encode() for name in zipfile.ZipFile(io.BytesIO(written)).namelist()
    )


def test_refuses_a_zip_with_a_password():
    data = bytearray(BOOK)
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag of the first entry in the directory
    with pytest.raises(Refused, match="password"):
        Package.read(bytes(data))


def test_refuses_a_bomb(monkeypatch):
    bomb = zipped(("a.xml", bytes(40 * 1024 * 1024)))
    with pytest.raises(Refused, match="large"):
        unpack(bomb)
    monkeypatch.setattr(container, "LARGEST", 1000)
    with pytest.raises(Refused, match="large"):
        unpack(BOOK)


@pytest.mark.parametrize("cut", range(0, len(BOOK), 97))
def test_a_damaged_file_is_refused_or_read(cut):
    damaged = bytearray(BOOK)
    damaged[cut] ^= 0x55
    with contextlib.suppress(Refused):
        Package.read(bytes(damaged))


def test_entities_are_not_read_from_the_disk(tmp_path):
    (tmp_path / "secret").write_text("secret")
    xml = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{tmp_path}/secret">]><a>&e;</a>'
    with pytest.raises(Refused, match="DOCTYPE"):
        parse(xml.encode(), "a.xml")


def test_laughing_entities_are_refused():
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    xml = f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><a b="&e11;"/>'
    with pytest.raises(Refused):
        parse(xml.encode(), "a.xml")
