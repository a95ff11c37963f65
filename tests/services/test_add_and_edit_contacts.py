"""Adding, editing, deleting and bringing back people."""

from dataclasses import replace

import pytest

from goodquestion.domain.contacts import SHORT, Contact, EventType
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import QuestionList
from goodquestion.i18n import Words
from goodquestion.services import questions, startup, tracker
from tests.services.learners import NOW, Learner, at_once, kept, later, refused

HARD_NAMES = [
    "<script>alert(1)</script>",
    "**Ana** [x](https://example.com) ![y](z)",
    "=HYPERLINK(1)",
    "+1 503 555 0100",
    "@ana",
    "'; DROP TABLE contact; --",
    "{name} %s {0}",
    "نور حدّاد",
    "\u202eright to left\u202c",
    "👩🏽‍🔬",
    "NULL",
    "007",
    "O’Brien “Ana”",
    "\\",
]


def stored(learner: Learner, person: Contact) -> Contact:
    return learner.history(person).contact


# -- add


def test_somebody_who_is_added_is_there(learner: Learner) -> None:
    ana = learner.adds(
        "  Ana Example ", role="Teacher", organisation="Harbour School", email="ana@example.org"
    )
    assert (ana.full_name, ana.created, ana.version) == ("Ana Example", NOW, 1)
    assert learner.people() == [ana]
    assert learner.history(ana).events == ()


def test_names_are_kept_as_typed_whatever_they_look_like(learner: Learner) -> None:
    for name in HARD_NAMES:
        learner.adds(name, notes=f"{name}\n{name}", organisation=name)
    found = {person.full_name: person for person in learner.people()}
    assert sorted(found) == sorted(HARD_NAMES)
    assert all(
        (found[name].organisation, found[name].notes) == (name, f"{name}\n{name}") for name in HARD_NAMES
    )


def test_characters_that_no_database_takes_do_not_stop_a_save(learner: Learner) -> None:
    ana = learner.adds("Ana\0 Exam\ud800ple", notes="one\0two")
    assert (stored(learner, ana).full_name, stored(learner, ana).notes) == ("Ana Example", "onetwo")


def test_nobody_without_a_name_is_added(learner: Learner) -> None:
    problem = tracker.add_contact(learner.store, learner.own, Contact(email="ana@example.org"), NOW)
    assert refused(problem) == ("problem.contact_needs_a_name", "full_name")
    assert learner.people() == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_name_of_500_characters_is_refused_in_words_that_say_what_to_do(
    learner: Learner, language: str
) -> None:
    problem = tracker.add_contact(learner.store, learner.own, Contact(full_name="x" * 500), NOW)
    assert isinstance(problem, Problem)
    words = Words(language, startup.library().ui)
    said = words(problem.key, field=words(f"field.{problem.field}"), **problem.values)
    assert "500" in said
    assert str(SHORT) in said
    assert "{" not in said
    assert not words.fell_back
    assert learner.people() == []


def test_a_double_click_within_ten_seconds_adds_one_person(learner: Learner) -> None:
    first = learner.adds("Ana Example", role="Teacher", at=NOW)
    second = learner.adds(" Ana Example", role="Teacher", at=later(seconds=9))
    assert second == first
    assert learner.people() == [first]


def test_two_clicks_that_arrive_at_once_add_one_person(learner: Learner) -> None:
    learner.adds("Ben Example", at=later(minutes=-5))
    own = learner.own
    clicks = at_once(
        [lambda: tracker.add_contact(learner.store, own, Contact(full_name="Ana Example"), NOW)] * 3
    )
    assert len({kept(click).id for click in clicks}) == 1
    assert len(learner.people()) == 2


def test_the_same_name_later_is_another_person(learner: Learner) -> None:
    first, second = learner.adds(at=NOW), learner.adds(at=later(seconds=11))
    assert [person.id for person in learner.people()] == [first.id, second.id]


def test_two_different_people_within_ten_seconds_are_two(learner: Learner) -> None:
    learner.adds("Ana Example", role="Teacher")
    learner.adds("Ana Example", role="Nurse", at=later(seconds=2))
    assert len(learner.people()) == 2


# -- edit


def test_an_edited_contact_is_given_back_as_it_is_stored(learner: Learner) -> None:
    ana = learner.adds(notes="kept")
    edited = replace(ana, full_name=" Ana María Example", do_not_contact=True, notes="not saved here")
    saved = kept(tracker.update_contact(learner.store, learner.own, edited, later(minutes=1)))
    expected = replace(ana, full_name="Ana María Example", do_not_contact=True, notes="kept", version=2)
    assert saved == stored(learner, ana) == expected


def test_an_edit_that_leaves_no_name_is_refused_and_changes_nothing(learner: Learner) -> None:
    ana = learner.adds()
    problem = tracker.update_contact(learner.store, learner.own, replace(ana, full_name=" "), NOW)
    assert refused(problem) == ("problem.contact_needs_a_name", "full_name")
    assert stored(learner, ana) == ana


def test_the_second_of_two_windows_is_told_and_nothing_is_overwritten(learner: Learner) -> None:
    ana = learner.adds()
    mine, yours = replace(ana, role="Teacher"), replace(ana, role="Director")
    kept(tracker.update_contact(learner.store, learner.own, mine, NOW))
    problem = tracker.update_contact(learner.store, learner.own, yours, NOW)
    assert refused(problem) == ("problem.changed_elsewhere", None)
    assert stored(learner, ana).role == "Teacher"


def test_the_second_window_may_choose_to_overwrite(learner: Learner) -> None:
    ana = learner.adds()
    kept(tracker.update_contact(learner.store, learner.own, replace(ana, role="Teacher"), NOW))
    kept(
        tracker.update_contact(learner.store, learner.own, replace(ana, role="Director"), NOW, overwrite=True)
    )
    assert (stored(learner, ana).role, stored(learner, ana).version) == ("Director", 3)


def test_of_two_windows_that_save_at_once_one_is_told(learner: Learner) -> None:
    ana, own = learner.adds(), learner.own
    saves = at_once(
        [
            lambda role=role: tracker.update_contact(learner.store, own, replace(ana, role=role), NOW)  # type: ignore[misc]
            for role in ("Teacher", "Director")
        ]
    )
    assert sum(isinstance(save, Contact) for save in saves) == 1
    assert [save.key for save in saves if isinstance(save, Problem)] == ["problem.changed_elsewhere"]


def test_editing_after_looking_again_is_no_conflict(learner: Learner) -> None:
    ana = learner.adds()
    once = kept(tracker.update_contact(learner.store, learner.own, replace(ana, role="Teacher"), NOW))
    twice = kept(tracker.update_contact(learner.store, learner.own, replace(once, role="Director"), NOW))
    assert twice.version == 3


def test_events_and_notes_do_not_stand_in_the_way_of_an_edit(learner: Learner) -> None:
    ana = learner.adds()
    learner.records(ana, EventType.request_sent)
    assert tracker.save_notes(learner.store, learner.own, ana.id, "new", NOW, before="") is None
    kept(tracker.update_contact(learner.store, learner.own, replace(ana, role="Teacher"), NOW))
    assert (stored(learner, ana).role, stored(learner, ana).notes) == ("Teacher", "new")


def test_somebody_who_is_gone_cannot_be_edited(learner: Learner) -> None:
    ana = learner.adds()
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    assert refused(tracker.update_contact(learner.store, learner.own, ana, NOW)) == (
        "problem.contact_gone",
        None,
    )
    nobody = replace(ana, id="nobody")
    assert (
        refused(tracker.update_contact(learner.store, learner.own, nobody, NOW))[0] == "problem.contact_gone"
    )


def test_nothing_can_be_edited_before_anything_was_saved(learner: Learner) -> None:
    ana = Contact(id="ana", full_name="Ana Example")
    for result in (
        tracker.update_contact(learner.store, learner.own, ana, NOW),
        tracker.save_notes(learner.store, learner.own, "ana", "x", NOW, before=None),
        tracker.delete_contact(learner.store, learner.own, "ana", NOW),
        tracker.restore_contact(learner.store, learner.own, "ana", NOW),
    ):
        assert refused(result) == ("problem.contact_gone", None)


# -- delete and bring back


def test_somebody_deleted_is_in_no_list_and_comes_back_with_everything(learner: Learner) -> None:
    ana = learner.adds(notes="all of it")
    asked = learner.records(ana, EventType.request_sent)
    assert tracker.delete_contact(learner.store, learner.own, ana.id, NOW) is None
    assert learner.people() == []
    assert tracker.history(learner.store, learner.own, ana.id, NOW) is None
    assert tracker.everything(learner.store, learner.own, NOW) == ((), [])
    assert tracker.deleted(learner.store, learner.own) == [ana]
    assert tracker.restore_contact(learner.store, learner.own, ana.id, later(hours=23)) is None
    assert learner.people() == [ana]
    assert learner.history(ana).events == (asked,)
    assert tracker.deleted(learner.store, learner.own) == []


def test_those_deleted_last_are_offered_first(learner: Learner) -> None:
    ana, ben = learner.adds(), learner.adds("Ben Example")
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    tracker.delete_contact(learner.store, learner.own, ben.id, later(minutes=1))
    assert tracker.deleted(learner.store, learner.own) == [ben, ana]


def test_a_list_made_for_somebody_who_is_gone_has_no_name_any_more(learner: Learner) -> None:
    ana = learner.adds()
    made = kept(questions.create(learner.store, learner.own, QuestionList(contact=ana.id), NOW))
    assert tracker.name_of(learner.store, learner.own, made.contact) == "Ana Example"
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    assert tracker.name_of(learner.store, learner.own, made.contact) == ""
    assert questions.one(learner.store, learner.own, made.id) is not None


def test_an_address_that_names_nobody_finds_nobody(learner: Learner) -> None:
    learner.adds()
    for strange in ("", "nobody", "\0", "\ud800", "x" * 5_000, "' OR 1=1 --", "../../etc/passwd"):
        assert tracker.history(learner.store, learner.own, strange, NOW) is None
        assert tracker.name_of(learner.store, learner.own, strange) == ""
