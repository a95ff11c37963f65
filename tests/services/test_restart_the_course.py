"""Starting the course again: every lesson is open, nothing that was made is lost, and it can be taken back."""

from goodquestion.domain.contacts import EventType
from goodquestion.domain.decisions import Plan
from goodquestion.services import decisions, learning, practice
from tests.services.course import CALL, FIRST, SECOND, THIRD
from tests.services.learners import NOW, Learner, kept, later


def finish_two(learner: Learner) -> None:
    learning.finish(learner.store, learner.own, FIRST, NOW)
    learning.finish(learner.store, learner.own, SECOND, later(days=1))


def done(learner: Learner) -> dict[str, object]:
    return dict(learning.lessons_done(learner.store, learner.own))


def test_no_lesson_is_finished_any_more(learner: Learner) -> None:
    finish_two(learner)
    learning.restart(learner.store, learner.own, later(days=2))
    assert done(learner) == {}


def test_everything_that_was_made_stays(learner: Learner) -> None:
    finish_two(learner)
    ana = learner.adds()
    learner.records(ana, EventType.request_sent)
    learning.answer(learner.store, learner.own, FIRST, "who", "wrong", NOW)
    learning.save_draft(learner.store, learner.own, "first_email", "Dear Ana", NOW)
    learning.set_ticks(learner.store, learner.own, ["on-time"], ["on-time"], NOW)
    practice.begin(learner.store, learner.own, CALL, NOW)
    decisions.save_text(learner.store, learner.own, "deciding", "Biotech?", NOW)
    kept(decisions.add_plan(learner.store, learner.own, Plan(at=later(days=3), then="write"), NOW))

    def made() -> list[object]:
        own = learner.own
        return [
            learner.people(),
            learner.history(ana).events,
            learning.attempts(learner.store, own),
            learning.made_in_lessons(learner.store, own),
            practice.all_runs(learner.store, own),
            decisions.thinking(learner.store, own),
        ]

    before = made()
    assert all(before)
    learning.restart(learner.store, learner.own, later(days=2))
    assert made() == before


def test_it_can_be_taken_back_with_the_times_of_before(learner: Learner) -> None:
    finish_two(learner)
    before = learning.lessons_done(learner.store, learner.own)
    learning.restart(learner.store, learner.own, later(days=2))
    assert learning.take_restart_back(learner.store, learner.own, before, later(days=3)) is None
    assert done(learner) == {"first": NOW, "second": later(days=1)}


def test_a_lesson_that_was_finished_since_then_keeps_its_new_time_when_it_is_taken_back(
    learner: Learner,
) -> None:
    finish_two(learner)
    before = learning.lessons_done(learner.store, learner.own)
    learning.restart(learner.store, learner.own, later(days=2))
    learning.finish(learner.store, learner.own, SECOND, later(days=3))
    learning.finish(learner.store, learner.own, THIRD, later(days=3))
    learning.take_restart_back(learner.store, learner.own, before, later(days=4))
    assert done(learner) == {"first": NOW, "second": later(days=3), "third": later(days=3)}


def test_after_it_a_lesson_can_be_finished_anew(learner: Learner) -> None:
    finish_two(learner)
    learning.restart(learner.store, learner.own, later(days=2))
    learning.finish(learner.store, learner.own, FIRST, later(days=3))
    assert done(learner) == {"first": later(days=3)}


def test_a_course_that_was_never_begun_can_be_started_again_and_leaves_no_row(learner: Learner) -> None:
    learning.restart(learner.store, learner.own, NOW)
    assert learning.take_restart_back(learner.store, learner.own, {}, NOW) is None
    assert learner.own.id is None


def test_it_is_counted_as_a_change_so_that_open_pages_read_anew(learner: Learner) -> None:
    finish_two(learner)
    before = learning.lessons_done(learner.store, learner.own)
    revisions = [learner.own.revision]
    learning.restart(learner.store, learner.own, later(days=2))
    revisions.append(learner.own.revision)
    learning.take_restart_back(learner.store, learner.own, before, later(days=3))
    revisions.append(learner.own.revision)
    assert revisions == sorted(set(revisions))


def test_nobody_else_starts_again(learner: Learner, neighbour: Learner) -> None:
    finish_two(learner)
    finish_two(neighbour)
    learning.restart(learner.store, learner.own, later(days=2))
    assert set(done(neighbour)) == {"first", "second"}
