"""Light and dark by hand, and the two languages: nothing that is typed gets lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.driver import add_contact, fill, key, open_page, press, spanish, until, words

LIGHT, DARK = "rgb(253, 251, 247)", "rgb(20, 24, 27)"


def background_is(page: Page, colour: str) -> None:
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", colour)


def current(page: Page) -> list[str]:
    """The words of the choices that are marked as the one in force."""
    return page.locator(".st-key-appearance a[aria-current=true]").all_inner_texts()


def choose_appearance(page: Page, choice: str) -> None:
    label = words(f"frame.{choice}")
    page.get_by_role("link", name=label, exact=True).click()
    expect(page.locator(".st-key-appearance a[aria-current=true]")).to_have_text([label])


def server_has_heard(page: Page) -> None:
    """Wait until the choice no longer waits in the browser for the server to set its cookie."""
    page.wait_for_function("() => localStorage.getItem('goodquestion-appearance') === null")


def test_dark_is_chosen_by_hand_without_a_reload_and_remembered(page: Page) -> None:
    open_page(page, "/contacts")
    background_is(page, LIGHT)
    until(lambda: current(page) == [words("frame.device")], "the mark on the choice")
    fill(page, contact_full_name="Ana Flores, half typed")
    choose_appearance(page, "dark")
    background_is(page, DARK)
    expect(key(page, "contact_full_name")).to_have_value("Ana Flores, half typed")
    assert page.url.endswith("/contacts")
    page.reload()
    background_is(page, DARK)
    open_page(page, "/learn")
    background_is(page, DARK)
    until(lambda: current(page) == [words("frame.dark")], "the mark on the choice")


def test_light_wins_over_a_dark_device_and_the_device_can_have_its_way_again(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(color_scheme="dark").new_page()
    open_page(page, "/your_data")
    background_is(page, DARK)
    choose_appearance(page, "light")
    background_is(page, LIGHT)
    page.reload()
    background_is(page, LIGHT)
    choose_appearance(page, "device")
    background_is(page, DARK)
    page.emulate_media(color_scheme="light")
    background_is(page, LIGHT)


def test_a_page_loaded_before_the_server_heard_of_the_choice_has_it_too(page: Page) -> None:
    unheard: list[Route] = []
    page.route("**/appearance/*", lambda route: unheard.append(route))
    open_page(page, "/your_data")
    choose_appearance(page, "dark")
    background_is(page, DARK)
    page.reload()
    background_is(page, DARK)
    assert unheard
    page.unroute("**/appearance/*")
    page.reload()
    background_is(page, DARK)
    server_has_heard(page)
    page.reload()
    background_is(page, DARK)
    assert "gq_appearance" in {cookie["name"] for cookie in page.context.cookies()}


def test_the_last_of_two_choices_is_the_one_that_is_remembered(page: Page) -> None:
    slow: list[Route] = []
    page.route("**/appearance/dark", lambda route: slow.append(route))
    open_page(page, "/your_data")
    with page.expect_request("**/appearance/dark"):
        choose_appearance(page, "dark")
    choose_appearance(page, "light")
    slow[0].continue_()
    server_has_heard(page)
    page.reload()
    background_is(page, LIGHT)
    until(lambda: current(page) == [words("frame.light")], "the mark on the choice")


def test_a_saved_form_still_works_after_the_colours_changed(page: Page) -> None:
    open_page(page, "/contacts")
    fill(page, contact_full_name="Daniel Okafor")
    choose_appearance(page, "dark")
    background_is(page, DARK)
    add_contact(page, "Daniel Okafor", role="Payroll clerk")
    expect(page.get_by_role("link", name="Daniel Okafor")).to_be_visible()


def test_the_charts_take_the_new_colours(page: Page) -> None:
    open_page(page, "/")
    press(page, "sample_open")
    open_page(page, "/progress?sample=1")
    mark = page.locator("[class*='st-key-chart_'] svg .mark-rect path").first
    expect(mark).to_be_visible()
    before = mark.get_attribute("fill")
    choose_appearance(page, "dark")
    background_is(page, DARK)
    expect(mark).not_to_have_attribute("fill", before or "")


def test_the_language_is_switched_without_a_reload_and_remembered(page: Page) -> None:
    open_page(page, "/contacts")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    fill(page, contact_full_name="Ana Flores, half typed", contact_role="Bookkeeper")
    page.evaluate("window.isTheSamePage = true")
    press(page, "language_to_es")
    expect(page.get_by_role("heading", level=1, name=spanish("contacts.title"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(key(page, "contact_full_name")).to_have_value("Ana Flores, half typed")
    expect(key(page, "contact_role")).to_have_value("Bookkeeper")
    assert page.evaluate("window.isTheSamePage") is True
    press(page, "contact_save")
    expect(page.get_by_role("link", name="Ana Flores, half typed")).to_be_visible()

    page.reload()
    expect(page.get_by_role("heading", level=1, name=spanish("contacts.title"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    press(page, "language_to_en")
    expect(page.get_by_role("heading", level=1, name=words("contacts.title"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.browser_context_args(locale="es-MX")
def test_a_browser_that_asks_for_spanish_gets_it_from_the_first_letter(page: Page) -> None:
    open_page(page, "/contacts")
    expect(page.get_by_role("heading", level=1, name=spanish("contacts.title"))).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")


def test_notes_that_are_being_typed_survive_both_switches(page: Page) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Mei Tran")
    page.get_by_role("link", name="Mei Tran").click()
    area = page.locator("[class*='st-key-contact_notes_'] textarea")
    area.fill("She starts at six.")
    choose_appearance(page, "dark")
    expect(area).to_have_value("She starts at six.")
    area.fill("She starts at six, every day.")
    press(page, "language_to_es")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(area).to_have_value("She starts at six, every day.")
    page.reload()
    expect(area).to_have_value("She starts at six, every day.")
