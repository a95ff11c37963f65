"""Public holidays: of a country that is known, in years that make sense; anything else has none."""

from datetime import date

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.domain.followups import ActionKind
from goodquestion.services import workspaces
from goodquestion.services.days_off import countries, days_off
from tests.services.learners import NOW, Learner, ago, kept, later, refused


def test_the_holidays_of_a_country_and_of_no_other_year() -> None:
    found = days_off("US", [2026])
    assert {date(2026, 11, 26), date(2026, 12, 25)} <= found
    assert {day.year for day in found} == {2026}
    assert date(2027, 1, 1) in days_off("US", [2026, 2027])


def test_spain_and_mexico_have_holidays_of_their_own() -> None:
    assert date(2026, 12, 8) in days_off("ES", [2026])
    assert date(2026, 9, 16) in days_off("MX", [2026])


@pytest.mark.parametrize("country", ["", "XX", "us", "USA", "../etc", "\ud800", "U" * 5_000])
def test_a_country_that_nobody_knows_has_no_holidays(country: str) -> None:
    assert days_off(country, [2026]) == frozenset()


def test_a_year_far_away_is_no_error() -> None:
    assert days_off("US", [1, 9999]) == frozenset()
    for country in countries():
        assert all(day.year == 2026 for day in days_off(country, [2026]))


def test_a_reminder_waits_for_the_holidays_of_the_country_that_the_learner_chose(learner: Learner) -> None:
    person = learner.adds(at=ago(days=8))
    learner.records(
        person, EventType.request_sent, at=later(days=2)
    )  # a Friday, six days before Thanksgiving
    kept(workspaces.change_settings(learner.store, learner.own, NOW, holidays_country="US"))
    action = learner.history(person).standing.next_action
    assert (action.kind, action.due) == (ActionKind.send_reminder, date(2026, 11, 30))
    [same] = [found.standing.next_action for found in learner.overview().people]
    assert same == action
    kept(workspaces.change_settings(learner.store, learner.own, NOW, holidays_country=""))
    assert learner.history(person).standing.next_action.due == date(2026, 11, 27)


def test_a_country_without_data_is_refused(learner: Learner) -> None:
    learner.adds()
    refusal = workspaces.change_settings(learner.store, learner.own, NOW, holidays_country="Atlantis")
    assert refused(refusal) == ("problem.not_a_choice", "holidays_country")
    assert learner.own.settings.holidays_country == ""
