"""Contacts and what happens with them: one function for each thing a learner can do."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from goodquestion.domain.contacts import (
    LONG,
    SENT_TWICE,
    Contact,
    Event,
    active,
    clean_text,
    contact_problem,
    day_of,
    event_problem,
    tidy,
)
from goodquestion.domain.followups import NOBODY, ActionKind, Settings, Standing, standing
from goodquestion.domain.problems import Problem
from goodquestion.domain.progress import Weekly, requests_by_week
from goodquestion.domain.questions import Goal
from goodquestion.domain.referrals import led_to
from goodquestion.services.days_off import days_off
from goodquestion.services.workspaces import Workspace, ensure, touch
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage import events as event_rows
from goodquestion.storage import goals as goal_rows
from goodquestion.storage.database import Store


@dataclass(frozen=True)
class Person:
    """A contact with what follows from its events."""

    contact: Contact
    standing: Standing


@dataclass(frozen=True)
class Overview:
    """Everybody in a workspace; ``due`` are those with something to do today, most urgent first.

    ``weekly`` are the requests of the last weeks, with the goal.
    """

    people: tuple[Person, ...] = ()
    due: tuple[Person, ...] = ()
    coming: tuple[Person, ...] = ()
    weekly: Weekly = field(default_factory=Weekly)

    def find(self, contact_id: str) -> Person | None:
        """The person with this id, or None."""
        return next((person for person in self.people if person.contact.id == contact_id), None)


@dataclass(frozen=True)
class History:
    """One contact with all its events, oldest first, the removed ones apart."""

    contact: Contact
    standing: Standing
    events: tuple[Event, ...]
    removed: tuple[Event, ...]


def overview(store: Store, workspace: Workspace, now: datetime) -> Overview:
    """Everybody, with stages and next actions at ``now``."""
    people, events = everything(store, workspace, now)
    today = day_of(now, workspace.settings.zone)
    due = [person for person in people if person.standing.next_action.is_due(today)]
    coming = [p for p in people if _is_coming(p, today)]
    return Overview(
        people=people,
        due=tuple(sorted(due, key=_urgency)),
        coming=tuple(sorted(coming, key=_soonest)),
        weekly=requests_by_week(events, workspace.settings, now),
    )


def _is_coming(person: Person, today: date) -> bool:
    action = person.standing.next_action
    return action.is_open() and not action.is_due(today)


def everything(store: Store, workspace: Workspace, now: datetime) -> tuple[tuple[Person, ...], list[Event]]:
    """Everybody with their standing, and all events, in one read."""
    if workspace.id is None:
        return (), []
    with store.read() as db:
        contacts = contact_rows.all_contacts(db, workspace.id)
        events = event_rows.all_events(db, workspace.id)
    by_contact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    settings = workspace.settings
    free, led = holidays_near(settings, events, now), led_to(contacts, by_contact)
    people = tuple(
        Person(c, standing(c, by_contact[c.id], settings, now, free, led.get(c.id, NOBODY))) for c in contacts
    )
    return people, events


def holidays_near(settings: Settings, events: Iterable[Event], now: datetime) -> frozenset[date]:
    """The holidays of the learner's country in the years of these events and up to the next one."""
    if not settings.holidays_country:
        return frozenset()
    this_year = now.year
    return days_off(
        settings.holidays_country, {event.at.year for event in events} | {this_year, this_year + 1}
    )


_BY_URGENCY = (  # what cannot wait comes first; among equals, what has waited longest
    ActionKind.send_thank_you,
    ActionKind.meet,
    ActionKind.confirm,
    ActionKind.schedule,
    ActionKind.prepare_questions,
    ActionKind.write_notes,
    ActionKind.contact_referral,
    ActionKind.send_reminder,
    ActionKind.try_second_person,
    ActionKind.send_request,
    ActionKind.report_back,
    ActionKind.check_in,
    ActionKind.research,
    ActionKind.let_go,
    ActionKind.wait,
    ActionKind.none,
)
_RANK = {kind: rank for rank, kind in enumerate(_BY_URGENCY)}


def _urgency(person: Person) -> tuple[int, date, str]:
    action = person.standing.next_action
    return _RANK[action.kind], action.due or date.max, person.contact.shown_name


def _soonest(person: Person) -> tuple[date, int, str]:
    rank, due, name = _urgency(person)
    return due, rank, name


def history(store: Store, workspace: Workspace, contact_id: str, now: datetime) -> History | None:
    """One contact with its events, or None when there is no such contact here."""
    if workspace.id is None:
        return None
    with store.read() as db:
        contact = contact_rows.one_contact(db, workspace.id, contact_id)
        if contact is None:
            return None
        events = event_rows.events_of(db, workspace.id, contact_id)
        named = contact_rows.referred_by(db, workspace.id, contact_id)
        theirs = {person.id: event_rows.events_of(db, workspace.id, person.id) for person in named}
    kept = tuple(active(events))
    removed = tuple(event for event in events if event.removed_at is not None)
    led = led_to([contact, *named], {contact_id: kept, **theirs}).get(contact_id, NOBODY)
    free = holidays_near(workspace.settings, kept, now)
    return History(contact, standing(contact, kept, workspace.settings, now, free, led), kept, removed)


def contacts_of(store: Store, workspace: Workspace) -> list[Contact]:
    """Everybody, without what follows from their events."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return contact_rows.all_contacts(db, workspace.id)


def name_of(store: Store, workspace: Workspace, contact_id: str) -> str:
    """What to call this contact, or nothing when it is not here (any more)."""
    if workspace.id is None:
        return ""
    with store.read() as db:
        contact = contact_rows.one_contact(db, workspace.id, contact_id)
    return contact.shown_name if contact else ""


def goals(store: Store, workspace: Workspace) -> list[Goal]:
    """What the learner wants to find out, oldest first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return goal_rows.all_goals(db, workspace.id)


def add_contact(store: Store, workspace: Workspace, typed: Contact, now: datetime) -> Contact | Problem:
    """Save a new contact. The same one typed twice within ten seconds is one: a double click."""
    contact = replace(tidy(typed), id=str(uuid4()), created=now, version=1)
    problem = contact_problem(contact)
    if problem is not None:
        return problem
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        for other in contact_rows.all_contacts(db, row_id):
            recent = other.created is not None and timedelta(0) <= now - other.created <= SENT_TWICE
            if recent and replace(other, id=contact.id, created=now, version=1) == contact:
                return other
        contact_rows.insert_contacts(db, row_id, [contact], now)
    return contact


def update_contact(
    store: Store, workspace: Workspace, edited: Contact, now: datetime, *, overwrite: bool = False
) -> Contact | Problem:
    """Save an edited contact, all but its notes; gives it as it is stored.

    Refused with ``problem.changed_elsewhere`` when another window saved first. ``edited.version`` is the version
    that the form was filled from; ``overwrite`` saves all the same.
    """
    contact = tidy(edited)
    problem = contact_problem(contact)
    if problem is not None:
        return problem
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        saved = contact_rows.update_contact(db, workspace.id, contact, any_version=overwrite)
        stored = contact_rows.one_contact(db, workspace.id, contact.id)
    if stored is None:
        return Problem(key="problem.contact_gone")
    return stored if saved else Problem(key="problem.changed_elsewhere")


def save_notes(
    store: Store, workspace: Workspace, contact_id: str, typed: str, now: datetime, *, before: str | None
) -> Problem | None:
    """Save a contact's notes. ``before`` is what they were when typing began; None saves whatever they are now."""
    notes = clean_text(typed, long=True)
    if len(notes) > LONG:
        return Problem(key="problem.too_long", field="notes", values={"limit": LONG, "length": len(notes)})
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        saved = contact_rows.update_notes(db, workspace.id, contact_id, notes, before)
        stored = contact_rows.one_contact(db, workspace.id, contact_id)
    if stored is None:
        return Problem(key="problem.contact_gone")
    return None if saved or stored.notes == notes else Problem(key="problem.changed_elsewhere")


def delete_contact(store: Store, workspace: Workspace, contact_id: str, now: datetime) -> Problem | None:
    """Delete a contact; it can be brought back for a day."""
    return _set_deleted(store, workspace, contact_id, now, at=now)


def restore_contact(store: Store, workspace: Workspace, contact_id: str, now: datetime) -> Problem | None:
    """Bring back a contact that was deleted less than a day ago."""
    return _set_deleted(store, workspace, contact_id, now, at=None)


def _set_deleted(
    store: Store, workspace: Workspace, contact_id: str, now: datetime, *, at: datetime | None
) -> Problem | None:
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        found = contact_rows.set_deleted(db, workspace.id, contact_id, at)
    return None if found else Problem(key="problem.contact_gone")


def deleted(store: Store, workspace: Workspace) -> list[Contact]:
    """Contacts that can still be brought back, latest first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return [contact for contact, _ in contact_rows.deleted_contacts(db, workspace.id)]


def record(store: Store, workspace: Workspace, typed: Event, now: datetime) -> Event | Problem:
    """Record that something happened. The same event sent twice within ten seconds is one."""
    return _write_event(store, workspace, typed, now, replaced=None)


def correct(
    store: Store, workspace: Workspace, event_id: str, typed: Event, now: datetime
) -> Event | Problem:
    """Put an event right: the old one is removed and a new one takes its place, together or not at all."""
    return _write_event(store, workspace, typed, now, replaced=event_id)


def _write_event(
    store: Store, workspace: Workspace, typed: Event, now: datetime, *, replaced: str | None
) -> Event | Problem:
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    event = replace(typed, id=str(uuid4()), note=clean_text(typed.note, long=True), removed_at=None)
    with store.write() as db:
        touch(db, workspace.id, now)
        if contact_rows.one_contact(db, workspace.id, event.contact) is None:
            return Problem(key="problem.contact_gone")
        others = event_rows.events_of(db, workspace.id, event.contact)
        before = next((e for e in others if e.id == replaced and e.removed_at is None), None)
        if before is None:
            same = event_rows.sent_since(db, workspace.id, event, now - SENT_TWICE)
            if same is not None or replaced is not None:
                return same or Problem(key="problem.event_gone")
        problem = event_problem(event, [e for e in others if e is not before], now, workspace.settings.zone)
        if problem is not None:
            return problem
        if before is not None:
            event_rows.set_removed(db, workspace.id, before.id, now)
        event_rows.insert_events(db, workspace.id, [event], now)
    return event


def remove_event(store: Store, workspace: Workspace, event_id: str, now: datetime) -> Problem | None:
    """Take an event back; it stays in the history as removed and can be put back."""
    return _set_removed(store, workspace, event_id, now, at=now)


def put_back_event(store: Store, workspace: Workspace, event_id: str, now: datetime) -> Problem | None:
    """Put a removed event back."""
    return _set_removed(store, workspace, event_id, now, at=None)


def _set_removed(
    store: Store, workspace: Workspace, event_id: str, now: datetime, *, at: datetime | None
) -> Problem | None:
    if workspace.id is None:
        return Problem(key="problem.event_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        found = event_rows.set_removed(db, workspace.id, event_id, at)
    return None if found else Problem(key="problem.event_gone")


_LONG_AGO = datetime.min.replace(tzinfo=UTC)
SORTS: dict[str, Callable[[Person], tuple[str, str] | tuple[date, str]]] = {
    "next": lambda person: (
        person.standing.next_action.due or date.max,
        person.contact.shown_name.casefold(),
    ),
    "name": lambda person: (person.contact.shown_name.casefold(), ""),
    "organisation": lambda person: (
        person.contact.organisation.casefold() or "\U0010ffff",
        person.contact.shown_name,
    ),
}


def search(people: Sequence[Person], *, words: str, stages: Sequence[str], sort: str) -> list[Person]:
    """The people in these stages (any, when empty) who have every word of ``words`` somewhere, notes included."""
    wanted = words.casefold().split()
    found = [
        person
        for person in people
        if (not stages or person.standing.stage in stages)
        and all(word in _haystack(person.contact) for word in wanted)
    ]
    if sort == "touch":
        return sorted(
            found, key=lambda p: p.standing.last_touch or p.contact.created or _LONG_AGO, reverse=True
        )
    return sorted(found, key=SORTS.get(sort, SORTS["next"]))


def _haystack(contact: Contact) -> str:
    return "\n".join(
        (
            contact.full_name,
            contact.role,
            contact.organisation,
            contact.field,
            contact.email,
            contact.phone,
            contact.tags,
            contact.why_this_person,
            contact.notes,
        )
    ).casefold()
