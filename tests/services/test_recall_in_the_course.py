"""Recall over the weeks: each occasion keeps its own answers, and what is asked follows from them."""

from datetime import datetime

from goodquestion.domain.recall import Ask, Occasion
from goodquestion.services import learning
from goodquestion.services.learning import CourseProgress
from tests.services.course import FIRST, SECOND, THIRD, UNIT, check, lesson
from tests.services.learners import NOW, Learner, later, refused

LESSONS = {each.slug: each for each in (FIRST, SECOND, THIRD)}


def course(learner: Learner) -> CourseProgress:
    done = learning.lessons_done(learner.store, learner.own)
    return CourseProgress(tuple(LESSONS.values()), done, (UNIT,))


def finish(learner: Learner, slug: str, at: datetime = NOW) -> None:
    learning.finish(learner.store, learner.own, LESSONS[slug], at)


def answer(learner: Learner, ask: Ask, given: str, at: datetime) -> None:
    problem = learning.answer(
        learner.store, learner.own, LESSONS[ask.lesson], ask.check, given, at, ask.occasion
    )
    assert problem is None


def minute(learner: Learner, at: datetime) -> tuple[Ask, ...]:
    return course(learner).minute(learning.attempts(learner.store, learner.own), at)


def test_an_answer_on_one_occasion_is_none_on_another(learner: Learner) -> None:
    for n, occasion in enumerate(Occasion):
        ask = Ask(lesson="first", check="first-first", occasion=occasion)
        answer(learner, ask, ("right", "wrong", "other")[n % 3], later(minutes=n))
    made = learning.attempts(learner.store, learner.own)
    assert [attempt.occasion for attempt in made] == list(Occasion)
    found = {occasion: learning.last_answers(made, "first", occasion) for occasion in Occasion}
    assert [each["first-first"] for each in found.values()] == ["right", "wrong", "other", "right", "wrong"]
    assert learning.last_answers(made, "second", Occasion.start) == {}


def test_attempts_outside_the_lesson_are_not_the_first_or_the_last_in_it(learner: Learner) -> None:
    start = Ask(lesson="first", check="who", occasion=Occasion.start)
    answer(learner, start, "wrong", NOW)
    assert learning.first_and_last(learning.attempts(learner.store, learner.own), "first", "who") is None


def test_the_next_lesson_starts_with_a_question_about_the_one_before(learner: Learner) -> None:
    assert course(learner).start_question("second") is None
    finish(learner, "first")
    ask = course(learner).start_question("second")
    assert ask == Ask(lesson="first", check="first-first", occasion=Occasion.start)
    assert course(learner).asked(ask) == (FIRST, FIRST.recalls[0])


def test_the_unit_ends_with_a_mix_of_five(learner: Learner) -> None:
    mix = course(learner).mix(UNIT)
    assert [ask.check for ask in mix] == [
        *("first-second", "second-second", "third-second"),
        *("first-first", "second-first"),
    ]
    assert {ask.occasion for ask in mix} == {Occasion.unit}


def test_a_week_later_a_finished_lesson_is_asked_about_once(learner: Learner) -> None:
    finish(learner, "first")
    assert minute(learner, later(days=6)) == ()
    (ask,) = minute(learner, later(days=7))
    assert ask == Ask(lesson="first", check="first-first", occasion=Occasion.week)
    answer(learner, ask, "right", later(days=7))
    assert minute(learner, later(days=7, minutes=1)) == ()
    assert minute(learner, later(days=70)) == ()


def test_a_wrong_answer_comes_back_exactly_once_more(learner: Learner) -> None:
    finish(learner, "first")
    (week,) = minute(learner, later(days=7))
    answer(learner, week, "wrong", later(days=7))
    assert minute(learner, later(days=7, hours=23)) == ()
    (again,) = minute(learner, later(days=8))
    assert again == Ask(lesson="first", check="first-first", occasion=Occasion.again)
    answer(learner, again, "wrong", later(days=8))
    assert [minute(learner, later(days=days)) for days in (8, 9, 15, 400)] == [()] * 4


def test_an_idea_comes_back_three_times(learner: Learner) -> None:
    for n, slug in enumerate(LESSONS):
        finish(learner, slug, later(hours=n))
    start = course(learner).start_question("second")
    assert start is not None
    asked = [start, *course(learner).mix(UNIT)]
    for n, ask in enumerate(asked):
        answer(learner, ask, "right", later(hours=5, minutes=n))
    asked += minute(learner, later(days=8))
    about_first = [(ask.check, ask.occasion) for ask in asked if ask.lesson == "first"]
    assert about_first == [
        ("first-first", Occasion.start),
        ("first-second", Occasion.unit),
        ("first-first", Occasion.unit),
        ("first-first", Occasion.week),
    ]


def test_a_question_that_the_lesson_has_no_more_is_not_asked(learner: Learner) -> None:
    finish(learner, "first")
    unit = Ask(lesson="first", check="first-second", occasion=Occasion.unit)
    answer(learner, unit, "wrong", NOW)
    changed = lesson("first", check("who"), recalls=(check("quite-new"),))
    now_so = CourseProgress((changed, SECOND), course(learner).done, (UNIT,))
    assert now_so.asked(unit) is None
    assert now_so.asked(Ask(lesson="gone", check="gone", occasion=Occasion.week)) is None
    attempts = learning.attempts(learner.store, learner.own)
    assert now_so.minute(attempts, later(days=8)) == (
        Ask(lesson="first", check="quite-new", occasion=Occasion.week),
    )
    problem = learning.answer(learner.store, learner.own, changed, unit.check, "right", NOW, unit.occasion)
    assert refused(problem) == ("problem.choose_one", "answer")


def test_a_course_that_was_never_begun_asks_nothing(learner: Learner) -> None:
    assert minute(learner, later(days=400)) == ()
    assert learner.own.id is None
