"""From an ``Order`` to what its workbook shows, as ``SheetPlan`` values; pure."""
