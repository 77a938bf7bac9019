"""Tables printed in parts, each with some of the heads, are one table."""

from dataclasses import replace

from xlbudget.reading.grid import Grid
from xlbudget.reading.order import read_order
from xlbudget.reading.split_table import whole_table

LEAD = ("ক্রম", "কার্যালয়")
ROWS = (("১", "উপজেলা কার্যালয়, সাভার"), ("২", "উপজেলা কার্যালয়, ধামরাই"), (None, "মোট"))


def part(*columns, rows=ROWS):
    return [(*LEAD, *(c[0] for c in columns)), *zip_rows(columns, rows)]


def zip_rows(columns, rows):
    return [(*row, *(c[i] for c in columns)) for i, row in enumerate(rows, 1)]


def grid(*rows):
    return Grid(tuple(rows), tuple(range(1, len(rows) + 1)))


PHONE = ("টেলিফোন", "৫", "৬", "১১")
POST = ("ডাক", "৭", "৮", "১৫")
WATER = ("পানি", "১", "২", "৩")


def test_parts_are_put_side_by_side_without_their_captions():
    whole = whole_table(
        grid(("বিষয়: ক",), ("ছক-১",), *part(PHONE), ("ছক-২",), *part(POST, WATER), ("কথায়ঃ নয়",))
    )
    assert whole.rows[0] == ("বিষয়: ক",)
    assert whole.rows[1:-1] == tuple(part(PHONE, POST, WATER))
    assert whole.rows[-1] == ("কথায়ঃ নয়",)
    assert whole.at == (1, 3, 4, 5, 6, 12)
    assert [h.name for h in read_order(whole).table.heads] == ["টেলিফোন", "ডাক", "পানি"]


def test_three_parts():
    whole = whole_table(grid(*part(PHONE), *part(POST), *part(WATER)))
    assert whole.rows == tuple(part(PHONE, POST, WATER))


def test_tables_of_other_rows_stay_apart():
    others = (("১", "উপজেলা কার্যালয়, দোহার"), ("২", "উপজেলা কার্যালয়, ধামরাই"), (None, "মোট"))
    both = grid(*part(PHONE), *part(POST, rows=others))
    assert whole_table(both) == both


def test_a_heading_that_each_page_repeats_is_no_part():
    both = grid(*part(PHONE)[:2], *part(PHONE)[:1], *part(PHONE)[2:])
    assert whole_table(both) == both


def test_a_paragraph_between_two_tables_keeps_them_apart():
    both = grid(*part(PHONE), ("০২। নিম্নোক্ত কার্যালয়েও বরাদ্দ দেওয়া হলো।",), *part(POST))
    assert whole_table(both) == both


def test_on_a_sheet_every_cell_keeps_its_address():
    both = replace(grid(*part(PHONE), *part(POST)), sheet="Sheet1")
    assert whole_table(both) is both
