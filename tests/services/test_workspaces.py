"""A private workspace: no row before something is saved, the token only as a hash, and nobody sees anybody else's."""

import hashlib
from dataclasses import replace

import pytest
from sqlalchemy import Connection, func, select

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.domain.followups import Settings
from goodquestion.domain.questions import QuestionList
from goodquestion.services import decisions, learning, portfolio, practice, questions, tracker, workspaces
from goodquestion.services.decisions import Thinking
from goodquestion.services.learning import Made
from goodquestion.storage.database import Store
from goodquestion.storage.tables import contact, device, event, metadata, question_list, workspace
from tests.services.learners import NOW, ZONE, Learner, at_once, kept, later, refused


def rows(db: Connection) -> dict[str, int]:
    """How many rows each table has, of those that have any."""
    counts = {
        table.name: db.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables
    }
    return {name: count for name, count in counts.items() if count}


def all_rows(store: Store) -> dict[str, int]:
    with store.read() as db:
        return rows(db)


# -- the first visit


def test_looking_around_leaves_no_row(learner: Learner) -> None:
    own = learner.own
    assert own.id is None
    assert (own.revision, own.settings.time_zone) == (0, ZONE)
    learner.overview()
    assert tracker.history(learner.store, own, "nobody", NOW) is None
    assert tracker.goals(learner.store, own) == []
    assert tracker.deleted(learner.store, own) == []
    assert questions.lists(learner.store, own) == []
    assert questions.deleted(learner.store, own) == []
    assert questions.one(learner.store, own, "nothing") is None
    assert learning.lessons_done(learner.store, own) == {}
    assert learning.attempts(learner.store, own) == []
    assert learning.made_in_lessons(learner.store, own) == Made()
    assert practice.all_runs(learner.store, own) == []
    assert decisions.thinking(learner.store, own) == Thinking()
    assert (
        portfolio.portfolio_html(learner.store, learner.token, sample=False, language="en", now=NOW) is None
    )
    assert not portfolio.has_finished(learner.store, learner.token)
    assert workspaces.language_of(learner.store, learner.token) is None
    workspaces.erase(learner.store, own)
    assert all_rows(learner.store) == {}


def test_a_first_save_that_is_refused_leaves_no_row(learner: Learner) -> None:
    refused(tracker.add_contact(learner.store, learner.own, Contact(), NOW))
    refused(questions.create(learner.store, learner.own, QuestionList(minutes=1), NOW))
    refused(workspaces.change_settings(learner.store, learner.own, NOW, weekly_goal=0))
    assert all_rows(learner.store) == {}


def test_the_first_thing_saved_makes_the_workspace(learner: Learner) -> None:
    ana = learner.adds()
    own = learner.own
    assert own.id is not None
    assert (own.kind, own.created, own.settings) == ("own", NOW, Settings(time_zone=ZONE))
    assert learner.people() == [ana]
    assert all_rows(learner.store) == {"workspace": 1, "device": 1, "contact": 1}


def test_the_time_zone_of_the_first_save_is_kept(learner: Learner) -> None:
    learner.adds()
    abroad = workspaces.find(learner.store, learner.token, time_zone="Asia/Tokyo")
    assert abroad.settings.time_zone == ZONE


def test_two_first_saves_at_once_make_one_workspace(learner: Learner) -> None:
    own = learner.own
    names = ["Ana Example", "Ben Example", "Cleo Example"]
    at_once(
        [
            lambda name=name: tracker.add_contact(learner.store, own, Contact(full_name=name), NOW)  # type: ignore[misc]
            for name in names
        ]
    )
    assert sorted(person.full_name for person in learner.people()) == names
    assert all_rows(learner.store) == {"workspace": 1, "device": 1, "contact": 3}


def test_two_windows_of_a_first_visit_save_into_the_same_workspace(learner: Learner) -> None:
    first, second = learner.own, learner.own
    tracker.add_contact(learner.store, first, Contact(full_name="Ana Example"), NOW)
    tracker.add_contact(learner.store, second, Contact(full_name="Ben Example"), NOW)
    assert len(learner.people()) == 2


# -- the token


def test_a_token_has_256_random_bits_and_a_shape_that_is_known() -> None:
    tokens = {workspaces.new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(workspaces.is_token(token) for token in tokens)


@pytest.mark.parametrize(
    "text", [None, "", "short", "x" * 42, "x" * 44, "é" * 43, "x" * 42 + ";", "x" * 42 + "\n", "٣" * 43]
)
def test_what_has_not_the_shape_of_a_token_is_none(text: str | None) -> None:
    assert not workspaces.is_token(text)


def test_the_database_holds_the_token_only_as_a_hash(learner: Learner) -> None:
    learner.adds()
    with learner.store.read() as db:
        assert db.scalar(select(device.c.token_hash)) == hashlib.sha256(learner.token.encode()).hexdigest()
        everything = [
            str(tuple(row)) for table in metadata.sorted_tables for row in db.execute(select(table))
        ]
    assert not any(learner.token in row for row in everything)


def test_a_workspace_that_is_printed_shows_no_hash(learner: Learner) -> None:
    assert learner.own.token_hash not in repr(learner.own)


# -- two people


def test_two_tokens_never_see_each_other(learner: Learner, neighbour: Learner) -> None:
    ana = learner.adds()
    asked = learner.records(ana, EventType.request_sent)
    made = kept(questions.create(learner.store, learner.own, QuestionList(title="For Ana"), NOW))
    neighbour.adds("Ben Example", notes="mine")
    store, theirs = neighbour.store, neighbour.own
    assert [person.full_name for person in neighbour.people()] == ["Ben Example"]
    assert tracker.history(store, theirs, ana.id, NOW) is None
    assert tracker.name_of(store, theirs, ana.id) == ""
    assert questions.lists(store, theirs) == []
    assert questions.one(store, theirs, made.id) is None
    assert tracker.search(neighbour.overview().people, words="Ana", stages=[], sort="name") == []
    assert refused(tracker.update_contact(store, theirs, ana, NOW))[0] == "problem.contact_gone"
    assert (
        refused(tracker.save_notes(store, theirs, ana.id, "x", NOW, before=None))[0] == "problem.contact_gone"
    )
    assert refused(tracker.delete_contact(store, theirs, ana.id, NOW))[0] == "problem.contact_gone"
    assert refused(tracker.record(store, theirs, asked, NOW))[0] == "problem.contact_gone"
    assert refused(tracker.remove_event(store, theirs, asked.id, NOW))[0] == "problem.event_gone"
    assert refused(questions.delete(store, theirs, made.id, NOW))[0] == "problem.list_gone"
    assert refused(questions.copy(store, theirs, made.id, "Mine", NOW))[0] == "problem.list_gone"
    assert learner.people() == [ana]
    assert learner.history(ana).events == (asked,)
    assert [kept_list.title for kept_list in questions.lists(store, learner.own)] == ["For Ana"]


def test_the_sample_of_a_browser_is_apart_from_its_own(learner: Learner) -> None:
    ana = learner.adds()
    invented = kept(tracker.add_contact(learner.store, learner.sample, Contact(full_name="Invented"), NOW))
    assert learner.people() == [ana]
    found = tracker.overview(learner.store, learner.sample, NOW)
    assert [person.contact for person in found.people] == [invented]
    assert (learner.own.kind, learner.sample.kind) == ("own", "sample")
    assert learner.own.id != learner.sample.id


def test_the_hash_of_a_sample_opens_nothing_as_a_token(learner: Learner) -> None:
    learner.adds()
    assert workspaces.find(learner.store, learner.sample.token_hash).id is None
    assert workspaces.find(learner.store, learner.own.token_hash).id is None


# -- changes are counted


def test_every_write_moves_the_revision_on_and_reading_does_not(learner: Learner) -> None:
    ana = learner.adds()
    first = learner.own.revision
    learner.people()
    assert learner.own.revision == first
    learner.records(ana, EventType.request_sent)
    assert learner.own.revision > first


def test_looking_again_finds_what_another_window_saved(learner: Learner) -> None:
    before = learner.own
    learner.adds()
    assert workspaces.again(learner.store, before) == learner.own
    assert workspaces.again(learner.store, before).id is not None


def test_looking_again_after_everything_was_erased_finds_an_empty_workspace(learner: Learner) -> None:
    learner.adds()
    before = learner.own
    workspaces.erase(learner.store, before)
    again = workspaces.again(learner.store, before)
    assert (again.id, again.revision, again.created) == (None, 0, None)


# -- settings


def test_settings_are_kept(learner: Learner) -> None:
    changed = kept(workspaces.change_settings(learner.store, learner.own, NOW, weekly_goal=5, language="es"))
    assert learner.own.settings == changed == Settings(time_zone=ZONE, weekly_goal=5, language="es")
    assert workspaces.language_of(learner.store, learner.token) == "es"


def test_a_learner_who_chose_no_language_has_none(learner: Learner) -> None:
    learner.adds()
    assert workspaces.language_of(learner.store, learner.token) is None


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("weekly_goal", 0, ("problem.weekly_goal_out_of_range", "weekly_goal")),
        ("weekly_goal", 21, ("problem.weekly_goal_out_of_range", "weekly_goal")),
        ("thank_you_hours", 0, ("problem.thank_you_hours_out_of_range", "thank_you_hours")),
        ("thank_you_hours", 25, ("problem.thank_you_hours_out_of_range", "thank_you_hours")),
        ("preset", "daily", ("problem.not_a_choice", "preset")),
    ],
)
def test_a_setting_out_of_range_is_refused(
    name: str, value: object, problem: tuple[str, str], store: Store
) -> None:
    somebody = Learner(store)
    somebody.adds()
    assert refused(workspaces.change_settings(store, somebody.own, NOW, **{name: value})) == problem
    assert somebody.own.settings == Settings(time_zone=ZONE)


# -- erasing


def test_erasing_is_at_once_and_takes_everything(learner: Learner, neighbour: Learner) -> None:
    ana = learner.adds()
    learner.records(ana, EventType.request_sent)
    kept(questions.create(learner.store, learner.own, QuestionList(title="For Ana"), NOW))
    neighbour.adds("Ben Example")
    workspaces.erase(learner.store, learner.own)
    assert learner.own.id is None
    assert learner.people() == []
    assert all_rows(learner.store) == {"workspace": 1, "device": 1, "contact": 1}


def test_a_window_that_was_open_while_everything_was_erased_still_saves(learner: Learner) -> None:
    learner.adds()
    open_before = learner.own
    workspaces.erase(learner.store, open_before)
    ben = kept(tracker.add_contact(learner.store, open_before, Contact(full_name="Ben Example"), NOW))
    assert learner.people() == [ben]


def test_a_window_that_was_open_while_everything_was_erased_says_what_is_gone(learner: Learner) -> None:
    ana = learner.adds()
    asked = learner.records(ana, EventType.request_sent)
    before, store = learner.own, learner.store
    workspaces.erase(store, before)
    assert refused(tracker.update_contact(store, before, ana, NOW))[0] == "problem.contact_gone"
    assert refused(tracker.record(store, before, asked, NOW))[0] == "problem.contact_gone"
    assert refused(tracker.delete_contact(store, before, ana.id, NOW))[0] == "problem.contact_gone"
    assert refused(questions.delete(store, before, "gone", NOW))[0] == "problem.list_gone"


# -- housekeeping


def test_what_was_deleted_is_gone_for_good_after_24_hours_and_not_before(learner: Learner) -> None:
    ana, ben = learner.adds(), learner.adds("Ben Example")
    learner.records(ana, EventType.request_sent)
    made = kept(questions.create(learner.store, learner.own, QuestionList(title="For Ana"), NOW))
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    questions.delete(learner.store, learner.own, made.id, NOW)
    assert workspaces.housekeeping(learner.store, later(hours=24)) == 0
    assert [person.id for person in tracker.deleted(learner.store, learner.own)] == [ana.id]
    assert [list_id for list_id, _ in questions.deleted(learner.store, learner.own)] == [made.id]
    assert workspaces.housekeeping(learner.store, later(hours=24, seconds=1)) == 2
    assert tracker.deleted(learner.store, learner.own) == []
    assert questions.deleted(learner.store, learner.own) == []
    assert (
        refused(tracker.restore_contact(learner.store, learner.own, ana.id, NOW))[0] == "problem.contact_gone"
    )
    assert learner.people() == [ben]
    with learner.store.read() as db:
        assert [db.scalar(select(func.count()).select_from(t)) for t in (contact, event, question_list)] == [
            1,
            0,
            0,
        ]


def test_what_was_brought_back_is_not_purged(learner: Learner) -> None:
    ana = learner.adds()
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    tracker.restore_contact(learner.store, learner.own, ana.id, later(hours=1))
    assert workspaces.housekeeping(learner.store, later(days=3)) == 0
    assert [person.id for person in learner.people()] == [ana.id]


def test_a_visit_without_a_cookie_is_erased_a_day_after_its_last_save(
    learner: Learner, neighbour: Learner
) -> None:
    neighbour.adds("Ben Example")
    store = learner.store
    kept(tracker.add_contact(store, learner.temporary, Contact(full_name="Ana Example"), NOW))
    assert learner.temporary.kind == "temporary"
    kept(tracker.add_contact(store, learner.temporary, Contact(full_name="Cleo Example"), later(hours=10)))
    assert workspaces.housekeeping(store, later(hours=34)) == 0
    assert len(tracker.overview(store, learner.temporary, NOW).people) == 2
    assert workspaces.housekeeping(store, later(hours=34, seconds=1)) == 1
    assert learner.temporary.id is None
    assert len(neighbour.people()) == 1


def test_a_workspace_with_a_cookie_stays_however_long_nobody_comes(learner: Learner) -> None:
    ana = learner.adds()
    assert workspaces.housekeeping(learner.store, later(days=4_000)) == 0
    assert learner.people() == [ana]


def test_keeping_house_twice_at_once_is_no_error(learner: Learner) -> None:
    ana = learner.adds()
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    purged = at_once([lambda: workspaces.housekeeping(learner.store, later(days=2))] * 2)
    assert sum(purged) == 1


def test_a_workspace_is_the_same_when_nothing_happened(learner: Learner) -> None:
    learner.adds()
    assert learner.own == learner.own
    assert replace(learner.own, revision=0) != learner.own
    with learner.store.read() as db:
        assert db.scalar(select(func.count()).select_from(workspace)) == 1


@pytest.mark.parametrize(
    "zone", ["a\0b", "\ud800", "z" * 5_000, "../../etc/passwd", "Mars Olympus", "a/b/c/d"]
)
def test_a_browser_that_names_no_zone_is_in_utc_and_can_save(store: Store, zone: str) -> None:
    nobody = workspaces.find(store, workspaces.new_token(), time_zone=zone)
    assert nobody.settings.time_zone == "UTC"
    added = tracker.add_contact(store, nobody, Contact(full_name="Ana Example"), NOW)
    assert isinstance(added, Contact)


@pytest.mark.parametrize("zone", ["America/Argentina/Buenos_Aires", "Etc/GMT+12", "UTC", "Mars/Olympus"])
def test_a_name_that_may_be_a_zone_is_kept(store: Store, zone: str) -> None:
    assert workspaces.find(store, workspaces.new_token(), time_zone=zone).settings.time_zone == zone
