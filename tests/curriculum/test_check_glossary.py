"""What the content checker says about glossary words, their lines in first languages, and the units of the course."""

import pytest

from tests.curriculum.tiny_course import GLOSSES, TinyCourse

ENGLISH = "content/en/glossary.yaml"
SPANISH = "content/es/glossary.yaml"
HAITIAN = "content/glosses/ht.yaml"
UNITS = "content/en/units.yaml"
SPANISH_UNITS = "content/es/units.yaml"
COURSE = "content/course.yaml"


def test_a_word_is_read_with_how_to_say_it_and_its_forms(course: TinyCourse) -> None:
    term = course.library().terms("en")[0]
    assert (term.id, term.word, term.say, term.forms) == (
        "cold-call",
        "cold call",
        "KOHLD kawl",
        ("cold calls",),
    )
    assert (term.meaning, term.example) == ("A call to a person you do not know.", "I made a cold call.")


def test_a_translated_word_keeps_how_to_say_the_english_one(course: TinyCourse) -> None:
    term = course.library().terms("es")[1]
    assert (term.id, term.word, term.say, term.forms) == ("network", "red de contactos", "NET-werk", ("red",))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    say: KOHLD kawl\n", "", "2: cold-call.say: it is missing; add it"),
        ("    word: cold call\n", "    word: yes\n", "3: cold-call.word: it is read as true, not words"),
        ("forms: [cold calls]", "forms: cold calls", "7: cold-call.forms: it is text, not a list"),
        ("    example: I", "    plural: calls\n    example: I", "6: cold-call.plural: it is not known here"),
        ("id: network", "id: cold-call", "8: cold-call: the id stands twice, first on line 2; give each"),
        ("id: network", "id: Network", "8: Network.id: 'Network' is not a valid id"),
        ("words:", "terms:", "1: words: the list is missing"),
    ],
)
def test_the_glossary_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(ENGLISH, old, new)
    assert any(f"{ENGLISH}:{said}" in problem for problem in course.problems()), course.problems()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: network", "id: net", "3: net: the English glossary has no such word; use the English ids"),
        ("id: network", "id: net", "1: network: the word is not translated; translate it"),
        ("id: network,", "id: network, say: red,", "3: network.say: it is not known here"),
    ],
)
def test_the_translated_glossary_has_the_english_ids_and_words_only(
    course: TinyCourse, old: str, new: str, said: str
) -> None:
    course.replace(SPANISH, old, new)
    assert any(f"{SPANISH}:{said}" in problem for problem in course.problems()), course.problems()
    assert [term.word for term in course.library().terms("es")] == ["cold call", "network"]


def test_a_glossary_may_wait_for_its_translation(course: TinyCourse) -> None:
    course.remove(SPANISH)
    assert course.problems() == []
    assert course.library().terms("es") == course.library().terms("en")


# Lines in first languages


def test_a_file_of_glosses_is_a_draft_until_it_names_who_reviewed_it(course: TinyCourse) -> None:
    file = course.library().glosses["ht"]
    assert (file.name, file.direction, file.is_draft) == ("Kreyòl ayisyen", "ltr", True)
    assert file.glosses["network"] == "moun ou konnen"
    course.replace(HAITIAN, 'reviewed_by: ""', "reviewed_by: Marie Example")
    assert not course.library().glosses["ht"].is_draft


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("direction: ltr", "direction: left", "4: direction: it is not one of 'ltr' or 'rtl'; choose one"),
        ("english_name: Haitian Creole\n", "", "1: english_name: it is missing; add it"),
        ("  network: moun ou konnen\n", "", "6: network: the word has no line in Haitian Creole; add it"),
        (
            "  network:",
            "  net:",
            "8: glosses.net: the English glossary has no such word; use the English ids",
        ),
        ("  network:", "  net:", "6: network: the word has no line in Haitian Creole"),
        ("  network: moun ou konnen", "  network: ''", "8: glosses.network: it is empty; write it"),
        (
            "language: ht",
            "language: fr",
            "1: language: it says fr, and the file is called ht.yaml; make the two",
        ),
        ("glosses:", "gloss:", "6: gloss: it is not known here"),
    ],
)
def test_a_file_of_glosses_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(HAITIAN, old, new)
    assert any(f"{HAITIAN}:{said}" in problem for problem in course.problems()), course.problems()


def test_languages_are_glossed_that_the_app_does_not_speak(course: TinyCourse) -> None:
    arabic = GLOSSES.replace("language: ht", "language: ar").replace("direction: ltr", "direction: rtl")
    course.write("content/glosses/ar.yaml", arabic)
    assert course.problems() == []
    library = course.library()
    assert library.languages == ("en", "es")
    assert library.glosses["ar"].direction == "rtl"


# Units


def test_the_units_have_their_lessons_in_order_and_words_in_each_language(course: TinyCourse) -> None:
    library = course.library()
    assert [(unit.id, unit.title, unit.slugs) for unit in library.units("en")] == [
        ("basics", "The basics", ("first", "second"))
    ]
    assert [(unit.title, unit.about) for unit in library.units("es")] == [
        ("Lo básico", "Qué es y cómo se hace.")
    ]
    assert library.units("fr") == library.units("en")


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            UNITS,
            "id: basics",
            "id: base",
            f"{UNITS}:2: base: course.yaml has no such unit; correct the id, or",
        ),
        (UNITS, "id: basics", "id: base", f"{UNITS}:1: basics: the unit has no words; add its id, title and"),
        (
            UNITS,
            ", about: What it is and how it goes.",
            "",
            f"{UNITS}:2: basics.about: it is missing; add it",
        ),
        (UNITS, "title: The basics", "title: 12", f"{UNITS}:2: basics.title: it is read as the number 12"),
        (SPANISH_UNITS, "id: basics", "id: base", f"{SPANISH_UNITS}:2: base: course.yaml has no such unit"),
        (SPANISH_UNITS, "about:", "slugs: [], about:", f"{SPANISH_UNITS}:2: basics.slugs: it is not known"),
    ],
)
def test_the_words_of_units_are_strict(course: TinyCourse, name: str, old: str, new: str, said: str) -> None:
    course.replace(name, old, new)
    assert any(said in problem for problem in course.problems()), course.problems()


def test_a_unit_that_is_not_translated_among_others_is_a_problem_and_stands_in_english(
    course: TinyCourse,
) -> None:
    course.write(
        COURSE,
        course.read(COURSE).replace(
            "      - {slug: second", "  - id: more\n    lessons:\n      - {slug: second"
        ),
    )
    course.write(UNITS, course.read(UNITS) + "  - {id: more, title: More, about: More of it.}\n")
    assert (
        course.problem()
        == f"{SPANISH_UNITS}:1: more: the unit is not translated; add its id, title and about"
    )
    assert [unit.title for unit in course.library().units("es")] == ["Lo básico", "More"]


def test_a_unit_without_words_goes_by_its_id(course: TinyCourse) -> None:
    course.remove(UNITS)
    assert [(unit.title, unit.about) for unit in course.library().units("en")] == [("basics", "")]


def test_a_unit_that_stands_twice_is_a_problem_and_no_lesson_is_lost(course: TinyCourse) -> None:
    course.replace(COURSE, "      - {slug: second", "  - id: basics\n    lessons:\n      - {slug: second")
    assert (
        course.problem()
        == f"{COURSE}:5: basics: the unit stands twice, first on line 2; make one unit of the two"
    )
    assert [unit.slugs for unit in course.library().units("en")] == [("first", "second")]


def test_a_unit_whose_lessons_cannot_be_read_is_left_out(course: TinyCourse) -> None:
    course.replace(COURSE, "      - {slug: second", "  - id: more\n    lessons:\n      - {slug: second")
    course.write("content/en/lessons/second.md", "Nothing.\n")
    library = course.library()
    assert [unit.id for unit in library.units("en")] == ["basics"]
    assert [unit.id for unit in library.course.units] == ["basics"]
