"""Page tests run the whole app in AppTest, on a SQLite database of their own, at a time that stands still."""

import shutil
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager

from goodquestion.services import startup
from goodquestion.storage.database import Store
from goodquestion.ui import shell
from tests.pages.browser import Browser, World


@pytest.fixture
def world(sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """An app that nobody has used yet."""
    file = tmp_path / "goodquestion.db"
    shutil.copyfile(sqlite_template, file)
    store = Store(f"sqlite:///{file}")
    world = World(store)

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return world.now.astimezone(tz)

    def reading() -> Browser:
        assert world.reading is not None
        return world.reading

    monkeypatch.setattr(startup, "store", lambda: store)
    monkeypatch.setattr(shell, "datetime", Clock)
    # AppTest has a time zone and a theme for st.context, and no cookies or headers.
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: reading().cookies))
    monkeypatch.setattr(type(st.context), "headers", property(lambda _: reading().headers))
    # We have no component of our own; AppTest looks for some in every installed package, which takes most of its time.
    monkeypatch.setattr(BidiComponentManager, "discover_and_register_components", lambda *_, **__: None)
    yield world
    store.close()


@pytest.fixture
def learner(world: World) -> Browser:
    """The learner's browser, before its first visit."""
    return world.browser()
