"""Attempts at checks, finished lessons, ticks and drafts as rows."""

from contextlib import suppress
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.recall import Attempt
from goodquestion.storage.tables import check_attempt, draft, lesson_done, tick


def insert_attempt(db: Connection, workspace_id: str, made: Attempt) -> None:
    """Keep one attempt."""
    values = {
        "lesson": made.lesson,
        "check": made.check,
        "option": made.answer,
        "correct": made.correct,
        "occasion": made.occasion,
        "at": made.at,
    }
    db.execute(insert(check_attempt).values(workspace=workspace_id, id=str(uuid4()), **values))


def attempts(db: Connection, workspace_id: str) -> list[Attempt]:
    """Every attempt, oldest first."""
    query = (
        select(
            check_attempt.c.lesson,
            check_attempt.c.check,
            check_attempt.c.option,
            check_attempt.c.correct,
            check_attempt.c.occasion,
            check_attempt.c.at,
        )
        .where(check_attempt.c.workspace == workspace_id)
        .order_by(check_attempt.c.at, check_attempt.c.id)
    )
    return [
        Attempt(
            lesson=row.lesson,
            check=row.check,
            answer=row.option,
            correct=row.correct,
            occasion=row.occasion,
            at=row.at,
        )
        for row in db.execute(query)
    ]


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


def ticks(db: Connection, workspace_id: str) -> frozenset[str]:
    """What is ticked, on all checklists."""
    return frozenset(db.scalars(select(tick.c.item).where(tick.c.workspace == workspace_id)))


def set_tick(db: Connection, workspace_id: str, item: str, now: datetime | None) -> None:
    """Tick a line of a checklist, or take the tick back (None)."""
    here = (tick.c.workspace == workspace_id) & (tick.c.item == item)
    if now is None:
        db.execute(delete(tick).where(here))
    elif not db.execute(select(tick.c.item).where(here)).first():
        with suppress(IntegrityError), db.begin_nested():
            db.execute(insert(tick).values(workspace=workspace_id, item=item, at=now))


def drafts(db: Connection, workspace_id: str) -> dict[tuple[str, str], str]:
    """Every draft by contact ("" for nobody yet) and kind."""
    query = select(draft.c.contact, draft.c.kind, draft.c.text).where(draft.c.workspace == workspace_id)
    return {(row.contact, row.kind): row.text for row in db.execute(query)}


def save_draft(db: Connection, workspace_id: str, contact: str, kind: str, text: str, now: datetime) -> None:
    """Keep a draft in place of the one before."""
    here = (draft.c.workspace == workspace_id) & (draft.c.contact == contact) & (draft.c.kind == kind)
    done = db.execute(update(draft).where(here).values(text=text, changed=now))
    if not done.rowcount:
        values = {"workspace": workspace_id, "contact": contact, "kind": kind, "text": text}
        db.execute(insert(draft).values(**values, changed=now))
