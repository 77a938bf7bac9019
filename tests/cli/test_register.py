"""The register's commands, as a user runs them."""

import csv
import json

import openpyxl
import pytest

from tests.cli.program import run

NUMBER = "56.04.0000.010.20.001.22.81"
SANCTION = ("--memo", "৫৬.০৪.০০০০.০১০.২০.০০১.২১-৭", "--date", "১ জুলাই ২০২১")
CANCEL = ("--memo", "56.04.0000.010.20.001.22.82", "--date", "2022-06-15", "--reason", "ভুল")


@pytest.fixture(autouse=True)
def nobodys_register(monkeypatch, tmp_path):
    monkeypatch.delenv("XLBUDGET_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def ledger(capsys, tmp_path):
    path = tmp_path / "office.db"
    assert run(capsys, "register", "create", "--ledger", path).status == 0
    return path


def sanction(capsys, ledger, taka, *more, code="৩২১১১২০"):
    arguments = ("sanction", "add", "২০২১-২২", code, taka, *SANCTION, "--ledger", ledger, *more)
    return run(capsys, "register", *arguments)


def balance(capsys, ledger):
    printed = run(capsys, "register", "balance", "--format", "json", "--ledger", ledger).out
    return json.loads(printed)["balances"]


def codes(ran):
    return {f["code"] for f in json.loads(ran.out)["findings"] if f["severity"] == "error"}


@pytest.mark.parametrize("taka", ["-500", "-৫০০"])
def test_a_negative_amount_is_an_amount_and_no_option(capsys, ledger, taka):
    ran = sanction(capsys, ledger, taka)
    assert ran.status == 2
    assert "above zero" in ran.err
    paper = ("--memo", "৭", "--date", "2021-07-01", "--ledger", ledger)
    ran = run(capsys, "register", "release", "২০২১-২২", "৩২১১১২০", "1", taka, *paper)
    assert "above zero" in ran.err


def test_from_sanction_to_withdrawal(capsys, ledger, sample_path):
    assert "10,00,000" not in sanction(capsys, ledger, "১০,০০,০০০/-").err
    ran = run(capsys, "register", "post", sample_path, "--ledger", ledger)
    assert ran.status == 0
    assert "অবশিষ্ট ৩,৭৫,৩৯৩ টাকা · 375393 taka are left" in ran.out
    (found,) = balance(capsys, ledger)
    assert found == {
        "fiscal_year": "2021-22",
        "operation_code": "",
        "economic_code": "3211120",
        "sanctioned": "1000000",
        "allotted": "624607",
        "left": "375393",
        "orders": 1,
    }
    ran = run(capsys, "register", "post", sample_path, "--ledger", ledger)
    assert (ran.status, "already in the register" in ran.out) == (1, True)
    assert run(capsys, "register", "withdraw", NUMBER, *CANCEL, "--ledger", ledger).status == 0
    assert balance(capsys, ledger)[0]["left"] == "1000000"
    assert run(capsys, "register", "withdraw", NUMBER, *CANCEL, "--ledger", ledger).status == 1


def test_check_knows_what_the_register_knows(capsys, ledger, sample_path, sample_text, tmp_path):
    check = ("check", "--format", "json", "--ledger", ledger)
    assert codes(run(capsys, *check, sample_path)) == set()  # no sanction of that year at all
    sanction(capsys, ledger, "5", code="3211117")
    assert codes(run(capsys, *check, sample_path)) == {"XB305"}
    sanction(capsys, ledger, "624606")
    assert codes(run(capsys, *check, sample_path)) == {"XB304"}
    assert run(capsys, "register", "post", sample_path, "--ledger", ledger).status == 1
    sanction(capsys, ledger, "1", "--kind", "supplementary")
    assert run(capsys, "register", "post", sample_path, "--ledger", ledger).status == 0
    # The order that is in the register is not held against itself; another of its number is.
    assert codes(run(capsys, *check, sample_path)) == set()
    other = tmp_path / "other.txt"
    other.write_text(sample_text.replace("১৪ জুন ২০২২", "১৫ জুন ২০২২"), encoding="utf-8")
    assert "XB505" in codes(run(capsys, *check, other))


def test_totals_against_the_register(capsys, ledger, sample_path):
    sanction(capsys, ledger, "1000000")
    ran = run(capsys, "totals", sample_path, "--format", "json", "--ledger", ledger)
    (head,) = json.loads(ran.out)["heads"]
    assert (head["sanctioned"], head["allotted_before"]) == ("1000000", "0")
    assert head["balance"] == "375393"


def test_a_register_beside_the_order_is_found(capsys, sample_text, tmp_path):
    order, beside = tmp_path / "order.txt", tmp_path / "xlbudget-register.db"
    order.write_text(sample_text, encoding="utf-8")
    run(capsys, "register", "create", "--ledger", beside)
    sanction(capsys, beside, "5")
    assert codes(run(capsys, "check", order, "--format", "json")) == {"XB304"}


def test_the_users_own_register_serves_when_none_is_named(capsys, sample_path, tmp_path):
    ran = run(capsys, "register", "post", sample_path)
    assert (ran.status, "xlbudget register create" in ran.err) == (2, True)
    assert run(capsys, "register", "create").status == 0
    assert (tmp_path / "home" / "xlbudget" / "register.db").exists()


def test_a_bare_table_is_not_posted(capsys, ledger, tmp_path):
    table = tmp_path / "rows.csv"
    table.write_text("ক্রম,জেলা,কার্যালয়,টাকা\n১,ঢাকা,জেলা কার্যালয়,৪০০০\n", encoding="utf-8")
    ran = run(capsys, "register", "post", table, "--ledger", ledger)
    assert (ran.status, "memo number and date" in ran.out) == (1, True)


def test_exports(capsys, ledger, sample_path, tmp_path):
    sanction(capsys, ledger, "1000000")
    run(capsys, "register", "post", sample_path, "--ledger", ledger)
    book, lines = tmp_path / "r.xlsx", tmp_path / "r.csv"
    assert run(capsys, "register", "export", book, "--ledger", ledger).status == 0
    opened = openpyxl.load_workbook(book)
    assert opened.sheetnames == ["অবশিষ্ট", "আদেশ", "মঞ্জুরি", "বরাদ্দ"]
    assert opened["বরাদ্দ"].max_row == 152
    assert [c.value for c in opened["অবশিষ্ট"][3]][3:6] == [1000000, 624607, 375393]
    arguments = ("register", "export", lines, "--what", "allocations", "--ledger", ledger)
    assert run(capsys, *arguments).status == 0
    rows = list(csv.reader(lines.read_text(encoding="utf-8-sig").splitlines()))
    assert sum(int(row[7]) for row in rows[1:]) == 624607
    assert run(capsys, *arguments).status == 2  # nothing is overwritten in silence


def test_backup_and_migrate(capsys, ledger, sample_path, tmp_path):
    sanction(capsys, ledger, "1000000")
    run(capsys, "register", "post", sample_path, "--ledger", ledger)
    copy, new = tmp_path / "copy.db", tmp_path / "new.db"
    assert run(capsys, "register", "backup", copy, "--ledger", ledger).status == 0
    assert run(capsys, "register", "migrate", new, "--ledger", copy).status == 0
    assert balance(capsys, new) == balance(capsys, ledger)
    assert run(capsys, "register", "migrate", new, "--ledger", copy).status == 2


def test_quarters_and_caps_stop_an_order(capsys, ledger, sample_path):
    sanction(capsys, ledger, "1000000")
    memo = ("--memo", "circular-9", "--date", "2022-01-01", "--ledger", ledger)
    days = ("--from", "2022-01-01", "--to", "2022-06-30")
    assert run(capsys, "register", "cap", "৩২১১", "৫০", *days, *memo).status == 0
    check = ("check", sample_path, "--format", "json", "--ledger", ledger)
    assert codes(run(capsys, *check)) == {"XB308"}
    ran = run(capsys, "register", "post", sample_path, "--ledger", ledger)
    assert (ran.status, "50% of the sanction, 500000 taka" in ran.out) == (1, True)
    assert run(capsys, "register", "release", "2021-22", "3211120", 5, "1", *memo).status == 2
    assert run(capsys, "register", "release", "2021-22", "3211120", 4, "1", *memo).status == 0
    assert codes(run(capsys, *check)) == {"XB307", "XB308"}
    ran = run(capsys, "totals", sample_path, "--format", "json", "--ledger", ledger)
    (head,) = json.loads(ran.out)["heads"]
    assert (head["released"], head["cap"]) == ("1", "500000")
    shown = run(capsys, "totals", sample_path, "--ledger", ledger).out
    assert "কোয়ার্টার পর্যন্ত ছাড়" in shown
    assert "৫,০০,০০০" in shown
    assert "পরিপত্রের সীমা" not in run(capsys, "totals", sample_path).out


def test_one_of_two_accounts_is_named(capsys, ledger, sample_text, tmp_path):
    order = tmp_path / "order.txt"
    order.write_text(sample_text.replace("১২৮০২০৩০০০০০০", ""), encoding="utf-8")
    for operation in ("1280203000000", "1280203000001"):
        sanction(capsys, ledger, "1000000", "--operation", operation)
    for command in ("check", "totals"):
        ran = run(capsys, command, order, "--ledger", ledger)
        assert (ran.status, "name one with --operation" in ran.err) == (2, True)
        named = ("--operation", "১২৮০২০৩০০০০০১", "--format", "json", "--ledger", ledger)
        assert run(capsys, command, order, *named).status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("2021-23", "3211120", "5"),
        ("2021-22", "321112", "5"),
        ("2021-22", "3211120", "৬2৪"),
        ("2021-22", "3211120", "0"),
        ("2021-22", "3211120", "-5"),
        ("2021-22", "3211120", "0.001"),
    ],
)
def test_what_is_typed_is_read_strictly(capsys, ledger, arguments):
    ran = run(capsys, "register", "sanction", "add", *arguments, *SANCTION, "--ledger", ledger)
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert balance(capsys, ledger) == []


def test_listings_are_shown(capsys, ledger, sample_path):
    sanction(capsys, ledger, "1000000")
    run(capsys, "register", "post", sample_path, "--ledger", ledger)
    assert "৬,২৪,৬০৭" in run(capsys, "register", "orders", "--ledger", ledger).out
    assert "মূল" in run(capsys, "register", "sanction", "list", "--ledger", ledger).out
    assert "৩,৭৫,৩৯৩" in run(capsys, "register", "balance", "--ledger", ledger).out


def test_a_copy_is_posted_under_its_own_name_into_the_register_beside_it(
    capsys, sample_path, tmp_path
):
    """The button posts a copy of the workbook that is open."""
    beside, source = tmp_path / "xlbudget-register.db", tmp_path / "আদেশ.xlsx"
    run(capsys, "register", "create", "--ledger", beside)
    sanction(capsys, beside, "1000000")
    assert run(capsys, "register", "post", sample_path, "--source", source).status == 0
    ran = run(capsys, "register", "orders", "--format", "json", "--ledger", beside)
    assert json.loads(ran.out)["orders"][0]["file"] == str(source)
