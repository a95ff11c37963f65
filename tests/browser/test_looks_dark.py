"""Every page by night, in Spanish with its longer words: axe finds nothing, nothing is cut off, one main button."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import looks


@pytest.fixture(params=[looks.DESKTOP, looks.PHONE], ids=["desktop", "phone"])
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    """A dark browser in Spanish, wide and narrow."""
    return looks.browser_with(
        browser_context_args, color_scheme="dark", locale="es-ES", viewport=request.param
    )


def test_every_page_is_clear_by_night_when_it_is_empty(page: Page) -> None:
    assert looks.all_faults(page, looks.new_workspace(page)) == []
    assert (looks.background(page), looks.language(page)) == (looks.INK, "es")


def test_every_page_is_clear_by_night_when_it_is_full(page: Page) -> None:
    assert looks.all_faults(page, looks.full_workspace(page)) == []
    assert looks.language(page) == "es"
