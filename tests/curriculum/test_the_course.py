"""The course itself keeps every rule."""

from pathlib import Path

import pytest

from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.rules import FACTS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def report() -> Report:
    return check(ROOT / "content")


def test_the_content_checker_finds_no_problem(report: Report) -> None:
    assert [str(problem) for problem in report.problems] == []


def test_no_lesson_reads_above_grade_8(report: Report) -> None:
    assert report.lessons
    assert max(lesson.grade for lesson in report.lessons) <= 8


def test_part_a_has_29_rows_and_each_is_one_of_the_checker() -> None:
    rows = {"A1": 6, "A2": 5, "A3": 4, "A4": 8, "A5": 6}
    assert {group: sum(fact.startswith(f"{group}.") for fact in FACTS) for group in rows} == rows
    assert len(FACTS) == len(set(FACTS)) == sum(rows.values()) + 1
    assert "A6" in FACTS


def test_the_pages_for_further_reading_are_listed_for_a_person_to_check(report: Report) -> None:
    for site in ("careeronestop.org", "themuse.com", "coursera.org", "linkedin.com"):
        assert any(site in address for address in report.links), site


def test_the_app_is_served_the_whole_course() -> None:
    library = Library.load(ROOT / "content")
    assert library.problems == ()
    assert len(library.lessons("en")) == len(list((ROOT / "content/en/lessons").glob("*.md")))
    assert {question.kind for question in library.bank("es")} == {
        question.kind for question in library.bank("en")
    }
