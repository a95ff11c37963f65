"""The blocks of a lesson (checks of each kind, recall, example, facilitator), its pictures and its links."""

import pytest

from goodquestion.curriculum.models import Aside, Check, EstimateCheck, Example, MatchCheck, OrderCheck, Prose
from tests.curriculum.tiny_course import TinyCourse

SECOND = "content/en/lessons/second.md"
SPANISH = "content/es/lessons/first.md"
FIRST = "content/en/lessons/first.md"

MATCH = """\
```check
id: SLUG-match
kind: match
prompt: Who helps with what?
pairs:
  - {id: cook, text: A cook, match: Food, feedback: A cook makes food.}
  - {id: driver, text: A driver, match: The bus, feedback: A driver drives the bus.}
  - {id: nurse, text: A nurse, match: The ward, feedback: A nurse works there.}
feedback: Yes. Each has a partner.
```
"""
ESTIMATE = """\
```check
id: SLUG-estimate
kind: estimate
guess: true
prompt: How long is the talk?
unit: minutes
low: 15
high: 30
feedback: {under: A little more., right: Yes., over: A little less.}
```
"""
SPOT = """\
```check
id: SLUG-spot
kind: spot
prompt: Which line would you change?
options:
  - {id: hello, text: "Dear Ms. Park,", feedback: A good hello.}
  - {id: job, text: Please give me a job., correct: true, feedback: Yes. Ask to learn.}
```
"""
EXAMPLE = """\
```example
artefact: people
who: Amadou drives a taxi.
text: |
  - **Lena Park** has a shop.
why: He wrote down a name.
```
"""
CHECKLIST = """\
```example
artefact: checklist
who: Amadou drives a taxi.
text: He made a list.
why: It is short.
items:
  - {id: pen, text: I have a pen.}
  - {id: way, text: I know the way.}
```
"""
FACILITATOR = """\
```facilitator
text: |
  Let two people play the talk.
```
"""


def block(text: str, slug: str = "second") -> str:
    return text.replace("SLUG", slug)


def add(course: TinyCourse, text: str) -> None:
    """Put a block into the second lesson, from line 22 on, in the place of a sentence."""
    course.replace(SECOND, "Then you say thank you.", block(text))


# Checks of each kind


def test_every_kind_of_check_is_read(course: TinyCourse) -> None:
    add(course, f"{MATCH}\n{ESTIMATE}\n{SPOT}")
    assert course.problems() == []
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    kinds = [type(check) for check in lesson.checks]
    assert kinds == [Check, MatchCheck, EstimateCheck, Check, Check, OrderCheck]
    assert [check.kind for check in lesson.checks] == [
        "choose",
        "match",
        "estimate",
        "spot",
        "choose",
        "order",
    ]
    assert [check.id for check in lesson.checks if check.guess] == ["second-estimate"]


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (MATCH, "kind: match", "kind: pairs", "24: second-match.kind: it is not one of 'choose' or 'spot'"),
        (MATCH, "kind: match", "kind: {a: b}", "24: second-match.kind: it is not one of 'choose' or 'spot'"),
        (MATCH, "match: Food", "match: The bus", "26: second-match.pairs: two pairs have the same match"),
        (MATCH, "id: cook", "id: nurse", "26: second-match.pairs: two pairs have the id nurse"),
        (MATCH, ", match: Food", "", "27: second-match.pairs[1].match: it is missing; add it"),
        (MATCH, ", feedback: A cook makes food.", "", "27: second-match.pairs[1].feedback: it is missing"),
        (MATCH, "feedback: Yes. Each has a partner.\n", "", "23: second-match.feedback: it is missing"),
        (MATCH, "  - {id: cook", "  # {id: cook", "26: second-match.pairs: the list is too short; give 3"),
        (MATCH, "pairs:", "options:", "26: second-match.options: it is not known here"),
        (
            ESTIMATE,
            "low: 15",
            "low: 31",
            "23: second-estimate: low (31) is above high (30); exchange the two",
        ),
        (ESTIMATE, "low: 15", "low: -1", "28: second-estimate.low: the number is too small; use 0 or more"),
        (ESTIMATE, "high: 30", "high: 10001", "29: second-estimate.high: the number is too large; use 10000"),
        (
            ESTIMATE,
            "low: 15",
            "low: 1.5",
            "28: second-estimate.low: it is read as the number 1.5, not a whole",
        ),
        (ESTIMATE, "low: 15\n", "", "23: second-estimate.low: it is missing"),
        (ESTIMATE, "unit: minutes\n", "", "23: second-estimate.unit: it is missing"),
        (ESTIMATE, ", over: A little less.", "", "30: second-estimate.feedback.over: it is missing"),
        (ESTIMATE, "guess: true", 'guess: "yes"', "25: second-estimate.guess: it is text, not true or false"),
        (SPOT, ", correct: true", "", "26: second-spot.options: no options are marked correct; mark exactly"),
        (SPOT, "id: job", "id: hello", "26: second-spot.options: two options have the id hello"),
    ],
)
def test_a_check_of_any_kind_is_strict(course: TinyCourse, text: str, old: str, new: str, said: str) -> None:
    assert old in text
    add(course, text.replace(old, new))
    assert any(f"{SECOND}:{said}" in problem for problem in course.problems()), course.problems()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  - {id: thank", "  # {id: thank", "items: the list is too short; give 3 or more"),
        ("id: hear", "id: ask", "items: two items have the id ask; give each of the items its own id"),
        (", feedback: You ask first.", "", "items[1].feedback: it is missing; add it"),
        ("kind: order", "kind: order\nlow: 3", "low: it belongs to the English file alone"),
    ],
)
def test_a_check_that_asks_for_an_order_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(SECOND, old, new)
    assert any(f"second-order.{said}" in problem for problem in course.problems())


def test_an_order_has_at_most_five_items(course: TinyCourse) -> None:
    more = "".join(f"  - {{id: more-{n}, text: More., feedback: More.}}\n" for n in range(3))
    course.replace(SECOND, "items:\n", f"items:\n{more}")
    assert "second-order.items: the list is too long; give 5 or fewer" in course.problem()


# Recall


def test_recall_questions_stand_apart_from_the_lesson(course: TinyCourse) -> None:
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    assert [recall.id for recall in lesson.recalls] == ["second-again-asks", "second-again-thanks"]
    assert not {recall.id for recall in lesson.recalls} & {check.id for check in lesson.checks}
    assert lesson.check("second-again-asks") is lesson.recalls[0]
    assert lesson.check("second-who") is lesson.checks[0]
    assert lesson.check("gone") is None


@pytest.mark.parametrize("words", ["kind: order", "low: 3", "items: []"])
def test_a_recall_question_is_one_to_choose(course: TinyCourse, words: str) -> None:
    course.replace(SECOND, "id: second-again-asks", f"id: second-again-asks\n{words}")
    assert f"second-again-asks.{words.split(':')[0]}: it " in course.problem()


def test_a_recall_question_in_spanish_has_spanish_words_and_the_english_answer(course: TinyCourse) -> None:
    lesson = course.library().lesson("first", "es")
    assert lesson is not None
    assert [recall.answer for recall in lesson.recalls] == ["me", "thanks"]
    assert lesson.recalls[0].prompt == "Una cocinera tiene tiempo. ¿Quién pregunta?"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "id: first-again-asks",
            "id: first-again-ask",
            "first-again-ask: the English lesson has no such recall",
        ),
        ("id: first-again-asks", "id: first-again-ask", "first-again-asks: the recall is not translated"),
        ("```recall\nid: first-again-asks", "```check\nid: first-again-asks", "has no such check"),
        ("id: cook", "id: chef", "first-again-asks.chef: the English check has no such option"),
        ("id: cook", "id: chef", "first-again-asks.cook: the option is not translated"),
    ],
)
def test_a_translation_has_the_english_recall_questions(
    course: TinyCourse, old: str, new: str, said: str
) -> None:
    course.replace(SPANISH, old, new)
    assert any(said in problem for problem in course.problems())
    lesson = course.library().lesson("first", "es")
    assert lesson is not None
    assert lesson.language == "en"


# A worked example


def test_an_example_stands_where_it_was_written(course: TinyCourse) -> None:
    add(course, EXAMPLE)
    assert course.problems() == []
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    example = lesson.example
    assert isinstance(example, Example)
    assert lesson.blocks.index(example) == 2
    assert (example.artefact, example.who) == ("people", "Amadou drives a taxi.")
    assert example.text == "- **Lena Park** has a shop."


def test_what_an_example_says_is_measured_with_the_lesson(course: TinyCourse) -> None:
    add(course, CHECKLIST)
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    assert {"He made a list.", "It is short.", "I have a pen.", "Amadou drives a taxi."} <= set(
        lesson.short_texts
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (
            EXAMPLE,
            "artefact: people",
            "artefact: person",
            "23: example.artefact: it is not one of 'people', ",
        ),
        (EXAMPLE, "why: He wrote down a name.\n", "", "23: example.why: it is missing; add it"),
        (
            EXAMPLE,
            "artefact: people",
            "artefact: checklist",
            "23: example: items belong to a checklist and to",
        ),
        (
            CHECKLIST,
            "artefact: checklist",
            "artefact: people",
            "23: example: items belong to a checklist and",
        ),
        (CHECKLIST, "id: pen", "id: Pen", "28: example.items[1].id: 'Pen' is not a valid id"),
    ],
)
def test_an_example_is_strict(course: TinyCourse, text: str, old: str, new: str, said: str) -> None:
    assert old in text
    add(course, text.replace(old, new))
    assert f"{SECOND}:{said}" in course.problem()


def _translate_a_checklist(course: TinyCourse) -> None:
    course.replace(FIRST, "Then you say thank you.", CHECKLIST)
    spanish = CHECKLIST.replace("artefact: checklist\n", "").replace("I have a pen.", "Tengo un lápiz.")
    course.replace(SPANISH, "```check", f"{spanish}\n```check")


def test_a_translated_example_has_the_english_structure(course: TinyCourse) -> None:
    _translate_a_checklist(course)
    assert course.problems() == []
    lesson = course.library().lesson("first", "es")
    assert lesson is not None
    assert lesson.example is not None
    assert lesson.example.artefact == "checklist"
    assert [(item.id, item.text) for item in lesson.example.items] == [
        ("pen", "Tengo un lápiz."),
        ("way", "I know the way."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "id: pen",
            "id: pencil",
            "example.pencil: the English example has no such item; use the English ids",
        ),
        ("id: pen", "id: pencil", "example.pen: the item is not translated"),
        (
            "```example\n",
            "```example\nartefact: checklist\n",
            "example.artefact: it belongs to the English file",
        ),
    ],
)
def test_a_translated_example_has_words_only(course: TinyCourse, old: str, new: str, said: str) -> None:
    _translate_a_checklist(course)
    course.replace(SPANISH, old, new)
    assert any(said in problem for problem in course.problems())


def test_an_example_that_is_not_translated_is_a_problem(course: TinyCourse) -> None:
    course.replace(FIRST, "Then you say thank you.", EXAMPLE)
    assert course.problem() == (
        f"{SPANISH}:1: example: it has 0, the English lesson 1; translate those of {FIRST}"
    )


# A word to whoever teaches


def test_a_word_to_the_facilitator_is_kept_apart_from_the_prose(course: TinyCourse) -> None:
    add(course, FACILITATOR)
    assert course.problems() == []
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    assert Aside(text="Let two people play the talk.") in lesson.blocks
    assert not any("play the talk" in text for text in (*lesson.prose, *lesson.short_texts))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("```facilitator\nwords: Hello.\n```", "23: facilitator.words: it is not known here"),
        ("```facilitator\nHello.\n```", "23: facilitator: it is text, not keys with values"),
        ("```facilitator\n```", "23: facilitator: it is empty, not keys with values"),
    ],
)
def test_a_word_to_the_facilitator_is_strict_and_the_lesson_is_served_without_it(
    course: TinyCourse, text: str, said: str
) -> None:
    add(course, text)
    assert any(f"{SECOND}:{said}" in problem for problem in course.problems())
    lesson = course.library().lesson("second", "en")
    assert lesson is not None
    assert not any(isinstance(each, Aside) for each in lesson.blocks)


@pytest.mark.parametrize("name", ["check", "recall", "example", "facilitator"])
def test_a_block_stands_outside_lists(course: TinyCourse, name: str) -> None:
    add(course, f"- A list\n\n  ```{name}\n  text: x\n  ```")
    assert course.problem() == (
        f"{SECOND}:24: {name}: the block stands inside a list or a quotation; move it out"
    )


# Pictures


DRAWING = "<svg/>"


def test_a_picture_of_the_course_is_shown_with_its_words(course: TinyCourse) -> None:
    course.write("content/images/two-people.svg", DRAWING)
    add(course, "![Two people at a table.](images/two-people.svg)")
    assert course.problems() == []
    library = course.library()
    lesson = library.lesson("second", "en")
    assert lesson is not None
    assert Prose(markdown="![Two people at a table.](images/two-people.svg)") in lesson.blocks
    assert library.images["two-people.svg"] == course.root / "content/images/two-people.svg"


@pytest.mark.parametrize("name", ["photo.png", "photo.webp"])
def test_a_photograph_is_no_text_to_be_checked(course: TinyCourse, name: str) -> None:
    course.write(f"content/images/{name}", "")
    (course.root / "content/images" / name).write_bytes(b"\x89PNG\xff\xfe")
    add(course, f"![A table.](images/{name})")
    assert course.problems() == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("![](images/a.svg)", "image: it has no words for who cannot see it; write ![words](...)"),
        ("![ ](images/a.svg)", "image: it has no words for who cannot see it"),
        ("![A photo](photo.jpg)", "image: 'photo.jpg' is no picture of the course; put the picture into"),
        ("![A photo](images/photo.jpg)", "image: 'images/photo.jpg' is no picture of the course"),
        ("![A photo](images/../a.svg)", "image: 'images/../a.svg' is no picture of the course"),
        (
            "![A photo](https://a.example/a.svg)",
            "image: 'https://a.example/a.svg' is no picture of the course",
        ),
        ("- A list\n- ![](images/a.svg)", "image: it has no words for who cannot see it"),
    ],
)
def test_a_picture_has_words_and_lies_with_the_course(course: TinyCourse, text: str, said: str) -> None:
    course.write("content/images/a.svg", DRAWING)
    course.write(FIRST, course.read(FIRST).replace("Then you say", "![A.](images/a.svg)\n\nThen you say"))
    add(course, text)
    assert any(said in problem and problem.startswith(f"{SECOND}:2") for problem in course.problems())


def test_a_picture_that_is_not_there_is_a_problem(course: TinyCourse) -> None:
    add(course, "![Two people.](images/people.svg)")
    assert course.problem() == (
        f"{SECOND}:22: image: there is no content/images/people.svg; put the picture there, or correct its name"
    )


def test_a_picture_that_no_lesson_shows_is_a_problem(course: TinyCourse) -> None:
    course.write("content/images/people.svg", DRAWING)
    assert course.problem() == (
        "content/images/people.svg:1: people.svg: no lesson shows this picture; show it, or remove it"
    )


# Links


@pytest.mark.parametrize("address", ["https://a.example/page", "/contacts", "/practice?scenario=call"])
def test_a_link_leads_to_a_page_or_out_of_the_app(course: TinyCourse, address: str) -> None:
    add(course, f"Look [here]({address}).")
    assert course.problems() == []


@pytest.mark.parametrize(
    "address", ["contacts", "http://a.example/", "#top", "mailto:a@b.example", "second.md", ""]
)
def test_a_link_that_leads_nowhere_is_a_problem(course: TinyCourse, address: str) -> None:
    add(course, f"Look\n[here]({address}).")
    assert course.problem() == (
        f"{SECOND}:22: link: {address!r} leads nowhere; write https://... or /contacts, /questions, ..."
    )
