"""Home: the one thing to do now, or how to begin."""

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.services import startup
from tests.pages.browser import PAGES, Browser, words


def test_a_first_visit_says_what_this_is_and_how_to_begin(learner: Browser) -> None:
    learner.open("home")
    assert learner.title == words("home.title")
    assert "It is called an informational interview." in learner.text
    assert words("home.no_account") in learner.text
    assert learner.said("warning") == []


def test_looking_at_every_page_stores_nothing(learner: Browser) -> None:
    for page in PAGES:
        learner.open(page)
    assert learner.workspace.id is None


def test_the_main_button_of_a_first_visit_opens_the_first_lesson(learner: Browser) -> None:
    learner.open("home").click("home_start")
    first = startup.library().lessons("en")[0]
    assert (learner.page, learner.address) == ("lesson", {"lesson": first.slug})
    assert learner.title == first.title


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("home.learn_link", "learn"),
        ("home.prepare_link", "questions"),
        ("home.talk_link", "contacts"),
    ],
)
def test_a_first_visit_links_to_each_thing_you_will_do(learner: Browser, link: str, target: str) -> None:
    learner.open("home").follow(words(link))
    assert learner.page == target


def test_the_most_urgent_step_stands_first_with_its_reason_and_one_button(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    ben = learner.knows("Ben Okoro")
    learner.happened(ben, EventType.request_sent, days_ago=9)
    learner.happened(ben, EventType.met, days_ago=2)
    learner.open("home")
    assert learner.title == words("home.back_title")
    assert "Today: thank Ben Okoro" in learner.part("next_card")
    assert words("reason.thank_you_late", name="Ben") in learner.part("next_card")
    learner.click("today_open")
    assert (learner.page, learner.address) == ("contact", {"contact": ben.id})


def test_other_steps_of_today_are_links_and_what_is_too_much_is_counted(learner: Browser) -> None:
    for name in ("Ana", "Ben", "Chloe", "Dai", "Eva", "Finn", "Gus"):
        learner.knows(name)
    learner.open("home")
    assert "Today: read about Ana" in learner.part("next_card")
    assert words("home.also_today") in learner.said("header")
    steps = [link for link in learner.links if link.startswith("Read about")]
    assert steps == [f"Read about {name}, today" for name in ("Ben", "Chloe", "Dai", "Eva")]
    assert learner.links_to(words("home.more_due", count=2)) == ("contacts", {})


def test_with_nothing_due_home_says_so_and_shows_what_comes_next(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.request_sent)
    learner.open("home")
    assert words("home.nothing_due") in learner.part("next_card")
    assert words("home.coming") in learner.said("header")
    assert learner.links_to("Send Ana Ruiz one reminder, November 25") == ("contact", {"contact": ana.id})


def test_a_learner_without_people_is_asked_for_one(learner: Browser) -> None:
    learner.finished("what-it-is")
    learner.open("home")
    assert words("home.no_people") in learner.part("next_card")
    learner.click("home_add")
    assert learner.page == "contacts"


def test_home_goes_on_with_the_next_lesson(learner: Browser) -> None:
    lessons = startup.library().lessons("en")
    learner.finished(lessons[0].slug)
    learner.open("home")
    assert f"1 of {len(lessons)} lessons finished." in learner.text
    assert learner.label("home_continue") == f"Continue: {lessons[1].title}"
    learner.click("home_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": lessons[1].slug})


def test_a_finished_course_can_be_read_again(learner: Browser) -> None:
    lessons = startup.library().lessons("en")
    learner.finished(*(lesson.slug for lesson in lessons))
    learner.open("home")
    assert f"{len(lessons)} of {len(lessons)} lessons finished." in learner.text
    assert not learner.has("home_continue")
    learner.follow(words("home.course_done"))
    assert learner.page == "my_course"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("home.prepare_link", "questions"),
        ("home.rehearse_link", "practice"),
        ("nav.my_decision", "my_decision"),
        ("home.progress_link", "progress"),
        ("contacts.to_your_data", "your_data"),
    ],
)
def test_whoever_comes_back_finds_every_tool(learner: Browser, link: str, target: str) -> None:
    learner.knows("Ana Ruiz")
    learner.open("home").follow(words(link))
    assert learner.page == target


def test_one_person_is_counted_as_one(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    learner.open("home")
    assert learner.links_to(words("home.people_link", count=1)) == ("contacts", {})


def test_whoever_comes_back_tomorrow_finds_everything(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.request_sent)
    learner.open("home")
    learner.world.later(days=7)
    tomorrow = learner.reload()
    assert "Today: send Ana Ruiz one reminder" in tomorrow.part("next_card")
    assert words("reason.no_reply_yet", count=7) in tomorrow.part("next_card")
