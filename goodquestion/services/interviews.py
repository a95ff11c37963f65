"""One conversation: get ready, keep the time, write down what was said, and what comes after."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.domain.contacts import Contact, Event, EventType, clean_text, contact_problem, day_of
from goodquestion.domain.interviews import (
    NAMES_LIMIT,
    Answer,
    Interview,
    Mark,
    Phase,
    clock,
    end_of,
    interview_problem,
    note_problem,
    order_of,
)
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Question, QuestionList
from goodquestion.services import tracker
from goodquestion.services.workspaces import Workspace, again, ensure
from goodquestion.storage import interviews as rows
from goodquestion.storage.database import Store

LONG_AGO = timedelta(
    days=2
)  # a conversation that was written up may be put right for so long; then a new one begins
_LONG_TEXTS = ("learned", "surprise")


@dataclass(frozen=True)
class Talk:
    """A conversation with the questions that were taken along, in the order in which they are asked."""

    interview: Interview
    questions: tuple[Question, ...] = ()
    list: QuestionList | None = None


def everything(store: Store, workspace: Workspace) -> list[Interview]:
    """Every conversation, the oldest first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return rows.interviews(db, workspace.id)


def talk_with(
    made: Iterable[Interview],
    lists: Sequence[QuestionList],
    contact: str,
    now: datetime,
    *,
    minutes: int = 0,
    goal: str = "",
) -> Talk:
    """The conversation to go on with: the latest with this contact, or a new one that is kept with its first step.

    Its questions are those of the list that it was begun with, else of the contact's list, else of the latest general
    one for the contact's ``goal``, else of the latest one.
    """
    own = [each for each in made if each.contact == contact]
    latest = own[-1] if own else None
    touched = latest and (latest.changed or latest.created)
    is_over = latest is not None and (latest.is_done or clock(latest, now).phase == Phase.over)
    if latest is not None and is_over and touched and now - touched > LONG_AGO:
        latest = None
    # Until it begins, a list that is made for this person later is the one to take along.
    begun_with = latest.list if latest and latest.started_at else ""
    chosen = _list_of(lists, contact, begun_with, goal)
    if latest is None:
        agreed = minutes or (chosen.minutes if chosen else 30)
        latest = Interview(contact=contact, list=chosen.id if chosen else "", minutes=agreed)
    questions = order_of(chosen.questions) if chosen else ()
    return Talk(latest, questions, chosen)


def _list_of(lists: Sequence[QuestionList], contact: str, wanted: str, goal: str) -> QuestionList | None:
    begun_with = [made for made in lists if wanted and made.id == wanted]
    own = begun_with or [made for made in lists if made.contact == contact]
    if own:
        return own[0]
    general = [made for made in lists if not made.contact]
    for_goal = [made for made in general if goal and made.goal.id == goal]
    return next(iter(for_goal or general or lists), None)


def change(
    store: Store, workspace: Workspace, wanted: Interview, now: datetime, **changes: Any
) -> Interview | Problem:
    """Save changed fields of a conversation; it is kept now if this is the first thing done with it.

    Two phones on the same conversation: each saves its own fields on what the other has saved.
    """
    tidy: dict[str, Any] = {
        name: clean_text(value, long=name in _LONG_TEXTS) if isinstance(value, str) else value
        for name, value in changes.items()
    }
    return _edit(store, workspace, wanted, now, lambda kept: replace(kept, **tidy))


def _edit(
    store: Store,
    workspace: Workspace,
    wanted: Interview,
    now: datetime,
    edit: Callable[[Interview], Interview | Problem],
) -> Interview | Problem:
    """Find the conversation, change it and save it in one transaction: what another phone saved is seen."""
    if _again(store, workspace).id is None:  # without a workspace there is nobody to talk with
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        known = _known(db, row_id, wanted, now)
        edited = edit(known or _new(wanted, now))
        problem = edited if isinstance(edited, Problem) else interview_problem(edited)
        if isinstance(edited, Problem) or problem is not None:
            return problem or edited
        if known is not None:
            rows.update_interview(db, row_id, edited, now)
        elif not rows.insert_interview(db, row_id, edited, now):
            return Problem(key="problem.contact_gone")
    return edited


def save_text(
    store: Store,
    workspace: Workspace,
    talk: Talk,
    field: str,
    typed: str,
    now: datetime,
    *,
    before: str | None = None,
) -> Problem | None:
    """Keep what was learned or what surprised. With ``before`` it is refused when another window has changed it."""
    if field not in _LONG_TEXTS:
        return Problem(key="problem.not_a_choice", field="learned")
    text: dict[str, Any] = {field: clean_text(typed, long=True)}

    def written(kept: Interview) -> Interview | Problem:
        if before is not None and getattr(kept, field) != before:
            return Problem(key="problem.changed_elsewhere")
        return replace(kept, **text)

    done = _edit(store, workspace, talk.interview, now, written)
    return done if isinstance(done, Problem) else None


def _known(db: Connection, row_id: str, wanted: Interview, now: datetime) -> Interview | None:
    """The conversation as it is kept; a second phone finds the one that the first has begun."""
    own = rows.of_contact(db, row_id, wanted.contact)
    if wanted.id:
        return next((each for each in own if each.id == wanted.id), None)
    recent = [e for e in own if e.created and now - e.created < LONG_AGO]
    return recent[-1] if recent else None


def _new(wanted: Interview, now: datetime) -> Interview:
    return replace(wanted, id=wanted.id or str(uuid4()), created=now)


def start(store: Store, workspace: Workspace, talk: Talk, now: datetime) -> Interview | Problem:
    """Start the clock, once: a second press, or a second phone, changes nothing."""
    first = talk.questions[0].id if talk.questions else ""

    def started(kept: Interview) -> Interview:
        if kept.started_at:
            return kept
        taken = talk.list.id if talk.list else kept.list
        return replace(kept, started_at=now, stopped_at=None, position=first, list=taken)

    return _edit(store, workspace, talk.interview, now, started)


def resume(store: Store, workspace: Workspace, talk: Talk, now: datetime) -> Interview | Problem:
    """Go on with a talk that was ended by mistake: its clock runs on from its start."""
    return change(store, workspace, talk.interview, now, stopped_at=None)


def mark(
    store: Store, workspace: Workspace, talk: Talk, question: Question, text: str, now: datetime, what: str
) -> Problem | None:
    """Say what became of a question: asked, a good answer, skipped; or nothing yet (empty)."""
    if what not in ("", *Mark):
        return Problem(key="problem.not_a_choice", field="mark")
    return _save_answer(store, workspace, talk, question, text, now, mark=what)


def note(
    store: Store,
    workspace: Workspace,
    talk: Talk,
    question: Question,
    text: str,
    typed: str,
    now: datetime,
    *,
    before: str | None = None,
) -> Problem | None:
    """Keep a note on an answer. With ``before`` it is refused when another phone has changed it since."""
    typed = clean_text(typed, long=True)
    problem = note_problem(typed)
    if problem is not None:
        return problem
    return _save_answer(store, workspace, talk, question, text, now, note=typed, before=before)


def _save_answer(
    store: Store,
    workspace: Workspace,
    talk: Talk,
    question: Question,
    text: str,
    now: datetime,
    *,
    before: str | None = None,
    **changes: str,
) -> Problem | None:
    if _again(store, workspace).id is None:
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        begun = _known(db, row_id, talk.interview, now)
        kept = begun or _new(talk.interview, now)
        known = kept.answer(question.id)
        if before is not None and (known.note if known else "") != before:
            return Problem(key="problem.changed_elsewhere")
        if begun is None and not rows.insert_interview(db, row_id, kept, now):
            return Problem(key="problem.contact_gone")
        made = known or Answer(question=question.id, bank_id=question.bank_id, kind=question.kind)
        rows.save_answer(db, row_id, kept.id, replace(made, text=text, **changes), now)
    return None


def finish(
    store: Store, workspace: Workspace, talk: Talk, typed: Interview, now: datetime
) -> Interview | Problem:
    """Write up a conversation: keep how it was and what comes next, stop its clock, and record that you met."""

    def written_up(kept: Interview) -> Interview:
        return replace(
            kept,
            stopped_at=end_of(kept, now),
            fits_me=typed.fits_me,
            useful=typed.useful,
            next_step=clean_text(typed.next_step),
            next_on=typed.next_on,
        )

    saved = _edit(store, workspace, talk.interview, now, written_up)
    if isinstance(saved, Problem):
        return saved
    return _record(store, _again(store, workspace), saved, now) or saved


def _again(store: Store, workspace: Workspace) -> Workspace:
    """The workspace, which the first thing saved may have created a moment ago."""
    return workspace if workspace.id is not None else again(store, workspace)


def _met(saved: Interview, now: datetime) -> Event:
    at = saved.started_at or now
    minutes = None
    if saved.started_at and saved.stopped_at:
        minutes = max(1, min(600, round((saved.stopped_at - saved.started_at).total_seconds() / 60)))
    ended = saved.stopped_at if saved.started_at else None
    channel = saved.format if saved.format in ("video", "phone", "in_person") else ""
    return Event(
        type=EventType.met, contact=saved.contact, at=at, channel=channel, minutes=minutes, ended_at=ended
    )


def _record(store: Store, workspace: Workspace, saved: Interview, now: datetime) -> Problem | None:
    """Put the meeting into the history, and that it was written up: each once, whoever told it first."""
    met = _met(saved, now)
    history = tracker.history(store, workspace, saved.contact, now)
    if history is None:
        return Problem(key="problem.contact_gone")
    meetings = [e for e in history.events if e.type == EventType.met]
    known = next((e for e in meetings if _is_same(e, met, saved, workspace)), None)
    if known is None:
        done = tracker.record(store, workspace, met, now)
        if isinstance(done, Problem):
            return done
    since = (known or met).at
    is_told = any(e.type == EventType.notes_written and e.at >= since for e in history.events)
    if is_told or not (saved.is_done or any(each.note for each in saved.answers)):
        return None
    written = Event(type=EventType.notes_written, contact=saved.contact, at=now)
    done = tracker.record(store, workspace, written, now)
    return done if isinstance(done, Problem) else None


def _is_same(event: Event, met: Event, saved: Interview, workspace: Workspace) -> bool:
    """Whether a meeting in the history is this one: told by hand, or written up before."""
    if saved.started_at is None:  # nobody knows when it began: not long before it was first written about
        return saved.created is None or event.at > saved.created - LONG_AGO
    if event.at_is_date_only:
        zone = workspace.settings.zone
        return day_of(event.at, zone) == day_of(met.at, zone)
    return abs(event.at - met.at) < timedelta(hours=18)


def add_names(
    store: Store, workspace: Workspace, contact: Contact, names: Sequence[str], now: datetime
) -> list[Contact] | Problem:
    """Keep the names that somebody gave: each becomes a contact that this person has referred."""
    given: dict[str, str] = {}
    for name in map(clean_text, names):
        if name:
            given.setdefault(name.casefold(), name)
    wanted = [
        Contact(
            full_name=name,
            referred_by=contact.id,
            source="referral",
            field=contact.field,
            tie="stranger",
        )
        for name in list(given.values())[:NAMES_LIMIT]
    ]
    problem = next(filter(None, map(contact_problem, wanted)), None)
    if problem is not None:  # all of them or none: nobody is added twice when it is sent again
        return problem
    added: list[Contact] = []
    for each in wanted:
        made = tracker.add_contact(store, workspace, each, now)
        if isinstance(made, Problem):
            return made
        added.append(made)
    if added:
        event = Event(
            type=EventType.referral_received,
            contact=contact.id,
            at=now,
            note=", ".join(each.full_name for each in added),
        )
        recorded = tracker.record(store, workspace, event, now)
        if isinstance(recorded, Problem):
            return recorded
    return added
