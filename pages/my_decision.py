"""My decision: what I am deciding, what would have to be true, and one plan with a day."""

from datetime import datetime, time, timedelta

import streamlit as st

from goodquestion.domain.decisions import Plan
from goodquestion.services import decisions
from goodquestion.ui import frame, plans, shell
from goodquestion.ui.decision_texts import decision_text

page = shell.page("my_decision")
frame.top(page, back="learn")
thinking = page.thinking()


def my_words() -> None:
    st.header(page.t("decision.deciding"), anchor=False)
    decision_text(page, "deciding", key="decision_text", hint="decision.deciding_hint", under_a_heading=True)
    st.header(page.t("decision.would_be_true"), anchor=False)
    st.markdown(page.t("decision.would_be_true_how"))
    decision_text(
        page,
        "would_be_true",
        key="decision_would_be_true",
        hint="decision.would_be_true_hint",
        under_a_heading=True,
    )


def new_plan() -> None:
    st.header(page.t("decision.plan"), anchor=False)
    st.markdown(page.t("decision.plan_how"))
    with st.container(border=True, key="plan"), st.form("plan_form", border=False):
        with st.container(horizontal=True, gap="small"):
            day = st.date_input(
                page.t("field.plan_day"),
                value=page.today + timedelta(days=1),
                format="YYYY-MM-DD",
                key="plan_day",
                width=180,
            )
            hour = st.time_input(page.t("field.plan_time"), value=time(10), key="plan_time", width=140)
        then = st.text_input(
            page.t("field.plan_then"),
            key="plan_then",
            placeholder=page.plain("decision.plan_hint"),
        )
        pressed = st.form_submit_button(
            page.t("decision.plan_save"), key="plan_save", type="primary", icon=":material/event:"
        )
    if pressed:
        at = datetime.combine(day, hour, tzinfo=page.workspace.settings.zone)
        problem = page.attempt(
            lambda: decisions.add_plan(page.store, page.workspace, Plan(at=at, then=then), page.now),
            done="decision.plan_saved",
            resets={"plan_then": ""},
            spot="plan",
        )
        page.refuse(problem)
    page.say("plan")


def my_plans() -> None:
    if not thinking.plans:
        return
    st.header(page.t("decision.plans"), anchor=False)
    for plan in (*thinking.open_plans, *(p for p in thinking.plans if p.done_at is not None)):
        plans.row(page, plan)


st.title(page.t("decision.title"), anchor=False)
page.say()
st.markdown(page.t("decision.what"))
my_words()
new_plan()
my_plans()
with st.container(horizontal=True):
    page.link("progress", page.t("nav.progress"))
    page.link("my_course", page.t("nav.my_course"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
