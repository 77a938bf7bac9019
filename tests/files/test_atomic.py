import errno
import os
from pathlib import Path

import pytest

from xlbudget.errors import Refused
from xlbudget.files.atomic import write_atomically


def test_writes_a_new_file_and_leaves_nothing_beside_it(tmp_path):
    target = tmp_path / "আদেশ.xlsx"
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_keeps_the_old_permissions(tmp_path):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path):
    (tmp_path / "plain").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "a.xlsx", tmp_path / "link.xlsx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_name_at_the_limit_of_the_disk(tmp_path):
    target = tmp_path / ("ক" * 83 + ".xlsx")  # 254 bytes
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


def _read_only(folder: Path) -> Path:
    (folder / "a.xlsx").write_bytes(b"old")
    (folder / "a.xlsx").chmod(0o444)
    return folder / "a.xlsx"


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (lambda folder: folder / "no" / "a.xlsx", "no such folder"),
        (lambda folder: folder, "a folder of this name"),
        (_read_only, "read-only"),
        (lambda folder: folder / "a\0b", "could not be written"),  # no name on any disk
        (lambda folder: folder / ("ক" * 100), "too long"),
    ],
)
def test_refuses_with_the_path_and_the_reason(tmp_path, place, reason):
    path = place(tmp_path)
    with pytest.raises(Refused) as refusal:
        write_atomically(path, b"new")
    assert reason in refusal.value.message.en
    assert str(path) in refusal.value.message.bn
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "open in Excel"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_rest(tmp_path, monkeypatch, number, reason, step):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(Refused, match=reason):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
