"""Charts with their words: the takeaway above, the picture with its alternative text, the same in numbers."""

from dataclasses import dataclass

import streamlit as st

from goodquestion import charts
from goodquestion.charts import ChartView, Theme
from goodquestion.charts import outreach as outreach_charts
from goodquestion.domain.outreach import outreach
from goodquestion.domain.progress import Progress, progress
from goodquestion.domain.referrals import Unthanked, WhoLed, unthanked, who_led
from goodquestion.services import tracker
from goodquestion.services.learning import CourseProgress
from goodquestion.ui import state
from goodquestion.ui.shell import Page


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Every figure as a chart, and who led to whom, which has people in it."""

    views: list[ChartView]
    who_led: WhoLed
    unthanked: tuple[Unthanked, ...]


def theme() -> Theme:
    """The colours of this tab; on the very first run they may be those of the other theme."""
    return "dark" if st.context.theme.type == "dark" else "light"


def progress_of(page: Page, course: CourseProgress) -> Figures:
    """Every figure, worked out once for each change and kept for this tab alone."""
    shades = theme()
    key = (*page.data_key(), page.words.language, shades, course.done)

    def compute() -> Figures:
        people, events = tracker.everything(page.store, page.workspace, page.now)
        contacts = [person.contact for person in people]
        actions = [person.standing.next_action for person in people]
        settings = page.workspace.settings
        steps: Progress = progress(
            contacts, events, settings, page.now, course.count_done, len(course.lessons)
        )
        free = tracker.holidays_near(settings, events, page.now)
        reached = outreach(contacts, events, actions, settings, page.now, free)
        return Figures(
            views=[
                *charts.views(steps, page.words, shades),
                *outreach_charts.views(reached, page.words, shades),
            ],
            who_led=who_led(contacts, events),
            unthanked=unthanked(contacts, events),
        )

    return state.memo("figures", key, compute)


def show_all(page: Page, views: list[ChartView]) -> None:
    """Each figure under its takeaway; one without data says what will appear and how."""
    for view in views:
        st.header(page.t("progress.chart_title", title=view.title), anchor=False)
        if view.empty is not None:
            st.markdown(page.t("progress.chart_empty", text=view.empty))
            continue
        with st.container(key=f"chart_{view.id}"):
            st.vega_lite_chart(view.chart, alt=view.alt, theme=None)
        if view.note:
            st.markdown(page.t("progress.chart_note", text=view.note))
        with st.expander(page.t("progress.same_in_numbers")):
            st.table(view.table, border="horizontal", hide_index=True, alt=view.title)
