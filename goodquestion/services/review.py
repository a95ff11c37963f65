"""What a second pair of eyes says about a learner's words before they are used."""

from goodquestion.domain import review_messages
from goodquestion.domain.review import Finding, review
from goodquestion.domain.review_messages import Limits


def review_question(text: str, language: str) -> list[Finding]:
    """What could be better in a question: each code at most once, in the order of `CODES` in the domain.

    ``language`` is "en" or "es"; any other is read as English. Whatever is typed gets an answer, never an error.
    """
    return review(text, language)


def review_message(text: str, kind: str, language: str, *, limits: Limits = Limits()) -> list[Finding]:
    """What could be better in a message: each code at most once, in the order of `CODES` of review_messages.

    ``kind`` is one of `KINDS` of messages, any other is read as a check-in; ``language`` is "en" or "es", any other is
    read as English. Whatever is typed gets an answer, never an error.
    """
    return review_messages.review(text, kind, language, limits=limits)
