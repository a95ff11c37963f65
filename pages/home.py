"""Home: the one thing to do now, or how to begin."""

from collections.abc import Sequence

import streamlit as st

from goodquestion.services import tracker
from goodquestion.ui import frame, people, plans, sample_data, shell

AT_MOST = 5  # steps shown at a time; the rest are counted

page = shell.page("home")
frame.top(page)
overview = page.overview()
course = page.course()


def first_visit() -> None:
    st.title(page.t("home.title"), anchor=False)
    page.say()
    st.markdown(page.t("home.what"))
    if course.lessons:
        label = page.t("home.start")
        if st.button(label, key="home_start", type="primary", icon=":material/play_arrow:"):
            page.open("lesson", lesson=course.lessons[0].slug)
    st.markdown(page.t("home.no_account"))
    st.header(page.t("home.what_you_do"), anchor=False)
    with st.grid(3, min_column_width=190):
        for name, target in (("learn", "learn"), ("prepare", "questions"), ("talk", "contacts")):
            with st.container(border=True, height="stretch", key=f"home_card_{name}"):
                st.subheader(page.t(f"home.{name}_title"), anchor=False)
                st.markdown(page.t(f"home.{name}_text", count=len(course.lessons)))
                page.link(target, page.t(f"home.{name}_link"))
    sample_data.offer(page)


def back_again() -> None:
    st.title(page.t("home.back_title"), anchor=False)
    page.say()
    due, coming = overview.due, overview.coming
    planned = page.thinking().due(page.today, page.workspace.settings)
    for number, plan in enumerate(planned):
        plans.due_card(page, plan, primary=not due and not number)
    if due:
        people.next_card(page, due[0], others=0)
        steps(page.t("home.also_today"), due[1:AT_MOST], left=len(due) - AT_MOST, more="home.more_due")
    elif not planned:
        nothing_due()
    steps(page.t("home.coming"), coming[:AT_MOST], left=len(coming) - AT_MOST, more="home.more_coming")
    minute_of_recall()
    your_lesson(primary=not due and not planned and bool(overview.people))
    your_tools()
    sample_data.offer(page)


def steps(title: str, waiting: Sequence[tracker.Person], left: int, more: str) -> None:
    if not waiting:
        return
    st.header(title, anchor=False)
    for person in waiting:
        action = person.standing.next_action
        words = people.next_title(page, person.contact, action)
        label = page.words("home.step", next=words, when=people.when_words(page, action))
        page.link("contact", label, icon=":material/chevron_right:", contact=person.contact.id)
    if left > 0:
        page.link("contacts", page.t(more, count=left))


def nothing_due() -> None:
    with st.container(border=True, key="next_card"):
        if overview.people:
            st.header(page.t("home.nothing_due"), anchor=False)
            st.markdown(page.t("home.nothing_due_text"))
        else:
            st.header(page.t("home.no_people"), anchor=False)
            st.markdown(page.t("home.no_people_text"))
            if st.button(
                page.t("contacts.add"), key="home_add", type="primary", icon=":material/person_add:"
            ):
                page.open("contacts")


def minute_of_recall() -> None:
    asks = course.minute(page.attempts(), page.now) if course.done else ()
    if not asks:
        return
    with st.container(border=True, key="home_recall"):
        st.header(page.t("recall.home_title"), anchor=False)
        st.markdown(page.t("recall.home_text", count=len(asks)))
        if st.button(page.t("recall.start"), key="recall_open", icon=":material/psychology:"):
            page.open("recall")


def your_lesson(*, primary: bool) -> None:
    lesson = course.next_lesson
    st.header(page.t("home.lessons"), anchor=False)
    st.markdown(page.t("learn.count", count=course.count_done, total=len(course.lessons)))
    if lesson is None:
        page.link("my_course", page.t("home.course_done"))
        return
    label = page.t("home.continue" if course.done else "learn.begin", title=lesson.title)
    kind = "primary" if primary else "secondary"
    if st.button(label, key="home_continue", type=kind, icon=":material/play_arrow:"):  # type: ignore[arg-type]
        page.open("lesson", lesson=lesson.slug)


def your_tools() -> None:
    st.header(page.t("home.tools"), anchor=False)
    page.link("questions", page.t("home.prepare_link"))
    page.link("contacts", page.t("home.people_link", count=len(overview.people)))
    page.link("practice", page.t("home.rehearse_link"))
    page.link("my_decision", page.t("nav.my_decision"))
    page.link("compare", page.t("home.compare_link"))
    page.link("progress", page.t("home.progress_link"))
    page.link("your_data", page.t("contacts.to_your_data"))


if page.workspace.id is None or not (overview.people or course.done or page.thinking().plans):
    first_visit()
else:
    back_again()
frame.bottom(page)
