"""An order with what the office has settled, and with what changed since its memo was final."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path

from xlbudget.bangla.near_names import near_names
from xlbudget.budget.cells import Entry, Place
from xlbudget.budget.column_roles import without_money
from xlbudget.budget.model import Order
from xlbudget.budget.office import SETTINGS, OfficeSettings, Problem, unknown_setting
from xlbudget.errors import Refused
from xlbudget.reading.columns import AS_READ, Choice
from xlbudget.reading.grid import Grid
from xlbudget.reading.settings import settings_from_file, settings_of
from xlbudget.settings.settings_file import FILE, SECTIONS, named_file, read_settings, section
from xlbudget.text import Text

_NO_COLUMN = Text(
    "“{names}” শিরোনামের কোনো কলাম নেই; আছে: {known}",
    "there is no column headed “{names}”; there are: {known}",
)


def settled(
    order: Order,
    office: OfficeSettings,
    grids: tuple[Grid, ...] = (),
    changed: tuple[Entry, ...] = (),
) -> Order:
    """Return the order with its settings: its workbook's sheet goes before the ``office``'s file.

    ``changed`` are the parts that are no longer as when its memo was made final.
    """
    return replace(order, settings=settings_of(grids, office), unsealed=changed)


def office_settings(path: Path | None = None) -> OfficeSettings:
    """Return the section ``[memo]`` of the office's file of settings, or the built-in settings.

    ``path`` is the file that the call names, if it does.
    """
    found, named = read_settings(path), named_file(path)
    file = named.name if named else FILE
    settings = settings_from_file(section(found, "memo", 'font = "Nikosh"'), file)
    return replace(settings, problems=(*settings.problems, *_unknown(found, file)))


def chosen(given: Choice, office: OfficeSettings, grids: tuple[Grid, ...] = ()) -> Choice:
    """Return which columns are money for certain: what the call says, then the settings."""
    settings = settings_of(grids, office)
    return Choice(
        (*given.money, *settings.money_columns), (*given.carried, *settings.carried_columns)
    )


def remembering(order: Order, given: Choice) -> Order:
    """Return the order with what the call said of its columns among its settings."""
    settings = replace(order.settings, money_columns=given.money, carried_columns=given.carried)
    return replace(order, settings=settings)


def with_known_columns(order: Order, given: Choice = AS_READ) -> Order:
    """Return the order; without a column of money, or one that the call names, ``Refused``."""
    table = order.table
    headings = [*(h.header for h in table.heads), *(d.heading for d in table.details)]
    captions = (getattr(table.captions, f.name) for f in fields(table.captions))
    if missing := given.missing((*headings, *captions)):
        raise Refused(_NO_COLUMN.filled(names=", ".join(missing), known=", ".join(headings)))
    if problem := without_money(order):
        raise Refused(problem)
    return order


def _unknown(settings: Mapping[str, object], file: str) -> Iterator[Problem]:
    """Yield the keys outside all sections that nothing reads, and misspelt sections."""
    known = {name: name for name in SECTIONS}
    known |= {item.key: f"[memo] {item.key}" for item in SETTINGS}
    for key in settings:
        if key not in SECTIONS:
            near = tuple(known[name] for name in near_names(key, known))
            yield unknown_setting(key, Place(file=file, cell=key), near)
