"""What a database says when it cannot, as a sentence that an accountant can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from xlbudget.errors import Refused
from xlbudget.text import Text


class NotPosted(Refused):
    """The register took no entry, because of what is due and what stands there."""


_REASONS: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("database is locked", "database table is locked", "55P03"),
        Text(
            "রেজিস্টারে অন্য কেউ লিখছেন; একটু পরে আবার চেষ্টা করুন",
            "somebody else is writing to the register; try again in a moment",
        ),
    ),
    (
        ("disk is full", "disk I/O error", "53100", "No space left"),
        Text(
            "ডিস্কে জায়গা নেই; কিছুই লেখা হয়নি, আগের সব এন্ট্রি ঠিক আছে",
            "the disk is full; nothing was written, all earlier entries stand",
        ),
    ),
    (
        ("readonly database", "42501", "permission denied", "25006"),
        Text("রেজিস্টারে এ কাজের অনুমতি আপনার নেই", "you may not do this in the register"),
    ),
    (
        ("not a database", "malformed"),
        Text(
            "ফাইলটি রেজিস্টার নয়, অথবা নষ্ট হয়ে গেছে; ব্যাকআপ থেকে ফিরিয়ে আনুন",
            "the file is no register, or it is damaged; restore a backup",
        ),
    ),
    (
        ("unable to open", "connection", "Connection", "server closed", "57P01"),
        Text(
            "রেজিস্টার খোলা যায়নি: ফোল্ডার, সার্ভার বা সংযোগ পাওয়া যাচ্ছে না",
            "the register could not be opened: its folder, server or connection is not there",
        ),
    ),
)
_OTHER = Text("রেজিস্টারের কাজ হয়নি ({reason})", "the register refused ({reason})")


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn the database's own failures into ``Refused``; nothing of a URL or a value is shown."""
    try:
        yield
    except IntegrityError:
        raise  # the caller knows which entry stands there already
    except DBAPIError as error:
        raise Refused(_message(error)) from error
    except SQLAlchemyError as error:
        raise Refused(_OTHER.filled(reason=type(error).__name__)) from error


def state_of(error: DBAPIError) -> str:
    """Return PostgreSQL's five-letter code of an error; blank on SQLite."""
    return getattr(error.orig, "sqlstate", None) or ""


def _message(error: DBAPIError) -> Text:
    shown = f"{state_of(error)} {error.orig}"
    for marks, message in _REASONS:
        if any(mark in shown for mark in marks):
            return message
    return _OTHER.filled(reason=state_of(error) or type(error.orig).__name__)
