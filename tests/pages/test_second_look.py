"""A second pair of eyes on a question: asked for, or below a question of one's own on the list. It blocks nothing."""

import pytest

from tests.pages.browser import Browser, words

PAY = "How much do you earn?"


def look(learner: Browser, typed: str) -> Browser:
    return learner.fill(question_text=typed).click("question_look")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_look_names_the_words_the_reason_and_a_way_to_mend_it(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("questions")
    look(learner, PAY if language == "en" else "¿Cuánto gana usted?")
    assert learner.has("question_second_look")
    said = learner.part("question_second_look")
    assert words("review.title", language) in said
    assert len(learner.said("info")) >= 1
    assert learner.lists == []
    assert not learner.fell_back


def test_a_good_question_is_said_to_be_fine(learner: Browser) -> None:
    look(learner.open("questions"), "What surprised you in your first year?")
    assert learner.part("question_second_look") == words("review.none")


def test_a_look_keeps_what_was_typed_and_the_question_can_be_added_all_the_same(learner: Browser) -> None:
    look(learner.open("questions"), PAY)
    assert learner.value("question_text") == PAY
    learner.fill(question_text=PAY).click("question_add")
    (made,) = learner.lists
    assert [question.text for question in made.questions] == [PAY]


def test_hints_stand_below_a_question_of_ones_own_and_not_below_a_good_one(learner: Browser) -> None:
    made = learner.asks(learner.has_list(), PAY)
    made = learner.asks(made, "What surprised you in your first year?")
    bad, good = made.questions
    learner.open("questions", list=made.id)
    assert learner.has(f"row_second_look_{bad.id}")
    assert not learner.has(f"row_second_look_{good.id}")


def test_hostile_words_in_a_question_are_shown_as_they_were_typed(learner: Browser) -> None:
    typed = "Do you like <b>x</b> [a](http://evil.example) :material/home: `c`?"
    look(learner.open("questions"), typed)
    assert "http://evil.example" not in [link.value for link in learner.app.page_link]
    assert learner.has("question_second_look")
