"""``FUNCTIONS``: every worksheet function as a record, in the order of the reference.

>>> print(FUNCTIONS[0].usage)
BANGLA_WORDS(amount, [unit], [only])
"""

from xlbudget.worksheet.registry import FUNCTIONS

__all__ = ("FUNCTIONS",)
