"""Contacts: who you are learning from, and what to do next."""

import streamlit as st

from goodquestion.domain.contacts import Contact, Stage
from goodquestion.services import doubts, tracker
from goodquestion.ui import contact_fields, frame, people, shell, state

STEP = 10

page = shell.page("contacts")
frame.top(page, back="home")
st.title(page.t("contacts.title"), anchor=False)
page.say()
overview = page.overview()


def add_a_person() -> None:
    st.header(page.t("contacts.add"), anchor="add")
    page.say("add")
    goals = page.remember("goals", lambda: tracker.goals(page.store, page.workspace))
    typed = contact_fields.contact_form(
        page, Contact(), goals=goals, people=overview.people, primary=not overview.due
    )
    if typed is None:
        return
    doubtful = doubts.doubtful_fields(typed)
    problem = page.attempt(
        lambda: tracker.add_contact(page.store, page.workspace, typed, page.now),
        done=f"contacts.saved_check_{doubtful[0]}" if doubtful else "contacts.saved",
        values={"name": typed.shown_name.strip()},
        resets=contact_fields.emptied(),
        spot="add",
    )
    page.refuse(problem)


def everybody() -> None:
    st.header(page.t("contacts.people", count=len(overview.people)), anchor=False)
    st.markdown(f"[{page.t('contacts.add')}](#add)")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        words = st.text_input(
            page.t("contacts.search"),
            key="contacts_search",
            type="search",
            placeholder=" ",  # without one it is "Search" in every language
            width=260,
            autocomplete="off",
        )
        present = {person.standing.stage for person in overview.people}
        stages = st.selectbox(
            page.t("contacts.stage"),
            ["", *(stage for stage in Stage if stage in present)],
            format_func=lambda stage: page.words(f"stage.{stage}" if stage else "contacts.any_stage"),
            key="contacts_stage",
            width=200,
        )
        sort = st.selectbox(
            page.t("contacts.sort"),
            ["next", "name", "organisation", "touch"],
            format_func=lambda sort: page.words(f"sort.{sort}"),
            key="contacts_sort",
            width=200,
        )
    found = tracker.search(
        overview.people, words=words or "", stages=[stages] if stages else [], sort=sort or "next"
    )
    if not found:
        st.info(page.t("contacts.none_found"), icon=":material/search_off:")
    shown = state.shown("contacts", STEP)
    for person in found[:shown]:
        people.row(page, person)
    if len(found) > shown and st.button(
        page.t("contacts.show_more", count=len(found) - shown),
        key="contacts_more",
        icon=":material/expand_more:",
    ):
        state.show("contacts", shown + STEP * 2)
        st.rerun()


def recently_deleted() -> None:
    deleted = page.remember("deleted", lambda: tracker.deleted(page.store, page.workspace))
    if not deleted:
        return
    with st.expander(page.t("contacts.deleted", count=len(deleted)), icon=":material/delete:"):
        st.markdown(page.t("contacts.deleted_how_long"))
        for contact in deleted:
            label = page.t("contacts.restore", name=contact.shown_name)
            if st.button(label, key=f"contact_restore_{contact.id}", icon=":material/undo:"):
                problem = page.attempt(
                    lambda gone=contact.id: tracker.restore_contact(
                        page.store, page.workspace, gone, page.now
                    ),  # type: ignore[misc]
                    done="contacts.restored",
                    values={"name": contact.shown_name},
                )
                page.refuse(problem)


if not overview.people:
    st.markdown(page.t("contacts.empty"))
    add_a_person()
else:
    if overview.due:
        people.next_card(page, overview.due[0], others=len(overview.due) - 1)
    everybody()
    add_a_person()
recently_deleted()
with st.container(horizontal=True):
    page.link("progress", page.t("nav.progress"))
    page.link("your_data", page.t("contacts.to_your_data"))
frame.bottom(page)
