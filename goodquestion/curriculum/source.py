"""Files with line numbers: the problems found in them, and YAML that remembers where each key stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

# The loader in C reads the course about ten times as fast. Both refuse the same things.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ENGLISH_ONLY = ("correct", "minutes", "kind", "guess", "low", "high", "artefact", "goto", "remember", "start")
"""Keys that stand in the English file alone."""

Where = tuple[str | int, ...]
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, order=True)
class ContentProblem:
    """What is wrong with the content, where, and what to do about it. `line` counts from 1."""

    file: str
    line: int
    key: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.what}; {self.remedy}"


@dataclass(frozen=True)
class Placed(Generic[T]):
    """A value and where it was written."""

    value: T
    file: str
    line: int

    def problem(self, key: str, what: str, remedy: str) -> ContentProblem:
        """A problem at this place."""
        return ContentProblem(self.file, self.line, key, what, remedy)


@dataclass
class SourceFile:
    """One file being read. Problems collect here, so that a reader can go on after the first."""

    name: str
    problems: list[ContentProblem] = field(default_factory=list)

    def problem(self, line: int, key: str, what: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(ContentProblem(self.name, line, key, what, remedy))

    def text(self, path: Path) -> str | None:
        """The file's text with line ends as "\\n", or None and a problem."""
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.problem(line, "text", "the file is not UTF-8", "save it as UTF-8")
        except OSError as error:
            self.problem(1, "file", f"it cannot be read ({error.strerror})", "make it a readable file")
        return None


@dataclass(frozen=True)
class Document:
    """A YAML document: plain values (lists as tuples) and the line of every key and item."""

    value: Any
    lines: dict[Where, int]

    def at(self, where: Sequence[str | int]) -> Any:
        """What stands at `where`, which must exist."""
        value = self.value
        for step in where:
            value = value[step]
        return value

    def line(self, where: Sequence[str | int]) -> int:
        """The line of what stands at `where`, or of the nearest thing around it."""
        for end in range(len(where), -1, -1):
            found = self.lines.get(tuple(where[:end]))
            if found is not None:
                return found
        return 1


def read_yaml(text: str, source: SourceFile, first_line: int = 1) -> Document | None:
    """Parse safely. Duplicate keys, keys that are not words and aliases become problems, and so does bad YAML.

    `first_line` is the line of the file on which `text` starts.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Document(None, {(): first_line})
        walk = _Walk(source, first_line)
        walk.visit(node, ())
        return None if walk.broken else Document(_tuples(loader.construct_document(node)), walk.lines)
    except yaml.YAMLError as error:
        line, reason = _mark(error, first_line)
        source.problem(
            line, "YAML", f"it cannot be read ({reason})", "check quotes, brackets and indentation"
        )
    except RecursionError:
        source.problem(first_line, "YAML", "lists stand in lists without end", "write fewer brackets")
    except (ValueError, LookupError, AttributeError, ArithmeticError) as error:
        # Numbers and dates that are none; a tag such as !!int on what is none fails in any of these ways.
        source.problem(first_line, "YAML", f"a value cannot be read ({error})", "put it in quotes")
    finally:
        loader.dispose()
    return None


def _mark(error: yaml.YAMLError, first_line: int) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "unknown reason"
    return (first_line + mark.line if mark is not None else first_line), str(reason)


class _Walk:
    """One pass over the node tree, for what the constructed values no longer show."""

    def __init__(self, source: SourceFile, first_line: int) -> None:
        self.lines: dict[Where, int] = {}
        self.broken = False
        self._source = source
        self._first_line = first_line
        self._seen: set[int] = set()

    def visit(self, node: yaml.Node, where: Where) -> None:
        line = self._line(node)
        self.lines.setdefault(where, line)
        if id(node) in self._seen:
            self.broken = True
            # The node's own mark is where the name was given; what stands here is only its key.
            line = self.lines[where]
            self._source.problem(line, _dotted(where), "it is an alias (*name)", "write the value out")
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            self._visit_mapping(node, where)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.visit(item, (*where, index))

    def _visit_mapping(self, node: yaml.MappingNode, where: Where) -> None:
        first: dict[str, int] = {}
        for key, value in node.value:
            line = self._line(key)
            inner = (*where, str(key.value))
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                self._source.problem(
                    line, _dotted(inner), "YAML does not read this key as words", "put it in quotes"
                )
                continue
            if key.value in first:
                what = f"the key stands twice, first on line {first[key.value]}"
                self._source.problem(line, _dotted(inner), what, "remove one of the two")
            first.setdefault(key.value, line)
            self.lines[inner] = line
            self.visit(value, inner)

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self._first_line


def _tuples(value: Any) -> Any:
    """Lists become tuples: the models are strict, and frozen all the way down. Keys that are no words go."""
    if isinstance(value, list):
        return tuple(_tuples(item) for item in value)
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items() if isinstance(key, str)}
    return value


def build(
    model: type[M], document: Document, source: SourceFile, at: Where = (), label: str = ""
) -> M | None:
    """The model made of what stands at `at` in the document, or None and a problem for every error in it.

    `label` names the thing in the problems' keys, such as the id of a check.
    """
    value = document.at(at)
    if not isinstance(value, dict):
        key = label or _dotted(at) or "value"
        source.problem(
            document.line(at), key, f"it is {_name(value)}, not keys with values", "write key: value lines"
        )
        return None
    try:
        return model.model_validate(value)
    except ValidationError as errors:
        for error in errors.errors(include_url=False):
            what, remedy = _explain(error)
            key = ".".join(part for part in (label, _dotted(error["loc"])) if part)
            source.problem(document.line((*at, *error["loc"])), key or "value", what, remedy)
    return None


def items(document: Document, key: str, source: SourceFile) -> Iterator[Where]:
    """Where the items of the one list stand that a document like `lessons: [...]` consists of."""
    value = document.value
    if not isinstance(value, dict) or not isinstance(value.get(key), tuple):
        source.problem(
            1, key, "the list is missing", f"write {key}: and below it one item for each, with a hyphen"
        )
        return
    known_keys(document, (), (key,), source)
    for index in range(len(value[key])):
        yield (key, index)


def known_keys(document: Document, at: Where, known: Sequence[str], source: SourceFile) -> None:
    """A problem for every key at `at` that is not one of `known`."""
    for other in document.at(at):
        if other not in known:
            line = document.line((*at, other))
            source.problem(line, other, "it is not known here", "remove it, or check its spelling")


def _dotted(where: Sequence[str | int]) -> str:
    """`options[2].feedback` for ("options", 1, "feedback"): items count from 1, as people do."""
    text = ""
    for step in where:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _name(value: object) -> str:
    """What YAML made of a value, in words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"read as {str(value).lower()}"
    if isinstance(value, int | float):
        return f"read as the number {value}"
    if isinstance(value, date):
        return "read as a date"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, tuple) else "a group of keys"


def _explain(error: ErrorDetails) -> tuple[str, str]:
    """What is wrong and the remedy, for an error of pydantic."""
    kind, context, value = error["type"], error.get("ctx", {}), error["input"]
    if kind == "content":
        return error["msg"], str(context["remedy"])
    if kind == "extra_forbidden" and error["loc"][-1] in ENGLISH_ONLY:
        return "it belongs to the English file alone", "remove it here"
    if kind == "literal_error":
        return f"it is not one of {context['expected']}", "choose one of them"
    if kind in _LIMITS:
        limit = next(
            number for name, number in context.items() if name in ("ge", "le", "min_length", "max_length")
        )
        what, remedy = _LIMITS[kind]
        return what, remedy.format(limit)
    if kind in _WRONG_TYPE:
        if value is None:
            return "it is empty", "write it, or remove the key if it may be left out"
        return f"it is {_name(value)}, not {_WRONG_TYPE[kind][0]}", _WRONG_TYPE[kind][1]
    return _PLAIN.get(kind, (error["msg"], "see docs/writing-lessons.md"))


_PLAIN = {
    "missing": ("it is missing", "add it"),
    "extra_forbidden": ("it is not known here", "remove it, or check its spelling"),
    "string_too_short": ("it is empty", "write it"),
}
_LIMITS = {
    "greater_than_equal": ("the number is too small", "use {} or more"),
    "less_than_equal": ("the number is too large", "use {} or less"),
    "too_short": ("the list is too short", "give {} or more"),
    "too_long": ("the list is too long", "give {} or fewer"),
}
_WRONG_TYPE = {
    "string_type": ("words", "put words in quotes"),
    "int_type": ("a whole number", "write a whole number without quotes"),
    "bool_type": ("true or false", "write true, or leave the key out"),
    "tuple_type": ("a list", "write each item on its own line with a hyphen"),
    "model_type": ("keys with values", "write it as key: value"),
    "dict_type": ("keys with values", "write it as key: value"),
}
