"""Shows one lesson or rehearsal while it is being written: `make preview LESSON=on-video`.

The app is started on a free port of this machine with an empty database that is thrown away afterwards, so that nothing
of anybody's own is touched. Change the file, stop with Ctrl+C, start again.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 60


def page_of(name: str, folders: Sequence[Path]) -> str | None:
    """The address of the lesson or rehearsal with this name, or None when no folder has one."""
    for folder in folders:
        if (folder / "en" / "lessons" / f"{name}.md").is_file():
            return f"/lesson?lesson={name}&facilitator=1"
        if (folder / "en" / "scenarios" / f"{name}.yaml").is_file():
            return f"/practice?scenario={name}"
    return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the app, open the page, wait until it is stopped."""
    parser = argparse.ArgumentParser(prog="make preview", description="Show a lesson or a rehearsal.")
    parser.add_argument("name", nargs="?", default="", help="its file name without the ending")
    parser.add_argument("--content", type=Path, help="a folder laid over ours")
    options = parser.parse_args(arguments)
    folders = [folder for folder in (options.content, ROOT / "content") if folder is not None]
    page = page_of(options.name, folders)
    if page is None:
        names = sorted(
            p.stem for f in folders for p in (f / "en").glob("*/*") if p.suffix in (".md", ".yaml")
        )
        print(f"Say which one: make preview LESSON=... or SCENARIO=... There are: {', '.join(names)}")
        return 2
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        return _serve(page, port, Path(folder), options.content)


def _serve(page: str, port: int, folder: Path, content: Path | None) -> int:
    environment = dict(os.environ, DATABASE_URL=f"sqlite:///{folder / 'preview.db'}")
    if content is not None:
        environment["GOODQUESTION_CONTENT"] = str(content.resolve())
    address = f"http://127.0.0.1:{port}{page}"
    threading.Thread(target=_open, args=(port, address), daemon=True).start()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    signal.signal(signal.SIGTERM, _stop)  # ended from outside, it ends the app as Ctrl+C does
    with suppress(KeyboardInterrupt):
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603 - our own app
    return 0


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _open(port: int, address: str) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        with suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=2).close()
            print(f"Look at {address}", flush=True)
            webbrowser.open(address)
            return
        time.sleep(0.3)


if __name__ == "__main__":
    raise SystemExit(main())
