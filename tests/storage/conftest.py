"""Databases for the tests of the storage, on both engines."""

from tests.lending import database_url, lender

__all__ = ["database_url", "lender"]
