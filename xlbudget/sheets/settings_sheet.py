"""The sheet ব্যবস্থা: the office's letterhead, signatories, sentences and looks for this workbook.

Blank cells mean what the office-wide settings file says, or else the hint's
example; so a new workbook's sheet is blank.
"""

from xlbudget.budget.office import NO, PAPERS, SETTINGS, YES, OfficeSettings, Setting
from xlbudget.sheets import order_schema as schema
from xlbudget.sheets.plan import Cell, ListBox, Row, SheetPlan, TablePlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.table_sheet import table_sheet

_CHOICES = {"yes_no": f'"{YES},{NO}"', "paper": f'"{",".join(PAPERS)}"'}
_BUILT_IN = OfficeSettings()
_OF_THE_TABLE = ("money_columns", "carried_columns")


def settings_sheet(house: House, settings: OfficeSettings = _BUILT_IN) -> SheetPlan:
    """Return the plan of the sheet, one empty row a setting.

    Of ``settings`` it holds what was said of this table's columns.
    """
    filled = [(s, value) for s in SETTINGS for value in _values(s, settings)]
    rows = tuple(
        Row(
            (
                Cell(1, setting.label, house.label),
                Cell(2, value, house.input),
                Cell(3, _hint(setting), house.hint),
            )
        )
        for setting, value in filled
    )
    ref = f"A{schema.HEADER_ROW}:C{schema.HEADER_ROW + len(rows)}"
    table = TablePlan(schema.SETTINGS_TABLE, ref, schema.FIELD_COLUMNS)
    boxes = tuple(
        ListBox(f"B{at}", _CHOICES[setting.kind], strict=True)
        for at, (setting, _) in enumerate(filled, schema.FIRST_ROW)
        if setting.kind in _CHOICES
    )
    title = "ব্যবস্থা: খালি ঘরে দপ্তরের নিয়ম চলে"
    return table_sheet(schema.SETTINGS_SHEET, title, table, rows, (30, 90, 60), house, boxes)


def _values(setting: Setting, settings: OfficeSettings) -> tuple[str | None, ...]:
    return (setting.key in _OF_THE_TABLE and getattr(settings, setting.key)) or (None,)


def _hint(setting: Setting) -> str:
    built_in = getattr(_BUILT_IN, setting.key)
    if setting.kind == "sentence" or setting.key == "font":
        return f"{setting.hint}; খালি থাকলে: {built_in}"
    return setting.hint
