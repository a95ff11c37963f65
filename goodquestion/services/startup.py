"""What has to be true before anybody is served: a reachable, migrated database, content in memory, imports warm."""

import errno
import importlib
import tempfile
from functools import cache

from sqlalchemy import text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from goodquestion.curriculum.library import Library
from goodquestion.settings import ROOT, settings
from goodquestion.storage.database import Store, sqlite_file
from goodquestion.storage.migrations import NewerDatabase
from goodquestion.storage.migrations import migrate as migrate_store

_PROBE = 256 * 1024  # bytes: about what the first save of a new database writes
_WARM = ("pandas", "altair", "streamlit.elements.vega_charts", "babel.dates")


@cache
def store() -> Store:
    """The store of this process."""
    return Store(settings().database_url)


@cache
def library() -> Library:
    """The content of this process, read once."""
    return Library.load(ROOT / "content")


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


def check_environment() -> str | None:
    """One sentence for the operator when the app cannot start here, or None after a successful migration.

    The sentence holds no password.
    """
    try:
        file = sqlite_file(store().url)
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".probe") as probe:
                probe.write(b"\0" * _PROBE)
                probe.flush()
            if file.exists():
                with file.open("r+b"):
                    pass
        migrate(store())
    except NewerDatabase:
        return "The database was written by a newer Good Question: update this copy, or name another DATABASE_URL."
    except (ArgumentError, NoSuchModuleError, ValueError):
        return (
            "DATABASE_URL is not an address that Good Question understands: "
            "write sqlite:///file.db or postgresql://user:password@host/name."
        )
    except OSError as error:
        return _disk_sentence(error)
    except SQLAlchemyError as error:
        return _database_sentence(error)
    return None


def _disk_sentence(error: OSError) -> str:
    file = sqlite_file(store().url)
    folder = file.parent if file else ROOT
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"The disk that holds {folder} is full: free some space, or name another place with DATABASE_URL."
        )
    return f"Good Question cannot write to {folder}: allow it to, or name another place with DATABASE_URL."


def _database_sentence(error: SQLAlchemyError) -> str:
    url = store().url
    if url.get_backend_name() == "sqlite":
        if "full" in str(getattr(error, "orig", "")):
            return _disk_sentence(OSError(errno.ENOSPC, ""))
        return f"Good Question cannot use the database file {url.database}: it may be damaged, locked or read-only."
    where = url.render_as_string(hide_password=True)
    return f"The database at {where} cannot be used: check that it runs and that name and password are right."
