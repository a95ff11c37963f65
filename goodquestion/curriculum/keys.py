"""Which keys of ui.yaml the code uses, and whether the tables of the languages agree.

What counts as use, in every Python file that is looked at:

- a string constant that is exactly a key uses that key, wherever it stands;
- an f-string whose start up to its first {value} holds a whole segment and its dot, such as
  f"stage.{stage}", uses every key with that start;
- the first argument (or `key=`) of a call of `t`, `plain`, `words` or `Problem`, on whatever object, asks for
  a key: a constant of small letters with dots in it, or such an f-string, that fits no key of the English
  table is a problem. Both sides of `a if x else b` are looked at.

So a key must be written whole in the code, or as an f-string; pieces joined with + are not understood.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from goodquestion.curriculum.reader import ENGLISH, Content, UiText
from goodquestion.curriculum.source import ContentProblem, Placed

CALLS = frozenset({"t", "plain", "words", "Problem"})

_KEY = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)+")
_START = re.compile(r"([a-z0-9_-]+\.)+[a-z0-9_-]*")
_PLACEHOLDER = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass
class CodeKeys:
    """What the code says. `asked` and `asked_starts` are those that a call looks up, with their places."""

    constants: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)
    asked: list[Placed[str]] = field(default_factory=list)
    asked_starts: list[Placed[str]] = field(default_factory=list)

    def uses(self, key: str) -> bool:
        """Whether the code uses the key."""
        return key in self.constants or any(key.startswith(start) for start in self.starts)


def python_files(places: Iterable[Path]) -> list[Path]:
    """The Python files at and below the places."""
    return sorted(
        {file for place in places for file in ([place] if place.is_file() else place.rglob("*.py"))}
    )


def scan(text: str, name: str, found: CodeKeys) -> None:
    """Add what one Python file says. Raises SyntaxError for what is no Python."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.constants.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            start = _start(node)
            if start:
                found.starts.add(start)
        elif isinstance(node, ast.Call) and _called(node.func) in CALLS:
            for key in _alternatives(_first_argument(node)):
                _note_asked(key, name, found)


def _note_asked(key: ast.expr, name: str, found: CodeKeys) -> None:
    if isinstance(key, ast.Constant) and isinstance(key.value, str) and _KEY.fullmatch(key.value):
        found.asked.append(Placed(key.value, name, key.lineno))
    elif isinstance(key, ast.JoinedStr) and _start(key):
        found.asked_starts.append(Placed(_start(key), name, key.lineno))


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _first_argument(call: ast.Call) -> ast.expr | None:
    if call.args:
        return call.args[0]
    return next((keyword.value for keyword in call.keywords if keyword.arg == "key"), None)


def _alternatives(expression: ast.expr | None) -> Iterator[ast.expr]:
    if isinstance(expression, ast.IfExp):
        yield from _alternatives(expression.body)
        yield from _alternatives(expression.orelse)
    elif expression is not None:
        yield expression


def _start(text: ast.JoinedStr) -> str:
    """What an f-string starts with, if that is at least one segment with its dot, else ""."""
    first = text.values[0] if text.values else None
    if len(text.values) < 2 or not isinstance(first, ast.Constant):
        return ""
    start = str(first.value)
    return start if _START.fullmatch(start) else ""


def key_problems(content: Content, code: CodeKeys) -> Iterator[ContentProblem]:
    """Keys that code and the English table do not share."""
    english = content.ui[ENGLISH]
    file = content.file(ENGLISH, "ui.yaml")
    if not english:
        return  # The file itself is a problem already; every key of the code would drown it.
    for asked in code.asked:
        if asked.value not in english:
            yield asked.problem(asked.value, f"{file} has no such key", "add it there, or correct it here")
    for asked in code.asked_starts:
        if not any(key.startswith(asked.value) for key in english):
            yield asked.problem(
                asked.value, f"no key of {file} starts like this", "add one, or correct it here"
            )
    for key, placed in english.items():
        if not code.uses(key):
            yield placed.problem(key, "no code uses the key", "remove it, or use it")


def translation_problems(content: Content) -> Iterator[ContentProblem]:
    """Where another language's table differs from the English one."""
    english = content.ui[ENGLISH]
    for language in content.languages[1:]:
        translated = content.ui[language]
        if not english or not translated:
            continue
        for key, placed in translated.items():
            if key in english:
                yield from _text_problems(key, english[key].value, placed)
            else:
                yield placed.problem(
                    key, "the English table has no such key", "remove it, or add the English text"
                )
        for key in english.keys() - translated.keys():
            file = content.file(language, "ui.yaml")
            yield ContentProblem(file, 1, key, f"it is missing in {language!r}", "translate it")


def _text_problems(key: str, english: UiText, translated: Placed[UiText]) -> Iterator[ContentProblem]:
    if isinstance(translated.value, dict) and not isinstance(english, dict):
        yield translated.problem(
            key, "it has plural forms, the English text has none", "give one text, or both forms"
        )
    wanted, given = placeholders(english), placeholders(translated.value)
    for name in sorted(given - wanted):
        yield translated.problem(
            key, f"the English text has no {{{name}}}", "use the placeholders of the English text"
        )
    for name in sorted(wanted - given):
        yield translated.problem(key, f"{{{name}}} is missing", "use the placeholders of the English text")


def brace_problems(content: Content) -> Iterator[ContentProblem]:
    """Texts in which braces are more than placeholders: filling them in would fail."""
    for texts in content.ui.values():
        for key, placed in texts.items():
            if any(_names(form) is None for form in _forms(placed.value)):
                what = "its braces hold more than a name"
                yield placed.problem(key, what, "write {name}, or {{ and }} for braces that are shown")


def placeholders(text: UiText) -> frozenset[str]:
    """The names in braces; of plural forms, those of all forms together."""
    return frozenset(name for form in _forms(text) for name in _names(form) or ())


def _forms(text: UiText) -> Iterable[str]:
    return text.values() if isinstance(text, dict) else (text,)


def _names(form: str) -> set[str] | None:
    """The placeholders of one text, or None where they are none that can be filled in."""
    try:
        names = {name for _, name, _, _ in Formatter().parse(form) if name is not None}
    except ValueError:
        return None
    return names if all(_PLACEHOLDER.fullmatch(name) for name in names) else None
