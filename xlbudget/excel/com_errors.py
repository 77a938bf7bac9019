"""What stops a button, in words: also Excel's own errors, which come as numbers.

While a cell is being typed in, Excel takes no calls from outside.  xlwings asks
such an Excel again without end; here it does so for some seconds.

Source: Microsoft, "COM Error Codes (FACILITY_RPC)"; 0x800AC472 (VBA_E_IGNORE) is
what Excel answers while its object model is suspended.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from xlbudget.errors import Refused
from xlbudget.text import Text

TRIES = 50_000
"""How often a busy Excel is asked."""

_EXCEL = "xlwings._xlwindows"
_BUSY = (
    -2147418111,  # 0x80010001 RPC_E_CALL_REJECTED
    -2147417846,  # 0x8001010A RPC_E_SERVERCALL_RETRYLATER
    -2146777998,  # 0x800AC472 VBA_E_IGNORE
)
_ENDED = (
    -2147417848,  # 0x80010108 RPC_E_DISCONNECTED
    -2147023174,  # 0x800706BA RPC_S_SERVER_UNAVAILABLE
    -2147023170,  # 0x800706BE RPC_S_CALL_FAILED
)
_TYPING = Text(
    "একটি ঘরে লেখা চলছে বা একটি বাক্স খোলা আছে: Enter চেপে লেখা শেষ করুন, তারপর আবার চাপুন",
    "a cell is being typed in, or a box is open: finish the cell with Enter and press again",
)
_GONE = Text(
    "এক্সেল বন্ধ হয়ে গেছে; ডিস্কের ফাইলটি অক্ষত আছে",
    "Excel has ended; the file on disk is whole",
)


def reason_of(error: Exception) -> Text:
    """Return why a button failed, in one line each."""
    numbers = set(_numbers(error))
    if numbers & set(_BUSY) or type(error).__name__ == "ExcelBusyError":
        return _TYPING
    if numbers & set(_ENDED):
        return _GONE
    if isinstance(error, Refused):
        return Text(_line(error.message.bn), _line(error.message.en))
    said = _line(_said(error)) or type(error).__name__
    return Text(said, said)


def has_ended(error: Exception) -> bool:
    """Whether the program that holds the workbook is there no more."""
    return isinstance(error, Refused) or bool(set(_numbers(error)) & set(_ENDED))


@contextmanager
def few_tries() -> Iterator[None]:
    """Let xlwings give up in the end when Excel takes no calls."""
    excel: Any = sys.modules.get(_EXCEL)
    if excel is None:  # another office, or none yet
        yield
        return
    before, excel.N_COM_ATTEMPTS = excel.N_COM_ATTEMPTS, TRIES
    try:
        yield
    finally:
        excel.N_COM_ATTEMPTS = before


def _numbers(error: Exception) -> Iterator[int]:
    """The numbers that a COM error carries: its own, and that of Excel within."""
    for part in error.args:
        for item in part if isinstance(part, tuple) else (part,):
            if isinstance(item, int):
                yield item


def _said(error: Exception) -> str:
    """Excel's sentence where a COM error has one; else what the error says."""
    inner = error.args[2] if len(error.args) > 2 else None
    if isinstance(inner, tuple) and len(inner) > 2 and inner[2]:
        return str(inner[2])
    return str(error)


def _line(text: str) -> str:
    return " ".join(text.split())
