"""The end of the course: what was learned, what was made, what comes next; on the page and on paper."""

from dataclasses import replace

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.domain.decisions import Feeling, Plan
from goodquestion.domain.questions import Place, Question, QuestionList
from goodquestion.i18n import Words
from goodquestion.services import (
    decisions,
    learning,
    portfolio,
    practice,
    questions,
    samples,
    startup,
    workspaces,
)
from goodquestion.services.portfolio import PEOPLE_SHOWN, Part, Portfolio
from tests.services.learners import NOW, Learner, kept, later
from tests.services.reading import MARKUP, Read

LIBRARY = startup.library()
LESSONS = LIBRARY.lessons("en")
EN, ES = (Words(language, LIBRARY.ui) for language in ("en", "es"))
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main"),
    *("h1", "h2", "h3", "p", "ul", "li"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "dir"}


def course_of(learner: Learner, words: Words = EN) -> Portfolio:
    return portfolio.portfolio(learner.store, learner.own, words, NOW)


def part(parts: tuple[Part, ...], key: str) -> Part:
    (found,) = (each for each in parts if each.key == key)
    return found


def printed(learner: Learner, *, sample: bool = False, language: str = "en") -> str | None:
    return portfolio.portfolio_html(learner.store, learner.token, sample=sample, language=language, now=NOW)


def finish(learner: Learner, *slugs: str) -> None:
    for lesson in LESSONS:
        if lesson.slug in slugs or not slugs:
            learning.finish(learner.store, learner.own, lesson, NOW)


def decide(learner: Learner, text: str, field: str = "deciding") -> None:
    assert decisions.save_text(learner.store, learner.own, field, text, NOW) is None


def draft(learner: Learner, kind: str, text: str) -> None:
    assert learning.save_draft(learner.store, learner.own, kind, text, NOW) is None


def asks(learner: Learner, *asked: Question) -> None:
    made = kept(questions.create(learner.store, learner.own, QuestionList(), NOW))
    for question in asked:
        kept(questions.add_own(learner.store, learner.own, made.id, question, NOW))


def plays_to_an_ending(learner: Learner) -> str:
    """The title of a rehearsal that was played to one of its endings."""
    scenario = LIBRARY.scenarios("en")[0]
    for n in range(60):
        runs = practice.all_runs(learner.store, learner.own)
        at = practice.position(scenario, practice.open_run(runs, scenario))
        if at.ending is not None:
            return scenario.title
        choice = at.scene.choices[n % len(at.scene.choices)]
        assert practice.choose(learner.store, learner.own, scenario, at, choice.id, later(minutes=n)) is None
    raise AssertionError("no ending in sixty choices")


# -- what I learned


def test_nothing_is_there_at_first(learner: Learner) -> None:
    assert course_of(learner) == Portfolio(learned=(), made=(), next=(), is_finished=False)
    assert learner.own.id is None


def test_a_finished_lesson_gives_its_first_key_point_under_its_unit(learner: Learner) -> None:
    finish(learner, "what-it-is", "cold-calls", "research")
    learned = course_of(learner).learned
    first = {lesson.slug: lesson.key_points[0] for lesson in LESSONS}
    titles = {unit.id: unit.title for unit in LIBRARY.units("en")}
    assert learned == (
        Part("unit_what-and-why", titles["what-and-why"], (first["what-it-is"], first["cold-calls"])),
        Part("unit_the-five-steps", titles["the-five-steps"], (first["research"],)),
    )


def test_it_speaks_the_language_of_the_learner(learner: Learner) -> None:
    finish(learner, "what-it-is")
    spanish = LIBRARY.lesson("what-it-is", "es")
    assert spanish is not None
    assert course_of(learner, ES).learned[0].lines == (spanish.key_points[0],)
    assert spanish.key_points != LESSONS[0].key_points


def test_the_course_is_finished_with_its_last_lesson(learner: Learner) -> None:
    finish(learner, *(lesson.slug for lesson in LESSONS[:-1]))
    assert not course_of(learner).is_finished
    assert not portfolio.has_finished(learner.store, learner.token)
    finish(learner)
    assert course_of(learner).is_finished
    assert portfolio.has_finished(learner.store, learner.token)
    assert len(course_of(learner).learned) == len(LIBRARY.units("en"))


def test_a_course_that_was_started_again_is_not_finished(learner: Learner) -> None:
    finish(learner)
    learning.restart(learner.store, learner.own, later(days=1))
    assert not portfolio.has_finished(learner.store, learner.token)
    assert course_of(learner).learned == ()


# -- what I made


def test_people_stand_there_with_where_things_are(learner: Learner) -> None:
    learner.records(learner.adds("Ana Example"), EventType.request_sent)
    learner.adds("", organisation="Hill and Sons", role="Accountant")
    people = part(course_of(learner).made, "people")
    assert set(people.lines) == {
        f"Ana Example ({EN('stage.asked')})",
        f"Accountant, Hill and Sons ({EN('stage.idea')})",
    }


@pytest.mark.parametrize("more", [0, 1, 5])
def test_of_many_people_some_are_named_and_the_rest_is_counted(learner: Learner, more: int) -> None:
    for n in range(PEOPLE_SHOWN + more):
        learner.adds(f"Person {n}")
    lines = part(course_of(learner).made, "people").lines
    counted = (EN("example.more_people", count=more),) if more else ()
    assert len(lines) == PEOPLE_SHOWN + len(counted)
    assert lines[PEOPLE_SHOWN:] == counted


def test_the_questions_stand_there_in_the_order_in_which_they_are_asked(learner: Learner) -> None:
    asks(
        learner,
        Question(text="Who else?", place=Place.closer),
        Question(text="How did you begin?", place=Place.opener),
    )
    assert part(course_of(learner).made, "questions").lines == ("How did you begin?", "Who else?")


def test_a_list_without_questions_is_nothing_made(learner: Learner) -> None:
    asks(learner)
    assert course_of(learner).made == ()


def test_drafts_stand_there_as_they_were_typed(learner: Learner) -> None:
    draft(learner, "first_email", "Dear Ana,\n\n  I read **about** you.")
    draft(learner, "thank_you", "Thank you")
    draft(learner, "thank_you", "")
    (message,) = course_of(learner).made
    assert (message.key, message.paragraphs) == ("first_email", ("Dear Ana,\n\n  I read **about** you.",))


def test_what_was_ticked_stands_there_in_the_order_of_the_checklist(learner: Learner) -> None:
    items = next(x.example.items for x in LESSONS if x.example and x.example.items)
    chosen = [items[2].id, items[0].id]
    learning.set_ticks(learner.store, learner.own, [item.id for item in items], chosen, NOW)
    assert part(course_of(learner).made, "checklist").lines == (items[0].text, items[2].text)


def test_a_rehearsal_stands_there_once_it_was_played_to_an_ending(learner: Learner) -> None:
    practice.begin(learner.store, learner.own, LIBRARY.scenarios("en")[1], NOW)
    assert course_of(learner).made == ()
    title = plays_to_an_ending(learner)
    assert part(course_of(learner).made, "rehearsals").lines == (title,)


def test_how_nervous_somebody_was_stands_there_before_and_after(learner: Learner) -> None:
    for n, (moment, value) in enumerate((("before", 8), ("after", 3), ("before", 9))):
        feeling = Feeling(contact="ana", step="meet", moment=moment, value=value, at=NOW)
        assert decisions.feel(learner.store, learner.own, feeling, later(hours=n)) is None
    lines = part(course_of(learner).made, "feelings").lines
    assert lines == (EN("my_course.feeling", before=8, after=3),)


# -- what I do next


def test_the_decision_and_the_open_plans_come_next(learner: Learner) -> None:
    decide(learner, "Biotech?")
    decide(learner, "I like the days.", "would_be_true")
    plan = Plan(at=later(days=1), then="write to Ana {now}")
    kept(decisions.add_plan(learner.store, learner.own, plan, NOW))
    done = kept(decisions.add_plan(learner.store, learner.own, replace(plan, then="sleep"), NOW))
    decisions.finish_plan(learner.store, learner.own, done.id, NOW)
    found = course_of(learner).next
    assert [each.key for each in found] == ["deciding", "would_be_true", "plans"]
    assert [each.paragraphs for each in found[:2]] == [("Biotech?",), ("I like the days.",)]
    local = plan.at.astimezone(learner.own.settings.zone)
    assert found[2].lines == (
        EN("plan.sentence", day=EN("date.tomorrow"), time=EN.time(local), then="write to Ana {now}"),
    )


def test_a_plan_is_told_in_the_day_and_hour_of_the_learner(learner: Learner) -> None:
    kept(decisions.add_plan(learner.store, learner.own, Plan(at=later(hours=14), then="write"), NOW))
    (line,) = part(course_of(learner).next, "plans").lines  # 7:30 UTC on the 19th is 23:30 on the 18th
    assert EN("date.today") in line
    assert "11:30\u00a0PM" in line


def test_the_next_steps_with_people_come_next_five_at_most(learner: Learner) -> None:
    learner.adds("Ana Example")
    (step,) = part(course_of(learner).next, "steps").lines
    wanted = EN("next.research", name="Ana Example")
    assert step == wanted[0].upper() + wanted[1:]
    for n in range(8):
        learner.adds(f"Person {n}")
    assert len(part(course_of(learner).next, "steps").lines) == 5


# -- on paper


def test_without_anything_saved_there_is_nothing_to_print(learner: Learner, neighbour: Learner) -> None:
    learner.adds()
    assert printed(neighbour) is None
    assert portfolio.portfolio_html(learner.store, "", sample=False, language="en", now=NOW) is None
    assert neighbour.own.id is None


def test_what_is_missing_is_said_kindly(learner: Learner) -> None:
    draft(learner, "first_email", "")
    page = printed(learner)
    assert page is not None
    text = Read(page).text
    assert all(EN(f"my_course.nothing_{key}") in text for key in ("learned", "made", "next"))


def test_everything_stands_on_the_paper_in_three_parts(learner: Learner) -> None:
    finish(learner)
    learner.adds("Ana Example")
    draft(learner, "thank_you", "Dear Ana,\nthank you.")
    decide(learner, "Biotech?")
    page = printed(learner)
    assert page is not None
    text = Read(page).text
    wanted = [
        *(EN("my_course.learned"), LESSONS[0].key_points[0], LESSONS[-1].key_points[0]),
        *(EN("my_course.made"), "Ana Example", "Dear Ana,\nthank you."),
        *(EN("my_course.next"), "Biotech?"),
    ]
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)
    assert not any(EN(f"my_course.nothing_{key}") in text for key in ("learned", "made", "next"))


def test_the_language_that_the_learner_chose_counts_more_than_the_browsers(learner: Learner) -> None:
    finish(learner, "what-it-is")
    for asked, chosen, wanted in (("en", "", EN), ("es", "", ES), ("xx", "", EN), ("en", "es", ES)):
        kept(workspaces.change_settings(learner.store, learner.own, NOW, language=chosen))
        page = printed(learner, language=asked)
        assert page is not None
        assert f'<html lang="{wanted.language}">' in page
        assert wanted("my_course.learned") in Read(page).text


def test_everything_a_learner_typed_is_escaped(learner: Learner) -> None:
    learner.records(learner.adds(MARKUP), EventType.request_sent)
    asks(learner, Question(text=MARKUP))
    for kind in learning.DRAFTS:
        draft(learner, kind, MARKUP)
    for field in decisions.TEXTS:
        decide(learner, MARKUP, field)
    kept(decisions.add_plan(learner.store, learner.own, Plan(at=later(days=1), then=MARKUP), NOW))
    page = printed(learner)
    assert page is not None
    read = Read(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    assert read.text.count(MARKUP) == 8  # name, next step, question, two drafts, two texts, plan


def test_names_in_every_writing_keep_their_own_direction(learner: Learner) -> None:
    learner.adds("أحمد \u202e evil")
    page = printed(learner)
    assert page is not None
    assert "<li dir=auto>أحمد \u202e evil" in page


def test_the_sample_has_a_page_of_its_own(learner: Learner) -> None:
    finish(learner)
    decide(learner, "Only mine")
    assert printed(learner, sample=True) is None
    assert samples.open_sample(learner.store, learner.sample, now=NOW) is None
    page, own = printed(learner, sample=True), printed(learner)
    assert page is not None
    assert own is not None
    assert EN("my_course.people") in Read(page).text
    assert "Only mine" not in page
    assert "Only mine" in own
