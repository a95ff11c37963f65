"""The calendar feed of a workspace as a row. Of its address, only a hash of the token is kept."""

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from goodquestion.domain.calendar import Feed
from goodquestion.storage.tables import feed, workspace

_FEED = (feed.c.details, feed.c.language, feed.c.created)


def find(db: Connection, token_hash: str) -> tuple[Feed, RowMapping] | None:
    """The feed that this token opens, with the row of its workspace, or None."""
    made = (
        db.execute(select(feed.c.workspace, *_FEED).where(feed.c.token_hash == token_hash)).mappings().first()
    )
    if made is None:
        return None
    owner = db.execute(select(workspace).where(workspace.c.id == made["workspace"])).mappings().one()
    return _feed(made), owner


def of_workspace(db: Connection, workspace_id: str) -> Feed | None:
    """The feed of a workspace, or None."""
    row = db.execute(select(*_FEED).where(feed.c.workspace == workspace_id)).mappings().first()
    return _feed(row) if row is not None else None


def put(db: Connection, workspace_id: str, token_hash: str, made: Feed) -> None:
    """Make the feed of a workspace; the address that it had opens nothing any more."""
    remove(db, workspace_id)
    db.execute(
        insert(feed).values(
            token_hash=token_hash,
            workspace=workspace_id,
            details=made.details,
            language=made.language,
            created=made.created,
        )
    )


def set_details(db: Connection, workspace_id: str, details: bool) -> bool:
    """Say whether the feed holds details; whether there is a feed."""
    done = db.execute(update(feed).where(feed.c.workspace == workspace_id).values(details=details))
    return done.rowcount == 1


def remove(db: Connection, workspace_id: str) -> bool:
    """End the feed of a workspace; whether there was one."""
    return db.execute(delete(feed).where(feed.c.workspace == workspace_id)).rowcount == 1


def _feed(row: RowMapping) -> Feed:
    return Feed(details=row["details"], language=row["language"], created=row["created"])
