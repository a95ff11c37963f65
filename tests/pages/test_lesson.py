"""One lesson: read, think, check, do it now, go on."""

import pytest

from goodquestion.curriculum.models import (
    AnyCheck,
    Aside,
    Check,
    EstimateCheck,
    Lesson,
    MatchCheck,
    OrderCheck,
    Unit,
)
from goodquestion.domain.contacts import EventType
from goodquestion.domain.recall import Attempt, Occasion
from goodquestion.services import learning, startup
from goodquestion.storage import learning as rows
from tests.pages.browser import Browser, answer_fields, read, words, wrong_answer

LESSONS = startup.library().lessons("en")
UNITS = startup.library().units("en")
FIRST, SECOND, LAST = LESSONS[0], LESSONS[1], LESSONS[-1]
THANKS = next(lesson for lesson in LESSONS if lesson.do_now_page == "thank_you")
KINDS = ("choose", "spot", "order", "match", "estimate")
ONE_OF_EACH = {
    kind: next((lesson, check) for lesson in LESSONS for check in lesson.checks if check.kind == kind)
    for kind in KINDS
}

each_kind = pytest.mark.parametrize(
    ("lesson", "check"), [pytest.param(*ONE_OF_EACH[kind], id=kind) for kind in KINDS]
)
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.slug)


def card(learner: Browser, check: AnyCheck) -> str:
    """What stands in the box of a check."""
    return learner.part(f"check_{check.id}")


def reasons(check: AnyCheck, answer: str) -> list[str]:
    """What a reader hears of an answer."""
    verdict = check.judge(answer)
    assert verdict is not None
    return [read(reason) for reason in verdict.reasons]


@each_lesson
def test_a_lesson_says_its_place_its_minutes_what_it_is_for_and_what_to_remember(
    learner: Browser, lesson: Lesson
) -> None:
    learner.open("lesson", lesson=lesson.slug)
    number = LESSONS.index(lesson) + 1
    assert learner.title == lesson.title
    assert f"Lesson {number} of {len(LESSONS)}. About {lesson.minutes} minutes." in learner.text
    for sentence in (*lesson.objectives, *lesson.key_points):
        assert read(sentence) in learner.text


@each_lesson
def test_every_check_of_a_lesson_asks_its_question_and_has_fields_for_the_answer(
    learner: Browser, lesson: Lesson
) -> None:
    learner.open("lesson", lesson=lesson.slug)
    for check in lesson.checks:
        assert card(learner, check).startswith(words("check.guess" if check.guess else "check.title"))
        assert read(check.prompt) in card(learner, check)
        assert all(learner.value(field) is None for field in answer_fields(check, check.answer))
        assert learner.label(f"check_{check.id}_submit") == words("check.submit")


# -- checks


@each_kind
def test_the_right_answer_is_confirmed_with_its_reason(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    learner.open("lesson", lesson=lesson.slug).answer(check, check.answer)
    assert learner.done == reasons(check, check.answer)
    assert learner.errors == learner.said("info") == []
    assert learner.answers(lesson) == {check.id: check.answer}


@each_kind
def test_another_answer_gets_a_reason_and_no_confirmation(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    given = wrong_answer(check)
    learner.open("lesson", lesson=lesson.slug).answer(check, given)
    (said,) = learner.said("info")
    for reason in reasons(check, given):
        assert reason in said
    assert learner.done == learner.errors == []
    assert learner.answers(lesson) == {check.id: given}


@each_kind
def test_a_check_can_be_tried_again_and_the_first_and_the_last_attempt_are_kept(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    learner.open("lesson", lesson=lesson.slug)
    learner.answer(check, wrong_answer(check)).answer(check, check.answer)
    assert learner.done == reasons(check, check.answer)
    assert learner.said("info") == []
    kept = learning.first_and_last(learner.attempts, lesson.slug, check.id)
    assert kept is not None
    assert [(each.answer, each.correct) for each in kept] == [
        (wrong_answer(check), False),
        (check.answer, True),
    ]


@each_kind
def test_a_check_without_an_answer_asks_for_one_and_stores_nothing(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    learner.open("lesson", lesson=lesson.slug).click(f"check_{check.id}_submit")
    asked_for = "problem.choose_one" if isinstance(check, Check) else "problem.answer_all"
    assert learner.errors == [words(asked_for)]
    assert learner.workspace.id is None


@each_kind
def test_the_answer_and_its_feedback_are_there_on_the_next_day(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    given = wrong_answer(check)
    learner.open("lesson", lesson=lesson.slug).answer(check, given)
    learner.world.later(days=1)
    tomorrow = learner.reload()
    for field, value in answer_fields(check, given).items():
        assert tomorrow.value(field) == value
    (said,) = tomorrow.said("info")
    assert all(reason in said for reason in reasons(check, given))


@each_kind
def test_an_answer_given_while_the_server_restarts_is_saved(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    learner.open("lesson", lesson=lesson.slug).fill(**answer_fields(check, check.answer))
    restarted = learner.restart().click(f"check_{check.id}_submit")
    assert restarted.done == reasons(check, check.answer)
    assert restarted.answers(lesson) == {check.id: check.answer}


@each_lesson
def test_every_check_of_a_lesson_answers_a_wrong_and_a_right_answer(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    for check in lesson.checks:
        learner.answer(check, wrong_answer(check))
        assert reasons(check, wrong_answer(check))[0] in card(learner, check)
        learner.answer(check, check.answer)
        assert reasons(check, check.answer)[0] in card(learner, check)
    assert learner.answers(lesson) == {check.id: check.answer for check in lesson.checks}


def test_what_was_chosen_in_one_check_leaves_the_others_alone(learner: Browser) -> None:
    first, second = LESSONS[0].checks[:2]
    learner.open("lesson", lesson=FIRST.slug).answer(first, first.answer)
    assert reasons(second, second.answer)[0] not in card(learner, second)
    assert learner.answers(FIRST) == {first.id: first.answer}


@pytest.mark.parametrize(
    ("number", "said"),
    [(lambda check: check.low - 1, "under"), (lambda check: check.high + 1, "over")],
    ids=["too-small", "too-large"],
)
def test_an_estimate_hears_whether_it_is_too_small_or_too_large(
    learner: Browser, number: object, said: str
) -> None:
    lesson, check = ONE_OF_EACH["estimate"]
    assert isinstance(check, EstimateCheck)
    learner.open("lesson", lesson=lesson.slug).answer(check, str(number(check)))  # type: ignore[operator]
    assert learner.said("info") == [read(getattr(check.feedback, said))]


@pytest.mark.parametrize("bound", ["low", "high"])
def test_an_estimate_is_right_up_to_both_of_its_bounds(learner: Browser, bound: str) -> None:
    lesson, check = ONE_OF_EACH["estimate"]
    assert isinstance(check, EstimateCheck)
    learner.open("lesson", lesson=lesson.slug).answer(check, str(getattr(check, bound)))
    assert learner.done == [read(check.feedback.right)]


def test_an_estimate_says_what_it_counts(learner: Browser) -> None:
    lesson, check = ONE_OF_EACH["estimate"]
    assert isinstance(check, EstimateCheck)
    learner.open("lesson", lesson=lesson.slug)
    assert learner.label(f"check_{check.id}_answer") == words("check.estimate", unit=check.unit)


def test_an_order_that_is_partly_right_names_only_what_is_not(learner: Browser) -> None:
    lesson, check = ONE_OF_EACH["order"]
    assert isinstance(check, OrderCheck)
    ids = list(check.part_ids)
    ids[0], ids[1] = ids[1], ids[0]
    learner.open("lesson", lesson=lesson.slug).answer(check, ">".join(ids))
    (said,) = learner.said("info")
    assert said.startswith(words("check.not_yet"))
    for item in check.items:
        assert (read(item.feedback) in said) == (item.id in ids[:2])


def test_an_order_offers_its_items_in_another_order_than_the_right_one(learner: Browser) -> None:
    lesson, check = ONE_OF_EACH["order"]
    assert isinstance(check, OrderCheck)
    learner.open("lesson", lesson=lesson.slug)
    offered = learner.widget(f"check_{check.id}_answer_1").options
    assert sorted(offered) == sorted(item.text for item in check.items)
    assert offered != [item.text for item in check.items]


@pytest.mark.parametrize("answer", ["one-is-missing", "one-twice"])
def test_an_order_that_is_not_complete_is_refused_and_kept_in_the_fields(
    learner: Browser, answer: str
) -> None:
    lesson, check = ONE_OF_EACH["order"]
    ids = list(check.part_ids)
    ids[-1:] = [] if answer == "one-is-missing" else [ids[0]]
    learner.open("lesson", lesson=lesson.slug).answer(check, ">".join(ids))
    assert learner.errors == [words("problem.answer_all")]
    assert learner.value(f"check_{check.id}_answer_1") == ids[0]
    assert learner.workspace.id is None


def test_partners_of_which_two_were_exchanged_are_named_and_the_others_are_not(learner: Browser) -> None:
    lesson, check = ONE_OF_EACH["match"]
    assert isinstance(check, MatchCheck)
    one, two, *rest = check.part_ids
    pairs = {one: two, two: one} | {pair: pair for pair in rest}
    given = ";".join(f"{left}={right}" for left, right in pairs.items())
    learner.open("lesson", lesson=lesson.slug).answer(check, given)
    (said,) = learner.said("info")
    assert said.startswith(words("check.not_yet"))
    for pair in check.pairs:
        assert (read(pair.feedback) in said) == (pair.id in (one, two))


def test_pairs_of_which_one_is_missing_are_refused(learner: Browser) -> None:
    lesson, check = ONE_OF_EACH["match"]
    given = ";".join(f"{pair}={pair}" for pair in check.part_ids[1:])
    learner.open("lesson", lesson=lesson.slug).answer(check, given)
    assert learner.errors == [words("problem.answer_all")]
    assert learner.workspace.id is None


@each_kind
def test_a_check_speaks_spanish(learner: Browser, lesson: Lesson, check: AnyCheck) -> None:
    spanish = startup.library().lesson(lesson.slug, "es")
    asked = spanish.check(check.id) if spanish else None
    assert asked is not None
    reader = learner.world.browser(language="es").open("lesson", lesson=lesson.slug)
    reader.answer(asked, check.answer)
    assert reader.done == reasons(asked, check.answer)
    assert not reader.fell_back
    assert reader.answers(lesson) == {check.id: check.answer}, "right is right in every language"


@each_kind
def test_an_answer_that_the_course_does_not_offer_any_more_counts_as_none(
    learner: Browser, lesson: Lesson, check: AnyCheck
) -> None:
    learner.knows("Ana Ruiz")
    old = Attempt(
        lesson=lesson.slug,
        check=check.id,
        answer="an-option-of-last-year",
        correct=True,
        occasion=Occasion.lesson,
        at=learner.world.now,
    )
    with learner.store.write() as db:
        rows.insert_attempt(db, str(learner.workspace.id), old)
    learner.open("lesson", lesson=lesson.slug)
    assert all(learner.value(field) is None for field in answer_fields(check, check.answer))
    assert learner.done == learner.said("info") == []
    learner.answer(check, check.answer)
    assert learner.done == reasons(check, check.answer)


# -- going on


def test_finishing_a_lesson_is_kept_and_opens_the_next(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug)
    assert learner.label("lesson_finish") == words("lesson.finish_next")
    learner.click("lesson_finish")
    assert (learner.page, learner.address) == ("lesson", {"lesson": SECOND.slug})
    assert learner.title == SECOND.title
    learner.open("lesson", lesson=FIRST.slug)
    assert learner.done == [words("lesson.is_done")]


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_the_lessons_of_a_unit_lead_on_to_each_other_and_the_last_to_its_questions(
    learner: Browser, unit: Unit
) -> None:
    for slug, after in zip(unit.slugs, unit.slugs[1:], strict=False):
        learner.open("lesson", lesson=slug).click("lesson_finish")
        assert (learner.page, learner.address) == ("lesson", {"lesson": after})
    learner.click("lesson_finish")
    assert (learner.page, learner.address) == ("recall", {"unit": unit.id})
    assert set(learner.lessons_done) == set(unit.slugs)


def test_finishing_the_last_lesson_of_the_course_leads_to_the_questions_of_its_unit(learner: Browser) -> None:
    learner.open("lesson", lesson=LAST.slug)
    assert learner.label("lesson_finish") == words("lesson.finish_last")
    learner.click("lesson_finish")
    assert (learner.page, learner.address) == ("recall", {"unit": UNITS[-1].id})
    learner.open("learn")
    assert f"1 of {len(LESSONS)} lessons finished." in learner.text


def test_a_lesson_finished_twice_keeps_its_first_time(learner: Browser) -> None:
    learner.open("lesson", lesson=FIRST.slug).click("lesson_finish")
    first = learner.lessons_done
    learner.world.later(days=2)
    learner.open("lesson", lesson=FIRST.slug).click("lesson_finish")
    assert learner.lessons_done == first


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


# -- what a lesson leads to


@pytest.mark.parametrize(
    "lesson", [each for each in LESSONS if each != THANKS], ids=lambda lesson: lesson.slug
)
def test_do_it_now_leads_into_the_tool_of_the_step(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    assert read(lesson.do_now) in learner.part("do_now")
    learner.follow(read(lesson.do_now))
    assert learner.page == lesson.do_now_page


def test_the_lesson_on_thanks_leads_to_whoever_waits_for_thanks(learner: Browser) -> None:
    learner.open("lesson", lesson=THANKS.slug)
    assert learner.links_to(read(THANKS.do_now)) == ("contacts", {})
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.met, days_ago=0.5)
    learner.open("lesson", lesson=THANKS.slug)
    assert learner.links_to(read(THANKS.do_now)) == ("contact", {"contact": ana.id})


@each_lesson
def test_a_lesson_leads_to_the_rehearsals_that_it_prepares_for(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    begins = words("lesson.rehearse", title="").strip()
    offered = [label for label in learner.links if label.startswith(begins)]
    prepared = [each for each in startup.library().scenarios("en") if each.lesson == lesson.slug]
    assert offered == [words("lesson.rehearse", title=each.title) for each in prepared]
    for each in prepared:
        label = words("lesson.rehearse", title=each.title)
        assert learner.links_to(label) == ("practice", {"scenario": each.slug})


@each_lesson
def test_a_lesson_names_its_sources(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    assert words("lesson.sources") in learner.text
    for source in lesson.sources:
        assert read(source.title) in learner.text


def test_words_for_whoever_teaches_are_shown_to_nobody_else(learner: Browser) -> None:
    lesson = next(each for each in LESSONS if any(isinstance(block, Aside) for block in each.blocks))
    notes = [read(block.text) for block in lesson.blocks if isinstance(block, Aside)]
    learner.open("lesson", lesson=lesson.slug)
    assert not any(note in learner.text for note in notes)
    learner.open("lesson", lesson=lesson.slug, facilitator="1")
    assert all(note in learner.text for note in notes)
