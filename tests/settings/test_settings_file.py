import pytest

from xlbudget.budget.findings import Severity
from xlbudget.errors import Refused
from xlbudget.settings import settings_file
from xlbudget.settings.settings_file import (
    check_settings,
    code_list,
    read_settings,
    settings_folder,
)

KNOWN = frozenset({"XB101", "XB202", "XB205", "XB208"})
WHOLE = """
ignore = ["XB208", "xb205"]

[severities]
XB202 = "Info"

[codes]
3211199 = "অন্যান্য সেবা"
"৩২১১১৯৮" = "নিজস্ব"

[memo]
font = "Nikosh"
"""


@pytest.fixture(autouse=True)
def nowhere(monkeypatch, tmp_path):
    monkeypatch.delenv("XLBUDGET_SETTINGS", raising=False)
    monkeypatch.setattr(settings_file, "settings_folder", lambda: tmp_path / "config")
    return tmp_path


def test_all_of_a_settings_file(nowhere):
    path = nowhere / "office.toml"
    path.write_text(WHOLE, encoding="utf-8-sig")  # Notepad writes a byte order mark
    found = read_settings(path)
    checks = check_settings(found, KNOWN)
    assert checks.ignore == {"XB208", "XB205"}
    assert checks.severities == {"XB202": Severity.INFO}
    assert checks.codes == {"3211199": "অন্যান্য সেবা", "3211198": "নিজস্ব"}
    assert found["memo"] == {"font": "Nikosh"}


def test_without_a_file_nothing_is_set():
    assert read_settings() == {}
    assert check_settings({}, KNOWN).ignore == frozenset()


def test_the_variable_names_the_file_and_the_call_goes_before_it(nowhere, monkeypatch):
    for name in ("a", "b"):
        (nowhere / name).write_text(f'ignore = ["{name}"]')
    monkeypatch.setenv("XLBUDGET_SETTINGS", str(nowhere / "a"))
    assert read_settings() == {"ignore": ["a"]}
    assert read_settings(nowhere / "b") == {"ignore": ["b"]}


def test_the_users_own_folder_is_looked_at_last(nowhere):
    (nowhere / "config").mkdir()
    (nowhere / "config" / "office.toml").write_text('ignore = ["c"]')
    assert read_settings() == {"ignore": ["c"]}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ignore = [", "could not be read"),
        ('ignore = "XB208"', "wrong way"),
        ('ignore = ["XB999"]', "no check XB999"),
        ('severities = "info"', "wrong way"),
        ('[severities]\nXB202 = "grave"', "error, warning or info"),
        ('[severities]\nXB999 = "info"', "no check XB999"),
        ('[codes]\n32111 = "ক"', "seven digits"),
        ('[codes]\n"32১১1৯৯" = "ক"', None),  # mixed digits, but a code all the same
    ],
)
def test_what_is_wrong_is_said(nowhere, text, reason):
    path = nowhere / "office.toml"
    path.write_text(text, encoding="utf-8")
    if reason is None:
        check_settings(read_settings(path), KNOWN)
        return
    with pytest.raises(Refused, match=reason):
        check_settings(read_settings(path), KNOWN)


def test_a_file_that_was_asked_for_must_be_there(nowhere):
    with pytest.raises(Refused, match="no settings file"):
        read_settings(nowhere / "নেই.toml")
    (nowhere / "latin").write_bytes(b'ignore = ["\xff"]')
    with pytest.raises(Refused, match="could not be read"):
        read_settings(nowhere / "latin")
    with pytest.raises(Refused, match="could not be read"):
        read_settings(nowhere)


def test_codes_between_commas():
    assert code_list(["xb101, XB202", "XB205"], KNOWN) == {"XB101", "XB202", "XB205"}


@pytest.mark.parametrize(
    ("platform", "variables", "end"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/tmp/c"}, "/tmp/c/xlbudget"),
        ("win32", {"APPDATA": "/tmp/r"}, "/tmp/r/xlbudget"),
        ("darwin", {}, "Library/Application Support/xlbudget"),
    ],
)
def test_each_system_has_its_folder(monkeypatch, platform, variables, end):
    monkeypatch.setattr("sys.platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert str(settings_folder()).endswith(end)
