"""How easy a Spanish text is to read: the Fernández-Huerta index of Spanish Markdown.

The formula is the published one: J. Fernández Huerta, *Medidas sencillas de lecturabilidad*, Consigna 214 (1959), in
the form with words a sentence: 206.84 - 0.60 x syllables in 100 words - 1.02 x words a sentence. Its own scale: 80 and
more is easy, 70 to 80 "somewhat easy" (grade 6), 60 to 70 "normal" (grades 7 and 8). Syllables follow the rules of
Spanish spelling, which needs no dictionary: vowels side by side are one syllable, unless both are strong or a weak one
has an accent. Only the check command imports this module.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from goodquestion.curriculum.reading import plain_parts, sentences, words

_STRONG = frozenset("aeoáéó")
_WEAK = frozenset("iuü")
_STRESSED_WEAK = frozenset("íú")
_VOWELS = _STRONG | _WEAK | _STRESSED_WEAK
_SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_FINAL_Y = re.compile(r"y(?![aeiouáéíóúü])")
_PART = re.compile(r"[^\W\d_]+|\d")


@dataclass(frozen=True)
class Ease:
    """What was counted, and the index: the higher, the easier."""

    words: int
    sentences: int
    syllables: int

    @property
    def ease(self) -> float:
        """206.84 - 60 x syllables a word - 1.02 x words a sentence; 100 for no words."""
        if not self.words:
            return 100.0
        return 206.84 - 60.0 * self.syllables / self.words - 1.02 * self.words / self.sentences


def ease(texts: Iterable[str]) -> Ease:
    """Count Markdown texts together. Headings and addresses are left out; a list item ends a sentence."""
    found = [sentence for text in texts for part in plain_parts(text) for sentence in sentences(part)]
    all_words = [word for sentence in found for word in words(sentence)]
    return Ease(len(all_words), len(found), sum(syllables(word) for word in all_words))


def syllables(word: str) -> int:
    """How many syllables a Spanish word has, at least 1. A number has one for each digit."""
    return max(1, sum(_part_syllables(part) for part in _PART.findall(word.lower())))


def _part_syllables(part: str) -> int:
    if part.isdigit():
        return 1
    spoken = _FINAL_Y.sub("i", _SILENT.sub("", part))
    count, before, has_strong = 0, "", False
    for letter in spoken:
        if letter in _VOWELS:
            # pa-ra-no-ia: a syllable has one strong vowel, whatever stands between two.
            joins = before in _VOWELS and _is_one_syllable(before, letter)
            if not joins or (has_strong and letter in _STRONG):
                count, has_strong = count + 1, False
            has_strong = has_strong or letter in _STRONG
        # An h between vowels is silent and parts nothing: ahu-mar, pro-hi-bir.
        if letter != "h" or before not in _VOWELS:
            before = letter
    return count


def _is_one_syllable(before: str, letter: str) -> bool:
    if before in _STRESSED_WEAK or letter in _STRESSED_WEAK:
        # día, baúl: the accent parts them; construí-do and güí keep two weak vowels together.
        return before in _WEAK and letter in _STRESSED_WEAK
    return not (before in _STRONG and letter in _STRONG)
