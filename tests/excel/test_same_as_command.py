"""The sheets that buttons make are those of the command line, cell by cell and look by look."""

import shutil
from decimal import Decimal

import pytest
from typer.testing import CliRunner

from tests.excel.live import opened, write_order
from tests.excel.looks import shown
from tests.memo.kinds import DDO, MIXED, PER_UNIT, REMARK, SALARY, STIPEND
from tests.memo.orders import Shape, order
from xlbudget.budget.office import OfficeSettings
from xlbudget.cli.app import app as program
from xlbudget.excel.live import press

pytestmark = pytest.mark.office

STANDARD_WIDTH = 10.67
"""Of a new sheet's columns in LibreOffice, in Excel's characters."""

SHEETS = ("স্মারক", "স্মারক-অনুলিপি", "সারসংক্ষেপ")


def by_command(app, path, folder):
    """What the command line makes, read after the office saved it: its spelling is not judged.

    But for the fonts: it gives Bangla texts the font of another script where it
    does not know the one that is named, and headers and footers that are not there a margin.
    """
    made, saved = folder / "command.xlsx", folder / "saved.xlsx"
    shutil.copy(path, made)
    assert CliRunner().invoke(program, ["memo", str(made)]).exit_code == 0
    with opened(app, made) as book:
        book.save(str(saved))
    found = {name: shown(saved, name) for name in SHEETS}
    for name, due in found.items():
        other = shown(made, name)["font"]
        due["font"] = {ref: {font, other.get(ref)} for ref, font in due["font"].items()}
        del due["page"]["margins"][4:]
    return found


def by_button(app, path, folder):
    made = folder / "button.xlsx"
    with opened(app, path) as book:
        assert press(book, "memo").done
        book.save(str(made))
    found = {name: shown(made, name) for name in SHEETS}
    for due in found.values():
        del due["page"]["margins"][4:]
    return found


SHAPES = {
    "heads": Shape("x", heads=3, rows=40),
    "salary": Shape("x", heads=12, codes=SALARY, rows=15, amount=Decimal(41350)),
    "carried": Shape("x", rows=15, carried=(DDO, *MIXED, PER_UNIT[0], REMARK)),
    "accounts": Shape("x", rows=15, carried=STIPEND[:6], settings=OfficeSettings(grouping=True)),
}


@pytest.fixture(scope="module", params=["sample", *SHAPES])
def both(request, app, sample_order, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    given = sample_order if request.param == "sample" else order(SHAPES[request.param])
    path = write_order(folder / "আদেশ.xlsx", given)
    return by_command(app, path, folder), by_button(app, path, folder)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_the_same(both, sheet):
    command, button = (made[sheet] for made in both)
    for ref, fonts in command.pop("font").items():
        assert button["font"][ref] in fonts, ref
    for column, due in command.pop("widths").items():
        # As wide as a new sheet's columns are from the start: not written.
        assert button["widths"].get(column, STANDARD_WIDTH) == pytest.approx(due, abs=0.1), column
    for what, due in command.items():
        found = button[what]
        if isinstance(due, dict):
            differing = {k: (v, found.get(k)) for k, v in due.items() if found.get(k) != v}
            assert not differing, (what, dict(list(differing.items())[:8]))
            found = {k: found[k] for k in due} if what == "heights" else found
        assert found == due, what
