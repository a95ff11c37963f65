"""Question lists and their questions as rows."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.storage.tables import goal, question, question_list

_LIST = (
    question_list.c.id,
    question_list.c.title,
    question_list.c.minutes,
    question_list.c.contact,
    question_list.c.person,
    question_list.c.version,
    question_list.c.changed,
    question_list.c.goal,
    goal.c.purpose,
    goal.c.words,
)
_WITH_GOAL = question_list.outerjoin(
    goal, (goal.c.workspace == question_list.c.workspace) & (goal.c.id == question_list.c.goal)
)


def all_lists(db: Connection, workspace_id: str) -> list[QuestionList]:
    """Every list that was not deleted, with its questions, latest change first."""
    query = (
        select(*_LIST)
        .select_from(_WITH_GOAL)
        .where(question_list.c.workspace == workspace_id, question_list.c.deleted_at.is_(None))
        .order_by(question_list.c.changed.desc(), question_list.c.id)
    )
    questions = _questions(db, workspace_id)
    return [_list(row, questions[row.id]) for row in db.execute(query)]


def one_list(db: Connection, workspace_id: str, list_id: str) -> QuestionList | None:
    """A list that was not deleted, or None."""
    query = (
        select(*_LIST)
        .select_from(_WITH_GOAL)
        .where(
            question_list.c.workspace == workspace_id,
            question_list.c.id == list_id,
            question_list.c.deleted_at.is_(None),
        )
    )
    row = db.execute(query).first()
    return _list(row, _questions(db, workspace_id, list_id)[list_id]) if row else None


def deleted_lists(db: Connection, workspace_id: str) -> list[tuple[str, str, datetime]]:
    """Lists that can still be brought back: id, title, time of deletion; latest first."""
    query = (
        select(question_list.c.id, question_list.c.title, question_list.c.deleted_at)
        .where(question_list.c.workspace == workspace_id, question_list.c.deleted_at.is_not(None))
        .order_by(question_list.c.deleted_at.desc())
    )
    return [(row.id, row.title, row.deleted_at) for row in db.execute(query)]


def insert_list(db: Connection, workspace_id: str, wanted: QuestionList, now: datetime) -> None:
    """Add a list that carries its id, with its questions in their order."""
    db.execute(
        insert(question_list).values(
            workspace=workspace_id,
            id=wanted.id,
            title=wanted.title,
            goal=wanted.goal.id,
            minutes=wanted.minutes,
            contact=wanted.contact,
            person=wanted.person,
            version=1,
            created=now,
            changed=now,
        )
    )
    _put_questions(db, workspace_id, wanted.id, wanted.questions)


def update_list(db: Connection, workspace_id: str, wanted: QuestionList, now: datetime) -> bool:
    """Save a changed list with its questions unless its version has moved on; whether it was saved."""
    here = (
        (question_list.c.workspace == workspace_id)
        & (question_list.c.id == wanted.id)
        & (question_list.c.version == wanted.version)
        & question_list.c.deleted_at.is_(None)
    )
    values = {
        "title": wanted.title,
        "goal": wanted.goal.id,
        "minutes": wanted.minutes,
        "contact": wanted.contact,
        "person": wanted.person,
        "version": wanted.version + 1,
        "changed": now,
    }
    if db.execute(update(question_list).where(here).values(**values)).rowcount != 1:
        return False
    db.execute(delete(question).where(question.c.workspace == workspace_id, question.c.list == wanted.id))
    _put_questions(db, workspace_id, wanted.id, wanted.questions)
    return True


def set_deleted(db: Connection, workspace_id: str, list_id: str, at: datetime | None) -> bool:
    """Delete (a time) or bring back (None); whether there was such a list."""
    here = (question_list.c.workspace == workspace_id) & (question_list.c.id == list_id)
    return db.execute(update(question_list).where(here).values(deleted_at=at)).rowcount == 1


def purge_deleted(db: Connection, before: datetime) -> int:
    """Erase, in every workspace, the lists deleted before ``before``; how many."""
    return int(db.execute(delete(question_list).where(question_list.c.deleted_at < before)).rowcount)


def _questions(db: Connection, workspace_id: str, list_id: str | None = None) -> dict[str, list[Question]]:
    query = select(question).where(question.c.workspace == workspace_id).order_by(question.c.position)
    if list_id is not None:
        query = query.where(question.c.list == list_id)
    found: dict[str, list[Question]] = defaultdict(list)
    for row in db.execute(query):
        found[row.list].append(
            Question(
                id=row.id,
                bank_id=row.bank_id,
                text=row.text,
                kind=row.kind,
                place=Place(row.place),
                minutes=row.minutes,
                referral=row.referral,
                everyone=row.everyone,
                locked=row.locked,
                reason=row.reason,
            )
        )
    return found


def _list(row: Any, questions: Sequence[Question]) -> QuestionList:
    return QuestionList(
        id=row.id,
        title=row.title,
        goal=Goal(id=row.goal, purpose=row.purpose or "other", words=row.words or ""),
        minutes=row.minutes,
        contact=row.contact,
        person=row.person,
        questions=tuple(questions),
        version=row.version,
        changed=row.changed,
    )


def _put_questions(db: Connection, workspace_id: str, list_id: str, questions: Sequence[Question]) -> None:
    rows = [
        {
            "workspace": workspace_id,
            "id": asked.id,
            "list": list_id,
            "position": position,
            "bank_id": asked.bank_id,
            "text": asked.text,
            "kind": asked.kind,
            "place": str(asked.place),
            "minutes": asked.minutes,
            "referral": asked.referral,
            "everyone": asked.everyone,
            "locked": asked.locked,
            "reason": asked.reason,
        }
        for position, asked in enumerate(questions)
    ]
    if rows:
        db.execute(insert(question), rows)
