"""The clock of a conversation: derived from its start, whatever phones, browsers and the calendar do in between."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import LONG
from goodquestion.domain.interviews import (
    FITS,
    FORGOTTEN,
    FORMATS,
    SHORT,
    Answer,
    Clock,
    Interview,
    Phase,
    clock,
    end_of,
    interview_problem,
    note_problem,
    order_of,
    step,
)
from goodquestion.domain.questions import Place, Question
from tests.domain.stories import ordinary_moments

START = datetime(2026, 11, 18, 17, 30, tzinfo=UTC)
TALK = Interview(contact="ana", minutes=20, started_at=START)
TICK = timedelta(microseconds=1)
NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")


def after(interview: Interview = TALK, **passed: float) -> Clock:
    assert interview.started_at is not None
    return clock(interview, interview.started_at + timedelta(**passed))


# -- phases


def test_before_the_start_all_the_minutes_are_left() -> None:
    assert clock(replace(TALK, started_at=None), START) == Clock(
        phase=Phase.before, left=timedelta(minutes=20)
    )


@pytest.mark.parametrize(
    ("passed", "phase"),
    [
        (timedelta(0), Phase.running),
        (timedelta(minutes=15) - TICK, Phase.running),
        (timedelta(minutes=15), Phase.five_left),
        (timedelta(minutes=20) - TICK, Phase.five_left),
        (timedelta(minutes=20), Phase.time_up),
        (timedelta(minutes=20) + FORGOTTEN, Phase.time_up),
        (timedelta(minutes=20) + FORGOTTEN + TICK, Phase.over),
        (timedelta(days=400), Phase.over),
    ],
)
def test_every_phase_begins_at_its_moment(passed: timedelta, phase: Phase) -> None:
    assert clock(TALK, START + passed).phase == phase


def test_a_talk_of_five_minutes_begins_with_five_minutes_left() -> None:
    short = replace(TALK, minutes=5)
    assert after(short).phase == Phase.five_left
    assert after(short, minutes=5).phase == Phase.time_up


def test_a_clock_that_was_stopped_is_over_and_stays_as_it_was() -> None:
    stopped = replace(TALK, stopped_at=START + timedelta(minutes=12))
    expected = Clock(phase=Phase.over, elapsed=timedelta(minutes=12), left=timedelta(minutes=8))
    assert after(stopped, minutes=12) == after(stopped, days=3) == expected


def test_an_agreement_to_go_on_longer_counts_at_once() -> None:
    assert after(minutes=20).phase == Phase.time_up
    assert after(replace(TALK, minutes=30), minutes=20) == Clock(
        phase=Phase.running, elapsed=timedelta(minutes=20), left=timedelta(minutes=10)
    )


def test_a_browser_that_slept_for_two_hours_finds_the_real_time() -> None:
    awake = after(hours=2)
    assert awake.phase == Phase.time_up
    assert (awake.elapsed, awake.left) == (timedelta(hours=2), -timedelta(minutes=100))
    assert awake.minutes_left == 0


def test_a_phone_whose_clock_is_behind_has_not_begun_to_count() -> None:
    behind = clock(TALK, START - timedelta(minutes=3))
    assert behind == Clock(phase=Phase.running, left=timedelta(minutes=20))
    stopped_before_it_began = replace(TALK, stopped_at=START - timedelta(minutes=3))
    assert after(stopped_before_it_began).elapsed == timedelta(0)


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        (timedelta(minutes=5), 5),
        (timedelta(minutes=5) - TICK, 5),
        (timedelta(minutes=4) + TICK, 5),
        (timedelta(minutes=4), 4),
        (timedelta(seconds=59), 1),
        (TICK, 1),
        (timedelta(0), 0),
        (-TICK, 0),
        (-timedelta(hours=2), 0),
    ],
)
def test_there_is_a_minute_left_until_there_is_none(left: timedelta, shown: int) -> None:
    assert Clock(phase=Phase.running, left=left).minutes_left == shown


# -- the calendar and the map


def on_the_wall(shown: str, zone: ZoneInfo) -> datetime:
    """The moment when clocks in this zone show it; "again" is the second time on the day when they go back."""
    moment = shown.removesuffix(" again")
    return datetime.fromisoformat(moment).replace(tzinfo=zone, fold=shown != moment)


@pytest.mark.parametrize(
    ("zone", "start", "then"),
    [
        # Clocks go forward: an hour of the wall is missing.
        (NEW_YORK, "2027-03-14 01:50", "2027-03-14 03:05"),
        (BERLIN, "2027-03-28 01:50", "2027-03-28 03:05"),
        # Clocks go back: an hour of the wall comes twice.
        (NEW_YORK, "2026-11-01 01:50", "2026-11-01 01:05 again"),
        (BERLIN, "2026-10-25 02:50", "2026-10-25 02:05 again"),
    ],
)
def test_a_change_of_the_clocks_in_the_middle_neither_takes_nor_gives_time(
    zone: ZoneInfo, start: str, then: str
) -> None:
    began, looked_at = on_the_wall(start, zone), on_the_wall(then, zone)
    expected = Clock(phase=Phase.five_left, elapsed=timedelta(minutes=15), left=timedelta(minutes=5))
    for one in (began, began.astimezone(UTC)):
        for other in (looked_at, looked_at.astimezone(UTC)):
            assert clock(replace(TALK, started_at=one), other) == expected
            stopped = replace(TALK, started_at=one, stopped_at=other)
            assert clock(stopped, other + timedelta(days=1)).elapsed == expected.elapsed


def test_a_forgotten_clock_ends_in_real_time_across_a_change_of_the_clocks() -> None:
    evening = replace(TALK, minutes=60, started_at=datetime(2027, 3, 14, 1, 30, tzinfo=NEW_YORK))
    ended = end_of(evening, datetime(2027, 3, 14, 23, tzinfo=NEW_YORK))
    assert ended == datetime(2027, 3, 14, 3, 30, tzinfo=NEW_YORK)


zones = st.sampled_from([UTC, NEW_YORK, BERLIN, ZoneInfo("Asia/Kolkata"), ZoneInfo("Pacific/Kiritimati")])
spans = st.timedeltas(min_value=timedelta(0), max_value=timedelta(hours=9))


@settings(deadline=None)
@given(start=ordinary_moments, passed=spans, minutes=st.integers(5, 180), here=zones, there=zones)
def test_wherever_it_began_and_is_looked_at_the_same_time_has_passed(
    start: datetime, passed: timedelta, minutes: int, here: ZoneInfo | timezone, there: ZoneInfo | timezone
) -> None:
    talk = replace(TALK, minutes=minutes, started_at=start)
    seen = clock(replace(talk, started_at=start.astimezone(here)), (start + passed).astimezone(there))
    assert seen == clock(talk, start + passed)
    assert seen.elapsed == passed
    assert seen.elapsed + seen.left == timedelta(minutes=minutes)


@settings(deadline=None)
@given(minutes=st.integers(5, 180), passed=st.lists(spans, min_size=2, max_size=8))
def test_as_time_passes_phases_follow_one_another_and_never_come_back(
    minutes: int, passed: list[timedelta]
) -> None:
    talk = replace(TALK, minutes=minutes)
    seen = [clock(talk, START + each) for each in sorted(passed)]
    order = list(Phase)
    assert [order.index(each.phase) for each in seen] == sorted(order.index(each.phase) for each in seen)
    left = [each.minutes_left for each in seen]
    assert left == sorted(left, reverse=True)
    assert all((each.minutes_left > 0) == (each.phase in (Phase.running, Phase.five_left)) for each in seen)


# -- when it ended


def test_a_conversation_ended_when_its_clock_was_stopped() -> None:
    stopped = START + timedelta(minutes=12)
    assert end_of(replace(TALK, stopped_at=stopped), START + timedelta(days=1)) == stopped


def test_a_conversation_that_nobody_stopped_ends_when_it_is_written_up() -> None:
    now = START + timedelta(minutes=33)
    assert end_of(TALK, now) == now


def test_after_a_forgotten_clock_it_ended_as_it_was_agreed() -> None:
    assert end_of(TALK, START + timedelta(days=1)) == START + timedelta(minutes=20)


def test_without_a_clock_nobody_knows_when_it_ended() -> None:
    assert end_of(replace(TALK, started_at=None), START) is None


# -- the questions in it


def questions(*places: Place) -> list[Question]:
    return [Question(id=f"{number}", text="?", place=place) for number, place in enumerate(places)]


def test_questions_are_asked_in_the_order_of_the_talk_with_spares_at_the_end() -> None:
    asked = order_of(questions(Place.spare, Place.closer, Place.core, Place.opener, Place.core))
    assert [question.id for question in asked] == ["3", "2", "4", "1", "0"]


def test_next_and_back_go_one_question_on_and_stay_at_either_end() -> None:
    three = questions(Place.opener, Place.core, Place.closer)
    assert [step(three, position, 1) for position in ("0", "1", "2")] == ["1", "2", "2"]
    assert [step(three, position, -1) for position in ("0", "1", "2")] == ["0", "0", "1"]
    assert step(three, "1", 0) == "1"


def test_a_question_that_was_taken_off_the_list_meanwhile_leads_to_its_beginning() -> None:
    three = questions(Place.opener, Place.core, Place.closer)
    assert step(three, "gone", 1) == "1"
    assert step(three, "gone", 0) == "0"
    assert step([], "gone", 1) == ""


def test_what_became_of_a_question_is_found_by_its_id() -> None:
    talk = replace(TALK, answers=(Answer(question="1", note="Nights."), Answer(question="2")))
    found = talk.answer("1")
    assert found is not None
    assert found.note == "Nights."
    assert talk.answer("3") is None


@pytest.mark.parametrize(
    ("written", "done"),
    [
        ({}, False),
        ({"next_step": "Write", "place": "Cafe"}, False),
        ({"learned": "Nights."}, True),
        ({"surprise": "Paper!"}, True),
        ({"fits_me": "no"}, True),
        ({"useful": 1}, True),
    ],
)
def test_it_is_written_up_with_the_first_thing_that_is_said_about_it(written: dict, done: bool) -> None:
    assert replace(TALK, **written).is_done is done


@pytest.mark.parametrize(
    ("known", "begun"),
    [
        ({"started_at": None, "place": "Cafe", "format": "phone", "next_step": "Write"}, False),
        ({"started_at": None, "answers": (Answer(question="1", text="Why?"),)}, False),
        ({"started_at": None, "answers": (Answer(question="1", mark="asked"),)}, True),
        ({"started_at": None, "answers": (Answer(question="1", note="Nights."),)}, True),
        ({"started_at": None, "learned": "Nights."}, True),
        ({}, True),
    ],
)
def test_a_place_that_was_agreed_is_no_conversation_yet(known: dict, begun: bool) -> None:
    assert replace(TALK, **known).is_begun is begun


# -- what may be kept


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("minutes", 4, "problem.minutes_agreed_out_of_range"),
        ("minutes", 181, "problem.minutes_agreed_out_of_range"),
        ("useful", 0, "problem.not_a_choice"),
        ("useful", 6, "problem.not_a_choice"),
        ("fits_me", "maybe", "problem.not_a_choice"),
        ("format", "telepathy", "problem.not_a_choice"),
        ("learned", "x" * (LONG + 1), "problem.too_long"),
        ("surprise", "x" * (LONG + 1), "problem.too_long"),
        ("next_step", "x" * (SHORT + 1), "problem.too_long"),
        ("place", "x" * (SHORT + 1), "problem.too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_field(field: str, value: object, key: str) -> None:
    problem = interview_problem(replace(TALK, **{field: value}))
    assert problem is not None
    assert (problem.key, problem.field) == (key, field)


def test_whatever_is_in_range_is_kept_and_nothing_has_to_be_said() -> None:
    assert interview_problem(TALK) is None
    full = replace(TALK, learned="x" * LONG, surprise="x" * LONG, next_step="x" * SHORT, place="x" * SHORT)
    assert interview_problem(full) is None
    for minutes in (5, 180):
        for fits, form, useful in zip(FITS, ("", *FORMATS), (1, 5, None, 3), strict=True):
            kept = replace(TALK, minutes=minutes, fits_me=fits, format=form, useful=useful)
            assert interview_problem(kept) is None


def test_a_note_has_a_limit_that_the_problem_names() -> None:
    assert note_problem("x" * LONG) is None
    problem = note_problem("x" * (LONG + 1))
    assert problem is not None
    assert (problem.key, problem.field) == ("problem.too_long", "note")
    assert problem.values == {"limit": LONG, "length": LONG + 1}
