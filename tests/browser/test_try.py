from playwright.sync_api import Page, expect
from tests.browser.driver import *


def test_try(page: Page, server) -> None:
    open_page(page, "/contacts")
    add_contact(page, "Ana Flores", role="Bookkeeper")
    add_contact(page, "Dan Flores", role="Bookkeeper")
    print(open_contact(page, "Ana Flores"))
    print(server.rows("select full_name from contact"))
