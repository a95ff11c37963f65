"""A learner makes the address of their calendar, and a program without any cookie reads it."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, Playwright, expect

from tests.browser.driver import Server, add_contact, open_page, press, said, words


def test_the_address_that_is_shown_is_read_by_a_program_and_is_gone_after_a_reload(
    page: Page, server: Server, playwright: Playwright
) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Ana Ruiz")
    open_page(page, "/your_data")
    press(page, "feed_show")
    expect(said(page, words("calendar.made"))).to_be_visible()
    address = page.get_by_test_id("stCode").inner_text().strip()
    assert urlsplit(address).netloc == urlsplit(server.url).netloc
    program = playwright.request.new_context()
    try:
        answer = program.get(address)
        assert answer.status == 200
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers
        assert "SUMMARY:Read about Ana" in answer.text()

        page.reload()
        expect(page.get_by_text(words("calendar.not_shown_again"))).to_be_visible()
        expect(page.get_by_test_id("stCode")).to_have_count(0)
        press(page, "feed_revoke")
        press(page, "feed_revoke_confirm")
        expect(said(page, words("calendar.ended"))).to_be_visible()
        assert program.get(address).status == 404
    finally:
        program.dispose()


def test_a_narrow_screen_shows_the_whole_address(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, "/your_data")
    press(page, "feed_show")
    code = page.get_by_test_id("stCode")
    expect(code).to_be_visible()
    assert code.evaluate("element => element.scrollWidth - element.clientWidth") <= 1
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
