"""One database: an SQLAlchemy engine over SQLite (a file, the default) or PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError

_WRITE = {"gq_write": True}
# Reads that see one moment; with SQLite they always do.
_ONE_MOMENT: dict[str, dict[str, Any]] = {"postgresql": {"isolation_level": "REPEATABLE READ"}}


class NotSaved(Exception):
    """The database could not keep a change. It carries no text: a driver's would repeat what was typed."""


class Store:
    """What every service gets: short transactions, for reading or for writing."""

    def __init__(self, url: str | URL) -> None:
        self.url = _with_driver(make_url(url))
        self.engine = _engine(self.url)
        self._reading = _ONE_MOMENT.get(self.url.get_backend_name(), {})

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection whose reads all see the same moment."""
        with self.engine.connect().execution_options(**self._reading) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: everything that is done in it is kept, or nothing.

        Raises NotSaved when the database cannot keep it (gone, locked, read-only, disk full).
        """
        try:
            with self.engine.connect().execution_options(**_WRITE) as connection, connection.begin():
                yield connection
        except (OperationalError, InterfaceError, InternalError):
            raise NotSaved from None

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def sqlite_file(url: URL) -> Path | None:
    """The file of a SQLite address, or None for another engine or a database in memory."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def _with_driver(url: URL) -> URL:
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 5})
    engine = create_engine(url, connect_args={"timeout": 10})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")  # what was confirmed survives a power cut
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A write takes its lock at once: one that begins as a read can fail later when another writer was quicker.
    is_write = connection.get_execution_options().get("gq_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")
