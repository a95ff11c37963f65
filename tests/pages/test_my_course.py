"""My course: what I learned, what I made, what I do next; to print, and to begin again."""

from datetime import timedelta

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.domain.decisions import Plan
from goodquestion.services import decisions, learning, practice, startup
from tests.pages.browser import Browser, bank, read, read_label, words

LESSONS = startup.library().lessons("en")
UNITS = startup.library().units("en")
SCENARIO = startup.library().scenarios("en")[0]
CHECKLIST = next(x.example for x in LESSONS if x.example and x.example.artefact == "checklist")
ALL = tuple(lesson.slug for lesson in LESSONS)


def section(learner: Browser, key: str) -> list[str]:
    """What stands below one of the three headings, line by line, as far as the next one."""
    shown = [node for node in learner.app.main if node.type in ("header", "subheader", "markdown", "text")]
    values = [(node.type, str(node.value)) for node in shown]
    at = values.index(("header", words(f"my_course.{key}")))
    below = values[at + 1 :]
    end = next((n for n, (kind, _) in enumerate(below) if kind == "header"), len(below))
    lines: list[str] = []
    for kind, value in below[:end]:
        if kind == "text":
            lines.append(value)
        else:
            lines += [read_label(line.removeprefix("- ")) for line in value.splitlines()]
    return lines


def links(learner: Browser) -> dict[str, str]:
    """The addresses outside the app's own pages, by their words."""
    return {read_label(link.value): link.proto.url for link in learner.app.link_button}


def makes_everything(learner: Browser) -> None:
    """There is one of everything that a learner can make in the course."""
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.researched)
    learner.asks(learner.has_list(bank()[0]), "What surprised you?")
    store, now = learner.store, learner.world.now
    learning.save_draft(store, learner.workspace, "first_email", "Dear Ms. Park,\nI found you.", now)
    learning.save_draft(store, learner.workspace, "thank_you", "Dear Lena,\nthank you.", now)
    items = [item.id for item in CHECKLIST.items]
    learning.set_ticks(store, learner.workspace, items, items[:2], now)
    while (at := practice.position(SCENARIO, practice.open_run(learner.runs, SCENARIO))).ending is None:
        practice.choose(store, learner.workspace, SCENARIO, at, at.scene.choices[0].id, now)
    decisions.save_text(store, learner.workspace, "deciding", "Accounting\nor not?", now)
    decisions.save_text(store, learner.workspace, "would_be_true", "Evenings are free.", now)
    plan = Plan(at=now + timedelta(days=1), then="write to Ana")
    decisions.add_plan(store, learner.workspace, plan, now)


def made(learner: Browser) -> tuple[object, ...]:
    """Everything that is stored, the finished lessons apart."""
    return (
        learner.contacts,
        [learner.events(contact) for contact in learner.contacts],
        learner.lists,
        learning.made_in_lessons(learner.store, learner.workspace),
        learner.runs,
        learner.thinking,
        learner.attempts,
    )


# -- empty


def test_an_empty_course_says_what_will_stand_here_and_how_to_begin(learner: Browser) -> None:
    learner.open("my_course")
    assert learner.title == words("my_course.title")
    for key in ("learned", "made", "next"):
        assert section(learner, key)[0] == words(f"my_course.nothing_{key}")
    assert words("learn.count", count=0, total=len(LESSONS)) in learner.text
    assert links(learner) == {}
    assert not learner.has("course_restart")
    learner.click("my_course_continue")
    assert (learner.page, learner.address) == ("lesson", {"lesson": LESSONS[0].slug})


def test_another_browser_sees_nothing_of_it(learner: Browser) -> None:
    makes_everything(learner)
    stranger = learner.world.browser().open("my_course")
    assert section(stranger, "made")[0] == words("my_course.nothing_made")
    assert "Ana" not in stranger.text


# -- learned, made, next


def test_the_main_idea_of_each_finished_lesson_stands_below_its_unit(learner: Browser) -> None:
    first, second = UNITS[:2]
    learner.finished(first.slugs[1], second.slugs[0])
    learner.open("my_course")
    ideas = {lesson.slug: read(lesson.key_points[0]) for lesson in LESSONS}
    assert section(learner, "learned") == [
        first.title,
        ideas[first.slugs[1]],
        second.title,
        ideas[second.slugs[0]],
    ]
    assert words("learn.count", count=2, total=len(LESSONS)) in learner.text


def test_everything_that_was_made_stands_here(learner: Browser) -> None:
    makes_everything(learner)
    learner.open("my_course")
    assert section(learner, "made") == [
        words("my_course.people"),
        f"Ana Ruiz ({words('stage.researched')})",
        words("my_course.questions"),
        *(read(text) for text in in_order(learner)),
        words("my_course.first_email"),
        "Dear Ms. Park,\nI found you.",
        words("my_course.thank_you"),
        "Dear Lena,\nthank you.",
        words("my_course.checklist"),
        *(read(item.text) for item in CHECKLIST.items[:2]),
        words("my_course.rehearsals"),
        read(SCENARIO.title),
    ]


def in_order(learner: Browser) -> list[str]:
    """The questions of the latest list in their order."""
    known = {question.id: question.text for question in bank()}
    return [question.text or known[question.bank_id] for question in learner.lists[0].in_order]


def test_what_comes_next_stands_here(learner: Browser) -> None:
    makes_everything(learner)
    learner.open("my_course")
    found = section(learner, "next")
    step = words("next.send_request", name="Ana Ruiz")
    assert found[: found.index(words("my_course.steps")) + 2] == [
        words("decision.deciding"),
        "Accounting\nor not?",
        words("decision.would_be_true"),
        "Evenings are free.",
        words("my_course.plans"),
        words("plan.sentence", day="tomorrow", time="10:00 AM", then="write to Ana"),
        words("my_course.steps"),
        step[:1].upper() + step[1:],
    ]


def test_a_plan_that_is_done_is_not_next(learner: Browser) -> None:
    makes_everything(learner)
    (plan,) = learner.thinking.plans
    decisions.finish_plan(learner.store, learner.workspace, plan.id, learner.world.now)
    assert words("my_course.plans") not in section(learner.open("my_course"), "next")


def test_many_people_are_counted_after_the_first_twelve(learner: Browser) -> None:
    for number in range(15):
        learner.knows(f"Person {number}")
    found = section(learner.open("my_course"), "made")
    assert sum(line.startswith("Person ") for line in found) == 12
    assert words("example.more_people", count=3) in found


def test_a_rehearsal_without_an_ending_is_not_made_yet(learner: Browser) -> None:
    practice.begin(learner.store, learner.workspace, SCENARIO, learner.world.now)
    assert section(learner.open("my_course"), "made")[0] == words("my_course.nothing_made")


def test_what_was_typed_with_markup_is_shown_as_it_was_typed(learner: Browser) -> None:
    typed = "**a** [b](https://x.example) :smile: $x$ {name} <img src=x>"
    learner.asks(learner.has_list(), typed)
    learner.knows(typed)
    learning.save_draft(learner.store, learner.workspace, "first_email", typed, learner.world.now)
    found = section(learner.open("my_course"), "made")
    assert found.count(typed) == 2
    assert f"{typed} ({words('stage.idea')})" in found


def test_the_page_follows_what_was_made_since(learner: Browser) -> None:
    learner.open("my_course")
    learner.knows("Ana Ruiz")
    assert any("Ana Ruiz" in line for line in section(learner.run(), "made"))


def test_the_page_speaks_spanish(learner: Browser) -> None:
    makes_everything(learner)
    learner.finished(LESSONS[0].slug)
    learner.language = "es"
    learner.open("my_course")
    assert learner.title == words("my_course.title", "es")
    spanish = startup.library().lesson(LESSONS[0].slug, "es")
    assert spanish is not None
    assert read(spanish.key_points[0]) in learner.text
    assert not learner.fell_back


# -- to print


def test_the_page_can_be_printed_once_something_is_saved(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    assert links(learner.open("my_course")) == {words("my_course.print"): "/print/my_course"}


def test_the_sample_is_printed_as_the_sample(learner: Browser) -> None:
    learner.open("home").click("sample_open")
    learner.open("my_course", sample="1")
    assert links(learner) == {words("my_course.print"): "/print/my_course?sample=1"}


def test_the_certificate_is_offered_when_every_lesson_is_finished(learner: Browser) -> None:
    learner.finished(*ALL[:-1])
    assert words("my_course.certificate") not in links(learner.open("my_course"))
    learner.finished(ALL[-1])
    learner.open("my_course")
    assert links(learner)[words("my_course.certificate")] == "/certificate"
    assert learner.done == [words("my_course.finished")]
    assert not learner.has("my_course_continue")


# -- to begin again


def test_to_begin_again_is_asked_first_and_can_be_left(learner: Browser) -> None:
    learner.finished(*ALL[:3])
    learner.open("my_course").click("course_restart")
    assert words("my_course.restart_ask") in learner.part("course_restart_ask")
    assert set(learner.lessons_done) == set(ALL[:3])
    learner.click("course_restart_cancel")
    assert not learner.has("course_restart_ask")
    assert set(learner.lessons_done) == set(ALL[:3])


def test_a_course_begun_again_has_no_finished_lesson_and_loses_nothing_that_was_made(
    learner: Browser,
) -> None:
    makes_everything(learner)
    check = LESSONS[0].checks[0]
    learner.open("lesson", lesson=LESSONS[0].slug).answer(check, check.answer)
    learner.finished(*ALL)
    before = made(learner)
    learner.open("my_course").click("course_restart").click("course_restart_confirm")
    assert learner.page == "learn"
    assert learner.done == [words("my_course.restarted")]
    assert words("learn.count", count=0, total=len(LESSONS)) in learner.text
    assert learner.lessons_done == {}
    assert made(learner) == before
    assert learner.label("learn_continue") == words("learn.begin", title=LESSONS[0].title)


def test_to_begin_again_can_be_undone_with_the_days_on_which_lessons_were_finished(
    learner: Browser,
) -> None:
    learner.finished(*ALL[:2])
    learner.world.later(days=5)
    learner.finished(*ALL[2:4])
    before = learner.lessons_done
    learner.open("my_course").click("course_restart").click("course_restart_confirm")
    learner.click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert learner.lessons_done == before
    assert words("learn.count", count=4, total=len(LESSONS)) in learner.text


def test_a_course_begun_again_can_be_finished_again(learner: Browser) -> None:
    learner.finished(*ALL)
    learner.open("my_course").click("course_restart").click("course_restart_confirm")
    assert words("my_course.certificate") not in links(learner.open("my_course"))
    learner.open("lesson", lesson=ALL[0]).click("lesson_finish")
    assert list(learner.lessons_done) == [ALL[0]]
    learner.finished(*ALL)
    assert words("my_course.certificate") in links(learner.open("my_course"))


def test_the_question_whether_to_begin_again_ends_with_the_page(learner: Browser) -> None:
    learner.finished(ALL[0])
    learner.open("my_course").click("course_restart").open("home").open("my_course")
    assert not learner.has("course_restart_ask")


def test_a_course_begun_again_in_another_window_is_not_begun_twice(learner: Browser) -> None:
    learner.finished(*ALL[:2])
    second = learner.another_tab().open("my_course").click("course_restart")
    learner.open("my_course").click("course_restart").click("course_restart_confirm")
    learner.open("lesson", lesson=ALL[0]).click("lesson_finish")
    assert set(second.run().lessons_done) == {ALL[0]}
    assert words("learn.count", count=1, total=len(LESSONS)) in second.text


@pytest.mark.parametrize(
    ("link", "target"),
    [("nav.my_decision", "my_decision"), ("nav.contacts", "contacts"), ("nav.home", "home")],
)
def test_the_page_leads_on(learner: Browser, link: str, target: str) -> None:
    learner.open("my_course").follow(words(link))
    assert learner.page == target
