"""The one next action for each contact, from dated events, settings and the time passed in.

Waiting times are counted in the learner's working days. Sources of the rules: facts.md, part B (no reply: SFU and
Carleton for *gentle*, Dalton for *3B7*; thanks within 24 hours: part A5.5; staying in touch: Santa Clara).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from goodquestion.domain.contacts import (
    REQUESTS,
    Contact,
    Event,
    EventType,
    Stage,
    active,
    day_of,
    later,
    start_of_day,
)


class ActionKind(StrEnum):
    """What a learner can do next for one contact."""

    __hash__ = str.__hash__  # the same number as Enum works out in Python, at a tenth of the cost

    research = "research"
    send_request = "send_request"
    try_second_person = "try_second_person"
    send_reminder = "send_reminder"
    let_go = "let_go"
    schedule = "schedule"
    confirm = "confirm"
    prepare_questions = "prepare_questions"
    meet = "meet"
    write_notes = "write_notes"
    send_thank_you = "send_thank_you"
    contact_referral = "contact_referral"
    report_back = "report_back"
    check_in = "check_in"
    wait = "wait"
    none = "none"


@dataclass(frozen=True, kw_only=True)
class Preset:
    """When to write again after no reply, in working days after the first request (None: never)."""

    second_person_after: int | None
    reminder_after: int
    let_go_after: int  # working days after the last message


PRESETS = {
    "gentle": Preset(second_person_after=None, reminder_after=5, let_go_after=7),
    "3b7": Preset(second_person_after=3, reminder_after=7, let_go_after=7),
}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One learner's settings. ``working_days`` are numbers of weekdays, Monday is 0."""

    weekly_goal: int = 2
    preset: str = "gentle"
    thank_you_hours: int = 24
    keep_in_touch_days: int = 120
    working_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    holidays_country: str = ""
    time_zone: str = "UTC"
    language: str = ""
    gloss_language: str = ""

    @property
    def zone(self) -> ZoneInfo:
        """The learner's zone; UTC when the system does not know it."""
        return zone_named(self.time_zone)


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of this name, or UTC when there is none."""
    try:
        return ZoneInfo(name or "UTC")
    except (ValueError, OSError, LookupError):  # unknown, unreadable or not even a name
        return ZoneInfo("UTC")


@dataclass(frozen=True, kw_only=True, slots=True)
class NextAction:
    """What to do next, by when and why.

    ``due`` is a day in the learner's zone, or None; ``due_at`` the exact time when the rule counts hours;
    ``reason`` a key below ``reason.`` in ``ui.yaml``, whose words may use ``values``.
    """

    kind: ActionKind
    due: date | None = None
    reason: str = ""
    due_at: datetime | None = None
    values: dict[str, int] = field(default_factory=dict)

    def is_due(self, today: date) -> bool:
        """Whether it is time: today or earlier."""
        return (
            self.due is not None and self.due <= today and self.kind not in (ActionKind.wait, ActionKind.none)
        )

    def is_late(self, now: datetime, today: date) -> bool:
        """Whether the time has passed."""
        if self.due_at is not None:
            return now > self.due_at
        return self.due is not None and self.due < today


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """All that follows from one contact's events: where it stands, when it was last touched, what is next."""

    stage: Stage
    next_action: NextAction
    last_touch: datetime | None = None
    furthest: Stage = Stage.idea


OUTREACH = frozenset({ActionKind.send_request, ActionKind.try_second_person, ActionKind.send_reminder})
_TOUCHES = frozenset(EventType) - {
    EventType.researched,
    EventType.snoozed,
    EventType.dismissed,
    EventType.closed,
    EventType.notes_written,
    EventType.questions_ready,
}
_ANSWERS = frozenset(
    {
        EventType.closed,
        EventType.met,
        EventType.scheduled,
        EventType.rescheduled,
        EventType.cancelled,
        EventType.no_show,
        EventType.reply_yes,
        EventType.reply_no,
        EventType.reply_later,
    }
)
_ASKED_OR_ANSWERED = _ANSWERS | {EventType.request_sent}
_DECISIVE = _ASKED_OR_ANSWERED | {EventType.researched}
_WEAK = frozenset({EventType.researched, EventType.request_sent, EventType.reply_yes})
_STRONG = _DECISIVE - _WEAK
_FURTHER = [
    (EventType.researched, Stage.researched),
    (EventType.request_sent, Stage.asked),
    (EventType.reply_yes, Stage.replied_yes),
    (EventType.scheduled, Stage.scheduled),
    (EventType.met, Stage.met),
    (EventType.thank_you_sent, Stage.thanked),
    (EventType.checked_in, Stage.in_touch),
]
_ONE_DAY = timedelta(days=1)
_LAST_DAY_BUT_ONE = date.max - _ONE_DAY
_TOUCHES_A_YEAR = 3  # "at most three times a year" (facts.md, part B, "stay in touch")


def next_action(
    contact: Contact,
    events: Iterable[Event],
    settings: Settings,
    now: datetime,
    holidays: Collection[date] = frozenset(),
) -> NextAction:
    """Exactly one next action for ``contact``; ``none`` says in its reason why there is none."""
    return standing(contact, events, settings, now, holidays).next_action


def standing(
    contact: Contact,
    events: Iterable[Event],
    settings: Settings,
    now: datetime,
    holidays: Collection[date] = frozenset(),
) -> Standing:
    """Stage, last touch, furthest stage and next action of ``contact`` at ``now`` (aware)."""
    facts = _Facts(contact, active(events), settings, now, holidays)
    action = facts.action()
    return Standing(
        stage=facts.stage(action),
        next_action=action,
        last_touch=facts.last_touch(),
        furthest=facts.furthest(),
    )


def add_working_days(day: date, count: int, working: Collection[int], holidays: Collection[date]) -> date:
    """The day that is ``count`` working days after ``day``; with 0, ``day`` itself or the next working day.

    Where no day within ten years is a working day, calendar days are counted instead.
    """
    start, left, is_open = day, count, day.weekday() in working and day not in holidays
    for _ in range(3660):
        if is_open and left <= 0:
            return day
        if day >= _LAST_DAY_BUT_ONE:
            break
        day += _ONE_DAY
        is_open = day.weekday() in working and day not in holidays
        left -= is_open
    return min(start, date.max - timedelta(days=count + 1)) + timedelta(days=count)


def _days_away(day: date, days: int) -> date:
    """The day so many days after ``day``, or before it; the end of the calendar where it has none so far away."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def thank_you_due(met: Event, settings: Settings) -> datetime:
    """Until when thanks for the meeting ``met`` are in time, in UTC.

    ``thank_you_hours`` after the end of the meeting (A5.5). With a date alone: until the end of the next day, or of
    the same day when the learner allows less than 24 hours.
    """
    hours = min(24, max(1, settings.thank_you_hours))
    if met.at_is_date_only:
        zone = settings.zone
        return start_of_day(_days_away(day_of(met.at, zone), 2 if hours == 24 else 1), zone)
    ended = met.ended_at or later(met.at, timedelta(minutes=met.minutes or 0))
    return later(ended, timedelta(hours=hours))


class _Facts:
    """One contact's events, read once, and the questions that the rules ask of them."""

    def __init__(
        self,
        contact: Contact,
        events: Sequence[Event],
        settings: Settings,
        now: datetime,
        holidays: Collection[date],
    ) -> None:
        self.contact, self.events, self.settings, self.now, self.holidays = (
            contact,
            events,
            settings,
            now,
            holidays,
        )
        self.zone = settings.zone
        self.today = day_of(now, self.zone)
        self.latest: dict[EventType, Event] = {event.type: event for event in events}
        self.position = {id(event): index for index, event in enumerate(events)}
        self.point = self.turning_point()

    def after(self, event: Event | None, *types: EventType) -> Event | None:
        """The latest event of ``types`` that came after ``event`` (any, when ``event`` is None)."""
        start = self.position[id(event)] + 1 if event is not None else 0
        return next((e for e in reversed(self.events[start:]) if e.type in types), None)

    def last(self, types: Collection[EventType]) -> Event | None:
        """The latest event of ``types``."""
        return next((e for e in reversed(self.events) if e.type in types), None)

    def working(self, day: date, count: int = 0) -> date:
        return add_working_days(day, count, self.settings.working_days, self.holidays)

    def working_before(self, day: date) -> date:
        """The last working day before ``day``."""
        for back in range(1, 15):
            earlier = _days_away(day, -back)
            if earlier.weekday() in self.settings.working_days and earlier not in self.holidays:
                return earlier
        return _days_away(day, -1)

    def day(self, event: Event) -> date:
        return day_of(event.at, self.zone)

    # -- the present chapter of the story: what the last decisive event was

    def turning_point(self) -> Event | None:
        """The last event that decides which chapter this is; a cancelled meeting reopens the one before."""
        found = self.last(_DECISIVE)
        if found is not None and found.type in _WEAK:
            strong = self.last(_STRONG)
            if strong is not None and strong.type == EventType.met:
                return strong  # a further note to somebody already met does not begin the story again
        if found is None or found.type == EventType.researched:
            # Reading more about somebody already asked changes nothing.
            return self.last(_ASKED_OR_ANSWERED) or self.last(REQUESTS) or found
        return found

    def last_touch(self) -> datetime | None:
        return next((e.at for e in reversed(self.events) if e.type in _TOUCHES), None)

    def furthest(self) -> Stage:
        furthest = Stage.idea
        for kind, stage in _FURTHER:
            if kind in self.latest:
                furthest = stage
        return furthest

    def stage(self, action: NextAction) -> Stage:
        point = self.point
        if point is None:
            return Stage.idea
        if point.type == EventType.met:
            if self.after(point, EventType.checked_in, EventType.report_back_sent):
                return Stage.in_touch
            return Stage.thanked if self.after(point, EventType.thank_you_sent) else Stage.met
        if point.type in REQUESTS:
            if action.kind == ActionKind.let_go:
                return Stage.no_reply
            return Stage.reminded if self.is_reminded(point) else Stage.asked
        return _STAGE_OF[point.type]

    # -- the next action

    def action(self) -> NextAction:
        if self.contact.do_not_contact:
            return NextAction(kind=ActionKind.none, reason="do_not_contact")
        point = self.point
        left_out, reason = self.left_out(point), self.why_none(point)
        for step in self.steps(point):
            if step.kind not in left_out:
                return self.snoozed(step)
            reason = "all_done"
        return NextAction(kind=ActionKind.none, reason=reason)

    def steps(self, point: Event | None) -> Iterator[NextAction]:
        """What is still to do in the chapter that ``point`` began, in order; none is worked out before its turn."""
        return _CHAPTERS[point.type](self, point) if point else self.idea()

    def left_out(self, point: Event | None) -> set[ActionKind]:
        """What the learner left out in this chapter: each time, the step that was then the next."""
        kinds: set[ActionKind] = set()
        for index, event in enumerate(self.events):
            if event.type == EventType.dismissed and self.is_later(event, point):
                then = _Facts(self.contact, self.events[:index], self.settings, event.at, self.holidays)
                offered = (step.kind for step in then.steps(then.point))
                kinds.update([kind for kind in offered if kind not in kinds][:1])
        return kinds

    def why_none(self, point: Event | None) -> str:
        return "said_no" if point is not None and point.type == EventType.reply_no else "closed"

    def is_later(self, event: Event, point: Event | None) -> bool:
        return point is None or self.position[id(event)] > self.position[id(point)]

    def snoozed(self, action: NextAction) -> NextAction:
        """``action`` put off to the date of a snooze, unless something has happened since."""
        snooze = self.events[-1] if self.events and self.events[-1].type == EventType.snoozed else None
        if snooze is None or snooze.planned_at is None or action.due is None:
            return action
        until = day_of(snooze.planned_at, self.zone)
        if action.kind in OUTREACH:
            until = self.working(until)
        if until <= action.due:
            return action
        return NextAction(kind=action.kind, due=until, reason="snoozed", values=action.values)

    def idea(self) -> Iterator[NextAction]:
        created = self.contact.created
        day = self.working(day_of(created, self.zone) if created else self.today)
        yield NextAction(kind=ActionKind.research, due=day, reason="new_person")
        yield NextAction(kind=ActionKind.send_request, due=day, reason="researched")

    def researched(self, point: Event) -> Iterator[NextAction]:
        due = self.working(self.day(point))
        yield NextAction(kind=ActionKind.send_request, due=due, reason="researched")

    def asked(self, point: Event) -> Iterator[NextAction]:
        preset = PRESETS.get(self.settings.preset, PRESETS["gentle"])
        first = self.day(point)
        if self.is_reminded(point):
            last = self.after(point, EventType.reminder_sent, EventType.other_person_tried) or point
            yield self.wait_then_let_go(self.day(last), preset, waiting_reason="reminded")
            return
        waited = {"days": max(0, (self.today - first).days)}
        if preset.second_person_after is not None and not self.after(point, EventType.other_person_tried):
            due = self.working(first, preset.second_person_after)
            yield NextAction(kind=ActionKind.try_second_person, due=due, reason="no_reply_yet", values=waited)
        due = self.working(first, preset.reminder_after)
        yield NextAction(kind=ActionKind.send_reminder, due=due, reason="no_reply_yet", values=waited)
        yield self.wait_then_let_go(due, preset, waiting_reason="waiting")

    def is_reminded(self, point: Event) -> bool:
        """Whether the one reminder that both presets allow was sent (facts.md, part B, "no reply")."""
        # Whoever wrote a third time was silent all the same: only an answer allows for another reminder.
        answered = self.last(_ANSWERS)
        return self.after(answered, EventType.reminder_sent) is not None

    def wait_then_let_go(self, last: date, preset: Preset, *, waiting_reason: str) -> NextAction:
        until = self.working(last, preset.let_go_after)
        if until <= self.today:
            return NextAction(kind=ActionKind.let_go, due=until, reason="no_reply")
        return NextAction(kind=ActionKind.wait, due=until, reason=waiting_reason)

    def replied_yes(self, point: Event) -> Iterator[NextAction]:
        yield NextAction(kind=ActionKind.schedule, due=self.working(self.day(point)), reason="said_yes")

    def called_off(self, point: Event) -> Iterator[NextAction]:
        due = self.working(self.day(point), 1)
        yield NextAction(kind=ActionKind.schedule, due=due, reason="called_off")

    def said_later(self, point: Event) -> Iterator[NextAction]:
        back = day_of(point.planned_at, self.zone) if point.planned_at else _days_away(self.day(point), 30)
        due = self.working(back)
        kind = ActionKind.send_request if due <= self.today else ActionKind.wait
        yield NextAction(kind=kind, due=due, reason="said_later")

    def scheduled(self, point: Event) -> Iterator[NextAction]:
        if point.planned_at is None:
            due = self.working(self.day(point))
            yield NextAction(kind=ActionKind.schedule, due=due, reason="no_date_yet")
            return
        meeting = day_of(point.planned_at, self.zone)
        if meeting < self.today:
            yield NextAction(kind=ActionKind.meet, due=meeting, reason="meeting_over")
            return
        day_before = self.working_before(meeting)
        if not self.after(None, EventType.questions_ready):
            due = max(self.day(point), self.working_before(day_before))
            yield NextAction(kind=ActionKind.prepare_questions, due=due, reason="meeting_planned")
        if meeting > self.today and not self.after(point, EventType.confirmed):
            yield NextAction(kind=ActionKind.confirm, due=day_before, reason="meeting_planned")
        yield NextAction(kind=ActionKind.meet, due=meeting, reason="meeting_planned")

    def met(self, point: Event) -> Iterator[NextAction]:
        if not self.after(point, EventType.thank_you_sent):
            yield self.thank_you(point)
        if not self.after(point, EventType.notes_written):
            yield NextAction(kind=ActionKind.write_notes, due=self.day(point), reason="write_notes")
        referral = self.after(None, EventType.referral_received)
        reported = self.after(point, EventType.report_back_sent)
        if referral is not None and not reported:
            due = self.working(self.day(referral), 3)
            yield NextAction(kind=ActionKind.contact_referral, due=due, reason="referral")
        if not reported:
            due = self.working(_days_away(self.day(point), 30))
            yield NextAction(kind=ActionKind.report_back, due=due, reason="report_back")
        yield self.check_in(point)

    def thank_you(self, point: Event) -> NextAction:
        due_at = thank_you_due(point, self.settings)
        late = self.now > due_at
        # With a date alone the deadline is midnight, which is already the next day.
        day = day_of(due_at - timedelta(seconds=1) if point.at_is_date_only else due_at, self.zone)
        return NextAction(
            kind=ActionKind.send_thank_you, due=day, due_at=due_at, reason="thank_you_late" if late else "met"
        )

    def check_in(self, point: Event) -> NextAction:
        gap = max(self.settings.keep_in_touch_days, 365 // _TOUCHES_A_YEAR - 1)
        last = next((e for e in reversed(self.events) if e.type in _TOUCHES), point)
        due = self.working(_days_away(self.day(last), gap))
        return NextAction(kind=ActionKind.check_in, due=due, reason="keep_in_touch", values={"days": gap})

    def nothing(self, point: Event) -> Iterator[NextAction]:
        return iter(())


_STAGE_OF = {
    EventType.researched: Stage.researched,
    EventType.reply_yes: Stage.replied_yes,
    EventType.reply_no: Stage.said_no,
    EventType.reply_later: Stage.on_hold,
    EventType.scheduled: Stage.scheduled,
    EventType.rescheduled: Stage.scheduled,
    EventType.cancelled: Stage.replied_yes,
    EventType.no_show: Stage.replied_yes,
    EventType.closed: Stage.closed,
}
_CHAPTERS: dict[EventType, Callable[[_Facts, Event], Iterator[NextAction]]] = {
    EventType.researched: _Facts.researched,
    EventType.request_sent: _Facts.asked,
    EventType.reminder_sent: _Facts.asked,
    EventType.other_person_tried: _Facts.asked,
    EventType.reply_yes: _Facts.replied_yes,
    EventType.reply_no: _Facts.nothing,
    EventType.reply_later: _Facts.said_later,
    EventType.scheduled: _Facts.scheduled,
    EventType.rescheduled: _Facts.scheduled,
    EventType.cancelled: _Facts.called_off,
    EventType.no_show: _Facts.called_off,
    EventType.met: _Facts.met,
    EventType.closed: _Facts.nothing,
}
