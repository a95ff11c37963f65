"""The rules that a finished course keeps. Each takes what was read and yields its problems.

The app serves content that breaks them; the check command does not pass it.
"""

from collections.abc import Callable, Iterator
from pathlib import PurePath

from goodquestion.curriculum import reading
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import KINDS, BankQuestion, CourseEntry, Lesson, Prose, is_slug
from goodquestion.curriculum.reader import ENGLISH, Content, EnglishLesson
from goodquestion.curriculum.source import ContentProblem, Placed

MINUTES = range(3, 7)
OBJECTIVES = range(2, 4)
KEY_POINTS = range(2, 5)
LEAST_CHECKS = 2
LEAST_QUESTIONS = 60
WORST_GRADE = 8.0
AIMED_GRADE = 6.0

_FACTS_IN_GROUP = {"A1": range(1, 7), "A2": range(5), "A3": range(1, 5), "A4": range(1, 9), "A5": range(1, 7)}
FACTS: tuple[str, ...] = (*(f"{group}.{n}" for group, rows in _FACTS_IN_GROUP.items() for n in rows), "A6")
"""The rows of part A of the fact list: what the course must teach."""


def all_rule_problems(content: Content, library: Library) -> Iterator[ContentProblem]:
    """The problems of all rules."""
    for rule in _CONTENT_RULES:
        yield from rule(content)
    for lesson in library.lessons(ENGLISH):
        yield from reading_grade(content, lesson)


def files_are_known(content: Content) -> Iterator[ContentProblem]:
    """Every file is one that the course reads, and course.yaml names every lesson."""
    slugs = {entry.value.slug for entry in content.course}
    english = {path.stem for path in (content.folder / ENGLISH / "lessons").glob("*.md")}
    for path in content.paths:
        place = ContentProblem(content.name(path), 1, path.stem, "", "")
        parts = path.relative_to(content.folder).parts
        if parts[0] not in (*content.languages, "course.yaml"):
            yield _changed(
                place, "the course does not read this file", "remove it, or move it to its language"
            )
        elif _is_lesson(parts):
            yield from _lesson_file_is_known(place, parts[0], path, slugs, english)
        elif parts != ("course.yaml",) and parts[1:] not in (("ui.yaml",), ("questions.yaml",)):
            yield _changed(place, "the course does not read this file", "remove it, or correct its name")


def _is_lesson(parts: tuple[str, ...]) -> bool:
    return len(parts) == 3 and parts[1] == "lessons" and parts[2].endswith(".md")


def _lesson_file_is_known(
    place: ContentProblem, language: str, path: PurePath, slugs: set[str], english: set[str]
) -> Iterator[ContentProblem]:
    if not is_slug(path.stem):
        yield _changed(
            place, "the file name is not a valid id", "use small letters, digits and single hyphens"
        )
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
        for placed in lesson.checks:
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
    """Every row of part A is taught, and every group of rows is asked about in a lesson that teaches it."""
    taught, asked = set[str](), set[str]()
    for entry in content.course:
        lesson = content.english.get(entry.value.slug)
        for block in lesson.blocks if lesson else ():
            if not isinstance(block.value, Prose):
                continue
            taught |= set(block.value.teaches)
            for unknown in sorted(set(block.value.teaches) - set(FACTS)):
                yield block.problem(
                    unknown, "the fact list has no such row", "correct the comment above this text"
                )
        if lesson is not None and lesson.checks:
            asked |= {fact[:2] for fact in _facts(lesson)}
    if _some_are_unread(content):
        return  # What these lessons teach is not known; each has a problem of its own.
    course = content.file("course.yaml")
    for fact in FACTS:
        if fact not in taught:
            yield ContentProblem(
                course, 1, fact, "no lesson teaches it", f"teach it below <!-- teaches: {fact} -->"
            )
    for group in sorted({fact[:2] for fact in FACTS} - asked):
        yield ContentProblem(course, 1, group, "no lesson that teaches it has a check", "ask about it")


def _some_are_unread(content: Content) -> bool:
    lessons = content.folder / ENGLISH / "lessons"
    slugs = (entry.value.slug for entry in content.course)
    return any(slug not in content.english and (lessons / f"{slug}.md").exists() for slug in slugs)


def _facts(lesson: EnglishLesson) -> set[str]:
    return {fact for block in lesson.blocks if isinstance(block.value, Prose) for fact in block.value.teaches}


def reading_grade(content: Content, lesson: Lesson) -> Iterator[ContentProblem]:
    """An English lesson is written for grade 6, and never above grade 8."""
    grade = worst_grade(lesson)
    if grade > WORST_GRADE:
        file = content.file(ENGLISH, "lessons", f"{lesson.slug}.md")
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
    for kind in KINDS:
        if not any(question.kind == kind for question in bank):
            yield place.problem(kind, "no question is of this kind", "write one")
    for name, is_one in _NEEDED_QUESTIONS.items():
        if not any(is_one(question) for question in bank):
            yield place.problem(name, "there is none in the bank", "write one")
    for placed in content.bank:
        if placed.value.referral and placed.value.place != "closer":
            yield placed.problem(placed.value.id, "it asks for people but is no closer", "use place: closer")


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
    bank_is_complete,
)
