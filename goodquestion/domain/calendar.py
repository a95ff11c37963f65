"""What stands in the learner's calendar: meetings, and the next step with each person. Derived, never stored."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from goodquestion.domain.contacts import (
    EARLIEST,
    LATEST,
    Contact,
    Event,
    EventType,
    active,
    day_of,
    later,
    start_of_day,
)
from goodquestion.domain.followups import ActionKind, NextAction

USUAL_MINUTES = 30
PAST_KEPT = timedelta(days=90)  # meetings that are over
CANCELLED_KEPT = timedelta(days=30)  # long enough for every calendar to have heard of it
MOST = 1_000


class EntryKind(StrEnum):
    """What an entry of the calendar is about."""

    meeting = "meeting"
    step = "step"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of the calendar.

    A meeting has a ``start`` (aware) and ``minutes``, a step a ``day`` in the learner's zone and its ``action``.
    ``uid`` tells nothing about anybody and stays the same as long as it is the same meeting or step; ``sequence``
    rises with every change. ``changed`` is when the last change was recorded. A step is ``late`` when its day is over
    and it stands on today instead.
    """

    uid: str
    kind: EntryKind
    contact: str
    sequence: int = 0
    start: datetime | None = None
    minutes: int = USUAL_MINUTES
    cancelled: bool = False
    day: date | None = None
    action: ActionKind | None = None
    late: bool = False
    changed: datetime | None = None

    @property
    def end(self) -> datetime | None:
        """When a meeting ends."""
        return later(self.start, timedelta(minutes=self.minutes)) if self.start is not None else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """What a learner allowed a calendar to read. ``details``: full names, telephone numbers and places too."""

    details: bool = False
    language: str = ""
    created: datetime


@dataclass(slots=True)
class _Meeting:
    """A meeting while its story is read: the events that planned, moved and called it off."""

    first: Event
    start: datetime
    minutes: int | None
    changes: list[Event] = field(default_factory=list)
    cancelled: bool = False
    is_over: bool = False

    def move(self, event: Event) -> None:
        self.changes.append(event)
        self.start = event.planned_at or self.start
        self.minutes = event.minutes or self.minutes
        self.cancelled = False

    def call_off(self, event: Event) -> None:
        self.changes.append(event)
        self.cancelled = True

    def entry(self) -> Entry:
        last = self.changes[-1] if self.changes else self.first
        return Entry(
            uid=_uid("meeting", self.first.id),
            kind=EntryKind.meeting,
            contact=self.first.contact,
            sequence=len(self.changes),
            start=self.start.astimezone(UTC),
            minutes=self.minutes or USUAL_MINUTES,
            cancelled=self.cancelled,
            changed=last.at,
        )


def meetings(events: Iterable[Event], zone: ZoneInfo) -> list[Entry]:
    """Every meeting with one contact, in the order in which they were planned.

    *Scheduled* begins a meeting, *rescheduled* moves it (also one that was called off), *cancelled*, a no and closing
    call it off, and *met* or *no show* end it: what comes later is about another one. A meeting that is planned twice
    for the same moment is one. Of several, a change is about the latest that has not begun.
    """
    found: list[_Meeting] = []
    for event in active(events):
        if event.type == EventType.scheduled:
            _schedule(found, event)
        elif event.type == EventType.rescheduled:
            meant = _meant(found, event)
            if meant is not None:
                meant.move(event)
            else:
                _schedule(found, event)
        elif event.type == EventType.cancelled:
            meant = _meant([each for each in found if not each.cancelled], event)
            if meant is not None:
                meant.call_off(event)
        elif event.type in _NO_MORE:
            for each in found:
                if not each.is_over and not each.cancelled and each.start > event.at:
                    each.call_off(event)
        elif event.type in _HAPPENED:
            today = day_of(event.at, zone)
            for each in found:
                each.is_over = each.is_over or day_of(each.start, zone) <= today
    return [each.entry() for each in found]


_NO_MORE = frozenset({EventType.reply_no, EventType.closed})
_HAPPENED = frozenset({EventType.met, EventType.no_show})


def _schedule(found: list[_Meeting], event: Event) -> None:
    if event.planned_at is None:
        return
    same = next((each for each in found if each.start == event.planned_at and not each.is_over), None)
    if same is None:
        found.append(_Meeting(event, event.planned_at, event.minutes))
    elif same.cancelled or event.minutes not in (None, same.minutes):
        same.move(event)


def _meant(found: Sequence[_Meeting], event: Event) -> _Meeting | None:
    """The meeting that a change is about."""
    open_ = [each for each in found if not each.is_over]
    ahead = [each for each in open_ if each.start >= event.at]
    standing = [each for each in ahead or open_ if not each.cancelled]
    return next(reversed(standing or ahead or open_), None)


# What begins a new chapter with somebody, so that a step of the same name is another one.
_CHAPTERS = frozenset(
    {
        EventType.request_sent,
        EventType.other_person_tried,
        EventType.reminder_sent,
        EventType.reply_yes,
        EventType.reply_later,
        EventType.reply_no,
        EventType.scheduled,
        EventType.rescheduled,
        EventType.cancelled,
        EventType.no_show,
        EventType.met,
        EventType.closed,
    }
)
_DONE_BY = {
    ActionKind.send_thank_you: EventType.thank_you_sent,
    ActionKind.report_back: EventType.report_back_sent,
    ActionKind.check_in: EventType.checked_in,
}
_NO_STEP = frozenset({ActionKind.wait, ActionKind.none, ActionKind.meet})  # a meeting has an entry of its own


def step(
    contact: Contact, action: NextAction, events: Iterable[Event], now: datetime, zone: ZoneInfo
) -> Entry | None:
    """The next step with one contact as an entry for a whole day, or None when there is none with a day.

    What was due earlier stands on today. The sequence counts days, so that a step that moves on is newer.
    """
    if action.due is None or action.kind in _NO_STEP:
        return None
    kinds = _CHAPTERS | {_DONE_BY.get(action.kind, EventType.met)}
    began = next((event for event in reversed(active(events)) if event.type in kinds), None)
    changed = began.at if began is not None else contact.created
    today = day_of(now, zone)
    day = max(action.due, today)
    since = day_of(changed, zone) if changed is not None else day
    return Entry(
        uid=_uid("step", contact.id, str(action.kind), began.id if began is not None else ""),
        kind=EntryKind.step,
        contact=contact.id,
        sequence=max(0, (day - since).days),
        day=day,
        action=action.kind,
        late=action.due < today,
        changed=changed,
    )


def entries(
    people: Iterable[tuple[Contact, NextAction]], events: Iterable[Event], now: datetime, zone: ZoneInfo
) -> tuple[Entry, ...]:
    """The whole calendar at ``now``, soonest first: at most 1,000 entries.

    Meetings that are over stay for 90 days, those that were called off for 30 days after that was recorded. When it is
    too much, meetings to come stay first, then those that were, then the soonest steps.
    """
    by_contact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    coming: list[Entry] = []
    past: list[Entry] = []
    steps: list[Entry] = []
    for contact, action in people:
        own = by_contact[contact.id]
        for meeting in meetings(own, zone):
            if is_kept(meeting, now, zone):
                is_past = meeting.end is not None and meeting.end < now
                (past if is_past else coming).append(meeting)
        next_step = step(contact, action, own, now, zone)
        if next_step is not None and is_kept(next_step, now, zone):
            steps.append(next_step)

    def when(entry: Entry) -> tuple[datetime, str]:
        return _moment(entry, zone), entry.uid

    chosen = [*sorted(coming, key=when), *sorted(past, key=when, reverse=True), *sorted(steps, key=when)]
    return tuple(sorted(chosen[:MOST], key=when))


def meeting_now(events: Iterable[Event], now: datetime, zone: ZoneInfo) -> Entry | None:
    """The meeting with one contact that a calendar should hold: the next one, else one ahead that was called off."""
    ahead = [
        each
        for each in meetings(events, zone)
        if each.end is not None and each.end >= now and is_kept(each, now, zone)
    ]
    standing = [each for each in ahead if not each.cancelled]
    return min(standing or ahead[-1:], key=lambda each: _moment(each, zone), default=None)


def is_kept(entry: Entry, now: datetime, zone: ZoneInfo) -> bool:
    """Whether the entry still belongs into a calendar at ``now``."""
    if entry.cancelled and entry.changed is not None and later(entry.changed, CANCELLED_KEPT) < now:
        return False
    moment = _moment(entry, zone)
    return later(moment, PAST_KEPT) >= now and EARLIEST < day_of(moment, zone) < LATEST


def _moment(entry: Entry, zone: ZoneInfo) -> datetime:
    if entry.start is not None:
        return entry.start
    return start_of_day(entry.day or LATEST, zone)


def _uid(*parts: str) -> str:
    """The same for the same parts; from it nobody can tell which they were."""
    return sha256("\0".join(parts).encode("utf-8", errors="replace")).hexdigest()[:32] + "@goodquestion"
