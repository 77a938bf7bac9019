"""Text files as grids: codes, delimiters, and what is refused because it is uncertain."""

import csv
import io

import pytest

from xlbudget.errors import Refused
from xlbudget.files.text_source import decode, order_text_grid, table_grid
from xlbudget.reading.order import read_order

HEADER = ["ক্রম", "জেলা", "কার্যালয়", "টেলিফোন (৩২১১১২০)"]
ROWS = [
    ["১", "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", "৬,২৪,৬০৭"],
    ["২", "গাজীপুর", "উপজেলা কার্যালয়, শ্রীপুর, গাজীপুর", "২০০০"],
]


def written(delimiter=",", title=()) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows([*title, HEADER, *ROWS])
    return stream.getvalue()


def amounts(order):
    return [int(a.amounts[0].taka) for a in order.table.allocations]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_file_is_read(encoding):
    assert decode(written().encode(encoding)) == written()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd7\xe9 1,2\r\n", "an old 8-bit code"),
        (bytes(range(256)), "no text at all"),
        ("ক্রম".encode("utf-16-le")[1:] + b"\0", "half a letter"),
        (b"\xff\xfe\x00\xd8a\x00", "half a surrogate pair"),
    ],
)
def test_other_files_are_refused_with_the_reason(data, reason):
    with pytest.raises(Refused, match="UTF-8"):
        decode(data)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("title", [[], [["টেলিফোন, ডাক ও আপ্যায়ন বরাদ্দ; জুন ২০২২"]], [["ক"], [], ["খ"]]])
def test_the_delimiter_is_found(delimiter, title):
    order = read_order(table_grid(written(delimiter, title).encode()))
    assert amounts(order) == [624607, 2000]
    assert order.table.allocations[0].office == ROWS[0][2]


def test_excels_own_line_names_the_delimiter():
    order = read_order(table_grid(b"sep=;\n" + written(";").encode()))
    assert amounts(order) == [624607, 2000]
    assert order.table.allocations[0].at == 3


def test_lines_are_those_of_the_file_where_a_cell_has_several():
    text = written().replace("উপজেলা কার্যালয়, সাভার", "উপজেলা কার্যালয়,\nসাভার")
    order = read_order(table_grid(text.encode()))
    assert [a.at for a in order.table.allocations] == [2, 4]


def test_an_unquoted_comma_is_refused_and_not_guessed():
    text = "ক্রম,জেলা,কার্যালয়,টাকা\n১,ঢাকা,ক,৫\n২,ঢাকা,উপজেলা কার্যালয়, সাভার,৪০০০\n"
    with pytest.raises(Refused, match="line 3 has 5 cells, the heading has 4 cells"):
        table_grid(text.encode())


def test_notes_below_a_table_may_have_commas():
    text = written() + "বিঃদ্রঃ ক, খ, গ, ঘ, ঙ, চ\n"
    assert amounts(read_order(table_grid(text.encode()))) == [624607, 2000]


@pytest.mark.parametrize("mark", ['"ঢাকা', '"ঢাকা" জেলা'])
def test_a_quotation_mark_without_partner_is_refused(mark):
    text = written().replace("১,ঢাকা", f"১,{mark}")
    with pytest.raises(Refused, match="quotation mark"):
        table_grid(text.encode())


def test_in_a_table_with_tabs_a_quotation_mark_is_a_letter():
    text = 'ক্রম\tজেলা\tকার্যালয়\tটাকা\n১\tঢাকা\t"ক" বিদ্যালয়\t৫\n২\tঢাকা\t"খ\t৬\n'
    order = read_order(table_grid(text.encode()))
    assert [a.office for a in order.table.allocations] == ['"ক" বিদ্যালয়', '"খ']


BARS = """\
| ক্রম | জেলা | কার্যালয় | টাকা |
|---|:-:|---|--:|
| ১ | ঢাকা | ক | ৫ |
| ২ | ঢাকা | খ | ৬ |
|  |  | মোট | ১১ |
"""
SPACES = """\
ক্রম  জেলা   কার্যালয়      টাকা
১     ঢাকা   উপজেলা ক       ৫
২     ঢাকা   খ            ৬
             মোট =      ১১
"""


@pytest.mark.parametrize("table", [BARS, SPACES])
def test_a_table_set_without_tabs(table):
    text = f"স্মারক নং- ৫৬.০৪\nবিষয়: বরাদ্দ\n\n{table}\nকথায়ঃ এগার টাকা\n\n০২। আদেশ  হলো।\n"
    order = read_order(order_text_grid(text.encode()))
    assert amounts(order) == [5, 6]
    assert [e.value for e in order.table.totals] == ["১১"]
    assert order.memo.words.text == "কথায়ঃ এগার টাকা"
    assert [e.text for e in order.memo.closing] == ["০২। আদেশ  হলো।"]


def test_a_table_set_with_spaces_that_is_not_certain_is_none():
    text = SPACES.replace("উপজেলা ক", "উপজেলা  ক")
    assert read_order(order_text_grid(text.encode())) is None
