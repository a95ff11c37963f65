"""docs/writing-lessons.md holds: its templates are a unit as they are, and what it names is what there is."""

import re
import subprocess
from pathlib import Path
from typing import get_args

import pytest

from goodquestion.curriculum import models
from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_models import MESSAGE_SLUGS
from goodquestion.curriculum.models import Aside
from goodquestion.curriculum.reader import BLOCKS, CHECKS, IMAGES
from goodquestion.curriculum.rules import AIMED_GRADE, LEAST_CHECKS, RECALLS, WORST_GRADE
from goodquestion.domain.messages import PLACEHOLDERS
from tests.curriculum.tiny_course import TinyCourse

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/writing-lessons.md").read_text(encoding="utf-8")
TEMPLATES = ROOT / "docs/templates"
NAMES = {
    *("course.yaml", "glossary.yaml", "lesson.md", "message.yaml", "questions.yaml", "scenario.yaml"),
    "units.yaml",
}


@pytest.fixture(scope="module")
def nursing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the commands of the guide make beside a checkout."""
    checkout = tmp_path_factory.mktemp("home") / "goodquestion"
    checkout.mkdir()
    (checkout / "docs").symlink_to(ROOT / "docs")
    commands = re.search(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    assert commands is not None
    subprocess.run(["sh", "-e", "-c", commands[1]], cwd=checkout, check=True, timeout=60)
    return checkout.parent / "nursing"


@pytest.fixture(scope="module")
def library(nursing: Path) -> Library:
    return Library.load(ROOT / "content", nursing)


@pytest.fixture(scope="module")
def report(nursing: Path) -> Report:
    return check(nursing, over=ROOT / "content")


# The templates


def test_every_template_is_copied_by_the_guide(nursing: Path) -> None:
    assert {path.name for path in TEMPLATES.iterdir()} == NAMES
    copied = {path.read_bytes() for path in nursing.rglob("*") if path.is_file()}
    assert copied == {path.read_bytes() for path in TEMPLATES.iterdir()}


def test_the_templates_have_no_problem_as_they_are(report: Report, library: Library) -> None:
    assert [str(problem) for problem in report.problems] == []
    assert library.problems == ()


def test_the_templates_are_easy_to_read(report: Report) -> None:
    rows = {row.slug: row.grade for row in (*report.lessons, *report.scenarios)}
    assert rows["ask-a-nurse"] <= AIMED_GRADE
    assert rows["coffee-with-a-nurse"] <= AIMED_GRADE
    assert {row.kind: row.grade for row in report.messages}["check_in"] <= AIMED_GRADE


def test_the_links_of_the_templates_are_listed(report: Report) -> None:
    assert {site for address in report.links for site in ("bls.gov", "hhs.gov") if site in address} == {
        *("bls.gov", "hhs.gov")
    }


def test_the_unit_is_served_after_ours(library: Library) -> None:
    ours = Library.load(ROOT / "content")
    unit = library.units("en")[-1]
    assert (unit.id, unit.title, unit.slugs) == ("nursing", "Nursing", ("ask-a-nurse",))
    assert [other.id for other in library.units("es")][:-1] == [other.id for other in ours.units("es")]
    lesson = library.lesson("ask-a-nurse", "en")
    assert lesson is not None
    assert lesson.do_now_page == "questions"
    assert len(lesson.recalls) == RECALLS
    assert [lesson.slug for lesson in library.lessons("es")][-1] == "ask-a-nurse"


def test_the_lesson_shows_each_kind_of_check_and_a_word_to_the_facilitator(library: Library) -> None:
    lesson = library.lesson("ask-a-nurse", "en")
    assert lesson is not None
    assert {check.kind for check in lesson.checks} == set(CHECKS)
    assert any(check.guess for check in lesson.checks)
    assert any(isinstance(block, Aside) for block in lesson.blocks)
    assert sum(lesson.minutes for lesson in (lesson,)) <= 6


def test_the_rehearsal_is_served_and_can_be_played_to_each_ending(library: Library) -> None:
    scenario = library.scenario("coffee-with-a-nurse", "en")
    assert scenario is not None
    assert scenario.lesson == "ask-a-nurse"
    reached, todo = set[str](), [scenario.start]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += [choice.goto for choice in scenario.scenes[name].choices]
    assert reached == set(scenario.scenes)
    assert len(scenario.endings) == 3
    assert {mark.good for mark in scenario.marks.values()} == {True, False}


def test_questions_and_words_are_served_and_ours_stay_translated(library: Library) -> None:
    ours = Library.load(ROOT / "content")
    added = [question for question in library.bank("en") if question.id.startswith("nurse-")]
    assert len(added) == 4
    assert len(library.bank("en")) == len(ours.bank("en")) + 4
    assert {term.id for term in library.terms("en")} - {term.id for term in ours.terms("en")} == {
        *("patient", "registered-nurse", "work-shift")
    }
    assert library.bank_language("es") == "es"
    assert library.bank("es")[: len(ours.bank("es"))] == ours.bank("es")
    assert library.terms("es")[: len(ours.terms("es"))] == ours.terms("es")


def test_the_message_takes_the_place_of_ours(library: Library) -> None:
    ours = Library.load(ROOT / "content")
    for language in ("en", "es"):
        message = library.message("check_in", language)
        assert message is not None
        assert (message.language, message.subject_line("formal")) == ("en", "News from a future nurse")
        others = [each for each in library.messages(language) if each.kind != "check_in"]
        assert others == [each for each in ours.messages(language) if each.kind != "check_in"]


def test_ours_is_served_as_before(library: Library) -> None:
    ours = Library.load(ROOT / "content")
    for language in ("en", "es"):
        assert library.lessons(language)[:-1] == ours.lessons(language)
        assert {s.slug for s in library.scenarios(language)} - {s.slug for s in ours.scenarios(language)} == {
            "coffee-with-a-nurse"
        }


# What the guide says


def _named(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


@pytest.mark.parametrize(
    "names",
    [
        get_args(models.DoNowPage),
        models.KINDS,
        models.PURPOSES,
        get_args(models.Person),
        models.PLACES,
        tuple(CHECKS),
        BLOCKS,
        IMAGES,
        tuple(MESSAGE_SLUGS),
        tuple(f"{{{name}}}" for name in PLACEHOLDERS),
    ],
    ids=[
        *("pages", "kinds", "purposes", "people", "places", "checks", "blocks", "pictures"),
        *("messages", "placeholders"),
    ],
)
def test_the_guide_names_all_that_may_stand_in_a_file(names: tuple[str, ...]) -> None:
    assert set(names) - _named(GUIDE) == set()


def test_the_guide_names_no_page_kind_or_purpose_that_there_is_not() -> None:
    places = GUIDE[GUIDE.index("Some places know only") : GUIDE.index("## The parts of a lesson")]
    keys = {"do_now", "course.yaml", "tool", "kind", "purposes", "people", "place", "minutes"}
    known = {
        *get_args(models.DoNowPage),
        *models.KINDS,
        *models.PURPOSES,
        *get_args(models.Person),
        *models.PLACES,
        *MESSAGE_SLUGS,
        *(f"{{{name}}}" for name in PLACEHOLDERS),
    }
    assert _named(places) - (keys - known) == known


def test_the_guide_has_the_numbers_of_the_checker() -> None:
    assert f"aim at {AIMED_GRADE:g}; above {WORST_GRADE:g} is refused" in GUIDE
    assert (LEAST_CHECKS, RECALLS) == (3, 2)
    assert "Three or more a lesson" in GUIDE
    assert "Two, at the end of the file" in GUIDE


def test_every_command_of_the_guide_is_one_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    asked = set(re.findall(r"make ([a-z]+)", "\n".join(re.findall(r"`([^`\n]*make [^`\n]*)`", GUIDE))))
    assert asked == {"preview", "content", "run", "translated"}
    for name in asked:
        assert re.search(rf"^{name}:", makefile, re.MULTILINE), name
    for variable in ("LESSON", "SCENARIO", "CONTENT", "LANGUAGE"):
        assert f"$({variable})" in makefile or f"$(or $({variable})" in makefile


def test_every_file_that_the_guide_links_to_is_there() -> None:
    for name in re.findall(r"\]\(([^)]+\.md)\)", GUIDE):
        assert (ROOT / "docs" / name).is_file(), name


def test_the_problem_that_the_guide_shows_is_what_the_checker_says(course: TinyCourse) -> None:
    shown = next(line.strip() for line in GUIDE.splitlines() if line.startswith("    nursing/"))
    course.write("nursing/course.yaml", (TEMPLATES / "course.yaml").read_text(encoding="utf-8"))
    lesson = course.read("content/en/lessons/second.md").replace("minutes: 4", "minutes: four")
    course.write("nursing/en/lessons/ask-a-nurse.md", lesson)
    assert shown in course.problems(own="nursing")


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("en/lessons/first.md", "title: The", "title: 'The", "it cannot be read ("),
        ("en/lessons/first.md", "minutes: 4", "minuts: 4", "it is not known here"),
        ("en/lessons/first.md", "title: The first lesson", "title: no", "it is read as false, not words"),
        ("en/lessons/first.md", ", correct: true", "", "no options are marked correct"),
        ("en/lessons/first.md", "id: first-when", "id: first-who", "has a check with the same id"),
        ("course.yaml", "slug: second", "slug: third", "course.yaml does not name this lesson"),
        ("en/scenarios/call.yaml", "goto: hello", "goto: hallo", "there is no scene "),
        ("en/scenarios/call.yaml", "goto: hello", "goto: hurry", "no choice leads here"),
        ("en/scenarios/call.yaml", ", remember: in-a-hurry", "", "no choice remembers it"),
        ("en/messages/reminder.yaml", "{their_name}", "{name}", "is no placeholder"),
        ("en/messages/reminder.yaml", "{their_name}", "{their_name", "a brace stands alone"),
        ("en/messages/reminder.yaml", "Can we talk?", "Talk? " * 95, "words are too many for an email"),
        ("en/messages/voicemail.yaml", "Can we talk?", "Talk? " * 95, "words take more than 40 seconds"),
        (
            *("en/messages/linkedin-note.yaml", "Can we talk?", "Talk? " * 40),
            "characters do not fit a note on LinkedIn",
        ),
        ("en/lessons/second.md", "Then you", "[name] you", "'[name]' is left over"),
    ],
)
def test_what_the_guide_explains_is_what_the_checker_says(
    course: TinyCourse, name: str, old: str, new: str, said: str
) -> None:
    explained = GUIDE[GUIDE.index("| it says |") : GUIDE.index("No problem? Then")]
    assert said.removesuffix("(") in explained.replace("(...)", "").replace(" ...`", " `")
    course.replace(f"content/{name}", old, new)
    assert any(said in problem for problem in course.problems()), course.problems()
