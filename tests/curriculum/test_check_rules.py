"""The rules that a finished course keeps: sizes of rehearsals, sources for claims, nothing left over, easy to read."""

import re

import pytest

from goodquestion.curriculum.rules import TOPICS
from tests.curriculum.tiny_course import TinyCourse

FIRST = "content/en/lessons/first.md"
SECOND = "content/en/lessons/second.md"
CALL = "content/en/scenarios/call.yaml"
HARD = (
    "Professional associations occasionally organise introductory conversations between experienced practitioners "
    "and individuals considering comparable educational opportunities."
)
HARD_SPANISH = (
    "Las asociaciones profesionales organizan ocasionalmente conversaciones introductorias entre especialistas "
    "experimentados e individuos interesados en oportunidades educativas comparables."
)


# The size of a rehearsal


def test_a_rehearsal_has_six_scenes(course: TinyCourse) -> None:
    text = course.read(CALL).replace("goto: hello", "goto: hurry")
    course.write(CALL, re.sub(r"  hello:\n.*?(?=  hurry:)", "", text, flags=re.DOTALL))
    course.remove("content/es/scenarios/call.yaml")
    assert course.problem() == f"{CALL}:17: scenes: there are 5; write 6 or more"


def test_a_rehearsal_has_two_endings_and_a_good_one(course: TinyCourse) -> None:
    text = course.read(CALL).replace("goto: end-met", "goto: end-no")
    text = text[: text.index("  end-met:")] + text[text.index("  end-no:") :]
    course.write(CALL, f"{text}  # one ending\n")
    course.remove("content/es/scenarios/call.yaml")
    assert course.problems() == [
        f"{CALL}:17: endings: it has 1; write 2 or more",
        f"{CALL}:17: endings: no ending is a good one; mark one with good: true",
        f"{CALL}:17: scenes: there are 5; write 6 or more",
    ]


def test_a_rehearsal_has_a_lesson_that_prepares_for_it(course: TinyCourse) -> None:
    course.replace(CALL, "lesson: first", "lesson: frist")
    assert course.problem() == (
        f"{CALL}:4: lesson: frist is no lesson of the course; name the lesson that prepares for it"
    )


def test_a_lesson_that_cannot_be_read_is_still_a_lesson_for_its_rehearsal(course: TinyCourse) -> None:
    course.replace(FIRST, "minutes: 4", "minutes: four")
    assert course.problem().startswith(f"{FIRST}:3: minutes: ")


# Sources


def test_every_lesson_names_sources(course: TinyCourse) -> None:
    text = course.read(SECOND)
    course.write(SECOND, re.sub(r"sources:\n.*\n", "sources: []\n", text))
    assert course.problem() == f"{SECOND}:1: sources: there is none; name where its facts come from"


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_of_part_b_has_one_of_its_own_sources(course: TinyCourse, topic: str) -> None:
    course.replace(SECOND, "You ask a person", f"<!-- teaches: {topic} -->\nYou ask a person")
    assert course.problem() == (
        f"{SECOND}:13: {topic}: the lesson names none of its sources; add {' or '.join(TOPICS[topic])}"
    )
    for source in TOPICS[topic]:
        course.replace(SECOND, "A college", f'"From {source}"')
        assert course.problems() == []
        course.replace(SECOND, f'"From {source}"', "A college")
        course.replace(SECOND, "title: A guide", f"title: Of {source} and others")
        assert course.problems() == []
        course.replace(SECOND, f"title: Of {source} and others", "title: A guide")


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Studies show that people say yes.", "Studies show"),
        ("A study found it.", "study found"),
        ("Researchers asked people.", "Researchers"),
        ("In an experiment, people said yes.", "experiment"),
        ("About 40 % say yes.", "%"),
    ],
)
def test_who_tells_of_a_study_names_its_year(course: TinyCourse, claim: str, told: str) -> None:
    course.replace(SECOND, "Then you say thank you.", claim)
    assert course.problem() == (
        f"{SECOND}:22: sources: it tells of a study ({told!r}), and no source of the lesson has a year; "
        "name the study with its year, or leave the claim out"
    )
    course.replace(SECOND, "title: A guide", "title: A study (Flynn 2008)")
    assert course.problems() == []


def test_study_is_a_word_like_others(course: TinyCourse) -> None:
    course.replace(SECOND, "Then you say thank you.", "You study in the evening.")
    assert course.problems() == []


# Nothing left over


@pytest.mark.parametrize(
    "text", ["TODO", "TBD", "FIXME", "XXX", "lorem ipsum", "[name]", "[company]", "[date]", "[your name]"]
)
@pytest.mark.parametrize(
    "name", [SECOND, CALL, "content/en/glossary.yaml", "content/es/ui.yaml", "content/course.yaml"]
)
def test_nothing_is_left_over_in_any_file(course: TinyCourse, name: str, text: str) -> None:
    lines = course.read(name).splitlines()
    lines[3] = f"{lines[3]}  # {text}"
    course.write(name, "\n".join(lines))
    assert course.problem() == f"{name}:4: placeholder: {text!r} is left over; write what belongs there"


@pytest.mark.parametrize("text", ["[name](/contacts)", "My name is Ana.", "A method.", "The date."])
def test_ordinary_words_are_not_left_over(course: TinyCourse, text: str) -> None:
    course.replace(SECOND, "Then you say thank you.", text)
    assert course.problems() == []


# Easy to read


def test_a_rehearsal_above_grade_8_is_a_problem(course: TinyCourse) -> None:
    text = course.read(CALL)
    for scene in (
        "The phone rings. A cook says hello.",
        "The cook looks at the week.",
        "You meet on Monday.",
    ):
        text = text.replace(scene, HARD)
    course.write(CALL, text)
    said = course.problem()
    assert re.fullmatch(rf"{CALL}:1: reading grade: grade \d+\.\d is above 8; aim at 6", said)


def test_the_english_of_a_lesson_is_not_saved_by_its_easy_answers(course: TinyCourse) -> None:
    """Prose and short texts are measured apart."""
    course.replace(SECOND, "Then you say thank you.", HARD)
    assert course.problem().startswith(f"{SECOND}:1: reading grade: ")


@pytest.mark.parametrize(
    "old", ["Una persona le dice lo que hace. Usted pregunta.", "Usted pregunta., Ellos"]
)
def test_a_spanish_lesson_below_60_is_a_problem(course: TinyCourse, old: str) -> None:
    spanish = "content/es/lessons/first.md"
    if "Ellos" in old:
        words = ", ".join([HARD_SPANISH] * 5)
        course.replace(spanish, "[Saber qué es., Saber por qué ayuda.]", f"[{words}]")
    else:
        course.replace(spanish, old, HARD_SPANISH)
    said = course.problem()
    assert re.fullmatch(
        rf"{spanish}:1: reading ease: the Fernández-Huerta index -?\d+ is below 60; "
        "aim at 70: shorter words and sentences",
        said,
    )


def test_a_spanish_rehearsal_below_60_is_a_problem(course: TinyCourse) -> None:
    spanish = "content/es/scenarios/call.yaml"
    text = course.read(spanish)
    for scene in ("Suena el teléfono.", "Ella mira la semana.", "Se ven el lunes.", "Ella dice hola."):
        text = text.replace(scene, HARD_SPANISH)
    course.write(spanish, text)
    assert course.problem().startswith(f"{spanish}:1: reading ease: the Fernández-Huerta index ")


def test_a_lesson_that_is_not_translated_has_no_spanish_level(course: TinyCourse) -> None:
    rows = {row.slug: row.ease for row in course.report().lessons}
    assert rows["first"] is not None
    assert rows["second"] is None
