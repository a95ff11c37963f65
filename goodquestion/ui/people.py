"""Showing people: a row in a list, the stage as a badge, the next step as a sentence."""

from datetime import date

import streamlit as st

from goodquestion.domain.contacts import Contact, Stage
from goodquestion.domain.followups import ActionKind, NextAction
from goodquestion.services.tracker import Person
from goodquestion.ui.shell import Page

_COLOURS = {
    Stage.idea: "gray",
    Stage.researched: "gray",
    Stage.asked: "blue",
    Stage.reminded: "blue",
    Stage.replied_yes: "violet",
    Stage.scheduled: "violet",
    Stage.met: "green",
    Stage.thanked: "green",
    Stage.in_touch: "green",
    Stage.on_hold: "orange",
    Stage.said_no: "gray",
    Stage.no_reply: "gray",
    Stage.closed: "gray",
}


def badge(page: Page, stage: Stage) -> None:
    """The stage in a word."""
    st.badge(page.t(f"stage.{stage}"), color=_COLOURS[stage])  # type: ignore[arg-type]  # one of Streamlit's names


def subtitle(contact: Contact) -> str:
    """Role and organisation, as far as they are known and not already the name."""
    if not contact.full_name:
        return ""
    return ", ".join(part for part in (contact.role, contact.organisation) if part)


def next_words(page: Page, contact: Contact, action: NextAction) -> str:
    """The next step as a few words, in Markdown, to stand after a colon."""
    return page.t(f"next.{action.kind}", name=contact.shown_name)


def next_title(page: Page, contact: Contact, action: NextAction) -> str:
    """The next step as a few words, in Markdown, to stand alone."""
    words = next_words(page, contact, action)
    return words[:1].upper() + words[1:]


def reason_words(page: Page, contact: Contact, action: NextAction) -> str:
    """Why this is the next step, in Markdown."""
    values: dict[str, int | str] = dict(action.values)
    values["count"] = action.values.get("days", 0)
    if action.due is not None:
        values["day"] = page.words.day(action.due, page.today)
    is_early = action.reason == "no_reply_yet" and not action.is_due(page.today)
    reason = "waiting" if is_early else action.reason
    return page.t(f"reason.{reason}", name=contact.first_name, **values)


def when_words(page: Page, action: NextAction) -> str:
    """By when, in Markdown; nothing when there is no day."""
    if action.due is None or action.kind == ActionKind.none:
        return ""
    return f"**{_when(page, action, page.today)}**"


def when_sentence(page: Page, action: NextAction) -> str:
    """The same to stand alone, with a capital."""
    words = when_words(page, action)
    return words[:2] + words[2:3].upper() + words[3:]  # behind the two stars


def _when(page: Page, action: NextAction, today: date) -> str:
    if action.due is None:
        return ""
    if action.kind == ActionKind.send_thank_you and action.reason != "snoozed":
        return _when_to_thank(page, action)
    if action.due < today:
        return page.t("when.since", day=page.words.day(action.due, today))
    return page.t("when.day", day=page.words.day(action.due, today))


def _when_to_thank(page: Page, action: NextAction) -> str:
    """Until which hour thanks are in time; where only the date of the meeting is known, until the end of a day."""
    if action.due_at is None or action.due is None or action.is_late(page.now, page.today):
        return page.t("when.late_thanks")
    day, local = page.words.day(action.due, page.today), page.local(action.due_at)
    if local.date() > action.due:
        return page.t("when.by_the_end", day=day)
    return page.t("when.by", day=day, time=page.words.time(local))


def row(page: Page, person: Person) -> None:
    """One person in a list: name, stage, work, next step."""
    contact, standing = person.contact, person.standing
    with st.container(border=True, gap=None, key=f"contact_row_{contact.id}"):
        name = page.t("contacts.row_name", name=contact.shown_name)
        page.link("contact", name, icon=":material/person:", contact=contact.id)
        stage = page.t(f"stage.{standing.stage}")
        lines = [f":{_COLOURS[standing.stage]}-badge[{stage}]"]
        if subtitle(contact):
            lines[0] += " " + page.t("contacts.row_work", work=subtitle(contact))
        action = standing.next_action
        words, when = next_title(page, contact, action), when_words(page, action)
        if action.kind != ActionKind.none:
            lines.append(page.words("contacts.row_next", next=words, when=when) if when else words)
        st.markdown("  \n".join(lines))


def next_card(page: Page, person: Person, *, others: int) -> None:
    """The one thing to do now, with its reason and one button that leads there."""
    contact, action = person.contact, person.standing.next_action
    with st.container(border=True, key="next_card"):
        st.header(page.words("home.today", next=next_words(page, contact, action)), anchor=False)
        st.markdown(reason_words(page, contact, action))
        label = page.t("home.open_person", name=contact.first_name)
        if st.button(label, key="today_open", type="primary", icon=":material/arrow_forward:"):
            page.open("contact", contact=contact.id)
        if others:
            st.markdown(page.t("home.more_due", count=others))
