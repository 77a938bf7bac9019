"""The house's named cell styles: one for each kind of cell, in the office's font.

Numbers stay numbers and show Bangla digits by their format: in ``[$-5000445]``
05 asks for Bengali digit shapes and 0445 is Bangla.  Minus signs are spelt out,
since sections without them lose the sign in LibreOffice.
"""

from dataclasses import dataclass, replace
from typing import Any

from xlbudget.sheets.plan import Style

BANGLA_INTEGER = "[$-5000445]0"
BANGLA_AMOUNT = r"[$-5000445]0;[$-5000445]\-0"
BANGLA_AMOUNT_POISHA = r"[$-5000445]0.00;[$-5000445]\-0.00"
BANGLA_LONG_DATE = "[$-5000445]d mmmm yyyy"

HEADER_FILL = "E2EFDA"
INPUT_FILL = "FFFBE6"


def amount_format(poisha: bool) -> str:
    """Return the number format of a column of amounts, with poisha or without."""
    return BANGLA_AMOUNT_POISHA if poisha else BANGLA_AMOUNT


@dataclass(frozen=True, slots=True)
class House:
    """The styles of one office: its Bangla font and the size of running text (points)."""

    font: str = "Nikosh"
    size: float = 11

    def _style(self, name: str, **look: Any) -> Style:
        return replace(Style(f"xlb {name}", self.font, self.size), **look)

    @property
    def title(self) -> Style:
        """Title of a sheet."""
        return self._style("title", bold=True, size=self.size + 4)

    @property
    def hint(self) -> Style:
        """A line that explains a sheet."""
        return self._style("hint", color="7F7F7F", wrap=True)

    @property
    def label(self) -> Style:
        """Name of a field."""
        return self._style("label", border="box", wrap=True)

    @property
    def header(self) -> Style:
        """Heading of a table's column in the order workbook."""
        return self._style(
            "header", bold=True, fill=HEADER_FILL, border="box", horizontal="center", wrap=True
        )

    @property
    def input(self) -> Style:
        """A cell that the accountant fills with text."""
        return self._style("input", fill=INPUT_FILL, border="box", wrap=True, locked=False)

    @property
    def input_date(self) -> Style:
        """A cell that the accountant fills with a date."""
        return self._style(
            "input date",
            fill=INPUT_FILL,
            border="box",
            horizontal="left",
            number_format=BANGLA_LONG_DATE,
            locked=False,
        )

    @property
    def input_serial(self) -> Style:
        """A cell that the accountant fills with a running number."""
        return self._style(
            "input serial",
            fill=INPUT_FILL,
            border="box",
            horizontal="center",
            number_format=BANGLA_INTEGER,
            locked=False,
        )

    def input_amount(self, poisha: bool = False) -> Style:
        """A cell that the accountant fills with taka."""
        return self._style(
            "input amount poisha" if poisha else "input amount",
            fill=INPUT_FILL,
            border="box",
            horizontal="right",
            number_format=amount_format(poisha),
            locked=False,
        )

    def sum(self, poisha: bool = False) -> Style:
        """A computed amount in the order workbook."""
        return self._style(
            "sum poisha" if poisha else "sum",
            bold=True,
            fill=HEADER_FILL,
            border="box",
            horizontal="right",
            number_format=amount_format(poisha),
        )

    @property
    def letterhead(self) -> Style:
        """A line of the letterhead."""
        return self._style("memo letterhead", bold=True, horizontal="center")

    @property
    def memo_line(self) -> Style:
        """A single line of the memo that stands at the left."""
        return self._style("memo line", horizontal="left")

    @property
    def memo_right(self) -> Style:
        """A single line of the memo that stands at the right."""
        return self._style("memo right", horizontal="right")

    @property
    def memo_ruled(self) -> Style:
        """The Bangla date, ruled off from the Gregorian date below."""
        return self._style("memo right ruled", horizontal="right", border="bottom")

    @property
    def memo_date(self) -> Style:
        """The Gregorian date of the memo, a real date."""
        return self._style("memo date", horizontal="right", number_format=BANGLA_LONG_DATE)

    @property
    def memo_subject(self) -> Style:
        """The subject."""
        return self._style(
            "memo subject", bold=True, horizontal="justify", vertical="top", wrap=True
        )

    @property
    def memo_text(self) -> Style:
        """A paragraph."""
        return self._style("memo text", horizontal="justify", vertical="top", wrap=True)

    @property
    def memo_words(self) -> Style:
        """The total in words."""
        return self._style("memo words", bold=True, horizontal="left", wrap=True)

    @property
    def memo_signature(self) -> Style:
        """A line of a signature block."""
        return self._style("memo signature", horizontal="left", wrap=True, indent=14)

    @property
    def memo_header(self) -> Style:
        """Heading of a column of the memo's table."""
        return self._style("memo header", bold=True, border="box", horizontal="center", wrap=True)

    @property
    def memo_serial(self) -> Style:
        """Running number of a row."""
        return self._style(
            "memo serial", border="box", horizontal="center", number_format=BANGLA_INTEGER
        )

    @property
    def memo_cell(self) -> Style:
        """District or office of a row."""
        return self._style("memo cell", border="box", horizontal="left", wrap=True, indent=1)

    def memo_amount(self, poisha: bool = False) -> Style:
        """An amount of a row."""
        return self._style(
            "memo amount poisha" if poisha else "memo amount",
            border="box",
            horizontal="right",
            indent=1,
            number_format=amount_format(poisha),
        )

    @property
    def memo_total_label(self) -> Style:
        """The word for total."""
        return self._style(
            "memo total label", bold=True, border="box", horizontal="right", indent=1
        )

    def memo_total(self, poisha: bool = False) -> Style:
        """A total of the memo's table."""
        return self._style(
            "memo total poisha" if poisha else "memo total",
            bold=True,
            border="box",
            horizontal="right",
            indent=1,
            number_format=amount_format(poisha),
        )
