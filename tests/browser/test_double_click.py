"""Two clicks where one was meant."""

from playwright.sync_api import Page, expect

from tests.browser.driver import (
    Server,
    add_contact,
    event_saved,
    fill,
    key,
    open_contact,
    open_page,
    said,
    words,
)


def test_a_double_click_on_save_makes_one_contact(page: Page, server: Server) -> None:
    open_page(page, "/contacts")
    fill(page, contact_full_name="Ana Flores", contact_role="Bookkeeper")
    key(page, "contact_save", "button").dblclick()
    expect(said(page, words("contacts.saved", name="Ana Flores"))).to_be_visible()
    expect(key(page, "contact_full_name")).to_have_value("")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert server.rows("SELECT full_name FROM contact") == [("Ana Flores",)]


def test_a_double_click_on_what_happened_makes_one_event(page: Page, server: Server) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Daniel Okafor")
    contact = open_contact(page, "Daniel Okafor")
    key(page, "event_tap_request_sent", "button").dblclick()
    expect(said(page, event_saved("request_sent"))).to_be_visible()
    expect(page.locator("[class*='st-key-event_row_']")).to_have_count(1)
    assert types(server, contact) == ["request_sent"]


def test_a_double_click_on_save_in_the_event_form_makes_one_event(page: Page, server: Server) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Mei Tran")
    contact = open_contact(page, "Mei Tran")
    key(page, "event_note", "textarea").fill("Read her page")
    key(page, "event_save", "button").dblclick()
    expect(said(page, event_saved("researched"))).to_be_visible()
    expect(page.locator("[class*='st-key-event_row_']")).to_have_count(1)
    assert types(server, contact) == ["researched"]


def test_a_double_click_on_add_puts_a_question_on_the_list_once(page: Page, server: Server) -> None:
    open_page(page, "/questions")
    fill(page, question_text="What surprised you?")
    key(page, "question_add", "button").dblclick()
    expect(said(page, words("questions.added"))).to_be_visible()
    expect(page.locator("[class*='st-key-question_row_']")).to_have_count(1)
    assert server.rows("SELECT text FROM question") == [("What surprised you?",)]
    assert server.rows("SELECT count(*) FROM question_list") == [(1,)]


def types(server: Server, contact: str) -> list[str]:
    return [
        kind for (kind,) in server.rows("SELECT type FROM event WHERE contact = ? ORDER BY recorded", contact)
    ]
