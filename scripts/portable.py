"""Makes the portable zip: Python, all packages, the add-in, and an installer for one user.

python scripts/portable.py python-3.11.9-embed-amd64.zip -o xlbudget-portable.zip

The embeddable Python is from python.org ("Windows embeddable package (64-bit)"); give 64-bit
Python to 64-bit Excel.  Packages come as wheels from the package registry.  Equal input gives
equal bytes.  MANIFEST.sha256 lists the SHA-256 of every file; the installer checks it first.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path, PurePosixPath

from xlbudget.cli.addin_files import addin_files
from xlbudget.files.container import pack, unpack

ROOT = Path(__file__).parent.parent
INSTALLER = Path(__file__).parent / "portable"
# What xlwings and typer ask for on Windows only; pip looks at the machine that it runs on.
WINDOWS_ONLY = ("pywin32", "colorama")
Parts = dict[str, bytes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("python", type=Path, help="the embeddable Python's zip")
    parser.add_argument("-o", "--output", type=Path, default=Path("xlbudget-portable.zip"))
    given = parser.parse_args()
    embedded = unpack(given.python.read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        wheels = download(Path(folder), version_of(embedded))
    given.output.write_bytes(pack(portable(embedded, wheels, extras())))
    print(given.output)


def version_of(embedded: Parts) -> str:
    """Return the embedded Python's version as pip writes it: 311."""
    for name in embedded:
        if found := re.fullmatch(r"python(3[0-9]+)\._pth", name):
            return found[1]
    sys.exit("this is no embeddable Python: it has no python3*._pth")


def download(folder: Path, version: str) -> dict[str, Parts]:
    """Build our wheel, download the others for Windows, and return their parts by file name."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT], check=True)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    windows = ("--platform", "win_amd64", "--python-version", version, "--implementation", "cp")
    packages = (*project["dependencies"], *WINDOWS_ONLY)
    subprocess.run(
        [*pip, "download", "--dest", folder, *windows, "--only-binary", ":all:", *packages],
        check=True,
    )
    return {path.name: unpack(path.read_bytes()) for path in sorted(folder.glob("*.whl"))}


def extras() -> Parts:
    """The workbooks, and what the user clicks on."""
    built = {name: content for name, content in addin_files() if name.startswith("xlbudget")}
    clicked = {path.name: path.read_bytes() for path in sorted(INSTALLER.iterdir())}
    return {**built, **clicked, "NOTICE": (ROOT / "NOTICE").read_bytes()}


def portable(embedded: Parts, wheels: dict[str, Parts], beside: Parts) -> Parts:
    """Return the zip's parts: python/ with its packages, the files beside it, the manifest."""
    python = dict(embedded)
    for wheel in wheels.values():
        for name, content in wheel.items():
            if place := place_of(name):
                python[place] = content
    version = version_of(embedded)
    python[f"python{version}._pth"] = (
        f"python{version}.zip\r\n.\r\nLib\\site-packages\r\nimport site\r\n".encode()
    )
    parts = {**{f"python/{name}": content for name, content in python.items()}, **beside}
    parts["WHEELS.txt"] = "".join(f"{name}\r\n" for name in sorted(wheels)).encode()
    ordered = dict(sorted(parts.items()))
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in ordered.items())
    return {**ordered, "MANIFEST.sha256": "".join(lines).encode()}


def place_of(name: str) -> str | None:
    """Return where a wheel's file goes below python/; scripts go nowhere.

    Source: the wheel format (packaging.python.org), "The .data directory".
    """
    first, *rest = PurePosixPath(name).parts
    if not first.endswith(".data"):
        return f"Lib/site-packages/{name}"
    below = "/".join(rest[1:])
    return {
        "data": below,
        "purelib": f"Lib/site-packages/{below}",
        "platlib": f"Lib/site-packages/{below}",
    }.get(rest[0])


if __name__ == "__main__":
    main()
