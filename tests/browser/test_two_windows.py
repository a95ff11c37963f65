"""The same thing open in two windows: who saves second is told, and chooses."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.driver import (
    Server,
    add_contact,
    fill,
    key,
    open_contact,
    open_page,
    press,
    said,
    type_notes,
    until,
    words,
)


@pytest.fixture
def windows(context: BrowserContext) -> tuple[Page, Page, str]:
    """Two windows of one learner on the same contact, and its id."""
    first, second = context.new_page(), context.new_page()
    open_page(first, "/contacts")
    add_contact(first, "Ana Flores", role="Bookkeeper")
    contact = open_contact(first, "Ana Flores")
    open_page(second, f"/contact?contact={contact}")
    return first, second, contact


def both_change(first: Page, second: Page) -> None:
    """Both open the form; the first saves another job, the second tries to save another organisation."""
    for page in (first, second):
        press(page, "contact_edit")
        expect(
            page.get_by_role("heading", name=words("contact.edit_title", name="Ana Flores"))
        ).to_be_visible()
    fill(first, contact_role="Accountant")
    press(first, "contact_save")
    expect(said(first, words("contact.saved"))).to_be_visible()
    fill(second, contact_organisation="County office")
    press(second, "contact_save")
    expect(said(second, words("contact.changed_elsewhere", name="Ana Flores"))).to_be_visible()


def stored(server: Server, contact: str) -> tuple[str, str]:
    """Role and organisation of the contact."""
    role, organisation = server.rows("SELECT role, organisation FROM contact WHERE id = ?", contact)[0]
    return role, organisation


def test_who_saves_second_is_told_and_nothing_is_overwritten(
    windows: tuple[Page, Page, str], server: Server
) -> None:
    first, second, contact = windows
    both_change(first, second)
    expect(key(second, "contact_organisation")).to_have_value("County office")
    assert stored(server, contact) == ("Accountant", "")


def test_who_saves_second_can_keep_their_own(windows: tuple[Page, Page, str], server: Server) -> None:
    first, second, contact = windows
    both_change(first, second)
    press(second, "contact_save")
    expect(said(second, words("contact.saved"))).to_be_visible()
    assert stored(server, contact) == ("Bookkeeper", "County office")


def test_who_saves_second_can_keep_the_other_change(windows: tuple[Page, Page, str], server: Server) -> None:
    first, second, contact = windows
    both_change(first, second)
    second.get_by_role("link", name=words("contact.keep_as_it_was")).click()
    expect(second.get_by_text("Accountant").first).to_be_visible()
    assert stored(server, contact) == ("Accountant", "")


def test_notes_changed_in_two_windows_are_both_shown_and_one_is_chosen(
    windows: tuple[Page, Page, str], server: Server
) -> None:
    first, second, contact = windows
    field = f"contact_notes_{contact}"
    both_write(first, second, field)
    expect(second.get_by_text("From the first window.")).to_be_visible()
    expect(key(second, field, "textarea")).to_have_value("From the second window.")
    assert notes(server, contact) == "From the first window."
    press(second, f"{field}_mine")
    expect(said(second, words("long_text.two_windows"))).to_have_count(0)
    until(lambda: notes(server, contact) == "From the second window.", "the notes that were chosen")


def test_the_notes_of_the_other_window_can_be_taken(windows: tuple[Page, Page, str], server: Server) -> None:
    first, second, contact = windows
    field = f"contact_notes_{contact}"
    both_write(first, second, field)
    press(second, f"{field}_other")
    expect(key(second, field, "textarea")).to_have_value("From the first window.")
    expect(said(second, words("long_text.two_windows"))).to_have_count(0)
    assert notes(server, contact) == "From the first window."


def test_a_window_where_nothing_was_typed_takes_over_the_notes_of_the_other(
    windows: tuple[Page, Page, str], server: Server
) -> None:
    first, second, contact = windows
    field = f"contact_notes_{contact}"
    type_notes(first, field, "From the first window.")
    expect(said(first, words("long_text.saved"))).to_be_visible()
    press(second, "event_tap_researched")
    expect(key(second, field, "textarea")).to_have_value("From the first window.")
    assert notes(server, contact) == "From the first window."


def both_write(first: Page, second: Page, field: str) -> None:
    """Both type notes; the second is told."""
    type_notes(first, field, "From the first window.")
    expect(said(first, words("long_text.saved"))).to_be_visible()
    type_notes(second, field, "From the second window.")
    expect(said(second, words("long_text.two_windows"))).to_be_visible()


def notes(server: Server, contact: str) -> str:
    return str(server.rows("SELECT notes FROM contact WHERE id = ?", contact)[0][0])
