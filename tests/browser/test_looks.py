"""What axe does not see: colours of what is chosen, a narrow phone, the language, charts when the phone is turned."""

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser import looks
from tests.browser.driver import key, press
from tests.browser.looks import PRIMARY, go, open_first_person, open_sample


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A phone."""
    return looks.browser_with(browser_context_args, viewport=looks.PHONE)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_what_is_chosen_can_be_read_by_day_and_by_night(page: Page, colours: Any) -> None:
    page.emulate_media(color_scheme=colours)
    go(page, "/questions")
    minutes = page.locator(".st-key-list_minutes button")
    expect(minutes).to_have_count(4)
    chosen = minutes.and_(page.locator("[data-selected]"))
    expect(chosen).to_have_count(1)
    for button in minutes.all():
        assert looks.contrast(button.locator("p")) >= 4.5
    assert looks.background(page) == {"light": looks.PAPER, "dark": looks.INK}[colours]


def test_nothing_is_cut_off_on_the_narrowest_phone(page: Page) -> None:
    page.set_viewport_size(ViewportSize(width=looks.NARROW, height=844))
    open_sample(page)
    assert looks.all_faults(page, looks.each_page(page, sample=True), looks.cut_off) == []


def test_on_a_phone_the_main_button_is_there_without_scrolling(page: Page) -> None:
    main_button = page.locator(PRIMARY)
    for address in ("/", "/learn"):
        go(page, address)
        expect(main_button).to_be_in_viewport(ratio=1)
    open_sample(page)
    expect(main_button).to_be_in_viewport(ratio=1)
    open_first_person(page)
    expect(main_button).to_be_in_viewport(ratio=1)
    go(page, "/?sample=1")
    expect(main_button).to_be_in_viewport(ratio=1)


def test_the_page_says_which_language_it_is_in(page: Page) -> None:
    go(page, "/questions")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".st-key-page_language_en")).to_be_visible()
    press(page, "language_to_es")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator(".st-key-page_language_es")).to_be_visible()
    press_first(page, "bank_add_")
    go(page, "/questions")
    assert looks.language(page) == "es"
    page.goto(looks.sheet_address(page))
    assert looks.language(page) == "es"


def test_the_charts_are_drawn_again_when_a_phone_is_turned(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    open_sample(page)
    go(page, "/progress?sample=1")
    before = drawn(page)
    assert len(before) >= 5
    assert min(before) > 200
    page.set_viewport_size(ViewportSize(width=844, height=390))
    expect(page.locator("[class*='st-key-chart_'] svg.marks").first).to_be_visible()
    page.wait_for_function(
        "() => document.querySelector(\"[class*='st-key-chart_'] svg.marks\").clientWidth > 400"
    )
    assert len(drawn(page)) == len(before)
    page.set_viewport_size(looks.PHONE)
    page.wait_for_function(
        "() => document.querySelector(\"[class*='st-key-chart_'] svg.marks\").clientWidth < 400"
    )
    assert drawn(page) == before
    assert looks.cut_off(page) == []


def drawn(page: Page) -> list[int]:
    """How wide the marks of each chart are together, in pixels."""
    return [
        round(marks.bounding_box()["width"])  # type: ignore[index]
        for marks in page.locator("[class*='st-key-chart_'] svg.marks g.root").all()
    ]


def press_first(page: Page, prefix: str) -> None:
    page.locator(f"[class*='st-key-{prefix}'] button").first.click()
    expect(key(page, "list_print", "a")).to_be_visible()
