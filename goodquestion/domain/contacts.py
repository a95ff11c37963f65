"""People, and the dated events from which everything else about them follows."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from goodquestion.domain.problems import Problem


class EventType(StrEnum):
    """What can happen with a contact, in the order in which it usually does."""

    __hash__ = str.__hash__  # the same number as Enum works out in Python, at a tenth of the cost

    researched = "researched"
    request_sent = "request_sent"
    other_person_tried = "other_person_tried"
    reminder_sent = "reminder_sent"
    reply_yes = "reply_yes"
    reply_later = "reply_later"
    reply_no = "reply_no"
    scheduled = "scheduled"
    rescheduled = "rescheduled"
    questions_ready = "questions_ready"
    confirmed = "confirmed"
    cancelled = "cancelled"
    no_show = "no_show"
    met = "met"
    thank_you_sent = "thank_you_sent"
    notes_written = "notes_written"
    referral_received = "referral_received"
    report_back_sent = "report_back_sent"
    checked_in = "checked_in"
    snoozed = "snoozed"
    dismissed = "dismissed"
    closed = "closed"


class Stage(StrEnum):
    """Where a contact stands; derived from events, never stored."""

    __hash__ = str.__hash__  # the same number as Enum works out in Python, at a tenth of the cost

    idea = "idea"
    researched = "researched"
    asked = "asked"
    reminded = "reminded"
    replied_yes = "replied_yes"
    scheduled = "scheduled"
    met = "met"
    thanked = "thanked"
    in_touch = "in_touch"
    on_hold = "on_hold"
    said_no = "said_no"
    no_reply = "no_reply"
    closed = "closed"


CHANNELS = ("email", "linkedin", "phone", "video", "in_person", "text", "letter", "other")
SOURCES = ("someone_i_know", "linkedin", "web", "school", "work", "event", "referral", "cold", "other")
TIES = ("close", "acquaintance", "stranger")
PLANNED_TYPES = frozenset(
    {EventType.scheduled, EventType.rescheduled, EventType.reply_later, EventType.snoozed}
)

_NEEDS_A_DAY = frozenset({EventType.scheduled, EventType.rescheduled})

SHORT, LONG = 200, 10_000
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)
SENT_TWICE = timedelta(seconds=10)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One person the learner hopes to talk to, as typed. ``created`` is an aware UTC time."""

    id: str = ""
    full_name: str = ""
    say_name: str = ""
    role: str = ""
    organisation: str = ""
    field: str = ""
    goal: str = ""
    email: str = ""
    phone: str = ""
    linkedin_url: str = ""
    preferred_channel: str = ""
    source: str = ""
    referred_by: str = ""
    tie: str = ""
    priority: int = 2
    why_this_person: str = ""
    consent_to_use_name: bool = False
    do_not_contact: bool = False
    notes: str = ""
    tags: str = ""
    created: datetime | None = None
    version: int = 1

    @property
    def shown_name(self) -> str:
        """The name, or the role and organisation of somebody whose name is not known yet."""
        return self.full_name or f"{self.role}, {self.organisation}"

    @property
    def first_name(self) -> str:
        """What to call the person in a button: the first word of the name, or the role."""
        return self.full_name.split()[0] if self.full_name.split() else self.role


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened with a contact, or was planned.

    ``at`` is aware (UTC in storage); with ``at_is_date_only`` it is the start of that day in the learner's zone.
    ``planned_at`` is the start of the meeting (scheduled, rescheduled) or the return date (reply_later, snoozed).
    ``minutes`` is how long it was or will be; ``ended_at`` the end of a meeting, when known.
    """

    type: EventType
    at: datetime
    id: str = ""
    contact: str = ""
    at_is_date_only: bool = False
    channel: str = ""
    minutes: int | None = None
    note: str = ""
    planned_at: datetime | None = None
    ended_at: datetime | None = None
    removed_at: datetime | None = None


TEXT_FIELDS = tuple(f.name for f in fields(Contact) if f.type is str and f.name != "id")
LONG_FIELDS = frozenset({"notes", "why_this_person"})
_CHOICES = {"preferred_channel": CHANNELS, "source": SOURCES, "tie": TIES}


def tidy(contact: Contact) -> Contact:
    """The contact without spaces around what was typed, and without characters that no screen can show.

    Line breaks and tabs stay in long texts; in short ones they become spaces.
    """
    changes: dict[str, str] = {}
    for name in TEXT_FIELDS:
        text = clean_text(getattr(contact, name), long=name in LONG_FIELDS)
        if text != getattr(contact, name):
            changes[name] = text
    return replace(contact, **changes) if changes else contact  # type: ignore[arg-type]  # only text fields


def clean_text(text: str, *, long: bool = False) -> str:
    """``text`` without control characters and lone surrogates, stripped; one line unless ``long``."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not long:
        text = text.replace("\n", " ").replace("\t", " ")
    kept = (
        c
        for c in text
        if c in "\n\t" or ((c.isprintable() or ord(c) > 0x9F) and not 0xD800 <= ord(c) <= 0xDFFF)
    )
    return "".join(kept).strip()


def contact_problem(contact: Contact) -> Problem | None:
    """Why this contact cannot be saved, or None. Email and phone are never a reason (design.md, section 5)."""
    if not contact.full_name and not (contact.organisation and contact.role):
        return Problem(key="problem.contact_needs_a_name", field="full_name")
    for name in TEXT_FIELDS:
        limit = LONG if name in LONG_FIELDS else SHORT
        length = len(getattr(contact, name))
        if length > limit:
            return Problem(key="problem.too_long", field=name, values={"limit": limit, "length": length})
    for name, allowed in _CHOICES.items():
        if getattr(contact, name) not in ("", *allowed):
            return Problem(key="problem.not_a_choice", field=name)
    if contact.priority not in (1, 2, 3):
        return Problem(key="problem.not_a_choice", field="priority")
    return None


def event_problem(event: Event, earlier: Iterable[Event], now: datetime, zone: ZoneInfo) -> Problem | None:
    """Why this event cannot be recorded, or None.

    A reply needs a request before it; what has happened cannot lie in the future; dates lie between 2000 and 2100.
    """
    for name in ("at", "planned_at", "ended_at"):
        moment = getattr(event, name)
        if moment is not None and not EARLIEST <= day_of(moment, zone) < LATEST:
            return Problem(key="problem.date_out_of_range", field=name)
    if len(event.note) > LONG:
        return Problem(
            key="problem.too_long", field="note", values={"limit": LONG, "length": len(event.note)}
        )
    if event.channel not in ("", *CHANNELS):
        return Problem(key="problem.not_a_choice", field="channel")
    if event.type in _NEEDS_A_DAY and event.planned_at is None:
        return Problem(key="problem.planned_needs_a_day", field="planned_at")
    if event.minutes is not None and not 1 <= event.minutes <= 600:
        return Problem(key="problem.minutes_out_of_range", field="minutes")
    if event.at > later(now, SENT_TWICE) and day_of(event.at, zone) > day_of(now, zone):
        return Problem(key="problem.date_in_the_future", field="at")
    if event.ended_at is not None and event.ended_at < event.at:
        return Problem(key="problem.ends_before_it_starts", field="ended_at")
    replies = (EventType.reply_yes, EventType.reply_no, EventType.reply_later)
    if event.type in replies:
        before = takewhile(lambda other: other is not event, active([*earlier, event]))
        if not any(other.type in REQUESTS for other in before):
            return Problem(key="problem.reply_before_request", field="type")
    return None


REQUESTS = frozenset({EventType.request_sent, EventType.reminder_sent, EventType.other_person_tried})


def active(events: Iterable[Event]) -> list[Event]:
    """The events that were not removed, oldest first.

    Where an event has a date alone, those of its day stand in their usual order: nobody knows the hour.
    """
    kept = [event for event in events if event.removed_at is None]
    days = sorted({event.at for event in kept if event.at_is_date_only})
    if not days:
        return sorted(kept, key=_when)

    def when(event: Event) -> tuple[datetime, int, datetime, str]:
        day = days[bisect_right(days, event.at) - 1]
        if day <= event.at < later(day, timedelta(days=1)):
            return day, _USUAL_ORDER[event.type], event.at, event.id
        return event.at, 0, event.at, event.id

    return sorted(kept, key=when)


_USUAL_ORDER = {kind: i for i, kind in enumerate(EventType)}


def _when(event: Event) -> tuple[datetime, int, str]:
    return event.at, _USUAL_ORDER[event.type], event.id


def later(moment: datetime, by: timedelta) -> datetime:
    """``moment`` and ``by`` more, in UTC; the last moment that a calendar knows where there is none so late."""
    try:
        return moment.astimezone(UTC) + by
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The calendar day of ``moment`` where the learner is."""
    try:
        return moment.astimezone(zone).date()
    except OverflowError:  # the first or last day that a calendar knows
        return moment.date()


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of ``day`` where the learner is, in UTC: how an event with a date alone is stored."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    try:
        return midnight.astimezone(UTC)
    except OverflowError:  # the first or last day that a calendar knows
        return midnight.replace(tzinfo=UTC)
