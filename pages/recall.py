"""Recall: the same ideas asked again, at the end of a unit and a week later."""

import streamlit as st

from goodquestion.domain.recall import Ask
from goodquestion.services import learning
from goodquestion.ui import checks, frame, shell, state

page = shell.page("recall")
frame.top(page, back="learn")
course = page.course()
unit = course.unit(st.query_params.get("unit", ""))


def questions() -> tuple[Ask, ...]:
    """The mix of the unit; else what is due now, which stays the same in this tab until it is left."""
    if unit is not None:
        return course.mix(unit)
    return state.kept_while_here("recall", lambda: course.minute(page.attempts(), page.now))


def ask_all(asks: tuple[Ask, ...]) -> int:
    """The questions one after the other; how many have an answer."""
    answered = 0
    for number, ask in enumerate(asks, start=1):
        asked = course.asked(ask)
        if asked is None:
            continue
        lesson, check = asked
        given = learning.last_answers(page.attempts(), lesson.slug, ask.occasion).get(check.id)
        title = page.t("recall.question", number=number, total=len(asks))
        has_answer = checks.check_card(page, lesson, check, given, occasion=ask.occasion, title=title)
        answered += has_answer
        if has_answer:
            page.link("lesson", page.t("recall.read_again", title=lesson.title), lesson=lesson.slug)
    return answered


def way_on(*, finished: bool) -> None:
    if finished:
        st.success(page.t("recall.done"), icon=":material/check_circle:")
    lesson = course.next_lesson
    if lesson is not None:
        label = page.t("home.continue", title=lesson.title)
        kind = "primary" if finished or unit is not None else "secondary"
        if st.button(label, key="recall_continue", type=kind, icon=":material/play_arrow:"):  # type: ignore[arg-type]
            page.open("lesson", lesson=lesson.slug)
    else:
        page.link("my_course", page.t("nav.my_course"), icon=":material/workspace_premium:")
    page.link("home", page.t("nav.home"), icon=":material/home:")


asks = questions()
title = page.t("recall.unit_title", title=unit.title) if unit else page.t("recall.title")
st.title(title, anchor=False)
if not asks:
    st.markdown(page.t("recall.nothing"))
    way_on(finished=False)
else:
    st.markdown(page.t("recall.unit_what" if unit else "recall.what", count=len(asks)))
    way_on(finished=ask_all(asks) == len(asks))
frame.bottom(page)
