"""Looks that depend on a condition: a value compared, or a formula."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlbudget.calc import traits
from xlbudget.calc.area import Area
from xlbudget.calc.bridge import number
from xlbudget.calc.cell_styles import family
from xlbudget.calc.formulas import to_excel, to_office
from xlbudget.calc.refusal import refusing
from xlbudget.calc.words import Word, Words

_OPERATORS = (
    ("between", "BETWEEN"),
    ("not_between", "NOT_BETWEEN"),
    ("equal_to", "EQUAL"),
    ("not_equal_to", "NOT_EQUAL"),
    ("greater_than", "GREATER"),
    ("less_than", "LESS"),
    ("greater_than_or_equal", "GREATER_EQUAL"),
    ("less_than_or_equal", "LESS_EQUAL"),
    (None, "EXPRESSION"),
)
_CONDITION = 0
_STYLE = "xlb condition {}"
_SCALES = "this engine makes rules of values and of formulas, not scales, bars and icons"


def _operator(name: str | None) -> int:
    office = next(office for known, office in _OPERATORS if known == name)
    return number(f"sheet.ConditionFormatOperator.{office}")


@refusing(_SCALES)
class ConditionalFormats(base_classes.ConditionalFormats):
    """The rules that apply to a range."""

    def __init__(self, cells: Any) -> None:
        self.cells = cells

    @property
    def api(self) -> Any:
        """The office's rules of the whole sheet."""
        return self.cells.sheet.uno.ConditionalFormats

    def _groups(self) -> list[Any]:
        area = self.cells.area
        return [
            group
            for group in self.api.getConditionalFormats()
            if any(Area.of(a).within(area) for a in group.Range.RangeAddresses)
        ]

    def _rules(self) -> "list[ConditionalFormat]":
        return [
            ConditionalFormat(self.cells, group, index)
            for group in reversed(self._groups())
            for index in range(group.Count)
        ]

    def __len__(self) -> int:
        return len(self._rules())

    def __iter__(self) -> "Iterator[ConditionalFormat]":
        return iter(self._rules())

    def __call__(self, key: int) -> "ConditionalFormat":
        """Return a rule by its place from 1."""
        return self._rules()[key - 1]

    def add_cell_value(self, spec: dict[str, Any]) -> "ConditionalFormat":
        """Add a rule that compares the cells' values."""
        return self._added(spec["operator"], spec["formula1"], spec["formula2"], spec)

    def add_custom(self, spec: dict[str, Any]) -> "ConditionalFormat":
        """Add a rule of a formula, written for the first cell."""
        return self._added(None, spec["formula"], None, spec)

    def _added(self, operator: Any, one: str, two: str | None, look: Any) -> "ConditionalFormat":
        if look.get("stop_if_true"):
            raise NotImplementedError("LibreOffice always stops at the first rule that holds")
        book = self.cells.document
        places = book.uno.createInstance("com.sun.star.sheet.SheetCellRanges")
        places.addRangeAddress(self.cells.uno_address, False)
        key = self.api.createByRange(places)
        group = next(g for g in self.api.getConditionalFormats() if key == g.ID)
        group.createEntry(_CONDITION, 0)
        rule = ConditionalFormat(self.cells, group, 0)
        styles = family(book)
        count = 1
        while styles.hasByName(_STYLE.format(count)):
            count += 1
        styles.insertByName(
            _STYLE.format(count), book.uno.createInstance("com.sun.star.style.CellStyle")
        )
        rule.entry.StyleName = _STYLE.format(count)
        rule.compare(operator, one, two)
        rule.look(look)
        return rule

    def clear(self) -> None:
        """Take off every rule that touches the range."""
        for group in self._groups():
            self.api.removeByID(group.ID)


class RuleWords(Words):
    """``FormatCondition``."""

    words = {  # noqa: RUF012 - declared in Words
        "NumberFormat": Word(
            lambda rule: rule.cells.document.format_code(rule.style.NumberFormat),
            lambda rule, code: setattr(
                rule.style, "NumberFormat", rule.cells.document.format_key(code)
            ),
        ),
    }


@refusing(_SCALES)
class ConditionalFormat(base_classes.ConditionalFormat):
    """One rule."""

    stop_if_true = True

    def __init__(self, cells: Any, group: Any, index: int) -> None:
        self.cells = cells
        self._group = group
        self._index = index

    @property
    def api(self) -> RuleWords:
        """The words of Excel's own ``FormatCondition`` that are known here."""
        return RuleWords(self)

    @property
    def entry(self) -> Any:
        """The office's rule."""
        return self._group.getByIndex(self._index)

    @property
    def style(self) -> Any:
        """The office's cell style that the rule puts on."""
        return family(self.cells.document).getByName(self.entry.StyleName)

    @property
    def type(self) -> str:
        """``cell_value``, ``custom`` or ``unknown``."""
        if self.entry.Type != _CONDITION:
            return "unknown"
        return "custom" if self.operator is None else "cell_value"

    @property
    def operator(self) -> str | None:
        """The comparison in xlwings' words; ``None`` of a formula."""
        found = self.entry.Operator
        return next((name for name, _ in _OPERATORS if name and _operator(name) == found), None)

    @property
    def formula1(self) -> str | None:
        """What is compared with."""
        return None if self.operator is None else _shown(self.entry.Formula1)

    @property
    def formula2(self) -> str | None:
        """The other end of a between."""
        both = self.operator in ("between", "not_between")
        return _shown(self.entry.Formula2) if both else None

    @property
    def formula(self) -> str | None:
        """The formula of a custom rule."""
        return _shown(self.entry.Formula1) if self.type == "custom" else None

    @property
    def fill_color(self) -> traits.Rgb | None:
        """The fill."""
        return traits.rgb(self.style.CellBackColor)

    @property
    def font_color(self) -> traits.Rgb | None:
        """The colour of the text."""
        return traits.rgb(self.style.CharColor)

    @property
    def font_bold(self) -> bool | None:
        """Whether the text is bold."""
        return traits.bold(self.style)

    @property
    def font_italic(self) -> bool | None:
        """Whether the text slants."""
        return traits.italic(self.style)

    def set(self, changes: dict[str, Any]) -> None:
        """Change the rule."""
        operator = changes.get("operator", self.operator)
        one = changes.get("formula", changes.get("formula1", _shown(self.entry.Formula1)))
        two = changes.get("formula2", self.formula2)
        self.compare(operator, one, two)
        self.look(changes)

    def compare(self, operator: str | None, one: str, two: str | None) -> None:
        """Set the condition."""
        entry = self.entry
        entry.Operator = _operator(operator)
        entry.Formula1 = _taken(one)
        if two is not None:
            entry.Formula2 = _taken(two)

    def look(self, look: dict[str, Any]) -> None:
        """Set what is told of fill, text colour, bold and italic."""
        style = self.style
        if look.get("fill_color") is not None:
            style.CellBackColor = traits.office_color(look["fill_color"])
        if look.get("font_color") is not None:
            style.CharColor = traits.office_color(look["font_color"])
        if look.get("font_bold") is not None:
            traits.set_bold(style, look["font_bold"])
        if look.get("font_italic") is not None:
            traits.set_italic(style, look["font_italic"])

    def delete(self) -> None:
        """Take the rule away."""
        self._group.removeByIndex(self._index)


def _taken(formula: Any) -> str:
    return to_office("=" + str(formula).removeprefix("=")).removeprefix("=")


def _shown(formula: str) -> str:
    return to_excel("=" + formula)
