"""Learn: the lessons in their order, and how far you are."""

from goodquestion.services import startup
from tests.pages.browser import Browser, words

LESSONS = startup.library().lessons("en")


def test_nothing_is_finished_at_first_and_the_first_lesson_is_the_one_to_begin(learner: Browser) -> None:
    learner.open("learn")
    assert f"0 of {len(LESSONS)} lessons finished." in learner.text
    assert learner.bar == 0
    assert learner.label("learn_continue") == f"Begin: {LESSONS[0].title}"
    learner.click("learn_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": LESSONS[0].slug})


def test_every_lesson_is_listed_with_its_minutes_and_can_be_opened(learner: Browser) -> None:
    learner.open("learn")
    for number, lesson in enumerate(LESSONS, start=1):
        label = f"{number}. {lesson.title} · {lesson.minutes} minutes"
        assert learner.links_to(label) == ("lesson", {"lesson": lesson.slug})


def test_finished_lessons_are_counted_in_words_and_in_a_bar(learner: Browser) -> None:
    learner.finished(LESSONS[0].slug, LESSONS[2].slug)
    learner.open("learn")
    assert f"2 of {len(LESSONS)} lessons finished." in learner.text
    assert learner.bar == int(100 * 2 / len(LESSONS))
    assert f"1. {LESSONS[0].title} · finished" in learner.links
    assert learner.label("learn_continue") == f"Continue: {LESSONS[1].title}"


def test_a_finished_course_is_said_and_stays_open(learner: Browser) -> None:
    learner.finished(*(lesson.slug for lesson in LESSONS))
    learner.open("learn")
    assert learner.bar == 100
    assert learner.done == [words("learn.finished")]
    assert not learner.has("learn_continue")
    learner.follow(LESSONS[-1].title)
    assert learner.title == LESSONS[-1].title


def test_learn_leads_on_to_the_questions(learner: Browser) -> None:
    learner.open("learn").follow(words("home.prepare_link"))
    assert learner.page == "questions"
