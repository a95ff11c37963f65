"""Everything with the keyboard alone, and always with a ring around what is in use."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import looks
from tests.browser.driver import key, said
from tests.browser.looks import check_of, go, outline, settled

RING = 2
"""Pixels that a ring needs at the least."""


@pytest.fixture(params=["light", "dark"])
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    """By day and by night: a ring that shows on white may be lost on black."""
    return looks.browser_with(browser_context_args, viewport=looks.DESKTOP, color_scheme=request.param)


def test_from_the_skip_link_to_the_first_lesson_by_keyboard(page: Page) -> None:
    go(page, "/")
    page.keyboard.press("Tab")
    skip = page.get_by_test_id("stSkipToContent")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    assert outline(skip) >= RING
    page.keyboard.press("Enter")
    start = key(page, "home_start", "button")
    tab_to(page, start, within=3)
    assert outline(start) >= RING
    page.keyboard.press("Enter")
    expect(page.get_by_text("Lesson 1 of 16.")).to_be_visible()


def test_a_check_is_answered_by_keyboard(page: Page) -> None:
    check = check_of("what-it-is")
    go(page, "/lesson?lesson=what-it-is")
    card = page.locator(f".st-key-check_{check.id}")
    options = card.get_by_role("radio")
    tab_to(page, options.first)
    assert outline(card.get_by_test_id("stRadioOption").first) >= RING
    page.keyboard.press("Space")
    expect(options.first).to_be_checked()
    right = [option.id for option in check.options].index(check.answer)
    for _ in range(right):
        page.keyboard.press("ArrowDown")
    expect(options.nth(right)).to_be_checked()
    expect(options.nth(right)).to_be_focused()
    assert outline(card.get_by_test_id("stRadioOption").nth(right)) >= RING
    button = card.get_by_role("button")
    tab_to(page, button, within=1)
    page.keyboard.press("Enter")
    expect(card.get_by_test_id("stAlert")).to_be_visible()
    expect(card.get_by_test_id("stAlertContentSuccess")).to_be_visible()
    tab_to(page, page.locator(f".st-key-check_{check_of('what-it-is', 1).id} input").first, within=2)


def test_a_person_is_added_and_opened_by_keyboard(page: Page) -> None:
    go(page, "/contacts")
    tab_to(page, key(page, "contact_full_name"))
    page.keyboard.type("Ana Flores")
    tab_to(page, key(page, "contact_role"), within=1)
    page.keyboard.type("Bookkeeper")
    save = key(page, "contact_save", "button")
    tab_to(page, save)
    assert outline(save) >= RING
    page.keyboard.press("Space")
    expect(said(page, "Ana Flores is on your list")).to_be_visible()
    settled(page)
    person = page.locator("[class*='st-key-contact_row_'] a")
    tab_to(page, person, back=True)
    assert outline(person) >= RING
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Ana Flores")).to_be_visible()


def tab_to(page: Page, element: Locator, within: int = 40, *, back: bool = False) -> None:
    """Press Tab until the element has the focus; a learner would not press it more than ``within`` times."""
    expect(element).to_be_visible()
    for _ in range(within):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if element.evaluate("element => element === document.activeElement"):
            return
    focused = page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"Tab did not reach it; it is at {focused}")
