"""A message in a real browser: typed, kept over a restart, opened in a mail program, told as sent."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.driver import Server, add_contact, key, open_contact, open_page, press, said, words
from tests.browser.looks import open_choices, settled

TEXT = "Subject: Your work\n\nDear Ana,\n\nMay I ask you some questions for 20 minutes?"


def write_to_ana(page: Page) -> str:
    """Ana is a contact, and her first email is open; gives her id."""
    open_page(page, "/contacts")
    add_contact(page, "Ana Flores")
    contact = open_contact(page, "Ana Flores")
    open_page(page, f"/messages?contact={contact}&kind=first_email")
    return contact


def field(page: Page) -> str:
    return key(page, "message_text", "textarea").input_value()


def test_a_text_typed_before_a_restart_is_kept_and_sent_after_it(page: Page, server: Server) -> None:
    contact = write_to_ana(page)
    key(page, "message_text", "textarea").fill(TEXT)
    server.restart()
    press(page, "message_sent")
    told = words("messages.told", what=words("message_kind.first_email"))
    expect(said(page, told)).to_be_visible()
    assert server.rows("SELECT type, note FROM event WHERE contact = ?", contact) == [("request_sent", TEXT)]
    assert server.rows("SELECT text FROM message") == [(TEXT,)]


def test_a_text_is_kept_when_another_message_is_chosen_at_once(page: Page, server: Server) -> None:
    contact = write_to_ana(page)
    key(page, "message_text", "textarea").fill(TEXT)
    open_choices(page, "message_kind")  # the field is left, and the list opened
    page.get_by_role("option", name=words("message_kind.thank_you")).click()
    page.wait_for_url("**kind=thank_you**")
    settled(page)
    assert field(page) != TEXT
    assert server.rows("SELECT kind, text FROM draft WHERE contact = ?", contact) == [("first_email", TEXT)]
    page.go_back()
    expect(key(page, "message_text", "textarea")).to_have_value(TEXT)


def test_a_double_click_on_sent_sends_once(page: Page, server: Server) -> None:
    contact = write_to_ana(page)
    key(page, "message_sent", "button").dblclick()
    page.wait_for_url("**/contact?**")
    settled(page)
    assert server.rows("SELECT count(*) FROM event WHERE contact = ?", contact) == [(1,)]


def test_the_email_program_is_opened_with_the_text_as_it_stands(page: Page, server: Server) -> None:
    write_to_ana(page)
    key(page, "message_text", "textarea").fill(TEXT)
    key(page, "message_text", "textarea").blur()
    link = page.locator(".st-key-message_ways").get_by_role("link")
    expect(link).to_have_attribute("href", re.compile("^mailto:[?]subject=Your%20work&body="))
    sent = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert sent == {"subject": ["Your work"], "body": [TEXT.partition("\n\n")[2].replace("\n", "\r\n")]}


def test_the_button_that_copies_is_there_for_a_finger_and_for_the_keyboard(
    page: Page, server: Server
) -> None:
    write_to_ana(page)
    copy = page.get_by_test_id("stCode").last.get_by_role("button")
    page.mouse.move(0, 0)
    expect(copy).to_be_visible()
    copy.focus()
    expect(copy).to_be_focused()


def test_the_whole_text_is_in_sight_where_it_is_written(page: Page, server: Server) -> None:
    write_to_ana(page)
    inner, outer = key(page, "message_text", "textarea").evaluate(
        "each => [each.scrollHeight, each.clientHeight]"
    )
    assert inner <= outer + 1
