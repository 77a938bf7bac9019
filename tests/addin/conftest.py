"""The two files as this tree builds them, once for all tests."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from xlbudget.addin.books import addin, macro_book
from xlbudget.addin.xlwings_modules import xlwings_folder
from xlbudget.files.package import Package

# Run in processes of their own: what they import changes what all others see.
collect_ignore = ["office.py", "office_run.py", "twin_run.py", "twin_speed.py"]


class Built(NamedTuple):
    name: str
    data: bytes
    package: Package
    build: Callable[[], bytes]


@pytest.fixture(scope="session", params=["xlbudget.xlam", "xlbudget.xlsm"])
def built(request, sample_order):
    def build():
        folder = xlwings_folder()
        return addin(folder) if request.param.endswith("xlam") else macro_book(sample_order, folder)

    data = build()
    return Built(request.param, data, Package.read(data), build)


@pytest.fixture(scope="session")
def macro_workbook(sample_order):
    return macro_book(sample_order, xlwings_folder())
