"""What stands in the calendar: meetings as they were planned, moved and called off, and the next step with each."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.domain.calendar import MOST, Entry, EntryKind, entries, meeting_now, meetings, step
from goodquestion.domain.contacts import Contact, Event, EventType, day_of
from goodquestion.domain.followups import ActionKind, NextAction, Settings, standing
from tests.domain.stories import (
    ANA,
    SETTINGS,
    STRANGE_ZONES,
    ZONE,
    any_moments,
    at,
    events,
    happened,
    on_the_day,
    ordinary_moments,
)

E = EventType
PLANNED = happened("scheduled", "11-10", planned="11-20 10:00")
MOVED = happened("rescheduled", "11-12", planned="11-23 15:30")
CALLED_OFF = happened("cancelled", "11-13")


def all_of(
    *told: Event, now: str, contact: Contact = ANA, settings: Settings = SETTINGS
) -> tuple[Entry, ...]:
    moment = at(now, settings)
    action = standing(contact, told, settings, moment).next_action
    return entries([(contact, action)], told, moment, settings.zone)


def talks(*told: Event, now: str = "11-14") -> list[Entry]:
    return [entry for entry in all_of(*told, now=now) if entry.kind == EntryKind.meeting]


def steps(*told: Event, now: str) -> list[Entry]:
    return [entry for entry in all_of(*told, now=now) if entry.kind == EntryKind.step]


def the(found: Iterable[Entry]) -> Entry:
    [one] = found
    return one


# -- meetings


def test_a_planned_meeting_is_an_entry_at_its_time_for_half_an_hour() -> None:
    entry = the(talks(PLANNED))
    assert entry.start == at("11-20 10:00")
    assert (entry.minutes, entry.sequence, entry.cancelled) == (30, 0, False)
    assert entry.end == at("11-20 10:30")


def test_a_meeting_lasts_as_long_as_was_agreed() -> None:
    assert the(talks(replace(PLANNED, minutes=20))).minutes == 20
    assert the(talks(replace(PLANNED, minutes=20), replace(MOVED, minutes=45))).minutes == 45
    assert the(talks(replace(PLANNED, minutes=20), MOVED)).minutes == 20


def test_a_meeting_that_is_moved_is_the_same_entry_with_a_higher_number() -> None:
    before, after = the(talks(PLANNED)), the(talks(PLANNED, MOVED))
    assert after.uid == before.uid
    assert (after.start, after.sequence) == (at("11-23 15:30"), 1)
    assert after.changed == MOVED.at


def test_a_meeting_that_is_called_off_is_the_same_entry_and_says_so() -> None:
    entry = the(talks(PLANNED, MOVED, CALLED_OFF))
    assert entry.uid == the(talks(PLANNED)).uid
    assert (entry.cancelled, entry.sequence) == (True, 2)


def test_a_meeting_that_was_called_off_and_is_moved_takes_place_again() -> None:
    moved = happened("rescheduled", "11-14 09:00", planned="11-25 10:00")
    entry = the(talks(PLANNED, CALLED_OFF, moved))
    assert entry.uid == the(talks(PLANNED)).uid
    assert (entry.cancelled, entry.sequence, entry.start) == (False, 2, at("11-25 10:00"))


def test_what_was_called_off_is_said_for_30_days_and_then_no_more() -> None:
    assert the(talks(PLANNED, CALLED_OFF, now="12-13 11:59")).cancelled
    assert talks(PLANNED, CALLED_OFF, now="12-13 12:01") == []


def test_a_meeting_that_is_over_stays_for_90_days() -> None:
    met = happened("met", "11-20 10:30")
    assert the(talks(PLANNED, met, now="2027-02-18 09:59")).start == at("11-20 10:00")
    assert talks(PLANNED, met, now="2027-02-18 10:01") == []


@pytest.mark.parametrize("ends", ["met", "no_show"])
def test_after_a_meeting_a_new_day_is_another_meeting(ends: str) -> None:
    again = happened("rescheduled", "11-20 12:00", planned="11-27 10:00")
    first, second = talks(PLANNED, happened(ends, "11-20 10:30"), again, now="11-21")
    assert first.start == at("11-20 10:00")
    assert (second.start, second.sequence) == (at("11-27 10:00"), 0)
    assert first.uid != second.uid


def test_what_is_recorded_after_a_meeting_does_not_move_or_cancel_it() -> None:
    met = happened("met", "11-20 10:30")
    entry = the(talks(PLANNED, met, happened("cancelled", "11-20 12:00"), now="11-21"))
    assert (entry.cancelled, entry.sequence) == (False, 0)


def test_a_second_meeting_that_was_agreed_when_they_met_stays_when_only_dates_are_known() -> None:
    second = happened("scheduled", "11-20 11:00", planned="11-27 10:00")
    found = talks(PLANNED, second, on_the_day("met", "11-20"), now="11-21")
    assert [entry.start for entry in found] == [at("11-20 10:00"), at("11-27 10:00")]
    moved = happened("rescheduled", "11-21 11:00", planned="11-28 10:00")
    found = talks(PLANNED, second, on_the_day("met", "11-20"), moved, now="11-22")
    assert [entry.start for entry in found] == [at("11-20 10:00"), at("11-28 10:00")]


def test_two_meetings_on_a_day_are_two_entries() -> None:
    second = happened("scheduled", "11-11", planned="11-20 16:00")
    first, other = talks(PLANNED, second)
    assert (first.start, other.start) == (at("11-20 10:00"), at("11-20 16:00"))
    assert first.uid != other.uid


def test_the_same_meeting_told_twice_is_one() -> None:
    assert the(talks(PLANNED, happened("scheduled", "11-11", planned="11-20 10:00"))).sequence == 0
    longer = happened("scheduled", "11-11", planned="11-20 10:00", minutes=45)
    entry = the(talks(PLANNED, longer))
    assert (entry.minutes, entry.sequence, entry.uid) == (45, 1, the(talks(PLANNED)).uid)


def test_of_two_meetings_a_change_is_about_the_one_that_has_not_begun() -> None:
    later = happened("scheduled", "11-24", planned="11-30 10:00")
    first, second = talks(PLANNED, later, happened("cancelled", "11-25"), now="11-26")
    assert (first.cancelled, second.cancelled) == (False, True)


def test_two_cancellations_call_off_both_meetings() -> None:
    second = happened("scheduled", "11-11", planned="11-20 16:00")
    found = talks(PLANNED, second, CALLED_OFF, happened("cancelled", "11-13 13:00"))
    assert [entry.cancelled for entry in found] == [True, True]


@pytest.mark.parametrize("end", ["reply_no", "closed"])
def test_a_no_and_archiving_call_off_what_lies_ahead(end: str) -> None:
    assert the(talks(PLANNED, happened(end, "11-13"))).cancelled
    assert not the(talks(PLANNED, happened(end, "11-21"), now="11-22")).cancelled


def test_what_was_removed_is_not_in_the_calendar() -> None:
    gone = at("11-14")
    assert talks(replace(PLANNED, removed_at=gone)) == []
    assert the(talks(PLANNED, replace(MOVED, removed_at=gone))).start == at("11-20 10:00")
    assert not the(talks(PLANNED, replace(CALLED_OFF, removed_at=gone))).cancelled


def test_a_meeting_without_a_day_is_no_entry() -> None:
    assert talks(happened("scheduled", "11-10")) == []
    assert the(talks(PLANNED, happened("rescheduled", "11-12"))).start == at("11-20 10:00")


def test_a_new_day_that_is_all_we_know_of_is_a_meeting() -> None:
    assert the(talks(MOVED)).start == at("11-23 15:30")


def test_a_cancellation_of_nothing_changes_nothing() -> None:
    assert talks(CALLED_OFF) == []


def test_the_order_in_which_events_come_does_not_matter() -> None:
    assert talks(CALLED_OFF, PLANNED, MOVED) == talks(PLANNED, MOVED, CALLED_OFF)


def test_an_entry_says_nothing_about_the_person() -> None:
    told = replace(PLANNED, id="7c0f", note="Told me about her divorce")
    entry = the(talks(told))
    assert "ana" not in entry.uid
    assert "7c0f" not in entry.uid
    assert len(entry.uid) == len("@goodquestion") + 32


def test_the_meeting_to_put_into_a_calendar_is_the_next_that_stands() -> None:
    zone, now = SETTINGS.zone, at("11-14")
    second = happened("scheduled", "11-11", planned="11-19 16:00")
    assert meeting_now([PLANNED, second], now, zone) == meetings([second], zone)[0]
    called_off = meeting_now([PLANNED, CALLED_OFF], now, zone)
    assert called_off is not None
    assert called_off.cancelled
    assert meeting_now([PLANNED], at("11-20 10:29"), zone) is not None
    assert meeting_now([PLANNED], at("11-20 10:31"), zone) is None
    assert meeting_now([], now, zone) is None


# -- steps


def test_the_next_step_is_an_entry_for_its_day() -> None:
    entry = the(steps(happened("request_sent", "11-02"), now="11-04"))
    assert (entry.action, entry.day, entry.late) == (ActionKind.send_reminder, date(2026, 11, 9), False)
    assert entry.start is None


def test_a_step_that_is_overdue_stands_on_today_and_moves_on_as_the_same_one() -> None:
    asked = happened("request_sent", "11-02")
    on_time, late = the(steps(asked, now="11-09")), the(steps(asked, now="11-11"))
    assert (late.day, late.late) == (date(2026, 11, 11), True)
    assert late.uid == on_time.uid
    assert late.sequence == on_time.sequence + 2


def test_a_step_that_is_put_off_is_the_same_one_on_a_later_day() -> None:
    asked = happened("request_sent", "11-02")
    before = the(steps(asked, now="11-09"))
    after = the(steps(asked, happened("snoozed", "11-09 15:00", planned="11-12"), now="11-09 16:00"))
    assert (after.uid, after.day) == (before.uid, date(2026, 11, 12))
    assert after.sequence > before.sequence


def test_a_note_in_between_leaves_the_step_what_it_is() -> None:
    story = [happened(kind, "11-02") for kind in ("met", "thank_you_sent", "notes_written")]
    before, after = (
        the(steps(*story, now="11-06")),
        the(steps(*story, happened("researched", "11-05"), now="11-06")),
    )
    assert before.action == ActionKind.report_back
    assert after.uid == before.uid


def test_the_second_reminder_is_another_step_than_the_first() -> None:
    asked = happened("request_sent", "11-02")
    first = the(steps(asked, now="11-09"))
    answered = happened("reply_later", "11-10", planned="11-16")
    asked_again = happened("request_sent", "11-16")
    second = the(steps(asked, answered, asked_again, now="11-23"))
    assert first.action == second.action == ActionKind.send_reminder
    assert first.uid != second.uid


def test_each_hello_is_a_step_of_its_own() -> None:
    story = [
        happened(kind, "11-02 12:00")
        for kind in ("met", "thank_you_sent", "notes_written", "report_back_sent")
    ]
    first = the(steps(*story, now="11-03"))
    second = the(steps(*story, happened("checked_in", "2027-03-15"), now="2027-03-16"))
    assert first.action == second.action == ActionKind.check_in
    assert first.uid != second.uid


def test_waiting_meeting_and_doing_nothing_are_no_steps() -> None:
    for kind in (ActionKind.wait, ActionKind.none, ActionKind.meet):
        action = NextAction(kind=kind, due=date(2026, 11, 20), reason="x")
        assert step(ANA, action, [], at("11-14"), SETTINGS.zone) is None
    assert step(ANA, NextAction(kind=ActionKind.check_in, reason="x"), [], at("11-14"), SETTINGS.zone) is None


def test_somebody_new_has_a_step_without_any_event() -> None:
    entry = the(steps(now="11-03"))
    assert (entry.action, entry.day) == (ActionKind.research, date(2026, 11, 3))


def test_the_day_is_the_learners() -> None:
    """In Kiritimati it is November 3 while it is November 2 in Los Angeles."""
    far = replace(SETTINGS, time_zone="Pacific/Kiritimati")
    now = datetime(2026, 11, 20, 11, tzinfo=UTC)
    action = NextAction(kind=ActionKind.report_back, due=date(2026, 11, 2), reason="x")
    there, here = step(ANA, action, [], now, far.zone), step(ANA, action, [], now, SETTINGS.zone)
    assert there is not None
    assert here is not None
    assert (there.day, here.day) == (date(2026, 11, 21), date(2026, 11, 20))


# -- all of it


def test_everything_comes_soonest_first() -> None:
    people = [Contact(id=name, full_name=name, created=ANA.created) for name in ("ana", "ben")]
    due = [NextAction(kind=ActionKind.check_in, due=date(2026, 11, day), reason="x") for day in (24, 19)]
    told = [PLANNED, replace(PLANNED, contact="ben", planned_at=at("11-25 09:00"), id="ben")]
    found = entries(zip(people, due, strict=True), told, at("11-14"), SETTINGS.zone)
    in_order = [("ben", "step"), ("ana", "meeting"), ("ana", "step"), ("ben", "meeting")]
    assert [(entry.contact, str(entry.kind)) for entry in found] == in_order


def test_with_too_many_the_meetings_and_the_soonest_steps_stay() -> None:
    people = [Contact(id=str(number), full_name="Ana", created=ANA.created) for number in range(MOST + 50)]
    due = [date(2026, 11, 16) + timedelta(days=number) for number in range(MOST + 50)]
    planned = [replace(PLANNED, contact=str(MOST + 49), planned_at=at("2029-10-10 10:00"))]
    found = entries(
        [
            (person, NextAction(kind=ActionKind.check_in, due=day, reason="x"))
            for person, day in zip(people, due, strict=True)
        ],
        planned,
        at("11-14"),
        SETTINGS.zone,
    )
    assert len(found) == MOST
    assert [entry.contact for entry in found if entry.kind == EntryKind.meeting] == [str(MOST + 49)]
    assert max(entry.day for entry in found if entry.day) == due[MOST - 2]


def numbered(told: list[Event]) -> list[Event]:
    return [replace(event, id=f"event {number}") for number, event in enumerate(told)]


stories = st.lists(events(ordinary_moments | any_moments), max_size=12).map(numbered)


@given(stories, st.sampled_from(STRANGE_ZONES), ordinary_moments | any_moments)
def test_any_story_at_any_moment_gives_entries_that_can_stand_side_by_side(
    told: list[Event], zone: str, now: datetime
) -> None:
    settings = replace(SETTINGS, time_zone=zone)
    action = standing(ANA, told, settings, now).next_action
    found = entries([(ANA, action)], told, now, settings.zone)
    assert len({entry.uid for entry in found}) == len(found)
    for entry in found:
        assert (entry.start is None) != (entry.day is None)
        assert entry.sequence >= 0
        assert entry.kind == (EntryKind.meeting if entry.start else EntryKind.step)
        if entry.start is not None and entry.end is not None:
            assert entry.start < entry.end
        if entry.day is not None:
            assert entry.day >= day_of(now, settings.zone)


@given(stories, st.sampled_from([ZONE, "UTC"]))
def test_a_further_change_keeps_the_meeting_and_raises_its_number(told: list[Event], zone: str) -> None:
    settings = replace(SETTINGS, time_zone=zone)
    before = {entry.uid: entry for entry in meetings(told, settings.zone)}
    last = datetime.max.replace(tzinfo=UTC)
    change = Event(type=E.rescheduled, id="zzz", contact="ana", at=last, planned_at=at("2027-01-01 10:00"))
    after = {entry.uid: entry for entry in meetings([*told, change], settings.zone)}
    assert before.keys() <= after.keys()
    assert all(after[uid].sequence in (entry.sequence, entry.sequence + 1) for uid, entry in before.items())
    assert sum(after[uid] != entry for uid, entry in before.items()) <= 1
