"""If-then plans: on Home when their day has come, and in a list."""

import streamlit as st

from goodquestion.domain.decisions import Plan
from goodquestion.services import decisions
from goodquestion.ui.shell import Page


def words(page: Page, plan: Plan) -> str:
    """The plan as one sentence, in Markdown: If it is Tuesday 10:00, I will ..."""
    local = page.local(plan.at)
    key = "plan.sentence" if plan.at >= page.now else "plan.past"
    return page.t(key, day=page.day(plan.at), time=page.words.time(local), then=plan.then)


def due_card(page: Page, plan: Plan, *, primary: bool) -> None:
    """A plan for today, or for a day that has passed, with one tap to say that it is done."""
    with st.container(border=True, key=f"plan_due_{plan.id}"):
        st.header(page.t("plan.today"), anchor=False)
        st.markdown(words(page, plan))
        with st.container(horizontal=True, gap="small"):
            _done(page, plan, place="home", kind="primary" if primary else "secondary")
            page.link("my_decision", page.t("plan.another_day"))


def row(page: Page, plan: Plan) -> None:
    """One plan in a list."""
    with st.container(border=True, gap="small", key=f"plan_row_{plan.id}"):
        st.markdown(words(page, plan))
        if plan.done_at is not None:
            st.badge(page.t("plan.done"), icon=":material/check:", color="green")
        with st.container(horizontal=True, gap="small"):
            if plan.done_at is None:
                _done(page, plan, place="my_decision", kind="secondary")
            if st.button(page.t("plan.remove"), key=f"plan_remove_{plan.id}", icon=":material/delete:"):
                problem = page.attempt(
                    lambda: decisions.remove_plan(page.store, page.workspace, plan.id, page.now),
                    done="plan.removed",
                    undo=lambda later: decisions.bring_plan_back(
                        later.store, later.workspace, plan, later.now
                    ),
                )
                page.refuse(problem)


def _done(page: Page, plan: Plan, *, place: str, kind: str) -> None:
    label, key = page.t("plan.mark_done"), f"plan_done_{plan.id}"
    if st.button(label, key=key, type=kind, icon=":material/check:"):  # type: ignore[arg-type]
        problem = page.attempt(
            lambda: decisions.finish_plan(page.store, page.workspace, plan.id, page.now),
            done="plan.is_done",
            undo=lambda later: decisions.reopen_plan(later.store, later.workspace, plan.id, later.now),
            go=place,
        )
        page.refuse(problem)
