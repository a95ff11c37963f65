"""Working through the course: attempts are kept, lessons are finished, nothing is locked."""

import pytest

from goodquestion.curriculum.models import Check, Lesson, Option, Prose
from goodquestion.services import learning
from goodquestion.services.learning import CourseProgress
from tests.services.learners import NOW, Learner, at_once, later, refused


def check(name: str) -> Check:
    options = (
        Option(id="right", text="You.", feedback="Yes.", correct=True),
        Option(id="wrong", text="They.", feedback="Not this time."),
        Option(id="other", text="Nobody.", feedback="Somebody does."),
    )
    return Check(id=name, prompt="Who asks?", options=options)


def lesson(slug: str, *checks: Check) -> Lesson:
    return Lesson(
        slug=slug,
        language="en",
        title=slug.title(),
        minutes=4,
        objectives=("Know it.",),
        key_points=("You ask.",),
        do_now="Write down one person.",
        do_now_page="contacts",
        sources=(),
        blocks=(Prose(markdown="You ask.", teaches=("A1.2",)), *checks),
    )


FIRST, SECOND, THIRD = (lesson(slug, check("who"), check("why")) for slug in ("first", "second", "third"))


def answers(learner: Learner, of: Lesson = FIRST) -> dict[str, str]:
    return learning.last_answers(learner.store, learner.own, of.slug)


def test_an_answer_is_kept_right_or_wrong(learner: Learner) -> None:
    assert learning.answer(learner.store, learner.own, FIRST, "who", "wrong", NOW) is None
    assert learning.answer(learner.store, learner.own, FIRST, "why", "right", NOW) is None
    assert answers(learner) == {"who": "wrong", "why": "right"}
    assert answers(learner, SECOND) == {}


def test_of_several_answers_the_last_one_counts(learner: Learner) -> None:
    for minute, option in enumerate(("wrong", "right", "other")):
        learning.answer(learner.store, learner.own, FIRST, "who", option, later(minutes=minute))
    assert answers(learner) == {"who": "other"}


@pytest.mark.parametrize(
    ("name", "option"), [("who", None), ("who", "nothing"), ("nothing", "right"), ("who", "")]
)
def test_no_answer_or_one_that_is_not_offered_is_refused(
    learner: Learner, name: str, option: str | None
) -> None:
    problem = learning.answer(learner.store, learner.own, FIRST, name, option, NOW)
    assert refused(problem) == ("problem.choose_one", "answer")
    assert learner.own.id is None


def test_a_finished_lesson_stays_finished(learner: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    learning.finish(learner.store, learner.own, FIRST, later(days=3))
    learning.finish(learner.store, learner.own, THIRD, later(days=3))
    assert learning.lessons_done(learner.store, learner.own) == {"first", "third"}


def test_a_lesson_can_be_finished_without_any_check(learner: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    assert answers(learner) == {}
    assert learning.lessons_done(learner.store, learner.own) == {"first"}


def test_two_windows_that_finish_a_lesson_at_once_finish_it_once(learner: Learner) -> None:
    own = learner.own
    at_once([lambda: learning.finish(learner.store, own, FIRST, NOW)] * 3)
    assert learning.lessons_done(learner.store, learner.own) == {"first"}


def test_nobody_sees_what_somebody_else_has_learned(learner: Learner, neighbour: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    learning.answer(learner.store, learner.own, FIRST, "who", "right", NOW)
    learning.finish(neighbour.store, neighbour.own, SECOND, NOW)
    assert learning.lessons_done(neighbour.store, neighbour.own) == {"second"}
    assert answers(neighbour) == {}


# -- where to go on


def test_the_first_lesson_that_is_not_finished_is_next() -> None:
    course = (FIRST, SECOND, THIRD)
    assert CourseProgress(course, frozenset()).next_lesson == FIRST
    assert CourseProgress(course, frozenset({"first", "third"})).next_lesson == SECOND
    assert CourseProgress(course, frozenset({"first", "second", "third"})).next_lesson is None


def test_only_lessons_that_there_still_are_are_counted() -> None:
    assert CourseProgress((FIRST, SECOND), frozenset({"first", "a-lesson-of-long-ago"})).count_done == 1


def test_every_lesson_knows_its_number_and_its_neighbours() -> None:
    course = CourseProgress((FIRST, SECOND, THIRD), frozenset())
    assert course.around("first") == (1, None, SECOND)
    assert course.around("second") == (2, FIRST, THIRD)
    assert course.around("third") == (3, SECOND, None)
