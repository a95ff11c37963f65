"""Addresses that were kept, passed on or mistyped."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driver import (
    Server,
    Watch,
    add_contact,
    event_saved,
    fill,
    key,
    open_contact,
    open_page,
    press,
    said,
    words,
)
from tests.browser.looks import answer, go, library, settled

MENU = ("home", "learn", "practice", "questions", "messages", "contacts", "progress", "your_data")
TITLES = {
    **{f"/{name}": words(f"{name}.title") for name in MENU if name != "home"},
    "/lesson?lesson=rosies-story": "Rosie",
}


def test_a_first_visit_straight_to_contacts_after_a_restart_is_a_whole_page(
    page: Page, server: Server
) -> None:
    server.restart()
    open_page(page, "/contacts")
    expect(page).to_have_title(re.compile("Good Question"))
    menu = page.get_by_role("navigation", name="App pages")
    expect(menu.get_by_role("link")).to_have_text([re.compile(words(f"nav.{name}") + "$") for name in MENU])
    sheets = "[...document.styleSheets].filter(s => s.href?.includes('accessible.css') && s.cssRules.length).length"
    assert page.evaluate(sheets) == 1
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert cookies["gq_workspace"]["httpOnly"]
    assert cookies["gq_workspace"]["sameSite"] == "Lax"
    add_contact(page, "Ana Flores")
    page.reload()
    expect(page.get_by_role("link", name="Ana Flores")).to_be_visible()


def test_every_address_opens_its_page(page: Page) -> None:
    for address, title in TITLES.items():
        open_page(page, address)
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        expect(page.get_by_role("link", name=words("nav.home"), exact=True).first).to_be_visible()


def test_the_first_visit_saves_nothing(page: Page, server: Server) -> None:
    before = server.rows("SELECT count(*) FROM workspace")
    for address in ("/", *TITLES):
        open_page(page, address)
    assert server.rows("SELECT count(*) FROM workspace") == before


def test_back_and_forward_lead_from_page_to_page(page: Page) -> None:
    open_page(page, "/")
    page.get_by_role("link", name=words("nav.contacts"), exact=True).click()
    expect(page.get_by_role("heading", level=1, name=words("contacts.title"))).to_be_visible()
    page.get_by_role("link", name=words("nav.learn"), exact=True).click()
    expect(page.get_by_role("heading", level=1, name=words("learn.title"))).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1, name=words("contacts.title"))).to_be_visible()
    page.go_forward()
    expect(page.get_by_role("heading", level=1, name=words("learn.title"))).to_be_visible()


def test_a_link_to_the_next_lesson_is_in_the_address_and_an_answer_stays_there(page: Page) -> None:
    first, second = library().lessons("en")[:2]
    check = second.checks[0]
    title = page.get_by_role("heading", level=1)
    go(page, f"/lesson?lesson={first.slug}")
    foot = page.locator(".st-key-lesson_foot")
    foot.get_by_role("link", name=words("lesson.next", title=second.title)).click()
    expect(title).to_have_text(second.title)
    expect(page).to_have_url(re.compile(f"lesson={second.slug}$"))
    expect(title).to_be_in_viewport()
    settled(page)
    answer(page, check, check.answer)
    expect(title).to_have_text(second.title)
    page.reload()
    expect(page.locator(f".st-key-check_{check.id}").get_by_test_id("stAlert")).to_be_visible()
    page.go_back()
    expect(title).to_have_text(first.title)
    expect(page).to_have_url(re.compile(f"lesson={first.slug}$"))
    page.go_forward()
    expect(title).to_have_text(second.title)
    expect(page).to_have_url(re.compile(f"lesson={second.slug}$"))


def test_a_link_out_of_a_form_is_in_the_address_and_the_next_click_stays_there(page: Page) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Rosa Lind")
    open_contact(page, "Rosa Lind")
    here = page.url
    press(page, "contact_edit")
    expect(page.get_by_role("heading", name=words("contact.edit_title", name="Rosa Lind"))).to_be_visible()
    page.get_by_role("link", name=words("contact.keep_as_it_was")).click()
    expect(page.get_by_role("heading", level=1, name="Rosa Lind", exact=True)).to_be_visible()
    expect(page).to_have_url(here)
    press(page, "event_tap_request_sent")
    expect(said(page, event_saved("request_sent"))).to_be_visible()
    expect(page).to_have_url(here)


@pytest.mark.parametrize(
    "slug", ["", "nonsense", "<script>alert(1)</script>", "../../etc/passwd", "x" * 3000]
)
def test_an_unknown_lesson_is_a_sentence_and_a_way_on(page: Page, slug: str) -> None:
    open_page(page, f"/lesson?lesson={slug}")
    expect(page.get_by_role("heading", level=1, name=words("lesson.not_here_title"))).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=words("lesson.all")).click()
    expect(page.get_by_role("heading", level=1, name=words("learn.title"), exact=True)).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "contact=",
        "contact=nonsense",
        "contact=a9a38ea3-18dd-4ea8-877c-73a7bdf361e2",
        "contact=nonsense&edit=1",
        "contact=nonsense&event=nonsense",
        "contact=<img src=x onerror=alert(1)>&edit=-1",
    ],
)
def test_an_unknown_contact_is_a_sentence_and_a_way_on(page: Page, query: str) -> None:
    open_page(page, f"/contact?{query}")
    expect(page.get_by_role("heading", level=1, name=words("contact.not_here_title"))).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=words("contact.all")).last.click()
    expect(page.get_by_role("heading", level=1, name=words("contacts.title"))).to_be_visible()


def test_odd_words_in_the_address_change_nothing_about_a_contact(page: Page) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Daniel Okafor")
    page.get_by_role("link", name="Daniel Okafor").click()
    expect(page.get_by_role("heading", level=1, name="Daniel Okafor")).to_be_visible()
    here = page.url
    for more in ("&event=nonsense", "&edit=abc", "&edit=-1", "&sample=2", "&contact=nonsense&page=7"):
        open_page(page, here + more)
        expect(
            page.get_by_role(
                "heading", level=1, name=re.compile(f"Daniel Okafor|{words('contact.not_here_title')}")
            )
        ).to_be_visible()


def test_an_edit_address_with_an_old_or_impossible_version_overwrites_nothing(
    page: Page, server: Server
) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Mei Tran")
    page.get_by_role("link", name="Mei Tran").click()
    expect(page.get_by_role("heading", level=1, name="Mei Tran")).to_be_visible()
    here = page.url
    for version in ("0", "7"):
        open_page(page, f"{here}&edit={version}")
        fill(page, contact_role="Overwritten")
        press(page, "contact_save")
        expect(said(page, words("contact.changed_elsewhere", name="Mei Tran"))).to_be_visible()
    for version in ("9" * 30, "²", "1.5"):
        open_page(page, f"{here}&edit={version}")
        expect(page.get_by_role("heading", name=words("contact.next", next=""))).to_be_visible()
    assert server.rows("SELECT role FROM contact WHERE full_name = 'Mei Tran'") == [("",)]


@pytest.mark.parametrize("query", ["list=nonsense", "contact=nonsense", "list=new", "list=&contact="])
def test_an_unknown_list_is_a_new_one(page: Page, query: str) -> None:
    open_page(page, f"/questions?{query}")
    expect(page.get_by_role("heading", level=1, name=words("questions.title"))).to_be_visible()
    expect(key(page, "question_text")).to_be_visible()


def test_an_unknown_address_leads_to_the_first_page(page: Page, watch: Watch) -> None:
    watch.expect("The page that you have requested does not seem to exist")
    open_page(page, "/nonsense")
    expect(page.get_by_role("heading", level=1, name=words("home.title"))).to_be_visible()


def test_an_unknown_address_below_our_own_prefixes_is_a_404_in_plain_words(page: Page, watch: Watch) -> None:
    watch.expect("404")
    for address in ("/api/nonsense", "/sheet/nonsense", "/sheet/nonsense/more", "/appearance/pink"):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("link", name=words("error.home"))).to_have_attribute("href", "/")
