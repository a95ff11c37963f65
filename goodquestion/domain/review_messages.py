"""The check of a message before it goes: what could be better, in which words it shows, and how to mend it.

Rules alone, no language model; sending is never blocked. Definitions and figures:
docs/decisions/0012-a-check-before-it-goes.md.

The limits are those of guides: an email under 100 words (SFU career services; Dalton asks for 75), a LinkedIn note of
200 characters (300 when paid; third-party guides, LinkedIn Help a550555), a phone script of 40 seconds at most
(careerusa.org). How fast people speak is our own assumption: 150 words a minute. Reminder, confirmation and check-in
follow the email; 150 words for a thank-you and a report back are our own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from goodquestion.domain import (
    review_messages_english,
    review_messages_english_asks,
    review_messages_spanish,
    review_messages_spanish_asks,
)
from goodquestion.domain.messages import SPOKEN_KINDS
from goodquestion.domain.review import Finding, count_words
from goodquestion.domain.review_message_text import (
    Message,
    english_grade,
    long_sentence,
    placeholder,
    prepare,
    spanish_ease,
)
from goodquestion.domain.review_messages_specific import is_specific

CODES = (
    "too_long",
    "asks_for_job",
    "placeholder_left",
    "no_self_introduction",
    "no_reason_for_them",
    "no_time_asked",
    "no_request",
    "attachment",
    "no_specific_detail",
    "hard_to_read",
)
WORDS_A_MINUTE = 150
THANKS = frozenset({"thank_you", "report_back"})
FIRST = frozenset({"first_email", "linkedin_note", "phone_script", "second_person"})
ASKS = FIRST | {"voicemail", "reminder"}


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How long a message may be: the defaults of the guides, or what the learner has chosen (75 words)."""

    email_words: int = 100
    linkedin_characters: int = 200
    spoken_seconds: int = 40
    thanks_words: int = 150


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What was counted in a message. A subject line does not count.

    ``amount`` and ``limit`` are in ``unit`` ("words", "characters" or "seconds"); ``seconds`` is how long it takes to
    say at WORDS_A_MINUTE. ``questions`` are those that it asks. ``grade`` is the Flesch-Kincaid grade of English,
    and of Spanish the Fernández-Huerta ease (higher is easier). ``offers_two_times`` needs a request for a talk.
    """

    words: int
    characters: int
    seconds: int
    unit: str
    amount: int
    limit: int
    questions: int
    grade: float
    says_not_a_job: bool
    offers_two_times: bool


def review(text: str, kind: str, language: str, *, limits: Limits = Limits()) -> list[Finding]:
    """What could be better in a message, each code at most once, in the order of CODES.

    ``kind`` is one of ``messages.KINDS``, any other is read as a check-in; ``language`` is "en" or "es", any other is
    read as English. Whatever is typed gets an answer, never an error; an empty text has no finding.
    """
    if not text.strip():
        return []
    message = prepare(text)
    found = {
        code: _finding(code, words, values) for code, words, values in _all(message, kind, language, limits)
    }
    return [found[code] for code in CODES if code in found]


def measure(text: str, kind: str, language: str, limits: Limits = Limits()) -> Measures:
    """Count what a writer wants to know of a message. Never raises; see Measures."""
    message = prepare(text)
    rules = _rules(language)
    words = count_words(message.text)
    seconds = round(60 * words / WORDS_A_MINUTE)
    characters = len(message.text.replace("\r\n", "\n"))
    unit, limit = _limit(kind, limits)
    asked = [one for one in message.folded.sentences if one.asked and one.end > message.opening]
    folded = message.folded.text
    return Measures(
        words=words,
        characters=characters,
        seconds=seconds,
        unit=unit,
        amount={"words": words, "characters": characters, "seconds": seconds}[unit],
        limit=limit,
        questions=len(asked),
        grade=spanish_ease(message.text) if language == "es" else english_grade(message.text),
        says_not_a_job=_asks(language).SAYS_NOT_A_JOB.search(folded) is not None,
        offers_two_times=rules.TWO_TIMES.search(folded) is not None and rules.asks_for_a_talk(message),
    )


def _all(
    message: Message, kind: str, language: str, limits: Limits
) -> Iterator[tuple[str, str, Mapping[str, str | int]]]:
    rules = _rules(language)
    long = _too_long(message, kind, limits)
    if long is not None:
        yield "too_long", *long
    job = _asks(language).asks_for_job(message)
    for code, place in (
        ("asks_for_job", job),
        ("placeholder_left", placeholder(message)),
        ("attachment", _asks(language).attachment(message)),
        ("hard_to_read", _hard(message, language)),
    ):
        if place is not None:
            yield code, message.folded.words(*place), {}
    for code, kinds, there in (
        ("no_self_introduction", FIRST | {"voicemail"}, rules.introduces),
        ("no_reason_for_them", FIRST, rules.gives_reason),
        ("no_time_asked", FIRST | {"voicemail"}, rules.names_time),
        ("no_request", ASKS, rules.asks_for_a_talk),
    ):
        if kind in kinds and not there(message):
            yield code, "", {}
    if kind in THANKS and not is_specific(message, language, job):
        yield "no_specific_detail", "", {}


def _rules(language: str) -> ModuleType:
    return review_messages_spanish if language == "es" else review_messages_english


def _asks(language: str) -> ModuleType:
    return review_messages_spanish_asks if language == "es" else review_messages_english_asks


def _limit(kind: str, limits: Limits) -> tuple[str, int]:
    if kind == "linkedin_note":
        return "characters", limits.linkedin_characters
    if kind in SPOKEN_KINDS:
        return "seconds", limits.spoken_seconds
    return "words", limits.thanks_words if kind in THANKS else limits.email_words


def _too_long(message: Message, kind: str, limits: Limits) -> tuple[str, Mapping[str, str | int]] | None:
    unit, limit = _limit(kind, limits)
    text = message.text.replace("\r\n", "\n")
    if unit == "characters":
        if len(text) <= limit:
            return None
        return text[limit:].strip(), {"count": len(text), "limit": limit, "unit": unit}
    words = count_words(text)
    most = limit * WORDS_A_MINUTE // 60 if unit == "seconds" else limit
    if words <= most:
        return None
    amount = -(-60 * words // WORDS_A_MINUTE) if unit == "seconds" else words
    return _beyond(text, most), {"count": amount, "limit": limit, "unit": unit}


def _beyond(text: str, words: int) -> str:
    tokens = [one for one in re.finditer(r"\S+", text) if any(letter.isalnum() for letter in one[0])]
    return text[tokens[words].start() :].strip()


def _hard(message: Message, language: str) -> tuple[int, int] | None:
    """A long tangled sentence, or a letter full of stiff words."""
    rules = _asks(language)
    folded = message.folded.text
    stiff = list(rules.STIFF.finditer(folded))
    strong = len(list(rules.STRONG.finditer(folded)))
    if len({one[0] for one in stiff}) + strong >= rules.STIFF_ENOUGH:
        return stiff[0].start(), stiff[0].end()
    return long_sentence(message)


def _finding(code: str, words: str, values: Mapping[str, str | int]) -> Finding:
    return Finding(
        code=code,
        words=words,
        reason=f"review_message.{code}.reason",
        better=f"review_message.{code}.better",
        values=values,
    )
