"""Recall, rehearsals, decisions, plans, drafts and ticks"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workspace", sa.Column("gloss_language", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("check_attempt", schema=None) as batch_op:
        batch_op.alter_column(
            "option", type_=sa.Text(), existing_type=sa.String(length=80), existing_nullable=False
        )
        batch_op.add_column(
            sa.Column("occasion", sa.String(length=16), server_default="lesson", nullable=False)
        )
    _table(
        "scenario_run",
        _id(),
        sa.Column("scenario", sa.String(length=80), nullable=False),
        _text("steps"),
        sa.Column("ending", sa.String(length=80), server_default="", nullable=False),
        _when("started"),
        _when("changed"),
    )
    with op.batch_alter_table("scenario_run", schema=None) as batch_op:
        batch_op.create_index("ix_scenario_run_scenario", ["workspace", "scenario"], unique=False)
    _table("decision", _id(), _text("deciding"), _text("would_be_true"), _when("created"), _when("changed"))
    _table(
        "plan",
        _id(),
        _when("at"),
        _text("then"),
        _text("contact"),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        _when("created"),
    )
    _table(
        "feeling",
        _id(),
        _text("contact"),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("moment", sa.String(length=8), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        _when("at"),
    )
    _table(
        "draft",
        _text("contact"),
        sa.Column("kind", sa.String(length=32), nullable=False),
        _text("text"),
        _when("changed"),
        key=("contact", "kind"),
    )
    _table("tick", sa.Column("item", sa.String(length=80), nullable=False), _when("at"), key=("item",))


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.String(length=36), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _when(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _table(name: str, *columns: sa.Column[Any], key: tuple[str, ...] = ("id",)) -> None:
    op.create_table(
        name,
        sa.Column("workspace", sa.String(length=36), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspace.id"], name=op.f(f"fk_{name}_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", *key, name=op.f(f"pk_{name}")),
    )
