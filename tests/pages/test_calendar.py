"""The calendar: an address that is made on Your data and shown once, and files for one meeting or step."""

import pytest
from streamlit.testing.v1 import AppTest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.i18n import Words
from goodquestion.services import calendar, startup, tracker
from goodquestion.ui.shell import Page
from tests.pages.browser import START, Browser, World, words

PLACE = "https://learn.example.org"


@pytest.fixture
def learner(world: World) -> Browser:
    """A browser that knows the server by its name."""
    return at(world.browser())


def at(browser: Browser, address: str = f"{PLACE}/your_data") -> Browser:
    browser.app.context = {**browser.app.context, "url": address}
    return browser


def addresses(browser: Browser) -> list[str]:
    return [code.value for code in browser.app.code]


def token_of(browser: Browser) -> str:
    [address] = addresses(browser)
    assert address.startswith(f"{PLACE}/calendar/")
    assert address.endswith(".ics")
    return address.removeprefix(f"{PLACE}/calendar/").removesuffix(".ics")


def opens(browser: Browser, token: str) -> bytes | None:
    return calendar.feed_ics(browser.store, token, browser.world.now, startup.library())


def test_nothing_is_made_until_it_is_asked_for(learner: Browser) -> None:
    learner.open("your_data")
    assert words("calendar.title") in learner.said("header")
    assert addresses(learner) == []
    assert learner.workspace.id is None
    assert not learner.has("feed_revoke")


def test_the_address_is_made_and_shown_and_works(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    learner.open("your_data").click("feed_show")
    assert learner.done == [words("calendar.made")]
    file = opens(learner, token_of(learner))
    assert file is not None
    assert b"Read about Ana" in file


def test_the_page_says_who_can_read_it_and_how_to_use_it(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    for text in ("Everybody who has the address can read it.", "We show it only once.", "Google Calendar"):
        assert text in learner.text


def test_the_address_stays_until_another_page_is_opened_and_is_never_shown_again(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    token = token_of(learner)
    learner.run()
    assert token_of(learner) == token
    for elsewhere in (learner.open("contacts").open("your_data"), learner.reload(), learner.another_tab()):
        at(elsewhere).open("your_data")
        assert addresses(elsewhere) == []
        assert words("calendar.not_shown_again") in elsewhere.text
        assert token not in elsewhere.text
        assert words("calendar.since", day=words("date.today")) in elsewhere.text
    assert opens(learner, token) is not None


def test_a_new_address_is_made_only_after_a_question(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    first = token_of(learner)
    learner.click("feed_new")
    assert words("calendar.new_ask") in learner.part("feed_new_ask")
    learner.click("feed_new_cancel")
    assert opens(learner, first) is not None
    learner.click("feed_new").click("feed_new_confirm")
    assert learner.done == [words("calendar.made_again")]
    second = token_of(learner)
    assert second != first
    assert opens(learner, first) is None
    assert opens(learner, second) is not None


def test_the_address_is_stopped_only_after_a_question(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    token = token_of(learner)
    learner.click("feed_revoke")
    assert words("calendar.revoke_ask") in learner.part("feed_revoke_ask")
    learner.click("feed_revoke_cancel")
    assert opens(learner, token) is not None
    learner.click("feed_revoke").click("feed_revoke_confirm")
    assert learner.done == [words("calendar.ended")]
    assert opens(learner, token) is None
    assert addresses(learner) == []
    assert learner.has("feed_show")


def test_details_are_chosen_before_or_after(learner: Browser) -> None:
    learner.open("your_data").change(feed_details=True).click("feed_show")
    made = calendar.feed_of(learner.store, learner.workspace)
    assert made is not None
    assert made.details
    assert learner.value("feed_details") is True
    learner.change(feed_details=False)
    assert learner.done == [words("calendar.details_saved")]
    made = calendar.feed_of(learner.store, learner.workspace)
    assert made is not None
    assert not made.details
    assert token_of(learner)


def test_a_new_address_keeps_what_was_chosen(learner: Browser) -> None:
    learner.open("your_data").change(feed_details=True).click("feed_show")
    learner.click("feed_new").click("feed_new_confirm")
    made = calendar.feed_of(learner.store, learner.workspace)
    assert made is not None
    assert made.details


def test_what_another_window_has_stopped_is_said(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    other = at(learner.another_tab()).open("your_data")
    learner.click("feed_revoke").click("feed_revoke_confirm")
    other.click("feed_new")
    assert other.has("feed_show")
    assert not other.has("feed_new")


def test_the_address_of_another_window_is_not_shown_here(learner: Browser) -> None:
    learner.open("your_data").click("feed_show")
    other = at(learner.another_tab()).open("your_data")
    other.click("feed_new").click("feed_new_confirm")
    learner.run()
    assert addresses(learner) == []
    assert len(addresses(other)) == 1


def test_on_ones_own_computer_it_is_said_that_a_phone_cannot_reach_it(world: World) -> None:
    browser = at(world.browser(), "http://localhost:8501/your_data").open("your_data").click("feed_show")
    [address] = addresses(browser)
    assert address.startswith("http://localhost:8501/calendar/")
    assert browser.said("info") == [words("calendar.this_machine")]


def test_the_sample_gets_no_address(learner: Browser) -> None:
    learner.open("your_data").click("sample_open").open("your_data", sample="1")
    assert words("calendar.not_in_sample") in learner.text
    assert not learner.has("feed_show")


def test_a_visit_that_is_not_remembered_gets_no_address(world: World) -> None:
    browser = at(world.browser(cookies=False)).open("your_data")
    assert words("calendar.not_in_temporary") in browser.text
    assert not browser.has("feed_show")


def test_the_calendar_speaks_the_language_of_the_page(world: World) -> None:
    browser = at(world.browser(language="es"))
    browser.knows("Ana Ruiz")
    browser.open("your_data").click("feed_show")
    assert not browser.fell_back
    file = opens(browser, token_of(browser))
    assert file is not None
    spanish = Words("es", startup.library().ui)("next.research", name="Ana")
    assert (spanish[:1].upper() + spanish[1:]).encode() in file


# -- files for one meeting or step


def script() -> None:
    import streamlit as st

    from goodquestion.ui import calendar

    calendar.download(st.session_state["page"], st.session_state["history"])


def offered(learner: Browser, contact: Contact) -> dict[str, str]:
    """The keys and words of the files that are offered for a contact."""
    workspace, now = learner.workspace, learner.world.now
    history = tracker.history(learner.store, workspace, contact.id, now)
    assert history is not None
    library = startup.library()
    page = Page(
        store=learner.store,
        library=library,
        words=Words("en", library.ui),
        workspace=workspace,
        own=workspace,
        now=now,
        remembered=True,
    )
    app = AppTest.from_function(script)
    app.session_state["page"], app.session_state["history"] = page, history
    app.run()
    assert not app.exception
    return {str(button.key): str(button.label) for button in app.get("download_button")}


def test_a_planned_meeting_and_the_next_step_can_be_saved(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.scheduled, planned_at=START.replace(day=25))
    assert offered(learner, ana) == {
        f"calendar_meeting_{ana.id}": words("calendar.meeting"),
        f"calendar_step_{ana.id}": words("calendar.step"),
    }


def test_a_meeting_that_was_called_off_can_be_taken_out(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.scheduled, days_ago=2, planned_at=START.replace(day=25))
    learner.happened(ana, EventType.cancelled, days_ago=1)
    assert offered(learner, ana)[f"calendar_meeting_{ana.id}"] == words("calendar.take_out_meeting")


def test_without_a_meeting_only_the_step_is_offered(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    assert list(offered(learner, ana)) == [f"calendar_step_{ana.id}"]


def test_with_nothing_to_do_nothing_is_offered(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", do_not_contact=True)
    assert offered(learner, ana) == {}
