"""A meeting or a step for the learner's own calendar, and the address that keeps a calendar up to date."""

from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st

from goodquestion.domain.calendar import Entry, Feed
from goodquestion.services import calendar
from goodquestion.services.tracker import History
from goodquestion.ui import state
from goodquestion.ui.shell import Page

_SLOT = "feed_address"
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def download(page: Page, history: History) -> None:
    """Files for the meeting with this contact and for the next step, where there are any."""
    settings = page.workspace.settings
    meeting = calendar.meeting_of(history, settings, page.now)
    step = calendar.step_of(history, settings, page.now)
    if meeting is None and step is None:
        return
    with st.container(horizontal=True, gap="small"):
        if meeting is not None:
            label = page.t("calendar.take_out_meeting" if meeting.cancelled else "calendar.meeting")
            _file(page, history, meeting, label, icon=":material/event:")
        if step is not None:
            _file(page, history, step, page.t("calendar.step"), icon=":material/event_note:")


def _file(page: Page, history: History, entry: Entry, label: str, *, icon: str) -> None:
    contact = history.contact
    st.download_button(
        label,
        lambda: calendar.file_of(entry, contact, page.words, page.workspace.settings, page.now),
        file_name=f"good-question-{entry.kind}.ics",
        mime="text/calendar",
        key=f"calendar_{entry.kind}_{contact.id}",
        on_click="ignore",
        icon=icon,
    )


def feed(page: Page) -> None:
    """The section about the private address: what it is, who can read it, and how to end it."""
    st.header(page.t("calendar.title"), anchor=False)
    st.markdown(page.t("calendar.what"))
    if page.workspace.kind != "own":
        st.markdown(page.t(f"calendar.not_in_{page.workspace.kind}"))
        return
    page.say("feed")
    made = page.remember("feed", lambda: calendar.feed_of(page.store, page.workspace))
    if made is None:
        details = st.checkbox(page.t("calendar.details"), key="feed_details")
        st.markdown(page.t("calendar.details_help"))
        if st.button(page.t("calendar.show"), key="feed_show", icon=":material/link:"):
            _make(page, details=details, done="calendar.made")
        return
    _address(page, made)
    _details(page, made)
    with st.container(horizontal=True, gap="small"):
        if st.button(page.t("calendar.new"), key="feed_new", icon=":material/autorenew:"):
            state.ask("feed_new")
        if st.button(page.t("calendar.end"), key="feed_revoke", icon=":material/link_off:"):
            state.ask("feed_revoke")
    if state.asking() == "feed_new":
        _ask(page, "new", lambda: _make(page, details=made.details, done="calendar.made_again"))
    if state.asking() == "feed_revoke":
        _ask(page, "revoke", lambda: _end(page))


def _address(page: Page, made: Feed) -> None:
    """Since when there is an address; the address itself until another page is opened, and never again."""
    st.markdown(page.t("calendar.since", day=page.day(made.created)))
    tokens = state.memo(_SLOT, _moment(made), _none)
    if not tokens:
        st.markdown(page.t("calendar.not_shown_again"))
        return
    st.code(f"{_own_address()}/calendar/{tokens[0]}.ics", language=None, wrap_lines=True)
    st.markdown(page.t("calendar.shown_once"))
    st.markdown(page.t("calendar.how"))
    if urlsplit(_own_address()).hostname in _THIS_MACHINE:
        st.info(page.t("calendar.this_machine"), icon=":material/computer:")


def _none() -> list[str]:
    return []


def _moment(made: Feed) -> object:
    """What ends with this visit to the page, and with the address."""
    return state.kept_while_here("feed", object), made.created


def _own_address() -> str:
    """The address of this server as the learner's browser knows it, whatever proxy stands between."""
    seen = urlsplit(st.context.url or "")
    if seen.scheme and seen.netloc:
        return f"{seen.scheme}://{seen.netloc}"
    headers = st.context.headers
    scheme = "https" if headers.get("X-Forwarded-Proto", "").lower() == "https" else "http"
    return f"{scheme}://{headers.get('Host', '')}"


def _make(page: Page, *, details: bool, done: str) -> None:
    # Taken from the session before the address is made: what comes between could otherwise lose the only copy.
    tokens = state.memo(_SLOT, _moment(Feed(created=page.now)), _none)

    def action() -> object:
        token = calendar.make_feed(
            page.store, page.workspace, page.now, details=details, language=page.words.language
        )
        if isinstance(token, str):
            tokens.append(token)
        return token

    page.refuse(page.attempt(action, done=done, spot="feed"))


def _details(page: Page, made: Feed) -> None:
    owner = f"{page.workspace.id} {made.created}"
    details = st.checkbox(
        page.t("calendar.details"),
        value=bool(state.settle("feed_details", owner, made.details)),
        key="feed_details",
    )
    st.markdown(page.t("calendar.details_help"))
    if details != made.details:
        problem = page.attempt(
            lambda: calendar.change_feed(page.store, page.workspace, page.now, details=details),
            done="calendar.details_saved",
            spot="feed",
        )
        page.refuse(problem)


def _end(page: Page) -> None:
    problem = page.attempt(
        lambda: calendar.revoke_feed(page.store, page.workspace, page.now),
        done="calendar.ended",
        resets={"feed_details": False},
        spot="feed",
    )
    page.refuse(problem)


def _ask(page: Page, what: str, act: Callable[[], None]) -> None:
    with st.container(border=True, key=f"feed_{what}_ask"):
        st.markdown(page.t(f"calendar.{what}_ask"))
        with st.container(horizontal=True, gap="small"):
            if st.button(page.t(f"calendar.{what}_yes"), key=f"feed_{what}_confirm"):
                act()
            if st.button(page.t("calendar.keep"), key=f"feed_{what}_cancel"):
                state.ask("")
                st.rerun()
