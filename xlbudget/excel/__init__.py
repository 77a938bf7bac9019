"""The side of Excel: worksheet functions and ribbon buttons as xlwings calls them."""
