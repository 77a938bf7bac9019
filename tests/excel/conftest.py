"""What pytest leaves alone here, and one LibreOffice for the live tests."""

import pytest

# Run in processes of their own: what they import changes what all others see.
collect_ignore = ["windows.py", "windows_run.py"]


@pytest.fixture(scope="module")  # xlwings takes one office at a time for the active one
def app():
    from xlbudget.calc.engine import calc

    with calc.start() as running:
        yield running


@pytest.fixture
def finds(monkeypatch):
    """Lets the button find what a test tells it to."""

    from tests.excel.live import FINDINGS
    from xlbudget.commands import mark_findings
    from xlbudget.excel import live
    from xlbudget.sheets.styles import House

    def tell(*findings):
        marking = mark_findings(findings, House())
        monkeypatch.setattr(live, "mark_findings", lambda *_: marking)

    tell(*FINDINGS)
    return tell
