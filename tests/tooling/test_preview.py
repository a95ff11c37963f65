"""`make preview` shows one lesson or rehearsal in the real app, and leaves nothing behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tools import preview

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "content"
TEMPLATES = ROOT / "docs" / "templates"
SECONDS = 120
"""How long a busy machine may take to start the app."""

WORDS = "words:\n  - {id: ward, word: ward, say: WARD, meaning: A part of a hospital., example: My ward is full.}\n"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder with a lesson, a rehearsal and a word of its own."""
    folder = tmp_path / "nursing"
    for name, target in (
        ("course.yaml", "course.yaml"),
        ("units.yaml", "en/units.yaml"),
        ("lesson.md", "en/lessons/ask-a-nurse.md"),
        ("scenario.yaml", "en/scenarios/coffee-with-a-nurse.yaml"),
    ):
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((TEMPLATES / name).read_bytes())
    (folder / "en" / "glossary.yaml").write_text(WORDS, encoding="utf-8")
    return folder


# Which page


def test_a_lesson_opens_with_the_words_to_the_facilitator() -> None:
    assert preview.page_of("on-video", [OURS]) == "/lesson?lesson=on-video&facilitator=1"


def test_a_rehearsal_opens_where_rehearsals_are() -> None:
    assert preview.page_of("voicemail", [OURS]) == "/practice?scenario=voicemail"


@pytest.mark.parametrize("name", ["gone", "", "on-video.md", "lessons", "units", "../en/lessons/on-video2"])
def test_a_name_that_nothing_has_opens_nothing(name: str) -> None:
    assert preview.page_of(name, [OURS]) is None


def test_a_school_has_lessons_and_rehearsals_of_its_own(school: Path) -> None:
    folders = [school, OURS]
    assert preview.page_of("ask-a-nurse", folders) == "/lesson?lesson=ask-a-nurse&facilitator=1"
    assert preview.page_of("coffee-with-a-nurse", folders) == "/practice?scenario=coffee-with-a-nurse"
    assert preview.page_of("on-video", folders) == "/lesson?lesson=on-video&facilitator=1"
    assert preview.page_of("ask-a-nurse", [OURS]) is None


# A name that nothing has


@pytest.mark.parametrize("arguments", [[], ["gone"], ["ask-a-nurse"]], ids=str)
def test_an_unknown_name_ends_with_2_and_the_names_that_there_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert preview.main(arguments) == 2
    said = capsys.readouterr().out
    assert said.startswith("Say which one: make preview LESSON=... or SCENARIO=... There are: ")
    assert {"on-video", "voicemail", "what-it-is"} <= set(said.split("There are: ")[1].strip().split(", "))
    assert "ui" not in said.split("There are: ")[1].strip().split(", ")


def test_the_names_of_a_school_are_among_them(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert preview.main(["gone", "--content", str(school)]) == 2
    said = capsys.readouterr().out
    assert "ask-a-nurse" in said
    assert "on-video" in said


def test_the_command_ends_with_2_as_well() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.preview", "gone"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "")
    assert "There are: " in done.stdout


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (["preview", "LESSON=on-video"], "-m tools.preview on-video"),
        (["preview", "SCENARIO=voicemail"], "-m tools.preview voicemail"),
        (["preview", "LESSON=ask", "CONTENT=../a b"], '-m tools.preview ask --content "../a b"'),
        (["content"], "-m goodquestion.curriculum.check"),
        (["content", "CONTENT=../a b"], '-m goodquestion.curriculum.check "../a b" --over content'),
        (["translated"], "-m goodquestion.curriculum.translated es"),
        (["translated", "LANGUAGE=fr"], "-m goodquestion.curriculum.translated fr"),
    ],
    ids=" ".join,
)
def test_make_passes_on_what_it_is_told(words: list[str], command: str) -> None:
    plan = subprocess.run(
        ["make", "--no-print-directory", "-n", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    assert " ".join(plan.stdout.split()).endswith(command)


# The real app


@contextmanager
def shown(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str, Path]]:
    """The command as a process of its own, the address that it says, and the file in which its browser notes it."""
    opened = folder / "opened.txt"
    browser = folder / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n')
    browser.chmod(0o755)
    # As from a terminal: a shell that starts this in the background lets it ignore Ctrl+C.
    start = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "runpy.run_module('tools.preview', run_name='__main__', alter_sys=True)"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    process = subprocess.Popen(
        [sys.executable, "-c", start, *arguments],
        cwd=ROOT,
        env=kept | {"BROWSER": str(browser), "TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    too_long = threading.Timer(SECONDS, process.kill)
    too_long.start()
    try:
        yield process, _address(process), opened
    finally:
        too_long.cancel()
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=SECONDS)


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if line.startswith("Look at "):
            return line.removeprefix("Look at ").strip()
    raise AssertionError(f"It did not say where to look: {said}")


def _get(address: str, path: str | None = None) -> tuple[int, str]:
    parts = urlsplit(address)
    asked = HTTPConnection("127.0.0.1", parts.port or 0, timeout=30)
    try:
        asked.request("GET", path or f"{parts.path}?{parts.query}")
        answer = asked.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        asked.close()


def test_the_real_app_answers_on_a_free_port_and_ends_with_its_command(tmp_path: Path, school: Path) -> None:
    with shown(tmp_path, "ask-a-nurse", "--content", str(school)) as (process, address, opened):
        assert urlsplit(address).path == "/lesson"
        assert urlsplit(address).query == "lesson=ask-a-nurse&facilitator=1"
        assert urlsplit(address).port != 8501
        assert _get(address, "/api/health")[0] == 200
        assert _get(address, "/api/ready")[0] == 200
        status, page = _get(address)
        assert status == 200
        assert "<html" in page
        status, word = _get(address, "/api/glossary/ward")
        assert (status, json.loads(word)["meaning"]) == (200, "A part of a hospital.")
        end = time.monotonic() + SECONDS
        while not (opened.exists() and opened.read_text().strip()):
            assert time.monotonic() < end
            time.sleep(0.05)
        assert opened.read_text().strip() == address
        assert list(tmp_path.glob("*/preview.db"))
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(SECONDS) == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", urlsplit(address).port or 0), timeout=5)
    assert list(tmp_path.glob("*/preview.db")) == []
