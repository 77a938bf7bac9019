"""The engine's page says what the engine does."""

import re

import pytest

from tests.calc.reference import MARK, PAGE, TABLES, renewed

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_tables_are_made_from_the_engine():
    assert all(TEXT.count(MARK.format(name)) == 2 for name, _ in TABLES)
    assert renewed(TEXT) == TEXT, "python -m tests.calc.reference makes them anew"


@pytest.mark.office
def test_the_example_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(example, "example", "exec"), {})
    assert capsys.readouterr().out == "8000.0\n"
    assert {p.suffix for p in tmp_path.iterdir()} == {".xlsx", ".pdf"}
