"""Who the learner is in a message, own waiting times, versions of messages, and the calendar feed"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("my_name", "my_situation", "my_reach"):
        op.add_column("workspace", _text(name))
    op.add_column("workspace", sa.Column("second_person_after", sa.Integer(), nullable=True))
    for name, default in (
        ("reminder_after", "5"),
        ("let_go_after", "7"),
        ("reminders", "1"),
        ("email_words", "100"),
        ("linkedin_characters", "200"),
    ):
        op.add_column("workspace", sa.Column(name, sa.Integer(), server_default=default, nullable=False))
    op.create_table(
        "message",
        _workspace(),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("contact", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        _text("text"),
        _text("event"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _owner("message"),
        sa.ForeignKeyConstraint(
            ["workspace", "contact"],
            ["contact.workspace", "contact.id"],
            name=op.f("fk_message_workspacecontact"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_message")),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index("ix_message_contact", ["workspace", "contact"], unique=False)
    op.create_table(
        "feed",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        _workspace(),
        sa.Column("details", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("language", sa.String(length=8), server_default="", nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        _owner("feed"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_feed")),
        sa.UniqueConstraint("workspace", name=op.f("uq_feed_workspace")),
    )


def _workspace() -> sa.Column[Any]:
    return sa.Column("workspace", sa.String(length=36), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace"], ["workspace.id"], name=op.f(f"fk_{table}_workspace"), ondelete="CASCADE"
    )
