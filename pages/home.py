"""Home: the one thing to do now, or how to begin."""

import streamlit as st

from goodquestion.ui import frame, plans, sample_data, shell, today

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
    planned = page.thinking().due(page.today, page.workspace.settings)
    for number, plan in enumerate(planned):
        plans.due_card(page, plan, primary=not overview.due and not number)
    is_free = not overview.due and not planned
    if is_free:
        nothing_due()
    today.show(page, overview)
    if overview.people:
        today.look_back(page, overview.weekly)
    minute_of_recall()
    your_lesson()
    your_tools()
    sample_data.offer(page)


def nothing_due() -> None:
    """Nobody waits: say so, and offer the one thing that is worth most now."""
    with st.container(border=True, key="next_card"):
        if not overview.people:
            st.header(page.t("home.no_people"), anchor=False)
            st.markdown(page.t("home.no_people_text"))
            add_a_person()
            return
        st.header(page.t("home.nothing_due"), anchor=False)
        lesson = course.next_lesson
        if not overview.coming:
            st.markdown(page.t("home.offer_person"))
            add_a_person()
        elif lesson is not None:
            st.markdown(page.t("home.offer_lesson", count=lesson.minutes))
            go_on("home_offer", "lesson", page.t("home.continue", title=lesson.title), lesson=lesson.slug)
        else:
            st.markdown(page.t("home.offer_rehearsal"))
            go_on("home_offer", "practice", page.t("home.rehearse_link"))


def add_a_person() -> None:
    if st.button(page.t("contacts.add"), key="home_add", type="primary", icon=":material/person_add:"):
        page.open("contacts")


def go_on(key: str, target: str, label: str, **params: str) -> None:
    if st.button(label, key=key, type="primary", icon=":material/play_arrow:"):
        page.open(target, **params)


def minute_of_recall() -> None:
    asks = course.minute(page.attempts(), page.now) if course.done else ()
    if not asks:
        return
    with st.container(border=True, key="home_recall"):
        st.header(page.t("recall.home_title"), anchor=False)
        st.markdown(page.t("recall.home_text", count=len(asks)))
        if st.button(page.t("recall.start"), key="recall_open", icon=":material/psychology:"):
            page.open("recall")


def your_lesson() -> None:
    lesson = course.next_lesson
    st.header(page.t("home.lessons"), anchor=False)
    st.markdown(page.t("learn.count", count=course.count_done, total=len(course.lessons)))
    if lesson is None:
        page.link("my_course", page.t("home.course_done"))
        return
    label = page.t("home.continue" if course.done else "learn.begin", title=lesson.title)
    if st.button(label, key="home_continue", icon=":material/play_arrow:"):
        page.open("lesson", lesson=lesson.slug)


def your_tools() -> None:
    st.header(page.t("home.tools"), anchor=False)
    page.link("questions", page.t("home.prepare_link"))
    page.link("messages", page.t("home.messages_link"))
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
