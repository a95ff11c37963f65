"""The parts of the question builder."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from goodquestion.domain.contacts import clean_text
from goodquestion.domain.questions import (
    MINUTES_AGREED,
    PURPOSES,
    SPARES_SUGGESTED,
    Fit,
    Goal,
    QuestionList,
    lacks_referral_closer,
    time_plan,
)
from goodquestion.domain.suggestions import PEOPLE
from goodquestion.services import questions, sheet
from goodquestion.services.tracker import Person
from goodquestion.ui import state
from goodquestion.ui.shell import Page

STEP = 6
LISTS_STEP = 4
_FIT_ICONS = {
    Fit.fits: ":material/check_circle:",
    Fit.tight: ":material/timer:",
    Fit.too_long: ":material/timer_off:",
}


def choose_list(page: Page, lists: Sequence[QuestionList], made: QuestionList) -> None:
    """Go from one list to another, or to a new one."""
    if not lists:
        return
    others = [other for other in lists if other.id != made.id]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="lists"):
        shown = state.shown("lists", LISTS_STEP)
        for other in others[:shown]:
            label = page.t("questions.open", title=_title(page, other))
            if st.button(label, key=f"list_open_{other.id}", type="tertiary", icon=":material/list:"):
                _open_list(page, other.id)
        if len(others) > shown and st.button(
            page.t("contacts.show_more", count=len(others) - shown),
            key="list_more",
            type="tertiary",
            icon=":material/expand_more:",
        ):
            state.show("lists", len(others))
            st.rerun()
        if made.id and st.button(
            page.t("questions.new"), key="list_new", type="tertiary", icon=":material/add:"
        ):
            _open_list(page, "new")


def _open_list(page: Page, list_id: str) -> None:
    state.set_flash(None)  # what was said, and can be undone, was about the list that is left
    page.open("questions", list=list_id)


def _title(page: Page, made: QuestionList) -> str:
    if made.title:
        return made.title
    person = page.overview().find(made.contact) if made.contact else None
    if person is not None:
        return page.words("questions.title_for", name=person.contact.shown_name)
    return page.words("questions.untitled")


def settings(page: Page, made: QuestionList) -> QuestionList:
    """What the learner wants to find out, and the minutes agreed; saved as they change."""
    owner = made.id
    purpose = st.selectbox(
        page.t("field.purpose"),
        PURPOSES,
        index=index_of(PURPOSES, state.settle("list_purpose", owner, made.goal.purpose)),
        format_func=lambda option: page.words(f"purpose.{option}"),
        key="list_purpose",
    )
    words = st.text_input(
        page.t("field.words"),
        value=state.settle("list_words", owner, made.goal.words) or "",
        key="list_words",
        placeholder=page.plain("questions.words_hint"),
        autocomplete="off",
    )
    person = st.selectbox(
        page.t("field.person"),
        ["", *PEOPLE],
        index=index_of(["", *PEOPLE], state.settle("list_person", owner, made.person)),
        format_func=lambda option: page.words(f"person.{option}" if option else "person.any"),
        key="list_person",
    )
    options = MINUTES_AGREED if made.minutes in MINUTES_AGREED else (*MINUTES_AGREED, made.minutes)
    minutes = st.segmented_control(
        page.t("field.minutes_agreed"),
        options,
        default=state.settle("list_minutes", owner, made.minutes),
        format_func=lambda count: page.words("questions.minutes", count=count),
        key="list_minutes",
        required=True,
    )
    goal = Goal(purpose=purpose or "other", words=clean_text(words or ""))
    wanted = replace(made, goal=goal, minutes=minutes or made.minutes, person=person or "")
    same_goal = (goal.purpose, goal.words) == (made.goal.purpose, made.goal.words)
    if not made.id or (same_goal and (wanted.minutes, wanted.person) == (made.minutes, made.person)):
        return wanted
    problem = page.attempt(lambda: questions.change(page.store, page.workspace, wanted, page.now))
    page.refuse(problem)
    return wanted if problem is None else made


def index_of(options: Sequence[str], value: str | None) -> int:
    return options.index(value) if value in options else 0


def meter(page: Page, made: QuestionList) -> None:
    """Whether the list fits, in words and as a bar."""
    plan = time_plan(made.questions, made.minutes)
    with st.container(border=True, key="list_meter"):
        if plan.fit == Fit.empty:
            st.markdown(page.t("questions.empty"))
            return
        key = f"questions.{plan.fit}"
        left = abs(plan.left)
        st.markdown(page.t(key, planned=plan.planned, agreed=plan.agreed, asked=plan.asked, count=left))
        st.progress(min(1.0, plan.planned / plan.agreed))
        st.markdown(page.t("questions.rule"))
        if plan.spares < SPARES_SUGGESTED - 1:
            st.markdown(page.t("questions.spares_hint"))
        if lacks_referral_closer(made.questions):
            st.info(page.t("questions.no_referral"), icon=":material/group_add:")


def take_along(page: Page, made: QuestionList) -> None:
    """The list on paper and as text."""
    if not made.id or not made.questions:
        return
    st.header(page.t("questions.take_along"), anchor=False)

    def drawn() -> sheet.Sheet:  # when it is asked for: a rerun does not read for it
        return sheet.sheet_of(page.store, page.workspace, made, page.words, page.now)

    with st.container(horizontal=True, gap="small"):
        if page.remembered:
            address = f"/sheet/{made.id}" + ("?sample=1" if page.sample else "")
            st.link_button(
                page.t("questions.print"), address, key="list_print", type="primary", icon=":material/print:"
            )
        st.download_button(
            page.t("questions.download_html"),
            lambda: sheet.to_html(drawn()),
            file_name="good-question.html",
            mime="text/html",
            key="list_download_html",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            page.t("questions.download_docx"),
            lambda: sheet.to_docx(drawn()),
            file_name="good-question.docx",
            mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            key="list_download_docx",
            on_click="ignore",
            icon=":material/description:",
        )
        st.download_button(
            page.t("questions.download_text"),
            lambda: sheet.to_text(drawn()),
            file_name="good-question.txt",
            mime="text/plain",
            key="list_download_text",
            on_click="ignore",
            icon=":material/notes:",
        )


def manage(page: Page, lists: Sequence[QuestionList], made: QuestionList, people: Sequence[Person]) -> None:
    """Name, person, copy, delete; and lists that can still be brought back."""
    if made.id:
        with st.expander(page.t("questions.this_list"), icon=":material/tune:"):
            _name_and_person(page, made, people)
            with st.container(horizontal=True, gap="small"):
                _copy(page, made)
                _delete(page, made)
    deleted = page.remember("deleted_lists", lambda: questions.deleted(page.store, page.workspace))
    if deleted:
        with st.expander(page.t("questions.deleted", count=len(deleted)), icon=":material/delete:"):
            for list_id, title in deleted:
                label = page.t("questions.restore", title=title or page.words("questions.untitled"))
                if st.button(label, key=f"list_restore_{list_id}", icon=":material/undo:"):
                    problem = page.attempt(
                        lambda gone=list_id: questions.restore(page.store, page.workspace, gone, page.now),  # type: ignore[misc]
                        done="questions.restored",
                    )
                    page.refuse(problem)


def _name_and_person(page: Page, made: QuestionList, people: Sequence[Person]) -> None:
    title = st.text_input(
        page.t("field.title"),
        value=state.settle("list_title", made.id, made.title) or "",
        key="list_title",
        autocomplete="off",
    )
    names = {person.contact.id: person.contact.shown_name for person in people}
    options = ["", *names]
    known = made.contact if made.contact in names else ""  # whoever is removed may come back to the list
    contact = st.selectbox(
        page.t("field.contact"),
        options,
        index=index_of(options, state.settle("list_contact", made.id, known)),
        format_func=lambda option: names.get(option, page.words("questions.for_everybody")),
        key="list_contact",
    )
    chosen = contact if contact in names else ""
    chosen = made.contact if chosen == known else chosen
    wanted = replace(made, title=clean_text(title or ""), contact=chosen)
    if (wanted.title, wanted.contact) != (made.title, made.contact):
        problem = page.attempt(
            lambda: questions.change(page.store, page.workspace, wanted, page.now), done="questions.changed"
        )
        page.refuse(problem)


def _copy(page: Page, made: QuestionList) -> None:
    if not st.button(page.t("questions.copy"), key="list_copy", icon=":material/content_copy:"):
        return
    copied: list[QuestionList] = []

    def action() -> object:
        title = page.plain("questions.copy_of", title=_title(page, made))
        done = questions.copy(page.store, page.workspace, made.id, title, page.now)
        if isinstance(done, QuestionList):
            copied.append(done)
            st.query_params["list"] = done.id
        return done

    page.refuse(page.attempt(action, done="questions.copied"))


def _delete(page: Page, made: QuestionList) -> None:
    if st.button(page.t("questions.delete"), key="list_delete", icon=":material/delete:"):
        st.query_params.pop("list", None)
        problem = page.attempt(
            lambda: questions.delete(page.store, page.workspace, made.id, page.now),
            done="questions.removed",
            undo=lambda later: questions.restore(later.store, later.workspace, made.id, later.now),
        )
        page.refuse(problem)
