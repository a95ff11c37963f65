"""The course as the app uses it: English joined with its translations, and a fallback for what is missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path, PurePosixPath
from typing import Self

from goodquestion.curriculum.message_models import MESSAGE_SLUGS, MessageTemplate
from goodquestion.curriculum.models import (
    AnyCheck,
    AnyWords,
    Aside,
    BankQuestion,
    Check,
    CheckWords,
    Course,
    CourseEntry,
    EstimateCheck,
    EstimateWords,
    Example,
    ExampleWords,
    GlossFile,
    Lesson,
    MatchCheck,
    MatchWords,
    OrderCheck,
    OrderWords,
    Prose,
    QuestionWords,
    Scenario,
    Term,
    TermWords,
    Unit,
    UnitEntry,
)
from goodquestion.curriculum.reader import (
    ENGLISH,
    Content,
    EnglishLesson,
    TranslatedLesson,
    UiText,
    WholeFile,
    laid_over,
    read_content,
)
from goodquestion.curriculum.scenarios import joined_scenarios
from goodquestion.curriculum.source import ContentProblem, Placed
from goodquestion.domain.messages import KINDS


@dataclass(frozen=True)
class Library:
    """All content in all languages. It is read once and shared by all learners; nobody changes it.

    `languages` are English and those that have words for the user interface, sorted.
    `ui` is language -> dotted key -> text or plural forms. `glosses` are the lines in first languages, by language.
    `problems` is what could not be read or joined; whatever it names is left out, or stands in English.
    """

    languages: tuple[str, ...]
    ui: dict[str, dict[str, UiText]]
    course: Course
    glosses: dict[str, GlossFile]
    problems: tuple[ContentProblem, ...]
    _lessons: dict[tuple[str, str], Lesson]
    _units: dict[str, tuple[Unit, ...]]
    _banks: dict[str, tuple[BankQuestion, ...]]
    images: dict[str, Path]
    _scenarios: dict[tuple[str, str], Scenario]
    _terms: dict[str, tuple[Term, ...]]
    _messages: dict[tuple[str, str], MessageTemplate]

    @classmethod
    def load(cls, folder: Path, own: Path | None = None) -> Self:
        """Read `folder`, and lay the folder `own` over it if there is one.

        Bad content does not raise: the good part is served and `problems` has the rest.
        """
        content = read_content(folder)
        return cls.of(content if own is None else laid_over(content, read_content(own, partial=True)))

    @classmethod
    def of(cls, content: Content) -> Self:
        """The library of content that has been read."""
        problems = list(content.problems)
        lessons = dict(_all_lessons(content, problems))
        scenarios = dict(joined_scenarios(content, problems))
        units = _all_units(content, lessons, problems)
        banks = dict(_all_banks(content, problems))
        terms = dict(_all_terms(content, problems))
        messages = dict(_all_messages(content, problems))
        ui = {
            language: {key: placed.value for key, placed in texts.items()}
            for language, texts in content.ui.items()
            if texts or language == ENGLISH
        }
        return cls(
            languages=tuple(language for language in content.languages if language in ui),
            ui=ui,
            course=_course(content, lessons),
            glosses={
                name: reduce(_with_more_glosses, (file.value for file in files))
                for name, files in content.glosses.items()
            },
            problems=tuple(sorted(set(problems))),
            _lessons=lessons,
            _units=units,
            _banks=banks,
            images=dict(content.images),
            _scenarios=scenarios,
            _terms=terms,
            _messages=messages,
        )

    def lesson(self, slug: str, language: str) -> Lesson | None:
        """The lesson in the language, or else in English (its `language` tells); None if there is none."""
        return self._lessons.get((slug, language)) or self._lessons.get((slug, ENGLISH))

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """All lessons in the order of the course, each as `lesson` gives it."""
        found = (self.lesson(entry.slug, language) for entry in self.course.lessons)
        return tuple(lesson for lesson in found if lesson is not None)

    def units(self, language: str) -> tuple[Unit, ...]:
        """The units in order, each in the language or else in English."""
        return self._units.get(language) or self._units[ENGLISH]

    def scenario(self, slug: str, language: str) -> Scenario | None:
        """The scenario in the language, or else in English (its `language` tells); None if there is none."""
        return self._scenarios.get((slug, language)) or self._scenarios.get((slug, ENGLISH))

    def scenarios(self, language: str) -> tuple[Scenario, ...]:
        """All scenarios in the order of the lessons that prepare for them."""
        places = {entry.slug: place for place, entry in enumerate(self.course.lessons)}
        found = (self.scenario(slug, language) for slug, each in self._scenarios if each == ENGLISH)
        known = [scenario for scenario in found if scenario is not None]
        return tuple(sorted(known, key=lambda each: (places.get(each.lesson, len(places)), each.slug)))

    def message(self, kind: str, language: str) -> MessageTemplate | None:
        """The template of a kind in the language, or else in English (its `language` tells); None if there is none."""
        return self._messages.get((kind, language)) or self._messages.get((kind, ENGLISH))

    def messages(self, language: str) -> tuple[MessageTemplate, ...]:
        """The templates in the order of the kinds, each as `message` gives it."""
        found = (self.message(kind, language) for kind in KINDS)
        return tuple(message for message in found if message is not None)

    def terms(self, language: str) -> tuple[Term, ...]:
        """The glossary: in English altogether unless every word is translated."""
        return self._terms.get(language) or self._terms[ENGLISH]

    def bank(self, language: str) -> tuple[BankQuestion, ...]:
        """The question bank: in English altogether unless every question is translated."""
        return self._banks[self.bank_language(language)]

    def bank_language(self, language: str) -> str:
        """The language that `bank(language)` is in."""
        return language if language in self._banks else ENGLISH


def _course(content: Content, lessons: dict[tuple[str, str], Lesson]) -> Course:
    """The units with the lessons that can be shown; one without any is left out."""
    units = []
    for unit in content.units:
        good = tuple(e.value for e in unit.lessons if (e.value.slug, ENGLISH) in lessons)
        if good:
            units.append(UnitEntry(id=unit.id, lessons=good))
    return Course(units=tuple(units))


def _all_units(
    content: Content, lessons: dict[tuple[str, str], Lesson], problems: list[ContentProblem]
) -> dict[str, tuple[Unit, ...]]:
    wanted = {unit.id: unit for unit in content.units}
    found: dict[str, tuple[Unit, ...]] = {}
    english = {placed.value.id: placed.value for placed in content.unit_words.get(ENGLISH, ())}
    for language in content.languages:
        given = {placed.value.id: placed for placed in content.unit_words.get(language, ())}
        for extra in sorted(given.keys() - wanted):
            problems.append(
                given[extra].problem(extra, "course.yaml has no such unit", "correct the id, or remove it")
            )
        for missing in sorted(wanted.keys() - given) if given or language == ENGLISH else ():
            if language != ENGLISH and f"units/{missing}" in content.added:
                continue
            file = _beside(wanted[missing].file, language, "units.yaml")
            what = "the unit has no words" if language == ENGLISH else "the unit is not translated"
            problems.append(ContentProblem(file, 1, missing, what, "add its id, title and about"))
        units = []
        for unit_id, unit in wanted.items():
            said = given[unit_id].value if unit_id in given else english.get(unit_id)
            slugs = tuple(e.value.slug for e in unit.lessons if (e.value.slug, ENGLISH) in lessons)
            if slugs:
                title, about = (said.title, said.about) if said else (unit_id, "")
                units.append(Unit.model_construct(id=unit_id, title=title, about=about, slugs=slugs))
        found[language] = tuple(units)
    return found


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
    if entry.value.slug not in content.unread:
        what = f"there is no file {_beside(entry.file, ENGLISH, 'lessons', f'{entry.value.slug}.md')}"
        yield entry.problem(entry.value.slug, what, "write the lesson, or remove it from the course")


def _beside(course: str, *parts: str) -> str:
    """The name of a file in the folder of a course.yaml."""
    return PurePosixPath(course).parent.joinpath(*parts).as_posix()


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
        recalls=_recalls(lesson, {}),
    )


def _recalls(lesson: EnglishLesson, said: dict[str, AnyWords]) -> tuple[Check, ...]:
    """The recall questions of a lesson, in the words of a translation where there is one."""
    found = (placed.value for placed in lesson.recalls)
    return tuple(
        check.joined(said[check.id]) if check.id in said else check
        for check in found
        if isinstance(check, Check)
    )


def _joined(
    entry: CourseEntry, english: EnglishLesson, language: str, translated: TranslatedLesson
) -> Lesson:
    """The translation's words with the English structure. The translation says where each check stands."""
    checks = {placed.value.id: placed.value for placed in english.checks}
    example = english.examples[0].value if english.examples else None
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
        blocks=tuple(_joined_block(block.value, checks, example) for block in translated.blocks),
        recalls=_recalls(english, {placed.value.id: placed.value for placed in translated.recalls}),
    )


def _joined_block(
    words: Prose | AnyWords | ExampleWords | Aside, checks: dict[str, AnyCheck], example: Example | None
) -> Prose | AnyCheck | Example | Aside:
    if isinstance(words, Prose | Aside):
        return words
    if isinstance(words, ExampleWords):
        return example.joined(words) if example else Aside(text=words.text)  # refused by check_differences
    return checks[words.id].joined(words)


_SHAPES: tuple[tuple[type, type], ...] = (
    (Check, CheckWords),
    (OrderCheck, OrderWords),
    (MatchCheck, MatchWords),
    (EstimateCheck, EstimateWords),
)


def check_differences(english: EnglishLesson, translated: TranslatedLesson) -> Iterator[ContentProblem]:
    """Where a translation's checks, their parts and its example are not those of the English lesson."""
    groups = (("check", english.checks, translated.checks), ("recall", english.recalls, translated.recalls))
    for name, wanted, given in groups:
        originals = {placed.value.id: placed.value for placed in wanted}
        seen: set[str] = set()
        for placed in given:
            check = placed.value
            original = originals.get(check.id)
            if check.id in seen:
                yield placed.problem(check.id, f"the {name} stands twice", "remove one of the two")
            elif original is None:
                yield placed.problem(
                    check.id, f"the English lesson has no such {name}", f"use the ids of {english.file}"
                )
            else:
                yield from _part_differences(original, placed)
            seen.add(check.id)
        for missing in sorted(originals.keys() - seen):
            yield translated.problem(
                missing, f"the {name} is not translated", f"translate it from {english.file}"
            )
    yield from _example_differences(english, translated)


def _part_differences(english: AnyCheck, translated: Placed[AnyWords]) -> Iterator[ContentProblem]:
    check = translated.value
    if not any(isinstance(english, own) and isinstance(check, words) for own, words in _SHAPES):
        remedy = "give it the same list: options, items, pairs, or a unit"
        yield translated.problem(check.id, "it is another kind of check than the English one", remedy)
        return
    wanted, given = set(english.part_ids), set(check.part_ids)
    for part in sorted(given - wanted):
        yield translated.problem(
            f"{check.id}.{part}", "the English check has no such option", "use the English ids"
        )
    for part in sorted(wanted - given):
        yield translated.problem(f"{check.id}.{part}", "the option is not translated", "translate it")


def _example_differences(english: EnglishLesson, translated: TranslatedLesson) -> Iterator[ContentProblem]:
    if len(english.examples) != len(translated.examples):
        what = f"it has {len(translated.examples)}, the English lesson {len(english.examples)}"
        yield translated.problem("example", what, f"translate those of {english.file}")
        return
    for own, placed in zip(english.examples, translated.examples, strict=True):
        wanted, given = {i.id for i in own.value.items}, {i.id for i in placed.value.items}
        for item in sorted(wanted ^ given):
            what = "the item is not translated" if item in wanted else "the English example has no such item"
            yield placed.problem(f"example.{item}", what, "use the English ids, all of them")


def _all_banks(
    content: Content, problems: list[ContentProblem]
) -> Iterator[tuple[str, tuple[BankQuestion, ...]]]:
    english = tuple(placed.value for placed in content.bank)
    yield ENGLISH, english
    for language, words in content.bank_words.items():
        differences = list(_bank_differences(content, language, english, words))
        problems += differences
        said = {placed.value.id: placed.value for placed in words}
        if all(question.id in said or f"questions/{question.id}" in content.added for question in english):
            yield language, tuple(_in_words_of(q, said[q.id]) if q.id in said else q for q in english)


def _in_words_of(question: BankQuestion, said: QuestionWords) -> BankQuestion:
    return question.model_copy(update={"text": said.text, "tells": said.tells, "probe": said.probe})


def _bank_differences(
    content: Content, language: str, english: Iterable[BankQuestion], words: Iterable[Placed[QuestionWords]]
) -> Iterator[ContentProblem]:
    wanted = {question.id for question in english}
    given = {placed.value.id: placed for placed in words}
    for extra in sorted(given.keys() - wanted):
        yield given[extra].problem(extra, "the English bank has no such question", "use the English ids")
    for missing in sorted(wanted - given.keys()):
        if f"questions/{missing}" not in content.added:
            file = content.file(language, "questions.yaml")
            yield ContentProblem(file, 1, missing, "the question is not translated", "translate it")


def _all_messages(
    content: Content, problems: list[ContentProblem]
) -> Iterator[tuple[tuple[str, str], MessageTemplate]]:
    """Each kind in each language. A file of an unknown kind is left to the checker."""
    paths = {content.name(path) for path in content.paths}
    for slug, kind in MESSAGE_SLUGS.items():
        english = content.messages.get(slug)
        if english is None:
            place = content.file(ENGLISH, "messages", f"{slug}.yaml")
            if place not in paths:  # One that is there and cannot be read has its own problems already.
                problems.append(ContentProblem(place, 1, kind, "there is no such file", "write this message"))
            continue
        yield (kind, ENGLISH), MessageTemplate(kind=kind, language=ENGLISH, **dict(english.value))
        for language, files in content.message_words.items():
            place = content.file(language, "messages", f"{slug}.yaml")
            if slug in files:
                words = files[slug].value
                yield (kind, language), MessageTemplate(kind=kind, language=language, **dict(words))
            elif files and place not in paths and f"messages/{slug}" not in content.added:
                what = "the message is not translated"
                problems.append(ContentProblem(place, 1, kind, what, "translate it"))


def _all_terms(content: Content, problems: list[ContentProblem]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    english = tuple(placed.value for placed in content.terms)
    yield ENGLISH, english
    wanted = {term.id for term in english}
    needed = {term for term in wanted if f"glossary/{term}" not in content.added}
    for language, words in content.term_words.items():
        given = {placed.value.id: placed for placed in words}
        for extra in sorted(given.keys() - wanted):
            problems.append(given[extra].problem(extra, "the English glossary has no such word", _SAME_IDS))
        for missing in sorted(needed - given.keys()):
            place = content.file(language, "glossary.yaml")
            problems.append(ContentProblem(place, 1, missing, "the word is not translated", "translate it"))
        if needed <= given.keys():
            said = {name: placed.value for name, placed in given.items()}
            yield language, tuple(_joined_term(term, said.get(term.id)) for term in english)
    for name, files in content.glosses.items():
        problems += _gloss_problems(name, files, wanted, needed)


def _joined_term(term: Term, words: TermWords | None) -> Term:
    if words is None:
        return term
    names = ("word", "meaning", "example", "forms")
    return term.model_copy(update={name: getattr(words, name) for name in names})


def _gloss_problems(
    name: str, files: Sequence[WholeFile[GlossFile]], wanted: set[str], needed: set[str]
) -> Iterator[ContentProblem]:
    """Lines for words that do not exist, and words without a line; a second file is that of a folder laid over."""
    for file in files:
        for extra in sorted(file.value.glosses.keys() - wanted):
            yield file.problem(("glosses", extra), "the English glossary has no such word", _SAME_IDS)
        if file.value.language != name:
            what = f"it says {file.value.language}, and the file is called {name}.yaml"
            yield file.problem(("language",), what, "make the two the same")
    given = {term for file in files for term in file.value.glosses}
    for missing in sorted(needed - given):
        what = f"the word has no line in {files[0].value.english_name}"
        yield files[0].problem(("glosses",), what, "add it", key=missing)


def _with_more_glosses(base: GlossFile, own: GlossFile) -> GlossFile:
    """The lines of both; reviewed only if all of them are."""
    reviewed = own.reviewed_by if base.reviewed_by or base.glosses.keys() <= own.glosses.keys() else ""
    return base.model_copy(update={"glosses": base.glosses | own.glosses, "reviewed_by": reviewed})


_SAME_IDS = "use the English ids"
