"""Working through the course: attempts are kept, lessons are finished, nothing is locked."""

import pytest

from goodquestion.curriculum.models import Lesson
from goodquestion.domain.recall import Attempt, Occasion
from goodquestion.services import learning
from goodquestion.services.learning import CourseProgress
from tests.services.course import FIRST, SECOND, THIRD, UNIT
from tests.services.learners import NOW, Learner, at_once, later, refused

COURSE = (FIRST, SECOND, THIRD)


def answers(learner: Learner, of: Lesson = FIRST) -> dict[str, str]:
    return learning.last_answers(learning.attempts(learner.store, learner.own), of.slug)


def done(learner: Learner) -> dict[str, object]:
    return dict(learning.lessons_done(learner.store, learner.own))


def finished(*slugs: str, units: bool = False) -> CourseProgress:
    return CourseProgress(COURSE, dict.fromkeys(slugs, NOW), (UNIT,) if units else ())


def test_an_answer_is_kept_right_or_wrong(learner: Learner) -> None:
    assert learning.answer(learner.store, learner.own, FIRST, "who", "wrong", NOW) is None
    assert learning.answer(learner.store, learner.own, FIRST, "why", "right", later(minutes=1)) is None
    assert answers(learner) == {"who": "wrong", "why": "right"}
    assert answers(learner, SECOND) == {}
    known = {"lesson": "first", "occasion": Occasion.lesson}
    assert learning.attempts(learner.store, learner.own) == [
        Attempt(check="who", answer="wrong", correct=False, at=NOW, **known),
        Attempt(check="why", answer="right", correct=True, at=later(minutes=1), **known),
    ]


def test_of_several_answers_the_last_one_counts(learner: Learner) -> None:
    for minute, option in enumerate(("wrong", "right", "other")):
        learning.answer(learner.store, learner.own, FIRST, "who", option, later(minutes=minute))
    assert answers(learner) == {"who": "other"}


def test_the_first_and_the_last_attempt_are_both_known(learner: Learner) -> None:
    for minute, option in enumerate(("wrong", "other", "right")):
        learning.answer(learner.store, learner.own, FIRST, "who", option, later(minutes=minute))
    pair = learning.first_and_last(learning.attempts(learner.store, learner.own), "first", "who")
    assert pair is not None
    assert [(each.answer, each.correct, each.at) for each in pair] == [
        ("wrong", False, NOW),
        ("right", True, later(minutes=2)),
    ]


def test_a_single_attempt_is_the_first_and_the_last(learner: Learner) -> None:
    learning.answer(learner.store, learner.own, FIRST, "who", "wrong", NOW)
    made = learning.attempts(learner.store, learner.own)
    assert learning.first_and_last(made, "first", "who") == (made[0], made[0])
    assert learning.first_and_last(made, "first", "why") is None
    assert learning.first_and_last(made, "second", "who") is None


@pytest.mark.parametrize(
    ("name", "option"),
    [("who", None), ("who", "nothing"), ("nothing", "right"), ("who", ""), ("who", "RIGHT"), ("", "right")],
)
def test_no_answer_or_one_that_is_not_offered_is_refused(
    learner: Learner, name: str, option: str | None
) -> None:
    problem = learning.answer(learner.store, learner.own, FIRST, name, option, NOW)
    assert refused(problem) == ("problem.choose_one", "answer")
    assert learner.own.id is None


def test_a_finished_lesson_stays_finished_since_it_first_was(learner: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    learning.finish(learner.store, learner.own, FIRST, later(days=3))
    learning.finish(learner.store, learner.own, THIRD, later(days=3))
    assert done(learner) == {"first": NOW, "third": later(days=3)}


def test_a_lesson_can_be_finished_without_any_check(learner: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    assert answers(learner) == {}
    assert done(learner) == {"first": NOW}


def test_two_windows_that_finish_a_lesson_at_once_finish_it_once(learner: Learner) -> None:
    own = learner.own
    at_once([lambda: learning.finish(learner.store, own, FIRST, NOW)] * 3)
    assert done(learner) == {"first": NOW}


def test_nobody_sees_what_somebody_else_has_learned(learner: Learner, neighbour: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    learning.answer(learner.store, learner.own, FIRST, "who", "right", NOW)
    learning.finish(neighbour.store, neighbour.own, SECOND, NOW)
    assert done(neighbour) == {"second": NOW}
    assert answers(neighbour) == {}
    assert learning.attempts(neighbour.store, neighbour.own) == []


# -- where to go on


def test_the_first_lesson_that_is_not_finished_is_next() -> None:
    assert finished().next_lesson == FIRST
    assert finished("first", "third").next_lesson == SECOND
    assert finished("first", "second", "third").next_lesson is None


def test_the_course_is_finished_with_its_last_lesson_and_never_when_it_is_empty() -> None:
    assert not finished("first", "second").is_finished
    assert finished("first", "second", "third").is_finished
    assert not CourseProgress((), {"first": NOW}).is_finished


def test_only_lessons_that_there_still_are_are_counted() -> None:
    course = finished("first", "a-lesson-of-long-ago")
    assert course.count_done == 1
    assert not course.is_finished


def test_a_lesson_that_was_added_in_the_middle_of_the_course_is_next() -> None:
    before = CourseProgress((FIRST, THIRD), {"first": NOW, "third": NOW})
    assert before.is_finished
    assert CourseProgress(COURSE, before.done).next_lesson == SECOND


def test_every_lesson_knows_its_number_and_its_neighbours() -> None:
    course = finished()
    assert course.around("first") == (1, None, SECOND)
    assert course.around("second") == (2, FIRST, THIRD)
    assert course.around("third") == (3, SECOND, None)


def test_a_unit_is_done_with_all_of_its_lessons() -> None:
    course = finished("first", "second", units=True)
    assert course.unit_of("second") == UNIT
    assert course.unit("all-of-it") == UNIT
    assert not course.is_unit_done(UNIT)
    assert finished("first", "second", "third", units=True).is_unit_done(UNIT)


def test_what_the_course_does_not_have_is_not_found() -> None:
    course = finished(units=True)
    assert course.find("elsewhere") is None
    assert course.unit("elsewhere") is None
    assert course.unit_of("elsewhere") is None
