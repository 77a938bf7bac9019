"""A button of the ribbon: what is told where, and that the VBA reaches it."""

from types import SimpleNamespace

import pytest

from xlbudget.addin.ribbon import ribbon_module
from xlbudget.buttons import BUTTONS, find
from xlbudget.errors import Refused
from xlbudget.excel import ribbon
from xlbudget.excel.live import Outcome
from xlbudget.excel.program import run
from xlbudget.text import Text

SAID = Text("যা হলো", "what came of it")


class Excel:
    """Excel as far as it shows a box."""

    def __init__(self):
        self.shown = []
        self.app = SimpleNamespace(alert=lambda text, title: self.shown.append((title, text)))


@pytest.fixture
def told(monkeypatch):
    """Press a button with a given outcome; return what the box said, if one was shown."""

    def press(name, outcome):
        monkeypatch.setattr(ribbon, "press", lambda *_, **__: outcome)
        excel = Excel()
        ribbon.press_on(excel, name)
        return excel.shown

    return press


@pytest.mark.parametrize("button", BUTTONS, ids=lambda b: b.name)
def test_a_result_is_told_in_the_status_bar_and_the_rest_in_a_box(told, button):
    in_box = [(f"xlbudget: {button.label.bn}", f"{SAID.bn}\n\n{SAID.en}")]
    due = in_box if button.name in ("register", "help") else []
    assert told(button.name, Outcome(SAID)) == due
    assert told(button.name, Outcome(SAID, done=False)) == in_box
    assert told(button.name, Outcome(SAID, done=False, stopped=True)) == in_box


def test_a_long_answer_is_cut(told):
    ((_, text),) = told("memo", Outcome(Text("ক" * 5000, ""), done=False))
    assert len(text) == 1001


def test_an_excel_that_is_gone_shows_no_box_and_no_traceback(monkeypatch):
    monkeypatch.setattr(ribbon, "press", lambda *_, **__: Outcome(SAID, done=False))
    ribbon.press_on(SimpleNamespace(), "memo")


def test_the_commands_in_the_macros_reach_a_button(monkeypatch):
    """What VBA runs, as it runs it, for each button, with the office's register."""
    import xlwings

    from xlbudget.excel.register import Register

    pressed = []
    monkeypatch.setattr(xlwings.Book, "caller", classmethod(lambda _: "the book in front"))
    monkeypatch.setattr(ribbon, "press_on", lambda *given: pressed.append(given))
    for line in ribbon_module().body.splitlines():
        if "XbRun" in line:
            exec(line.split('"')[1], {})
    assert [name for _, name, _ in pressed] == [button.name for button in BUTTONS]
    assert {book for book, _, _ in pressed} == {"the book in front"}
    assert all(isinstance(register, Register) for _, _, register in pressed)


def test_nothing_unknown_is_pressed():
    with pytest.raises(Refused):
        ribbon.press_on(Excel(), "nothing")


def test_a_button_is_found_by_either_label():
    assert find("যাচাই") == find("Check") == find("check")
    with pytest.raises(Refused):
        find("nothing")


def test_the_program_runs_without_a_window():
    assert run("call", "BANGLA_DIGITS", "5") == (0, "৫")
    assert run("check", "nowhere.txt").status == 2
