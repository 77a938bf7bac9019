"""Registers to test with: an SQLite file, and a real PostgreSQL on loopback."""

import contextlib
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from xlbudget.ledger.store import create, opened


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert found, "PostgreSQL is missing: sh scripts/system-packages.sh"
    return found[-1].parent


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL of our own, without its database's name."""
    folder = Path(tempfile.mkdtemp(prefix="xlbudget-pg-"))
    # PostgreSQL does not run as root.
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    os.chown(folder, user.pw_uid, user.pw_gid)
    me = {"user": user.pw_uid, "group": user.pw_gid} if os.geteuid() == 0 else {}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run = {"cwd": folder, "check": True, "capture_output": True, **me}
    data, programs = folder / "data", _programs()
    options = ["-U", "owner", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run([programs / "initdb", "-D", data, *options], **run)
    settings = f"-p {port} -h 127.0.0.1 -c unix_socket_directories= -c max_connections=64"
    # The proofs kill our processes, never the server's disk.
    settings += " -c fsync=off"
    log = folder / "log"
    subprocess.run(
        [programs / "pg_ctl", "-D", data, "-o", settings, "-l", log, "-w", "start"], **run
    )
    try:
        yield f"postgresql+psycopg://owner@127.0.0.1:{port}"
    finally:
        subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], **run)
        shutil.rmtree(folder)


@contextlib.contextmanager
def database(server: str) -> Iterator[str]:
    """A fresh database's address."""
    name = f"b{secrets.token_hex(6)}"
    plain = server.replace("+psycopg", "")
    with psycopg.connect(f"{plain}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"{server}/{name}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.office)])
def address(request, tmp_path) -> Iterator[str]:
    """A new register, on each database."""
    if request.param == "sqlite":
        made = str(tmp_path / "register.db")
        create(made)
        yield made
        return
    with database(request.getfixturevalue("server")) as made:
        create(made)
        yield made


@pytest.fixture
def ledger(address):
    with opened(address) as found:
        yield found
