"""Checks of five kinds: what counts as an answer, which one is right, and why; all of it is kept the same way."""

import pytest

from goodquestion.services import learning
from tests.services.course import ALL_KINDS
from tests.services.learners import NOW, Learner, later, refused

RIGHT = {
    "choose": "right",
    "spot": "right",
    "order": "a>b>c",
    "match": "a=a;b=b;c=c",
    "estimate": "20",
}


@pytest.mark.parametrize(("kind", "given"), RIGHT.items())
def test_a_right_answer_to_a_check_of_each_kind_is_kept_as_right(
    learner: Learner, kind: str, given: str
) -> None:
    assert learning.answer(learner.store, learner.own, ALL_KINDS, kind, given, NOW) is None
    (kept,) = learning.attempts(learner.store, learner.own)
    assert (kept.lesson, kept.check, kept.answer, kept.correct) == ("all-kinds", kind, given, True)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("choose", "wrong"),
        ("spot", "other"),
        ("order", "b>a>c"),
        ("order", "c>b>a"),
        ("match", "a=b;b=a;c=c"),
        ("match", "a=a;b=a;c=a"),  # one partner for all: an answer, and not the right one
        ("estimate", "14"),
        ("estimate", "31"),
        ("estimate", "0"),
    ],
)
def test_a_wrong_answer_to_a_check_of_each_kind_is_kept_as_wrong(
    learner: Learner, kind: str, given: str
) -> None:
    assert learning.answer(learner.store, learner.own, ALL_KINDS, kind, given, NOW) is None
    (kept,) = learning.attempts(learner.store, learner.own)
    assert (kept.answer, kept.correct) == (given, False)


@pytest.mark.parametrize("given", ["15", "30"])
def test_an_estimate_is_right_from_the_lowest_to_the_highest_number(learner: Learner, given: str) -> None:
    learning.answer(learner.store, learner.own, ALL_KINDS, "estimate", given, NOW)
    assert learning.attempts(learner.store, learner.own)[0].correct


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("order", "a>b"),
        ("order", "a>b>b"),
        ("order", "a>b>c>d"),
        ("order", "right"),
        ("match", "a=a;b=b"),
        ("match", "a=a;b=b;c=d"),
        ("match", "a;b;c"),
        ("estimate", "twenty"),
        ("estimate", "-1"),
        ("estimate", "2.5"),
        ("estimate", "٢٠"),
        ("estimate", "10001"),
        ("spot", "a>b>c"),
        *((kind, "") for kind in RIGHT),
        *((kind, None) for kind in RIGHT),
    ],
)
def test_half_an_answer_or_none_is_refused_and_nothing_is_kept(
    learner: Learner, kind: str, given: str | None
) -> None:
    problem = learning.answer(learner.store, learner.own, ALL_KINDS, kind, given, NOW)
    assert refused(problem) == ("problem.choose_one", "answer")
    assert learner.own.id is None


def test_a_check_can_be_tried_again_until_it_is_right(learner: Learner) -> None:
    for minute, given in enumerate(("c>b>a", "b>a>c", "a>b>c")):
        learning.answer(learner.store, learner.own, ALL_KINDS, "order", given, later(minutes=minute))
    made = learning.attempts(learner.store, learner.own)
    assert [attempt.correct for attempt in made] == [False, False, True]
    assert learning.last_answers(made, "all-kinds") == {"order": "a>b>c"}


def test_the_answers_to_all_checks_of_a_lesson_stand_side_by_side(learner: Learner) -> None:
    for minute, (kind, given) in enumerate(RIGHT.items()):
        learning.answer(learner.store, learner.own, ALL_KINDS, kind, given, later(minutes=minute))
    made = learning.attempts(learner.store, learner.own)
    assert learning.last_answers(made, "all-kinds") == RIGHT
