"""What the code for open workbooks asks of them: read off its syntax trees, noted while it runs.

Every object of a workbook is ``Any`` to that code.  So every attribute of
something that is, or comes of, an ``Any`` is one that an office must have.
"""

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import xlwings.main

from xlbudget.calc import (
    cell_styles,
    conditional,
    document_properties,
    look_words,
    names,
    notes,
    object_model,
    page_setup,
    validation,
    words,
)

PACKAGE = Path(object_model.__file__).parent.parent
EXCEL = PACKAGE / "excel"
SOURCES = (
    *sorted(set(EXCEL.glob("*.py")) - {EXCEL / "udfs.py", EXCEL / "calling.py"}),
    PACKAGE / "cli" / "button_command.py",
    PACKAGE / "cli" / "ribbon.py",
)
OF_XLWINGS = {
    name
    for kind in vars(xlwings.main).values()
    if isinstance(kind, type) and kind.__module__ == "xlwings.main"
    for name in dir(kind)
    if not name.startswith("_")
}
OF_VALUES = {name for kind in (str, float, bool, list, tuple, dict) for name in dir(kind)}
"""What the values of cells have, which are ``Any`` as well."""


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}


def asked_in_sources() -> dict[str, set[str]]:
    """Each attribute that is asked of an ``Any``: its name, and the files that ask it.

    Left out is what neither xlwings nor Excel could mean: dates, the code's own values.
    """
    found: dict[str, set[str]] = {}
    parsed = trees()
    known = _Known(parsed.values())
    for path, tree in parsed.items():
        for name in _Asked(known).of(tree):
            if name in OF_XLWINGS or name[0].isupper():
                found.setdefault(name, set()).add(path.name)
    return found


def spelled_in_sources() -> set[str]:
    """Every name in the sources, be it asked with a point or spelled in a text."""
    return {word for path in SOURCES for word in re.findall(r"[A-Za-z_]+", path.read_text("utf-8"))}


def _is_open(annotation: ast.expr | None) -> bool:
    """Whether an annotation says, or holds, Any, Book or Sheet."""
    names = {n.id for n in ast.walk(annotation) if isinstance(n, ast.Name)} if annotation else set()
    return bool(names & {"Any", "Book", "Sheet"})


class _Known:
    """The functions that return something open, and the fields that hold it."""

    def __init__(self, parsed) -> None:
        nodes = [node for tree in parsed for node in ast.walk(tree)]
        functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
        self.functions = {node.name for node in functions if _is_open(node.returns)}
        fields = [f for c in nodes if isinstance(c, ast.ClassDef) for f in c.body]
        self.fields = {
            f.target.id for f in fields if isinstance(f, ast.AnnAssign) and _is_open(f.annotation)
        }


class _Asked(ast.NodeVisitor):
    """Walks a file; ``open`` are the names that stand for something open."""

    def __init__(self, known: _Known) -> None:
        self.known = known
        self.open: set[str] = {"xlwings"}
        self.found: set[str] = set()

    def of(self, tree: ast.AST) -> set[str]:
        self.visit(tree)
        return self.found

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer, arguments = set(self.open), (*node.args.args, *node.args.kwonlyargs)
        self.open -= {a.arg for a in arguments}
        self.open |= {a.arg for a in arguments if _is_open(a.annotation)}
        for _ in range(2):  # a name may be used above the line that makes it open
            self.generic_visit(node)
        self.open = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        if self.is_open(node.value):
            for target in node.targets:
                self._take(target)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.generic_visit(node)
        if self.is_open(node.value):
            self._take(node.target)

    def visit_For(self, node: ast.For) -> None:
        if self.is_open(node.iter):
            self._take(node.target)
        self.generic_visit(node)

    def visit_With(self, node: ast.With) -> None:
        for item in node.items:
            if item.optional_vars is not None and self.is_open(item.context_expr):
                self._take(item.optional_vars)
        self.generic_visit(node)

    def _comprehend(self, node) -> None:
        for part in node.generators:
            if self.is_open(part.iter):
                self._take(part.target)
        self.generic_visit(node)

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehend  # noqa: N815 - ast's names

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if self.is_open(node.value):
            self.found.add(node.attr)
        self.generic_visit(node)

    def is_open(self, node: ast.expr) -> bool:
        """Whether an expression gives, or holds, something open."""
        if isinstance(node, ast.Name):
            return node.id in self.open
        if isinstance(node, ast.Attribute):
            return self.is_open(node.value) or node.attr in self.known.fields
        if isinstance(node, ast.Subscript):
            return self.is_open(node.value)
        if isinstance(node, ast.Call):
            named = isinstance(node.func, ast.Name) and node.func.id in self.known.functions
            held = isinstance(node.func, ast.Name) and node.func.id in _PASSING
            return (
                named
                or (not held and self.is_open(node.func))
                or (held and any(self.is_open(a) for a in node.args))
            )
        if isinstance(node, ast.GeneratorExp | ast.ListComp):
            return self.is_open(node.elt) or any(self.is_open(g.iter) for g in node.generators)
        if isinstance(node, ast.Tuple | ast.List):
            return any(self.is_open(each) for each in node.elts)
        if isinstance(node, ast.IfExp):
            return self.is_open(node.body) or self.is_open(node.orelse)
        if isinstance(node, ast.BoolOp):
            return any(self.is_open(each) for each in node.values)
        return False

    def _take(self, target: ast.expr) -> None:
        self.open |= {n.id for n in ast.walk(target) if isinstance(n, ast.Name)}


_PASSING = {"list", "tuple", "filter", "zip", "enumerate", "next", "reversed", "sorted", "iter"}

EXCEL_OBJECTS = {
    object_model.ApplicationWords: "Application",
    object_model.WindowWords: "Window",
    object_model.WorkbookWords: "Workbook",
    cell_styles.Styles: "Styles",
    cell_styles.StyleWords: "Style",
    object_model.WorksheetWords: "Worksheet",
    object_model.TabWords: "Tab",
    object_model.PageBreaks: "HPageBreaks",
    object_model.RangeWords: "Range",
    look_words.FontWords: "Font",
    look_words.InteriorWords: "Interior",
    look_words.StyleBorder: "Border",
    page_setup.PageSetupWords: "PageSetup",
    conditional.RuleWords: "FormatCondition",
    document_properties.DocumentProperties: "DocumentProperties",
    document_properties.PropertyWords: "DocumentProperty",
    names.NamesWord: "Names",
    notes.NoteWords: "Comment",
    notes.NoteShapeWords: "Shape",
    notes.NoteFrameWords: "TextFrame",
    notes.NoteCharacters: "Characters",
    validation.ValidationWords: "Validation",
}
"""What each of the engine's speakers of Excel's words is called in Excel."""


@contextmanager
def noted(monkeypatch) -> Iterator[tuple[set[tuple[str, str]], set[tuple[str, str]]]]:
    """(xlwings class, attribute) and (Excel object, word) that the live code asks meanwhile."""
    attributes: set[tuple[str, str]] = set()
    spoken: set[tuple[str, str]] = set()
    here = {str(path) for path in SOURCES}

    def note(kind, into, called) -> None:
        for method in ("__getattribute__", "__setattr__"):
            whole = getattr(kind, method)

            def noting(it, name, *value, whole=whole):
                asking = sys._getframe(1).f_code.co_filename
                if asking in here and not name.startswith("_"):
                    into.add((called, name))
                return whole(it, name, *value)

            monkeypatch.setattr(kind, method, noting)

    with monkeypatch.context() as monkeypatch:
        for kind in vars(xlwings.main).values():
            if isinstance(kind, type) and kind.__module__ == "xlwings.main":
                note(kind, attributes, kind.__name__)
        for kind, called in EXCEL_OBJECTS.items():
            note(kind, spoken, called)
        yield attributes, spoken


def speakers() -> set[type]:
    """Every class of the engine that speaks Excel's words."""
    return {*words.Words.__subclasses__()}
