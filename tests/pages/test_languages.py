"""Two languages: every word is there, and the choice is remembered."""

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.services import startup
from tests.pages.browser import PAGES, Browser, bank, read, words

LESSONS = startup.library().lessons("es")


def params(learner: Browser, name: str) -> dict[str, str]:
    """An address where this page has something to show."""
    people = learner.contacts
    if name == "contact" and people:
        return {"contact": people[0].id}
    return {"lesson": LESSONS[0].slug} if name == "lesson" else {}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("is_full", [False, True], ids=["empty", "full"])
def test_in_spanish_no_word_of_a_page_falls_back_to_english(
    learner: Browser, name: str, is_full: bool
) -> None:
    if is_full:
        learner.is_full()
    reader = learner.another_tab()
    reader.language = "es"
    reader.open(name, **params(learner, name))
    assert reader.has("page_language_es")
    assert not reader.fell_back
    assert words("frame.fell_back", "es") not in reader.text


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.slug)
def test_every_lesson_is_there_in_spanish(learner: Browser, lesson: object) -> None:
    reader = learner.world.browser(language="es").open("lesson", lesson=lesson.slug)  # type: ignore[attr-defined]
    assert words("lesson.other_language", "es") not in reader.text
    assert reader.title == read(lesson.title)  # type: ignore[attr-defined]


def test_every_stage_and_step_of_a_contact_is_there_in_spanish(learner: Browser) -> None:
    learner.is_full()
    reader = learner.another_tab()
    reader.language = "es"
    for contact in learner.contacts:
        reader.open("contact", contact=contact.id)
        assert not reader.fell_back, contact.full_name


def test_what_is_said_after_saving_and_refusing_is_there_in_spanish(learner: Browser) -> None:
    reader = learner.world.browser(language="es").open("contacts").click("contact_save")
    assert reader.errors == [words("problem.contact_needs_a_name", "es")]
    reader.fill(contact_full_name="Ana").click("contact_save")
    assert reader.done == [words("contacts.saved", "es", name="Ana")]
    (ana,) = reader.contacts
    reader.open("contact", contact=ana.id).click("event_tap_request_sent")
    assert reader.done == [words("contact.event_saved", "es", what=words("event.request_sent", "es"))]
    reader.change(event_type=EventType.scheduled.value).click("event_save")
    assert reader.errors == [
        words("problem.planned_needs_a_day", "es", field=words("field.planned_at", "es"))
    ]
    assert not reader.fell_back


def test_the_language_is_switched_in_the_page_and_remembered(learner: Browser) -> None:
    learner.open("contacts")
    assert learner.label("language_to_es") == words("language.es")
    learner.click("language_to_es")
    assert learner.title == words("contacts.title", "es")
    assert learner.page == "contacts"
    tomorrow = learner.another_tab().open("home")
    assert tomorrow.title == words("home.title", "es")
    tomorrow.click("language_to_en")
    assert learner.another_tab().open("home").title == words("home.title")


def test_the_first_visit_speaks_the_language_of_the_browser(learner: Browser) -> None:
    for wanted, spoken in (("es-MX,es;q=0.9,en;q=0.5", "es"), ("fr,en;q=0.5", "en"), ("", "en")):
        visitor = learner.world.browser(language=wanted).open("home")
        assert visitor.title == words("home.title", spoken)


def test_what_was_typed_survives_a_switch_of_language(learner: Browser) -> None:
    learner.open("contacts").fill(contact_full_name="Ana").run()
    learner.open("questions").change(list_words="Nights?", list_minutes=45)
    learner.click("language_to_es")
    assert learner.value("list_words") == "Nights?"
    assert learner.value("list_minutes") == 45


def test_questions_of_the_bank_follow_the_language_and_own_words_stay(learner: Browser) -> None:
    english, spanish = bank()[0], bank("es")[0]
    made = learner.asks(learner.has_list(english), "My own?")
    reader = learner.another_tab()
    reader.language = "es"
    reader.open("questions", list=made.id)
    shown = [reader.part(key) for key in reader.keys("question_row_")]
    assert any(read(spanish.text) in row for row in shown)
    assert any("My own?" in row for row in shown)
