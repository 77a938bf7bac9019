"""Installing the add-in for one user, and undoing exactly that.

A receipt says what was written and what stood there before.  It is written
first, so that an installation that breaks off can be undone too.
"""

from collections.abc import Iterator
from pathlib import Path

from xlbudget.addin.config_file import config_text
from xlbudget.addin.receipt import Receipt, Written, digest
from xlbudget.addin.windows_home import WindowsHome
from xlbudget.errors import Refused
from xlbudget.files.atomic import write_atomically
from xlbudget.text import Text

_NOT_ASCII = Text(
    "“{path}”: পথে ইংরেজি ছাড়া অন্য অক্ষর আছে, Excel-এর ম্যাক্রো এমন পথ খুঁজে পায় না;"
    " পাইথন ইংরেজি নামের ফোল্ডারে (যেমন C:\\xlbudget) এবং ইংরেজি নামের Windows ব্যবহারকারীতে বসান",
    "“{path}”: Excel's macros cannot find a path with letters other than English;"
    " put Python in a folder like C:\\xlbudget, for a Windows user with an English name",
)
_NO_PYTHON = Text("“{path}” নামে কোনো পাইথন নেই", "there is no Python “{path}”")
_NOTHING = Text("xlbudget এখানে বসানো নেই", "xlbudget is not installed here")
_IN_USE = Text(
    "“{path}” মোছা যায়নি; Excel বন্ধ করে আবার চালান",
    "“{path}” could not be removed; close Excel and try again",
)
_WRITTEN = Text("লেখা হয়েছে: {path}", "written: {path}")
_REMOVED = Text("মোছা হয়েছে: {path}", "removed: {path}")
_RESTORED = Text("আগের মতো করা হয়েছে: {path}", "put back as before: {path}")
_KEPT = Text(
    "রেখে দেওয়া হয়েছে, কারণ পরে বদলানো হয়েছে: {path}",
    "left as it is, since it was changed afterwards: {path}",
)


def install(home: WindowsHome, interpreter: Path, addin: bytes) -> Iterator[Text]:
    """Write the configuration and the add-in; yield what was done.

    ``interpreter`` is the pythonw.exe that serves the functions.  ``Refused``,
    before anything is written, for paths that VBA cannot read.
    """
    for path in (interpreter, home.profile):
        if not str(path).isascii():
            raise Refused(_NOT_ASCII.filled(path=path))
    if not interpreter.is_file():
        raise Refused(_NO_PYTHON.filled(path=interpreter))
    contents = {home.addin: addin, home.config: config_text(interpreter).encode("ascii")}
    last = _last_receipt(home)
    receipt = Receipt(
        tuple(last.after_writing(path, content) for path, content in contents.items()),
        last.folders or tuple(_missing_folders(home)),
    )
    for path in (home.receipt, home.addin):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(home.receipt, receipt.to_bytes())
    for path, content in contents.items():
        write_atomically(path, content)
        yield _WRITTEN.filled(path=path)


def uninstall(home: WindowsHome) -> Iterator[Text]:
    """Undo an installation, file by file; yield what was done.

    What somebody changed afterwards stays.  ``Refused`` when nothing is installed,
    or when Excel has the add-in open.
    """
    receipt = _last_receipt(home)
    if not receipt.files:
        raise Refused(_NOTHING)
    for written in receipt.files:
        if written.path.is_file():
            yield _undo(written)
    home.receipt.unlink()
    for folder in receipt.folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _undo(written: Written) -> Text:
    path = written.path
    if digest(path.read_bytes()) != written.digest:
        return _KEPT.filled(path=path)
    if written.before is not None:
        write_atomically(path, written.before)
        return _RESTORED.filled(path=path)
    try:
        path.unlink()
    except OSError as error:
        raise Refused(_IN_USE.filled(path=path)) from error
    return _REMOVED.filled(path=path)


def _last_receipt(home: WindowsHome) -> Receipt:
    return Receipt.read(home.receipt.read_bytes()) if home.receipt.is_file() else Receipt()


def _missing_folders(home: WindowsHome) -> Iterator[Path]:
    """The folders that are yet to be made, inner ones first."""
    for path in (home.addin, home.config):
        yield from (folder for folder in path.parents if not folder.exists())
