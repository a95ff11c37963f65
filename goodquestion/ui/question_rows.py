"""The questions of a list: suggested in one go, each swapped, reworded, moved, timed, locked, or asked of everybody."""

from collections.abc import Callable, Collection

import streamlit as st

from goodquestion.domain.contacts import clean_text
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Place, Question, QuestionList, question_problem, same_question
from goodquestion.domain.suggestions import HELLO
from goodquestion.services import questions
from goodquestion.ui import second_look, state
from goodquestion.ui.question_bank import on_kept_list
from goodquestion.ui.shell import Page


def suggest(page: Page, made: QuestionList, asked: Collection[str]) -> None:
    """A balanced list in one tap; what is locked, of the core set or in the learner's words stays."""
    is_new = not made.questions
    with st.container(border=is_new, key="list_in_a_minute"):
        if is_new:
            st.header(page.t("suggest.title"), anchor=False)
            st.markdown(page.t("suggest.what"))
        label = page.t("suggest.make" if is_new else "suggest.again")
        kind = "primary" if is_new else "secondary"
        if st.button(label, key="list_suggest", type=kind, icon=":material/auto_awesome:"):  # type: ignore[arg-type]
            before = made.questions
            problem = page.attempt(
                lambda: on_kept_list(
                    page,
                    made,
                    lambda list_id: questions.fill(
                        page.store, page.found_again(), list_id, page.words.language, page.now, asked
                    ),
                ),
                done="suggest.done",
                undo=lambda later: _take_back(later, before),
                spot="list",
            )
            page.refuse(problem)


def _take_back(later: Page, before: tuple[Question, ...]) -> QuestionList | Problem:
    """The list as it was, with what another window has added since: that has no reason of a suggestion."""
    list_id = st.query_params.get("list", "")
    kept = questions.one(later.store, later.workspace, list_id)
    since = [
        question
        for question in (kept.questions if kept else ())
        if not question.reason
        and all(question.id != old.id and not same_question(question, old) for old in before)
    ]
    return questions.set_questions(later.store, later.workspace, list_id, (*before, *since), later.now)


def _put_back(made: QuestionList, question: Question) -> Callable[[Page], QuestionList | Problem]:
    """To undo: this one question as it was, where it stood; the others as they are by then."""
    at = made.questions.index(question)
    return lambda later: questions.put_back(later.store, later.workspace, made.id, question, at, later.now)


def rows(page: Page, made: QuestionList) -> None:
    """The questions in their order, each with a menu of changes."""
    if not made.questions:
        page.say("list")
        return
    bank = page.library.bank(page.words.language)
    st.header(page.t("questions.your_list"), anchor=False)
    page.say("list")
    place, at = None, HELLO
    for number, question in enumerate(made.in_order, start=1):
        if question.place != place:
            place = question.place
            st.subheader(page.t(f"place.{place}"), anchor=False)
        starts = None if question.place == Place.spare else at
        _row(page, made, question, number, questions.words_of(question, bank), starts)
        at += question.minutes


def _row(
    page: Page, made: QuestionList, question: Question, number: int, text: str, starts: int | None
) -> None:
    with st.container(gap=None, key=f"question_row_{question.id}"):
        about = [page.t("questions.minutes", count=question.minutes)]
        if starts is not None:
            about.append(page.t("questions.from_minute", count=starts))
        if question.reason:
            about.append(page.t(question.reason))
        st.markdown(page.t("questions.row", number=number, text=text) + "  \n" + " · ".join(about))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if question.everyone:
                st.badge(page.t("questions.core_badge"), icon=":material/groups:", color="violet")
            if question.locked:
                st.badge(page.t("questions.locked_badge"), icon=":material/lock:", color="gray")
            if question.bank_id:
                _swap(page, made, question)
            choice = st.menu_button(
                page.t("action.change"),
                _changes(question),
                format_func=lambda option: page.words(f"question_change.{option}"),
                key=f"question_change_{question.id}",
                type="tertiary",
            )
        if state.asking() == f"reword:{question.id}":
            _reword(page, made, question, text)
        elif not question.bank_id:
            second_look.findings(page, text, f"row_second_look_{question.id}", quiet=True)
    if choice == "reword":
        state.ask(f"reword:{question.id}")
        st.rerun()
    elif choice is not None:
        _apply(page, made, question, choice)


def _swap(page: Page, made: QuestionList, question: Question) -> None:
    label, key = page.t("questions.swap"), f"question_swap_{question.id}"
    if st.button(label, key=key, type="tertiary", icon=":material/swap_horiz:"):
        problem = page.attempt(
            lambda: questions.swap(
                page.store, page.workspace, made.id, question.id, page.words.language, page.now
            ),
            done="questions.done_swap",
            undo=_put_back(made, question),
            spot="list",
        )
        page.refuse(problem)


def _reword(page: Page, made: QuestionList, question: Question, text: str) -> None:
    with st.form(f"question_reword_form_{question.id}", border=False):
        typed = st.text_input(
            page.t("field.text"), value=text, key=f"question_reword_{question.id}", autocomplete="off"
        )
        with st.container(horizontal=True, gap="small"):
            saved = st.form_submit_button(page.t("questions.reword_save"), icon=":material/check:")
            cancelled = st.form_submit_button(page.t("questions.reword_cancel"))
    words = clean_text(typed or "")
    if cancelled or (saved and words == text):  # the same words: it stays the question of the bank
        state.ask("")
        st.rerun()
    if saved:
        problem = question_problem(Question(text=words), ()) or page.attempt(
            lambda: questions.alter(page.store, page.workspace, made.id, question.id, page.now, text=words),
            done="questions.done_reword",
            undo=_put_back(made, question),
            spot="list",
        )
        page.refuse(problem)


def _changes(question: Question) -> list[str]:
    places = [f"to_{place}" for place in Place if place != question.place]
    everyone = "not_everyone" if question.everyone else "everyone"
    lock = "unlock" if question.locked else "lock"
    return ["up", "down", "longer", "shorter", "reword", everyone, lock, *places, "remove"]


def _apply(page: Page, made: QuestionList, question: Question, choice: str) -> None:
    store, workspace, now = page.store, page.workspace, page.now

    def action() -> QuestionList | Problem:
        if choice in ("up", "down"):
            step = -1 if choice == "up" else 1
            return questions.move(store, workspace, made.id, question.id, step, now)
        if choice in ("longer", "shorter"):
            minutes = question.minutes + (1 if choice == "longer" else -1)
            return questions.alter(store, workspace, made.id, question.id, now, minutes=minutes)
        if choice in ("everyone", "not_everyone"):
            everyone = choice == "everyone"
            return questions.alter(store, workspace, made.id, question.id, now, everyone=everyone)
        if choice in ("lock", "unlock"):
            return questions.alter(store, workspace, made.id, question.id, now, locked=choice == "lock")
        if choice == "remove":
            return questions.remove(store, workspace, made.id, question.id, now)
        place = Place(choice.removeprefix("to_"))
        return questions.alter(store, workspace, made.id, question.id, now, place=place)

    undo = _put_back(made, question) if choice == "remove" else None
    page.refuse(page.attempt(action, done=f"questions.done_{choice}", undo=undo, spot="list"))
