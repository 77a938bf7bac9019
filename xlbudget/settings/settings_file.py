"""The office's settings: ``office.toml``, for every command that reads an order.

    ignore = ["XB208"]            # checks that stay silent

    [severities]
    XB202 = "info"                # error, warning or info

    [codes]                       # the office's own economic codes
    3211199 = "অন্যান্য সেবা"

The file is the one named in the call, else the one that ``XLBUDGET_SETTINGS``
names, else ``office.toml`` in the user's folder of settings; without any,
nothing is set.  The section [memo] is
``reading.settings``' matter.
"""

import os
import sys
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from xlbudget.bangla.digits import to_ascii
from xlbudget.budget.findings import Severity
from xlbudget.errors import Refused
from xlbudget.text import Text

VARIABLE: Final = "XLBUDGET_SETTINGS"
FILE: Final = "office.toml"
SECTIONS: Final = ("ignore", "severities", "codes", "memo")
"""Every key and section of the file; those under [memo] are ``budget.office.SETTINGS``."""

_MISSING = Text("সেটিংস ফাইল “{path}” নেই", "there is no settings file “{path}”")
_UNREADABLE = Text(
    "সেটিংস ফাইল “{path}” পড়া যায়নি: {reason}",
    "the settings file “{path}” could not be read: {reason}",
)
_NO_CODE = Text("{code} নামে কোনো যাচাই নেই", "there is no check {code}")
_BAD_SEVERITY = Text(
    "সেটিংসে {code} এর গুরুত্ব “{value}”; হবে error, warning বা info",
    "the settings give {code} the severity “{value}”; it should be error, warning or info",
)
_BAD_KIND = Text(
    "সেটিংসে “{key}” ঠিকভাবে লেখা নেই; দেখুন: {due}",
    "the settings write “{key}” the wrong way; it should be {due}",
)
_BAD_ECONOMIC_CODE = Text(
    "সেটিংসের [codes] অংশে “{code}” সাত অঙ্কের কোড নয়",
    "“{code}” under [codes] in the settings is no code of seven digits",
)


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How an office wants its orders checked.

    ``ignore`` are codes of checks, ``severities`` by code, ``codes`` its own
    economic codes (ASCII digits → name).
    """

    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


def read_settings(path: Path | None = None) -> Mapping[str, object]:
    """Return all of the settings as they stand, section by section.

    A file that was asked for and is not there, or that is no TOML, is ``Refused``.
    """
    named = named_file(path)
    found = named or settings_folder() / FILE
    try:
        return tomllib.loads(found.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        if named is None:
            return {}
        raise Refused(_MISSING.filled(path=found)) from error
    except (OSError, ValueError) as error:  # no TOML and no UTF-8 are ValueErrors
        reason = getattr(error, "strerror", None) or " ".join(str(error).split())
        raise Refused(_UNREADABLE.filled(path=found, reason=reason)) from error


def named_file(path: Path | None = None) -> Path | None:
    """Return the file that the call names, else the one that the variable does, if either does."""
    variable = os.environ.get(VARIABLE)
    return path or (Path(variable) if variable else None)


def check_settings(settings: Mapping[str, object], known: Collection[str]) -> CheckSettings:
    """Return what the settings say about checks; ``known`` are the codes of all checks."""
    ignore = settings.get("ignore", [])
    if not isinstance(ignore, list):
        raise Refused(_BAD_KIND.filled(key="ignore", due='ignore = ["XB208"]'))
    severities = {
        one_code(code, known): _severity(code, value)
        for code, value in section(settings, "severities", 'XB202 = "info"').items()
    }
    codes = {
        _economic_code(code): str(name)
        for code, name in section(settings, "codes", '3211199 = "…"').items()
    }
    return CheckSettings(code_list(map(str, ignore), known), severities, codes)


def code_list(texts: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """Return the codes of checks in texts such as ``XB202`` and ``xb202,XB205``."""
    codes = (code for text in texts for code in text.split(",") if code.strip())
    return frozenset(one_code(code, known) for code in codes)


def one_code(code: str, known: Collection[str]) -> str:
    """Return the code of a check as it is written; one that does not exist is ``Refused``."""
    written = code.strip().upper()
    if written not in known:
        raise Refused(_NO_CODE.filled(code=code.strip()))
    return written


def settings_folder() -> Path:
    """Return the folder in which this system keeps a user's settings of xlbudget."""
    # Path.home() fails for a user whom the system does not know, as in a container.
    home = Path(os.environ.get("HOME") or os.environ.get("USERPROFILE") or ".")
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return base / "xlbudget"


def section(settings: Mapping[str, object], name: str, due: str) -> Mapping[str, object]:
    """Return a section, empty when there is none; ``due`` is a line that it could hold."""
    found = settings.get(name, {})
    if not isinstance(found, dict):
        raise Refused(_BAD_KIND.filled(key=name, due=f"[{name}] {due}"))
    return found


def _severity(code: str, value: object) -> Severity:
    try:
        return Severity(str(value).strip().lower())
    except ValueError as error:
        raise Refused(_BAD_SEVERITY.filled(code=code, value=value)) from error


def _economic_code(code: str) -> str:
    plain = to_ascii(code.strip())
    if len(plain) != 7 or not (plain.isascii() and plain.isdigit()):
        raise Refused(_BAD_ECONOMIC_CODE.filled(code=code))
    return plain
