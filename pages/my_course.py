"""My course: what I learned, what I made, what I do next; to print, and to begin again."""

from collections.abc import Sequence

import streamlit as st

from goodquestion.services import learning, portfolio
from goodquestion.services.portfolio import Part
from goodquestion.ui import frame, shell, state
from goodquestion.ui.text import escape

page = shell.page("my_course")
frame.top(page, back="learn")
course = page.course()
found = page.remember(
    f"portfolio_{page.words.language}",
    lambda: portfolio.portfolio(page.store, page.workspace, page.words, page.now),
)


def section(key: str, parts: Sequence[Part]) -> None:
    st.header(page.t(f"my_course.{key}"), anchor=False)
    if not parts:
        st.markdown(page.t(f"my_course.nothing_{key}"))
    for part in parts:
        st.subheader(page.t("my_course.part", title=part.title), anchor=False)
        if part.lines:
            st.markdown("\n".join(f"- {escape(line)}" for line in part.lines))
        for text in part.paragraphs:
            st.text(text)


def take_along() -> None:
    query = "?sample=1" if page.sample else ""
    with st.container(horizontal=True, gap="small", key="my_course_take"):
        if page.workspace.id is not None:
            st.link_button(page.t("my_course.print"), f"/print/my_course{query}", icon=":material/print:")
        if course.is_finished and not page.sample:
            label = page.t("my_course.certificate")
            st.link_button(label, "/certificate", icon=":material/workspace_premium:", type="primary")


def begin_again() -> None:
    if not course.done:
        return
    if st.button(page.t("my_course.restart"), key="course_restart", icon=":material/replay:"):
        state.ask("restart")
    if state.asking() != "restart":
        return
    with st.container(border=True, key="course_restart_ask"):
        st.markdown(page.t("my_course.restart_ask"))
        with st.container(horizontal=True, gap="small"):
            if st.button(page.t("my_course.restart_yes"), key="course_restart_confirm"):
                done = dict(course.done)
                problem = page.attempt(
                    lambda: learning.restart(page.store, page.workspace, page.now),
                    done="my_course.restarted",
                    undo=lambda later: learning.take_restart_back(
                        later.store, later.workspace, done, later.now
                    ),
                    go="learn",
                )
                page.refuse(problem)
            if st.button(page.t("my_course.restart_no"), key="course_restart_cancel"):
                state.ask("")
                st.rerun()


st.title(page.t("my_course.title"), anchor=False)
page.say()
st.markdown(page.t("learn.count", count=course.count_done, total=len(course.lessons)))
if course.is_finished:
    st.success(page.t("my_course.finished"), icon=":material/check_circle:")
elif course.next_lesson is not None:
    label = page.t("home.continue", title=course.next_lesson.title)
    if st.button(label, key="my_course_continue", type="primary", icon=":material/play_arrow:"):
        page.open("lesson", lesson=course.next_lesson.slug)
take_along()
section("learned", found.learned)
section("made", found.made)
section("next", found.next)
with st.container(horizontal=True):
    page.link("my_decision", page.t("nav.my_decision"), icon=":material/balance:")
    page.link("contacts", page.t("nav.contacts"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
begin_again()
frame.bottom(page)
