import pytest
from lxml import etree

from xlbudget.files.content_types import RELATIONS_TYPE, ContentTypes
from xlbudget.files.note_shapes import CONTENT_TYPE as VML

SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = f'<Default Extension="Rels" ContentType="{RELATIONS_TYPE}"/>'
SHEET = '<Override PartName="/XL/worksheets/my%20sheet.xml" ContentType="old"/>'


def types(rows: str) -> ContentTypes:
    return ContentTypes(etree.fromstring(f'<Types xmlns="{SPACE}">{rows}</Types>'))


@pytest.mark.parametrize(
    ("rows", "part", "kind", "after"),
    [
        ("", "xl/a.xml", "x", '<Override PartName="/xl/a.xml" ContentType="x"/>'),
        ("", "xl/ক খ.xml", "x", '<Override PartName="/xl/%E0%A6%95%20%E0%A6%96.xml" '
         'ContentType="x"/>'),
        (SHEET, "xl/worksheets/My Sheet.xml", "new", SHEET.replace("old", "new")),
        (SHEET, "xl/worksheets/my%20sheet.xml", "old", SHEET),
        (RELS, "_rels/.rels", RELATIONS_TYPE, RELS),
        ("", "xl/_rels/a.rels", RELATIONS_TYPE, RELS.replace("Rels", "rels")),
        (
            '<Default Extension="vml" ContentType="x"/>',
            "xl/a.vml",
            VML,
            '<Default Extension="vml" ContentType="x"/>'
            f'<Override PartName="/xl/a.vml" ContentType="{VML}"/>',
        ),
    ],
)  # fmt: skip
def test_a_part_is_registered_once(rows, part, kind, after):
    found = types(rows)
    changed = found.register(part, kind)
    assert etree.tostring(found.root) == etree.tostring(types(after).root)
    assert changed is (rows != after)
    assert found.of(part) == kind
    assert not found.register(part, kind)


def test_a_part_is_forgotten_by_any_of_its_names():
    found = types(SHEET)
    assert not found.forget("xl/worksheets/sheet.xml")
    assert found.forget("xl/worksheets/MY SHEET.xml")
    assert list(found.named()) == []
