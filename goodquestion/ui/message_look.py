"""A look at a message before it goes: quiet hints below the text. Nothing is scored, nothing is blocked."""

from collections.abc import Collection

import streamlit as st

from goodquestion.domain.review import Finding
from goodquestion.domain.review_messages import Limits
from goodquestion.services.review import review_message
from goodquestion.ui import state
from goodquestion.ui.shell import Page


def findings(
    page: Page,
    text: str,
    kind: str,
    language: str,
    key: str,
    limits: Limits,
    *,
    said_already: Collection[str] = (),
) -> None:
    """Show what could be better in a message, each with its words, the reason and a way to mend it.

    ``key`` is that of the container; an empty text shows nothing. Codes that the page has said something about in its
    own way are ``said_already``.
    """
    if not text.strip():
        return
    looked = state.memo(
        key, (text, kind, language, limits), lambda: review_message(text, kind, language, limits=limits)
    )
    found = [finding for finding in looked if finding.code not in said_already]
    if not found and said_already:
        return
    with st.container(key=key, gap="small"):
        st.caption(page.t("review_message.title") if found else page.t("review_message.none"))
        for finding in found:
            st.info(_said(page, finding), icon=":material/visibility:")


def _said(page: Page, finding: Finding) -> str:
    values = dict(finding.values) | {"words": finding.words}
    if "unit" in values:
        values["unit"] = page.t(f"review_message.unit.{values['unit']}")
    reason = page.t(f"review_message.{finding.code}.reason", **values)
    return f"{reason}  \n{page.t(f'review_message.{finding.code}.better', **values)}"
