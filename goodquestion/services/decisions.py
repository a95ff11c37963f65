"""The learner's decision, one plan at a time, and how nervous each step was."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import uuid4

from goodquestion.domain.contacts import clean_text, day_of
from goodquestion.domain.decisions import (
    CHOICES,
    TEXTS,
    Decision,
    Feeling,
    Plan,
    decision_problem,
    feeling_pairs,
    feeling_problem,
    plan_problem,
)
from goodquestion.domain.followups import Settings
from goodquestion.domain.problems import Problem
from goodquestion.services.workspaces import Workspace, ensure, touch
from goodquestion.storage import decisions as rows
from goodquestion.storage.database import Store

PLANS_LIMIT = 200


@dataclass(frozen=True)
class Thinking:
    """The decision, every plan (the soonest first) and every feeling (the oldest first)."""

    decision: Decision = field(default_factory=Decision)
    plans: tuple[Plan, ...] = ()
    feelings: tuple[Feeling, ...] = ()

    @property
    def open_plans(self) -> tuple[Plan, ...]:
        """Plans that are not done."""
        return tuple(plan for plan in self.plans if plan.done_at is None)

    def due(self, today: date, settings: Settings) -> tuple[Plan, ...]:
        """Open plans for today or a day before."""
        return tuple(plan for plan in self.open_plans if day_of(plan.at, settings.zone) <= today)

    def last_feeling(self, contact: str, step: str, moment: str) -> Feeling | None:
        """The latest feeling at this moment of this step, or None."""
        fits = (
            f for f in reversed(self.feelings) if (f.contact, f.step, f.moment) == (contact, step, moment)
        )
        return next(fits, None)

    def pairs(self) -> tuple[tuple[Feeling, Feeling], ...]:
        """Feelings before and after the same step, in order."""
        return feeling_pairs(self.feelings)


def thinking(store: Store, workspace: Workspace) -> Thinking:
    """Decision, plans and feelings, in one read."""
    if workspace.id is None:
        return Thinking()
    with store.read() as db:
        return Thinking(
            rows.one_decision(db, workspace.id) or Decision(),
            tuple(rows.plans(db, workspace.id)),
            tuple(rows.feelings(db, workspace.id)),
        )


def save_text(
    store: Store, workspace: Workspace, field: str, text: str, now: datetime, *, before: str | None = None
) -> Problem | None:
    """Keep one text of the decision. With ``before`` it is refused when another window has changed it since."""
    if field not in TEXTS:
        return Problem(key="problem.not_a_choice", field="decision")
    text = clean_text(text, long=True)
    problem = decision_problem(field, text)
    if problem is not None:
        return problem
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept = rows.one_decision(db, row_id) or Decision(id=str(uuid4()))
        if before is not None and getattr(kept, field) != before:
            return Problem(key="problem.changed_elsewhere")
        rows.save_decision(db, row_id, replace(kept, **{field: text}), now)
    return None


def choose(store: Store, workspace: Workspace, choice: str, now: datetime) -> Problem | None:
    """Continue, change or stop; or nothing yet (empty)."""
    if choice not in ("", *CHOICES):
        return Problem(key="problem.not_a_choice", field="decision")
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept = rows.one_decision(db, row_id) or Decision(id=str(uuid4()))
        rows.save_decision(db, row_id, replace(kept, choice=choice), now)
    return None


def add_plan(store: Store, workspace: Workspace, typed: Plan, now: datetime) -> Plan | Problem:
    """Keep an if-then plan. The same plan sent twice is one."""
    made = replace(typed, id=str(uuid4()), then=clean_text(typed.then), done_at=None)
    problem = plan_problem(made, now)
    if problem is not None:
        return problem
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept: Sequence[Plan] = rows.plans(db, row_id)
        twice = next((p for p in kept if (p.at, p.then, p.done_at) == (made.at, made.then, None)), None)
        if twice is not None:
            return twice
        if len(kept) >= PLANS_LIMIT:
            return Problem(key="problem.too_many_plans", values={"limit": PLANS_LIMIT})
        rows.insert_plan(db, row_id, made, now)
    return made


def finish_plan(store: Store, workspace: Workspace, plan_id: str, now: datetime) -> Problem | None:
    """Mark a plan as done."""
    return _set_done(store, workspace, plan_id, now, now)


def reopen_plan(store: Store, workspace: Workspace, plan_id: str, now: datetime) -> Problem | None:
    """Take "done" back."""
    return _set_done(store, workspace, plan_id, None, now)


def _set_done(
    store: Store, workspace: Workspace, plan_id: str, done_at: datetime | None, now: datetime
) -> Problem | None:
    if workspace.id is None:
        return Problem(key="problem.plan_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        if not rows.set_plan_done(db, workspace.id, plan_id, done_at):
            return Problem(key="problem.plan_gone")
    return None


def remove_plan(store: Store, workspace: Workspace, plan_id: str, now: datetime) -> Problem | None:
    """Take a plan away."""
    if workspace.id is None:
        return Problem(key="problem.plan_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        rows.delete_plan(db, workspace.id, plan_id)
    return None


def bring_plan_back(store: Store, workspace: Workspace, plan: Plan, now: datetime) -> Problem | None:
    """Undo ``remove_plan``."""
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        if all(kept.id != plan.id for kept in rows.plans(db, row_id)):
            rows.insert_plan(db, row_id, plan, now)
    return None


def feel(store: Store, workspace: Workspace, typed: Feeling, now: datetime) -> Problem | None:
    """Keep how nervous the learner is, before or after a step."""
    made = replace(typed, id=str(uuid4()), at=now)
    problem = feeling_problem(made)
    if problem is not None:
        return problem
    with store.write() as db:
        rows.insert_feeling(db, ensure(db, workspace, now), made)
    return None
