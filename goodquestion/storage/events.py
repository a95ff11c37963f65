"""Dated events as rows. They are never edited in place."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from goodquestion.domain.contacts import SENT_TWICE, Event, EventType
from goodquestion.storage.tables import contact, event

_NAMES = tuple(f.name for f in fields(Event))
_COLUMNS = tuple(event.c[name] for name in _NAMES)
_TYPE = _NAMES.index("type")
_KINDS = {str(kind): kind for kind in EventType}


def all_events(db: Connection, workspace_id: str) -> list[Event]:
    """The events of every contact that was not deleted, oldest first, without those removed."""
    query = (
        select(*_COLUMNS)
        .join(contact, (contact.c.workspace == event.c.workspace) & (contact.c.id == event.c.contact))
        .where(
            event.c.workspace == workspace_id, event.c.removed_at.is_(None), contact.c.deleted_at.is_(None)
        )
        .order_by(event.c.at, event.c.id)
    )
    return [_event(row) for row in db.execute(query)]


def all_ids(db: Connection, workspace_id: str) -> set[str]:
    """The ids of all events, the removed ones too."""
    return set(db.scalars(select(event.c.id).where(event.c.workspace == workspace_id)))


def events_of(db: Connection, workspace_id: str, contact_id: str) -> list[Event]:
    """All events of one contact, the removed ones too, oldest first."""
    query = (
        select(*_COLUMNS)
        .where(event.c.workspace == workspace_id, event.c.contact == contact_id)
        .order_by(event.c.at, event.c.recorded, event.c.id)
    )
    return [_event(row) for row in db.execute(query)]


def insert_events(db: Connection, workspace_id: str, events: Sequence[Event], now: datetime) -> None:
    """Add events that carry their ids and contacts."""
    if events:
        db.execute(insert(event), [_row(workspace_id, happened, now) for happened in events])


def set_removed(db: Connection, workspace_id: str, event_id: str, at: datetime | None) -> bool:
    """Take an event back (a time) or put it back (None); whether there was such an event."""
    here = (event.c.workspace == workspace_id) & (event.c.id == event_id)
    return db.execute(update(event).where(here).values(removed_at=at)).rowcount == 1


def sent_since(db: Connection, workspace_id: str, like: Event, since: datetime) -> Event | None:
    """The same event, recorded after ``since``: of the same contact and type, at and for the same time.

    What was recorded with a click differs by the moment of the click.
    """
    query = select(*_COLUMNS).where(
        event.c.workspace == workspace_id,
        event.c.contact == like.contact,
        event.c.type == str(like.type),
        event.c.recorded > since,
        event.c.removed_at.is_(None),
    )
    found = (_event(row) for row in db.execute(query))
    return next(
        (e for e in found if abs(e.at - like.at) <= SENT_TWICE and e.planned_at == like.planned_at), None
    )


def _event(row: Row[Any]) -> Event:
    values = dict(zip(_NAMES, row, strict=True))
    values["type"] = _KINDS[row[_TYPE]]
    return Event(**values)


def _row(workspace_id: str, happened: Event, now: datetime) -> dict[str, Any]:
    row = {name: getattr(happened, name) for name in _NAMES}
    return row | {"workspace": workspace_id, "type": str(happened.type), "recorded": now}
