"""Runs of rehearsals as rows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from goodquestion.storage.tables import scenario_run

Steps = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class RunRow:
    """One run: the choices made, as (scene, choice), and its ending once it has one."""

    id: str
    scenario: str
    steps: Steps = ()
    ending: str = ""
    started: datetime
    changed: datetime


def runs(db: Connection, workspace_id: str) -> list[RunRow]:
    """Every run, latest start first."""
    query = (
        select(scenario_run)
        .where(scenario_run.c.workspace == workspace_id)
        .order_by(scenario_run.c.started.desc(), scenario_run.c.id)
    )
    return [
        RunRow(
            id=row.id,
            scenario=row.scenario,
            steps=_steps(row.steps),
            ending=row.ending,
            started=row.started,
            changed=row.changed,
        )
        for row in db.execute(query)
    ]


def insert_run(db: Connection, workspace_id: str, run: RunRow) -> None:
    """Add a run."""
    values = {"scenario": run.scenario, "ending": run.ending, "started": run.started, "changed": run.changed}
    db.execute(
        insert(scenario_run).values(workspace=workspace_id, id=run.id, steps=_as_text(run.steps), **values)
    )


def change_run(
    db: Connection, workspace_id: str, run_id: str, steps: Steps, ending: str, now: datetime
) -> None:
    """Keep how far a run has come."""
    here = (scenario_run.c.workspace == workspace_id) & (scenario_run.c.id == run_id)
    values = {"steps": _as_text(steps), "ending": ending, "changed": now}
    db.execute(update(scenario_run).where(here).values(**values))


def _as_text(steps: Steps) -> str:
    return " ".join(f"{scene}/{choice}" for scene, choice in steps)


def _steps(text: str) -> Steps:
    pairs = (part.partition("/") for part in text.split())
    return tuple((scene, choice) for scene, _, choice in pairs)
