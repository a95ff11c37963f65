"""Reads every file of the course with its line numbers and collects all problems, never only the first."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from goodquestion.curriculum.models import (
    BankQuestion,
    Check,
    CheckWords,
    CourseEntry,
    FrontMatter,
    FrontMatterWords,
    Prose,
    QuestionWords,
)
from goodquestion.curriculum.source import (
    ContentProblem,
    Document,
    Placed,
    SourceFile,
    Where,
    build,
    items,
    read_yaml,
)

__all__ = ["Content", "ContentProblem", "LessonFile", "Placed", "UiText", "read_content"]

ENGLISH = "en"
PLURAL_NAMES = frozenset({"zero", "one", "two", "few", "many", "other"})

UiText = str | dict[str, str]
"""A text of the user interface, or its plural forms by CLDR name."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SEGMENT = re.compile(r"[a-z0-9_-]+")
_TEACHES = re.compile(r"<!--\s*teaches:\s*(\S+(?:\s+\S+)*?)\s*-->")

Head = TypeVar("Head", FrontMatter, FrontMatterWords)
Ask = TypeVar("Ask", Check, CheckWords)
Named = TypeVar("Named", CourseEntry, BankQuestion, QuestionWords)


@dataclass(frozen=True)
class LessonFile(Generic[Head, Ask]):
    """One lesson file. `blocks` keep the order of the file."""

    slug: str
    file: str
    front: Head
    blocks: tuple[Placed[Prose] | Placed[Ask], ...]
    checks: tuple[Placed[Ask], ...]

    def problem(self, key: str, what: str, remedy: str) -> ContentProblem:
        """A problem of the whole file."""
        return ContentProblem(self.file, 1, key, what, remedy)


EnglishLesson = LessonFile[FrontMatter, Check]
TranslatedLesson = LessonFile[FrontMatterWords, CheckWords]


@dataclass
class Content:
    """Everything that could be read below one folder, before English and its translations are joined.

    File names in it are relative to the folder's parent. `paths` are all files below the folder except
    hidden ones.
    """

    folder: Path
    languages: tuple[str, ...]
    paths: tuple[Path, ...]
    course: tuple[Placed[CourseEntry], ...] = ()
    english: dict[str, EnglishLesson] = field(default_factory=dict)
    translated: dict[str, dict[str, TranslatedLesson]] = field(default_factory=dict)
    bank: tuple[Placed[BankQuestion], ...] = ()
    bank_words: dict[str, tuple[Placed[QuestionWords], ...]] = field(default_factory=dict)
    ui: dict[str, dict[str, Placed[UiText]]] = field(default_factory=dict)
    problems: list[ContentProblem] = field(default_factory=list)

    def name(self, path: Path) -> str:
        """The path as problems show it."""
        return path.relative_to(self.folder.parent).as_posix()

    def file(self, *parts: str) -> str:
        """The name of a file below the folder, whether it exists or not."""
        return self.name(self.folder.joinpath(*parts))


def read_content(folder: Path) -> Content:
    """Read all that is below `folder`. Never raises for what stands in the files."""
    folder = folder.resolve()
    paths = tuple(sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder)))
    content = Content(folder, _languages(folder), paths)
    content.course = _read(content, ("course.yaml",), read_course) or ()
    content.bank = _read(content, (ENGLISH, "questions.yaml"), read_bank) or ()
    content.english = _lessons(content, ENGLISH, read_lesson)
    content.ui[ENGLISH] = _read(content, (ENGLISH, "ui.yaml"), read_ui) or {}
    for language in content.languages[1:]:
        content.translated[language] = _lessons(content, language, read_translation)
        content.ui[language] = _read(content, (language, "ui.yaml"), read_ui) or {}
        if (folder / language / "questions.yaml").exists():
            content.bank_words[language] = _read(content, (language, "questions.yaml"), read_bank_words) or ()
    return content


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _languages(folder: Path) -> tuple[str, ...]:
    """English, and every other language that has a folder."""
    found = sorted(path.name for path in folder.glob("*/") if _LANGUAGE.fullmatch(path.name))
    return (ENGLISH, *(language for language in found if language != ENGLISH))


Read = TypeVar("Read")


def _read(content: Content, parts: tuple[str, ...], reader: Callable[[str, SourceFile], Read]) -> Read | None:
    path = content.folder.joinpath(*parts)
    source = SourceFile(content.name(path), content.problems)
    text = source.text(path)
    return None if text is None else reader(text, source)


def _lessons(
    content: Content, language: str, reader: Callable[[str, SourceFile], LessonFile[Head, Ask] | None]
) -> dict[str, LessonFile[Head, Ask]]:
    found: dict[str, LessonFile[Head, Ask]] = {}
    for path in sorted((content.folder / language / "lessons").glob("*.md")):
        lesson = _read(content, (language, "lessons", path.name), reader)
        if lesson is not None:
            found[lesson.slug] = lesson
    return found


# Lists in YAML


def read_course(text: str, source: SourceFile) -> tuple[Placed[CourseEntry], ...]:
    """The good entries of course.yaml in order."""
    return _read_list(text, source, "lessons", CourseEntry, lambda entry: entry.slug)


def read_bank(text: str, source: SourceFile) -> tuple[Placed[BankQuestion], ...]:
    """The good questions of the English questions.yaml in order."""
    return _read_list(text, source, "questions", BankQuestion, lambda question: question.id)


def read_bank_words(text: str, source: SourceFile) -> tuple[Placed[QuestionWords], ...]:
    """The good questions of a translated questions.yaml."""
    return _read_list(text, source, "questions", QuestionWords, lambda question: question.id)


def _read_list(
    text: str, source: SourceFile, key: str, model: type[Named], name: Callable[[Named], str]
) -> tuple[Placed[Named], ...]:
    document = read_yaml(text, source)
    if document is None:
        return ()
    found: dict[str, Placed[Named]] = {}
    for at in items(document, key, source):
        item = build(model, document, source, at, _label(document, at))
        if item is None:
            continue
        placed = Placed(item, source.name, document.line(at))
        first = found.setdefault(name(item), placed)
        if first is not placed:
            what = f"the id stands twice, first on line {first.line}"
            source.problem(placed.line, name(item), what, "give each its own id")
    return tuple(found.values())


def _label(document: Document, at: Where) -> str:
    """How problems name an item: its id or slug if it has one, else its number."""
    value = document.value
    for step in at:
        value = value[step]
    name = (value.get("id") or value.get("slug")) if isinstance(value, dict) else None
    return name if isinstance(name, str) else f"item {int(at[-1]) + 1}"


# The user interface


def read_ui(text: str, source: SourceFile) -> dict[str, Placed[UiText]]:
    """The texts of a ui.yaml by dotted key. What is not text is left out."""
    document = read_yaml(text, source)
    found: dict[str, Placed[UiText]] = {}
    if document is None:
        return found
    if not isinstance(document.value, dict) or not document.value:
        source.problem(1, "ui", "the file holds no keys", "write key: text lines")
        return found
    _flatten(document, (), document.value, source, found)
    return found


def _flatten(
    document: Document, at: Where, value: object, source: SourceFile, found: dict[str, Placed[UiText]]
) -> None:
    key = ".".join(str(step) for step in at)
    line = document.line(at)
    if isinstance(value, dict) and _is_plural(value):
        read = {
            form: _ui_text(text, document.line((*at, form)), f"{key}.{form}", source)
            for form, text in value.items()
        }
        forms = {form: text for form, text in read.items() if text is not None}
        if "other" in forms:
            found[key] = Placed(forms, source.name, line)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if _SEGMENT.fullmatch(name) is None:
                what = f"{name!r} is not a valid key"
                source.problem(
                    document.line((*at, name)), key or "ui", what, "use small letters, digits and _"
                )
                continue
            _flatten(document, (*at, name), inner, source, found)
    else:
        text = _ui_text(value, line, key, source)
        if text is not None:
            found[key] = Placed(text, source.name, line)


def _is_plural(value: dict[str, object]) -> bool:
    return "other" in value and PLURAL_NAMES.issuperset(value)


def _ui_text(value: object, line: int, key: str, source: SourceFile) -> str | None:
    if isinstance(value, str) and value.strip():
        return value.rstrip("\n")
    if value is None or isinstance(value, str):
        source.problem(line, key, "it is empty", "write its text, or remove the key")
    else:
        source.problem(line, key, f"it is not text (YAML reads {value!r})", "put it in quotes")
    return None


# Lessons


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").use(front_matter_plugin)


def read_lesson(text: str, source: SourceFile) -> EnglishLesson | None:
    """An English lesson, or None where its head or a check cannot be read."""
    return _LessonReader(text, source, FrontMatter, Check).read()


def read_translation(text: str, source: SourceFile) -> TranslatedLesson | None:
    """A translated lesson, or None where its head or a check cannot be read."""
    lesson = _LessonReader(text, source, FrontMatterWords, CheckWords).read()
    for block in lesson.blocks if lesson else ():
        if isinstance(block.value, Prose) and block.value.teaches:
            source.problem(
                block.line, "teaches", "the comment belongs to the English file alone", "remove it here"
            )
    return lesson


@dataclass(frozen=True)
class _Cut:
    """Where the text of a lesson is divided: lines `start` to `end`, from 0, `end` not included."""

    start: int
    end: int
    teaches: tuple[str, ...] = ()
    check: str | None = None


class _LessonReader(Generic[Head, Ask]):
    """Divides the source of one lesson into prose and checks."""

    def __init__(self, text: str, source: SourceFile, head: type[Head], ask: type[Ask]) -> None:
        self._lines = text.split("\n")
        self._source = source
        self._head: type[Head] = head
        self._ask: type[Ask] = ask
        self._blocks: list[Placed[Prose] | Placed[Ask]] = []
        self._checks: list[Placed[Ask]] = []
        self._broken = False
        self._environment: dict[str, object] = {}
        self._tokens = _markdown().parse(text, self._environment)

    def read(self) -> LessonFile[Head, Ask] | None:
        """The lesson, or None where its head or a check cannot be read."""
        front = self._front()
        self._divide(self._cuts())
        if self._environment.get("references"):
            self._source.problem(
                1, "links", "a link's address stands apart from it", "write [words](address)"
            )
        if front is None or self._broken:
            return None
        slug = Path(self._source.name).stem
        return LessonFile(slug, self._source.name, front, tuple(self._blocks), tuple(self._checks))

    def _front(self) -> Head | None:
        token = next((token for token in self._tokens if token.type == "front_matter"), None)
        if token is None:
            what = "the lesson does not start with its head"
            self._source.problem(
                1, "front matter", what, "start the file with title, minutes and the rest between ---"
            )
            return None
        document = read_yaml(token.content, self._source, _span(token)[0] + 2)
        return None if document is None else build(self._head, document, self._source)

    def _cuts(self) -> list[_Cut]:
        cuts = []
        for token in self._tokens:
            start, end = _span(token)
            if token.type == "front_matter":
                cuts.append(_Cut(0, end))
            elif token.type == "heading_open":
                if token.tag == "h1":
                    self._source.problem(
                        start + 1, "heading", "# is for the lesson's title", "start it with ##"
                    )
                if token.level == 0:
                    cuts.append(_Cut(start, start))
            elif token.type == "fence":
                cuts += self._fence(token)
            elif token.type == "html_block":
                cuts += self._html(token)
            elif token.type == "inline":
                self._inline(token)
        return cuts

    def _inline(self, token: Token) -> None:
        kinds = {child.type for child in token.children or ()}
        if "html_inline" in kinds:
            self._refuse_html(_span(token)[0])
        if "image" in kinds:
            self._source.problem(
                _span(token)[0] + 1, "image", "lessons hold no images yet", "say it in words"
            )

    def _fence(self, token: Token) -> list[_Cut]:
        start, end = _span(token)
        name = token.info.strip()
        if name == "check" and token.level == 0:
            return [_Cut(start, end, check=token.content)]
        if name == "check":
            self._source.problem(
                start + 1, "check", "the check stands inside a list or a quotation", "move it out"
            )
        elif name:
            self._source.problem(start + 1, name, "no such block is known", "write ```check, or ``` alone")
        return []

    def _html(self, token: Token) -> list[_Cut]:
        start, end = _span(token)
        comment = _TEACHES.fullmatch(token.content.strip())
        if comment is None or token.level > 0:
            self._refuse_html(start)
            return []
        return [_Cut(start, end, teaches=tuple(comment[1].split()))]

    def _refuse_html(self, start: int) -> None:
        remedy = "use Markdown; a <!-- teaches: A1.1 --> comment stands alone on its line, outside lists"
        self._source.problem(start + 1, "HTML", "a lesson holds no HTML", remedy)

    def _divide(self, cuts: Sequence[_Cut]) -> None:
        position, teaches, said_at = 0, tuple[str, ...](), 0
        for cut in (*cuts, _Cut(len(self._lines), len(self._lines))):
            empty = not any(line.strip() for line in self._lines[position : cut.start])
            is_last = cut.start == len(self._lines)
            if empty and teaches and cut.check is None and not is_last:
                # A comment above a heading, or above another comment, is about the text that follows both.
                teaches += cut.teaches
                position = cut.end
                continue
            if empty and teaches:
                self._source.problem(
                    said_at + 1, "teaches", "no text follows the comment", "put it above its text"
                )
            elif not empty:
                self._prose(position, cut.start, teaches)
            if cut.check is not None:
                self._add_check(cut.check, cut.start)
            position, teaches, said_at = cut.end, cut.teaches, cut.start

    def _prose(self, start: int, end: int, teaches: tuple[str, ...]) -> None:
        while not self._lines[start].strip():
            start += 1
        text = "\n".join(self._lines[start:end]).rstrip()
        self._blocks.append(Placed(Prose(markdown=text, teaches=teaches), self._source.name, start + 1))

    def _add_check(self, text: str, start: int) -> None:
        document = read_yaml(text, self._source, start + 2)
        check = build(self._ask, document, self._source, label=_check_label(document)) if document else None
        if check is None:
            self._broken = True
            return
        placed = Placed(check, self._source.name, start + 1)
        self._blocks.append(placed)
        self._checks.append(placed)


def _check_label(document: Document) -> str:
    name = document.value.get("id") if isinstance(document.value, dict) else None
    return name if isinstance(name, str) else "check"


def _span(token: Token) -> tuple[int, int]:
    """First line and the line after the last, from 0. Closing tokens have none and are not asked."""
    start, end = token.map or (0, 0)
    return start, end
