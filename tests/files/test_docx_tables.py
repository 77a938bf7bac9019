"""Tables of Word documents: which column a cell is in, merged cells, tables inside cells."""

from tests.files.word_parts import HEADING, document, order_of, p, r, rows_of, span, tbl, tc, tr
from tests.reading.test_order_text import texts
from xlbudget.files.docx_source import docx_grid

RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ROWS = [("ঢাকা", "ক", "৪০০০"), ("ঢাকা", "খ", "৫০০০")]


def test_an_edge_dragged_in_some_rows_makes_no_column():
    # Word then has five grid columns: the rows' office begins a little left of its heading.
    heading = tr("ক্রম", tc("জেলা", span(2)), "কার্যালয়ের নাম", "টাকা")
    body = [tr(s, d, tc(o, span(2)), a) for s, (d, o, a) in zip("১২", ROWS, strict=True)]
    total = tr(tc("মোট", span(4)), "৯০০০")
    data = document(tbl(heading, *body, total, widths=(500, 1500, 60, 3000, 900)))
    assert rows_of(data) == ROWS
    assert texts(order_of(data).table.totals) == ["৯০০০"]


def test_a_total_that_begins_further_right_and_a_row_without_its_last_cell():
    rows = [tr("১", *ROWS[0], ""), tr("২", *ROWS[1])]
    total = tr("৯০০০", "", properties='<w:gridBefore w:val="3"/>')
    data = document(tbl(tr(*HEADING, "মন্তব্য"), *rows, total))
    assert rows_of(data) == ROWS
    assert texts(order_of(data).table.totals) == ["৯০০০"]


def test_a_district_merged_over_rows_shows_beside_each():
    rows = tr("১", tc("ঢাকা", RESTART), "ক", "৪০০০"), tr("২", tc("", GOES_ON), "খ", "৫০০০")
    assert rows_of(document(tbl(tr(*HEADING), *rows))) == ROWS


def test_an_amount_merged_over_rows_is_counted_once():
    rows = tr("১", "ঢাকা", "ক", tc("৪০০০", RESTART)), tr("২", "ঢাকা", "খ", tc("", GOES_ON))
    assert order_of(document(tbl(tr(*HEADING), *rows))).total == 4000


def test_cells_merged_in_the_way_of_older_programs():
    heading = tr("ক্রম", "জেলা", "কার্যালয়", "টাকা")
    total = tr(tc("মোট", '<w:hMerge w:val="restart"/>'), *(tc("", "<w:hMerge/>"),) * 2, "৪০০০")
    grid, _ = docx_grid(document(tbl(heading, tr("১", *ROWS[0]), total)))
    assert grid.rows[2] == ("মোট", None, None, "৪০০০")
    assert grid.merged == ("A3:C3",)


def test_a_heading_of_two_rows_with_merged_cells():
    top = tr(*(tc(t, RESTART) for t in HEADING[:3]), tc("বরাদ্দ (টাকা)", span(2)))
    below = tr(*(tc("", GOES_ON),) * 3, "টেলিফোন (৩২১১১২০)", "ডাক (৩২১১১১৯)")
    data = document(tbl(top, below, tr("১", "ঢাকা", "ক", "৫", "৬")))
    assert [head.code for head in order_of(data).table.heads] == ["3211120", "3211119"]
    assert rows_of(data) == [("ঢাকা", "ক", "৫", "৬")]


def test_a_table_inside_a_cell_of_a_list_is_that_cells_text():
    office = tc(tbl(tr("উপজেলা কার্যালয়,", "সাভার,"), tr("ঢাকা", "")) + p(""))
    data = document(tbl(tr(*HEADING), tr("১", "ঢাকা", office, "৪০০০")))
    assert rows_of(data) == [("ঢাকা", "উপজেলা কার্যালয়, সাভার,\nঢাকা", "৪০০০")]


def test_a_list_inside_a_layout_is_read_where_it_stands():
    left = tbl(tr(*HEADING), tr("১", *ROWS[0]))
    right = tbl(tr(*HEADING), tr("২", *ROWS[1]), tr(tc("মোট", span(3)), "৯০০০"))
    layout = tbl(
        tr(tc(p("স্মারক নং- ৫৬.০৪") + p("বিষয়: বরাদ্দ"), span(2))),
        tr(tc(left + p("")), tc(right + p(""))),
        tr(tc(p("কথায়: নয় হাজার টাকা") + p("ক খ গ"), span(2))),
    )
    order = order_of(document(layout))
    assert rows_of(document(layout)) == ROWS
    assert texts(order.table.totals) == ["৯০০০"]
    assert (order.memo.memo_number.text, order.memo.words.text) == ("৫৬.০৪", "কথায়: নয় হাজার টাকা")
    assert texts(order.memo.signatory) == ["ক খ গ"]


def test_tabs_and_line_breaks_inside_a_cell():
    cell = tc(p(r("উপজেলা কার্যালয়,\tসাভার,\nঢাকা")))
    assert rows_of(document(tbl(tr(*HEADING), tr("১", "ঢাকা", cell, "\t৪০০০")))) == [
        ("ঢাকা", "উপজেলা কার্যালয়, সাভার,\nঢাকা", "৪০০০")
    ]


def test_a_row_or_a_cell_deleted_with_changes_tracked_is_not_there():
    gone = '<w:del w:id="1"/>'
    rows = tr("১", *ROWS[0]), tr("২", "ঢাকা", "ভুল", "১", properties=gone), tr("২", *ROWS[1])
    assert rows_of(document(tbl(tr(*HEADING), *rows))) == ROWS
    cell = tc("বাদ", '<w:cellDel w:id="2"/>')
    assert rows_of(document(tbl(tr(*HEADING), tr("১", cell, *ROWS[0])))) == ROWS[:1]


def test_content_controls_around_rows_and_cells():
    def control(inner):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = tr("১", "ঢাকা", "ক", "৪০০০").replace(tc("ক"), control(tc("ক")))
    data = document(tbl(tr(*HEADING), control(row), tr("২", *ROWS[1])))
    assert rows_of(data) == ROWS


def test_a_grid_without_end_is_cut():
    wide = tr(tc("ক", span(999_999)), tc("খ", span(999_999)))
    grid, _ = docx_grid(document(tbl(wide, tr("১", "২", "৩"))))
    assert grid.rows[1] == ("১", "২", "৩")


def test_tables_of_lines_inside_a_layout_stay_side_by_side():
    left, right = tbl(tr("মোঃ ক"), tr("পরিচালক")), tbl(tr("মোঃ খ"), tr("মহাপরিচালক"))
    listed = tbl(tr(*HEADING), tr("১", *ROWS[0]))
    signed = tbl(tr(tc(left + p("")), tc(right + p(""))))
    memo = order_of(document(p("বিষয়: বরাদ্দ") + listed + p("০২। ব্যয় করা যাবে।") + signed)).memo
    assert (texts(memo.signatory), texts(memo.co_signatory)) == (
        ["মোঃ খ", "মহাপরিচালক"], ["মোঃ ক", "পরিচালক"],
    )  # fmt: skip


def stacked(*texts: str) -> str:
    return tc("".join(map(p, texts)))


def test_rows_typed_into_one_are_rows():
    cells = (("১।", "২।"), ("ঢাকা", "ঢাকা"), ("ক", "", "খ"), ("৪০০০", "৫০০০"))
    row = tr(*(stacked(*texts) for texts in cells))
    data = document(tbl(tr(*HEADING), row, tr(tc("মোট", span(3)), "৯০০০")))
    assert rows_of(data) == ROWS


def test_a_row_whose_lines_do_not_match_stays_one():
    cells = (("১", "২"), ("ঢাকা",), ("উপজেলা", "কার্যালয়,", "সাভার"), ("৪০০০", "৫০০০"))
    row = tr(*(stacked(*texts) for texts in cells))
    (found,) = rows_of(document(tbl(tr(*HEADING), row)))
    assert found[2] == "৪০০০\n৫০০০"  # XB101 asks
