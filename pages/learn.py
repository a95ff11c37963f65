"""Learn: the lessons in their units, how far you are, and what else the course has."""

import streamlit as st

from goodquestion.curriculum.models import Unit
from goodquestion.services import practice
from goodquestion.ui import frame, shell

page = shell.page("learn")
frame.top(page, back="home")
course = page.course()


def where_you_are() -> None:
    st.title(page.t("learn.title"), anchor=False)
    page.say()
    minutes = sum(lesson.minutes for lesson in course.lessons)
    count = page.t("learn.count", count=course.count_done, total=len(course.lessons))
    st.markdown(f"{count} {page.t('learn.minutes', count=minutes)}")
    if course.lessons:
        st.progress(course.count_done / len(course.lessons))
    lesson = course.next_lesson
    if lesson is None:
        st.success(page.t("learn.finished"), icon=":material/check_circle:")
        page.link("my_course", page.t("learn.to_my_course"), icon=":material/workspace_premium:")
        return
    key = "home.continue" if course.count_done else "learn.begin"
    label = page.t(key, title=lesson.title)
    if st.button(label, key="learn_continue", type="primary", icon=":material/play_arrow:"):
        page.open("lesson", lesson=lesson.slug)


def unit_list(unit: Unit, first_number: int) -> None:
    st.header(page.t("learn.unit", title=unit.title), anchor=False)
    st.markdown(unit.about)
    for number, slug in enumerate(unit.slugs, start=first_number):
        lesson = course.find(slug)
        if lesson is None:
            continue
        done = slug in course.done
        key = "learn.row_done" if done else "learn.row"
        label = page.t(key, number=number, title=lesson.title, count=lesson.minutes)
        icon = ":material/check_circle:" if done else ":material/radio_button_unchecked:"
        page.link("lesson", label, icon=icon, lesson=slug)
    if course.is_unit_done(unit) and course.mix(unit):
        page.link("recall", page.t("learn.mix"), icon=":material/psychology:", unit=unit.id)


def more() -> None:
    st.header(page.t("learn.more"), anchor=False)
    scenarios = page.library.scenarios(page.words.language)
    runs = page.remember("runs", lambda: practice.all_runs(page.store, page.workspace))
    tried = sum(bool(practice.endings_found(runs, scenario)) for scenario in scenarios)
    label = page.t("learn.rehearsals", count=tried, total=len(scenarios))
    page.link("practice", label, icon=":material/forum:")
    page.link("my_decision", page.t("nav.my_decision"), icon=":material/balance:")
    page.link("glossary", page.t("learn.glossary"), icon=":material/dictionary:")
    page.link("my_course", page.t("nav.my_course"), icon=":material/workspace_premium:")


where_you_are()
at = 1
for each in course.units:
    unit_list(each, at)
    at += len(each.slugs)
more()
frame.bottom(page)
