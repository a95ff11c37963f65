"""A long text that is saved when the field is left, and never lost to another window or a restart."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from goodquestion.domain.contacts import clean_text
from goodquestion.domain.problems import Problem
from goodquestion.ui import state
from goodquestion.ui.shell import Page

Save = Callable[[str, str | None], Problem | None]


def long_text(
    page: Page,
    *,
    key: str,
    label: str,
    hint: str,
    stored: str,
    save: Save,
    height: int | Literal["content"] = 160,
    under_a_heading: bool = False,
    owner: str = "",
    owner_once_saved: str = "",
) -> str:
    """The field and its saving; what it holds. ``save(text, before)`` refuses when the stored text is not ``before``.

    After a restart this tab does not know what it showed before: what the field holds counts as typed, and the
    stored text can be had back. ``under_a_heading`` says that the words above it are those of the label. A field that
    shows different texts in turn names whose it shows: another ``owner`` brings the stored text with it, and once
    something was saved the text belongs to ``owner_once_saved``.
    """
    if state.owner_of(key) not in (None, owner) and not _is_unsaved(key):
        state.put(key, stored)
        state.set_base(key, stored)
    state.set_owner(key, owner)
    base, held = state.base_of(key), state.value_of(key)
    if base is not None and base != stored and held is not None and clean_text(held, long=True) == base:
        state.put(key, stored)  # changed in another window, and nothing was typed here
        state.set_base(key, stored)
        base = stored
    value = stored if state.value_of(key) is None else ""
    typed = clean_text(
        st.text_area(
            label,
            value=value,
            key=key,
            height=height,
            placeholder=hint,
            label_visibility="collapsed" if under_a_heading else "visible",
        )
        or "",
        long=True,
    )
    if typed == stored:
        state.set_base(key, stored)
    elif _keep(page, key, typed, stored, base, save):
        state.set_owner(key, owner_once_saved or owner)
    return typed


def _is_unsaved(key: str) -> bool:
    """Whether the field holds something that was typed and could not be saved: it must not be written over."""
    base, held = state.base_of(key), state.value_of(key)
    return base is not None and held is not None and clean_text(held, long=True) != base


def _keep(page: Page, key: str, typed: str, stored: str, base: str | None, save: Save) -> bool:
    """Save what was typed; whether it is kept."""
    if base is not None and base != stored:
        _choose(page, key, typed, stored, save)
        return False
    problem = page.attempt(lambda: save(typed, stored))
    if problem is not None:
        page.refuse(problem)
        return False
    state.set_base(key, typed)
    st.success(page.t("long_text.saved"), icon=":material/check_circle:")
    return True


def _choose(page: Page, key: str, typed: str, stored: str, save: Save) -> None:
    """Two windows changed the same text: show both, and let the learner choose."""
    st.warning(page.t("long_text.two_windows"), icon=":material/sync_problem:")
    st.text(stored)
    with st.container(horizontal=True, gap="small"):
        if st.button(page.t("long_text.keep_mine"), key=f"{key}_mine"):
            problem = page.attempt(lambda: save(typed, None))
            if problem is None:
                state.set_base(key, typed)
                st.rerun()
            page.refuse(problem)
        if st.button(page.t("long_text.take_other"), key=f"{key}_other"):
            state.set_base(key, stored)
            state.reset_later({key: stored})
            st.rerun()
