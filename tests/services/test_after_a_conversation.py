"""After a conversation: what was learned is kept, the meeting stands in the history once, names become contacts."""

from datetime import UTC, date, datetime, timedelta

import pytest

from goodquestion.domain.contacts import LONG, SHORT, Contact, Event, EventType, start_of_day
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.interviews import NAMES_LIMIT, Phase, clock
from goodquestion.services import interviews, tracker
from tests.services.learners import NOW, Learner, ago, at_once, kept, later, refused
from tests.services.reading import MARKUP
from tests.services.talks import Phone, all_talks, list_for, meetings, only

EVENING = datetime(2026, 11, 19, 4, 0, tzinfo=UTC)  # eight in the evening of the 18th, where the learner is


@pytest.fixture
def phone(learner: Learner) -> Phone:
    ana = learner.adds("Ana Example", role="Dispatcher", organisation="City Ambulance", field="Health")
    list_for(learner, ana.id)
    return Phone(learner, ana)


def told_by_hand(phone: Phone, at: datetime, now: datetime, **more: object) -> Event:
    event = Event(type=EventType.met, contact=phone.contact.id, at=at, **more)  # type: ignore[arg-type]
    return kept(tracker.record(phone.store, phone.learner.own, event, now))


# -- while it is fresh


@pytest.mark.parametrize("field", ["learned", "surprise"])
def test_long_texts_are_kept_as_typed_each_for_itself(phone: Phone, field: str) -> None:
    assert phone.writes(field, "  <b>One</b>\n\nTwo & *three*\x00 ") is None
    made = only(phone.learner)
    assert getattr(made, field) == "<b>One</b>\n\nTwo & *three*"
    assert {made.learned, made.surprise} == {"", "<b>One</b>\n\nTwo & *three*"}


def test_a_text_can_be_emptied(phone: Phone) -> None:
    phone.writes("learned", "Nights.")
    assert phone.writes("learned", " \n ", before="Nights.") is None
    assert only(phone.learner).learned == ""


def test_a_text_that_is_too_long_is_refused_and_the_one_before_stays(phone: Phone) -> None:
    assert phone.writes("learned", "x" * LONG) is None
    assert refused(phone.writes("learned", "y" * (LONG + 1))) == ("problem.too_long", "learned")
    assert only(phone.learner).learned == "x" * LONG


@pytest.mark.parametrize("field", ["", "id", "place", "learned; --"])
def test_a_text_that_a_conversation_does_not_have_is_refused(phone: Phone, field: str) -> None:
    assert refused(phone.writes(field, "Nights.")) == ("problem.not_a_choice", "learned")
    assert all_talks(phone.learner) == []


def test_of_two_windows_the_second_is_told_and_the_first_is_kept(phone: Phone) -> None:
    phone.writes("learned", "Before")
    phone.look()
    second = Phone(phone.learner, phone.contact)
    assert phone.writes("learned", "From the first", before="Before") is None
    assert refused(second.writes("learned", "From the second", before="Before")) == (
        "problem.changed_elsewhere",
        None,
    )
    assert second.writes("surprise", "Paper!", before="") is None  # the other text is free
    assert only(phone.learner).learned == "From the first"
    assert second.writes("learned", "From the second") is None
    assert only(phone.learner).learned == "From the second"


def test_two_phones_that_saw_no_conversation_yet_do_not_overwrite_each_other(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)
    results = at_once(
        [
            lambda: phone.writes("learned", "One", before=""),
            lambda: second.writes("learned", "Two", before=""),
        ]
    )
    assert [problem.key for problem in results if problem is not None] == ["problem.changed_elsewhere"]
    assert only(phone.learner).learned in ("One", "Two")


def test_how_it_was_and_what_comes_next_is_kept(phone: Phone) -> None:
    phone.writes("learned", "Nights.")
    phone.look()
    done = phone.finishes(
        fits_me="partly", useful=4, next_step="  Write\nto Ben ", next_on=date(2026, 11, 24)
    )
    made = only(phone.learner)
    assert kept(done).id == made.id
    assert (made.learned, made.fits_me, made.useful) == ("Nights.", "partly", 4)
    assert (made.next_step, made.next_on) == ("Write to Ben", date(2026, 11, 24))


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ({"useful": 6}, ("problem.not_a_choice", "useful")),
        ({"fits_me": "maybe"}, ("problem.not_a_choice", "fits_me")),
        ({"next_step": "x" * 301}, ("problem.too_long", "next_step")),
    ],
)
def test_what_cannot_be_kept_is_refused_and_the_meeting_is_not_recorded(
    phone: Phone, written: dict, problem: tuple[str, str]
) -> None:
    assert refused(phone.finishes(**written)) == problem
    assert meetings(phone.learner, phone.contact) == []
    assert all_talks(phone.learner) == []


# -- the meeting in the history


def test_the_meeting_is_recorded_with_its_start_its_end_and_its_minutes(phone: Phone) -> None:
    phone.changes(format="phone")
    phone.starts()
    phone.stops(later(minutes=23, seconds=40))
    kept(phone.finishes(later(hours=1), useful=5))
    [met] = meetings(phone.learner, phone.contact, later(hours=1))
    assert (met.at, met.ended_at) == (NOW, later(minutes=23, seconds=40))
    assert (met.minutes, met.channel, met.at_is_date_only) == (24, "phone", False)


def test_writing_up_stops_a_clock_that_still_runs(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=26)))
    made = only(phone.learner)
    assert made.stopped_at == later(minutes=26)
    assert clock(made, later(days=1)).phase == Phase.over
    assert meetings(phone.learner, phone.contact)[0].minutes == 26


def test_a_talk_of_seconds_is_recorded_as_a_minute(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(seconds=11)))
    assert meetings(phone.learner, phone.contact, later(minutes=1))[0].minutes == 1


def test_a_browser_that_slept_for_two_hours_does_not_lose_the_meeting(phone: Phone) -> None:
    phone.starts()
    phone.notes(1, "At six.", later(minutes=3))
    kept(phone.finishes(later(hours=2), useful=3))
    [met] = meetings(phone.learner, phone.contact, later(hours=2))
    assert (met.at, met.minutes) == (NOW, 120)
    assert only(phone.learner).answers[0].note == "At six."


def test_after_a_clock_that_was_forgotten_the_meeting_is_as_long_as_was_agreed(phone: Phone) -> None:
    phone.starts()
    tomorrow = later(days=1)
    assert clock(phone.look(tomorrow).interview, tomorrow).phase == Phase.over
    kept(phone.finishes(tomorrow, useful=3))
    [met] = meetings(phone.learner, phone.contact, tomorrow)
    assert (met.at, met.ended_at, met.minutes) == (NOW, later(minutes=20), 20)


def test_without_a_clock_the_meeting_was_when_it_is_written_up(phone: Phone) -> None:
    kept(phone.finishes(useful=3))
    [met] = meetings(phone.learner, phone.contact)
    assert (met.at, met.minutes, met.ended_at) == (NOW, None, None)


def test_written_up_twice_the_meeting_is_recorded_once(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=20), useful=3))
    kept(phone.finishes(later(minutes=20, seconds=1), useful=3))  # a double click
    phone.look(later(days=1))
    kept(phone.finishes(later(days=1), useful=5))
    assert len(meetings(phone.learner, phone.contact, later(days=1))) == 1
    made = only(phone.learner)
    assert (made.useful, made.stopped_at) == (5, later(minutes=20))


def test_without_a_clock_too_it_is_recorded_once_however_often_it_is_put_right(phone: Phone) -> None:
    for hours in (0, 20, 40):
        phone.look(later(hours=hours))
        kept(phone.finishes(later(hours=hours), useful=3))
    assert len(meetings(phone.learner, phone.contact, later(hours=40))) == 1


def test_two_phones_that_finish_at_the_same_moment_record_one_meeting(phone: Phone) -> None:
    phone.starts()
    phone.look()
    second = Phone(phone.learner, phone.contact)
    results = at_once([lambda p=p: p.finishes(later(minutes=20), useful=4) for p in (phone, second)])  # type: ignore[misc]
    assert {kept(made).id for made in results} == {only(phone.learner).id}
    assert len(meetings(phone.learner, phone.contact, later(minutes=20))) == 1


def test_a_phone_that_did_not_see_the_stop_does_not_make_the_talk_longer(phone: Phone) -> None:
    phone.starts()
    phone.look()
    second = Phone(phone.learner, phone.contact)
    phone.stops(later(minutes=21))
    kept(second.finishes(later(hours=1), useful=4))
    assert only(phone.learner).stopped_at == later(minutes=21)
    assert meetings(phone.learner, phone.contact, later(hours=1))[0].minutes == 21


def test_a_phone_that_did_not_see_the_start_still_ends_the_talk(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)
    phone.starts()
    kept(second.finishes(later(minutes=20), useful=4))
    [met] = meetings(phone.learner, phone.contact, later(minutes=20))
    assert (met.at, met.minutes) == (NOW, 20)


@pytest.mark.parametrize("away", [timedelta(0), -timedelta(minutes=40), timedelta(minutes=10)])
def test_a_meeting_that_was_told_by_hand_is_not_recorded_again(phone: Phone, away: timedelta) -> None:
    phone.starts()
    now = later(hours=1)
    told = told_by_hand(phone, NOW + away, now)
    phone.look(now)
    kept(phone.finishes(now, useful=4))
    assert meetings(phone.learner, phone.contact, now) == [told]
    assert only(phone.learner).useful == 4


def test_a_meeting_in_the_evening_that_was_told_by_its_date_is_not_recorded_again(phone: Phone) -> None:
    phone.starts(EVENING)
    then = EVENING + timedelta(minutes=25)
    day = start_of_day(date(2026, 11, 18), phone.learner.own.settings.zone)
    told = told_by_hand(phone, day, then, at_is_date_only=True)
    phone.look(then)
    kept(phone.finishes(then, useful=4))
    assert meetings(phone.learner, phone.contact, then) == [told]


def test_a_meeting_told_by_hand_and_written_up_the_next_day_without_a_clock_is_one(phone: Phone) -> None:
    told = told_by_hand(phone, ago(hours=22), NOW)
    kept(phone.finishes(useful=4))
    assert meetings(phone.learner, phone.contact) == [told]


def test_an_earlier_meeting_with_the_same_person_is_another_one(phone: Phone) -> None:
    told = told_by_hand(phone, ago(days=3), NOW)
    phone.starts()
    kept(phone.finishes(later(minutes=20), useful=4))
    first, second = meetings(phone.learner, phone.contact, later(minutes=20))
    assert first == told
    assert second.at == NOW


def test_a_meeting_that_was_taken_back_is_recorded_anew_when_it_is_written_up_again(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=20)))
    [met] = meetings(phone.learner, phone.contact, later(minutes=20))
    assert tracker.remove_event(phone.store, phone.learner.own, met.id, later(minutes=21)) is None
    kept(phone.finishes(later(minutes=22)))
    [again] = meetings(phone.learner, phone.contact, later(minutes=22))
    assert again.id != met.id


def test_the_thank_you_is_next_and_its_clock_runs_from_the_end(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=20)))
    action = phone.learner.history(phone.contact, later(minutes=21)).standing.next_action
    assert action.kind == ActionKind.send_thank_you
    assert action.due_at == later(minutes=20, hours=24)


def test_what_was_written_up_need_not_be_written_down_again(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=20), useful=4))
    phone.look(later(minutes=21))
    kept(phone.finishes(later(minutes=21), useful=5))
    phone.learner.records(phone.contact, EventType.thank_you_sent, later(hours=1))
    found = phone.learner.history(phone.contact, later(hours=2))
    assert [event.type for event in found.events] == ["met", "notes_written", "thank_you_sent"]
    assert found.standing.next_action.kind == ActionKind.report_back


def test_where_nothing_was_written_down_the_notes_are_still_to_do(phone: Phone) -> None:
    phone.starts()
    kept(phone.finishes(later(minutes=20)))
    phone.learner.records(phone.contact, EventType.thank_you_sent, later(hours=1))
    action = phone.learner.history(phone.contact, later(hours=2)).standing.next_action
    assert action.kind == ActionKind.write_notes


def test_a_note_on_an_answer_counts_as_written_down(phone: Phone) -> None:
    phone.notes(1, "At six.")
    phone.look()
    kept(phone.finishes(later(minutes=20)))
    events = phone.learner.history(phone.contact, later(hours=1)).events
    assert [event.type for event in events] == ["met", "notes_written"]


def test_when_the_contact_was_deleted_meanwhile_what_was_written_is_kept_and_that_is_said(
    phone: Phone,
) -> None:
    phone.starts()
    phone.look()
    tracker.delete_contact(phone.store, phone.workspace, phone.contact.id, later(minutes=19))
    assert refused(phone.finishes(later(minutes=20), useful=4)) == ("problem.contact_gone", None)
    assert only(phone.learner).useful == 4
    tracker.restore_contact(phone.store, phone.workspace, phone.contact.id, later(minutes=21))
    phone.look(later(minutes=22))
    kept(phone.finishes(later(minutes=22), useful=4))
    [met] = meetings(phone.learner, phone.contact, later(minutes=22))
    assert (met.at, met.minutes) == (NOW, 20)


# -- the names that they gave


def names(phone: Phone, *given: str, now: datetime = NOW) -> list[Contact]:
    return kept(interviews.add_names(phone.store, phone.learner.own, phone.contact, given, now))


def referrals(phone: Phone, now: datetime = NOW) -> list[Event]:
    events = phone.learner.history(phone.contact, now).events
    return [event for event in events if event.type == EventType.referral_received]


def test_each_name_becomes_a_contact_whom_this_person_has_referred(phone: Phone) -> None:
    ben, cleo = names(phone, "Ben Example", "  Cléo\nSample ")
    assert [person.full_name for person in (ben, cleo)] == ["Ben Example", "Cléo Sample"]
    assert {person.full_name for person in phone.learner.people()} == {
        "Ana Example",
        "Ben Example",
        "Cléo Sample",
    }
    for person in (ben, cleo):
        found = phone.learner.history(person).contact
        assert (found.referred_by, found.source, found.field) == (phone.contact.id, "referral", "Health")


def test_the_names_stand_in_the_history_of_the_person_who_gave_them(phone: Phone) -> None:
    names(phone, "Ben Example", "Cléo Sample")
    [received] = referrals(phone)
    assert (received.note, received.at) == ("Ben Example, Cléo Sample", NOW)


def test_a_name_that_was_added_has_steps_of_its_own_and_is_none_for_who_gave_it(phone: Phone) -> None:
    kept(phone.finishes(ago(hours=2), useful=4))
    [ben] = names(phone, "Ben Example", now=ago(hours=1))
    phone.learner.records(phone.contact, EventType.thank_you_sent)
    assert phone.learner.history(ben).standing.next_action.kind == ActionKind.research
    assert phone.learner.history(phone.contact).standing.next_action.kind == ActionKind.report_back


def test_a_name_that_was_only_told_is_what_comes_after_the_thanks(phone: Phone) -> None:
    kept(phone.finishes(ago(hours=2), useful=4))
    for kind in (EventType.referral_received, EventType.thank_you_sent):
        phone.learner.records(phone.contact, kind)
    assert phone.learner.history(phone.contact).standing.next_action.kind == ActionKind.contact_referral


def test_without_a_name_nothing_is_recorded(phone: Phone) -> None:
    assert names(phone) == names(phone, "", " \n", "\x00") == []
    assert referrals(phone) == []


def test_the_same_name_twice_is_one_person(phone: Phone) -> None:
    [ben] = names(phone, "Ben Example", " ben example ", "Ben Example")
    assert ben.full_name == "Ben Example"
    assert referrals(phone)[0].note == "Ben Example"


def test_names_that_are_sent_twice_are_added_once(phone: Phone) -> None:
    first = names(phone, "Ben Example")
    assert names(phone, "Ben Example", now=later(seconds=3)) == first
    assert len(phone.learner.people()) == 2
    assert len(referrals(phone, later(seconds=3))) == 1


def test_a_name_that_is_too_long_is_refused_before_any_is_added(phone: Phone) -> None:
    given = ("Ben Example", "x" * (SHORT + 1))
    result = interviews.add_names(phone.store, phone.learner.own, phone.contact, given, NOW)
    assert refused(result) == ("problem.too_long", "full_name")
    assert len(phone.learner.people()) == 1
    assert referrals(phone) == []


def test_there_is_an_end_to_the_names_of_one_conversation(phone: Phone) -> None:
    added = names(phone, *(f"Person {number}" for number in range(500)))
    assert [person.full_name for person in added] == [f"Person {number}" for number in range(NAMES_LIMIT)]


def test_a_name_is_text_and_nothing_else(phone: Phone) -> None:
    hostile = [MARKUP, "=HYPERLINK(1)", "Robert'); DROP TABLE contact;--", "نور مثال", "\u202eecila"]
    assert [person.full_name for person in names(phone, *hostile)] == hostile


def test_when_the_person_who_gave_them_was_deleted_meanwhile_the_names_are_kept_and_that_is_said(
    phone: Phone,
) -> None:
    tracker.delete_contact(phone.store, phone.learner.own, phone.contact.id, NOW)
    result = interviews.add_names(phone.store, phone.learner.own, phone.contact, ["Ben Example"], NOW)
    assert refused(result) == ("problem.contact_gone", None)
    assert [person.full_name for person in phone.learner.people()] == ["Ben Example"]
