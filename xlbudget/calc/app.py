"""Offices that run, and what xlwings' ``App`` asks of each."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlbudget.calc.books import Books
from xlbudget.calc.bridge import properties
from xlbudget.calc.cell_range import Range
from xlbudget.calc.object_model import ApplicationWords
from xlbudget.calc.office import Office
from xlbudget.calc.refusal import refusing

_NO_WINDOW = "LibreOffice has no {}: it runs in a process of its own without a window"


class Apps(base_classes.Apps):
    """The offices that this program started; the latest is the active one."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._running: list[App] = []

    def keys(self) -> list[int]:
        """The process numbers."""
        return [app.pid for app in self._running]

    def add(
        self, spec: Any = None, add_book: Any = None, xl: Any = None, visible: Any = None,
        bangla_font: str | None = None,
    ) -> "App":  # fmt: skip
        """Start an office, whose Bangla is in one font when that is named."""
        if spec is not None or xl is not None:
            raise NotImplementedError("LibreOffice is found by itself; no spec and no xl are taken")
        app = App(self, Office(bool(visible), bangla_font))
        self._running.insert(0, app)
        if add_book:
            app.books.add()
        return app

    def forget(self, app: "App") -> None:
        """Drop an office that has ended."""
        if app in self._running:
            self._running.remove(app)

    @property
    def engine(self) -> Any:
        """The engine of all offices."""
        return self._engine

    @staticmethod
    def cleanup() -> None:
        """Nothing to clean up: no office outlives this program."""

    def __iter__(self) -> Iterator["App"]:
        return iter(tuple(self._running))

    def __len__(self) -> int:
        return len(self._running)

    def __getitem__(self, pid: int) -> "App":
        for app in self._running:
            if app.pid == pid:
                return app
        raise KeyError(pid)


@refusing("LibreOffice runs in a process of its own")
class App(base_classes.App):
    """One office.

    ``alerts`` are the messages that were to be shown while there was no window.
    """

    enable_events = True
    interactive = True
    display_alerts = True
    cut_copy_mode: Any = None

    def __init__(self, apps: Apps, office: Office) -> None:
        self._apps = apps
        self.office = office
        self._books = Books(self)
        self._screen_updating = True
        self._status_bar: str | bool = False
        self._progress: Any = None
        self.alerts: list[tuple[str, str]] = []

    @property
    def engine(self) -> Any:
        """The engine that started this office."""
        return self._apps.engine

    @property
    def api(self) -> ApplicationWords:
        """The words of Excel's own ``Application`` that are known here."""
        return ApplicationWords(self)

    xl = api

    @property
    def books(self) -> Books:
        """The open books."""
        return self._books

    @property
    def pid(self) -> int:
        """The process number."""
        return self.office.pid

    @property
    def version(self) -> str:
        """LibreOffice's version."""
        provider = self.office.service("configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            properties(nodepath="/org.openoffice.Setup/Product"),
        )
        return str(access.getByName("ooSetupVersion"))

    @property
    def visible(self) -> bool:
        """Whether the office has windows; settled when it is started."""
        return self.office.visible

    @visible.setter
    def visible(self, visible: bool) -> None:
        # xlwings sets this on every new App; a started office cannot change it.
        del visible

    def activate(self, steal_focus: bool = False) -> None:
        """Bring the active book's window to the front, where there is one."""
        del steal_focus
        active = self._books.active
        if active is not None:
            active.activate()

    def quit(self) -> None:
        """End the office; books are not saved."""
        self._apps.forget(self)
        self._books.forget_all()
        self.office.stop()

    kill = quit  # noqa: A003 - xlwings' name

    @property
    def selection(self) -> Range | None:
        """The selected cells of the active book."""
        book = self._books.active
        if book is None:
            return None
        selected = book.uno.CurrentSelection
        if not hasattr_remote(selected, "RangeAddress"):
            return None
        found: Range = Range.of(book.sheets(selected.Spreadsheet.Name), selected.RangeAddress)
        return found

    @property
    def screen_updating(self) -> bool:
        """Whether windows are redrawn while values change."""
        return self._screen_updating

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        if bool(value) != self._screen_updating:
            for book in self._books:
                book.uno.unlockControllers() if value else book.uno.lockControllers()
        self._screen_updating = bool(value)

    @property
    def calculation(self) -> str:
        """``automatic`` or ``manual``."""
        book = self._books.active
        automatic = book is None or book.uno.isAutomaticCalculationEnabled()
        return "automatic" if automatic else "manual"

    @calculation.setter
    def calculation(self, value: str) -> None:
        if value not in ("automatic", "manual"):
            raise NotImplementedError(f"LibreOffice calculates automatic or manual, not {value}")
        for book in self._books:
            book.uno.enableAutomaticCalculation(value == "automatic")

    def calculate(self) -> None:
        """Calculate every open book."""
        for book in self._books:
            book.uno.calculateAll()

    @property
    def status_bar(self) -> str | bool:
        """The text in the status bar; ``False`` when it is LibreOffice's own."""
        return self._status_bar

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        if self._progress is not None:
            self._progress.end()
            self._progress = None
        book = self._books.active
        if isinstance(value, str) and book is not None:
            self._progress = book.uno.CurrentController.Frame.createStatusIndicator()
            self._progress.start(value, 0)
        self._status_bar = value if isinstance(value, str) else False

    def alert(self, prompt: Any, title: Any, buttons: Any, mode: Any, callback: Any) -> str:
        """Keep the message in ``alerts``; the answer is what changes nothing.

        That is ``ok`` to a mere message and ``cancel`` or ``no`` to a question:
        nobody could read it and agree.
        """
        del mode, callback
        self.alerts.append((str(title or ""), str(prompt)))
        return {"ok_cancel": "cancel", "yes_no": "no", "yes_no_cancel": "cancel"}.get(
            str(buttons), "ok"
        )

    def run(self, macro: Any, args: Any) -> Any:
        """Not here: VBA of a workbook is not run in an unattended office."""
        raise NotImplementedError(f"{macro}: LibreOffice does not run a workbook's VBA from here")

    @property
    def hwnd(self) -> Any:
        """Not here."""
        raise NotImplementedError(_NO_WINDOW.format("window handle"))

    @property
    def path(self) -> str:
        """Where LibreOffice is installed."""
        substitution = self.office.service("util.PathSubstitution")
        return str(substitution.getSubstituteVariableValue("$(inst)"))

    @property
    def startup_path(self) -> Any:
        """Not here."""
        raise NotImplementedError("LibreOffice opens no folder of workbooks at its start")


def hasattr_remote(it: Any, name: str) -> bool:
    """Whether an object of the office has an attribute."""
    try:
        getattr(it, name)
    except AttributeError:
        return False
    return True
