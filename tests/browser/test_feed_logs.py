"""The real server, with every log that it can write: whoever reads them cannot read a learner's calendar."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest

from goodquestion.services import calendar, workspaces
from goodquestion.storage.database import Store
from tests.browser.driver import ROOT, Server


class Uvicorn(Server):
    """The same application under uvicorn alone, which logs each request and, at this level, each message."""

    def start(self) -> None:
        command = [
            sys.executable,
            "-m",
            "uvicorn",
            "app:app",
            "--port",
            str(self.port),
            "--log-level",
            "trace",
        ]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | self.environment, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            self._wait_until_ready(self._process)
        except BaseException:
            self.kill()
            raise


@pytest.fixture(params=[Server, Uvicorn], ids=["streamlit", "uvicorn"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    started: Server = request.param(tmp_path)
    started.start()
    yield started
    started.stop()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def new_feed(server: Server) -> str:
    store = Store(f"sqlite:///{server.database}")
    try:
        learner = workspaces.find(store, workspaces.new_token())
        token = calendar.make_feed(store, learner, datetime.now(UTC))
    finally:
        store.close()
    assert isinstance(token, str)
    return token


def test_the_address_of_a_calendar_is_in_no_log(server: Server) -> None:
    token = new_feed(server)
    address = f"/calendar/{token}.ics"
    status, file = ask(server, address)
    assert status == 200
    assert file.startswith(b"BEGIN:VCALENDAR")
    assert ask(server, address, "HEAD")[0] == 200
    assert ask(server, address, "POST")[0] == 405
    assert ask(server, f"{address}?again=1")[0] == 200
    assert ask(server, f"/calendar/x/{token}.ics") == (404, b"Not found")
    assert ask(server, f"/CALENDAR/{token}.ics")[0] in (200, 404)
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    assert ask(server, address, **upgrade)[0] >= 400

    server.set_back("ALTER TABLE feed RENAME TO away")
    assert ask(server, address)[0] == 500
    server.set_back("ALTER TABLE away RENAME TO feed")
    assert ask(server, address)[0] == 200

    server.stop()
    said = server.said()
    assert "A request to /calendar failed: " in said
    assert token not in said
    if isinstance(server, Uvicorn):
        assert '"GET /calendar/... HTTP/1.1" 200' in said
