"""A school's own folder, named by GOODQUESTION_CONTENT: served beside ours, and never a reason to stop."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from goodquestion.curriculum.library import Library
from goodquestion.services import startup
from goodquestion.settings import ROOT, settings

TEMPLATES = ROOT / "docs" / "templates"
LESSON = "en/lessons/ask-a-nurse.md"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A folder with one lesson in a unit of its own."""
    folder = tmp_path / "nursing"
    for name, target in (
        ("course.yaml", "course.yaml"),
        ("units.yaml", "en/units.yaml"),
        ("lesson.md", LESSON),
    ):
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((TEMPLATES / name).read_bytes())
    return folder


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Say which folder this process is to lay over ours: named(folder)."""

    def forget() -> None:
        if startup.store.cache_info().currsize:
            startup.store().close()
        startup.store.cache_clear()
        settings.cache_clear()

    def name(folder: Path) -> None:
        monkeypatch.setenv("GOODQUESTION_CONTENT", str(folder))
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'gq.db'}")
        forget()

    yield name
    monkeypatch.undo()
    forget()


def library() -> Library:
    """What a process that starts now would serve; the one that the other tests share stays as it is."""
    return startup.library.__wrapped__()


def test_without_the_setting_ours_is_served_alone() -> None:
    assert settings().content is None
    assert library().lesson("ask-a-nurse", "en") is None


def test_a_lesson_of_the_school_is_served_after_ours(
    named: Callable[[Path], None], school: Path, caplog: pytest.LogCaptureFixture
) -> None:
    named(school)
    assert startup.check_environment() is None
    with caplog.at_level(logging.WARNING, "goodquestion"):
        found = library()
    lesson = found.lesson("ask-a-nurse", "es")
    assert lesson is not None
    assert (lesson.title, lesson.language) == ("Ask a nurse", "en")
    assert [each.slug for each in found.lessons("en")][-1] == "ask-a-nurse"
    assert found.lesson("what-it-is", "es") is not None
    assert found.units("en")[-1].title == "Nursing"
    assert [record.getMessage() for record in caplog.records if "nursing" in record.getMessage()] == []


def test_a_damaged_lesson_is_left_out_and_the_log_says_file_line_and_what(
    named: Callable[[Path], None], school: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = school / LESSON
    text = path.read_text(encoding="utf-8")
    line = text.splitlines().index("prompt: You sit down with a nurse. **Put the talk in order.**") + 1
    path.write_text(text.replace("prompt: You sit down", "promt: You sit down"), encoding="utf-8")
    named(school)
    assert startup.check_environment() is None
    with caplog.at_level(logging.WARNING, "goodquestion"):
        found = library()
    assert found.lesson("ask-a-nurse", "en") is None
    assert len(found.lessons("en")) == len(Library.load(ROOT / "content").lessons("en"))
    said = [record.getMessage() for record in caplog.records if "nursing" in record.getMessage()]
    assert said == [
        f"Content: nursing/{LESSON}:{line - 2}: order-of-a-nurse-talk.prompt: it is missing; add it",
        f"Content: nursing/{LESSON}:{line}: order-of-a-nurse-talk.promt: it is not known here; "
        "remove it, or check its spelling",
    ]
    assert {record.levelname for record in caplog.records} == {"WARNING"}


def test_a_damaged_file_of_the_school_leaves_our_lesson_of_that_name(
    named: Callable[[Path], None], school: Path
) -> None:
    (school / "en/lessons/what-it-is.md").write_text("Hello.\n", encoding="utf-8")
    named(school)
    ours = Library.load(ROOT / "content").lesson("what-it-is", "en")
    assert library().lesson("what-it-is", "en") == ours


def test_a_folder_that_does_not_exist_is_said_in_one_sentence(
    named: Callable[[Path], None], tmp_path: Path
) -> None:
    named(tmp_path / "nowhere")
    assert startup.check_environment() == (
        "GOODQUESTION_CONTENT names no folder: write the folder with your own lessons, or leave it out."
    )


def test_a_file_in_the_place_of_the_folder_is_said_the_same_way(
    named: Callable[[Path], None], school: Path
) -> None:
    named(school / "course.yaml")
    said = startup.check_environment()
    assert said is not None
    assert said.startswith("GOODQUESTION_CONTENT names no folder: ")


def test_a_folder_that_went_away_while_the_app_starts_still_leaves_ours(
    named: Callable[[Path], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    named(tmp_path / "nowhere")
    with caplog.at_level(logging.WARNING, "goodquestion"):
        assert library().lesson("what-it-is", "en") is not None
    assert "nowhere:1: folder: there is no such folder" in caplog.text
