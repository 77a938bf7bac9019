"""A LibreOffice of its own for one workbook, driven from a process of its own.

``uno`` changes what ``import`` does: nothing that pytest collects imports this.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path

sys.path.append("/usr/lib/python3/dist-packages")
import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.beans import PropertyValue

SETTINGS = (
    ("Calc/Filter/Import/VBA", "Executable", "true"),
    ("Calc/Filter/Import/VBA", "Load", "true"),
    ("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "false"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "0"),
)
_LONGEST_WAIT = 30.0


def _settings(home: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in SETTINGS
    )
    (home / "user").mkdir(parents=True)
    (home / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items'
        ' xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>"
    )


def _property(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _context(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    end = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < end:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # not up yet
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def _macro(document, name, *arguments):
    address = f"vnd.sun.star.script:XlbudgetBook.{name}?language=Basic&location=document"
    return document.getScriptProvider().getScript(address).invoke(arguments, (), ())[0]


class _Work(unohelper.Base, XCallback):
    def __init__(self, work):
        self.work, self.done = work, threading.Event()

    def notify(self, _):
        try:
            self.result = self.work()
        finally:
            self.done.set()


class Office:
    """A document, and the thread in which a user's own LibreOffice computes.

    Away from it Basic is several times as slow: LibreOffice yields to that thread.
    """

    def __init__(self, context, document):
        self._context, self.document = context, document

    def run(self, work):
        """Return what ``work`` gives in LibreOffice's main thread."""
        service = "com.sun.star.awt.AsyncCallback"
        callback = self._context.ServiceManager.createInstance(service)
        task = _Work(work)
        callback.addCallback(task, None)
        task.done.wait()
        return task.result

    def macro(self, name, *arguments):
        """Run a macro of the workbook; ``None`` too when its module does not compile."""
        return self.run(lambda: _macro(self.document, name, *arguments))


@contextmanager
def opened(workbook: Path):
    """Open the workbook with its macros on; its LibreOffice ends with the block."""
    pipe = f"xlbudget-{os.getpid()}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        _settings(Path(home))
        office = subprocess.Popen(
            [
                *("timeout", "--kill-after=5", "400"),  # should this process be killed
                *("soffice", "--headless", "--norestore", "--nologo"),
                f"-env:UserInstallation=file://{home}", f"--accept=pipe,name={pipe};urp;",
            ],
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # soffice starts soffice.bin: both end together
        )  # fmt: skip
        try:
            context = _context(pipe)
            desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
            how = (_property("Hidden", True), _property("MacroExecutionMode", 4))
            document = desktop.loadComponentFromURL(workbook.resolve().as_uri(), "_blank", 0, how)
            yield Office(context, document)
            document.close(True)
            desktop.terminate()
            office.wait(20)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(office.pid, signal.SIGKILL)
