"""The progress figures: what counts, what does not, and which sentence says it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import CHANNELS, SOURCES, Contact, Event, EventType, start_of_day
from goodquestion.domain.followups import Settings, next_action, thank_you_due
from goodquestion.domain.progress import (
    CourseProgress,
    Funnel,
    Progress,
    Reached,
    Replies,
    RepliesByChannel,
    Sentence,
    Source,
    Sources,
    Thanks,
    Week,
    Weekly,
    progress,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)  # a Sunday
UTC_SETTINGS = Settings()


def event(kind: str, days_ago: float, who: str = "ana", **more: object) -> Event:
    at = NOW - timedelta(days=days_ago)
    return Event(type=EventType(kind), at=at, contact=who, id=f"{who}-{kind}-{days_ago}", **more)  # type: ignore[arg-type]


def people(*ids: str, **more: str) -> list[Contact]:
    return [Contact(id=name, full_name=name, **more) for name in ids]  # type: ignore[arg-type]


def figures(
    events: Sequence[Event],
    contacts: Sequence[Contact] | None = None,
    settings: Settings = UTC_SETTINGS,
    now: datetime = NOW,
) -> Progress:
    return progress(contacts or people("ana", "ben"), events, settings, now, 0, 9)


# -- the funnel


def test_somebody_met_counts_as_asked_replied_and_scheduled() -> None:
    funnel = figures([event("met", 3)]).funnel
    assert (funnel.asked, funnel.replied, funnel.scheduled, funnel.met, funnel.thanked) == (1, 1, 1, 1, 0)


def test_a_step_that_was_reached_stays_counted_after_a_no_and_a_closing() -> None:
    story = [event("request_sent", 9), event("reply_yes", 8), event("reply_no", 5), event("closed", 4)]
    funnel = figures(story).funnel
    assert (funnel.asked, funnel.replied, funnel.said_yes, funnel.scheduled) == (1, 1, 1, 0)


def test_a_no_is_a_reply_but_no_yes() -> None:
    funnel = figures([event("request_sent", 9), event("reply_no", 5)]).funnel
    assert (funnel.replied, funnel.said_yes) == (1, 0)


def test_a_cancelled_meeting_had_a_date() -> None:
    assert figures([event("request_sent", 9), event("cancelled", 5)]).funnel.scheduled == 1


def test_thanks_without_a_meeting_are_not_thanks_for_a_meeting() -> None:
    funnel = figures([event("request_sent", 9), event("thank_you_sent", 5)]).funnel
    assert (funnel.asked, funnel.met, funnel.thanked) == (1, 0, 0)


def test_thanks_before_the_meeting_are_not_thanks_for_it() -> None:
    assert figures([event("thank_you_sent", 5), event("met", 4)]).funnel.thanked == 0


def test_a_removed_event_does_not_count() -> None:
    assert figures([event("request_sent", 9, removed_at=NOW)]).funnel.asked == 0


def test_events_of_people_who_are_gone_do_not_count() -> None:
    figure = figures([event("request_sent", 1, who="deleted")])
    assert figure.funnel.asked == 0
    assert figure.weekly.total == 0


@pytest.mark.parametrize(
    ("funnel", "key", "values"),
    [
        (Funnel(), "progress.funnel.heading", {}),
        (Funnel(found=3), "progress.funnel.heading", {}),
        (Funnel(found=3, asked=2), "progress.funnel.title.asked", {"count": 2}),
        (Funnel(asked=3, replied=1), "progress.funnel.title.replied", {"replied": 1, "count": 3}),
        (Funnel(asked=3, replied=3), "progress.funnel.title.all_replied", {"count": 3}),
        (Funnel(asked=7, replied=5, said_yes=4), "progress.funnel.title.said_yes", {"yes": 4, "count": 7}),
        (Funnel(asked=2, replied=2, said_yes=2), "progress.funnel.title.all_said_yes", {"count": 2}),
    ],
)
def test_the_funnel_says_how_many_said_yes(funnel: Funnel, key: str, values: dict[str, int]) -> None:
    assert funnel.takeaway == Sentence(key=key, values=values)


def test_an_empty_funnel_says_what_to_do_first() -> None:
    assert Funnel().empty == Sentence(key="progress.funnel.empty.no_people")
    assert Funnel(found=2).empty == Sentence(key="progress.funnel.empty.nobody_asked", values={"count": 2})
    assert Funnel(found=2, asked=1).empty is None


# -- outreach week by week


def test_eight_weeks_are_shown_and_this_one_is_last() -> None:
    weeks = figures([]).weekly.weeks
    assert [week.start for week in (weeks[0], weeks[-1])] == [date(2026, 9, 28), date(2026, 11, 16)]
    assert len(weeks) == 8
    assert {week.start.weekday() for week in weeks} == {0}


def test_first_requests_and_second_people_count_for_the_week_and_reminders_do_not() -> None:
    story = [event("request_sent", 2), event("other_person_tried", 1), event("reminder_sent", 0)]
    assert figures(story).weekly.this_week == 2


def test_requests_of_nine_weeks_ago_are_not_in_the_chart() -> None:
    assert figures([event("request_sent", 60)]).weekly.total == 0


def test_a_week_begins_on_monday_where_the_learner_is() -> None:
    late_on_sunday = Event(
        type=EventType.request_sent, at=datetime(2026, 11, 16, 3, tzinfo=UTC), contact="ana"
    )
    in_new_york = figures([late_on_sunday], settings=Settings(time_zone="America/New_York")).weekly
    assert (in_new_york.weeks[-2].sent, in_new_york.this_week) == (1, 0)
    assert figures([late_on_sunday]).weekly.this_week == 1


def weekly(*sent: int, goal: int = 2) -> Weekly:
    start = date(2026, 9, 28)
    weeks = tuple(Week(start=start + timedelta(weeks=n), sent=count) for n, count in enumerate(sent))
    return Weekly(weeks=weeks, goal=goal)


@pytest.mark.parametrize(
    ("figure", "key", "values"),
    [
        (weekly(0, 0, 0), "heading", {}),
        (weekly(3, 0, 0), "title.open", {"count": 2}),
        (weekly(3, 0, 1), "title.under_way", {"sent": 1, "count": 2}),
        (weekly(3, 1, 2), "title.reached", {}),
        (weekly(0, 2, 5), "title.in_a_row", {"count": 2}),
        (weekly(2, 3, 2), "title.in_a_row", {"count": 3}),
        (weekly(0, 2, 0), "title.before", {"count": 1, "sent": 0, "goal": 2}),
        (weekly(2, 2, 1), "title.before", {"count": 2, "sent": 1, "goal": 2}),
        (weekly(1, 0, 1, goal=0), "title.no_goal", {"count": 2}),
    ],
)
def test_the_weeks_say_how_the_goal_stands(figure: Weekly, key: str, values: dict[str, int]) -> None:
    assert figure.takeaway == Sentence(key=f"progress.weekly.{key}", values=values)


# -- replies by channel


def test_the_channel_is_that_of_the_first_request() -> None:
    story = [
        event("request_sent", 9, channel="linkedin"),
        event("reminder_sent", 4, channel="email"),
        event("reply_yes", 2, channel="phone"),
    ]
    assert figures(story).channels.channels == (Replies(channel="linkedin", asked=1, replied=1),)


def test_a_first_request_without_a_channel_is_not_noted_and_stands_last() -> None:
    story = [
        event("request_sent", 9),
        event("request_sent", 9, who="ben", channel="email"),
        event("reminder_sent", 2, channel="email"),
    ]
    assert [row.channel for row in figures(story).channels.channels] == ["email", "none"]


def test_a_channel_nobody_knows_counts_as_another_way() -> None:
    assert figures([event("request_sent", 9, channel="pigeon")]).channels.channels[0].channel == "other"


@pytest.mark.parametrize(
    ("asked", "replied", "percent"), [(4, 4, None), (5, 5, 100), (5, 0, 0), (8, 5, 63), (7, 2, 29)]
)
def test_a_share_is_told_from_five_people_on(asked: int, replied: int, percent: int | None) -> None:
    assert Replies(channel="email", asked=asked, replied=replied).percent == percent


def replies(*rows: tuple[str, int, int]) -> RepliesByChannel:
    return RepliesByChannel(channels=tuple(Replies(channel=c, asked=a, replied=r) for c, a, r in rows))


def test_ways_of_asking_are_compared_only_where_five_people_were_asked() -> None:
    enough = replies(("email", 6, 2), ("linkedin", 5, 4)).takeaway
    assert enough.key == "progress.channels.title.best"
    assert enough.values["channel"] == Sentence(key="progress.channel.linkedin")
    assert replies(("email", 6, 2), ("linkedin", 4, 4)).takeaway.key == "progress.channels.title.most"
    assert replies(("email", 10, 4), ("linkedin", 5, 2)).takeaway.key == "progress.channels.title.most"


def test_while_nobody_has_replied_the_title_says_that_replies_will_show() -> None:
    waiting = Sentence(key="progress.channels.title.waiting", values={"count": 3})
    assert replies(("email", 3, 0)).takeaway == waiting


def test_a_channel_that_was_not_noted_is_no_takeaway() -> None:
    assert replies(("email", 2, 0), ("none", 4, 3)).takeaway == Sentence(
        key="progress.channels.title.some", values={"replied": 3, "count": 6}
    )


# -- thank-yous


def test_thanks_are_in_time_until_24_hours_after_the_meeting_has_ended() -> None:
    met = Event(type=EventType.met, at=NOW - timedelta(days=3), minutes=30, contact="ana")
    in_time = Event(type=EventType.thank_you_sent, at=met.at + timedelta(hours=24, minutes=30), contact="ana")
    too_late = Event(
        type=EventType.thank_you_sent, at=met.at + timedelta(hours=24, minutes=31), contact="ana"
    )
    assert figures([met, in_time]).thanks == Thanks(on_time=1)
    assert figures([met, too_late]).thanks == Thanks(late=1)


def test_thanks_that_are_not_yet_due_are_not_missing() -> None:
    assert figures([event("met", 0.5)]).thanks == Thanks(still_time=1)
    assert figures([event("met", 1.5)]).thanks == Thanks(missing=1)


def test_the_chart_and_the_next_action_agree_on_when_thanks_are_due() -> None:
    zone = Settings(time_zone="America/New_York").zone
    for met in (
        Event(type=EventType.met, at=NOW - timedelta(hours=5), minutes=45),
        Event(type=EventType.met, at=start_of_day(date(2026, 11, 20), zone), at_is_date_only=True),
    ):
        for hours in (24, 12):
            chosen = Settings(time_zone="America/New_York", thank_you_hours=hours)
            action = next_action(Contact(full_name="Ana"), [met], chosen, NOW)
            assert action.due_at == thank_you_due(met, chosen)


def test_thanks_noted_with_a_date_alone_belong_to_the_meeting_of_that_day() -> None:
    day = start_of_day(date(2026, 11, 20), UTC_SETTINGS.zone)
    met = Event(type=EventType.met, at=day + timedelta(hours=14), contact="ana")
    thanked = Event(type=EventType.thank_you_sent, at=day, at_is_date_only=True, contact="ana")
    assert figures([thanked, met]).thanks == Thanks(on_time=1)


def test_a_date_alone_in_another_story_changes_no_order() -> None:
    day = start_of_day(date(2026, 11, 20), UTC_SETTINGS.zone)
    thanked = Event(type=EventType.thank_you_sent, at=day + timedelta(hours=9), contact="ana")
    met = Event(type=EventType.met, at=day + timedelta(hours=15), contact="ana")
    elsewhere = Event(type=EventType.researched, at=day, at_is_date_only=True, contact="ben")
    assert figures([thanked, met, elsewhere]).thanks == Thanks(missing=1)


def test_each_meeting_has_thanks_of_its_own() -> None:
    story = [event("met", 20), event("thank_you_sent", 19.5), event("met", 5), event("thank_you_sent", 1)]
    assert figures(story).thanks == Thanks(on_time=1, late=1)


def test_two_thank_yous_for_one_meeting_are_one() -> None:
    story = [event("met", 20), event("thank_you_sent", 19.5), event("thank_you_sent", 10)]
    assert figures(story).thanks == Thanks(on_time=1)


def test_nothing_is_missing_where_nothing_may_be_sent() -> None:
    asked_to_stop = [Contact(id="ana", full_name="Ana", do_not_contact=True)]
    assert figures([event("met", 9)], asked_to_stop).thanks == Thanks()


@pytest.mark.parametrize(
    ("thanks", "key", "count"),
    [
        (Thanks(on_time=3), "all_in_time", 3),
        (Thanks(on_time=2, late=1), "all_sent", 3),
        (Thanks(on_time=1, late=1, still_time=1), "still_time", 1),
        (Thanks(on_time=1, still_time=1, missing=2), "missing", 2),
    ],
)
def test_the_title_of_the_thanks_is_about_what_can_still_be_done(
    thanks: Thanks, key: str, count: int
) -> None:
    assert thanks.takeaway == Sentence(key=f"progress.thanks.title.{key}", values={"count": count})


# -- sources and the course


def test_each_person_stands_under_the_furthest_that_it_ever_went() -> None:
    found = [*people("a", "b", "c", "d", source="linkedin"), *people("e")]
    story = [
        event("researched", 9, "a"),
        event("request_sent", 9, "b"),
        event("rescheduled", 9, "c"),
        event("met", 9, "d"),
        event("thank_you_sent", 8, "d"),
    ]
    assert figures(story, found).sources.sources == (
        Source(source="linkedin", found=1, asked=1, replied=1, met=1),
        Source(source="none", found=1),
    )


def test_the_source_of_most_people_stands_first() -> None:
    found = [*people("a", source="school"), *people("b", "c", source="web"), *people("d", source="linkedin")]
    order = [row.source for row in figures([], found).sources.sources]
    assert order == ["web", "linkedin", "school"]


def test_the_source_that_led_to_most_meetings_is_the_takeaway_when_it_stands_alone() -> None:
    web, school = Source(source="web", met=2, found=1), Source(source="school", met=1)
    title = Sources(sources=(web, school)).takeaway
    assert title.key == "progress.sources.title.met"
    assert title.values == {"source": Sentence(key="progress.source.web"), "met": 2, "count": 3}
    level = Sources(sources=(Source(source="web", met=1), school)).takeaway
    assert level == Sentence(key="progress.sources.title.places", values={"count": 2})
    unknown = Sources(sources=(Source(source="none", met=1), Source(source="web", asked=1))).takeaway
    assert unknown == Sentence(key="progress.sources.title.places", values={"count": 1})


def test_sources_that_nobody_noted_show_how_to_note_them() -> None:
    assert figures([]).sources.empty == Sentence(key="progress.sources.empty.none_noted")
    assert progress([], [], UTC_SETTINGS, NOW, 0, 0).sources.empty == Sentence(
        key="progress.sources.empty.no_people"
    )


def test_the_course_says_how_many_lessons_are_done() -> None:
    assert CourseProgress(done=0, lessons=9).empty == Sentence(key="progress.course.empty")
    some, every = CourseProgress(done=3, lessons=9), CourseProgress(done=9, lessons=9)
    assert some.takeaway == Sentence(key="progress.course.title.some", values={"done": 3, "count": 9})
    assert every.takeaway == Sentence(key="progress.course.title.all", values={"count": 9})


def test_lessons_that_the_course_no_longer_has_are_not_counted() -> None:
    assert progress([], [], UTC_SETTINGS, NOW, 12, 9).course == CourseProgress(done=9, lessons=9)


# -- whatever happened


EVENTS = st.builds(
    lambda kind, days, who, channel: event(kind, days, who, channel=channel),
    st.sampled_from(list(EventType)),
    st.floats(min_value=0, max_value=70),
    st.sampled_from(["0", "1", "2", "3", "gone"]),
    st.sampled_from(["", *CHANNELS]),
)
PEOPLE = st.lists(st.sampled_from(["", *SOURCES]), max_size=4).map(
    lambda sources: [Contact(id=str(n), full_name=str(n), source=source) for n, source in enumerate(sources)]
)


@settings(max_examples=150, deadline=None)
@given(contacts=PEOPLE, events=st.lists(EVENTS, max_size=25))
def test_the_figures_agree_with_each_other_whatever_happened(
    contacts: list[Contact], events: list[Event]
) -> None:
    figure = progress(contacts, events, UTC_SETTINGS, NOW, 1, 9)
    steps = [figure.funnel.count(step) for step in Reached]
    assert steps == sorted(steps, reverse=True)
    assert figure.funnel.found == len(contacts) == sum(row.people for row in figure.sources.sources)
    assert figure.channels.asked == figure.funnel.asked
    assert figure.channels.replied == figure.funnel.replied
    assert sum(row.met for row in figure.sources.sources) == figure.funnel.met
    assert figure.funnel.said_yes <= figure.funnel.replied
    assert figure.thanks.meetings >= figure.funnel.met
    for part in (figure.funnel, figure.weekly, figure.channels, figure.thanks, figure.sources, figure.course):
        assert part.takeaway.key.endswith(".heading") == (part.empty is not None)
