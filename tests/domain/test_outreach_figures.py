"""Days to a reply, open steps, referrals and weekdays: what counts, what does not, which sentence says it."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import SOURCES, Contact, Event, EventType
from goodquestion.domain.followups import ActionKind, NextAction, Settings, add_working_days
from goodquestion.domain.outreach import (
    ENOUGH_REQUESTS,
    ENOUGH_WEEKS,
    Due,
    Found,
    OpenSteps,
    Outreach,
    Referrals,
    ReplyDays,
    Weekday,
    Weekdays,
    is_referral,
    open_steps,
    outreach,
    working_days_between,
)
from goodquestion.domain.progress import Reached, Sentence, progress

NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)  # a Wednesday
TODAY = NOW.date()
MONDAY = datetime(2026, 11, 2, 12, tzinfo=UTC)
UTC_SETTINGS = Settings()
MONDAY_TO_FRIDAY = UTC_SETTINGS.working_days


def event(kind: str, days: float = 0, who: str = "ana", **more: object) -> Event:
    """Something so many days after the Monday."""
    at = MONDAY + timedelta(days=days)
    return Event(type=EventType(kind), at=at, contact=who, id=f"{who}-{kind}-{days}", **more)  # type: ignore[arg-type]


def people(*ids: str, **more: str) -> list[Contact]:
    return [Contact(id=name, full_name=name, **more) for name in ids]  # type: ignore[arg-type]


def figures(
    events: Sequence[Event],
    contacts: Sequence[Contact] | None = None,
    settings: Settings = UTC_SETTINGS,
    holidays: Collection[date] = frozenset(),
) -> Outreach:
    return outreach(
        people("ana", "ben", "cem") if contacts is None else contacts, events, [], settings, NOW, holidays
    )


# -- working days between two days


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-11-02", "2026-11-02", 0),
        ("2026-11-02", "2026-11-03", 1),
        ("2026-11-06", "2026-11-07", 0),  # Friday to Saturday
        ("2026-11-06", "2026-11-09", 1),  # Friday to Monday
        ("2026-11-07", "2026-11-08", 0),  # Saturday to Sunday
        ("2026-11-02", "2026-11-16", 10),
        ("2026-11-05", "2026-11-02", 0),
    ],
)
def test_working_days_are_counted_after_the_first_day_up_to_the_last(start: str, end: str, days: int) -> None:
    between = working_days_between(date.fromisoformat(start), date.fromisoformat(end), MONDAY_TO_FRIDAY)
    assert between == days


def test_a_holiday_is_no_working_day_and_one_on_a_weekend_changes_nothing() -> None:
    free = [date(2026, 11, 11), date(2026, 11, 7), date(2026, 12, 25), date(2026, 11, 11)]
    assert working_days_between(date(2026, 11, 6), date(2026, 11, 12), MONDAY_TO_FRIDAY, free) == 3


def test_without_working_days_all_days_are_counted() -> None:
    assert working_days_between(date(2026, 11, 6), date(2026, 11, 12), frozenset()) == 6


DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))
WORKING = st.frozensets(st.integers(0, 6), min_size=1)
HOLIDAYS = st.frozensets(st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 3, 1)), max_size=8)


@settings(max_examples=150, deadline=None)
@given(
    start=st.dates(min_value=date(2025, 12, 1), max_value=date(2026, 3, 1)),
    count=st.integers(1, 40),
    working=WORKING,
    holidays=HOLIDAYS,
)
def test_counting_is_the_way_back_from_adding_working_days(
    start: date, count: int, working: frozenset[int], holidays: frozenset[date]
) -> None:
    end = add_working_days(start, count, working, holidays)
    assert working_days_between(start, end, working, holidays) == count


@settings(max_examples=100, deadline=None)
@given(start=DAYS, one=st.integers(0, 900), more=st.integers(0, 900), working=WORKING, holidays=HOLIDAYS)
def test_two_stretches_have_the_working_days_of_the_whole(
    start: date, one: int, more: int, working: frozenset[int], holidays: frozenset[date]
) -> None:
    middle, end = start + timedelta(days=one), start + timedelta(days=one + more)
    parts = ((start, middle), (middle, end))
    assert working_days_between(start, end, working, holidays) == sum(
        working_days_between(first, last, working, holidays) for first, last in parts
    )


# -- days to the first reply


def test_the_days_are_those_from_the_first_request_to_the_first_reply() -> None:
    story = [
        event("request_sent"),
        event("reminder_sent", 7),
        event("reply_later", 8),
        event("reply_yes", 30),
    ]
    assert figures(story).reply_days == ReplyDays(days=(6,))


@pytest.mark.parametrize("reply", ["reply_yes", "reply_no", "reply_later"])
def test_every_reply_counts_whatever_it_says(reply: str) -> None:
    assert figures([event("request_sent"), event(reply, 2)]).reply_days.days == (2,)


def test_a_reply_on_the_weekend_came_before_the_next_working_day() -> None:
    assert figures([event("request_sent", 4), event("reply_yes", 5)]).reply_days.days == (0,)


def test_the_learners_working_days_and_the_holidays_count() -> None:
    story = [event("request_sent", 3), event("reply_yes", 7)]  # Thursday to Monday
    every_day = Settings(working_days=frozenset(range(7)))
    assert figures(story).reply_days.days == (2,)
    assert figures(story, settings=every_day).reply_days.days == (4,)
    assert figures(story, holidays={date(2026, 11, 6)}).reply_days.days == (1,)


def test_the_days_are_those_where_the_learner_is() -> None:
    story = [event("request_sent", 0.7), event("reply_yes", 0.9)]  # 04:48 and 09:36 on Tuesday in UTC
    assert figures(story).reply_days.days == (0,)
    assert figures(story, settings=Settings(time_zone="America/Los_Angeles")).reply_days.days == (1,)


def test_a_reply_before_the_request_or_removed_is_no_reply_to_it() -> None:
    assert figures([event("reply_yes"), event("request_sent", 2)]).reply_days == ReplyDays()
    removed = event("reply_yes", 3, removed_at=NOW)
    assert figures([event("request_sent"), removed]).reply_days == ReplyDays(waiting=1)


def test_people_who_did_not_reply_are_counted_apart_and_those_met_without_a_noted_reply_are_not() -> None:
    story = [
        event("request_sent"),
        event("request_sent", who="ben"),
        event("closed", 15, "ben"),
        event("request_sent", who="cem"),
        event("met", 5, "cem"),
    ]
    assert figures(story).reply_days == ReplyDays(waiting=2)


def test_two_notes_with_dates_alone_on_one_day_are_in_their_usual_order() -> None:
    day = MONDAY.replace(hour=0)
    notes = [
        Event(type=kind, at=day, at_is_date_only=True, contact="ana")
        for kind in (EventType.reply_yes, EventType.request_sent)
    ]
    assert figures(notes).reply_days.days == (0,)


@pytest.mark.parametrize(
    ("days", "key", "values"),
    [
        ((), "heading", {}),
        ((4,), "title.few", {"count": 1}),
        ((1, 4), "title.few", {"count": 2}),
        ((0, 0, 9), "title.at_once", {}),
        ((1, 3, 9), "title.middle", {"count": 3}),
        ((1, 2, 5, 9), "title.middle", {"count": 2}),
    ],
)
def test_half_of_the_replies_are_told_from_three_people_on(
    days: tuple[int, ...], key: str, values: dict[str, int]
) -> None:
    assert ReplyDays(days=days).takeaway == Sentence(key=f"progress.reply_days.{key}", values=values)


@given(days=st.lists(st.integers(0, 50), min_size=3, max_size=20))
def test_at_least_half_of_those_who_replied_needed_no_longer_than_it_says(days: list[int]) -> None:
    middle = ReplyDays(days=tuple(sorted(days))).middle
    assert middle in days
    assert 2 * sum(day <= middle for day in days) >= len(days)
    assert 2 * sum(day < middle for day in days) < len(days)


def test_people_who_wait_are_told_in_words() -> None:
    waiting = Sentence(key="progress.reply_days.waiting", values={"count": 2})
    assert ReplyDays(days=(1,), waiting=2).note == waiting
    assert ReplyDays(days=(1,)).note is None
    assert ReplyDays(waiting=2).empty == Sentence(
        key="progress.reply_days.empty.waiting", values={"count": 2}
    )
    assert ReplyDays().empty == Sentence(key="progress.reply_days.empty.nobody_asked")


# -- open steps


def step(days: int | None, kind: ActionKind = ActionKind.send_request, **more: object) -> NextAction:
    due = None if days is None else TODAY + timedelta(days=days)
    return NextAction(kind=kind, due=due, **more)  # type: ignore[arg-type]


def test_open_steps_are_grouped_by_when_they_are_due_as_on_home() -> None:
    steps = [step(days) for days in (-30, -1, 0, 1, 7, 8, 400)]
    assert open_steps(steps, UTC_SETTINGS, NOW) == OpenSteps(late=2, today=1, this_week=2, later=2)


def test_a_step_whose_hour_has_passed_is_waiting_and_one_of_later_today_is_for_today() -> None:
    thanks = ActionKind.send_thank_you
    steps = [
        step(0, thanks, due_at=NOW - timedelta(hours=1)),
        step(0, thanks, due_at=NOW + timedelta(hours=1)),
    ]
    assert open_steps(steps, UTC_SETTINGS, NOW) == OpenSteps(late=1, today=1)


def test_to_wait_and_to_do_nothing_are_no_steps() -> None:
    steps = [step(-3, ActionKind.wait), step(0, ActionKind.none), step(None), step(None, ActionKind.none)]
    assert open_steps(steps, UTC_SETTINGS, NOW) == OpenSteps()


def test_today_is_the_day_where_the_learner_is() -> None:
    late_evening = datetime(2026, 11, 19, 4, tzinfo=UTC)
    for zone, expected in (("America/New_York", OpenSteps(today=1)), ("UTC", OpenSteps(late=1))):
        assert open_steps([step(0)], Settings(time_zone=zone), late_evening) == expected


def test_a_step_at_the_end_of_the_calendar_is_later() -> None:
    action = NextAction(kind=ActionKind.check_in, due=date.max)
    assert open_steps([action], UTC_SETTINGS, NOW).later == 1
    last = datetime(9999, 12, 31, 12, tzinfo=UTC)
    assert open_steps([action], UTC_SETTINGS, last).today == 1


@pytest.mark.parametrize(
    ("figure", "key", "values"),
    [
        (OpenSteps(), "heading", {}),
        (OpenSteps(late=2, today=1, later=9), "title.now", {"count": 3}),
        (OpenSteps(this_week=2, later=9), "title.this_week", {"count": 2}),
        (OpenSteps(later=9), "title.later", {"count": 9}),
    ],
)
def test_the_title_says_what_can_be_done(figure: OpenSteps, key: str, values: dict[str, int]) -> None:
    assert figure.takeaway == Sentence(key=f"progress.open_steps.{key}", values=values)


# -- referrals


def test_people_from_a_referral_stand_beside_the_others_by_how_far_it_ever_went() -> None:
    contacts = [
        Contact(id="ana", full_name="Ana"),
        Contact(id="ben", full_name="Ben", referred_by="ana"),
        Contact(id="cem", full_name="Cem", source="referral"),
    ]
    story = [
        event("request_sent"),
        event("request_sent", who="ben"),
        event("met", 3, "ben"),
        event("closed", 9, "ben"),
    ]
    figure = figures(story, contacts).referrals
    assert figure.referred == Found(people=2, asked=1, replied=1, met=1)
    assert figure.others == Found(people=1, asked=1)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"source": "referral"}, True),
        ({"referred_by": "ben"}, True),
        ({"referred_by": "deleted"}, True),
        ({"referred_by": "ana"}, False),
        ({"source": "web"}, False),
    ],
)
def test_who_came_from_a_referral(more: dict[str, str], expected: bool) -> None:
    assert is_referral(Contact(id="ana", **more)) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("asked", "met", "percent"), [(4, 4, None), (5, 3, 60), (8, 5, 63)])
def test_a_share_of_a_referral_is_told_from_five_people_asked_on(
    asked: int, met: int, percent: int | None
) -> None:
    assert Found(people=9, asked=asked, met=met).percent(met) == percent


@pytest.mark.parametrize(
    ("referred", "key", "values"),
    [
        (Found(), "heading", {}),
        (Found(people=3, asked=2), "title.people", {"count": 3}),
        (Found(people=3, asked=2, replied=1), "title.replied", {"reached": 1, "count": 3}),
        (Found(people=3, asked=2, replied=2, met=1), "title.met", {"reached": 1, "count": 3}),
    ],
)
def test_the_title_says_what_the_names_led_to(referred: Found, key: str, values: dict[str, int]) -> None:
    figure = Referrals(referred=referred, others=Found(people=9, asked=9, replied=9, met=9))
    assert figure.takeaway == Sentence(key=f"progress.referrals.{key}", values=values)
    assert (figure.empty is None) == (referred.people > 0)


# -- weekdays


def test_requests_and_second_people_count_for_their_day_and_reminders_do_not() -> None:
    story = [event("request_sent"), event("other_person_tried", 1), event("reminder_sent", 2)]
    days = figures(story).weekdays.days
    assert [day.sent for day in days] == [1, 1, 0, 0, 0]


def test_a_reply_counts_once_for_the_latest_request_before_it() -> None:
    story = [
        event("request_sent"),
        event("other_person_tried", 1),
        event("reminder_sent", 4),
        event("reply_yes", 9),
        event("reply_no", 11),
    ]
    assert [day.replied for day in figures(story).weekdays.days] == [0, 1, 0, 0, 0]


def test_a_meeting_answers_a_request_and_a_closing_does_not() -> None:
    story = [
        event("request_sent"),
        event("met", 3),
        event("request_sent", 0, "ben"),
        event("closed", 9, "ben"),
    ]
    assert figures(story).weekdays.days[0] == Weekday(day=0, sent=2, replied=1)


def test_a_weekend_is_shown_when_there_was_a_request() -> None:
    days = figures([event("request_sent", 6)]).weekdays.days
    assert [day.day for day in days] == [0, 1, 2, 3, 4, 6]


def test_the_weekday_is_that_where_the_learner_is() -> None:
    early = Event(type=EventType.request_sent, at=datetime(2026, 11, 17, 4, tzinfo=UTC), contact="ana")
    assert figures([early]).weekdays.days[1].sent == 1
    in_new_york = figures([early], settings=Settings(time_zone="America/New_York")).weekdays
    assert in_new_york.days[0].sent == 1


def test_weeks_are_those_with_a_request() -> None:
    story = [event("request_sent", days) for days in (0, 4, 7, 21)]
    assert figures(story).weekdays.weeks == 3


def weekdays(*sent: int, weeks: int = ENOUGH_WEEKS) -> Weekdays:
    return Weekdays(days=tuple(Weekday(day=day, sent=count) for day, count in enumerate(sent)), weeks=weeks)


@pytest.mark.parametrize(
    ("figure", "key", "values"),
    [
        (Weekdays(), "both", {"count": ENOUGH_REQUESTS, "weeks": ENOUGH_WEEKS}),
        (weekdays(10, 9, weeks=3), "both", {"count": 1, "weeks": ENOUGH_WEEKS}),
        (weekdays(10, 9), "requests", {"count": 1}),
        (weekdays(10, 10, weeks=2), "weeks", {"count": 2}),
    ],
)
def test_until_there_is_enough_it_says_what_is_missing(
    figure: Weekdays, key: str, values: dict[str, int]
) -> None:
    assert figure.empty == Sentence(key=f"progress.weekdays.empty.{key}", values=values)
    assert figure.takeaway == Sentence(key="progress.weekdays.heading")
    assert figure.note is None


def test_with_enough_it_says_when_the_learner_asks_and_not_what_that_brings() -> None:
    figure = weekdays(3, 12, 5)
    assert figure.empty is None
    assert figure.takeaway == Sentence(
        key="progress.weekdays.title.most",
        values={"day": Sentence(key="progress.weekday.tuesday"), "most": 12, "count": 20},
    )
    assert weekdays(8, 8, 4, 0).takeaway == Sentence(
        key="progress.weekdays.title.level", values={"days": 3, "count": 20}
    )
    assert figure.note == Sentence(key="progress.weekdays.no_cause")


# -- whatever happened


EVENTS = st.builds(
    event,
    st.sampled_from(list(EventType)),
    st.floats(min_value=-60, max_value=15),
    st.sampled_from(["0", "1", "2", "3", "gone"]),
    at_is_date_only=st.booleans(),
)
PEOPLE = st.lists(
    st.tuples(st.sampled_from(["", *SOURCES]), st.sampled_from(["", "0", "3", "gone"])), max_size=4
).map(
    lambda rows: [
        Contact(id=str(n), full_name=str(n), source=source, referred_by=giver)
        for n, (source, giver) in enumerate(rows)
    ]
)
STEPS = st.lists(
    st.builds(step, st.one_of(st.none(), st.integers(-9, 40)), st.sampled_from(list(ActionKind)))
)


@settings(max_examples=150, deadline=None)
@given(contacts=PEOPLE, events=st.lists(EVENTS, max_size=25), steps=STEPS)
def test_these_figures_agree_with_the_others_whatever_happened(
    contacts: list[Contact], events: list[Event], steps: list[NextAction]
) -> None:
    figure = outreach(contacts, events, steps, UTC_SETTINGS, NOW)
    funnel = progress(contacts, events, UTC_SETTINGS, NOW, 0, 9).funnel
    both = (figure.referrals.referred, figure.referrals.others)
    for name in ("asked", "replied", "met"):
        assert sum(getattr(found, name) for found in both) == funnel.count(Reached[name])
    assert sum(found.people for found in both) == len(contacts)
    assert len(figure.reply_days.days) + figure.reply_days.waiting <= funnel.asked
    assert figure.open_steps.total == sum(each.is_open() for each in steps)
    assert sum(figure.open_steps.count(due) for due in Due) == figure.open_steps.total
    assert all(0 <= day.replied <= day.sent for day in figure.weekdays.days)
    for part in (figure.reply_days, figure.open_steps, figure.referrals, figure.weekdays):
        assert part.takeaway.key.endswith(".heading") == (part.empty is not None)


def test_with_nobody_every_figure_is_empty() -> None:
    figure = figures([], [])
    for part in (figure.reply_days, figure.open_steps, figure.referrals, figure.weekdays):
        assert part.empty is not None
