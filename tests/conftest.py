"""Databases for the tests. Every test that asks for `store` or `database_url` runs on SQLite and on PostgreSQL."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from goodquestion.services.startup import migrate
from goodquestion.storage.database import Store
from tests import postgres

_SCRATCH = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Keep tests away from the database of whoever runs them: settings() would name it."""
    scratch = tempfile.TemporaryDirectory(prefix="gq-tests-", ignore_cleanup_errors=True)
    config.stash[_SCRATCH] = scratch
    for name in [name for name in os.environ if name.startswith("GOODQUESTION_")]:
        del os.environ[name]
    os.environ["DATABASE_URL"] = f"sqlite:///{scratch.name}/default.db"


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[_SCRATCH].cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: quicker than migrating for each test."""
    file = tmp_path_factory.mktemp("template") / "migrated.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """The address of a PostgreSQL server that runs while the tests do."""
    with postgres.cluster() as address:
        yield address


@pytest.fixture(scope="session")
def postgres_template(postgres_cluster: str) -> Iterator[str]:
    """The name of a migrated database, to be copied."""
    with postgres.database(postgres_cluster) as url:
        _migrate(url)
        yield url.rpartition("/")[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The DATABASE_URL of a database of the test's own. It is empty, unless the test asks for `store` too."""
    migrated = "store" in request.fixturenames
    if request.param == "sqlite":
        file = tmp_path / "goodquestion.db"
        if migrated:
            shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    template = request.getfixturevalue("postgres_template") if migrated else "template0"
    with postgres.database(request.getfixturevalue("postgres_cluster"), template) as url:
        yield url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A migrated store, closed after the test."""
    opened = Store(database_url)
    yield opened
    opened.close()


def _migrate(url: str) -> None:
    template = Store(url)
    try:
        migrate(template)
    finally:
        template.close()
