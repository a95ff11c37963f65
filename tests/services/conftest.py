"""Learners with a database of their own, on both engines."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from goodquestion.storage.database import Store
from tests.services.learners import Learner


@pytest.fixture
def learner(store: Store) -> Learner:
    return Learner(store)


@pytest.fixture
def neighbour(store: Store) -> Learner:
    """Somebody else with the same server."""
    return Learner(store)


@pytest.fixture
def sqlite_store(sqlite_template: Path, tmp_path: Path) -> Iterator[Store]:
    """A migrated store on SQLite alone, for rules that no engine has a say in."""
    file = tmp_path / "one-engine.db"
    shutil.copyfile(sqlite_template, file)
    opened = Store(f"sqlite:///{file}")
    yield opened
    opened.close()
