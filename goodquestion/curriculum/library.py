"""The course as the app uses it: English joined with its translations, and a fallback for what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from goodquestion.curriculum.models import (
    BankQuestion,
    Check,
    CheckWords,
    Course,
    CourseEntry,
    Lesson,
    Option,
    Prose,
    QuestionWords,
)
from goodquestion.curriculum.reader import (
    ENGLISH,
    Content,
    EnglishLesson,
    TranslatedLesson,
    UiText,
    read_content,
)
from goodquestion.curriculum.source import ContentProblem, Placed


@dataclass(frozen=True)
class Library:
    """All content in all languages. It is read once and shared by all learners; nobody changes it.

    `languages` are English and those that have words for the user interface, sorted.
    `ui` is language -> dotted key -> text or plural forms. `problems` is what could not be read or joined;
    whatever it names is left out, or stands in English.
    """

    languages: tuple[str, ...]
    ui: dict[str, dict[str, UiText]]
    course: Course
    problems: tuple[ContentProblem, ...]
    _lessons: dict[tuple[str, str], Lesson]
    _banks: dict[str, tuple[BankQuestion, ...]]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read `folder`. Bad content does not raise: the good part is served and `problems` has the rest."""
        return cls.of(read_content(folder))

    @classmethod
    def of(cls, content: Content) -> Self:
        """The library of content that has been read."""
        problems = list(content.problems)
        lessons = dict(_all_lessons(content, problems))
        banks = dict(_all_banks(content, problems))
        ui = {
            language: {key: placed.value for key, placed in texts.items()}
            for language, texts in content.ui.items()
            if texts or language == ENGLISH
        }
        return cls(
            languages=tuple(language for language in content.languages if language in ui),
            ui=ui,
            # A lesson that cannot be shown is no part of the course that is served.
            course=Course(
                lessons=tuple(e.value for e in content.course if (e.value.slug, ENGLISH) in lessons)
            ),
            problems=tuple(sorted(set(problems))),
            _lessons=lessons,
            _banks=banks,
        )

    def lesson(self, slug: str, language: str) -> Lesson | None:
        """The lesson in the language, or else in English (its `language` tells); None if there is none."""
        return self._lessons.get((slug, language)) or self._lessons.get((slug, ENGLISH))

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """All lessons in the order of the course, each as `lesson` gives it."""
        found = (self.lesson(entry.slug, language) for entry in self.course.lessons)
        return tuple(lesson for lesson in found if lesson is not None)

    def bank(self, language: str) -> tuple[BankQuestion, ...]:
        """The question bank: in English altogether unless every question is translated."""
        return self._banks[self.bank_language(language)]

    def bank_language(self, language: str) -> str:
        """The language that `bank(language)` is in."""
        return language if language in self._banks else ENGLISH


def _all_lessons(
    content: Content, problems: list[ContentProblem]
) -> Iterator[tuple[tuple[str, str], Lesson]]:
    for entry in content.course:
        english = content.english.get(entry.value.slug)
        if english is None:
            problems += _missing(content, entry)
            continue
        yield (english.slug, ENGLISH), _english(entry.value, english)
        for language, translations in content.translated.items():
            translated = translations.get(english.slug)
            if translated is None:
                continue
            differences = list(check_differences(english, translated))
            problems += differences
            if not differences:
                yield (english.slug, language), _joined(entry.value, english, language, translated)


def _missing(content: Content, entry: Placed[CourseEntry]) -> Iterator[ContentProblem]:
    """A lesson without a file. One whose file could not be read has its own problems already."""
    file = content.folder / ENGLISH / "lessons" / f"{entry.value.slug}.md"
    if not file.exists():
        what = f"there is no file {content.name(file)}"
        yield entry.problem(entry.value.slug, what, "write the lesson, or remove it from the course")


def _english(entry: CourseEntry, lesson: EnglishLesson) -> Lesson:
    return Lesson(
        slug=entry.slug,
        language=ENGLISH,
        title=lesson.front.title,
        minutes=lesson.front.minutes,
        objectives=lesson.front.objectives,
        key_points=lesson.front.key_points,
        do_now=lesson.front.do_now,
        do_now_page=entry.do_now,
        sources=lesson.front.sources,
        blocks=tuple(block.value for block in lesson.blocks),
    )


def _joined(
    entry: CourseEntry, english: EnglishLesson, language: str, translated: TranslatedLesson
) -> Lesson:
    """The translation's words with the English structure. The translation says where each check stands."""
    checks = {placed.value.id: placed.value for placed in english.checks}
    front = translated.front
    return Lesson(
        slug=entry.slug,
        language=language,
        title=front.title,
        minutes=english.front.minutes,
        objectives=front.objectives,
        key_points=front.key_points,
        do_now=front.do_now,
        do_now_page=entry.do_now,
        sources=english.front.sources if front.sources is None else front.sources,
        blocks=tuple(
            block.value
            if isinstance(block.value, Prose)
            else _joined_check(checks[block.value.id], block.value)
            for block in translated.blocks
        ),
    )


def _joined_check(english: Check, words: CheckWords) -> Check:
    """Options stand in the English order, so that all languages show the same list."""
    said = {option.id: option for option in words.options}
    return Check(
        id=english.id,
        prompt=words.prompt,
        options=tuple(
            Option(id=o.id, text=said[o.id].text, feedback=said[o.id].feedback, correct=o.correct)
            for o in english.options
        ),
    )


def check_differences(english: EnglishLesson, translated: TranslatedLesson) -> Iterator[ContentProblem]:
    """Where a translation's checks and options are not those of the English lesson."""
    originals = {placed.value.id: placed.value for placed in english.checks}
    seen: set[str] = set()
    for placed in translated.checks:
        check = placed.value
        original = originals.get(check.id)
        if check.id in seen:
            yield placed.problem(check.id, "the check stands twice", "remove one of the two")
        elif original is None:
            yield placed.problem(
                check.id, "the English lesson has no such check", f"use the ids of {english.file}"
            )
        else:
            yield from _option_differences(original, placed)
        seen.add(check.id)
    for missing in sorted(originals.keys() - seen):
        yield translated.problem(missing, "the check is not translated", f"translate it from {english.file}")


def _option_differences(english: Check, translated: Placed[CheckWords]) -> Iterator[ContentProblem]:
    check = translated.value
    wanted, given = {option.id for option in english.options}, {option.id for option in check.options}
    for option in sorted(given - wanted):
        yield translated.problem(
            f"{check.id}.{option}", "the English check has no such option", "use the English ids"
        )
    for option in sorted(wanted - given):
        yield translated.problem(f"{check.id}.{option}", "the option is not translated", "translate it")


def _all_banks(
    content: Content, problems: list[ContentProblem]
) -> Iterator[tuple[str, tuple[BankQuestion, ...]]]:
    english = tuple(placed.value for placed in content.bank)
    yield ENGLISH, english
    for language, words in content.bank_words.items():
        differences = list(_bank_differences(content, language, english, words))
        problems += differences
        said = {placed.value.id: placed.value.text for placed in words}
        if all(question.id in said for question in english):
            yield (
                language,
                tuple(question.model_copy(update={"text": said[question.id]}) for question in english),
            )


def _bank_differences(
    content: Content, language: str, english: Iterable[BankQuestion], words: Iterable[Placed[QuestionWords]]
) -> Iterator[ContentProblem]:
    wanted = {question.id for question in english}
    given = {placed.value.id: placed for placed in words}
    for extra in sorted(given.keys() - wanted):
        yield given[extra].problem(extra, "the English bank has no such question", "use the English ids")
    for missing in sorted(wanted - given.keys()):
        file = content.file(language, "questions.yaml")
        yield ContentProblem(file, 1, missing, "the question is not translated", "translate it")
