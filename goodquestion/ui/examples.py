"""A worked example by an invented learner, beside what this learner has made for the same step."""

from collections.abc import Callable

import streamlit as st

from goodquestion.curriculum.models import Example
from goodquestion.services import learning, questions
from goodquestion.services.learning import Made
from goodquestion.ui import long_text, state
from goodquestion.ui.shell import Page

NAMES_SHOWN = 5
QUESTIONS_SHOWN = 8


def beside(page: Page, example: Example) -> None:
    """The example, labelled as invented, and the learner's own."""
    with st.grid(2, min_column_width=280):
        with st.container(border=True, height="stretch", key="example"):
            st.header(page.t("example.title"), anchor=False)
            st.markdown(f"**{page.t('example.invented')}** {example.who}")
            st.markdown(example.text)
            st.markdown(page.t("example.why"))
            st.markdown(example.why)
        with st.container(border=True, height="stretch", key="example_yours"):
            st.header(page.t(f"example.yours_{example.artefact}"), anchor=False)
            _YOURS[example.artefact](page, example)


def _people(page: Page, _example: Example) -> None:
    people = page.overview().people
    if not people:
        st.markdown(page.t("example.no_people"))
    for person in people[:NAMES_SHOWN]:
        name = page.t("contacts.row_name", name=person.contact.shown_name)
        page.link("contact", name, icon=":material/person:", contact=person.contact.id)
    if len(people) > NAMES_SHOWN:
        page.link("contacts", page.t("example.more_people", count=len(people) - NAMES_SHOWN))
    page.link("contacts", page.t("contacts.add"))


def _questions(page: Page, _example: Example) -> None:
    lists = page.remember("lists", lambda: questions.lists(page.store, page.workspace))
    if not lists or not lists[0].questions:
        st.markdown(page.t("example.no_questions"))
        page.link("questions", page.t("home.prepare_link"))
        return
    bank = page.library.bank(page.words.language)
    lines = [page.t("example.question", text=questions.words_of(q, bank)) for q in lists[0].in_order]
    st.markdown("\n".join(f"{number}. {line}" for number, line in enumerate(lines[:QUESTIONS_SHOWN], 1)))
    page.link("questions", page.t("example.open_questions"), list=lists[0].id)


def _checklist(page: Page, example: Example) -> None:
    made = made_in_lessons(page)
    ticked = []
    for item in example.items:
        key = f"tick_{item.id}"
        stored = item.id in made.ticks
        default = state.settle(key, page.workspace.token_hash, stored)
        if st.checkbox(item.text, value=bool(default), key=key):
            ticked.append(item.id)
    items = [item.id for item in example.items]
    if set(ticked) != made.ticks & set(items):
        page.refuse(
            page.attempt(lambda: learning.set_ticks(page.store, page.workspace, items, ticked, page.now))
        )
    page.link("questions", page.t("home.prepare_link"))


def _message(page: Page, _example: Example) -> None:
    _draft(page, "first_email")
    page.link("contacts", page.t("example.to_contacts"))


def _thank_you(page: Page, _example: Example) -> None:
    _draft(page, "thank_you")
    page.link("contacts", page.t("example.to_contacts"))


def _draft(page: Page, kind: str) -> None:
    st.markdown(page.t("example.draft_kept"))
    long_text.long_text(
        page,
        key=f"draft_{kind}",
        label=page.t(f"example.draft_{kind}"),
        hint=page.plain(f"example.hint_{kind}"),
        stored=made_in_lessons(page).draft(kind),
        save=lambda text, before: learning.save_draft(
            page.store, page.workspace, kind, text, page.now, before=before
        ),
        height=260,
    )


def made_in_lessons(page: Page) -> Made:
    """Drafts and ticks, read once for each change."""
    return page.remember("made", lambda: learning.made_in_lessons(page.store, page.workspace))


_YOURS: dict[str, Callable[[Page, Example], None]] = {
    "people": _people,
    "message": _message,
    "questions": _questions,
    "checklist": _checklist,
    "thank_you": _thank_you,
}
