"""Eight words in a row of a text that is not ours must not stand in the content."""

import pytest

from goodquestion.curriculum.runs import run_hash
from tests.curriculum.tiny_course import FORBIDDEN, TinyCourse

HASHES = "tests/forbidden-runs.txt"


@pytest.mark.parametrize(
    "text",
    [
        f"{FORBIDDEN}.",
        "These **eight** words belong\nto somebody -- else, entirely",
        "these eight words\n<!-- teaches: A1.1 -->\nbelong to somebody else entirely",
        "these eight 'words belong to somebody else' entirely",
    ],
)
def test_a_forbidden_run_is_found_across_marks_lines_and_comments(course: TinyCourse, text: str) -> None:
    course.replace("content/en/lessons/second.md", "Then you say thank you.", f"Then\n{text}")
    assert course.problem() == (
        "content/en/lessons/second.md:23: forbidden run: 8 words in a row from here on are those of a text "
        "that is not ours; say it in words of your own"
    )


@pytest.mark.parametrize("name", ["content/es/ui.yaml", "content/en/questions.yaml", "content/course.yaml"])
def test_every_file_of_the_content_is_looked_at(course: TinyCourse, name: str) -> None:
    text = (course.root / name).read_text(encoding="utf-8")
    course.write(name, f"# {FORBIDDEN}\n{text}")
    assert course.problem().startswith(f"{name}:1: forbidden run: ")


def test_seven_of_the_words_are_fine(course: TinyCourse) -> None:
    course.replace("content/en/lessons/second.md", "Then you", FORBIDDEN.rsplit(" ", 1)[0] + " you")
    assert course.problems() == []


def test_words_are_small_letters_with_straight_apostrophes(course: TinyCourse) -> None:
    course.write(HASHES, run_hash(["don't", "say", "a", "b", "c", "d", "e", "f"]))
    course.replace("content/en/lessons/second.md", "Then you", "DON’T say: a b C d, e f! Then you")
    assert "second.md:22: forbidden run" in course.problem()


def test_without_the_file_of_hashes_nothing_passes(course: TinyCourse) -> None:
    course.remove(HASHES)
    assert course.problem() == f"{HASHES}:1: forbidden runs: the file cannot be read; put it back"


@pytest.mark.parametrize("text", ["", "# only a comment\n\n"])
def test_an_empty_file_of_hashes_is_a_problem(course: TinyCourse, text: str) -> None:
    course.write(HASHES, text)
    assert course.problem() == f"{HASHES}:1: forbidden runs: the file is empty; put the hashes back"


def test_a_damaged_line_of_the_hashes_is_a_problem(course: TinyCourse) -> None:
    course.write(HASHES, f"{run_hash(FORBIDDEN.split())}\n12345\n")
    assert f"{HASHES}:2: forbidden runs: the line is not 16 hexadecimal digits" in course.problem()
