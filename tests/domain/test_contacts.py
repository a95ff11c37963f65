"""Contacts and events: what may be saved, and in which order things happened."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import (
    CHANNELS,
    LONG,
    LONG_FIELDS,
    SHORT,
    TEXT_FIELDS,
    Contact,
    Event,
    EventType,
    active,
    clean_text,
    contact_problem,
    day_of,
    event_problem,
    start_of_day,
    tidy,
)
from tests.domain.stories import any_moments, at, events, happened, histories, on_the_day

LA = ZoneInfo("America/Los_Angeles")
NOW = at("11-18")
ANA = Contact(full_name="Ana Example")


def refused(contact: Contact) -> tuple[str, str | None] | None:
    problem = contact_problem(contact)
    return (problem.key, problem.field) if problem else None


def cannot_happen(event: Event, *earlier: Event) -> tuple[str, str | None] | None:
    problem = event_problem(event, earlier, NOW, LA)
    return (problem.key, problem.field) if problem else None


# -- a contact


def test_a_name_alone_is_enough() -> None:
    assert refused(ANA) is None


def test_an_organisation_and_a_role_are_enough() -> None:
    assert refused(Contact(organisation="Harbour School", role="Director")) is None


@pytest.mark.parametrize(
    "contact", [Contact(), Contact(organisation="Harbour School"), Contact(role="Director", email="a@b.org")]
)
def test_less_than_a_name_or_an_organisation_and_a_role_is_refused(contact: Contact) -> None:
    assert refused(contact) == ("problem.contact_needs_a_name", "full_name")


def test_an_email_is_never_needed_and_never_refused() -> None:
    assert refused(replace(ANA, email="no email, only a phone", phone="ask at the desk")) is None


@pytest.mark.parametrize("name", TEXT_FIELDS)
def test_every_text_has_a_limit_that_the_problem_names(name: str) -> None:
    limit = LONG if name in LONG_FIELDS else SHORT
    if name in ("preferred_channel", "source", "tie"):
        limit = SHORT
    just_right = replace(ANA, **{name: "x" * limit})
    problem = contact_problem(replace(ANA, **{name: "x" * (limit + 1)}))
    assert contact_problem(just_right) is None or contact_problem(just_right).key == "problem.not_a_choice"
    assert problem is not None
    assert (problem.key, problem.field) == ("problem.too_long", name)
    assert problem.values == {"limit": limit, "length": limit + 1}


@pytest.mark.parametrize("name", ["preferred_channel", "source", "tie"])
def test_a_choice_that_is_not_offered_is_refused(name: str) -> None:
    assert refused(replace(ANA, **{name: "pigeon"})) == ("problem.not_a_choice", name)


@pytest.mark.parametrize("priority", [0, 4, -1])
def test_a_priority_is_one_two_or_three(priority: int) -> None:
    assert refused(replace(ANA, priority=priority)) == ("problem.not_a_choice", "priority")


def test_somebody_without_a_name_is_shown_by_role_and_organisation() -> None:
    contact = Contact(organisation="Harbour School", role="Director")
    assert (contact.shown_name, contact.first_name) == ("Director, Harbour School", "Director")
    assert (ANA.shown_name, ANA.first_name) == ("Ana Example", "Ana")


# -- what was typed


def test_spaces_around_what_was_typed_go_and_those_inside_stay() -> None:
    typed = Contact(full_name="  Ana  de la Cruz ", notes=" one\n\n  two ")
    assert tidy(typed) == Contact(full_name="Ana  de la Cruz", notes="one\n\n  two")


def test_a_name_that_is_only_spaces_is_no_name() -> None:
    assert refused(tidy(Contact(full_name=" \t\n\u2003"))) == ("problem.contact_needs_a_name", "full_name")


def test_line_breaks_stay_in_long_texts_and_become_spaces_in_short_ones() -> None:
    typed = Contact(full_name="Ana\r\nExample", why_this_person="first\rsecond\r\nthird\tend")
    assert tidy(typed) == Contact(full_name="Ana Example", why_this_person="first\nsecond\nthird\tend")


def test_characters_that_no_screen_shows_and_no_database_takes_are_left_out() -> None:
    assert clean_text("A\0n\x07a\x1b[31m\ud800\x7f") == "Ana[31m"


@pytest.mark.parametrize(
    "text", ["नूर", "👩🏽‍🔬", "\u202eabc\u202c", "ana\u200d", "=HYPERLINK(1)", "<b>Ana</b>", "'; --"]
)
def test_other_scripts_emoji_and_markup_are_kept_as_typed(text: str) -> None:
    assert tidy(Contact(full_name=text)).full_name == text


@given(text=st.text(), long=st.booleans())
def test_cleaned_text_is_clean_and_stays_as_it_is(text: str, long: bool) -> None:
    clean = clean_text(text, long=long)
    assert clean_text(clean, long=long) == clean
    assert clean.encode().decode() == clean
    assert "\0" not in clean
    assert long or "\n" not in clean


# -- an event


def test_what_happened_today_or_before_can_be_recorded() -> None:
    for moment in ("11-18", "11-17", "2000-01-01"):
        assert cannot_happen(happened("request_sent", moment)) is None


def test_what_happened_cannot_lie_in_the_future() -> None:
    assert cannot_happen(happened("met", "11-19")) == ("problem.date_in_the_future", "at")


def test_later_today_is_today() -> None:
    assert cannot_happen(happened("met", "11-18 23:30")) is None


def test_today_is_the_learners_today() -> None:
    late = datetime(2026, 11, 19, 7, 30, tzinfo=UTC)  # half past eleven at night on the 18th in Los Angeles
    event = Event(type=EventType.request_sent, at=late)
    assert event_problem(event, (), NOW, LA) is None
    assert event_problem(event, (), NOW, ZoneInfo("UTC")) is not None


@pytest.mark.parametrize("year", [1, 1900, 1999, 2100, 2200, 9999])
def test_a_date_outside_this_century_is_refused(year: int) -> None:
    moment = datetime(year, 6, 1, tzinfo=UTC)
    assert cannot_happen(Event(type=EventType.met, at=moment)) == ("problem.date_out_of_range", "at")
    planned = replace(happened("scheduled", "11-18"), planned_at=moment)
    assert cannot_happen(planned) == ("problem.date_out_of_range", "planned_at")
    ended = replace(happened("met", "11-18"), ended_at=moment)
    assert cannot_happen(ended) == ("problem.date_out_of_range", "ended_at")


def test_a_meeting_can_be_planned_far_ahead() -> None:
    assert cannot_happen(happened("scheduled", "11-18", planned="2099-12-31")) is None


@pytest.mark.parametrize("kind", ["scheduled", "rescheduled"])
def test_a_planned_meeting_needs_its_day(kind: str) -> None:
    assert cannot_happen(happened(kind, "11-18")) == ("problem.planned_needs_a_day", "planned_at")


def test_coming_back_later_needs_no_day() -> None:
    asked = happened("request_sent", "11-10")
    assert cannot_happen(happened("reply_later", "11-18"), asked) is None


@pytest.mark.parametrize("kind", ["reply_yes", "reply_no", "reply_later"])
def test_a_reply_before_any_request_is_refused(kind: str) -> None:
    reply = happened(kind, "11-12")
    assert cannot_happen(reply) == ("problem.reply_before_request", "type")
    assert cannot_happen(reply, happened("researched", "11-10")) == ("problem.reply_before_request", "type")
    assert cannot_happen(reply, happened("request_sent", "11-13")) == ("problem.reply_before_request", "type")
    taken_back = replace(happened("request_sent", "11-10"), removed_at=NOW)
    assert cannot_happen(reply, taken_back) == ("problem.reply_before_request", "type")


@pytest.mark.parametrize("kind", ["request_sent", "reminder_sent", "other_person_tried"])
def test_a_reply_follows_any_message(kind: str) -> None:
    assert cannot_happen(happened("reply_yes", "11-12"), happened(kind, "11-12 09:00")) is None


def test_a_request_and_its_reply_may_both_have_a_date_alone() -> None:
    assert cannot_happen(on_the_day("reply_yes", "11-12"), on_the_day("request_sent", "11-12")) is None
    assert cannot_happen(happened("reply_yes", "11-12 08:00"), on_the_day("request_sent", "11-12")) is None


def test_a_meeting_cannot_end_before_it_starts() -> None:
    met = replace(happened("met", "11-17 15:00"), ended_at=at("11-17 14:00"))
    assert cannot_happen(met) == ("problem.ends_before_it_starts", "ended_at")


@pytest.mark.parametrize("minutes", [0, -5, 601])
def test_a_meeting_lasts_from_one_minute_to_ten_hours(minutes: int) -> None:
    met = happened("met", "11-17", minutes=minutes)
    assert cannot_happen(met) == ("problem.minutes_out_of_range", "minutes")
    assert cannot_happen(replace(met, minutes=600)) is None


def test_a_channel_is_one_of_those_offered() -> None:
    assert cannot_happen(happened("met", "11-17", channel="pigeon")) == ("problem.not_a_choice", "channel")
    assert all(cannot_happen(happened("met", "11-17", channel=channel)) is None for channel in CHANNELS)


def test_a_note_has_a_limit() -> None:
    problem = event_problem(happened("met", "11-17", note="x" * (LONG + 1)), (), NOW, LA)
    assert problem is not None
    assert (problem.key, problem.values) == ("problem.too_long", {"limit": LONG, "length": LONG + 1})


@settings(deadline=None)
@given(event=events(any_moments), earlier=histories(any_moments), now=any_moments)
def test_any_event_is_answered_with_a_problem_or_none(
    event: Event, earlier: list[Event], now: datetime
) -> None:
    problem = event_problem(event, earlier, now, LA)
    assert problem is None or problem.key.startswith("problem.")


# -- the order of things


def test_events_stand_in_the_order_of_their_times_without_those_removed() -> None:
    first, second, third = (happened("checked_in", day) for day in ("11-01", "11-02", "11-03"))
    assert active([third, replace(second, removed_at=NOW), first]) == [first, third]


def test_dates_alone_stand_in_their_usual_order_within_the_day() -> None:
    story = [on_the_day(kind, "11-12") for kind in ("thank_you_sent", "reply_yes", "met", "request_sent")]
    kinds = [event.type.value for event in active(story)]
    assert kinds == ["request_sent", "reply_yes", "met", "thank_you_sent"]


def test_a_date_alone_and_a_time_on_the_same_day_stand_in_their_usual_order() -> None:
    story = [
        happened("thank_you_sent", "11-12 09:00"),
        on_the_day("met", "11-12"),
        happened("closed", "11-13"),
    ]
    assert [event.type.value for event in active(story)] == ["met", "thank_you_sent", "closed"]


def test_times_of_a_day_without_a_date_alone_keep_their_order() -> None:
    story = [happened("met", "11-12 15:00"), happened("request_sent", "11-12 16:00")]
    assert active(story) == story


@settings(deadline=None)
@given(story=histories(any_moments), data=st.data())
def test_the_order_does_not_depend_on_how_events_were_handed_over(
    story: list[Event], data: st.DataObject
) -> None:
    assert active(data.draw(st.permutations(story))) == active(story)


# -- days


def test_a_day_is_the_learners_day() -> None:
    moment = datetime(2026, 11, 19, 3, tzinfo=UTC)
    assert day_of(moment, LA) == date(2026, 11, 18)
    assert day_of(moment, ZoneInfo("Asia/Tokyo")) == date(2026, 11, 19)


def test_a_day_begins_at_the_learners_midnight_in_summer_and_in_winter() -> None:
    assert start_of_day(date(2026, 7, 1), LA) == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert start_of_day(date(2026, 12, 1), LA) == datetime(2026, 12, 1, 8, tzinfo=UTC)


@given(moment=any_moments, hours=st.sampled_from([-12, -7, 0, 5, 14]))
def test_every_moment_has_a_day_also_at_either_end_of_the_calendar(moment: datetime, hours: int) -> None:
    zone = ZoneInfo(f"Etc/GMT{-hours:+d}") if hours else ZoneInfo("UTC")
    assert abs(day_of(moment, zone) - moment.date()) <= timedelta(days=1)
