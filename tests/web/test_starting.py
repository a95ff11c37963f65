"""The server as an operator starts it: one line when it works, one sentence when it cannot."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from goodquestion.settings import ROOT

WAYS = {
    "streamlit": ["-m", "streamlit", "run", "app.py", "--server.port", "0"],
    "uvicorn": ["-m", "uvicorn", "app:app", "--port", "0"],
}
SECONDS = 60


def environment(database_url: str) -> dict[str, str]:
    return os.environ | {"DATABASE_URL": database_url, "STREAMLIT_SERVER_PORT": "0"}


def run(way: str, database_url: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *WAYS[way]],
        cwd=folder,
        env=environment(database_url),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@pytest.fixture
def running(tmp_path: Path) -> Iterator[str]:
    """The line with which a server of this test's own says hello."""
    process = subprocess.Popen(
        [sys.executable, *WAYS["streamlit"]],
        cwd=ROOT,
        env=environment(f"sqlite:///{tmp_path / 'new.db'}"),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(SECONDS)
        process.stdout.close()


@pytest.mark.parametrize("way", WAYS)
def test_a_database_that_does_not_answer_is_one_sentence_without_the_password(way: str) -> None:
    ended = run(way, "postgresql://me:hidden-word@127.0.0.1:1/nothing")
    assert ended.returncode != 0
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert "hidden-word" not in ended.stderr
    assert "DATABASE_URL" in ended.stderr


def test_an_address_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    ended = run("streamlit", "mydatabase")
    assert ended.returncode != 0
    assert ended.stderr.startswith("DATABASE_URL is not an address")
    assert "Traceback" not in ended.stderr


def test_a_start_from_another_folder_names_the_right_one(tmp_path: Path) -> None:
    way = ["-m", "uvicorn", "--app-dir", str(ROOT), "app:app", "--port", "0"]
    ended = subprocess.run(
        [sys.executable, *way],
        cwd=tmp_path,
        env=environment(f"sqlite:///{tmp_path / 'new.db'}"),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode != 0
    assert ended.stderr == (
        f"The settings in .streamlit were not found: start Good Question in its folder, {ROOT}.\n"
    )


def test_a_server_that_works_says_where_it_is_and_answers_there(running: str) -> None:
    assert running.startswith("Good Question is at http://localhost:")
    assert running.endswith("  (Ctrl+C stops it)")
    address = running.split()[4].replace("localhost", "127.0.0.1")
    answers = {
        path: _ask(address + path) for path in ("/api/ready", "/", "/contacts", "/app/static/icon.svg")
    }
    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(answers, 200)
    assert answers["/api/ready"].json() == {"status": "ready"}
    assert "<title>Good Question</title>" in answers["/contacts"].text
    assert answers["/contacts"].headers["set-cookie"].startswith("gq_workspace=")
    assert answers["/app/static/icon.svg"].headers["cross-origin-resource-policy"] == "same-origin"


def _ask(address: str) -> httpx.Response:
    until = time.monotonic() + SECONDS
    while True:
        try:
            return httpx.get(address)
        except httpx.ConnectError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
