"""Where a contact stands: derived from what happened, and never stored."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings

from goodquestion.domain.contacts import Contact, Event, Stage
from goodquestion.domain.followups import Settings, standing
from tests.domain.stories import ANA, at, contacts, happened, histories, learners, ordinary_moments, stands

READ = happened("researched", "11-02")
ASKED = happened("request_sent", "11-02 13:00")
REMINDED = happened("reminder_sent", "11-09")
YES = happened("reply_yes", "11-10")
PLANNED = happened("scheduled", "11-11", planned="11-19 14:00")
MET = happened("met", "11-19 14:30")
THANKED = happened("thank_you_sent", "11-19 18:00")


def stage(*events: Event, now: str = "11-20") -> str:
    return stands(*events, now=now).stage.value


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ([], "idea"),
        ([READ], "researched"),
        ([READ, ASKED], "asked"),
        ([ASKED, REMINDED], "reminded"),
        ([ASKED, happened("other_person_tried", "11-05")], "asked"),
        ([ASKED, YES], "replied_yes"),
        ([ASKED, happened("reply_later", "11-10", planned="12-10")], "on_hold"),
        ([ASKED, happened("reply_no", "11-10")], "said_no"),
        ([ASKED, YES, PLANNED], "scheduled"),
        ([ASKED, YES, PLANNED, happened("rescheduled", "11-12", planned="11-25")], "scheduled"),
        ([ASKED, YES, PLANNED, happened("cancelled", "11-12")], "replied_yes"),
        ([ASKED, YES, PLANNED, happened("no_show", "11-19")], "replied_yes"),
        ([ASKED, YES, PLANNED, MET], "met"),
        ([ASKED, YES, PLANNED, MET, THANKED], "thanked"),
        ([MET, THANKED, happened("report_back_sent", "11-20")], "in_touch"),
        ([MET, THANKED, happened("checked_in", "11-20")], "in_touch"),
        ([ASKED, YES, PLANNED, MET, THANKED, happened("closed", "11-20")], "closed"),
    ],
)
def test_each_thing_that_happens_has_its_stage(story: list[Event], expected: str) -> None:
    assert stage(*story, now="11-12") == expected


def test_somebody_who_stays_silent_is_let_go_in_the_end() -> None:
    assert stage(ASKED, REMINDED, now="11-17") == "reminded"
    assert stage(ASKED, REMINDED, now="11-18") == "no_reply"


def test_a_late_yes_brings_back_somebody_who_was_let_go() -> None:
    assert stage(ASKED, REMINDED, happened("reply_yes", "11-30"), now="12-01") == "replied_yes"


def test_who_was_put_away_can_be_taken_up_again() -> None:
    assert (
        stage(ASKED, happened("closed", "11-05"), happened("request_sent", "11-12"), now="11-13") == "asked"
    )


def test_an_event_taken_back_takes_its_stage_with_it() -> None:
    assert stage(ASKED, YES, replace(PLANNED, removed_at=at("11-12"))) == "replied_yes"


def test_notes_and_preparation_move_nobody() -> None:
    for kind in ("notes_written", "questions_ready", "snoozed", "dismissed", "confirmed"):
        assert stage(ASKED, YES, happened(kind, "11-11")) == "replied_yes"


def test_who_is_not_to_be_written_to_keeps_the_stage() -> None:
    marked = replace(ANA, do_not_contact=True)
    assert stands(ASKED, now="11-03", contact=marked).stage == Stage.asked


def test_the_last_touch_is_the_last_time_that_somebody_wrote_or_spoke() -> None:
    read_more, written = happened("researched", "11-21"), happened("notes_written", "11-20")
    assert stands(now="11-03").last_touch is None
    assert stands(READ, now="11-03").last_touch is None
    assert stands(ASKED, MET, written, read_more, now="11-22").last_touch == MET.at


def test_the_furthest_stage_is_remembered_after_a_no() -> None:
    found = stands(
        ASKED, YES, PLANNED, happened("cancelled", "11-12"), happened("reply_no", "11-13"), now="11-20"
    )
    assert (found.stage, found.furthest) == (Stage.said_no, Stage.scheduled)


@settings(deadline=None)
@given(person=contacts, story=histories(), who=learners(), now=ordinary_moments)
def test_everybody_stands_somewhere_and_the_next_action_fits_it(
    person: Contact, story: list[Event], who: Settings, now: datetime
) -> None:
    found = standing(person, story, who, now)
    assert found.stage in Stage
    assert found.furthest in Stage
    assert (found.stage == Stage.no_reply) <= (found.next_action.kind in ("let_go", "none"))
    if found.stage in (Stage.said_no, Stage.closed):
        assert found.next_action.kind == "none"
