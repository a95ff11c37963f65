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
    found = {code: _finding(folded, code, hit) for code, hit in rules.find(folded)}
    long = _too_long(text, rules.last_question(folded) if len(text) > MOST_WORDS else "")
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


def _finding(folded: Folded, code: str, hit: Hit) -> Finding:
    return _named(code, folded.words(hit.start, hit.end), {"better": hit.better} if hit.better else {})


def _too_long(text: str, last_question: str) -> Finding | None:
    places = _words(text)
    if len(places) <= MOST_WORDS:
        return None
    values: dict[str, str | int] = {"count": len(places), "limit": MOST_WORDS}
    if last_question and count_words(last_question) <= MOST_WORDS - 5:
        values["better"] = last_question
    return _named("too_long", text[places[MOST_WORDS].start() :].strip(), values)


def _named(code: str, words: str, values: Mapping[str, str | int]) -> Finding:
    mend = "instead" if "better" in values else "better"
    return Finding(
        code=code, words=words, reason=f"review.{code}.reason", better=f"review.{code}.{mend}", values=values
    )
