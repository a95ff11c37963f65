"""Recall: an idea comes back with the next lesson, at the end of the unit, after a week, and once more after a miss."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain import recall
from goodquestion.domain.recall import AGAIN_AFTER, MINUTE, MIX, WEEK_AFTER, Ask, Attempt, Occasion, due

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ORDER = ("one", "two", "three", "four", "five", "six")
RECALLS = {slug: (f"{slug}-first", f"{slug}-second") for slug in ORDER}
SECOND = timedelta(seconds=1)


def ask(lesson: str, occasion: Occasion, which: str = "first") -> Ask:
    return Ask(lesson=lesson, check=f"{lesson}-{which}", occasion=occasion)


def answered(asked: Ask, correct: bool, at: datetime) -> Attempt:
    return Attempt(
        lesson=asked.lesson, check=asked.check, answer="a", correct=correct, occasion=asked.occasion, at=at
    )


def ago(**by: float) -> datetime:
    return NOW - timedelta(**by)


def asked_now(
    done: dict[str, datetime], attempts: Sequence[Attempt] = (), now: datetime = NOW
) -> tuple[Ask, ...]:
    return due(ORDER, RECALLS, done, attempts, now)


# -- with the next lesson


def test_a_lesson_starts_with_the_first_question_of_the_lesson_before_it() -> None:
    assert recall.start_of("two", ORDER, RECALLS, {"one"}) == ask("one", Occasion.start)


def test_a_lesson_starts_without_a_question_while_the_one_before_is_not_finished() -> None:
    assert recall.start_of("three", ORDER, RECALLS, {"one", "three"}) is None


def test_the_first_lesson_starts_without_a_question() -> None:
    assert recall.start_of("one", ORDER, RECALLS, set(ORDER)) is None


def test_a_lesson_that_the_course_does_not_have_starts_without_a_question() -> None:
    assert recall.start_of("elsewhere", ORDER, RECALLS, set(ORDER)) is None


@pytest.mark.parametrize("recalls", [{}, {"one": ()}])
def test_a_lesson_without_recall_questions_asks_nothing_in_the_next_one(
    recalls: dict[str, tuple[str, ...]],
) -> None:
    assert recall.start_of("two", ORDER, recalls, {"one"}) is None


# -- at the end of the unit


def test_the_mix_asks_the_second_question_of_five_lessons() -> None:
    assert recall.mix_of(ORDER, RECALLS) == tuple(ask(slug, Occasion.unit, "second") for slug in ORDER[:MIX])


def test_a_short_unit_fills_its_mix_with_first_questions() -> None:
    assert recall.mix_of(("one", "two", "three"), RECALLS) == (
        ask("one", Occasion.unit, "second"),
        ask("two", Occasion.unit, "second"),
        ask("three", Occasion.unit, "second"),
        ask("one", Occasion.unit),
        ask("two", Occasion.unit),
    )


def test_a_unit_with_few_questions_asks_what_it_has() -> None:
    recalls = {"one": ("one-first",), "two": ()}
    assert recall.mix_of(("one", "two", "three"), recalls) == (ask("one", Occasion.unit),)
    assert recall.mix_of((), recalls) == ()


@given(
    st.lists(st.sampled_from(ORDER), unique=True), st.dictionaries(st.sampled_from(ORDER), st.integers(0, 3))
)
def test_a_mix_has_no_more_than_five_questions_and_none_twice(
    unit: list[str], counts: dict[str, int]
) -> None:
    recalls = {slug: tuple(f"{slug}-{n}" for n in range(count)) for slug, count in counts.items()}
    mix = recall.mix_of(unit, recalls)
    assert len(mix) <= MIX
    assert len(set(mix)) == len(mix)
    assert all(each.check in recalls[each.lesson] and each.lesson in unit for each in mix)


# -- a week later


def test_nothing_is_asked_before_a_lesson_is_finished() -> None:
    assert asked_now({}) == ()


def test_a_finished_lesson_is_asked_about_after_a_week_and_not_a_second_sooner() -> None:
    assert asked_now({"one": NOW - WEEK_AFTER}) == (ask("one", Occasion.week),)
    assert asked_now({"one": NOW - WEEK_AFTER + SECOND}) == ()


def test_what_a_week_asked_is_not_asked_again_when_it_was_right() -> None:
    week = ask("one", Occasion.week)
    for days in (0, 1, 7, 365):
        at = NOW + timedelta(days=days)
        assert asked_now({"one": ago(days=8)}, [answered(week, True, NOW)], at) == ()


def test_a_minute_holds_three_questions_in_the_order_of_the_course_and_the_rest_waits() -> None:
    done = dict.fromkeys(reversed(ORDER), ago(days=8))
    first = asked_now(done)
    assert first == tuple(ask(slug, Occasion.week) for slug in ORDER[:MINUTE])
    later = asked_now(done, [answered(each, True, NOW) for each in first])
    assert later == tuple(ask(slug, Occasion.week) for slug in ORDER[MINUTE:])


def test_a_lesson_that_left_the_course_is_not_asked_about() -> None:
    assert asked_now({"long-ago": ago(days=8)}) == ()
    assert due(ORDER, {}, {"one": ago(days=8)}, [], NOW) == ()


def test_an_answer_inside_the_lesson_is_no_recall() -> None:
    wrong = Attempt(
        lesson="one", check="one-first", answer="b", correct=False, occasion="lesson", at=ago(days=3)
    )
    assert asked_now({"one": ago(days=3)}, [wrong]) == ()
    assert asked_now({"one": ago(days=8)}, [wrong]) == (ask("one", Occasion.week),)


# -- once more after a wrong answer


@pytest.mark.parametrize("occasion", [Occasion.start, Occasion.unit, Occasion.week])
def test_a_wrong_answer_comes_back_after_a_day_and_not_a_second_sooner(occasion: Occasion) -> None:
    wrong = [answered(ask("one", occasion), False, NOW)]
    done = {"one": NOW}
    assert asked_now(done, wrong, NOW + AGAIN_AFTER - SECOND) == ()
    assert asked_now(done, wrong, NOW + AGAIN_AFTER) == (ask("one", Occasion.again),)


def test_the_second_question_of_a_lesson_comes_back_too() -> None:
    wrong = [answered(ask("one", Occasion.unit, "second"), False, ago(days=1))]
    assert asked_now({"one": ago(days=2)}, wrong) == (ask("one", Occasion.again, "second"),)


@pytest.mark.parametrize("correct", [True, False])
def test_what_came_back_once_does_not_come_back_again(correct: bool) -> None:
    week = answered(ask("one", Occasion.week), False, ago(days=5))
    again = answered(ask("one", Occasion.again), correct, ago(days=3))
    for days in (0, 1, 7, 365):
        assert asked_now({"one": ago(days=20)}, [week, again], NOW + timedelta(days=days)) == ()


def test_a_wrong_answer_that_was_put_right_does_not_come_back() -> None:
    start = ask("one", Occasion.start)
    attempts = [answered(start, False, ago(days=2)), answered(start, True, ago(days=2) + SECOND)]
    assert asked_now({"one": ago(days=3)}, attempts) == ()
    assert asked_now({"one": ago(days=3)}, attempts[::-1]) == ()  # whatever order they are read in


def test_what_went_wrong_comes_before_what_is_a_week_old() -> None:
    wrong = [answered(ask("four", Occasion.start), False, ago(days=2))]
    done = {"one": ago(days=9), "two": ago(days=9), "three": ago(days=9), "four": ago(days=3)}
    assert asked_now(done, wrong) == (
        ask("four", Occasion.again),
        ask("one", Occasion.week),
        ask("two", Occasion.week),
    )


def test_the_same_question_is_not_asked_twice_in_a_minute() -> None:
    wrong = [answered(ask("one", Occasion.start), False, ago(days=7))]
    assert asked_now({"one": ago(days=8)}, wrong) == (ask("one", Occasion.again),)


def test_a_question_that_was_answered_a_moment_ago_is_left_alone_until_tomorrow() -> None:
    again = ask("one", Occasion.again)
    attempts = [answered(ask("one", Occasion.start), False, ago(days=7)), answered(again, True, NOW)]
    assert asked_now({"one": ago(days=8)}, attempts, NOW + SECOND) == ()
    assert asked_now({"one": ago(days=8)}, attempts, NOW + AGAIN_AFTER) == (ask("one", Occasion.week),)


def test_a_wrong_answer_to_a_question_that_the_lesson_has_no_more_does_not_come_back() -> None:
    gone = Ask(lesson="one", check="of-last-year", occasion=Occasion.unit)
    assert asked_now({"one": ago(days=2)}, [answered(gone, False, ago(days=2))]) == ()


def test_a_wrong_answer_comes_back_though_the_course_was_started_again() -> None:
    wrong = [answered(ask("one", Occasion.start), False, ago(days=2))]
    assert asked_now({}, wrong) == (ask("one", Occasion.again),)


# -- whatever a learner does


ANSWERS = st.lists(
    st.builds(
        Attempt,
        lesson=st.sampled_from([*ORDER, "long-ago"]),
        check=st.sampled_from([check for checks in RECALLS.values() for check in checks]),
        answer=st.just("a"),
        correct=st.booleans(),
        occasion=st.sampled_from(list(Occasion)),
        at=st.integers(0, 400).map(lambda hours: NOW - timedelta(hours=hours)),
    ),
    max_size=30,
)
DONE = st.dictionaries(
    st.sampled_from([*ORDER, "long-ago"]), st.integers(0, 400).map(lambda hours: NOW - timedelta(hours=hours))
)


@given(DONE, ANSWERS)
def test_a_minute_never_asks_more_than_three_and_never_the_same_twice(
    done: dict[str, datetime], attempts: list[Attempt]
) -> None:
    asks = asked_now(done, attempts)
    assert len(asks) <= MINUTE
    assert len({(each.lesson, each.check) for each in asks}) == len(asks)
    assert {each.occasion for each in asks} <= {Occasion.again, Occasion.week}
    assert all(each.check in RECALLS[each.lesson] for each in asks)


@given(DONE, ANSWERS)
def test_a_minute_never_asks_what_was_asked_on_that_occasion_already(
    done: dict[str, datetime], attempts: list[Attempt]
) -> None:
    before = {(each.lesson, each.check, each.occasion) for each in attempts}
    assert before.isdisjoint((each.lesson, each.check, each.occasion) for each in asked_now(done, attempts))


@given(DONE, ANSWERS, st.randoms())
def test_a_minute_asks_the_same_in_whatever_order_the_answers_are_read(
    done: dict[str, datetime], attempts: list[Attempt], dice: object
) -> None:
    moments = {
        each.at: each for each in attempts
    }  # of two answers in the same microsecond nobody knows the later
    shuffled = list(moments.values())
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert asked_now(done, shuffled) == asked_now(done, list(moments.values()))


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(ORDER), st.integers(0, 20), min_size=1), st.data())
def test_over_many_days_each_lesson_is_asked_about_once_and_each_wrong_answer_exactly_once_more(
    finished: dict[str, int], data: st.DataObject
) -> None:
    done = {slug: NOW + timedelta(days=day) for slug, day in finished.items()}
    attempts: list[Attempt] = []
    for day in range(45):  # a learner who takes the minute of recall each day
        now = NOW + timedelta(days=day, hours=1)
        known = {slug: at for slug, at in done.items() if at <= now}
        asks = asked_now(known, attempts, now)
        attempts += [answered(each, data.draw(st.booleans()), now) for each in asks]
    asked = [(each.lesson, each.occasion) for each in attempts]
    assert len(set(asked)) == len(asked)
    assert {lesson for lesson, occasion in asked if occasion == Occasion.week} == set(done)
    missed = {each.lesson for each in attempts if each.occasion == Occasion.week and not each.correct}
    assert {lesson for lesson, occasion in asked if occasion == Occasion.again} == missed
