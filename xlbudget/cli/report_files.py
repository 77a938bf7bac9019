"""The orders of a folder, or of a .zip file, for a report: read on all processors.

A file is read and posted in a process beside; only a few are under way at a
time, so that memory does not grow with the number of files.
"""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeAlias

from xlbudget.errors import Refused
from xlbudget.files.archive import members
from xlbudget.files.earlier_version import is_earlier
from xlbudget.files.sources import open_source, read_source
from xlbudget.ledger.posting import Posting, posting_of
from xlbudget.ledger.report import LeftOut
from xlbudget.reading.file_kinds import ARCHIVES, IMPORTABLE
from xlbudget.text import Text

Answer: TypeAlias = Posting | Text

_FEW = 24  # so many are read before further processes have started
_MOST_PROCESSES = 8
_AHEAD = 4  # files under way for each process

_NO_FOLDER = Text("“{path}” কোনো ফোল্ডার বা .zip ফাইল নয়", "“{path}” is no folder and no .zip file")
_TWICE = Text(
    "এই আদেশ আগেই গোনা হয়েছে: {twin}",
    "this order is counted already: {twin}",
)
_OTHER_TWICE = Text(
    "{twin} ফাইলের আদেশটির স্মারক নম্বরও এই; এটি গোনা হয়নি",
    "the order in {twin} has the same memo number; this one is not counted",
)
_IN_DOUBT = Text(
    "সব সারি ধরা না-ও হতে পারে: যাচাই করে ঠিক করুন", "not all rows may be counted: check it first"
)
_KILLED = Text(
    "পড়ার সহায়ক প্রক্রিয়া হঠাৎ বন্ধ হয়ে গেছে (মেমরি কম?); আবার চেষ্টা করুন",
    "a process that reads files ended suddenly (out of memory?): please try again",
)
_NESTED = Text(
    ".zip-এর ভেতরের .zip পড়া হয় না; খুলে দিন", "a .zip inside a .zip is not read: unpack it"
)


class File(NamedTuple):
    """A file to be read: its path, and its bytes where it is inside an archive."""

    path: Path
    content: bytes | Text | None = None


def orders(place: Path, settings: Path | None) -> Iterator[Posting | LeftOut]:
    """Yield the order of each file of a folder or an archive, or why it is left out.

    They come in the order of the files' paths; an order that a file before had is
    left out.  ``Refused`` when the place is neither.
    """
    seen: dict[str, Path] = {}
    for path, answer in _answers(_files(place), settings):
        if isinstance(answer, Text):
            yield LeftOut(path, answer)
        elif twin := seen.get(answer.content_hash):
            yield LeftOut(path, _TWICE.filled(twin=twin))
        elif twin := seen.get(answer.memo_number):
            yield LeftOut(path, _OTHER_TWICE.filled(twin=twin))
        else:
            seen |= {answer.memo_number: path, answer.content_hash: path}
            yield answer


def _files(place: Path) -> Iterator[File]:
    if place.suffix.casefold() in ARCHIVES and place.is_file():
        yield from _inside(place)
        return
    if not place.is_dir():
        raise Refused(_NO_FOLDER.filled(path=place))
    for path in sorted(place.rglob("*")):
        ending = path.suffix.casefold()
        if is_earlier(path.relative_to(place)):
            continue
        # ~$order.xlsx is Excel's note that the workbook is open.
        if ending in IMPORTABLE and not path.name.startswith("~$"):
            yield File(path)
        elif ending in ARCHIVES and path.is_file():
            yield from _inside(path)


def _inside(archive: Path) -> Iterator[File]:
    try:
        for member in members(archive, IMPORTABLE + ARCHIVES):
            is_nested = member.name.suffix.casefold() in ARCHIVES
            if not is_earlier(member.name):
                yield File(archive / member.name, _NESTED if is_nested else member.content)
    except Refused as refusal:
        yield File(archive, refusal.message)


def _answers(files: Iterator[File], settings: Path | None) -> Iterator[tuple[Path, Answer]]:
    """The answers in the order of the files; a few files are not worth further processes."""
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    first = list(islice(files, _FEW + 1))
    if len(first) <= _FEW or processes == 1:
        yield from ((file.path, answer_of(file, settings)) for file in chain(first, files))
        return
    under_way: deque[tuple[Path, Future[Answer]]] = deque()
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        try:
            for file in chain(first, files):
                under_way.append((file.path, pool.submit(answer_of, file, settings)))
                if len(under_way) > processes * _AHEAD:
                    path, future = under_way.popleft()
                    yield path, future.result()
            yield from ((path, future.result()) for path, future in under_way)
        except BrokenProcessPool as error:
            raise Refused(_KILLED) from error


def answer_of(file: File, settings: Path | None) -> Answer:
    """Return the order of a file as the register takes it, or why there is none."""
    path, content = file
    try:
        if isinstance(content, Text):
            return content
        source = (
            open_source(path, settings)
            if content is None
            else (read_source(path, content, settings))
        )
        if any(found.is_money for found in source.order.outside):
            return _IN_DOUBT
        return posting_of(source.order)
    except Refused as refusal:
        return refusal.message
