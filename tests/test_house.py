"""The rules of the house, read off the syntax trees: who imports whom, how long, what names."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "xlbudget"
MODULES = sorted(PACKAGE.rglob("*.py"))

CORE = {"text", "errors"}
LANGUAGE = CORE | {"bangla"}
BUDGET = LANGUAGE | {"budget"}
SHEETS = BUDGET | {"sheets"}
PURE = SHEETS | {"reading", "memo", "worksheet", "functions", "commands"}
MAY_IMPORT = {
    "__init__": set(),
    "text": set(),
    "errors": {"text"},
    "bangla": LANGUAGE,
    "budget": BUDGET,
    "sheets": SHEETS,
    "reading": SHEETS | {"reading"},
    "memo": SHEETS | {"memo"},
    "worksheet": BUDGET | {"worksheet"},
    "functions": BUDGET | {"worksheet"},
    "commands": SHEETS | {"reading", "memo"},
    "settings": PURE | {"settings"},
    "fonts": SHEETS | {"fonts"},
    "files": PURE | {"settings", "fonts", "calc", "files"},
    "calc": PURE | {"calc"},
    "buttons": CORE,
    "excel": PURE | {"buttons", "settings", "fonts", "excel"},
    "addin": PURE | {"buttons", "excel", "files", "addin"},
    "ledger": PURE | {"ledger"},
    "cli": PURE
    | {"buttons", "settings", "fonts"}
    | {"files", "calc", "excel", "addin", "ledger", "cli"},
}
THIRD_PARTY = {
    "calc": {"uno", "xlwings"},
    "files": {"docx", "lxml", "openpyxl", "pypdfium2", "python_calamine"},
    "fonts": {"uharfbuzz"},
    "excel": {"xlwings"},
    "addin": {"lxml"},
    "ledger": {"alembic", "pandas", "platformdirs", "sqlalchemy"},
    "cli": {"typer", "rich", "xlwings"},
}
FORBIDDEN = {"util", "utils", "helper", "helpers", "common", "misc", "manager"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> set[str]:
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path):
    rooms = {n.split(".")[1] for n in imports(path) if n.startswith("xlbudget.")}
    assert rooms <= MAY_IMPORT[room_of(path)]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_third_party_packages_stay_in_the_outer_rooms(path):
    tops = {n.split(".")[0] for n in imports(path)} - {"xlbudget"} - set(sys.stdlib_module_names)
    assert tops <= THIRD_PARTY.get(room_of(path), set())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef):
            start = (
                node.body[0].lineno if ast.get_docstring(node) is None else node.body[0].end_lineno
            )
            assert (node.end_lineno or 0) - (start or 0) <= 40, f"{node.name} is too long"


def test_test_modules_are_short():
    tests = Path(__file__).parent.rglob("*.py")
    long = [p for p in tests if len(p.read_text(encoding="utf-8").splitlines()) > 300]
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_names_say_something(path):
    assert not FORBIDDEN & set(path.relative_to(PACKAGE).with_suffix("").parts)


INITS = [p for p in MODULES if p.name == "__init__.py" and p.parent.name != "rules"]


@pytest.mark.parametrize("path", INITS, ids=name_of)  # RULES is the one exception
def test_init_files_are_docstrings(path):
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert [type(node) for node in body] == [ast.Expr]
