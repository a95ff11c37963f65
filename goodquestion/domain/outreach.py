"""How reaching out goes: how long replies take, what is open, what names from others lead to, and on which weekdays.

Only counts of what happened. None of these figures says why, and none compares days or ways to ask as causes.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median_low

from goodquestion.domain.contacts import REQUESTS, Contact, Event, EventType, active, day_of
from goodquestion.domain.followups import NextAction, Settings
from goodquestion.domain.progress import (
    ENOUGH_FOR_A_SHARE,
    FIRST_MESSAGES,
    REACHES,
    Reached,
    Sentence,
    say,
)

ENOUGH_FOR_A_MIDDLE = 3  # people who replied; the middle of one or two is one of them
# Requests, and the weeks that they are from. Twenty are about four for each of five working days: with fewer, a single
# reply decides how a day looks. A weekday comes once a week: in less than four weeks, one busy week does.
ENOUGH_REQUESTS, ENOUGH_WEEKS = 20, 4
WORKING_WEEK = 5
DAYS_AHEAD = timedelta(days=7)  # what "this week" means

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_REPLIES = frozenset({EventType.reply_yes, EventType.reply_no, EventType.reply_later})
_REFERRAL = "referral"  # the id in SOURCES


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyDays:
    """Working days between the first request and the first reply, one number a person who replied, smallest first.

    ``waiting`` are people who were asked and did not reply, those included with whom the learner has let it be.
    Somebody with a date or a meeting but without a reply that was noted is in neither: nobody knows when they replied.
    """

    days: tuple[int, ...] = ()
    waiting: int = 0

    @property
    def middle(self) -> int | None:
        """At least half of those who replied needed no longer; None where too few did to say so."""
        return median_low(self.days) if len(self.days) >= ENOUGH_FOR_A_MIDDLE else None

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        if self.days:
            return None
        if self.waiting:
            return say("progress.reply_days.empty.waiting", count=self.waiting)
        return say("progress.reply_days.empty.nobody_asked")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart. It is about this learner's replies alone."""
        if not self.days:
            return say("progress.reply_days.heading")
        if self.middle is None:
            return say("progress.reply_days.title.few", count=len(self.days))
        if self.middle == 0:
            return say("progress.reply_days.title.at_once")
        return say("progress.reply_days.title.middle", count=self.middle)

    @property
    def note(self) -> Sentence | None:
        """The people who are in no dot."""
        return say("progress.reply_days.waiting", count=self.waiting) if self.waiting else None


class Due(StrEnum):
    """When an open step is due: Home lists the first three."""

    late = "late"
    today = "today"
    this_week = "this_week"
    later = "later"


def when_due(action: NextAction, now: datetime, today: date) -> Due | None:
    """When this step is due at ``now`` (aware), ``today`` where the learner is. To wait, to do nothing are no steps."""
    if action.due is None or not action.is_open():
        return None
    if action.is_late(now, today):
        return Due.late
    if action.is_due(today):
        return Due.today
    return Due.this_week if action.due - today <= DAYS_AHEAD else Due.later


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenSteps:
    """How many next actions are open, by when they are due."""

    late: int = 0
    today: int = 0
    this_week: int = 0
    later: int = 0

    @property
    def total(self) -> int:
        """All open steps."""
        return self.late + self.today + self.this_week + self.later

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        return None if self.total else say("progress.open_steps.empty")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart. It says what can be done, not what was left undone."""
        if not self.total:
            return say("progress.open_steps.heading")
        if now := self.late + self.today:
            return say("progress.open_steps.title.now", count=now)
        if self.this_week:
            return say("progress.open_steps.title.this_week", count=self.this_week)
        return say("progress.open_steps.title.later", count=self.later)

    def count(self, due: Due) -> int:
        """How many are due then."""
        counts = {
            Due.late: self.late,
            Due.today: self.today,
            Due.this_week: self.this_week,
            Due.later: self.later,
        }
        return counts[due]


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """People found in one way, and how many of them ever reached each step; each count includes the ones after it."""

    people: int = 0
    asked: int = 0
    replied: int = 0
    met: int = 0

    def percent(self, count: int) -> int | None:
        """``count`` for 100 people asked, rounded; None where too few were asked to say so."""
        if self.asked < ENOUGH_FOR_A_SHARE:
            return None
        return (200 * count + self.asked) // (2 * self.asked)


@dataclass(frozen=True, kw_only=True, slots=True)
class Referrals:
    """What became of people whose names came from somebody, beside those who were found otherwise."""

    referred: Found = Found()
    others: Found = Found()

    @property
    def empty(self) -> Sentence | None:
        """How this fills, while there is nothing to show."""
        if self.referred.people:
            return None
        return say("progress.referrals.empty", field=say("field.referred_by"))

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart."""
        if self.referred.met:
            return self._title("met", self.referred.met)
        if self.referred.replied:
            return self._title("replied", self.referred.replied)
        if self.referred.people:
            return say("progress.referrals.title.people", count=self.referred.people)
        return say("progress.referrals.heading")

    def _title(self, name: str, reached: int) -> Sentence:
        return say(f"progress.referrals.title.{name}", reached=reached, count=self.referred.people)


@dataclass(frozen=True, kw_only=True, slots=True)
class Weekday:
    """Requests sent on one day of the week (Monday is 0), and how many of them were replied to on any day."""

    day: int
    sent: int = 0
    replied: int = 0

    @property
    def name(self) -> Sentence:
        """The words for the day."""
        return say(f"progress.weekday.{_DAYS[self.day]}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Weekdays:
    """Requests by weekday, from Monday on; ``weeks`` are the calendar weeks in which there was any.

    The days are the five of the usual week, and a Saturday or Sunday with a request. A reminder is no request.
    """

    days: tuple[Weekday, ...] = ()
    weeks: int = 0

    @property
    def sent(self) -> int:
        """Requests in all."""
        return sum(day.sent for day in self.days)

    @property
    def empty(self) -> Sentence | None:
        """What is missing until there is enough to look at."""
        requests, weeks = max(0, ENOUGH_REQUESTS - self.sent), max(0, ENOUGH_WEEKS - self.weeks)
        if requests and weeks:
            return say("progress.weekdays.empty.both", count=requests, weeks=ENOUGH_WEEKS)
        if requests:
            return say("progress.weekdays.empty.requests", count=requests)
        return say("progress.weekdays.empty.weeks", count=weeks) if weeks else None

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart: when the learner writes. It never says that a day brings replies."""
        if self.empty:
            return say("progress.weekdays.heading")
        most = max(self.days, key=lambda day: day.sent)
        if sum(day.sent == most.sent for day in self.days) > 1:
            used = sum(1 for day in self.days if day.sent)
            return say("progress.weekdays.title.level", days=used, count=self.sent)
        return say("progress.weekdays.title.most", day=most.name, most=most.sent, count=self.sent)

    @property
    def note(self) -> Sentence | None:
        """What these counts do not say."""
        return None if self.empty else say("progress.weekdays.no_cause")


@dataclass(frozen=True, kw_only=True, slots=True)
class Outreach:
    """The four figures of one learner."""

    reply_days: ReplyDays
    open_steps: OpenSteps
    referrals: Referrals
    weekdays: Weekdays


def outreach(
    contacts: Sequence[Contact],
    events: Iterable[Event],
    actions: Iterable[NextAction],
    settings: Settings,
    now: datetime,
    holidays: Collection[date] = frozenset(),
) -> Outreach:
    """The figures at ``now`` (aware); events of people who are not among ``contacts`` do not count.

    ``actions`` are the next actions of these contacts, ``holidays`` days that are no working days.
    """
    by_contact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    stories = [(contact, active(by_contact.get(contact.id, ()))) for contact in contacts]
    return Outreach(
        reply_days=_reply_days([story for _, story in stories], settings, holidays),
        open_steps=open_steps(actions, settings, now),
        referrals=_referrals(stories),
        weekdays=_weekdays([story for _, story in stories], settings),
    )


def open_steps(actions: Iterable[NextAction], settings: Settings, now: datetime) -> OpenSteps:
    """How many of ``actions`` are open, by when they are due at ``now``."""
    today = day_of(now, settings.zone)
    counts = Counter(when_due(action, now, today) for action in actions)
    return OpenSteps(**{due.value: counts[due] for due in Due})


def working_days_between(
    start: date, end: date, working: Collection[int], holidays: Collection[date] = frozenset()
) -> int:
    """How many working days there are after ``start``, up to ``end`` and with it; 0 where ``end`` is not later.

    It is the way back from ``add_working_days``, which counts calendar days where no weekday is a working day.
    """
    span = (end - start).days
    if span <= 0:
        return 0
    weekdays = {day for day in working if 0 <= day <= 6}
    if not weekdays:
        return span
    weeks, rest = divmod(span, 7)
    days = weeks * len(weekdays)
    days += sum((start.weekday() + ahead) % 7 in weekdays for ahead in range(1, rest + 1))
    return days - sum(start < day <= end and day.weekday() in weekdays for day in set(holidays))


def _reply_days(
    stories: Iterable[Sequence[Event]], settings: Settings, holidays: Collection[date]
) -> ReplyDays:
    zone, working = settings.zone, settings.working_days
    days: list[int] = []
    waiting = 0
    for story in stories:
        first = next((at for at, event in enumerate(story) if event.type in REQUESTS), None)
        if first is None:
            continue
        reply = next((event for event in story[first:] if event.type in _REPLIES), None)
        if reply is not None:
            asked_on, replied_on = day_of(story[first].at, zone), day_of(reply.at, zone)
            days.append(working_days_between(asked_on, replied_on, working, holidays))
        elif _furthest(story) < Reached.replied:
            waiting += 1
    return ReplyDays(days=tuple(sorted(days)), waiting=waiting)


def _referrals(stories: Iterable[tuple[Contact, Sequence[Event]]]) -> Referrals:
    groups: dict[bool, Counter[Reached]] = {True: Counter(), False: Counter()}
    for contact, story in stories:
        groups[is_referral(contact)][_furthest(story)] += 1
    return Referrals(referred=_found(groups[True]), others=_found(groups[False]))


def is_referral(contact: Contact) -> bool:
    """Whether somebody gave this name: one who is noted, also if they were deleted since, or nobody knows who."""
    return contact.source == _REFERRAL or contact.referred_by not in ("", contact.id)


def _found(exactly: Counter[Reached]) -> Found:
    def at_least(step: Reached) -> int:
        return sum(count for reached, count in exactly.items() if reached >= step)

    return Found(
        people=exactly.total(),
        asked=at_least(Reached.asked),
        replied=at_least(Reached.replied),
        met=at_least(Reached.met),
    )


def _furthest(story: Iterable[Event]) -> Reached:
    return max((REACHES.get(event.type, Reached.found) for event in story), default=Reached.found)


def _weekdays(stories: Iterable[Sequence[Event]], settings: Settings) -> Weekdays:
    zone = settings.zone
    sent: Counter[int] = Counter()
    replied: Counter[int] = Counter()
    weeks: set[date] = set()
    for story in stories:
        waiting: int | None = None  # the weekday of the latest request that nothing has answered
        for event in story:
            if event.type in FIRST_MESSAGES:
                day = day_of(event.at, zone)
                waiting = day.weekday()
                sent[waiting] += 1
                weeks.add(day - timedelta(days=min(waiting, (day - date.min).days)))
            elif waiting is not None and REACHES.get(event.type, Reached.found) >= Reached.replied:
                replied[waiting] += 1
                waiting = None
    shown = sorted({*range(WORKING_WEEK), *sent})
    days = tuple(Weekday(day=day, sent=sent[day], replied=replied[day]) for day in shown)
    return Weekdays(days=days, weeks=len(weeks))
