"""Learn: the lessons in their order, and how far you are."""

import streamlit as st

from goodquestion.ui import frame, shell

page = shell.page("learn")
frame.top(page, back="home")
course = page.course()

st.title(page.t("learn.title"), anchor=False)
page.say()
st.markdown(page.t("learn.count", count=course.count_done, total=len(course.lessons)))
if course.lessons:
    st.progress(course.count_done / len(course.lessons))
lesson = course.next_lesson
if lesson is None:
    st.success(page.t("learn.finished"), icon=":material/check_circle:")
else:
    key = "home.continue" if course.count_done else "learn.begin"
    if st.button(
        page.t(key, title=lesson.title), key="learn_continue", type="primary", icon=":material/play_arrow:"
    ):
        page.open("lesson", lesson=lesson.slug)

st.header(page.t("learn.all"), anchor=False)
for number, each in enumerate(course.lessons, start=1):
    done = each.slug in course.done
    label = page.t(
        "learn.row_done" if done else "learn.row", number=number, title=each.title, count=each.minutes
    )
    icon = ":material/check_circle:" if done else ":material/radio_button_unchecked:"
    page.link("lesson", label, icon=icon, lesson=each.slug)
page.link("questions", page.t("home.prepare_link"))
frame.bottom(page)
