"""Home: the one thing to do now, or how to begin."""

from tests.pages.browser import Browser


def test_a_first_visit_says_what_this_is_and_how_to_begin(browser: Browser) -> None:
    home = browser.open("home")
    print(home.text)
    assert home.title == "Ask someone who does the work"
    assert home.workspace.id is None
