"""Rows: what goes in comes out, in UTC, and belongs to one workspace alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.decisions import Decision, Feeling, Plan
from goodquestion.domain.followups import Settings
from goodquestion.domain.interviews import Answer, Interview
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.domain.recall import Attempt
from goodquestion.storage import (
    contacts,
    decisions,
    events,
    goals,
    interviews,
    learning,
    practice,
    question_lists,
    workspaces,
)
from goodquestion.storage.database import Store
from goodquestion.storage.practice import RunRow
from goodquestion.storage.tables import metadata

NOW = datetime(2026, 11, 22, 17, 30, 5, 123456, tzinfo=UTC)
LA = ZoneInfo("America/Los_Angeles")
GOAL = Goal(id="goal-1", purpose="programme", words="Is biotechnology for me?")
ANA = Contact(
    id="contact-1",
    full_name="Ana Example",
    goal=GOAL.id,
    notes="two\nlines",
    priority=1,
    consent_to_use_name=True,
    created=NOW,
)
MET = Event(
    id="event-1",
    contact=ANA.id,
    type=EventType.met,
    at=NOW,
    channel="video",
    minutes=25,
    note="=1+1",
    planned_at=NOW + timedelta(days=1),
    ended_at=NOW + timedelta(minutes=25),
)
LIST = QuestionList(
    id="list-1",
    title="For Ana",
    goal=GOAL,
    minutes=20,
    contact=ANA.id,
    person="teaches",
    questions=(
        Question(
            id="q1",
            bank_id="path-first-spark",
            kind="path",
            place=Place.opener,
            everyone=True,
            locked=True,
            reason="suggest.opener",
        ),
        Question(id="q2", text="Why?", minutes=2, place=Place.spare, referral=True),
    ),
)
ATTEMPT = Attempt(lesson="l", check="c", answer="o", correct=True, occasion="start", at=NOW)
RUN = RunRow(id="run-1", scenario="s", steps=(("ring", "wait"),), ending="met", started=NOW, changed=NOW)
DECISION = Decision(
    id="decision-1",
    deciding="Biotech, or not?",
    would_be_true="I like\nthe days.",
    choice="change",
    because="Nights.",
    evidence_for="Two people like it.",
    evidence_against="The first year\nhas no pay.",
)
PLAN = Plan(id="plan-1", at=NOW + timedelta(days=1), then="write to Ana", contact=ANA.id, done_at=NOW)
TALK = Interview(
    id="interview-1",
    contact=ANA.id,
    list=LIST.id,
    format="video",
    place="https://example.org/room",
    minutes=20,
    started_at=NOW,
    stopped_at=NOW + timedelta(minutes=25),
    position="q1",
    learned="Nights\nare calm.",
    surprise="So much paper.",
    fits_me="partly",
    useful=4,
    next_step="Write to Ben",
    next_on=date(2026, 11, 24),
    created=NOW,
    changed=NOW,
    answers=(
        Answer(
            question="q1",
            bank_id="path-first-spark",
            text="What first?",
            kind="path",
            mark="good",
            note="A film.",
        ),
    ),
)
NERVOUS = Feeling(id="feeling-1", contact=ANA.id, step="meet", moment="before", value=7, at=NOW)


def new_workspace(db: Connection, settings: Settings = Settings()) -> str:
    return workspaces.create(db, uuid4().hex, "own", settings, NOW)


def fill(db: Connection, owner: str) -> None:
    """One row of every kind, under ids that every workspace may use."""
    goals.insert_goal(db, owner, GOAL, NOW)
    contacts.insert_contacts(db, owner, [ANA], NOW)
    events.insert_events(db, owner, [MET], NOW)
    question_lists.insert_list(db, owner, LIST, NOW)
    learning.insert_attempt(db, owner, ATTEMPT)
    learning.set_done(db, owner, "l", NOW)
    learning.save_draft(db, owner, "", "thank_you", "Dear Ana", NOW)
    learning.set_tick(db, owner, "on-time", NOW)
    practice.insert_run(db, owner, RUN)
    decisions.save_decision(db, owner, DECISION, NOW)
    decisions.insert_plan(db, owner, PLAN, NOW)
    decisions.insert_feeling(db, owner, NERVOUS)
    interviews.insert_interview(db, owner, TALK, NOW)
    interviews.save_answer(db, owner, TALK.id, TALK.answers[0], NOW)
    interviews.set_favourite(db, owner, "path-first-spark", NOW)


def read(db: Connection, owner: str) -> list[object]:
    return [
        goals.all_goals(db, owner),
        contacts.all_contacts(db, owner),
        events.all_events(db, owner),
        [replace(made, changed=None) for made in question_lists.all_lists(db, owner)],
        learning.attempts(db, owner),
        learning.lessons_done(db, owner),
        learning.drafts(db, owner),
        learning.ticks(db, owner),
        practice.runs(db, owner),
        decisions.one_decision(db, owner),
        decisions.plans(db, owner),
        decisions.feelings(db, owner),
        interviews.interviews(db, owner),
        interviews.favourites(db, owner),
    ]


ALL_OF_IT = [
    *([GOAL], [ANA], [MET], [LIST]),
    *([ATTEMPT], {"l": NOW}, {("", "thank_you"): "Dear Ana"}, {"on-time"}),
    *([RUN], DECISION, [PLAN], [NERVOUS]),
    *([TALK], {"path-first-spark"}),
]
NOTHING = [*([[]] * 5), *({}, {}, frozenset()), *([], None, [], []), *([], frozenset())]


def test_what_goes_in_comes_out(store: Store) -> None:
    with store.write() as db:
        owner = new_workspace(db)
        fill(db, owner)
    with store.read() as db:
        assert read(db, owner) == ALL_OF_IT


def test_settings_come_out_as_they_went_in(store: Store) -> None:
    chosen = Settings(
        weekly_goal=5,
        preset="3b7",
        thank_you_hours=4,
        keep_in_touch_days=200,
        working_days=frozenset({6, 0, 2}),
        holidays_country="US",
        time_zone="America/Los_Angeles",
        language="es",
        gloss_language="ht",
    )
    with store.write() as db:
        workspaces.create(db, "chosen", "own", chosen, NOW)
        workspaces.create(db, "none", "own", replace(chosen, working_days=frozenset()), NOW)
    with store.read() as db:
        row, none = workspaces.find(db, "chosen"), workspaces.find(db, "none")
        assert row is not None
        assert none is not None
        assert workspaces.to_settings(row) == chosen
        assert workspaces.to_settings(none).working_days == frozenset()


# -- time


def test_a_moment_comes_back_in_utc_wherever_it_was_typed(store: Store) -> None:
    typed = datetime(2026, 7, 1, 9, 30, tzinfo=LA)
    with store.write() as db:
        owner = new_workspace(db)
        contacts.insert_contacts(db, owner, [replace(ANA, created=typed)], NOW)
        events.insert_events(db, owner, [replace(MET, at=typed)], NOW)
    with store.read() as db:
        moments = [contacts.all_contacts(db, owner)[0].created, events.all_events(db, owner)[0].at]
    assert moments == [typed, typed]
    assert all(moment is not None and moment.tzinfo is UTC for moment in moments)
    assert moments[0] == datetime(2026, 7, 1, 16, 30, tzinfo=UTC)


def test_a_database_that_runs_in_another_zone_still_answers_in_utc(store: Store) -> None:
    with store.write() as db:
        owner = new_workspace(db)
        fill(db, owner)
    with store.read() as db:
        if store.url.get_backend_name() == "postgresql":
            db.execute(text("SET TIME ZONE 'Asia/Kolkata'"))
        happened = events.all_events(db, owner)[0]
    assert [happened.at, happened.planned_at, happened.ended_at] == [MET.at, MET.planned_at, MET.ended_at]
    assert happened.at.tzinfo is UTC


def test_both_hours_of_the_night_when_the_clocks_go_back_are_kept_apart(store: Store) -> None:
    first = datetime(2026, 11, 1, 1, 30, tzinfo=LA)
    hours = [replace(MET, id=f"event-{fold}", at=first.replace(fold=fold)) for fold in (0, 1)]
    with store.write() as db:
        owner = new_workspace(db)
        contacts.insert_contacts(db, owner, [ANA], NOW)
        events.insert_events(db, owner, hours, NOW)
    with store.read() as db:
        found = [event.at for event in events.all_events(db, owner)]
    assert found[1] - found[0] == timedelta(hours=1)


def test_moments_are_kept_to_the_microsecond_and_stand_in_order(store: Store) -> None:
    steps = [replace(MET, id=f"event-{n}", at=NOW + timedelta(microseconds=n)) for n in (2, 0, 1)]
    with store.write() as db:
        owner = new_workspace(db)
        contacts.insert_contacts(db, owner, [ANA], NOW)
        events.insert_events(db, owner, steps, NOW)
    with store.read() as db:
        assert [event.id for event in events.all_events(db, owner)] == ["event-0", "event-1", "event-2"]


# -- one workspace and another


def test_two_workspaces_may_use_the_same_ids_and_never_see_each_other(store: Store) -> None:
    with store.write() as db:
        mine, yours = new_workspace(db), new_workspace(db)
        fill(db, mine)
        assert read(db, yours) == NOTHING
        fill(db, yours)
        contacts.update_contact(db, yours, replace(ANA, full_name="Somebody else"))
        contacts.update_notes(db, yours, ANA.id, "other notes", None)
        events.set_removed(db, yours, MET.id, NOW)
        question_lists.set_deleted(db, yours, LIST.id, NOW)
        learning.set_done(db, yours, "l", None)
        learning.save_draft(db, yours, "", "thank_you", "Dear somebody else", NOW)
        learning.set_tick(db, yours, "on-time", None)
        practice.change_run(db, yours, RUN.id, (), "", NOW)
        decisions.save_decision(db, yours, replace(DECISION, deciding="Something else"), NOW)
        decisions.set_plan_done(db, yours, PLAN.id, None)
        decisions.delete_plan(db, yours, PLAN.id)
    with store.read() as db:
        assert read(db, mine) == ALL_OF_IT


def test_nothing_can_be_changed_through_another_workspace(store: Store) -> None:
    with store.write() as db:
        mine, yours = new_workspace(db), new_workspace(db)
        fill(db, mine)
        done = [
            contacts.one_contact(db, yours, ANA.id),
            contacts.update_contact(db, yours, ANA, any_version=True),
            contacts.update_notes(db, yours, ANA.id, "", None),
            contacts.set_deleted(db, yours, ANA.id, NOW),
            events.events_of(db, yours, ANA.id),
            events.set_removed(db, yours, MET.id, NOW),
            question_lists.one_list(db, yours, LIST.id),
            question_lists.update_list(db, yours, LIST, NOW),
            question_lists.set_deleted(db, yours, LIST.id, NOW),
            practice.change_run(db, yours, RUN.id, (), "", NOW),
            decisions.set_plan_done(db, yours, PLAN.id, None),
            decisions.delete_plan(db, yours, PLAN.id),
            learning.set_done(db, yours, "l", None),
            learning.set_tick(db, yours, "on-time", None),
        ]
    assert not any(done)
    with store.read() as db:
        assert read(db, mine) == ALL_OF_IT


def test_an_event_needs_a_contact_of_its_own_workspace(store: Store) -> None:
    with store.write() as db:
        mine, yours = new_workspace(db), new_workspace(db)
        fill(db, mine)
    with pytest.raises(IntegrityError), store.write() as db:
        events.insert_events(db, yours, [MET], NOW)


def test_a_workspace_that_goes_takes_all_of_its_rows_along(store: Store) -> None:
    with store.write() as db:
        mine, yours = new_workspace(db), new_workspace(db)
        fill(db, mine)
        fill(db, yours)
        workspaces.erase(db, mine)
    with store.read() as db:
        assert read(db, yours) == ALL_OF_IT
        for table in metadata.sorted_tables:
            owner = table.c.id if table.name == "workspace" else table.c.workspace
            assert db.scalar(select(func.count()).where(owner == mine)) == 0


# -- versions, and what was deleted


def test_a_contact_is_saved_only_over_the_version_that_was_read(store: Store) -> None:
    with store.write() as db:
        owner = new_workspace(db)
        fill(db, owner)
        assert contacts.update_contact(db, owner, replace(ANA, role="Teacher"))
        assert not contacts.update_contact(db, owner, replace(ANA, role="Director"))
        assert contacts.update_contact(db, owner, replace(ANA, role="Nurse"), any_version=True)
        found = contacts.one_contact(db, owner, ANA.id)
    assert found is not None
    assert (found.role, found.version) == ("Nurse", 3)


def test_what_was_deleted_is_in_no_list_and_comes_back_whole(store: Store) -> None:
    with store.write() as db:
        owner = new_workspace(db)
        fill(db, owner)
        contacts.set_deleted(db, owner, ANA.id, NOW)
        question_lists.set_deleted(db, owner, LIST.id, NOW)
        assert read(db, owner)[1:4] == [[], [], []]
        assert contacts.deleted_contacts(db, owner) == [(ANA, NOW)]
        assert question_lists.deleted_lists(db, owner) == [(LIST.id, LIST.title, NOW)]
        contacts.set_deleted(db, owner, ANA.id, None)
        question_lists.set_deleted(db, owner, LIST.id, None)
        assert read(db, owner) == ALL_OF_IT


def test_an_id_that_no_row_can_have_finds_nothing(store: Store) -> None:
    with store.write() as db:
        owner = new_workspace(db)
        fill(db, owner)
    with store.read() as db:
        for strange in ("", "nobody", "\0", "\ud800", "x" * 5_000, "' OR 1=1 --", "%", "\u202e"):
            assert contacts.one_contact(db, owner, strange) is None
            assert events.events_of(db, owner, strange) == []
            assert question_lists.one_list(db, owner, strange) is None
            assert not decisions.set_plan_done(db, owner, strange, NOW)
