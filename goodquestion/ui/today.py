"""Home's list: what is late, what is for today, what comes this week, each with its reason and the ready text."""

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from goodquestion.domain.contacts import PLANNED_TYPES
from goodquestion.domain.followups import DONE, ActionKind
from goodquestion.domain.messages import kind_for
from goodquestion.domain.outreach import Due, when_due
from goodquestion.domain.progress import Weekly
from goodquestion.services.tracker import Overview, Person
from goodquestion.ui import events, people
from goodquestion.ui.shell import Page

AT_MOST = 5  # steps shown at a time; the rest are counted
_LISTED = (Due.late, Due.today, Due.this_week)


def show(page: Page, overview: Overview) -> None:
    """The steps in their groups, at most five of them; the most urgent one is the main thing of the page."""
    groups: dict[Due | None, list[Person]] = defaultdict(list)
    for person in (*overview.due, *overview.coming):
        groups[when_due(person.standing.next_action, page.now, page.today)].append(person)
    left = AT_MOST
    for due in _LISTED:
        shown = groups[due][:left]
        left -= len(shown)
        if shown:
            st.header(page.t(f"today.{due}"), anchor=False)
        for person in shown:
            _card(page, person, main=person in overview.due[:1])
    more = len(overview.due) + len(overview.coming) - (AT_MOST - left)
    if more:
        page.link("contacts", page.t("today.more", count=more))


def _card(page: Page, person: Person, *, main: bool) -> None:
    contact, action = person.contact, person.standing.next_action
    with st.container(border=True, gap="small", key="next_card" if main else f"today_card_{contact.id}"):
        st.subheader(people.next_title(page, contact, action), anchor=False)
        reason = people.reason_words(page, contact, action)
        st.markdown(page.words("today.when_and_why", when=people.when_sentence(page, action), why=reason))
        _way_in(page, person, main=main)
        with st.container(horizontal=True, gap="small"):
            _done(page, person)
            events.later_button(page, contact, action, key=f"today_snooze_{contact.id}")
            events.not_needed_button(page, contact, key=f"today_dismiss_{contact.id}")


def _way_in(page: Page, person: Person, *, main: bool) -> None:
    """The ready text, the questions, the talk, or the person: where the step is taken."""
    contact, action = person.contact, person.standing.next_action
    more: dict[str, str] = {}
    message = kind_for(action.kind, contact.preferred_channel)
    if message is not None:
        words, target, more = "today.text", "messages", {"kind": message}
    elif action.kind == ActionKind.prepare_questions:
        words, target = "contact.to_questions", "questions"
    elif action.kind in (ActionKind.meet, ActionKind.write_notes):
        after = action.kind == ActionKind.write_notes or action.reason == "meeting_over"
        words, target, more = "contact.to_conversation", "conversation", {"part": "after"} if after else {}
    else:
        words, target = "home.open_person", "contact"
    label = page.t(words, name=contact.first_name)
    if main:
        if st.button(label, key="today_open", type="primary", icon=":material/arrow_forward:"):
            page.open(target, contact=contact.id, **more)
    else:
        page.link(target, label, **({"contact": contact.id} | more))  # type: ignore[arg-type]  # the address alone


def _done(page: Page, person: Person) -> None:
    contact, action = person.contact, person.standing.next_action
    label, key = page.t("today.done"), f"today_done_{contact.id}"
    happened = DONE[action.kind]
    if action.kind == ActionKind.meet and action.reason != "meeting_over":
        return  # it is still to come
    if st.button(label, key=key, type="tertiary", icon=":material/check:"):
        if happened in PLANNED_TYPES:  # which day it is, the person's page asks
            page.open("contact", contact=contact.id)
        events.save(page, events.one(page, contact, happened))


def look_back(page: Page, weekly: Weekly) -> None:
    """This week's requests beside the goal, and last week's: a fact, never a reproach."""
    if weekly.goal < 1 or not weekly.weeks:
        return
    sent, before = weekly.this_week, weekly.weeks[-2].sent if len(weekly.weeks) > 1 else 0
    state = "reached" if sent >= weekly.goal else "under_way" if sent else "open"
    lines: Sequence[str] = [page.t(f"today.week_{state}", count=sent, goal=weekly.goal)]
    if before:
        lines = [*lines, page.t("today.last_week", count=before)]
    st.header(page.t("today.your_week"), anchor=False)
    st.markdown(" ".join(lines))
    page.link("progress", page.t("today.change_goal"))
