"""A talk with the phone on the table, the sheet on one page, and the way from an empty list to a decision."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser import looks
from tests.browser.driver import Server, add_contact, fill, key, open_contact, open_page, press, until

QUESTIONS = (
    "ما الذي يعجبك في عملك؟",
    "Что самое трудное?",
    "一天是怎样的？",
    "How do you begin?",
    "Why?",
    "And then?",
)
SMALL = ViewportSize(width=360, height=640)


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A small phone, held in one hand."""
    return looks.browser_with(browser_context_args, viewport=SMALL)


def begin(page: Page, name: str) -> str:
    """A person and a suggested list, and the clock started; the person's id."""
    open_page(page, "/contacts")
    add_contact(page, name, role="Accountant", organisation="Hill and Sons")
    contact = open_contact(page, name)
    open_page(page, f"/questions?contact={contact}")
    press(page, "list_suggest")
    expect(page.locator("[class*='st-key-question_row_']").first).to_be_visible()
    open_page(page, f"/conversation?contact={contact}")
    press(page, "during_start")
    expect(key(page, "during_next", "button")).to_be_visible()
    return contact


def test_the_question_and_the_main_button_are_in_reach_on_a_small_phone(page: Page) -> None:
    begin(page, "Maria Santos")
    looks.settled(page)
    expect(page.locator("h1")).to_be_in_viewport()
    expect(page.locator(".st-key-during_clock")).to_be_in_viewport()
    expect(key(page, "during_next", "button")).to_be_in_viewport(ratio=1)
    assert looks.cut_off(page) == []


def test_clock_and_notes_survive_a_reload_and_a_restart_of_the_server(page: Page, server: Server) -> None:
    begin(page, "Ben Okoro")
    expect(page.locator(".st-key-during_clock")).to_contain_text(re.compile(r"(30|29) minutes left"))
    first = page.locator("h1").inner_text()
    area = page.locator("[class*='st-key-during_note_'] textarea")
    area.fill("Mornings are quiet")
    area.blur()
    until(lambda: ("Mornings are quiet",) in server.rows("SELECT note FROM answer"), "the note to be kept")
    press(page, "during_next")
    expect(page.locator("h1")).not_to_have_text(first)
    second = page.locator("h1").inner_text()
    server.restart()
    page.reload()
    expect(page.locator("h1")).to_have_text(second)
    press(page, "during_back")
    expect(page.locator("h1")).to_have_text(first)
    expect(area).to_have_value("Mornings are quiet")


def test_the_clock_finds_out_by_itself_that_time_has_passed(page: Page, server: Server) -> None:
    begin(page, "Lena Park")
    clock = page.locator(".st-key-during_clock")
    expect(clock).to_contain_text("minutes left")
    server.set_back("UPDATE interview SET started_at = datetime(started_at, '-26 minutes')")
    press(page, "during_next")
    expect(clock).to_contain_text("Time for your last question")
    server.set_back("UPDATE interview SET started_at = datetime(started_at, '-5 minutes')")
    press(page, "during_next")
    expect(clock).to_contain_text("offer to stop")


def test_a_sheet_of_six_questions_is_exactly_one_page_of_paper(page: Page) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Amina Yusuf", role="Lab technician", organisation="معهد الأحياء")
    contact = open_contact(page, "Amina Yusuf")
    open_page(page, f"/questions?contact={contact}")
    for text in (
        "ما الذي يعجبك في عملك؟",
        "Что самое трудное?",
        "一天是怎样的？",
        "How do you begin?",
        "Why?",
        "And then?",
    ):
        fill(page, question_text=text)
        press(page, "question_add")
        expect(page.locator("[class*='st-key-question_row_']").filter(has_text=text)).to_have_count(1)
    page.goto(key(page, "list_print", "a").get_attribute("href") or "")
    expect(page.get_by_role("listitem")).to_have_count(6)
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) == 1


def test_from_an_empty_list_to_a_decision_with_two_talks(page: Page, server: Server) -> None:
    for name in ("Rosa Vega", "Samuel Abebe"):
        begin(page, name)
        note(page, server, f"{name} says the first winter is hard")
        press(page, "during_stop")
        expect(key(page, "after_save", "button")).to_be_visible()
        learned = page.locator("[class*='st-key-after_learned_'] textarea")
        learned.fill(f"Learned from {name}")
        learned.blur()
        until(
            lambda name=name: (f"Learned from {name}",) in server.rows("SELECT learned FROM interview"),  # type: ignore[misc]
            "what was learned to be kept",
        )
        page.locator("[class*='st-key-after_name_1_'] input").fill(f"Friend of {name}")
        press(page, "after_save")
        expect(page.get_by_text("Next: say thank you")).to_be_visible()
    open_page(page, "/compare")
    expect(page.get_by_text("Rosa Vega says the first winter is hard")).to_be_visible()
    expect(page.get_by_text("Samuel Abebe says the first winter is hard")).to_be_visible()
    page.locator(".st-key-decision_choice button").filter(has_text="Continue").click()
    until(lambda: ("continue",) in server.rows("SELECT choice FROM decision"), "the decision to be kept")
    page.goto("/print/summary")
    expect(page.locator("main")).to_contain_text("Continue")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))) == 1
    referred = set(server.rows("SELECT full_name FROM contact WHERE referred_by != ''"))
    assert {("Friend of Rosa Vega",), ("Friend of Samuel Abebe",)} <= referred


def note(page: Page, server: Server, text: str) -> None:
    area = page.locator("[class*='st-key-during_note_'] textarea")
    area.fill(text)
    area.blur()
    until(lambda: (text,) in server.rows("SELECT note FROM answer"), "the note to be kept")
