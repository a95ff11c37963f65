"""Home's list: what is late, what is for today, what comes this week, each with its reason and the ready text."""

from collections.abc import Sequence
from datetime import timedelta

import streamlit as st

from goodquestion.domain.contacts import Event, EventType
from goodquestion.domain.followups import DONE, ActionKind, put_off
from goodquestion.domain.messages import kind_for
from goodquestion.domain.progress import Weekly
from goodquestion.services import tracker
from goodquestion.services.tracker import Overview, Person
from goodquestion.ui import people
from goodquestion.ui.shell import Page

AT_MOST = 5  # steps shown at a time; the rest are counted
DAYS_AHEAD = timedelta(days=7)
_GROUPS = ("late", "today", "week")


def show(page: Page, overview: Overview, *, primary: bool) -> int:
    """The steps in their groups, at most five of them; how many there are. ``primary``: the first is the main thing."""
    groups = _grouped(page, overview)
    total, left = sum(map(len, groups.values())), AT_MOST
    for name in _GROUPS:
        shown = groups[name][:left]
        left -= len(shown)
        if shown:
            st.header(page.t(f"today.{name}"), anchor=False)
        for person in shown:
            _card(page, person, main=primary and person is (overview.due or [None])[0])
    more = len(overview.due) + len(overview.coming) - min(total, AT_MOST)
    if more:
        page.link("contacts", page.t("today.more", count=more))
    return total


def _grouped(page: Page, overview: Overview) -> dict[str, list[Person]]:
    late: list[Person] = []
    today: list[Person] = []
    for person in overview.due:
        is_late = person.standing.next_action.is_late(page.now, page.today)
        (late if is_late else today).append(person)
    last = page.today + DAYS_AHEAD
    week = [p for p in overview.coming if (p.standing.next_action.due or last) <= last]
    return {"late": late, "today": today, "week": week}


def _card(page: Page, person: Person, *, main: bool) -> None:
    contact, action = person.contact, person.standing.next_action
    with st.container(border=True, gap="small", key="next_card" if main else f"today_card_{contact.id}"):
        st.subheader(people.next_title(page, contact, action), anchor=False)
        reason = people.reason_words(page, contact, action)
        st.markdown(page.words("today.when_and_why", when=people.when_sentence(page, action), why=reason))
        _way_in(page, person, main=main)
        with st.container(horizontal=True, gap="small"):
            _done(page, person)
            _later(page, person)
            _not_needed(page, person)


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
    happened = DONE.get(action.kind)
    if happened is None:  # a day was agreed: which one, the person's page asks
        if st.button(label, key=key, type="tertiary", icon=":material/check:"):
            page.open("contact", contact=contact.id)
        return
    if action.kind == ActionKind.meet and action.reason != "meeting_over":
        return  # it is still to come
    if st.button(label, key=key, type="tertiary", icon=":material/check:"):
        channel = contact.preferred_channel if kind_for(action.kind, contact.preferred_channel) else ""
        event = Event(type=happened, contact=contact.id, at=page.now, channel=channel)
        _record(page, event, done="contact.event_saved", values={"what": page.words(f"event.{happened}")})


def _later(page: Page, person: Person) -> None:
    contact, action = person.contact, person.standing.next_action
    if st.button(
        page.t("today.later"), key=f"today_snooze_{contact.id}", type="tertiary", icon=":material/schedule:"
    ):
        until = put_off(action, page.workspace.settings, page.now)
        event = Event(type=EventType.snoozed, contact=contact.id, at=page.now, planned_at=until)
        values = {"name": contact.shown_name, "day": page.day(until)}
        _record(page, event, done="today.put_off", values=values)


def _not_needed(page: Page, person: Person) -> None:
    contact = person.contact
    if st.button(
        page.t("today.not_needed"),
        key=f"today_dismiss_{contact.id}",
        type="tertiary",
        icon=":material/close:",
    ):
        event = Event(type=EventType.dismissed, contact=contact.id, at=page.now)
        _record(page, event, done="today.left_out", values={"name": contact.shown_name})


def _record(page: Page, event: Event, *, done: str, values: dict[str, str]) -> None:
    saved: list[Event] = []

    def action() -> object:
        result = tracker.record(page.store, page.workspace, event, page.now)
        if isinstance(result, Event):
            saved.append(result)
        return result

    problem = page.attempt(
        action,
        done=done,
        values=values,
        undo=lambda later: tracker.remove_event(later.store, later.workspace, saved[0].id, later.now),
    )
    page.refuse(problem)


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
    page.link("progress", page.t("home.progress_link"))
