"""Real servers to measure, each a process of its own on a free port of this machine."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import httpx
import psutil

from goodquestion.settings import ROOT

PATIENCE = 60.0  # seconds to start
EMPTY_SCRIPT = 'import streamlit as st\n\nst.write("")\n'


@dataclass(frozen=True)
class Server:
    """A server that runs. ``began`` is when its process was started, on the clock of ``perf_counter``."""

    host: str
    began: float
    process: psutil.Process

    def cpu(self) -> float:
        """Seconds of processor time used so far, by all its threads."""
        used = self.process.cpu_times()
        return float(used.user + used.system)

    def memory(self) -> int:
        """Resident bytes."""
        return int(self.process.memory_info().rss)


@contextmanager
def good_question(database_url: str, home: Path) -> Iterator[Server]:
    """Good Question over this database."""
    with _running(ROOT / "app.py", ROOT, home, {"DATABASE_URL": database_url}) as server:
        yield server


@contextmanager
def empty_page(folder: Path, *options: str) -> Iterator[Server]:
    """A page with nothing on it, with Streamlit's default settings but for ``options``."""
    script = folder / "empty.py"
    script.write_text(EMPTY_SCRIPT, encoding="utf-8")
    with _running(script, folder, folder, {}, "--server.headless", "true", *options) as server:
        yield server


@contextmanager
def _running(
    script: Path, folder: Path, home: Path, variables: Mapping[str, str], *options: str
) -> Iterator[Server]:
    port = _free_port()
    # Settings of whoever runs this, in the environment or in the home folder, would change the figures.
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("STREAMLIT_", "GOODQUESTION_"))}
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    where = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    quiet = ["--browser.gatherUsageStats", "false"]
    with (home / f"server-{port}.log").open("w+b") as log:
        began = perf_counter()
        process = subprocess.Popen(
            [*command, *where, *quiet, *options],
            cwd=folder,
            env={**kept, **variables, "HOME": str(home)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(process, port, log.name)
            yield Server(f"127.0.0.1:{port}", began, psutil.Process(process.pid))
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:  # open tabs can hold it up
                process.kill()
                process.wait()


def fetch(server: Server) -> None:
    """Get the page itself, as a browser does before it opens the WebSocket."""
    answer = httpx.get(f"http://{server.host}/", timeout=PATIENCE, trust_env=False)  # no proxy
    answer.raise_for_status()


def _wait(process: subprocess.Popen[bytes], port: int, log: str) -> None:
    until = perf_counter() + PATIENCE
    while perf_counter() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            sleep(0.01)
        else:
            return
    raise RuntimeError(f"A server did not start:\n{Path(log).read_text(errors='replace')}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as trial:
        return int(trial.getsockname()[1])
