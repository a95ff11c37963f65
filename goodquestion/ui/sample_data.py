"""The way into the sample: invented people, apart from the learner's own."""

import streamlit as st

from goodquestion.services import samples
from goodquestion.ui import state
from goodquestion.ui.shell import Page


def offer(page: Page) -> None:
    """Explain the sample and open it."""
    if page.sample:
        return
    st.header(page.t("sample.title"), anchor=False)
    st.markdown(page.t("sample.what"))
    if st.button(page.t("sample.open"), key="sample_open", icon=":material/visibility:"):
        problem = page.attempt(
            lambda: samples.open_sample(
                page.store, page.sample_workspace(), now=page.now, language=page.words.language
            )
        )
        if problem is None:
            state.set_sample(True)
            page.open("contacts", sample="1")
        page.refuse(problem)


def leave(page: Page) -> None:
    """A button that erases the sample and goes back to the learner's own."""
    if st.button(page.t("sample.leave"), key="sample_leave", icon=":material/logout:"):
        problem = page.attempt(lambda: samples.leave_sample(page.store, page.workspace))
        if problem is None:
            state.set_sample(False)
            page.open_own_home()
        page.refuse(problem)
