"""Checks every file against MANIFEST.sha256 before anything is installed."""

import hashlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def wrong() -> list[str]:
    """Return the files that are missing or changed."""
    lines = (HERE / "MANIFEST.sha256").read_text(encoding="utf-8").splitlines()
    found = []
    for digest, name in (line.split("  ", 1) for line in lines):
        path = HERE / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            found.append(name)
    return found


if __name__ == "__main__":
    names = wrong()
    for name in names:
        print(f"নষ্ট বা নেই · changed or missing: {name}")
    sys.exit(1 if names else 0)
