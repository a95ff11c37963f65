"""Working through the course: answers, finished lessons, what comes back, and what is made on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from goodquestion.curriculum.models import AnyCheck, Lesson, Unit
from goodquestion.domain import recall
from goodquestion.domain.contacts import LONG, clean_text
from goodquestion.domain.problems import Problem
from goodquestion.domain.recall import Ask, Attempt, Occasion
from goodquestion.services.workspaces import Workspace, ensure, touch
from goodquestion.storage import learning as rows
from goodquestion.storage.database import Store

DRAFTS = ("first_email", "thank_you")
"""The messages that a lesson lets the learner begin; kinds as in design.md."""


@dataclass(frozen=True)
class CourseProgress:
    """Lessons in their order and units, which of them are finished and when, and the first that is not."""

    lessons: tuple[Lesson, ...]
    done: dict[str, datetime]
    units: tuple[Unit, ...] = ()

    @property
    def next_lesson(self) -> Lesson | None:
        """The lesson to go on with, or None when the course is finished."""
        return next((lesson for lesson in self.lessons if lesson.slug not in self.done), None)

    @property
    def count_done(self) -> int:
        """How many of the present lessons are finished."""
        return sum(1 for lesson in self.lessons if lesson.slug in self.done)

    @property
    def is_finished(self) -> bool:
        """Whether every lesson is finished."""
        return bool(self.lessons) and self.next_lesson is None

    def find(self, slug: str) -> Lesson | None:
        """The lesson with this slug, or None."""
        return next((lesson for lesson in self.lessons if lesson.slug == slug), None)

    def around(self, slug: str) -> tuple[int, Lesson | None, Lesson | None]:
        """The lesson's number from 1, the one before it and the one after it."""
        at = next(i for i, lesson in enumerate(self.lessons) if lesson.slug == slug)
        before = self.lessons[at - 1] if at > 0 else None
        after = self.lessons[at + 1] if at + 1 < len(self.lessons) else None
        return at + 1, before, after

    def unit_of(self, slug: str) -> Unit | None:
        """The unit that a lesson belongs to."""
        return next((unit for unit in self.units if slug in unit.slugs), None)

    def unit(self, unit_id: str) -> Unit | None:
        """The unit with this id, or None."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def is_unit_done(self, unit: Unit) -> bool:
        """Whether every lesson of a unit is finished."""
        return all(slug in self.done for slug in unit.slugs)

    @property
    def recalls(self) -> dict[str, tuple[str, ...]]:
        """Lesson -> the ids of its recall questions."""
        return {lesson.slug: tuple(check.id for check in lesson.recalls) for lesson in self.lessons}

    @property
    def order(self) -> tuple[str, ...]:
        """The slugs in the order of the course."""
        return tuple(lesson.slug for lesson in self.lessons)

    def start_question(self, slug: str) -> Ask | None:
        """The question at the start of a lesson, about the one before it."""
        return recall.start_of(slug, self.order, self.recalls, self.done)

    def mix(self, unit: Unit) -> tuple[Ask, ...]:
        """The questions at the end of a unit."""
        return recall.mix_of(unit.slugs, self.recalls)

    def minute(self, attempts: Iterable[Attempt], now: datetime) -> tuple[Ask, ...]:
        """What "a minute of recall" asks now."""
        return recall.due(self.order, self.recalls, self.done, attempts, now)

    def asked(self, ask: Ask) -> tuple[Lesson, AnyCheck] | None:
        """The lesson and the words of a question, or None when the course has it no more."""
        lesson = self.find(ask.lesson)
        check = lesson.check(ask.check) if lesson else None
        return (lesson, check) if lesson and check else None


@dataclass(frozen=True)
class Made:
    """What the learner has made in lessons: drafts by (contact, kind), and what is ticked."""

    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()

    def draft(self, kind: str) -> str:
        """The draft of this kind that is for nobody yet."""
        return self.drafts.get(("", kind), "")


def lessons_done(store: Store, workspace: Workspace) -> dict[str, datetime]:
    """The slugs of the lessons that this learner has finished, with the time."""
    if workspace.id is None:
        return {}
    with store.read() as db:
        return rows.lessons_done(db, workspace.id)


def attempts(store: Store, workspace: Workspace) -> list[Attempt]:
    """Every answer of this learner, oldest first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return rows.attempts(db, workspace.id)


def last_answers(made: Iterable[Attempt], lesson: str, occasion: str = Occasion.lesson) -> dict[str, str]:
    """For each check of a lesson that was tried on this occasion, the answer given last."""
    return {a.check: a.answer for a in made if a.lesson == lesson and a.occasion == occasion}


def first_and_last(made: Iterable[Attempt], lesson: str, check: str) -> tuple[Attempt, Attempt] | None:
    """The first and the latest attempt at a check in its lesson, or None when it was never tried."""
    tried = [a for a in made if (a.lesson, a.check, a.occasion) == (lesson, check, Occasion.lesson)]
    return (tried[0], tried[-1]) if tried else None


def answer(
    store: Store,
    workspace: Workspace,
    lesson: Lesson,
    check_id: str,
    given: str | None,
    now: datetime,
    occasion: Occasion = Occasion.lesson,
) -> Problem | None:
    """Keep an attempt at a check or a recall question; refused when it is no answer to it."""
    check = lesson.check(check_id)
    verdict = check.judge(given) if check is not None and given else None
    if verdict is None:
        return Problem(key="problem.choose_one", field="answer")
    made = Attempt(
        lesson=lesson.slug,
        check=check_id,
        answer=str(given),
        correct=verdict.right,
        occasion=occasion,
        at=now,
    )
    with store.write() as db:
        rows.insert_attempt(db, ensure(db, workspace, now), made)
    return None


def finish(store: Store, workspace: Workspace, lesson: Lesson, now: datetime) -> None:
    """Mark a lesson as finished. Checks never stand in the way."""
    with store.write() as db:
        rows.set_done(db, ensure(db, workspace, now), lesson.slug, now)


def restart(store: Store, workspace: Workspace, now: datetime) -> None:
    """Begin the course again: no lesson is finished any more. Everything that was made stays, and so do the answers."""
    _set_all(store, workspace, dict.fromkeys(lessons_done(store, workspace)), now)


def take_restart_back(
    store: Store, workspace: Workspace, done: dict[str, datetime], now: datetime
) -> Problem | None:
    """Undo ``restart``: these lessons are finished again, since the same time."""
    _set_all(store, workspace, dict(done), now)
    return None


def _set_all(store: Store, workspace: Workspace, done: dict[str, datetime | None], now: datetime) -> None:
    if workspace.id is None or not done:
        return
    with store.write() as db:
        touch(db, workspace.id, now)
        for slug, at in done.items():
            rows.set_done(db, workspace.id, slug, at)


def made_in_lessons(store: Store, workspace: Workspace) -> Made:
    """Drafts and ticks, in one read."""
    if workspace.id is None:
        return Made()
    with store.read() as db:
        return Made(rows.drafts(db, workspace.id), rows.ticks(db, workspace.id))


def save_draft(
    store: Store,
    workspace: Workspace,
    kind: str,
    text: str,
    now: datetime,
    *,
    before: str | None = None,
    contact: str = "",
) -> Problem | None:
    """Keep a draft. With ``before`` it is refused when another window has changed the text since."""
    text = clean_text(text, long=True)
    if kind not in DRAFTS:
        return Problem(key="problem.not_a_choice", field="draft")
    if len(text) > LONG:
        return Problem(key="problem.too_long", field="draft", values={"limit": LONG, "length": len(text)})
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept = rows.drafts(db, row_id).get((contact, kind), "")
        if before is not None and kept != before:
            return Problem(key="problem.changed_elsewhere")
        rows.save_draft(db, row_id, contact, kind, text, now)
    return None


def set_ticks(
    store: Store, workspace: Workspace, items: Sequence[str], ticked: Iterable[str], now: datetime
) -> None:
    """Keep which of these lines of a checklist are ticked."""
    chosen = set(ticked)
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        for item in items:
            rows.set_tick(db, row_id, item, now if item in chosen else None)
