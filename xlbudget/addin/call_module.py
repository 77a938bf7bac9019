"""The VBA module ``XbCalls``: what stands between a cell or a button and Python.

Its text is ``vba/XbCalls.bas``; the error values and the one sentence that it
shows are filled in from here.
"""

from importlib.resources import files

from xlbudget.addin.vba_module import STANDARD, Module
from xlbudget.excel.sentinels import ERROR_NUMBERS, sentinel
from xlbudget.text import Text

NO_PYTHON = Text(
    "xlbudget: পাইথন চালু করা যায়নি, তাই ফাংশন ও বোতাম কাজ করছে না। কমান্ড লাইনে দেখুন: xlbudget addin doctor",
    "xlbudget: Python could not be started, so functions and buttons do not work."
    " See on the command line: xlbudget addin doctor",
)


def call_module() -> Module:
    """Return the module."""
    template = files("xlbudget.addin").joinpath("vba/XbCalls.bas").read_text(encoding="utf-8")
    body = template.format(
        errors="\n".join(
            f'        Case "{sentinel(name)}": XbCell = CVErr({number})'
            for name, number in ERROR_NUMBERS
        ),
        missing=dict(ERROR_NUMBERS)["#N/A"],
        failed=dict(ERROR_NUMBERS)["#VALUE!"],
        no_python=NO_PYTHON.en,
        no_python_codes=hexadecimal(NO_PYTHON.bn),
    )
    return Module("XbCalls", STANDARD, body)


def hexadecimal(text: str) -> str:
    """Return the text's UTF-16 code units, four hexadecimal digits each.

    >>> hexadecimal("টা")
    '099F09BE'
    """
    return text.encode("utf-16-be").hex().upper()
