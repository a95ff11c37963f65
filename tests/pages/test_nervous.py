"""How nervous, 0 to 10: asked before a real step and after it, never necessary, and kept to look back on."""

from datetime import timedelta

import pytest

from goodquestion.domain.contacts import Contact, EventType
from tests.pages.browser import Browser, words

E = EventType


@pytest.fixture
def ana(learner: Browser) -> Contact:
    """Somebody who was read about: the next step is to ask."""
    someone = learner.knows("Ana Ruiz")
    learner.happened(someone, E.researched, days_ago=1)
    return someone


def open_contact(learner: Browser, contact: Contact) -> Browser:
    return learner.open("contact", contact=contact.id)


def asked(learner: Browser) -> list[str]:
    """The moments and steps that the page asks about, such as ``before send_request``."""
    keys = [key.removeprefix("nervous_").split("_", 2) for key in learner.keys("nervous_")]
    return [f"{moment} {step}" for moment, _, step in keys]


def say(learner: Browser, count: int) -> Browser:
    """Answer the one question that is asked."""
    (key,) = learner.keys("nervous_")
    return learner.change(**{key: count})


def told(learner: Browser) -> list[tuple[str, str, int]]:
    """What is stored: step, moment, value."""
    return [(each.step, each.moment, each.value) for each in learner.thinking.feelings]


# -- before


def test_before_the_next_step_the_page_asks_and_leaves_it_open(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana)
    assert asked(learner) == ["before send_request"]
    assert words("feeling.before_title") in learner.text
    assert words("feeling.before") in learner.text
    assert learner.value(learner.keys("nervous_")[0]) is None


@pytest.mark.parametrize("count", [0, 7, 10])
def test_an_answer_is_kept_and_said_and_not_asked_again(learner: Browser, ana: Contact, count: int) -> None:
    say(open_contact(learner, ana), count)
    assert learner.done == [words("feeling.saved")]
    assert told(learner) == [("send_request", "before", count)]
    assert asked(learner) == []
    assert words("feeling.before_said", count=count) in learner.text
    tomorrow = learner.reload()
    assert asked(tomorrow) == []
    assert words("feeling.before_said", count=count) in tomorrow.text


def test_the_scale_goes_from_0_to_10(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana)
    (key,) = learner.keys("nervous_")
    assert list(learner.widget(key).options) == [str(count) for count in range(11)]


def test_it_may_be_skipped_and_the_step_told(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("event_tap_request_sent")
    assert learner.errors == []
    assert asked(learner) == [], "the next step is a reminder in a week: nobody is nervous about it today"
    assert told(learner) == []


def test_before_a_step_in_which_nobody_is_met_nothing_is_asked(learner: Browser) -> None:
    ben = learner.knows("Ben Okoro")
    open_contact(learner, ben)
    assert words("next.research", name="Ben Okoro") in learner.part("next_card")
    assert asked(learner) == []
    learner.happened(ben, E.request_sent, days_ago=1)
    learner.happened(ben, E.reply_later, planned_at=learner.world.now + timedelta(days=30))
    open_contact(learner, ben)
    assert words("next.wait", name="Ben Okoro") in learner.part("next_card")
    assert asked(learner) == []


def test_an_answer_given_while_the_server_restarts_is_kept(learner: Browser, ana: Contact) -> None:
    (key,) = open_contact(learner, ana).keys("nervous_")
    restarted = learner.fill(**{key: 6}).restart()
    assert told(learner) == [("send_request", "before", 6)]
    assert asked(restarted) == []


# -- after


def test_after_the_step_it_is_asked_once_more_beside_what_was_said_before(
    learner: Browser, ana: Contact
) -> None:
    say(open_contact(learner, ana), 8).click("event_tap_request_sent")
    assert asked(learner) == ["after send_request"]
    assert words("feeling.after_title") in learner.text
    assert words("feeling.before_said", count=8) in learner.text
    say(learner, 3)
    assert learner.done == [words("feeling.saved")]
    assert told(learner) == [("send_request", "before", 8), ("send_request", "after", 3)]
    assert asked(learner) == asked(learner.reload()) == [], "the reminder is a week away"
    assert words("feeling.before_said", count=8) not in learner.text


def test_it_is_asked_after_a_step_that_was_told_with_its_day(learner: Browser, ana: Contact) -> None:
    say(open_contact(learner, ana), 8)
    day = learner.world.now.date()
    learner.world.later(days=2)
    learner.change(event_type=E.request_sent.value).fill(event_at=day).click("event_save")
    assert learner.events(ana)[-1].at_is_date_only
    assert asked(learner) == ["after send_request"]


def test_it_is_not_asked_after_a_step_that_somebody_else_made_needless(
    learner: Browser, ana: Contact
) -> None:
    learner.happened(ana, E.request_sent, days_ago=7)
    assert asked(open_contact(learner, ana)) == ["before send_reminder"]
    say(learner, 6).click("event_tap_reply_yes")
    assert asked(learner) == ["before schedule"], "no reminder was sent"


def test_it_is_not_asked_after_a_step_whose_time_has_passed_by_itself(learner: Browser, ana: Contact) -> None:
    planned = learner.world.now + timedelta(days=1)
    learner.happened(ana, E.request_sent, days_ago=7)
    learner.happened(ana, E.scheduled, planned_at=planned)
    step = asked(open_contact(learner, ana))
    assert step[0].startswith("before ")
    say(learner, 6)
    learner.world.later(days=2)
    tomorrow = learner.reload()
    assert words("next.meet", name="Ana Ruiz") in tomorrow.part("next_card")
    assert asked(tomorrow) == ["before meet"]


def test_an_answer_after_the_step_is_as_free_as_the_one_before(learner: Browser, ana: Contact) -> None:
    say(open_contact(learner, ana), 8).click("event_tap_request_sent").click("event_tap_reply_yes")
    assert learner.errors == []
    assert asked(learner) == ["before schedule"], "an old step is not asked about for ever"
    assert told(learner) == [("send_request", "before", 8)]


def test_a_step_that_is_taken_back_takes_its_question_back(learner: Browser, ana: Contact) -> None:
    say(open_contact(learner, ana), 8).click("event_tap_request_sent").click("flash_undo")
    assert asked(learner) == []
    assert words("feeling.before_said", count=8) in learner.text


def test_each_new_step_is_asked_about_anew(learner: Browser, ana: Contact) -> None:
    say(open_contact(learner, ana), 8).click("event_tap_request_sent")
    say(learner, 5)
    assert asked(learner.click("event_tap_reply_yes")) == ["before schedule"]
    say(learner, 4).world.later(days=1)
    learner.happened(ana, E.scheduled, planned_at=learner.world.now + timedelta(days=5))
    assert asked(open_contact(learner, ana)) == ["after schedule"]
    say(learner, 1).world.later(days=5)
    learner.happened(ana, E.met)
    assert asked(open_contact(learner, ana)) == ["before send_thank_you"]
    assert told(learner) == [
        ("send_request", "before", 8),
        ("send_request", "after", 5),
        ("schedule", "before", 4),
        ("schedule", "after", 1),
    ]


def test_two_people_are_asked_about_apart(learner: Browser, ana: Contact) -> None:
    ben = learner.knows("Ben Okoro")
    learner.happened(ben, E.researched, days_ago=1)
    say(open_contact(learner, ana), 9)
    open_contact(learner, ben)
    assert asked(learner) == ["before send_request"]
    assert words("feeling.before_said", count=9) not in learner.text
    say(learner, 2)
    assert [(each.contact, each.value) for each in learner.thinking.feelings] == [(ana.id, 9), (ben.id, 2)]


def test_while_something_else_is_told_nothing_is_asked(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.request_sent)
    learner.happened(ana, E.reply_yes)
    open_contact(learner, ana).click("event_tap_scheduled")
    assert asked(learner) == []


# -- looking back


def test_before_and_after_stand_together_on_my_course(learner: Browser, ana: Contact) -> None:
    say(open_contact(learner, ana), 8).click("event_tap_request_sent")
    learner.open("my_course")
    assert words("my_course.feelings") not in learner.text, "one number alone says nothing"
    say(open_contact(learner, ana), 3).open("my_course")
    assert words("my_course.feelings") in learner.said("subheader")
    assert words("my_course.feeling", before=8, after=3) in learner.text


def test_it_is_asked_in_spanish(learner: Browser, ana: Contact) -> None:
    learner.language = "es"
    say(open_contact(learner, ana), 8)
    assert learner.done == [words("feeling.saved", "es")]
    assert words("feeling.before_said", "es", count=8) in learner.text
    assert not learner.fell_back
