"""Rehearse: play a talk before the real one, see what each choice leads to, and try another way."""

from itertools import pairwise

import pytest

from goodquestion.curriculum.models import Choice, Ending, Mark, Scenario
from goodquestion.domain.contacts import EventType
from goodquestion.services import startup
from goodquestion.storage import practice as rows
from goodquestion.storage.practice import RunRow
from tests.pages.browser import Browser, read, read_label, words

SCENARIOS = startup.library().scenarios("en")
CALL = next(each for each in SCENARIOS if each.slug == "emt-front-desk")
THANKS = next(each for each in SCENARIOS if each.tool == "thank_you")
Way = tuple[tuple[str, str], ...]

each_ending = pytest.mark.parametrize(
    ("scenario", "ending"),
    [pytest.param(each, end, id=f"{each.slug}-{end.id}") for each in SCENARIOS for end in each.endings],
)
each_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.slug)


def ways(scenario: Scenario) -> dict[str, Way]:
    """For each ending a shortest way to it, as (scene, choice)."""
    found: dict[str, Way] = {}
    seen, waiting = {scenario.start}, [(scenario.start, ())]
    for name, way in waiting:
        scene = scenario.scenes[name]
        if scene.ending is not None:
            found[scene.ending.id] = way
        for choice in scene.choices:
            if choice.goto not in seen:
                seen.add(choice.goto)
                waiting.append((choice.goto, (*way, (name, choice.id))))
    return found


def remembered(scenario: Scenario, way: Way) -> list[str]:
    """The ids of the marks that these choices leave, each once."""
    choices = [scenario.scenes[scene].choice(choice) for scene, choice in way]
    return list(dict.fromkeys(choice.remember for choice in choices if choice and choice.remember))


def enter(learner: Browser, scenario: Scenario) -> Browser:
    return learner.open("practice", scenario=scenario.slug)


def take(learner: Browser, choice: str) -> Browser:
    """Choose this and go."""
    return learner.fill(scene_choice=choice).click("scene_go")


def play(learner: Browser, scenario: Scenario, way: Way) -> Browser:
    """Make these choices, wherever the run stands."""
    for _, choice in way:
        take(learner, choice)
    return learner


def finish(learner: Browser, scenario: Scenario, ending: Ending) -> Browser:
    """Play to this ending from the start."""
    return play(enter(learner, scenario), scenario, ways(scenario)[ending.id])


def first_choice(scenario: Scenario) -> Choice:
    return scenario.scenes[scenario.start].choices[0]


def has_run(learner: Browser, scenario: Scenario, steps: Way, ending: str = "") -> None:
    """A run is stored, such as one of last year."""
    learner.knows("Ana Ruiz")
    run = RunRow(
        id="run-of-last-year",
        scenario=scenario.slug,
        steps=steps,
        ending=ending,
        started=learner.world.now,
        changed=learner.world.now,
    )
    with learner.store.write() as db:
        rows.insert_run(db, str(learner.workspace.id), run)


def is_at(learner: Browser, scenario: Scenario, scene: str) -> bool:
    """Whether this scene is shown, with its choices or its ending."""
    now = scenario.scenes[scene]
    if read(now.text) not in learner.part("scene"):
        return False
    if now.ending is not None:
        return not learner.has("scene_choice")
    return list(learner.widget("scene_choice").options) == [choice.text for choice in now.choices]


# -- the list


def test_every_rehearsal_is_listed_with_what_it_is_about_and_can_be_opened(learner: Browser) -> None:
    learner.open("practice")
    assert learner.title == words("practice.title")
    assert words("practice.what") in learner.text
    assert [key.removeprefix("scenario_") for key in learner.keys("scenario_")] == [x.slug for x in SCENARIOS]
    for scenario in SCENARIOS:
        row = learner.part(f"scenario_{scenario.slug}")
        assert read(scenario.about) in row
        assert words("practice.minutes", count=scenario.minutes) in row
        assert learner.links_to(read_label(scenario.title)) == ("practice", {"scenario": scenario.slug})


def test_the_menu_leads_to_the_rehearsals_and_they_lead_back(learner: Browser) -> None:
    learner.open("practice").follow(read_label(CALL.title))
    assert learner.title == CALL.title
    learner.follow(words("practice.all"))
    assert learner.title == words("practice.title")


@pytest.mark.parametrize("slug", ["no-such-rehearsal", "../../etc/passwd", "\x00", "💥" * 500])
def test_an_unknown_rehearsal_in_the_address_is_said_and_leads_to_the_list(
    learner: Browser, slug: str
) -> None:
    learner.open("practice", scenario=slug)
    assert learner.title == words("practice.not_here_title")
    assert words("practice.not_here") in learner.text
    learner.follow(words("practice.all"))
    assert learner.title == words("practice.title")


# -- playing


@each_scenario
def test_a_rehearsal_begins_with_who_you_are_a_good_example_and_the_first_scene(
    learner: Browser, scenario: Scenario
) -> None:
    enter(learner, scenario)
    assert learner.title == scenario.title
    assert words("practice.minutes", count=scenario.minutes) in learner.text
    assert read(scenario.you) in learner.text
    assert words("practice.example") in learner.text
    for line in scenario.example:
        speaker = "" if line.who == "story" else f"{words(f'practice.{line.who}')}: "
        assert f"{speaker}{read(line.says)}" in learner.text
    assert words("practice.scene", number=1) in learner.part("scene")
    assert is_at(learner, scenario, scenario.start)
    assert not learner.has("scene_feedback")
    assert not learner.has("scene_back")


@each_ending
def test_a_rehearsal_can_be_played_to_each_of_its_endings(
    learner: Browser, scenario: Scenario, ending: Ending
) -> None:
    enter(learner, scenario)
    way = ways(scenario)[ending.id]
    for done, (name, chosen) in enumerate(way):
        scene = scenario.scenes[name]
        assert is_at(learner, scenario, name)
        for mark in remembered(scenario, way[:done]):
            assert read(scene.later.get(mark, "")) in learner.part("scene")
        choice = scene.choice(chosen)
        assert choice is not None
        take(learner, chosen)
        assert not learner.errors
        feedback = learner.part("scene_feedback")
        assert read(choice.text) in feedback
        assert read(choice.feedback) in feedback
    assert words("practice.ending", title=ending.title) in learner.part("scene")
    assert len(learner.said("title")) == 1
    assert is_at(learner, scenario, next(n for n, s in scenario.scenes.items() if s.ending == ending))
    marks = [scenario.marks[mark] for mark in remembered(scenario, way)]
    assert said_at_the_end(learner, "practice.went_well") == [mark for mark in marks if mark.good]
    assert said_at_the_end(learner, "practice.try_next") == [mark for mark in marks if not mark.good]
    assert words("practice.endings_found", count=1, total=len(scenario.endings)) in learner.text
    assert endings_listed(learner) == [ending.title, not_seen(len(scenario.endings) - 1)]
    assert read(scenario.do_now) in learner.part("do_now")
    assert [(run.ending, run.steps) for run in learner.runs] == [(ending.id, way)]


def endings_listed(learner: Browser) -> list[str]:
    """The endings below their heading: those found, and how many are left."""
    nodes = [node for node in learner.app.main if node.type in ("header", "markdown")]
    heading = next(at for at, node in enumerate(nodes) if node.value == words("practice.endings"))
    return [read_label(line.removeprefix("- ")) for line in nodes[heading + 2].value.splitlines()]


def not_seen(count: int) -> str:
    return words("practice.not_seen", count=count)


def said_at_the_end(learner: Browser, heading: str) -> list[Mark]:
    """The marks that are named below this heading of the closing feedback."""
    nodes = [node for node in learner.app.main if node.type in ("header", "markdown")]
    below = [after for node, after in pairwise(nodes) if node.value == words(heading)]
    known = {mark.text: mark for scenario in SCENARIOS for mark in scenario.marks.values()}
    return [known[line.removeprefix("- ")] for node in below for line in node.value.splitlines()]


@each_scenario
def test_a_rehearsal_can_be_played_to_an_ending_in_spanish(learner: Browser, scenario: Scenario) -> None:
    spanish = startup.library().scenario(scenario.slug, "es")
    assert spanish is not None
    assert spanish.language == "es"
    learner.language = "es"
    good = next(ending for ending in spanish.endings if ending.good)
    enter(learner, spanish)
    for name, chosen in ways(spanish)[good.id]:
        assert is_at(learner, spanish, name)
        take(learner, chosen)
        choice = spanish.scenes[name].choice(chosen)
        assert choice is not None
        assert read(choice.feedback) in learner.part("scene_feedback")
        assert not learner.fell_back
    assert words("practice.ending", "es", title=good.title) in learner.part("scene")
    assert words("practice.endings_found", "es", count=1, total=len(spanish.endings)) in learner.text
    assert not learner.fell_back


def test_nothing_chosen_asks_for_a_choice_and_stores_nothing(learner: Browser) -> None:
    enter(learner, CALL).click("scene_go")
    assert learner.errors == [words("problem.choose_one")]
    assert is_at(learner, CALL, CALL.start)
    assert learner.workspace.id is None
    take(learner, first_choice(CALL).id)
    assert learner.errors == []
    assert is_at(learner, CALL, first_choice(CALL).goto)


def test_nothing_is_chosen_yet_in_the_next_scene(learner: Browser) -> None:
    take(enter(learner, CALL), first_choice(CALL).id)
    assert learner.value("scene_choice") is None
    learner.click("scene_go")
    assert learner.errors == [words("problem.choose_one")]
    assert len(learner.runs[0].steps) == 1


def test_who_you_are_is_told_at_the_start_alone(learner: Browser) -> None:
    take(enter(learner, CALL), first_choice(CALL).id)
    assert read(CALL.you) not in learner.text
    assert words("practice.example") not in learner.text


def test_what_was_done_before_is_felt_in_the_story(learner: Browser) -> None:
    choices = [c for c in CALL.scenes[CALL.start].choices if c.remember in CALL.scenes[c.goto].later]
    assert len({choice.remember for choice in choices}) > 1, "two choices with different consequences"
    for choice in choices:
        take(enter(learner.world.browser(), CALL), choice.id)
        story = learner.world.reading.part("scene")  # type: ignore[union-attr]
        for mark, told in CALL.scenes[choice.goto].later.items():
            assert (read(told) in story) == (mark == choice.remember)


# -- back, again, another way


def test_one_step_back_takes_the_last_choice_back(learner: Browser) -> None:
    first, second = CALL.scenes[CALL.start].choices[:2]
    take(enter(learner, CALL), first.id).click("scene_back")
    assert is_at(learner, CALL, CALL.start)
    assert not learner.has("scene_feedback")
    assert learner.value("scene_choice") is None
    take(learner, second.id)
    assert read(second.feedback) in learner.part("scene_feedback")
    assert learner.runs[0].steps == ((CALL.start, second.id),)


def test_a_choice_that_was_taken_back_is_not_held_against_you(learner: Browser) -> None:
    met = next(ending for ending in CALL.endings if ending.good)
    way = ways(CALL)[met.id]
    taken_back = next(
        choice
        for choice in CALL.scenes[CALL.start].choices
        if choice.remember and choice.remember not in remembered(CALL, way)
    )
    take(enter(learner, CALL), taken_back.id).click("scene_back")
    play(learner, CALL, way)
    assert words("practice.ending", title=met.title) in learner.part("scene")
    assert read(CALL.marks[str(taken_back.remember)].text) not in learner.text


def test_one_step_back_from_the_end_shows_the_scene_before_and_the_ending_stays_found(
    learner: Browser,
) -> None:
    ending = CALL.endings[0]
    way = ways(CALL)[ending.id]
    finish(learner, CALL, ending).click("scene_back")
    assert is_at(learner, CALL, way[-1][0])
    total = len(CALL.endings)
    found = words("practice.endings_found", count=1, total=total)
    assert found in learner.open("practice").part(f"scenario_{CALL.slug}")
    take(enter(learner, CALL), way[-1][1])
    assert found in learner.text, "the same ending counts once"


def test_going_back_to_the_very_beginning_tells_again_who_you_are(learner: Browser) -> None:
    way = ways(CALL)[CALL.endings[0].id][:2]
    play(enter(learner, CALL), CALL, way).click("scene_back").click("scene_back")
    assert is_at(learner, CALL, CALL.start)
    assert read(CALL.you) in learner.text
    assert not learner.has("scene_back")


def test_a_rehearsal_can_be_started_again_in_the_middle(learner: Browser) -> None:
    play(enter(learner, CALL), CALL, ways(CALL)[CALL.endings[0].id][:2])
    assert learner.label("scene_again") == words("practice.restart")
    learner.click("scene_again")
    assert is_at(learner, CALL, CALL.start)
    assert learner.value("scene_choice") is None
    assert not learner.has("scene_feedback")


def test_another_way_leads_to_another_ending_and_both_are_counted(learner: Browser) -> None:
    one, two, *_ = CALL.endings
    total = len(CALL.endings)
    finish(learner, CALL, one)
    assert learner.label("scene_again") == words("practice.again")
    learner.click("scene_again")
    assert is_at(learner, CALL, CALL.start)
    play(learner, CALL, ways(CALL)[two.id])
    assert words("practice.endings_found", count=2, total=total) in learner.text
    assert endings_listed(learner) == [one.title, two.title, not_seen(total - 2)]
    learner.open("practice")
    row = learner.part(f"scenario_{CALL.slug}")
    assert words("practice.endings_found", count=2, total=total) in row


def test_when_every_ending_was_found_none_is_left(learner: Browser) -> None:
    total = len(CALL.endings)
    for ending in CALL.endings:
        finish(learner, CALL, ending)
        if ending != CALL.endings[-1]:
            learner.click("scene_again")
    assert words("practice.endings_found", count=total, total=total) in learner.text
    assert endings_listed(learner) == [ending.title for ending in CALL.endings]
    assert learner.has("scene_again")


def test_each_rehearsal_keeps_its_own_place(learner: Browser) -> None:
    one, two = SCENARIOS[:2]
    take(enter(learner, one), first_choice(one).id)
    assert is_at(enter(learner, two), two, two.start)
    take(learner, first_choice(two).id)
    assert is_at(enter(learner, one), one, first_choice(one).goto)
    assert is_at(enter(learner, two), two, first_choice(two).goto)


# -- where the end leads


@pytest.mark.parametrize(
    "scenario", [each for each in SCENARIOS if each != THANKS], ids=lambda scenario: scenario.slug
)
def test_the_end_leads_into_the_tool(learner: Browser, scenario: Scenario) -> None:
    finish(learner, scenario, scenario.endings[0]).follow(read_label(scenario.do_now))
    assert learner.page == scenario.tool


def test_the_end_of_the_thank_you_leads_to_whoever_waits_for_thanks(learner: Browser) -> None:
    finish(learner, THANKS, THANKS.endings[0])
    assert learner.links_to(read_label(THANKS.do_now)) == ("contacts", {})
    ana = learner.knows("Ana Ruiz")
    learner.happened(ana, EventType.met, days_ago=0.5)
    enter(learner, THANKS)
    assert learner.links_to(read_label(THANKS.do_now)) == ("contact", {"contact": ana.id})


# -- nothing is lost


def test_a_rehearsal_goes_on_after_a_reload_and_on_the_next_day(learner: Browser) -> None:
    way = ways(CALL)[CALL.endings[0].id]
    play(enter(learner, CALL), CALL, way[:2])
    learner.world.later(days=1)
    tomorrow = learner.reload()
    assert is_at(tomorrow, CALL, way[2][0])
    assert tomorrow.has("scene_feedback")
    play(tomorrow, CALL, way[2:])
    assert words("practice.ending", title=CALL.endings[0].title) in tomorrow.part("scene")


def test_a_rehearsal_goes_on_after_a_restart_with_what_was_chosen(learner: Browser) -> None:
    way = ways(CALL)[CALL.endings[0].id]
    play(enter(learner, CALL), CALL, way[:2]).fill(scene_choice=way[2][1])
    restarted = learner.restart()
    assert is_at(restarted, CALL, way[2][0])
    restarted.click("scene_go")
    assert restarted.errors == []
    assert restarted.runs[0].steps == way[:3]
    play(restarted, CALL, way[3:])
    assert words("practice.ending", title=CALL.endings[0].title) in restarted.part("scene")


def test_the_first_choice_made_while_the_server_restarts_is_kept(learner: Browser) -> None:
    choice = first_choice(CALL)
    restarted = enter(learner, CALL).fill(scene_choice=choice.id).restart().click("scene_go")
    assert is_at(restarted, CALL, choice.goto)
    assert learner.runs[0].steps == ((CALL.start, choice.id),)


def test_the_end_is_there_on_the_next_day(learner: Browser) -> None:
    finish(learner, CALL, CALL.endings[0])
    tomorrow = learner.reload()
    assert words("practice.ending", title=CALL.endings[0].title) in tomorrow.part("scene")


def test_a_switch_of_language_in_the_middle_goes_on_at_the_same_place(learner: Browser) -> None:
    spanish = startup.library().scenario(CALL.slug, "es")
    assert spanish is not None
    choice = first_choice(CALL)
    take(enter(learner, CALL), choice.id).click("language_to_es")
    assert is_at(learner, spanish, choice.goto)
    assert read(first_choice(spanish).feedback) in learner.part("scene_feedback")


def test_another_browser_begins_at_the_start(learner: Browser) -> None:
    finish(learner, CALL, CALL.endings[0])
    stranger = enter(learner.world.browser(), CALL)
    assert is_at(stranger, CALL, CALL.start)
    assert stranger.runs == []


# -- two windows


def test_a_choice_in_a_window_that_was_left_behind_is_not_taken_and_that_is_said(learner: Browser) -> None:
    first, second = CALL.scenes[CALL.start].choices[:2]
    behind = enter(learner.another_tab(), CALL)
    take(enter(learner, CALL), first.id)
    take(behind, second.id)
    assert behind.errors == [words("problem.scene_moved")]
    assert is_at(behind, CALL, first.goto)
    assert behind.value("scene_choice") is None
    assert learner.runs[0].steps == ((CALL.start, first.id),), "nothing is overwritten"


def test_after_that_both_windows_go_on(learner: Browser) -> None:
    way = ways(CALL)[CALL.endings[0].id]
    behind = enter(learner.another_tab(), CALL)
    take(enter(learner, CALL), way[0][1])
    take(behind, way[0][1])
    take(behind, way[1][1])
    assert behind.errors == []
    assert is_at(behind, CALL, way[2][0])
    play(learner.run(), CALL, way[2:])
    assert words("practice.ending", title=CALL.endings[0].title) in learner.part("scene")
    assert [run.steps for run in learner.runs] == [way], "one run, whichever window was used"


def test_a_window_that_was_left_behind_shows_the_end_that_was_reached_in_the_other(learner: Browser) -> None:
    behind = enter(learner.another_tab(), CALL)
    finish(learner, CALL, CALL.endings[0])
    take(behind, first_choice(CALL).id)
    assert words("practice.ending", title=CALL.endings[0].title) in behind.part("scene")
    assert len(learner.runs) == 1


def test_two_windows_may_rehearse_two_different_talks(learner: Browser) -> None:
    one, two = SCENARIOS[:2]
    other = enter(learner.another_tab(), two)
    take(enter(learner, one), first_choice(one).id)
    take(other, first_choice(two).id)
    assert other.errors == []
    assert is_at(other, two, first_choice(two).goto)
    assert is_at(learner.run(), one, first_choice(one).goto)


# -- a rehearsal that was changed in the middle


def test_a_run_whose_scene_does_not_exist_any_more_goes_on_from_the_start(learner: Browser) -> None:
    has_run(learner, CALL, (("a-scene-of-last-year", "say-hello"),))
    enter(learner, CALL)
    assert words("practice.changed") in learner.said("info")
    assert is_at(learner, CALL, CALL.start)
    play(learner, CALL, ways(CALL)[CALL.endings[0].id])
    assert words("practice.changed") not in learner.said("info")
    assert words("practice.ending", title=CALL.endings[0].title) in learner.part("scene")


def test_a_run_whose_later_scene_is_gone_goes_on_from_the_last_place_that_is_left(learner: Browser) -> None:
    way = ways(CALL)[CALL.endings[0].id]
    has_run(learner, CALL, (*way[:2], ("a-scene-of-last-year", "ask")))
    enter(learner, CALL)
    assert words("practice.changed") in learner.said("info")
    assert is_at(learner, CALL, way[2][0])
    take(learner, way[2][1])
    assert words("practice.changed") not in learner.said("info")
    assert learner.runs[0].steps == way[:3]


def test_a_run_whose_choice_is_gone_stands_at_its_scene(learner: Browser) -> None:
    has_run(learner, CALL, ((CALL.start, "a-choice-of-last-year"),))
    enter(learner, CALL)
    assert words("practice.changed") in learner.said("info")
    assert is_at(learner, CALL, CALL.start)


def test_an_ending_that_does_not_exist_any_more_is_not_counted(learner: Browser) -> None:
    has_run(learner, CALL, (("a-scene-of-last-year", "bye"),), ending="an-ending-of-last-year")
    learner.open("practice")
    row = learner.part(f"scenario_{CALL.slug}")
    assert words("practice.endings_found", count=1, total=len(CALL.endings)) not in row
    finish(learner, CALL, CALL.endings[0])
    assert words("practice.endings_found", count=1, total=len(CALL.endings)) in learner.text


def test_a_run_of_a_rehearsal_that_is_gone_disturbs_nobody(learner: Browser) -> None:
    gone = CALL.model_copy(update={"slug": "gone-last-year"})
    has_run(learner, gone, ((CALL.start, "dial"),), ending="met")
    for page in ("home", "learn", "practice", "my_course"):
        assert learner.open(page).title
    assert is_at(enter(learner, CALL), CALL, CALL.start)
