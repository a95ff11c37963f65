"""A second pair of eyes below a field: quiet hints on what was typed. Nothing is scored, nothing is blocked."""

import streamlit as st

from goodquestion.domain.review import Finding, language_of
from goodquestion.services.review import review_question
from goodquestion.ui.shell import Page


def findings(page: Page, text: str, key: str, *, quiet: bool = False) -> None:
    """Show what could be better in a question, each with its words, the reason and a way to mend it.

    ``key`` is that of the container; an empty text shows nothing, and with ``quiet`` so does one that is fine.
    """
    if not text.strip():
        return
    found = review_question(text, language_of(text, page.words.language))
    if quiet and not found:
        return
    with st.container(key=key, gap="small"):
        st.caption(page.t("review.title") if found else page.t("review.none"))
        for finding in found:
            st.info(_said(page, finding), icon=":material/visibility:")


def _said(page: Page, finding: Finding) -> str:
    values = dict(finding.values) | {"words": finding.words}
    mend = "better" if finding.better.endswith(".better") else "instead"
    return f"{page.t(f'review.{finding.code}.reason', **values)}  \n{page.t(f'review.{finding.code}.{mend}', **values)}"
