"""Short stories for the tests: what happened with one person, on the days of an ordinary November."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact, Event, EventType, start_of_day
from goodquestion.domain.followups import NOBODY, LedTo, NextAction, Settings, Standing, standing

ZONE = "America/Los_Angeles"
SETTINGS = Settings(time_zone=ZONE)
"""Monday to Friday, the gentle preset, 24 hours for thanks. In 2026, November 2, 9, 16 and 23 are Mondays."""

ANA = Contact(id="ana", full_name="Ana Example", created=datetime(2026, 11, 2, 20, tzinfo=UTC))


def at(moment: str, settings: Settings = SETTINGS) -> datetime:
    """ "2026-11-02 14:30", or "11-02" for noon in 2026, by the learner's clock; the moment in UTC."""
    day, _, clock = moment.partition(" ")
    day = day if len(day) > 5 else f"2026-{day}"
    return datetime.fromisoformat(f"{day}T{clock or '12:00'}").replace(tzinfo=settings.zone).astimezone(UTC)


def happened(
    kind: str, moment: str, planned: str = "", settings: Settings = SETTINGS, **more: object
) -> Event:
    """An event at a moment of the learner's clock; ``planned`` is its planned_at."""
    planned_at = at(planned, settings) if planned else None
    return Event(
        type=EventType(kind),
        at=at(moment, settings),
        id=f"{kind} {moment}",
        contact="ana",
        planned_at=planned_at,
        **more,  # type: ignore[arg-type]
    )


def on_the_day(kind: str, day: str, settings: Settings = SETTINGS) -> Event:
    """An event with a date alone."""
    start = start_of_day(date.fromisoformat(f"2026-{day}"), settings.zone)
    return Event(type=EventType(kind), at=start, at_is_date_only=True, id=f"{kind} {day}", contact="ana")


def stands(
    *events: Event,
    now: str,
    settings: Settings = SETTINGS,
    contact: Contact = ANA,
    holidays: Iterable[date] = (),
    led_to: LedTo = NOBODY,
) -> Standing:
    return standing(contact, events, settings, at(now, settings), frozenset(holidays), led_to)


def asked_next(*events: Event, now: str, **more: object) -> NextAction:
    return stands(*events, now=now, **more).next_action  # type: ignore[arg-type]


def says(action: NextAction) -> tuple[str, str, str]:
    """Kind, due day and reason, to compare."""
    return str(action.kind), f"{action.due:%m-%d}" if action.due else "", action.reason


# -- for properties

ZONES = (
    "UTC",
    ZONE,
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "Pacific/Niue",
    "Australia/Lord_Howe",
    "Europe/Madrid",
)
NO_ZONES = ("", "Nowhere/At_All", "../../etc/passwd", "America", "a\0b", "\ud800", "z" * 5_000)
STRANGE_ZONES = (*ZONES, *NO_ZONES)

ordinary_moments = st.integers(0, 500 * 86_400).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
any_moments = st.datetimes(timezones=st.just(UTC)) | st.sampled_from(
    [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)


def events(moments: st.SearchStrategy[datetime] = ordinary_moments) -> st.SearchStrategy[Event]:
    """Any event at all, also such as no form would let through."""
    return st.builds(
        Event,
        type=st.sampled_from(EventType),
        at=moments,
        contact=st.just("ana"),
        at_is_date_only=st.booleans(),
        minutes=st.sampled_from([None, 1, 600]),
        planned_at=st.none() | moments,
        ended_at=st.none() | moments,
        removed_at=st.sampled_from([None, None, None, datetime(2026, 6, 1, tzinfo=UTC)]),
    )


def histories(moments: st.SearchStrategy[datetime] = ordinary_moments) -> st.SearchStrategy[list[Event]]:
    """Up to six events, each with an id of its own."""
    return st.lists(events(moments), max_size=6).map(
        lambda story: [replace(event, id=f"{number}") for number, event in enumerate(story)]
    )


def learners(zones: Iterable[str] = ZONES) -> st.SearchStrategy[Settings]:
    """Settings of every kind; each learner has some working day."""
    return st.builds(
        Settings,
        preset=st.sampled_from(["gentle", "3b7", "own"]),
        second_person_after=st.none() | st.integers(0, 30),
        reminder_after=st.integers(0, 30),
        let_go_after=st.integers(0, 30),
        reminders=st.integers(0, 3),
        thank_you_hours=st.integers(1, 24),
        keep_in_touch_days=st.integers(1, 400),
        working_days=st.frozensets(st.integers(0, 6), min_size=1),
        time_zone=st.sampled_from(list(zones)),
    )


contacts = st.builds(
    Contact,
    id=st.just("ana"),
    full_name=st.just("Ana Example"),
    created=ordinary_moments,
    do_not_contact=st.sampled_from([False, False, False, True]),
)
