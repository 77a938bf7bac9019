"""The compression, against oletools' reading of it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.addin.vba_reading import decompressed
from xlbudget.addin.compression import compress


def unpacked(data):
    return decompressed(compress(data))


@given(st.text(alphabet="ab \r\n(xlbudget)", min_size=1, max_size=9000).map(str.encode))
def test_text_comes_back(data):
    assert unpacked(data) == data


@pytest.mark.parametrize("length", [1, 2, 3, 15, 16, 17, 33, 4095, 4096, 4097, 8192, 20000])
def test_the_edges_of_chunks_and_offsets(length):
    data = bytes(random.Random(length).choices(b"Public Sub End\r\n", k=length))
    assert unpacked(data) == data
    assert unpacked(b"x" * length) == b"x" * length


def test_whole_chunks_that_do_not_shrink_are_stored_raw():
    data = random.Random(1).randbytes(8192)
    assert unpacked(data) == data
    assert len(compress(data)) == 1 + 2 * 4098


def test_source_shrinks():
    assert len(compress(b"    XbCell = CVErr(2015)\r\n" * 200)) < 400
