"""The functions without Python as text: their tables are Python's, their code is plain VBA."""

import re
from pathlib import Path

import pytest

from xlbudget.addin.macros_folder import WRITTEN, macros_folder, written_modules
from xlbudget.addin.table_module import table_module
from xlbudget.bangla import dates, words, words_value
from xlbudget.budget import codes
from xlbudget.functions import FUNCTIONS

MACROS = Path(__file__).parents[2] / "macros"
TWINS = [module for module in written_modules() if module.name.startswith("XbTwin")]
by_name = pytest.mark.parametrize("module", TWINS, ids=lambda module: module.name)


def test_the_committed_tables_are_those_of_python():
    assert (MACROS / "XbTables.bas").read_bytes() == table_module().source()


def altered(table):
    """Return a table with its first entry's text, or value, changed."""
    if isinstance(table, str):
        return f"{table}া"
    if isinstance(table, dict):
        first = next(iter(table))
        return {**table, first: altered(table[first])}
    if isinstance(table, tuple):
        return (altered(table[0]), *table[1:])
    return table + 1


@pytest.mark.parametrize(
    ("module", "table"),
    [
        (words, "SPELLINGS"),
        (words, "TAKA"),
        (words, "CRORE"),
        (words_value, "IN_WORDS"),
        (words_value, "LONGEST_WORD"),
        (dates, "GREGORIAN_MONTHS"),
        (dates, "GREGORIAN_NAMES"),
        (dates, "BANGLA_NAMES"),
        (dates, "BANGLA_ORDINALS"),
        (dates, "GREGORIAN_ERAS"),
        (dates, "YEAR_WORDS"),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_changed_table_of_python_makes_the_committed_vba_stale(monkeypatch, module, table):
    monkeypatch.setattr(module, table, altered(getattr(module, table)))
    assert table_module().source() != (MACROS / "XbTables.bas").read_bytes()


def test_a_changed_code_list_makes_the_committed_vba_stale(monkeypatch):
    changed = altered(dict(codes.all_names()))
    monkeypatch.setattr("xlbudget.addin.table_module.all_names", lambda: changed)
    assert table_module().source() != (MACROS / "XbTables.bas").read_bytes()


def test_vba_has_exactly_the_functions_that_say_so():
    source = next(module.body for module in TWINS if module.name == "XbTwins")
    chosen = source[source.index("Function XbComputed") : source.index("Function XbIsWhole")]
    names = re.findall('"([A-Z_]+)"', chosen)
    assert sorted(names) == sorted(f.name for f in FUNCTIONS if f.without_python)


def test_every_hand_written_file_is_packed():
    made = {"XbFunctions", "XbRibbon", "XbTables"}
    assert {path.stem for path in macros_folder().glob("*.bas")} == {*WRITTEN, *made}


@by_name
def test_modules_and_procedures_are_short(module):
    assert len(module.body.splitlines()) <= 300
    for procedure in re.findall(
        r"^(?:Public|Private) (?:Function|Sub).*?^End (?:Function|Sub)", module.body, re.M | re.S
    ):
        assert len(procedure.splitlines()) <= 42, procedure.splitlines()[0]


@by_name
def test_nothing_that_one_system_or_a_newer_excel_alone_has(module):
    for word in ("CreateObject", "Declare", "LongPtr", "LongLong", "PtrSafe", "#If", "Application"):
        assert word not in module.body
    assert "Option Explicit" in module.body
    assert "Option Private Module" in module.body


@by_name
def test_names_are_each_defined_once(module):
    public = re.compile(r"^Public (?:Function|Sub|Const) (\w+)", re.M)
    ours = public.findall(module.body)
    others = [n for other in written_modules() if other.name != module.name
              for n in public.findall(other.body)]  # fmt: skip
    others += public.findall(table_module().body)
    assert not {name.lower() for name in ours} & {name.lower() for name in others}
