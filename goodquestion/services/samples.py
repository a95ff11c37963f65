"""Sample data to look around in: invented people, in a workspace of their own, with dates counted from today."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from goodquestion.curriculum import models, source
from goodquestion.domain.contacts import Event, EventType, day_of, start_of_day
from goodquestion.domain.decisions import TEXTS, Feeling, Plan
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.interviews import FORMATS, Answer, Interview, order_of
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.services import (
    csv_text,
    decisions,
    learning,
    questions,
    startup,
    tracker,
    transfer,
    workspaces,
)
from goodquestion.services.csv_text import Layout, Refused, Row
from goodquestion.services.workspaces import Workspace
from goodquestion.settings import ROOT
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage import decisions as decision_rows
from goodquestion.storage import interviews as interview_rows
from goodquestion.storage.database import Store

FOLDER = ROOT / "data"
KIND = "sample"

_NAMESPACE = UUID(
    "6a1d6c5e-9f0b-4e1c-8a52-2f4f6c1e7b90"
)  # ids are the same in every sample: nothing in it is private
_SAMPLE_ONLY = ("key", "days_ago", "time", "planned_in_days", "planned_time")
_FAULT = "problem.sample_unreadable"
_LESSONS_DONE = 4
_BEFORE = timedelta(hours=1)  # when the learner says how nervous: so long before a talk ...
_AFTER = timedelta(minutes=10)  # ... and so long after it
_CONTACTS = Layout(
    columns=(*transfer.CONTACT_COLUMNS, *_SAMPLE_ONLY),
    needs=(frozenset({"key", "full_name", "days_ago"}),),
    no_header=_FAULT,
)
_EVENTS = Layout(
    columns=(*transfer.EVENT_COLUMNS, *_SAMPLE_ONLY),
    needs=(frozenset({"contact", "type", "days_ago"}),),
    no_header=_FAULT,
)

_FromZeroToTen = Annotated[int, Field(ge=0, le=10)]


class _Part(BaseModel):
    """A part of sample_talks.yaml: strict, closed and frozen, as all content is."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Said(_Part):
    """Words in every language of the sample."""

    en: models.Text
    es: models.Text

    def words(self, language: str) -> str:
        """The words in ``language``, or in English when the sample does not speak it."""
        return self.es if language == "es" else self.en


class SampleList(_Part):
    """A question list: ids of the bank besides the core set, and its spares."""

    id: models.Slug
    purpose: models.Purpose
    person: models.Person
    minutes: int
    days_ago: int
    title: Said
    questions: models.Lines
    spares: tuple[models.Text, ...] = ()


class SampleAnswer(_Part):
    """What became of one question."""

    question: models.Slug
    mark: Literal["asked", "good", "skipped"]
    note: Said | None = None


class Nervous(_Part):
    """How nervous, 0 to 10."""

    before: _FromZeroToTen
    after: _FromZeroToTen


class SampleTalk(_Part):
    """A conversation with somebody who was met in sample_events.csv, which says when, how and how long."""

    contact: models.Text
    list: models.Slug
    place: Said | None = None
    nervous: Nervous
    fits_me: Literal["yes", "partly", "no", "unsure"]
    useful: Annotated[int, Field(ge=1, le=5)]
    learned: Said
    surprise: Said
    next_step: Said
    next_in_days: int | None = None
    answers: Annotated[tuple[SampleAnswer, ...], Field(min_length=1)]


class SampleDecision(_Part):
    """The texts of the decision, by the names of the domain's ``TEXTS``, and the choice."""

    deciding: Said
    would_be_true: Said
    evidence_for: Said
    evidence_against: Said
    because: Said
    choice: Literal["continue", "change", "stop"]


class SamplePlan(_Part):
    """One plan, so many days ahead."""

    contact: models.Text
    in_days: Annotated[int, Field(ge=1)]
    time: Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    then: Said


class SampleLearner(_Part):
    """The three lines about the learner that messages use."""

    my_name: Said
    my_situation: Said
    my_reach: Said


class Told(_Part):
    """All of sample_talks.yaml. ``cells`` are words of sample_contacts.csv in every language."""

    cells: tuple[Said, ...]
    me: SampleLearner
    core_set: models.Lines
    lists: Annotated[tuple[SampleList, ...], Field(min_length=1)]
    talks: Annotated[tuple[SampleTalk, ...], Field(min_length=1)]
    decision: SampleDecision
    plan: SamplePlan

    @model_validator(mode="after")
    def _answers_are_to_what_is_on_the_list(self) -> Self:
        known = {each.id: {*self.core_set, *each.questions, *each.spares} for each in self.lists}
        for talk in self.talks:
            for answer in talk.answers:
                if answer.question not in known.get(talk.list, ()):
                    raise ValueError(f"{talk.contact}: {answer.question} is not on the list {talk.list}")
        return self


@dataclass(frozen=True, kw_only=True)
class _Meeting:
    """A talk that is told, the meeting in which it was held, and the list that was taken along."""

    told: SampleTalk
    met: Event
    asked: QuestionList

    @property
    def ended(self) -> datetime:
        return self.met.at + timedelta(minutes=self.met.minutes or self.asked.minutes)


def open_sample(
    store: Store, workspace: Workspace, *, now: datetime, language: str = "en", folder: Path = FOLDER
) -> Problem | None:
    """Fill the sample workspace, as at ``now``, in ``language``; one that is open already stays as it is.

    Raises ValueError for a workspace of another kind: invented people never go among a learner's own.
    """
    _refuse_other_kinds(workspace)
    if _is_open(store, workspace):
        return None
    zone = workspace.settings.zone
    try:
        told = talks_file(folder)
        contacts = contacts_file(folder, now, zone, _cells(told, language))
        events = events_file(folder, now, zone)
        met = _met(told, transfer.read_events(events, "").events)
    except (OSError, Refused):
        return Problem(key=_FAULT)
    done = transfer.import_files(store, workspace, contacts=contacts, events=events, now=now)
    if isinstance(done, Problem):
        return Problem(key=_FAULT)
    if not done.added:  # a double click: the first one is filling it
        return None
    lists = _add_lists(store, workspace, told, now, language)
    if isinstance(lists, Problem):
        return lists
    _begin_course(store, workspace, now)
    mine = {name: said.words(language) for name, said in told.me}
    workspaces.change_settings(store, workspaces.again(store, workspace), now, **mine)
    meetings = [_Meeting(told=talk, met=met[talk.contact], asked=lists[talk.list]) for talk in told.talks]
    _add_talks(store, workspace, meetings, now, language)
    return _decide(store, workspace, told, now, language)


def _begin_course(store: Store, workspace: Workspace, now: datetime) -> None:
    for lesson in startup.library().lessons("en")[:_LESSONS_DONE]:
        learning.finish(store, workspace, lesson, now)


def talks_file(folder: Path) -> Told:
    """What was asked, heard and decided. Raises OSError and Refused."""
    path = folder / "sample_talks.yaml"
    file = source.SourceFile(path.name)
    document = source.read_yaml(path.read_text(encoding="utf-8"), file)
    told = source.build(Told, document, file) if document is not None and not file.problems else None
    if told is None:
        raise Refused(Problem(key=_FAULT))
    return told


def _cells(told: Told, language: str) -> dict[str, str]:
    return {cell.en: cell.words(language) for cell in told.cells}


def _met(told: Told, events: Iterable[Event]) -> dict[str, Event]:
    """When each of the talks was held, by the contact's key."""
    met = {event.contact: event for event in events if event.type == EventType.met}
    keys = [talk.contact for talk in told.talks]
    if any(_id(key) not in met for key in keys):
        raise Refused(Problem(key=_FAULT))
    return {key: met[_id(key)] for key in keys}


def _add_lists(
    store: Store, workspace: Workspace, told: Told, now: datetime, language: str
) -> dict[str, QuestionList] | Problem:
    """One list for each goal, with the same core set: as long ago as they were made."""
    goals = {
        goal.purpose: goal for goal in tracker.goals(store, workspaces.again(store, workspace)) if goal.words
    }
    today, zone = day_of(now, workspace.settings.zone), workspace.settings.zone
    lists = {}
    for each in told.lists:
        wanted = QuestionList(
            title=each.title.words(language),
            goal=goals.get(each.purpose, Goal(purpose=each.purpose)),
            minutes=each.minutes,
            person=each.person,
            questions=tuple(_questions(told, each)),
        )
        then = start_of_day(today - timedelta(days=each.days_ago), zone)
        made = questions.create(store, workspace, wanted, then)
        if isinstance(made, Problem):
            return made
        lists[each.id] = made
    return lists


def _questions(told: Told, wanted: SampleList) -> Iterator[Question]:
    """The questions of a list. One that the bank does not have (a school may bring its own bank) is left out."""
    bank = {known.id: known for known in startup.library().bank("en")}
    for bank_id in (*told.core_set, *wanted.questions, *wanted.spares):
        known = bank.get(bank_id)
        if known is not None:
            yield Question(
                id=_id(f"{wanted.id} {bank_id}"),
                bank_id=bank_id,
                kind=known.kind,
                place=Place.spare if bank_id in wanted.spares else Place(known.place),
                minutes=known.minutes,
                referral=known.referral,
                everyone=bank_id in told.core_set,
            )


def _add_talks(
    store: Store, workspace: Workspace, meetings: Iterable[_Meeting], now: datetime, language: str
) -> None:
    """The conversations, at the times of their meetings: as rows, for what a learner does is done at this moment."""
    bank = startup.library().bank(language)
    today = day_of(now, workspace.settings.zone)
    with store.write() as db:
        row_id = workspaces.ensure(db, workspace, now)
        for meeting in meetings:
            held = _interview(meeting, today, language)
            interview_rows.insert_interview(db, row_id, held, meeting.met.at)
            for number, answer in enumerate(_answers(meeting, bank, language), start=1):
                at = meeting.met.at + timedelta(minutes=number)
                interview_rows.save_answer(db, row_id, held.id, answer, at)
            for feeling in _feelings(meeting):
                decision_rows.insert_feeling(db, row_id, feeling)


def _interview(meeting: _Meeting, today: date, language: str) -> Interview:
    told, met = meeting.told, meeting.met
    return Interview(
        id=_id(f"talk {told.contact}"),
        contact=met.contact,
        list=meeting.asked.id,
        format=met.channel if met.channel in FORMATS else "",
        place=told.place.words(language) if told.place else "",
        minutes=met.minutes or meeting.asked.minutes,
        started_at=met.at,
        stopped_at=meeting.ended,
        learned=told.learned.words(language),
        surprise=told.surprise.words(language),
        fits_me=told.fits_me,
        useful=told.useful,
        next_step=told.next_step.words(language),
        next_on=None if told.next_in_days is None else today + timedelta(days=told.next_in_days),
    )


def _answers(meeting: _Meeting, bank: questions.Bank, language: str) -> Iterator[Answer]:
    """The answers in the order in which the questions were asked."""
    told = {answer.question: answer for answer in meeting.told.answers}
    for question in order_of(meeting.asked.questions):
        answer = told.get(question.bank_id)
        if answer is not None:
            yield Answer(
                question=question.id,
                bank_id=question.bank_id,
                text=questions.words_of(question, bank),
                kind=question.kind,
                mark=answer.mark,
                note=answer.note.words(language) if answer.note else "",
            )


def _feelings(meeting: _Meeting) -> Iterator[Feeling]:
    contact, nervous = meeting.met.contact, meeting.told.nervous
    moments = (
        ("before", nervous.before, meeting.met.at - _BEFORE),
        ("after", nervous.after, meeting.ended + _AFTER),
    )
    for moment, value, at in moments:
        yield Feeling(
            id=_id(f"{moment} {meeting.told.contact}"),
            contact=contact,
            step=ActionKind.meet,
            moment=moment,
            value=value,
            at=at,
        )


def _decide(store: Store, workspace: Workspace, told: Told, now: datetime, language: str) -> Problem | None:
    """The decision as it stands today, and one plan."""
    decision, zone = told.decision, workspace.settings.zone
    for field in TEXTS:
        said: Said = getattr(decision, field)
        problem = decisions.save_text(store, workspace, field, said.words(language), now)
        if problem is not None:
            return problem
    day = day_of(now, zone) + timedelta(days=told.plan.in_days)
    at = datetime.combine(day, time.fromisoformat(told.plan.time), tzinfo=zone)
    plan = Plan(at=at, then=told.plan.then.words(language), contact=_id(told.plan.contact))
    planned = decisions.add_plan(store, workspace, plan, now)
    if isinstance(planned, Problem):
        return planned
    return decisions.choose(store, workspace, decision.choice, now)


def leave_sample(store: Store, workspace: Workspace) -> None:
    """Erase the sample workspace, for real. Raises ValueError for a workspace of another kind."""
    _refuse_other_kinds(workspace)
    workspaces.erase(store, workspace)


def contacts_file(
    folder: Path, now: datetime, zone: ZoneInfo, cells: Mapping[str, str] | None = None
) -> bytes:
    """The sample's people as a contacts file of this app. Raises OSError and Refused.

    ``cells`` are cells in English with what is shown instead.
    """
    instead = cells or {}
    table = csv_text.read_table((folder / "sample_contacts.csv").read_bytes(), "", _CONTACTS)
    rows = (
        {
            **{column: instead.get(cell, cell) for column, cell in row.cells.items()},
            "id": _id(row.raw("key")),
            "referred_by": _id(row.raw("referred_by")),
            "created": _then(row, now, zone).isoformat(),
        }
        for row in table.rows
    )
    return csv_text.to_bytes(transfer.CONTACT_COLUMNS, rows)


def events_file(folder: Path, now: datetime, zone: ZoneInfo) -> bytes:
    """What happened with them, as an events file of this app. Raises OSError and Refused."""
    table = csv_text.read_table((folder / "sample_events.csv").read_bytes(), "", _EVENTS)
    rows = (
        {
            **row.cells,
            "id": _id(f"event in row {row.number}"),
            "contact": _id(row.raw("contact")),
            "at": _then(row, now, zone).isoformat(),
            "at_is_date_only": "no" if row.raw("time") else "yes",
            "planned_at": _planned(row, now, zone),
        }
        for row in table.rows
    )
    return csv_text.to_bytes(transfer.EVENT_COLUMNS, rows)


def _refuse_other_kinds(workspace: Workspace) -> None:
    if workspace.kind != KIND:
        raise ValueError(f"the sample has a workspace of its own, not one of kind {workspace.kind}")


def _is_open(store: Store, workspace: Workspace) -> bool:
    if workspace.id is None:
        return False
    with store.read() as db:
        return bool(
            contact_rows.all_contacts(db, workspace.id) or contact_rows.deleted_contacts(db, workspace.id)
        )


def _id(key: str) -> str:
    return str(uuid5(_NAMESPACE, key)) if key else ""


def _then(row: Row, now: datetime, zone: ZoneInfo) -> datetime:
    days = row.whole_number("days_ago", 0, 365) or 0
    return _at(row, "time", day_of(now, zone) - timedelta(days=days), zone)


def _planned(row: Row, now: datetime, zone: ZoneInfo) -> str:
    """When it was planned for; the cell counts days from today, below zero for days ago."""
    days = row.raw("planned_in_days")
    if not days:
        return ""
    if not re.fullmatch(r"-?[0-9]{1,3}", days):
        raise row.refused(_FAULT, "planned_in_days")
    return _at(row, "planned_time", day_of(now, zone) + timedelta(days=int(days)), zone).isoformat()


def _at(row: Row, column: str, day: date, zone: ZoneInfo) -> datetime:
    """The time of day in this cell on ``day``; the start of the day when it is empty."""
    text = row.raw(column)
    if not text:
        return start_of_day(day, zone)
    try:
        return datetime.combine(day, time.fromisoformat(text), tzinfo=zone)
    except ValueError:
        raise row.refused(_FAULT, column) from None
