"""Bringing a database up to date: from nothing, from an older version, from two sides at once; never down."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select, text

from goodquestion.domain.followups import Settings
from goodquestion.storage import migrations, workspaces
from goodquestion.storage.database import Store, sqlite_file
from goodquestion.storage.migrations import NewerDatabase, migrate
from goodquestion.storage.tables import metadata, workspace

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
HEAD = str(ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head())

NEXT_VERSION = f"""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{HEAD}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("something_new", sa.Column("id", sa.Integer(), primary_key=True))
"""


@pytest.fixture
def empty(database_url: str) -> Iterator[Store]:
    """A store over a database without any table."""
    opened = Store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The app as it may be one day, with one migration more."""
    folder = tmp_path / "migrations"
    shutil.copytree(Path(migrations.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(NEXT_VERSION)

    def config() -> Config:
        made = Config()
        made.set_main_option("script_location", str(folder))
        return made

    monkeypatch.setattr(migrations, "_config", config)


def version(db: Connection) -> str | None:
    return MigrationContext.configure(db).get_current_revision()


def save_something(store: Store) -> str:
    with store.write() as db:
        return workspaces.create(db, uuid4().hex, "own", Settings(), NOW)


def count_saved(store: Store) -> int | None:
    with store.read() as db:
        return db.scalar(select(func.count()).select_from(workspace))


def test_an_empty_database_gets_every_table(empty: Store) -> None:
    migrate(empty)
    assert set(inspect(empty.engine).get_table_names()) == {*metadata.tables, "alembic_version"}
    save_something(empty)
    assert count_saved(empty) == 1


def test_migrating_again_changes_nothing(store: Store) -> None:
    save_something(store)
    migrate(store)
    assert count_saved(store) == 1


def test_the_migrations_make_the_tables_that_the_code_expects(store: Store) -> None:
    with store.read() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    found = inspect(store.engine)
    for table in metadata.sorted_tables:
        with_default = {column["name"] for column in found.get_columns(table.name) if column["default"]}
        assert with_default == {column.name for column in table.columns if column.server_default is not None}


def test_the_migrations_make_the_keys_that_the_code_expects(store: Store) -> None:
    found = inspect(store.engine)
    for table in metadata.sorted_tables:
        keys = {
            (tuple(key["constrained_columns"]), key["referred_table"])
            for key in found.get_foreign_keys(table.name)
        }
        expected = {
            (tuple(key.column_keys), key.referred_table.name) for key in table.foreign_key_constraints
        }
        assert keys == expected
        assert all(key["options"]["ondelete"] == "CASCADE" for key in found.get_foreign_keys(table.name))
        primary = found.get_pk_constraint(table.name)["constrained_columns"]
        assert primary == [column.name for column in table.primary_key]


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/some/where/gq.db")
    try:
        migrate(store)
    finally:
        store.close()
    assert (tmp_path / "some" / "where" / "gq.db").is_file()


# -- from an older version


def test_an_older_database_is_brought_up_to_date_and_keeps_what_it_has(
    store: Store, next_version: None
) -> None:
    save_something(store)
    migrate(store)
    assert "something_new" in inspect(store.engine).get_table_names()
    assert count_saved(store) == 1
    with store.read() as db:
        assert version(db) == "next"


def test_an_older_file_is_copied_first_with_all_that_was_saved(
    store: Store, next_version: None, database_url: str
) -> None:
    file = sqlite_file(store.url)
    save_something(store)  # with the connection open, this stands in the file's write-ahead log alone
    migrate(store)
    if file is None:
        assert store.url.get_backend_name() == "postgresql"  # no file: its operator makes the backup
        return
    copy = file.with_name(f"{file.name}.before-next")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
        assert before.execute("SELECT count(*) FROM workspace").fetchall() == [(1,)]
        assert before.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert copy.stat().st_mode == file.stat().st_mode


def test_a_database_that_is_up_to_date_or_new_is_not_copied(store: Store, tmp_path: Path) -> None:
    migrate(store)
    fresh = Store(f"sqlite:///{tmp_path}/fresh.db")
    migrate(fresh)
    fresh.close()
    assert list(tmp_path.glob("*.before-*")) == []


def test_a_migration_that_fails_leaves_the_old_database(
    store: Store, next_version: None, tmp_path: Path
) -> None:
    save_something(store)
    script = tmp_path / "migrations" / "versions" / "next.py"
    script.write_text(script.read_text() + '    raise RuntimeError("in the middle")\n')
    with pytest.raises(RuntimeError, match="in the middle"):
        migrate(store)
    with store.read() as db:
        assert version(db) == HEAD
    assert "something_new" not in inspect(store.engine).get_table_names()
    assert count_saved(store) == 1


# -- from a newer version


def everything(store: Store) -> dict[str, list[object]]:
    with store.read() as db:
        names = sorted(inspect(db).get_table_names())
        return {name: sorted(map(tuple, db.execute(text(f'SELECT * FROM "{name}"')))) for name in names}


def test_a_newer_database_is_refused_and_left_untouched(store: Store) -> None:
    save_something(store)
    with store.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        db.execute(text("CREATE TABLE from_the_future (id INTEGER)"))
    before = everything(store)
    with pytest.raises(NewerDatabase):
        migrate(store)
    assert everything(store) == before
    with store.read() as db:
        assert version(db) == "9999"


def test_a_refused_database_can_still_be_migrated_by_the_newer_app(store: Store, next_version: None) -> None:
    with store.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase):
        migrate(store)  # its lock is given back
    with store.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
    migrate(store)
    with store.read() as db:
        assert version(db) == "next"


# -- from two sides


def test_two_servers_that_start_at_once_migrate_once(database_url: str) -> None:
    stores = [Store(database_url) for _ in range(3)]
    together, failures = threading.Barrier(len(stores)), []

    def start(store: Store) -> None:
        together.wait()
        try:
            migrate(store)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=start, args=(store,)) for store in stores]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        with stores[0].read() as db:
            assert db.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
        save_something(stores[1])
        assert count_saved(stores[2]) == 1
    finally:
        for store in stores:
            store.close()
