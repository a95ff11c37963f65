"""The content checker.

    python -m goodquestion.curriculum.check [folder] [--over BASE] [--code DIR ...] [--forbidden FILE]

It says everything that is wrong with the content at once, one problem a line, as `file:line: key: what;
remedy`, and ends with 1. If nothing is wrong it prints a line with the totals, tables of the lessons, rehearsals and
messages with their reading levels, and the links that lead out of the app, and ends with 0.

`folder` is the content, by default the project's own. With `--over BASE` it is a folder laid over BASE, such as a
school's own lessons, and is checked as part of it. What stands beside the content is looked at too: the code in
`goodquestion/`, `pages/` and `app.py` (or wherever `--code` says) for the keys of ui.yaml, and
`tests/forbidden-runs.txt` (or FILE).
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goodquestion.curriculum import keys, message_rules, reading, reading_es, rules, runs, translated
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_rules import MessageRow
from goodquestion.curriculum.models import Lesson, Scenario
from goodquestion.curriculum.reader import ENGLISH, Content, laid_over, read_content
from goodquestion.curriculum.source import ContentProblem, SourceFile

PROJECT = Path(__file__).resolve().parents[2]
PHOTOGRAPHS = (".png", ".webp")
"""Pictures that are no text."""


@dataclass(frozen=True)
class LessonRow:
    """One lesson in the report. `grade` is that of its prose or of the rest, whichever is harder.

    `ease` is the Fernández-Huerta index of its Spanish, None without one.
    """

    slug: str
    minutes: int
    words: int
    grade: float
    checks: int
    ease: float | None


@dataclass(frozen=True)
class ScenarioRow:
    """One rehearsal in the report, with its levels in English and Spanish."""

    slug: str
    scenes: int
    endings: int
    words: int
    grade: float
    ease: float | None


@dataclass(frozen=True)
class Report:
    """The outcome of a check. `links` maps each external address to its places, as "file:line"."""

    problems: tuple[ContentProblem, ...]
    lessons: tuple[LessonRow, ...]
    scenarios: tuple[ScenarioRow, ...]
    messages: tuple[MessageRow, ...]
    questions: int
    balance: tuple[tuple[str, int, int], ...]
    terms: int
    texts: int
    translated: dict[str, int]
    links: dict[str, tuple[str, ...]]


def check(
    folder: Path, code: Sequence[Path] = (), forbidden: Path | None = None, over: Path | None = None
) -> Report:
    """Check the content of `folder` by every rule; with `over` as a folder that is laid over that one."""
    own = read_content(folder, partial=over is not None)
    content = own if over is None else laid_over(read_content(over), own)
    library = Library.of(content)
    root = content.folder.parent
    problems = [*library.problems, *rules.all_rule_problems(content, library)]
    problems += message_rules.message_problems(content)
    if over is None:
        problems += translated.stale_problems(content)
    else:
        known = replace(own, units=content.units, english=content.english, scenarios=content.scenarios)
        problems += rules.files_are_known(known)
    problems += _key_problems(content, code or [root / "goodquestion", root / "pages", root / "app.py"])
    problems += [*keys.brace_problems(content), *keys.translation_problems(content)]
    texts = dict(_texts(own, problems))
    problems += _forbidden_problems(texts, forbidden or root / "tests" / "forbidden-runs.txt", root)
    problems += rules.nothing_is_left_over(texts.items())
    return Report(
        problems=tuple(sorted(set(problems))),
        lessons=tuple(_row(lesson, library) for lesson in library.lessons(ENGLISH)),
        scenarios=tuple(_scenario_row(scenario, library) for scenario in library.scenarios(ENGLISH)),
        messages=tuple(message_rules.message_row(each, library) for each in library.messages(ENGLISH)),
        questions=len(library.bank(ENGLISH)),
        balance=tuple(rules.bank_counts(library.bank(ENGLISH))),
        terms=len(library.terms(ENGLISH)),
        texts=len(library.ui[ENGLISH]),
        translated={
            language: sum(lesson.language == language for lesson in library.lessons(language))
            for language in library.languages[1:]
        },
        links=_links(texts),
    )


def _row(lesson: Lesson, library: Library) -> LessonRow:
    words = reading.grade((*lesson.prose, *lesson.short_texts)).words
    spanish = library.lesson(lesson.slug, rules.SPANISH)
    ease = rules.worst_ease(spanish) if spanish and spanish.language == rules.SPANISH else None
    return LessonRow(lesson.slug, lesson.minutes, words, rules.worst_grade(lesson), len(lesson.checks), ease)


def _scenario_row(scenario: Scenario, library: Library) -> ScenarioRow:
    counted = reading.grade(scenario.texts)
    spanish = library.scenario(scenario.slug, rules.SPANISH)
    is_there = spanish is not None and spanish.language == rules.SPANISH
    ease = reading_es.ease(spanish.texts).ease if spanish and is_there else None
    scenes, endings = len(scenario.scenes), len(scenario.endings)
    return ScenarioRow(scenario.slug, scenes, endings, counted.words, counted.grade, ease)


def _key_problems(content: Content, places: Sequence[Path]) -> Iterator[ContentProblem]:
    root = content.folder.parent
    found = keys.CodeKeys()
    files = keys.python_files(places)
    if not files:
        file = content.file(ENGLISH, "ui.yaml")
        yield ContentProblem(
            file, 1, "code", "no Python code stands beside the content", "name it with --code"
        )
        return
    for path in files:
        source = SourceFile(_name(path, root))
        text = source.text(path)
        try:
            keys.scan(text or "", source.name, found)
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            source.problem(line, "code", f"it cannot be parsed ({error})", "correct the Python")
        yield from source.problems
    yield from keys.key_problems(content, found)


def _name(path: Path, root: Path) -> str:
    path = path.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _texts(content: Content, problems: list[ContentProblem]) -> Iterator[tuple[str, str]]:
    for path in content.paths:
        if path.suffix in PHOTOGRAPHS:
            continue
        source = SourceFile(content.name(path), problems)
        text = source.text(path)
        if text is not None:
            yield source.name, text


def _forbidden_problems(texts: dict[str, str], file: Path, root: Path) -> Iterator[ContentProblem]:
    hashes, problems = runs.read_hashes(file, _name(file, root))
    yield from problems
    for name, text in texts.items():
        yield from runs.forbidden_runs(text, name, hashes)


def _links(texts: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, text in texts.items():
        if name.endswith(".svg"):
            continue  # The addresses in a drawing name what it is written in.
        for address, place in runs.external_links(text, name):
            found.setdefault(address, []).append(place)
    return {address: tuple(found[address]) for address in sorted(found)}


def report_lines(report: Report) -> Iterator[str]:
    """What the command prints for content without a problem."""
    minutes = sum(row.minutes for row in report.lessons)
    checks = sum(row.checks for row in report.lessons)
    translated = "".join(f", {n} lessons in {language}" for language, n in report.translated.items())
    yield (
        f"The content is in order: {len(report.lessons)} lessons, {minutes} minutes, {checks} checks, "
        f"{len(report.scenarios)} rehearsals, {len(report.messages)} messages, {report.questions} questions, "
        f"{report.terms} glossary words, "
        f"{report.texts} texts{translated}."
    )
    yield from _lesson_table(report)
    if report.scenarios:
        yield from _scenario_table(report)
    if report.messages:
        yield from _message_table(report)
    yield (
        "grade: Flesch-Kincaid, English (* above 6, which we aim at; above 8 fails). "
        "ease: Fernández-Huerta, Spanish (* below 70, which we aim at; below 60 fails)."
    )
    yield "\nquestions: " + ", ".join(f"{name} {count}" for name, count, _ in report.balance)
    yield "\nexternal links, for a person to check:"
    for address, places in report.links.items():
        yield f"  {address}  ({', '.join(places)})"


def _lesson_table(report: Report) -> Iterator[str]:
    width = max((len(row.slug) for row in report.lessons), default=6)
    yield f"\n{'lesson':{width}}  minutes  words  checks  grade   ease"
    for row in report.lessons:
        yield (
            f"{row.slug:{width}}  {row.minutes:7}  {row.words:5}  {row.checks:6}  {_levels(row.grade, row.ease)}"
        )


def _scenario_table(report: Report) -> Iterator[str]:
    width = max(len(row.slug) for row in report.scenarios)
    yield f"\n{'rehearsal':{width}}  scenes  endings  words  grade   ease"
    for row in report.scenarios:
        yield (
            f"{row.slug:{width}}  {row.scenes:6}  {row.endings:7}  {row.words:5}  {_levels(row.grade, row.ease)}"
        )


def _message_table(report: Report) -> Iterator[str]:
    width = max(len(row.kind) for row in report.messages)
    yield f"\n{'message':{width}}  words  characters  grade   ease"
    for row in report.messages:
        yield f"{row.kind:{width}}  {row.words:5}  {row.characters:10}  {_levels(row.grade, row.ease)}"


def _levels(grade: float, ease: float | None) -> str:
    hard = "*" if grade > rules.AIMED_GRADE else " "
    if ease is None:
        return f"{grade:5.1f}{hard}      -"
    return f"{grade:5.1f}{hard}  {ease:5.0f}{'*' if ease < rules.AIMED_EASE else ''}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the number is its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m goodquestion.curriculum.check", description="Check the content."
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=PROJECT / "content", help="the content to check"
    )
    parser.add_argument("--over", type=Path, metavar="BASE", help="the content that the folder is laid over")
    parser.add_argument("--code", nargs="+", type=Path, default=(), metavar="DIR", help="where keys are used")
    parser.add_argument(
        "--forbidden", type=Path, metavar="FILE", help="hashes of runs of words that must not occur"
    )
    options = parser.parse_args(arguments)
    report = check(options.folder, options.code, options.forbidden, options.over)
    if report.problems:
        for problem in report.problems:
            print(problem)
        print(f"problems: {len(report.problems)}", file=sys.stderr)
        return 1
    for line in report_lines(report):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
