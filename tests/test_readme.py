"""The README's commands are commands, its links lead somewhere, its first result is true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from tests.cli.program import run
from xlbudget.budget.rules import RULES
from xlbudget.cli.app import app
from xlbudget.functions import FUNCTIONS

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # the app is a group


def test_every_command_is_one():
    named = set(re.findall(r"xlbudget ([a-z]+)\b", TEXT.replace("`xlbudget`", "")))
    assert len(named) > 10
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)", TEXT))))
def test_every_link_leads_to_a_file(link):
    assert (ROOT / link).exists()


def test_functions_and_checks_are_counted():
    assert f"[{len(FUNCTIONS)} worksheet functions](docs/functions.md)" in TEXT
    assert f"[{len(RULES)} checks](docs/rules.md)" in TEXT


def test_the_first_result_of_the_command_line(capsys):
    line = next(line for line in TEXT.splitlines() if "xlbudget call BANGLA_WORDS" in line)
    command, _, result = line.partition("#")
    assert run(capsys, *command.split()[1:]).out.strip() == result.strip()


def test_the_first_result_of_python():
    code = re.search(r'python -c "([^"]+)"', TEXT)[1]
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout.decode().strip() == "৩১ জ্যৈষ্ঠ ১৪২৯"


def test_the_commands_of_libreoffice(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    door = TEXT.partition("## LibreOffice")[2].partition("## ")[0]
    new = re.search(r"`\.venv/bin/xlbudget (new [^`]+)`", door)[1]
    assert run(capsys, *new.split()).status == 0
    assert (tmp_path / "আদেশ.xlsx").exists()
