"""Our workbooks against the Open XML SDK's validator."""

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "workbooks").glob("*.xl*"))

pytestmark = pytest.mark.office


def errors(path, version):
    command = ["npx", "--no-install", "ooxml-validator", path, "--officeVersion", version]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout, f"the validator is missing (sh scripts/validator.sh): {done.stderr}"
    found = json.loads(done.stdout)
    return [] if found["ok"] else found["errors"]


@pytest.mark.parametrize("version", ["Office2010", "Microsoft365"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_workbook_is_valid(path, version):
    assert errors(path, version) == []


def test_the_validator_looks(tmp_path):
    """A broken ribbon is seen: without this, silence would prove nothing."""
    from xlbudget.files.package import Package

    package = Package.read((ROOT / "workbooks/xlbudget.xlam").read_bytes())
    ui = "customUI/customUI14.xml"
    package.parts[ui] = package.parts[ui].replace(b"<button ", b"<knob ", 1)
    path = tmp_path / "broken.xlam"
    path.write_bytes(package.to_bytes())
    assert errors(path, "Microsoft365") != []
