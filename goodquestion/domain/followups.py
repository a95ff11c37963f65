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
    """When to write again after no reply, in working days after the first request (None: never).

    A further reminder, where more than one is allowed, counts from the one before it.
    """

    second_person_after: int | None
    reminder_after: int
    let_go_after: int  # working days after the last message
    reminders: int = 1


PRESETS = {
    "gentle": Preset(second_person_after=None, reminder_after=5, let_go_after=7),
    "3b7": Preset(second_person_after=3, reminder_after=7, let_go_after=7),
}
OWN = "own"
PRESET_NAMES = (*PRESETS, OWN)
WAITING_DAYS = range(1, 31)  # what a learner may choose for each of the own numbers
REMINDERS = range(4)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One learner's settings. ``working_days`` are numbers of weekdays, Monday is 0.

    ``second_person_after`` to ``reminders`` are the own numbers, used when ``preset`` is OWN. ``my_...`` is what the
    learner has written once about themselves for messages: a name, a sentence, a telephone number or an address.
    ``email_words`` and ``linkedin_characters`` are the limits that the check of a message goes by.
    """

    weekly_goal: int = 2
    preset: str = "gentle"
    thank_you_hours: int = 24
    keep_in_touch_days: int = 120
    working_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    holidays_country: str = ""
    time_zone: str = "UTC"
    language: str = ""
    gloss_language: str = ""
    second_person_after: int | None = None
    reminder_after: int = 5
    let_go_after: int = 7
    reminders: int = 1
    my_name: str = ""
    my_situation: str = ""
    my_reach: str = ""
    email_words: int = 100
    linkedin_characters: int = 200

    @property
    def waiting(self) -> Preset:
        """How long to wait and how often to remind: a preset, or the own numbers; an unknown preset is *gentle*."""
        if self.preset == OWN:
            return Preset(
                second_person_after=self.second_person_after,
                reminder_after=max(0, self.reminder_after),
                let_go_after=max(0, self.let_go_after),
                reminders=self.reminders,
            )
        return PRESETS.get(self.preset) or PRESETS.get(self.preset.lower(), PRESETS["gentle"])

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
        """Whether it is time: today or earlier; for thanks from the meeting on, since their clock runs."""
        return self.is_open() and (self.due_at is not None or (self.due or today) <= today)

    def is_open(self) -> bool:
        """Whether there is something to do, now or later."""
        return self.due is not None and self.kind not in (ActionKind.wait, ActionKind.none)

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


@dataclass(frozen=True, kw_only=True, slots=True)
class LedTo:
    """What came of the names that a contact gave: when the last of these people was added, and when the learner last
    met one of them and has not told the contact since."""

    added: datetime | None = None
    met: datetime | None = None


NOBODY = LedTo()
OUTREACH = frozenset({ActionKind.send_request, ActionKind.try_second_person, ActionKind.send_reminder})
DONE: dict[ActionKind, EventType] = {
    ActionKind.research: EventType.researched,
    ActionKind.send_request: EventType.request_sent,
    ActionKind.try_second_person: EventType.other_person_tried,
    ActionKind.send_reminder: EventType.reminder_sent,
    ActionKind.let_go: EventType.closed,
    ActionKind.schedule: EventType.scheduled,
    ActionKind.confirm: EventType.confirmed,
    ActionKind.prepare_questions: EventType.questions_ready,
    ActionKind.meet: EventType.met,
    ActionKind.write_notes: EventType.notes_written,
    ActionKind.send_thank_you: EventType.thank_you_sent,
    ActionKind.contact_referral: EventType.dismissed,  # the new person is a contact with steps of their own
    ActionKind.report_back: EventType.report_back_sent,
    ActionKind.check_in: EventType.checked_in,
}
"""The event that says that a step was taken. That of an agreed day needs the day itself (``PLANNED_TYPES``)."""

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
REFERRAL_MET = "referral_met"
_TOUCHES_A_YEAR = 3  # "at most three times a year" (facts.md, part B, "stay in touch")
_FEW_MONTHS = 60  # days: "every few months" (the same place)
_MOST_LEFT_OUT = 50  # no chapter has as many steps; a story of 5,000 events must not keep a page waiting
_USUAL_TALK = timedelta(minutes=30)  # how long a meeting lasts whose length nobody wrote down
# Whoever has told of names, or of what came of it, has thought the talk over.
_NOTED_OR_PAST_IT = (
    EventType.notes_written,
    EventType.referral_received,
    EventType.report_back_sent,
    EventType.checked_in,
)
_NO_MORE = frozenset({EventType.reply_no, EventType.closed})


def next_action(
    contact: Contact,
    events: Iterable[Event],
    settings: Settings,
    now: datetime,
    holidays: Collection[date] = frozenset(),
    led_to: LedTo = NOBODY,
) -> NextAction:
    """Exactly one next action for ``contact``; ``none`` says in its reason why there is none.

    ``holidays`` are days on which nobody is written to, beside those that are no working days. ``led_to`` is what came
    of the names that this contact gave: it is not in the contact's own events.
    """
    return standing(contact, events, settings, now, holidays, led_to).next_action


def standing(
    contact: Contact,
    events: Iterable[Event],
    settings: Settings,
    now: datetime,
    holidays: Collection[date] = frozenset(),
    led_to: LedTo = NOBODY,
) -> Standing:
    """Stage, last touch, furthest stage and next action of ``contact`` at ``now`` (aware); see ``next_action``."""
    facts = _Facts(contact, active(events), settings, now, holidays, led_to)
    action = facts.action()
    return Standing(
        stage=facts.stage(action),
        next_action=action,
        last_touch=facts.last_touch(),
        furthest=facts.furthest(),
    )


def put_off(action: NextAction, settings: Settings, now: datetime) -> datetime:
    """Until when *later* puts a step off, as ``planned_at`` of a snooze: what is due comes back tomorrow, what is
    planned for another day a week after that day."""
    today = day_of(now, settings.zone)
    is_now = action.due is None or action.is_due(today)
    until = _days_away(today if is_now else action.due or today, 1 if is_now else 7)
    return start_of_day(until, settings.zone)


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
        led_to: LedTo = NOBODY,
    ) -> None:
        self.contact, self.events, self.settings, self.now, self.holidays, self.led_to = (
            contact,
            events,
            settings,
            now,
            holidays,
            led_to,
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
            return Stage.reminded if self.reminders() else Stage.asked
        return _STAGE_OF[point.type]

    # -- the next action

    def action(self) -> NextAction:
        if self.contact.do_not_contact:
            return NextAction(kind=ActionKind.none, reason="do_not_contact")
        point = self.point
        left_out, reason = self.left_out(point), self.why_none(point)
        for step in self.steps(point):
            if _name(step) not in left_out:
                return self.snoozed(step)
            reason = "all_done"
        return NextAction(kind=ActionKind.none, reason=reason)

    def steps(self, point: Event | None) -> Iterator[NextAction]:
        """What is still to do in the chapter that ``point`` began, in order; none is worked out before its turn."""
        if point is None:
            yield from self.report_on_the_referral()
            yield from self.idea()
            return
        if point.type != EventType.met and point.type not in _NO_MORE:
            yield from self.still_to_thank()
            yield from self.report_on_the_referral()
        yield from _CHAPTERS[point.type](self, point)

    def left_out(self, point: Event | None) -> set[str]:
        """What the learner left out in this chapter: each time, the step that was then the next."""
        names: set[str] = set()
        looked_at = 0
        for index, event in enumerate(self.events):
            if event.type == EventType.dismissed and self.is_later(event, point):
                looked_at += 1
                if looked_at > _MOST_LEFT_OUT:
                    break
                then = _Facts(
                    self.contact,
                    self.events[:index],
                    self.settings,
                    event.at,
                    self.holidays,
                    self.led_to_by(event.at),
                )
                offered = (_name(step) for step in then.steps(then.point))
                names.update([name for name in offered if name not in names][:1])
        return names

    def led_to_by(self, moment: datetime) -> LedTo:
        """What the names that this contact gave had led to by then."""
        added, met = self.led_to.added, self.led_to.met
        return LedTo(
            added=added if added is not None and added <= moment else None,
            met=met if met is not None and met <= moment else None,
        )

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
        if until <= (self.today if action.due_at is not None else action.due):
            return action
        return NextAction(kind=action.kind, due=until, reason="snoozed", values=action.values)

    def idea(self) -> Iterator[NextAction]:
        created = self.contact.created
        day = self.working(day_of(created, self.zone) if created else self.today)
        yield NextAction(kind=ActionKind.research, due=day, reason="new_person")
        yield NextAction(kind=ActionKind.send_request, due=day, reason="ask")

    def researched(self, point: Event) -> Iterator[NextAction]:
        due = self.working(self.day(point))
        yield NextAction(kind=ActionKind.send_request, due=due, reason="researched")

    def asked(self, point: Event) -> Iterator[NextAction]:
        preset = self.settings.waiting
        first = self.day(point)
        reminded = self.reminders()
        if reminded >= preset.reminders:
            messages = (EventType.reminder_sent, EventType.other_person_tried)
            last = self.after(point, *messages) if reminded else None
            reason = "reminded" if reminded else "waiting"
            yield self.wait_then_let_go(self.day(last or point), preset, waiting_reason=reason)
            return
        waited = {"days": max(0, (self.today - first).days)}
        if (
            preset.second_person_after is not None
            and not reminded
            and not self.after(point, EventType.other_person_tried)
        ):
            due = self.working(first, preset.second_person_after)
            yield NextAction(kind=ActionKind.try_second_person, due=due, reason="no_reply_yet", values=waited)
        since = self.after(point, EventType.reminder_sent) if reminded else None
        due = self.working(self.day(since) if since else first, preset.reminder_after)
        yield NextAction(kind=ActionKind.send_reminder, due=due, reason="no_reply_yet", values=waited)
        yield self.wait_then_let_go(due, preset, waiting_reason="waiting")

    def reminders(self) -> int:
        """How many reminders were sent since the last answer (facts.md, part B, "no reply": both presets allow one)."""
        # Whoever wrote a third time was silent all the same: only an answer allows for another reminder.
        answered = self.last(_ANSWERS)
        start = self.position[id(answered)] + 1 if answered is not None else 0
        return sum(event.type == EventType.reminder_sent for event in self.events[start:])

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
        length = timedelta(minutes=point.minutes) if point.minutes else _USUAL_TALK
        if meeting < self.today or self.now >= later(point.planned_at, length):
            yield NextAction(kind=ActionKind.meet, due=meeting, reason="meeting_over")
            return
        day_before = self.working_before(meeting)
        if not self.after(None, EventType.questions_ready):
            due = max(self.day(point), self.working_before(day_before))
            yield NextAction(kind=ActionKind.prepare_questions, due=due, reason="meeting_planned")
        if meeting > self.today and not self.after(point, EventType.confirmed):
            yield NextAction(kind=ActionKind.confirm, due=day_before, reason="confirm")
        yield NextAction(kind=ActionKind.meet, due=meeting, reason="meeting_planned")

    def met(self, point: Event) -> Iterator[NextAction]:
        if not self.after(point, EventType.thank_you_sent):
            yield self.thank_you(point)
        if not self.after(point, *_NOTED_OR_PAST_IT):
            yield NextAction(kind=ActionKind.write_notes, due=self.day(point), reason="write_notes")
        yield from self.report_on_the_referral()
        referral = self.after(None, EventType.referral_received)
        reported = self.after(point, EventType.report_back_sent)
        if referral is not None and not reported and not self.was_added(referral):
            due = self.working(self.day(referral), 3)
            yield NextAction(kind=ActionKind.contact_referral, due=due, reason="referral")
        if not reported:
            due = self.working(_days_away(self.day(point), 30))
            yield NextAction(kind=ActionKind.report_back, due=due, reason="report_back")
        yield self.check_in(point)

    def still_to_thank(self) -> Iterator[NextAction]:
        """Thanks for the last meeting, when the story has gone on without them: a second meeting was set, say."""
        met = self.latest.get(EventType.met)
        if met is None or self.after(met, EventType.thank_you_sent):
            return
        if ActionKind.send_thank_you not in self.left_out(met):
            yield self.thank_you(met)

    def report_on_the_referral(self) -> Iterator[NextAction]:
        """Tell whoever gave a name that the learner has met that person, on the next working day."""
        met = self.led_to.met
        if met is not None:
            due = self.working(day_of(met, self.zone), 1)
            yield NextAction(kind=ActionKind.report_back, due=due, reason=REFERRAL_MET)

    def was_added(self, referral: Event) -> bool:
        """Whether somebody that this contact named has become a contact since the name was given."""
        added = self.led_to.added
        return added is not None and day_of(added, self.zone) >= self.day(referral)

    def thank_you(self, point: Event) -> NextAction:
        due_at = thank_you_due(point, self.settings)
        late = self.now > due_at
        # With a date alone the deadline is midnight, which is already the next day.
        day = day_of(due_at - timedelta(seconds=1) if point.at_is_date_only else due_at, self.zone)
        return NextAction(
            kind=ActionKind.send_thank_you, due=day, due_at=due_at, reason="thank_you_late" if late else "met"
        )

    def check_in(self, point: Event) -> NextAction:
        gap = max(_FEW_MONTHS, self.settings.keep_in_touch_days)
        last = next((e for e in reversed(self.events) if e.type in _TOUCHES), point)
        due = _days_away(self.day(last), gap)
        hellos = [event for event in self.events if event.type == EventType.checked_in]
        if len(hellos) >= _TOUCHES_A_YEAR:
            due = max(due, _days_away(self.day(hellos[-_TOUCHES_A_YEAR]), 365))
        due = self.working(due)
        return NextAction(kind=ActionKind.check_in, due=due, reason="keep_in_touch", values={"days": gap})

    def nothing(self, point: Event) -> Iterator[NextAction]:
        return iter(())


def _name(step: NextAction) -> str:
    """What a step is called when it is left out: one about a referral is another than the one about the own talk."""
    return step.reason if step.reason == REFERRAL_MET else step.kind


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
