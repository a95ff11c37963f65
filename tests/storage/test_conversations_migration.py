"""From the tables of the course (0002) to those of the conversations (0003): what was saved stays as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, Table, insert, inspect
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.decisions import Decision
from goodquestion.domain.interviews import Answer, Interview
from goodquestion.domain.questions import Place, Question
from goodquestion.storage import decisions, interviews, question_lists, workspaces
from goodquestion.storage.database import Store, sqlite_file
from goodquestion.storage.migrations import migrate
from goodquestion.storage.tables import metadata
from tests.services.learners import at_once
from tests.storage.test_course_migration import NOW, OWNER, everything, fill, upgrade

NEW_TABLES = {"interview", "answer", "favourite"}
DECIDED = Decision(id="decision-1", deciding="Biotech, or not?", would_be_true="I like\nthe days.")
TALK = Interview(id="talk", contact="contact-1", list="list-1", minutes=20)


@pytest.fixture
def course(database_url: str) -> Iterator[Store]:
    """A store at 0002 with a list and a decision in it."""
    opened = Store(database_url)
    upgrade(opened, "0001")
    with opened.write() as db:
        fill(db)
    upgrade(opened, "0002")
    with opened.write() as db:
        now = NOW if db.dialect.name == "postgresql" else NOW.replace(tzinfo=None)
        table = Table("decision", MetaData(), autoload_with=db)
        texts = {"deciding": DECIDED.deciding, "would_be_true": DECIDED.would_be_true}
        db.execute(insert(table).values(workspace=OWNER, id=DECIDED.id, created=now, changed=now, **texts))
    yield opened
    opened.close()


def test_everything_that_was_saved_is_still_there(course: Store) -> None:
    before = everything(course)
    upgrade(course, "0003")
    after = everything(course)
    added: dict[str, dict[str, object]] = {
        "question": {"everyone": False, "locked": False, "reason": ""},
        "question_list": {"person": ""},
        "decision": {"choice": "", "because": "", "evidence_for": "", "evidence_against": ""},
    }
    for name, rows in before.items():
        assert after.pop(name) == [row | added.get(name, {}) for row in rows], name
    assert after == {name: [] for name in NEW_TABLES}


def test_lists_of_before_are_for_any_person_with_nothing_locked_or_asked_of_everybody(course: Store) -> None:
    migrate(course)
    with course.read() as db:
        [found] = question_lists.all_lists(db, OWNER)
    assert (found.title, found.person) == ("For Ana", "")
    assert found.questions == (Question(id="q1", text="Why?", place=Place.opener, minutes=2),)


def test_a_decision_of_before_has_its_texts_and_no_choice_yet(course: Store) -> None:
    migrate(course)
    with course.read() as db:
        assert decisions.one_decision(db, OWNER) == DECIDED


def test_an_upgraded_database_has_the_tables_and_keys_of_a_new_one(course: Store) -> None:
    migrate(course)
    with course.read() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    found = inspect(course.engine)
    for table in metadata.sorted_tables:
        with_default = {column["name"] for column in found.get_columns(table.name) if column["default"]}
        assert with_default == {column.name for column in table.columns if column.server_default is not None}
    owners = {
        name: {
            (key["referred_table"], key["options"]["ondelete"], key["name"])
            for key in found.get_foreign_keys(name)
        }
        for name in NEW_TABLES
    }
    for table in metadata.sorted_tables:
        if table.name in NEW_TABLES:
            expected = {(key.referred_table.name, key.ondelete) for key in table.foreign_key_constraints}
            assert {key[:2] for key in owners[table.name]} == expected
            assert {index["name"] for index in found.get_indexes(table.name)} >= {
                index.name for index in table.indexes
            }


def test_a_talk_with_somebody_of_before_can_be_kept_and_goes_with_the_workspace(course: Store) -> None:
    migrate(course)
    with course.write() as db:
        assert interviews.insert_interview(db, OWNER, TALK, NOW)
        interviews.save_answer(db, OWNER, TALK.id, Answer(question="q1", text="Why?", note="Nights."), NOW)
        interviews.set_favourite(db, OWNER, "path-first-spark", NOW)
        [found] = interviews.interviews(db, OWNER)
        assert [each.note for each in found.answers] == ["Nights."]
    with pytest.raises(IntegrityError), course.write() as db:
        interviews.save_answer(db, OWNER, "never begun", Answer(question="q1"), NOW)
    with course.write() as db:
        workspaces.erase(db, OWNER)
    assert not any(everything(course).values())


def test_a_file_is_copied_as_it_was_before_the_upgrade(course: Store) -> None:
    file = sqlite_file(course.url)
    migrate(course)
    if file is None:
        assert course.url.get_backend_name() == "postgresql"  # no file: its operator makes the backup
        return
    (copy,) = file.parent.glob(f"{file.name}.before-*")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert before.execute("SELECT deciding FROM decision").fetchall() == [(DECIDED.deciding,)]


def test_servers_that_start_at_once_upgrade_once(course: Store) -> None:
    others = [Store(course.url) for _ in range(3)]
    try:
        at_once([lambda other=other: migrate(other) for other in others])  # type: ignore[misc]
    finally:
        for other in others:
            other.close()
    with course.read() as db:
        assert decisions.one_decision(db, OWNER) == DECIDED
    assert set(inspect(course.engine).get_table_names()) == {*metadata.tables, "alembic_version"}
