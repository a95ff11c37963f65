"""`make months`: two months of an invented learner, day by day, by the rules of the next step. No clock is read.

On each working day, in the morning and in the evening, the learner does what the app says is due; what the other people
do is written below. The table says what was due and why, and what happened then. It stands in docs/two-months.md.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import PLANNED_TYPES, Contact, Event, EventType
from goodquestion.domain.followups import DONE, NOBODY, ActionKind, NextAction, Settings, standing
from goodquestion.domain.referrals import led_to
from goodquestion.i18n import Words
from goodquestion.services.days_off import days_off
from goodquestion.settings import ROOT

FIRST, LAST = date(2026, 11, 2), date(2027, 1, 1)
SETTINGS = Settings(time_zone="America/Los_Angeles", holidays_country="US", weekly_goal=2)
MORNING, TALKED, EVENING = time(9), time(15, 30), time(18)
E = EventType


@dataclass(frozen=True)
class Told:
    """What somebody else does: so many days after the event ``after`` (its ``nth`` time), an event of ``kind``."""

    after: EventType
    days: int
    kind: EventType
    planned_in: int | None = None  # days
    nth: int = 1


@dataclass(frozen=True)
class Somebody:
    """An invented person, the day on which the learner adds them, and how they answer."""

    name: str
    added: date
    about: str
    answers: tuple[Told, ...] = ()
    referred_by: str = ""
    no_contact_from: date | None = None


PEOPLE = (
    Somebody(
        "Ana",
        date(2026, 11, 2),
        "says yes, and names Ben",
        (
            Told(E.request_sent, 2, E.reply_yes),
            Told(E.reply_yes, 1, E.scheduled, planned_in=8),
            Told(E.met, 0, E.referral_received),
        ),
    ),
    Somebody("Carl", date(2026, 11, 3), "never answers"),
    Somebody("Dina", date(2026, 11, 5), "says no", (Told(E.request_sent, 4, E.reply_no),)),
    Somebody(
        "Emil",
        date(2026, 11, 6),
        "asks to come back in December, then says yes",
        (
            Told(E.request_sent, 3, E.reply_later, planned_in=22),
            Told(E.request_sent, 1, E.reply_yes, nth=2),
            Told(E.reply_yes, 1, E.scheduled, planned_in=7),
        ),
    ),
    Somebody(
        "Farah",
        date(2026, 11, 9),
        "answers the reminder, and moves the day once",
        (
            Told(E.reminder_sent, 1, E.reply_yes),
            Told(E.reply_yes, 1, E.scheduled, planned_in=6),
            Told(E.scheduled, 3, E.rescheduled, planned_in=9),
        ),
    ),
    Somebody(
        "Gus", date(2026, 11, 12), "is marked as not to be written to", no_contact_from=date(2026, 11, 16)
    ),
    Somebody(
        "Ben",
        date(2026, 11, 17),
        "was named by Ana, and says yes",
        (Told(E.request_sent, 1, E.reply_yes), Told(E.reply_yes, 1, E.scheduled, planned_in=5)),
        referred_by="Ana",
    ),
)


@dataclass
class Story:
    """One person's events so far, and what they will still do."""

    person: Somebody
    contact: Contact
    events: list[Event] = field(default_factory=list)
    to_come: list[tuple[date, Told]] = field(default_factory=list)

    def happened(self, kind: EventType, at: datetime, planned: datetime | None = None) -> None:
        """Add an event, and note what somebody will do about it."""
        self.events.append(
            Event(
                type=kind,
                at=at,
                id=f"{self.contact.id} {len(self.events)}",
                contact=self.contact.id,
                planned_at=planned,
            )
        )
        times = sum(event.type == kind for event in self.events)
        self.to_come += [
            (at.astimezone(SETTINGS.zone).date() + timedelta(days=told.days), told)
            for told in self.person.answers
            if told.after == kind and told.nth == times
        ]


@dataclass(frozen=True)
class Line:
    """One row of the table."""

    day: date
    name: str
    due: str
    why: str
    then: str


def at(day: date, clock: time = MORNING) -> datetime:
    """A moment of the learner's clock, in UTC."""
    return datetime.combine(day, clock, tzinfo=SETTINGS.zone).astimezone(UTC)


def lived(settings: Settings, words: Words) -> Iterator[Line]:
    """Every line of the two months."""
    stories: dict[str, Story] = {}
    free = days_off(settings.holidays_country, (FIRST.year, LAST.year))
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        for person in PEOPLE:
            if person.added == day:
                stories[person.name] = _added(person)
                yield Line(day, person.name, "", "", f"is added: {person.about} (an example)")
        for story in stories.values():
            if story.person.no_contact_from == day:
                story.contact = replace(story.contact, do_not_contact=True)
                yield Line(day, story.person.name, "", "", "is marked: do not write")
            yield from _of_others(story, day, words)
        if day.weekday() in settings.working_days and day not in free:
            for clock in (MORNING, EVENING):
                for story in stories.values():
                    yield from _of_the_learner(story, stories, at(day, clock), settings, free, words)
    for story in stories.values():
        action = next_for(story, stories, settings, at(LAST), free)
        due = f" ({words.weekday_and_date(action.due)})" if action.due else ""
        said = words(f"next.{action.kind}", name=story.person.name)
        yield Line(LAST, story.person.name, f"{said}{due}", _why(action, story, words), "")


def _added(person: Somebody) -> Story:
    contact = Contact(
        id=person.name, full_name=person.name, referred_by=person.referred_by, created=at(person.added)
    )
    return Story(person, contact)


def _of_others(story: Story, day: date, words: Words) -> Iterator[Line]:
    for when, told in list(story.to_come):
        if when == day:
            story.to_come.remove((when, told))
            planned = (
                at(day + timedelta(days=told.planned_in), time(15)) if told.planned_in is not None else None
            )
            story.happened(told.kind, at(day, time(8)), planned)
            until = (
                f" ({words.weekday_and_date(planned.astimezone(SETTINGS.zone).date())})" if planned else ""
            )
            yield Line(day, story.person.name, "", "", f"{words(f'event.{told.kind}')}{until}")


def _of_the_learner(
    story: Story,
    stories: Mapping[str, Story],
    now: datetime,
    settings: Settings,
    free: frozenset[date],
    words: Words,
) -> Iterator[Line]:
    """Do what is due at this hour, one thing after another. A meeting of today is held before the evening."""
    day = now.astimezone(SETTINGS.zone).date()
    while True:
        action = next_for(story, stories, settings, now, free)
        happened = DONE.get(action.kind)
        is_to_come = action.kind == ActionKind.meet and action.reason != "meeting_over"
        if not action.is_due(day) or happened is None or happened in PLANNED_TYPES or is_to_come:
            return
        story.happened(happened, at(day, TALKED) if happened == E.met else now)
        said = words(f"next.{action.kind}", name=story.person.name)
        yield Line(day, story.person.name, said, _why(action, story, words), words(f"event.{happened}"))
        now += timedelta(minutes=1)


def next_for(
    story: Story, stories: Mapping[str, Story], settings: Settings, now: datetime, free: frozenset[date]
) -> NextAction:
    """The next action, with what came of the names that this person gave."""
    led = led_to(
        [each.contact for each in stories.values()], {name: each.events for name, each in stories.items()}
    )
    return standing(
        story.contact, story.events, settings, now, free, led.get(story.contact.id, NOBODY)
    ).next_action


def _why(action: NextAction, story: Story, words: Words) -> str:
    values: dict[str, int | str] = {**action.values, "count": action.values.get("days", 0)}
    return words(f"reason.{action.reason}", name=story.person.name, day="", **values)


def table(preset: str, words: Words) -> Iterator[str]:
    """The table of one preset in Markdown, and where everybody stands in the end."""
    settings = replace(SETTINGS, preset=preset)
    yield f"## {words(f'preset.{preset}')}"
    yield ""
    yield "| day | person | what the app said | why | what happened |"
    yield "|---|---|---|---|---|"
    for line in lived(settings, words):
        yield f"| {line.day:%a %d %b} | {line.name} | {line.due} | {line.why} | {line.then} |"
    yield ""


def main() -> None:
    """Print both tables."""
    words = Words("en", Library.load(ROOT / "content").ui)
    lines = [
        "# Two months, day by day",
        "",
        "What the rules of the next step (`goodquestion/domain/followups.py`) say to an invented learner",
        "who does what is due on each working day, in the morning and in the evening. Holidays of the USA: 11 and 26",
        "November, 25 December. The last lines say where everybody stands. `make months` prints this; a test holds it.",
        "",
    ]
    for preset in ("gentle", "3b7"):
        lines += table(preset, words)
    sys.stdout.write("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    main()
