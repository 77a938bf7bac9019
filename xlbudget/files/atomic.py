"""Saving a file so that it is wholly old or wholly new, never half written.

The bytes go to a temporary file in the same folder, to the disk, and then take
the old file's place in one step (``os.replace``, POSIX ``rename``).
"""

import errno
import os
import secrets
import stat
from pathlib import Path

from xlbudget.errors import Refused
from xlbudget.text import Text

_IN_USE = Text(
    "“{path}” লেখা যায়নি: ফাইলটি এক্সেলে বা অন্য কোথাও খোলা, অথবা এখানে লেখার অনুমতি নেই",
    "“{path}” could not be written: it is open in Excel or elsewhere, or you may not write here",
)
_READ_ONLY = Text(
    "“{path}” লেখা যায়নি: এটি শুধু পড়ার জন্য (read-only)",
    "“{path}” could not be written: it is read-only",
)
_NO_FOLDER = Text(
    "“{path}” লেখা যায়নি: এমন কোনো ফোল্ডার নেই",
    "“{path}” could not be written: there is no such folder",
)
_IS_FOLDER = Text(
    "“{path}” লেখা যায়নি: এই নামে একটি ফোল্ডার আছে",
    "“{path}” could not be written: there is a folder of this name",
)
_FULL = Text(
    "“{path}” লেখা যায়নি: ডিস্কে জায়গা নেই",
    "“{path}” could not be written: the disk is full",
)
_OTHER = Text(
    "“{path}” লেখা যায়নি: {reason}",
    "“{path}” could not be written: {reason}",
)
_REASONS = {
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: _IS_FOLDER,
    errno.EACCES: _IN_USE,
    errno.EPERM: _IN_USE,
    errno.EBUSY: _IN_USE,
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
}


def write_atomically(path: Path, data: bytes, like: Path | None = None) -> None:
    """Write ``data`` to ``path`` in one step; on any failure the old file stays as it was.

    The old file's permissions are kept, and a symbolic link stays a link; a new
    file gets the permissions of the file ``like``.
    Raises ``Refused`` with the reason when the file cannot be written.
    """
    try:
        target = path.resolve()
        kept = _mode(target)
        if kept is not None and not kept & stat.S_IWUSR:
            raise Refused(_READ_ONLY.filled(path=path))
        if kept is None and like is not None:
            kept = _mode(like)
        _replace(target, data, kept)
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; a loop of links
        reason = _REASONS.get(getattr(error, "errno", None) or 0, _OTHER)
        words = getattr(error, "strerror", None) or error
        raise Refused(reason.filled(path=path, reason=words)) from error


def _mode(target: Path) -> int | None:
    """Return the permission bits of the file that stands there, if one does."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return stat.S_IMODE(found)


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    # A short name of its own: a Bangla name near the limit of 255 bytes takes no suffix.
    temporary = target.with_name(f".xlbudget-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
