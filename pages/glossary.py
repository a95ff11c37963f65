"""Glossary: what the words mean, how to say them, and one line in your first language."""

import streamlit as st

from goodquestion.services import glossary, workspaces
from goodquestion.ui import frame, shell, state
from goodquestion.ui.text import escape

page = shell.page("glossary")
frame.top(page, back="learn")
settings = page.workspace.settings


def choose_language() -> str:
    """The first language, kept with the learner's settings."""
    files = page.library.glosses
    offered = ["", *(name for name in files if name != page.words.language)]
    kept = settings.gloss_language if settings.gloss_language in offered else ""
    default = state.settle("settings_gloss_language", page.workspace.token_hash, kept)
    chosen = st.selectbox(
        page.t("field.gloss_language"),
        offered,
        index=offered.index(default) if default in offered else 0,
        format_func=lambda name: files[name].name if name else page.words("choice.none"),
        key="settings_gloss_language",
    )
    if chosen is not None and chosen != kept:
        problem = page.attempt(
            lambda: workspaces.change_settings(page.store, page.workspace, page.now, gloss_language=chosen)
        )
        page.refuse(problem)
    return chosen or ""


def show(entry: glossary.Entry) -> None:
    term = entry.term
    word = f"**{escape(term.word)}**"
    if term.word != entry.english:
        word += f" · {page.t('glossary.in_english', word=entry.english)}"
    lines = [f"{word} · {page.t('glossary.say', say=term.say)}", escape(term.meaning)]
    lines.append(page.t("glossary.example", example=term.example))
    if entry.gloss:
        lines.append(f"{escape(entry.gloss_language)}: {escape(entry.gloss_text)}")
    st.markdown("  \n".join(lines))


st.title(page.t("glossary.title"), anchor=False)
st.markdown(page.t("glossary.what"))
language = choose_language()
found = glossary.entries(page.library, page.words.language, language)
if language and page.library.glosses[language].is_draft:
    st.info(page.t("glossary.draft"), icon=":material/edit_note:")
asked = next((entry for entry in found if entry.term.id == st.query_params.get("word", "")), None)
if asked is not None:
    with st.container(border=True, key="glossary_word"):
        show(asked)
typed = st.text_input(page.t("glossary.search"), key="glossary_search")
fits = glossary.matching(found, typed or "")
st.markdown(page.t("glossary.count", count=len(fits)))
for each in fits:
    show(each)
with st.container(horizontal=True):
    page.link("learn", page.t("nav.learn"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
