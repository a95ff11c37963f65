"""A browser that keeps no cookies: the app works, and says plainly that the visit is not remembered."""

import pytest

from goodquestion.services import workspaces
from tests.pages.browser import PAGES, Browser, World, words

NOT_REMEMBERED = words("frame.not_remembered")


@pytest.fixture
def visitor(world: World) -> Browser:
    return world.browser(cookies=False)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_that_the_visit_is_not_remembered(visitor: Browser, name: str) -> None:
    visitor.open(name)
    assert visitor.said("warning") == [NOT_REMEMBERED]


def test_with_a_cookie_no_page_says_so(learner: Browser) -> None:
    for page in PAGES:
        assert NOT_REMEMBERED not in learner.open(page).text


def test_the_whole_visit_works(visitor: Browser) -> None:
    visitor.open("contacts").fill(contact_full_name="Ana Ruiz").click("contact_save")
    visitor.follow("Ana Ruiz")
    visitor.click("event_tap_researched").click("event_tap_request_sent")
    assert words("stage.asked") in visitor.text
    visitor.open("lesson", lesson="what-it-is").click("lesson_finish")
    visitor.open("learn")
    assert "1 of " in visitor.text
    visitor.open("contacts")
    assert words("contacts.people", count=1) in visitor.said("header")


def test_a_new_visit_starts_empty(visitor: Browser) -> None:
    visitor.open("contacts").fill(contact_full_name="Ana Ruiz").click("contact_save")
    again = visitor.reload()
    assert words("contacts.empty") in again.text
    assert "Ana Ruiz" not in again.text


def test_two_visits_without_cookies_never_see_each_other(visitor: Browser) -> None:
    other = visitor.another_tab().open("contacts")
    visitor.open("contacts").fill(contact_full_name="Ana Ruiz").click("contact_save")
    assert "Ana Ruiz" not in other.run().text


def test_a_cookie_that_is_no_token_counts_as_none(world: World) -> None:
    for token in ("short", "x" * 43 + "!", "' OR 1=1", "ü" * 43):
        visitor = Browser(world, token).open("home")
        assert visitor.said("warning") == [NOT_REMEMBERED]


def test_the_sheet_to_print_needs_the_cookie_and_is_not_offered_without(visitor: Browser) -> None:
    visitor.open("questions").click(visitor.keys("bank_add_")[0])
    assert len(visitor.app.link_button) == 0
    assert visitor.has("list_download_html")
    assert visitor.has("list_download_text")


def test_the_sample_works_without_a_cookie_too(visitor: Browser) -> None:
    visitor.open("home").click("sample_open")
    assert words("sample.label") in visitor.part("sample_label")
    assert visitor.said("warning") == [NOT_REMEMBERED]
    visitor.click("sample_leave")
    assert visitor.title == words("home.title")


def test_what_a_visit_saved_is_erased_after_a_day(visitor: Browser) -> None:
    visitor.open("contacts").fill(contact_full_name="Ana Ruiz").click("contact_save")
    visitor.world.later(hours=25)
    assert workspaces.housekeeping(visitor.store, visitor.world.now) == 1
    assert words("contacts.empty") in visitor.run().text
