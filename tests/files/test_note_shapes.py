import pytest
from lxml import etree

from tests.files.users_books import SAVED, WITH_MACROS, WRITTEN
from xlbudget.files.container import unpack
from xlbudget.files.note_shapes import has_shapes, with_boxes, without_boxes


def drawing(data: bytes) -> str:
    return next(c for n, c in unpack(data).items() if n.endswith(".vml")).decode()


@pytest.mark.parametrize(
    "data", [WRITTEN, SAVED, WITH_MACROS], ids=["xlsxwriter", "openpyxl", "macros"]
)
def test_boxes_come_and_go(data):
    own = drawing(data)
    both = with_boxes(own, [(3, 9, 4), (26, 100, 2)])
    etree.fromstring(both)
    assert both.count("<x:Row>8</x:Row><x:Column>2</x:Column>") == 1
    assert without_boxes(both, {(3, 9), (26, 100)}) == own
    assert without_boxes(own, {(3, 9)}) == own
    assert not has_shapes(without_boxes(drawing(SAVED), {(1, 2)}))  # hers at A2, were it ours


def test_a_new_drawing_is_whole():
    made = with_boxes("", [(1, 1, 3)])
    root = etree.fromstring(made)
    assert [etree.QName(e).localname for e in root] == ["shapelayout", "shapetype", "shape"]
    assert not has_shapes(without_boxes(made, {(1, 1)}))


def test_a_button_at_the_same_place_is_no_note():
    button = drawing(WITH_MACROS)
    assert without_boxes(button, {(10, 1)}) == button


def test_excels_own_vml_need_not_be_xml():
    broken = drawing(WRITTEN).replace("<v:stroke", "<br><v:stroke")
    assert without_boxes(with_boxes(broken, [(3, 9, 4)]), {(3, 9)}) == broken
