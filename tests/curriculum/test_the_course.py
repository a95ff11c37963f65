"""The course itself keeps every rule, and is as large as was promised."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_rules import typical
from goodquestion.curriculum.models import Aside, Example
from goodquestion.curriculum.rules import AIMED_GRADE, ALL_FACTS, FACTS, TOPICS
from goodquestion.domain.messages import EMAIL_KINDS, KINDS, TONES
from goodquestion.services.review import review_message

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


# Messages


def test_there_are_ten_messages_in_both_tones_and_languages(library: Library) -> None:
    for language in ("en", "es"):
        messages = library.messages(language)
        assert tuple(message.kind for message in messages) == KINDS
        for message in messages:
            assert message.language == language, message.kind
            assert message.body("formal") != message.body("friendly"), message.kind
            assert bool(message.subject_line("formal")) == (message.kind in EMAIL_KINDS), message.kind
            assert message.say, message.kind


def test_every_message_is_short_enough_and_reads_at_grade_6(report: Report) -> None:
    assert max(row.grade for row in report.messages) <= AIMED_GRADE
    assert max(row.words for row in report.messages) <= 100
    assert next(row.characters for row in report.messages if row.kind == "linkedin_note") <= 200
    assert all(row.ease is not None and row.ease >= 70 for row in report.messages)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("first_email", "connection my_situation minutes time_one time_two my_name"),
        ("linkedin_note", "connection my_situation minutes"),
        ("phone_script", "my_name connection my_situation minutes time_one time_two"),
        ("voicemail", "my_name connection my_situation minutes my_reach again_day"),
        ("second_person", "their_organisation first_person my_situation minutes time_one time_two my_name"),
        ("reminder", "my_situation minutes time_one time_two my_name"),
        ("confirmation", "meeting_day meeting_time place my_reach my_name"),
        ("thank_you", "learned next_step my_name"),
        ("report_back", "learned next_step my_name"),
        ("check_in", "learned next_step my_name"),
    ],
)
def test_a_message_has_what_its_kind_needs(
    library: Library, kind: str, needed: str, tone: str, language: str
) -> None:
    message = library.message(kind, language)
    assert message is not None
    for name in needed.split():
        assert f"{{{name}}}" in message.body(tone), name
    if kind in ("first_email", "linkedin_note", "phone_script", "voicemail", "second_person", "reminder"):
        said = r"\b(not|no)\b[^.]*\b(job|empleo)\b"
        assert re.search(said, message.body(tone), re.IGNORECASE), "it says that it is not about a job"
    assert not re.search(r"attach|résumé|adjunt|currículum", message.body(tone))


@pytest.mark.parametrize("kind", KINDS)
def test_spanish_messages_are_usted_or_tu_and_never_both(library: Library, kind: str) -> None:
    message = library.message(kind, "es")
    assert message is not None
    formal, friendly = (
        # What stands in brackets is said to the learner.
        re.sub(r"\([^)]*\)", "", f"{message.subject_line(tone)} {message.body(tone)}".lower())
        for tone in TONES
    )
    assert not re.search(r"\b(tú|tu|tus|te|ti|tienes|puedes|dime)\b", formal)
    friendly = friendly.replace("también le escribí a {first_person}", "")
    assert not re.search(r"\b(usted|su|sus|le|permite)\b", friendly)
    assert re.search(r"\b(usted|su|sus|le|permite)\b", formal)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_second_look_finds_nothing_in_a_template_that_is_filled(library: Library, language: str) -> None:
    for message in library.messages(language):
        for tone in TONES:
            found = review_message(typical(message, tone, language), message.kind, language)
            assert [finding.code for finding in found] == [], (message.kind, tone)


def test_whoever_answers_the_telephone_is_told_in_either_wording(library: Library) -> None:
    for language in ("en", "es"):
        script = library.message("phone_script", language)
        assert script is not None
        assert "informational interview" in " ".join(script.say)
        assert "career advice" in " ".join(script.say)


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
