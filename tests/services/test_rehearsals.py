"""Rehearsing: begin, choose, go back, begin again; what was found stays found, whatever happens to the scenario."""

from datetime import datetime
from itertools import count

import pytest

from goodquestion.curriculum.models import Scenario, Scene
from goodquestion.domain.problems import Problem
from goodquestion.domain.scenarios import STEPS_LIMIT
from goodquestion.services import practice, startup, workspaces
from goodquestion.services.practice import Position
from goodquestion.storage import practice as rows
from tests.services.course import CALL, choice, ending, without
from tests.services.learners import NOW, Learner, at_once, later, refused

ELSEWHERE = CALL.model_copy(update={"slug": "elsewhere"})


class Player:
    """A learner with a rehearsal open in one window or in several; a minute passes with each thing they do."""

    def __init__(self, learner: Learner, scenario: Scenario = CALL) -> None:
        self.learner, self.scenario, self._minutes = learner, scenario, count()

    @property
    def now(self) -> datetime:
        return later(minutes=next(self._minutes))

    @property
    def at(self) -> Position:
        """What a window shows that is opened now."""
        runs = practice.all_runs(self.learner.store, self.learner.own)
        return practice.position(self.scenario, practice.open_run(runs, self.scenario))

    @property
    def found(self) -> set[str]:
        runs = practice.all_runs(self.learner.store, self.learner.own)
        return set(practice.endings_found(runs, self.scenario))

    def chooses(self, choice_id: str | None, at: Position | None = None) -> Problem | None:
        """Choose in a window that shows ``at``, or in one that was opened now."""
        where = at or self.at
        learner = self.learner
        return practice.choose(learner.store, learner.own, self.scenario, where, choice_id, self.now)

    def plays(self, *choices: str) -> Position:
        for choice_id in choices:
            assert self.chooses(choice_id) is None
        return self.at

    def goes_back(self, at: Position | None = None) -> Problem | None:
        where = at or self.at
        return practice.go_back(self.learner.store, self.learner.own, self.scenario, where, self.now)

    def begins(self) -> str:
        return practice.begin(self.learner.store, self.learner.own, self.scenario, self.now)

    def comes_back_to(self, scenario: Scenario) -> None:
        """The scenario was changed by its authors meanwhile."""
        self.scenario = scenario


@pytest.fixture
def player(learner: Learner) -> Player:
    return Player(learner)


# -- playing


def test_looking_at_a_rehearsal_shows_its_start_and_leaves_no_row(player: Player) -> None:
    at = player.at
    assert (at.scene_id, at.count, at.chosen, at.marks, at.ending, at.lost) == (
        "ring",
        0,
        None,
        (),
        None,
        False,
    )
    assert player.goes_back() is None
    assert player.learner.own.id is None


def test_the_first_choice_begins_a_run(player: Player) -> None:
    at = player.plays("say-name")
    assert (at.scene_id, at.count) == ("desk", 1)
    assert at.chosen is not None
    assert at.chosen.feedback == "You chose say-name."
    assert len(practice.all_runs(player.learner.store, player.learner.own)) == 1


def test_what_was_chosen_is_felt_in_the_scenes_after_it(player: Player) -> None:
    assert player.at.text == "It rings."
    assert player.plays("ask-for-job").text == "“One moment.”\n\nHer voice is cooler now."
    assert [mark.text for mark in player.at.marks] == ["You asked for a job."]


def test_an_ending_is_reached_and_found(player: Player) -> None:
    at = player.plays("say-name", "thank")
    assert at.ending is not None
    assert (at.ending.title, at.ending.good) == ("Met", True)
    assert [mark.good for mark in at.marks] == [True]
    assert player.found == {"met"}


def test_a_run_goes_on_where_it_was_left(player: Player) -> None:
    player.plays("wait", "say-name")
    again = Player(player.learner)
    assert (again.at.scene_id, again.at.count, again.at.mark_ids) == ("desk", 2, ("gave-name",))


@pytest.mark.parametrize("nothing", [None, "", "thank", "nothing", "\0"])
def test_nothing_chosen_or_what_is_not_offered_here_is_refused(player: Player, nothing: str | None) -> None:
    assert refused(player.chooses(nothing)) == ("problem.choose_one", "answer")
    assert player.learner.own.id is None


def test_nothing_can_be_chosen_after_an_ending(player: Player) -> None:
    player.plays("hang-up")
    assert refused(player.chooses("say-name")) == ("problem.choose_one", "answer")
    assert player.found == {"early"}


def test_a_run_that_goes_round_in_circles_ends_kindly(player: Player) -> None:
    run_id, learner = player.begins(), player.learner
    with learner.store.write() as db:
        rows.change_run(db, str(learner.own.id), run_id, (("ring", "wait"),) * (STEPS_LIMIT - 1), "", NOW)
    assert player.plays("wait").count == STEPS_LIMIT
    assert refused(player.chooses("wait")) == ("problem.run_too_long", None)
    assert player.at.count == STEPS_LIMIT
    assert player.goes_back() is None
    player.begins()
    assert (player.at.scene_id, player.at.count) == ("ring", 0)


# -- going back and beginning again


def test_the_last_choice_can_be_taken_back_with_what_it_left(player: Player) -> None:
    player.plays("wait", "ask-for-job")
    assert player.goes_back() is None
    assert (player.at.scene_id, player.at.count, player.at.marks) == ("ring", 1, ())
    assert player.goes_back() is None
    assert player.goes_back() is None  # at the start there is nothing to take back
    assert (player.at.scene_id, player.at.count) == ("ring", 0)
    assert len(practice.all_runs(player.learner.store, player.learner.own)) == 1


def test_an_ending_that_was_found_stays_found_after_going_back(player: Player) -> None:
    player.plays("say-name", "insist")
    player.goes_back()
    assert (player.at.scene_id, player.at.count, player.at.mark_ids) == ("desk", 1, ("gave-name",))
    assert player.found == {"no"}
    player.plays("thank")
    assert player.found == {"no", "met"}


def test_going_back_from_an_ending_goes_on_in_a_later_run(player: Player) -> None:
    player.plays("say-name", "insist")
    player.goes_back()
    latest, before = practice.all_runs(player.learner.store, player.learner.own)
    assert (latest.steps, latest.ending) == ((("ring", "say-name"),), "")
    assert (before.steps[-1], before.ending) == (("desk", "insist"), "no")
    assert latest.started > before.started


def test_every_step_is_counted_as_a_change_so_that_open_pages_read_anew(player: Player) -> None:
    revisions = [player.learner.own.revision]
    for act in (
        player.begins,
        lambda: player.plays("say-name"),
        player.goes_back,
        lambda: player.plays("wait"),
    ):
        act()
        revisions.append(player.learner.own.revision)
    assert revisions == sorted(set(revisions))


def test_an_ending_that_was_found_stays_found_in_a_new_run(player: Player) -> None:
    player.plays("hang-up")
    player.begins()
    assert (player.at.scene_id, player.at.count, player.at.ending) == ("ring", 0, None)
    assert player.found == {"early"}
    player.plays("say-name", "thank")
    assert player.found == {"early", "met"}


def test_all_endings_can_be_found_one_after_the_other(player: Player) -> None:
    for way in (("hang-up",), ("say-name", "thank"), ("say-name", "insist")):
        player.begins()
        player.plays(*way)
    assert player.found == {each.id for each in CALL.endings}


def test_rehearsals_do_not_mix(player: Player) -> None:
    other = Player(player.learner, ELSEWHERE)
    player.plays("hang-up")
    assert (other.at.count, other.found) == (0, set())
    other.plays("say-name")
    assert player.at.ending is not None


def test_nobody_plays_in_the_run_of_somebody_else(player: Player, neighbour: Learner) -> None:
    shown = player.plays("say-name")
    other = Player(neighbour)
    other.learner.adds()
    assert refused(other.chooses("thank", shown)) == ("problem.scene_moved", None)
    assert refused(other.goes_back(shown)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.found, other.found) == ("desk", set(), set())


# -- two windows


def test_a_window_that_is_behind_is_told_and_changes_nothing(player: Player) -> None:
    behind = player.plays("wait")
    player.plays("say-name")
    assert refused(player.chooses("hang-up", behind)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.at.count) == ("desk", 2)


def test_the_same_scene_seen_a_second_time_is_another_place(player: Player) -> None:
    behind = player.plays("wait")
    player.plays("wait")
    assert refused(player.chooses("wait", behind)) == ("problem.scene_moved", None)
    assert player.at.count == 2


def test_going_back_in_a_window_that_is_behind_loses_nothing(player: Player) -> None:
    behind = player.plays("wait")
    player.plays("wait", "say-name")
    assert refused(player.goes_back(behind)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.at.count) == ("desk", 3)


def test_choosing_in_a_window_that_is_ahead_of_one_that_went_back_is_told(player: Player) -> None:
    ahead = player.plays("say-name")
    player.goes_back()
    assert refused(player.chooses("thank", ahead)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.found) == ("ring", set())


def test_two_windows_that_make_the_first_choice_begin_one_run(player: Player) -> None:
    first, second = player.at, player.at
    assert player.chooses("say-name", first) is None
    assert refused(player.chooses("hang-up", second)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.at.count) == ("desk", 1)
    assert len(practice.all_runs(player.learner.store, player.learner.own)) == 1


def test_of_two_choices_at_the_same_moment_one_is_taken(player: Player) -> None:
    shown, learner = player.plays("say-name"), player.learner
    own = learner.own
    results = at_once(
        [
            lambda c=c: practice.choose(learner.store, own, CALL, shown, c, later(hours=1))  # type: ignore[misc]
            for c in ("thank", "insist")
        ]
    )
    assert sorted(None if each is None else each.key for each in results if each) == ["problem.scene_moved"]
    assert len(player.found) == 1


def test_a_first_choice_in_a_run_that_another_window_just_began_is_taken(player: Player) -> None:
    shown = player.at
    player.begins()
    assert player.chooses("say-name", shown) is None
    assert len(practice.all_runs(player.learner.store, player.learner.own)) == 1


def test_a_choice_in_a_workspace_that_was_erased_meanwhile_begins_at_the_start(player: Player) -> None:
    shown = player.plays("say-name")
    workspaces.erase(player.learner.store, player.learner.own)
    assert refused(player.chooses("thank", shown)) == ("problem.scene_moved", None)
    assert (player.at.scene_id, player.found) == ("ring", set())


# -- a scenario that was changed while somebody is in the middle of it


def test_a_run_whose_scene_is_gone_stands_where_it_still_can_and_says_so(player: Player) -> None:
    player.plays("wait", "say-name")
    shorter = without(
        CALL,
        "desk",
        ring=Scene(text="It rings.", choices=(choice("wait", "ring"), choice("hang-up", "end-early"))),
    )
    player.comes_back_to(shorter)
    at = player.at
    assert (at.scene_id, at.count, at.marks, at.lost) == ("ring", 1, (), True)
    assert player.plays("hang-up").lost is False
    assert player.found == {"early"}


def test_a_run_that_can_go_on_nowhere_starts_again(player: Player) -> None:
    player.plays("say-name")
    player.comes_back_to(without(CALL, "ring", start="desk"))
    at = player.at
    assert (at.scene_id, at.count, at.lost) == ("desk", 0, True)
    assert player.goes_back() is None
    assert player.plays("thank").lost is False
    assert player.found == {"met"}


def test_an_ending_stays_found_though_the_way_to_it_is_gone(player: Player) -> None:
    player.plays("say-name", "thank")
    another_way = without(
        CALL,
        desk=Scene(text="“Yes?”", choices=(choice("say-thanks", "end-met"), choice("insist", "end-no"))),
    )
    player.comes_back_to(another_way)
    assert (player.at.scene_id, player.at.lost, player.found) == ("desk", True, {"met"})
    player.plays("insist")
    assert player.found == {"met", "no"}


def test_an_ending_that_there_is_no_more_is_not_counted(player: Player) -> None:
    player.plays("hang-up")
    player.comes_back_to(
        without(CALL, **{"end-early": Scene(text="Silence.", ending=ending("late", good=False))})
    )
    assert player.found == set()
    assert player.at.ending is not None
    assert player.at.ending.id == "late"


def test_words_that_were_changed_are_shown_anew_in_a_run_of_before(player: Player) -> None:
    player.plays("say-name")
    said_anew = Scene(text="“Who is it?”", choices=CALL.scenes["desk"].choices)
    player.comes_back_to(without(CALL, desk=said_anew))
    assert (player.at.text, player.at.count, player.at.lost) == ("“Who is it?”", 1, False)


def test_every_rehearsal_of_the_course_can_be_begun(learner: Learner) -> None:
    scenarios = startup.library().scenarios("en")
    assert len(scenarios) >= 8
    for n, scenario in enumerate(scenarios):
        start = practice.position(scenario, None)
        first = start.scene.choices[0]
        assert (
            practice.choose(learner.store, learner.own, scenario, start, first.id, later(minutes=n)) is None
        )
    runs = practice.all_runs(learner.store, learner.own)
    assert {run.scenario for run in runs} == {scenario.slug for scenario in scenarios}
    assert runs[0].started > NOW
