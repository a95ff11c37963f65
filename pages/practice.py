"""Practice: rehearsals, alone and without anybody who minds, before the first real talk."""

import streamlit as st

from goodquestion.curriculum.models import Scenario
from goodquestion.services import practice
from goodquestion.ui import frame, rehearsal, shell

page = shell.page("practice")
slug = st.query_params.get("scenario", "")
scenario = page.library.scenario(slug, page.words.language) if slug else None
frame.top(page, back="practice" if slug else "learn", back_label="practice.all" if slug else "")
runs = page.remember("runs", lambda: practice.all_runs(page.store, page.workspace))


def row(scenario: Scenario) -> None:
    found = practice.endings_found(runs, scenario)
    with st.container(border=True, gap=None, key=f"scenario_{scenario.slug}"):
        label = page.t("practice.row", title=scenario.title)
        icon = ":material/check_circle:" if found else ":material/forum:"
        page.link("practice", label, icon=icon, scenario=scenario.slug)
        about = [scenario.about, page.t("practice.minutes", count=scenario.minutes)]
        if found:
            about.append(page.t("practice.endings_found", count=len(found), total=len(scenario.endings)))
        st.markdown("  \n".join(about))


def all_of_them() -> None:
    st.title(page.t("practice.title"), anchor=False)
    page.say()
    st.markdown(page.t("practice.what"))
    for each in page.library.scenarios(page.words.language):
        row(each)
    with st.container(horizontal=True):
        page.link("learn", page.t("nav.learn"))
        page.link("home", page.t("nav.home"), icon=":material/home:")


def not_here() -> None:
    st.title(page.t("practice.not_here_title"), anchor=False)
    st.markdown(page.t("practice.not_here"))
    page.link("practice", page.t("practice.all"))


if scenario is not None:
    rehearsal.play(page, scenario, runs)
elif slug:
    not_here()
else:
    all_of_them()
frame.bottom(page)
