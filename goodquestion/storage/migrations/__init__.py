"""Bringing a database up to the tables of this version (Alembic), safely."""

import fcntl
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from goodquestion.storage.database import Store, sqlite_file

_LOCK = 7_264_311  # any number: what PostgreSQL's advisory lock is called here


class NewerDatabase(Exception):
    """The database was written by a newer version of the app; nothing was touched."""


def migrate(store: Store) -> None:
    """Bring ``store`` to the newest tables, one process at a time; a SQLite file is copied beside itself first.

    Raises NewerDatabase when the database is ahead of this version.
    """
    file = sqlite_file(store.url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    with _alone(file), store.engine.connect() as connection:
        scripts = ScriptDirectory.from_config(_config())
        _lock(connection)
        try:
            at = MigrationContext.configure(connection).get_current_revision()
            known = {script.revision for script in scripts.walk_revisions()}
            if at is not None and at not in known:
                raise NewerDatabase
            if at == scripts.get_current_head():
                return
            if file is not None and at is not None:
                _copy(connection, file, file.with_name(f"{file.name}.before-{scripts.get_current_head()}"))
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()
        finally:
            _unlock(connection)


def _copy(connection: Connection, file: Path, target: Path) -> None:
    """A copy with all that was saved: what SQLite still keeps in its log beside the file, too."""
    source = connection.connection.driver_connection
    if isinstance(source, sqlite3.Connection):
        with closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
        shutil.copymode(file, target)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config


@contextmanager
def _alone(file: Path | None) -> Iterator[None]:
    if file is None:
        yield
        return
    with file.with_name(f"{file.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": _LOCK})
        connection.commit()


def _unlock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.rollback()
        connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _LOCK})
        connection.commit()
