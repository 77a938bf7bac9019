"""The line to an office and its two ends, without an office."""

import pickle
import tempfile
import threading
from contextlib import suppress
from multiprocessing.connection import Client
from pathlib import Path
from types import SimpleNamespace

import pytest

from xlbudget.calc.agent import Held, serve
from xlbudget.calc.bridge import Remote, constant, struct
from xlbudget.calc.line import Line, OfficeError
from xlbudget.calc.wire import Typed, written
from xlbudget.errors import Refused


class pyuno:  # noqa: N801 - the agent knows UNO's objects by this name
    """An object of the office."""

    def __init__(self, **its):
        self.__dict__.update(its)


class Address:
    """A struct as UNO makes it."""

    __pyunostruct__ = "com.sun.star.table.CellAddress"

    def __init__(self):
        self.value = SimpleNamespace(Row=0, Column=0)

    Row = property(lambda it: it.value.Row, lambda it, row: setattr(it.value, "Row", row))
    Column = property(lambda it: it.value.Column)


class UnoEnum:
    def __init__(self, type_name, value):
        self.typeName, self.value = type_name, value


def office(**its):
    """What the office's module ``uno`` gives the agent, in place of one."""
    return SimpleNamespace(
        getComponentContext=lambda: pyuno(**its),
        createUnoStruct=lambda name: {Address.__pyunostruct__: Address}[name](),
        Enum=UnoEnum,
        Any=lambda kind, value: (kind, value),
    )


class ShortNames(SimpleNamespace):
    """``dir`` of a struct's inside lists its fields alone."""

    def __dir__(self):
        return list(vars(self))


@pytest.fixture
def called():
    """Return a context at the other end of a line, and that end's objects."""
    lines = []

    def call(**its):
        held = Held(office(**its))

        def answer(end):
            with suppress(SystemExit):
                serve(end, held)

        def connect(address):
            end = Client(address, "AF_UNIX")
            threading.Thread(target=answer, args=(end,), daemon=True).start()

        with tempfile.TemporaryDirectory() as folder:
            lines.append(Line(Path(folder, "line"), connect, Remote))
        return Remote(lines[-1], 0), held

    yield call
    for line in lines:
        line.close()


def test_values_methods_and_objects(called):
    sheet = pyuno(Name="বরাদ্দ", sum_of=lambda *numbers: sum(numbers))
    context, _ = called(Sheet=sheet, Rows=((1.5, "ক"), (None, True)))
    assert context.Rows == ((1.5, "ক"), (None, True))
    assert context.Sheet.Name == "বরাদ্দ"
    assert context.Sheet.sum_of(1, 2, 3) == 6
    context.Sheet.Name = "আদেশ"
    assert sheet.Name == "আদেশ"


def test_an_object_goes_back_as_itself(called):
    one, other = pyuno(), pyuno()
    context, _ = called(One=one, Other=other, which=lambda it: ("other", "one")[it is one])
    assert context.which(context.One) == "one"
    assert context.which(context.Other) == "other"


def test_structs_enums_and_typed_values(called):
    made = Address()
    made.value = ShortNames(Row=7, Column=2)
    context, _ = called(
        Cell=made,
        row=lambda address: (type(address).__name__, address.Row),
        Side=UnoEnum("com.sun.star.table.CellHoriJustify", "LEFT"),
        side=lambda value: (type(value).__name__, value.typeName, value.value),
        typed=lambda value: value,
    )
    assert context.Cell == struct("table.CellAddress", Row=7, Column=2)
    assert context.row(struct("table.CellAddress", Row=12)) == ("Address", 12)
    left = constant("table.CellHoriJustify.LEFT")
    assert context.Side == left
    assert context.side(left) == ("UnoEnum", "com.sun.star.table.CellHoriJustify", "LEFT")
    assert context.typed(Typed("[]string", ("a",))) == ("[]string", ("a",))


def test_what_lasts_is_fetched_once(called):
    context, held = called(Sheets=pyuno(), Cell=pyuno())
    for _ in range(3):
        assert context.Sheets is context.Sheets
    assert len(held._objects) == 2


def test_what_is_let_go_is_held_no_more(called):
    context, held = called(Cell=pyuno(Row=1))
    for _ in range(50):
        assert context.Cell.Row == 1
    assert len(held._objects) < 5


def test_the_office_says_no(called):
    def refuse():
        raise RuntimeError("a table stands here\nat cellsuno.cxx:12")

    context, _ = called(refuse=refuse)
    with pytest.raises(OfficeError, match=r"^a table stands here$"):
        context.refuse()
    with pytest.raises(AttributeError, match="Absent"):
        context.Absent  # noqa: B018 - the asking fails


def test_the_office_is_gone(called):
    def die():
        raise SystemExit

    context, _ = called(die=die)
    for _ in range(2):
        with pytest.raises(Refused, match="LibreOffice stopped suddenly"):
            context.die()


def test_an_interrupted_question_ends_the_line(called, monkeypatch):
    """Its answer would come as that to the next question."""
    context, _ = called(Name="আদেশ")
    end = context._line._end

    class Interrupted:
        def send_bytes(self, data):
            end.send_bytes(data)
            raise KeyboardInterrupt

        close = end.close

    monkeypatch.setattr(context._line, "_end", Interrupted())
    with pytest.raises(KeyboardInterrupt):
        context.Name  # noqa: B018 - the asking is interrupted
    monkeypatch.setattr(context._line, "_end", end)
    with pytest.raises(Refused):
        context.Name  # noqa: B018 - the asking fails


def test_only_our_own_travels():
    held = Held(office())
    kind, said = pickle.loads(held.answered(pickle.dumps(([], "get", Path, "x", None))))
    assert kind == "refused"
    assert "Path" in said
    assert pickle.loads(held.answered(written(([], "run", None, "x", None))))[0] == "refused"
