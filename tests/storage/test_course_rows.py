"""What the course keeps: answers, finished lessons, drafts, ticks, rehearsals, the decision, plans and feelings."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select

from goodquestion.domain.decisions import Decision, Feeling, Plan
from goodquestion.domain.followups import Settings
from goodquestion.domain.recall import Attempt, Occasion
from goodquestion.storage import decisions, learning, practice, workspaces
from goodquestion.storage.database import Store
from goodquestion.storage.practice import RunRow
from goodquestion.storage.tables import decision, draft, lesson_done, tick
from tests.services.learners import at_once

NOW = datetime(2026, 11, 22, 17, 30, 5, 123456, tzinfo=UTC)
HOSTILE = "Robert'); DROP TABLE draft;--\n<script>\u202e\u200b 你好 %s {name}"


def new_workspace(db: Connection) -> str:
    return workspaces.create(db, uuid4().hex, "own", Settings(), NOW)


@pytest.fixture
def owner(store: Store) -> str:
    with store.write() as db:
        return new_workspace(db)


def later(**by: float) -> datetime:
    return NOW + timedelta(**by)


# -- answers


def attempt(n: int, **more: object) -> Attempt:
    known = {"lesson": "l", "check": f"c{n}", "answer": "a", "correct": True, "occasion": "lesson"}
    return Attempt(**known | {"at": later(minutes=n)} | more)  # type: ignore[arg-type]


def test_answers_come_back_oldest_first_with_their_occasion(store: Store, owner: str) -> None:
    made = [attempt(n, occasion=occasion, correct=n % 2 == 0) for n, occasion in enumerate(Occasion)]
    with store.write() as db:
        for each in reversed(made):
            learning.insert_attempt(db, owner, each)
    with store.read() as db:
        assert learning.attempts(db, owner) == made


def test_an_answer_may_be_far_longer_than_an_option(store: Store, owner: str) -> None:
    made = attempt(0, answer=">".join(f"a-rather-long-name-of-an-item-number-{n}" for n in range(5)))
    assert len(made.answer) > 80
    with store.write() as db:
        learning.insert_attempt(db, owner, made)
    with store.read() as db:
        assert learning.attempts(db, owner) == [made]


# -- finished lessons


def test_a_lesson_is_finished_at_the_time_when_it_first_was(store: Store, owner: str) -> None:
    with store.write() as db:
        learning.set_done(db, owner, "one", NOW)
        learning.set_done(db, owner, "one", later(days=1))
        learning.set_done(db, owner, "two", later(days=1))
    with store.read() as db:
        assert learning.lessons_done(db, owner) == {"one": NOW, "two": later(days=1)}


def test_a_finished_lesson_can_be_opened_again_and_finished_anew(store: Store, owner: str) -> None:
    with store.write() as db:
        learning.set_done(db, owner, "one", NOW)
        learning.set_done(db, owner, "two", NOW)
        learning.set_done(db, owner, "one", None)
        learning.set_done(db, owner, "never", None)
        assert learning.lessons_done(db, owner) == {"two": NOW}
        learning.set_done(db, owner, "one", later(days=1))
        assert learning.lessons_done(db, owner) == {"one": later(days=1), "two": NOW}


def test_a_lesson_that_two_windows_finish_at_once_is_finished_once(store: Store, owner: str) -> None:
    def finish() -> None:
        with store.write() as db:
            learning.set_done(db, owner, "one", NOW)

    at_once([finish] * 4)
    with store.read() as db:
        assert db.scalar(select(func.count()).select_from(lesson_done)) == 1


# -- ticks and drafts


def test_a_tick_is_kept_once_and_can_be_taken_back(store: Store, owner: str) -> None:
    with store.write() as db:
        for item in ("on-time", "on-time", "paper"):
            learning.set_tick(db, owner, item, NOW)
        assert db.scalar(select(func.count()).select_from(tick)) == 2
        learning.set_tick(db, owner, "on-time", None)
        learning.set_tick(db, owner, "never", None)
    with store.read() as db:
        assert learning.ticks(db, owner) == {"paper"}


def test_a_tick_that_two_windows_set_at_once_is_one(store: Store, owner: str) -> None:
    def set_it() -> None:
        with store.write() as db:
            learning.set_tick(db, owner, "on-time", NOW)

    at_once([set_it] * 4)
    with store.read() as db:
        assert learning.ticks(db, owner) == {"on-time"}


def test_a_draft_takes_the_place_of_the_one_before(store: Store, owner: str) -> None:
    with store.write() as db:
        learning.save_draft(db, owner, "", "first_email", "Dear Ana", NOW)
        learning.save_draft(db, owner, "", "first_email", HOSTILE, later(minutes=1))
        assert db.execute(select(draft.c.text, draft.c.changed)).all() == [(HOSTILE, later(minutes=1))]


def test_drafts_for_several_people_and_of_several_kinds_stand_side_by_side(store: Store, owner: str) -> None:
    wanted = {
        ("", "first_email"): "a",
        ("", "thank_you"): "b",
        ("ana", "thank_you"): "c",
        ("ben", "thank_you"): "",
    }
    with store.write() as db:
        for (contact, kind), text in wanted.items():
            learning.save_draft(db, owner, contact, kind, text, NOW)
    with store.read() as db:
        assert learning.drafts(db, owner) == wanted


# -- rehearsals


def run(n: int, **more: object) -> RunRow:
    known = {"id": f"run-{n}", "scenario": "s", "started": later(minutes=n), "changed": later(minutes=n)}
    return RunRow(**known | more)  # type: ignore[arg-type]


def test_runs_come_back_with_their_steps_the_latest_first(store: Store, owner: str) -> None:
    steps = (("ring", "say-name"), ("front-desk", "wait"), ("front-desk", "wait"))
    made = [run(0), run(1, steps=steps), run(2, scenario="other", steps=steps[:1], ending="met")]
    with store.write() as db:
        for each in (made[1], made[2], made[0]):
            practice.insert_run(db, owner, each)
    with store.read() as db:
        assert practice.runs(db, owner) == made[::-1]


def test_a_run_that_goes_on_keeps_its_beginning(store: Store, owner: str) -> None:
    first, other = run(0, steps=(("ring", "wait"),)), run(1)
    steps = (*first.steps, ("desk", "thank"))
    with store.write() as db:
        practice.insert_run(db, owner, first)
        practice.insert_run(db, owner, other)
        practice.change_run(db, owner, first.id, steps, "met", later(hours=1))
        practice.change_run(db, owner, "nobody", steps, "met", later(hours=1))
    with store.read() as db:
        assert practice.runs(db, owner) == [
            other,
            replace(first, steps=steps, ending="met", changed=later(hours=1)),
        ]


def test_a_run_can_go_back_to_its_start(store: Store, owner: str) -> None:
    with store.write() as db:
        practice.insert_run(db, owner, run(0, steps=(("ring", "wait"),), ending="met"))
        practice.change_run(db, owner, "run-0", (), "", NOW)
    with store.read() as db:
        assert practice.runs(db, owner) == [run(0)]


# -- the decision, plans, feelings


def test_there_is_no_decision_before_one_is_written(store: Store, owner: str) -> None:
    with store.read() as db:
        assert decisions.one_decision(db, owner) is None


def test_a_decision_is_written_over_in_place(store: Store, owner: str) -> None:
    first = Decision(id="d", deciding="This?", would_be_true="That.")
    second = replace(first, deciding=HOSTILE, would_be_true="")
    with store.write() as db:
        decisions.save_decision(db, owner, first, NOW)
        decisions.save_decision(db, owner, second, later(days=1))
        assert db.execute(select(decision.c.created, decision.c.changed)).all() == [(NOW, later(days=1))]
    with store.read() as db:
        assert decisions.one_decision(db, owner) == second


def test_of_two_decisions_the_later_one_is_the_learners(store: Store, owner: str) -> None:
    with store.write() as db:
        decisions.save_decision(db, owner, Decision(id="a", deciding="Before"), NOW)
        decisions.save_decision(db, owner, Decision(id="b", deciding="Now"), later(days=1))
        decisions.save_decision(db, owner, Decision(id="a", deciding="Before, changed"), later(days=2))
    with store.read() as db:
        assert decisions.one_decision(db, owner) == Decision(id="b", deciding="Now")


def test_plans_come_back_the_soonest_first_in_utc(store: Store, owner: str) -> None:
    there = ZoneInfo("America/Los_Angeles")
    sooner = Plan(id="a", at=datetime(2026, 11, 30, 9, tzinfo=there), then="write")
    later_on = Plan(
        id="b", at=datetime(2026, 12, 1, 9, tzinfo=there), then="call", contact="ana", done_at=NOW
    )
    with store.write() as db:
        decisions.insert_plan(db, owner, later_on, NOW)
        decisions.insert_plan(db, owner, sooner, NOW)
    with store.read() as db:
        found = decisions.plans(db, owner)
    assert found == [sooner, later_on]
    assert all(plan.at.tzinfo is UTC for plan in found)


def test_a_plan_is_done_open_again_and_gone(store: Store, owner: str) -> None:
    plan = Plan(id="a", at=NOW, then="write")
    with store.write() as db:
        decisions.insert_plan(db, owner, plan, NOW)
        assert decisions.set_plan_done(db, owner, "a", later(days=1))
        assert decisions.plans(db, owner) == [replace(plan, done_at=later(days=1))]
        assert decisions.set_plan_done(db, owner, "a", None)
        assert decisions.plans(db, owner) == [plan]
        decisions.delete_plan(db, owner, "a")
        assert decisions.plans(db, owner) == []
        assert not decisions.set_plan_done(db, owner, "a", NOW)


def test_feelings_come_back_oldest_first(store: Store, owner: str) -> None:
    made = [
        Feeling(id=f"f{n}", contact="ana", step="meet", moment=moment, value=10 * n, at=later(hours=n))
        for n, moment in enumerate(("before", "after"))
    ]
    with store.write() as db:
        for each in reversed(made):
            decisions.insert_feeling(db, owner, each)
    with store.read() as db:
        assert decisions.feelings(db, owner) == made
