"""The memo printed by buttons reads as the one that the command prints, page by page."""

import re
import shutil
import subprocess

import pytest
from typer.testing import CliRunner

from tests.excel.live import write_order
from xlbudget.cli.app import app

pytestmark = pytest.mark.office


def run(*arguments):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output


def pages(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return [re.sub(r"\s+", "", page) for page in text.stdout.decode().split("\f")]


def test_pdf_by_buttons_is_the_commands(tmp_path, sample_order):
    book = write_order(tmp_path / "আদেশ.xlsx", sample_order)
    other = shutil.copy(book, tmp_path / "কমান্ড.xlsx")
    run("button", "স্মারক", book)
    run("button", "PDF", book)
    run("memo", other, "--pdf", tmp_path / "কমান্ড.pdf")
    printed = pages(book.with_suffix(".pdf"))
    assert printed == pages(tmp_path / "কমান্ড.pdf")
    assert [page[-3:] for page in printed if page] == [f"{n}/6" for n in range(1, 7)]
