"""What is wrong with the add-in on this PC, in words.

Each check looks at one thing that stops functions or buttons from working, and
says what it found and what to do.  What a check cannot see, it says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from xlbudget.addin.books import addin
from xlbudget.addin.computer import Computer
from xlbudget.addin.config_file import settings
from xlbudget.addin.xlwings_modules import vba_version
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.text import Text

State: TypeAlias = Literal["ok", "problem", "unknown"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check found."""

    state: State
    said: Text


def examine(computer: Computer) -> tuple[Verdict, ...]:
    """Return the verdict of every check, in the order in which to mend things."""
    return tuple(check(computer) for check in CHECKS)


def _ok(bn: str, en: str, **fields: object) -> Verdict:
    return Verdict("ok", Text(bn, en).filled(**fields))


def _problem(bn: str, en: str, **fields: object) -> Verdict:
    return Verdict("problem", Text(bn, en).filled(**fields))


def _unknown(bn: str, en: str, **fields: object) -> Verdict:
    return Verdict("unknown", Text(bn, en).filled(**fields))


def _interpreter(computer: Computer) -> Path:
    """The interpreter that Excel will start: the configured one."""
    return Path(_configured(computer).get("INTERPRETER_WIN") or computer.interpreter)


def _configured(computer: Computer) -> dict[str, str]:
    config = computer.home.config
    return (
        settings(config.read_text(encoding="cp1252", errors="replace")) if config.is_file() else {}
    )


def config_found(computer: Computer) -> Verdict:
    """The configuration stands in the user's folder and names an interpreter."""
    config = computer.home.config
    if not config.is_file():
        return _problem(
            "কনফিগারেশন নেই: {path}; চালান: xlbudget addin install",
            "there is no configuration {path}; run: xlbudget addin install",
            path=config,
        )
    if not _configured(computer).get("INTERPRETER_WIN"):
        return _problem(
            "{path} ফাইলে INTERPRETER_WIN নেই; চালান: xlbudget addin install",
            "{path} names no INTERPRETER_WIN; run: xlbudget addin install",
            path=config,
        )
    return _ok("কনফিগারেশন আছে: {path}", "the configuration stands: {path}", path=config)


def config_not_shadowed(computer: Computer) -> Verdict:
    """No folder with workbooks has a configuration of its own, which would win."""
    for folder in computer.workbook_folders:
        if (shadow := folder / computer.home.config.name).is_file():
            return _problem(
                "{path} আগে পড়া হয়, মূল কনফিগারেশন নয়; ফাইলটি সরান",
                "{path} is read before the user's own configuration; move it away",
                path=shadow,
            )
    return _ok(
        "ওয়ার্কবুকের ফোল্ডারে অন্য কনফিগারেশন নেই ({count}টি ফোল্ডার দেখা হয়েছে)",
        "no other configuration beside workbooks ({count} folders seen)",
        count=len(computer.workbook_folders),
    )


def python_there(computer: Computer) -> Verdict:
    """The interpreter exists."""
    python = _interpreter(computer)
    if not python.is_file():
        return _problem(
            "পাইথন নেই: {path}; আবার বসিয়ে চালান: xlbudget addin install",
            "there is no Python {path}; install it anew and run: xlbudget addin install",
            path=python,
        )
    return _ok("পাইথন আছে: {path}", "Python stands: {path}", path=python)


def path_readable(computer: Computer) -> Verdict:
    """VBA can read the paths: they are ASCII."""
    for path in (_interpreter(computer), computer.home.profile):
        if not str(path).isascii():
            return _problem(
                "“{path}” পথে ইংরেজি ছাড়া অন্য অক্ষর আছে; ম্যাক্রো এমন পথ খুঁজে পায় না",
                "“{path}” has letters other than English; macros cannot find such a path",
                path=path,
            )
    return _ok("পথগুলো ইংরেজি অক্ষরে", "the paths are in English letters")


def versions_equal(computer: Computer) -> Verdict:
    """xlwings' package and its VBA are of one version."""
    source = computer.xlwings / "xlwings_custom_addin.bas"
    vba = vba_version(source.read_text(encoding="cp1252")) if source.is_file() else ""
    if vba != computer.xlwings_version:
        return _problem(
            "xlwings-এর প্যাকেজ {package}, VBA {vba}; আবার বসান: pip install --force-reinstall xlwings",
            "xlwings is {package}, its VBA {vba}; install it anew:"
            " pip install --force-reinstall xlwings",
            package=computer.xlwings_version,
            vba=vba or "?",
        )
    return _ok("xlwings {version}", "xlwings {version}", version=vba)


def library_there(computer: Computer) -> Verdict:
    """xlwings' DLL stands beside the interpreter, or beside its Scripts folder."""
    python = _interpreter(computer)
    name = f"xlwings{computer.bits}-{computer.xlwings_version}.dll"
    if any((folder / name).is_file() for folder in python.parents[:2]):
        return _ok("{name} আছে", "{name} stands", name=name)
    return _problem(
        "{name} পাইথনের পাশে নেই ({folder}); অ্যান্টিভাইরাস সরিয়ে থাকতে পারে",
        "{name} is not beside Python ({folder}); an antivirus may have removed it",
        name=name,
        folder=python.parent,
    )


def addin_there(computer: Computer) -> Verdict:
    """The add-in stands in XLSTART and is what this package would build."""
    path = computer.home.addin
    if not path.is_file():
        return _problem(
            "অ্যাড-ইন নেই: {path}; চালান: xlbudget addin install",
            "there is no add-in {path}; run: xlbudget addin install",
            path=path,
        )
    try:
        current = unpack(path.read_bytes()) == unpack(addin(computer.xlwings))
    except (Refused, OSError) as error:
        return _problem("{path}: {error}", "{path}: {error}", path=path, error=error)
    if not current:
        return _problem(
            "অ্যাড-ইনটি অন্য সংস্করণের; Excel বন্ধ করে চালান: xlbudget addin install",
            "the add-in is of another version; close Excel and run: xlbudget addin install",
        )
    return _ok("অ্যাড-ইন আছে: {path}", "the add-in stands: {path}", path=path)


def macros_allowed(computer: Computer) -> Verdict:
    """Excel's settings let the add-in's macros run: XLSTART is a trusted place, unless told not."""
    security = r"Microsoft\Office\16.0\Excel\Security"
    for root in (rf"Software\Policies\{security}", rf"Software\{security}"):
        if computer.registry(rf"{root}\Trusted Locations", "AllLocationsDisabled") == 1:
            return _problem(
                "Excel-এ বিশ্বস্ত ফোল্ডার বন্ধ করা আছে (Trust Center > Trusted Locations);"
                " আইটি শাখাকে XLSTART খুলে দিতে বলুন",
                "Excel's trusted locations are off (Trust Center > Trusted Locations); have XLSTART"
                " allowed",
            )
    if computer.registry(rf"Software\Policies\{security}", "VBAWarnings") == 4:
        return _unknown(
            "নীতিতে সব ম্যাক্রো বন্ধ; বিশ্বস্ত ফোল্ডার XLSTART-এ চলার কথা, .xlsm ফাইলে চলবে না",
            "a policy turns macros off; in the trusted folder XLSTART they should run, in .xlsm"
            " files they will not",
        )
    return _ok("ম্যাক্রো চলতে বাধা নেই", "nothing stops macros")


def outside_onedrive(computer: Computer) -> Verdict:
    """Python and the add-in are not kept in OneDrive, which may hold files back."""
    cloud = [Path(computer.environment[n]) for n in _CLOUD if computer.environment.get(n)]
    for path in (_interpreter(computer), computer.home.addin, computer.home.config):
        if any(path.is_relative_to(folder) for folder in cloud):
            return _problem(
                "“{path}” OneDrive-এর ভেতরে; ফাইলটি সব সময় কম্পিউটারে থাকে না; বাইরে বসান",
                "“{path}” is in OneDrive and not always on this PC; install it elsewhere",
                path=path,
            )
    return _ok("পাইথন ও অ্যাড-ইন OneDrive-এর বাইরে", "Python and the add-in are outside OneDrive")


def no_leftovers(computer: Computer) -> Verdict:
    """No server of functions is left from an Excel that has ended."""
    running = computer.processes()
    if running is None:
        return _unknown("চলমান প্রোগ্রামের তালিকা পাওয়া যায়নি", "the running programs could not be listed")
    name = _interpreter(computer).name.casefold()
    servers = running.count(name)
    if servers and "excel.exe" not in running:
        return _problem(
            "Excel বন্ধ, তবু {count}টি {name} চলছে; Task Manager থেকে বন্ধ করুন",
            "Excel is closed, yet {count} {name} are running; end them in the Task Manager",
            count=servers,
            name=name,
        )
    return _ok("অকেজো পাইথন চলছে না", "no Python is left over")


_CLOUD = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
CHECKS: tuple[Callable[[Computer], Verdict], ...] = (
    config_found,
    config_not_shadowed,
    python_there,
    path_readable,
    versions_equal,
    library_there,
    addin_there,
    macros_allowed,
    outside_onedrive,
    no_leftovers,
)
"""Every check, in the order in which to mend things."""
