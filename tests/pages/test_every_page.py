"""No page fails, whatever it has to show."""

import pytest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.services import startup
from tests.pages.browser import PAGES, Browser, read_label, words


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


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_lesson_opens_in_its_language(learner: Browser, language: str) -> None:
    learner.language = language
    for lesson in startup.library().lessons(language):
        learner.open("lesson", lesson=lesson.slug)
        assert learner.title == read_label(lesson.title)
        assert words("lesson.other_language", language) not in learner.text
        assert not learner.errors
        assert not learner.fell_back


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_rehearsal_opens_in_its_language(learner: Browser, language: str) -> None:
    learner.language = language
    for scenario in startup.library().scenarios(language):
        learner.open("practice", scenario=scenario.slug)
        assert learner.title == read_label(scenario.title)
        assert words("practice.other_language", language) not in learner.text
        assert not learner.errors
        assert not learner.fell_back


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_questions_of_every_unit_open_in_their_language(learner: Browser, language: str) -> None:
    learner.language = language
    for unit in startup.library().units(language):
        learner.open("recall", unit=unit.id)
        assert learner.title == words("recall.unit_title", language, title=unit.title)
        assert not learner.errors
        assert not learner.fell_back


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
        {"unit": "no-such-unit"},
        {"unit": "the-five-steps", "lesson": "research", "scenario": "voicemail", "word": "voicemail"},
        {"scenario": "../../etc/passwd"},
        {"word": "\x00" * 300},
        {"facilitator": "1", "scenario": "", "unit": "", "word": ""},
    ],
    ids=lambda params: "-".join(params),
)
def test_no_address_makes_a_page_fail(learner: Browser, name: str, params: dict[str, str]) -> None:
    learner.knows("Ana Ruiz")
    learner.open(name, **params)
    assert learner.title


def test_the_way_back_stands_on_every_page_but_home(learner: Browser) -> None:
    of_the_course = ("lesson", "recall", "my_decision", "my_course", "glossary", "practice")
    names = dict.fromkeys(of_the_course, words("nav.learn")) | {
        "contact": words("contact.all"),
        "conversation": words("contact.all"),
        "compare": words("nav.progress"),
    }
    for page in PAGES[1:]:
        back = learner.open(page).links[0]
        assert back == names.get(page, words("nav.home"))


@pytest.mark.parametrize("params", [{"scenario": "voicemail"}, {"scenario": "no-such-rehearsal"}])
def test_the_way_back_from_a_rehearsal_leads_to_all_of_them(learner: Browser, params: dict[str, str]) -> None:
    learner.open("practice", **params)
    assert learner.links[0] == words("practice.all")
    assert learner.links_to(learner.links[0]) == ("practice", {})


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
    learner.open("my_decision").change(decision_text=hostile, decision_would_be_true=hostile)
    learner.fill(plan_then=hostile).click("plan_save")
    for lesson in startup.library().lessons("en"):
        if lesson.example and lesson.example.artefact in ("message", "thank_you"):
            learner.open("lesson", lesson=lesson.slug).change(**{learner.keys("draft_")[0]: hostile})
    for page in PAGES:
        learner.open(page, contact=ana.id, list=made.id)
        learner.open(page, lesson="research")
    learner.open("contact", contact=ana.id)
    assert "](javascript:x) <img src=x> :material/home: $x$ `\\` {name} %s" in learner.title
