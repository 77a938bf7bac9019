"""The hidden sheet তালিকা: what the order workbook's list boxes offer.

Columns: A districts; C the district and D the full name of each upazila
office, sorted by district so that one district's offices stand together;
F economic codes of expense, G their names, H both as a head is called.
"""

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.codes import EconomicCode, economic_name, known_codes
from xlbudget.budget.geography import districts, upazilas
from xlbudget.sheets.order_schema import LIST_SHEET
from xlbudget.sheets.plan import Cell, Row, SheetPlan

_OFFICE = "উপজেলা কার্যালয়, {upazila}, {district}"


def list_sheet() -> SheetPlan:
    """Return the plan of the hidden sheet."""
    columns = (
        (1, tuple(d.bn for d in districts())),
        (3, tuple(u.district.bn for u in upazilas())),
        (4, tuple(_OFFICE.format(upazila=u.bn, district=u.district.bn) for u in upazilas())),
        (6, tuple(map(to_bangla, _allotted_codes()))),
        (7, tuple(map(economic_name, _allotted_codes()))),
        (8, tuple(map(head_name, _allotted_codes()))),
    )
    rows = tuple(
        Row(tuple(Cell(column, texts[i]) for column, texts in columns if i < len(texts)))
        for i in range(max(len(texts) for _, texts in columns))
    )
    return SheetPlan(LIST_SHEET, rows, widths=(20, 4, 20, 60, 4, 14, 50, 60), hidden=True)


def office_choices(district_cell: str) -> str:
    """Return the formula that lists the upazila offices of the district in a cell."""
    start = f"MATCH({district_cell},OfficeDistricts,0)-1"
    return f"OFFSET({_at('D', 1, 1)},{start},0,COUNTIF(OfficeDistricts,{district_cell}),1)"


def head_name(code: str) -> str:
    """Return how a head is called: its name and its code.

    >>> head_name("3211120")
    'টেলিফোন (৩২১১১২০)'
    """
    return f"{economic_name(code)} ({to_bangla(code)})"


def _allotted_codes() -> tuple[str, ...]:
    return tuple(code for code in known_codes() if EconomicCode(code).is_allotted)


def _at(column: str, first: int, last: int) -> str:
    end = f":${column}${last}" if last > first else ""
    return f"'{LIST_SHEET}'!${column}${first}{end}"


def list_names() -> tuple[tuple[str, str], ...]:
    """Return the workbook's defined names for the lists, each with its range."""
    return (
        ("DistrictList", _at("A", 1, len(districts()))),
        ("OfficeDistricts", _at("C", 1, len(upazilas()))),
        ("CodeList", _at("F", 1, len(_allotted_codes()))),
        ("HeadList", _at("H", 1, len(_allotted_codes()))),
    )
