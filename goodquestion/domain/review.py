"""A second pair of eyes on a question: what could be better, in which words it shows, and how to mend it.

Rules alone, no language model. Definitions and figures: docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

from goodquestion.domain import review_english, review_spanish
from goodquestion.domain.review_text import Folded, Hit, fold
from goodquestion.domain.review_words import find_jargon

CODES = (
    "closed",
    "double",
    "leading",
    "asks_for_job",
    "own_pay",
    "on_their_website",
    "too_long",
    "jargon",
)
MOST_WORDS = 25
_TOKEN = re.compile(r"\S+")
_ALWAYS_REWORDED = frozenset({"own_pay"})
_COMMON_WORDS = {
    "en": re.compile(
        r"\b(?:the|what|how|why|who|when|where|which|do|does|did|is|are|was|you|your|to|of|and|with)\b"
    ),
    "es": re.compile(
        r"\b(?:que|como|por|quien|cuando|donde|cual|de|del|la|el|los|las|un|una|su|sus|tu|usted|le|te|se|y|en|es|con)\b|¿"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What could be better in a text.

    ``code`` is one of CODES; ``words`` are the words of the text that show it, as typed. ``reason`` and ``better`` are
    keys of ``ui.yaml`` (why, and how to mend it), and ``values`` fill their placeholders: ``better`` is a question to
    ask instead (then ``better`` is the key that ends in ``.instead``), ``plain`` the plain word for a business word,
    ``count`` the number of words and ``limit`` how many are enough.
    """

    code: str
    words: str
    reason: str
    better: str
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


def review(text: str, language: str) -> list[Finding]:
    """What could be better in a question, each code at most once, in the order of CODES.

    ``language`` is "en" or "es"; any other is read as English. Whatever is typed gets an answer, never an error.
    """
    folded = fold(text)
    rules = review_spanish if language == "es" else review_english
    found = {code: _finding(folded, code, hit, language) for code, hit in rules.find(folded)}
    long = _too_long(text, rules.last_question(folded) if len(text) > MOST_WORDS else "", language)
    if long is not None:
        found["too_long"] = long
    jargon = find_jargon(folded.text, language)
    if jargon is not None:
        start, end, plain = jargon
        found["jargon"] = _named("jargon", folded.words(start, end), {"plain": plain})
    return [found[code] for code in CODES if code in found]


def count_words(text: str) -> int:
    """How many words a text has; a dash or a mark that stands alone is none."""
    return len(_words(text))


def _words(text: str) -> list[re.Match[str]]:
    return [token for token in _TOKEN.finditer(text) if any(letter.isalnum() for letter in token[0])]


def _finding(folded: Folded, code: str, hit: Hit, language: str) -> Finding:
    better = hit.better if _is_better(hit.better, language) else ""
    return _named(code, folded.words(hit.start, hit.end), {"better": better} if better else {})


def _too_long(text: str, last_question: str, language: str) -> Finding | None:
    places = _words(text)
    if len(places) <= MOST_WORDS:
        return None
    values: dict[str, str | int] = {"count": len(places), "limit": MOST_WORDS}
    if count_words(last_question) <= MOST_WORDS - 5 and _is_better(last_question, language):
        values["better"] = last_question
    return _named("too_long", text[places[MOST_WORDS].start() :].strip(), values)


def _is_better(question: str, language: str) -> bool:
    """Whether a question that a rule has built has nothing to mend itself."""
    folded = fold(question)
    rules = review_spanish if language == "es" else review_english
    return bool(question) and not any(rules.find(folded)) and find_jargon(folded.text, language) is None


def _named(code: str, words: str, values: Mapping[str, str | int]) -> Finding:
    mend = "instead" if "better" in values and code not in _ALWAYS_REWORDED else "better"
    return Finding(
        code=code, words=words, reason=f"review.{code}.reason", better=f"review.{code}.{mend}", values=values
    )


def language_of(text: str, otherwise: str) -> str:
    """The language that a text seems to be written in, "en" or "es"; ``otherwise`` when it does not show.

    Learners who read Spanish often write the question in the language in which they will ask it.
    """
    folded = fold(text).text
    english, spanish = (len(_COMMON_WORDS[language].findall(folded)) for language in ("en", "es"))
    return otherwise if english == spanish else "en" if english > spanish else "es"
