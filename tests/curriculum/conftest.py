from pathlib import Path

import pytest

from tests.curriculum.tiny_course import TinyCourse


@pytest.fixture
def course(tmp_path: Path) -> TinyCourse:
    """A good tiny course of its own for each test."""
    return TinyCourse(tmp_path)
