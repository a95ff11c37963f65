"""Scenarios: English joined with its translations, and what would lead a learner into a dead end."""

from collections.abc import Iterator

from goodquestion.curriculum.models import Scenario, ScenarioFile, ScenarioWords, Scene, SceneWords
from goodquestion.curriculum.reader import ENGLISH, Content, WholeFile
from goodquestion.curriculum.source import ContentProblem, Where

_USE_ENGLISH_IDS = "use the English ids"


def joined_scenarios(
    content: Content, problems: list[ContentProblem]
) -> Iterator[tuple[tuple[str, str], Scenario]]:
    """Every scenario that can be played, by slug and language. One with a dead end is left out in all of them."""
    for slug, english in content.scenarios.items():
        broken = list(structure_problems(english))
        problems += broken
        if broken:
            continue
        yield (slug, ENGLISH), Scenario(slug=slug, language=ENGLISH, **dict(english.value))
        for language, translations in content.scenario_words.items():
            words = translations.get(slug)
            if words is None:
                continue
            differences = list(word_differences(english.value, words))
            problems += differences
            if not differences:
                yield (slug, language), _joined(slug, language, english.value, words.value)


def structure_problems(file: WholeFile[ScenarioFile]) -> Iterator[ContentProblem]:
    """Where a learner could not go on: unknown scenes and marks, scenes never reached, or without an end."""
    scenario = file.value
    if scenario.start not in scenario.scenes:
        yield file.problem(("start",), f"there is no scene {scenario.start}", "name a scene of this file")
        return
    unknown = False
    for name, scene in scenario.scenes.items():
        for index, choice in enumerate(scene.choices):
            at: Where = ("scenes", name, "choices", index)
            key = f"{name}.{choice.id}"
            if choice.goto not in scenario.scenes:
                unknown = True
                yield file.problem(at, f"there is no scene {choice.goto}", "name a scene of this file", key)
            if choice.remember is not None and choice.remember not in scenario.marks:
                yield file.problem(at, f"there is no mark {choice.remember}", "add it below marks", key)
        for mark in scene.later:
            if mark not in scenario.marks:
                yield file.problem(
                    ("scenes", name, "later", mark), f"there is no mark {mark}", "add it below marks"
                )
    given = {c.remember for scene in scenario.scenes.values() for c in scene.choices}
    for mark in scenario.marks:
        if mark not in given:
            yield file.problem(("marks", mark), "no choice remembers it", "use it, or remove it")
    endings = [scene.ending.id for scene in scenario.scenes.values() if scene.ending is not None]
    for twice in sorted({one for one in endings if endings.count(one) > 1}):
        yield file.problem(("scenes",), f"two endings have the id {twice}", "give each its own id", twice)
    if not unknown:
        yield from _dead_ends(file)


def _dead_ends(file: WholeFile[ScenarioFile]) -> Iterator[ContentProblem]:
    scenes = file.value.scenes
    reached, todo = set[str](), [file.value.start]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += [choice.goto for choice in scenes[name].choices]
    ending = {name for name, scene in scenes.items() if scene.ending is not None}
    grown = True
    while grown:
        more = {n for n, scene in scenes.items() if any(c.goto in ending for c in scene.choices)} - ending
        grown, ending = bool(more), ending | more
    for name in scenes:
        if name not in reached:
            yield file.problem(("scenes", name), "no choice leads here", "lead to it, or remove it")
        elif name not in ending:
            yield file.problem(("scenes", name), "no ending can be reached from here", "let a choice lead on")


def word_differences(english: ScenarioFile, words: WholeFile[ScenarioWords]) -> Iterator[ContentProblem]:
    """Where a translation's scenes, choices, marks and example are not those of the English scenario."""
    said = words.value
    yield from _different_ids(words, ("marks",), set(english.marks), set(said.marks))
    yield from _different_ids(words, ("scenes",), set(english.scenes), set(said.scenes))
    if len(english.example) != len(said.example):
        what = f"it has {len(said.example)} lines, the English one {len(english.example)}"
        yield words.problem(("example",), what, "translate each line, in the same order")
    for name in english.scenes.keys() & said.scenes.keys():
        yield from _scene_differences(english.scenes[name], said.scenes[name], words, name)


def _scene_differences(
    english: Scene, said: SceneWords, words: WholeFile[ScenarioWords], name: str
) -> Iterator[ContentProblem]:
    at: Where = ("scenes", name)
    yield from _different_ids(words, (*at, "later"), set(english.later), set(said.later))
    choices = {choice.id for choice in english.choices}
    yield from _different_ids(words, (*at, "choices"), choices, {choice.id for choice in said.choices})
    if (english.ending is None) != (said.ending is None):
        yield words.problem(at, "only one of the two languages ends here", "give the ending its title")


def _different_ids(
    words: WholeFile[ScenarioWords], at: Where, wanted: set[str], given: set[str]
) -> Iterator[ContentProblem]:
    where = ".".join(str(step) for step in at)
    for extra in sorted(given - wanted):
        yield words.problem(
            at, "the English scenario has nothing of this id", _USE_ENGLISH_IDS, f"{where}.{extra}"
        )
    for missing in sorted(wanted - given):
        yield words.problem(at, "it is not translated", "translate it", f"{where}.{missing}")


def _joined(slug: str, language: str, english: ScenarioFile, words: ScenarioWords) -> Scenario:
    scenes = {name: _joined_scene(scene, words.scenes[name]) for name, scene in english.scenes.items()}
    marks = {
        name: mark.model_copy(update={"text": words.marks[name].text}) for name, mark in english.marks.items()
    }
    example = tuple(
        line.model_copy(update={"says": said.says})
        for line, said in zip(english.example, words.example, strict=True)
    )
    changed = {
        "title": words.title,
        "about": words.about,
        "do_now": words.do_now,
        "you": words.you,
        "example": example,
        "marks": marks,
        "scenes": scenes,
    }
    return Scenario(slug=slug, language=language, **(dict(english) | changed))


def _joined_scene(english: Scene, words: SceneWords) -> Scene:
    said = {choice.id: choice for choice in words.choices}
    choices = tuple(
        choice.model_copy(update={"text": said[choice.id].text, "feedback": said[choice.id].feedback})
        for choice in english.choices
    )
    ending = english.ending
    if ending is not None and words.ending is not None:
        ending = ending.model_copy(update={"title": words.ending.title})
    return english.model_copy(
        update={"text": words.text, "later": words.later, "choices": choices, "ending": ending}
    )
