"""One LibreOffice for all tests of the engine; a missing one fails them."""

import pytest

from tests.calc.processes import processes
from xlbudget.calc.engine import calc


@pytest.fixture(scope="module")  # xlwings takes one office at a time for the active one
def app():
    with calc.start() as running:
        folder = str(running.impl.office._folder)
        yield running
    assert not processes(folder), "an office outlives the tests"


@pytest.fixture
def book(app):
    """A new, unsaved book."""
    made = app.books.add()
    yield made
    made.close()


@pytest.fixture
def sheet(book):
    return book.sheets[0]
