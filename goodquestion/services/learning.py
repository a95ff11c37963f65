"""Working through the course: attempts at checks, finished lessons, and where to go on."""

from dataclasses import dataclass
from datetime import datetime

from goodquestion.curriculum.models import Lesson
from goodquestion.domain.problems import Problem
from goodquestion.services.workspaces import Workspace, ensure
from goodquestion.storage import learning as rows
from goodquestion.storage.database import Store


@dataclass(frozen=True)
class CourseProgress:
    """Lessons in their order, which of them are finished, and the first that is not."""

    lessons: tuple[Lesson, ...]
    done: frozenset[str]

    @property
    def next_lesson(self) -> Lesson | None:
        """The lesson to go on with, or None when the course is finished."""
        return next((lesson for lesson in self.lessons if lesson.slug not in self.done), None)

    @property
    def count_done(self) -> int:
        """How many of the present lessons are finished."""
        return sum(1 for lesson in self.lessons if lesson.slug in self.done)

    def around(self, slug: str) -> tuple[int, Lesson | None, Lesson | None]:
        """The lesson's number from 1, the one before it and the one after it."""
        at = next(i for i, lesson in enumerate(self.lessons) if lesson.slug == slug)
        before = self.lessons[at - 1] if at > 0 else None
        after = self.lessons[at + 1] if at + 1 < len(self.lessons) else None
        return at + 1, before, after


def lessons_done(store: Store, workspace: Workspace) -> frozenset[str]:
    """The slugs of the lessons that this learner has finished."""
    if workspace.id is None:
        return frozenset()
    with store.read() as db:
        return frozenset(rows.lessons_done(db, workspace.id))


def last_answers(store: Store, workspace: Workspace, lesson: str) -> dict[str, str]:
    """For each check of a lesson that was tried, the option chosen last."""
    if workspace.id is None:
        return {}
    with store.read() as db:
        return {check: option for check, option, _ in rows.attempts(db, workspace.id, lesson)}


def answer(
    store: Store, workspace: Workspace, lesson: Lesson, check_id: str, option_id: str | None, now: datetime
) -> Problem | None:
    """Keep an attempt at a check; refused when nothing, or nothing that exists, was chosen."""
    check = next((check for check in lesson.checks if check.id == check_id), None)
    if check is None or option_id not in {option.id for option in check.options}:
        return Problem(key="problem.choose_one", field="answer")
    with store.write() as db:
        rows.insert_attempt(
            db,
            ensure(db, workspace, now),
            lesson=lesson.slug,
            check=check_id,
            option=str(option_id),
            correct=option_id == check.answer,
            now=now,
        )
    return None


def finish(store: Store, workspace: Workspace, lesson: Lesson, now: datetime) -> None:
    """Mark a lesson as finished. Checks never stand in the way."""
    with store.write() as db:
        rows.set_done(db, ensure(db, workspace, now), lesson.slug, now)
