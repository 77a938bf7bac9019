"""Sealing a workbook whose memo is final, and telling what changed in it since.

The hashes stand in the custom document properties, one a sealed part, under
names that begin with ``xlbudget final``.
"""

from xlbudget.budget.cells import Entry
from xlbudget.files.package import Package
from xlbudget.files.properties_part import properties, set_properties
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.grid import Grid
from xlbudget.reading.seal import PREFIX, seals, unsealed


def sealed(workbook: bytes, sheets: tuple[str, ...]) -> bytes:
    """Return the workbook with the seals of its memo sheets and of the order's Tables."""
    package = Package.read(workbook)
    set_properties(package, PREFIX, seals(workbook_grids(workbook), sheets))
    return package.to_bytes()


def without_seals(workbook: bytes) -> bytes:
    """Return the workbook as it is, but not final any more."""
    package = Package.read(workbook)
    if not properties(package, PREFIX):
        return workbook
    set_properties(package, PREFIX, {})
    return package.to_bytes()


def changes_since_final(workbook: bytes, grids: tuple[Grid, ...]) -> tuple[Entry, ...]:
    """Return the parts that changed since the memo was made final, none when it never was."""
    # A zip names its parts in the clear: most workbooks need no second look.
    if b"docProps/custom" not in workbook:
        return ()
    return unsealed(grids, properties(Package.read(workbook), PREFIX))
