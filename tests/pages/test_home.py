"""Home: the one thing to do now, or how to begin."""

from datetime import timedelta

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.services import startup
from tests.pages.browser import PAGES, Browser, words

GROUPS = (words("today.late"), words("today.today"), words("today.this_week"))


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


def test_the_most_urgent_step_stands_first_with_its_reason_and_the_ready_text(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    ben = learner.knows("Ben Okoro")
    learner.happened(ben, EventType.request_sent, days_ago=9)
    learner.happened(ben, EventType.met, days_ago=2)
    learner.open("home")
    assert learner.title == words("home.back_title")
    assert "Thank Ben Okoro" in learner.part("next_card")
    assert words("reason.thank_you_late", name="Ben") in learner.part("next_card")
    learner.click("today_open")
    assert (learner.page, learner.address) == ("messages", {"contact": ben.id, "kind": "thank_you"})


def test_late_today_and_the_next_days_each_have_their_heading(learner: Browser) -> None:
    late, soon = learner.knows("Ana"), learner.knows("Ben")
    learner.knows("Chloe")
    learner.happened(late, EventType.request_sent, days_ago=12)
    learner.happened(soon, EventType.request_sent, days_ago=5)
    learner.open("home")
    steps = learner.said("subheader")
    assert steps == ["Send Ana one reminder", "Read about Chloe", "Send Ben one reminder"]
    assert [h for h in learner.said("header") if h in GROUPS] == list(GROUPS)
    assert words("reason.no_reply_yet", count=12) in learner.part("next_card")


def test_five_steps_are_shown_and_what_is_too_much_is_counted(learner: Browser) -> None:
    for name in ("Ana", "Ben", "Chloe", "Dai", "Eva", "Finn", "Gus"):
        learner.knows(name)
    learner.open("home")
    assert learner.said("subheader") == [
        f"Read about {name}" for name in ("Ana", "Ben", "Chloe", "Dai", "Eva")
    ]
    assert learner.links_to(words("today.more", count=2)) == ("contacts", {})


def test_done_is_one_tap_and_can_be_undone(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", preferred_channel="email")
    learner.happened(ana, EventType.request_sent, days_ago=9)
    learner.open("home").click(f"today_done_{ana.id}")
    assert [(e.type, e.channel) for e in learner.events(ana)][1:] == [(EventType.reminder_sent, "email")]
    assert learner.page == "home"
    assert not learner.has(f"today_done_{ana.id}")
    learner.click("flash_undo")
    assert [e.type for e in learner.events(ana)] == [EventType.request_sent]
    assert learner.has(f"today_done_{ana.id}")


def test_later_brings_it_back_tomorrow(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click(f"today_snooze_{ana.id}")
    assert learner.done == [words("today.put_off", name="Ana Ruiz", day="tomorrow")]
    assert words("home.nothing_due") in learner.part("next_card")
    learner.world.later(days=1)
    assert "Read about Ana Ruiz" in learner.reload().part("next_card")


def test_a_thank_you_that_is_put_off_is_gone_for_today_too(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.met)
    learner.open("home")
    assert "By tomorrow, 10:00 AM" in learner.part("next_card").replace("\u00a0", " ")
    learner.click(f"today_snooze_{ana.id}")
    assert words("today.today") not in learner.said("header")


def test_what_is_not_needed_makes_room_for_the_next_step(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click(f"today_dismiss_{ana.id}")
    assert "Ask Ana Ruiz for a talk" in learner.part("next_card")
    assert learner.done == [words("today.left_out", name="Ana Ruiz")]


def test_a_meeting_still_to_come_cannot_be_ticked_off(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.questions_ready, days_ago=2)
    learner.happened(ana, EventType.scheduled, days_ago=1, planned_at=learner.world.now + timedelta(hours=3))
    learner.open("home")
    assert not learner.has(f"today_done_{ana.id}")
    assert learner.label("today_open") == words("contact.to_conversation", name="Ana")
    learner.world.later(hours=4)
    after = learner.reload()
    assert after.has(f"today_done_{ana.id}")
    after.click("today_open")
    assert (after.page, after.address) == ("conversation", {"contact": ana.id, "part": "after"})


def test_the_week_is_a_fact_beside_the_goal(learner: Browser) -> None:
    ana, ben = learner.knows("Ana"), learner.knows("Ben")
    learner.open("home")
    assert words("today.week_open", goal=2) in learner.text
    learner.happened(ana, EventType.request_sent, days_ago=8)
    learner.happened(ben, EventType.request_sent)
    learner.open("home")
    assert (
        f"{words('today.week_under_way', count=1, goal=2)} {words('today.last_week', count=1)}"
        in learner.text
    )
    learner.happened(ana, EventType.request_sent, days_ago=1)
    learner.open("home")
    assert words("today.week_reached", count=2) in learner.text


def test_with_nothing_due_home_says_so_offers_one_thing_and_shows_what_comes_next(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.request_sent)
    learner.open("home")
    assert words("home.nothing_due") in learner.part("next_card")
    first = startup.library().lessons("en")[0]
    assert words("home.offer_lesson", count=first.minutes) in learner.part("next_card")
    assert words("today.this_week") in learner.said("header")
    assert learner.links_to(words("today.text", name="Ana")) == (
        "messages",
        {"contact": ana.id, "kind": "reminder"},
    )
    learner.click("home_offer")
    assert (learner.page, learner.address) == ("lesson", {"lesson": first.slug})


def test_with_nobody_left_to_write_to_home_offers_another_person(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.closed)
    learner.open("home")
    assert words("home.offer_person") in learner.part("next_card")
    learner.click("home_add")
    assert learner.page == "contacts"


def test_with_the_course_done_and_nothing_due_home_offers_a_rehearsal(learner: Browser) -> None:
    learner.finished(*(lesson.slug for lesson in startup.library().lessons("en")))
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.request_sent)
    learner.open("home").click("home_offer")
    assert learner.page == "practice"


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
    assert "Send Ana Ruiz one reminder" in tomorrow.part("next_card")
    assert words("reason.no_reply_yet", count=7) in tomorrow.part("next_card")
