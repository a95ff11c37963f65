"""The tables (design.md, section 5). Rows of a workspace have the key (workspace, id) and go when it goes."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    false,
)
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC on both engines (SQLite has no zones of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None or not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Id(TypeDecorator[str]):
    """A UUID as text. Whatever else an address asks for becomes something that any database can look for in vain."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None or (value.isascii() and value.isprintable()) else "?"


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _id(name: str = "id") -> Column[str]:
    return Column(name, Id, nullable=False)


def _when(name: str, *, optional: bool = False) -> Column[datetime]:
    return Column(name, UtcDateTime, nullable=optional)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _workspace() -> Column[str]:
    return Column("workspace", String(36), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False)


workspace = Table(
    "workspace",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("kind", String(16), nullable=False),  # own, temporary, sample
    Column(
        "revision", Integer, nullable=False
    ),  # goes up with every write; lets a rerun keep what it derived
    _text("language"),
    _text("time_zone"),
    Column("weekly_goal", Integer, nullable=False),
    Column("preset", String(16), nullable=False),
    Column("thank_you_hours", Integer, nullable=False),
    Column("keep_in_touch_days", Integer, nullable=False),
    Column("working_days", String(7), nullable=False),  # digits, Monday is 0
    _text("holidays_country"),
    _text("gloss_language"),  # the learner's first language, for the glossary
    *(_text(name) for name in ("my_name", "my_situation", "my_reach")),  # who writes, in messages
    Column("second_person_after", Integer),  # own waiting times, in working days (None: no second person)
    Column("reminder_after", Integer, nullable=False, server_default="5"),
    Column("let_go_after", Integer, nullable=False, server_default="7"),
    Column("reminders", Integer, nullable=False, server_default="1"),
    Column("email_words", Integer, nullable=False, server_default="100"),
    Column("linkedin_characters", Integer, nullable=False, server_default="200"),
    _when("created"),
    _when("seen"),
)

device = Table(
    "device",
    metadata,
    Column("token_hash", String(64), primary_key=True),  # SHA-256 of the cookie; the token itself is nowhere
    _workspace(),
    _when("created"),
    Index("ix_device_workspace", "workspace"),
)

goal = Table(
    "goal",
    metadata,
    _workspace(),
    _id(),
    Column("purpose", String(16), nullable=False),
    _text("words"),
    _when("created"),
    PrimaryKeyConstraint("workspace", "id"),
)

contact = Table(
    "contact",
    metadata,
    _workspace(),
    _id(),
    *(
        _text(name)
        for name in (
            "full_name",
            "say_name",
            "role",
            "organisation",
            "field",
            "goal",
            "email",
            "phone",
            "linkedin_url",
            "preferred_channel",
            "source",
            "referred_by",
            "tie",
            "why_this_person",
            "notes",
            "tags",
        )
    ),
    Column("priority", Integer, nullable=False),
    _flag("consent_to_use_name"),
    _flag("do_not_contact"),
    Column("version", Integer, nullable=False),
    _when("created"),
    _when("deleted_at", optional=True),
    PrimaryKeyConstraint("workspace", "id"),
)

event = Table(
    "event",
    metadata,
    _workspace(),
    _id(),
    _id("contact"),
    Column("type", String(32), nullable=False),
    _when("at"),
    _flag("at_is_date_only"),
    _text("channel"),
    Column("minutes", Integer),
    _text("note"),
    _when("planned_at", optional=True),
    _when("ended_at", optional=True),
    _when("removed_at", optional=True),
    _when("recorded"),
    PrimaryKeyConstraint("workspace", "id"),
    ForeignKeyConstraint(["workspace", "contact"], ["contact.workspace", "contact.id"], ondelete="CASCADE"),
    Index("ix_event_contact", "workspace", "contact"),
)

question_list = Table(
    "question_list",
    metadata,
    _workspace(),
    _id(),
    _text("title"),
    _text("goal"),
    Column("minutes", Integer, nullable=False),
    _text("contact"),
    _text("person"),  # what kind of person it is for, such as does_the_job
    Column("version", Integer, nullable=False),
    _when("created"),
    _when("changed"),
    _when("deleted_at", optional=True),
    PrimaryKeyConstraint("workspace", "id"),
)

question = Table(
    "question",
    metadata,
    _workspace(),
    _id(),
    _id("list"),
    Column("position", Integer, nullable=False),
    _text("bank_id"),
    _text("text"),
    _text("kind"),
    Column("place", String(16), nullable=False),
    Column("minutes", Integer, nullable=False),
    _flag("referral"),
    Column(
        "everyone", Boolean, nullable=False, server_default=false()
    ),  # of the core set: asked of everybody
    Column("locked", Boolean, nullable=False, server_default=false()),  # stays when others are suggested anew
    _text("reason"),  # why it was suggested
    PrimaryKeyConstraint("workspace", "id"),
    ForeignKeyConstraint(
        ["workspace", "list"], ["question_list.workspace", "question_list.id"], ondelete="CASCADE"
    ),
    Index("ix_question_list", "workspace", "list"),
)

check_attempt = Table(
    "check_attempt",
    metadata,
    _workspace(),
    _id(),
    Column("lesson", String(80), nullable=False),
    Column("check", String(80), nullable=False),
    Column("option", Text, nullable=False),  # the answer: an option, or what a check of another kind takes
    _flag("correct"),
    Column("occasion", String(16), nullable=False, server_default="lesson"),
    _when("at"),
    PrimaryKeyConstraint("workspace", "id"),
)

lesson_done = Table(
    "lesson_done",
    metadata,
    _workspace(),
    Column("lesson", String(80), nullable=False),
    _when("at"),
    PrimaryKeyConstraint("workspace", "lesson"),
)

scenario_run = Table(
    "scenario_run",
    metadata,
    _workspace(),
    _id(),
    Column("scenario", String(80), nullable=False),
    _text("steps"),  # scene/choice, separated by spaces
    Column("ending", String(80), nullable=False, server_default=""),
    _when("started"),
    _when("changed"),
    PrimaryKeyConstraint("workspace", "id"),
    Index("ix_scenario_run_scenario", "workspace", "scenario"),
)

decision = Table(
    "decision",
    metadata,
    _workspace(),
    _id(),
    _text("deciding"),
    _text("would_be_true"),
    Column("choice", String(16), nullable=False, server_default=""),  # continue, change, stop
    _text("because"),
    _text("evidence_for"),
    _text("evidence_against"),
    _when("created"),
    _when("changed"),
    PrimaryKeyConstraint("workspace", "id"),
)

plan = Table(
    "plan",
    metadata,
    _workspace(),
    _id(),
    _when("at"),
    _text("then"),
    _text("contact"),
    _when("done_at", optional=True),
    _when("created"),
    PrimaryKeyConstraint("workspace", "id"),
)

feeling = Table(
    "feeling",
    metadata,
    _workspace(),
    _id(),
    _text("contact"),
    Column("step", String(32), nullable=False),
    Column("moment", String(8), nullable=False),  # before, after
    Column("value", Integer, nullable=False),
    _when("at"),
    PrimaryKeyConstraint("workspace", "id"),
)

draft = Table(
    "draft",
    metadata,
    _workspace(),
    _text("contact"),  # empty: written in a lesson, for nobody yet
    Column("kind", String(32), nullable=False),
    _text("text"),
    _when("changed"),
    PrimaryKeyConstraint("workspace", "contact", "kind"),
)

tick = Table(
    "tick",
    metadata,
    _workspace(),
    Column("item", String(80), nullable=False),
    _when("at"),
    PrimaryKeyConstraint("workspace", "item"),
)

interview = Table(
    "interview",
    metadata,
    _workspace(),
    _id(),
    _id("contact"),
    _text("list"),
    Column("format", String(16), nullable=False, server_default=""),
    _text("place"),
    Column("minutes", Integer, nullable=False),
    _when("started_at", optional=True),
    _when("stopped_at", optional=True),
    _text("position"),  # the question that is open
    _text("learned"),
    _text("surprise"),
    Column("fits_me", String(16), nullable=False, server_default=""),
    Column("useful", Integer),
    _text("next_step"),
    Column("next_on", Date),
    _when("created"),
    _when("changed"),
    PrimaryKeyConstraint("workspace", "id"),
    ForeignKeyConstraint(["workspace", "contact"], ["contact.workspace", "contact.id"], ondelete="CASCADE"),
    Index("ix_interview_contact", "workspace", "contact"),
)

answer = Table(
    "answer",
    metadata,
    _workspace(),
    _id("interview"),
    _id("question"),
    _text("bank_id"),
    _text("text"),  # as it was asked: the list may be changed or deleted later
    _text("kind"),
    Column("mark", String(16), nullable=False, server_default=""),
    _text("note"),
    _when("changed"),
    PrimaryKeyConstraint("workspace", "interview", "question"),
    ForeignKeyConstraint(
        ["workspace", "interview"], ["interview.workspace", "interview.id"], ondelete="CASCADE"
    ),
)

favourite = Table(
    "favourite",
    metadata,
    _workspace(),
    Column("bank_id", String(80), nullable=False),
    _when("at"),
    PrimaryKeyConstraint("workspace", "bank_id"),
)

message = Table(
    "message",
    metadata,
    _workspace(),
    _id(),
    _id("contact"),
    Column("kind", String(32), nullable=False),
    _text("text"),
    _text("event"),  # the event that says it was sent; empty: an earlier wording
    _when("at"),
    PrimaryKeyConstraint("workspace", "id"),
    ForeignKeyConstraint(["workspace", "contact"], ["contact.workspace", "contact.id"], ondelete="CASCADE"),
    Index("ix_message_contact", "workspace", "contact"),
)

feed = Table(
    "feed",
    metadata,
    Column("token_hash", String(64), primary_key=True),  # SHA-256 of the token in the address
    Column(
        "workspace",
        String(36),
        ForeignKey("workspace.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    Column("details", Boolean, nullable=False, server_default=false()),  # telephone numbers and places too
    Column("language", String(8), nullable=False, server_default=""),
    _when("created"),
)
