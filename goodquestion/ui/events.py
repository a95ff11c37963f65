"""Telling what happened: one tap for the usual things, a form for the rest, and the history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import streamlit as st

from goodquestion.domain.contacts import (
    CHANNELS,
    PLANNED_TYPES,
    Contact,
    Event,
    EventType,
    Stage,
    day_of,
    start_of_day,
)
from goodquestion.domain.followups import DONE, ActionKind, NextAction, put_off
from goodquestion.domain.messages import EVENT_OF
from goodquestion.domain.problems import Problem
from goodquestion.services import tracker
from goodquestion.services.tracker import History
from goodquestion.ui import state
from goodquestion.ui.shell import Page
from goodquestion.ui.text import escape

E = EventType
_REPLIES = (E.reply_yes, E.reply_later, E.reply_no)
_OTHER_TAPS: dict[
    ActionKind, tuple[EventType, ...]
] = {  # beside the one that the next action asks for (DONE)
    ActionKind.research: (E.request_sent,),
    ActionKind.send_request: (E.researched,),
    ActionKind.try_second_person: _REPLIES,
    ActionKind.send_reminder: _REPLIES,
    ActionKind.let_go: _REPLIES,
    ActionKind.schedule: (E.met,),
    ActionKind.prepare_questions: (E.met, E.rescheduled, E.cancelled),
    ActionKind.confirm: (E.met, E.rescheduled, E.cancelled),
    ActionKind.meet: (E.rescheduled, E.cancelled, E.no_show),
    ActionKind.write_notes: (E.referral_received,),
    ActionKind.report_back: (E.referral_received,),
    ActionKind.wait: _REPLIES,
}
_NO_MAIN_TAP = (ActionKind.wait, ActionKind.contact_referral, ActionKind.prepare_questions)
_ICONS = {
    E.reply_yes: ":material/thumb_up:",
    E.reply_later: ":material/schedule:",
    E.reply_no: ":material/block:",
    E.scheduled: ":material/event:",
    E.rescheduled: ":material/event_repeat:",
    E.met: ":material/handshake:",
    E.thank_you_sent: ":material/favorite:",
    E.request_sent: ":material/send:",
    E.reminder_sent: ":material/send:",
    E.researched: ":material/travel_explore:",
    E.notes_written: ":material/edit_note:",
    E.closed: ":material/inventory_2:",
}
_WRITTEN = frozenset(EVENT_OF.values())
NOTE_SHOWN = 280  # characters of a note in the history
_FIRST, _LAST = (
    date(1900, 1, 1),
    date(2200, 12, 31),
)  # wide: the service says what is wrong and how to mend it
_SHOWN = tuple(kind for kind in EventType if kind not in (E.snoozed, E.dismissed))


def _taps(kind: ActionKind) -> tuple[EventType, ...]:
    """What may just have happened, the likely thing first."""
    return (*([DONE[kind]] if kind in DONE else []), *_OTHER_TAPS.get(kind, ()))


def one_tap(page: Page, history: History) -> None:
    """Buttons for what just happened; those that need a date open the form instead."""
    contact, kind = history.contact, history.standing.next_action.kind
    taps = _taps(kind)
    if history.standing.stage == Stage.on_hold and kind == ActionKind.wait:
        taps = (E.reply_yes, E.reply_no)
    if not taps:
        return
    has_main = kind not in _NO_MAIN_TAP
    if kind == ActionKind.prepare_questions:
        label = page.t("contact.to_questions", name=contact.first_name)
        if st.button(label, key="contact_prepare", type="primary", icon=":material/quiz:"):
            page.open("questions", contact=contact.id)
    if has_main:
        _tap(page, contact, taps[0], kind="primary")
    rest = taps[1:] if has_main else taps
    if rest:
        st.markdown(page.t("contact.or_tell"))
        with st.container(horizontal=True, gap="small"):
            for happened in rest:
                _tap(page, contact, happened, kind="secondary")


def _tap(page: Page, contact: Contact, happened: EventType, *, kind: str) -> None:
    label = page.t(f"happened.{happened}", name=contact.first_name)
    icon = _ICONS.get(happened, ":material/check:")
    if not st.button(label, key=f"event_tap_{happened}", type=kind, icon=icon):  # type: ignore[arg-type]
        return
    if happened in PLANNED_TYPES:
        state.put("event_type", happened.value)
        state.ask("event")
        st.rerun()
    save(page, one(page, contact, happened))


def one(page: Page, contact: Contact, happened: EventType) -> Event:
    """Something that happened this moment; what is written goes the way that this person likes best."""
    channel = contact.preferred_channel if happened in _WRITTEN else ""
    return Event(type=happened, contact=contact.id, at=page.now, channel=channel)


def other_ways(page: Page, contact: Contact, action: NextAction) -> None:
    """Later, or not at all: for a step that is open."""
    if not action.is_open():
        return
    with st.container(horizontal=True, gap="small"):
        later_button(page, contact, action, key="event_tap_snoozed")
        if E.dismissed not in _taps(action.kind):
            not_needed_button(page, contact, key="event_tap_dismissed")


def later_button(page: Page, contact: Contact, action: NextAction, *, key: str) -> None:
    """Puts the step off; it says until when."""
    if st.button(page.t("today.later"), key=key, type="tertiary", icon=":material/schedule:"):
        until = put_off(action, page.workspace.settings, page.now)
        snooze = Event(type=E.snoozed, contact=contact.id, at=page.now, planned_at=until)
        values = {"name": contact.shown_name, "day": page.day(until)}
        save(page, snooze, done="today.put_off", values=values)


def not_needed_button(page: Page, contact: Contact, *, key: str) -> None:
    """Leaves the step out."""
    if st.button(page.t("today.not_needed"), key=key, type="tertiary", icon=":material/close:"):
        left_out = Event(type=E.dismissed, contact=contact.id, at=page.now)
        save(page, left_out, done="today.left_out", values={"name": contact.shown_name})


def put_away(page: Page, contact: Contact) -> None:
    """A button that closes the chapter and keeps the history: an alternative to removing somebody."""
    if st.button(page.t("contact.put_away"), key="event_tap_put_away", icon=":material/inventory_2:"):
        save(page, one(page, contact, E.closed))


def save(
    page: Page,
    event: Event,
    *,
    go: str = "",
    replaces: str = "",
    spot: str = "",
    done: str = "contact.event_saved",
    values: Mapping[str, str] | None = None,
    resets: Mapping[str, Any] | None = None,
) -> None:
    """Keep an event, say so with a way to take it back, and stay or ``go`` to the person's page."""

    def action() -> Event | Problem:
        if replaces:
            return tracker.correct(page.store, page.workspace, replaces, event, page.now)
        return tracker.record(page.store, page.workspace, event, page.now)

    def take_back(later: Page, saved: Event) -> object:
        problem = tracker.remove_event(later.store, later.workspace, saved.id, later.now)
        if problem is None and replaces:
            return tracker.put_back_event(later.store, later.workspace, replaces, later.now)
        return problem

    problem = page.attempt(
        action,
        done=done,
        values=values or {"what": page.words(f"event.{event.type}")},
        take_back=take_back,
        resets=resets,
        go=go,
        params={"contact": event.contact},
        spot=spot,
    )
    page.refuse(problem)


@dataclass(frozen=True)
class _Typed:
    kind: EventType
    day: date
    channel: str
    note: str
    ended: time | None
    planned_day: date | None
    planned_time: time | None
    minutes: int | None


def event_form(page: Page, history: History, replaced: Event | None) -> None:
    """Any event, with date, channel and note; ``replaced`` is the one to put right."""
    contact = history.contact
    fills = replaced or Event(type=E.request_sent, at=page.now, channel=contact.preferred_channel)
    # An event that is put right has a form of its own: it must not take over what was typed in the other one.
    suffix = f"_{replaced.id}" if replaced else ""
    kinds = _kinds(history, replaced)
    chosen = st.selectbox(
        page.t("field.type"),
        kinds,
        format_func=lambda kind: page.words(f"event.{kind}"),
        key=f"event_type{suffix}",
    )
    kind = EventType(chosen or kinds[0])
    with st.form(f"event_form{suffix}", border=False):
        typed = _fields(page, kind, fills, suffix)
        pressed = st.form_submit_button(
            page.t("event_form.save"), key=f"event_save{suffix}", icon=":material/check:"
        )
    if pressed:
        save(
            page,
            _event(page, contact, typed, replaced),
            go="contact",
            replaces=replaced.id if replaced else "",
            spot="" if replaced or state.asking() == "event" else "tell",
            resets={
                "event_note": "",
                "event_at": page.today,
                "event_planned_at": None,
                "event_ended_at": None,
                "event_minutes": None,
            },
        )


def _kinds(history: History, replaced: Event | None) -> list[str]:
    """All kinds of event, the likely one first."""
    taps = _taps(history.standing.next_action.kind)
    usual = (kind for kind in taps if kind in _SHOWN and kind != E.closed)
    likely = replaced.type if replaced else next(usual, E.request_sent)
    return [likely.value, *(kind.value for kind in _SHOWN if kind != likely)]


def _fields(page: Page, kind: EventType, fills: Event, suffix: str) -> _Typed:
    zone = page.workspace.settings.zone
    day = st.date_input(
        page.t("field.at"),
        value=state.first_value(f"event_at{suffix}", day_of(fills.at, zone), "today"),
        key=f"event_at{suffix}",
        min_value=_FIRST,
        max_value=_LAST,
    )
    planned_day = planned_time = ended = minutes = None
    if kind in PLANNED_TYPES:
        start = fills.planned_at.astimezone(zone) if fills.planned_at else None
        label = page.t("field.return_date" if kind in (E.reply_later, E.snoozed) else "field.planned_at")
        planned_day = st.date_input(
            label,
            value=start.date() if start else None,
            key=f"event_planned_at{suffix}",
            min_value=_FIRST,
            max_value=_LAST,
        )
        if kind in (E.scheduled, E.rescheduled):
            planned_time = st.time_input(
                page.t("field.planned_time"),
                value=start.time() if start else time(10, 0),
                key=f"event_planned_time{suffix}",
            )
    if kind == E.met:
        over = fills.ended_at.astimezone(zone).time() if fills.ended_at else None
        ended = st.time_input(page.t("field.ended_at"), value=over, key=f"event_ended_at{suffix}")
    if kind in (E.scheduled, E.rescheduled, E.met):
        minutes = st.number_input(
            page.t("field.minutes"), value=fills.minutes, step=5, key=f"event_minutes{suffix}", min_value=None
        )
    channels = ["", *CHANNELS]
    channel = st.selectbox(
        page.t("field.channel"),
        channels,
        index=channels.index(fills.channel) if fills.channel in channels else 0,
        format_func=lambda option: page.words(f"channel.{option}" if option else "choice.none"),
        key=f"event_channel{suffix}",
    )
    note = st.text_area(page.t("field.note"), value=fills.note, key=f"event_note{suffix}", height=80)
    return _Typed(
        kind,
        _one_day(day, page.today),
        channel or "",
        note or "",
        ended,
        _day(planned_day),
        planned_time,
        minutes,
    )


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _one_day(value: object, otherwise: date) -> date:
    return _day(value) or otherwise


def _event(page: Page, contact: Contact, typed: _Typed, replaced: Event | None) -> Event:
    zone = page.workspace.settings.zone
    planned = ended = None
    if typed.planned_day is not None:
        planned = datetime.combine(typed.planned_day, typed.planned_time or time(), tzinfo=zone)
    if typed.ended is not None:
        ended = datetime.combine(typed.day, typed.ended, tzinfo=zone)
        ended = min(ended, page.now) if typed.day == page.today else ended
    at, is_date_only = _when(page, typed, ended, replaced)
    return Event(
        type=typed.kind,
        contact=contact.id,
        at=at,
        at_is_date_only=is_date_only,
        channel=typed.channel,
        minutes=typed.minutes,
        note=typed.note,
        planned_at=planned,
        ended_at=ended,
    )


def _when(page: Page, typed: _Typed, ended: datetime | None, replaced: Event | None) -> tuple[datetime, bool]:
    """The moment, and whether only its date is known. A day that was not changed keeps its hour."""
    zone = page.workspace.settings.zone
    if ended is not None:
        return ended, False
    if replaced is not None and day_of(replaced.at, zone) == typed.day and replaced.ended_at is None:
        return replaced.at, replaced.at_is_date_only
    if typed.day == page.today and typed.kind != E.met:
        return page.now, False
    return start_of_day(typed.day, zone), True


def sentence(page: Page, event: Event) -> str:
    """What an event says in the history, in Markdown."""
    words = page.words(f"event.{event.type}")
    if event.channel:
        words = page.words("event_line.by", what=words, channel=page.words(f"channel_by.{event.channel}"))
    if event.planned_at is not None:
        local = page.local(event.planned_at)
        day = page.words.weekday_and_date(local.date())
        has_time = event.type in (E.scheduled, E.rescheduled)
        key = "event_line.planned_at" if has_time else "event_line.planned"
        words = page.words(key, what=words, day=day, time=page.words.time(local))
    note = f" {escape(_short(event))}" if event.note else ""
    return f"{words}.{note}"


def _short(event: Event) -> str:
    """A note for one row: of a message that was sent the beginning, in one paragraph. The text is under Messages."""
    if event.type not in _WRITTEN or len(event.note) <= NOTE_SHOWN:
        return event.note
    return f"{' '.join(event.note[:NOTE_SHOWN].split()[:-1])} …"


def history_list(page: Page, history: History) -> None:
    """What happened, newest first; each can be put right or removed, and what was removed put back."""
    st.header(page.t("contact.history"), anchor=False)
    if not history.events:
        st.markdown(page.t("contact.no_history"))
    for event in reversed(history.events):
        _history_row(page, history, event)
    if history.removed:
        with st.expander(page.t("contact.removed", count=len(history.removed)), icon=":material/history:"):
            for event in history.removed:
                _removed_row(page, history, event)


def _history_row(page: Page, history: History, event: Event) -> None:
    zone = page.workspace.settings.zone
    with st.container(
        horizontal=True, vertical_alignment="center", wrap=False, gap="small", key=f"event_row_{event.id}"
    ):
        day = page.words.short_date(day_of(event.at, zone), page.today).replace(" ", "\u00a0")
        st.markdown(f"**{day}**  \n{sentence(page, event)}", width="stretch")
        choice = st.menu_button(
            page.t("action.change"),
            ["correct", "remove"],
            format_func=lambda option: page.words(f"action.{option}"),
            key=f"event_change_{event.id}",
            type="tertiary",
        )
    if choice == "correct":
        page.open("contact", contact=history.contact.id, event=event.id)
    if choice == "remove":
        problem = page.attempt(
            lambda: tracker.remove_event(page.store, page.workspace, event.id, page.now),
            done="contact.event_removed",
            values={"what": page.words(f"event.{event.type}")},
            undo=lambda later: tracker.put_back_event(later.store, later.workspace, event.id, later.now),
        )
        page.refuse(problem)


def _removed_row(page: Page, history: History, event: Event) -> None:
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        st.markdown(sentence(page, event), width="stretch")
        if st.button(page.t("action.put_back"), key=f"event_put_back_{event.id}", type="tertiary"):
            problem = page.attempt(
                lambda: tracker.put_back_event(page.store, page.workspace, event.id, page.now),
                done="contact.event_put_back",
            )
            page.refuse(problem)
