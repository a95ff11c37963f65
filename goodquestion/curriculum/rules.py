"""The rules that a finished course keeps. Each takes what was read and yields its problems.

The app serves content that breaks them; the check command does not pass it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from goodquestion.curriculum import reading, reading_es
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_models import MESSAGE_SLUGS
from goodquestion.curriculum.models import (
    KINDS,
    PEOPLE,
    PURPOSES,
    BankQuestion,
    CourseEntry,
    Lesson,
    Prose,
    Scenario,
    is_slug,
)
from goodquestion.curriculum.reader import ENGLISH, IMAGES, NO_SLUG, Content, EnglishLesson
from goodquestion.curriculum.source import ContentProblem, Placed

SPANISH = "es"
MINUTES = range(3, 7)
OBJECTIVES = range(2, 4)
KEY_POINTS = range(2, 5)
LEAST_CHECKS = 3
RECALLS = 2
LEAST_QUESTIONS = 160
LEAST_OF_A_KIND = 12
LEAST_FOR_A_PURPOSE = 40
LEAST_FOR_A_PERSON = 25
LEAST_SCENES = 6
LEAST_ENDINGS = 2
WORST_GRADE = 8.0
AIMED_GRADE = 6.0
WORST_EASE = 60.0  # Fernández-Huerta: below it, a text is for grades above 8
AIMED_EASE = 70.0

TOPICS: dict[str, tuple[str, ...]] = {
    "B.how-many-people": ("National Career Development", "NCDA", "HuffPost"),
    "B.how-many-questions": ("MIT OpenCourseWare", "HuffPost"),
    "B.question-kinds": ("Yale", "Bolles"),
    "B.order": ("Dalton",),
    "B.closers": ("Bolles",),
    "B.email": ("Simon Fraser", "Boomerang", "Dalton"),
    "B.linkedin-note": ("LinkedIn",),
    "B.phone": ("careerusa", "Kansas State", "Pomona"),
    "B.no-reply": ("Simon Fraser", "Carleton", "Dalton"),
    "B.do-not-ask": ("recruiterscouch", "St. Catherine"),
    "B.meeting": ("Pomona", "Mac's List", "rcelconnect"),
    "B.video": ("Pressbooks",),
    "B.notes": ("Yale",),
    "B.thanks": ("Yale",),
    "B.stay-in-touch": ("Santa Clara", "Portland"),
    "B.courage": ("Flynn", "Epley"),
    "B.safety": ("careerroadtrip", "Federal Trade"),
    "B.culture": ("chimayopress", "NCTN"),
}
"""The topics of part B of the fact list, each with the sources of which a lesson that teaches it names one."""

_FACTS_IN_GROUP = {"A1": range(1, 7), "A2": range(5), "A3": range(1, 5), "A4": range(1, 9), "A5": range(1, 7)}
FACTS: tuple[str, ...] = (*(f"{group}.{n}" for group, rows in _FACTS_IN_GROUP.items() for n in rows), "A6")
"""The rows of part A of the fact list: what the course must teach."""

ALL_FACTS: tuple[str, ...] = (*FACTS, *TOPICS)


def all_rule_problems(content: Content, library: Library) -> Iterator[ContentProblem]:
    """The problems of all rules."""
    for rule in _CONTENT_RULES:
        yield from rule(content)
    for lesson in library.lessons(ENGLISH):
        yield from reading_grade(content, lesson)
    for scenario in library.scenarios(ENGLISH):
        yield from scenario_size(content, scenario)
        yield from scenario_grade(content, scenario)
    yield from spanish_ease(content, library)


def files_are_known(content: Content) -> Iterator[ContentProblem]:
    """Every file is one that the course reads, and course.yaml names every lesson."""
    slugs = {entry.value.slug for entry in content.course}
    english = {path.stem for path in (content.folder / ENGLISH / "lessons").glob("*.md")} | set(
        content.english
    )
    scenarios = {path.stem for path in (content.folder / ENGLISH / "scenarios").glob("*.yaml")}
    scenarios |= set(content.scenarios)
    for path in content.paths:
        place = ContentProblem(content.name(path), 1, path.stem, "", "")
        parts = path.relative_to(content.folder).parts
        if parts[0] == "images" and len(parts) == 2 and path.suffix in IMAGES:
            continue
        if parts[0] not in (*content.languages, "course.yaml", "glosses"):
            yield _changed(
                place, "the course does not read this file", "remove it, or move it to its language"
            )
        elif _is_lesson(parts):
            yield from _lesson_file_is_known(place, parts[0], path, slugs, english)
        elif _is_of_a_kind(parts):
            if not is_slug(path.stem):
                yield _changed(place, *NO_SLUG)
            elif parts[1:2] == ("scenarios",) and parts[0] != ENGLISH and path.stem not in scenarios:
                yield _changed(
                    place, "no English scenario has this name", "give it the English name, or remove it"
                )
            elif parts[1:2] == ("messages",) and path.stem not in MESSAGE_SLUGS:
                yield _changed(
                    place, "no kind of message has this name", f"use one of {', '.join(MESSAGE_SLUGS)}"
                )
        elif parts != ("course.yaml",) and parts[1:] not in _LANGUAGE_FILES:
            yield _changed(place, "the course does not read this file", "remove it, or correct its name")


_LANGUAGE_FILES = (
    ("ui.yaml",),
    ("questions.yaml",),
    ("units.yaml",),
    ("glossary.yaml",),
    ("translated.yaml",),
)


def _is_of_a_kind(parts: tuple[str, ...]) -> bool:
    """Whether it is a scenario, a message, or the glosses of a language."""
    is_one_thing = len(parts) == 3 and parts[1] in ("scenarios", "messages")
    return (is_one_thing or (len(parts) == 2 and parts[0] == "glosses")) and parts[-1].endswith(".yaml")


def _is_lesson(parts: tuple[str, ...]) -> bool:
    return len(parts) == 3 and parts[1] == "lessons" and parts[2].endswith(".md")


def _lesson_file_is_known(
    place: ContentProblem, language: str, path: PurePath, slugs: set[str], english: set[str]
) -> Iterator[ContentProblem]:
    if not is_slug(path.stem):
        yield _changed(place, *NO_SLUG)
    elif language == ENGLISH and path.stem not in slugs:
        yield _changed(place, "course.yaml does not name this lesson", "add it there, or remove the file")
    elif language != ENGLISH and path.stem not in english:
        yield _changed(place, "no English lesson has this name", "give it the English name, or remove it")


def _changed(place: ContentProblem, what: str, remedy: str) -> ContentProblem:
    return ContentProblem(place.file, place.line, place.key, what, remedy)


def prerequisites_are_known(content: Content) -> Iterator[ContentProblem]:
    """Every prerequisite is a lesson of the course, and none needs itself by way of others."""
    needs = {entry.value.slug: entry.value.needs for entry in content.course}
    for entry in content.course:
        yield from _own_prerequisites(entry, needs)


def _own_prerequisites(
    entry: Placed[CourseEntry], needs: dict[str, tuple[str, ...]]
) -> Iterator[ContentProblem]:
    slug = entry.value.slug
    for unknown in sorted(set(entry.value.needs) - needs.keys()):
        yield entry.problem(slug, f"it needs {unknown}, which is no lesson", "correct the slug, or remove it")
    before, todo = set[str](), list(entry.value.needs)
    while todo:
        need = todo.pop()
        if need not in before:
            before.add(need)
            todo += needs.get(need, ())
    if slug in before:
        yield entry.problem(slug, "it needs itself, if you follow its needs", "break the circle")


def check_ids_are_unique(content: Content) -> Iterator[ContentProblem]:
    """No two checks of the course share an id: what a learner answered is stored by it."""
    first: dict[str, Placed[object]] = {}
    for lesson in content.english.values():
        for placed in lesson.asked:
            other = first.setdefault(placed.value.id, Placed(None, placed.file, placed.line))
            if (other.file, other.line) != (placed.file, placed.line):
                what = f"{other.file}:{other.line} has a check with the same id"
                yield placed.problem(placed.value.id, what, "give one of them another id")


def lesson_sizes(content: Content) -> Iterator[ContentProblem]:
    """Minutes, checks, objectives and key points are as many as planned."""
    for lesson in content.english.values():
        front = lesson.front
        if front.minutes not in MINUTES:
            yield lesson.problem(
                "minutes", f"{front.minutes} is not {_span(MINUTES)}", "shorten, join or divide it"
            )
        if len(lesson.checks) < LEAST_CHECKS:
            yield lesson.problem("checks", f"it has {len(lesson.checks)}", f"write {LEAST_CHECKS} or more")
        if len(lesson.recalls) != RECALLS:
            yield lesson.problem(
                "recall", f"it has {len(lesson.recalls)}", f"write {RECALLS} recall blocks at its end"
            )
        if len(front.objectives) not in OBJECTIVES:
            yield lesson.problem(
                "objectives", f"it has {len(front.objectives)}", f"write {_span(OBJECTIVES)}"
            )
        if len(front.key_points) not in KEY_POINTS:
            yield lesson.problem(
                "key_points", f"it has {len(front.key_points)}", f"write {_span(KEY_POINTS)}"
            )


def _span(numbers: range) -> str:
    return f"{numbers[0]} to {numbers[-1]}"


def facts_are_taught(content: Content) -> Iterator[ContentProblem]:
    """Every row of part A and topic of part B is taught, and every group of rows is asked about where it is taught."""
    taught, asked = set[str](), set[str]()
    for entry in content.course:
        lesson = content.english.get(entry.value.slug)
        for block in lesson.blocks if lesson else ():
            if not isinstance(block.value, Prose):
                continue
            taught |= set(block.value.teaches)
            for unknown in sorted(set(block.value.teaches) - set(ALL_FACTS)):
                yield block.problem(
                    unknown, "the fact list has no such row", "correct the comment above this text"
                )
        if lesson is not None and lesson.checks:
            asked |= {fact[:2] for fact in _facts(lesson) if fact in FACTS}
    if _some_are_unread(content):
        return  # What these lessons teach is not known; each has a problem of its own.
    course = content.file("course.yaml")
    for fact in ALL_FACTS:
        if fact not in taught:
            yield ContentProblem(
                course, 1, fact, "no lesson teaches it", f"teach it below <!-- teaches: {fact} -->"
            )
    for group in sorted({fact[:2] for fact in FACTS} - asked):
        yield ContentProblem(course, 1, group, "no lesson that teaches it has a check", "ask about it")


def _some_are_unread(content: Content) -> bool:
    return any(entry.value.slug in content.unread for entry in content.course)


def _facts(lesson: EnglishLesson) -> set[str]:
    return {fact for block in lesson.blocks if isinstance(block.value, Prose) for fact in block.value.teaches}


_STUDY = re.compile(
    r"\b(stud(y|ies) (show|found|say)|experiments?|researchers|in many studies)\b|%", re.IGNORECASE
)
_HAS_YEAR = re.compile(r"\b(19|20)[0-9]{2}\b")


def claims_have_sources(content: Content) -> Iterator[ContentProblem]:
    """Every lesson names sources, a topic of part B one of its own; and who tells of a study names its year."""
    for lesson in content.english.values():
        named = " ".join(f"{source.who or ''} {source.title}" for source in lesson.front.sources)
        if not lesson.front.sources:
            yield lesson.problem("sources", "there is none", "name where its facts come from")
        for block in lesson.blocks:
            if not isinstance(block.value, Prose):
                continue
            for topic in block.value.teaches:
                if topic in TOPICS and not any(source in named for source in TOPICS[topic]):
                    yield block.problem(
                        topic, "the lesson names none of its sources", f"add {' or '.join(TOPICS[topic])}"
                    )
            told = _STUDY.search(block.value.markdown)
            if told and not _HAS_YEAR.search(named):
                what = f"it tells of a study ({told[0]!r}), and no source of the lesson has a year"
                yield block.problem("sources", what, "name the study with its year, or leave the claim out")


_IMAGE = re.compile(r"!\[[^\]]*\]\(images/([^)\s]+)\)")


def images_are_there(content: Content) -> Iterator[ContentProblem]:
    """Every picture that a lesson shows is in the folder, and every picture in the folder is shown."""
    shown = set[str]()
    blocks: list[Placed[Any]] = [
        block for lesson in content.english.values() for block in lesson.blocks if _is_prose(block)
    ]
    for lessons in content.translated.values():
        blocks += [block for lesson in lessons.values() for block in lesson.blocks if _is_prose(block)]
    for block in blocks:
        for name in _IMAGE.findall(block.value.markdown):
            shown.add(name)
            if name not in content.images:
                what = f"there is no {PurePath(block.file).parents[2].joinpath('images', name).as_posix()}"
                yield block.problem("image", what, "put the picture there, or correct its name")
    for name in sorted(content.images.keys() - shown):
        path = content.images[name]
        file = path.relative_to(path.parents[2]).as_posix()
        yield ContentProblem(file, 1, name, "no lesson shows this picture", "show it, or remove it")


def _is_prose(block: Placed[Any]) -> bool:
    return isinstance(block.value, Prose)


_LEFT_OVER = re.compile(r"\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b|\[(name|company|date|your [a-z]+)\](?!\()")


def nothing_is_left_over(texts: Iterable[tuple[str, str]]) -> Iterator[ContentProblem]:
    """No note to oneself and no gap to fill stands in what learners read."""
    for name, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            found = _LEFT_OVER.search(line)
            if found:
                what = f"{found[0]!r} is left over"
                yield ContentProblem(name, number, "placeholder", what, "write what belongs there")


def scenario_size(content: Content, scenario: Scenario) -> Iterator[ContentProblem]:
    """A scenario has scenes and endings enough, a good one among them, and a lesson that prepares for it."""
    file = content.scenarios[scenario.slug]
    if len(scenario.scenes) < LEAST_SCENES:
        yield file.problem(("scenes",), f"there are {len(scenario.scenes)}", f"write {LEAST_SCENES} or more")
    if len(scenario.endings) < LEAST_ENDINGS:
        what = f"it has {len(scenario.endings)}"
        yield file.problem(("scenes",), what, f"write {LEAST_ENDINGS} or more", "endings")
    if not any(ending.good for ending in scenario.endings):
        yield file.problem(("scenes",), "no ending is a good one", "mark one with good: true", "endings")
    if scenario.lesson not in {entry.value.slug for entry in content.course}:
        what = f"{scenario.lesson} is no lesson of the course"
        yield file.problem(("lesson",), what, "name the lesson that prepares for it")


def scenario_grade(content: Content, scenario: Scenario) -> Iterator[ContentProblem]:
    """An English scenario is written for the same grade as a lesson."""
    grade = reading.grade(scenario.texts).grade
    if grade > WORST_GRADE:
        what, remedy = f"grade {grade:.1f} is above {WORST_GRADE:g}", f"aim at {AIMED_GRADE:g}"
        yield content.scenarios[scenario.slug].problem((), what, remedy, "reading grade")


def spanish_ease(content: Content, library: Library) -> Iterator[ContentProblem]:
    """A Spanish lesson or scenario is as easy as an English one."""
    for lesson in library.lessons(SPANISH):
        if lesson.language == SPANISH:
            file = content.translated[SPANISH][lesson.slug].file
            yield from _too_hard(file, worst_ease(lesson))
    for scenario in library.scenarios(SPANISH):
        if scenario.language == SPANISH:
            file = content.scenario_words[SPANISH][scenario.slug].file
            yield from _too_hard(file, reading_es.ease(scenario.texts).ease)


def _too_hard(file: str, ease: float) -> Iterator[ContentProblem]:
    if ease < WORST_EASE:
        what = f"the Fernández-Huerta index {ease:.0f} is below {WORST_EASE:g}"
        yield ContentProblem(
            file, 1, "reading ease", what, f"aim at {AIMED_EASE:g}: shorter words and sentences"
        )


def worst_ease(lesson: Lesson) -> float:
    """The index of the prose or of everything else, whichever is harder."""
    return min(reading_es.ease(texts).ease for texts in (lesson.prose, lesson.short_texts))


def reading_grade(content: Content, lesson: Lesson) -> Iterator[ContentProblem]:
    """An English lesson is written for grade 6, and never above grade 8."""
    grade = worst_grade(lesson)
    if grade > WORST_GRADE:
        file = content.english[lesson.slug].file
        what = f"grade {grade:.1f} is above {WORST_GRADE:g}"
        remedy = (
            f'aim at {AIMED_GRADE:g}: shorter words and sentences, first in "{_hardest_sentence(lesson)}"'
        )
        yield ContentProblem(file, 1, "reading grade", what, remedy)


def worst_grade(lesson: Lesson) -> float:
    """The grade of the prose or of everything else, whichever is harder: short answers must not hide long prose."""
    return max(reading.grade(texts).grade for texts in (lesson.prose, lesson.short_texts))


def _hardest_sentence(lesson: Lesson) -> str:
    parts = (part for text in (*lesson.prose, *lesson.short_texts) for part in reading.plain_parts(text))
    found = (sentence for part in parts for sentence in reading.sentences(part))
    counted = ((sentence, reading.grade([sentence])) for sentence in found)
    # A short answer of one long word has a high grade and is not what makes a lesson hard.
    hardest, _ = max(counted, key=lambda pair: (pair[1].words >= 5, pair[1].grade))
    return hardest if len(hardest) <= 80 else f"{hardest[:77]}..."


def bank_is_complete(content: Content) -> Iterator[ContentProblem]:
    """The bank is large enough and has every kind, an opener, a closer and a closer that asks for people."""
    bank = [placed.value for placed in content.bank]
    place = Placed(None, content.file(ENGLISH, "questions.yaml"), 1)
    if len(bank) < LEAST_QUESTIONS:
        yield place.problem("questions", f"there are {len(bank)}", f"write {LEAST_QUESTIONS} or more")
    for name, count, least in bank_counts(bank):
        if count < least:
            yield place.problem(name, f"{count} questions are for it", f"write {least} or more")
    for name, is_one in _NEEDED_QUESTIONS.items():
        if not any(is_one(question) for question in bank):
            yield place.problem(name, "there is none in the bank", "write one")
    for placed in content.bank:
        if placed.value.referral and placed.value.place != "closer":
            yield placed.problem(placed.value.id, "it asks for people but is no closer", "use place: closer")
        for name in ("people", "tells", "probe"):
            if not getattr(placed.value, name):
                yield placed.problem(f"{placed.value.id}.{name}", "it is missing", "add it")
    for words in content.bank_words.values():
        for said in words:
            for name in ("tells", "probe"):
                if not getattr(said.value, name):
                    yield said.problem(f"{said.value.id}.{name}", "it is not translated", "translate it")


def bank_counts(bank: Sequence[BankQuestion]) -> Iterator[tuple[str, int, int]]:
    """Each kind, purpose and person, with how many questions are for it and how many there have to be."""
    for kind in KINDS:
        yield kind, sum(q.kind == kind for q in bank), LEAST_OF_A_KIND
    for purpose in PURPOSES:
        if purpose != "other":
            yield purpose, sum(purpose in q.purposes for q in bank), LEAST_FOR_A_PURPOSE
    for person in PEOPLE:
        yield person, sum(person in q.people for q in bank), LEAST_FOR_A_PERSON


_NEEDED_QUESTIONS: dict[str, Callable[[BankQuestion], bool]] = {
    "opener": lambda question: question.place == "opener",
    "closer": lambda question: question.place == "closer",
    "referral closer": lambda question: question.place == "closer" and question.referral,
}

_CONTENT_RULES: tuple[Callable[[Content], Iterator[ContentProblem]], ...] = (
    files_are_known,
    prerequisites_are_known,
    check_ids_are_unique,
    lesson_sizes,
    facts_are_taught,
    claims_have_sources,
    images_are_there,
    bank_is_complete,
)
