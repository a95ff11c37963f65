"""The script that Streamlit runs: who is asking, the menu, and the page."""

import streamlit as st

from goodquestion.ui import shell
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
    ("contacts", ":material/group:"),
    ("progress", ":material/insights:"),
    ("your_data", ":material/save:"),
)
# From other pages: the menu stays short.
_REACHED = ("lesson", "contact", "recall", "glossary", "my_decision", "my_course", "conversation", "compare")

visible = [
    st.Page(shell.PAGES / f"{name}.py", title=page.words(f"nav.{name}"), icon=icon, default=name == "home")
    for name, icon in _MENU
]
hidden = [
    st.Page(shell.PAGES / f"{name}.py", title=page.words(f"nav.{name}"), visibility="hidden")
    for name in _REACHED
]
st.navigation([*visible, *hidden], position="sidebar", expanded=True).run()
