"""Every page by night, in Spanish with its longer words, on a wide screen and on a phone.

Axe finds nothing, nothing is cut off, one main button a page.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import looks


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A dark browser in Spanish, on a wide screen to begin with."""
    return looks.browser_with(
        browser_context_args, color_scheme="dark", locale="es-ES", viewport=looks.DESKTOP
    )


def test_every_page_is_clear_by_night_when_it_is_empty(page: Page) -> None:
    assert looks.faults_in_both_sizes(page, looks.new_workspace(page)) == []
    assert (looks.background(page), looks.language(page)) == (looks.INK, "es")


def test_every_page_is_clear_by_night_when_it_is_full(page: Page) -> None:
    assert looks.faults_in_both_sizes(page, looks.full_workspace(page)) == []
    assert looks.language(page) == "es"
