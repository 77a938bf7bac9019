"""Bijoy text is read as Unicode, whole blocks at a time, and reported once a block."""

from xlbudget.budget.cells import Place
from xlbudget.reading.grid import Grid
from xlbudget.reading.legacy import without_legacy
from xlbudget.reading.order import read_order

BIJOY = (
    ("µwgK", "†Rjv", "Kvh©vj‡qi bvg", "UvKv"),
    ("1", "XvKv", "Dc‡Rjv Kvh©vjq, mvfvi, XvKv", "4000"),
    ("2", "XvKv", "Dc‡Rjv Kvh©vjq, avgivB, XvKv", "2000"),
)


def grid_of(rows, sheet="পাতা"):
    return Grid(tuple(rows), tuple(range(1, len(rows) + 1)), sheet)


def test_a_table_in_bijoy_is_read():
    order = read_order(grid_of(BIJOY))
    assert [a.district for a in order.table.allocations] == ["ঢাকা", "ঢাকা"]
    assert order.table.allocations[1].office == "উপজেলা কার্যালয়, ধামরাই, ঢাকা"
    assert order.total == 6000
    assert order.table.columns.serial == 1


def test_each_column_is_one_block_that_shows_what_stood_there():
    _, blocks = without_legacy(grid_of(BIJOY))
    block = next(b for b in blocks if b.place == Place("পাতা", "C1"))
    assert (block.count, block.original, block.text) == (3, "Kvh©vj‡qi bvg", "কার্যালয়ের নাম")
    assert len(blocks) == 4


def test_a_block_tells_what_a_short_word_alone_does_not():
    grid, blocks = without_legacy(grid_of([("miKvi",), ("Kg©KZ©v",)]))
    assert grid.rows == (("সরকার",), ("কর্মকর্তা",))
    assert [b.count for b in blocks] == [2]


def test_unicode_ends_a_block():
    _, blocks = without_legacy(grid_of([("Kg©KZ©v",), ("কর্মকর্তা",), ("miKvi gš¿Yvjq",)]))
    assert [(b.place.cell, b.count) for b in blocks] == [("A1", 1), ("A3", 1)]


def test_english_is_no_bijoy():
    rows = [("Sl", "District", "Office", "Amount"), (1, "Dhaka", "UNO Office, Savar", 4000)]
    grid, blocks = without_legacy(grid_of(rows))
    assert grid.rows == tuple(rows)
    assert blocks == ()
