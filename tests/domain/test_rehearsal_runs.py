"""A run of a rehearsal: the choices made so far say where it stands and what is remembered, and nothing else does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.scenarios import Run, Way, replay

Steps = list[tuple[str, str]]
Graph = dict[str, dict[str, Way]]

RING: Graph = {
    "ring": {
        "say-name": Way(goto="desk", remember="gave-name"),
        "ask-for-job": Way(goto="desk", remember="asked-for-job"),
        "wait": Way(goto="ring"),
    },
    "desk": {"thank": Way(goto="end-good", remember="gave-name"), "hang-up": Way(goto="end-bad")},
    "end-good": {},
    "end-bad": {},
}


def test_a_run_without_choices_stands_at_the_start() -> None:
    run = replay("ring", RING, [])
    assert run == Run(scene="ring")
    assert run.last is None


def test_choices_lead_from_scene_to_scene_and_leave_their_marks() -> None:
    run = replay("ring", RING, [("ring", "ask-for-job"), ("desk", "thank")])
    assert (run.scene, run.marks, run.lost) == ("end-good", ("asked-for-job", "gave-name"), False)
    assert run.last == ("desk", "thank")


def test_a_mark_is_remembered_once() -> None:
    assert replay("ring", RING, [("ring", "say-name"), ("desk", "thank")]).marks == ("gave-name",)


def test_a_choice_may_lead_back_to_its_own_scene() -> None:
    run = replay("ring", RING, [("ring", "wait")] * 3)
    assert (run.scene, len(run.steps), run.marks) == ("ring", 3, ())


def test_a_choice_that_is_gone_ends_the_run_where_it_stood() -> None:
    run = replay("ring", RING, [("ring", "say-name"), ("desk", "sing"), ("desk", "thank")])
    assert run == Run(scene="desk", steps=(("ring", "say-name"),), marks=("gave-name",), lost=True)


def test_a_scene_that_is_gone_ends_the_run_before_it() -> None:
    without_desk = {scene: ways for scene, ways in RING.items() if scene != "desk"}
    run = replay("ring", without_desk, [("ring", "say-name"), ("desk", "thank")])
    assert run == Run(scene="ring", lost=True)


def test_a_choice_of_another_scene_than_the_run_stands_in_is_not_taken() -> None:
    assert replay("ring", RING, [("desk", "thank")]) == Run(scene="ring", lost=True)


def test_nothing_follows_an_ending() -> None:
    steps = [("ring", "say-name"), ("desk", "thank"), ("end-good", "thank")]
    run = replay("ring", RING, steps)
    assert (run.scene, run.steps, run.lost) == ("end-good", tuple(steps[:2]), True)


def test_a_scenario_that_starts_elsewhere_now_begins_there() -> None:
    run = replay("desk", RING, [("ring", "say-name"), ("desk", "thank")])
    assert run == Run(scene="desk", lost=True)


# -- whatever the scenario, and whatever was saved

SCENES = [f"scene-{n}" for n in range(6)]
CHOICES = ["a", "b", "c"]
MARKS = ["", "", "kind", "late", "thanked"]
GRAPHS = st.fixed_dictionaries(
    {SCENES[0]: st.dictionaries(st.sampled_from(CHOICES), st.builds(Way, goto=st.sampled_from(SCENES)))},
    optional={
        scene: st.dictionaries(
            st.sampled_from(CHOICES),
            st.builds(Way, goto=st.sampled_from(SCENES), remember=st.sampled_from(MARKS)),
        )
        for scene in SCENES[1:]
    },
)
SAVED = st.lists(
    st.tuples(st.sampled_from([*SCENES, "gone"]), st.sampled_from([*CHOICES, "gone"])), max_size=12
)


@st.composite
def played(draw: st.DrawFn) -> tuple[Graph, Steps, list[str]]:
    """A graph, choices as a learner makes them in it, and the scenes that they see on the way."""
    graph = draw(GRAPHS)
    scene, steps, seen = SCENES[0], list[tuple[str, str]](), [SCENES[0]]
    for _ in range(draw(st.integers(0, 10))):
        ways = {choice: way for choice, way in graph[scene].items() if way.goto in graph}
        if not ways:
            break
        choice = draw(st.sampled_from(sorted(ways)))
        steps.append((scene, choice))
        scene = ways[choice].goto
        seen.append(scene)
    return graph, steps, seen


@given(GRAPHS, SAVED)
def test_a_run_never_leaves_the_scenario(graph: Graph, saved: Steps) -> None:
    run = replay(SCENES[0], graph, saved)
    assert run.scene in graph
    assert all(scene in graph and choice in graph[scene] for scene, choice in run.steps)
    assert run.steps == tuple(saved[: len(run.steps)])
    assert run.lost == (len(run.steps) < len(saved))


@given(GRAPHS, SAVED)
def test_the_same_choices_always_make_the_same_run(graph: Graph, saved: Steps) -> None:
    run = replay(SCENES[0], graph, saved)
    assert replay(SCENES[0], dict(reversed(graph.items())), tuple(saved)) == run
    assert replay(SCENES[0], graph, run.steps) == Run(scene=run.scene, steps=run.steps, marks=run.marks)


@settings(max_examples=200)
@given(played())
def test_every_beginning_of_a_run_stands_at_the_scene_that_it_showed(
    story: tuple[Graph, Steps, list[str]],
) -> None:
    graph, steps, seen = story
    whole = replay(SCENES[0], graph, steps)
    for count in range(len(steps) + 1):
        part = replay(SCENES[0], graph, steps[:count])
        assert (part.scene, part.lost) == (seen[count], False)
        assert part.marks == whole.marks[: len(part.marks)]


@given(played())
def test_marks_are_those_of_the_choices_taken_each_once_in_their_order(
    story: tuple[Graph, Steps, list[str]],
) -> None:
    graph, steps, _ = story
    left = [graph[scene][choice].remember for scene, choice in steps]
    assert replay(SCENES[0], graph, steps).marks == tuple(dict.fromkeys(mark for mark in left if mark))
