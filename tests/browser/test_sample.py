"""The sample is apart from the learner's own data, whatever happens in between."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driver import Server, add_contact, fill, open_page, press, said, words

ALL_PAGES = (
    "home",
    "learn",
    "lesson",
    "questions",
    "messages",
    "contacts",
    "contact",
    "progress",
    "your_data",
)


@pytest.fixture
def in_sample(page: Page) -> Page:
    """A learner with one person of their own has opened the sample."""
    open_page(page, "/contacts")
    add_contact(page, "My Own Person")
    open_page(page, "/")
    press(page, "sample_open")
    expect(page.locator(".st-key-sample_label")).to_be_visible()
    expect(page.get_by_role("heading", level=1, name=words("contacts.title"))).to_be_visible()
    return page


def names(server: Server, kind: str) -> set[str]:
    """Everybody in workspaces of this kind."""
    found = server.rows(
        "SELECT full_name FROM contact JOIN workspace ON workspace.id = contact.workspace WHERE kind = ?",
        kind,
    )
    return {name for (name,) in found}


def test_every_page_of_the_sample_says_that_it_is_one(in_sample: Page, server: Server) -> None:
    page = in_sample
    contact = server.rows(
        "SELECT contact.id FROM contact JOIN workspace ON workspace.id = workspace WHERE kind = 'sample'"
    )
    for name in ALL_PAGES:
        open_page(
            page, f"/{name if name != 'home' else ''}?sample=1&lesson=what-it-is&contact={contact[0][0]}"
        )
        expect(page.locator(".st-key-sample_label")).to_be_visible()
        expect(page.locator(".st-key-sample_leave button")).to_be_visible()


def test_links_and_the_menu_stay_in_the_sample(in_sample: Page) -> None:
    page = in_sample
    page.locator("[class*='st-key-contact_row_'] a").first.click()
    expect(page.locator(".st-key-next_card")).to_be_visible()
    expect(page.locator(".st-key-sample_label")).to_be_visible()
    for name in ("learn", "progress", "your_data"):
        page.get_by_role("navigation").get_by_role("link", name=words(f"nav.{name}"), exact=True).click()
        expect(page.get_by_role("heading", level=1, name=words(f"{name}.title"))).to_be_visible()
        expect(page.locator(".st-key-sample_label")).to_be_visible()
        page.wait_for_url("**sample=1**")


def test_an_edit_in_the_sample_stays_in_the_sample_when_the_server_restarts_in_the_middle(
    in_sample: Page, server: Server
) -> None:
    page = in_sample
    page.locator("[class*='st-key-contact_row_'] a").first.click()
    press(page, "contact_edit")
    expect(page.get_by_role("heading", name=words("contact.edit_title", name="").strip())).to_be_visible()
    fill(page, contact_full_name="Edited In The Sample")
    server.restart()
    press(page, "contact_save")
    expect(page.get_by_role("heading", level=1, name="Edited In The Sample", exact=True)).to_be_visible()
    assert "Edited In The Sample" in names(server, "sample")
    assert "Edited In The Sample" not in names(server, "own")


def test_a_person_added_in_the_sample_stays_in_the_sample_when_the_server_restarts_in_the_middle(
    in_sample: Page, server: Server
) -> None:
    page = in_sample
    fill(page, contact_full_name="Added In The Sample")
    server.restart()
    press(page, "contact_save")
    expect(said(page, words("contacts.saved", name="Added In The Sample"))).to_be_visible()
    assert "Added In The Sample" in names(server, "sample")
    assert "Added In The Sample" not in names(server, "own")


def test_leaving_the_sample_brings_back_the_learners_own(in_sample: Page, server: Server) -> None:
    page = in_sample
    server.restart()
    page.reload()
    press(page, "sample_leave")
    expect(page.get_by_role("heading", level=1, name=words("home.back_title"))).to_be_visible()
    expect(page.locator(".st-key-sample_label")).to_have_count(0)
    assert "sample" not in page.url
    open_page(page, "/contacts")
    expect(page.get_by_role("heading", name=words("contacts.people", count=1))).to_be_visible()
    expect(page.get_by_role("link", name="My Own Person")).to_be_visible()


def test_what_is_typed_in_the_sample_goes_nowhere_once_another_window_has_left_it(
    in_sample: Page, server: Server
) -> None:
    left = in_sample.context.new_page()
    open_page(left, "/your_data?sample=1")
    fill(in_sample, contact_full_name="Typed Too Late")
    press(left, "sample_leave")
    expect(left.get_by_role("heading", level=1, name=words("home.back_title"))).to_be_visible()
    press(in_sample, "contact_save")
    expect(in_sample.locator(".st-key-sample_label")).to_have_count(0)
    expect(in_sample.get_by_role("link", name="My Own Person")).to_be_visible()
    assert "Typed Too Late" not in names(server, "own") | names(server, "sample")
