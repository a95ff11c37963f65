"""Rehearsals: begin, choose, go back a step, begin again; which endings were found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection

from goodquestion.curriculum.models import Choice, Ending, Mark, Scenario, Scene
from goodquestion.domain import scenarios
from goodquestion.domain.problems import Problem
from goodquestion.domain.scenarios import STEPS_LIMIT, Way
from goodquestion.services.workspaces import Workspace, ensure, touch
from goodquestion.storage import practice as rows
from goodquestion.storage.database import Store
from goodquestion.storage.practice import RunRow, Steps

__all__ = ["Position", "RunRow"]  # what pages need to know of the storage


@dataclass(frozen=True)
class Position:
    """Where a run stands: the scene, what led there, what is remembered, and the number of choices so far.

    ``lost`` says that the scenario was changed since, so that the run stands at the last scene that still exists.
    """

    scenario: Scenario
    run_id: str
    scene_id: str
    scene: Scene
    chosen: Choice | None
    marks: tuple[Mark, ...]
    mark_ids: tuple[str, ...]
    count: int
    lost: bool = False

    @property
    def ending(self) -> Ending | None:
        """The ending, once it is reached."""
        return self.scene.ending

    @property
    def text(self) -> str:
        """What happens, with what the marks add to it."""
        added = [words for mark, words in self.scene.later.items() if mark in self.mark_ids]
        return "\n\n".join([self.scene.text.strip(), *(words.strip() for words in added)])


def all_runs(store: Store, workspace: Workspace) -> list[RunRow]:
    """Every run of this learner, latest start first."""
    if workspace.id is None:
        return []
    with store.read() as db:
        return rows.runs(db, workspace.id)


def endings_found(made: Iterable[RunRow], scenario: Scenario) -> frozenset[str]:
    """The ids of the endings of a scenario that this learner has reached, of those that it still has."""
    known = {ending.id for ending in scenario.endings}
    return frozenset(run.ending for run in made if run.scenario == scenario.slug and run.ending in known)


def open_run(made: Iterable[RunRow], scenario: Scenario) -> RunRow | None:
    """The run to go on with: the latest of this scenario, or None."""
    return next((run for run in made if run.scenario == scenario.slug), None)


def position(scenario: Scenario, run: RunRow | None) -> Position:
    """Where a run stands in the scenario as it is now; the start for None."""
    played = scenarios.replay(scenario.start, _graph(scenario), run.steps if run else ())
    chosen = scenario.scenes[played.last[0]].choice(played.last[1]) if played.last else None
    return Position(
        scenario=scenario,
        run_id=run.id if run else "",
        scene_id=played.scene,
        scene=scenario.scenes[played.scene],
        chosen=chosen,
        marks=tuple(scenario.marks[mark] for mark in played.marks),
        mark_ids=played.marks,
        count=len(played.steps),
        lost=played.lost,
    )


def begin(store: Store, workspace: Workspace, scenario: Scenario, now: datetime) -> str:
    """Start a new run; the ones before stay, with their endings."""
    run = RunRow(id=str(uuid4()), scenario=scenario.slug, started=now, changed=now)
    with store.write() as db:
        rows.insert_run(db, ensure(db, workspace, now), run)
    return run.id


def choose(
    store: Store, workspace: Workspace, scenario: Scenario, at: Position, choice_id: str | None, now: datetime
) -> Problem | None:
    """Take a choice in the scene ``at``; refused when nothing was chosen or the run is somewhere else by now."""
    choice = at.scene.choice(choice_id or "")
    if choice is None:
        return Problem(key="problem.choose_one", field="answer")
    with store.write() as db:
        row_id = ensure(db, workspace, now)
        made = rows.runs(db, row_id)
        # Without a run yet: another window may have begun one meanwhile.
        run = _one_run(made, at.run_id) if at.run_id else open_run(made, scenario)
        if _has_moved(scenario, run, at):
            return Problem(key="problem.scene_moved")
        if run is None:
            run = RunRow(id=str(uuid4()), scenario=scenario.slug, started=now, changed=now)
            rows.insert_run(db, row_id, run)
        steps = (*run.steps[: at.count], (at.scene_id, choice.id))
        if len(steps) > STEPS_LIMIT:
            return Problem(key="problem.run_too_long")
        ending = scenario.scenes[choice.goto].ending
        _keep(db, row_id, run, steps, ending.id if ending else "", now)
    return None


def go_back(
    store: Store, workspace: Workspace, scenario: Scenario, at: Position, now: datetime
) -> Problem | None:
    """Take the last choice back; refused when the run is somewhere else by now.

    An ending that was reached stays found, in a run of its own.
    """
    if workspace.id is None or not at.count:
        return None
    with store.write() as db:
        touch(db, workspace.id, now)
        run = _one_run(rows.runs(db, workspace.id), at.run_id)
        if run is None or _has_moved(scenario, run, at):
            return Problem(key="problem.scene_moved")
        _keep(db, workspace.id, run, run.steps[: at.count - 1], "", now)
    return None


def _one_run(made: Iterable[RunRow], run_id: str) -> RunRow | None:
    return next((run for run in made if run.id == run_id), None)


def _has_moved(scenario: Scenario, run: RunRow | None, at: Position) -> bool:
    here = position(scenario, run)
    return (here.scene_id, here.count) != (at.scene_id, at.count)


def _keep(db: Connection, workspace_id: str, run: RunRow, steps: Steps, ending: str, now: datetime) -> None:
    """How far the run has come by now. One that has an ending stays as it is, and another goes on from it."""
    if run.ending:
        on = replace(run, id=str(uuid4()), steps=steps, ending=ending, started=now, changed=now)
        rows.insert_run(db, workspace_id, on)
    else:
        rows.change_run(db, workspace_id, run.id, steps, ending, now)


def _graph(scenario: Scenario) -> dict[str, dict[str, Way]]:
    return {
        name: {c.id: Way(goto=c.goto, remember=c.remember or "") for c in scene.choices}
        for name, scene in scenario.scenes.items()
    }
