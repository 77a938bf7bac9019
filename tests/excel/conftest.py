"""What pytest leaves alone here, and one LibreOffice for the live tests."""

import pytest

# Run in processes of their own: what they import changes what all others see.
collect_ignore = ["windows.py", "windows_run.py"]


@pytest.fixture(scope="module")  # xlwings takes one office at a time for the active one
def app():
    from xlbudget.calc.engine import calc

    with calc.start() as running:
        yield running
