"""The one real order, as every test needs it."""

from pathlib import Path

import pytest
from hypothesis import settings

from xlbudget.budget.model import Order
from xlbudget.files.sources import open_source

# How long one example takes says more about what else runs on the machine than about the code.
settings.register_profile("xlbudget", deadline=None)
settings.load_profile("xlbudget")

SAMPLE = Path(__file__).parent.parent / "xlbudget" / "samples" / "telephone-2022-06-14.txt"


@pytest.fixture(scope="session")
def sample_path() -> Path:
    return SAMPLE


@pytest.fixture(scope="session")
def sample_text() -> str:
    return SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample_order() -> Order:
    return open_source(SAMPLE).order
