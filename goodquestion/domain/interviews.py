"""One conversation: before, during and after. The start is stored, the clock is derived from it.

What to write down right after, and when to offer to stop: facts.md, part B (notes, meeting).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from goodquestion.domain.contacts import LONG, Event, EventType
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Place, Question

WARNING = timedelta(minutes=5)
FORGOTTEN = timedelta(hours=6)  # a clock that nobody stopped: the conversation is over
USEFUL = range(1, 6)
NERVOUS = range(11)
MINUTES = range(5, 181)
FORMATS = ("in_person", "video", "phone")
FITS = ("yes", "partly", "no", "unsure")
SHORT = 300
NAMES_LIMIT = 10


class Phase(StrEnum):
    """Where a conversation is in its time."""

    before = "before"
    running = "running"
    five_left = "five_left"
    time_up = "time_up"
    over = "over"


class Mark(StrEnum):
    """What became of a question."""

    asked = "asked"
    good = "good"
    skipped = "skipped"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What became of one question: its words as they were asked, a mark, a short note."""

    question: str
    bank_id: str = ""
    text: str = ""
    kind: str = ""
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Interview:
    """One conversation with a contact. ``list`` is the question list that was taken along."""

    id: str = ""
    contact: str = ""
    list: str = ""
    format: str = ""
    place: str = ""
    minutes: int = 30
    started_at: datetime | None = None
    stopped_at: datetime | None = None
    position: str = ""
    learned: str = ""
    surprise: str = ""
    fits_me: str = ""
    useful: int | None = None
    next_step: str = ""
    next_on: date | None = None
    created: datetime | None = None
    changed: datetime | None = None
    answers: tuple[Answer, ...] = ()

    def answer(self, question: str) -> Answer | None:
        """What became of a question, or None."""
        return next((each for each in self.answers if each.question == question), None)

    @property
    def is_done(self) -> bool:
        """Whether something was written down after it."""
        return bool(self.learned or self.surprise or self.fits_me or self.useful)

    @property
    def is_begun(self) -> bool:
        """Whether the two have talked: a place or a time alone is only agreed."""
        return self.started_at is not None or self.is_done or any(a.mark or a.note for a in self.answers)


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """The time as it is now. ``left`` is below zero when the minutes agreed are over."""

    phase: Phase
    elapsed: timedelta = timedelta(0)
    left: timedelta = timedelta(0)

    @property
    def minutes_left(self) -> int:
        """Whole minutes, rounded up: "1 minute left" until it is over."""
        return max(0, -(-self.left // timedelta(minutes=1)))


def clock(interview: Interview, now: datetime) -> Clock:
    """The clock of a conversation at ``now``, whatever a browser, a phone or the change to summer time did."""
    agreed = timedelta(minutes=interview.minutes)
    if interview.started_at is None:
        return Clock(phase=Phase.before, left=agreed)
    end = interview.stopped_at or now
    elapsed = max(timedelta(0), _passed(interview.started_at, end))
    left = agreed - elapsed
    if interview.stopped_at is not None or elapsed > agreed + FORGOTTEN:
        phase = Phase.over
    elif left <= timedelta(0):
        phase = Phase.time_up
    else:
        phase = Phase.five_left if left <= WARNING else Phase.running
    return Clock(phase=phase, elapsed=elapsed, left=left)


def _passed(start: datetime, end: datetime) -> timedelta:
    """Real time: two moments of one zone would be told apart by what clocks on the wall show."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def end_of(interview: Interview, now: datetime) -> datetime | None:
    """When a conversation ended: its clock was stopped, or is now; after a forgotten clock, as it was agreed."""
    if interview.started_at is None or interview.stopped_at is not None:
        return interview.stopped_at
    if clock(interview, now).phase == Phase.over:
        return interview.started_at.astimezone(UTC) + timedelta(minutes=interview.minutes)
    return now


def order_of(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions as they are asked: spares come last, when there is time. A list may hold them in any order."""
    places = {Place.opener: 0, Place.core: 1, Place.closer: 2, Place.spare: 3}
    return tuple(sorted(questions, key=lambda question: places[question.place]))


def step(questions: Sequence[Question], position: str, by: int) -> str:
    """The question before (-1) or after (+1) the one at ``position``; it stays at either end."""
    ids = [question.id for question in questions]
    if not ids:
        return ""
    at = ids.index(position) if position in ids else 0
    return ids[max(0, min(len(ids) - 1, at + by))]


def interview_problem(wanted: Interview) -> Problem | None:
    """Why this cannot be kept, or None."""
    if wanted.minutes not in MINUTES:
        return Problem(key="problem.minutes_agreed_out_of_range", field="minutes")
    if wanted.useful is not None and wanted.useful not in USEFUL:
        return Problem(key="problem.not_a_choice", field="useful")
    if wanted.fits_me and wanted.fits_me not in FITS:
        return Problem(key="problem.not_a_choice", field="fits_me")
    if wanted.format and wanted.format not in FORMATS:
        return Problem(key="problem.not_a_choice", field="format")
    for name, limit in (("learned", LONG), ("surprise", LONG), ("next_step", SHORT), ("place", SHORT)):
        text = getattr(wanted, name)
        if len(text) > limit:
            return Problem(key="problem.too_long", field=name, values={"limit": limit, "length": len(text)})
    return None


def note_problem(note: str) -> Problem | None:
    """Why a note on an answer cannot be kept, or None."""
    if len(note) > LONG:
        return Problem(key="problem.too_long", field="note", values={"limit": LONG, "length": len(note)})
    return None


def planned_for(events: Iterable[Event]) -> datetime | None:
    """The start of the meeting that stands; one that was called off does not."""
    planned = None
    for event in events:
        if event.type in (EventType.scheduled, EventType.rescheduled):
            planned = event.planned_at or planned
        elif event.type in (EventType.cancelled, EventType.no_show):
            planned = None
    return planned
