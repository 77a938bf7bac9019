"""The ribbon's buttons on an open workbook, in Excel or in LibreOffice Calc alike.

A button reads the sheets in blocks, has the pure commands decide, and puts
what comes of it in place; পূর্বাবস্থা takes that back.  A failure leaves the
workbook as it was.  Results are one line in the status bar.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from xlbudget.bangla.counted import counted
from xlbudget.bangla.figures import bangla_number
from xlbudget.budget.findings import errors
from xlbudget.budget.model import Order
from xlbudget.buttons import Button, find
from xlbudget.commands import make_memo, mark_findings
from xlbudget.errors import Refused
from xlbudget.excel import live_files
from xlbudget.excel.com_errors import few_tries, reason_of
from xlbudget.excel.live_digits import change_digits
from xlbudget.excel.live_marks import put_marks
from xlbudget.excel.live_order import live_order, place_of
from xlbudget.excel.live_seals import seals_of, take_seals_off
from xlbudget.excel.made_sheets import made_sheets
from xlbudget.excel.register import Register, Stopped
from xlbudget.excel.replace import put_sheets
from xlbudget.excel.undo import (
    Changes,
    Halfway,
    put_back,
    remember,
    take_back,
)
from xlbudget.fonts.shaping import shaper_for
from xlbudget.reading.book import is_order_book
from xlbudget.reading.grid import Grid
from xlbudget.settings.checks import Checks
from xlbudget.sheets.made_sheets import MEMO_ROLES, SUMMARY, own_sheet_notes
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.styles import House
from xlbudget.sheets.summary_sheet import summary_sheet
from xlbudget.text import Text, joined

Book: TypeAlias = Any
"""An ``xlwings.Book``."""

_WORKING = Text("{button} …", "{button} …")
_FAILED = Text(
    "“{button}” শেষ হয়নি, কিছু বদলায়নি: {reason}",
    "“{button}” was not done, nothing changed: {reason}",
)
_HALFWAY = Text(
    "“{button}” মাঝপথে থেমেছে: {reason}; সংরক্ষণ না করে ওয়ার্কবুকটি বন্ধ করুন, তারপর আবার খুলুন",
    "“{button}” stopped halfway: {reason}; close the workbook without saving and open it again",
)
_NOT_BOOK = Text(
    "এটি আদেশের ওয়ার্কবুক নয়; আগে ‘আমদানি’ দিয়ে বানান",
    "this is no order workbook; make one with Import first",
)
_CHECKED = Text("যাচাই: ত্রুটি {errors}টি, মোট {count}টি কথা", "check: {errors}, {count}")
_STOPPED = Text(
    "{errors}টি ত্রুটি আছে, স্মারক বানানো হয়নি; ‘যাচাই’ চাপুন",
    "{errors}, so no memo was made; press Check",
)
_MADE = Text("তৈরি হয়েছে: {what}", "made: {what}")
_TOTAL = Text("মোট {taka} টাকা", "total {taka} taka")
_DIGITS = Text("{count}টি ঘরের লেখা বদলেছে", "the text of {count} changed")
_BACK = Text("‘{button}’ ফেরানো হয়েছে", "took back “{button}”")
_NO_REGISTER = Text("এখানে কোনো রেজিস্টার নেই", "there is no register here")
_UNSAVED = Text(
    "আগে ওয়ার্কবুকটি সংরক্ষণ করুন: রেজিস্টারে ফাইলের নাম থাকে",
    "save the workbook first: the register keeps its file's name",
)
_HELP = Text(
    "ফাংশন: যেকোনো ঘরে =BANGLA_WORDS(A1); সব ফাংশন Formulas > Insert Function-এ, xlbudget নামে",
    "functions: =BANGLA_WORDS(A1) in any cell; all under Formulas > Insert Function, xlbudget",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a button says in the end, and whether it did its work.

    ``stopped`` when the order itself is why it did not: its errors, the register.
    """

    text: Text
    done: bool = True
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed on a workbook.

    ``source`` is the file that the user chose, ``settings`` the office's file of
    settings that the call names, if any.
    """

    book: Book
    changes: Changes
    source: Path | None = None
    register: Register | None = None
    settings: Path | None = None


def press(
    book: Book,
    name: str,
    source: Path | None = None,
    register: Register | None = None,
    settings: Path | None = None,
) -> Outcome:
    """Do a button's work on an open workbook and tell the result in the status bar.

    Never raises, but for an unknown button.  After a failure the workbook is as before.
    """
    button = find(name)
    pressed = Press(book, Changes(button.name), source, register, settings)
    with few_tries():
        try:
            with _quiet(book.app, button):
                outcome = _done(pressed, button)
        except Stopped as stop:
            outcome = Outcome(stop.message, done=False, stopped=True)
        except Exception as error:  # whatever Excel refuses must not end in a traceback box
            said = _HALFWAY if isinstance(error, Halfway) else _FAILED
            reason = reason_of(error)
            outcome = Outcome(said.filled(button=button.label, reason=reason), done=False)
        with suppress(Exception):  # an office that is gone has no status bar
            book.app.status_bar = " ".join(str(outcome.text).split())
    return outcome


def _done(pressed: Press, button: Button) -> Outcome:
    try:
        outcome = WORK[button.name](pressed)
        if pressed.changes:
            remember(pressed.book, pressed.changes)
    except Exception as error:
        put_back(pressed.book, pressed.changes, error)
        raise
    return outcome


@contextmanager
def _quiet(app: Any, button: Button) -> Iterator[None]:
    """No redrawing and no questions meanwhile; all as before in the end.

    Calculation stays as the user has it, since what formulas show is read; it is
    put back all the same should an office change it.
    """
    before = (app.screen_updating, app.display_alerts, app.enable_events, app.calculation)
    app.status_bar = str(_WORKING.filled(button=button.label))
    try:
        app.screen_updating, app.display_alerts, app.enable_events = False, False, False
        yield
    finally:
        # Each by itself: one that fails must not keep the others from being put back.
        for name, value in zip(_STATES, before, strict=True):
            with suppress(Exception):
                setattr(app, name, value)


_STATES = ("screen_updating", "display_alerts", "enable_events", "calculation")


def _order(pressed: Press) -> tuple[Order, tuple[Grid, ...]]:
    """The order with what the register knows of it, and the sheets it stands on."""
    order, grids = live_order(pressed.book, pressed.settings)
    if pressed.register is not None:
        order = pressed.register.known(order, place_of(pressed.book))
    return order, grids


def _check(pressed: Press) -> Outcome:
    order, grids = _order(pressed)
    findings = Checks.of(pressed.settings).on(order)
    marking = mark_findings(findings, House.of(order.settings))
    name = put_marks(pressed.book, marking.sheet, marking.marks, grids, pressed.changes)
    pressed.book.sheets[name].activate()
    return Outcome(
        _CHECKED.filled(
            errors=counted(errors(findings), "error"), count=counted(len(findings), "finding")
        )
    )


def _totals(pressed: Press) -> Outcome:
    order, grids = _order(pressed)
    title = made_sheets(pressed.book).titles()[SUMMARY]
    notes = _put(pressed, (summary_sheet(order, House.of(order.settings), title),), grids)
    taka = Text(bangla_number(order.total), f"{order.total:f}")
    return Outcome(joined(_TOTAL.filled(taka=taka), *notes))


def _memo(pressed: Press) -> Outcome:
    order, grids = _order(pressed)
    if not is_order_book(grids):
        raise Refused(_NOT_BOOK)
    house = House.of(order.settings)
    findings = Checks.of(pressed.settings).on(order)
    made = made_sheets(pressed.book)
    titles = made.titles()
    result = make_memo(order, findings, house, shaper_for(house.font), titles=titles)
    if not result.sheets:
        raise Stopped(_STOPPED.filled(errors=counted(errors(result.findings), "error")))
    names = tuple(sheet.name for sheet in result.sheets)
    gone = made.stale([sheet.role for sheet in result.sheets])
    pressed.changes.seals.update(seals_of(pressed.book))
    summary = summary_sheet(order, house, titles[SUMMARY])
    notes = _put(pressed, (*result.sheets, summary), grids, gone)
    take_seals_off(pressed.book)
    return Outcome(joined(_MADE.filled(what=", ".join(names)), *notes))


def _put(
    pressed: Press,
    plans: tuple[SheetPlan, ...],
    grids: tuple[Grid, ...],
    gone: tuple[str, ...] = (),
) -> tuple[Text, ...]:
    """Put the sheets in and show the first of them; return what to say of their names."""
    names = [plan.name for plan in plans]
    notes = tuple(own_sheet_notes(made_sheets(pressed.book), names))
    put_sheets(pressed.book, plans, grids, pressed.changes, gone)
    pressed.book.sheets[names[0]].activate()
    return notes


def _bangla_digits(pressed: Press) -> Outcome:
    return _digits(pressed, True)


def _english_digits(pressed: Press) -> Outcome:
    return _digits(pressed, False)


def _pdf(pressed: Press) -> Outcome:
    made = made_sheets(pressed.book).replaceable
    names = [made[role] for role in MEMO_ROLES if role in made]
    return Outcome(_MADE.filled(what=live_files.print_sheets(pressed.book, names)))


def _new_order(pressed: Press) -> Outcome:
    return Outcome(_MADE.filled(what=live_files.new_order(pressed.book)))


def _import_order(pressed: Press) -> Outcome:
    return Outcome(
        _MADE.filled(what=live_files.import_order(pressed.book, pressed.source, pressed.settings))
    )


def _register(pressed: Press) -> Outcome:
    book, register = pressed.book, pressed.register
    if register is None:
        raise Refused(_NO_REGISTER)
    if not book.api.Path:
        raise Refused(_UNSAVED)
    order, _ = live_order(book, pressed.settings)
    entered = register.post(order, place_of(book), book.fullname)
    with suppress(Exception):  # it is posted, whatever becomes of the note for undo
        remember(book, Changes(pressed.changes.button, posted=entered.number))
    return Outcome(entered.text)


def _undo(pressed: Press) -> Outcome:
    return Outcome(_BACK.filled(button=find(take_back(pressed.book)).label))


def _digits(pressed: Press, bangla: bool) -> Outcome:
    count = change_digits(pressed.book, bangla, pressed.changes)
    return Outcome(_DIGITS.filled(count=counted(count, "cell")))


WORK: Mapping[str, Callable[[Press], Outcome]] = MappingProxyType(
    {
        "new_order": _new_order,
        "import_order": _import_order,
        "check": _check,
        "totals": _totals,
        "bangla_digits": _bangla_digits,
        "english_digits": _english_digits,
        "memo": _memo,
        "pdf": _pdf,
        "register": _register,
        "undo": _undo,
        "help": lambda _: Outcome(_HELP),
    }
)
"""The work of each button, by its name."""
