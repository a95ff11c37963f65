"""Text that would be markup, a script, a picture, a formula or a trick elsewhere is text here, wherever it is shown."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.driver import (
    Server,
    add_contact,
    event_saved,
    fill,
    key,
    open_page,
    press,
    said,
    type_notes,
    until,
    words,
)

NAMES = {
    "markup": "<b>Ana</b><script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} {name} %s ${x} &amp;",
    "Markdown": "![x](http://evil.example/x.png) [Ana](http://evil.example) http://evil.example **b** _i_ `c` $x^2$",
    "codes": ":smile: :red[Ana] :material/home: :blue-badge[x] -> <- <-> -- >= (c) 😀 ana@evil.example",
    "formula": '=HYPERLINK("http://evil.example","x") @SUM(1+1) | \'x\' \\n ~~s~~',
    "right to left": "مريم الحسن \u202egnirts \u2067x",
}
ROLE, ORGANISATION = "# Boss > *x*", "1. <i>Place</i> - [ ] x"
QUESTION = "<script>alert(3)</script> ![x](http://evil.example/y.png) :smile: What *surprised* you? \u202eabc"
_ADDED_BY_US = re.compile("[\u2060\u202c\u2069]")  # joiners in codes, and ends of what changes the direction


def text_of(shown: Locator) -> str:
    """What a person reads there, without the invisible marks that keep it as it was typed."""
    return " ".join(_ADDED_BY_US.sub("", shown.inner_text()).split())


def as_read(typed: str) -> str:
    return " ".join(_ADDED_BY_US.sub("", typed).split())


def nothing_came_alive(page: Page) -> None:
    """No picture, script or disguised link was made of what was typed. The watch sees requests and dialogs.

    An address may become a link that says where it leads: nothing is asked for until somebody follows it.
    """
    made = "[src*='evil.example' i], [src='x'], main script, main iframe, main i, main b"
    expect(page.locator(made)).to_have_count(0)
    expect(page.locator("[href^='javascript' i], [href^='data' i]")).to_have_count(0)
    for link in page.locator("[href*='evil.example' i]").all():
        leads_to = unquote(link.get_attribute("href") or "").removeprefix("mailto:")
        assert _ADDED_BY_US.sub("", leads_to) == text_of(link)


@pytest.fixture
def people(page: Page, server: Server) -> dict[str, str]:
    """A contact with each hostile name; their ids by what the name is."""
    open_page(page, "/contacts")
    for typed in NAMES.values():
        fill(page, contact_full_name=typed, contact_role=ROLE, contact_organisation=ORGANISATION)
        fill(page, contact_email=typed)
        press(page, "contact_save")
        expect(key(page, "contact_full_name")).to_have_value("")
        message = said(page, words("contacts.saved_check_email", name="").strip())
        expect(message).to_be_visible()
        assert text_of(message).removeprefix("check_circle ").startswith(as_read(typed))
    ids = {name: number for number, name in server.rows("SELECT id, full_name FROM contact")}
    return {kind: ids[typed] for kind, typed in NAMES.items()}


def test_hostile_names_are_shown_as_they_were_typed(page: Page, people: dict[str, str]) -> None:
    for kind, typed in NAMES.items():
        row = page.locator(f".st-key-contact_row_{people[kind]}")
        assert text_of(row.get_by_role("link").locator("strong")) == as_read(typed)
        assert f"{ROLE}, {ORGANISATION}" in text_of(row)
        assert text_of(row).count(as_read(typed)) == 2
    nothing_came_alive(page)

    open_page(page, "/")
    expect(page.get_by_role("heading", level=1, name=words("home.back_title"))).to_be_visible()
    expect(key(page, "today_open", "button")).to_be_visible()  # leads to the first; links lead to the others
    expect(page.locator("main a[href*='contact?contact=']")).to_have_count(len(NAMES) - 1)
    home = text_of(page.get_by_role("main"))
    assert [kind for kind, typed in NAMES.items() if as_read(typed) not in home] == []
    nothing_came_alive(page)

    for kind, typed in NAMES.items():
        open_page(page, f"/contact?contact={people[kind]}")
        assert text_of(page.get_by_role("heading", level=1)) == as_read(typed)
        assert f"{ROLE}, {ORGANISATION}" in text_of(page.get_by_role("main"))
        assert as_read(typed) in text_of(page.get_by_role("table"))
        assert text_of(page.get_by_role("main")).count(as_read(typed)) >= 3
        nothing_came_alive(page)
        press(page, "contact_edit")
        expect(key(page, "contact_save", "button")).to_be_visible()
        expect(key(page, "contact_full_name")).to_have_value(typed)
        expect(key(page, "contact_role")).to_have_value(ROLE)
        expect(key(page, "contact_organisation")).to_have_value(ORGANISATION)
        nothing_came_alive(page)


def test_a_hostile_name_is_text_when_somebody_is_removed_and_brought_back(
    page: Page, people: dict[str, str]
) -> None:
    for kind in ("markup", "Markdown"):
        open_page(page, f"/contact?contact={people[kind]}")
        press(page, "contact_delete")
        expect(page.locator(".st-key-contact_delete_ask")).to_be_visible()
        assert as_read(NAMES[kind]) in text_of(page.locator(".st-key-contact_delete_ask"))
        press(page, "contact_delete_confirm")
        message = page.locator(".st-key-flash")
        expect(message).to_be_visible()
        assert as_read(NAMES[kind]) in text_of(message)
        page.locator("summary", has_text=re.compile("removed today")).click()
        again = page.locator(f".st-key-contact_restore_{people[kind]} button")
        expect(again).to_be_visible()
        assert as_read(NAMES[kind]) in text_of(again)
        nothing_came_alive(page)


def test_hostile_notes_and_events_are_shown_as_they_were_typed(page: Page, server: Server) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Ana Flores")
    page.get_by_role("link", name="Ana Flores").click()
    expect(page.get_by_role("heading", level=1, name="Ana Flores")).to_be_visible()
    contact = page.url.partition("contact=")[2]
    everything = "\n".join(NAMES.values())
    type_notes(page, f"contact_notes_{contact}", everything)
    expect(said(page, words("long_text.saved"))).to_be_visible()
    key(page, "event_note", "textarea").fill(everything)
    press(page, "event_save")
    expect(said(page, event_saved("researched"))).to_be_visible()
    history = page.locator("[class*='st-key-event_row_']")
    assert as_read(everything) in text_of(history)
    nothing_came_alive(page)
    page.reload()
    expect(history).to_be_visible()
    assert as_read(everything) in text_of(history)
    expect(key(page, f"contact_notes_{contact}", "textarea")).to_have_value(everything)
    nothing_came_alive(page)


def test_hostile_questions_are_shown_as_they_were_typed_on_the_page_and_on_the_sheet(
    page: Page, people: dict[str, str], server: Server
) -> None:
    name = NAMES["Markdown"]
    open_page(page, f"/questions?contact={people['Markdown']}")
    fill(page, question_text=QUESTION)
    press(page, "question_add")
    expect(said(page, words("questions.added"))).to_be_visible()
    assert as_read(QUESTION) in text_of(page.locator("[class*='st-key-question_row_']"))
    assert as_read(name) in text_of(page.get_by_role("heading", level=1))
    fill(page, list_words=NAMES["markup"])
    key(page, "list_words").press("Enter")
    until(lambda: server.rows("SELECT words FROM goal") != [], "the goal in the database")
    nothing_came_alive(page)

    page.goto(key(page, "list_print", "a").get_attribute("href") or "")
    assert as_read(QUESTION) in text_of(page.get_by_role("listitem").first)
    assert as_read(name) in text_of(page.get_by_role("heading", level=1))
    assert as_read(NAMES["markup"]) in text_of(page.get_by_role("main"))
    nothing_came_alive(page)

    open_page(page, f"/questions?contact={people['codes']}")
    fill(page, question_text=QUESTION)
    press(page, "question_add")
    expect(said(page, words("questions.added"))).to_be_visible()
    assert as_read(name) in text_of(page.locator(".st-key-lists"))
    nothing_came_alive(page)


def test_texts_that_are_too_long_are_refused_in_words_and_stay_in_the_field(
    page: Page, server: Server
) -> None:
    open_page(page, "/contacts")
    for length in (500, 10_000):
        fill(page, contact_full_name="x" * length)
        press(page, "contact_save")
        limit = {"field": words("field.full_name"), "limit": 200}
        expect(said(page, words("problem.too_long", length=length, **limit))).to_be_visible()
        expect(key(page, "contact_full_name")).to_have_value("x" * length)
    open_page(page, "/questions")
    fill(page, question_text="y" * 10_000)
    press(page, "question_add")
    limit = {"field": words("field.text"), "limit": 300}
    expect(said(page, words("problem.too_long", length=10_000, **limit))).to_be_visible()
    expect(key(page, "question_text")).to_have_value("y" * 10_000)
    assert server.rows("SELECT count(*) FROM question WHERE text LIKE 'yyy%'") == [(0,)]


def test_notes_of_10000_characters_are_kept_and_longer_ones_are_refused_in_words(
    page: Page, server: Server
) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Daniel Okafor")
    page.get_by_role("link", name="Daniel Okafor").click()
    expect(page.get_by_role("heading", level=1, name="Daniel Okafor")).to_be_visible()
    contact = page.url.partition("contact=")[2]
    longest = ("word " * 2_000).strip() + "."
    longest += "x" * (10_000 - len(longest))
    type_notes(page, f"contact_notes_{contact}", longest)
    expect(said(page, words("long_text.saved"))).to_be_visible()
    page.reload()
    expect(key(page, f"contact_notes_{contact}", "textarea")).to_have_value(longest)
    type_notes(page, f"contact_notes_{contact}", longest + "x")
    refusal = words("problem.too_long", field=words("field.notes"), length=10_001, limit=10_000)
    expect(said(page, refusal)).to_be_visible()
    expect(key(page, f"contact_notes_{contact}", "textarea")).to_have_value(longest + "x")
    assert server.rows("SELECT notes FROM contact WHERE id = ?", contact) == [(longest,)]
