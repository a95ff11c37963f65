"""Questions to put on a list: from the bank, with what a good answer tells, or in the learner's own words."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

import streamlit as st

from goodquestion.curriculum.models import BankQuestion
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import KINDS, USUAL_MINUTES, Place, Question, QuestionList
from goodquestion.services import questions
from goodquestion.services.workspaces import Workspace
from goodquestion.ui import second_look, state
from goodquestion.ui.shell import Page

STEP = 6
FAVOURITES = "favourites"
Change = Callable[[str], QuestionList | Problem]


def on_kept_list(page: Page, made: QuestionList, change: Change) -> QuestionList | Problem:
    """Do ``change`` to the list, which is kept now if this is the first thing done to it."""
    list_id, after = made.id, state.after()
    if not list_id:
        kept = questions.create(page.store, page.workspace, made, page.now)
        if isinstance(kept, Problem):
            return kept
        list_id = kept.id
    done = change(list_id)
    if isinstance(done, QuestionList):
        after.address["list"] = list_id
    return done


def own_question(page: Page, made: QuestionList) -> None:
    """Add a question in the learner's own words."""
    st.header(page.t("questions.own"), anchor=False)
    page.say("own")
    # A form: what was typed before a restart of the server comes with the press that saves it.
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
        with st.container(horizontal=True, gap="small"):
            asked = st.form_submit_button(page.t("questions.add"), key="question_add", icon=":material/add:")
            look = st.form_submit_button(
                page.t("review.look"), key="question_look", icon=":material/visibility:"
            )
    if look:
        second_look.findings(page, text or "", "question_second_look")
    if asked:
        typed = Question(text=text or "", place=Place(place or Place.core), minutes=int(minutes or 0))
        problem = page.attempt(
            lambda: on_kept_list(
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
    """Questions to choose from: those for the purpose and the person first."""
    st.header(page.t("questions.bank"), anchor=False)
    page.say("bank")
    if page.library.bank_language(page.words.language) != page.words.language:
        st.caption(page.t("frame.fell_back"))
    marked = page.remember("favourites", lambda: questions.favourites(page.store, page.workspace))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kind = st.selectbox(
            page.t("field.kind"),
            ["", *([FAVOURITES] if marked else []), *KINDS],
            format_func=lambda option: page.words(_kind_key(option)),
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
    found = _offered(page.library.bank(page.words.language), made, kind or "", search or "", marked)
    if not found:
        st.info(page.t("questions.none_found"), icon=":material/search_off:")
    shown = state.shown("bank", STEP)
    for known in found[:shown]:
        _bank_row(page, made, known, is_marked=known.id in marked)
    if len(found) > shown and st.button(
        page.t("contacts.show_more", count=len(found) - shown), key="bank_more", icon=":material/expand_more:"
    ):
        state.show("bank", shown + STEP * 2)
        st.rerun()


def _kind_key(option: str) -> str:
    if option == FAVOURITES:
        return "questions.favourites"
    return f"kind.{option}" if option else "questions.any_kind"


def _offered(
    known: Sequence[BankQuestion],
    made: QuestionList,
    kind: str,
    search: str,
    marked: Collection[str],
) -> list[BankQuestion]:
    """What is not on the list yet, for the learner's purpose; without a filter one kind after the other."""
    taken = {question.bank_id for question in made.questions}
    wanted = search.casefold().split()
    found = [
        question
        for question in known
        if question.id not in taken
        and _is_of(question, kind, marked)
        and all(word in f"{question.text} {question.tells}".casefold() for word in wanted)
        and (wanted or kind == FAVOURITES or made.goal.purpose in question.purposes)
    ]
    if made.person and not wanted:
        found.sort(key=lambda question: made.person not in question.people)
    if kind or wanted:
        return found
    seen = Counter(question.kind for question in made.questions)
    rank = {}
    for question in found:  # kinds that the list lacks come first, then one of each in turn
        rank[question.id] = seen[question.kind]
        seen[question.kind] += 1
    return sorted(found, key=lambda question: (rank[question.id], KINDS.index(question.kind)))


def _is_of(question: BankQuestion, kind: str, marked: Collection[str]) -> bool:
    return question.id in marked if kind == FAVOURITES else not kind or question.kind == kind


def _bank_row(page: Page, made: QuestionList, known: BankQuestion, *, is_marked: bool) -> None:
    with st.container(gap=None, key=f"bank_row_{known.id}"):
        about = page.t("questions.bank_about", kind=page.words(f"kind.{known.kind}"), count=known.minutes)
        lines = [page.t("questions.bank_text", text=known.text), about]
        if known.tells:
            lines.append(page.t("questions.tells", text=known.tells))
        st.markdown("  \n".join(lines))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _choose(page, made, known)
            label = page.t("questions.not_favourite" if is_marked else "questions.favourite")
            icon = ":material/star:" if is_marked else ":material/star_border:"
            if st.button(label, key=f"bank_favourite_{known.id}", type="tertiary", icon=icon):
                problem = page.attempt(
                    lambda: questions.set_favourite(
                        page.store, page.workspace, known.id, page.now, on=not is_marked
                    ),
                    done="questions.done_not_favourite" if is_marked else "questions.done_favourite",
                    spot="bank",
                )
                page.refuse(problem)


def _choose(page: Page, made: QuestionList, known: BankQuestion) -> None:
    if not st.button(page.t("questions.choose"), key=f"bank_add_{known.id}", icon=":material/add:"):
        return
    problem = page.attempt(
        lambda: on_kept_list(
            page,
            made,
            lambda list_id: questions.add_from_bank(page.store, _fresh(page), list_id, known, page.now),
        ),
        done="questions.added",
        spot="bank",
    )
    page.refuse(problem)
