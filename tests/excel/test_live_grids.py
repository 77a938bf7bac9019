"""The open workbook read: the same order as from its file, in calls that rows do not add to."""

from dataclasses import replace

import pytest

from tests.excel.live import opened, spy, write_order
from xlbudget.excel.live_grids import live_grids
from xlbudget.files.workbook_source import workbook_grids
from xlbudget.reading.book import read_book

pytestmark = pytest.mark.office


@pytest.fixture
def path(tmp_path, sample_order):
    return write_order(tmp_path / "আদেশ ২০২২.xlsx", sample_order)


def test_the_grids_are_those_of_the_saved_file(app, path):
    with opened(app, path) as book:
        live = live_grids(book)
    for one, other in zip(live, workbook_grids(path.read_bytes()), strict=True):
        other = replace(other, formulas=dict(other.formulas))
        assert replace(one, merged=()) == replace(other, merged=())
        assert set(one.merged) == set(other.merged)


def test_the_order_is_that_of_the_saved_file(app, path, sample_order):
    with opened(app, path) as book:
        live = read_book(live_grids(book))
    assert live == read_book(workbook_grids(path.read_bytes()))
    assert live.total == sample_order.total


def test_hidden_rows_merges_errors_and_moved_columns(app, path, tmp_path):
    with opened(app, path) as book:
        sheet = book.sheets["বরাদ্দ"]
        sheet.name = "আমার ছক"
        sheet["10:12"].rows.hidden = True
        sheet["C20:C22"].merge()
        sheet["F30"].formula = "=1/0"
        sheet["F31"].value = "'=লেখা"
        sheet["A:A"].insert("right")
        book.sheets.add("নিজের শিট")
        live = live_grids(book)
        saved = tmp_path / "পরে.xlsx"
        book.save(str(saved))
    filed = workbook_grids(saved.read_bytes())
    assert read_book(live) == read_book(filed)
    grid = next(g for g in live if g.sheet == "আমার ছক")
    assert grid.hidden_rows == {10, 11, 12}
    assert "D20:D22" in grid.merged


def test_what_is_typed_outside_the_tables_is_found_before_saving(app, path, tmp_path):
    with opened(app, path) as book:
        book.sheets["বরাদ্দ"]["A155"].value = [151, "ঢাকা", "উপজেলা কার্যালয়, সাভার, ঢাকা", 900]
        book.sheets["অনুলিপি"]["B10"].value = "জেলা হিসাবরক্ষণ কর্মকর্তা, ঢাকা"
        live = read_book(live_grids(book))
        saved = tmp_path / "পরে.xlsx"
        book.save(str(saved))
    assert live.outside == read_book(workbook_grids(saved.read_bytes())).outside
    assert [o.where.en for o in live.outside] == ["A155:D155", "B10"]
    assert live.in_doubt


def test_calls_do_not_grow_with_rows(app, tmp_path, sample_order):
    table, counts = sample_order.table, []
    for times in (1, 10, 100):
        order = replace(sample_order, table=replace(table, allocations=table.allocations * times))
        with opened(app, write_order(tmp_path / f"{times}.xlsx", order)) as book, spy() as calls:
            live_grids(book)
            counts.append(len(calls))
    # A hundred times the rows; on a busy machine the office is asked once or twice more.
    assert max(counts) - min(counts) < 30
