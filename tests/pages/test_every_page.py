"""No page fails, whatever it has to show."""

import pytest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.services import startup
from tests.pages.browser import PAGES, Browser, words


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("is_full", [False, True], ids=["empty", "full"])
def test_every_page_opens_in_both_languages(learner: Browser, language: str, is_full: bool) -> None:
    if is_full:
        learner.is_full()
    learner.language = language
    for page in PAGES:
        learner.open(page)
        assert learner.has(f"page_language_{language}")
        assert learner.title
        assert not learner.errors
        learner.run()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_contact_and_every_form_of_a_full_workspace_opens(learner: Browser, language: str) -> None:
    learner.is_full()
    learner.language = language
    for contact in learner.contacts:
        learner.open("contact", contact=contact.id)
        assert learner.title == contact.shown_name
        events = learner.events(contact)
        if events:
            learner.open("contact", contact=contact.id, event=events[-1].id)
            assert words("contact.tell_correct", language) in learner.text
    learner.open("contact", contact=contact.id, edit=str(contact.version))
    assert learner.has("contact_save")


@pytest.mark.parametrize("kind", list(EventType))
def test_whatever_happened_last_the_contact_can_be_shown(learner: Browser, kind: EventType) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.request_sent, days_ago=40)
    planned = learner.world.now if kind in ("scheduled", "rescheduled", "reply_later", "snoozed") else None
    learner.happened(ana, kind, days_ago=1, planned_at=planned)
    learner.open("contact", contact=ana.id)
    assert learner.title == "Ana Ruiz"
    assert words(f"event.{kind}") in learner.text
    learner.open("home")
    learner.open("contacts")
    assert not learner.fell_back


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "params",
    [
        {"contact": "x" * 3000},
        {"lesson": "\x00"},
        {"list": "💥", "contact": "", "edit": "9" * 400},
        {"sample": "1"},
        {"sample": "0"},
        {"event": "a", "edit": "1"},
    ],
    ids=lambda params: next(iter(params)),
)
def test_no_address_makes_a_page_fail(learner: Browser, name: str, params: dict[str, str]) -> None:
    learner.knows("Ana Ruiz")
    learner.open(name, **params)
    assert learner.title


def test_the_way_back_stands_on_every_page_but_home(learner: Browser) -> None:
    for page in PAGES[1:]:
        back = learner.open(page).links[0]
        names = {"lesson": words("nav.learn"), "contact": words("contact.all")}
        assert back == names.get(page, words("nav.home"))


def test_light_and_dark_are_offered_on_every_page_and_come_back_to_it(learner: Browser) -> None:
    lesson = startup.library().lessons("en")[0]
    learner.open("lesson", lesson=lesson.slug)
    assert words("frame.dark") in learner.part("appearance")
    (line,) = [node.value for node in learner.widget("appearance") if node.type == "markdown"]
    assert f"/appearance/dark?next=/lesson%3Flesson%3D{lesson.slug}" in line


def test_hostile_words_everywhere_break_no_page(learner: Browser) -> None:
    hostile = "](javascript:x) <img src=x> :material/home: $x$ `\\` {name} %s \u202eabc\n# H"
    ana: Contact = learner.knows(
        hostile,
        role=hostile,
        organisation=hostile,
        email=hostile,
        phone=hostile,
        say_name=hostile,
        notes=hostile,
    )
    learner.happened(ana, EventType.request_sent, days_ago=20, note=hostile)
    made = learner.asks(learner.has_list(title=hostile, contact=ana.id), hostile)
    for page in PAGES:
        learner.open(page, contact=ana.id, list=made.id)
    learner.open("contact", contact=ana.id)
    assert "](javascript:x) <img src=x> :material/home: $x$ `\\` {name} %s" in learner.title
