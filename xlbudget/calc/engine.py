"""The engine: LibreOffice Calc under xlwings.

>>> from xlbudget.calc.engine import calc
>>> calc.name, calc.type
('calc', 'desktop')

    with calc.start() as app:               # an xlwings App
        book = app.books.open("order.xlsx")
        book.sheets[0]["A1"].value = 624607
        book.save()

Where xlwings has no engine of its own (Linux), starting one also makes it the
engine of ``xw.Book()`` and ``xw.apps``; elsewhere ``calc.activate()`` does.
"""

from typing import Any

import xlwings as xw

from xlbudget.calc import values
from xlbudget.calc.app import Apps


class CalcEngine:
    """What xlwings asks of an engine."""

    name = "calc"
    type = "desktop"

    def __init__(self) -> None:
        self.apps = Apps(self)

    def start(self, visible: bool = False, bangla_font: str | None = None) -> xw.App:
        """Start a LibreOffice and return it as an xlwings ``App`` without a book.

        ``bangla_font`` is the family that Bangla text is shown and printed in, whatever
        the workbook names; without it LibreOffice takes any that has the letters.
        ``Refused`` when LibreOffice or its Python bridge is absent.
        """
        if xw.engines.active is None:
            self.activate()  # parts of xlwings, such as Sheet.activate, ask for an active engine
        return xw.App(impl=self.apps.add(visible=visible, bangla_font=bangla_font))

    def activate(self) -> xw.Engine:
        """Add the engine to ``xw.engines`` once, make it the active one and return it."""
        if self.name not in xw.engines.engines_by_name:
            xw.engines.add(xw.Engine(impl=self))
        engine: xw.Engine = xw.engines.engines_by_name[self.name]
        engine.activate()
        return engine

    @staticmethod
    def prepare_xl_data_element(x: Any, options: Any) -> Any:  # noqa: ARG004 - xlwings' signature
        """Return what a cell can take of a value."""
        return values.for_cell(x)

    @staticmethod
    def clean_value_data(
        data: Any, datetime_builder: Any, empty_as: Any, number_builder: Any, err_to_str: bool
    ) -> list[list[Any]]:
        """Return a block of cells as xlwings' options ask for it."""
        return [
            [
                values.for_reader(value, datetime_builder, empty_as, number_builder, err_to_str)
                for value in row
            ]
            for row in data
        ]


calc = CalcEngine()
"""The one engine; offices are started by it, none runs before."""
