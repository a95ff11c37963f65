"""From the tables of the foundation (0001) to those of the course (0002): what was saved stays, and finds its place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Table, func, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.followups import Settings
from goodquestion.domain.recall import Attempt
from goodquestion.storage import learning, migrations, workspaces
from goodquestion.storage.database import Store, sqlite_file
from goodquestion.storage.migrations import migrate
from goodquestion.storage.tables import metadata
from tests.services.learners import at_once

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
OWNER, TOKEN = "workspace-1", "f" * 64
NEW_TABLES = {"scenario_run", "decision", "plan", "feeling", "draft", "tick"}
WAS_ASKED = Attempt(
    lesson="what-it-is", check="who-asks", answer="you", correct=True, occasion="lesson", at=NOW
)
ASKED_AGAIN = Attempt(
    lesson="why-ask",
    check="spot-the-question",
    answer="x" * 80,
    correct=False,
    occasion="lesson",
    at=NOW + timedelta(minutes=5),
)


@pytest.fixture
def foundation(database_url: str) -> Iterator[Store]:
    """A store at 0001 with something in each of its tables."""
    opened = Store(database_url)
    upgrade(opened, "0001")
    with opened.write() as db:
        fill(db)
    yield opened
    opened.close()


def upgrade(store: Store, version: str) -> None:
    """As ``migrate`` does it, and no further than to this version."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with store.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        connection.commit()


def fill(db: Connection) -> None:
    """A row in every table, with the columns that 0001 has."""
    now = NOW if db.dialect.name == "postgresql" else NOW.replace(tzinfo=None)

    def put(name: str, **values: Any) -> None:
        table = Table(name, MetaData(), autoload_with=db)
        owned = {"workspace": OWNER} if "workspace" in table.columns else {}
        db.execute(insert(table).values(**owned | values))

    put(
        "workspace",
        id=OWNER,
        kind="own",
        revision=7,
        language="es",
        time_zone="America/Los_Angeles",
        weekly_goal=3,
        preset="3b7",
        thank_you_hours=4,
        keep_in_touch_days=200,
        working_days="024",
        holidays_country="US",
        created=now,
        seen=now,
    )
    put("device", token_hash=TOKEN, created=now)
    put("goal", id="goal-1", purpose="programme", words="Is it for me?", created=now)
    put(
        "contact",
        id="contact-1",
        full_name="Ana Example",
        notes="two\nlines",
        priority=1,
        consent_to_use_name=True,
        do_not_contact=False,
        version=3,
        created=now,
    )
    event = {"id": "event-1", "contact": "contact-1", "type": "met", "at": now, "at_is_date_only": False}
    put("event", **event, minutes=25, recorded=now)
    put("question_list", id="list-1", title="For Ana", minutes=20, version=2, created=now, changed=now)
    question = {"id": "q1", "list": "list-1", "position": 0, "text": "Why?", "place": "opener"}
    put("question", **question, minutes=2, referral=False)
    put("lesson_done", lesson="what-it-is", at=now)
    for number, made in enumerate((WAS_ASKED, ASKED_AGAIN)):
        put(
            "check_attempt",
            id=f"attempt-{number}",
            lesson=made.lesson,
            check=made.check,
            option=made.answer,
            correct=made.correct,
            at=now + (made.at - NOW),
        )


def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, as it lies there."""
    with store.read() as db:
        return {
            name: [dict(row) for row in db.execute(text(f'SELECT * FROM "{name}" ORDER BY 1, 2')).mappings()]
            for name in inspect(db).get_table_names()
            if name != "alembic_version"
        }


def test_everything_that_was_saved_is_still_there(foundation: Store) -> None:
    before = everything(foundation)
    assert all(before.values())  # a table without a row would prove nothing
    upgrade(foundation, "0002")
    after = everything(foundation)
    added = {"workspace": {"gloss_language": ""}, "check_attempt": {"occasion": "lesson"}}
    for name, rows in before.items():
        assert after.pop(name) == [row | added.get(name, {}) for row in rows]
    assert after == {name: [] for name in NEW_TABLES}


def test_everything_is_still_there_in_the_database_of_today(foundation: Store) -> None:
    before = everything(foundation)
    migrate(foundation)
    after = everything(foundation)
    for name, rows in before.items():
        assert [{column: row[column] for column in rows[0]} for row in after[name]] == rows


def test_the_answers_of_before_were_given_in_lessons(foundation: Store) -> None:
    migrate(foundation)
    with foundation.read() as db:
        assert learning.attempts(db, OWNER) == [WAS_ASKED, ASKED_AGAIN]
        assert learning.lessons_done(db, OWNER) == {"what-it-is": NOW}


def test_the_learner_finds_the_workspace_as_it_was_and_without_a_first_language(foundation: Store) -> None:
    migrate(foundation)
    with foundation.read() as db:
        row = workspaces.find(db, TOKEN)
        assert row is not None
        assert (row["id"], row["revision"]) == (OWNER, 7)
        assert workspaces.to_settings(row) == Settings(
            weekly_goal=3,
            preset="3b7",
            thank_you_hours=4,
            keep_in_touch_days=200,
            working_days=frozenset({0, 2, 4}),
            holidays_country="US",
            time_zone="America/Los_Angeles",
            language="es",
            gloss_language="",
        )


def test_an_upgraded_database_has_the_tables_and_keys_of_a_new_one(foundation: Store) -> None:
    migrate(foundation)
    with foundation.read() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    found = inspect(foundation.engine)
    for table in metadata.sorted_tables:
        with_default = {column["name"] for column in found.get_columns(table.name) if column["default"]}
        assert with_default == {column.name for column in table.columns if column.server_default is not None}
    for name in (*NEW_TABLES, "check_attempt"):
        keys = found.get_foreign_keys(name)
        assert [(key["referred_table"], key["options"]["ondelete"]) for key in keys] == [
            ("workspace", "CASCADE")
        ]


def test_longer_answers_can_be_kept_after_the_upgrade(foundation: Store) -> None:
    migrate(foundation)
    longer = Attempt(
        lesson="l", check="c", answer="y" * 400, correct=True, occasion="unit", at=NOW + timedelta(hours=1)
    )
    with foundation.write() as db:
        learning.insert_attempt(db, OWNER, longer)
        assert learning.attempts(db, OWNER) == [WAS_ASKED, ASKED_AGAIN, longer]


def test_answers_still_belong_to_a_workspace_and_go_with_it(foundation: Store) -> None:
    migrate(foundation)
    with pytest.raises(IntegrityError), foundation.write() as db:
        learning.insert_attempt(db, "nobody", WAS_ASKED)
    with foundation.write() as db:
        learning.set_tick(db, OWNER, "on-time", NOW)
        workspaces.erase(db, OWNER)
    assert not any(everything(foundation).values())


def test_a_file_is_copied_as_it_was_before_the_upgrade(foundation: Store) -> None:
    file = sqlite_file(foundation.url)
    migrate(foundation)
    if file is None:
        assert foundation.url.get_backend_name() == "postgresql"  # no file: its operator makes the backup
        return
    (copy,) = file.parent.glob(f"{file.name}.before-*")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert before.execute('SELECT "check" FROM check_attempt ORDER BY at').fetchall() == [
            ("who-asks",),
            ("spot-the-question",),
        ]


def test_servers_that_start_at_once_upgrade_once(foundation: Store) -> None:
    others = [Store(foundation.url) for _ in range(3)]
    try:
        at_once([lambda other=other: migrate(other) for other in others])  # type: ignore[misc]
    finally:
        for other in others:
            other.close()
    with foundation.read() as db:
        assert learning.attempts(db, OWNER) == [WAS_ASKED, ASKED_AGAIN]
        version = Table("alembic_version", MetaData(), autoload_with=db)
        assert db.scalar(select(func.count()).select_from(version)) == 1
