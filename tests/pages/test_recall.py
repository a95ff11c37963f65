"""Recall: an idea comes back at the start of the next lesson, at the end of the unit, and a week later."""

from itertools import pairwise

import pytest

from goodquestion.curriculum.models import Check, Lesson, Unit
from goodquestion.domain.recall import Attempt, Occasion
from goodquestion.services import startup
from goodquestion.storage import learning as rows
from tests.pages.browser import Browser, read, words, wrong_answer

LESSONS = startup.library().lessons("en")
UNITS = startup.library().units("en")
FIRST, SECOND, THIRD, FOURTH = LESSONS[:4]
QUESTION = FIRST.recalls[0]


def shown(learner: Browser) -> list[str]:
    """The ids of the questions on the page, in their order."""
    known = {check.id for lesson in LESSONS for check in (*lesson.checks, *lesson.recalls)}
    ids = (key.removeprefix("check_") for key in learner.keys("check_"))
    return [check for check in ids if check in known]


def is_asked(learner: Browser, question: Check) -> bool:
    return learner.has(f"check_{question.id}")


def reason(question: Check, answer: str) -> str:
    """What is said to an answer."""
    verdict = question.judge(answer)
    assert verdict is not None
    return read(verdict.reasons[0])


def week_later(learner: Browser, *lessons: Lesson) -> Browser:
    """These lessons were finished a week ago, and the learner is back on Home."""
    learner.finished(*(lesson.slug for lesson in lessons))
    learner.world.later(days=7)
    return learner.open("home")


def mix_of(unit: Unit) -> list[tuple[Lesson, Check]]:
    """The questions at the end of a unit: the second of each lesson, then the first ones, five in all."""
    lessons = [lesson for lesson in LESSONS if lesson.slug in unit.slugs]
    both = [(lesson, lesson.recalls[at]) for at in (1, 0) for lesson in lessons]
    return both[:5]


# -- at the start of the next lesson


@pytest.mark.parametrize(("before", "lesson"), list(pairwise(LESSONS)), ids=lambda lesson: lesson.slug)
def test_a_question_about_the_lesson_before_opens_a_lesson(
    learner: Browser, before: Lesson, lesson: Lesson
) -> None:
    learner.finished(before.slug)
    learner.open("lesson", lesson=lesson.slug)
    question = before.recalls[0]
    assert shown(learner)[0] == question.id
    card = learner.part(f"check_{question.id}")
    assert card.startswith(words("recall.start_title"))
    assert read(question.prompt) in card


def test_nothing_is_asked_about_a_lesson_that_was_not_read(learner: Browser) -> None:
    learner.finished(THIRD.slug)
    learner.open("lesson", lesson=SECOND.slug)
    assert shown(learner) == [check.id for check in SECOND.checks]


def test_nothing_is_asked_before_the_first_lesson_or_in_one_that_is_finished(learner: Browser) -> None:
    learner.finished(FIRST.slug, SECOND.slug)
    learner.open("lesson", lesson=FIRST.slug)
    assert shown(learner) == [check.id for check in FIRST.checks]
    learner.open("lesson", lesson=SECOND.slug)
    assert shown(learner) == [check.id for check in SECOND.checks]


@pytest.mark.parametrize("is_right", [True, False], ids=["right", "wrong"])
def test_the_answer_to_it_gets_a_reason_and_is_kept_with_its_occasion(
    learner: Browser, is_right: bool
) -> None:
    learner.finished(FIRST.slug)
    given = QUESTION.answer if is_right else wrong_answer(QUESTION)
    learner.open("lesson", lesson=SECOND.slug).answer(QUESTION, given)
    assert learner.said("success" if is_right else "info") == [reason(QUESTION, given)]
    (made,) = learner.attempts
    assert (made.lesson, made.check, made.occasion) == (FIRST.slug, QUESTION.id, Occasion.start)
    assert (made.answer, made.correct) == (given, is_right)
    assert learner.reload().value(f"check_{QUESTION.id}_answer") == given


def test_it_may_be_left_and_the_lesson_finished(learner: Browser) -> None:
    learner.finished(FIRST.slug)
    learner.open("lesson", lesson=SECOND.slug).click("lesson_finish")
    assert (learner.page, learner.address) == ("lesson", {"lesson": THIRD.slug})
    assert learner.attempts == []
    assert is_asked(learner, SECOND.recalls[0])


# -- the mix at the end of a unit


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_a_unit_ends_with_a_mix_of_five_and_every_answer_is_kept(learner: Browser, unit: Unit) -> None:
    mix = mix_of(unit)
    learner.finished(*unit.slugs[:-1])
    learner.open("lesson", lesson=unit.slugs[-1]).click("lesson_finish")
    assert learner.title == words("recall.unit_title", title=unit.title)
    assert words("recall.unit_what", count=len(mix)) in learner.text
    assert shown(learner) == [question.id for _, question in mix]
    assert len(mix) == min(5, 2 * len(unit.slugs))
    for number, (_, question) in enumerate(mix, start=1):
        title = words("recall.question", number=number, total=len(mix))
        assert learner.part(f"check_{question.id}").startswith(title)
        assert words("recall.done") not in learner.done
        learner.answer(question, question.answer)
        assert reason(question, question.answer) in learner.part(f"check_{question.id}")
    assert words("recall.done") in learner.done
    assert [(each.check, each.occasion) for each in learner.attempts] == [
        (question.id, Occasion.unit) for _, question in mix
    ]


def test_after_an_answer_the_lesson_can_be_read_again(learner: Browser) -> None:
    unit = UNITS[0]
    lesson, question = mix_of(unit)[0]
    label = words("recall.read_again", title=lesson.title)
    assert label not in learner.open("recall", unit=unit.id).links
    learner.answer(question, wrong_answer(question))
    assert learner.links_to(label) == ("lesson", {"lesson": lesson.slug})


def test_a_question_of_the_mix_without_a_choice_asks_for_one(learner: Browser) -> None:
    _, question = mix_of(UNITS[0])[0]
    learner.open("recall", unit=UNITS[0].id).click(f"check_{question.id}_submit")
    assert learner.errors == [words("problem.choose_one")]
    assert learner.workspace.id is None


def test_a_mix_left_in_the_middle_goes_on_after_a_reload_and_a_restart(learner: Browser) -> None:
    (_, first), (_, second), *rest = mix_of(UNITS[0])
    learner.open("recall", unit=UNITS[0].id).answer(first, first.answer)
    again = learner.reload()
    assert again.value(f"check_{first.id}_answer") == first.answer
    assert again.done == [reason(first, first.answer)]
    again.fill(**{f"check_{second.id}_answer": second.answer})
    restarted = again.restart().click(f"check_{second.id}_submit")
    for _, question in rest:
        restarted.answer(question, question.answer)
    assert words("recall.done") in restarted.done


def test_the_mix_leads_on_to_the_next_unit(learner: Browser) -> None:
    learner.finished(*UNITS[0].slugs)
    learner.open("recall", unit=UNITS[0].id)
    after = UNITS[1].slugs[0]
    learner.click("recall_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": after})


def test_the_last_mix_of_a_finished_course_leads_to_what_was_learned_and_made(learner: Browser) -> None:
    learner.finished(*(lesson.slug for lesson in LESSONS))
    learner.open("recall", unit=UNITS[-1].id)
    assert not learner.has("recall_continue")
    learner.follow(words("nav.my_course"))
    assert learner.page == "my_course"


def test_the_mix_is_asked_in_spanish_and_knows_the_same_answers(learner: Browser) -> None:
    learner.language = "es"
    lesson, question = mix_of(UNITS[0])[0]
    spanish = startup.library().lesson(lesson.slug, "es")
    assert spanish is not None
    learner.open("recall", unit=UNITS[0].id).answer(question, question.answer)
    assert learner.done == [reason(spanish.recalls[1], question.answer)]
    assert not learner.fell_back


# -- a minute of recall, a week later


def test_a_week_after_a_lesson_home_offers_a_minute_of_recall(learner: Browser) -> None:
    learner.finished(FIRST.slug)
    learner.world.later(days=6, hours=23)
    assert not learner.open("home").has("home_recall")
    learner.world.later(hours=1)
    card = learner.reload().part("home_recall")
    assert words("recall.home_title") in card
    assert words("recall.home_text", count=1) in card


def test_the_minute_opens_from_home_and_its_answers_are_kept(learner: Browser) -> None:
    week_later(learner, FIRST, SECOND).click("recall_open")
    assert (learner.page, learner.title) == ("recall", words("recall.title"))
    assert words("recall.what", count=2) in learner.text
    assert shown(learner) == [FIRST.recalls[0].id, SECOND.recalls[0].id]
    learner.answer(FIRST.recalls[0], FIRST.recalls[0].answer)
    assert shown(learner) == [FIRST.recalls[0].id, SECOND.recalls[0].id], "what was answered stays to be read"
    assert words("recall.done") not in learner.done
    learner.answer(SECOND.recalls[0], SECOND.recalls[0].answer)
    assert words("recall.done") in learner.done
    assert [(each.check, each.occasion, each.correct) for each in learner.attempts] == [
        (FIRST.recalls[0].id, Occasion.week, True),
        (SECOND.recalls[0].id, Occasion.week, True),
    ]
    assert not learner.open("home").has("home_recall")


def test_the_minute_asks_three_questions_and_the_rest_the_next_time(learner: Browser) -> None:
    week_later(learner, FIRST, SECOND, THIRD, FOURTH)
    assert words("recall.home_text", count=3) in learner.part("home_recall")
    learner.click("recall_open")
    asked = [lesson.recalls[0] for lesson in (FIRST, SECOND, THIRD)]
    assert shown(learner) == [question.id for question in asked]
    for question in asked:
        learner.answer(question, question.answer)
    learner.open("home")
    assert words("recall.home_text", count=1) in learner.part("home_recall")
    assert shown(learner.click("recall_open")) == [FOURTH.recalls[0].id]


def test_a_minute_left_in_the_middle_asks_only_what_is_left(learner: Browser) -> None:
    week_later(learner, FIRST, SECOND).click("recall_open")
    learner.answer(FIRST.recalls[0], FIRST.recalls[0].answer)
    assert shown(learner.reload()) == [SECOND.recalls[0].id]
    assert shown(learner.another_tab().open("recall")) == [SECOND.recalls[0].id]


def test_an_answer_chosen_while_the_server_restarts_is_saved(learner: Browser) -> None:
    week_later(learner, FIRST).click("recall_open")
    restarted = learner.fill(**{f"check_{QUESTION.id}_answer": QUESTION.answer}).restart()
    restarted.click(f"check_{QUESTION.id}_submit")
    assert reason(QUESTION, QUESTION.answer) in restarted.done
    assert learner.answers(FIRST, Occasion.week) == {QUESTION.id: QUESTION.answer}


def test_without_anything_due_the_page_says_so_and_leads_on(learner: Browser) -> None:
    learner.finished(FIRST.slug)
    learner.open("recall")
    assert words("recall.nothing") in learner.text
    assert shown(learner) == learner.done == []
    learner.click("recall_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": SECOND.slug})


def test_an_unknown_unit_in_the_address_shows_what_is_due(learner: Browser) -> None:
    week_later(learner, FIRST)
    learner.open("recall", unit="no-such-unit")
    assert learner.title == words("recall.title")
    assert shown(learner) == [QUESTION.id]


def test_a_question_that_the_course_does_not_have_any_more_is_not_asked(learner: Browser) -> None:
    learner.finished(SECOND.slug)
    gone = Attempt(
        lesson=FIRST.slug,
        check="a-question-of-last-year",
        answer="a",
        correct=False,
        occasion=Occasion.unit,
        at=learner.world.now,
    )
    with learner.store.write() as db:
        rows.insert_attempt(db, str(learner.workspace.id), gone)
    learner.world.later(days=2)
    assert not learner.open("home").has("home_recall")
    assert words("recall.nothing") in learner.open("recall").text


# -- what was wrong comes back once more


def wrong_at_the_start(learner: Browser) -> None:
    learner.finished(FIRST.slug)
    learner.open("lesson", lesson=SECOND.slug).answer(QUESTION, wrong_answer(QUESTION))


def wrong_in_the_mix(learner: Browser) -> None:
    learner.finished(*UNITS[0].slugs)
    learner.open("recall", unit=UNITS[0].id).answer(QUESTION, wrong_answer(QUESTION))


def wrong_a_week_later(learner: Browser) -> None:
    week_later(learner, FIRST).click("recall_open").answer(QUESTION, wrong_answer(QUESTION))


@pytest.mark.parametrize("how", [wrong_at_the_start, wrong_in_the_mix, wrong_a_week_later])
def test_a_wrong_answer_comes_back_once_more_a_day_later(learner: Browser, how: object) -> None:
    how(learner)  # type: ignore[operator]
    learner.world.later(hours=23)
    assert not learner.open("home").has("home_recall")
    learner.world.later(hours=1)
    learner.open("home").click("recall_open")
    assert shown(learner) == [QUESTION.id]
    learner.answer(QUESTION, wrong_answer(QUESTION))
    assert learner.attempts[-1].occasion == Occasion.again
    learner.world.later(days=3)
    assert not learner.open("home").has("home_recall"), "once more, and not again and again"


def test_the_question_that_comes_back_is_shown_without_the_old_answer(learner: Browser) -> None:
    wrong_at_the_start(learner)
    learner.world.later(days=1)
    learner.open("recall")
    assert learner.value(f"check_{QUESTION.id}_answer") is None
    assert learner.said("info") == learner.done == []


def test_an_answer_put_right_at_once_does_not_come_back(learner: Browser) -> None:
    wrong_at_the_start(learner)
    learner.answer(QUESTION, QUESTION.answer)
    learner.world.later(days=2)
    assert not learner.open("home").has("home_recall")


def test_a_wrong_answer_to_a_check_in_its_lesson_does_not_come_back(learner: Browser) -> None:
    check = FIRST.checks[0]
    learner.open("lesson", lesson=FIRST.slug).answer(check, wrong_answer(check)).click("lesson_finish")
    learner.world.later(days=2)
    assert not learner.open("home").has("home_recall")


def test_what_was_wrong_is_asked_before_what_is_a_week_old_and_no_question_twice(learner: Browser) -> None:
    wrong_at_the_start(learner)
    learner.finished(SECOND.slug)
    learner.world.later(days=8)
    assert shown(learner.open("recall")) == [QUESTION.id, SECOND.recalls[0].id]
    assert words("recall.what", count=2) in learner.text


def test_another_browser_is_asked_nothing(learner: Browser) -> None:
    week_later(learner, FIRST)
    stranger = learner.world.browser()
    stranger.knows("Ben")
    assert not stranger.open("home").has("home_recall")
