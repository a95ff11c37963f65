"""Versions of messages as rows. Drafts are in storage/learning.py: some are written in lessons, for nobody yet."""

from dataclasses import fields

from sqlalchemy import Connection, delete, insert, select

from goodquestion.domain.messages import KEPT, Version
from goodquestion.storage.tables import contact, draft, message

_NAMES = tuple(f.name for f in fields(Version))
_COLUMNS = tuple(message.c[name] for name in _NAMES)


def versions(db: Connection, workspace_id: str, contact_id: str) -> list[Version]:
    """The versions of every message to one contact, the latest first."""
    query = (
        select(*_COLUMNS)
        .where(message.c.workspace == workspace_id, message.c.contact == contact_id)
        .order_by(message.c.at.desc(), message.c.id)
    )
    return [Version(**dict(zip(_NAMES, row, strict=True))) for row in db.execute(query)]


def insert_version(db: Connection, workspace_id: str, version: Version) -> None:
    """Keep a text; of the earlier wordings of a message the oldest are let go when there are too many."""
    values = {name: getattr(version, name) for name in _NAMES}
    db.execute(insert(message).values(workspace=workspace_id, **values))
    here = (
        (message.c.workspace == workspace_id)
        & (message.c.contact == version.contact)
        & (message.c.kind == version.kind)
        & (message.c.event == "")
    )
    latest_first = select(message.c.id).where(here).order_by(message.c.at.desc(), message.c.id)
    too_many = list(db.scalars(latest_first.offset(KEPT)))
    if too_many:
        db.execute(delete(message).where(here, message.c.id.in_(too_many)))


def delete_version(db: Connection, workspace_id: str, version_id: str) -> bool:
    """Take a version away; whether there was one."""
    here = (message.c.workspace == workspace_id) & (message.c.id == version_id)
    return db.execute(delete(message).where(here)).rowcount == 1


def purge_drafts(db: Connection) -> int:
    """Erase, in every workspace, the drafts to contacts that were erased; how many."""
    theirs = (contact.c.workspace == draft.c.workspace) & (contact.c.id == draft.c.contact)
    gone = (draft.c.contact != "") & ~select(contact.c.id).where(theirs).exists()
    return int(db.execute(delete(draft).where(gone)).rowcount)
