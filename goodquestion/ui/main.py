"""The script that Streamlit runs: who is asking, the menu, and the page."""

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from goodquestion.ui import shell, state
from goodquestion.ui.frame import ICON, WORDMARK

st.set_page_config(page_title="Good Question", page_icon=str(ICON), layout="centered")
page = shell.open_page(
    time_zone=st.context.timezone or "", language=st.context.headers.get("Accept-Language", "")
)
st.logo(str(WORDMARK), size="large")

_MENU = (
    ("home", ":material/home:"),
    ("learn", ":material/menu_book:"),
    ("practice", ":material/forum:"),
    ("questions", ":material/quiz:"),
    ("messages", ":material/mail:"),
    ("contacts", ":material/group:"),
    ("progress", ":material/insights:"),
    ("your_data", ":material/save:"),
)
# From other pages: the menu stays short.
_REACHED = ("lesson", "contact", "recall", "glossary", "my_decision", "my_course", "conversation", "compare")


def all_pages() -> dict[str, StreamlitPage]:
    """Every page by its name."""
    visible = {
        name: st.Page(
            shell.PAGES / f"{name}.py", title=page.words(f"nav.{name}"), icon=icon, default=name == "home"
        )
        for name, icon in _MENU
    }
    hidden = {
        name: st.Page(shell.PAGES / f"{name}.py", title=page.words(f"nav.{name}"), visibility="hidden")
        for name in _REACHED
    }
    return visible | hidden


# Made once for each tab and language: Streamlit looks for the file of each one on the disk.
pages = state.memo("pages", page.words.language, all_pages)
state.know_pages(pages)
st.navigation(list(pages.values()), position="sidebar", expanded=True).run()
