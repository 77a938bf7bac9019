"""A Windows PC made of a folder: what the installer and the doctor need to see."""

from dataclasses import replace

from xlbudget.addin.computer import Computer
from xlbudget.addin.windows_home import WindowsHome
from xlbudget.addin.xlwings_modules import xlwings_folder


def computer(root) -> Computer:
    """Return a PC on which Python is set up properly and nothing of ours is installed."""
    profile = root / "Users" / "rahim"
    python = profile / "AppData" / "Local" / "xlbudget" / "python" / "pythonw.exe"
    python.parent.mkdir(parents=True)
    python.write_bytes(b"")
    (python.parent / "xlwings64-0.37.8.dll").write_bytes(b"")
    environment = {"USERPROFILE": str(profile), "APPDATA": str(profile / "AppData" / "Roaming")}
    return Computer(
        environment=environment,
        home=WindowsHome.of(environment),
        interpreter=python,
        bits=64,
        xlwings=xlwings_folder(),
        xlwings_version="0.37.8",
        workbook_folders=(profile / "Documents",),
        registry=lambda *_: None,
        processes=lambda: ("explorer.exe", "excel.exe", "pythonw.exe"),
    )


def with_registry(pc: Computer, **values) -> Computer:
    """Return the PC with these registry values, under any key."""
    return replace(pc, registry=lambda _, name: values.get(name))
