"""The classes of the engine by the name of the xlwings class that each one is."""

from xlwings import base_classes

from xlbudget.calc import (
    app,
    book,
    books,
    borders,
    cell_range,
    chart_parts,
    charts,
    conditional,
    fonts,
    freeze_panes,
    names,
    notes,
    page_setup,
    sheets,
    tables,
    validation,
)

MODULES = (
    app, book, books, borders, cell_range, chart_parts, charts, conditional, fonts,
    freeze_panes, names, notes, page_setup, sheets, tables, validation,
)  # fmt: skip
OURS = {
    name: made
    for module in MODULES
    for name, made in vars(module).items()
    if isinstance(made, type) and made.__module__ == module.__name__ and name in vars(base_classes)
}
