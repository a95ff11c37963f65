"""The parts of the question builder."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import streamlit as st

from goodquestion.curriculum.models import BankQuestion
from goodquestion.domain.contacts import clean_text
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import (
    KINDS,
    MINUTES_AGREED,
    PURPOSES,
    SPARES_SUGGESTED,
    USUAL_MINUTES,
    Fit,
    Goal,
    Place,
    Question,
    QuestionList,
    lacks_referral_closer,
    time_plan,
)
from goodquestion.services import questions, sheet
from goodquestion.services.tracker import Person
from goodquestion.services.workspaces import Workspace
from goodquestion.ui import state
from goodquestion.ui.shell import Page

STEP = 6
LISTS_STEP = 4
_FIT_ICONS = {
    Fit.fits: ":material/check_circle:",
    Fit.tight: ":material/timer:",
    Fit.too_long: ":material/timer_off:",
}
Change = Callable[[str], QuestionList | Problem]


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
        index=_index(PURPOSES, state.settle("list_purpose", owner, made.goal.purpose)),
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
    wanted = replace(made, goal=goal, minutes=minutes or made.minutes)
    same_goal = (goal.purpose, goal.words) == (made.goal.purpose, made.goal.words)
    if not made.id or (same_goal and wanted.minutes == made.minutes):
        return wanted
    problem = page.attempt(lambda: questions.change(page.store, page.workspace, wanted, page.now))
    page.refuse(problem)
    return wanted if problem is None else made


def _index(options: Sequence[str], value: str | None) -> int:
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


def rows(page: Page, made: QuestionList) -> None:
    """The questions in their order, each with a menu of changes."""
    if not made.questions:
        page.say("list")
        return
    bank = page.library.bank(page.words.language)
    st.header(page.t("questions.your_list"), anchor=False)
    page.say("list")
    place = None
    for number, question in enumerate(made.in_order, start=1):
        if question.place != place:
            place = question.place
            st.subheader(page.t(f"place.{place}"), anchor=False)
        _row(page, made, question, number, questions.words_of(question, bank))


def _row(page: Page, made: QuestionList, question: Question, number: int, text: str) -> None:
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        wrap=False,
        gap="small",
        key=f"question_row_{question.id}",
    ):
        minutes = page.t("questions.minutes", count=question.minutes)
        st.markdown(page.t("questions.row", number=number, text=text) + f"  \n{minutes}", width="stretch")
        choice = st.menu_button(
            page.t("action.change"),
            _changes(question),
            format_func=lambda option: page.words(f"question_change.{option}"),
            key=f"question_change_{question.id}",
            type="tertiary",
        )
    if choice is not None:
        _apply(page, made, question, choice)


def _changes(question: Question) -> list[str]:
    places = [f"to_{place}" for place in Place if place != question.place]
    return ["up", "down", "longer", "shorter", *places, "remove"]


def _apply(page: Page, made: QuestionList, question: Question, choice: str) -> None:
    store, workspace, now, at = page.store, page.workspace, page.now, made.questions.index(question)

    def action() -> QuestionList | Problem:
        if choice in ("up", "down"):
            step = -1 if choice == "up" else 1
            return questions.move(store, workspace, made.id, question.id, step, now)
        if choice in ("longer", "shorter"):
            minutes = question.minutes + (1 if choice == "longer" else -1)
            return questions.alter(store, workspace, made.id, question.id, now, minutes=minutes)
        if choice == "remove":
            return questions.remove(store, workspace, made.id, question.id, now)
        place = Place(choice.removeprefix("to_"))
        return questions.alter(store, workspace, made.id, question.id, now, place=place)

    def undo(later: Page) -> QuestionList | Problem:
        return questions.put_back(later.store, later.workspace, made.id, question, at, later.now)

    undo_it = undo if choice == "remove" else None
    page.refuse(page.attempt(action, done=f"questions.done_{choice}", undo=undo_it, spot="list"))


def _on_kept_list(page: Page, made: QuestionList, change: Change) -> QuestionList | Problem:
    """Do ``change`` to the list, which is kept now if this is the first thing done to it."""
    list_id = made.id
    if not list_id:
        kept = questions.create(page.store, page.workspace, made, page.now)
        if isinstance(kept, Problem):
            return kept
        list_id = kept.id
    done = change(list_id)
    if isinstance(done, QuestionList):
        st.query_params["list"] = list_id
    return done


def own_question(page: Page, made: QuestionList) -> None:
    """Add a question in the learner's own words."""
    st.header(page.t("questions.own"), anchor=False)
    page.say("own")
    with st.form("question_form", border=False):
        text = st.text_input(
            page.t("field.text"),
            key="question_text",
            placeholder=page.plain("questions.own_hint"),
            autocomplete="off",
        )
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            place = st.selectbox(
                page.t("field.place"),
                list(Place),
                index=1,
                format_func=lambda option: page.words(f"place.{option}"),
                key="question_place",
                width=230,
            )
            minutes = st.number_input(
                page.t("field.question_minutes"),
                value=USUAL_MINUTES,
                step=1,
                key="question_minutes",
                width=160,
            )
        asked = st.form_submit_button(page.t("questions.add"), key="question_add", icon=":material/add:")
    if asked:
        typed = Question(text=text or "", place=Place(place or Place.core), minutes=int(minutes or 0))
        problem = page.attempt(
            lambda: _on_kept_list(
                page,
                made,
                lambda list_id: questions.add_own(page.store, _fresh(page), list_id, typed, page.now),
            ),
            done="questions.added",
            resets={"question_text": ""},
            spot="own",
        )
        page.refuse(problem)


def _fresh(page: Page) -> Workspace:
    """The workspace as it is now: the first list may have created it a moment ago."""
    return page.workspace if page.workspace.id is not None else page.found_again()


def bank(page: Page, made: QuestionList) -> None:
    """Questions to choose from: those for the purpose first."""
    st.header(page.t("questions.bank"), anchor=False)
    page.say("bank")
    if page.library.bank_language(page.words.language) != page.words.language:
        st.caption(page.t("frame.fell_back"))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kind = st.selectbox(
            page.t("field.kind"),
            ["", *KINDS],
            format_func=lambda option: page.words(f"kind.{option}" if option else "questions.any_kind"),
            key="bank_kind",
            width=300,
        )
        search = st.text_input(
            page.t("questions.search"),
            key="bank_search",
            type="search",
            placeholder=" ",  # without one it is "Search" in every language
            width=260,
            autocomplete="off",
        )
    found = _offered(page.library.bank(page.words.language), made, kind or "", search or "")
    if not found:
        st.info(page.t("questions.none_found"), icon=":material/search_off:")
    shown = state.shown("bank", STEP)
    for position, known in enumerate(found[:shown]):
        _bank_row(page, made, known, primary=position == 0 and not made.questions)
    if len(found) > shown and st.button(
        page.t("contacts.show_more", count=len(found) - shown), key="bank_more", icon=":material/expand_more:"
    ):
        state.show("bank", shown + STEP * 2)
        st.rerun()


def _offered(known: Sequence[BankQuestion], made: QuestionList, kind: str, search: str) -> list[BankQuestion]:
    """What is not on the list yet, for the learner's purpose; without a filter one kind after the other."""
    taken = {question.bank_id for question in made.questions}
    wanted = search.casefold().split()
    found = [
        question
        for question in known
        if question.id not in taken
        and (not kind or question.kind == kind)
        and all(word in question.text.casefold() for word in wanted)
        and (wanted or made.goal.purpose in question.purposes)
    ]
    if kind or wanted:
        return found
    seen = Counter(question.kind for question in made.questions)
    rank = {}
    for question in found:  # kinds that the list lacks come first, then one of each in turn
        rank[question.id] = seen[question.kind]
        seen[question.kind] += 1
    return sorted(found, key=lambda question: (rank[question.id], KINDS.index(question.kind)))


def _bank_row(page: Page, made: QuestionList, known: BankQuestion, *, primary: bool) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", wrap=False, gap="small", key=f"bank_row_{known.id}"
    ):
        about = page.t("questions.bank_about", kind=page.words(f"kind.{known.kind}"), count=known.minutes)
        st.markdown(f"{page.t('questions.bank_text', text=known.text)}  \n{about}", width="stretch")
        kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
        if st.button(
            page.t("questions.choose"), key=f"bank_add_{known.id}", icon=":material/add:", type=kind
        ):
            problem = page.attempt(
                lambda: _on_kept_list(
                    page,
                    made,
                    lambda list_id: questions.add_from_bank(
                        page.store, _fresh(page), list_id, known, page.now
                    ),
                ),
                done="questions.added",
                spot="bank",
            )
            page.refuse(problem)


def take_along(page: Page, made: QuestionList) -> None:
    """The list on paper and as text."""
    if not made.id or not made.questions:
        return
    st.header(page.t("questions.take_along"), anchor=False)
    drawn = sheet.sheet_of(page.store, page.workspace, made, page.words)
    with st.container(horizontal=True, gap="small"):
        if page.remembered:
            address = f"/sheet/{made.id}" + ("?sample=1" if page.sample else "")
            st.link_button(
                page.t("questions.print"), address, key="list_print", type="primary", icon=":material/print:"
            )
        st.download_button(
            page.t("questions.download_html"),
            sheet.to_html(drawn),
            file_name="good-question.html",
            mime="text/html",
            key="list_download_html",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            page.t("questions.download_text"),
            sheet.to_text(drawn),
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
        index=_index(options, state.settle("list_contact", made.id, known)),
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
