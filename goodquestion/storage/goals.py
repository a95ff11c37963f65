"""Goals as rows: what the learner wants to find out or decide."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from goodquestion.domain.questions import Goal
from goodquestion.storage.tables import goal


def all_goals(db: Connection, workspace_id: str) -> list[Goal]:
    """Every goal, oldest first."""
    query = select(goal.c.id, goal.c.purpose, goal.c.words).where(goal.c.workspace == workspace_id)
    return [
        Goal(id=row.id, purpose=row.purpose, words=row.words)
        for row in db.execute(query.order_by(goal.c.created))
    ]


def insert_goal(db: Connection, workspace_id: str, wanted: Goal, now: datetime) -> None:
    """Add a goal that carries its id."""
    values = {"workspace": workspace_id, "id": wanted.id, "purpose": wanted.purpose, "words": wanted.words}
    db.execute(insert(goal).values(**values, created=now))
