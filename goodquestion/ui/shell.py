"""What every page starts from: whose data, which words, what time; and how it saves and says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import day_of
from goodquestion.domain.problems import Problem
from goodquestion.domain.recall import Attempt
from goodquestion.i18n import Words, best_language
from goodquestion.services import decisions, learning, startup, workspaces
from goodquestion.services.decisions import Thinking
from goodquestion.services.learning import CourseProgress
from goodquestion.services.tracker import History, Overview, history, overview
from goodquestion.services.workspaces import NotSaved, Store, Workspace
from goodquestion.ui import state
from goodquestion.ui.text import escape, isolate

PAGES = Path(__file__).resolve().parent.parent.parent / "pages"
T = TypeVar("T")
MINUTES_KEPT = 5  # how long a derived overview may be shown without a change: lateness counts in hours


@dataclass
class Page:
    """One run of one page for one learner."""

    store: Store
    library: Library
    words: Words
    workspace: Workspace
    own: Workspace
    now: datetime
    remembered: bool
    token: str = field(repr=False, default="")
    name: str = ""

    def found_again(self) -> Workspace:
        """The workspace as the database has it now."""
        return workspaces.again(self.store, self.workspace)

    def sample_workspace(self) -> Workspace:
        """This browser's sample, apart from the learner's own data."""
        zone = self.own.settings.time_zone
        return workspaces.find(self.store, self.token, kind="sample", time_zone=zone)

    @property
    def today(self) -> date:
        """The calendar day where the learner is."""
        return day_of(self.now, self.workspace.settings.zone)

    @property
    def sample(self) -> bool:
        """Whether the data shown are invented."""
        return self.workspace.kind == "sample"

    def t(self, key: str, **values: Any) -> str:
        """Words for a place that reads Markdown: values are shown as they were typed."""
        return self.words(key, **{name: escape(v) if isinstance(v, str) else v for name, v in values.items()})

    def plain(self, key: str, **values: Any) -> str:
        """Words for a place that shows text as it is: a placeholder, a file, an alternative text."""
        return self.words(
            key, **{name: isolate(v) if isinstance(v, str) else v for name, v in values.items()}
        )

    def local(self, moment: datetime) -> datetime:
        """A moment in the learner's zone."""
        return moment.astimezone(self.workspace.settings.zone)

    def day(self, moment: datetime) -> str:
        """The day of a moment, as people say it."""
        return self.words.day(day_of(moment, self.workspace.settings.zone), self.today)

    def overview(self) -> Overview:
        """Everybody, read once for each change and each few minutes, and kept for this tab alone."""
        return self.remember("overview", lambda: overview(self.store, self.workspace, self.now))

    def history(self, contact_id: str) -> History | None:
        """One contact with its events, kept like the overview."""
        key = (self.data_key(), contact_id)
        return state.memo("history", key, lambda: history(self.store, self.workspace, contact_id, self.now))

    def remember(self, slot: str, compute: Callable[[], T]) -> T:
        """What was read or worked out, kept for this tab alone until something changes."""
        return state.memo(slot, self.data_key(), compute)

    def course(self) -> CourseProgress:
        """The lessons in the learner's language, and how far this learner is."""
        done = self.remember("lessons_done", lambda: learning.lessons_done(self.store, self.workspace))
        language = self.words.language
        return CourseProgress(self.library.lessons(language), done, self.library.units(language))

    def attempts(self) -> list[Attempt]:
        """Every answer to a check, read once for each change."""
        return self.remember("attempts", lambda: learning.attempts(self.store, self.workspace))

    def thinking(self) -> Thinking:
        """Decision, plans and feelings, read once for each change."""
        return self.remember("thinking", lambda: decisions.thinking(self.store, self.workspace))

    def data_key(self) -> tuple[object, ...]:
        """What changes whenever something that follows from this workspace's data may have changed."""
        minutes = self.now.timestamp() // (60 * MINUTES_KEPT)
        return self.workspace.id, self.workspace.revision, self.workspace.settings, self.today, minutes

    def attempt(
        self,
        action: Callable[[], Any],
        *,
        done: str = "",
        values: Mapping[str, Any] | None = None,
        undo: Callable[["Page"], Any] | None = None,
        take_back: Callable[["Page", Any], Any] | None = None,
        resets: Mapping[str, Any] | None = None,
        go: str = "",
        params: Mapping[str, str] | None = None,
        spot: str = "",
    ) -> Problem | None:
        """Do ``action``; a refusal comes back, otherwise the page says ``done`` and starts anew.

        ``undo`` takes it back in a later run; ``take_back`` too, and is told what ``action`` gave.
        ``resets`` are widget values for the next run; ``go`` names the page to open instead of this one, with
        ``params`` in its address; ``spot`` where on the page to say it. Without ``done`` and ``go`` nothing is said
        and the run goes on.
        """
        after = state.after()
        try:
            result = action()
        except NotSaved:
            return Problem(key="problem.not_saved")
        if isinstance(result, Problem):
            return result
        if take_back is not None:
            reverse = take_back

            def undo(later: Page) -> Any:
                return reverse(later, result)

        said = state.Flash(done, dict(values or {}), undo, place=go or self.name, spot=spot) if done else None
        after.done(said, resets or {})
        if go:
            self.open(go, **(params or {}))
        if done:
            st.rerun()
        return None

    def say(self, spot: str = "") -> None:
        """Show what was done last at this spot of the page, with a way to take it back."""
        said = state.flash(spot)
        if said is None:
            return
        with st.container(key="flash", horizontal=True, vertical_alignment="center", gap="small"):
            st.success(self.t(said.key, **said.values), icon=":material/check_circle:", width="stretch")
            if said.undo is not None and st.button(
                self.t("action.undo"), key="flash_undo", icon=":material/undo:"
            ):
                undo = said.undo
                problem = self.attempt(lambda: undo(self), done="action.undone", spot=spot)
                self.refuse(problem)

    def refuse(self, problem: Problem | None) -> None:
        """Say why something was not done: the field, what is wrong, how to mend it."""
        if problem is None:
            return
        values = dict(problem.values)
        if problem.field is not None:
            values["field"] = self.words(f"field.{problem.field}")
        st.error(self.t(problem.key, **values), icon=":material/error:")

    def open(self, name: str, **params: str) -> None:
        """Leave for another page."""
        st.switch_page(state.page_named(name), query_params=self.params(**params))

    def open_own_home(self) -> None:
        """Leave the sample for the learner's own Home."""
        st.switch_page(state.page_named("home"))

    def link(self, name: str, label: str, *, icon: str = "", back: bool = False, **params: str) -> None:
        """A link to another page; ``label`` is Markdown."""
        arrow = ":material/arrow_back:" if back else ":material/arrow_forward:"
        st.page_link(
            state.page_named(name),  # given its path, Streamlit looks for the file of every link on the disk
            label=label,
            icon=icon or arrow,
            icon_position="left" if back or icon else "right",
            query_params=self.params(**params),
        )

    def params(self, **params: str) -> dict[str, str]:
        """The query of an address: the sample stays the sample."""
        return params | {"sample": "1"} if self.sample else params


def now() -> datetime:
    """The time of this moment: for a part of a page that runs by itself, after the page."""
    return datetime.now(UTC)


def open_page(time_zone: str, language: str) -> Page:
    """Find out who is asking and in which language, with one read of the database (two in the sample)."""
    store, library = startup.store(), startup.library()
    cookies = st.context.cookies
    token = cookies.get(workspaces.SECURE_COOKIE) or cookies.get(workspaces.COOKIE)
    remembered = workspaces.is_token(token)
    if not remembered or token is None:
        token = state.temporary_token(workspaces.new_token)
    own = workspaces.find(store, token, kind="own" if remembered else "temporary", time_zone=time_zone)
    workspace = own
    if state.in_sample():
        workspace = workspaces.find(store, token, kind="sample", time_zone=own.settings.time_zone)
        if workspace.id is None:
            # Left in another window. What was pressed here was meant for the sample alone: it is not done.
            state.set_sample(False)
            st.rerun()
    language = own.settings.language or best_language(language, library.languages)
    page = Page(
        store=store,
        library=library,
        words=Words(language, library.ui),
        workspace=workspace,
        own=own,
        now=now(),
        remembered=remembered,
        token=token,
    )
    state.keep_page(page)
    state.apply_resets()
    return page


def page(name: str) -> Page:
    """The page of this run, under its own name."""
    current: Page = state.current_page()
    named = replace(current, name=name)
    state.keep_page(named)
    state.arrive(name)
    state.keep_address(name)
    return named
