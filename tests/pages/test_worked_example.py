"""A worked example by an invented learner, beside what the learner makes in the same step."""

import pytest

from goodquestion.curriculum.models import Example, Lesson
from goodquestion.services import learning, questions, startup
from tests.pages.browser import Browser, bank, read, read_label, words

LESSONS = [lesson for lesson in startup.library().lessons("en") if lesson.example is not None]
BY_ARTEFACT = {lesson.example.artefact: lesson for lesson in LESSONS if lesson.example is not None}
DRAFTS = {"message": "first_email", "thank_you": "thank_you"}

each_step = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.slug)
each_draft = pytest.mark.parametrize(("artefact", "kind"), DRAFTS.items(), ids=DRAFTS)


def example_of(lesson: Lesson) -> Example:
    assert lesson.example is not None
    return lesson.example


def step(learner: Browser, artefact: str) -> Browser:
    """Open the lesson whose own side holds this."""
    return learner.open("lesson", lesson=BY_ARTEFACT[artefact].slug)


def yours(learner: Browser) -> str:
    """The learner's own side."""
    return learner.part("example_yours")


def draft(learner: Browser, kind: str) -> str:
    """The stored draft."""
    return learning.made_in_lessons(learner.store, learner.workspace).draft(kind)


def ticks(learner: Browser) -> list[bool]:
    """What is ticked on the page, in order."""
    return [bool(learner.value(key)) for key in learner.keys("tick_")]


def ticked(learner: Browser) -> frozenset[str]:
    """What is stored as ticked."""
    return learning.made_in_lessons(learner.store, learner.workspace).ticks


# -- the example


def test_each_of_the_five_steps_has_one_example_and_a_thing_to_make() -> None:
    steps = next(unit for unit in startup.library().units("en") if unit.id == "the-five-steps")
    assert tuple(lesson.slug for lesson in LESSONS) == steps.slugs
    assert list(BY_ARTEFACT) == ["people", "message", "questions", "checklist", "thank_you"]


@each_step
def test_an_example_is_labelled_as_invented_and_says_why_it_works(learner: Browser, lesson: Lesson) -> None:
    example = example_of(lesson)
    learner.open("lesson", lesson=lesson.slug)
    shown = learner.part("example")
    assert shown.splitlines()[:2] == [
        words("example.title"),
        f"{words('example.invented')} {read(example.who)}",
    ]
    assert read(example.text) in shown
    assert words("example.why") in shown
    assert read(example.why) in shown


@each_step
def test_the_learner_s_own_stands_beside_it(learner: Browser, lesson: Lesson) -> None:
    learner.open("lesson", lesson=lesson.slug)
    assert yours(learner).startswith(words(f"example.yours_{example_of(lesson).artefact}"))
    assert words("example.invented") not in yours(learner)
    grid = [key for key in learner.keys("example") if key in ("example", "example_yours")]
    assert grid == ["example", "example_yours"]


@each_step
def test_the_example_is_there_in_spanish(learner: Browser, lesson: Lesson) -> None:
    learner.language = "es"
    spanish = startup.library().lesson(lesson.slug, "es")
    assert spanish is not None
    example = example_of(spanish)
    learner.open("lesson", lesson=lesson.slug)
    assert words("example.invented", "es") in learner.part("example")
    assert read(example.text) in learner.part("example")
    assert yours(learner).startswith(words(f"example.yours_{example.artefact}", "es"))
    assert not learner.fell_back


# -- people


def test_without_people_the_list_says_so_and_leads_to_the_first(learner: Browser) -> None:
    assert words("example.no_people") in yours(step(learner, "people"))
    learner.follow(words("contacts.add"))
    assert learner.page == "contacts"


def test_people_stand_beside_the_example_and_can_be_opened(learner: Browser) -> None:
    ana = learner.knows("Ana *Ruiz*")
    step(learner, "people")
    assert words("example.no_people") not in yours(learner)
    assert learner.links_to("Ana *Ruiz*") == ("contact", {"contact": ana.id})


def test_more_than_five_people_are_counted(learner: Browser) -> None:
    names = [f"Person {letter}" for letter in "ABCDEFG"]
    for name in names:
        learner.knows(name)
        learner.world.later(minutes=1)
    step(learner, "people")
    assert [label for label in learner.links if label in names] == names[:5]
    assert learner.links_to(words("example.more_people", count=2)) == ("contacts", {})


# -- the first message and the thank-you


@each_draft
def test_a_draft_is_kept_on_leaving_the_field_and_there_on_the_next_day(
    learner: Browser, artefact: str, kind: str
) -> None:
    typed = "Dear Ms. Park,\n\nI found <b>your</b> name."
    step(learner, artefact).change(**{f"draft_{kind}": typed})
    assert words("long_text.saved") in learner.done
    assert draft(learner, kind) == typed
    learner.world.later(days=1)
    assert learner.reload().value(f"draft_{kind}") == typed


@each_draft
def test_a_draft_typed_while_the_server_restarts_is_kept(learner: Browser, artefact: str, kind: str) -> None:
    restarted = step(learner, artefact).fill(**{f"draft_{kind}": "Typed before"}).restart()
    assert restarted.value(f"draft_{kind}") == "Typed before"
    assert draft(learner, kind) == "Typed before"


@each_draft
def test_a_draft_can_be_changed_and_emptied(learner: Browser, artefact: str, kind: str) -> None:
    step(learner, artefact).change(**{f"draft_{kind}": "One"}).change(**{f"draft_{kind}": "Two"})
    assert draft(learner, kind) == "Two"
    learner.change(**{f"draft_{kind}": ""})
    assert draft(learner, kind) == ""


@each_draft
def test_a_draft_that_is_too_long_is_refused_and_kept_in_the_field(
    learner: Browser, artefact: str, kind: str
) -> None:
    typed = "n" * 10_001
    step(learner, artefact).change(**{f"draft_{kind}": typed})
    (error,) = learner.errors
    assert error.endswith(words("problem.too_long", field="", limit=10_000, length=10_001))
    assert learner.value(f"draft_{kind}") == typed
    assert draft(learner, kind) == ""


@each_draft
@pytest.mark.parametrize(("choice", "stays"), [("mine", "Second"), ("other", "First")])
def test_a_draft_changed_in_two_windows_is_shown_both_and_the_learner_chooses(
    learner: Browser, artefact: str, kind: str, choice: str, stays: str
) -> None:
    key = f"draft_{kind}"
    second = step(learner.another_tab(), artefact)
    step(learner, artefact).change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    assert second.said("text") == ["First"]
    second.click(f"{key}_{choice}")
    assert second.value(key) == draft(learner, kind) == stays


def test_the_two_drafts_are_apart(learner: Browser) -> None:
    step(learner, "message").change(draft_first_email="May I ask you?")
    assert step(learner, "thank_you").value("draft_thank_you") == ""
    learner.change(draft_thank_you="Thank you!")
    assert step(learner, "message").value("draft_first_email") == "May I ask you?"
    assert (draft(learner, "first_email"), draft(learner, "thank_you")) == ("May I ask you?", "Thank you!")


@each_draft
def test_a_draft_leads_to_the_people_it_is_for(learner: Browser, artefact: str, kind: str) -> None:
    step(learner, artefact)
    assert words("example.draft_kept") in yours(learner)
    learner.follow(words("example.to_contacts"))
    assert learner.page == "contacts"


def test_a_draft_of_one_browser_is_not_that_of_another(learner: Browser) -> None:
    step(learner, "message").change(draft_first_email="Private")
    assert step(learner.world.browser(), "message").value("draft_first_email") == ""


# -- the question list


def test_without_a_list_the_lesson_leads_to_the_first_question(learner: Browser) -> None:
    assert words("example.no_questions") in yours(step(learner, "questions"))
    learner.follow(words("home.prepare_link"))
    assert learner.page == "questions"


def test_a_list_without_a_question_counts_as_none(learner: Browser) -> None:
    made = learner.has_list(bank()[0])
    (question,) = made.questions
    questions.remove(learner.store, learner.workspace, made.id, question.id, learner.world.now)
    assert words("example.no_questions") in yours(step(learner, "questions"))


def test_the_latest_list_stands_beside_the_example_and_can_be_opened(learner: Browser) -> None:
    learner.has_list(bank()[0], title="Older")
    learner.world.later(hours=1)
    made = learner.asks(learner.has_list(bank()[1], title="Newer"), "What *surprised* you?")
    step(learner, "questions")
    assert read(bank()[1].text) in yours(learner)
    assert "What *surprised* you?" in yours(learner)
    assert read(bank()[0].text) not in yours(learner)
    assert learner.links_to(words("example.open_questions")) == ("questions", {"list": made.id})


def test_a_long_list_shows_its_first_eight_questions(learner: Browser) -> None:
    made = learner.has_list(*bank(place="core")[:10], minutes=60)
    step(learner, "questions")
    texts = [read_label(questions.words_of(question, bank())) for question in made.in_order]
    assert [text in yours(learner) for text in texts] == [True] * 8 + [False] * 2


def test_questions_of_the_bank_beside_the_example_speak_spanish(learner: Browser) -> None:
    learner.has_list(bank()[0])
    learner.language = "es"
    assert read(bank("es")[0].text) in yours(step(learner, "questions"))


# -- the checklist


def test_the_checklist_has_its_lines_to_tick_and_none_is_ticked(learner: Browser) -> None:
    step(learner, "checklist")
    items = example_of(BY_ARTEFACT["checklist"]).items
    assert [learner.label(key) for key in learner.keys("tick_")] == [read_label(item.text) for item in items]
    assert not any(ticks(learner))
    assert learner.workspace.id is None


def test_ticks_are_kept_over_a_reload_and_can_be_taken_off(learner: Browser) -> None:
    step(learner, "checklist")
    first, second, *_ = learner.keys("tick_")
    learner.change(**{first: True}).change(**{second: True})
    assert ticked(learner) == {first.removeprefix("tick_"), second.removeprefix("tick_")}
    learner.world.later(days=1)
    tomorrow = learner.reload()
    assert ticks(tomorrow)[:3] == [True, True, False]
    tomorrow.change(**{first: False})
    assert ticked(learner) == {second.removeprefix("tick_")}
    assert ticks(learner.reload())[:3] == [False, True, False]


def test_a_tick_set_while_the_server_restarts_is_kept(learner: Browser) -> None:
    step(learner, "checklist")
    first, second, *_ = learner.keys("tick_")
    learner.change(**{first: True}).fill(**{second: True})
    restarted = learner.restart()
    assert ticks(restarted)[:3] == [True, True, False]
    assert len(ticked(learner)) == 2


def test_ticks_of_two_windows_come_together(learner: Browser) -> None:
    second_window = step(learner.another_tab(), "checklist")
    step(learner, "checklist")
    first, second, *_ = learner.keys("tick_")
    learner.change(**{first: True})
    second_window.change(**{second: True})
    assert ticks(second_window)[:2] == [True, True]
    assert len(ticked(learner)) == 2
    assert ticks(learner.run())[:2] == [True, True]
    assert len(ticked(learner)) == 2


def test_ticks_stay_after_a_look_at_another_page(learner: Browser) -> None:
    step(learner, "checklist")
    first = learner.keys("tick_")[0]
    learner.change(**{first: True}).open("home")
    assert ticks(step(learner, "checklist"))[:2] == [True, False]


def test_ticks_of_one_browser_are_not_those_of_another(learner: Browser) -> None:
    step(learner, "checklist")
    learner.change(**{learner.keys("tick_")[0]: True})
    assert not any(ticks(step(learner.world.browser(), "checklist")))


def test_a_tick_of_a_line_that_is_gone_stays_and_disturbs_nobody(learner: Browser) -> None:
    learning.set_ticks(learner.store, learner.workspace, ["gone"], ["gone"], learner.world.now)
    step(learner, "checklist")
    assert not any(ticks(learner))
    learner.change(**{learner.keys("tick_")[0]: True})
    assert "gone" in ticked(learner)
    assert learner.open("my_course").title
