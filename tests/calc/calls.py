"""xlwings calls and what they give: (family, calls, answer of the last one).

``a`` is the app, ``b`` a new book, ``s`` its only sheet, Sheet1.
"""

from tests.calc.calls_of_books import BOOKS
from tests.calc.calls_of_cells import CELLS
from tests.calc.calls_of_looks import LOOKS

CALLS = (*CELLS, *LOOKS, *BOOKS)
