"""Out as CSV and in again: nothing changes, whatever people type."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import (
    CHANNELS,
    LONG_FIELDS,
    SOURCES,
    TEXT_FIELDS,
    TIES,
    Contact,
    Event,
    EventType,
    clean_text,
    tidy,
)
from goodquestion.domain.followups import Settings, Standing, standing
from goodquestion.domain.questions import PURPOSES, Goal
from goodquestion.services import tracker, transfer, workspaces
from goodquestion.services.workspaces import Workspace
from goodquestion.settings import ROOT
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage import events as event_rows
from goodquestion.storage import goals as goal_rows
from goodquestion.storage.database import Store

NOW = datetime(2026, 11, 22, 17, 30, 5, 123456, tzinfo=UTC)
ZONE = "America/Los_Angeles"
SETTINGS = Settings(time_zone=ZONE)

HARD = [
    'She said "hi", twice',
    'two\nlines, one "quote"',
    "=HYPERLINK(1)",
    "+1 503 555 0100",
    "-7",
    "@example",
    "'quoted'",
    "''twice",
    "'=not run",
    "'",
    "نور حدّاد",
    "\u202eright to left\u202c",
    "עדה, לאה; רות",
    "👩🏽‍🔬🌱",
    "007",
    "0000",
    "NA",
    "N/A",
    "null",
    "None",
    "nan",
    "TRUE",
    "yes",
    "1e5",
    "2026-11-22",
    "a,b;c\td",
    ";",
    "\ufeffmark",
    "line\u2028sign",
    "e\u0301 is é",
    "trailing apostrophe'",
    "sep=;",
    "full_name",
]
OTHER_TEXT = tuple(
    name for name in TEXT_FIELDS if name not in ("goal", "referred_by", "preferred_channel", "source", "tie")
)

texts = st.sampled_from(HARD) | st.text(max_size=25)
moments = st.integers(0, 26 * 365 * 86_400 * 10**6).map(lambda number: NOW - timedelta(microseconds=number))
ids = st.uuids(version=4).map(str)
goals = st.builds(Goal, id=ids, purpose=st.sampled_from(PURPOSES), words=texts.map(clean_text))


@st.composite
def people(draw: st.DrawFn) -> tuple[list[Contact], list[Goal]]:
    """Contacts as they are stored, and the goals that they point to."""
    known = draw(
        st.lists(goals, max_size=2, unique_by=(lambda goal: goal.id, lambda goal: (goal.purpose, goal.words)))
    )
    found: list[Contact] = []
    for contact_id in draw(st.lists(ids, min_size=1, max_size=4, unique=True)):
        typed = Contact(
            **{name: draw(texts) for name in OTHER_TEXT},
            id=contact_id,
            goal=draw(st.sampled_from(["", *(goal.id for goal in known)])),
            referred_by=draw(st.sampled_from(["", *(other.id for other in found)])),
            preferred_channel=draw(st.sampled_from(["", *CHANNELS])),
            source=draw(st.sampled_from(["", *SOURCES])),
            tie=draw(st.sampled_from(["", *TIES])),
            priority=draw(st.integers(1, 3)),
            consent_to_use_name=draw(st.booleans()),
            do_not_contact=draw(st.booleans()),
            created=draw(moments),
        )
        contact = tidy(typed)
        found.append(contact if contact.full_name else replace(contact, organisation="=1", role="'"))
    return found, known


@st.composite
def histories(draw: st.DrawFn, contacts: Sequence[Contact]) -> list[Event]:
    """What happened with them, in any order and of any kind."""
    happened = []
    for event_id in draw(st.lists(ids, max_size=8, unique=True)):
        at = draw(moments)
        lasted = draw(st.none() | st.integers(0, 10**10).map(lambda number: timedelta(microseconds=number)))
        happened.append(
            Event(
                id=event_id,
                contact=draw(st.sampled_from(contacts)).id,
                type=draw(st.sampled_from(EventType)),
                at=at,
                at_is_date_only=draw(st.booleans()),
                channel=draw(st.sampled_from(["", *CHANNELS])),
                minutes=draw(st.none() | st.integers(1, 600)),
                note=clean_text(draw(texts), long=True),
                planned_at=draw(st.none() | moments.map(lambda moment: moment + timedelta(days=40))),
                ended_at=at + lasted if lasted is not None else None,
            )
        )
    return happened


def with_goal_words(contacts: Iterable[Contact], known: Iterable[Goal]) -> list[Contact]:
    """Contacts whose goal is said in words, so that goals under other ids compare as the same."""
    words = {goal.id: f"{goal.purpose}|{goal.words}" for goal in known}
    return [replace(contact, goal=words[contact.goal] if contact.goal else "") for contact in contacts]


def standings(contacts: Iterable[Contact], events: Iterable[Event]) -> dict[str, Standing]:
    by_contact = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    return {contact.id: standing(contact, by_contact[contact.id], SETTINGS, NOW) for contact in contacts}


def empty_workspace(store: Store) -> Workspace:
    return workspaces.find(store, workspaces.new_token(), time_zone=ZONE)


def again(store: Store, token: str) -> Workspace:
    return workspaces.find(store, token, time_zone=ZONE)


@settings(max_examples=100, deadline=None)
@given(people())
def test_contacts_come_back_from_their_file_as_they_were(drawn: tuple[list[Contact], list[Goal]]) -> None:
    contacts, known = drawn
    data = transfer.contacts_file(contacts, known, standings(contacts, []), SETTINGS)
    preview = transfer.read_contacts(data, "contacts.csv")
    assert preview.problem is None
    assert preview.skipped == ()
    assert preview.unknown_columns == ()
    assert with_goal_words(preview.contacts, preview.goals) == with_goal_words(contacts, known)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_events_come_back_from_their_file_as_they_were(data: st.DataObject) -> None:
    contacts, _ = data.draw(people())
    events = data.draw(histories(contacts))
    preview = transfer.read_events(transfer.events_file([*events, event()], contacts), "events.csv")
    if events:
        assert preview.problem is None
        assert {found.id: found for found in preview.events} == {one.id: one for one in events}
    else:
        assert preview.problem is not None
        assert preview.problem.key == "problem.csv_no_rows"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_stages_next_actions_and_due_dates_are_the_same_after_the_files(data: st.DataObject) -> None:
    contacts, known = data.draw(people())
    events = data.draw(histories(contacts))
    before = standings(contacts, events)
    read = transfer.read_contacts(transfer.contacts_file(contacts, known, before, SETTINGS), "").contacts
    read_events = transfer.read_events(transfer.events_file(events, contacts), "").events
    assert standings(read, read_events) == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_both_files_in_an_empty_workspace_give_the_same_workspace(store: Store, data: st.DataObject) -> None:
    contacts, known = data.draw(people())
    events = data.draw(histories(contacts))
    first, second = workspaces.new_token(), workspaces.new_token()
    fill(store, again(store, first), contacts, known, events)
    here = again(store, first)
    done = transfer.import_files(
        store,
        again(store, second),
        contacts=transfer.export_csv(store, here, now=NOW),
        events=transfer.export_events_csv(store, here, now=NOW) if events else None,
        now=NOW,
    )
    assert done == transfer.Imported(added=len(contacts), events_added=len(events))
    there = again(store, second)
    assert whole(store, there) == whole(store, here)
    assert transfer.export_csv(store, there, now=NOW) == transfer.export_csv(store, here, now=NOW)
    assert transfer.export_events_csv(store, there, now=NOW) == transfer.export_events_csv(
        store, here, now=NOW
    )


def fill(
    store: Store,
    workspace: Workspace,
    contacts: Sequence[Contact],
    known: Iterable[Goal],
    events: Sequence[Event],
) -> None:
    with store.write() as db:
        row_id = workspaces.ensure(db, workspace, NOW)
        for goal in known:
            if goal.id in {contact.goal for contact in contacts}:
                goal_rows.insert_goal(db, row_id, goal, NOW)
        contact_rows.insert_contacts(db, row_id, contacts, NOW)
        event_rows.insert_events(db, row_id, events, NOW)


def whole(store: Store, workspace: Workspace) -> object:
    """All that a learner sees of contacts, events and goals, without the goals' ids."""
    everybody, events = tracker.everything(store, workspace, NOW)
    known = tracker.goals(store, workspace)
    return (
        with_goal_words([person.contact for person in everybody], known),
        [person.standing for person in everybody],
        events,
        sorted((goal.purpose, goal.words) for goal in known),
    )


def event(**fields: object) -> Event:
    return Event(**{"type": EventType.researched, "at": NOW, "id": str(uuid4()), **fields})  # type: ignore[arg-type]


ANN = Contact(id=str(uuid4()), full_name="Ann Example", created=NOW)
BO = Contact(id=str(uuid4()), organisation="Example Lab", role="Director", created=NOW, referred_by=ANN.id)


def lines(data: bytes) -> list[str]:
    return data.decode("utf-8-sig").split("\r\n")


def test_the_contacts_file_has_the_columns_of_the_design_and_the_derived_ones_last() -> None:
    header = lines(transfer.contacts_file([], [], {}, SETTINGS))[0].split(",")
    fields = [name for name in Contact.__dataclass_fields__ if name != "version"]
    assert [name for name in header if name != "goal_purpose"][: len(fields)] == fields
    assert header[-4:] == ["stage", "last_touch", "next_action", "due"]


def test_the_derived_columns_say_where_a_contact_stands_on_the_learners_day() -> None:
    asked = event(contact=ANN.id, type=EventType.request_sent, at=datetime(2026, 11, 20, 3, 0, tzinfo=UTC))
    data = transfer.contacts_file([ANN], [], standings([ANN], [asked]), SETTINGS)
    assert lines(data)[1].endswith(",asked,2026-11-19,send_reminder,2026-11-26")


def test_what_follows_from_events_is_ignored_when_a_file_is_read() -> None:
    data = transfer.contacts_file([ANN], [], standings([ANN], []), SETTINGS).replace(b",idea,", b",thanked,")
    assert transfer.read_contacts(data, "").contacts == (ANN,)


def test_a_time_keeps_its_microseconds() -> None:
    data = transfer.contacts_file([ANN], [], {}, SETTINGS)
    assert "2026-11-22T17:30:05.123456+00:00" in lines(data)[1]


def test_removed_events_and_those_of_deleted_contacts_are_not_written() -> None:
    gone = event(contact=ANN.id, removed_at=NOW)
    data = transfer.events_file([gone, event(contact=BO.id), event(contact=ANN.id, note="kept")], [ANN])
    assert len(lines(data)) == 3
    assert "kept" in lines(data)[1]


def test_a_referral_by_somebody_who_was_deleted_is_not_written() -> None:
    preview = transfer.read_contacts(transfer.contacts_file([BO], [], {}, SETTINGS), "")
    assert preview.contacts == (replace(BO, referred_by=""),)


def test_events_name_the_contact_for_people_who_read_the_file() -> None:
    assert (
        f'{BO.id},"Director, Example Lab",researched'
        in lines(transfer.events_file([event(contact=BO.id)], [BO]))[1]
    )


def test_names_of_downloads_carry_their_day() -> None:
    assert transfer.file_name("contacts", date(2026, 11, 22)) == "good-question-contacts-2026-11-22.csv"
    assert transfer.file_name("events", date(2026, 1, 2)) == "good-question-events-2026-01-02.csv"


def test_an_empty_workspace_gives_files_with_a_header_alone(store: Store) -> None:
    workspace = empty_workspace(store)
    assert len(lines(transfer.export_csv(store, workspace, now=NOW))) == 2
    assert len(lines(transfer.export_events_csv(store, workspace, now=NOW))) == 2


def test_every_column_and_every_choice_is_explained_in_the_readme() -> None:
    readme = Path(ROOT / "data" / "README.md").read_text(encoding="utf-8")
    columns = (*transfer.CONTACT_COLUMNS, *transfer.DERIVED_COLUMNS, *transfer.EVENT_COLUMNS)
    choices = (*CHANNELS, *SOURCES, *TIES, *PURPOSES, *EventType)
    assert [word for word in (*columns, *choices) if f"`{word}`" not in readme] == []


def test_long_texts_keep_their_lines() -> None:
    note = "first\n\n  second, indented\n\ttab"
    contact = replace(ANN, **dict.fromkeys(LONG_FIELDS, note))  # type: ignore[arg-type]
    assert transfer.read_contacts(transfer.contacts_file([contact], [], {}, SETTINGS), "").contacts == (
        contact,
    )
