"""Transactions: all of it or nothing, one writer after another, and reads of one moment."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.engine import make_url

from goodquestion.domain.followups import Settings
from goodquestion.storage import workspaces
from goodquestion.storage.database import NotSaved, Store, sqlite_file
from goodquestion.storage.tables import workspace

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
COUNT = select(func.count()).select_from(workspace)


def save_something(store: Store) -> str:
    with store.write() as db:
        return workspaces.create(db, uuid4().hex, "own", Settings(), NOW)


def count(store: Store) -> int | None:
    with store.read() as db:
        return db.scalar(COUNT)


def save_half(store: Store) -> None:
    with store.write() as db:
        workspaces.create(db, uuid4().hex, "own", Settings(), NOW)
        raise RuntimeError("half way")


def test_what_is_written_together_is_kept_together_or_not_at_all(store: Store) -> None:
    with pytest.raises(RuntimeError, match="half way"):
        save_half(store)
    assert count(store) == 0


def test_a_read_sees_one_moment_whatever_is_written_meanwhile(store: Store) -> None:
    save_something(store)
    with store.read() as db:
        assert db.scalar(COUNT) == 1
        save_something(store)
        assert db.scalar(COUNT) == 1
    assert count(store) == 2


def test_a_read_does_not_keep_a_writer_waiting(store: Store) -> None:
    with store.read() as db:
        assert db.scalar(COUNT) == 0
        save_something(store)
    assert count(store) == 1


def test_writers_take_turns_and_each_is_kept(store: Store) -> None:
    workspace_id, turns = save_something(store), 5

    def write() -> None:
        for _ in range(turns):
            with store.write() as db:
                workspaces.bump(db, workspace_id, NOW)

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as db:
        assert db.scalar(select(workspace.c.revision)) == 1 + 3 * turns


def test_a_write_that_cannot_be_kept_says_so_without_what_was_typed(store: Store) -> None:
    with pytest.raises(NotSaved) as caught, store.write() as db:
        db.execute(
            text("SELECT :typed FROM nowhere" if _is_sqlite(store) else _CUT_OFF), {"typed": "Ana Example"}
        )
    assert "Ana" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


_CUT_OFF = "SELECT pg_terminate_backend(pg_backend_pid()), CAST(:typed AS text)"


def _is_sqlite(store: Store) -> bool:
    return store.url.get_backend_name() == "sqlite"


def test_after_a_write_that_failed_the_next_one_is_kept(store: Store) -> None:
    with pytest.raises(NotSaved), store.write() as db:
        db.execute(text("SELECT :typed FROM nowhere" if _is_sqlite(store) else _CUT_OFF), {"typed": ""})
    save_something(store)
    assert count(store) == 1


def test_a_database_that_may_only_be_read_keeps_nothing_and_says_so(store: Store) -> None:
    save_something(store)
    only_read = "PRAGMA query_only = ON" if _is_sqlite(store) else "SET default_transaction_read_only = on"
    with store.engine.connect() as connection:  # the connection that the next write gets from the pool
        connection.execute(text(only_read))
        connection.commit()
    with pytest.raises(NotSaved):
        save_something(store)
    assert count(store) == 1


def test_a_locked_file_is_said_after_a_while(tmp_path: Path) -> None:
    quick = Store(f"sqlite:///{tmp_path}/gq.db")
    event.listen(
        quick.engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout = 20")
    )
    try:
        with quick.write() as db:
            db.execute(text("CREATE TABLE workspace (id INTEGER)"))
            with pytest.raises(NotSaved), quick.write():
                pass
    finally:
        quick.close()


def test_a_sqlite_file_survives_a_power_cut_and_checks_its_keys(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/gq.db")
    try:
        with store.read() as db:
            found = [
                db.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
    finally:
        store.close()
    assert found == ["wal", 2, 1]


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_usual_address_of_postgresql_is_understood(scheme: str) -> None:
    store = Store(f"{scheme}://ana@127.0.0.1/gq")
    assert store.url.drivername == "postgresql+psycopg"
    assert sqlite_file(store.url) is None


def test_only_a_sqlite_file_is_a_file() -> None:
    assert sqlite_file(make_url("sqlite:///data/gq.db")) == Path("data/gq.db")
    assert sqlite_file(make_url("sqlite://")) is None
    assert sqlite_file(make_url("sqlite:///:memory:")) is None
