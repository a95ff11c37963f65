"""A typed text, made ready for rules: small letters, no accents, sentences, and the way back to what was typed."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

LOOKED_AT = (
    3000  # characters; a question is one or two hundred, and a pasted book must not keep a page waiting
)
_APOSTROPHES = frozenset("’‘´`ʼ′")
_END = re.compile(r"[.!?;\n\r…¿¡]+")
_LONGEST_SHORT_FORM = 5
_NOT_AN_END = re.compile(r"\b(?:dr|dra|mr|mrs|ms|sr|sra|srta|lic|ing|prof|st|vs|etc|e\.g|i\.e|p\.ej|[a-z])$")


@dataclass(frozen=True)
class Sentence:
    """A part of the folded text from ``start`` up to ``end``; whether it began with ¿ or ended with a question mark."""

    start: int
    end: int
    opened: bool = False
    asked: bool = False


@dataclass(frozen=True)
class Folded:
    """``text`` is what rules read; ``origin[i]`` is where its character i stands in ``typed``.

    ``accents`` are the places in ``text`` of vowels that were typed with an accent.
    """

    typed: str
    text: str
    origin: tuple[int, ...]
    accents: frozenset[int]
    sentences: tuple[Sentence, ...]

    def words(self, start: int, end: int) -> str:
        """The words from ``start`` up to ``end`` of ``text``, as they were typed."""
        if start >= end or start >= len(self.text):
            return ""
        last = self.origin[end] if end < len(self.text) else len(self.typed)
        return self.typed[self.origin[start] : last].strip()

    def accented(self, start: int, end: int) -> bool:
        """Whether an accent was typed between the two places."""
        return any(start <= place < end for place in self.accents)


@lru_cache(maxsize=2048)
def _plain(character: str) -> tuple[str, bool]:
    """One character without its accent, in small letters ("" for a mark alone), and whether it had one."""
    if character in _APOSTROPHES:
        return "'", False
    if unicodedata.combining(character):
        return "", False
    if character.isspace():
        return ("\n" if character in "\n\r\v\f\x85\u2028\u2029" else " "), False
    parts = unicodedata.normalize("NFD", character)
    small = parts[0].lower()
    return (small if len(small) == 1 else character), parts[1:] == "\u0301"


def fold(typed: str) -> Folded:
    """Get a text ready. Runs of spaces count as one. Never raises."""
    letters: list[str] = []
    origin: list[int] = []
    accents: set[int] = set()
    for place, character in enumerate(typed[:LOOKED_AT]):
        plain, accent = _plain(character)
        if not plain:
            if character == "\u0301" and letters:
                accents.add(len(letters) - 1)
            continue
        if plain == " " and letters[-1:] == [" "]:
            continue
        if accent:
            accents.add(len(letters))
        letters.append(plain)
        origin.append(place)
    text = "".join(letters)
    return Folded(
        typed=typed[:LOOKED_AT],
        text=text,
        origin=tuple(origin),
        accents=frozenset(accents),
        sentences=_sentences(text),
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    start, opened = 0, False
    for mark in _END.finditer(text):
        marks = mark[0]
        inside_a_number_or_name = (
            marks == "." and mark.end() < len(text) and text[mark.end()] not in " \n\"')"
        )
        near = max(start, mark.start() - _LONGEST_SHORT_FORM)
        if inside_a_number_or_name or (marks == "." and _NOT_AN_END.search(text, near, mark.start())):
            continue
        _add(found, text, start, mark.start(), opened, "?" in marks)
        start, opened = mark.end(), "¿" in marks
    _add(found, text, start, len(text), opened, False)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, opened: bool, asked: bool) -> None:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start < end:
        found.append(Sentence(start, end, opened, asked))


def first_upper(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Hit:
    """Where a finding shows in the folded text, and the question to ask instead, if a rule can build it."""

    start: int
    end: int
    better: str = ""


class Sort(StrEnum):
    """What a question lets the other person do."""

    closed = "closed"  # one word answers it
    open = "open"
    neither = "neither"  # a favour, a greeting: no question about the work


@dataclass(frozen=True)
class Unit:
    """One question: from its first word to the end, or to the next question."""

    start: int
    end: int
    sort: Sort
    embedded: bool = False  # "Tell me how ...", "I want to know what ..."
    yes_no: bool = False


def compiled(pattern: str) -> re.Pattern[str]:
    """A rule over folded text, written over several lines: a space that counts is written as "\\ "."""
    return re.compile(pattern, re.VERBOSE)


def whole_word(folded: str, end: int) -> int:
    """The end of the word in which ``end`` lies."""
    while end < len(folded) and (folded[end].isalnum() or folded[end] == "'") and folded[end - 1].isalnum():
        end += 1
    return end
