"""One PostgreSQL database for many tests, emptied in between: making a new one takes longer than most tests do."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from tests import postgres

_SHAPE = """
    SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name),
           (SELECT string_agg(version_num, ' ') FROM alembic_version)
    FROM information_schema.columns WHERE table_schema = 'public'
"""


class Lender:
    """Lends a copy of ``template``; one that comes back with other tables than it had is replaced."""

    def __init__(self, cluster: str, template: str) -> None:
        self.cluster, self.template = cluster, template
        self.url, self.shape = "", None
        self.connection: psycopg.Connection[tuple[object, ...]] | None = None
        self.open = ExitStack()

    def lend(self) -> str:
        if self.connection is None:
            self.url = self.open.enter_context(postgres.database(self.cluster, self.template))
            self.connection = self.open.enter_context(psycopg.connect(self.url, autocommit=True))
            self.shape = self.connection.execute(_SHAPE).fetchone()
        return self.url

    def take_back(self) -> None:
        assert self.connection is not None
        try:
            intact = self.connection.execute(_SHAPE).fetchone() == self.shape
        except psycopg.Error:
            intact = False
        if intact:
            self.connection.execute("DELETE FROM workspace")  # every other row goes with its workspace
        else:
            self.close()

    def close(self) -> None:
        self.connection = None
        self.open.close()


@pytest.fixture(scope="session")
def lender(postgres_cluster: str, postgres_template: str) -> Iterator[Lender]:
    """Whoever has a PostgreSQL database to lend."""
    made = Lender(postgres_cluster, postgres_template)
    yield made
    made.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """As in tests/conftest.py, but PostgreSQL is lent to a test that asks for `store`."""
    migrated = "store" in request.fixturenames
    if request.param == "sqlite":
        file = tmp_path / "goodquestion.db"
        if migrated:
            shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
    elif migrated:
        lender: Lender = request.getfixturevalue("lender")
        yield lender.lend()
        lender.take_back()
    else:
        with postgres.database(request.getfixturevalue("postgres_cluster")) as url:
            yield url
