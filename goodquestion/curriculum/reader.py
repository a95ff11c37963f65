"""Reads every file of the course with its line numbers and collects all problems, never only the first."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from goodquestion.curriculum.message_models import MessageFile
from goodquestion.curriculum.models import (
    AnyCheck,
    AnyWords,
    Aside,
    Asked,
    BankQuestion,
    Check,
    CheckWords,
    CourseEntry,
    EstimateCheck,
    EstimateWords,
    Example,
    ExampleWords,
    FrontMatter,
    FrontMatterWords,
    GlossFile,
    MatchCheck,
    MatchWords,
    OrderCheck,
    OrderWords,
    Prose,
    QuestionWords,
    ScenarioFile,
    ScenarioWords,
    Term,
    TermWords,
    UnitWords,
    is_slug,
)
from goodquestion.curriculum.source import (
    ContentProblem,
    Document,
    Placed,
    SourceFile,
    Where,
    build,
    items,
    known_keys,
    read_yaml,
)

__all__ = ["Content", "ContentProblem", "LessonFile", "Placed", "UiText", "read_content"]

ENGLISH = "en"
IMAGES = (".svg", ".png", ".webp")
"""The kinds of pictures that a lesson may hold."""
PLURAL_NAMES = frozenset({"zero", "one", "two", "few", "many", "other"})
NO_SLUG = ("the file name is not a valid id", "use small letters, digits and single hyphens")
"""What is wrong with the name of a file, and the remedy."""

UiText = str | dict[str, str]
"""A text of the user interface, or its plural forms by CLDR name."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SEGMENT = re.compile(r"[a-z0-9_-]+")
_TEACHES = re.compile(r"<!--\s*teaches:\s*(\S+(?:\s+\S+)*?)\s*-->")

Head = TypeVar("Head", FrontMatter, FrontMatterWords)
Ask = TypeVar("Ask", bound=Asked)
Shown = TypeVar("Shown", bound=ExampleWords)
Named = TypeVar("Named", CourseEntry, BankQuestion, QuestionWords, UnitWords, Term, TermWords)
Whole = TypeVar("Whole", ScenarioFile, ScenarioWords, GlossFile, MessageFile)

CHECKS: dict[str, type[AnyCheck]] = {
    "choose": Check,
    "spot": Check,
    "order": OrderCheck,
    "match": MatchCheck,
    "estimate": EstimateCheck,
}
_WORDS_OF: dict[str, type[AnyWords]] = {"items": OrderWords, "pairs": MatchWords, "unit": EstimateWords}


@dataclass(frozen=True)
class LessonFile(Generic[Head, Ask, Shown]):
    """One lesson file. `blocks` keep the order of the file; the recall questions stand apart."""

    slug: str
    file: str
    front: Head
    blocks: tuple[Placed[Prose | Ask | Shown | Aside], ...]
    checks: tuple[Placed[Ask], ...]
    recalls: tuple[Placed[Ask], ...]
    examples: tuple[Placed[Shown], ...] = ()

    @property
    def asked(self) -> tuple[Placed[Ask], ...]:
        """Checks and recall questions."""
        return (*self.checks, *self.recalls)

    def problem(self, key: str, what: str, remedy: str) -> ContentProblem:
        """A problem of the whole file."""
        return ContentProblem(self.file, 1, key, what, remedy)


EnglishLesson = LessonFile[FrontMatter, AnyCheck, Example]
TranslatedLesson = LessonFile[FrontMatterWords, AnyWords, ExampleWords]


@dataclass(frozen=True)
class UnitFile:
    """A unit of course.yaml with its good lessons, each with its line."""

    id: str
    file: str
    line: int
    lessons: tuple[Placed[CourseEntry], ...]


@dataclass(frozen=True)
class WholeFile(Generic[Whole]):
    """A file that is one thing, such as a scenario, and the lines of its keys."""

    slug: str
    file: str
    value: Whole
    document: Document

    def problem(self, where: Where, what: str, remedy: str, key: str = "") -> ContentProblem:
        """A problem at a key of the file."""
        name = key or ".".join(str(step) for step in where)
        return ContentProblem(self.file, self.document.line(where), name, what, remedy)


@dataclass
class Content:
    """Everything that could be read below one folder, before English and its translations are joined.

    File names in it are relative to the folder's parent. `paths` are all files below the folder except
    hidden ones. `unread` are the English lessons whose files are there and cannot be read. `added` names what a
    folder laid over this one brought ("questions/<id>", "glossary/<id>", "units/<id>", "messages/<slug>"): it need not
    be translated.
    """

    folder: Path
    languages: tuple[str, ...]
    paths: tuple[Path, ...]
    units: tuple[UnitFile, ...] = ()
    unit_words: dict[str, tuple[Placed[UnitWords], ...]] = field(default_factory=dict)
    english: dict[str, EnglishLesson] = field(default_factory=dict)
    translated: dict[str, dict[str, TranslatedLesson]] = field(default_factory=dict)
    bank: tuple[Placed[BankQuestion], ...] = ()
    bank_words: dict[str, tuple[Placed[QuestionWords], ...]] = field(default_factory=dict)
    ui: dict[str, dict[str, Placed[UiText]]] = field(default_factory=dict)
    scenarios: dict[str, WholeFile[ScenarioFile]] = field(default_factory=dict)
    scenario_words: dict[str, dict[str, WholeFile[ScenarioWords]]] = field(default_factory=dict)
    messages: dict[str, WholeFile[MessageFile]] = field(default_factory=dict)
    message_words: dict[str, dict[str, WholeFile[MessageFile]]] = field(default_factory=dict)
    terms: tuple[Placed[Term], ...] = ()
    term_words: dict[str, tuple[Placed[TermWords], ...]] = field(default_factory=dict)
    glosses: dict[str, tuple[WholeFile[GlossFile], ...]] = field(default_factory=dict)
    images: dict[str, Path] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    problems: list[ContentProblem] = field(default_factory=list)

    @property
    def course(self) -> tuple[Placed[CourseEntry], ...]:
        """The lessons of all units in order."""
        return tuple(entry for unit in self.units for entry in unit.lessons)

    def name(self, path: Path) -> str:
        """The path as problems show it."""
        return path.relative_to(self.folder.parent).as_posix()

    def file(self, *parts: str) -> str:
        """The name of a file below the folder, whether it exists or not."""
        return self.name(self.folder.joinpath(*parts))


def read_content(folder: Path, *, partial: bool = False) -> Content:
    """Read all that is below `folder`. Never raises for what stands in the files.

    `partial` is for a folder that is laid over another one: any file may be left out.
    """
    folder = folder.resolve()
    paths = tuple(sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder)))
    content = Content(folder, _languages(folder), paths)
    if partial and not folder.is_dir():
        what = "there is no such folder"
        content.problems.append(ContentProblem(content.name(folder), 1, "folder", what, "correct its name"))

    def needed(*parts: str) -> bool:
        return not partial or folder.joinpath(*parts).exists()

    if needed("course.yaml"):
        content.units = _read(content, ("course.yaml",), read_course) or ()
    if needed(ENGLISH, "questions.yaml"):
        content.bank = _read(content, (ENGLISH, "questions.yaml"), read_bank) or ()
    if needed(ENGLISH, "glossary.yaml"):
        content.terms = _read(content, (ENGLISH, "glossary.yaml"), read_terms) or ()
    content.english = _lessons(content, ENGLISH, read_lesson)
    files = (folder / ENGLISH / "lessons").glob("*.md")
    content.unread = frozenset(path.stem for path in files).difference(content.english)
    content.scenarios = _wholes(content, (ENGLISH, "scenarios"), ScenarioFile)
    content.messages = _wholes(content, (ENGLISH, "messages"), MessageFile)
    content.glosses = {name: (file,) for name, file in _wholes(content, ("glosses",), GlossFile).items()}
    content.images = {path.name: path for path in folder.glob("images/*") if path.suffix in IMAGES}
    for language in content.languages:
        content.ui[language] = {}
        if needed(language, "ui.yaml"):
            content.ui[language] = _read(content, (language, "ui.yaml"), read_ui) or {}
        if needed(language, "units.yaml"):
            content.unit_words[language] = _read(content, (language, "units.yaml"), read_unit_words) or ()
    for language in content.languages[1:]:
        content.translated[language] = _lessons(content, language, read_translation)
        content.scenario_words[language] = _wholes(content, (language, "scenarios"), ScenarioWords)
        content.message_words[language] = _wholes(content, (language, "messages"), MessageFile)
        if (folder / language / "questions.yaml").exists():
            content.bank_words[language] = _read(content, (language, "questions.yaml"), read_bank_words) or ()
        if (folder / language / "glossary.yaml").exists():
            content.term_words[language] = _read(content, (language, "glossary.yaml"), read_term_words) or ()
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


def _wholes(content: Content, parts: tuple[str, ...], model: type[Whole]) -> dict[str, WholeFile[Whole]]:
    """The good files of a folder in which each file is one thing."""

    def read(text: str, source: SourceFile) -> WholeFile[Whole] | None:
        document = read_yaml(text, source)
        value = build(model, document, source) if document is not None else None
        if document is None or value is None:
            return None
        return WholeFile(Path(source.name).stem, source.name, value, document)

    found: dict[str, WholeFile[Whole]] = {}
    for path in sorted(content.folder.joinpath(*parts).glob("*.yaml")):
        if not is_slug(path.stem):
            SourceFile(content.name(path), content.problems).problem(1, path.stem, *NO_SLUG)
            continue
        whole = _read(content, (*parts, path.name), read)
        if whole is not None:
            found[whole.slug] = whole
    return found


def _lessons(
    content: Content, language: str, reader: Callable[[str, SourceFile], LessonFile[Head, Ask, Shown] | None]
) -> dict[str, LessonFile[Head, Ask, Shown]]:
    found: dict[str, LessonFile[Head, Ask, Shown]] = {}
    for path in sorted((content.folder / language / "lessons").glob("*.md")):
        lesson = _read(content, (language, "lessons", path.name), reader)
        if lesson is not None:
            found[lesson.slug] = lesson
    return found


# Lists in YAML


def read_course(text: str, source: SourceFile) -> tuple[UnitFile, ...]:
    """The units of course.yaml in order, each with its good lessons."""
    document = read_yaml(text, source)
    found: list[UnitFile] = []
    first: dict[str, int] = {}
    for at in items(document, "units", source) if document is not None else ():
        unit = _unit(document, at, source, first) if document is not None else None
        if unit is None:
            continue
        line = next((other.line for other in found if other.id == unit.id), None)
        if line is not None:
            what = f"the unit stands twice, first on line {line}"
            source.problem(unit.line, unit.id, what, "make one unit of the two")
        found.append(unit)
    return _joined_units((), found)


def _unit(document: Document, at: Where, source: SourceFile, first: dict[str, int]) -> UnitFile | None:
    value, line = document.at(at), document.line(at)
    name = value.get("id") if isinstance(value, dict) else None
    if not isinstance(name, str) or not is_slug(name) or not isinstance(value.get("lessons"), tuple):
        source.problem(
            line, _label(document, at), "a unit has an id and lessons", "write id: and lessons: with a list"
        )
        return None
    known_keys(document, at, ("id", "lessons"), source)
    lessons: list[Placed[CourseEntry]] = []
    for index in range(len(value["lessons"])):
        where = (*at, "lessons", index)
        entry = build(CourseEntry, document, source, where, _label(document, where))
        if entry is None:
            continue
        placed = Placed(entry, source.name, document.line(where))
        if entry.slug in first:
            what = f"the lesson stands twice, first on line {first[entry.slug]}"
            source.problem(placed.line, entry.slug, what, "remove one of the two")
            continue
        first[entry.slug] = placed.line
        lessons.append(placed)
    return UnitFile(name, source.name, line, tuple(lessons))


def read_unit_words(text: str, source: SourceFile) -> tuple[Placed[UnitWords], ...]:
    """The words of the units in one language."""
    return _read_list(text, source, "units", UnitWords, lambda unit: unit.id)


def read_terms(text: str, source: SourceFile) -> tuple[Placed[Term], ...]:
    """The good words of the English glossary in order."""
    return _read_list(text, source, "words", Term, lambda term: term.id)


def read_term_words(text: str, source: SourceFile) -> tuple[Placed[TermWords], ...]:
    """The good words of a translated glossary."""
    return _read_list(text, source, "words", TermWords, lambda term: term.id)


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
    value = document.at(at)
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
    reader: _LessonReader[FrontMatter, AnyCheck, Example]
    reader = _LessonReader(text, source, FrontMatter, _english_check, Example)
    return reader.read()


def read_translation(text: str, source: SourceFile) -> TranslatedLesson | None:
    """A translated lesson, or None where its head or a check cannot be read."""
    reader: _LessonReader[FrontMatterWords, AnyWords, ExampleWords]
    reader = _LessonReader(text, source, FrontMatterWords, _translated_check, ExampleWords)
    lesson = reader.read()
    for block in lesson.blocks if lesson else ():
        if isinstance(block.value, Prose) and block.value.teaches:
            source.problem(
                block.line, "teaches", "the comment belongs to the English file alone", "remove it here"
            )
    return lesson


def _english_check(document: Document, source: SourceFile, recall: bool) -> AnyCheck | None:
    """A check by its kind; a recall question is always one to choose."""
    kind = document.value.get("kind", "choose") if isinstance(document.value, dict) else "choose"
    if recall or not isinstance(kind, str) or kind not in CHECKS:
        return build(Check, document, source, label=_check_label(document))
    return build(CHECKS[kind], document, source, label=_check_label(document))


def _translated_check(document: Document, source: SourceFile, recall: bool) -> AnyWords | None:
    """The words of a check; what they are for shows in their keys."""
    given = document.value if isinstance(document.value, dict) and not recall else {}
    model = next((found for key, found in _WORDS_OF.items() if key in given), CheckWords)
    return build(model, document, source, label=_check_label(document))


BLOCKS = ("check", "recall", "example", "facilitator")
"""The fenced blocks that a lesson may hold."""


@dataclass(frozen=True)
class _Cut:
    """Where the text of a lesson is divided: lines `start` to `end`, from 0, `end` not included.

    `block` names the fenced block that stands there, and `text` is what it holds.
    """

    start: int
    end: int
    teaches: tuple[str, ...] = ()
    block: str = ""
    text: str = ""


class _LessonReader(Generic[Head, Ask, Shown]):
    """Divides the source of one lesson into prose, checks, recall questions, an example and asides."""

    def __init__(
        self,
        text: str,
        source: SourceFile,
        head: type[Head],
        ask: Callable[[Document, SourceFile, bool], Ask | None],
        shown: type[Shown],
    ) -> None:
        self._lines = text.split("\n")
        self._source = source
        self._head: type[Head] = head
        self._ask = ask
        self._shown: type[Shown] = shown
        self._blocks: list[Placed[Prose | Ask | Shown | Aside]] = []
        self._checks: list[Placed[Ask]] = []
        self._recalls: list[Placed[Ask]] = []
        self._examples: list[Placed[Shown]] = []
        self._broken = False
        self._environment: dict[str, object] = {}
        self._tokens = _markdown().parse(text, self._environment)

    def read(self) -> LessonFile[Head, Ask, Shown] | None:
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
        return LessonFile(
            slug,
            self._source.name,
            front,
            tuple(self._blocks),
            tuple(self._checks),
            tuple(self._recalls),
            tuple(self._examples),
        )

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
        line = _span(token)[0]
        for child in token.children or ():
            if child.type == "html_inline":
                self._refuse_html(line)
            elif child.type == "image":
                self._image(child, line + 1)
            elif child.type == "link_open" and not str(child.attrGet("href")).startswith(("https://", "/")):
                what = f"{child.attrGet('href')!r} leads nowhere"
                self._source.problem(
                    line + 1, "link", what, "write https://... or /contacts, /questions, ..."
                )

    def _image(self, image: Token, line: int) -> None:
        address = str(image.attrGet("src"))
        name = Path(address.removeprefix("images/"))
        if not address.startswith("images/") or name.suffix not in IMAGES or len(name.parts) != 1:
            remedy = "put the picture into content/images/ and write ![words](images/name.svg)"
            self._source.problem(line, "image", f"{address!r} is no picture of the course", remedy)
        if not image.content.strip():
            self._source.problem(
                line, "image", "it has no words for who cannot see it", "write ![words](...)"
            )

    def _fence(self, token: Token) -> list[_Cut]:
        start, end = _span(token)
        name = token.info.strip()
        if name in BLOCKS and token.level == 0:
            return [_Cut(start, end, block=name, text=token.content)]
        if name in BLOCKS:
            self._source.problem(
                start + 1, name, "the block stands inside a list or a quotation", "move it out"
            )
        elif name:
            remedy = f"write one of {', '.join(f'```{block}' for block in BLOCKS)}, or ``` alone"
            self._source.problem(start + 1, name, "no such block is known", remedy)
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
            if empty and teaches and not cut.block and not is_last:
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
            if cut.block:
                self._add_block(cut)
            position, teaches, said_at = cut.end, cut.teaches, cut.start

    def _prose(self, start: int, end: int, teaches: tuple[str, ...]) -> None:
        while not self._lines[start].strip():
            start += 1
        text = "\n".join(self._lines[start:end]).rstrip()
        self._blocks.append(Placed(Prose(markdown=text, teaches=teaches), self._source.name, start + 1))

    def _add_block(self, cut: _Cut) -> None:
        document = read_yaml(cut.text, self._source, cut.start + 2)
        if document is None:
            self._broken = True
        elif cut.block in ("check", "recall"):
            asked = self._ask(document, self._source, cut.block == "recall")
            if asked is None:
                self._broken = True
                return
            if cut.block == "recall":
                self._recalls.append(Placed(asked, self._source.name, cut.start + 1))
            else:
                self._checks.append(Placed(asked, self._source.name, cut.start + 1))
                self._blocks.append(Placed(asked, self._source.name, cut.start + 1))
        elif cut.block == "example":
            example = build(self._shown, document, self._source, label=cut.block)
            if example is None:
                self._broken = True
                return
            self._examples.append(Placed(example, self._source.name, cut.start + 1))
            self._blocks.append(Placed(example, self._source.name, cut.start + 1))
        else:
            aside = build(Aside, document, self._source, label=cut.block)
            if aside is not None:
                self._blocks.append(Placed(aside, self._source.name, cut.start + 1))


def _check_label(document: Document) -> str:
    name = document.value.get("id") if isinstance(document.value, dict) else None
    return name if isinstance(name, str) else "check"


def _span(token: Token) -> tuple[int, int]:
    """First line and the line after the last, from 0. Closing tokens have none and are not asked."""
    start, end = token.map or (0, 0)
    return start, end


# One folder laid over another


def laid_over(base: Content, own: Content) -> Content:
    """`base` with what `own` holds besides, or instead: a school's lessons over ours, without a fork.

    Lessons, scenarios, messages, questions, words and texts replace those with the same name, and the translations of
    those in `base` go, since they say something else. New ones are added. A unit of `own` adds its lessons to the unit
    with the same id, or stands last.
    """
    units = {placed.value.id for placed in own.unit_words.get(ENGLISH, ())}
    questions = {placed.value.id for placed in own.bank}
    terms = {placed.value.id for placed in own.terms}
    english = base.english | own.english
    added = (
        *(f"units/{unit}" for unit in (*units, *(unit.id for unit in own.units))),
        *(f"questions/{question}" for question in questions),
        *(f"glossary/{term}" for term in terms),
        *(f"messages/{slug}" for slug in own.messages),
    )
    return replace(
        base,
        languages=(*base.languages, *(name for name in own.languages if name not in base.languages)),
        units=_joined_units(base.units, own.units),
        unit_words=_words_over(base.unit_words, own.unit_words, units, lambda unit: unit.id),
        english=english,
        translated=_files_over(base.translated, own.translated, own.english.keys()),
        bank=_by_id(base.bank, own.bank, lambda question: question.id),
        bank_words=_words_over(base.bank_words, own.bank_words, questions, lambda question: question.id),
        ui={name: base.ui.get(name, {}) | own.ui.get(name, {}) for name in base.ui | own.ui},
        scenarios=base.scenarios | own.scenarios,
        scenario_words=_files_over(base.scenario_words, own.scenario_words, own.scenarios.keys()),
        messages=base.messages | own.messages,
        message_words=_files_over(base.message_words, own.message_words, own.messages.keys()),
        terms=_by_id(base.terms, own.terms, lambda term: term.id),
        term_words=_words_over(base.term_words, own.term_words, terms, lambda term: term.id),
        glosses={
            name: (*base.glosses.get(name, ()), *own.glosses.get(name, ()))
            for name in base.glosses | own.glosses
        },
        images=base.images | own.images,
        unread=(base.unread | own.unread).difference(english),
        added=frozenset(added),
        problems=[*base.problems, *own.problems],
    )


Entry = TypeVar("Entry")


def _files_over(
    base: dict[str, dict[str, Entry]], own: dict[str, dict[str, Entry]], replaced: Iterable[str]
) -> dict[str, dict[str, Entry]]:
    """The translated files of both by language, without those of `base` whose English is `replaced`."""
    gone = set(replaced)
    return {
        language: {slug: file for slug, file in base.get(language, {}).items() if slug not in gone}
        | own.get(language, {})
        for language in base | own
    }


def _words_over(
    base: dict[str, tuple[Placed[Named], ...]],
    own: dict[str, tuple[Placed[Named], ...]],
    replaced: set[str],
    name: Callable[[Named], str],
) -> dict[str, tuple[Placed[Named], ...]]:
    """The words of both by language, without those of `base` whose English is `replaced`."""
    return {
        language: _by_id(
            (placed for placed in base.get(language, ()) if name(placed.value) not in replaced),
            own.get(language, ()),
            name,
        )
        for language in base | own
    }


def _by_id(
    base: Iterable[Placed[Named]], own: Iterable[Placed[Named]], name: Callable[[Named], str]
) -> tuple[Placed[Named], ...]:
    found = {name(placed.value): placed for placed in base}
    return tuple((found | {name(placed.value): placed for placed in own}).values())


def _joined_units(base: Sequence[UnitFile], own: Sequence[UnitFile]) -> tuple[UnitFile, ...]:
    units = {unit.id: unit for unit in base}
    ours = {entry.value.slug for unit in base for entry in unit.lessons}
    for unit in own:
        lessons = tuple(entry for entry in unit.lessons if entry.value.slug not in ours)
        known = units.get(unit.id)
        units[unit.id] = (
            replace(known, lessons=known.lessons + lessons) if known else replace(unit, lessons=lessons)
        )
    return tuple(units.values())
