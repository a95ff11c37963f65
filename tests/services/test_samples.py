"""The sample: invented people in every stage, on any day, apart from the learner's own."""

import csv
import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from goodquestion.domain.contacts import EARLIEST, Contact, Event, EventType, Stage
from goodquestion.domain.followups import PRESETS, Settings, Standing, standing
from goodquestion.services import samples, tracker, transfer, workspaces
from goodquestion.services.workspaces import Workspace
from goodquestion.storage import workspaces as workspace_rows
from goodquestion.storage.database import Store
from goodquestion.storage.tables import metadata

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ZONE = "America/Los_Angeles"

# Eight days, the one on which American clocks change among them.
HOURS = [datetime(2026, 3, 3 + day, hour, 1, tzinfo=UTC) for day in range(8) for hour in (1, 9, 17)]


def sample(now: datetime, zone: str = ZONE) -> tuple[list[Contact], list[Event]]:
    contacts = transfer.read_contacts(samples.contacts_file(samples.FOLDER, now, ZoneInfo(zone)), "")
    events = transfer.read_events(samples.events_file(samples.FOLDER, now, ZoneInfo(zone)), "")
    assert (contacts.problem, events.problem) == (None, None)
    return list(contacts.contacts), list(events.events)


def standings(now: datetime, settings: Settings) -> list[Standing]:
    contacts, events = sample(now, settings.time_zone)
    return [standing(c, [e for e in events if e.contact == c.id], settings, now) for c in contacts]


def of_each(events: list[Event]) -> list[list[Event]]:
    by_contact = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    return list(by_contact.values())


def browser(store: Store) -> tuple[Workspace, Workspace]:
    """One browser's own workspace and its sample, neither with a row yet."""
    token = workspaces.new_token()
    own = workspaces.find(store, token, time_zone=ZONE)
    return own, workspaces.find(store, token, kind="sample", time_zone=ZONE)


def seen_again(store: Store, workspace: Workspace) -> Workspace:
    with store.read() as db:
        row = workspace_rows.find(db, workspace.token_hash)
    assert row is not None
    return Workspace(
        token_hash=workspace.token_hash, kind=row["kind"], id=row["id"], settings=workspace.settings
    )


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_every_stage_occurs_on_any_day_at_any_hour(zone: str, preset: str) -> None:
    settings = Settings(time_zone=zone, preset=preset)
    for now in HOURS:
        assert {found.stage for found in standings(now, settings)} == set(Stage), now


def test_there_are_at_least_fourteen_invented_people() -> None:
    assert len(sample(NOW)[0]) >= 14


def test_nothing_in_the_sample_lies_in_the_future_but_what_is_planned() -> None:
    for now in HOURS:
        contacts, events = sample(now)
        assert all(event.at < now for event in events)
        assert all(contact.created is not None and contact.created < now for contact in contacts)
        assert any(event.planned_at is not None and event.planned_at > now for event in events)


def test_each_story_of_the_sample_begins_after_its_contact_was_added() -> None:
    contacts, events = sample(NOW)
    created = {contact.id: contact.created or NOW for contact in contacts}
    assert all(event.at >= created[event.contact] for event in events)
    assert min(created.values()).date() > EARLIEST


def test_outreach_is_spread_over_about_eight_weeks() -> None:
    sent = [event.at for event in sample(NOW)[1] if event.type == EventType.request_sent]
    weeks = {(NOW - at).days // 7 for at in sent}
    assert weeks >= {0, 1, 2, 3, 4, 5, 6, 7}
    assert max(weeks) <= 8


def test_replies_come_by_several_channels_and_people_from_several_sources() -> None:
    contacts, events = sample(NOW)
    replies = (EventType.reply_yes, EventType.reply_no, EventType.reply_later)
    assert len({event.channel for event in events if event.type in replies}) >= 4
    assert len({contact.source for contact in contacts}) >= 6


def test_thank_yous_are_on_time_late_and_missing() -> None:
    outcomes = set()
    for story in of_each(sample(NOW)[1]):
        met = next((event for event in story if event.type == EventType.met), None)
        if met is None:
            continue
        deadline = met.at + timedelta(minutes=met.minutes or 0, hours=24)
        thanked = next((event.at for event in story if event.type == EventType.thank_you_sent), None)
        if thanked is not None:
            outcomes.add("on time" if thanked <= deadline else "late")
        elif deadline + timedelta(days=2) < NOW:
            outcomes.add("missing")
    assert outcomes == {"on time", "late", "missing"}


def test_the_sample_has_two_goals_and_every_kind_of_thing_to_do() -> None:
    contacts = transfer.read_contacts(samples.contacts_file(samples.FOLDER, NOW, ZoneInfo(ZONE)), "")
    assert [goal.purpose for goal in contacts.goals] == ["career_change", "programme"]
    kinds = {found.next_action.kind.value for found in standings(NOW, Settings(time_zone=ZONE))}
    assert kinds >= {
        "research",
        "send_request",
        "send_reminder",
        "let_go",
        "schedule",
        "send_thank_you",
        "check_in",
    }


def test_addresses_and_numbers_of_the_sample_belong_to_nobody() -> None:
    for contact in sample(NOW)[0]:
        assert re.fullmatch(r"([a-z.]+@example\.(org|com))?", contact.email)
        assert re.fullmatch(r"(\(\d{3}\) 555-01\d\d)?", contact.phone)
        assert re.fullmatch(r"(https://example\.com/.+)?", contact.linkedin_url)
        assert "Example" in contact.organisation


def test_times_of_the_sample_are_those_of_the_learners_clock() -> None:
    _, events = sample(NOW, "Asia/Tokyo")
    met = [event.at.astimezone(ZoneInfo("Asia/Tokyo")) for event in events if event.type == EventType.met]
    assert {(at.hour, at.minute) for at in met} >= {(14, 0), (17, 0)}


def test_opening_the_sample_fills_its_workspace_alone(store: Store) -> None:
    own, to_look_around = browser(store)
    assert samples.open_sample(store, to_look_around, now=NOW) is None
    opened = seen_again(store, to_look_around)
    assert opened.kind == "sample"
    assert len(tracker.overview(store, opened, NOW).people) == len(sample(NOW)[0])
    assert len(tracker.goals(store, opened)) == 2
    with store.read() as db:
        assert workspace_rows.find(db, own.token_hash) is None


def test_opening_it_twice_at_once_fills_it_once(store: Store) -> None:
    _, to_look_around = browser(store)
    for _ in range(2):
        assert samples.open_sample(store, to_look_around, now=NOW) is None
    people, events = tracker.everything(store, seen_again(store, to_look_around), NOW)
    assert (len(people), len(events)) == tuple(map(len, sample(NOW)))


def test_an_open_sample_stays_as_the_learner_left_it(store: Store) -> None:
    _, to_look_around = browser(store)
    samples.open_sample(store, to_look_around, now=NOW)
    opened = seen_again(store, to_look_around)
    first = tracker.overview(store, opened, NOW).people[0].contact
    tracker.delete_contact(store, opened, first.id, NOW)
    assert samples.open_sample(store, opened, now=NOW + timedelta(days=1)) is None
    assert tracker.overview(store, opened, NOW).find(first.id) is None


def test_leaving_the_sample_erases_its_rows_for_real_and_no_others(store: Store) -> None:
    own, to_look_around = browser(store)
    mine = tracker.add_contact(store, own, Contact(full_name="Mine"), NOW)
    samples.open_sample(store, to_look_around, now=NOW)
    samples.leave_sample(store, seen_again(store, to_look_around))
    with store.read() as db:
        counts = {
            table.name: db.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables
        }
    assert {name: count for name, count in counts.items() if count} == {
        "workspace": 1,
        "device": 1,
        "contact": 1,
    }
    assert [person.contact for person in tracker.overview(store, seen_again(store, own), NOW).people] == [
        mine
    ]


def test_leaving_a_sample_that_was_never_opened_does_nothing(store: Store) -> None:
    samples.leave_sample(store, browser(store)[1])


def test_the_learners_own_workspace_is_never_filled_or_erased_as_a_sample(store: Store) -> None:
    own, _ = browser(store)
    with pytest.raises(ValueError, match="of its own"):
        samples.open_sample(store, own, now=NOW)
    with pytest.raises(ValueError, match="of its own"):
        samples.leave_sample(store, own)


def damaged(folder: Path, file: str, old: str, new: str) -> Path:
    for name in ("sample_contacts.csv", "sample_events.csv"):
        text = (samples.FOLDER / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sample_contacts.csv", "days_ago", "when"),
        ("sample_contacts.csv", "acquaintance", "pal"),
        ("sample_events.csv", "10:05", "25:05"),
        ("sample_events.csv", "-47", "soon"),
        ("sample_events.csv", "noor,", "nobody,"),
    ],
)
def test_a_damaged_sample_is_said_and_leaves_nothing(
    store: Store, tmp_path: Path, file: str, old: str, new: str
) -> None:
    _, to_look_around = browser(store)
    problem = samples.open_sample(store, to_look_around, now=NOW, folder=damaged(tmp_path, file, old, new))
    assert problem is not None
    assert problem.key == "problem.sample_unreadable"
    with store.read() as db:
        assert workspace_rows.find(db, to_look_around.token_hash) is None


def test_missing_sample_files_are_said(store: Store, tmp_path: Path) -> None:
    problem = samples.open_sample(store, browser(store)[1], now=NOW, folder=tmp_path)
    assert problem is not None
    assert problem.key == "problem.sample_unreadable"


def test_the_sample_files_have_as_many_cells_in_every_row() -> None:
    for name in ("sample_contacts.csv", "sample_events.csv"):
        with (samples.FOLDER / name).open(encoding="utf-8", newline="") as file:
            assert len({len(row) for row in csv.reader(file)}) == 1
