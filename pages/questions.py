"""Questions: a list that fits the minutes agreed."""

from dataclasses import replace

import streamlit as st

from goodquestion.domain.questions import Goal, QuestionList
from goodquestion.services import compare, interviews, questions
from goodquestion.ui import frame, question_bank, question_lists, question_rows, shell

page = shell.page("questions")
frame.top(page, back="home")
lists = page.remember("lists", lambda: questions.lists(page.store, page.workspace))
overview = page.overview()
talks = page.remember("interviews", lambda: interviews.everything(page.store, page.workspace))


def open_list() -> QuestionList:
    """The list in the address, else the latest, else a new one that is kept with the first thing done to it."""
    asked, contact = st.query_params.get("list", ""), st.query_params.get("contact", "")
    found = next((made for made in lists if made.id == asked), None)
    if found is None and contact and asked != "new":
        found = next((made for made in lists if made.contact == contact), None)
    if found is None and not contact and asked != "new" and lists:
        found = lists[0]
    if found is not None:
        st.query_params["list"] = found.id
        return found
    known = contact if overview.find(contact) else ""
    goal = lists[0].goal if lists else Goal(purpose="career_change")
    return QuestionList(goal=replace(goal, id=""), contact=known, minutes=30)


made = open_list()
person = overview.find(made.contact) if made.contact else None
if person is not None:
    title = page.t("questions.title_for", name=person.contact.shown_name)
else:
    title = page.t("questions.title_named", title=made.title) if made.title else page.t("questions.title")
st.title(title, anchor=False)
page.say()
question_lists.choose_list(page, lists, made)
made = question_lists.settings(page, made)
if made.questions:
    question_lists.meter(page, made)
question_rows.rows(page, made)
question_rows.suggest(page, made, compare.asked_before(talks))
question_lists.take_along(page, made)
question_bank.bank(page, made)
question_bank.own_question(page, made)
question_lists.manage(page, lists, made, overview.people)
with st.container(horizontal=True):
    page.link("contacts", page.t("nav.contacts"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
