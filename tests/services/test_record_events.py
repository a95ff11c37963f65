"""Telling what happened: recording it, putting it right, taking it back, putting it back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from goodquestion.domain.contacts import LONG, Event, EventType, Stage, start_of_day
from goodquestion.domain.problems import Problem
from goodquestion.services import tracker
from goodquestion.storage.database import Store
from tests.services.learners import NOW, ZONE, Learner, ago, at_once, kept, later, refused

LA = ZoneInfo(ZONE)


def stage(learner: Learner) -> Stage:
    return learner.overview().people[0].standing.stage


# -- record


def test_what_happened_is_in_the_history_and_moves_the_stage(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    asked = learner.records(ana, EventType.request_sent, ago(days=8), channel="email", note=" first try\n")
    assert (asked.channel, asked.note, asked.at) == ("email", "first try", ago(days=8))
    assert learner.history(ana).events == (asked,)
    assert stage(learner) == Stage.asked
    assert learner.history(ana).standing.last_touch == asked.at


def test_the_whole_story_from_asking_to_thanks_can_be_told(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    told = [
        (EventType.researched, 9, Stage.researched),
        (EventType.request_sent, 8, Stage.asked),
        (EventType.reminder_sent, 5, Stage.reminded),
        (EventType.reply_yes, 4, Stage.replied_yes),
        (EventType.scheduled, 3, Stage.scheduled),
        (EventType.met, 1, Stage.met),
        (EventType.thank_you_sent, 0, Stage.thanked),
    ]
    for kind, days, expected in told:
        planned = ago(days=1) if kind == EventType.scheduled else None
        learner.records(ana, kind, ago(days=days), planned_at=planned)
        assert stage(learner) == expected
    assert [event.type for event in learner.history(ana).events] == [kind for kind, _, _ in told]


def test_a_date_alone_stays_a_date_alone(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    day = start_of_day(datetime(2026, 11, 12, tzinfo=UTC).date(), LA)
    met = kept(
        tracker.record(
            learner.store,
            learner.own,
            Event(type=EventType.met, contact=ana.id, at=day, at_is_date_only=True),
            NOW,
        )
    )
    assert learner.history(ana).events == (met,)
    assert met.at_is_date_only
    assert met.at.astimezone(LA).date().isoformat() == "2026-11-12"


def test_a_note_is_kept_as_typed(learner: Learner) -> None:
    ana = learner.adds()
    note = "<b>=1+1</b>\n\n- one\n- 👩🏽‍🔬 \u202eabc"
    assert learner.records(ana, EventType.request_sent, note=note).note == note
    assert learner.history(ana).events[0].note == note


# -- what is refused, each with what to do


def try_to_record(store: Store, event: Event, *earlier: EventType) -> tuple[str, str | None]:
    somebody = Learner(store)
    ana = somebody.adds(at=ago(days=9))
    for kind in earlier:
        somebody.records(ana, kind, ago(days=2))
    problem = tracker.record(store, somebody.own, replace(event, contact=ana.id), NOW)
    assert len(somebody.history(ana).events) == len(earlier)
    return refused(problem)


@pytest.mark.parametrize("year", [1900, 2200])
def test_a_meeting_in_1900_or_2200_is_refused(store: Store, year: int) -> None:
    moment = datetime(year, 5, 1, tzinfo=UTC)
    met = Event(type=EventType.met, at=moment)
    assert try_to_record(store, met) == ("problem.date_out_of_range", "at")
    planned = Event(type=EventType.scheduled, at=NOW, planned_at=moment)
    assert try_to_record(store, planned) == ("problem.date_out_of_range", "planned_at")


def test_a_meeting_at_either_end_of_the_calendar_is_refused(store: Store) -> None:
    for moment in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        met = Event(type=EventType.met, at=moment, at_is_date_only=True)
        assert try_to_record(store, met) == ("problem.date_out_of_range", "at")


def test_a_meeting_tomorrow_has_not_happened(store: Store) -> None:
    met = Event(type=EventType.met, at=later(days=1))
    assert try_to_record(store, met) == ("problem.date_in_the_future", "at")


@pytest.mark.parametrize("kind", [EventType.reply_yes, EventType.reply_no, EventType.reply_later])
def test_a_reply_before_any_request_is_refused(store: Store, kind: EventType) -> None:
    assert try_to_record(store, Event(type=kind, at=NOW)) == ("problem.reply_before_request", "type")
    too_early = Event(type=kind, at=ago(days=3))
    assert try_to_record(store, too_early, EventType.request_sent)[0] == "problem.reply_before_request"


def test_a_reply_counts_only_requests_that_were_not_taken_back(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    asked = learner.records(ana, EventType.request_sent, ago(days=8))
    tracker.remove_event(learner.store, learner.own, asked.id, NOW)
    reply = Event(type=EventType.reply_yes, contact=ana.id, at=NOW)
    problem = tracker.record(learner.store, learner.own, reply, NOW)
    assert refused(problem) == ("problem.reply_before_request", "type")


def test_a_planned_meeting_without_its_day_is_refused(store: Store) -> None:
    planned = Event(type=EventType.scheduled, at=NOW)
    assert try_to_record(store, planned) == ("problem.planned_needs_a_day", "planned_at")


def test_a_note_that_is_too_long_is_refused(store: Store) -> None:
    asked = Event(type=EventType.request_sent, at=NOW, note="x" * (LONG + 1))
    assert try_to_record(store, asked) == ("problem.too_long", "note")


def test_nothing_can_be_recorded_about_somebody_who_is_gone(learner: Learner) -> None:
    event = Event(type=EventType.request_sent, contact="nobody", at=NOW)
    assert refused(tracker.record(learner.store, learner.own, event, NOW)) == ("problem.contact_gone", None)
    ana = learner.adds()
    assert refused(tracker.record(learner.store, learner.own, event, NOW)) == ("problem.contact_gone", None)
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    event = replace(event, contact=ana.id)
    assert refused(tracker.record(learner.store, learner.own, event, NOW)) == ("problem.contact_gone", None)


# -- a double click


def test_a_double_click_within_ten_seconds_is_one_event(learner: Learner) -> None:
    ana = learner.adds()
    first = learner.records(ana, EventType.request_sent, NOW, note="hello")
    second = learner.records(ana, EventType.request_sent, later(seconds=9))  # the form is empty by now
    assert second == first
    assert learner.history(ana).events == (first,)


def test_two_clicks_that_arrive_at_once_are_one_event(learner: Learner) -> None:
    ana, own = learner.adds(), learner.own
    asked = Event(type=EventType.request_sent, contact=ana.id, at=NOW)
    clicks = at_once([lambda: tracker.record(learner.store, own, asked, NOW)] * 3)
    assert len({kept(click).id for click in clicks}) == 1
    assert len(learner.history(ana).events) == 1


def test_after_ten_seconds_the_same_thing_has_happened_again(learner: Learner) -> None:
    ana = learner.adds()
    learner.records(ana, EventType.checked_in, NOW)
    learner.records(ana, EventType.checked_in, later(seconds=11))
    assert len(learner.history(ana).events) == 2


def test_the_same_thing_on_two_days_is_two_events_however_quickly_it_is_told(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    for days in (8, 3):
        event = Event(type=EventType.request_sent, contact=ana.id, at=ago(days=days), at_is_date_only=True)
        kept(tracker.record(learner.store, learner.own, event, NOW))
    assert [event.at for event in learner.history(ana).events] == [ago(days=8), ago(days=3)]


def test_the_same_thing_with_two_people_is_two_events(learner: Learner) -> None:
    ana, ben = learner.adds(), learner.adds("Ben Example")
    assert learner.records(ana, EventType.request_sent).id != learner.records(ben, EventType.request_sent).id


def test_what_was_taken_back_may_be_told_again_at_once(learner: Learner) -> None:
    ana = learner.adds()
    first = learner.records(ana, EventType.request_sent)
    tracker.remove_event(learner.store, learner.own, first.id, later(seconds=2))
    second = learner.records(ana, EventType.request_sent, later(seconds=4))
    assert learner.history(ana).events == (second,)


# -- put right


def test_a_wrong_date_is_put_right_by_a_new_event_and_the_old_one_stays_as_removed(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    wrong = learner.records(ana, EventType.request_sent, ago(days=2))
    right = kept(
        tracker.correct(
            learner.store, learner.own, wrong.id, replace(wrong, at=ago(days=8)), later(seconds=3)
        )
    )
    history = learner.history(ana)
    assert history.events == (right,)
    assert right.id != wrong.id
    assert history.removed == (replace(wrong, removed_at=later(seconds=3)),)


def test_a_wrong_type_is_put_right(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    learner.records(ana, EventType.request_sent, ago(days=8))
    no = learner.records(ana, EventType.reply_no, ago(days=3))
    kept(tracker.correct(learner.store, learner.own, no.id, replace(no, type=EventType.reply_yes), NOW))
    assert stage(learner) == Stage.replied_yes


def test_a_correction_that_is_refused_changes_nothing(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    asked = learner.records(ana, EventType.request_sent, ago(days=8))
    for wrong in (replace(asked, at=later(days=2)), replace(asked, type=EventType.reply_yes)):
        assert isinstance(tracker.correct(learner.store, learner.own, asked.id, wrong, NOW), Problem)
    assert learner.history(ana).events == (asked,)
    assert learner.history(ana).removed == ()


def test_a_double_click_on_a_correction_makes_one_event(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    wrong = learner.records(ana, EventType.request_sent, ago(days=2))
    typed = replace(wrong, at=ago(days=8))
    first = kept(tracker.correct(learner.store, learner.own, wrong.id, typed, NOW))
    second = kept(tracker.correct(learner.store, learner.own, wrong.id, typed, later(seconds=1)))
    assert second == first
    assert learner.history(ana).events == (first,)


def test_the_second_of_two_windows_that_put_the_same_event_right_is_told(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    wrong = learner.records(ana, EventType.request_sent, ago(days=2))
    mine = kept(tracker.correct(learner.store, learner.own, wrong.id, replace(wrong, at=ago(days=8)), NOW))
    yours = tracker.correct(
        learner.store, learner.own, wrong.id, replace(wrong, at=ago(days=7)), later(minutes=1)
    )
    assert refused(yours) == ("problem.event_gone", None)
    assert learner.history(ana).events == (mine,)


def test_an_event_of_somebody_else_is_not_put_right_by_mistake(learner: Learner) -> None:
    ana, ben = learner.adds(at=ago(days=9)), learner.adds("Ben Example", at=ago(days=9))
    asked = learner.records(ana, EventType.request_sent, ago(days=2))
    typed = replace(asked, contact=ben.id)
    assert (
        refused(tracker.correct(learner.store, learner.own, asked.id, typed, NOW))[0] == "problem.event_gone"
    )
    assert learner.history(ana).events == (asked,)
    assert learner.history(ben).events == ()


# -- take back and put back


def test_what_was_taken_back_stays_in_sight_and_can_be_put_back(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    asked = learner.records(ana, EventType.request_sent, ago(days=8))
    assert tracker.remove_event(learner.store, learner.own, asked.id, NOW) is None
    history = learner.history(ana)
    assert (history.events, history.removed) == ((), (replace(asked, removed_at=NOW),))
    assert history.standing.stage == Stage.idea
    assert tracker.put_back_event(learner.store, learner.own, asked.id, NOW) is None
    assert learner.history(ana).events == (asked,)
    assert stage(learner) == Stage.asked


def test_an_event_that_is_nowhere_cannot_be_taken_back(learner: Learner) -> None:
    for _ in range(2):
        assert refused(tracker.remove_event(learner.store, learner.own, "none", NOW)) == (
            "problem.event_gone",
            None,
        )
        assert (
            refused(tracker.put_back_event(learner.store, learner.own, "none", NOW))[0]
            == "problem.event_gone"
        )
        learner.adds()


def test_history_stands_in_the_order_of_what_happened(learner: Learner) -> None:
    ana = learner.adds(at=ago(days=9))
    days = (3, 8, 5)
    for number, day in enumerate(days):
        event = Event(type=EventType.checked_in, contact=ana.id, at=ago(days=day))
        kept(tracker.record(learner.store, learner.own, event, NOW + timedelta(minutes=number)))
    assert [event.at for event in learner.history(ana).events] == [ago(days=8), ago(days=5), ago(days=3)]
