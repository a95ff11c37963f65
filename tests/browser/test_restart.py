"""The server is restarted while somebody is typing, or while nobody is there."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.driver import (
    LESSONS,
    Server,
    add_contact,
    event_saved,
    fill,
    key,
    open_contact,
    open_page,
    press,
    said,
    today,
    type_day,
    type_notes,
    until,
    words,
)


def a_contact(page: Page, name: str) -> str:
    """Somebody to tell things about, their page opened; gives the id."""
    open_page(page, "/contacts")
    add_contact(page, name)
    return open_contact(page, name)


def test_a_person_typed_before_a_restart_is_saved_after_it(page: Page, server: Server) -> None:
    open_page(page, "/contacts")
    fill(page, contact_full_name="Ana Flores", contact_role="Bookkeeper", contact_email="ana@example.org")
    server.restart()
    press(page, "contact_save")
    expect(said(page, words("contacts.saved", name="Ana Flores"))).to_be_visible()
    saved = server.rows("SELECT full_name, role, email FROM contact")
    assert saved == [("Ana Flores", "Bookkeeper", "ana@example.org")]


def test_what_happened_typed_before_a_restart_is_saved_after_it(page: Page, server: Server) -> None:
    contact = a_contact(page, "Daniel Okafor")
    key(page, "event_note", "textarea").fill("Through his sister")
    server.restart()
    press(page, "event_save")
    expect(said(page, event_saved("researched"))).to_be_visible()
    expect(page.locator("[class*='st-key-event_row_']").get_by_text("Through his sister")).to_be_visible()
    expect(key(page, "event_note", "textarea")).to_have_value("")
    saved = server.rows("SELECT type, note FROM event WHERE contact = ?", contact)
    assert saved == [("researched", "Through his sister")]


def test_one_tap_leaves_what_is_being_typed_in_the_form(page: Page, server: Server) -> None:
    a_contact(page, "Daniel Okafor")
    key(page, "event_note", "textarea").fill("Through his sister")
    press(page, "event_tap_researched")
    expect(said(page, event_saved("researched"))).to_be_visible()
    expect(key(page, "event_note", "textarea")).to_have_value("Through his sister")


def test_a_meeting_typed_before_a_restart_is_saved_after_it(page: Page, server: Server) -> None:
    contact = a_contact(page, "Mei Tran")
    for happened in ("request_sent", "reply_yes"):
        press(page, f"event_tap_{happened}")
        expect(key(page, f"event_tap_{happened}", "button")).to_have_count(0)
    press(page, "event_tap_scheduled")
    day = today() + timedelta(days=9)
    type_day(page, "event_planned_at", day)
    server.restart()
    press(page, "event_save")
    expect(said(page, event_saved("scheduled"))).to_be_visible()
    saved = server.rows("SELECT planned_at FROM event WHERE contact = ? AND type = 'scheduled'", contact)
    assert [planned[:10] for (planned,) in saved] == [day.isoformat()]


def test_a_question_of_ones_own_typed_before_a_restart_is_saved_after_it(page: Page, server: Server) -> None:
    open_page(page, "/questions")
    fill(page, question_text="What surprised you in your first year?")
    server.restart()
    press(page, "question_add")
    expect(said(page, words("questions.added"))).to_be_visible()
    fill(page, question_text="Who else should I ask?")
    server.restart()
    press(page, "question_add")
    expect(key(page, "question_text")).to_have_value("")
    expect(page.locator("[class*='st-key-question_row_']")).to_have_count(2)
    saved = server.rows("SELECT text FROM question ORDER BY position")
    assert saved == [("What surprised you in your first year?",), ("Who else should I ask?",)]


def test_notes_typed_before_a_restart_are_saved_when_the_server_is_back(page: Page, server: Server) -> None:
    contact = a_contact(page, "Rosa Lind")
    type_notes(page, f"contact_notes_{contact}", "She likes the early shift.")
    expect(said(page, words("long_text.saved"))).to_be_visible()
    area = key(page, f"contact_notes_{contact}", "textarea")
    area.fill("She likes the early shift. She hates the forms.")
    server.restart()
    until(lambda: notes_of(server, contact).endswith("She hates the forms."), "the notes in the database")
    expect(area).to_have_value("She likes the early shift. She hates the forms.")


def test_notes_left_while_the_server_is_away_are_saved_when_it_is_back(page: Page, server: Server) -> None:
    contact = a_contact(page, "Tom Berg")
    area = key(page, f"contact_notes_{contact}", "textarea")
    area.fill("He starts at six.")
    server.stop()
    area.blur()
    server.start()
    until(lambda: notes_of(server, contact) == "He starts at six.", "the notes in the database")
    expect(area).to_have_value("He starts at six.")


def test_a_change_of_a_person_typed_before_a_restart_is_saved_after_it(page: Page, server: Server) -> None:
    contact = a_contact(page, "Lena Roth")
    press(page, "contact_edit")
    page.wait_for_url("**edit=1**")
    expect(page.get_by_role("heading", name=words("contact.edit_title", name="Lena Roth"))).to_be_visible()
    fill(page, contact_role="Payroll clerk")
    server.restart()
    press(page, "contact_save")
    expect(page.get_by_role("heading", level=1, name="Lena Roth", exact=True)).to_be_visible()
    assert server.rows("SELECT full_name, role FROM contact WHERE id = ?", contact) == [
        ("Lena Roth", "Payroll clerk")
    ]


def test_everything_is_there_after_a_refresh_a_closed_browser_and_a_restart(
    new_context: Callable[..., BrowserContext], server: Server
) -> None:
    first = new_context()
    page = first.new_page()
    contact = a_contact(page, "Ines Mora")
    press(page, "event_tap_researched")
    expect(said(page, event_saved("researched"))).to_be_visible()
    type_notes(page, f"contact_notes_{contact}", "Ask about nights.")
    expect(said(page, words("long_text.saved")).last).to_be_visible()
    open_page(page, "/questions")
    page.locator("[class*='st-key-bank_add_'] button").first.click()
    expect(page.locator("[class*='st-key-question_row_']")).to_have_count(1)
    open_page(page, "/lesson?lesson=what-it-is")
    press(page, "lesson_finish")
    page.wait_for_url(lambda address: "what-it-is" not in address)

    page.reload()
    it_is_all_there(page, contact)
    kept = first.storage_state()
    first.close()
    page = new_context(storage_state=kept).new_page()
    it_is_all_there(page, contact)
    server.restart()
    it_is_all_there(page, contact)


def it_is_all_there(page: Page, contact: str) -> None:
    open_page(page, "/learn")
    expect(page.get_by_text(words("learn.count", count=1, total=LESSONS))).to_be_visible()
    open_page(page, "/questions")
    expect(page.locator("[class*='st-key-question_row_']")).to_have_count(1)
    open_page(page, "/contacts")
    assert open_contact(page, "Ines Mora") == contact
    expect(key(page, f"contact_notes_{contact}", "textarea")).to_have_value("Ask about nights.")
    expect(page.locator("[class*='st-key-event_row_']")).to_have_count(1)


def notes_of(server: Server, contact: str) -> str:
    return str(server.rows("SELECT notes FROM contact WHERE id = ?", contact)[0][0])
