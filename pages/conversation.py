"""Conversation: a page for the phone on the table. Before, during and after one talk."""

import streamlit as st

from goodquestion.domain.interviews import Phase, clock
from goodquestion.services import interviews, questions, tracker
from goodquestion.ui import conversation, frame, shell

page = shell.page("conversation")
contact_id = st.query_params.get("contact", "")
history = page.history(contact_id)


def not_here() -> None:
    frame.top(page, back="contacts", back_label="contact.all")
    st.title(page.t("contact.not_here_title"), anchor=False)
    st.markdown(page.t("contact.not_here"))
    page.link("contacts", page.t("contact.all"))


def talk_page(history: tracker.History) -> None:
    contact = history.contact
    lists = page.remember("lists", lambda: questions.lists(page.store, page.workspace))
    made = page.remember("interviews", lambda: interviews.everything(page.store, page.workspace))
    talk = interviews.talk_with(made, lists, contact.id, page.now, goal=contact.goal)
    phase = clock(talk.interview, page.now).phase
    part = st.query_params.get("part", "")
    label = page.t("conversation.back", name=contact.first_name)
    frame.top(page, back="contact", back_words=label, contact=contact.id)
    if part == "after" or (phase == Phase.over and part != "before"):
        conversation.after(page, history, talk)
    elif phase == Phase.before or part == "before":
        conversation.before(page, history, talk)
    else:
        conversation.during(page, contact, talk)


if history is None:
    not_here()
else:
    talk_page(history)
frame.bottom(page)
