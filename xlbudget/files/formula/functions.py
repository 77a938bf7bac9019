"""All functions that can be worked out here: Excel's most usual ones, and our own."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from xlbudget.budget.cells import ErrorValue
from xlbudget.budget.taka import exact
from xlbudget.errors import CellError
from xlbudget.files.formula import (
    logic_functions,
    lookup_functions,
    number_functions,
    text_functions,
)
from xlbudget.files.formula.evaluate import NodeFunction, ScalarFunction
from xlbudget.files.formula.values import Scalar, Unknown, Wrong
from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.record import Function

_FAMILIES = (number_functions, text_functions, logic_functions)


def _own(function: Function) -> ScalarFunction:
    def call(*args: Scalar) -> Scalar:
        error = next((arg for arg in args if isinstance(arg, ErrorValue)), None)
        if error is not None:
            raise Wrong(error)
        try:
            found = function.call(*args)
        except CellError as wrong:
            raise Wrong(ErrorValue(wrong.kind)) from wrong
        if isinstance(found, date):
            raise Unknown
        if isinstance(found, int | float | Decimal) and not isinstance(found, bool):
            return exact(found)
        return found

    return call


scalars: Final[Mapping[str, ScalarFunction]] = {
    **{name: call for family in _FAMILIES for name, call in family.SCALARS.items()},
    **{f.name: _own(f) for f in FUNCTIONS if not f.takes_epoch},
}
of_nodes: Final[Mapping[str, NodeFunction]] = {
    **number_functions.OF_NODES,
    **text_functions.OF_NODES,
    **logic_functions.OF_NODES,
    **lookup_functions.OF_NODES,
}
