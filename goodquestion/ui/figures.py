"""Charts with their words: the takeaway above, the picture with its alternative text, the same in numbers."""

import streamlit as st

from goodquestion import charts
from goodquestion.charts import ChartView, Theme
from goodquestion.domain.progress import Progress, progress
from goodquestion.services import tracker
from goodquestion.services.learning import CourseProgress
from goodquestion.ui import state
from goodquestion.ui.shell import Page


def theme() -> Theme:
    """The colours of this tab; on the very first run they may be those of the other theme."""
    return "dark" if st.context.theme.type == "dark" else "light"


def progress_of(page: Page, course: CourseProgress) -> list[ChartView]:
    """Every figure, worked out once for each change and kept for this tab alone."""
    shades = theme()
    key = (*page.data_key(), page.words.language, shades, course.done)

    def compute() -> list[ChartView]:
        people, events = tracker.everything(page.store, page.workspace, page.now)
        figures: Progress = progress(
            [person.contact for person in people],
            events,
            page.workspace.settings,
            page.now,
            course.count_done,
            len(course.lessons),
        )
        return charts.views(figures, page.words, shades)

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
        with st.expander(page.t("progress.same_in_numbers")):
            st.table(view.table, border="horizontal", hide_index=True, alt=view.title)
