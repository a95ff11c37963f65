"""Messages to one contact: filled from what is known, kept as they are typed, and told as sent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.domain.contacts import (
    LONG,
    SENT_TWICE,
    Contact,
    Event,
    EventType,
    active,
    clean_text,
    event_problem,
)
from goodquestion.domain.followups import Settings
from goodquestion.domain.interviews import Interview, planned_for
from goodquestion.domain.messages import CHANNEL_OF, EVENT_OF, KINDS, Version
from goodquestion.domain.problems import Problem
from goodquestion.i18n import Words
from goodquestion.services.workspaces import Workspace, touch
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage import events as event_rows
from goodquestion.storage import goals as goal_rows
from goodquestion.storage import interviews as interview_rows
from goodquestion.storage import learning as draft_rows
from goodquestion.storage import messages as rows
from goodquestion.storage.database import Store

# One thing is what a thank-you needs (facts.md, part B, "thanks"); a learner may have written down ten.
_FIRST_SENTENCE = re.compile(r"[^\n]*?(?:[.!?](?=\s)|(?=\n)|$)")
MINUTES_ASKED = 20  # facts.md, part B, "phone": the time to ask for


@dataclass(frozen=True)
class Known:
    """What a message to ``contact`` can be filled from. ``giver`` gave the contact's name; ``named`` was named by them.

    ``learned``, ``next_step`` and ``place`` are of the last conversation that has them, ``planned`` the meeting that
    stands.
    """

    contact: Contact
    giver: Contact | None = None
    named: Contact | None = None
    goal: str = ""
    learned: str = ""
    next_step: str = ""
    place: str = ""
    planned: datetime | None = None


@dataclass(frozen=True)
class Letters:
    """Everything written to one contact: drafts by kind, versions (the latest first), and what is known."""

    known: Known
    drafts: Mapping[str, str] = field(default_factory=dict)
    versions: tuple[Version, ...] = ()

    def of_kind(self, kind: str) -> tuple[Version, ...]:
        """The versions of one kind of message, the latest first."""
        return tuple(version for version in self.versions if version.kind == kind)


def letters(store: Store, workspace: Workspace, contact_id: str) -> Letters | None:
    """Everything written to this contact, in one read; None when there is no such contact here."""
    if workspace.id is None:
        return None
    with store.read() as db:
        contact = contact_rows.one_contact(db, workspace.id, contact_id)
        if contact is None:
            return None
        giver = (
            contact_rows.one_contact(db, workspace.id, contact.referred_by) if contact.referred_by else None
        )
        named = contact_rows.referred_by(db, workspace.id, contact_id)
        goals = goal_rows.all_goals(db, workspace.id)
        talks = interview_rows.of_contact(db, workspace.id, contact_id)
        events = active(event_rows.events_of(db, workspace.id, contact_id))
        drafts = draft_rows.drafts(db, workspace.id)
        versions = rows.versions(db, workspace.id, contact_id)
    wanted = next((goal for goal in goals if goal.id == contact.goal), goals[-1] if goals else None)
    last = partial(_last, talks)
    known = Known(
        contact=contact,
        giver=giver,
        named=max(named, key=lambda each: (each.created is not None, each.created), default=None),
        goal=wanted.words if wanted else "",
        learned=_FIRST_SENTENCE.match(last("learned").strip())[0],  # type: ignore[index]  # matches any text
        next_step=last("next_step"),
        place=last("place"),
        planned=planned_for(events),
    )
    texts = {kind: text for (whom, kind), text in drafts.items() if whom == contact_id and text}
    stand = {event.id for event in events}
    # Whoever takes "sent" back in the history keeps the text, as an earlier wording.
    kept = (version if version.event in stand else replace(version, event="") for version in versions)
    return Letters(known, texts, tuple(kept))


def _last(talks: Sequence[Interview], name: str) -> str:
    return next((text for talk in reversed(talks) if (text := getattr(talk, name))), "")


def values(known: Known, kind: str, tone: str, settings: Settings, words: Words) -> dict[str, str]:
    """What fills the placeholders of a message of ``kind``, in the language of ``words``; nothing is guessed.

    A second person at the same place is somebody whom the app does not know: only the workplace fills.
    """
    contact = known.contact
    found = {
        "my_name": settings.my_name,
        "my_situation": settings.my_situation,
        "my_reach": settings.my_reach,
        "my_goal": known.goal,
        "minutes": str(MINUTES_ASKED),
        "their_organisation": contact.organisation,
        "their_field": contact.field,
    }
    if kind == "second_person":
        found["first_person"] = contact.full_name
    else:
        found |= {
            "their_name": contact.full_name,
            "their_first_name": contact.first_name if contact.full_name else "",
            "their_role": contact.role,
            "connection": _connection(known, tone, words),
            "learned": known.learned,
            "next_step": known.next_step,
            "place": known.place,
            "referred_name": known.named.full_name if known.named else "",
        }
    if known.planned is not None:
        local = known.planned.astimezone(settings.zone)
        found |= {"meeting_day": words.weekday_and_date(local.date()), "meeting_time": words.time(local)}
    return {name: " ".join(text.split()) for name, text in found.items() if text.strip()}


def _connection(known: Known, tone: str, words: Words) -> str:
    """How the learner knows of this contact: who gave the name, if the learner may say so, else what interests them."""
    giver = known.giver
    if giver is not None and giver.consent_to_use_name and giver.full_name:
        return words(f"messages.connection.{tone}.referred", name=giver.full_name)
    if known.contact.why_this_person:
        return words(f"messages.connection.{tone}.why", why=known.contact.why_this_person.strip().rstrip("."))
    return ""


def save_draft(
    store: Store,
    workspace: Workspace,
    contact_id: str,
    kind: str,
    text: str,
    now: datetime,
    *,
    before: str | None = None,
) -> Problem | None:
    """Keep what is written so far. With ``before`` it is refused when another window has changed the draft since."""
    text = clean_text(text, long=True)
    problem = _problem(workspace, kind, text)
    if problem is not None or workspace.id is None:
        return problem
    with store.write() as db:
        if _still_here(db, workspace.id, contact_id, now) is None:
            return Problem(key="problem.contact_gone")
        kept = draft_rows.drafts(db, workspace.id).get((contact_id, kind), "")
        if before is not None and kept and kept not in (before, text):
            return Problem(key="problem.changed_elsewhere")
        draft_rows.save_draft(db, workspace.id, contact_id, kind, text, now)
    return None


def put_aside(
    store: Store, workspace: Workspace, contact_id: str, kind: str, now: datetime, *, take: str = ""
) -> Version | Problem | None:
    """Keep the draft as an earlier wording and go on with ``take``, or with the template; the version that was kept."""
    problem = _problem(workspace, kind, take)
    if problem is not None or workspace.id is None:
        return problem
    with store.write() as db:
        if _still_here(db, workspace.id, contact_id, now) is None:
            return Problem(key="problem.contact_gone")
        text = draft_rows.drafts(db, workspace.id).get((contact_id, kind), "")
        kept = Version(id=str(uuid4()), contact=contact_id, kind=kind, text=text, at=now) if text else None
        if kept is not None:
            rows.insert_version(db, workspace.id, kept)
        draft_rows.save_draft(db, workspace.id, contact_id, kind, take, now)
    return kept


def keep_wording(
    store: Store, workspace: Workspace, contact_id: str, kind: str, text: str, now: datetime
) -> Version | Problem:
    """Keep a text as an earlier wording, beside the draft of another window."""
    text = clean_text(text, long=True)
    problem = _problem(workspace, kind, text)
    if problem is not None or workspace.id is None:
        return problem or Problem(key="problem.contact_gone")
    kept = Version(id=str(uuid4()), contact=contact_id, kind=kind, text=text, at=now)
    with store.write() as db:
        if _still_here(db, workspace.id, contact_id, now) is None:
            return Problem(key="problem.contact_gone")
        rows.insert_version(db, workspace.id, kept)
    return kept


def take_back(
    store: Store,
    workspace: Workspace,
    contact_id: str,
    kind: str,
    kept: Version | None,
    now: datetime,
    *,
    text: str | None = None,
) -> Problem | None:
    """Undo ``put_aside`` or ``sent``: the version that was kept is gone, the draft is ``text`` or that of before."""
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    with store.write() as db:
        if _still_here(db, workspace.id, contact_id, now) is None:
            return Problem(key="problem.contact_gone")
        if kept is not None:
            rows.delete_version(db, workspace.id, kept.id)
            if kept.event:
                event_rows.set_removed(db, workspace.id, kept.event, now)
        before = text if text is not None else kept.text if kept else ""
        draft_rows.save_draft(db, workspace.id, contact_id, kind, before, now)
    return None


def sent(
    store: Store, workspace: Workspace, contact_id: str, kind: str, text: str, now: datetime
) -> Version | Problem:
    """Tell that this text went out: one event with the text as its note, one version; the draft is done with.

    The same text sent twice within ten seconds is one. Nobody who is marked as not to be written to can be.
    """
    text = clean_text(text, long=True)
    problem = _problem(workspace, kind, text)
    if problem is not None or workspace.id is None:
        return problem or Problem(key="problem.contact_gone")
    with store.write() as db:
        contact = _still_here(db, workspace.id, contact_id, now)
        if contact is None:
            return Problem(key="problem.contact_gone")
        if contact.do_not_contact:
            return Problem(key="problem.do_not_contact")
        event = Event(
            type=EventType(EVENT_OF[kind]),
            id=str(uuid4()),
            contact=contact_id,
            at=now,
            channel=CHANNEL_OF[kind],
            note=text,
        )
        twice = event_rows.sent_since(db, workspace.id, event, now - SENT_TWICE)
        if twice is not None and twice.note == text:
            known = next(
                (v for v in rows.versions(db, workspace.id, contact_id) if v.event == twice.id), None
            )
            if known is not None:
                return known
        others = event_rows.events_of(db, workspace.id, contact_id)
        problem = event_problem(event, others, now, workspace.settings.zone)
        if problem is not None:
            return problem
        event_rows.insert_events(db, workspace.id, [event], now)
        version = Version(id=str(uuid4()), contact=contact_id, kind=kind, text=text, at=now, event=event.id)
        rows.insert_version(db, workspace.id, version)
        draft_rows.save_draft(db, workspace.id, contact_id, kind, "", now)
    return version


def _still_here(db: Connection, workspace_id: str, contact_id: str, now: datetime) -> Contact | None:
    """The contact, at the beginning of a change; None when it was removed meanwhile."""
    touch(db, workspace_id, now)
    return contact_rows.one_contact(db, workspace_id, contact_id)


def _problem(workspace: Workspace, kind: str, text: str) -> Problem | None:
    if kind not in KINDS:
        return Problem(key="problem.not_a_choice", field="message_kind")
    if len(text) > LONG:
        return Problem(key="problem.too_long", field="message", values={"limit": LONG, "length": len(text)})
    if workspace.id is None:
        return Problem(key="problem.contact_gone")
    return None
