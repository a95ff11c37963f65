"""Playing a rehearsal: where the choices so far have led, and what they left behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STEPS_LIMIT = 60  # choices in one run: a scenario takes about ten


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """What a choice leads to: the next scene, and the mark that it leaves, if any."""

    goto: str
    remember: str = ""


Graph = Mapping[str, Mapping[str, Way]]
"""Scene -> choice -> where it leads. A scene without choices is an ending."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """How far a run has come.

    ``scene`` is where it stands, ``last`` the scene and choice that led there, ``marks`` what is remembered, in the
    order in which it happened. ``lost`` says that the scenario was changed and a saved choice does not exist any more.
    """

    scene: str
    steps: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()
    lost: bool = False

    @property
    def last(self) -> tuple[str, str] | None:
        """The scene and the choice before this one, or None at the start."""
        return self.steps[-1] if self.steps else None


def replay(start: str, graph: Graph, steps: Sequence[tuple[str, str]]) -> Run:
    """The run that these choices make of the scenario as it is now; it stops where one does not exist any more."""
    scene, marks = start, list[str]()
    for done, (at, choice) in enumerate(steps):
        way = graph.get(scene, {}).get(choice) if at == scene else None
        if way is None or way.goto not in graph:
            return Run(scene=scene, steps=tuple(steps[:done]), marks=tuple(marks), lost=True)
        if way.remember and way.remember not in marks:
            marks.append(way.remember)
        scene = way.goto
    return Run(scene=scene, steps=tuple(steps), marks=tuple(marks))
