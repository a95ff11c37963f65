"""A decision in the learner's own words, an if-then plan with a day, and how nervous a step was: what can be kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.domain.decisions import (
    FEELING,
    PLAN_LIMIT,
    PLAN_UP_TO,
    TEXT_LIMIT,
    Feeling,
    Plan,
    decision_problem,
    feeling_problem,
    plan_problem,
)
from goodquestion.domain.problems import Problem

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
PLAN = Plan(at=NOW + timedelta(days=1), then="write to Ana Example")
CALM = Feeling(step="meet", moment="before", value=0, at=NOW)
MOMENT = timedelta(microseconds=1)


def test_a_decision_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert decision_problem("deciding", "") is None
    assert decision_problem("deciding", "x" * TEXT_LIMIT) is None
    refused = decision_problem("would_be_true", "x" * (TEXT_LIMIT + 1))
    assert refused == Problem(
        key="problem.too_long",
        field="would_be_true",
        values={"limit": TEXT_LIMIT, "length": TEXT_LIMIT + 1},
    )


def test_a_plan_for_tomorrow_can_be_kept() -> None:
    assert plan_problem(PLAN, NOW) is None


def test_a_plan_without_words_is_refused() -> None:
    assert plan_problem(replace(PLAN, then=""), NOW) == Problem(
        key="problem.plan_without_words", field="plan_then"
    )


def test_a_plan_may_be_as_long_as_the_limit_and_no_longer() -> None:
    assert plan_problem(replace(PLAN, then="x" * PLAN_LIMIT), NOW) is None
    refused = plan_problem(replace(PLAN, then="x" * (PLAN_LIMIT + 1)), NOW)
    assert refused is not None
    assert (refused.key, refused.field) == ("problem.too_long", "plan_then")
    assert refused.values == {"limit": PLAN_LIMIT, "length": PLAN_LIMIT + 1}


@pytest.mark.parametrize(
    ("at", "key"),
    [
        (NOW - MOMENT, "problem.plan_in_the_past"),
        (NOW, None),
        (NOW + PLAN_UP_TO, None),
        (NOW + PLAN_UP_TO + MOMENT, "problem.plan_too_far"),
        (datetime(1, 1, 1, tzinfo=ZoneInfo("Asia/Tokyo")), "problem.plan_in_the_past"),
        (datetime(9999, 12, 31, tzinfo=ZoneInfo("America/Los_Angeles")), "problem.plan_too_far"),
    ],
)
def test_a_plan_lies_between_now_and_a_year_from_now(at: datetime, key: str | None) -> None:
    refused = plan_problem(replace(PLAN, at=at), NOW)
    assert refused == (None if key is None else Problem(key=key, field="plan_at"))


def test_a_plan_is_for_a_moment_wherever_the_learner_is() -> None:
    an_hour_ago = (NOW - timedelta(hours=1)).astimezone(ZoneInfo("Asia/Tokyo"))  # tomorrow morning, there
    assert plan_problem(replace(PLAN, at=an_hour_ago), NOW) is not None
    in_an_hour = (NOW + timedelta(hours=1)).astimezone(ZoneInfo("Pacific/Honolulu"))
    assert plan_problem(replace(PLAN, at=in_an_hour), NOW) is None


@given(st.integers())
def test_a_feeling_is_a_number_from_0_to_10(value: int) -> None:
    refused = feeling_problem(replace(CALM, value=value))
    assert (refused is None) == (0 <= value <= 10)
    assert len(FEELING) == 11


@pytest.mark.parametrize(
    ("moment", "fits"), [("before", True), ("after", True), ("", False), ("during", False)]
)
def test_a_feeling_is_before_a_step_or_after_it(moment: str, fits: bool) -> None:
    refused = feeling_problem(replace(CALM, moment=moment))
    assert refused == (None if fits else Problem(key="problem.not_a_choice", field="nervous"))
