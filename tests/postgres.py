"""A PostgreSQL server for the tests: a cluster of its own, on a free port of this machine, gone when they end."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

import psycopg

MISSING = (
    "PostgreSQL is not installed and the tests need it: "
    "sudo apt-get update && sudo apt-get install -y postgresql ('make test' run by root installs it)"
)
_SECONDS = 60
_ATTEMPTS = 3


class Account(TypedDict, total=False):
    """Whom subprocess runs a program as; empty for whoever runs the tests."""

    user: int
    group: int
    extra_groups: list[int]


def program(name: str) -> Path:
    """The path of a server program of PostgreSQL, of the newest version. Raises RuntimeError with the remedy."""
    # Debian keeps these out of PATH.
    installed = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4])
    )
    if installed:
        return installed[-1]
    if found := shutil.which(name):
        return Path(found).resolve()
    raise RuntimeError(MISSING)


@contextmanager
def cluster() -> Iterator[str]:
    """Start a server; gives its address without a database: postgresql://tests@127.0.0.1:port."""
    initdb, postgres = program("initdb"), program("postgres")
    with tempfile.TemporaryDirectory(prefix="gq-postgres-") as name:
        folder = Path(name)
        account = _ordinary_account(folder)
        _run(
            [
                initdb,
                "-D",
                "data",
                "-U",
                "tests",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
            ],
            folder,
            account,
        )
        server, address = _start(postgres, folder, account)
        try:
            yield address
        finally:
            _stop(server)


@contextmanager
def database(address: str, template: str = "template0") -> Iterator[str]:
    """A database of its own in the cluster at `address`, a copy of `template`: gives its DATABASE_URL."""
    name = f"gq_{os.urandom(8).hex()}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        try:
            yield f"{address}/{name}"
        finally:
            # FORCE: a test that failed may have left a connection open.
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


def _ordinary_account(folder: Path) -> Account:
    """PostgreSQL refuses to run as root; its package brings the account `postgres`, which then owns the folder."""
    if os.geteuid() != 0:
        return {}
    try:
        entry = pwd.getpwnam("postgres")
    except KeyError:
        entry = pwd.getpwnam("nobody")
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _run(command: list[str | Path], folder: Path, account: Account) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False, **account)
    if done.returncode != 0:
        raise RuntimeError(f"{Path(command[0]).name} failed: {done.stderr.strip()}")


def _start(postgres: Path, folder: Path, account: Account) -> tuple[subprocess.Popen[bytes], str]:
    options = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",  # a path below a deep temporary folder can be too long for a socket
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "max_connections": "100",
        "shared_buffers": "32MB",
    }
    settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    log = folder / "log"
    for _attempt in range(_ATTEMPTS):
        port = _free_port()
        with log.open("wb") as output:
            server = subprocess.Popen(
                [*_ends_with_its_parent(), postgres, "-D", "data", "-p", str(port), *settings],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                **account,
            )
        address = f"postgresql://tests@127.0.0.1:{port}"
        if _answers(server, address):
            return server, address
        _stop(server)  # somebody else may have taken the port in between: try another one
    raise RuntimeError(f"PostgreSQL did not start for the tests: {log.read_text(errors='replace').strip()}")


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _ends_with_its_parent() -> list[str]:
    """Tests that are killed cannot stop their server; on Linux the kernel does."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "INT"] if setpriv else []


def _answers(server: subprocess.Popen[bytes], address: str) -> bool:
    limit = time.monotonic() + _SECONDS
    while time.monotonic() < limit and server.poll() is None:
        try:
            psycopg.connect(f"{address}/postgres", connect_timeout=5).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)  # a fast shutdown: connections are cut, files are closed
    try:
        server.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
