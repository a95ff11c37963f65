"""Learn: the lessons in their units and order, how far you are, and what else the course has."""

import pytest

from goodquestion.services import practice, startup
from tests.pages.browser import Browser, read, words

LESSONS = startup.library().lessons("en")
UNITS = startup.library().units("en")
SCENARIOS = startup.library().scenarios("en")


def test_nothing_is_finished_at_first_and_the_first_lesson_is_the_one_to_begin(learner: Browser) -> None:
    learner.open("learn")
    assert f"0 of {len(LESSONS)} lessons finished." in learner.text
    assert learner.bar == 0
    assert learner.label("learn_continue") == f"Begin: {LESSONS[0].title}"
    learner.click("learn_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": LESSONS[0].slug})


def test_the_whole_course_is_in_its_units_and_takes_about_an_hour(learner: Browser) -> None:
    learner.open("learn")
    titles = [unit.title for unit in UNITS]
    assert [title for title in learner.said("header") if title in titles] == titles
    for unit in UNITS:
        assert read(unit.about) in learner.text
    minutes = sum(lesson.minutes for lesson in LESSONS)
    assert words("learn.minutes", count=minutes) in learner.text
    assert [lesson.slug for lesson in LESSONS] == [slug for unit in UNITS for slug in unit.slugs]


def test_every_lesson_is_listed_with_its_minutes_and_can_be_opened(learner: Browser) -> None:
    learner.open("learn")
    for number, lesson in enumerate(LESSONS, start=1):
        label = f"{number}. {lesson.title} · {lesson.minutes} minutes"
        assert learner.links_to(label) == ("lesson", {"lesson": lesson.slug})


def test_lessons_stand_in_the_order_of_the_course(learner: Browser) -> None:
    learner.open("learn")
    listed = [label for label in learner.links if label[:1].isdigit()]
    assert [label.partition(". ")[2].partition(" · ")[0] for label in listed] == [x.title for x in LESSONS]


def test_finished_lessons_are_counted_in_words_and_in_a_bar(learner: Browser) -> None:
    learner.finished(LESSONS[0].slug, LESSONS[2].slug)
    learner.open("learn")
    assert f"2 of {len(LESSONS)} lessons finished." in learner.text
    assert learner.bar == int(100 * 2 / len(LESSONS))
    assert f"1. {LESSONS[0].title} · finished" in learner.links
    assert learner.label("learn_continue") == f"Continue: {LESSONS[1].title}"


def test_the_questions_of_a_unit_are_offered_once_it_is_finished(learner: Browser) -> None:
    first, *_ = UNITS
    learner.finished(*first.slugs[:-1])
    assert words("learn.mix") not in learner.open("learn").links
    learner.finished(first.slugs[-1])
    learner.open("learn")
    assert learner.links.count(words("learn.mix")) == 1
    assert learner.links_to(words("learn.mix")) == ("recall", {"unit": first.id})


def test_a_finished_course_is_said_and_stays_open(learner: Browser) -> None:
    learner.finished(*(lesson.slug for lesson in LESSONS))
    learner.open("learn")
    assert learner.bar == 100
    assert learner.done == [words("learn.finished")]
    assert not learner.has("learn_continue")
    assert learner.links_to(words("learn.to_my_course")) == ("my_course", {})
    assert learner.links.count(words("learn.mix")) == len(UNITS)
    learner.follow(LESSONS[-1].title)
    assert learner.title == LESSONS[-1].title


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (words("learn.rehearsals", count=0, total=len(SCENARIOS)), "practice"),
        (words("nav.my_decision"), "my_decision"),
        (words("learn.glossary"), "glossary"),
        (words("nav.my_course"), "my_course"),
    ],
    ids=["rehearsals", "decision", "glossary", "my-course"],
)
def test_learn_leads_on_to_the_rest_of_the_course(learner: Browser, link: str, target: str) -> None:
    learner.open("learn").follow(link)
    assert learner.page == target


def test_a_rehearsal_counts_as_tried_when_an_ending_was_reached(learner: Browser) -> None:
    scenario = SCENARIOS[0]
    practice.begin(learner.store, learner.workspace, scenario, learner.world.now)
    learner.open("learn")
    assert words("learn.rehearsals", count=0, total=len(SCENARIOS)) in learner.links
    while (at := practice.position(scenario, learner.runs[0])).ending is None:
        choice = at.scene.choices[0].id
        practice.choose(learner.store, learner.workspace, scenario, at, choice, learner.world.now)
    learner.open("learn")
    assert words("learn.rehearsals", count=1, total=len(SCENARIOS)) in learner.links
