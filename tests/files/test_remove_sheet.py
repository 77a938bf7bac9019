import pytest

from tests.files.plans import COPY, MEMO
from tests.files.standing import ORDER, differing, edited, opened
from tests.files.users_books import WRITTEN
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.package import Package
from xlbudget.files.paint import paint_sheets
from xlbudget.files.remove_sheet import free_sheet_name, remove_sheet, sheet_with_table

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # sparklines


def without(data: bytes, *names: str) -> bytes:
    package = Package.read(data)
    for name in names:
        remove_sheet(package, name)
    return package.to_bytes()


def test_a_painted_sheet_leaves_nothing_behind():
    painted = paint_sheets(ORDER, (MEMO, COPY))
    assert differing(ORDER, without(painted, MEMO.name, COPY.name)) == {"xl/styles.xml"}
    assert without(ORDER, "নেই") == ORDER


def test_names_and_the_open_tab_follow_the_sheets_that_move_up():
    painted = paint_sheets(WRITTEN, (MEMO, COPY))
    before = edited(painted, "xl/workbook.xml", ("<workbookView ", '<workbookView activeTab="2" '))
    after = opened(without(before, MEMO.name))
    assert after[COPY.name].print_area == "'স্মারক-অনুলিপি'!$A$1:$A$2"
    assert after.sheetnames == ["তথ্য", "হিসাব-২", COPY.name]
    assert after.active.sheet_state == "visible"


@pytest.mark.parametrize(
    ("data", "sheet", "reason"),
    [
        (WRITTEN, "হিসাব-২", "chart"),
        (ORDER, "তালিকা", "refers to it"),
        (ORDER, "বরাদ্দ", "refers to it"),
    ],
)
def test_what_would_take_something_along_is_refused(data, sheet, reason):
    with pytest.raises(Refused, match=reason):
        without(data, sheet)


def test_a_protected_structure_is_refused():
    locked = edited(
        ORDER,
        "xl/workbook.xml",
        ("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    )
    with pytest.raises(Refused, match="structure is protected"):
        without(locked, "আদেশ")


def test_sheets_are_found_by_their_table():
    package = Package.read(ORDER)
    assert sheet_with_table(package, "allocations") == "বরাদ্দ"
    assert sheet_with_table(package, "Nothing") is None
    assert free_sheet_name(package, "বরাদ্দ") == "বরাদ্দ-২"
    assert unpack(ORDER) == package.parts
