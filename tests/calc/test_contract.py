"""The contract: it lists what our code asks, xlwings has that, and so have both engines."""

import ast
import inspect
from pathlib import Path

import pytest
import xlwings
from xlwings import base_classes

from tests.calc.engine_classes import OURS
from tests.calc.live_use import (
    EXCEL_OBJECTS,
    OF_VALUES,
    asked_in_sources,
    speakers,
    spelled_in_sources,
)
from xlbudget.calc import app, look_words, object_model
from xlbudget.calc.contract import ONLY_IN_EXCEL, USED, WORDS, documentation

XLWINGS = Path(xlwings.__file__).parent


def members(module: str) -> dict[str, set[str]]:
    """The members of each class of an engine of xlwings, read off its source."""
    found = {}
    for node in ast.parse((XLWINGS / module).read_text(encoding="utf-8")).body:
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


ON_WINDOWS = members("_xlwindows.py")
ON_A_MAC = members("_xlmac.py")
IN_THE_MODULE = {"App", "Book", "engines", "caller", "engines_by_name", "activate"}


@pytest.mark.parametrize(("kind", "attribute", "comes_to"), USED, ids=lambda each: str(each))
def test_xlwings_and_both_engines_have_it(kind, attribute, comes_to):
    assert hasattr(getattr(xlwings.main, kind), attribute) or kind == "ConditionalFormat"
    owner, _, member = comes_to.partition(".")
    assert hasattr(getattr(base_classes, owner), member)
    assert member in ON_WINDOWS[owner]
    assert member in ON_A_MAC[owner]  # where Excel's own words behind .api are others, though
    found = inspect.getattr_static(OURS[owner], member)
    function = found.fget if isinstance(found, property) else found
    module = getattr(function, "__module__", OURS[owner].__module__)
    assert module.startswith("xlbudget.calc"), f"{comes_to} is left open"
    assert module != "xlbudget.calc.refusal", f"{comes_to} is refused"


def test_what_is_asked_is_listed():
    listed = {attribute for _, attribute, _ in USED} | {word for _, word in WORDS} | IN_THE_MODULE
    asked = asked_in_sources()
    missing = {name: asked[name] for name in asked.keys() - listed - OF_VALUES}
    assert not missing, "add them to xlbudget/calc/contract.py"


def test_what_is_listed_is_asked():
    listed = {attribute for _, attribute, _ in USED} | {word for _, word in WORDS}
    spelled = spelled_in_sources()
    margins = {f"{side}Margin" for side in ("Left", "Right", "Top", "Bottom", "Header", "Footer")}
    assert listed - spelled - margins == set(), "take them out of xlbudget/calc/contract.py"
    assert len(set(USED)) == len(USED)
    assert len(set(WORDS)) == len(WORDS)


def test_every_speaker_of_excels_words_has_its_name_in_excel():
    assert speakers() <= EXCEL_OBJECTS.keys()


SPEAKERS = {called: speaker for speaker, called in EXCEL_OBJECTS.items()}
PAGES = {
    (thing, word): page
    for line in Path(__file__).with_name("excel_words.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for thing, word, page in [line.split("\t")]
}


@pytest.mark.parametrize(("thing", "word"), WORDS)
def test_the_words_of_excel_are_known(thing, word):
    speaker = SPEAKERS[thing]
    by_name = {look_words.StyleBorder: ("LineStyle", "Color")}  # read by its __getattr__
    known = word in (*getattr(speaker, "words", by_name.get(speaker, ())), *vars(speaker))
    assert known != ((thing, word) in ONLY_IN_EXCEL)


@pytest.mark.parametrize(("thing", "word"), WORDS)
def test_the_words_of_excel_are_documented(thing, word):
    """Each was looked up in Microsoft's reference; without Excel that is what can be known."""
    page = PAGES[thing, word]
    library, *rest = page.removeprefix("api/").removesuffix(".md").split(".")
    assert rest == [thing, word]
    assert documentation(thing, word).endswith(f"{library}.{thing}.{word}".lower())


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
