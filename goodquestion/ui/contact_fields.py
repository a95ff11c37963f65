"""The form for one person."""

import dataclasses
from typing import Any

import streamlit as st

from goodquestion.domain.contacts import CHANNELS, SOURCES, TIES, Contact
from goodquestion.domain.questions import Goal
from goodquestion.services.tracker import Person
from goodquestion.ui import state
from goodquestion.ui.shell import Page

_EMPTY: dict[str, str | int | bool] = {
    "contact_full_name": "",
    "contact_role": "",
    "contact_organisation": "",
    "contact_email": "",
    "contact_phone": "",
    "contact_linkedin_url": "",
    "contact_source": "",
    "contact_say_name": "",
    "contact_field": "",
    "contact_preferred_channel": "",
    "contact_tie": "",
    "contact_why_this_person": "",
    "contact_goal": "",
    "contact_referred_by": "",
    "contact_priority": 2,
    "contact_tags": "",
    "contact_consent_to_use_name": False,
    "contact_do_not_contact": False,
}


def emptied() -> dict[str, str | int | bool]:
    """What the fields hold after a person was added."""
    return dict(_EMPTY)


def contact_form(
    page: Page, stored: Contact, *, goals: list[Goal], people: tuple[Person, ...], primary: bool
) -> Contact | None:
    """The fields, filled from ``stored``; the typed contact once Save is pressed."""
    with st.form("contact_form", border=True):
        st.markdown(page.t("contact_form.needs"))
        typed: dict[str, Any] = dict(_who(page, stored))
        with st.expander(page.t("contact_form.more"), icon=":material/add:"):
            typed |= _more(page, stored, goals, people)
        label = page.t("contact_form.save")
        kind = "primary" if primary else "secondary"
        saved = st.form_submit_button(label, key="contact_save", type=kind, icon=":material/check:")  # type: ignore[arg-type]
    return dataclasses.replace(stored, **typed) if saved else None


def _who(page: Page, stored: Contact) -> dict[str, str]:
    def text(name: str) -> str:
        label = page.t(f"field.{name}")
        return (
            st.text_input(label, value=getattr(stored, name), key=f"contact_{name}", autocomplete="off") or ""
        )

    typed = {"full_name": text("full_name"), "role": text("role"), "organisation": text("organisation")}
    typed["email"] = text("email")
    sources = {option: page.words(f"source.{option}") for option in SOURCES}
    typed["source"] = _pick(page, "source", stored.source, sources)
    return typed


def _more(page: Page, stored: Contact, goals: list[Goal], people: tuple[Person, ...]) -> dict[str, Any]:
    def text(name: str) -> str:
        label, hint = (
            page.t(f"field.{name}"),
            page.plain(f"hint.{name}") if page.words.has(f"hint.{name}") else None,
        )
        value = getattr(stored, name)
        return (
            st.text_input(label, value=value, key=f"contact_{name}", placeholder=hint, autocomplete="off")
            or ""
        )

    typed: dict[str, Any] = {name: text(name) for name in ("phone", "linkedin_url", "say_name", "field")}
    channels = {option: page.words(f"channel.{option}") for option in CHANNELS}
    typed["preferred_channel"] = _pick(page, "preferred_channel", stored.preferred_channel, channels)
    typed["tie"] = _pick(page, "tie", stored.tie, {option: page.words(f"tie.{option}") for option in TIES})
    label = page.t("field.why_this_person")
    typed["why_this_person"] = (
        st.text_area(label, value=stored.why_this_person, key="contact_why_this_person", height=100) or ""
    )
    if goals:
        names = {
            goal.id: page.words("goal.named", purpose=page.words(f"purpose.{goal.purpose}"), words=goal.words)
            for goal in goals
        }
        typed["goal"] = _pick(page, "goal", stored.goal, names)
    others = {p.contact.id: p.contact.shown_name for p in people if p.contact.id != stored.id}
    if others:
        typed["referred_by"] = _pick(page, "referred_by", stored.referred_by, others)
    priorities = (1, 2, 3)
    typed["priority"] = st.radio(
        page.t("field.priority"),
        priorities,
        index=priorities.index(state.first_value("contact_priority", stored.priority, priorities[0])),
        format_func=lambda number: page.words(f"priority.{number}"),
        key="contact_priority",
        horizontal=True,
    )
    typed["tags"] = text("tags")
    typed["consent_to_use_name"] = st.checkbox(
        page.t("field.consent_to_use_name"),
        value=stored.consent_to_use_name,
        key="contact_consent_to_use_name",
    )
    typed["do_not_contact"] = st.checkbox(
        page.t("field.do_not_contact"), value=stored.do_not_contact, key="contact_do_not_contact"
    )
    return typed


def _pick(page: Page, name: str, value: str, names: dict[str, str]) -> str:
    options = ["", *names]
    chosen = st.selectbox(
        page.t(f"field.{name}"),
        options,
        index=options.index(value) if value in options else 0,
        format_func=lambda option: names[option] if option else page.words("choice.none"),
        key=f"contact_{name}",
    )
    if not chosen and value not in options:
        return value  # somebody removed today, who may come back: the form does not show it and keeps it
    return chosen or ""
