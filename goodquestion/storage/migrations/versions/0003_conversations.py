"""Conversations, answers, favourites, the core set, and what was decided"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("everyone", "locked"):
        op.add_column("question", sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("question", _text("reason"))
    op.add_column("question_list", _text("person"))
    op.add_column("decision", sa.Column("choice", sa.String(length=16), server_default="", nullable=False))
    for name in ("because", "evidence_for", "evidence_against"):
        op.add_column("decision", _text(name))
    op.create_table(
        "interview",
        _workspace(),
        _id("id"),
        _id("contact"),
        _text("list"),
        sa.Column("format", sa.String(length=16), server_default="", nullable=False),
        _text("place"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        _text("position"),
        _text("learned"),
        _text("surprise"),
        sa.Column("fits_me", sa.String(length=16), server_default="", nullable=False),
        sa.Column("useful", sa.Integer(), nullable=True),
        _text("next_step"),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        _owner("interview"),
        sa.ForeignKeyConstraint(
            ["workspace", "contact"],
            ["contact.workspace", "contact.id"],
            name=op.f("fk_interview_workspacecontact"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_interview")),
    )
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.create_index("ix_interview_contact", ["workspace", "contact"], unique=False)
    op.create_table(
        "answer",
        _workspace(),
        _id("interview"),
        _id("question"),
        _text("bank_id"),
        _text("text"),
        _text("kind"),
        sa.Column("mark", sa.String(length=16), server_default="", nullable=False),
        _text("note"),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        _owner("answer"),
        sa.ForeignKeyConstraint(
            ["workspace", "interview"],
            ["interview.workspace", "interview.id"],
            name=op.f("fk_answer_workspaceinterview"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "interview", "question", name=op.f("pk_answer")),
    )
    op.create_table(
        "favourite",
        _workspace(),
        sa.Column("bank_id", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _owner("favourite"),
        sa.PrimaryKeyConstraint("workspace", "bank_id", name=op.f("pk_favourite")),
    )


def _workspace() -> sa.Column[Any]:
    return sa.Column("workspace", sa.String(length=36), nullable=False)


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(length=36), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace"], ["workspace.id"], name=op.f(f"fk_{table}_workspace"), ondelete="CASCADE"
    )
