"""Learners with a database of their own, on both engines."""

import pytest

from goodquestion.storage.database import Store
from tests.lending import database_url, lender
from tests.services.learners import Learner

__all__ = ["database_url", "lender"]


@pytest.fixture
def learner(store: Store) -> Learner:
    return Learner(store)


@pytest.fixture
def neighbour(store: Store) -> Learner:
    """Somebody else with the same server."""
    return Learner(store)
