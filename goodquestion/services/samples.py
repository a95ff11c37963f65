"""Sample data to look around in: invented people, in a workspace of their own, with dates counted from today."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from goodquestion.domain.contacts import day_of, start_of_day
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.services import csv_text, learning, questions, startup, tracker, transfer, workspaces
from goodquestion.services.csv_text import Layout, Refused, Row
from goodquestion.services.workspaces import Workspace
from goodquestion.settings import ROOT
from goodquestion.storage import contacts as contact_rows
from goodquestion.storage.database import Store

FOLDER = ROOT / "data"
KIND = "sample"

_NAMESPACE = UUID(
    "6a1d6c5e-9f0b-4e1c-8a52-2f4f6c1e7b90"
)  # ids are the same in every sample: nothing in it is private
_SAMPLE_ONLY = ("key", "days_ago", "time", "planned_in_days", "planned_time")
_FAULT = "problem.sample_unreadable"
_LESSONS_DONE = 4
_PURPOSE = "career_change"
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


def open_sample(
    store: Store, workspace: Workspace, *, now: datetime, folder: Path = FOLDER
) -> Problem | None:
    """Fill the sample workspace, as at ``now``; one that is open already stays as it is.

    Raises ValueError for a workspace of another kind: invented people never go among a learner's own.
    """
    _refuse_other_kinds(workspace)
    if _is_open(store, workspace):
        return None
    zone = workspace.settings.zone
    try:
        contacts, events = contacts_file(folder, now, zone), events_file(folder, now, zone)
    except (OSError, Refused):
        return Problem(key=_FAULT)
    done = transfer.import_files(store, workspace, contacts=contacts, events=events, now=now)
    if isinstance(done, Problem):
        return Problem(key=_FAULT)
    if not done.added:  # a double click: the first one is filling it
        return None
    _begin_course(store, workspace, now)
    return _add_list(store, workspace, now)


def _begin_course(store: Store, workspace: Workspace, now: datetime) -> None:
    for lesson in startup.library().lessons("en")[:_LESSONS_DONE]:
        learning.finish(store, workspace, lesson, now)


def _add_list(store: Store, workspace: Workspace, now: datetime) -> Problem | None:
    """One list of six questions and two spares from the bank, one of each kind before a second of any."""
    bank = [known for known in startup.library().bank("en") if _PURPOSE in known.purposes]
    opener = next(known for known in bank if known.place == Place.opener)
    closer = next(known for known in bank if known.referral)
    one_a_kind = {known.kind: known for known in reversed(bank) if known.place == Place.core}
    core = [one_a_kind[kind] for kind in ("day", "skills", "likes", "advice", "field", "organisation")]
    asked = [opener, *core[:4], closer]
    chosen = tuple(
        Question(
            id=_id(known.id),
            bank_id=known.id,
            kind=known.kind,
            place=Place(known.place) if known in asked else Place.spare,
            minutes=known.minutes,
            referral=known.referral,
        )
        for known in (*asked, *core[4:])
    )
    goal = next(
        (
            goal
            for goal in tracker.goals(store, workspaces.again(store, workspace))
            if goal.purpose == _PURPOSE
        ),
        Goal(),
    )
    wanted = QuestionList(goal=goal, minutes=30, questions=chosen)
    made = questions.create(store, workspace, wanted, now)
    return made if isinstance(made, Problem) else None


def leave_sample(store: Store, workspace: Workspace) -> None:
    """Erase the sample workspace, for real. Raises ValueError for a workspace of another kind."""
    _refuse_other_kinds(workspace)
    workspaces.erase(store, workspace)


def contacts_file(folder: Path, now: datetime, zone: ZoneInfo) -> bytes:
    """The sample's people as a contacts file of this app. Raises OSError and Refused."""
    table = csv_text.read_table((folder / "sample_contacts.csv").read_bytes(), "", _CONTACTS)
    rows = (
        {
            **row.cells,
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
