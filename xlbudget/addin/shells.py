"""The text of ``xlbudget/excel/udfs.py``: every worksheet function as an xlwings user writes it."""

from collections.abc import Iterator

from xlbudget.addin.function_help import category
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.record import Function

_HEAD = '''\
"""The worksheet functions as xlwings calls them.  Made by scripts/generate.py.

Each hands its ranges on and returns the answer; what a function does is in
``xlbudget.functions``.
"""

# Made text, one line for each argument:
# fmt: off
import xlwings as xw

from xlbudget.excel.calling import call
'''

# xlwings obeys type hints as converters, so a shell has none.  A whole range comes as one block of
# rows; an error in it as its name, not as a blank; a blank as "", so that only an argument that
# was left out is None.
_OPTIONS = 'ndim=2, empty="", err_to_str=True'


def shells() -> str:
    """Return the module's source."""
    return _HEAD + "".join("\n\n" + "\n".join(_shell(f)) + "\n" for f in FUNCTIONS)


def _shell(function: Function) -> Iterator[str]:
    yield f'@xw.func(category="{category(function)}")'
    for argument in function.arguments:
        yield f'@xw.arg("{argument.name}", {_OPTIONS}, doc={_quoted(argument.help.bn)})'
    parameters = [f"{a.name}{'=None' * a.optional}" for a in function.arguments]
    passed = [f'"{function.name}"', *(a.name for a in function.arguments)]
    if function.takes_epoch:
        yield '@xw.arg("epoch_1904", vba="XbDate1904(Application.Caller)")'
        parameters.append("epoch_1904=False")
        passed.append("epoch_1904=epoch_1904")
    yield f"def {function.name}({', '.join(parameters)}):"
    yield f'    """{function.help.en}"""'
    yield f"    return call({', '.join(passed)})"


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'
