"""The row of a calendar feed: one for each workspace, found by a hash, gone with its owner."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from goodquestion.domain.calendar import Feed
from goodquestion.domain.followups import Settings
from goodquestion.storage import feeds, workspaces
from goodquestion.storage.database import Store

NOW = datetime(2026, 11, 22, 17, 30, 5, 123456, tzinfo=UTC)
MADE = Feed(details=True, language="es", created=NOW)
HASH, OTHER = "a" * 64, "b" * 64


def new_workspace(db: Connection) -> str:
    return workspaces.create(db, uuid4().hex, "own", Settings(time_zone="Europe/Madrid"), NOW)


@pytest.fixture
def owner(store: Store) -> str:
    with store.write() as db:
        made = new_workspace(db)
        feeds.put(db, made, HASH, MADE)
    return made


def test_a_feed_comes_back_as_it_was_made_with_its_owner(store: Store, owner: str) -> None:
    with store.read() as db:
        assert feeds.of_workspace(db, owner) == MADE
        found = feeds.find(db, HASH)
    assert found is not None
    made, row = found
    assert made == MADE
    assert row["id"] == owner
    assert workspaces.to_settings(row).time_zone == "Europe/Madrid"


def test_another_hash_and_another_workspace_find_nothing(store: Store, owner: str) -> None:
    with store.read() as db:
        assert feeds.find(db, OTHER) is None
        assert feeds.find(db, "") is None
        assert feeds.of_workspace(db, str(uuid4())) is None


def test_a_second_feed_takes_the_place_of_the_first(store: Store, owner: str) -> None:
    newer = Feed(created=NOW + timedelta(hours=1))
    with store.write() as db:
        feeds.put(db, owner, OTHER, newer)
    with store.read() as db:
        assert feeds.of_workspace(db, owner) == newer
        assert feeds.find(db, HASH) is None


def test_one_hash_cannot_be_of_two_workspaces(store: Store, owner: str) -> None:
    with pytest.raises(IntegrityError), store.write() as db:
        feeds.put(db, new_workspace(db), HASH, MADE)
    with store.read() as db:
        assert feeds.of_workspace(db, owner) == MADE


def test_details_are_changed_and_nothing_else(store: Store, owner: str) -> None:
    with store.write() as db:
        assert feeds.set_details(db, owner, False)
        assert not feeds.set_details(db, str(uuid4()), True)
    with store.read() as db:
        assert feeds.of_workspace(db, owner) == Feed(details=False, language="es", created=NOW)


def test_a_feed_is_removed_once(store: Store, owner: str) -> None:
    with store.write() as db:
        assert feeds.remove(db, owner)
        assert not feeds.remove(db, owner)
    with store.read() as db:
        assert feeds.find(db, HASH) is None


def test_a_feed_goes_with_its_workspace(store: Store, owner: str) -> None:
    with store.write() as db:
        workspaces.erase(db, owner)
    with store.read() as db:
        assert feeds.find(db, HASH) is None
