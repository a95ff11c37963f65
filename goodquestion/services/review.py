"""What a second pair of eyes says about a learner's words before they are used."""

from goodquestion.domain.review import Finding, review


def review_question(text: str, language: str) -> list[Finding]:
    """What could be better in a question: each code at most once, in the order of `CODES` in the domain.

    ``language`` is "en" or "es"; any other is read as English. Whatever is typed gets an answer, never an error.
    """
    return review(text, language)
