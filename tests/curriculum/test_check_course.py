"""What the content checker says about the course as a whole, the question bank and translations."""

import pytest

from goodquestion.curriculum.models import KINDS
from tests.curriculum.tiny_course import TinyCourse

COURSE = "content/course.yaml"
BANK = "content/en/questions.yaml"
SPANISH = "content/es/lessons/first.md"
ALL_PURPOSES = "purposes: [programme, career_change, organisation, first_job]"


def test_every_lesson_of_the_course_has_a_file(course: TinyCourse) -> None:
    course.remove("content/en/lessons/second.md")
    assert course.problem() == (
        f"{COURSE}:5: second: there is no file content/en/lessons/second.md; "
        "write the lesson, or remove it from the course"
    )


def test_every_lesson_file_is_named_by_the_course(course: TinyCourse) -> None:
    course.replace(COURSE, "      - {slug: second, do_now: questions, needs: [first]}\n", "")
    assert course.problem() == (
        "content/en/lessons/second.md:1: second: course.yaml does not name this lesson; "
        "add it there, or remove the file"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("do_now: contacts", "do_now: contact", "4: first.do_now: it is not one of 'contacts', 'learn'"),
        ("do_now: contacts", "page: contacts", "4: first.page: it is not known here"),
        ("slug: first,", "slug: First,", "4: First.slug: 'First' is not a valid id"),
        ("slug: second,", "slug: first,", "5: first: the lesson stands twice, first on line 4"),
        ("{slug: first, do_now: contacts}", "first", "4: item 1: it is text, not keys with values"),
        ("needs: [first]", "needs: [frist]", "5: second: it needs frist, which is no lesson"),
        ("needs: [first]", "needs: first", "5: second.needs: it is text, not a list"),
        ("contacts}", "contacts, needs: [second]}", "4: first: it needs itself, if you follow its needs"),
        ("needs: [first]", "needs: [second]", "5: second: it needs itself, if you follow its needs"),
        ("units:", "order: 1\nunits:", "1: order: it is not known here"),
        ("units:", "unit:", "1: units: the list is missing"),
        ("    lessons:", "    lesson:", "2: basics: a unit has an id and lessons; write id: and lessons:"),
        ("- id: basics", "- name: basics", "2: item 1: a unit has an id and lessons"),
        ("- id: basics", "- id: The basics", "2: The basics: a unit has an id and lessons"),
        ("    lessons:", "    title: Basics\n    lessons:", "3: title: it is not known here"),
        (
            "slug: first, ",
            "slug: first, minutes: 4, ",
            "4: first.minutes: it belongs to the English file alone",
        ),
    ],
)
def test_the_course_file_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(COURSE, old, new)
    assert any(f"{COURSE}:{said}" in problem for problem in course.problems())


@pytest.mark.parametrize(
    "name",
    [
        "content/notes.txt",
        "content/glosses/ht.txt",
        "content/en/scenarios/call.txt",
        "content/en/scenarios/more/call.yaml",
        "content/images/more/photo.png",
        "content/en/lessons/draft.txt",
        "content/en/question.yaml",
        "content/images/photo.txt",
        "content/en/lessons/deep/er.md",
    ],
)
def test_a_file_that_nothing_reads_is_a_problem(course: TinyCourse, name: str) -> None:
    course.write(name, "Text\n")
    said = course.problem()
    assert said.startswith(f"{name}:1: ")
    assert "the course does not read this file; remove it, or" in said


def test_a_lesson_file_has_a_name_for_addresses(course: TinyCourse) -> None:
    course.write("content/es/lessons/La Uno.md", "---\n---\n")
    assert any(": La Uno: the file name is not a valid id" in problem for problem in course.problems())


def test_a_language_has_words_for_the_user_interface(course: TinyCourse) -> None:
    course.remove("content/es/ui.yaml")
    assert "content/es/ui.yaml:1: file: it cannot be read" in course.problem()


def test_hidden_files_are_left_alone(course: TinyCourse) -> None:
    course.write("content/.DS_Store", "x")
    assert course.problems() == []


# The question bank


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: path", "kind: career", "2: q0.kind: it is not one of 'path', 'day'"),
        (
            "purposes: [programme, career_change, organisation, first_job]",
            "purposes: [fun]",
            "2: q0.purposes[1]: it is not one of 'programme'",
        ),
        (
            "purposes: [programme, career_change, organisation, first_job]",
            "purposes: []",
            "2: q0.purposes: the list is too short",
        ),
        ("place: opener", "place: spare", "2: q0.place: it is not one of 'opener', 'core'"),
        ("minutes: 4", "minutes: 1", "2: q0.minutes: the number is too small; use 2 or more"),
        ("minutes: 4", "minutes: 7", "2: q0.minutes: the number is too large; use 6 or less"),
        ("id: q0", "id: q1", "3: q1: the id stands twice, first on line 2"),
        ('text: "What is number 0?"', "text: no", "2: q0.text: it is read as false, not words"),
        ("place: core", "place: core, referral: true", "5: q3: it asks for people but is no closer"),
    ],
)
def test_the_question_bank_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(BANK, old, new)
    assert any(f"{BANK}:{said}" in problem for problem in course.problems())


def test_the_bank_has_sixty_questions(course: TinyCourse) -> None:
    lines = (course.root / BANK).read_text(encoding="utf-8").splitlines()
    course.write(BANK, "\n".join(lines[:-1]))
    assert f"{BANK}:1: questions: there are 159; write 160 or more" in course.problems()


@pytest.mark.parametrize("kind", KINDS)
def test_the_bank_has_all_nine_kinds(course: TinyCourse, kind: str) -> None:
    other = next(one for one in KINDS if one != kind)
    text = (course.root / BANK).read_text(encoding="utf-8")
    course.write(BANK, text.replace(f"kind: {kind},", f"kind: {other},"))
    assert course.problem() == f"{BANK}:1: {kind}: 0 questions are for it; write 12 or more"


@pytest.mark.parametrize(
    ("old", "missing"),
    [
        ("place: opener", ["opener"]),
        ("place: closer, referral: true", ["referral closer"]),
        ("place: closer", ["closer", "referral closer"]),
    ],
)
def test_the_bank_has_an_opener_a_closer_and_one_that_asks_for_people(
    course: TinyCourse, old: str, missing: list[str]
) -> None:
    text = (course.root / BANK).read_text(encoding="utf-8").replace("place: closer, referral: true", "@")
    text = text.replace("@", "place: core" if "closer" in old else "place: closer, referral: true")
    if "referral" not in old:
        text = text.replace(old, "place: core")
    course.write(BANK, text)
    assert course.problems() == [
        f"{BANK}:1: {name}: there is none in the bank; write one" for name in missing
    ]


# Translations


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "title: La primera",
            "title: La primera\nminutes: 4",
            "3: minutes: it belongs to the English file alone",
        ),
        (
            "{id: you, text: Usted.,",
            "{id: you, text: Usted., correct: true,",
            "15: first-who.options[1].correct: it belongs to the English file alone; remove it here",
        ),
        ("id: first-who", "id: first-why", "11: first-why: the English lesson has no such check"),
        ("id: first-who", "id: first-why", "1: first-who: the check is not translated"),
        ("id: first-when", "id: first-who", "19: first-who: the check stands twice; remove one"),
        ("{id: they,", "{id: them,", "11: first-who.them: the English check has no such option"),
        ("{id: they,", "{id: them,", "11: first-who.they: the option is not translated"),
        (
            "Una persona",
            "<!-- teaches: A1.1 -->\nUna persona",
            "10: teaches: the comment belongs to the",
        ),
        (
            "feedback: Sí. Así va.",
            "feedback: Sí.\nkind: order",
            "36: first-order.kind: it belongs to the English file alone",
        ),
    ],
)
def test_a_translated_lesson_has_the_english_ids_and_words_only(
    course: TinyCourse, old: str, new: str, said: str
) -> None:
    course.replace(SPANISH, old, new)
    assert any(f"{SPANISH}:{said}" in problem for problem in course.problems())


def test_a_translated_lesson_has_an_english_one(course: TinyCourse) -> None:
    course.write("content/es/lessons/other.md", course.read(SPANISH))
    assert course.problem() == (
        "content/es/lessons/other.md:1: other: no English lesson has this name; "
        "give it the English name, or remove it"
    )


def test_a_lesson_may_wait_for_its_translation(course: TinyCourse) -> None:
    assert not (course.root / "content/es/lessons/second.md").exists()
    assert course.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: q7,", "id: q777,", "9: q777: the English bank has no such question; use the English ids"),
        ("id: q7,", "id: q777,", "1: q7: the question is not translated; translate it"),
        ("id: q7,", "id: q7, kind: day,", "9: q7.kind: it belongs to the English file alone"),
        ("id: q7,", "id: q7, minutes: 4,", "9: q7.minutes: it belongs to the English file alone"),
    ],
)
def test_the_translated_bank_has_the_english_ids_and_words_only(
    course: TinyCourse, old: str, new: str, said: str
) -> None:
    course.replace("content/es/questions.yaml", old, new)
    assert any(f"content/es/questions.yaml:{said}" in problem for problem in course.problems())
