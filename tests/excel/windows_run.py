"""Every example of every function through xlwings' own UDF code, printed as JSON."""

import json
import sys
from datetime import UTC, date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import tests.excel.windows as windows
from xlbudget.budget.cells import ErrorValue
from xlbudget.functions import FUNCTIONS


def com_value(value):
    """Return a cell's value as COM hands it over."""
    if isinstance(value, ErrorValue):
        return windows.ERROR_CODES[value.name]
    if isinstance(value, date):
        return windows.ComTime(value.year, value.month, value.day, tzinfo=UTC)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def plain(answer):
    if isinstance(answer, list):
        return [plain(part) for part in answer]
    return answer.date().isoformat() if isinstance(answer, windows.dt.datetime) else answer


def answers(function, example):
    """Return what a call gives: with values, with single cells, with a column of three cells."""
    given = [com_value(value) for value in example.args]
    left_out = [windows.MISSING] * (len(function.arguments) - len(given))
    epoch = [False] if function.takes_epoch else []
    as_values = [windows.com_range(None) if value is None else value for value in given]
    as_cells = [windows.com_range(value) for value in given]
    column = windows.com_range(((given[0],), (None,), (given[0],)))
    rest = [*as_cells[1:], *left_out, *epoch]
    return {
        "name": function.name,
        "values": plain(windows.call(function.name, *as_values, *left_out, *epoch)),
        "cells": plain(windows.call(function.name, *as_cells, *left_out, *epoch)),
        "column": plain(windows.call(function.name, column, *rest)),
    }


def special():
    """Return the calls that only Excel makes."""
    missing = windows.MISSING
    return {
        "no unit": windows.call("BANGLA_WORDS", 5.0, "", missing),
        "middle left out": windows.call("BANGLA_WORDS", 5.0, missing, True),
        "serial 1904": windows.call("BANGLA_DATE", 43264.0, True),
        "newer error": windows.call("BANGLA_WORDS", -2146826243, missing, missing),
        "blank and errors": plain(
            windows.call(
                "BANGLA_DIGITS",
                windows.com_range(tuple((code,) for code in windows.ERROR_CODES.values())),
            )
        ),
        "row": windows.call("BANGLA_DIGITS", windows.com_range(((1.0, 2.0),))),
        "number": repr(windows.call("BANGLA_VALUE", "৬,২৪,৬০৭/-")),
        "shapes": windows.call(
            "UPAZILA_CODE",
            windows.com_range((("ঢাকা", "ঢাকা"),) * 2),
            windows.com_range((("সাভার",),) * 3),
        ),
    }


if __name__ == "__main__":
    seen = {
        "answers": [answers(f, example) for f in FUNCTIONS for example in f.examples],
        "special": special(),
        "codes": windows.ERROR_CODES,
        "wrappers": {
            name: windows.wrapper_text("xlbudget.excel.udfs", name) for name in ("a.xlsm", "a.xlam")
        },
    }
    print(json.dumps(seen, ensure_ascii=False))
