"""What has to be true before anybody is served: a reachable, migrated database, content in memory, imports warm."""

import errno
import importlib
import logging
import os
import tempfile
from functools import cache
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from goodquestion.curriculum.library import Library
from goodquestion.settings import ROOT, settings
from goodquestion.storage.database import Store, sqlite_file
from goodquestion.storage.migrations import NewerDatabase
from goodquestion.storage.migrations import migrate as migrate_store

_PROBE = 256 * 1024  # bytes: about what the first save of a new database writes
_log = logging.getLogger(__name__)
_WARM = ("goodquestion.services.review", "pandas", "altair", "streamlit.elements.vega_charts", "babel.dates")


@cache
def store() -> Store:
    """The store of this process."""
    return Store(settings().database_url)


@cache
def library() -> Library:
    """The content of this process, read once. What is wrong with it is in the log; the good part is served."""
    found = Library.load(ROOT / "content", settings().content)
    for problem in found.problems:
        _log.warning("Content: %s", problem)
    return found


def migrate(target: Store) -> None:
    """Bring a database up to date. Raises NewerDatabase when it is ahead of this version."""
    migrate_store(target)


def start() -> None:
    """Make ready to serve; safe to call again."""
    migrate(store())
    library()
    for name in _WARM:
        importlib.import_module(name)


def ready() -> bool:
    """Whether the database answers."""
    try:
        with store().read() as db:
            db.execute(text("SELECT 1 FROM workspace LIMIT 1")).all()
    except SQLAlchemyError:
        return False
    return True


def stop() -> None:
    """Give the database back: SQLite then folds its write-ahead log into the one file."""
    store().close()


def check_environment() -> str | None:
    """One sentence for the operator when the app cannot start here, or None after a successful migration.

    The sentence never repeats DATABASE_URL: a password in it may not be where a password belongs.
    """
    try:
        settings()
    except ValidationError as error:
        names = ", ".join(str(part).upper() for problem in error.errors() for part in problem["loc"])
        return f"A setting cannot be understood: {names}. docs/operating.md says what it may be."
    folder = settings().content
    if folder is not None and not folder.is_dir():
        return (
            "GOODQUESTION_CONTENT names no folder: write the folder with your own lessons, or leave it out."
        )
    try:
        file = sqlite_file(store().url)
        if file is not None:
            _try_to_write(file)
        migrate(store())
    except NewerDatabase:
        return "The database was written by a newer Good Question: update this copy, or name another DATABASE_URL."
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError):
        return (
            "DATABASE_URL is not an address that Good Question understands: "
            "write sqlite:///file.db or postgresql://user:password@host/name."
        )
    except OSError as error:
        return _disk_sentence(error)
    except SQLAlchemyError as error:
        return _database_sentence(error)
    return None


def _try_to_write(file: Path) -> None:
    """Make the folder and the file, for nobody else to read, and see that there is room. Raises OSError."""
    if not file.parent.exists():
        file.parent.mkdir(mode=0o700, parents=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".probe") as probe:
        probe.write(b"\0" * _PROBE)
        probe.flush()
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def _disk_sentence(error: OSError) -> str:
    file = sqlite_file(store().url)
    folder = file.parent if file else ROOT
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"The disk that holds {folder} is full: free some space, or name another place with DATABASE_URL."
        )
    return f"Good Question cannot write to {folder}: allow it to, or name another place with DATABASE_URL."


def _database_sentence(error: SQLAlchemyError) -> str:
    file = sqlite_file(store().url)
    if file is None:
        return (
            "The database that DATABASE_URL names cannot be used: "
            "check that it runs and that its address, user and password are right."
        )
    if "full" in str(getattr(error, "orig", "")):
        return _disk_sentence(OSError(errno.ENOSPC, ""))
    return f"Good Question cannot use the database file {file}: it may be damaged, locked or read-only."
