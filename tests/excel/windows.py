"""xlwings as Windows runs it, on any machine: its own UDF code over stubs of pywin32.

Imported in a process of its own, since it changes what ``import`` finds.  Only
COM itself is a stub: ``udfs``, ``_xlwindows`` (clean_value_data,
prepare_xl_data_element) and ``com_server.XLPython.CallUDF`` are xlwings' own.
"""

import ctypes
import datetime as dt
import importlib
import io
import sys
import types
from unittest.mock import MagicMock

MISSING = -2147352572
"""What COM hands over for an argument left out."""

ERROR_CODES = {
    "#NULL!": -2146826288,
    "#DIV/0!": -2146826281,
    "#VALUE!": -2146826273,
    "#REF!": -2146826265,
    "#NAME?": -2146826259,
    "#NUM!": -2146826252,
    "#N/A": -2146826246,
}


_RANGE = "{00020846-0000-0000-C000-000000000046}"


class ComTime(dt.datetime):
    """A date as pywin32 hands it over: with a time zone."""


def com_range(value):
    """Return a cell or block as an argument: ``value`` is a scalar or a tuple of rows."""
    made = MagicMock(name="Range")
    rows = value if isinstance(value, tuple) else ((value,),)
    made.Value, made.Rows.Count, made.Columns.Count = value, len(rows), len(rows[0])
    made._oleobj_.GetTypeInfo().GetTypeAttr().iid = _RANGE
    return made


def call(name, *args):
    """Call a worksheet function as the VBA wrapper does; return what VBA gets."""
    com_server.FromVariant = lambda value: value
    server = com_server.XLPython()
    return server.CallUDF("xlbudget.excel.udfs", name, args)


def _install():
    names = (
        "pythoncom", "pywintypes", "win32api", "win32con", "win32gui", "win32process",
        "win32timezone", "win32event", "win32com", "win32com.client", "win32com.server",
        "win32com.server.dispatcher", "win32com.server.policy", "win32com.server.util",
    )  # fmt: skip
    for name in names:
        sys.modules[name] = MagicMock(name=name)
    sys.modules["pywintypes"].TimeType = ComTime
    sys.modules["pywintypes"].com_error = type("com_error", (Exception,), {})
    sys.modules["pywintypes"].IID = str
    sys.modules["pythoncom"].__file__ = "pythoncom.dll"
    sys.modules["pythoncom"].ole_error = type("ole_error", (Exception,), {})
    sys.modules["win32timezone"].TimeZoneInfo.utc = lambda: dt.UTC
    client = sys.modules["win32com.client"]
    for name in ("CDispatch", "CoClassBaseClass", "DispatchBaseClass"):
        setattr(client, name, type(name, (), {}))
    client.Dispatch = lambda value: value
    ctypes.windll = ctypes.oledll = MagicMock()
    ctypes.PyDLL = MagicMock()


_install()
import xlwings  # noqa: E402 - only now can it be imported as on Windows
from xlwings import _xlwindows, com_server, main, udfs  # noqa: E402 - the same

xlwings._xlwindows = _xlwindows
xlwings.engines.add(main.Engine(impl=_xlwindows.engine))
xlwings.func, xlwings.arg, xlwings.ret = udfs.xlfunc, udfs.xlarg, udfs.xlret


def wrapper_text(module_name, workbook_name):
    """Return what xlwings writes on "Import Functions", without its head."""
    written = io.StringIO()
    workbook = types.SimpleNamespace(Name=workbook_name)
    module = importlib.import_module(module_name)
    udfs.generate_vba_wrapper(module_name, module, written, workbook)
    return written.getvalue()
