"""What may be typed into cells, and what is said while typing."""

from typing import Any

from xlwings import base_classes

from xlbudget.calc.bridge import constant, struct
from xlbudget.calc.formulas import to_excel, to_office
from xlbudget.calc.refusal import refusing
from xlbudget.calc.words import Word, Words

_KINDS = (
    ("none", "ANY"),
    ("whole_number", "WHOLE"),
    ("decimal", "DECIMAL"),
    ("list", "LIST"),
    ("date", "DATE"),
    ("time", "TIME"),
    ("text_length", "TEXT_LEN"),
    ("custom", "CUSTOM"),
)
_OPERATORS = (
    ("between", "BETWEEN"),
    ("not_between", "NOT_BETWEEN"),
    ("equal_to", "EQUAL"),
    ("not_equal_to", "NOT_EQUAL"),
    ("greater_than", "GREATER"),
    ("less_than", "LESS"),
    ("greater_than_or_equal", "GREATER_EQUAL"),
    ("less_than_or_equal", "LESS_EQUAL"),
)
_ALERTS = (
    ("stop", "STOP"),
    ("warning", "WARNING"),
    ("information", "INFO"),
)


def _told(table: tuple[tuple[str, str], ...], value: Any) -> str | None:
    return next((name for name, office in table if office == value.value), None)


def _setting(name: str) -> Any:
    return property(lambda self: getattr(self.api.uno, name))


@refusing("this is for xlwings Lite")
class DataValidation(base_classes.DataValidation):
    """The validation of a range: of all its cells alike."""

    def __init__(self, cells: Any) -> None:
        self.cells = cells

    @property
    def api(self) -> "ValidationWords":
        """The words of Excel's own ``Validation`` that are known here."""
        return ValidationWords(self)

    @property
    def uno(self) -> Any:
        """The office's validation; a copy, which must be put back."""
        return self.cells.uno.Validation

    ignore_blank = _setting("IgnoreBlankCells")
    input_title = _setting("InputTitle")
    input_message = _setting("InputMessage")
    show_input = _setting("ShowInputMessage")
    error_title = _setting("ErrorTitle")
    error_message = _setting("ErrorMessage")
    show_error = _setting("ShowErrorMessage")

    @property
    def type(self) -> str:
        """The kind of rule in xlwings' words; ``none`` without one."""
        return _told(_KINDS, self.uno.Type) or "unknown"

    @property
    def operator(self) -> str | None:
        """The comparison in xlwings' words."""
        compares = self.type not in ("none", "list", "custom")
        return _told(_OPERATORS, self.uno.getOperator()) if compares else None

    @property
    def formula1(self) -> str | None:
        """What is compared with, as Excel writes it."""
        return self._formula(self.uno.getFormula1()) if self.operator else None

    @property
    def formula2(self) -> str | None:
        """The other end of a between."""
        both = self.operator in ("between", "not_between")
        return self._formula(self.uno.getFormula2()) if both else None

    @property
    def formula(self) -> str | None:
        """The formula of a custom rule."""
        return self._formula(self.uno.getFormula1()) if self.type == "custom" else None

    @property
    def source(self) -> str | None:
        """Where a list's choices come from: ``a,b`` or a formula."""
        if self.type != "list":
            return None
        text = str(self.uno.getFormula1())
        if text.startswith('"'):
            return ",".join(part.strip('"') for part in text.split(";"))
        return self._formula(text)

    @staticmethod
    def _formula(text: str) -> str:
        return to_excel("=" + text)

    @property
    def in_cell_dropdown(self) -> bool | None:
        """Whether the list drops down."""
        return bool(self.uno.ShowList) if self.type == "list" else None

    @property
    def alert_style(self) -> str | None:
        """How a wrong entry is met."""
        return _told(_ALERTS, self.uno.ErrorAlertStyle)

    def set_list(self, source: Any, in_cell_dropdown: bool) -> None:
        """Let only a list's choices be typed: of texts, of cells, or of a name."""
        if isinstance(source, list):
            formula = ";".join('"' + str(item).replace('"', '""') + '"' for item in source)
        elif hasattr(source, "refers_to"):
            formula = source.name
        else:
            sheet = source.sheet.name.replace("'", "''")
            formula = f"$'{sheet}'.{source.address}"
        self._set("LIST", formula, None, ShowList=int(in_cell_dropdown))

    def set_rule(self, rule_type: str, operator: Any, formula1: Any, formula2: Any) -> None:
        """Let only values be typed that satisfy a comparison or a formula."""
        kind = dict(_KINDS)[rule_type]
        one, two = (f and to_office(f).removeprefix("=") for f in (formula1, formula2))
        self._set(kind, str(one), two, operator)

    def _set(
        self, kind: str, one: str, two: str | None, operator: Any = None, **settings: Any
    ) -> None:  # fmt: skip
        held = self.uno
        if held.Type.value == "ANY":
            held.ShowErrorMessage = True
        held.Type = constant(f"sheet.ValidationType.{kind}")
        office = dict(_OPERATORS).get(operator, "EQUAL")
        held.setOperator(constant(f"sheet.ConditionOperator.{office}"))
        sheet = self.cells.sheet.index - 1
        row, column = self.cells.row - 1, self.cells.column - 1
        held.setSourcePosition(struct("table.CellAddress", Sheet=sheet, Row=row, Column=column))
        held.setFormula1(one)
        held.setFormula2(two or "")
        for name, value in settings.items():
            setattr(held, name, value)
        self.cells.uno.Validation = held

    def change(self, **settings: Any) -> None:
        """Change the office's settings of the validation."""
        held = self.uno
        for name, value in settings.items():
            setattr(held, name, value)
        self.cells.uno.Validation = held

    def delete(self) -> None:
        """Let anything be typed, say nothing."""
        self.change(
            Type=constant("sheet.ValidationType.ANY"),
            ShowInputMessage=False, ShowErrorMessage=False, InputTitle="", InputMessage="",
        )  # fmt: skip


def _word(name: str) -> Word:
    return Word(
        lambda held: getattr(held.uno, name), lambda held, value: held.change(**{name: value})
    )


def _alert(held: Any, value: int) -> None:
    kind = _ALERTS[value - 1][1]
    held.change(ErrorAlertStyle=constant(f"sheet.ValidationAlertStyle.{kind}"))


class ValidationWords(Words):
    """``Validation``: what xlwings can read but not set."""

    words = {  # noqa: RUF012 - declared in Words
        "InputTitle": _word("InputTitle"),
        "InputMessage": _word("InputMessage"),
        "ShowInput": _word("ShowInputMessage"),
        "ErrorTitle": _word("ErrorTitle"),
        "ErrorMessage": _word("ErrorMessage"),
        "ShowError": _word("ShowErrorMessage"),
        "IgnoreBlank": _word("IgnoreBlankCells"),
        "AlertStyle": Word(
            lambda held: [name for name, _ in _ALERTS].index(held.alert_style) + 1, _alert
        ),
    }
