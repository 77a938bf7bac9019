"""The contract: xlwings has what we use, and so have both engines."""

import ast
import inspect
from pathlib import Path

import pytest
import xlwings
from xlwings import base_classes

from tests.calc.engine_classes import OURS
from xlbudget.calc import app, object_model, page_setup
from xlbudget.calc.contract import USED, WORDS

WINDOWS = Path(xlwings.__file__).parent / "_xlwindows.py"


def on_windows() -> dict[str, set[str]]:
    """The attributes of each class of xlwings' Windows engine, read off its source."""
    found = {}
    for node in ast.parse(WINDOWS.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            bases = [found.get(ast.unparse(base), set()) for base in node.bases]
            own = {f.name for f in node.body if isinstance(f, ast.FunctionDef)}
            own |= {t.id for a in node.body if isinstance(a, ast.Assign) for t in a.targets}
            assigned = {
                t.attr
                for a in ast.walk(node)
                if isinstance(a, ast.Assign)
                for t in a.targets
                if isinstance(t, ast.Attribute)
            }
            found[node.name] = own.union(assigned, *bases)
    return found


EXCEL = on_windows()
BY_XLWINGS = {"expand"}


@pytest.mark.parametrize(("kind", "attribute", "needs"), USED, ids=lambda each: str(each))
def test_xlwings_and_both_engines_have_it(kind, attribute, needs):
    assert hasattr(getattr(xlwings.main, kind), attribute)
    if needs in BY_XLWINGS:
        return
    assert needs in EXCEL[kind]
    ours = OURS[kind]
    if needs == "sheet":  # held by each range
        return
    member = inspect.getattr_static(ours, needs)
    function = member.fget if isinstance(member, property) else member
    module = getattr(function, "__module__", ours.__module__)
    assert module.startswith("xlbudget.calc"), f"{kind}.{needs} is left open"
    assert module != "xlbudget.calc.refusal", f"{kind}.{needs} is refused"


SPEAKERS = {
    "App": object_model.ApplicationWords,
    "Book": object_model.WorkbookWords,
    "Sheet": object_model.WorksheetWords,
    "Range": object_model.RangeWords,
    "PageSetup": page_setup.PageSetupWords,
}


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_the_words_of_excel_are_known(kind, word):
    assert word in SPEAKERS[kind].words


def test_unknown_words_are_refused():
    with pytest.raises(NotImplementedError, match=r"RangeWords\.Sparkline.*Style"):
        object_model.RangeWords(None).Sparkline  # noqa: B018 - asking is the test
    with pytest.raises(NotImplementedError, match="can only be read"):
        object_model.RangeWords(None).Row = 3


@pytest.mark.parametrize("kind", sorted(OURS))
def test_nothing_is_refused_without_a_reason(kind):
    """Every public member of the base class is either ours or says why not."""
    for name in vars(base_classes)[kind].__dict__:
        member = inspect.getattr_static(OURS[kind], name)
        function = member.fget if isinstance(member, property) else member
        if name.startswith(("_", "get_")) or name == "max_cells_per_read":
            continue
        source = inspect.getsource(function) if inspect.isfunction(function) else ""
        assert "raise NotImplementedError()" not in source, f"{kind}.{name} gives no reason"


def test_nothing_of_xlwings_pro_is_imported():
    for path in Path(app.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom | ast.Import):
                assert "xlwings.pro" not in ast.unparse(node)


LIVE = sorted((Path(app.__file__).parent.parent / "excel").rglob("*.py"))
KNOWN = {attribute for _, attribute, _ in USED}
OPEN = {name for kind in OURS for name in vars(base_classes)[kind].__dict__} - KNOWN


@pytest.mark.parametrize("path", LIVE, ids=lambda path: path.name)
def test_live_code_keeps_to_the_contract(path):
    """What only a workbook has, and the contract does not list, is not used."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if "xlwings" not in path.read_text(encoding="utf-8"):
        return
    only_of_workbooks = {name for name in OPEN if "_" in name and not name.startswith("_")}
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not used & only_of_workbooks
