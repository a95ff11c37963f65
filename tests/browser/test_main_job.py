"""The whole job in one sitting, as somebody does it who has never been here; then the server is restarted."""

import csv
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import looks
from tests.browser.driver import (
    Server,
    add_contact,
    choose,
    fill,
    key,
    open_page,
    press,
    said,
    today,
    type_day,
)
from tests.browser.looks import answer, check_of, go, settled, wrong

FIRST_LESSON = "what-it-is"
COLUMNS = [
    *(
        "id",
        "full_name",
        "say_name",
        "role",
        "organisation",
        "field",
        "goal_purpose",
        "goal",
        "email",
        "phone",
    ),
    *("linkedin_url", "preferred_channel", "source", "referred_by", "tie", "priority", "why_this_person"),
    *("consent_to_use_name", "do_not_contact", "notes", "tags", "created"),
    *("stage", "last_touch", "next_action", "due"),
]
"""Of the contacts file, as data/README.md has them."""

PEOPLE = {
    "Ana Flores": {"role": "Bookkeeper", "organisation": "Example Clinic", "email": "ana@example.org"},
    "Daniel Okafor": {"role": "Payroll clerk", "organisation": "Example County"},
    "Linh Trần": {"role": "Auditor", "organisation": "=SUM(A1), Example & Sons"},
}
STEPS = ("request_sent", "reply_yes", "scheduled", "met", "thank_you_sent")


@pytest.fixture
def browser_context_args(
    browser_context_args: dict[str, Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    """English on a wide screen, unless the test says something else."""
    wanted = {"viewport": looks.DESKTOP, **getattr(request, "param", {})}
    return looks.browser_with(browser_context_args, **wanted)


def test_the_main_job_from_the_first_page_to_the_csv_and_after_a_restart(page: Page, server: Server) -> None:
    learns_the_first_lesson(page)
    makes_a_list_of_six_questions_for_30_minutes(page)
    takes_three_people_through_to_thanked(page)
    looks_at_the_charts(page)
    before = downloads_the_contacts(page)
    server.restart()
    everything_is_still_there(page)
    assert downloads_the_contacts(page) == before


def learns_the_first_lesson(page: Page) -> None:
    go(page, "/")
    press(page, "home_start")
    page.wait_for_url(f"**/lesson?lesson={FIRST_LESSON}")
    settled(page)
    check = check_of(FIRST_LESSON)
    answer(page, check, wrong(check))
    card = page.locator(f".st-key-check_{check.id}")
    feedback = {option.id: plain(option.feedback) for option in check.options}
    expect(card.get_by_test_id("stAlert")).to_contain_text(feedback[wrong(check)])
    answer(page, check, check.answer)
    expect(card.get_by_test_id("stAlert")).to_contain_text(feedback[check.answer])
    press(page, "lesson_finish")
    expect(page.get_by_text("Lesson 2 of 16.")).to_be_visible()
    follow(page, "")
    expect(page.get_by_text("1 of 16 lessons finished.")).to_be_visible()
    expect(key(page, "home_continue", "button")).to_contain_text("Continue:")


def makes_a_list_of_six_questions_for_30_minutes(page: Page) -> None:
    follow(page, "questions")
    fill(page, list_words="Is bookkeeping a good change for me?")
    minutes = page.locator(".st-key-list_minutes button")
    minutes.filter(has_text="30 min").click()
    expect(minutes.and_(page.locator("[data-selected]"))).to_have_text("30 min")
    for number in range(1, 5):
        press_first(page, "bank_add_")
        expect(rows(page)).to_have_count(number)
    hint = page.locator(".st-key-list_meter").get_by_text("more people to meet")
    expect(hint).to_be_visible()
    closer = next(known for known in looks.library().bank("en") if known.referral)
    choose(page, "bank_kind", "People to meet")
    fill(page, bank_search=closer.text)
    key(page, "bank_search").press("Enter")
    press(page, f"bank_add_{closer.id}")
    expect(rows(page)).to_have_count(5)
    expect(hint).to_have_count(0)
    fill(page, question_text="What would you tell your younger self?")
    press(page, "question_add")
    expect(rows(page)).to_have_count(6)
    meter = page.locator(".st-key-list_meter")
    expect(meter).to_contain_text(re.compile(r"\d+ of 30 minutes\. Your .+ fit"))
    expect(meter.get_by_role("progressbar")).to_be_visible()
    its_sheet_has_six_questions(page)


def its_sheet_has_six_questions(page: Page) -> None:
    with page.expect_popup() as opened:
        key(page, "list_print", "a").click()
    sheet = opened.value
    expect(sheet.get_by_role("listitem")).to_have_count(6)
    expect(sheet.get_by_text("What would you tell your younger self?")).to_be_visible()
    expect(sheet.get_by_text("Is bookkeeping a good change for me?")).to_be_visible()
    sheet.close()


def takes_three_people_through_to_thanked(page: Page) -> None:
    follow(page, "")
    press(page, "home_add")
    page.wait_for_url("**/contacts")
    settled(page)
    for name, fields in PEOPLE.items():
        add_contact(page, name, **fields)
    expect(page.locator("[class*='st-key-contact_row_']")).to_have_count(3)
    for name in PEOPLE:
        row(page, name).get_by_role("link").click()
        goes_through_to_thanked(page, name)
        follow(page, "contacts")
        expect(row(page, name)).to_contain_text("Thanked")


def goes_through_to_thanked(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    for step in STEPS:
        press(page, f"event_tap_{step}")
        if step == "scheduled":
            type_day(page, "event_planned_at", today())
            press(page, "event_save")
        expect(key(page, f"event_tap_{step}", "button")).to_have_count(0)
        settled(page)
    expect(page.locator("[class*='st-key-event_row_']")).to_have_count(len(STEPS))


def looks_at_the_charts(page: Page) -> None:
    follow(page, "")
    follow(page, "progress")
    for chart, (takeaway, number) in {
        "funnel": ("All 3 people you asked said yes", ["Thanked", "3"]),
        "weekly": ("You reached your goal this week", ["3", "2"]),
        "thanks": ("You sent all 3 thank-yous in time", ["Sent in time", "3"]),
        "course": ("1 of 16 lessons done", ["Done", "1"]),
    }.items():
        picture = page.locator(f".st-key-chart_{chart}")
        expect(page.get_by_role("heading", level=2, name=takeaway)).to_be_visible()
        expect(picture.locator("svg.marks")).to_be_visible()
        table = numbers_of(page, picture)
        assert any(cells[-len(number) :] == number for cells in table), (chart, table)


def numbers_of(page: Page, picture: Locator) -> list[list[str]]:
    """The cells of the table under a chart, row by row, once it is opened."""
    box = picture.locator("xpath=following::*[@data-testid='stExpander'][1]")
    box.locator("summary").click()
    expect(box.locator("table")).to_be_visible()
    return [found.locator("th, td").all_inner_texts() for found in box.locator("tbody tr").all()]


def downloads_the_contacts(page: Page) -> list[dict[str, str]]:
    follow(page, "")
    follow(page, "your_data")
    with page.expect_download() as started:
        press(page, "contacts_export_csv")
    download = started.value
    assert download.suggested_filename == f"good-question-contacts-{today():%Y-%m-%d}.csv"
    with download.path().open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    assert header == COLUMNS
    contacts = [dict(zip(header, line, strict=True)) for line in lines]
    assert [each["full_name"] for each in contacts] == list(PEOPLE)
    assert [each["stage"] for each in contacts] == ["thanked"] * 3
    assert [each["last_touch"] for each in contacts] == [today().isoformat()] * 3
    assert contacts[0]["email"] == "ana@example.org"
    assert contacts[2]["organisation"] == "'=SUM(A1), Example & Sons"
    return contacts


def everything_is_still_there(page: Page) -> None:
    open_page(page, "/learn")
    expect(page.get_by_text("1 of 16 lessons finished.")).to_be_visible()
    go(page, f"/lesson?lesson={FIRST_LESSON}")
    expect(page.locator(f".st-key-check_{check_of(FIRST_LESSON).id} [data-testid='stAlert']")).to_be_visible()
    go(page, "/questions")
    expect(rows(page)).to_have_count(6)
    expect(key(page, "list_words")).to_have_value("Is bookkeeping a good change for me?")
    go(page, "/contacts")
    for name in PEOPLE:
        expect(row(page, name)).to_contain_text("Thanked")
    row(page, "Linh Trần").get_by_role("link").click()
    expect(page.locator("[class*='st-key-event_row_']")).to_have_count(len(STEPS))
    go(page, "/progress")
    expect(page.get_by_role("heading", level=2, name="All 3 people you asked said yes")).to_be_visible()


@pytest.mark.parametrize(
    "browser_context_args", [{"locale": "es-MX", "viewport": looks.PHONE}], indirect=True, ids=["phone"]
)
def test_the_main_job_in_spanish_on_a_phone_without_ever_opening_the_menu(page: Page) -> None:
    go(page, "/")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    press(page, "home_start")
    page.wait_for_url(f"**/lesson?lesson={FIRST_LESSON}")
    settled(page)
    check = check_of(FIRST_LESSON)
    answer(page, check, check.answer)
    it_is_all_spanish(page)
    press(page, "lesson_finish")
    expect(page.get_by_text("Lección 2 de 16.")).to_be_visible()
    expect(page.locator("h1")).to_be_in_viewport()

    follow(page, "")
    it_is_all_spanish(page)
    follow(page, "questions")
    for number in range(1, 4):
        press_first(page, "bank_add_")
        expect(rows(page)).to_have_count(number)
    it_is_all_spanish(page)

    follow(page, "contacts")
    fill(page, contact_full_name="Rosa Peña", contact_role="Contadora")
    press(page, "contact_save")
    expect(said(page, "Rosa Peña")).to_be_visible()
    row(page, "Rosa Peña").get_by_role("link").click()
    goes_through_to_thanked(page, "Rosa Peña")
    it_is_all_spanish(page)

    follow(page, "contacts")
    follow(page, "progress")
    expect(page.locator(".st-key-chart_funnel svg.marks")).to_be_visible()
    it_is_all_spanish(page)
    follow(page, "")
    follow(page, "your_data")
    it_is_all_spanish(page)
    with page.expect_download() as started:
        press(page, "contacts_export_csv")
    with started.value.path().open(encoding="utf-8-sig", newline="") as file:
        [contact] = csv.DictReader(file)
    assert (contact["full_name"], contact["stage"]) == ("Rosa Peña", "thanked")
    follow(page, "")
    expect(page.locator("html")).to_have_attribute("lang", "es")


def follow(page: Page, name: str) -> None:
    """Go to another page (Home is empty) by a link in this one. On a phone the menu stays shut."""
    menu = page.get_by_test_id("stSidebar")
    if page.viewport_size == looks.PHONE:
        expect(menu).to_have_attribute("data-collapsed", "true")
    links = page.get_by_test_id("stMain").get_by_test_id("stPageLink-NavLink")
    links.and_(page.locator(f"[href='{name}'], [href^='{name}?']")).first.click()
    page.wait_for_url(re.compile(rf"//[^/]+/{name}(\?|$)"))
    settled(page)
    expect(page.locator("h1")).to_be_in_viewport()


def it_is_all_spanish(page: Page) -> None:
    settled(page)
    assert looks.language(page) == "es"
    assert looks.english_left(page) == []
    assert looks.cut_off(page) == []


def rows(page: Page) -> Locator:
    """The questions of the list."""
    return page.locator("[class*='st-key-question_row_']")


def row(page: Page, name: str) -> Locator:
    """One person in the list."""
    return page.locator("[class*='st-key-contact_row_']").filter(has_text=name)


def press_first(page: Page, prefix: str) -> None:
    page.locator(f"[class*='st-key-{prefix}'] button").first.click()


def plain(markdown: str) -> str:
    return re.sub(r"[*_`]", "", markdown)
