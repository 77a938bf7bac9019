"""Excel while a cell is being typed in: told in a line, nothing lost, no endless asking.

LibreOffice without a window has no such state; what Excel does then is put in its place.
"""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.excel.live import opened, write_order
from xlbudget.errors import Refused
from xlbudget.excel import com_errors, live_paint, undo
from xlbudget.excel.com_errors import few_tries, reason_of
from xlbudget.excel.live import press
from xlbudget.text import Text


class com_error(Exception):  # noqa: N801, N818 - pywin32's name
    """As pywin32 raises it: number, text, what Excel says within, argument."""


class ExcelBusyError(Exception):
    """As xlwings raises it."""


IGNORED = com_error(-2146777998, "OLE error 0x800ac472", None, None)
WITHIN = com_error(-2147352567, "Exception", (0, None, None, None, 0, -2146777998), None)
REJECTED = com_error(-2147418111, "Call was rejected by callee.", None, None)
LATER = com_error(-2147417846, "The message filter indicated busy.", None, None)
ENDED = com_error(-2147023174, "The RPC server is unavailable.", None, None)
OTHER = com_error(
    -2147352567,
    "Exception occurred.",
    (0, "Microsoft Excel", "Method 'Name' of object\nfailed", None, 0, -2146827284),
    None,
)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (IGNORED, "finish the cell with Enter"),
        (WITHIN, "finish the cell with Enter"),
        (REJECTED, "finish the cell with Enter"),
        (LATER, "finish the cell with Enter"),
        (ExcelBusyError(), "finish the cell with Enter"),
        (ENDED, "Excel has ended"),
        (OTHER, "Method 'Name' of object failed"),
        (RuntimeError("এক\nদুই"), "এক দুই"),
        (RuntimeError(), "RuntimeError"),
        (Refused(Text("না\nহলো", "no\nway")), "no way"),
    ],
    ids=repr,
)
def test_every_error_is_one_line(error, said):
    reason = reason_of(error)
    assert said in reason.en
    assert "\n" not in str(reason)
    assert reason.bn


class Typing:
    """Excel while a cell is being typed in: ``still_read`` when only changes are refused."""

    def __init__(self, error, still_read=()):
        self.__dict__.update(error=error, still_read=still_read)

    def __getattr__(self, name):
        if name in self.still_read:
            return True
        raise self.error

    def __setattr__(self, name, value):
        raise self.error


STATES = ("screen_updating", "display_alerts", "enable_events", "calculation")


@pytest.mark.parametrize("error", [IGNORED, REJECTED, WITHIN], ids=repr)
@pytest.mark.parametrize("still_read", [(), STATES], ids=["nothing", "reading"])
@pytest.mark.parametrize("name", ["check", "memo", "undo", "help"])
def test_a_button_pressed_meanwhile(error, still_read, name):
    outcome = press(SimpleNamespace(app=Typing(error, still_read)), name)
    assert not outcome.done
    assert "Enter চেপে" in outcome.text.bn
    assert "finish the cell with Enter" in outcome.text.en
    assert "\n" not in str(outcome.text)


def test_xlwings_is_let_give_up(monkeypatch):
    excel = SimpleNamespace(N_COM_ATTEMPTS=0)
    monkeypatch.setitem(sys.modules, "xlwings._xlwindows", excel)

    def fail():
        with few_tries():
            assert excel.N_COM_ATTEMPTS == com_errors.TRIES
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert excel.N_COM_ATTEMPTS == 0


XLWINGS_OWN = """
import tests.excel.windows
from types import SimpleNamespace
from xlwings import _xlwindows
from xlbudget.excel.com_errors import few_tries, reason_of

class Rejected(_xlwindows.pywintypes.com_error):
    hresult = -2147418111

asked = []

class Excel:
    def __getattr__(self, name):
        asked.append(name)
        raise Rejected(Rejected.hresult, "Call was rejected by callee.", None, None)
    def __call__(self):
        return self.Name

excel = _xlwindows.COMRetryObjectWrapper(Excel())
for use in (lambda: excel.Name, lambda: excel()):
    with few_tries():
        try:
            use()
        except Rejected as error:
            print(reason_of(error).en)
print(len(asked) > 2000)
"""


def test_xlwings_own_code_gives_up():
    """What Windows runs: it asks again without end unless told otherwise."""
    done = subprocess.run(
        [sys.executable, "-c", XLWINGS_OWN], capture_output=True, text=True, timeout=60, check=True
    )
    lines = done.stdout.splitlines()
    assert lines[-1] == "True"
    assert len(lines) == 3
    assert all("finish the cell with Enter" in line for line in lines[:2])


@pytest.fixture
def book(app, tmp_path, sample_order):
    with opened(app, write_order(tmp_path / "আদেশ.xlsx", sample_order)) as book:
        yield book


@pytest.mark.office
def test_when_typing_begins_in_the_middle(app, book, monkeypatch):
    states, names = [getattr(app, s) for s in STATES], list(book.sheet_names)

    def busy(*_):
        raise IGNORED

    monkeypatch.setattr(live_paint, "_dress", busy)
    outcome = press(book, "memo")
    assert "finish the cell with Enter" in outcome.text.en
    assert "nothing changed" in outcome.text.en
    assert list(book.sheet_names) == names
    assert [getattr(app, s) for s in STATES] == states
    monkeypatch.undo()
    assert press(book, "memo").done


@pytest.mark.office
def test_what_cannot_be_put_back_is_not_called_unchanged(app, book, monkeypatch):
    states = [getattr(app, s) for s in STATES]

    def busy(*_):
        raise IGNORED

    monkeypatch.setattr(live_paint, "_dress", busy)
    monkeypatch.setattr(undo, "_swap_back", busy)
    outcome = press(book, "memo")
    assert not outcome.done
    assert "close the workbook without saving" in outcome.text.en
    assert "nothing changed" not in outcome.text.en
    assert [getattr(app, s) for s in STATES] == states


@pytest.mark.office
def test_an_undo_that_stops_halfway_says_so(book, monkeypatch):
    assert press(book, "totals").done

    def busy(*_):
        raise IGNORED

    monkeypatch.setattr(undo, "_swap_back", busy)
    outcome = press(book, "undo")
    assert not outcome.done
    assert "close the workbook without saving" in outcome.text.en


@pytest.mark.office
@pytest.mark.parametrize("state", STATES)
def test_states_are_put_back_each_by_itself(app, book, monkeypatch, state):
    """One that cannot be put back keeps no other from it."""
    kind = type(app.impl)
    whole, refusals = vars(kind)[state], []

    def refuse(it, value):
        refusals.append(value)
        if len(refusals) > 1 or state == "calculation":
            raise IGNORED
        if isinstance(whole, property):
            whole.fset(it, value)

    read = whole.fget if isinstance(whole, property) else lambda _: True
    monkeypatch.setattr(kind, state, property(read, refuse))
    before = [getattr(app, s) for s in STATES if s != state]
    assert press(book, "totals").done
    assert [getattr(app, s) for s in STATES if s != state] == before
    monkeypatch.undo()
    app.screen_updating = True
