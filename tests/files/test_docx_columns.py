"""Cells of a Word table keep their order and never share a column, whatever grid they are on."""

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from xlbudget.files.docx_columns import placed

SPANS = st.lists(st.integers(1, 4), min_size=0, max_size=8)


def row(before: int, spans: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(accumulate(spans, initial=before)))


ROWS = st.lists(st.builds(row, st.integers(0, 3), SPANS), max_size=6)
WIDTHS = st.lists(st.integers(0, 3000), max_size=30)


@given(ROWS, WIDTHS)
def test_cells_keep_their_order(rows, widths):
    found = placed(rows, widths)
    most = max((len(one) for one in rows), default=0)
    assert [len(one) for one in found] == [len(one) for one in rows]
    for cells in found:
        edges = [edge for cell in cells for edge in cell]
        assert edges == sorted(edges)
        assert all(first < end for first, end in cells)
        assert all(end <= most + 1 for _, end in cells)


@given(SPANS.filter(bool), st.integers(1, 5))
def test_rows_of_one_shape_have_a_column_for_each_cell(spans, count):
    found = placed([row(0, spans)] * count, [])
    assert found == [[(i, i + 1) for i in range(len(spans))]] * count
