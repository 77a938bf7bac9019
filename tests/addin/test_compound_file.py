"""The container, against olefile's reading of it."""

import io
import random

import olefile
import pytest

from xlbudget.addin.compound_file import compound_file

SIZES = (0, 1, 63, 64, 65, 4095, 4096, 4097, 70000)  # the mini stream ends at 4096


def opened(tree):
    ole = olefile.OleFileIO(io.BytesIO(compound_file(tree)), raise_defects=olefile.DEFECT_UNSURE)
    assert ole.parsing_issues == []
    return ole


@pytest.mark.parametrize("count", range(18))
def test_streams_come_back(count):
    make = random.Random(count)
    streams = {f"m{i}": make.randbytes(SIZES[i % len(SIZES)]) for i in range(count)}
    ole = opened({"VBA": streams, "PROJECT": b"a" * 100})
    found = {path[-1]: ole.openstream(path).read() for path in ole.listdir() if len(path) == 2}
    assert found == streams
    assert ole.openstream("PROJECT").read() == b"a" * 100


@pytest.mark.parametrize("count", range(1, 40))
def test_the_directory_is_a_red_black_tree(count):
    """Names in order, no red below red, as many black ones on every path."""
    ole = opened({f"m{i}": b"" for i in range(count)})
    entries = ole.direntries

    def walk(key, parent_is_red):
        if key == olefile.NOSTREAM:
            return [], 1
        entry = entries[key] or ole._load_direntry(key)
        is_red = entry.color == 0
        assert not (is_red and parent_is_red)
        left, left_black = walk(entry.sid_left, is_red)
        right, right_black = walk(entry.sid_right, is_red)
        assert left_black == right_black
        return [*left, entry.name, *right], left_black + (not is_red)

    names, _ = walk(ole.root.sid_child, True)
    assert names == sorted(names, key=lambda n: (len(n), n.upper()))
    assert len(names) == count


def test_equal_trees_give_equal_bytes():
    assert compound_file({"b": b"1", "a": b"2"}) == compound_file({"a": b"2", "b": b"1"})


def test_a_file_too_large_for_its_header_is_refused():
    with pytest.raises(ValueError, match="larger"):
        compound_file({"a": bytes(7_200_000)})
