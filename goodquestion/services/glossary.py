"""The glossary: what a word means, in the learner's first language too, and where it stands in a lesson."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import GlossFile, Term
from goodquestion.i18n import Words

ADDRESS = "/glossary"
_RLI, _PDI = "\u2067", "\u2069"  # right to left as far as the mark that ends it (Unicode, UAX 9)
# Links, code, addresses: nothing is put into these.
_KEEP = re.compile(r"(!?\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>|https?://\S+)")


@dataclass(frozen=True)
class Entry:
    """A word as it is shown. ``gloss`` is its line in the learner's first language, if one was chosen."""

    term: Term
    english: str
    gloss: str = ""
    gloss_language: str = ""
    is_draft: bool = False
    right_to_left: bool = False

    @property
    def gloss_text(self) -> str:
        """The gloss in its own writing direction, wherever it is put."""
        return f"{_RLI}{self.gloss}{_PDI}" if self.right_to_left and self.gloss else self.gloss


def entries(library: Library, language: str, gloss_language: str) -> list[Entry]:
    """Every word in the order of the alphabet."""
    english = {term.id: term.word for term in library.terms("en")}
    file = library.glosses.get(gloss_language)
    found = [_entry(term, english[term.id], file) for term in library.terms(language)]
    return sorted(found, key=lambda entry: _sorted_as(entry.term.word))


def find(library: Library, language: str, gloss_language: str, word: str) -> Entry | None:
    """One word by its id, or None."""
    return next((e for e in entries(library, language, gloss_language) if e.term.id == word), None)


def as_json(entry: Entry, words: Words) -> dict[str, str]:
    """A word for the little window in a lesson: plain texts, ready to be shown."""
    term = entry.term
    said = {
        "word": term.word,
        "english": entry.english if entry.english != term.word else "",
        "say": words("glossary.say", say=term.say),
        "meaning": term.meaning,
        "example": words("glossary.example", example=term.example),
        "close": words("glossary.close"),
        "all": words("glossary.all"),
    }
    if entry.gloss:
        said["gloss"] = f"{entry.gloss_language}: {entry.gloss}"
        said["gloss_direction"] = "rtl" if entry.right_to_left else "ltr"
        said["draft"] = words("glossary.draft_short") if entry.is_draft else ""
    return said


def matching(found: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries that have what was typed in the word, its meaning, its English or its gloss."""
    wanted = _sorted_as(typed.strip())
    if not wanted:
        return list(found)
    return [
        entry
        for entry in found
        if any(
            wanted in _sorted_as(text)
            for text in (entry.term.word, entry.english, entry.term.meaning, entry.gloss, *entry.term.forms)
        )
    ]


def _entry(term: Term, english: str, file: GlossFile | None) -> Entry:
    if file is None:
        return Entry(term, english)
    return Entry(
        term,
        english,
        gloss=file.glosses.get(term.id, ""),
        gloss_language=file.name,
        is_draft=file.is_draft,
        right_to_left=file.direction == "rtl",
    )


def _sorted_as(text: str) -> str:
    """Without accents and other marks, in whatever language, and in small letters."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).casefold()


def with_words_linked(library: Library, markdown: Sequence[str], language: str) -> tuple[str, ...]:
    """The paragraphs of a lesson, in which each glossary word is a link where it first stands.

    Headings, quotations and what is a link already stay as they are.
    """
    return _linked(library.terms(language), tuple(markdown))


@lru_cache(maxsize=256)
def _linked(terms: tuple[Term, ...], markdown: tuple[str, ...]) -> tuple[str, ...]:
    ids = {form.casefold(): term.id for term in terms for form in (term.word, *term.forms)}
    if not ids:
        return markdown
    longest_first = sorted(ids, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term = ids.get(match[0].casefold())  # none for letters such as ı, which only a search takes for i
        if term is None or term in seen:
            return match[0]
        seen.add(term)
        return f"[{match[0]}]({ADDRESS}?word={quote(term)})"

    def of_line(line: str) -> str:
        if line.lstrip().startswith(("#", ">")):
            return line
        parts = _KEEP.split(line)
        return "".join(part if at % 2 else pattern.sub(link, part) for at, part in enumerate(parts))

    return tuple("\n".join(of_line(line) for line in text.split("\n")) for text in markdown)
