"""Conversations, their answers, and favourite questions, as rows."""

from collections import defaultdict
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.interviews import Answer, Interview
from goodquestion.storage.tables import answer, favourite, interview

_FIELDS = tuple(f.name for f in fields(Interview) if f.name not in ("answers", "created", "changed"))


def interviews(db: Connection, workspace_id: str) -> list[Interview]:
    """Every conversation with its answers, the oldest first."""
    query = (
        select(interview)
        .where(interview.c.workspace == workspace_id)
        .order_by(interview.c.created, interview.c.id)
    )
    answers = _answers(db, workspace_id)
    return [_interview(row, answers[row.id]) for row in db.execute(query)]


def of_contact(db: Connection, workspace_id: str, contact: str) -> list[Interview]:
    """The conversations with one contact, the oldest first."""
    return [each for each in interviews(db, workspace_id) if each.contact == contact]


def insert_interview(db: Connection, workspace_id: str, made: Interview, now: datetime) -> bool:
    """Add a conversation that carries its id; False when its contact is not here any more."""
    try:
        with db.begin_nested():
            db.execute(
                insert(interview).values(workspace=workspace_id, created=now, changed=now, **_values(made))
            )
    except IntegrityError:
        return False
    return True


def update_interview(db: Connection, workspace_id: str, made: Interview, now: datetime) -> bool:
    """Save a conversation; False when it is not here any more."""
    here = (interview.c.workspace == workspace_id) & (interview.c.id == made.id)
    return bool(db.execute(update(interview).where(here).values(changed=now, **_values(made))).rowcount)


def save_answer(db: Connection, workspace_id: str, interview_id: str, made: Answer, now: datetime) -> None:
    """Keep what became of one question."""
    here = (
        (answer.c.workspace == workspace_id)
        & (answer.c.interview == interview_id)
        & (answer.c.question == made.question)
    )
    values = {
        "bank_id": made.bank_id,
        "text": made.text,
        "kind": made.kind,
        "mark": made.mark,
        "note": made.note,
        "changed": now,
    }
    if not db.execute(update(answer).where(here).values(**values)).rowcount:
        keys = {"workspace": workspace_id, "interview": interview_id, "question": made.question}
        db.execute(insert(answer).values(**keys, **values))


def favourites(db: Connection, workspace_id: str) -> frozenset[str]:
    """The ids of the bank that the learner marked."""
    return frozenset(db.scalars(select(favourite.c.bank_id).where(favourite.c.workspace == workspace_id)))


def set_favourite(db: Connection, workspace_id: str, bank_id: str, now: datetime | None) -> None:
    """Mark a question of the bank, or take the mark back (None)."""
    here = (favourite.c.workspace == workspace_id) & (favourite.c.bank_id == bank_id)
    if now is None:
        db.execute(delete(favourite).where(here))
    elif bank_id not in favourites(db, workspace_id):
        with suppress(IntegrityError), db.begin_nested():
            db.execute(insert(favourite).values(workspace=workspace_id, bank_id=bank_id, at=now))


def _answers(db: Connection, workspace_id: str) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    query = (
        select(answer).where(answer.c.workspace == workspace_id).order_by(answer.c.changed, answer.c.question)
    )
    for row in db.execute(query):
        found[row.interview].append(
            Answer(
                question=row.question,
                bank_id=row.bank_id,
                text=row.text,
                kind=row.kind,
                mark=row.mark,
                note=row.note,
            )
        )
    return found


def _interview(row: Any, answers: list[Answer]) -> Interview:
    values = {name: getattr(row, name) for name in _FIELDS}
    return Interview(**values, created=row.created, changed=row.changed, answers=tuple(answers))


def _values(made: Interview) -> dict[str, Any]:
    return {name: getattr(made, name) for name in _FIELDS}
