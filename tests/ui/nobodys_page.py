"""A page without a learner, for parts of pages that only need words."""

from datetime import UTC, datetime
from functools import cache
from typing import cast

from goodquestion.curriculum.library import Library
from goodquestion.i18n import Words
from goodquestion.services.workspaces import Store, Workspace
from goodquestion.settings import ROOT
from goodquestion.ui.shell import Page

NOBODY = cast(Workspace, None)


@cache
def library() -> Library:
    return Library.load(ROOT / "content")


def page(language: str) -> Page:
    return Page(
        store=cast(Store, None),
        library=library(),
        words=Words(language, library().ui),
        workspace=NOBODY,
        own=NOBODY,
        now=datetime(2026, 11, 24, tzinfo=UTC),
        remembered=True,
    )
