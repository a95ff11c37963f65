"""One lesson: read, think, check, do it now, go on."""

import streamlit as st

from goodquestion.curriculum.models import Check, Lesson
from goodquestion.domain.followups import ActionKind
from goodquestion.services import learning
from goodquestion.ui import checks, frame, shell

page = shell.page("lesson")
frame.top(page, back="learn")
slug = st.query_params.get("lesson", "")
course = page.course()
lesson = next((each for each in course.lessons if each.slug == slug), None)


def not_here() -> None:
    st.title(page.t("lesson.not_here_title"), anchor=False)
    st.markdown(page.t("lesson.not_here"))
    page.link("learn", page.t("lesson.all"))


def head(lesson: Lesson, number: int) -> None:
    st.title(page.t("lesson.title", title=lesson.title), anchor=False)
    place = page.t("lesson.place", number=number, total=len(course.lessons), count=lesson.minutes)
    st.markdown(place)
    if lesson.language != page.words.language:
        st.info(page.t("lesson.other_language"), icon=":material/translate:")
    st.markdown(page.t("lesson.objectives"))
    st.markdown("\n".join(f"- {objective}" for objective in lesson.objectives))


def body(lesson: Lesson) -> None:
    answers = learning.last_answers(page.store, page.workspace, lesson.slug)
    for block in lesson.blocks:
        if isinstance(block, Check):
            checks.check_card(page, lesson, block, answers.get(block.id))
        else:
            st.markdown(block.markdown, anchors=False)


def close(lesson: Lesson) -> None:
    st.header(page.t("lesson.key_points"), anchor=False)
    st.markdown("\n".join(f"- {point}" for point in lesson.key_points))
    with st.container(border=True, key="do_now"):
        st.header(page.t("lesson.do_now"), anchor=False)
        if lesson.do_now_page == "thank_you":
            to_the_thank_you(lesson)
        else:
            page.link(lesson.do_now_page, lesson.do_now)
    if lesson.sources:
        with st.expander(page.t("lesson.sources"), icon=":material/menu_book:"):
            st.markdown("\n".join(f"- {checks.source_line(source)}" for source in lesson.sources))


def to_the_thank_you(lesson: Lesson) -> None:
    waiting = (p for p in page.overview().people if p.standing.next_action.kind == ActionKind.send_thank_you)
    person = next(waiting, None)
    if person is None:
        page.link("contacts", lesson.do_now)
    else:
        page.link("contact", lesson.do_now, contact=person.contact.id)


def foot(lesson: Lesson) -> None:
    _, before, after = course.around(lesson.slug)
    done = lesson.slug in course.done
    if done:
        st.success(page.t("lesson.is_done"), icon=":material/check_circle:")
    label = page.t("lesson.finish_next" if after else "lesson.finish_last")
    if st.button(label, key="lesson_finish", type="primary", icon=":material/arrow_forward:"):
        target, params = ("lesson", {"lesson": after.slug}) if after else ("learn", {})
        problem = page.attempt(
            lambda: learning.finish(page.store, page.workspace, lesson, page.now), go=target, params=params
        )
        page.refuse(problem)
    with st.container(horizontal=True, gap="small", key="lesson_foot"):
        if before:
            page.link("lesson", page.t("lesson.previous", title=before.title), back=True, lesson=before.slug)
        page.link("home", page.t("nav.home"), icon=":material/home:")
        if after:
            page.link("lesson", page.t("lesson.next", title=after.title), lesson=after.slug)


if lesson is None:
    not_here()
else:
    head(lesson, course.around(lesson.slug)[0])
    body(lesson)
    close(lesson)
    foot(lesson)
frame.bottom(page)
