"""What the content checker says about rehearsals: nobody may get lost in one, and translations fit."""

import pytest

from tests.curriculum.tiny_course import TinyCourse

CALL = "content/en/scenarios/call.yaml"
SPANISH = "content/es/scenarios/call.yaml"


def test_a_scenario_is_read_with_its_scenes_marks_and_endings(course: TinyCourse) -> None:
    scenario = course.library().scenario("call", "en")
    assert scenario is not None
    assert (scenario.title, scenario.minutes, scenario.lesson) == ("You call a kitchen", 3, "first")
    assert (scenario.start, scenario.tool, len(scenario.scenes)) == ("ring", "contacts", 6)
    assert {name: mark.good for name, mark in scenario.marks.items()} == {
        "said-name": True,
        "in-a-hurry": False,
    }
    assert [(ending.id, ending.good) for ending in scenario.endings] == [("met", True), ("no", False)]
    choice = scenario.scenes["ring"].choice("name")
    assert choice is not None
    assert (choice.goto, choice.remember) == ("hello", "said-name")
    assert scenario.scenes["ring"].choice("gone") is None
    assert scenario.scenes["hurry"].later == {"said-name": "But the cook knows your name."}


def test_everything_that_is_read_in_a_scenario_is_measured(course: TinyCourse) -> None:
    scenario = course.library().scenario("call", "en")
    assert scenario is not None
    assert {
        "Will the cook talk to you?",
        "The cook listens.",
        "You said your name.",
        "But the cook knows your name.",
        "You ask for a job.",
        "That is hard to plan.",
        "Not today.",
    } <= set(scenario.texts)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: You call a kitchen\n", "", "1: title: it is missing; add it"),
        ("minutes: 3", "minutes: 11", "3: minutes: the number is too large; use 10 or less"),
        ("minutes: 3", "minutes: three", "3: minutes: it is text, not a whole number"),
        ("tool: contacts", "tool: contact", "5: tool: it is not one of 'contacts', 'learn', 'my_decision'"),
        ("minutes: 3", "minutes: 3\nhard: true", "4: hard: it is not known here"),
        (
            "who: them, says: Good morning.",
            "who: cook, says: Hi.",
            "9: example[1].who: it is not one of 'you'",
        ),
        (
            "  - {who: story, says: The cook listens.}\n",
            "",
            "8: example: the list is too short; give 4 or more",
        ),
        ("says: Good morning.}", 'says: ""}', "9: example[1].says: it is empty; write it"),
        ("good: true, text: You said", "text: You said", "14: marks.said-name.good: it is missing"),
        (
            "good: true, text: You said",
            'good: "yes", text: You',
            "14: marks.said-name.good: it is text, not true",
        ),
        ("  said-name: {", "  Said name: {", "14: marks.Said name.[key]: 'Said name' is not a valid id"),
        ("start: ring\n", "", "1: start: it is missing; add it"),
        (", goto: hello", "", "21: scenes.ring.choices[1].goto: it is missing; add it"),
        (", feedback: That is quick.", "", "22: scenes.ring.choices[2].feedback: it is missing; add it"),
        ("ending: {id: met, title", "ending: {title", "42: scenes.end-met.ending.id: it is missing"),
        (
            "title: You have a day, good: true",
            "title: You have a day",
            "42: scenes.end-met.ending.good: it is",
        ),
        ("scenes:", "scenes: []\nmore:", "17: scenes: it is a list, not keys with values"),
    ],
)
def test_a_scenario_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(CALL, old, new)
    assert any(f"{CALL}:{said}" in problem for problem in course.problems()), course.problems()
    assert course.library().scenario("call", "en") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("start: ring", "start: rings", "16: start: there is no scene rings; name a scene of this file"),
        ("goto: hello", "goto: hallo", "21: ring.name: there is no scene hallo; name a scene of this file"),
        ("remember: said-name", "remember: said", "21: ring.name: there is no mark said; add it below marks"),
        (
            "      said-name: But",
            "      said: But",
            "31: scenes.hurry.later.said: there is no mark said; add it below marks",
        ),
        (
            ", remember: in-a-hurry",
            "",
            "15: marks.in-a-hurry: no choice remembers it; use it, or remove it",
        ),
        ("goto: hello", "goto: hurry", "23: scenes.hello: no choice leads here; lead to it, or remove it"),
        (
            "goto: end-met,",
            "goto: end-no,",
            "40: scenes.end-met: no choice leads here; lead to it, or remove it",
        ),
        ("{id: met,", '{id: "no",', "17: no: two endings have the id no; give each its own id"),
        (
            "    ending: {id: met, title: You have a day, good: true}",
            "    text: Again.",
            "42: scenes.end-met.text: the key stands twice",
        ),
    ],
)
def test_nobody_gets_lost_in_a_scenario(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(CALL, old, new)
    assert any(f"{CALL}:{said}" in problem for problem in course.problems()), course.problems()


def test_a_scene_that_never_ends_is_a_problem(course: TinyCourse) -> None:
    """Two scenes that lead to each other, and nowhere else."""
    course.replace(CALL, "goto: hurry, feedback: That is not", "goto: loop, feedback: That is not")
    course.replace(
        CALL,
        "  end-met:\n",
        "  loop:\n    text: The cook waits.\n    choices:\n"
        "      - {id: wait, text: You wait., goto: loop, feedback: You wait.}\n"
        "      - {id: more, text: You wait more., goto: loop, feedback: You wait.}\n"
        "  end-met:\n",
    )
    assert course.problem() == (
        f"{CALL}:40: scenes.loop: no ending can be reached from here; let a choice lead on"
    )
    assert course.library().scenario("call", "en") is None


def test_a_scene_that_can_be_left_may_lead_back(course: TinyCourse) -> None:
    course.replace(CALL, "goto: day, feedback: That is clear.", "goto: ring, feedback: Once more.")
    assert course.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "      - {id: job, text: You ask for a job., goto: hurry, feedback: That is not why you call.}\n",
            "",
            "23: scenes.hello: there is one choice; write two or more, or join it with the next scene",
        ),
        (
            "    text: Not today.\n",
            "    text: Not today.\n    choices: [{id: a, text: A., goto: day, feedback: A.}]\n",
            "43: scenes.end-no: a scene has choices or an ending, and never both; give it one of the two",
        ),
        (
            '    ending: {id: "no", title: Not today, good: false}\n',
            "",
            "43: scenes.end-no: a scene has choices or an ending, and never both; give it one of the two",
        ),
        (
            "{id: job,",
            "{id: when,",
            "23: scenes.hello: two choices have the same id; give each choice its own id",
        ),
    ],
)
def test_a_scene_has_choices_or_an_ending(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(CALL, old, new)
    assert course.problem() == f"{CALL}:{said}"


def test_a_scene_has_at_most_four_choices(course: TinyCourse) -> None:
    more = "".join(f"      - {{id: m{n}, text: More., goto: day, feedback: More.}}\n" for n in range(3))
    course.replace(CALL, "      - {id: when,", f"{more}      - {{id: when,")
    assert "scenes.hello.choices: the list is too long; give 4 or fewer" in course.problem()


def test_a_damaged_scenario_leaves_the_lessons_and_other_scenarios_alone(course: TinyCourse) -> None:
    course.write("content/en/scenarios/write.yaml", course.read(CALL).replace("kitchen", "school"))
    course.replace(CALL, "goto: hello", "goto: hallo")
    library = course.library()
    assert [scenario.slug for scenario in library.scenarios("en")] == ["write"]
    assert len(library.lessons("en")) == 2


@pytest.mark.parametrize("name", ["en/scenarios/My Call.yaml", "es/scenarios/CALL.yaml", "glosses/Ht.yaml"])
def test_a_file_name_is_an_id_for_addresses(course: TinyCourse, name: str) -> None:
    source = {"en": CALL, "es": SPANISH, "glosses": "content/glosses/ht.yaml"}[name.split("/")[0]]
    course.write(f"content/{name}", course.read(source))
    stem = name.split("/")[-1].removesuffix(".yaml")
    assert course.problem() == (
        f"content/{name}:1: {stem}: the file name is not a valid id; use small letters, digits and single hyphens"
    )
    assert [scenario.slug for scenario in course.library().scenarios("en")] == ["call"]


# Translations


def test_a_translated_scenario_has_spanish_words_and_the_english_structure(course: TinyCourse) -> None:
    scenario = course.library().scenario("call", "es")
    assert scenario is not None
    assert (scenario.language, scenario.title, scenario.minutes) == ("es", "Usted llama a una cocina", 3)
    assert scenario.scenes["hurry"].later == {"said-name": "Pero sabe su nombre."}
    choice = scenario.scenes["ring"].choice("name")
    assert choice is not None
    assert (choice.text, choice.feedback, choice.goto, choice.remember) == (
        "Dice su nombre.", "Bien.", "hello", "said-name",
    )  # fmt: skip
    assert [(ending.title, ending.good) for ending in scenario.endings] == [
        ("Tiene un día", True),
        ("Hoy no", False),
    ]
    assert [(line.who, line.says) for line in scenario.example][1] == ("you", "Buenos días. Me llamo Dana.")
    assert scenario.marks["in-a-hurry"].good is False


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  - {says: Ella",
            "  - {says: Sí.}\n  - {says: Ella",
            "5: example: it has 5 lines, the English one 4",
        ),
        ("  in-a-hurry: {text: Preguntó muy pronto.}\n", "", "10: marks.in-a-hurry: it is not translated"),
        (
            "  in-a-hurry:",
            "  hurry:",
            "10: marks.hurry: the English scenario has nothing of this id; use the",
        ),
        ("  hello:", "  hallo:", "13: scenes.hello: it is not translated; translate it"),
        ("  hello:", "  hallo:", "13: scenes.hallo: the English scenario has nothing of this id"),
        ("      said-name: Pero", "      in-a-hurry: Pero", "26: scenes.hurry.later.said-name: it is not"),
        ("      said-name: Pero", "      in-a-hurry: Pero", "26: scenes.hurry.later.in-a-hurry: the English"),
        ("{id: when,", "{id: then,", "21: scenes.hello.choices.when: it is not translated"),
        ("{id: when,", "{id: then,", "21: scenes.hello.choices.then: the English scenario has nothing of"),
        ("    ending: {title: Tiene un día}\n", "", "36: scenes.end-met: only one of the two languages ends"),
        (
            "    text: Hoy no.\n",
            "    text: Hoy no.\n    later: {said-name: Sí.}\n",
            "end-no.later.said-name: the",
        ),
    ],
)
def test_a_translated_scenario_has_the_english_ids(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(SPANISH, old, new)
    assert any(problem.startswith(SPANISH) and said in problem for problem in course.problems()), (
        course.problems()
    )
    scenario = course.library().scenario("call", "es")
    assert scenario is not None
    assert scenario.language == "en"


def test_an_example_that_is_shorter_than_the_english_one_is_a_problem(course: TinyCourse) -> None:
    course.replace(CALL, "  - {who: story", "  - {who: you, says: Thank you.}\n  - {who: story")
    assert course.problem() == (
        f"{SPANISH}:5: example: it has 4 lines, the English one 5; translate each line, in the same order"
    )


def test_a_scene_that_ends_in_spanish_alone_is_a_problem(course: TinyCourse) -> None:
    course.replace(
        SPANISH, "    text: Ella dice hola.\n", "    text: Ella dice hola.\n    ending: {title: Fin}\n"
    )
    assert course.problem() == (
        f"{SPANISH}:19: scenes.hello: only one of the two languages ends here; give the ending its title"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Usted llama a una cocina", "title: no", "1: title: it is read as false, not words"),
        ("title: Usted", "start: ring\ntitle: Usted", "1: start: it belongs to the English file alone"),
        ("title: Usted", "minutes: 3\ntitle: Usted", "1: minutes: it belongs to the English file alone"),
        (
            "{id: name, text:",
            "{id: name, goto: hello, text:",
            "choices[1].goto: it belongs to the English file",
        ),
        ("{title: Tiene un día}", "{id: met, title: Tiene un día}", "ending.id: it is not known here"),
        ("{says: Buenos días.}", "{who: them, says: Hola.}", "6: example[1].who: it is not known here"),
        (
            "said-name: {text",
            "said-name: {good: true, text",
            "11: marks.said-name.good: it is not known here",
        ),
    ],
)
def test_a_translated_scenario_has_words_only(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(SPANISH, old, new)
    assert any(problem.startswith(SPANISH) and said in problem for problem in course.problems()), (
        course.problems()
    )


def test_a_translated_scenario_has_an_english_one(course: TinyCourse) -> None:
    course.write("content/es/scenarios/other.yaml", course.read(SPANISH))
    assert course.problem() == (
        "content/es/scenarios/other.yaml:1: other: no English scenario has this name; "
        "give it the English name, or remove it"
    )


def test_a_scenario_may_wait_for_its_translation(course: TinyCourse) -> None:
    course.remove(SPANISH)
    assert course.problems() == []
    scenario = course.library().scenario("call", "es")
    assert scenario is not None
    assert scenario.language == "en"


def test_scenarios_come_in_the_order_of_their_lessons(course: TinyCourse) -> None:
    text = course.read(CALL)
    course.write("content/en/scenarios/a-visit.yaml", text.replace("lesson: first", "lesson: second"))
    course.write("content/en/scenarios/zoo.yaml", text)
    assert [scenario.slug for scenario in course.library().scenarios("en")] == ["call", "zoo", "a-visit"]


def test_an_unknown_scenario_is_none(course: TinyCourse) -> None:
    assert course.library().scenario("gone", "en") is None
