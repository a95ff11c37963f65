"""Question lists: whether they fit the minutes agreed, their order, and what may go on them."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.questions import (
    LIST_LIMIT,
    QUESTION_LIMIT,
    TITLE_LIMIT,
    USUAL_MINUTES,
    WORDS_LIMIT,
    Fit,
    Goal,
    Place,
    Question,
    QuestionList,
    lacks_referral_closer,
    list_problem,
    moved,
    question_problem,
    time_plan,
)


def usual(count: int, *, spares: int = 0) -> list[Question]:
    """So many questions of four minutes, an opener first and a closer last, and some spares."""
    places = [Place.opener, *[Place.core] * max(0, count - 2), Place.closer][:count]
    places += [Place.spare] * spares
    return [
        Question(id=f"q{number}", text=f"Question {number}?", place=place)
        for number, place in enumerate(places)
    ]


def refused(question: Question, *others: Question) -> tuple[str, str | None] | None:
    problem = question_problem(question, others)
    return (problem.key, problem.field) if problem else None


# -- the minutes


@pytest.mark.parametrize(
    ("agreed", "count", "fit"),
    [
        (15, 2, Fit.fits),
        (15, 3, Fit.tight),
        (15, 4, Fit.too_long),
        (20, 3, Fit.fits),
        (20, 4, Fit.tight),
        (20, 5, Fit.too_long),
        (30, 6, Fit.fits),
        (30, 7, Fit.too_long),
        (45, 10, Fit.fits),
        (45, 11, Fit.too_long),
    ],
)
def test_usual_questions_fit_the_minutes_agreed(agreed: int, count: int, fit: Fit) -> None:
    assert time_plan(usual(count), agreed).fit == fit
    assert time_plan(usual(count, spares=3), agreed).fit == fit


def test_five_minutes_are_for_hello_and_thanks() -> None:
    plan = time_plan(usual(6, spares=2), 30)
    assert (plan.planned, plan.agreed, plan.left, plan.asked, plan.spares) == (5 + 6 * 4, 30, 1, 6, 2)


def test_opener_and_closer_count_and_spares_do_not() -> None:
    for place, minutes in ((Place.opener, 9), (Place.core, 9), (Place.closer, 9), (Place.spare, 5)):
        assert time_plan([Question(text="?", place=place)], 30).planned == minutes


def test_changed_minutes_count_as_they_are() -> None:
    assert time_plan([Question(text="?", minutes=2), Question(text="??", minutes=6)], 15).planned == 13


@pytest.mark.parametrize(("over", "fit"), [(0, Fit.fits), (1, Fit.tight), (2, Fit.tight), (3, Fit.too_long)])
def test_up_to_two_minutes_over_is_tight(over: int, fit: Fit) -> None:
    plan = time_plan([Question(text="?", minutes=15 + over)], 20)
    assert (plan.fit, plan.left) == (fit, -over)


def test_a_list_of_nothing_or_of_spares_alone_is_empty() -> None:
    assert time_plan([], 30).fit == Fit.empty
    assert time_plan([Question(text="?", place=Place.spare)], 30).fit == Fit.empty


# -- the order


def test_openers_come_first_then_core_then_closers_then_spares() -> None:
    places = [Place.spare, Place.closer, Place.core, Place.opener, Place.core]
    made = QuestionList(questions=tuple(Question(id=f"{i}", place=place) for i, place in enumerate(places)))
    assert [question.id for question in made.in_order] == ["3", "2", "4", "1", "0"]


def ids(questions: Sequence[Question]) -> str:
    return " ".join(question.id for question in questions)


def test_a_question_moves_among_those_of_its_place() -> None:
    questions = usual(5)
    assert ids(moved(questions, "q2", -1)) == "q0 q2 q1 q3 q4"
    assert ids(moved(questions, "q2", 1)) == "q0 q1 q3 q2 q4"


def test_at_either_end_of_its_place_a_question_stays() -> None:
    questions = usual(5)
    for question_id, step in (("q1", -1), ("q3", 1), ("q0", -1), ("q0", 1), ("q4", 1), ("q4", -1)):
        assert ids(moved(questions, question_id, step)) == "q0 q1 q2 q3 q4"


def test_a_question_that_is_not_there_moves_nothing() -> None:
    assert ids(moved(usual(3), "gone", 1)) == "q0 q1 q2"


questions_of_any_place = st.lists(st.sampled_from(Place), max_size=8).map(
    lambda places: [Question(id=f"q{i}", text=f"{i}?", place=place) for i, place in enumerate(places)]
)


@settings(deadline=None)
@given(questions=questions_of_any_place, number=st.integers(0, 9), step=st.sampled_from([-1, 1]))
def test_moving_keeps_every_question_and_the_order_of_places(
    questions: list[Question], number: int, step: int
) -> None:
    after = moved(questions, f"q{number}", step)
    assert sorted(after, key=attrgetter("id")) == questions
    assert QuestionList(questions=after).in_order == after


# -- the closer that leads on


def test_a_list_without_a_question_for_further_people_is_reminded_of_one() -> None:
    closer = Question(text="Who else?", place=Place.closer, referral=True)
    assert lacks_referral_closer(usual(3))
    assert lacks_referral_closer([*usual(3), replace(closer, place=Place.spare)])
    assert not lacks_referral_closer([*usual(3), closer])


# -- what may go on a list


def test_a_question_needs_words_or_a_place_in_the_bank() -> None:
    assert refused(Question()) == ("problem.question_empty", "text")
    assert refused(Question(text="Why?")) is None
    assert refused(Question(bank_id="path-first-spark")) is None


def test_a_question_has_a_limit_that_the_problem_names() -> None:
    assert refused(Question(text="x" * QUESTION_LIMIT)) is None
    problem = question_problem(Question(text="x" * (QUESTION_LIMIT + 1)), ())
    assert problem is not None
    assert (problem.key, problem.field) == ("problem.too_long", "text")
    assert problem.values == {"limit": QUESTION_LIMIT, "length": QUESTION_LIMIT + 1}


@pytest.mark.parametrize("minutes", [-1, 0, 31])
def test_a_question_takes_from_one_minute_to_thirty(minutes: int) -> None:
    assert refused(Question(text="Why?", minutes=minutes)) == (
        "problem.question_minutes_out_of_range",
        "question_minutes",
    )
    assert Question().minutes == USUAL_MINUTES == 4


def test_the_same_question_does_not_stand_on_a_list_twice() -> None:
    mine, banked = Question(text="Why this WORK?"), Question(bank_id="path-first-spark")
    assert refused(Question(text="why this work?"), mine, banked) == ("problem.question_twice", "text")
    assert refused(Question(bank_id="path-first-spark"), mine, banked) == ("problem.question_twice", "text")
    assert refused(Question(text="Why that work?"), mine, banked) is None
    assert refused(Question(bank_id="path-other-plans"), mine, banked) is None


def test_a_list_is_full_at_its_limit() -> None:
    others = [Question(text=f"{number}?") for number in range(LIST_LIMIT)]
    problem = question_problem(Question(text="One more?"), others)
    assert problem is not None
    assert (problem.key, problem.values) == ("problem.list_full", {"limit": LIST_LIMIT})
    assert question_problem(Question(text="One more?"), others[1:]) is None


@pytest.mark.parametrize("minutes", [4, 181, 0, -30])
def test_five_minutes_to_three_hours_can_be_agreed(minutes: int) -> None:
    problem = list_problem("", Goal(), minutes)
    assert problem is not None
    assert (problem.key, problem.field) == ("problem.minutes_agreed_out_of_range", "minutes")
    assert all(list_problem("", Goal(), fine) is None for fine in (5, 15, 20, 30, 45, 180))


def test_title_purpose_and_words_of_a_list_are_checked() -> None:
    found = [
        list_problem("x" * (TITLE_LIMIT + 1), Goal(), 30),
        list_problem("", Goal(purpose="fame"), 30),
        list_problem("", Goal(words="x" * (WORDS_LIMIT + 1)), 30),
        list_problem("x" * TITLE_LIMIT, Goal(words="x" * WORDS_LIMIT), 30),
    ]
    assert [(problem.key, problem.field) if problem else None for problem in found] == [
        ("problem.too_long", "title"),
        ("problem.not_a_choice", "purpose"),
        ("problem.too_long", "words"),
        None,
    ]
