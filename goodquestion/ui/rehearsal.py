"""One rehearsal: the scene, the choices, what each choice leads to, and the closing feedback."""

from collections.abc import Sequence

import streamlit as st

from goodquestion.curriculum.models import Ending, Scenario
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.problems import Problem
from goodquestion.services import practice
from goodquestion.services.practice import Position, RunRow
from goodquestion.ui import state
from goodquestion.ui.shell import Page

_SPEAKER = {"you": "practice.you", "them": "practice.them"}


def play(page: Page, scenario: Scenario, runs: Sequence[RunRow]) -> None:
    """The run that is open, or the start of the first one."""
    at = practice.position(scenario, practice.open_run(runs, scenario))
    st.title(page.t("practice.scenario", title=scenario.title), anchor=False)
    page.say()
    if scenario.language != page.words.language:
        st.info(page.t("practice.other_language"), icon=":material/translate:")
    if at.lost:
        st.info(page.t("practice.changed"), icon=":material/update:")
    if not at.count:
        _setting(page, scenario)
    if at.chosen is not None:
        with st.container(key="scene_feedback"):
            st.markdown(page.t("practice.you_chose"))
            st.markdown(f"> {at.chosen.text}")
            st.info(at.chosen.feedback, icon=":material/lightbulb:")
    if at.ending is not None:
        _closing(page, scenario, at, at.ending, runs)
    else:
        _scene(page, scenario, at)
    _foot(page)


def _setting(page: Page, scenario: Scenario) -> None:
    st.markdown(page.t("practice.minutes", count=scenario.minutes))
    st.markdown(scenario.you)
    with st.expander(page.t("practice.example"), icon=":material/auto_stories:"):
        lines = (
            line.says if line.who == "story" else f"**{page.t(_SPEAKER[line.who])}:** {line.says}"
            for line in scenario.example
        )
        st.markdown("\n\n".join(lines))


def _scene(page: Page, scenario: Scenario, at: Position) -> None:
    words = {choice.id: choice.text for choice in at.scene.choices}
    here = f"{scenario.slug}/{at.scene_id}/{at.count}"
    was_shown = state.base_of("scene_choice")  # the scene in which the button was pressed
    state.set_base("scene_choice", here)
    with st.container(border=True, key="scene"):
        st.header(page.t("practice.scene", number=at.count + 1), anchor=False)
        st.markdown(at.text)
        # A form of its own for each scene: what was chosen in the last one is no answer to this one.
        with st.form(f"scene_form_{at.scene_id}_{at.count}", border=False):
            chosen = st.radio(
                page.t("practice.choose"),
                list(words),
                index=None,
                format_func=lambda choice: words[choice],
                key="scene_choice",
                label_visibility="collapsed",  # the scene itself asks
            )
            label = page.t("practice.go")
            asked = st.form_submit_button(
                label, key="scene_go", type="primary", icon=":material/arrow_forward:"
            )
        if asked and was_shown not in (None, here):
            page.refuse(Problem(key="problem.scene_moved"))
        elif asked:
            problem = page.attempt(
                lambda: practice.choose(page.store, page.workspace, scenario, at, chosen, page.now),
                go="practice",
                params={"scenario": scenario.slug},
                resets={"scene_choice": None},
            )
            page.refuse(problem)
    if at.count:
        with st.container(horizontal=True, gap="small"):
            _back(page, scenario, at)
            _again(page, scenario, label=page.t("practice.restart"), primary=False)


def _closing(page: Page, scenario: Scenario, at: Position, ending: Ending, runs: Sequence[RunRow]) -> None:
    with st.container(border=True, key="scene"):
        st.header(page.t("practice.ending", title=ending.title), anchor=False)
        st.markdown(at.text)
    well = [mark.text for mark in at.marks if mark.good]
    try_next = [mark.text for mark in at.marks if not mark.good]
    for key, lines in (("practice.went_well", well), ("practice.try_next", try_next)):
        if lines:
            st.header(page.t(key), anchor=False)
            st.markdown("\n".join(f"- {line}" for line in lines))
    found = practice.endings_found(runs, scenario)
    st.header(page.t("practice.endings"), anchor=False)
    st.markdown(page.t("practice.endings_found", count=len(found), total=len(scenario.endings)))
    left = len(scenario.endings) - len(found)
    lines = [page.t("practice.seen", title=each.title) for each in scenario.endings if each.id in found]
    if left:
        lines.append(page.t("practice.not_seen", count=left))
    st.markdown("\n".join(f"- {line}" for line in lines))
    with st.container(horizontal=True, gap="small"):
        _again(page, scenario, label=page.t("practice.again"), primary=left > 0)
        _back(page, scenario, at)
    with st.container(border=True, key="do_now"):
        st.header(page.t("lesson.do_now"), anchor=False)
        _tool(page, scenario)


def _tool(page: Page, scenario: Scenario) -> None:
    if scenario.tool != "thank_you":
        page.link(scenario.tool, scenario.do_now)
        return
    waiting = (p for p in page.overview().people if p.standing.next_action.kind == ActionKind.send_thank_you)
    person = next(waiting, None)
    if person is None:
        page.link("contacts", scenario.do_now)
    else:
        page.link("contact", scenario.do_now, contact=person.contact.id)


def _again(page: Page, scenario: Scenario, *, label: str, primary: bool) -> None:
    kind = "primary" if primary else "secondary"
    if st.button(label, key="scene_again", type=kind, icon=":material/replay:"):  # type: ignore[arg-type]
        problem = page.attempt(
            lambda: _begin(page, scenario), go="practice", params={"scenario": scenario.slug}
        )
        page.refuse(problem)


def _begin(page: Page, scenario: Scenario) -> None:
    practice.begin(page.store, page.workspace, scenario, page.now)


def _back(page: Page, scenario: Scenario, at: Position) -> None:
    if st.button(page.t("practice.back"), key="scene_back", icon=":material/undo:"):
        problem = page.attempt(
            lambda: practice.go_back(page.store, page.workspace, scenario, at, page.now),
            go="practice",
            params={"scenario": scenario.slug},
            resets={"scene_choice": None},
        )
        page.refuse(problem)


def _foot(page: Page) -> None:
    with st.container(horizontal=True, gap="small"):
        page.link("practice", page.t("practice.all"), back=True)
        page.link("home", page.t("nav.home"), icon=":material/home:")
