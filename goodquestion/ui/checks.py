"""A check in a lesson: choose, see why, try again. It never locks anything."""

import streamlit as st

from goodquestion.curriculum.models import Check, Lesson, Source
from goodquestion.services import learning
from goodquestion.ui.shell import Page
from goodquestion.ui.text import escape


def check_card(page: Page, lesson: Lesson, check: Check, chosen: str | None) -> None:
    """The prompt, the options, and the feedback on the option chosen last."""
    ids = [option.id for option in check.options]
    words = {option.id: option.text for option in check.options}
    with st.container(border=True, key=f"check_{check.id}"):
        st.header(page.t("check.title"), anchor=False)
        with st.form(f"check_form_{check.id}", border=False):
            st.markdown(check.prompt)
            picked = st.radio(
                check.prompt.replace("*", ""),  # read aloud, not shown
                ids,
                index=ids.index(chosen) if chosen in ids else None,
                format_func=lambda option: words[option],
                key=f"check_{check.id}_answer",
                label_visibility="collapsed",
            )
            label = page.t("check.again" if chosen else "check.submit")
            asked = st.form_submit_button(label, key=f"check_{check.id}_submit", icon=":material/lightbulb:")
        if asked:
            problem = page.attempt(
                lambda: learning.answer(page.store, page.workspace, lesson, check.id, picked, page.now)
            )
            page.refuse(problem)
            chosen = picked if problem is None else chosen
        _feedback(page, check, chosen)


def _feedback(page: Page, check: Check, chosen: str | None) -> None:
    option = next((option for option in check.options if option.id == chosen), None)
    if option is None:
        return
    if option.id == check.answer:
        st.success(option.feedback, icon=":material/check_circle:")
    else:
        st.info(option.feedback, icon=":material/lightbulb:")


def source_line(source: Source) -> str:
    """Where a claim comes from, in Markdown."""
    title = escape(source.title)
    linked = f"[{title}](<{source.url}>)" if source.url else title
    return f"{escape(source.who)}: {linked}" if source.who else linked
