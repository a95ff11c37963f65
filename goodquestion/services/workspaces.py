"""A learner's private workspace: found by the token in the browser's cookie, created by the first thing saved."""

import dataclasses
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from sqlalchemy import Connection

from goodquestion.domain.contacts import SHORT, clean_text
from goodquestion.domain.followups import PRESET_NAMES, REMINDERS, WAITING_DAYS, Settings
from goodquestion.domain.problems import Problem
from goodquestion.services.days_off import countries
from goodquestion.storage import contacts, messages, question_lists, workspaces
from goodquestion.storage.database import NotSaved, Store

__all__ = ["NotSaved", "Store", "Workspace"]  # what pages need to know of the storage

COOKIE = "gq_workspace"
SECURE_COOKIE = f"__Host-{COOKIE}"  # its name under HTTPS
UNDO_FOR = timedelta(hours=24)
SAMPLE_KEPT = timedelta(days=30)  # a sample that was never left: nothing in it is anybody's
PROFILE_LIMIT = SHORT
# Limits that a learner may choose (facts.md, part B): email by SFU, by Dalton; LinkedIn without, with a paid account.
EMAIL_WORDS = (100, 75)
LINKEDIN_CHARACTERS = (200, 300)
KEEP_IN_TOUCH = range(60, 366)  # days: a few months, up to a year
_WRITTEN_ONCE = {"my_name", "my_situation", "my_reach"}
_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")
_TOKEN_LENGTH = 43  # what 32 random bytes become in URL-safe base 64


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """Whose data a page shows. ``id`` is None until the first thing is saved."""

    token_hash: str = dataclasses.field(repr=False)
    kind: str = "own"
    id: str | None = None
    revision: int = 0
    settings: Settings = Settings()
    created: datetime | None = None


def new_token() -> str:
    """A new random token of 256 bits."""
    return token_urlsafe(32)


def is_token(text: str | None) -> bool:
    """Whether ``text`` has the shape of a token; it may still open nothing."""
    return (
        text is not None
        and len(text) == _TOKEN_LENGTH
        and all(c.isascii() and (c.isalnum() or c in "-_") for c in text)
    )


def find(store: Store, token: str, *, kind: str = "own", time_zone: str = "") -> Workspace:
    """The workspace that ``token`` opens, or an empty one that no row stands for yet.

    The sample workspace of a browser has a token of its own, derived from the browser's. ``time_zone`` is the zone
    to keep at the first save, as the browser says it; what cannot be the name of a zone is UTC.
    """
    zone = time_zone if _ZONE.fullmatch(time_zone) else "UTC"
    empty = Workspace(token_hash=_hash(token, kind), kind=kind, settings=Settings(time_zone=zone))
    return again(store, empty)


def again(store: Store, workspace: Workspace) -> Workspace:
    """The same workspace as the database has it now."""
    with store.read() as db:
        row = workspaces.find(db, workspace.token_hash)
    if row is None:
        return replace(workspace, id=None, revision=0, created=None)
    return Workspace(
        token_hash=workspace.token_hash,
        kind=row["kind"],
        id=row["id"],
        revision=row["revision"],
        settings=workspaces.to_settings(row),
        created=row["created"],
    )


def ensure(db: Connection, workspace: Workspace, now: datetime) -> str:
    """The id of the workspace's row, which is created when this is the first thing saved; counts one change."""
    if workspace.id is not None and touch(db, workspace.id, now):
        return workspace.id
    row = workspaces.find(db, workspace.token_hash)
    if row is not None:
        row_id = str(row["id"])
    else:
        row_id = workspaces.create(db, workspace.token_hash, workspace.kind, workspace.settings, now)
    touch(db, row_id, now)
    return row_id


def touch(db: Connection, workspace_id: str, now: datetime) -> bool:
    """Count one change of a workspace that has a row; False when it was erased meanwhile.

    A write begins with this: two windows that save at once then do it one after the other.
    """
    return workspaces.bump(db, workspace_id, now)


def language_of(store: Store, token: str) -> str | None:
    """The language that the learner with this token chose, or None."""
    with store.read() as db:
        row = workspaces.find(db, _hash(token, "own"))
    return (row["language"] or None) if row else None


def change_settings(
    store: Store, workspace: Workspace, now: datetime, **changes: object
) -> Settings | Problem:
    """Save changed settings, by the names of the domain's ``Settings``."""
    for name in _WRITTEN_ONCE & changes.keys():
        changes[name] = clean_text(str(changes[name]))
    settings = replace(workspace.settings, **changes)  # type: ignore[arg-type]  # checked below
    problem = _settings_problem(settings)
    if problem is not None:
        return problem
    with store.write() as db:
        workspaces.save_settings(db, ensure(db, workspace, now), settings)
    return settings


def _settings_problem(settings: Settings) -> Problem | None:
    if not 1 <= settings.weekly_goal <= 20:
        return Problem(key="problem.weekly_goal_out_of_range", field="weekly_goal")
    if not 1 <= settings.thank_you_hours <= 24:
        return Problem(key="problem.thank_you_hours_out_of_range", field="thank_you_hours")
    if settings.preset not in PRESET_NAMES:
        return Problem(key="problem.not_a_choice", field="preset")
    if settings.holidays_country not in ("", *countries()):
        return Problem(key="problem.not_a_choice", field="holidays_country")
    if not settings.working_days or not settings.working_days <= set(range(7)):
        return Problem(key="problem.no_working_day", field="working_days")
    if settings.email_words not in EMAIL_WORDS or settings.linkedin_characters not in LINKEDIN_CHARACTERS:
        return Problem(key="problem.not_a_choice", field="message_limits")
    return _waiting_problem(settings) or _profile_problem(settings)


def _waiting_problem(settings: Settings) -> Problem | None:
    days = {"first": WAITING_DAYS[0], "last": WAITING_DAYS[-1]}
    for name in ("second_person_after", "reminder_after", "let_go_after"):
        value = getattr(settings, name)
        if value not in WAITING_DAYS and not (value is None and name == "second_person_after"):
            return Problem(key="problem.waiting_days_out_of_range", field=name, values=days)
    if settings.reminders not in REMINDERS:
        return Problem(
            key="problem.reminders_out_of_range", field="reminders", values={"last": REMINDERS[-1]}
        )
    if not KEEP_IN_TOUCH[0] <= settings.keep_in_touch_days <= KEEP_IN_TOUCH[-1]:
        values = {"first": KEEP_IN_TOUCH[0], "last": KEEP_IN_TOUCH[-1]}
        return Problem(key="problem.waiting_days_out_of_range", field="keep_in_touch_days", values=values)
    return None


def _profile_problem(settings: Settings) -> Problem | None:
    for name in sorted(_WRITTEN_ONCE):
        length = len(getattr(settings, name))
        if length > PROFILE_LIMIT:
            values = {"limit": PROFILE_LIMIT, "length": length}
            return Problem(key="problem.too_long", field=name, values=values)
    return None


def erase(store: Store, workspace: Workspace) -> None:
    """Remove the workspace and all that belongs to it, for real."""
    if workspace.id is not None:
        with store.write() as db:
            workspaces.erase(db, workspace.id)


def housekeeping(store: Store, now: datetime) -> int:
    """Erase what was deleted, and temporary workspaces left, more than a day ago, and forgotten samples; how many."""
    before = now - UNDO_FOR
    with store.write() as db:
        return (
            contacts.purge_deleted(db, before)
            + messages.purge_drafts(db)
            + question_lists.purge_deleted(db, before)
            + workspaces.erase_temporary(db, before)
            + workspaces.erase_samples(db, now - SAMPLE_KEPT)
        )


def _hash(token: str, kind: str) -> str:
    return sha256((f"{kind}:{token}" if kind == "sample" else token).encode()).hexdigest()
