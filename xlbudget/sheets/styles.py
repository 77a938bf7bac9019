"""The office's named cell styles: one for each kind of cell, in the office's font."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from xlbudget.budget.office import OfficeSettings
from xlbudget.sheets.number_formats import (
    BANGLA_INTEGER,
    BANGLA_LONG_DATE,
    amount_format,
    number_format,
)
from xlbudget.sheets.plan import Style

HEADER_FILL = "E2EFDA"
INPUT_FILL = "FFFBE6"


@dataclass(frozen=True, slots=True)
class House:
    """The styles of one office: its Bangla font, the size of running text (points), commas."""

    font: str = "Nikosh"
    size: float = 11
    grouping: bool = False

    @classmethod
    def of(cls, settings: OfficeSettings) -> "House":
        """Return the styles that an office has settled."""
        return cls(settings.font, settings.size, settings.grouping)

    def _style(self, name: str, **look: Any) -> Style:
        return _named(name, self.font, self.size, tuple(look.items()))

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
    def input_verbatim(self) -> Style:
        """A cell that keeps what is typed: a leading zero, an account of 17 digits."""
        return self._style(
            "input text",
            fill=INPUT_FILL,
            border="box",
            wrap=True,
            number_format="@",
            locked=False,
        )

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
    def memo_lines(self) -> Style:
        """A line as wide as the page that may need more than one: of the addressee."""
        return self._style("memo lines", horizontal="left", wrap=True)

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

    def memo_signature(self, indent: int = 0) -> Style:
        """A line of a signature block, so many steps from its column's left edge."""
        name = f"memo signature {indent}" if indent else "memo signature"
        return self._style(name, horizontal="left", wrap=True, indent=indent)

    @property
    def memo_part(self) -> Style:
        """The line above a part of a table that is split."""
        return self._style("memo part", bold=True, horizontal="left")

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
        """A text of a row: district, office, a remark."""
        return self._style("memo cell", border="box", horizontal="left", wrap=True, indent=1)

    def memo_amount(self, poisha: bool = False) -> Style:
        """An amount of a row."""
        return self._style(
            self._money("memo amount", poisha),
            border="box",
            horizontal="right",
            indent=1,
            number_format=amount_format(poisha, self.grouping),
        )

    @property
    def memo_code(self) -> Style:
        """A carried code, telephone number or account, typed as text: never broken over lines."""
        return self._style("memo code", border="box", horizontal="center", number_format="@")

    def memo_number(self, decimals: int = 0, bold: bool = False) -> Style:
        """A carried number, with as many decimals as it has."""
        name = f"memo number{' total' if bold else ''} {decimals}"
        shown = number_format(decimals)
        return self._style(name, bold=bold, border="box", horizontal="center", number_format=shown)

    @property
    def memo_day(self) -> Style:
        """A carried date."""
        return self._style(
            "memo day", border="box", horizontal="center", number_format=BANGLA_LONG_DATE
        )

    @property
    def share(self) -> Style:
        """A share of the whole, in hundredths."""
        return self._style(
            "share", border="box", horizontal="right", indent=1, number_format="[$-5000445]0%"
        )

    @property
    def memo_total_label(self) -> Style:
        """The word for total."""
        return self._style(
            "memo total label", bold=True, border="box", horizontal="right", indent=1
        )

    @property
    def memo_total_text(self) -> Style:
        """What the total row says in a column that is not summed."""
        return self._style("memo total text", bold=True, border="box", horizontal="center")

    def memo_total(self, poisha: bool = False) -> Style:
        """A total of the memo's table."""
        return self._style(
            self._money("memo total", poisha),
            bold=True,
            border="box",
            horizontal="right",
            indent=1,
            number_format=amount_format(poisha, self.grouping),
        )

    def _money(self, name: str, poisha: bool) -> str:
        """A style's name by what its number format shows."""
        return name + (" poisha" if poisha else "") + (" commas" if self.grouping else "")


@lru_cache(maxsize=512)
def _named(name: str, font: str, size: float, look: tuple[tuple[str, Any], ...]) -> Style:
    # Made once: a table of 10,000 rows asks for a style at each cell.
    return replace(Style(f"xlb {name}", font, size), **dict(look))
