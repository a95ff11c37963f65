"""A school's own folder is laid over ours: it adds, it replaces, and what is wrong in it is said of its own files."""

from pathlib import Path

import pytest

from goodquestion.curriculum.check import main
from tests.curriculum.tiny_course import (
    GLOSSES,
    SCENARIO,
    SPANISH_FIRST,
    SPANISH_SCENARIO,
    TinyCourse,
    lesson,
)

COURSE = """\
units:
  - id: nursing
    lessons:
      - {slug: ask-a-nurse, do_now: questions, needs: [first]}
"""
UNITS = """\
units:
  - {id: nursing, title: Nursing, about: Ask people who care for others.}
"""
QUESTIONS = """\
questions:
  - {id: night, kind: day, purposes: [other], place: core, minutes: 4, text: "What is a night like?",
     people: [does_the_job], tells: You learn what a night is like., probe: "And the worst one?"}
"""
WORDS = """\
words:
  - {id: shift, word: shift, say: SHIFT, meaning: The hours of one day of work., example: My shift ends at six.}
"""
LESSON = "nursing/en/lessons/ask-a-nurse.md"


@pytest.fixture
def school(course: TinyCourse) -> TinyCourse:
    """The tiny course, and beside it a school's folder that adds one of each."""
    course.write("nursing/course.yaml", COURSE)
    course.write("nursing/en/units.yaml", UNITS)
    course.write(LESSON, lesson("ask-a-nurse"))
    course.write(
        "nursing/en/scenarios/call-a-ward.yaml", SCENARIO.replace("lesson: first", "lesson: ask-a-nurse")
    )
    course.write("nursing/en/questions.yaml", QUESTIONS)
    course.write("nursing/en/glossary.yaml", WORDS)
    return course


# Adding


def test_a_folder_that_adds_one_of_each_has_no_problem(school: TinyCourse) -> None:
    assert school.problems(own="nursing") == []
    assert school.library("nursing").problems == ()


def test_a_lesson_stands_in_its_unit_after_ours(school: TinyCourse) -> None:
    library = school.library("nursing")
    assert [lesson.slug for lesson in library.lessons("en")] == ["first", "second", "ask-a-nurse"]
    assert [(unit.title, unit.slugs) for unit in library.units("en")] == [
        ("The basics", ("first", "second")),
        ("Nursing", ("ask-a-nurse",)),
    ]
    found = library.lesson("ask-a-nurse", "en")
    assert found is not None
    assert (found.title, found.do_now_page) == ("The ask-a-nurse lesson", "questions")


def test_a_lesson_may_be_added_to_a_unit_of_ours(school: TinyCourse) -> None:
    school.replace("nursing/course.yaml", "id: nursing", "id: basics")
    school.remove("nursing/en/units.yaml")
    assert school.problems(own="nursing") == []
    assert [(unit.title, unit.slugs) for unit in school.library("nursing").units("es")] == [
        ("Lo básico", ("first", "second", "ask-a-nurse"))
    ]


def test_a_rehearsal_questions_and_words_are_added(school: TinyCourse) -> None:
    library = school.library("nursing")
    assert [scenario.slug for scenario in library.scenarios("en")] == ["call", "call-a-ward"]
    assert [question.id for question in library.bank("en")][-2:] == ["q159", "night"]
    assert [term.id for term in library.terms("en")] == ["cold-call", "network", "shift"]


def test_what_is_added_need_not_be_translated_and_ours_stays_so(school: TinyCourse) -> None:
    library = school.library("nursing")
    assert [each.language for each in library.lessons("es")] == ["es", "en", "en"]
    assert [each.language for each in library.scenarios("es")] == ["es", "en"]
    assert [unit.title for unit in library.units("es")] == ["Lo básico", "Nursing"]
    assert library.bank_language("es") == "es"
    assert [question.text for question in library.bank("es")][-2:] == [
        "¿Qué es el número 159?",
        "What is a night like?",
    ]
    assert [term.word for term in library.terms("es")] == ["llamada en frío", "red de contactos", "shift"]
    assert "shift" not in library.glosses["ht"].glosses


def test_what_is_added_may_be_translated(school: TinyCourse) -> None:
    school.write("nursing/es/units.yaml", "units:\n  - {id: nursing, title: Enfermería, about: Pregunte.}\n")
    school.write("nursing/es/lessons/ask-a-nurse.md", SPANISH_FIRST.replace("first-", "ask-a-nurse-"))
    school.write("nursing/es/scenarios/call-a-ward.yaml", SPANISH_SCENARIO)
    school.write(
        "nursing/es/questions.yaml",
        'questions:\n  - {id: night, text: "¿Cómo es una noche?", tells: Sabrás cómo es., probe: "¿Y la peor?"}\n',
    )
    school.write(
        "nursing/es/glossary.yaml",
        "words:\n  - {id: shift, word: turno, meaning: Las horas de un día., example: Mi turno es largo.}\n",
    )
    assert school.problems(own="nursing") == []
    library = school.library("nursing")
    assert [each.language for each in library.lessons("es")] == ["es", "en", "es"]
    assert [each.language for each in library.scenarios("es")] == ["es", "es"]
    assert [unit.title for unit in library.units("es")] == ["Lo básico", "Enfermería"]
    assert library.bank("es")[-1].text == "¿Cómo es una noche?"
    assert library.terms("es")[-1].word == "turno"


def test_lines_in_first_languages_are_added_to_ours(school: TinyCourse) -> None:
    head = GLOSSES[: GLOSSES.index("  cold-call")]
    school.write("nursing/glosses/ht.yaml", f"{head}  shift: orè travay\n")
    assert school.problems(own="nursing") == []
    assert set(school.library("nursing").glosses["ht"].glosses) == {"cold-call", "network", "shift"}


def test_lines_are_reviewed_only_when_all_of_them_are(school: TinyCourse) -> None:
    head = GLOSSES[: GLOSSES.index("  cold-call")]
    ours, own = "content/glosses/ht.yaml", "nursing/glosses/ht.yaml"
    school.write(own, f"{head}  shift: orè travay\n".replace('reviewed_by: ""', "reviewed_by: Marie Example"))
    assert school.library("nursing").glosses["ht"].is_draft
    school.replace(ours, 'reviewed_by: ""', "reviewed_by: Jean Example")
    assert not school.library("nursing").glosses["ht"].is_draft
    school.replace(own, "reviewed_by: Marie Example", 'reviewed_by: ""')
    assert school.library("nursing").glosses["ht"].is_draft


def test_a_picture_is_added(school: TinyCourse) -> None:
    school.write("nursing/images/ward.svg", "<svg/>")
    school.replace(LESSON, "Then you say thank you.", "![A ward.](images/ward.svg)")
    assert school.problems(own="nursing") == []
    assert school.library("nursing").images["ward.svg"] == school.root / "nursing/images/ward.svg"


@pytest.mark.parametrize(
    "name",
    ["nursing/en/glossary.yaml", "nursing/en/questions.yaml", "nursing/en/scenarios/call-a-ward.yaml"],
)
def test_every_file_may_be_left_out(school: TinyCourse, name: str) -> None:
    school.remove(name)
    assert school.problems(own="nursing") == []


def test_a_folder_of_words_alone_is_enough(course: TinyCourse) -> None:
    course.write("nursing/en/glossary.yaml", WORDS)
    assert course.problems(own="nursing") == []
    assert [term.id for term in course.library("nursing").terms("en")] == ["cold-call", "network", "shift"]


def test_an_empty_folder_changes_nothing(course: TinyCourse) -> None:
    (course.root / "nursing").mkdir()
    assert course.problems(own="nursing") == []
    assert course.library("nursing") == course.library()


# Replacing


def test_a_lesson_replaces_ours_with_its_name_and_the_old_translation_goes(school: TinyCourse) -> None:
    text = school.read("content/en/lessons/first.md").replace("The first lesson", "Our first lesson")
    school.write("nursing/en/lessons/first.md", text)
    assert school.problems(own="nursing") == []
    library = school.library("nursing")
    found = library.lesson("first", "es")
    assert found is not None
    assert (found.language, found.title) == ("en", "Our first lesson")
    assert [each.slug for each in library.lessons("en")] == ["first", "second", "ask-a-nurse"]


def test_a_replaced_lesson_may_bring_its_own_translation(school: TinyCourse) -> None:
    text = school.read("content/en/lessons/first.md").replace("first-who", "who-asks")
    school.write("nursing/en/lessons/first.md", text)
    school.write("nursing/es/lessons/first.md", SPANISH_FIRST.replace("first-who", "who-asks"))
    assert school.problems(own="nursing") == []
    found = school.library("nursing").lesson("first", "es")
    assert found is not None
    assert (found.language, found.checks[0].id) == ("es", "who-asks")


def test_a_better_translation_of_ours_is_used(school: TinyCourse) -> None:
    school.write("nursing/es/lessons/first.md", SPANISH_FIRST.replace("La primera", "La nuestra"))
    assert school.problems(own="nursing") == []
    found = school.library("nursing").lesson("first", "es")
    assert found is not None
    assert found.title == "La nuestra"


def test_a_rehearsal_a_question_a_word_and_a_text_replace_ours(school: TinyCourse) -> None:
    school.write("nursing/en/scenarios/call.yaml", SCENARIO.replace("a kitchen", "a school"))
    school.write("nursing/en/questions.yaml", QUESTIONS.replace("id: night", "id: q0"))
    school.write("nursing/en/glossary.yaml", WORDS.replace("id: shift", "id: network"))
    school.write("nursing/en/ui.yaml", "home:\n  title: Welcome to our school\n")
    assert school.problems(own="nursing") == [
        "content/en/questions.yaml:1: opener: there is none in the bank; write one"
    ]
    library = school.library("nursing")
    scenario = library.scenario("call", "es")
    assert scenario is not None
    assert (scenario.language, scenario.title) == ("en", "You call a school")
    assert [(q.text, q.place) for q in library.bank("es")][:2] == [
        ("What is a night like?", "core"),
        ("¿Qué es el número 1?", "closer"),
    ]
    assert [term.word for term in library.terms("es")] == ["llamada en frío", "shift"]
    assert library.ui["en"]["home.title"] == "Welcome to our school"
    assert library.ui["en"]["home.hello"] == "Hello, {name}"


# What is wrong in it


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (LESSON, "minutes: 4", "minutes: four", f"{LESSON}:3: minutes: it is text, not a whole number"),
        (LESSON, "minutes: 4", "minutes: 9", f"{LESSON}:1: minutes: 9 is not 3 to 6"),
        (LESSON, "Then you", "Then <b>you</b>", f"{LESSON}:22: HTML: a lesson holds no HTML"),
        (
            LESSON,
            "id: ask-a-nurse-who",
            "id: first-who",
            "content/en/lessons/first.md:15 has a check with the same",
        ),
        (LESSON, "Then you", "[name] you", f"{LESSON}:22: placeholder: '[name]' is left over"),
        (
            LESSON,
            "Then you",
            "![A.](images/a.svg) you",
            f"{LESSON}:22: image: there is no nursing/images/a.svg",
        ),
        (
            "nursing/en/scenarios/call-a-ward.yaml",
            "goto: hello",
            "goto: hallo",
            "nursing/en/scenarios/call-a-ward.yaml:21: ring.name: there is no scene hallo",
        ),
        (
            "nursing/en/questions.yaml",
            "kind: day",
            "kind: night",
            "nursing/en/questions.yaml:2: night.kind: it is not one of 'path'",
        ),
        (
            "nursing/en/glossary.yaml",
            "say: SHIFT, ",
            "",
            "nursing/en/glossary.yaml:2: shift.say: it is missing",
        ),
        (
            "nursing/en/units.yaml",
            "id: nursing",
            "id: nurse",
            "nursing/en/units.yaml:2: nurse: course.yaml has no",
        ),
        (
            "nursing/en/units.yaml",
            "id: nursing",
            "id: nurse",
            "nursing/en/units.yaml:1: nursing: the unit has no",
        ),
        (
            "nursing/course.yaml",
            "slug: ask-a-nurse",
            "slug: ask-nurses",
            "nursing/course.yaml:4: ask-nurses: there is no file nursing/en/lessons/ask-nurses.md",
        ),
        (
            "nursing/course.yaml",
            "slug: ask-a-nurse",
            "slug: ask-nurses",
            f"{LESSON}:1: ask-a-nurse: course.yaml does not name this lesson; add it there, or remove the file",
        ),
        (
            "nursing/course.yaml",
            "needs: [first]",
            "needs: [third]",
            "nursing/course.yaml:4: ask-a-nurse: it needs",
        ),
    ],
)
def test_a_problem_of_the_school_is_named_with_its_file(
    school: TinyCourse, name: str, old: str, new: str, said: str
) -> None:
    school.replace(name, old, new)
    problems = school.problems(own="nursing")
    assert any(said in problem for problem in problems), problems


def test_a_damaged_lesson_is_one_problem_and_not_missing_as_well(school: TinyCourse) -> None:
    school.replace(LESSON, "minutes: 4", "minutes: four")
    assert school.problem(own="nursing").startswith(f"{LESSON}:3: minutes: ")
    library = school.library("nursing")
    assert [each.slug for each in library.lessons("en")] == ["first", "second"]
    assert [unit.id for unit in library.units("en")] == ["basics"]


def test_ours_is_served_where_a_replacement_is_damaged(school: TinyCourse) -> None:
    school.write("nursing/en/lessons/first.md", "Nothing.\n")
    library = school.library("nursing")
    found = library.lesson("first", "es")
    assert found is not None
    assert (found.language, found.title) == ("es", "La primera")
    assert [problem.file for problem in library.problems] == ["nursing/en/lessons/first.md"]


def test_a_file_that_nothing_reads_is_a_problem(school: TinyCourse) -> None:
    school.write("nursing/ask-a-nurse.md", "Hello.\n")
    assert school.problem(own="nursing").startswith(
        "nursing/ask-a-nurse.md:1: ask-a-nurse: the course does not read this file; "
    )


def test_a_folder_that_does_not_exist_is_a_problem(course: TinyCourse) -> None:
    said = "nowhere:1: folder: there is no such folder; correct its name"
    assert course.problem(own="nowhere") == said
    library = course.library("nowhere")
    assert [str(problem) for problem in library.problems] == [said]
    assert len(library.lessons("en")) == 2


def test_a_picture_that_no_lesson_shows_is_a_problem(school: TinyCourse) -> None:
    school.write("nursing/images/ward.svg", "<svg/>")
    assert school.problem(own="nursing").startswith(
        "nursing/images/ward.svg:1: ward.svg: no lesson shows this"
    )


def test_a_hard_translation_is_named_with_its_file(school: TinyCourse) -> None:
    hard = "Las asociaciones profesionales organizan conversaciones introductorias extraordinariamente complicadas."
    spanish = SPANISH_FIRST.replace("first-", "ask-a-nurse-").replace(
        "Una persona le dice lo que hace.", hard
    )
    school.write("nursing/es/lessons/ask-a-nurse.md", spanish)
    assert school.problem(own="nursing").startswith("nursing/es/lessons/ask-a-nurse.md:1: reading ease: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  shift: orè\n  shifts: orè\n", "8: glosses.shifts: the English glossary has no such word"),
        ("  shift: orè\n  network: ''\n", "8: glosses.network: it is empty"),
    ],
)
def test_lines_in_first_languages_are_checked_in_their_own_file(
    school: TinyCourse, text: str, said: str
) -> None:
    head = GLOSSES[: GLOSSES.index("  cold-call")]
    school.write("nursing/glosses/ht.yaml", head + text)
    assert f"nursing/glosses/ht.yaml:{said}" in school.problem(own="nursing")


# The command


def test_the_command_checks_a_folder_over_ours(
    school: TinyCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [str(school.root / "nursing"), "--over", str(school.root / "content")]
    assert main(command) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "The content is in order: 3 lessons, 12 minutes, 9 checks, 2 rehearsals, 10 messages, 161 questions, "
    )
    assert "(nursing/en/lessons/ask-a-nurse.md:8)" in out
    assert "content/en/lessons/first.md:8" not in out
    school.replace(LESSON, "minutes: 4", "minutes: 2")
    assert main(command) == 1
    printed = capsys.readouterr()
    assert printed.out == f"{LESSON}:1: minutes: 2 is not 3 to 6; shorten, join or divide it\n"
    assert printed.err == "problems: 1\n"


def test_the_folder_may_lie_anywhere(school: TinyCourse, tmp_path_factory: pytest.TempPathFactory) -> None:
    away = tmp_path_factory.mktemp("a school") / "nursing"
    (school.root / "nursing").rename(away)
    school.note()
    assert main([str(away), "--over", str(school.root / "content")]) == 0
    assert Path(away, "en/lessons/ask-a-nurse.md").exists()
