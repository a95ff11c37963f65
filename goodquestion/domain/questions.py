"""Question lists, and whether they fit the minutes agreed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goodquestion.domain.problems import Problem

KINDS = ("path", "day", "skills", "likes", "field", "organisation", "advice", "resources", "people")
PURPOSES = ("programme", "career_change", "organisation", "first_job", "other")
MINUTES_AGREED = (15, 20, 30, 45)

HELLO_AND_THANKS = (
    5  # minutes; this and the next three: our own rule (facts.md, part B, "how many questions")
)
USUAL_MINUTES = 4
TIGHT_UP_TO = 2
SPARES_SUGGESTED = 3

QUESTION_LIMIT = 300
LIST_LIMIT = 60
TITLE_LIMIT = 120
WORDS_LIMIT = 500


class Place(StrEnum):
    """Where a question stands in the conversation: rapport first, requests last (Dalton, TIARA)."""

    opener = "opener"
    core = "core"
    closer = "closer"
    spare = "spare"


_PLACE_ORDER = {place: i for i, place in enumerate(Place)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question on a list: from the bank (``bank_id``) or the learner's own words (``text``).

    ``everyone`` puts it into the core set, which is asked of everybody so that answers compare; ``locked`` keeps it
    when the others are suggested anew. ``reason`` is a key below ``suggest.`` that says why it was suggested.
    """

    id: str = ""
    bank_id: str = ""
    text: str = ""
    kind: str = ""
    place: Place = Place.core
    minutes: int = USUAL_MINUTES
    referral: bool = False
    everyone: bool = False
    locked: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What the learner wants to find out or decide: a purpose and their own words."""

    id: str = ""
    purpose: str = "other"
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionList:
    """A list for one conversation, or for several (no ``contact``). ``minutes`` is the time agreed.

    ``person`` is the kind of person that it is for (``suggestions.PEOPLE``), or empty.
    """

    id: str = ""
    title: str = ""
    goal: Goal = Goal()
    minutes: int = 30
    contact: str = ""
    person: str = ""
    questions: tuple[Question, ...] = ()
    version: int = 1
    changed: datetime | None = None

    @property
    def in_order(self) -> tuple[Question, ...]:
        """Openers, core questions, closers, spares; within each as the learner put them."""
        return tuple(sorted(self.questions, key=lambda question: _PLACE_ORDER[question.place]))


class Fit(StrEnum):
    """Whether a list fits the minutes agreed."""

    empty = "empty"
    fits = "fits"
    tight = "tight"
    too_long = "too_long"


@dataclass(frozen=True, kw_only=True)
class TimePlan:
    """Planned minutes against agreed ones. ``left`` is below zero when the list is too long."""

    fit: Fit
    planned: int
    agreed: int
    asked: int
    spares: int

    @property
    def left(self) -> int:
        """Minutes to spare."""
        return self.agreed - self.planned


def time_plan(questions: Iterable[Question], agreed: int) -> TimePlan:
    """Hello and thanks plus every question that is no spare, against ``agreed`` minutes.

    Fits up to the minutes agreed, is tight up to two over, else too long. Our own rule (facts.md, part B).
    """
    questions = tuple(questions)
    asked = [question for question in questions if question.place != Place.spare]
    planned = HELLO_AND_THANKS + sum(question.minutes for question in asked)
    if not asked:
        fit = Fit.empty
    elif planned <= agreed:
        fit = Fit.fits
    else:
        fit = Fit.tight if planned <= agreed + TIGHT_UP_TO else Fit.too_long
    return TimePlan(
        fit=fit, planned=planned, agreed=agreed, asked=len(asked), spares=len(questions) - len(asked)
    )


def lacks_referral_closer(questions: Iterable[Question]) -> bool:
    """Whether nobody is asked for further names: the closer that leads on (Bolles)."""
    return not any(question.referral and question.place != Place.spare for question in questions)


def moved(questions: Sequence[Question], question_id: str, step: int) -> tuple[Question, ...]:
    """The questions with one moved up (-1) or down (+1) among those of its place; unchanged at either end."""
    ordered = sorted(questions, key=lambda question: _PLACE_ORDER[question.place])
    at = next((i for i, question in enumerate(ordered) if question.id == question_id), None)
    if at is None or not 0 <= at + step < len(ordered) or ordered[at].place != ordered[at + step].place:
        return tuple(ordered)
    ordered[at], ordered[at + step] = ordered[at + step], ordered[at]
    return tuple(ordered)


def question_problem(question: Question, others: Sequence[Question]) -> Problem | None:
    """Why this question cannot be added to ``others``, or None."""
    if not question.bank_id and not question.text:
        return Problem(key="problem.question_empty", field="text")
    if len(question.text) > QUESTION_LIMIT:
        values = {"limit": QUESTION_LIMIT, "length": len(question.text)}
        return Problem(key="problem.too_long", field="text", values=values)
    if not 1 <= question.minutes <= 30:
        return Problem(key="problem.question_minutes_out_of_range", field="question_minutes")
    if len(others) >= LIST_LIMIT:
        return Problem(key="problem.list_full", values={"limit": LIST_LIMIT})
    if any(same_question(question, other) for other in others):
        return Problem(key="problem.question_twice", field="text")
    return None


def same_question(one: Question, other: Question) -> bool:
    """Whether two are the same question: from the bank by its id, in the learner's words by the words."""
    if one.bank_id:
        return one.bank_id == other.bank_id
    return one.text.casefold() == other.text.casefold()


def list_problem(title: str, goal: Goal, minutes: int) -> Problem | None:
    """Why a list with these settings cannot be saved, or None."""
    if len(title) > TITLE_LIMIT:
        return Problem(
            key="problem.too_long", field="title", values={"limit": TITLE_LIMIT, "length": len(title)}
        )
    if goal.purpose not in PURPOSES:
        return Problem(key="problem.not_a_choice", field="purpose")
    if len(goal.words) > WORDS_LIMIT:
        return Problem(
            key="problem.too_long", field="words", values={"limit": WORDS_LIMIT, "length": len(goal.words)}
        )
    if not 5 <= minutes <= 180:
        return Problem(key="problem.minutes_agreed_out_of_range", field="minutes")
    return None
