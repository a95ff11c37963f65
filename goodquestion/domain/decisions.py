"""What the learner is deciding: in their own words, with one if-then plan that becomes a dated action.

If-then plans: Gollwitzer and Sheeran 2006 (facts.md, learning design).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from goodquestion.domain.problems import Problem

TEXT_LIMIT = 5_000
PLAN_LIMIT = 300
PLAN_UP_TO = timedelta(days=366)
CHOICES = ("continue", "change", "stop")
TEXTS = ("deciding", "would_be_true", "because", "evidence_for", "evidence_against")
FEELING = range(11)  # how nervous, 0 to 10


@dataclass(frozen=True, kw_only=True)
class Plan:
    """If it is ``at``, I will do ``then``. ``done_at`` is when it was done."""

    id: str = ""
    at: datetime
    then: str
    contact: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Decision:
    """``deciding`` is what the learner decides, ``would_be_true`` what would have to be true for a yes.

    ``choice`` is one of CHOICES or empty, ``because`` the reason; the evidence is in the learner's words.
    """

    id: str = ""
    deciding: str = ""
    would_be_true: str = ""
    choice: str = ""
    because: str = ""
    evidence_for: str = ""
    evidence_against: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Feeling:
    """How nervous somebody is, 0 to 10, ``moment`` (before or after) a step with a contact."""

    id: str = ""
    contact: str = ""
    step: str
    moment: str
    value: int
    at: datetime


def decision_problem(field: str, text: str) -> Problem | None:
    """Why a text of the decision cannot be kept, or None."""
    if len(text) > TEXT_LIMIT:
        return Problem(key="problem.too_long", field=field, values={"limit": TEXT_LIMIT, "length": len(text)})
    return None


def plan_problem(plan: Plan, now: datetime) -> Problem | None:
    """Why a plan cannot be kept, or None: it needs words, and a time between now and a year from now."""
    if not plan.then:
        return Problem(key="problem.plan_without_words", field="plan_then")
    if len(plan.then) > PLAN_LIMIT:
        values = {"limit": PLAN_LIMIT, "length": len(plan.then)}
        return Problem(key="problem.too_long", field="plan_then", values=values)
    if plan.at < now:
        return Problem(key="problem.plan_in_the_past", field="plan_at")
    if plan.at > now + PLAN_UP_TO:
        return Problem(key="problem.plan_too_far", field="plan_at")
    return None


def feeling_problem(feeling: Feeling) -> Problem | None:
    """Why a feeling cannot be kept, or None."""
    if feeling.value not in FEELING or feeling.moment not in ("before", "after"):
        return Problem(key="problem.not_a_choice", field="nervous")
    return None


def feeling_pairs(feelings: Iterable[Feeling], step: str = "") -> tuple[tuple[Feeling, Feeling], ...]:
    """Feelings before and after the same step, in order; of ``step`` alone if one is named. A later "after" counts."""
    found: list[tuple[Feeling, Feeling]] = []
    before: dict[tuple[str, str], Feeling] = {}
    place: dict[tuple[str, str], int] = {}
    for each in feelings:
        key = (each.contact, each.step)
        if step and each.step != step:
            continue
        if each.moment == "before":
            before[key] = each
            place.pop(key, None)
        elif key in before:
            if key not in place:
                place[key] = len(found)
                found.append((before[key], each))
            else:
                found[place[key]] = (before[key], each)
    return tuple(found)
