"""One conversation: get ready, keep the time, write down what was said, and what comes after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.domain.contacts import Contact, Event, EventType, clean_text
from goodquestion.domain.interviews import (
    NAMES_LIMIT,
    Answer,
    Interview,
    Mark,
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
) -> Talk:
    """The conversation to go on with: the latest with this contact, or a new one that is kept with its first step.

    Its questions are those of the list that it was begun with, else of the contact's list, else of the latest one.
    """
    own = [each for each in made if each.contact == contact]
    latest = own[-1] if own else None
    if latest is not None and latest.is_done and latest.created and now - latest.created > LONG_AGO:
        latest = None
    chosen = _list_of(lists, contact, latest.list if latest else "")
    if latest is None:
        agreed = minutes or (chosen.minutes if chosen else 30)
        latest = Interview(contact=contact, list=chosen.id if chosen else "", minutes=agreed)
    questions = order_of(chosen.questions) if chosen else ()
    return Talk(latest, questions, chosen)


def _list_of(lists: Sequence[QuestionList], contact: str, wanted: str) -> QuestionList | None:
    begun_with = [made for made in lists if wanted and made.id == wanted]
    own = begun_with or [made for made in lists if made.contact == contact]
    if own:
        return own[0]
    general = [made for made in lists if not made.contact]
    return next(iter(general or lists), None)


def change(
    store: Store, workspace: Workspace, wanted: Interview, now: datetime, **changes: object
) -> Interview | Problem:
    """Save changed fields of a conversation; it is kept now if this is the first thing done with it.

    Two phones on the same conversation: each saves its own fields on what the other has saved.
    """
    tidy = {
        name: clean_text(value, long=name in ("learned", "surprise")) if isinstance(value, str) else value
        for name, value in changes.items()
    }
    problem = interview_problem(replace(wanted, **tidy))  # type: ignore[arg-type]  # checked there
    if problem is not None:
        return problem
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept = _kept(db, row_id, wanted, now)
        saved = replace(kept, **tidy)  # type: ignore[arg-type]
        rows.update_interview(db, row_id, saved, now)
    return saved


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
    if field not in ("learned", "surprise"):
        return Problem(key="problem.not_a_choice", field="learned")
    if before is not None and workspace.id is not None and talk.interview.id:
        known = next((e for e in everything(store, workspace) if e.id == talk.interview.id), None)
        if known is not None and getattr(known, field) != before:
            return Problem(key="problem.changed_elsewhere")
    done = change(store, workspace, talk.interview, now, **{field: typed})
    return done if isinstance(done, Problem) else None


def _kept(db: Connection, row_id: str, wanted: Interview, now: datetime) -> Interview:
    """The conversation as it is kept; a second phone finds the one that the first has begun."""
    own = rows.of_contact(db, row_id, wanted.contact)
    known = next((each for each in own if each.id == wanted.id), None)
    if known is None and not wanted.id:
        recent = [e for e in own if e.list == wanted.list and e.created and now - e.created < LONG_AGO]
        known = recent[-1] if recent else None
    if known is None:
        known = replace(wanted, id=wanted.id or str(uuid4()), created=now)
        rows.insert_interview(db, row_id, known, now)
    return known


def start(store: Store, workspace: Workspace, talk: Talk, now: datetime) -> Interview | Problem:
    """Start the clock, once: a second press, or a second phone, changes nothing."""
    with store.read() as db:
        known = rows.of_contact(db, workspace.id, talk.interview.contact) if workspace.id else []
    running = next((each for each in known if each.id == talk.interview.id and each.started_at), None)
    if running is not None:
        return running
    first = talk.questions[0].id if talk.questions else ""
    return change(store, workspace, talk.interview, now, started_at=now, stopped_at=None, position=first)


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
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        kept = _kept(db, row_id, talk.interview, now)
        known = kept.answer(question.id)
        if before is not None and (known.note if known else "") != before:
            return Problem(key="problem.changed_elsewhere")
        made = known or Answer(question=question.id, bank_id=question.bank_id, kind=question.kind)
        rows.save_answer(db, row_id, kept.id, replace(made, text=text, **changes), now)
    return None


def finish(
    store: Store, workspace: Workspace, talk: Talk, typed: Interview, now: datetime
) -> Interview | Problem:
    """Write up a conversation: keep how it was and what comes next, stop its clock, and record that you met."""
    started = talk.interview.started_at
    stopped = talk.interview.stopped_at or (now if started else None)
    names = ("fits_me", "useful", "next_step", "next_on")
    fields = {name: getattr(typed, name) for name in names}
    saved = change(store, workspace, talk.interview, now, stopped_at=stopped, **fields)
    if isinstance(saved, Problem):
        return saved
    met = _met(saved, now)
    if _is_recorded(store, workspace, saved, met):
        return saved
    recorded = tracker.record(store, _again(store, workspace), met, now)
    return recorded if isinstance(recorded, Problem) else saved


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


def _is_recorded(store: Store, workspace: Workspace, saved: Interview, met: Event) -> bool:
    """Whether this meeting stands in the history already: told by hand, or written up before."""
    history = tracker.history(store, _again(store, workspace), saved.contact, met.at)
    if history is None:
        return False
    near = timedelta(hours=18)
    return any(e.type == EventType.met and abs(e.at - met.at) < near for e in history.events)


def add_names(
    store: Store, workspace: Workspace, contact: Contact, names: Sequence[str], now: datetime
) -> list[Contact] | Problem:
    """Keep the names that somebody gave: each becomes a contact that this person has referred."""
    wanted = [name for name in (clean_text(each) for each in names) if name][:NAMES_LIMIT]
    added: list[Contact] = []
    for name in wanted:
        made = tracker.add_contact(
            store,
            workspace,
            Contact(
                full_name=name,
                referred_by=contact.id,
                source="referral",
                field=contact.field,
                organisation=contact.organisation,
                tie="stranger",
            ),
            now,
        )
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
