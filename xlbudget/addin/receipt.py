"""What an installation wrote and what stood there before, kept as a small JSON file.

>>> receipt = Receipt((Written(Path("a"), "00", b"old"),), (Path("b"),))
>>> Receipt.read(receipt.to_bytes()) == receipt
True
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from xlbudget.errors import Refused
from xlbudget.text import Text

_BROKEN = Text(
    "বসানোর বিবরণ (installed.json) নষ্ট; ফাইলগুলো হাতে মুছুন",
    "the record of the installation (installed.json) is broken; delete the files by hand",
)


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written: the digest of its new bytes, and the old ones if any."""

    path: Path
    digest: str
    before: bytes | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The files that were written, the folders that were made, inner ones first."""

    files: tuple[Written, ...] = ()
    folders: tuple[Path, ...] = ()

    @classmethod
    def read(cls, data: bytes) -> "Receipt":
        """Return the receipt in a file's bytes; anything else is ``Refused``."""
        try:
            known = json.loads(data)
            files = (
                Written(Path(f["path"]), f["digest"], _bytes(f["before"])) for f in known["files"]
            )
            return cls(tuple(files), tuple(map(Path, known["folders"])))
        except (ValueError, TypeError, KeyError) as error:
            raise Refused(_BROKEN) from error

    def to_bytes(self) -> bytes:
        """Return the file's bytes."""
        files = [
            {"path": str(f.path), "digest": f.digest, "before": _text(f.before)} for f in self.files
        ]
        made = {"files": files, "folders": list(map(str, self.folders))}
        return json.dumps(made, indent=1).encode()

    def after_writing(self, path: Path, content: bytes) -> Written:
        """Return the entry of a file about to be written, this receipt being the last one.

        What stood there before the first installation stays on record.
        """
        stands = path.read_bytes() if path.is_file() else None
        last = next((f for f in self.files if f.path == path), None)
        if last and stands is not None and digest(stands) == last.digest:
            stands = last.before
        return Written(path, digest(content), stands)


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def _text(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)
