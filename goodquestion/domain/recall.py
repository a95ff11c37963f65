"""The same idea asked again: at the start of the next lesson, at the end of the unit, and a week later.

Fixed intervals (facts.md, learning design: three fixed recalls are enough, Latimier 2021). A recall question that was
answered wrongly comes back once more. Each lesson brings recall questions of its own, in their order: the first opens
the next lesson, the second is part of the mix at the end of the unit.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WEEK_AFTER = timedelta(days=7)
AGAIN_AFTER = timedelta(days=1)
MIX = 5  # questions at the end of a unit
MINUTE = 3  # questions in "a minute of recall"


class Occasion(StrEnum):
    """Where a question was asked."""

    lesson = "lesson"
    start = "start"
    unit = "unit"
    week = "week"
    again = "again"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """One answer to a check or a recall question."""

    lesson: str
    check: str
    answer: str
    correct: bool
    occasion: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """A recall question to ask now, and on which occasion."""

    lesson: str
    check: str
    occasion: Occasion


Recalls = Mapping[str, Sequence[str]]
"""Lesson -> the ids of its recall questions, in their order."""


def start_of(lesson: str, order: Sequence[str], recalls: Recalls, done: Iterable[str]) -> Ask | None:
    """The question at the start of a lesson: the first of the lesson before it, once that one is finished."""
    at = order.index(lesson) if lesson in order else 0
    before = order[at - 1] if at else ""
    if before not in set(done) or not recalls.get(before):
        return None
    return Ask(lesson=before, check=recalls[before][0], occasion=Occasion.start)


def mix_of(lessons: Sequence[str], recalls: Recalls) -> tuple[Ask, ...]:
    """The questions at the end of a unit: the second of each lesson, then the first ones, five in all."""
    seconds = [(slug, recalls[slug][1]) for slug in lessons if len(recalls.get(slug, ())) > 1]
    firsts = [(slug, recalls[slug][0]) for slug in lessons if recalls.get(slug)]
    chosen = (seconds + firsts)[:MIX]
    return tuple(Ask(lesson=slug, check=check, occasion=Occasion.unit) for slug, check in chosen)


def due(
    order: Sequence[str],
    recalls: Recalls,
    done: Mapping[str, datetime],
    attempts: Iterable[Attempt],
    now: datetime,
) -> tuple[Ask, ...]:
    """What "a minute of recall" asks now: what went wrong once more, then lessons finished a week ago.

    Nothing that was asked within the last day.
    """
    latest: dict[tuple[str, str], Attempt] = {}
    asked: set[tuple[str, str, str]] = set()
    for attempt in sorted(attempts, key=lambda each: each.at):
        asked.add((attempt.lesson, attempt.check, attempt.occasion))
        if attempt.occasion != Occasion.lesson:
            latest[attempt.lesson, attempt.check] = attempt
    fresh = {asked_of for asked_of, last in latest.items() if now - last.at < AGAIN_AFTER}
    again = [
        Ask(lesson=lesson, check=check, occasion=Occasion.again)
        for (lesson, check), last in latest.items()
        if not last.correct
        and (lesson, check, Occasion.again) not in asked
        and (lesson, check) not in fresh
        and check in recalls.get(lesson, ())
    ]
    week = [
        Ask(lesson=slug, check=recalls[slug][0], occasion=Occasion.week)
        for slug in order
        if slug in done
        and recalls.get(slug)
        and now - done[slug] >= WEEK_AFTER
        and (slug, recalls[slug][0], Occasion.week) not in asked
        and (slug, recalls[slug][0]) not in fresh
    ]
    repeated = {(ask.lesson, ask.check) for ask in again}
    week = [ask for ask in week if (ask.lesson, ask.check) not in repeated]
    return tuple((again + week)[:MINUTE])
