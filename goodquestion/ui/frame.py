"""What stands above and below every page: the way back, the language, the sample's label, light and dark."""

from pathlib import Path
from urllib.parse import quote, urlencode

import streamlit as st

from goodquestion.services import workspaces
from goodquestion.ui import sample_data
from goodquestion.ui.shell import Page

_STATIC = Path(__file__).parent / "static"
ICON = _STATIC / "icon.png"
WORDMARK = _STATIC / "wordmark.svg"


def top(page: Page, back: str = "", back_label: str = "", back_words: str = "", **params: str) -> None:
    """The first line of a page: a way back and the other languages.

    ``back`` names a page (with ``params`` in its address), ``back_label`` the key of its words, or ``back_words`` them.
    """
    with (
        st.container(key=f"page_language_{page.words.language}"),
        st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
        ),
    ):
        if back:
            page.link(back, back_words or page.t(back_label or f"nav.{back}"), back=True, **params)
        else:
            st.space("small")
        _languages(page)
    _sample_label(page)
    if not page.remembered:
        st.warning(page.t("frame.not_remembered"), icon=":material/cookie_off:")


def _languages(page: Page) -> None:
    for language in page.library.languages:
        if language == page.words.language:
            continue
        label = page.t(f"language.{language}")
        if st.button(label, key=f"language_to_{language}", type="tertiary", icon=":material/translate:"):
            problem = page.attempt(lambda to=language: _speak(page, to))  # type: ignore[misc]  # bound now
            if problem is None:
                st.rerun()
            page.refuse(problem)


def _speak(page: Page, language: str) -> object:
    return workspaces.change_settings(page.store, page.own, page.now, language=language)


def _sample_label(page: Page) -> None:
    if not page.sample:
        return
    with st.container(
        key="sample_label", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.markdown(page.t("sample.label"), width="content")
        sample_data.leave(page)


def bottom(page: Page) -> None:
    """The last lines of a page: what is not translated yet, and light or dark."""
    if page.words.fell_back:
        st.markdown(page.t("frame.fell_back"))
    with st.container(key="appearance"):
        st.markdown(_appearance(page))


def _appearance(page: Page) -> str:
    """Links that the server answers; static/appearance.js marks the one in force and spares the reload."""
    address = "/" if page.name == "home" else f"/{page.name}"
    query = urlencode(st.query_params.to_dict())
    back = quote(f"{address}?{query}" if query else address, safe="/")
    links = " ".join(
        f"[{page.t(f'frame.{choice}')}](/appearance/{choice}?next={back})"
        for choice in ("light", "dark", "device")
    )
    return f"{page.t('frame.appearance')}: {links}"
