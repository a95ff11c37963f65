"""Workspaces to measure, filled through the services. Everybody in them is invented."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import CHANNELS, SOURCES, Contact, Event, EventType
from goodquestion.domain.followups import Settings
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal, QuestionList
from goodquestion.services import interviews, learning, questions, tracker, transfer, workspaces
from goodquestion.services.workspaces import Store, Workspace

E = EventType
_ASKED = (E.researched, E.request_sent)
_AGREED = (*_ASKED, E.reply_yes, E.scheduled, E.questions_ready)
_MET = (*_AGREED, E.confirmed, E.met)
_THANKED = (*_MET, E.thank_you_sent, E.notes_written, E.referral_received)
# Five events on average; each person's story is one of these.
STORIES = (
    (),
    (E.researched,),
    _ASKED,
    (*_ASKED, E.reminder_sent),
    _AGREED,
    _MET,
    _THANKED,
    (*_THANKED, E.report_back_sent, E.checked_in),
)
_BETWEEN = timedelta(days=3)
_FIRST = ("Amara", "Bilal", "Chiara", "Dagny", "Esteban", "Farida", "Goran", "Hana", "Iker", "Jomo")
_LAST = ("Abebe", "Brandt", "Castillo", "Dahl", "Eze", "Ferrari", "Gupta", "Haddad", "Ito", "Jansen", "Kaya")
_ROLES = ("nurse", "lab technician", "site manager", "data analyst", "teacher", "electrician", "paramedic")
_PLACES = ("Northside Hospital", "Alder Labs", "Brightwater College", "Harbour Works", "Lindale Council")
LIST_LENGTH = 8


@dataclass(frozen=True)
class Learner:
    """A filled workspace. ``contact`` is somebody with the longest story, ``event`` one of their events."""

    token: str
    contact: Contact
    event: str


def fill(store: Store, library: Library, people: int, now: datetime) -> Learner:
    """A new workspace with ``people`` contacts, five events each, a question list, and the course worked through."""
    token = workspaces.new_token()
    stories = [story_of(number, now) for number in range(people)]
    contacts = [contact for contact, _ in stories]
    events = [event for _, happened in stories for event in happened]
    nobody = workspaces.find(store, token, time_zone="Europe/Madrid")
    brought = transfer.import_files(
        store,
        nobody,
        contacts=transfer.contacts_file(contacts, [], {}, Settings()),
        events=transfer.events_file(events, contacts),
        now=now,
    )
    if isinstance(brought, Problem) or (brought.added, brought.events_added) != (people, 5 * people):
        raise ValueError(f"The benchmark's people were not taken: {brought}")
    workspace = workspaces.find(store, token)
    _work_through(store, workspace, library, now)
    _list_questions(store, workspace, library, now)
    _begin_to_talk(store, workspaces.find(store, token), contacts[len(STORIES) - 1], now)
    longest = contacts[len(STORIES) - 1]
    return Learner(token, longest, next(e.id for e in reversed(events) if e.contact == longest.id))


class Changes:
    """One small change at a time: an event is taken back, and with the next change it is put back."""

    def __init__(self, store: Store, learner: Learner) -> None:
        self._store, self._event, self._is_removed = store, learner.event, False
        self._workspace = workspaces.find(store, learner.token)

    def __call__(self, now: datetime) -> None:
        """Do the next one."""
        change = tracker.put_back_event if self._is_removed else tracker.remove_event
        problem = change(self._store, self._workspace, self._event, now)
        if problem is not None:
            raise ValueError(f"A change was refused: {problem}")
        self._is_removed = not self._is_removed


def story_of(number: int, now: datetime) -> tuple[Contact, list[Event]]:
    """The person with this number and what happened with them: five events on average."""
    contact = _contact(number, now)
    return contact, _story(number, contact, now)


def _contact(number: int, now: datetime) -> Contact:
    return Contact(
        id=str(UUID(int=number + 1)),
        full_name=f"{_FIRST[number % 10]} {_LAST[number // 10 % 11]} {number}",
        role=_ROLES[number % 7],
        organisation=_PLACES[number % 5],
        email=f"person{number}@example.org",
        source=SOURCES[number % len(SOURCES)],
        preferred_channel=CHANNELS[number % len(CHANNELS)],
        why_this_person="They changed careers at forty, and so may I.",
        notes="Grew up nearby. Prefers short letters. Asked me to ring after lunch.",
        created=now - timedelta(days=60 + number % 30),
    )


def _story(number: int, contact: Contact, now: datetime) -> list[Event]:
    story = STORIES[number % len(STORIES)]
    began = now - _BETWEEN * len(story) - timedelta(hours=number % 200)
    return [_event(contact, kind, step, number, began) for step, kind in enumerate(story)]


def _event(contact: Contact, kind: EventType, step: int, number: int, began: datetime) -> Event:
    at = began + _BETWEEN * step
    return Event(
        id=str(UUID(int=(number + 1) * 1000 + step)),
        type=kind,
        contact=contact.id,
        at=at,
        channel=contact.preferred_channel if kind in (E.request_sent, E.reminder_sent) else "",
        planned_at=at + 3 * _BETWEEN if kind == E.scheduled else None,
        minutes=30 if kind in (E.scheduled, E.met) else None,
        note="They were kind, and quick." if kind in (E.reply_yes, E.met) else "",
    )


def _work_through(store: Store, workspace: Workspace, library: Library, now: datetime) -> None:
    """Every check tried, every lesson but the last one finished."""
    lessons = library.lessons("en")
    for lesson in lessons:
        for check in lesson.checks:
            learning.answer(store, workspace, lesson, check.id, check.answer, now)
    for lesson in lessons[:-1]:
        learning.finish(store, workspace, lesson, now)


def _begin_to_talk(store: Store, workspace: Workspace, contact: Contact, now: datetime) -> None:
    """A conversation whose clock runs."""
    talk = interviews.talk_with([], questions.lists(store, workspace), contact.id, now, minutes=180)
    begun = interviews.start(store, workspace, talk, now)
    if isinstance(begun, Problem):
        raise ValueError(f"The conversation was refused: {begun}")


def _list_questions(store: Store, workspace: Workspace, library: Library, now: datetime) -> None:
    made = questions.create(
        store, workspace, QuestionList(goal=Goal(purpose="career_change"), minutes=30), now
    )
    if isinstance(made, Problem):
        raise ValueError(f"The question list was refused: {made}")
    fitting = [known for known in library.bank("en") if "career_change" in known.purposes]
    for known in fitting[:: max(1, len(fitting) // LIST_LENGTH)][:LIST_LENGTH]:
        added = questions.add_from_bank(store, workspace, made.id, known, now)
        if isinstance(added, Problem):
            raise ValueError(f"A question was refused: {added}")
