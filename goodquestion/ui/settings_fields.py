"""The learner's settings: who writes, when to write again, which days count, how long a message may be."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar
from zoneinfo import available_timezones

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from goodquestion.domain.followups import OWN, PRESET_NAMES, REMINDERS, WAITING_DAYS
from goodquestion.services import days_off, workspaces
from goodquestion.ui import state
from goodquestion.ui.shell import Page

LINKEDIN_CHECKED = date(2026, 11, 1)  # when guides were last read for LinkedIn's limits
_PROFILE = ("my_name", "my_situation", "my_reach")
_SPOT, _OPEN = "settings", "settings_part"
T = TypeVar("T")


def show(page: Page) -> None:
    """Every setting, each kept when it is changed."""
    st.header(page.t("your_data.settings"), anchor=False)
    page.say(_SPOT)
    with _part("about_you", page, ":material/badge:"):
        about_you(page, spot=_SPOT)
    for name, icon, fields in (
        ("follow_up", ":material/schedule_send:", _follow_up),
        ("days", ":material/calendar_month:", _days),
        ("messages", ":material/short_text:", _limits),
    ):
        with _part(name, page, icon):
            changes = fields(page)
        kept = page.workspace.settings
        changed = {each: value for each, value in changes.items() if value != getattr(kept, each)}
        if changed:
            state.choose(_OPEN, name)
            problem = page.attempt(
                lambda changed=changed: workspaces.change_settings(  # type: ignore[misc]  # bound now
                    page.store, page.workspace, page.now, **changed
                ),
                done="your_data.settings_saved",
                spot=_SPOT,
            )
            page.refuse(problem)


def _part(name: str, page: Page, icon: str) -> DeltaGenerator:
    """One kind of settings. That in which something was changed stays open: its other fields may be wanted next."""
    is_open = state.choice(_OPEN, "") == name
    return st.expander(page.t(f"settings.{name}"), icon=icon, expanded=is_open, key=f"settings_part_{name}")


def about_you(page: Page, *, go: str = "", params: dict[str, str] | None = None, spot: str = "") -> None:
    """Three lines that every message uses; saved together, so that a name alone is not lost to a click elsewhere."""
    kept = page.workspace.settings
    st.markdown(page.t("settings.about_you_text"))
    hints = {
        "my_name": "",
        "my_situation": "settings.my_situation_hint",
        "my_reach": "settings.my_reach_hint",
    }
    with st.form("profile_form", border=False):
        typed = {
            name: st.text_input(
                page.t(f"field.{name}"),
                value=state.first_value(f"profile_{name}", getattr(kept, name), ""),
                key=f"profile_{name}",
                placeholder=page.plain(hint) if (hint := hints[name]) else None,
            )
            for name in _PROFILE
        }
        pressed = st.form_submit_button(page.t("settings.save"), key="profile_save", icon=":material/check:")
    if pressed:
        problem = page.attempt(
            lambda: workspaces.change_settings(
                page.store, page.workspace, page.now, **{name: text or "" for name, text in typed.items()}
            ),
            done="settings.saved",
            go=go,
            params=params,
            spot=spot,
        )
        page.refuse(problem)


def _follow_up(page: Page) -> dict[str, object]:
    kept, owner = page.workspace.settings, page.workspace.id or ""
    preset = st.radio(
        page.t("field.preset"),
        PRESET_NAMES,
        index=_place(PRESET_NAMES, state.settle("settings_preset", owner, kept.preset)),
        format_func=lambda name: page.words(f"preset.{name}"),
        key="settings_preset",
    )
    found: dict[str, object] = {"preset": preset or kept.preset}
    if preset == OWN:
        nobody, days = 0, list(WAITING_DAYS)
        second = _choose(
            page,
            "second_person_after",
            [nobody, *days],
            kept.second_person_after or nobody,
            lambda count: page.words("settings.no_second_person") if count == nobody else str(count),
        )
        found["second_person_after"] = second or None
        for name in ("reminder_after", "let_go_after"):
            found[name] = _choose(page, name, days, getattr(kept, name), str)
        found["reminders"] = _choose(page, "reminders", list(REMINDERS), kept.reminders, str)
    found["thank_you_hours"] = _choose(page, "thank_you_hours", list(range(1, 25)), kept.thank_you_hours, str)
    months = sorted({60, 90, 120, 180, 365, kept.keep_in_touch_days})
    found["keep_in_touch_days"] = _choose(page, "keep_in_touch_days", months, kept.keep_in_touch_days, str)
    return found


def _days(page: Page) -> dict[str, object]:
    kept, owner = page.workspace.settings, page.workspace.id or ""
    names = page.words.weekdays()
    stored = tuple(sorted(kept.working_days))
    days = st.pills(
        page.t("field.working_days"),
        list(range(7)),
        selection_mode="multi",
        default=state.settle("settings_working_days", owner, list(stored)),
        format_func=lambda day: names[day],
        key="settings_working_days",
        help=None,
    )
    st.markdown(page.t("settings.working_days"))
    countries = ["", *sorted(days_off.countries(), key=page.words.country)]
    country = st.selectbox(
        page.t("field.holidays_country"),
        countries,
        index=_place(countries, state.settle("settings_holidays_country", owner, kept.holidays_country)),
        format_func=lambda code: page.words.country(code) if code else page.words("settings.no_country"),
        key="settings_holidays_country",
    )
    # A browser may name a zone that this system does not know: looking at the page must not change it.
    zones = sorted(available_timezones() | {kept.time_zone})
    zone = st.selectbox(
        page.t("field.time_zone"),
        zones,
        index=_place(zones, state.settle("settings_time_zone", owner, kept.time_zone)),
        key="settings_time_zone",
    )
    return {
        "working_days": frozenset(days),
        "holidays_country": country or "",
        "time_zone": zone or kept.time_zone,
    }


def _limits(page: Page) -> dict[str, object]:
    kept = page.workspace.settings
    found: dict[str, object] = {
        "email_words": _choose(
            page,
            "email_words",
            list(workspaces.EMAIL_WORDS),
            kept.email_words,
            lambda count: page.words(f"settings.email_words_{count}"),
        ),
        "linkedin_characters": _choose(
            page,
            "linkedin_characters",
            list(workspaces.LINKEDIN_CHARACTERS),
            kept.linkedin_characters,
            lambda count: page.words(f"settings.linkedin_characters_{count}"),
        ),
    }
    st.markdown(page.t("settings.linkedin_checked", month=page.words.month(LINKEDIN_CHECKED)))
    return found


def _choose(page: Page, name: str, options: list[int], stored: int, words: Callable[[int], str]) -> int:
    key, owner = f"settings_{name}", page.workspace.id or ""
    offered = sorted({*options, stored})
    chosen = st.selectbox(
        page.t(f"field.{name}"),
        offered,
        index=_place(offered, state.settle(key, owner, stored)),
        format_func=words,
        key=key,
    )
    return stored if chosen is None else chosen


def _place(options: Sequence[T], value: T | None) -> int:
    return options.index(value) if value in options else 0
