"""The databases that the other tests stand on."""

import os

import pytest
from sqlalchemy import create_engine, inspect, make_url

from goodquestion.settings import ROOT, settings
from goodquestion.storage.database import Store
from tests import postgres


def test_a_database_url_alone_names_an_empty_database(database_url: str) -> None:
    engine = create_engine(make_url(database_url).set(drivername=_driver(database_url)))
    try:
        assert inspect(engine).get_table_names() == []
    finally:
        engine.dispose()


def test_a_store_has_the_tables_of_this_version(store: Store) -> None:
    assert "workspace" in inspect(store.engine).get_table_names()


def test_a_store_is_the_database_that_the_test_was_told_of(store: Store, database_url: str) -> None:
    assert store.url.database == make_url(database_url).database


def test_no_test_reaches_the_database_of_whoever_runs_it() -> None:
    assert ROOT.as_posix() not in os.environ["DATABASE_URL"]
    assert ROOT.as_posix() not in settings().database_url


def test_a_missing_postgresql_is_said_with_the_command_that_mends_it() -> None:
    with pytest.raises(RuntimeError, match="apt-get install -y postgresql"):
        postgres.program("a-server-program-that-nobody-has")


def _driver(url: str) -> str:
    return "postgresql+psycopg" if url.startswith("postgresql") else "sqlite"
