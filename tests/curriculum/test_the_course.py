"""The course itself keeps every rule, and is as large as was promised."""

from collections.abc import Callable
from pathlib import Path

import pytest

from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import Aside, Example
from goodquestion.curriculum.rules import ALL_FACTS, FACTS, TOPICS

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"es", "fr", "pt", "ar", "zh", "vi", "ht", "uk", "ru", "so"}
STEPS = {
    "research": "people",
    "ask-for-a-meeting": "message",
    "prepare-questions": "questions",
    "on-the-day": "checklist",
    "thank-and-go-on": "thank_you",
}


@pytest.fixture(scope="module")
def report() -> Report:
    return check(ROOT / "content")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(ROOT / "content")


def test_the_content_checker_finds_no_problem(report: Report) -> None:
    assert [str(problem) for problem in report.problems] == []


def test_no_lesson_and_no_rehearsal_reads_above_grade_8(report: Report) -> None:
    assert report.lessons
    assert max(row.grade for row in (*report.lessons, *report.scenarios)) <= 8


def test_the_spanish_reads_as_easily(report: Report) -> None:
    eases = [row.ease for row in (*report.lessons, *report.scenarios)]
    assert min(ease for ease in eases if ease is not None) >= 60
    assert None not in eases


def test_the_app_is_served_the_whole_course(library: Library) -> None:
    assert library.problems == ()
    assert len(library.lessons("en")) == len(list((ROOT / "content/en/lessons").glob("*.md")))
    assert len(library.scenarios("en")) == len(list((ROOT / "content/en/scenarios").glob("*.yaml")))


# What is taught


def test_part_a_has_29_rows_and_each_is_one_of_the_checker() -> None:
    rows = {"A1": 6, "A2": 5, "A3": 4, "A4": 8, "A5": 6}
    assert {group: sum(fact.startswith(f"{group}.") for fact in FACTS) for group in rows} == rows
    assert len(FACTS) == len(set(FACTS)) == sum(rows.values()) + 1
    assert "A6" in FACTS


def test_part_b_has_18_topics_and_each_is_one_of_the_checker() -> None:
    assert len(TOPICS) == 18
    assert set(ALL_FACTS) == set(FACTS) | set(TOPICS)
    assert all(TOPICS.values())


def test_the_pages_for_further_reading_are_listed_for_a_person_to_check(report: Report) -> None:
    for site in ("careeronestop.org", "themuse.com", "coursera.org", "linkedin.com"):
        assert any(site in address for address in report.links), site


def test_every_external_link_is_https(report: Report) -> None:
    assert [address for address in report.links if not address.startswith("https://")] == []


# How large it is


def test_there_are_four_units_and_at_least_fourteen_lessons(library: Library) -> None:
    assert len(library.units("en")) == 4
    assert len(library.lessons("en")) >= 14
    assert [slug for unit in library.units("en") for slug in unit.slugs] == [
        lesson.slug for lesson in library.lessons("en")
    ]


def test_it_takes_about_an_hour_and_no_lesson_over_six_minutes(report: Report) -> None:
    assert max(row.minutes for row in report.lessons) <= 6
    assert 55 <= sum(row.minutes for row in report.lessons) <= 75


def test_every_lesson_has_three_checks_and_two_recall_questions(library: Library) -> None:
    for lesson in library.lessons("en"):
        assert len(lesson.checks) >= 3, lesson.slug
        assert len(lesson.recalls) == 2, lesson.slug


def test_every_kind_of_check_is_used_and_some_are_guesses(library: Library) -> None:
    checks = [check for lesson in library.lessons("en") for check in lesson.checks]
    assert {check.kind for check in checks} == {"choose", "spot", "order", "match", "estimate"}
    assert sum(check.guess for check in checks) >= 3


def test_no_lesson_has_its_right_answers_in_one_place(library: Library) -> None:
    """Whoever always takes the first option, or always the last, is not always right."""
    for lesson in library.lessons("en"):
        asked = [c for c in (*lesson.checks, *lesson.recalls) if c.kind in ("choose", "spot")]
        assert len({check.part_ids.index(check.answer) for check in asked}) > 1, lesson.slug


def test_each_of_the_five_steps_has_a_worked_example_of_its_own_kind(library: Library) -> None:
    found = {
        lesson.slug: lesson.example.artefact for lesson in library.lessons("en") if lesson.example is not None
    }
    assert found == STEPS


def test_there_are_at_least_eight_rehearsals_of_six_scenes_and_two_endings(library: Library) -> None:
    scenarios = library.scenarios("en")
    assert len(scenarios) >= 8
    for scenario in scenarios:
        assert len(scenario.scenes) >= 6, scenario.slug
        assert len(scenario.endings) >= 2, scenario.slug
        assert {ending.good for ending in scenario.endings} == {True, False}, scenario.slug
        assert {mark.good for mark in scenario.marks.values()} == {True, False}, scenario.slug


def test_there_are_at_least_fifty_words_in_the_ten_languages(library: Library) -> None:
    words = {term.id for term in library.terms("en")}
    assert len(words) >= 50
    assert set(library.glosses) == LANGUAGES
    for name, file in library.glosses.items():
        assert file.glosses.keys() == words, name
    assert {name for name, file in library.glosses.items() if file.direction == "rtl"} == {"ar"}


def test_the_words_that_learners_meet_first_are_explained(library: Library) -> None:
    words = {term.id for term in library.terms("en")}
    assert words >= {
        *(
            "informational-interview",
            "cold-call",
            "network",
            "gatekeeper",
            "referral",
            "voicemail",
            "front-desk",
        )
    }


# Spanish


def test_everything_is_translated_into_spanish(library: Library) -> None:
    assert library.languages == ("en", "es")
    assert {lesson.language for lesson in library.lessons("es")} == {"es"}
    assert {scenario.language for scenario in library.scenarios("es")} == {"es"}
    assert library.bank_language("es") == "es"
    assert library.ui["es"].keys() == library.ui["en"].keys()
    for english, spanish in zip(library.terms("en"), library.terms("es"), strict=True):
        assert english.id == spanish.id
        assert spanish.meaning != english.meaning, english.id
    for unit, unidad in zip(library.units("en"), library.units("es"), strict=True):
        assert (unit.id, unit.slugs) == (unidad.id, unidad.slugs)
        assert unit.about != unidad.about, unit.id


@pytest.mark.parametrize(
    "shape",
    [
        lambda lesson: [(check.id, check.kind, check.guess, check.answer) for check in lesson.checks],
        lambda lesson: [(recall.id, recall.answer) for recall in lesson.recalls],
        lambda lesson: [type(block) for block in lesson.blocks if isinstance(block, Example | Aside)],
        lambda lesson: (lesson.minutes, len(lesson.objectives), len(lesson.key_points), len(lesson.sources)),
    ],
    ids=["checks", "recalls", "examples and asides", "head"],
)
def test_a_spanish_lesson_has_the_shape_of_the_english_one(
    library: Library, shape: Callable[[object], object]
) -> None:
    for english, spanish in zip(library.lessons("en"), library.lessons("es"), strict=True):
        assert shape(english) == shape(spanish), english.slug


def test_the_questions_have_every_kind_in_spanish_too(library: Library) -> None:
    assert {question.kind for question in library.bank("es")} == {
        question.kind for question in library.bank("en")
    }
