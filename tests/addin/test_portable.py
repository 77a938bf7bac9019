"""The portable zip, made of a Python and wheels that are only names."""

import hashlib
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "portable.py"
EMBEDDED = {"python311._pth": b"old", "python.exe": b"exe", "python311.zip": b"zip"}
WHEELS = {
    "xlwings-0.37.8-cp311-cp311-win_amd64.whl": {
        "xlwings/__init__.py": b"xw",
        "xlwings-0.37.8.data/data/xlwings64-0.37.8.dll": b"dll",
        "xlwings-0.37.8.data/scripts/xlwings.exe": b"no",
        "xlwings-0.37.8.dist-info/licenses/LICENSE.txt": b"BSD",
    },
    "other-1.0-py3-none-any.whl": {"other-1.0.data/purelib/other.py": b"o"},
}


@pytest.fixture(scope="module")
def script():
    spec = spec_from_file_location("portable", SCRIPT)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def parts(script):
    beside = {path.name: path.read_bytes() for path in (SCRIPT.parent / "portable").iterdir()}
    return script.portable(EMBEDDED, WHEELS, beside)


def test_everything_stands_where_python_looks(parts):
    assert parts["python/python.exe"] == b"exe"
    assert parts["python/Lib/site-packages/xlwings/__init__.py"] == b"xw"
    assert parts["python/Lib/site-packages/other.py"] == b"o"
    assert parts["python/xlwings64-0.37.8.dll"] == b"dll"  # beside the interpreter
    assert not any("xlwings.exe" in name for name in parts)
    assert any(name.endswith("LICENSE.txt") for name in parts)


def test_the_path_file_lets_packages_be_found(parts):
    lines = parts["python/python311._pth"].decode().split("\r\n")
    assert lines == ["python311.zip", ".", "Lib\\site-packages", "import site", ""]


def test_the_manifest_has_every_file(parts):
    lines = parts["MANIFEST.sha256"].decode().splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert set(listed) == set(parts) - {"MANIFEST.sha256"}
    assert all(hashlib.sha256(parts[name]).hexdigest() == listed[name] for name in listed)


def test_verify_finds_what_is_changed_or_missing(parts, tmp_path):
    for name, content in parts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    check = [sys.executable, tmp_path / "verify.py"]
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0
    (tmp_path / "python/python.exe").write_bytes(b"other")
    (tmp_path / "python/xlwings64-0.37.8.dll").unlink()
    found = subprocess.run(check, capture_output=True, check=False)
    assert found.returncode == 1
    assert found.stdout.decode().count("changed or missing") == 2


def test_scripts_have_the_line_ends_that_windows_wants(parts):
    for name in ("install.cmd", "uninstall.cmd", "README.txt"):
        assert parts[name].count(b"\n") == parts[name].count(b"\r\n") > 0


def test_no_embeddable_python(script):
    with pytest.raises(SystemExit, match="no embeddable Python"):
        script.version_of({"python.exe": b""})
