"""How far a learner has come: six figures from the dated events, each with the sentence that says the main thing.

What is counted is what has ever happened, so that a figure never shrinks because somebody is busy or says no later.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum

from goodquestion.domain.contacts import (
    CHANNELS,
    REQUESTS,
    SOURCES,
    Contact,
    Event,
    EventType,
    active,
    day_of,
)
from goodquestion.domain.followups import Settings, thank_you_due

WEEKS = 8
ENOUGH_FOR_A_SHARE = 5  # people asked; a percentage of fewer says more than it knows
NOT_NOTED = "none"  # the channel or source that nobody wrote down


class Reached(IntEnum):
    """How far it ever went with one person; whoever reached a step has reached those before it."""

    found = 0
    asked = 1
    replied = 2
    scheduled = 3
    met = 4
    thanked = 5


# A reminder is no new request: the weekly goal is about people asked.
FIRST_MESSAGES = REQUESTS - {EventType.reminder_sent}
STEPS = tuple(step for step in Reached if step != Reached.found)
REACHES = {
    **dict.fromkeys(REQUESTS, Reached.asked),
    EventType.reply_yes: Reached.replied,
    EventType.reply_no: Reached.replied,
    EventType.reply_later: Reached.replied,
    # A meeting that was confirmed, called off or missed had a date before.
    EventType.scheduled: Reached.scheduled,
    EventType.rescheduled: Reached.scheduled,
    EventType.confirmed: Reached.scheduled,
    EventType.cancelled: Reached.scheduled,
    EventType.no_show: Reached.scheduled,
    EventType.met: Reached.met,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A key of ``ui.yaml`` with the values for its words; a value may itself be a sentence."""

    key: str
    values: Mapping[str, "str | int | Sentence"] = field(default_factory=dict)


def say(key: str, **values: "str | int | Sentence") -> Sentence:
    """A sentence, written short."""
    return Sentence(key=key, values=values)


@dataclass(frozen=True, kw_only=True, slots=True)
class Funnel:
    """People who ever reached each step. ``found`` is everybody; ``said_yes`` may be fewer than ``replied``."""

    found: int = 0
    asked: int = 0
    replied: int = 0
    scheduled: int = 0
    met: int = 0
    thanked: int = 0
    said_yes: int = 0

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        if self.asked:
            return None
        if self.found:
            return say("progress.funnel.empty.nobody_asked", count=self.found)
        return say("progress.funnel.empty.no_people")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart."""
        if self.asked == 0:
            return say("progress.funnel.heading")
        if self.said_yes == self.asked:
            return say("progress.funnel.title.all_said_yes", count=self.asked)
        if self.said_yes:
            return say("progress.funnel.title.said_yes", yes=self.said_yes, count=self.asked)
        if self.replied == self.asked:
            return say("progress.funnel.title.all_replied", count=self.asked)
        if self.replied:
            return say("progress.funnel.title.replied", replied=self.replied, count=self.asked)
        return say("progress.funnel.title.asked", count=self.asked)

    def count(self, step: Reached) -> int:
        """How many people ever reached ``step``."""
        counts = (self.found, self.asked, self.replied, self.scheduled, self.met, self.thanked)
        return counts[step]


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """Requests sent in the week that begins on the Monday ``start``, in the learner's zone."""

    start: date
    sent: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Weekly:
    """Requests in each of the last weeks, oldest first, this week last. A ``goal`` below 1 means no goal.

    A request is a first message to a person or to a second one there; a reminder is none.
    """

    weeks: tuple[Week, ...] = ()
    goal: int = 0

    @property
    def total(self) -> int:
        """Requests in all these weeks."""
        return sum(week.sent for week in self.weeks)

    @property
    def this_week(self) -> int:
        """Requests sent this week."""
        return self.weeks[-1].sent if self.weeks else 0

    @property
    def reached_before(self) -> int:
        """How many weeks in a row, up to the last one, reached the goal; this week is not looked at."""
        return _in_a_row(self.goal, reversed(self.weeks[:-1]))

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        return None if self.total else say("progress.weekly.empty")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart."""
        if not self.total:
            return say("progress.weekly.heading")
        if self.goal < 1:
            return say("progress.weekly.title.no_goal", count=self.total)
        before, sent = self.reached_before, self.this_week
        if sent >= self.goal:
            if before:
                return say("progress.weekly.title.in_a_row", count=before + 1)
            return say("progress.weekly.title.reached")
        if before:
            return say("progress.weekly.title.before", count=before, sent=sent, goal=self.goal)
        if sent:
            return say("progress.weekly.title.under_way", sent=sent, count=self.goal)
        return say("progress.weekly.title.open", count=self.goal)


@dataclass(frozen=True, kw_only=True, slots=True)
class Replies:
    """People whose first request went by ``channel`` (an id, or ``none``), and how many of them replied."""

    channel: str
    asked: int = 0
    replied: int = 0

    @property
    def percent(self) -> int | None:
        """Replies for 100 people asked, rounded; None where too few were asked to say so."""
        if self.asked < ENOUGH_FOR_A_SHARE:
            return None
        return (200 * self.replied + self.asked) // (2 * self.asked)

    @property
    def name(self) -> Sentence:
        """The words for the channel."""
        return say(f"progress.channel.{self.channel}")


@dataclass(frozen=True, kw_only=True, slots=True)
class RepliesByChannel:
    """Replies for each first channel in use, the most used first."""

    channels: tuple[Replies, ...] = ()

    @property
    def asked(self) -> int:
        """People asked in all."""
        return sum(row.asked for row in self.channels)

    @property
    def replied(self) -> int:
        """People who replied in all."""
        return sum(row.replied for row in self.channels)

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        return None if self.asked else say("progress.channels.empty")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart. Ways of asking are compared only where each has people enough."""
        if not self.asked:
            return say("progress.channels.heading")
        if not self.replied:
            return say("progress.channels.title.waiting", count=self.asked)
        if best := self._best():
            return say(
                "progress.channels.title.best", channel=best.name, replied=best.replied, count=best.asked
            )
        most = max(self.channels, key=lambda row: row.replied)
        if most.channel != NOT_NOTED:
            return say(
                "progress.channels.title.most", channel=most.name, replied=most.replied, count=most.asked
            )
        return say("progress.channels.title.some", replied=self.replied, count=self.asked)

    def _best(self) -> Replies | None:
        """The channel with the clearly highest share among at least two that may be compared."""
        rows = [r for r in self.channels if r.asked >= ENOUGH_FOR_A_SHARE and r.channel != NOT_NOTED]
        rows.sort(key=lambda row: row.replied / row.asked, reverse=True)
        if len(rows) < 2 or rows[0].replied * rows[1].asked == rows[1].replied * rows[0].asked:
            return None
        return rows[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Thanks:
    """Meetings by what became of the thank-you; ``still_time`` are those not sent and not yet due."""

    on_time: int = 0
    late: int = 0
    still_time: int = 0
    missing: int = 0

    @property
    def meetings(self) -> int:
        """Meetings that thanks belong to."""
        return self.on_time + self.late + self.still_time + self.missing

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        return None if self.meetings else say("progress.thanks.empty")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart. It speaks of what can still be done, not of what came late."""
        if not self.meetings:
            return say("progress.thanks.heading")
        if self.missing:
            return say("progress.thanks.title.missing", count=self.missing)
        if self.still_time:
            return say("progress.thanks.title.still_time", count=self.still_time)
        if self.late:
            return say("progress.thanks.title.all_sent", count=self.meetings)
        return say("progress.thanks.title.all_in_time", count=self.meetings)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """People found in one way (an id of ``SOURCES``, or ``none``), by the furthest that it ever went with them.

    ``replied`` includes those with a date, ``met`` those who were thanked.
    """

    source: str
    found: int = 0
    asked: int = 0
    replied: int = 0
    met: int = 0

    @property
    def people(self) -> int:
        """Everybody from this source."""
        return self.found + self.asked + self.replied + self.met

    @property
    def name(self) -> Sentence:
        """The words for the source."""
        return say(f"progress.source.{self.source}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """Where people come from, the source of most people first."""

    sources: tuple[Source, ...] = ()

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        if not self.sources:
            return say("progress.sources.empty.no_people")
        if all(row.source == NOT_NOTED for row in self.sources):
            return say("progress.sources.empty.none_noted")
        return None

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart."""
        if self.empty:
            return say("progress.sources.heading")
        met = sum(row.met for row in self.sources)
        most = max(self.sources, key=lambda row: row.met)
        alone = sum(1 for row in self.sources if row.met == most.met) == 1
        if met and alone and most.source != NOT_NOTED:
            return say("progress.sources.title.met", source=most.name, met=most.met, count=met)
        known = sum(1 for row in self.sources if row.source != NOT_NOTED)
        return say("progress.sources.title.places", count=known)


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseProgress:
    """Lessons done, of all lessons."""

    done: int = 0
    lessons: int = 0

    @property
    def empty(self) -> Sentence | None:
        """What will appear here, while there is nothing to show."""
        return None if self.done and self.lessons else say("progress.course.empty")

    @property
    def takeaway(self) -> Sentence:
        """The sentence above the chart."""
        if self.empty:
            return say("progress.course.heading")
        if self.done >= self.lessons:
            return say("progress.course.title.all", count=self.lessons)
        return say("progress.course.title.some", done=self.done, count=self.lessons)


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """All figures of one learner."""

    funnel: Funnel
    weekly: Weekly
    channels: RepliesByChannel
    thanks: Thanks
    sources: Sources
    course: CourseProgress


def progress(
    contacts: Sequence[Contact],
    events: Sequence[Event],
    settings: Settings,
    now: datetime,
    lessons_done: int,
    lessons_all: int,
) -> Progress:
    """The figures at ``now`` (aware); events of people who are not among ``contacts`` do not count."""
    stories = _stories(contacts, events)
    return Progress(
        funnel=_funnel(stories),
        weekly=_weekly(stories, settings, now),
        channels=_channels(stories),
        thanks=_thanks(stories, settings, now),
        sources=_sources(stories),
        course=CourseProgress(done=min(lessons_done, lessons_all), lessons=lessons_all),
    )


class _Story:
    """What ever happened with one person, from the events in order."""

    __slots__ = ("contact", "first_channel", "meetings", "reached", "requests", "said_yes")

    def __init__(self, contact: Contact, events: Iterable[Event]) -> None:
        self.contact = contact
        self.reached = Reached.found
        self.said_yes = False
        self.first_channel: str | None = None
        self.requests: list[Event] = []
        # Each with the first thanks that followed it, before the next meeting.
        self.meetings: list[tuple[Event, Event | None]] = []
        for event in events:
            self.read(event)
        self.said_yes = self.said_yes or self.reached >= Reached.scheduled

    def read(self, event: Event) -> None:
        kind = event.type
        reached = REACHES.get(kind, Reached.found)
        if reached > self.reached:
            self.reached = reached
        if reached == Reached.asked:
            if self.first_channel is None:
                self.first_channel = event.channel
            if kind in FIRST_MESSAGES:
                self.requests.append(event)
        elif kind == EventType.reply_yes:
            self.said_yes = True
        elif kind == EventType.met:
            self.meetings.append((event, None))
        elif kind == EventType.thank_you_sent and self.meetings and self.meetings[-1][1] is None:
            self.meetings[-1] = (self.meetings[-1][0], event)
            self.reached = Reached.thanked


def _stories(contacts: Iterable[Contact], events: Iterable[Event]) -> list[_Story]:
    by_contact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    # Put in order for each person apart: a date alone in one story says nothing about the hours of another.
    return [_Story(contact, active(by_contact.get(contact.id, ()))) for contact in contacts]


def _funnel(stories: Sequence[_Story]) -> Funnel:
    exactly = Counter(story.reached for story in stories)
    reached = {step.name: sum(exactly[further] for further in Reached if further >= step) for step in Reached}
    return Funnel(**reached, said_yes=sum(story.said_yes for story in stories))


def _weekly(stories: Iterable[_Story], settings: Settings, now: datetime) -> Weekly:
    return requests_by_week((event for story in stories for event in story.requests), settings, now)


def requests_by_week(events: Iterable[Event], settings: Settings, now: datetime) -> Weekly:
    """The requests among ``events`` in each of the last weeks, at ``now`` (aware)."""
    zone = settings.zone
    today = day_of(now, zone)
    this_monday = today - timedelta(days=today.weekday())
    sent: Counter[date] = Counter()
    for event in events:
        if event.type in FIRST_MESSAGES and event.removed_at is None:
            day = day_of(event.at, zone)
            sent[day - timedelta(days=day.weekday())] += 1
    mondays = (this_monday - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1))
    return Weekly(weeks=tuple(Week(start=m, sent=sent[m]) for m in mondays), goal=settings.weekly_goal)


def _in_a_row(goal: int, newest_first: Iterable[Week]) -> int:
    count = 0
    for week in newest_first:
        if goal < 1 or week.sent < goal:
            break
        count += 1
    return count


def _channels(stories: Iterable[_Story]) -> RepliesByChannel:
    asked: Counter[str] = Counter()
    replied: Counter[str] = Counter()
    for story in stories:
        if story.reached >= Reached.asked:
            # Somebody met without a written request counts as asked, like in the funnel.
            channel = _known(story.first_channel, CHANNELS)
            asked[channel] += 1
            replied[channel] += story.reached >= Reached.replied
    order = _most_first(asked, CHANNELS)
    return RepliesByChannel(
        channels=tuple(Replies(channel=c, asked=asked[c], replied=replied[c]) for c in order)
    )


def _thanks(stories: Iterable[_Story], settings: Settings, now: datetime) -> Thanks:
    counts: Counter[str] = Counter()
    for story in stories:
        for met, thanked in story.meetings:
            if thanked is None and story.contact.do_not_contact:
                continue  # nothing is to be sent to them
            due = thank_you_due(met, settings)
            if thanked is None:
                counts["missing" if now > due else "still_time"] += 1
            else:
                counts["late" if thanked.at > due else "on_time"] += 1
    return Thanks(**counts)


def _sources(stories: Iterable[_Story]) -> Sources:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for story in stories:
        rows[_known(story.contact.source, SOURCES)][_GROUP[story.reached]] += 1
    order = _most_first({source: row.total() for source, row in rows.items()}, SOURCES)
    return Sources(sources=tuple(Source(source=source, **rows[source]) for source in order))


_GROUP = {
    Reached.found: "found",
    Reached.asked: "asked",
    Reached.replied: "replied",
    Reached.scheduled: "replied",
    Reached.met: "met",
    Reached.thanked: "met",
}


def _known(name: str | None, ids: Sequence[str]) -> str:
    if not name:
        return NOT_NOTED
    return name if name in ids else "other"


def _most_first(people: Mapping[str, int], usual: Sequence[str]) -> list[str]:
    """The ids with most people first; equal ones in their usual order, what was not noted last."""
    known = [name for name in usual if name in people]
    known.sort(key=lambda name: -people[name])
    return [*known, *([NOT_NOTED] if NOT_NOTED in people else [])]
