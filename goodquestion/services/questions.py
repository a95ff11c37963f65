"""Question lists: made, filled from the bank or in the learner's words, kept in order, taken along."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.curriculum.models import BankQuestion
from goodquestion.domain import suggestions
from goodquestion.domain.contacts import clean_text
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import (
    LIST_LIMIT,
    SPARES_SUGGESTED,
    Fit,
    Goal,
    Place,
    Question,
    QuestionList,
    lacks_referral_closer,
    list_problem,
    moved,
    question_problem,
    same_question,
    time_plan,
)
from goodquestion.domain.suggestions import Candidate, Planned, QuestionPlan
from goodquestion.services import startup
from goodquestion.services.workspaces import Workspace, ensure, touch
from goodquestion.storage import goals as goal_rows
from goodquestion.storage import interviews as interview_rows
from goodquestion.storage import question_lists as rows
from goodquestion.storage.database import Store

LISTS_LIMIT = 200
Bank = Sequence[BankQuestion]


def lists(store: Store, workspace: Workspace) -> list[QuestionList]:
    """Every list, latest change first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return rows.all_lists(db, workspace.id)


def one(store: Store, workspace: Workspace, list_id: str) -> QuestionList | None:
    """One list, or None."""
    if workspace.id is None:
        return None
    with store.read() as db:
        return rows.one_list(db, workspace.id, list_id)


def create(store: Store, workspace: Workspace, wanted: QuestionList, now: datetime) -> QuestionList | Problem:
    """Make a list; its goal is found again or kept as a new one."""
    wanted = _tidy(wanted)
    problem = list_problem(wanted.title, wanted.goal, wanted.minutes)
    if problem is not None:
        return problem
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        existing = rows.all_lists(db, row_id)
        if len(existing) >= LISTS_LIMIT:
            return Problem(key="problem.too_many_lists", values={"limit": LISTS_LIMIT})
        wanted = replace(wanted, id=str(uuid4()), goal=keep_goal(db, row_id, wanted.goal, now), version=1)
        rows.insert_list(db, row_id, wanted, now)
    return wanted


def change(store: Store, workspace: Workspace, wanted: QuestionList, now: datetime) -> QuestionList | Problem:
    """Save title, goal, minutes and contact of a list; its questions stay as they are."""
    wanted = _tidy(wanted)
    problem = list_problem(wanted.title, wanted.goal, wanted.minutes)
    if problem is not None:
        return problem
    if workspace.id is None:
        return Problem(key="problem.list_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        kept = rows.one_list(db, workspace.id, wanted.id)
        if kept is None:
            return Problem(key="problem.list_gone")
        goal = keep_goal(db, workspace.id, wanted.goal, now)
        changed = replace(
            kept,
            title=wanted.title,
            goal=goal,
            minutes=wanted.minutes,
            contact=wanted.contact,
            person=wanted.person,
        )
        return _save(db, workspace.id, changed, now)


def add_from_bank(
    store: Store, workspace: Workspace, list_id: str, chosen: BankQuestion, now: datetime
) -> QuestionList | Problem:
    """Put a question of the bank on a list, where it belongs."""
    question = Question(
        id=str(uuid4()),
        bank_id=chosen.id,
        kind=chosen.kind,
        place=Place(chosen.place),
        minutes=chosen.minutes,
        referral=chosen.referral,
    )
    return _add(store, workspace, list_id, question, now)


def add_own(
    store: Store, workspace: Workspace, list_id: str, typed: Question, now: datetime
) -> QuestionList | Problem:
    """Put the learner's own question on a list."""
    question = replace(typed, id=str(uuid4()), bank_id="", text=clean_text(typed.text))
    return _add(store, workspace, list_id, question, now)


def _add(
    store: Store, workspace: Workspace, list_id: str, question: Question, now: datetime
) -> QuestionList | Problem:
    def added(kept: QuestionList) -> QuestionList | Problem:
        problem = question_problem(question, kept.questions)
        return problem or replace(kept, questions=(*kept.questions, question))

    return _edit(store, workspace, list_id, now, added)


def remove(
    store: Store, workspace: Workspace, list_id: str, question_id: str, now: datetime
) -> QuestionList | Problem:
    """Take a question off a list."""
    return _edit(
        store,
        workspace,
        list_id,
        now,
        lambda kept: replace(kept, questions=tuple(q for q in kept.questions if q.id != question_id)),
    )


def put_back(
    store: Store, workspace: Workspace, list_id: str, question: Question, at: int, now: datetime
) -> QuestionList | Problem:
    """Put a question that was taken off back where it stood."""

    def restored(kept: QuestionList) -> QuestionList | Problem:
        others = [q for q in kept.questions if q.id != question.id]
        problem = question_problem(question, others)
        return problem or replace(kept, questions=(*others[:at], question, *others[at:]))

    return _edit(store, workspace, list_id, now, restored)


def move(
    store: Store, workspace: Workspace, list_id: str, question_id: str, step: int, now: datetime
) -> QuestionList | Problem:
    """Move a question up (-1) or down (+1) among those of its place."""
    return _edit(
        store,
        workspace,
        list_id,
        now,
        lambda kept: replace(kept, questions=moved(kept.questions, question_id, step)),
    )


def alter(
    store: Store,
    workspace: Workspace,
    list_id: str,
    question_id: str,
    now: datetime,
    *,
    place: Place | None = None,
    minutes: int | None = None,
    text: str | None = None,
    everyone: bool | None = None,
    locked: bool | None = None,
) -> QuestionList | Problem:
    """Change a question's place, minutes, words or marks; new words make it the learner's own."""

    def altered(kept: QuestionList) -> QuestionList | Problem:
        before = next((q for q in kept.questions if q.id == question_id), None)
        if before is None:
            return Problem(key="problem.question_gone")
        after = before
        if place is not None:
            after = replace(after, place=place)
        if minutes is not None:
            after = replace(after, minutes=minutes)
        if text is not None and clean_text(text) != before.text:
            after = replace(after, bank_id="", text=clean_text(text), reason="")
        if everyone is not None:
            after = replace(after, everyone=everyone)
        if locked is not None:
            after = replace(after, locked=locked)
        problem = question_problem(after, [q for q in kept.questions if q.id != question_id])
        if problem is not None:
            return problem
        return replace(kept, questions=tuple(after if q.id == question_id else q for q in kept.questions))

    return _edit(store, workspace, list_id, now, altered)


def copy(
    store: Store, workspace: Workspace, list_id: str, title: str, now: datetime
) -> QuestionList | Problem:
    """Make a second list with the same questions, general again."""
    kept = one(store, workspace, list_id)
    if kept is None:
        return Problem(key="problem.list_gone")
    questions = tuple(replace(q, id=str(uuid4())) for q in kept.questions)
    return create(store, workspace, replace(kept, title=title, contact="", questions=questions), now)


def delete(store: Store, workspace: Workspace, list_id: str, now: datetime) -> Problem | None:
    """Delete a list; it can be brought back for a day."""
    return _set_deleted(store, workspace, list_id, now, at=now)


def restore(store: Store, workspace: Workspace, list_id: str, now: datetime) -> Problem | None:
    """Bring back a list that was deleted less than a day ago."""
    return _set_deleted(store, workspace, list_id, now, at=None)


def deleted(store: Store, workspace: Workspace) -> list[tuple[str, str]]:
    """Id and title of the lists that can still be brought back, latest first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return [(list_id, title) for list_id, title, _ in rows.deleted_lists(db, workspace.id)]


def suggest(
    purpose: str, person: str, minutes: int, language: str, asked: Collection[str] = ()
) -> QuestionPlan:
    """A balanced, ordered list with its time plan, from the bank in ``language``; the same wishes give the same list.

    ``purpose`` as in design.md, ``person`` one of ``suggestions.PEOPLE``, ``minutes`` as agreed; ``asked`` are ids of
    bank questions that were asked before. What is not known is taken as "any".
    """
    return suggestions.suggest(candidates(language), purpose, person, minutes, asked)


@lru_cache(maxsize=8)
def candidates(language: str) -> tuple[Candidate, ...]:
    """The bank in a language, as choosing needs it."""
    return tuple(
        Candidate(
            id=known.id,
            kind=known.kind,
            place=Place(known.place),
            minutes=known.minutes,
            purposes=frozenset(known.purposes),
            people=frozenset(known.people),
            referral=known.referral,
            text=known.text,
        )
        for known in startup.library().bank(language)
    )


def fill(
    store: Store,
    workspace: Workspace,
    list_id: str,
    language: str,
    now: datetime,
    asked: Collection[str] = (),
) -> QuestionList | Problem:
    """Suggest the questions of a list anew. What is locked, of the core set, or in the learner's own words stays.

    Questions of the core set on the learner's other lists come along: answers to them can be compared.
    """
    others = [made for made in lists(store, workspace) if made.id != list_id]

    def filled(kept: QuestionList) -> QuestionList | Problem:
        plan = suggest(kept.goal.purpose, kept.person, kept.minutes, language, asked)
        stay = [q for q in kept.questions if q.locked or q.everyone or not q.bank_id]
        for question in core_set(others):
            if len(stay) < LIST_LIMIT and not any(same_question(question, known) for known in stay):
                place = Place.core if question.place == Place.spare else question.place
                stay.append(replace(question, id=str(uuid4()), place=place, reason="suggest.core_set"))
        return replace(kept, questions=_filled(stay, plan, kept.minutes))

    return _edit(store, workspace, list_id, now, filled)


def _filled(stay: Sequence[Question], plan: QuestionPlan, minutes: int) -> tuple[Question, ...]:
    """What stays, and as many of the plan as fit beside it; the referral closer always."""
    chosen = list(stay)
    has = {q.place for q in stay}
    referral_first = sorted(plan.questions, key=lambda p: (not p.referral, p.place != Place.opener))
    for planned in referral_first:
        if any(planned.id == q.bank_id for q in chosen) or len(chosen) >= LIST_LIMIT:
            continue
        question = _question_of(planned)
        is_needed = planned.referral and lacks_referral_closer(chosen)
        if planned.place == Place.opener and Place.opener in has:
            continue
        fits = time_plan([*chosen, question], minutes).fit == Fit.fits
        if is_needed or fits or planned.place == Place.spare:
            chosen.append(question)
        elif planned.place == Place.core and _count_spares(chosen) < SPARES_SUGGESTED:
            chosen.append(replace(question, place=Place.spare, reason="suggest.spare"))
    spares = [q for q in chosen if q.place == Place.spare]
    kept = {q.id for q in spares[:SPARES_SUGGESTED]} | {q.id for q in stay}
    order = {planned.id: at for at, planned in enumerate(plan.questions)}
    in_order = sorted(chosen, key=lambda q: order.get(q.bank_id, -1))
    return tuple(q for q in in_order if q.place != Place.spare or q.id in kept)


def _count_spares(chosen: Iterable[Question]) -> int:
    return sum(q.place == Place.spare for q in chosen)


def _question_of(planned: Planned) -> Question:
    return Question(
        id=str(uuid4()),
        bank_id=planned.id,
        kind=planned.kind,
        place=planned.place,
        minutes=planned.minutes,
        referral=planned.referral,
        reason=planned.reason,
    )


def swap(
    store: Store, workspace: Workspace, list_id: str, question_id: str, language: str, now: datetime
) -> QuestionList | Problem:
    """Another question of the bank of the same kind, in the same place of the list."""

    def swapped(kept: QuestionList) -> QuestionList | Problem:
        before = next((q for q in kept.questions if q.id == question_id), None)
        if before is None:
            return Problem(key="problem.question_gone")
        bank = candidates(language)
        taken = {q.bank_id for q in kept.questions}
        found = suggestions.swap(bank, taken, before.bank_id, kept.goal.purpose, kept.person)
        if found is None:
            return Problem(key="problem.no_other_question")
        after = replace(
            before,
            bank_id=found.id,
            text="",
            kind=found.kind,
            minutes=found.minutes,
            referral=found.referral,
            reason="suggest.swapped",
            locked=False,
            everyone=False,
        )
        return replace(kept, questions=tuple(after if q.id == question_id else q for q in kept.questions))

    return _edit(store, workspace, list_id, now, swapped)


def set_questions(
    store: Store, workspace: Workspace, list_id: str, wanted: Sequence[Question], now: datetime
) -> QuestionList | Problem:
    """Give a list these questions: how a suggestion is taken back."""
    return _edit(store, workspace, list_id, now, lambda kept: replace(kept, questions=tuple(wanted)))


def core_set(made: Iterable[QuestionList]) -> list[Question]:
    """The questions that the learner asks everybody, from all lists, each once."""
    found: list[Question] = []
    for question in (q for each in made for q in each.in_order if q.everyone):
        if not any(same_question(question, known) for known in found):
            found.append(question)
    return found


def favourites(store: Store, workspace: Workspace) -> frozenset[str]:
    """The ids of the bank that the learner marked."""
    if workspace.id is None:
        return frozenset()
    with store.read() as db:
        return interview_rows.favourites(db, workspace.id)


def set_favourite(store: Store, workspace: Workspace, bank_id: str, now: datetime, *, on: bool) -> None:
    """Mark a question of the bank, or take the mark back."""
    with store.write() as db:
        interview_rows.set_favourite(db, ensure(db, workspace, now), bank_id, now if on else None)


def words_of(question: Question, bank: Bank) -> str:
    """What the learner will say: their own words, or the bank's in the language of ``bank``."""
    if question.bank_id and not question.text:
        return next((known.text for known in bank if known.id == question.bank_id), question.bank_id)
    return question.text


def keep_goal(db: Connection, workspace_id: str, wanted: Goal, now: datetime) -> Goal:
    """The kept goal with the same purpose and words, or ``wanted`` kept under a new id."""
    for known in goal_rows.all_goals(db, workspace_id):
        if (known.purpose, known.words) == (wanted.purpose, wanted.words):
            return known
    goal = replace(wanted, id=str(uuid4()))
    goal_rows.insert_goal(db, workspace_id, goal, now)
    return goal


def _tidy(wanted: QuestionList) -> QuestionList:
    goal = replace(wanted.goal, words=clean_text(wanted.goal.words))
    return replace(wanted, title=clean_text(wanted.title), goal=goal)


def _edit(
    store: Store,
    workspace: Workspace,
    list_id: str,
    now: datetime,
    edit: Callable[[QuestionList], QuestionList | Problem],
) -> QuestionList | Problem:
    """Read the list, change it and save it in one transaction: two windows both get their change."""
    if workspace.id is None:
        return Problem(key="problem.list_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        kept = rows.one_list(db, workspace.id, list_id)
        if kept is None:
            return Problem(key="problem.list_gone")
        edited = edit(kept)
        return edited if isinstance(edited, Problem) else _save(db, workspace.id, edited, now)


def _save(db: Connection, workspace_id: str, changed: QuestionList, now: datetime) -> QuestionList | Problem:
    if not rows.update_list(db, workspace_id, changed, now):
        return Problem(key="problem.changed_elsewhere")
    return replace(changed, version=changed.version + 1)


def _set_deleted(
    store: Store, workspace: Workspace, list_id: str, now: datetime, *, at: datetime | None
) -> Problem | None:
    if workspace.id is None:
        return Problem(key="problem.list_gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        found = rows.set_deleted(db, workspace.id, list_id, at)
    return None if found else Problem(key="problem.list_gone")
