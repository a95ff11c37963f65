"""The one next action: an example for each rule, then what holds for any story."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact, Event, EventType, active
from goodquestion.domain.followups import (
    OUTREACH,
    ActionKind,
    LedTo,
    NextAction,
    Settings,
    add_working_days,
    next_action,
    put_off,
    thank_you_due,
)
from tests.domain.stories import (
    ANA,
    NO_ZONES,
    SETTINGS,
    STRANGE_ZONES,
    any_moments,
    asked_next,
    at,
    contacts,
    happened,
    histories,
    learners,
    on_the_day,
    ordinary_moments,
    says,
)

DALTON = replace(SETTINGS, preset="3b7")
ASKED = happened("request_sent", "11-02")  # a Monday
REMINDED = happened("reminder_sent", "11-09")
PLANNED = happened("scheduled", "11-10", planned="11-19 14:00")  # a Thursday
MET = happened("met", "11-19 14:30")
THANKED = happened("thank_you_sent", "11-19 18:00")
NOTES = happened("notes_written", "11-19 19:00")


# -- before anybody is asked


def test_a_new_person_is_first_read_about() -> None:
    assert says(asked_next(now="11-03")) == ("research", "11-02", "new_person")


def test_somebody_added_at_the_weekend_is_for_monday() -> None:
    saturday = replace(ANA, created=at("11-07"))
    assert says(asked_next(now="11-07", contact=saturday)) == ("research", "11-09", "new_person")


def test_without_research_the_request_is_next() -> None:
    assert says(asked_next(happened("dismissed", "11-03"), now="11-03")) == (
        "send_request",
        "11-02",
        "ask",
    )


def test_after_the_research_comes_the_request() -> None:
    read = happened("researched", "11-06")
    assert says(asked_next(read, now="11-06")) == ("send_request", "11-06", "researched")


def test_a_request_is_never_due_at_the_weekend() -> None:
    read = happened("researched", "11-07")
    assert says(asked_next(read, now="11-07")) == ("send_request", "11-09", "researched")


# -- no reply


def test_the_gentle_reminder_is_due_five_working_days_after_the_request() -> None:
    assert says(asked_next(ASKED, now="11-03")) == ("send_reminder", "11-09", "no_reply_yet")


def test_the_reminder_says_for_how_many_days_there_was_no_reply() -> None:
    assert asked_next(ASKED, now="11-12").values == {"days": 10}


def test_holidays_are_not_counted() -> None:
    thanksgiving = date(2026, 11, 26)
    asked = happened("request_sent", "11-23")
    assert says(asked_next(asked, now="11-24", holidays=[thanksgiving]))[1] == "12-01"
    assert says(asked_next(asked, now="11-24"))[1] == "11-30"


def test_the_learners_own_working_days_are_counted() -> None:
    saturdays = replace(SETTINGS, working_days=frozenset({5}))
    assert says(asked_next(ASKED, now="11-03", settings=saturdays))[1] == "12-05"


def test_after_the_one_reminder_the_learner_waits_and_then_lets_go() -> None:
    assert says(asked_next(ASKED, REMINDED, now="11-17")) == ("wait", "11-18", "reminded")
    assert says(asked_next(ASKED, REMINDED, now="11-18")) == ("let_go", "11-18", "no_reply")
    assert says(asked_next(ASKED, REMINDED, now="2027-11-18")) == ("let_go", "11-18", "no_reply")


def test_a_reminder_that_is_left_out_leads_to_waiting_and_letting_go() -> None:
    left_out = happened("dismissed", "11-09")
    assert says(asked_next(ASKED, left_out, now="11-10")) == ("wait", "11-18", "waiting")
    assert says(asked_next(ASKED, left_out, now="11-18")) == ("let_go", "11-18", "no_reply")


def test_a_further_message_after_the_reminder_brings_no_second_reminder() -> None:
    again = happened("request_sent", "11-12")
    assert says(asked_next(ASKED, REMINDED, again, now="11-13")) == ("wait", "11-23", "reminded")
    assert says(asked_next(ASKED, REMINDED, again, now="11-23")) == ("let_go", "11-23", "no_reply")


def test_after_an_answer_a_new_request_may_be_reminded_of_once_more() -> None:
    answered = happened("reply_later", "11-11")
    again = happened("request_sent", "11-12")
    assert says(asked_next(ASKED, REMINDED, answered, again, now="11-13"))[:2] == ("send_reminder", "11-19")


def test_two_channels_on_two_days_are_reminded_of_after_the_second() -> None:
    by_linkedin = happened("request_sent", "11-04", channel="linkedin")
    assert says(asked_next(ASKED, by_linkedin, now="11-05"))[:2] == ("send_reminder", "11-11")


def test_3b7_tries_a_second_person_after_three_working_days_and_reminds_after_seven() -> None:
    assert says(asked_next(ASKED, now="11-03", settings=DALTON)) == (
        "try_second_person",
        "11-05",
        "no_reply_yet",
    )
    tried = happened("other_person_tried", "11-05")
    assert says(asked_next(ASKED, tried, now="11-06", settings=DALTON)) == (
        "send_reminder",
        "11-11",
        "no_reply_yet",
    )


def test_3b7_without_a_second_person_still_reminds() -> None:
    nobody_else = happened("dismissed", "11-05")
    assert says(asked_next(ASKED, nobody_else, now="11-06", settings=DALTON))[:2] == (
        "send_reminder",
        "11-11",
    )


def test_3b7_lets_go_seven_working_days_after_the_last_message() -> None:
    tried, reminded = happened("other_person_tried", "11-05"), happened("reminder_sent", "11-11")
    assert says(asked_next(ASKED, tried, reminded, now="11-12", settings=DALTON))[:2] == ("wait", "11-20")
    assert says(asked_next(ASKED, tried, reminded, now="11-20", settings=DALTON))[0] == "let_go"


def test_own_numbers_say_when_to_write_again_and_how_often() -> None:
    own = replace(
        SETTINGS, preset="own", second_person_after=2, reminder_after=4, let_go_after=3, reminders=2
    )
    assert says(asked_next(ASKED, now="11-03", settings=own))[:2] == ("try_second_person", "11-04")
    tried = happened("other_person_tried", "11-04")
    assert says(asked_next(ASKED, tried, now="11-05", settings=own))[:2] == ("send_reminder", "11-06")
    first, second = happened("reminder_sent", "11-06"), happened("reminder_sent", "11-12")
    assert says(asked_next(ASKED, tried, first, now="11-07", settings=own))[:2] == ("send_reminder", "11-12")
    story = [ASKED, tried, first, second]
    assert says(asked_next(*story, now="11-13", settings=own)) == ("wait", "11-17", "reminded")
    assert says(asked_next(*story, now="11-17", settings=own)) == ("let_go", "11-17", "no_reply")


def test_whoever_wants_no_reminders_waits_and_lets_go() -> None:
    own = replace(SETTINGS, preset="own", reminders=0, let_go_after=5)
    assert says(asked_next(ASKED, now="11-03", settings=own)) == ("wait", "11-09", "waiting")
    assert says(asked_next(ASKED, now="11-09", settings=own)) == ("let_go", "11-09", "no_reply")


def test_a_preset_is_found_in_capitals_too() -> None:
    assert replace(SETTINGS, preset="3B7").waiting == DALTON.waiting


def test_an_unknown_preset_is_the_gentle_one() -> None:
    assert asked_next(ASKED, now="11-03", settings=replace(SETTINGS, preset="?")) == asked_next(
        ASKED, now="11-03"
    )


def test_a_second_person_alone_counts_as_asked() -> None:
    tried = happened("other_person_tried", "11-02")
    assert says(asked_next(tried, now="11-03"))[:2] == ("send_reminder", "11-09")


def test_reading_more_about_somebody_already_asked_changes_nothing() -> None:
    assert asked_next(ASKED, happened("researched", "11-04"), now="11-05") == asked_next(ASKED, now="11-05")


# -- an answer


def test_after_a_yes_a_day_is_set_at_once() -> None:
    yes = happened("reply_yes", "11-05")
    assert says(asked_next(ASKED, yes, now="11-06")) == ("schedule", "11-05", "said_yes")


def test_a_yes_at_the_weekend_is_answered_on_monday() -> None:
    assert says(asked_next(ASKED, happened("reply_yes", "11-07"), now="11-07"))[1] == "11-09"


def test_a_later_with_a_day_waits_for_it_and_then_asks_again() -> None:
    later = happened("reply_later", "11-05", planned="12-01")
    assert says(asked_next(ASKED, later, now="11-30")) == ("wait", "12-01", "said_later")
    assert says(asked_next(ASKED, later, now="12-01")) == ("send_request", "12-01", "said_later")


def test_a_later_without_a_day_is_thirty_days() -> None:
    later = happened("reply_later", "11-05")
    assert says(asked_next(ASKED, later, now="11-06"))[1] == "12-07"  # December 5 is a Saturday


def test_after_a_no_nothing_is_planned() -> None:
    no = happened("reply_no", "11-05")
    assert says(asked_next(ASKED, no, now="12-30")) == ("none", "", "said_no")


def test_reading_on_after_a_no_plans_nothing() -> None:
    no, read = happened("reply_no", "11-05"), happened("researched", "11-06")
    assert says(asked_next(ASKED, no, read, now="11-06")) == ("none", "", "said_no")


def test_a_person_put_away_has_nothing_planned() -> None:
    assert says(asked_next(ASKED, happened("closed", "11-05"), now="12-30")) == ("none", "", "closed")


def test_somebody_marked_as_not_to_be_written_to_has_nothing_planned() -> None:
    marked = replace(ANA, do_not_contact=True)
    for story in ([], [ASKED], [ASKED, MET]):
        assert says(asked_next(*story, now="11-25", contact=marked)) == ("none", "", "do_not_contact")


# -- a day is set


def test_questions_are_prepared_two_working_days_before_the_meeting() -> None:
    assert says(asked_next(PLANNED, now="11-11")) == ("prepare_questions", "11-17", "meeting_planned")


def test_with_the_questions_ready_the_meeting_is_confirmed_the_working_day_before() -> None:
    ready = happened("questions_ready", "11-11")
    assert says(asked_next(PLANNED, ready, now="11-12")) == ("confirm", "11-18", "confirm")


def test_a_meeting_on_monday_is_confirmed_on_friday() -> None:
    planned = happened("scheduled", "11-10", planned="11-23 10:00")
    ready = happened("questions_ready", "11-11")
    assert says(asked_next(planned, ready, now="11-12"))[:2] == ("confirm", "11-20")


def test_on_the_day_there_is_nothing_left_to_confirm() -> None:
    ready = happened("questions_ready", "11-11")
    assert says(asked_next(PLANNED, ready, now="11-19 08:00")) == ("meet", "11-19", "meeting_planned")


def test_confirmed_and_prepared_the_meeting_is_next() -> None:
    ready, sure = happened("questions_ready", "11-11"), happened("confirmed", "11-12")
    assert says(asked_next(PLANNED, ready, sure, now="11-13")) == ("meet", "11-19", "meeting_planned")


def test_a_meeting_set_for_today_is_prepared_today() -> None:
    today = happened("scheduled", "11-19 09:00", planned="11-19 14:00")
    assert says(asked_next(today, now="11-19 09:05"))[:2] == ("prepare_questions", "11-19")


def test_after_the_day_the_app_asks_how_it_went() -> None:
    assert says(asked_next(PLANNED, now="11-20")) == ("meet", "11-19", "meeting_over")


def test_leaving_out_the_preparation_still_leads_to_the_meeting_and_to_how_it_went() -> None:
    skips = [happened("dismissed", "11-11"), happened("dismissed", "11-12")]
    assert says(asked_next(PLANNED, *skips, now="11-13"))[0] == "meet"
    assert says(asked_next(PLANNED, *skips, now="11-19"))[0] == "meet"
    assert says(asked_next(PLANNED, *skips, now="11-20")) == ("meet", "11-19", "meeting_over")


def test_a_new_day_is_confirmed_anew_and_the_questions_stay_ready() -> None:
    ready, sure = happened("questions_ready", "11-11"), happened("confirmed", "11-12")
    moved = happened("rescheduled", "11-13", planned="12-03 10:00")
    assert says(asked_next(PLANNED, ready, sure, moved, now="11-14")) == (
        "confirm",
        "12-02",
        "confirm",
    )


def test_when_the_time_of_the_meeting_is_over_the_app_asks_how_it_went_that_day() -> None:
    for minutes, last, first in ((None, "14:29", "14:30"), (45, "14:44", "14:45")):
        planned = replace(PLANNED, minutes=minutes)
        ready = happened("questions_ready", "11-11")
        assert asked_next(planned, ready, now=f"11-19 {last}").reason == "meeting_planned"
        assert says(asked_next(planned, now=f"11-19 {first}")) == ("meet", "11-19", "meeting_over")


@pytest.mark.parametrize("kind", ["cancelled", "no_show"])
def test_a_meeting_that_did_not_happen_is_set_anew_on_the_next_working_day(kind: str) -> None:
    called_off = happened(kind, "11-20")
    assert says(asked_next(PLANNED, called_off, now="11-20")) == ("schedule", "11-23", "called_off")


def test_a_meeting_without_a_day_still_needs_one() -> None:
    assert says(asked_next(happened("scheduled", "11-10"), now="11-11")) == (
        "schedule",
        "11-10",
        "no_date_yet",
    )


# -- thanks


def test_a_thank_you_is_due_24_hours_after_the_meeting() -> None:
    action = asked_next(MET, now="11-19 15:00")
    assert says(action) == ("send_thank_you", "11-20", "met")
    assert action.due_at == at("11-20 14:30")


def test_the_24_hours_begin_when_the_meeting_ends() -> None:
    assert thank_you_due(happened("met", "11-19 14:30", minutes=30), SETTINGS) == at("11-20 15:00")
    ended = replace(MET, ended_at=at("11-19 15:20"), minutes=30)
    assert thank_you_due(ended, SETTINGS) == at("11-20 15:20")


@pytest.mark.parametrize(
    ("met", "due"),
    [
        ("2026-03-07 14:00", "2026-03-08 15:00"),  # the clocks go forward in between
        ("2026-10-31 14:00", "2026-11-01 13:00"),  # and back
    ],
)
def test_24_hours_are_24_hours_when_the_clocks_change(met: str, due: str) -> None:
    meeting = happened("met", met)
    local = replace(meeting, at=meeting.at.astimezone(SETTINGS.zone))
    for event in (meeting, local):
        assert thank_you_due(event, SETTINGS) == at(due)
        assert thank_you_due(event, SETTINGS) - meeting.at == timedelta(hours=24)


def test_with_a_date_alone_thanks_are_in_time_until_the_end_of_the_next_day() -> None:
    met = on_the_day("met", "11-19")
    action = asked_next(met, now="11-20 23:59")
    assert (says(action), action.due_at) == (("send_thank_you", "11-20", "met"), at("11-21 00:00"))
    assert not action.is_late(at("11-20 23:59"), date(2026, 11, 20))
    assert asked_next(met, now="11-21 00:01").reason == "thank_you_late"


def test_with_a_date_alone_the_end_of_the_next_day_is_midnight_also_when_the_clocks_change() -> None:
    saturday = Event(type=EventType.met, at=at("2026-03-07 00:00"), at_is_date_only=True)
    assert thank_you_due(saturday, SETTINGS) == at("2026-03-09 00:00")
    saturday = Event(type=EventType.met, at=at("2026-10-31 00:00"), at_is_date_only=True)
    assert thank_you_due(saturday, SETTINGS) == at("2026-11-02 00:00")


def test_a_learner_may_set_fewer_hours() -> None:
    quick = replace(SETTINGS, thank_you_hours=4)
    assert thank_you_due(MET, quick) == at("11-19 18:30")
    assert thank_you_due(on_the_day("met", "11-19"), quick) == at("11-20 00:00")


def test_the_deadline_is_never_longer_than_24_hours() -> None:
    assert thank_you_due(MET, replace(SETTINGS, thank_you_hours=72)) == at("11-20 14:30")
    assert thank_you_due(MET, replace(SETTINGS, thank_you_hours=0)) == at("11-19 15:30")


def test_a_late_thank_you_is_still_the_next_thing_to_do() -> None:
    action = asked_next(MET, now="11-20 14:31")
    assert says(action) == ("send_thank_you", "11-20", "thank_you_late")
    assert action.is_late(at("11-20 14:31"), date(2026, 11, 20))
    assert says(asked_next(MET, now="2027-11-19"))[0] == "send_thank_you"


def test_to_the_minute_a_thank_you_is_still_in_time() -> None:
    action = asked_next(MET, now="11-20 14:30")
    assert action.reason == "met"
    assert not action.is_late(at("11-20 14:30"), date(2026, 11, 20))


def test_thanks_are_due_at_the_weekend_too() -> None:
    assert says(asked_next(happened("met", "11-20 15:00"), now="11-20 16:00"))[1] == "11-21"


def test_a_second_meeting_wants_thanks_of_its_own() -> None:
    again = happened("met", "12-03 10:00")
    assert says(asked_next(MET, THANKED, again, now="12-03 11:00"))[:2] == ("send_thank_you", "12-04")


@pytest.mark.parametrize("then", ["scheduled", "cancelled", "reply_later", "no_show"])
def test_thanks_are_not_forgotten_when_something_else_is_told_first(then: str) -> None:
    more = happened(then, "11-19 14:40", planned="12-10 10:00")
    assert says(asked_next(MET, more, now="11-19 15:00"))[:2] == ("send_thank_you", "11-20")
    assert asked_next(MET, more, THANKED, now="11-19 19:00").kind != ActionKind.send_thank_you
    left_out = happened("dismissed", "11-19 16:00")
    assert asked_next(MET, more, left_out, now="11-19 19:00").kind != ActionKind.send_thank_you


def test_thanks_that_were_left_out_stay_left_out_when_a_second_day_is_set() -> None:
    left_out, more = (
        happened("dismissed", "11-19 16:00"),
        happened("scheduled", "11-20", planned="12-10 10:00"),
    )
    assert asked_next(MET, left_out, more, now="11-20").kind == ActionKind.prepare_questions


def test_whoever_said_no_after_the_meeting_is_left_in_peace() -> None:
    assert asked_next(MET, happened("reply_no", "11-19 18:00"), now="11-20").kind == ActionKind.none


# -- the people they named


def test_a_name_that_was_given_is_no_step_any_more_once_that_person_is_on_the_list() -> None:
    named, story = happened("referral_received", "11-19 15:00"), [MET, THANKED, NOTES]
    added = LedTo(added=at("11-19 20:00"))
    assert asked_next(*story, named, now="11-20").kind == ActionKind.contact_referral
    assert asked_next(*story, named, now="11-20", led_to=added).kind == ActionKind.report_back
    before = LedTo(added=at("11-10"))
    assert asked_next(*story, named, now="11-20", led_to=before).kind == ActionKind.contact_referral


def test_whoever_gave_a_name_hears_on_the_next_working_day_that_it_led_to_a_meeting() -> None:
    led = LedTo(added=at("11-20"), met=at("11-27 10:00"))  # a Friday
    named = happened("referral_received", "11-19 15:00")
    for story in ([MET, THANKED, NOTES, named], [], [ASKED], [ASKED, happened("reply_yes", "11-20")]):
        assert says(asked_next(*story, now="11-27", led_to=led)) == ("report_back", "11-30", "referral_met")
    assert asked_next(MET, now="11-27", led_to=led).kind == ActionKind.send_thank_you  # own thanks come first


def test_a_referrer_who_is_not_to_be_told_can_be_left_out_and_a_later_meeting_asks_again() -> None:
    story, left_out = [MET, THANKED, NOTES], happened("dismissed", "11-28")
    led = LedTo(met=at("11-27 10:00"))
    assert asked_next(*story, left_out, now="11-28", led_to=led).reason == "report_back"
    again = LedTo(met=at("12-04 10:00"))
    assert asked_next(*story, left_out, now="12-04", led_to=again).reason == "referral_met"


@pytest.mark.parametrize("end", ["reply_no", "closed"])
def test_nobody_who_said_no_or_was_put_away_hears_of_a_referral(end: str) -> None:
    led = LedTo(met=at("11-27 10:00"))
    assert asked_next(ASKED, happened(end, "11-05"), now="11-28", led_to=led).kind == ActionKind.none


# -- after the thanks


def test_after_the_thanks_come_the_notes() -> None:
    assert says(asked_next(MET, THANKED, now="11-19 18:30")) == ("write_notes", "11-19", "write_notes")


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("referral_received", "contact_referral"),
        ("report_back_sent", "check_in"),
        ("checked_in", "report_back"),
    ],
)
def test_nobody_is_asked_for_notes_once_the_story_has_gone_on(told: str, then: str) -> None:
    assert says(asked_next(MET, THANKED, happened(told, "11-20"), now="11-21"))[0] == then


def test_after_the_notes_the_person_who_was_named_is_next() -> None:
    named = happened("referral_received", "11-19 15:00")
    assert says(asked_next(MET, named, THANKED, NOTES, now="11-20")) == (
        "contact_referral",
        "11-24",
        "referral",
    )


def test_without_a_name_the_learner_tells_a_month_later_what_came_of_it() -> None:
    # December 19 is a Saturday.
    assert says(asked_next(MET, THANKED, NOTES, now="11-20")) == ("report_back", "12-21", "report_back")


def test_then_they_stay_in_touch_every_120_days() -> None:
    told = happened("report_back_sent", "12-21")
    action = asked_next(MET, THANKED, NOTES, told, now="12-22")
    assert (says(action), action.values) == (("check_in", "04-20", "keep_in_touch"), {"days": 120})
    again = happened("checked_in", "2027-04-20")
    assert says(asked_next(MET, THANKED, NOTES, told, again, now="2027-04-21"))[:2] == ("check_in", "08-18")


def test_staying_in_touch_is_never_more_than_three_times_a_year() -> None:
    told = happened("report_back_sent", "12-21")
    eager = replace(SETTINGS, keep_in_touch_days=90)
    hellos = [happened("checked_in", day) for day in ("2027-03-22", "2027-06-21", "2027-09-20")]
    story = [MET, THANKED, NOTES, told]
    assert says(asked_next(*story, now="12-22", settings=eager))[1] == "03-22"
    assert says(asked_next(*story, *hellos[:2], now="2027-06-22", settings=eager))[1] == "09-20"
    fourth = asked_next(*story, *hellos, now="2027-09-21", settings=eager)
    assert fourth.due == date(2028, 3, 21)  # a year after the first of the three


def test_staying_in_touch_is_a_matter_of_months_whatever_is_set() -> None:
    told = happened("report_back_sent", "12-21")
    weekly, patient = (replace(SETTINGS, keep_in_touch_days=days) for days in (7, 200))
    assert says(asked_next(MET, THANKED, NOTES, told, now="12-22", settings=weekly))[1] == "02-19"
    assert says(asked_next(MET, THANKED, NOTES, told, now="12-22", settings=patient))[1] == "07-09"


def test_a_further_note_to_somebody_already_met_does_not_begin_the_story_again() -> None:
    for kind in ("request_sent", "researched", "reply_yes"):
        more = happened(kind, "11-25")
        assert says(asked_next(MET, THANKED, NOTES, more, now="11-26"))[0] == "report_back"


def test_a_second_day_set_with_somebody_already_met_is_prepared_like_the_first() -> None:
    again, read = happened("scheduled", "11-25", planned="12-10 10:00"), happened("researched", "11-26")
    for story in ([MET, THANKED, NOTES, again], [MET, THANKED, NOTES, again, read]):
        assert says(asked_next(*story, now="11-26 13:00"))[:2] == ("prepare_questions", "12-08")


def test_after_a_no_from_somebody_already_met_reading_on_plans_nothing() -> None:
    no, read = happened("reply_no", "11-25"), happened("researched", "11-26")
    assert says(asked_next(MET, no, read, now="11-27")) == ("none", "", "said_no")


# -- leaving out, putting off, taking back


def test_only_what_was_left_out_is_left_out() -> None:
    named, done = happened("referral_received", "11-19 15:00"), happened("dismissed", "11-24")
    told = happened("report_back_sent", "12-21")
    assert says(asked_next(MET, named, THANKED, NOTES, done, now="11-25"))[0] == "report_back"
    assert says(asked_next(MET, named, THANKED, NOTES, done, told, now="12-22"))[0] == "check_in"


def test_notes_that_come_after_all_do_not_leave_out_the_next_thing() -> None:
    no_notes, notes = happened("dismissed", "11-20"), happened("notes_written", "11-21")
    assert says(asked_next(MET, THANKED, no_notes, now="11-20"))[0] == "report_back"
    assert says(asked_next(MET, THANKED, no_notes, notes, now="11-22"))[0] == "report_back"


def test_when_everything_was_left_out_all_is_done() -> None:
    skips = [happened("dismissed", f"11-{day}") for day in (20, 21, 22, 23)]
    assert says(asked_next(MET, *skips, now="11-24")) == ("none", "", "all_done")


def test_what_was_left_out_a_thousand_times_is_left_out() -> None:
    story = [happened("dismissed", f"11-{1 + number % 28:02} 10:{number % 60:02}") for number in range(1_000)]
    assert says(asked_next(*story, now="11-30")) == ("none", "", "all_done")


def test_a_new_chapter_begins_with_nothing_left_out() -> None:
    skipped = happened("dismissed", "11-02 09:00")
    assert says(asked_next(skipped, ASKED, now="11-05"))[0] == "send_reminder"


def test_something_put_off_is_due_on_its_new_day() -> None:
    put_off = happened("snoozed", "11-09", planned="11-12")
    assert says(asked_next(ASKED, put_off, now="11-10")) == ("send_reminder", "11-12", "snoozed")


def test_thanks_are_there_to_be_sent_from_the_meeting_on() -> None:
    action, today = asked_next(MET, now="11-19 15:00"), date(2026, 11, 19)
    assert action.due == date(2026, 11, 20)
    assert action.is_due(today)
    assert not action.is_late(at("11-19 15:00"), today)


def test_thanks_can_be_put_off_until_tomorrow_and_are_then_due_again() -> None:
    put = put_off(asked_next(MET, now="11-19 15:00"), SETTINGS, at("11-19 15:00"))
    assert put == at("11-20 00:00")
    snoozed = happened("snoozed", "11-19 15:01", planned="11-20 00:00")
    later = asked_next(MET, snoozed, now="11-19 15:02")
    assert says(later) == ("send_thank_you", "11-20", "snoozed")
    assert not later.is_due(date(2026, 11, 19))
    assert asked_next(MET, snoozed, now="11-20 09:00").reason == "met"


def test_what_is_due_is_put_off_until_tomorrow_and_what_is_planned_by_a_week() -> None:
    reminder = asked_next(ASKED, now="11-10")
    assert put_off(reminder, SETTINGS, at("11-10")) == at("11-11 00:00")
    assert put_off(asked_next(ASKED, now="11-03"), SETTINGS, at("11-03")) == at("11-16 00:00")


def test_a_message_put_off_to_a_weekend_is_due_on_monday() -> None:
    put_off = happened("snoozed", "11-09", planned="11-14")
    assert says(asked_next(ASKED, put_off, now="11-10"))[1] == "11-16"


def test_putting_off_never_makes_anything_due_earlier() -> None:
    put_off = happened("snoozed", "11-03", planned="11-04")
    assert asked_next(ASKED, put_off, now="11-10") == asked_next(ASKED, now="11-10")


def test_putting_off_ends_with_the_next_thing_that_happens() -> None:
    put_off, yes = happened("snoozed", "11-09", planned="11-30"), happened("reply_yes", "11-10")
    assert says(asked_next(ASKED, put_off, yes, now="11-11")) == ("schedule", "11-10", "said_yes")


def test_an_event_taken_back_counts_for_nothing() -> None:
    gone = replace(MET, removed_at=at("11-20"))
    assert asked_next(PLANNED, gone, now="11-20") == asked_next(PLANNED, now="11-20")


def test_dates_alone_of_one_day_are_taken_in_their_usual_order() -> None:
    story = [on_the_day(kind, "11-19") for kind in ("thank_you_sent", "met", "notes_written")]
    assert says(asked_next(*story, now="11-20"))[0] == "report_back"


# -- days and zones


def test_working_days_jump_over_weekends_and_holidays() -> None:
    working, friday = {0, 1, 2, 3, 4}, date(2026, 11, 6)
    assert add_working_days(friday, 0, working, ()) == friday
    assert add_working_days(friday, 1, working, ()) == date(2026, 11, 9)
    assert add_working_days(friday, 1, working, {date(2026, 11, 9)}) == date(2026, 11, 10)
    assert add_working_days(date(2026, 11, 7), 0, working, ()) == date(2026, 11, 9)


def test_without_any_working_day_calendar_days_are_counted() -> None:
    assert add_working_days(date(2026, 11, 6), 5, (), ()) == date(2026, 11, 11)


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert add_working_days(date.max, 7, {0}, ()) <= date.max


@pytest.mark.parametrize("name", NO_ZONES, ids=lambda name: repr(name)[:20])
def test_a_zone_that_nobody_knows_is_utc(name: str) -> None:
    assert Settings(time_zone=name).zone.key == "UTC"


def test_today_is_the_learners_today() -> None:
    over = [happened("scheduled", "11-10", planned="11-18 12:00"), happened("questions_ready", "11-11")]
    now = at("11-18 20:00")  # the 19th in Tokyo, where the meeting was early on that day
    in_tokyo, in_niue = (replace(SETTINGS, time_zone=zone) for zone in ("Asia/Tokyo", "Pacific/Niue"))
    days = [next_action(ANA, over, who, now).due for who in (SETTINGS, in_tokyo, in_niue)]
    assert days == [date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 18)]


# -- what holds for any story


@settings(deadline=None)
@given(person=contacts, story=histories(), who=learners(), now=ordinary_moments)
def test_there_is_always_one_action_or_none_with_a_reason(
    person: Contact, story: list[Event], who: Settings, now: datetime
) -> None:
    action = next_action(person, story, who, now)
    assert action.kind in ActionKind
    assert action.reason
    assert (action.due is None) == (action.kind == ActionKind.none)
    assert action.due_at is None or action.kind == ActionKind.send_thank_you


@settings(deadline=None)
@given(person=contacts, story=histories(), who=learners(), now=ordinary_moments, data=st.data())
def test_the_same_facts_give_the_same_answer_in_whatever_order(
    person: Contact, story: list[Event], who: Settings, now: datetime, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(story))
    assert next_action(person, shuffled, who, now) == next_action(person, story, who, now)


@settings(deadline=None)
@given(story=histories(), who=learners(), now=ordinary_moments)
def test_nobody_marked_as_not_to_be_written_to_is_ever_written_to(
    story: list[Event], who: Settings, now: datetime
) -> None:
    marked = replace(ANA, do_not_contact=True)
    assert next_action(marked, story, who, now) == NextAction(kind=ActionKind.none, reason="do_not_contact")


QUIET = [
    EventType.researched,
    EventType.reminder_sent,
    EventType.other_person_tried,
    EventType.confirmed,
    EventType.notes_written,
    EventType.questions_ready,
    EventType.snoozed,
    EventType.dismissed,
    EventType.checked_in,
]


def days_later(story: Sequence[Event], kinds: Sequence[EventType]) -> list[Event]:
    """The story and then these events, each some days after the one before."""
    moment = max((event.at for event in story), default=at("11-01"))
    more = [
        Event(type=kind, at=moment + timedelta(days=3 * number), id=f"later {number}")
        for number, kind in enumerate(kinds, start=1)
    ]
    return [*story, *more]


@settings(deadline=None)
@given(
    story=histories(),
    quiet=st.lists(st.sampled_from(QUIET), max_size=4),
    who=learners(),
    waiting=st.integers(0, 4_000),
)
def test_after_a_no_there_is_never_another_message(
    story: list[Event], quiet: list[EventType], who: Settings, waiting: int
) -> None:
    told = days_later(story, [EventType.reply_no, *quiet])
    action = next_action(ANA, told, who, told[-1].at + timedelta(days=waiting))
    assert action == NextAction(kind=ActionKind.none, reason="said_no")


ANSWERS = {
    EventType.reply_yes,
    EventType.reply_no,
    EventType.reply_later,
    EventType.scheduled,
    EventType.rescheduled,
    EventType.cancelled,
    EventType.no_show,
    EventType.met,
    EventType.closed,
}


@settings(deadline=None, max_examples=200)
@given(
    story=histories(),
    kinds=st.lists(st.sampled_from(sorted({*EventType} - ANSWERS)), max_size=5),
    who=learners(),
    waiting=st.integers(0, 400),
)
def test_after_the_reminders_allowed_nobody_who_is_silent_is_written_to_again(
    story: list[Event], kinds: list[EventType], who: Settings, waiting: int
) -> None:
    reminders = [EventType.reminder_sent] * max(0, who.waiting.reminders)
    told = days_later(story, [EventType.closed, EventType.request_sent, *reminders, *kinds])
    if any(event.type == EventType.met for event in active(told)):
        return  # somebody met is no stranger: staying in touch has its own rule
    action = next_action(ANA, told, who, told[-1].at + timedelta(days=waiting))
    assert action.kind in (ActionKind.wait, ActionKind.let_go, ActionKind.none)


@settings(deadline=None)
@given(
    person=contacts,
    story=histories(),
    who=learners(),
    now=ordinary_moments,
    holidays=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=60),
)
def test_a_message_is_only_ever_due_on_a_working_day_that_is_no_holiday(
    person: Contact, story: list[Event], who: Settings, now: datetime, holidays: frozenset[date]
) -> None:
    action = next_action(person, story, who, now, holidays)
    if action.kind in OUTREACH:
        assert action.due is not None
        assert action.due.weekday() in who.working_days
        assert action.due not in holidays


@settings(deadline=None, max_examples=200)
@given(
    person=contacts,
    story=histories(),
    who=learners(),
    waits=st.lists(st.integers(0, 400 * 24), min_size=1, max_size=6),
)
def test_more_waiting_never_makes_it_less_urgent(
    person: Contact, story: list[Event], who: Settings, waits: list[int]
) -> None:
    start = max([event.at for event in story] + [person.created or at("11-01")])
    was_due = False
    for hours in sorted(waits):
        now = start + timedelta(hours=hours)
        today = now.astimezone(who.zone).date()
        is_due = next_action(person, story, who, now).is_due(today)
        assert is_due or not was_due
        was_due = is_due


@settings(deadline=None, max_examples=200)
@given(
    person=contacts,
    story=histories(any_moments | ordinary_moments),
    who=learners(STRANGE_ZONES),
    days=st.sampled_from([1, 120, 10**6, 10**12]),
    now=any_moments | ordinary_moments,
)
def test_no_event_and_no_zone_however_strange_is_an_error(
    person: Contact, story: list[Event], who: Settings, days: int, now: datetime
) -> None:
    strange = replace(who, keep_in_touch_days=days)
    action = next_action(person, story, strange, now)
    assert action.reason
    assert not (action.is_due(now.date()) and action.due is None)
    assert not (action.is_late(now, now.date()) and action.due is None)


@settings(deadline=None)
@given(met=any_moments, minutes=st.none() | st.integers(1, 600), who=learners(STRANGE_ZONES))
def test_thanks_have_their_time_whenever_the_meeting_was(
    met: datetime, minutes: int | None, who: Settings
) -> None:
    for date_only in (False, True):
        due = thank_you_due(
            Event(type=EventType.met, at=met, at_is_date_only=date_only, minutes=minutes), who
        )
        assert due.tzinfo is UTC
        assert due >= met or met.year in (1, 9999)
