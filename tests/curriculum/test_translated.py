"""A translation that is older than its English is known: `make translated` notes, the checker compares."""

import subprocess
import sys
from pathlib import Path

import pytest

from goodquestion.curriculum.translated import main
from tests.curriculum.tiny_course import TinyCourse

ROOT = Path(__file__).resolve().parents[2]
NOTED = "content/es/translated.yaml"
REMEDY = "read both again, then run make translated LANGUAGE=es"


def stale(course: TinyCourse) -> list[str]:
    """What the checker says of the age of translations."""
    return [problem for problem in course.problems(noted=False) if problem.startswith(NOTED)]


@pytest.fixture
def noted(course: TinyCourse) -> TinyCourse:
    """A course whose Spanish was compared with its English."""
    course.note()
    return course


def test_a_translation_that_was_noted_is_fine(noted: TinyCourse) -> None:
    assert noted.problems(noted=False) == []


def test_a_language_of_which_nothing_is_noted_is_one_problem(course: TinyCourse) -> None:
    assert course.problem(noted=False) == (
        f"{NOTED}:1: es: nobody has noted which English it was made from; run make translated LANGUAGE=es"
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("content/en/lessons/first.md", "Then you say", "Then you quickly say", "lessons/first"),
        ("content/en/lessons/first.md", "minutes: 4", "minutes: 5", "lessons/first"),
        ("content/en/scenarios/call.yaml", "The phone rings.", "It rings.", "scenarios/call"),
        ("content/en/messages/voicemail.yaml", "Write a little.", "Write.", "messages/voicemail"),
        ("content/en/questions.yaml", "What is number 7?", "Which is number 7?", "questions/q7"),
        ("content/en/glossary.yaml", "meaning: The people", "meaning: All people", "glossary/network"),
        ("content/en/glossary.yaml", "example: I made a", "example: She made a", "glossary/cold-call"),
        ("content/en/ui.yaml", "title: Good day", "title: Good morning", "ui/home.title"),
        ("content/en/ui.yaml", '"{count} contact"', '"{count} person"', "ui/due"),
    ],
)
def test_english_that_changed_has_to_be_read_again(
    noted: TinyCourse, name: str, old: str, new: str, key: str
) -> None:
    line = (
        noted.read(NOTED)
        .splitlines()
        .index(next(x for x in noted.read(NOTED).splitlines() if x.startswith(key)))
    )
    noted.replace(name, old, new)
    assert stale(noted) == [
        f"{NOTED}:{line + 1}: {key}: the English has changed since it was translated; {REMEDY}"
    ]
    noted.note()
    assert noted.problems(noted=False) == []


def test_what_is_not_translated_has_no_age(noted: TinyCourse) -> None:
    noted.replace("content/en/lessons/second.md", "Then you say", "Then you quickly say")
    noted.replace("content/en/glossary.yaml", "say: NET-werk", "say: NET-wurk")
    noted.replace("content/en/questions.yaml", "minutes: 4", "minutes: 5")
    assert noted.problems(noted=False) == []


def test_a_new_translation_has_to_be_noted(noted: TinyCourse) -> None:
    spanish = noted.read("content/es/lessons/first.md").replace("first-", "second-")
    noted.write("content/es/lessons/second.md", spanish)
    assert noted.problem(noted=False) == (
        f"{NOTED}:1: lessons/second: the translation is new and was not noted; run make translated LANGUAGE=es"
    )


def test_english_that_was_removed_is_forgotten(noted: TinyCourse) -> None:
    noted.remove("content/en/scenarios/call.yaml")
    noted.remove("content/es/scenarios/call.yaml")
    assert noted.problems(noted=False) == []
    assert "scenarios/call" in noted.read(NOTED)
    noted.note()
    assert "scenarios/call" not in noted.read(NOTED)


def test_a_translation_whose_english_was_removed_is_a_problem_of_its_own(noted: TinyCourse) -> None:
    noted.remove("content/en/scenarios/call.yaml")
    assert noted.problem(noted=False).startswith(
        "content/es/scenarios/call.yaml:1: call: no English scenario has"
    )


@pytest.mark.parametrize("text", ["", "[", "- a", "lessons/first: {}\n", "lessons/first: 12\n"])
def test_a_damaged_note_is_a_problem_and_can_be_made_again(noted: TinyCourse, text: str) -> None:
    noted.write(NOTED, text)
    assert stale(noted)
    noted.note()
    assert noted.problems(noted=False) == []


# The command


def test_the_command_says_how_many_translations_it_noted(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["es", str(course.root / "content")]) == 0
    things = 1 + 1 + 10 + 160 + 2 + 5  # a lesson, a rehearsal, messages, questions, words, texts
    assert capsys.readouterr().out == f"{things} translations are noted as made from the English of today.\n"
    lines = course.read(NOTED).splitlines()
    assert lines[0].startswith("# Made by `make translated`.")
    assert len(lines) == 1 + things
    names = [line.split(":")[0] for line in lines[1:]]
    assert names == sorted(names)
    assert course.problems(noted=False) == []


@pytest.mark.parametrize("arguments", [[], ["fr"], ["es/lessons/first.md"]])
def test_the_command_wants_a_language_that_has_a_folder(
    course: TinyCourse, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = [str(course.root / "content")] if arguments else []
    assert main([*arguments, *folder]) == 2
    assert "Name a language that has a folder" in capsys.readouterr().err
    assert not (course.root / NOTED).exists()


def test_the_command_runs_as_a_module(course: TinyCourse) -> None:
    command = [sys.executable, "-W", "error", "-m", "goodquestion.curriculum.translated"]
    done = subprocess.run(
        [*command, "es", str(course.root / "content")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (course.root / NOTED).exists()
