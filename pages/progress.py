"""Progress: what your people, your letters and your thank-yous add up to."""

import streamlit as st

from goodquestion.services import workspaces
from goodquestion.ui import figures, frame, referrals, shell, state

page = shell.page("progress")
frame.top(page, back="home")
st.title(page.t("progress.title"), anchor=False)
page.say()
course = page.course()
progress = figures.progress_of(page, course)


def weekly_goal() -> None:
    st.header(page.t("progress.set_goal"), anchor=False)
    goal = page.workspace.settings.weekly_goal
    stored = state.settle("settings_weekly_goal", page.workspace.token_hash, goal)
    typed = st.number_input(
        page.t("field.weekly_goal"),
        value="min" if stored is None else stored,
        step=1,
        key="settings_weekly_goal",
        width=240,
    )
    if typed is None or int(typed) == goal:
        return
    problem = page.attempt(
        lambda: workspaces.change_settings(page.store, page.workspace, page.now, weekly_goal=int(typed)),
        done="progress.goal_saved",
        values={"count": int(typed)},
    )
    page.refuse(problem)


figures.show_all(page, progress.views)
referrals.show(page, progress.who_led, progress.unthanked)
weekly_goal()
with st.container(horizontal=True):
    page.link("compare", page.t("home.compare_link"))
    page.link("contacts", page.t("nav.contacts"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
