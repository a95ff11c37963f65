"""In and out: contacts and events as CSV files (data/README.md says what each column means).

Out and in again is the identity, also for text that spreadsheets like to change. In is all or nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from datetime import UTC, date, datetime
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.domain.contacts import (
    CHANNELS,
    LONG,
    SOURCES,
    TEXT_FIELDS,
    TIES,
    Contact,
    Event,
    EventType,
    active,
    contact_problem,
    day_of,
    tidy,
)
from goodquestion.domain.followups import Settings, Standing
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import PURPOSES, WORDS_LIMIT, Goal
from goodquestion.services import csv_text, tracker
from goodquestion.services.csv_text import Layout, Limits, Refused, Row, Table
from goodquestion.services.workspaces import Workspace, ensure
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage import events as event_rows
from goodquestion.storage import goals as goal_rows
from goodquestion.storage.database import Store

CONTACT_COLUMNS = (
    "id",
    "full_name",
    "say_name",
    "role",
    "organisation",
    "field",
    "goal_purpose",
    "goal",
    "email",
    "phone",
    "linkedin_url",
    "preferred_channel",
    "source",
    "referred_by",
    "tie",
    "priority",
    "why_this_person",
    "consent_to_use_name",
    "do_not_contact",
    "notes",
    "tags",
    "created",
)
DERIVED_COLUMNS = ("stage", "last_touch", "next_action", "due")
EVENT_COLUMNS = (
    "id",
    "contact",
    "contact_name",
    "type",
    "at",
    "at_is_date_only",
    "channel",
    "minutes",
    "note",
    "planned_at",
    "ended_at",
)

_CONTACT_NEEDS = (frozenset({"full_name"}), frozenset({"organisation", "role"}))
_EVENT_NEEDS = frozenset({"contact", "type", "at"})
CONTACTS_LAYOUT = Layout(
    columns=CONTACT_COLUMNS + DERIVED_COLUMNS,
    needs=_CONTACT_NEEDS,
    no_header="problem.csv_no_contacts_header",
    mistaken_for={"problem.csv_is_events_file": _EVENT_NEEDS},
)
EVENTS_LAYOUT = Layout(
    columns=EVENT_COLUMNS,
    needs=(_EVENT_NEEDS,),
    no_header="problem.csv_no_events_header",
    mistaken_for={"problem.csv_is_contacts_file": frozenset({"full_name"})},
    limits=Limits(size=5 * 1024 * 1024, rows=20_000),  # what 2,000 contacts bring with them must come back
)

_CHOICES = {"preferred_channel": CHANNELS, "source": SOURCES, "tie": TIES}
_PLAIN_TEXT = tuple(name for name in TEXT_FIELDS if name not in {*_CHOICES, "goal", "referred_by"})


@dataclass(frozen=True)
class Skipped:
    """A row that is left out: its number in the file, and the key of the reason."""

    row: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class ImportPreview:
    """What a contacts file holds, or the ``problem`` why nothing of it can be used.

    ``goals`` are those that the contacts name, under ids made for this preview; ``rows`` has each contact's row by
    its id; ``headings`` are the columns as the file spells them, ``unknown_columns`` the others, which are ignored.
    """

    contacts: tuple[Contact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: Problem | None = None
    goals: tuple[Goal, ...] = ()
    rows: Mapping[str, int] = dataclass_field(default_factory=dict)
    headings: Mapping[str, str] = dataclass_field(default_factory=dict)
    unknown_columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EventsPreview:
    """What an events file holds, or the ``problem`` why nothing of it can be used; ``rows`` by event id."""

    events: tuple[Event, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: Problem | None = None
    rows: Mapping[str, int] = dataclass_field(default_factory=dict)
    headings: Mapping[str, str] = dataclass_field(default_factory=dict)
    unknown_columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import did, in numbers.

    Of the people whose id was here before, ``already_there`` are the same in the file, ``kept`` differ from it and
    stay as they were here; ``brought_back`` of both had been deleted here within the day.
    """

    added: int = 0
    already_there: int = 0
    kept: int = 0
    brought_back: int = 0
    events_added: int = 0
    events_already_there: int = 0


# -- out


def export_csv(store: Store, workspace: Workspace, *, now: datetime) -> bytes:
    """Every contact as one row, with what follows from the events at ``now`` last."""
    people, _ = tracker.everything(store, workspace, now)
    standings = {person.contact.id: person.standing for person in people}
    goals = tracker.goals(store, workspace)
    return contacts_file([person.contact for person in people], goals, standings, workspace.settings)


def export_events_csv(store: Store, workspace: Workspace, *, now: datetime) -> bytes:
    """Every event that was not removed as one row, oldest first."""
    people, events = tracker.everything(store, workspace, now)
    return events_file(events, [person.contact for person in people])


def file_name(kind: str, today: date) -> str:
    """The dated name of a download; ``kind`` is contacts or events."""
    return f"good-question-{kind}-{today.isoformat()}.csv"


def contacts_file(
    contacts: Sequence[Contact], goals: Iterable[Goal], standings: Mapping[str, Standing], settings: Settings
) -> bytes:
    """A contacts file; ``standings`` by contact id. A referral by somebody who is not in the file is left out."""
    goals_by_id = {goal.id: goal for goal in goals}
    known = {contact.id for contact in contacts}
    rows = (
        _contact_cells(contact, goals_by_id, known) | _derived_cells(standings.get(contact.id), settings)
        for contact in contacts
    )
    return csv_text.to_bytes(CONTACT_COLUMNS + DERIVED_COLUMNS, rows)


def events_file(events: Iterable[Event], contacts: Iterable[Contact]) -> bytes:
    """An events file, without removed events and without those of anybody who is not in ``contacts``."""
    names = {contact.id: contact.shown_name for contact in contacts}
    kept = (event for event in active(events) if event.contact in names)
    return csv_text.to_bytes(EVENT_COLUMNS, (_event_cells(event, names[event.contact]) for event in kept))


def _contact_cells(contact: Contact, goals: Mapping[str, Goal], known: AbstractSet[str]) -> dict[str, str]:
    cells = {name: getattr(contact, name) for name in (*_PLAIN_TEXT, *_CHOICES)}
    goal = goals.get(contact.goal)
    return cells | {
        "id": contact.id,
        "goal_purpose": goal.purpose if goal else "",
        "goal": goal.words if goal else "",
        "referred_by": contact.referred_by if contact.referred_by in known else "",
        "priority": str(contact.priority),
        "consent_to_use_name": _yes_no(contact.consent_to_use_name),
        "do_not_contact": _yes_no(contact.do_not_contact),
        "created": _moment(contact.created),
    }


def _derived_cells(standing: Standing | None, settings: Settings) -> dict[str, str]:
    if standing is None:
        return {}
    due, touched = standing.next_action.due, standing.last_touch
    return {
        "stage": standing.stage.value,
        "last_touch": day_of(touched, settings.zone).isoformat() if touched else "",
        "next_action": standing.next_action.kind.value,
        "due": due.isoformat() if due else "",
    }


def _event_cells(event: Event, contact_name: str) -> dict[str, str]:
    return {
        "id": event.id,
        "contact": event.contact,
        "contact_name": contact_name,
        "type": event.type.value,
        "at": _moment(event.at),
        "at_is_date_only": _yes_no(event.at_is_date_only),
        "channel": event.channel,
        "minutes": "" if event.minutes is None else str(event.minutes),
        "note": event.note,
        "planned_at": _moment(event.planned_at),
        "ended_at": _moment(event.ended_at),
    }


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat() if moment else ""


# -- in: bytes to contacts and events


def read_contacts(data: bytes, filename: str) -> ImportPreview:
    """What is in a contacts file; nothing is stored. Any damage refuses the whole file, in ``problem``."""
    try:
        return _read_contacts(csv_text.read_table(data, filename, CONTACTS_LAYOUT))
    except Refused as refused:
        return ImportPreview(problem=refused.problem)


def read_events(data: bytes, filename: str) -> EventsPreview:
    """What is in an events file; nothing is stored. Any damage refuses the whole file, in ``problem``."""
    try:
        return _read_events(csv_text.read_table(data, filename, EVENTS_LAYOUT))
    except Refused as refused:
        return EventsPreview(problem=refused.problem)


def _read_contacts(table: Table) -> ImportPreview:
    contacts: dict[str, Contact] = {}
    goals: dict[tuple[str, str], Goal] = {}
    rows: dict[str, int] = {}
    for row in table.rows:
        contact = _contact(row, _goal(row, goals))
        row.refuse_a_second(contact.id, rows)
        contacts[contact.id], rows[contact.id] = contact, row.number
    return ImportPreview(
        contacts=tuple(contacts.values()),
        goals=tuple(goals.values()),
        rows=rows,
        headings=table.headings,
        unknown_columns=table.unknown,
    )


def _read_events(table: Table) -> EventsPreview:
    events: dict[str, Event] = {}
    rows: dict[str, int] = {}
    for row in table.rows:
        event = _event(row)
        row.refuse_a_second(event.id, rows)
        events[event.id], rows[event.id] = event, row.number
    return EventsPreview(
        events=tuple(events.values()), rows=rows, headings=table.headings, unknown_columns=table.unknown
    )


def _contact(row: Row, goal: str) -> Contact:
    texts = {name: row.raw(name) for name in _PLAIN_TEXT}
    chosen = {name: row.choice(name, allowed) for name, allowed in _CHOICES.items()}
    contact = Contact(
        id=row.identity("id") or str(uuid4()),
        goal=goal,
        referred_by=row.identity("referred_by"),
        priority=row.whole_number("priority", 1, 3) or Contact().priority,
        consent_to_use_name=row.yes_no("consent_to_use_name"),
        do_not_contact=row.yes_no("do_not_contact"),
        created=row.moment("created"),
    )
    contact = tidy(replace(contact, **texts, **chosen))  # type: ignore[arg-type]  # text fields alone
    problem = contact_problem(contact)
    if problem is not None:
        raise _refused(row, problem)
    return contact


def _refused(row: Row, problem: Problem) -> Refused:
    """The domain's objection, with the row and the column."""
    column = problem.field or "full_name"
    if problem.key == "problem.too_long":
        return row.refused("problem.csv_text_too_long", column, **problem.values)
    return row.refused("problem.csv_needs_a_name", column)


def _goal(row: Row, goals: dict[tuple[str, str], Goal]) -> str:
    """The id of the goal that this row names, which is added to ``goals`` when it is new; empty for none."""
    words = row.text("goal", limit=WORDS_LIMIT)
    purpose = row.choice("goal_purpose", PURPOSES)
    if not words and not purpose:
        return ""
    purpose = purpose or Goal().purpose
    return goals.setdefault((purpose, words), Goal(id=str(uuid4()), purpose=purpose, words=words)).id


def _event(row: Row) -> Event:
    contact, kind = row.identity("contact"), row.choice("type", tuple(EventType))
    at, ended_at = row.moment("at"), row.moment("ended_at")
    if not contact:
        raise row.refused("problem.csv_cell_empty", "contact")
    if not kind:
        raise row.refused("problem.csv_cell_empty", "type")
    if at is None:
        raise row.refused("problem.csv_cell_empty", "at")
    if ended_at is not None and ended_at < at:
        raise row.refused("problem.csv_ends_before_it_starts", "ended_at")
    return Event(
        type=EventType(kind),
        at=at,
        id=row.identity("id") or str(uuid4()),
        contact=contact,
        at_is_date_only=row.yes_no("at_is_date_only"),
        channel=row.choice("channel", CHANNELS),
        minutes=row.whole_number("minutes", 1, 600),
        note=row.text("note", limit=LONG, long=True),
        planned_at=row.moment("planned_at"),
        ended_at=ended_at,
    )


# -- in: into the workspace, all or nothing


def import_files(
    store: Store, workspace: Workspace, *, contacts: bytes | None, events: bytes | None, now: datetime
) -> Imported | Problem:
    """Add what the files hold to the workspace, in one transaction. What is here already stays as it is.

    A problem's value ``file`` is contacts or events.
    """
    people = read_contacts(contacts, "") if contacts is not None else ImportPreview()
    history = read_events(events, "") if events is not None else EventsPreview()
    if people.problem is not None:
        return _with_file(people.problem, "contacts")
    if history.problem is not None:
        return _with_file(history.problem, "events")
    if not people.contacts and not history.events:
        return Imported()
    try:
        with store.write() as db:
            return _bring_in(db, workspace, people, history, now)
    except Refused as refused:
        return refused.problem


def _bring_in(
    db: Connection, workspace: Workspace, people: ImportPreview, history: EventsPreview, now: datetime
) -> Imported:
    """Store both previews, or raise Refused, which takes the transaction back."""
    row_id = ensure(db, workspace, now)
    here = {contact.id: contact for contact in contact_rows.all_contacts(db, row_id)}
    deleted = {contact.id: contact for contact, _ in contact_rows.deleted_contacts(db, row_id)}
    known = here.keys() | people.rows.keys()
    _refuse_unknown_referrals(people, known)
    existing = here | deleted
    same, different = _compare(people, existing, goal_rows.all_goals(db, row_id))
    new = [contact for contact in people.contacts if contact.id not in existing]
    contact_rows.insert_contacts(db, row_id, _with_kept_goals(db, row_id, new, people.goals, now), now)
    back = people.rows.keys() & deleted.keys()
    for contact_id in back:
        contact_rows.set_deleted(db, row_id, contact_id, None)
    happened = _new_events(db, row_id, history, known)
    _refuse_the_future(happened, history, workspace, now)
    event_rows.insert_events(db, row_id, happened, now)
    return Imported(
        added=len(new),
        already_there=same,
        kept=different,
        brought_back=len(back),
        events_added=len(happened),
        events_already_there=len(history.events) - len(happened),
    )


def _refuse_unknown_referrals(people: ImportPreview, known: AbstractSet[str]) -> None:
    for contact in people.contacts:
        if contact.referred_by and contact.referred_by not in known:
            raise _refused_at(people, contact.id, "problem.csv_unknown_referral", "referred_by")


def _compare(
    people: ImportPreview, existing: Mapping[str, Contact], goals: Iterable[Goal]
) -> tuple[int, int]:
    """How many of the people who are here already are the same in the file, in the columns it has; how many differ."""
    goals_by_id = {goal.id: goal for goal in (*goals, *people.goals)}
    known = existing.keys() | people.rows.keys()
    columns = [column for column in people.headings if column in CONTACT_COLUMNS]
    counts = {True: 0, False: 0}
    for contact in people.contacts:
        if contact.id in existing:
            theirs = _contact_cells(contact, goals_by_id, known)
            ours = _contact_cells(existing[contact.id], goals_by_id, known)
            counts[all(theirs[column] == ours[column] for column in columns)] += 1
    return counts[True], counts[False]


def _with_kept_goals(
    db: Connection, row_id: str, contacts: Sequence[Contact], goals: Iterable[Goal], now: datetime
) -> list[Contact]:
    """The contacts with kept goals: one here with the same purpose and words, or theirs, which is stored."""
    kept = {(goal.purpose, goal.words): goal.id for goal in goal_rows.all_goals(db, row_id)}
    wanted = {contact.goal for contact in contacts}
    kept_ids = {"": ""}
    for goal in goals:
        if goal.id in wanted and (goal.purpose, goal.words) not in kept:
            goal_rows.insert_goal(db, row_id, goal, now)
        kept_ids[goal.id] = kept.get((goal.purpose, goal.words), goal.id)
    return [replace(contact, goal=kept_ids[contact.goal]) for contact in contacts]


def _new_events(db: Connection, row_id: str, history: EventsPreview, known: AbstractSet[str]) -> list[Event]:
    """The events that are not here yet. One that was removed here stays removed."""
    here = event_rows.all_ids(db, row_id)
    new = [event for event in history.events if event.id not in here]
    for event in new:
        if event.contact not in known:
            raise _refused_at(history, event.id, "problem.csv_unknown_contact", "contact")
    return new


def _refuse_the_future(
    events: Iterable[Event], history: EventsPreview, workspace: Workspace, now: datetime
) -> None:
    zone = workspace.settings.zone
    for event in events:
        if day_of(event.at, zone) > day_of(now, zone):
            raise _refused_at(history, event.id, "problem.csv_date_in_the_future", "at")


def _refused_at(preview: ImportPreview | EventsPreview, row_id: str, key: str, column: str) -> Refused:
    values: dict[str, str | int] = {
        "row": preview.rows[row_id],
        "column": preview.headings.get(column, column),
    }
    file = "contacts" if isinstance(preview, ImportPreview) else "events"
    return Refused(_with_file(Problem(key=key, field=column, values=values), file))


def _with_file(problem: Problem, file: str) -> Problem:
    return replace(problem, values={**problem.values, "file": file})
