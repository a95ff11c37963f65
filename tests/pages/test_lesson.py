"""One lesson: read, think, check, do it now, go on."""

import pytest

from goodquestion.curriculum.models import Check, Lesson
from goodquestion.domain.contacts import EventType
from goodquestion.services import learning, startup
from tests.pages.browser import Browser, read, words

LESSONS = startup.library().lessons("en")
FIRST, SECOND, LAST = LESSONS[0], LESSONS[1], LESSONS[-1]
CHECK = next(check for check in FIRST.checks if isinstance(check, Check))
OTHER = next(option for option in CHECK.options if not option.correct)
RIGHT = next(option for option in CHECK.options if option.correct)


def answer(learner: Browser, check: Check, option: str) -> Browser:
    learner.fill(**{f"check_{check.id}_answer": option})
    return learner.click(f"check_{check.id}_submit")


def stored_answers(learner: Browser, lesson: Lesson) -> dict[str, str]:
    return learning.last_answers(learner.store, learner.workspace, lesson.slug)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.slug)
def test_a_lesson_says_its_place_its_minutes_what_it_is_for_and_what_to_remember(
    learner: Browser, lesson: Lesson
) -> None:
    learner.open("lesson", lesson=lesson.slug)
    number = LESSONS.index(lesson) + 1
    assert learner.title == lesson.title
    assert f"Lesson {number} of {len(LESSONS)}. About {lesson.minutes} minutes." in learner.text
    for sentence in (*lesson.objectives, *lesson.key_points):
        assert read(sentence) in learner.text
    for check in lesson.checks:
        assert learner.has(f"check_{check.id}_answer")
        assert learner.part(f"check_{check.id}").startswith(words("check.title"))


def test_the_right_answer_is_confirmed_with_its_reason(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    answer(learner, CHECK, RIGHT.id)
    assert learner.done == [read(RIGHT.feedback)]
    assert stored_answers(learner, FIRST) == {CHECK.id: RIGHT.id}


def test_another_answer_gets_a_reason_and_no_confirmation(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    answer(learner, CHECK, OTHER.id)
    assert learner.said("info") == [read(OTHER.feedback)]
    assert learner.done == learner.errors == []
    assert stored_answers(learner, FIRST) == {CHECK.id: OTHER.id}


def test_a_check_can_be_tried_again(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    answer(learner, CHECK, OTHER.id)
    answer(learner, CHECK, RIGHT.id)
    assert learner.done == [read(RIGHT.feedback)]
    assert learner.said("info") == []
    assert stored_answers(learner, FIRST) == {CHECK.id: RIGHT.id}


def test_a_check_without_a_choice_asks_for_one_and_stores_nothing(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug).click(f"check_{CHECK.id}_submit")
    assert learner.errors == [words("problem.choose_one")]
    assert learner.workspace.id is None


def test_the_answer_and_its_feedback_are_there_on_the_next_day(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    answer(learner, CHECK, OTHER.id)
    tomorrow = learner.reload()
    assert tomorrow.value(f"check_{CHECK.id}_answer") == OTHER.id
    assert tomorrow.said("info") == [read(OTHER.feedback)]
    assert tomorrow.label(f"check_{CHECK.id}_submit") == words("check.again")


def test_finishing_a_lesson_is_kept_and_opens_the_next(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug).click("lesson_finish")
    assert (learner.page, learner.address) == ("lesson", {"lesson": SECOND.slug})
    assert learner.title == SECOND.title
    learner.open("lesson", lesson=FIRST.slug)
    assert learner.done == [words("lesson.is_done")]


def test_finishing_the_last_lesson_leads_back_to_the_lessons(learner: Browser) -> None:
    learner.open("lesson", lesson=LAST.slug)
    assert learner.label("lesson_finish") == words("lesson.finish_last")
    learner.click("lesson_finish")
    assert learner.page == "learn"
    assert f"1 of {len(LESSONS)} lessons finished." in learner.text


def test_checks_lock_nothing(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug).click("lesson_finish").open("learn")
    assert f"1. {FIRST.title} · finished" in learner.links


def test_the_foot_of_a_lesson_leads_back_home_and_on(learner: Browser) -> None:
    learner.open("lesson", lesson=SECOND.slug)
    assert learner.links_to(words("lesson.previous", title=FIRST.title)) == ("lesson", {"lesson": FIRST.slug})
    assert learner.links_to(words("lesson.next", title=LESSONS[2].title)) == (
        "lesson",
        {"lesson": LESSONS[2].slug},
    )
    assert learner.part("lesson_foot").splitlines()[1] == words("nav.home")
    learner.follow(words("lesson.next", title=LESSONS[2].title))
    assert learner.title == LESSONS[2].title


def test_the_first_lesson_has_none_before_it_and_the_last_none_after(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    assert not any(label.startswith(words("lesson.previous", title="")) for label in learner.links)
    learner.open("lesson", lesson=LAST.slug)
    assert not any(label.startswith(words("lesson.next", title="")) for label in learner.links)


@pytest.mark.parametrize("params", [{"lesson": "no-such-lesson"}, {"lesson": "../../etc"}, {}])
def test_an_unknown_lesson_in_the_address_is_said_and_leads_to_the_list(
    learner: Browser, params: dict[str, str]
) -> None:
    learner.open("lesson", **params)
    assert learner.title == words("lesson.not_here_title")
    assert words("lesson.not_here") in learner.text
    learner.follow(words("lesson.all"))
    assert learner.page == "learn"


@pytest.mark.parametrize("lesson", LESSONS[:-1], ids=lambda lesson: lesson.slug)
def test_do_it_now_leads_into_the_tool_of_the_step(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    assert read(lesson.do_now) in learner.part("do_now")
    learner.follow(read(lesson.do_now))
    assert learner.page == lesson.do_now_page


def test_the_lesson_on_thanks_leads_to_whoever_waits_for_thanks(learner: Browser) -> None:
    learner.open("lesson", lesson=LAST.slug)
    assert learner.links_to(read(LAST.do_now)) == ("contacts", {})
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.met, days_ago=0.5)
    learner.open("lesson", lesson=LAST.slug)
    assert learner.links_to(read(LAST.do_now)) == ("contact", {"contact": ana.id})


def test_a_lesson_names_its_sources(learner: Browser) -> None:
    learner.open("lesson", lesson=LAST.slug)
    assert words("lesson.sources") in learner.text
    for source in LAST.sources:
        assert source.title in learner.text
