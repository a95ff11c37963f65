"""Contacts as rows."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from goodquestion.domain.contacts import Contact
from goodquestion.storage.tables import contact

_NAMES = tuple(f.name for f in fields(Contact))
_COLUMNS = tuple(contact.c[name] for name in _NAMES)
_EDITED = tuple(name for name in _NAMES if name not in ("id", "version", "created", "notes"))


def all_contacts(db: Connection, workspace_id: str) -> list[Contact]:
    """Every contact that was not deleted, oldest first."""
    query = (
        select(*_COLUMNS)
        .where(contact.c.workspace == workspace_id, contact.c.deleted_at.is_(None))
        .order_by(contact.c.created, contact.c.id)
    )
    return [Contact(**dict(zip(_NAMES, row, strict=True))) for row in db.execute(query)]


def one_contact(db: Connection, workspace_id: str, contact_id: str) -> Contact | None:
    """A contact that was not deleted, or None."""
    query = select(*_COLUMNS).where(
        contact.c.workspace == workspace_id, contact.c.id == contact_id, contact.c.deleted_at.is_(None)
    )
    row = db.execute(query).first()
    return Contact(**dict(zip(_NAMES, row, strict=True))) if row else None


def referred_by(db: Connection, workspace_id: str, contact_id: str) -> list[Contact]:
    """Those whose name this contact gave, without the deleted ones."""
    query = select(*_COLUMNS).where(
        contact.c.workspace == workspace_id,
        contact.c.referred_by == contact_id,
        contact.c.deleted_at.is_(None),
    )
    return [Contact(**dict(zip(_NAMES, row, strict=True))) for row in db.execute(query)]


def deleted_contacts(db: Connection, workspace_id: str) -> list[tuple[Contact, datetime]]:
    """Contacts that were deleted and can still be brought back, latest first, each with the time of deletion."""
    query = (
        select(*_COLUMNS, contact.c.deleted_at)
        .where(contact.c.workspace == workspace_id, contact.c.deleted_at.is_not(None))
        .order_by(contact.c.deleted_at.desc())
    )
    return [(Contact(**dict(zip(_NAMES, row[:-1], strict=True))), row[-1]) for row in db.execute(query)]


def insert_contacts(db: Connection, workspace_id: str, contacts: Sequence[Contact], now: datetime) -> None:
    """Add contacts that carry their ids; one without a time of creation gets ``now``."""
    if contacts:
        db.execute(insert(contact), [_row(workspace_id, person, now) for person in contacts])


def update_contact(db: Connection, workspace_id: str, person: Contact, *, any_version: bool = False) -> bool:
    """Save an edited contact, all but its notes, unless its version has moved on; whether it was saved."""
    here = (
        (contact.c.workspace == workspace_id) & (contact.c.id == person.id) & contact.c.deleted_at.is_(None)
    )
    if not any_version:
        here &= contact.c.version == person.version
    values = {name: getattr(person, name) for name in _EDITED}
    done = db.execute(update(contact).where(here).values(**values, version=contact.c.version + 1))
    return done.rowcount == 1


def update_notes(db: Connection, workspace_id: str, contact_id: str, notes: str, before: str | None) -> bool:
    """Save notes unless they are no longer ``before`` (None: whatever they are); whether they were saved."""
    here = (
        (contact.c.workspace == workspace_id) & (contact.c.id == contact_id) & contact.c.deleted_at.is_(None)
    )
    if before is not None:
        here &= contact.c.notes == before
    return db.execute(update(contact).where(here).values(notes=notes)).rowcount == 1


def set_deleted(db: Connection, workspace_id: str, contact_id: str, at: datetime | None) -> bool:
    """Delete (a time) or bring back (None); whether there was such a contact."""
    here = (contact.c.workspace == workspace_id) & (contact.c.id == contact_id)
    return db.execute(update(contact).where(here).values(deleted_at=at)).rowcount == 1


def purge_deleted(db: Connection, before: datetime) -> int:
    """Erase, in every workspace, the contacts deleted before ``before``; how many."""
    return int(db.execute(delete(contact).where(contact.c.deleted_at < before)).rowcount)


def _row(workspace_id: str, person: Contact, now: datetime) -> dict[str, Any]:
    row = {name: getattr(person, name) for name in _NAMES}
    return row | {"workspace": workspace_id, "created": person.created or now, "deleted_at": None}
