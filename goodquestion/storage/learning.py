"""Attempts at checks and finished lessons as rows."""

from contextlib import suppress
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from goodquestion.storage.tables import check_attempt, lesson_done


def insert_attempt(
    db: Connection, workspace_id: str, *, lesson: str, check: str, option: str, correct: bool, now: datetime
) -> None:
    """Keep one attempt at a check."""
    values = {"lesson": lesson, "check": check, "option": option, "correct": correct, "at": now}
    db.execute(insert(check_attempt).values(workspace=workspace_id, id=str(uuid4()), **values))


def attempts(db: Connection, workspace_id: str, lesson: str) -> list[tuple[str, str, bool]]:
    """Attempts in one lesson, oldest first: check id, option id, whether it was right."""
    query = (
        select(check_attempt.c.check, check_attempt.c.option, check_attempt.c.correct)
        .where(check_attempt.c.workspace == workspace_id, check_attempt.c.lesson == lesson)
        .order_by(check_attempt.c.at, check_attempt.c.id)
    )
    return [(row.check, row.option, row.correct) for row in db.execute(query)]


def lessons_done(db: Connection, workspace_id: str) -> dict[str, datetime]:
    """Finished lessons by slug, with the time when each was first finished."""
    query = select(lesson_done.c.lesson, lesson_done.c.at).where(lesson_done.c.workspace == workspace_id)
    return {row.lesson: row.at for row in db.execute(query)}


def set_done(db: Connection, workspace_id: str, lesson: str, now: datetime | None) -> None:
    """Mark a lesson as finished, or take the mark back (None)."""
    if now is None:
        here = (lesson_done.c.workspace == workspace_id) & (lesson_done.c.lesson == lesson)
        db.execute(delete(lesson_done).where(here))
    elif lesson not in lessons_done(db, workspace_id):
        with suppress(IntegrityError), db.begin_nested():  # another tab was quicker: it is done all the same
            db.execute(insert(lesson_done).values(workspace=workspace_id, lesson=lesson, at=now))
