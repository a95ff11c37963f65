"""One contact: the next step, what happened, notes, and the way to change or remove it."""

import dataclasses
import re

import streamlit as st

from goodquestion.domain.contacts import Contact, Event
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.messages import kind_for
from goodquestion.services import doubts, questions, tracker
from goodquestion.ui import calendar, contact_fields, events, feelings, frame, long_text, people, shell, state

_NEAR_A_TALK = (
    ActionKind.schedule,
    ActionKind.confirm,
    ActionKind.prepare_questions,
    ActionKind.meet,
    ActionKind.write_notes,
    ActionKind.send_thank_you,
)
page = shell.page("contact")
frame.top(page, back="contacts", back_label="contact.all")
contact_id = st.query_params.get("contact", "")
history = page.history(contact_id)


def not_here() -> None:
    st.title(page.t("contact.not_here_title"), anchor=False)
    st.markdown(page.t("contact.not_here"))
    page.link("contacts", page.t("contact.all"))


def edit(contact: Contact, version: int) -> None:
    st.title(page.t("contact.edit_title", name=contact.shown_name), anchor=False)
    goals, everybody = tracker.goals(page.store, page.workspace), page.overview().people
    typed = contact_fields.contact_form(page, contact, goals=goals, people=everybody, primary=True)
    page.link("contact", page.t("contact.keep_as_it_was"), back=True, contact=contact.id)
    conflict = state.asking() == "overwrite"
    if conflict:
        st.warning(
            page.t("contact.changed_elsewhere", name=contact.shown_name), icon=":material/sync_problem:"
        )
        st.markdown(page.t("contact.overwrite_how"))
    if typed is None:
        return
    edited = dataclasses.replace(typed, version=version)
    # To undo is to edit again: it is refused once another window has saved.
    before = dataclasses.replace(contact, version=contact.version + 1)
    problem = page.attempt(
        lambda: tracker.update_contact(page.store, page.workspace, edited, page.now, overwrite=conflict),
        done="contact.saved",
        undo=lambda later: tracker.update_contact(later.store, later.workspace, before, later.now),
        go="contact",
        params={"contact": contact.id},
    )
    if problem is not None and problem.key == "problem.changed_elsewhere":
        state.ask("overwrite")
        st.rerun()
    page.refuse(problem)


def head(history: tracker.History) -> None:
    contact = history.contact
    st.title(page.t("contact.title", name=contact.shown_name), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if people.subtitle(contact):
            st.markdown(page.t("contacts.row_work", work=people.subtitle(contact)), width="content")
        people.badge(page, history.standing.stage)
    if contact.say_name:
        st.markdown(page.t("contact.say_name", say=contact.say_name))
    page.say()


def next_step(history: tracker.History) -> None:
    contact = history.contact
    action = history.standing.next_action
    with st.container(border=True, key="next_card"):
        words = people.next_words(page, contact, action)
        st.header(page.words("contact.next", next=words), anchor=False)
        st.markdown(people.reason_words(page, contact, action))
        if people.when_words(page, action):
            st.markdown(page.words("contact.when", when=people.when_words(page, action)))
        kind = kind_for(action.kind, contact.preferred_channel)
        if kind is not None:
            label = page.t("today.text", name=contact.first_name)
            page.link("messages", label, icon=":material/edit:", contact=contact.id, kind=kind)
        events.one_tap(page, history)
        events.other_ways(page, contact, action)
    calendar.download(page, history)


def to_the_conversation(history: tracker.History) -> None:
    """The page for the talk itself, once somebody has said yes."""
    if history.standing.next_action.kind in _NEAR_A_TALK:
        label = page.t("contact.to_conversation", name=history.contact.first_name)
        page.link("conversation", label, icon=":material/timer:", contact=history.contact.id)


def tell(history: tracker.History, replaced: Event | None) -> None:
    with st.container(border=True, key="contact_tell"):
        st.header(page.t("contact.tell_correct" if replaced else "contact.tell_more"), anchor=False)
        page.say("tell")
        events.event_form(page, history, replaced)
        if replaced is not None:
            page.link("contact", page.t("contact.keep_as_it_was"), back=True, contact=history.contact.id)


def details(contact: Contact) -> None:
    rows = {
        page.t(f"field.{name}"): page.t("contact.value", value=getattr(contact, name))
        for name in ("email", "phone", "linkedin_url", "field", "why_this_person", "tags")
        if getattr(contact, name)
    }
    if contact.source:
        rows[page.t("field.source")] = page.t(f"source.{contact.source}")
    giver = page.overview().find(contact.referred_by) if contact.referred_by else None
    if giver is not None:
        rows[page.t("field.referred_by")] = page.t("contact.value", value=giver.contact.shown_name)
    if rows:
        st.header(page.t("contact.details"), anchor=False)
        st.table(rows, border="horizontal", hide_header=True, alt=page.t("contact.details"))
    for name in doubts.doubtful_fields(contact):
        st.info(page.t(f"contact.doubt_{name}", value=getattr(contact, name)), icon=":material/help:")


def notes(contact: Contact) -> None:
    st.header(page.t("field.notes"), anchor=False)
    long_text.long_text(
        page,
        key=f"contact_notes_{contact.id}",
        label=page.t("contact.notes_label"),
        hint=page.plain("contact.notes_hint"),
        stored=contact.notes,
        save=lambda text, before: tracker.save_notes(
            page.store, page.workspace, contact.id, text, page.now, before=before
        ),
    )


def lists_for(contact: Contact) -> None:
    lists = page.remember("lists", lambda: questions.lists(page.store, page.workspace))
    mine = [made for made in lists if made.contact == contact.id]
    for made in mine:
        label = page.t("contact.open_list", title=made.title or page.plain("questions.untitled"))
        page.link("questions", label, icon=":material/quiz:", list=made.id)
    if not mine:
        page.link("questions", page.t("contact.to_questions", name=contact.first_name), contact=contact.id)
    if not contact.do_not_contact:
        page.link("messages", page.t("contact.write", name=contact.first_name), contact=contact.id)


def change_or_remove(contact: Contact) -> None:
    with st.container(horizontal=True, gap="small"):
        if st.button(page.t("contact.edit"), key="contact_edit", icon=":material/edit:"):
            page.open("contact", contact=contact.id, edit=str(contact.version))
        if st.button(page.t("contact.delete"), key="contact_delete", icon=":material/delete:"):
            state.ask("delete")
    if state.asking() == "delete":
        ask_before_removing(contact)


def ask_before_removing(contact: Contact) -> None:
    with st.container(border=True, key="contact_delete_ask"):
        st.markdown(page.t("contact.delete_ask", name=contact.shown_name))
        with st.container(horizontal=True, gap="small"):
            if st.button(page.t("contact.delete_yes"), key="contact_delete_confirm"):
                problem = page.attempt(
                    lambda: tracker.delete_contact(page.store, page.workspace, contact.id, page.now),
                    done="contacts.removed",
                    values={"name": contact.shown_name},
                    undo=lambda later: tracker.restore_contact(
                        later.store, later.workspace, contact.id, later.now
                    ),
                    go="contacts",
                )
                page.refuse(problem)
            events.put_away(page, contact)
            if st.button(page.t("contact.delete_no"), key="contact_delete_cancel"):
                state.ask("")
                st.rerun()


if history is None:
    not_here()
elif re.fullmatch("[0-9]{1,9}", st.query_params.get("edit", "")):
    edit(history.contact, int(st.query_params["edit"]))
else:
    head(history)
    replaced = next((e for e in history.events if e.id == st.query_params.get("event", "")), None)
    is_telling = replaced is not None or state.asking() == "event"
    if is_telling:
        tell(history, replaced)
    else:
        next_step(history)
        to_the_conversation(history)
        feelings.ask(page, history)
    events.history_list(page, history)
    if not is_telling:
        tell(history, None)
    notes(history.contact)
    details(history.contact)
    lists_for(history.contact)
    change_or_remove(history.contact)
frame.bottom(page)
