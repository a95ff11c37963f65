"""Notes about a person: saved when the field is left, never lost to another window."""

from goodquestion.domain.contacts import LONG
from goodquestion.services import tracker
from tests.services.learners import NOW, Learner, later, refused


def notes(learner: Learner) -> str:
    return learner.people()[0].notes


def test_notes_are_saved_as_typed(learner: Learner) -> None:
    ana, typed = learner.adds(), "She said: “try *one* week first”.\n\n- <b>shadowing</b>\n- 👩🏽‍🔬"
    assert tracker.save_notes(learner.store, learner.own, ana.id, f"  {typed}\n", NOW, before="") is None
    assert notes(learner) == typed


def test_notes_can_be_emptied(learner: Learner) -> None:
    ana = learner.adds(notes="old")
    assert tracker.save_notes(learner.store, learner.own, ana.id, " \n", NOW, before="old") is None
    assert notes(learner) == ""


def test_the_second_of_two_windows_is_told_and_the_first_keeps_its_notes(learner: Learner) -> None:
    ana = learner.adds(notes="old")
    assert tracker.save_notes(learner.store, learner.own, ana.id, "mine", NOW, before="old") is None
    problem = tracker.save_notes(learner.store, learner.own, ana.id, "yours", NOW, before="old")
    assert refused(problem) == ("problem.changed_elsewhere", None)
    assert notes(learner) == "mine"


def test_the_second_window_may_choose_to_keep_its_own(learner: Learner) -> None:
    ana = learner.adds(notes="old")
    tracker.save_notes(learner.store, learner.own, ana.id, "mine", NOW, before="old")
    assert tracker.save_notes(learner.store, learner.own, ana.id, "yours", NOW, before=None) is None
    assert notes(learner) == "yours"


def test_the_same_notes_from_two_windows_are_no_conflict(learner: Learner) -> None:
    ana = learner.adds(notes="old")
    for _ in range(2):
        assert tracker.save_notes(learner.store, learner.own, ana.id, "new", NOW, before="old") is None
    assert notes(learner) == "new"


def test_notes_that_are_too_long_are_refused_and_the_old_ones_stay(learner: Learner) -> None:
    ana = learner.adds(notes="old")
    problem = tracker.save_notes(learner.store, learner.own, ana.id, "x" * (LONG + 1), NOW, before="old")
    assert refused(problem) == ("problem.too_long", "notes")
    assert notes(learner) == "old"
    assert tracker.save_notes(learner.store, learner.own, ana.id, "x" * LONG, NOW, before="old") is None


def test_notes_about_somebody_who_is_gone_are_refused(learner: Learner) -> None:
    ana = learner.adds()
    tracker.delete_contact(learner.store, learner.own, ana.id, later(minutes=1))
    for before in ("", None):
        problem = tracker.save_notes(learner.store, learner.own, ana.id, "new", NOW, before=before)
        assert refused(problem) == ("problem.contact_gone", None)
