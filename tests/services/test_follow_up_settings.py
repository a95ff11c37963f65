"""Own waiting times, the days that count, and the three lines about the learner."""

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.domain.followups import ActionKind, Settings
from goodquestion.domain.problems import Problem
from goodquestion.services import workspaces
from tests.services.learners import NOW, Learner, ago, kept, refused

OWN = {"preset": "own", "second_person_after": 2, "reminder_after": 3, "let_go_after": 4, "reminders": 2}


def change(learner: Learner, **changes: object) -> Settings | Problem:
    return workspaces.change_settings(learner.store, learner.own, NOW, **changes)


def test_own_numbers_are_kept_and_used(learner: Learner) -> None:
    person = learner.adds(at=ago(days=10))
    learner.records(person, EventType.request_sent, at=ago(days=2))
    kept(change(learner, **OWN))
    assert {name: getattr(learner.own.settings, name) for name in OWN} == OWN
    assert learner.history(person).standing.next_action.kind == ActionKind.try_second_person


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("second_person_after", 0, "problem.waiting_days_out_of_range"),
        ("reminder_after", 31, "problem.waiting_days_out_of_range"),
        ("let_go_after", -1, "problem.waiting_days_out_of_range"),
        ("reminders", 4, "problem.reminders_out_of_range"),
        ("keep_in_touch_days", 30, "problem.waiting_days_out_of_range"),
        ("keep_in_touch_days", 400, "problem.waiting_days_out_of_range"),
        ("working_days", frozenset(), "problem.no_working_day"),
        ("working_days", frozenset({7}), "problem.no_working_day"),
    ],
)
def test_a_number_that_makes_no_sense_is_refused_with_the_field(
    learner: Learner, name: str, value: object, key: str
) -> None:
    assert refused(change(learner, **{name: value})) == (key, name)
    assert learner.own.settings == Settings(time_zone=learner.own.settings.time_zone)


def test_only_limits_that_have_a_source_can_be_chosen(learner: Learner) -> None:
    kept(change(learner, email_words=75, linkedin_characters=300))
    assert refused(change(learner, email_words=76)) == ("problem.not_a_choice", "message_limits")
    assert refused(change(learner, linkedin_characters=2000)) == ("problem.not_a_choice", "message_limits")
    assert (learner.own.settings.email_words, learner.own.settings.linkedin_characters) == (75, 300)


def test_the_three_lines_are_kept_as_one_line_each(learner: Learner) -> None:
    kept(
        change(
            learner, my_name=" Lena\nExample ", my_situation="I work\tin a bakery.\x00", my_reach="555 0100"
        )
    )
    settings = learner.own.settings
    assert (settings.my_name, settings.my_situation, settings.my_reach) == (
        "Lena Example",
        "I work in a bakery.",
        "555 0100",
    )


def test_a_line_that_is_too_long_is_refused_and_nothing_changes(learner: Learner) -> None:
    kept(change(learner, my_name="Lena"))
    assert refused(change(learner, my_name="Else", my_situation="x" * 201)) == (
        "problem.too_long",
        "my_situation",
    )
    assert learner.own.settings.my_name == "Lena"
