"""The decision, its plans and how nervous each step was, as rows."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from goodquestion.domain.decisions import TEXTS, Decision, Feeling, Plan
from goodquestion.storage.tables import decision, feeling, plan

_KEPT = (*TEXTS, "choice")


def one_decision(db: Connection, workspace_id: str) -> Decision | None:
    """The learner's decision, the latest when there are several, or None."""
    query = (
        select(decision)
        .where(decision.c.workspace == workspace_id)
        .order_by(decision.c.created.desc(), decision.c.id)
    )
    row = db.execute(query).first()
    return Decision(id=row.id, **{name: getattr(row, name) for name in _KEPT}) if row else None


def save_decision(db: Connection, workspace_id: str, made: Decision, now: datetime) -> None:
    """Keep the texts of a decision that carries its id."""
    here = (decision.c.workspace == workspace_id) & (decision.c.id == made.id)
    values = {name: getattr(made, name) for name in _KEPT} | {"changed": now}
    if not db.execute(update(decision).where(here).values(**values)).rowcount:
        db.execute(insert(decision).values(workspace=workspace_id, id=made.id, created=now, **values))


def plans(db: Connection, workspace_id: str) -> list[Plan]:
    """Every plan, the soonest first."""
    query = (
        select(plan.c.id, plan.c.at, plan.c.then, plan.c.contact, plan.c.done_at)
        .where(plan.c.workspace == workspace_id)
        .order_by(plan.c.at, plan.c.id)
    )
    return [
        Plan(id=row.id, at=row.at, then=row.then, contact=row.contact, done_at=row.done_at)
        for row in db.execute(query)
    ]


def insert_plan(db: Connection, workspace_id: str, made: Plan, now: datetime) -> None:
    """Add a plan that carries its id."""
    values = {"at": made.at, "then": made.then, "contact": made.contact, "done_at": made.done_at}
    db.execute(insert(plan).values(workspace=workspace_id, id=made.id, created=now, **values))


def set_plan_done(db: Connection, workspace_id: str, plan_id: str, now: datetime | None) -> bool:
    """Mark a plan as done, or open again (None); False when it is not here."""
    here = (plan.c.workspace == workspace_id) & (plan.c.id == plan_id)
    return bool(db.execute(update(plan).where(here).values(done_at=now)).rowcount)


def delete_plan(db: Connection, workspace_id: str, plan_id: str) -> None:
    """Take a plan away."""
    db.execute(delete(plan).where(plan.c.workspace == workspace_id, plan.c.id == plan_id))


def feelings(db: Connection, workspace_id: str) -> list[Feeling]:
    """Every feeling, oldest first."""
    query = select(feeling).where(feeling.c.workspace == workspace_id).order_by(feeling.c.at, feeling.c.id)
    return [
        Feeling(id=r.id, contact=r.contact, step=r.step, moment=r.moment, value=r.value, at=r.at)
        for r in db.execute(query)
    ]


def insert_feeling(db: Connection, workspace_id: str, made: Feeling) -> None:
    """Add a feeling that carries its id."""
    names = ("id", "contact", "step", "moment", "value", "at")
    db.execute(
        insert(feeling).values(workspace=workspace_id, **{name: getattr(made, name) for name in names})
    )
