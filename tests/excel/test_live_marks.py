"""The marks of the button যাচাই: put on, replaced, taken off without a trace, as the command's."""

import re
from dataclasses import replace

import pytest

from tests.excel.live import FINDINGS, TABLE, few_rows, opened, spy, write_order
from tests.excel.parts import differences
from tests.files.test_marks import found
from xlbudget.commands import mark_findings
from xlbudget.excel import live_marks
from xlbudget.excel.live import press
from xlbudget.files.container import unpack
from xlbudget.files.marks import mark_book, unmark_book
from xlbudget.sheets.mark_memory import MEMORY_SHEET
from xlbudget.sheets.note_text import HEADLINE
from xlbudget.sheets.styles import House

pytestmark = pytest.mark.office

MINE = "আমার নোট"


@pytest.fixture
def book(app, tmp_path, sample_order):
    with opened(app, write_order(tmp_path / "আদেশ.xlsx", few_rows(sample_order))) as book:
        sheet = book.sheets[TABLE]
        sheet["C12"].add_note(MINE)
        sheet["D13"].color = (1, 200, 3)
        sheet["D13"].font.bold = True
        sheet["D14"].borders.set(["edge_bottom"], line_style="continuous", color=(255, 0, 0))
        yield book


@pytest.fixture
def saved(book, tmp_path):
    """Saves a copy; tells its path."""

    def save(name):
        path = tmp_path / f"{name}.xlsx"
        book.save(str(path))
        return path

    return save


def check(book):
    outcome = press(book, "check")
    assert outcome.done, outcome.text.en


def of(sheet, lines):
    """The differences on a sheet."""
    return [line for line in lines if line.startswith(f"{sheet} ")]


def test_a_mark_is_a_note_a_style_and_a_fill(book, saved, finds):
    before = saved("before")
    check(book)
    after = saved("after")
    changed = {line.split(": ")[0:2][1] for line in of(TABLE, differences(before, after))}
    assert changed <= {"note", "style", "fill", "font", "holds", "shows", "border", "alignment"} | {
        "number format",
        "protection",
    }
    touched = {line.split(":")[0].split()[-1] for line in of(TABLE, differences(before, after))}
    assert touched == {"C12", "D13", "D14", "H40"}
    sheet = book.sheets[TABLE]
    assert sheet["C12"].note.text.startswith(f"{MINE}\n{HEADLINE}\n‣ XB101")
    assert sheet["D14"].note.text.count("‣") == 4
    assert sheet["D13"].color == (0xFF, 0xE6, 0x99)
    assert sheet["D13"].font.bold
    assert not book.sheets[MEMORY_SHEET].visible


def test_it_is_what_the_command_line_makes(book, saved, finds, tmp_path):
    marking = mark_findings(FINDINGS, House())
    command = tmp_path / "command.xlsx"
    command.write_bytes(mark_book(saved("before").read_bytes(), marking.sheet, marking.marks))
    check(book)
    lines = differences(command, saved("button"))
    assert [line for line in lines if line.split()[0] in (TABLE, "আদেশ")] == []


def test_the_command_line_takes_a_buttons_marks_off(book, saved, finds, tmp_path):
    before = saved("before")
    check(book)
    bare = tmp_path / "bare.xlsx"
    bare.write_bytes(unmark_book(saved("after").read_bytes()))
    assert differences(before, bare) == []


def test_the_button_replaces_marks_of_the_command_line(app, book, saved, finds, tmp_path):
    before = saved("before")
    marking = mark_findings((*FINDINGS, found(TABLE, "C99"), found(TABLE, "Z200")), House())
    marked = tmp_path / "marked.xlsx"
    marked.write_bytes(mark_book(before.read_bytes(), marking.sheet, marking.marks))
    finds(*FINDINGS[:2])
    with opened(app, marked) as again:
        again.save(str(tmp_path / "marked again.xlsx"))
        check(again)
        assert again.sheets[TABLE]["C99"].note is None
        again.save(str(tmp_path / "after.xlsx"))
        assert press(again, "undo").done
        again.save(str(tmp_path / "undone.xlsx"))
    bare = tmp_path / "bare.xlsx"
    bare.write_bytes(unmark_book((tmp_path / "after.xlsx").read_bytes()))
    assert differences(before, bare) == []
    assert differences(tmp_path / "marked again.xlsx", tmp_path / "undone.xlsx") == []


def test_marks_never_pile_up(book, saved, finds):
    check(book)
    once = saved("once")
    check(book)
    assert differences(once, saved("twice")) == []


def test_a_clean_check_takes_all_off(book, saved, finds):
    before = saved("before")
    check(book)
    finds()
    check(book)
    lines = differences(before, saved("after"))
    assert MEMORY_SHEET not in book.sheet_names
    assert [line for line in lines if not line.startswith(("sheets", "যাচাই"))] == []


def test_marks_follow_rows_put_in_and_go_with_rows_deleted(book, saved, finds, tmp_path):
    def move(sheet):
        sheet["8:10"].insert("down")
        sheet["16:16"].delete("up")  # D13, by now D16

    bare_book = tmp_path / "plain.xlsx"
    bare_book.write_bytes(saved("before").read_bytes())
    with opened(book.app, bare_book) as plain:
        move(plain.sheets[TABLE])
        plain.save(str(tmp_path / "moved.xlsx"))
    check(book)
    move(book.sheets[TABLE])
    finds()
    check(book)
    lines = differences(tmp_path / "moved.xlsx", saved("after"))
    assert [line for line in lines if not line.startswith(("sheets", "যাচাই"))] == []


def test_a_sorted_row_takes_its_look_back_with_it(book, finds):
    """Looks are sorted with the cells, but no formula follows them."""
    sheet = book.sheets[TABLE]
    own = sheet["C20"].api.Style
    finds(found(TABLE, "C12"))
    check(book)
    sheet["A12:D12"].copy(sheet["A30"])
    sheet["A20:D20"].copy(sheet["A12"])
    sheet["C30"].note.delete()
    assert sheet["C30"].api.Style == "xlb mark error"
    finds()
    check(book)
    assert sheet["C30"].api.Style == own
    assert sheet["C30"].color == sheet["C20"].color


def test_what_she_changed_since_stays(book, finds):
    sheet = book.sheets[TABLE]
    check(book)
    sheet["C12"].note.text += "\nপরে লেখা"
    sheet["D14"].color = (9, 9, 9)
    sheet["D14"].font.italic = True
    finds()
    check(book)
    assert sheet["C12"].note.text == f"{MINE}\nপরে লেখা"
    assert sheet["D14"].color == (9, 9, 9)
    assert sheet["D14"].font.italic
    assert sheet["D14"].api.Style == "xlb input amount"


def test_a_protected_sheet_is_told_and_nothing_changes(book, saved, finds):
    book.sheets["আদেশ"].api.Protect("x")
    before = saved("before")
    outcome = press(book, "check")
    assert not outcome.done
    assert "“আদেশ” is protected" in outcome.text.en
    assert differences(before, saved("after")) == []


def test_her_own_sheet_of_that_name_is_not_touched(book, finds):
    book.sheets.add("যাচাই")["A1"].value = "আমার"
    check(book)
    check(book)
    assert book.sheets["যাচাই"]["A1"].value == "আমার"
    assert [n for n in book.sheet_names if n.startswith("যাচাই")] == ["যাচাই", "যাচাই-২"]


def test_a_merged_cell_is_marked_and_bare_again(book, saved, finds):
    book.sheets[TABLE]["F20:G21"].merge()
    before = saved("before")
    finds(found(TABLE, "F20"), found(TABLE, "D20"))
    check(book)
    assert book.sheets[MEMORY_SHEET]["B1:C2"].merge_cells is False
    assert press(book, "undo").done
    assert differences(before, saved("after")) == []


@pytest.mark.parametrize("fails_in", ["_colours", "_write_notes", "wear", "paint_memory"])
@pytest.mark.parametrize("marked", [False, True])
def test_a_failure_puts_everything_back(book, saved, finds, monkeypatch, fails_in, marked):
    if marked:
        finds(*FINDINGS[:3], found(TABLE, "C99"))
        check(book)
        finds(*FINDINGS[2:])
    before = saved("before")
    real, times = getattr(live_marks, fails_in), []

    def fail(*given):
        times.append(1)
        if len(times) == {"wear": 3, "_write_notes": 2}.get(fails_in, 1):
            raise RuntimeError("হঠাৎ")
        return real(*given)

    monkeypatch.setattr(live_marks, fails_in, fail)
    outcome = press(book, "check")
    assert "হঠাৎ" in outcome.text.bn
    assert "nothing changed" in outcome.text.en
    assert differences(before, saved("after")) == []


@pytest.mark.parametrize(
    ("change", "cell"),
    [
        (lambda sheet: setattr(sheet["D13"], "color", (7, 7, 7)), "D13"),
        (lambda sheet: setattr(sheet["D14"].note, "text", "অন্য"), "D14"),
        (lambda sheet: sheet["C12"].note.delete(), "C12"),
        (lambda sheet: sheet["12:12"].delete("up"), "C12"),
    ],
    ids=["fill", "note", "note gone", "row gone"],
)
def test_undo_leaves_what_was_changed_since_and_says_where(book, saved, finds, change, cell):
    check(book)
    change(book.sheets[TABLE])
    before = saved("before")
    outcome = press(book, "undo")
    assert not outcome.done
    assert "was changed since" in outcome.text.en
    assert TABLE in outcome.text.en
    assert re.search(r"\b[CD]1[234]\b", outcome.text.en)[0] == cell
    assert differences(before, saved("after")) == []


def boxes(path, cells):
    """The boxes of notes in a saved workbook: (height, width, whether hidden), by cell."""
    parts = unpack(path.read_bytes())
    found = {}
    for name in (name for name in parts if name.endswith(".vml")):
        for shape in re.findall(rb"<v:shape .*?</v:shape>", parts[name], re.DOTALL):
            at = tuple(int(re.search(rb"<x:%s>(\d+)" % k, shape)[1]) for k in (b"Row", b"Column"))
            style = shape.decode()
            sides = (re.search(rf"{side}:([0-9.]+)pt", style)[1] for side in ("height", "width"))
            found[at] = (*(round(float(side)) for side in sides), "visibility:hidden" in style)
    return {at: box for at, box in found.items() if at in cells}


def test_boxes_of_notes_are_those_of_the_command_line(book, saved, finds, tmp_path):
    marking = mark_findings(FINDINGS, House())
    command = tmp_path / "command.xlsx"
    command.write_bytes(mark_book(saved("before").read_bytes(), marking.sheet, marking.marks))
    check(book)
    new = {(12, 3), (13, 3), (39, 7)}
    assert boxes(saved("button"), new) == boxes(command, new)
    assert len(boxes(command, new)) == 3


def test_calls_grow_with_findings_alone(app, tmp_path, sample_order, finds):
    table, counts = sample_order.table, []
    for times in (1, 100):
        order = replace(sample_order, table=replace(table, allocations=table.allocations * times))
        with opened(app, write_order(tmp_path / f"{times}.xlsx", order)) as book:
            check(book)
            with spy() as calls:
                check(book)
            counts.append(len(calls))
    assert abs(counts[1] - counts[0]) < 200, counts


def test_many_findings_cost_a_few_calls_each(book, finds):
    scattered = [found(TABLE, f"{c}{r}") for r in range(3, 33, 3) for c in "ABCD"]
    finds(*scattered[:20])
    with spy() as few:
        check(book)
    press(book, "undo")
    finds(*scattered)
    with spy() as many:
        check(book)
    assert len(many) - len(few) < 20 * 150
