"""The cells of an order workbook that are to be filled in.

>>> Blank(Place("আদেশ", "B9")).how.en
'fill in B9 (আদেশ)'
"""

from dataclasses import dataclass

from xlbudget.budget.cells import Place
from xlbudget.text import Text

_FILL = Text("{sheet} শিটের {cell} ঘরে লিখুন", "fill in {cell} ({sheet})")
_ADD = Text(
    "{sheet} শিটের {label_cell} ঘরে “{label}”, {cell} ঘরে মান লিখুন",
    "write “{label}” in {label_cell} ({sheet}) and its value in {cell}",
)


@dataclass(frozen=True, slots=True)
class Blank:
    """The empty cell of a field: ``value_at``.

    Where the sheet has no row of that field, ``label`` is to be written at
    ``label_at`` beside it.
    """

    value_at: Place
    label: str = ""
    label_at: Place = Place()

    @property
    def place(self) -> Place:
        """The first cell to write in."""
        return self.label_at if self.label else self.value_at

    @property
    def how(self) -> Text:
        """What to do, as the end of a sentence."""
        return (_ADD if self.label else _FILL).filled(
            sheet=self.value_at.sheet,
            cell=self.value_at.cell,
            label=self.label,
            label_cell=self.label_at.cell,
        )
