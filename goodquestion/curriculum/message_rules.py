"""The rules that message templates keep. The app serves those that break them; the check command does not pass them.

Lengths are measured with a template filled as an ordinary learner would fill it (`TYPICAL`). The limits are those of
facts.md, part B: 100 words for an email (Simon Fraser University), 200 characters for a note on LinkedIn, 40 seconds
for what is said on the telephone, which is 100 words at 150 words a minute.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goodquestion.curriculum import reading, reading_es
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_models import MESSAGE_SLUGS, MessageFile, MessageTemplate
from goodquestion.curriculum.reader import ENGLISH, Content, WholeFile
from goodquestion.curriculum.rules import AIMED_EASE, AIMED_GRADE, SPANISH, WORST_EASE, WORST_GRADE
from goodquestion.curriculum.source import ContentProblem
from goodquestion.domain.messages import EMAIL_KINDS, SPOKEN_KINDS, TONES, fill

EMAIL_WORDS = 100
SPOKEN_WORDS = 100
NOTE_CHARACTERS = 200

TYPICAL: dict[str, dict[str, str]] = {
    ENGLISH: {
        "their_name": "Lena Park",
        "their_first_name": "Lena",
        "their_role": "nurse",
        "their_organisation": "Hill Street Clinic",
        "their_field": "nursing",
        "connection": "Tom Reyes from the library gave me your name.",
        "my_name": "Amadou Diallo",
        "my_situation": "I work in a bakery and I am thinking about becoming a nurse.",
        "my_reach": "555-0148",
        "my_goal": "Can I do this work and still have time for my children?",
        "minutes": "20",
        "time_one": "Tuesday, March 3, at 10:00 a.m.",
        "time_two": "Thursday, March 5, at 4:30 p.m.",
        "meeting_day": "Tuesday, March 3",
        "meeting_time": "10:00 a.m.",
        "place": "the coffee shop at Hill Street Clinic",
        "first_person": "Ana Ruiz",
        "learned": "Half of a night shift is writing reports about patients.",
        "next_step": "I will visit a class for nursing assistants next week.",
        "referred_name": "Omar Haddad",
        "again_day": "Thursday",
    },
    SPANISH: {
        "their_name": "Lena Park",
        "their_first_name": "Lena",
        "their_role": "enfermera",
        "their_organisation": "la clínica Hill Street",
        "their_field": "enfermería",
        "connection": "Tomás Reyes, de la biblioteca, me dio su nombre.",
        "my_name": "Amadou Diallo",
        "my_situation": "Trabajo en una panadería y pienso estudiar enfermería.",
        "my_reach": "555-0148",
        "my_goal": "¿Puedo hacer este trabajo y tener tiempo para mis hijos?",
        "minutes": "20",
        "time_one": "el martes 3 de marzo a las 10:00",
        "time_two": "el jueves 5 de marzo a las 16:30",
        "meeting_day": "martes 3 de marzo",
        "meeting_time": "10:00",
        "place": "la cafetería de la clínica Hill Street",
        "first_person": "Ana Ruiz",
        "learned": "La mitad de un turno de noche es escribir informes de los pacientes.",
        "next_step": "Voy a visitar una clase de enfermería la próxima semana.",
        "referred_name": "Omar Haddad",
        "again_day": "jueves",
    },
}
"""What ordinary invented people put in, by language. Other languages are measured with the English values."""


@dataclass(frozen=True)
class MessageRow:
    """One message in the report: the longer of its two tones in English, filled, and its levels in both languages."""

    kind: str
    words: int
    characters: int
    grade: float
    ease: float | None


def message_row(message: MessageTemplate, library: Library) -> MessageRow:
    """What the report says of an English message."""
    bodies = [typical(message, tone, ENGLISH) for tone in TONES]
    spanish = library.message(message.kind, SPANISH)
    is_there = spanish is not None and spanish.language == SPANISH
    return MessageRow(
        message.kind,
        max(_words_of(message.kind, body) for body in bodies),
        max(len(body) for body in bodies),
        worst_grade(message),
        worst_ease(spanish) if spanish is not None and is_there else None,
    )


def message_problems(content: Content) -> Iterator[ContentProblem]:
    """The problems of all message templates in all languages."""
    for language, files in ((ENGLISH, content.messages), *content.message_words.items()):
        for slug, file in files.items():
            if slug not in MESSAGE_SLUGS:
                continue  # `files_are_known` says so.
            yield from _subject_problems(file, MESSAGE_SLUGS[slug])
            yield from _length_problems(file, MESSAGE_SLUGS[slug], language)
            yield from _level_problems(file, language)
            if language != ENGLISH and slug in content.messages:
                yield from _missing_parts(file, content.messages[slug].value)


def typical(message: MessageFile, tone: str, language: str) -> str:
    """The text of a message in a tone, filled as an ordinary learner would."""
    text = message.friendly if tone == TONES[1] else message.formal
    return fill(text, TYPICAL.get(language, TYPICAL[ENGLISH]), {})


def spoken_words(text: str) -> int:
    """How many words are said: a number counts as many as it has digits."""
    return sum(
        max(1, sum(letter.isdigit() for letter in word)) if word[0].isdigit() else 1
        for word in reading.words(text)
    )


def _words_of(kind: str, body: str) -> int:
    return spoken_words(body) if kind in SPOKEN_KINDS else len(reading.words(body))


def _subject_problems(file: WholeFile[MessageFile], kind: str) -> Iterator[ContentProblem]:
    if kind in EMAIL_KINDS and file.value.subject is None:
        yield file.problem(("subject",), "it goes by email and has no subject", "write one for each tone")
    if kind not in EMAIL_KINDS and file.value.subject is not None:
        yield file.problem(("subject",), "it does not go by email", "remove the subject")


def _length_problems(file: WholeFile[MessageFile], kind: str, language: str) -> Iterator[ContentProblem]:
    for tone in TONES:
        body = typical(file.value, tone, language)
        if kind in EMAIL_KINDS:
            count, limit, what = _words_of(kind, body), EMAIL_WORDS, "words are too many for an email"
        elif kind in SPOKEN_KINDS:
            count, limit, what = _words_of(kind, body), SPOKEN_WORDS, "words take more than 40 seconds"
        else:
            count, limit, what = len(body), NOTE_CHARACTERS, "characters do not fit a note on LinkedIn"
        if count > limit:
            yield file.problem((tone,), f"{count} {what}", f"shorten it to {limit}, the placeholders filled")


def _level_problems(file: WholeFile[MessageFile], language: str) -> Iterator[ContentProblem]:
    if language == ENGLISH and (grade := worst_grade(file.value)) > WORST_GRADE:
        what, remedy = f"grade {grade:.1f} is above {WORST_GRADE:g}", f"aim at {AIMED_GRADE:g}"
        yield file.problem((), what, remedy, "reading grade")
    if language == SPANISH and (ease := worst_ease(file.value)) < WORST_EASE:
        what = f"the Fernández-Huerta index {ease:.0f} is below {WORST_EASE:g}"
        yield file.problem((), what, f"aim at {AIMED_EASE:g}: shorter words and sentences", "reading ease")


def worst_grade(message: MessageFile) -> float:
    """The grade of a body, of the frames, or of what is said about it, whichever is hardest."""
    return max(reading.grade(texts).grade for texts in _measured(message, ENGLISH))


def worst_ease(message: MessageFile) -> float:
    """The index of a body, of the frames, or of what is said about it, whichever is hardest."""
    return min(reading_es.ease(texts).ease for texts in _measured(message, SPANISH))


def _measured(message: MessageFile, language: str) -> Iterator[list[str]]:
    """Each body without greeting and name, which would count as short sentences; the frames; what is said about it."""
    for tone in TONES:
        lines = typical(message, tone, language).splitlines()
        yield [line for line in lines if line.rstrip().endswith((".", "!", "?"))]
    yield [line.replace("___", "") for group in message.frames for line in (group.part, *group.lines)]
    yield [message.about, *message.say]


def _missing_parts(file: WholeFile[MessageFile], english: MessageFile) -> Iterator[ContentProblem]:
    for name in ("frames", "say"):
        given, wanted = len(getattr(file.value, name)), len(getattr(english, name))
        if given != wanted:
            what = f"it has {given}, the English message {wanted}"
            yield file.problem((name,), what, "translate each, in the same order")
