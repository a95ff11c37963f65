"""Workspaces and the devices that may open them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.followups import Settings
from goodquestion.storage.tables import device, workspace

SETTINGS = (
    "language",
    "time_zone",
    "weekly_goal",
    "preset",
    "thank_you_hours",
    "keep_in_touch_days",
    "working_days",
    "holidays_country",
    "gloss_language",
    "my_name",
    "my_situation",
    "my_reach",
    "second_person_after",
    "reminder_after",
    "let_go_after",
    "reminders",
    "email_words",
    "linkedin_characters",
)
_BY_TOKEN = select(workspace).join(device, device.c.workspace == workspace.c.id)


def find(db: Connection, token_hash: str) -> RowMapping | None:
    """The workspace that this token opens, or None."""
    return db.execute(_BY_TOKEN.where(device.c.token_hash == token_hash)).mappings().first()


def create(db: Connection, token_hash: str, kind: str, settings: Settings, now: datetime) -> str:
    """The id of a new workspace for this token, or of the one that another tab created a moment ago."""
    workspace_id = str(uuid4())
    try:
        with db.begin_nested():
            db.execute(
                insert(workspace).values(
                    id=workspace_id, kind=kind, revision=1, created=now, seen=now, **to_row(settings)
                )
            )
            db.execute(insert(device).values(token_hash=token_hash, workspace=workspace_id, created=now))
    except IntegrityError:
        existing = find(db, token_hash)
        if existing is None:
            raise
        return str(existing["id"])
    return workspace_id


def bump(db: Connection, workspace_id: str, now: datetime) -> bool:
    """Say that something in this workspace changes; whether there is such a workspace.

    Until the transaction ends, whoever else wants to change this workspace waits.
    """
    changed = {"revision": workspace.c.revision + 1, "seen": now}
    done = db.execute(update(workspace).where(workspace.c.id == workspace_id).values(**changed))
    return done.rowcount == 1


def save_settings(db: Connection, workspace_id: str, settings: Settings) -> None:
    """Replace the settings."""
    db.execute(update(workspace).where(workspace.c.id == workspace_id).values(**to_row(settings)))


def erase(db: Connection, workspace_id: str) -> None:
    """Remove a workspace and all that belongs to it, for real."""
    db.execute(delete(workspace).where(workspace.c.id == workspace_id))


def erase_temporary(db: Connection, before: datetime) -> int:
    """Remove the temporary workspaces that nobody has written to since ``before``; how many."""
    return _erase_unused(db, "temporary", before)


def erase_samples(db: Connection, before: datetime) -> int:
    """Remove the samples that nobody has written to since ``before``; how many."""
    return _erase_unused(db, "sample", before)


def _erase_unused(db: Connection, kind: str, before: datetime) -> int:
    done = db.execute(delete(workspace).where(workspace.c.kind == kind, workspace.c.seen < before))
    return int(done.rowcount)


def seen(db: Connection, workspace_id: str, now: datetime) -> None:
    """Remember the visit, at most once a day, so that unused workspaces can be told apart."""
    recently = workspace.c.seen < now - timedelta(days=1)
    db.execute(update(workspace).where(workspace.c.id == workspace_id, recently).values(seen=now))


def to_row(settings: Settings) -> dict[str, Any]:
    """Settings as columns."""
    row = {name: getattr(settings, name) for name in SETTINGS}
    return row | {"working_days": "".join(str(day) for day in sorted(settings.working_days))}


def to_settings(row: RowMapping) -> Settings:
    """Columns as settings."""
    values = {name: row[name] for name in SETTINGS}
    return Settings(**values | {"working_days": frozenset(int(digit) for digit in row["working_days"])})
