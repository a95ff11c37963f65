"""How nervous, 0 to 10: before a real step and after it, and never asked twice."""

import streamlit as st

from goodquestion.domain.decisions import FEELING, Feeling
from goodquestion.domain.followups import ActionKind
from goodquestion.services import decisions
from goodquestion.services.tracker import History
from goodquestion.ui.shell import Page

STEPS = frozenset(
    {
        ActionKind.send_request,
        ActionKind.try_second_person,
        ActionKind.send_reminder,
        ActionKind.schedule,
        ActionKind.confirm,
        ActionKind.prepare_questions,
        ActionKind.meet,
        ActionKind.send_thank_you,
        ActionKind.contact_referral,
    }
)
"""Steps in which somebody is written to, called or met."""


def ask(page: Page, history: History) -> None:
    """Before the next step; or, when it was told that this step was taken, after it.

    Who skips the question after a step is not asked it any more once something else has happened.
    """
    contact, step = history.contact, history.standing.next_action.kind
    open_one = _waiting(page.thinking(), contact.id)
    if open_one is not None and sum(event.at > open_one.at for event in history.events) > 1:
        open_one = None
    if open_one is not None and open_one.step != step:
        _question(page, history, open_one.step, "after", open_one)
    elif step in STEPS and open_one is None:
        _question(page, history, step, "before", None)
    elif open_one is not None:
        st.markdown(page.t("feeling.before_said", count=open_one.value))


def _waiting(thinking: decisions.Thinking, contact: str) -> Feeling | None:
    """The latest feeling before a step with this contact that has none after it."""
    own = [feeling for feeling in thinking.feelings if feeling.contact == contact]
    return own[-1] if own and own[-1].moment == "before" else None


def _question(page: Page, history: History, step: str, moment: str, before: Feeling | None) -> None:
    key = f"nervous_{moment}_{history.contact.id}_{step}"
    with st.expander(page.t(f"feeling.{moment}_title"), icon=":material/mood:", expanded=moment == "after"):
        if before is not None:
            st.markdown(page.t("feeling.before_said", count=before.value))
        chosen = st.pills(
            page.t(f"feeling.{moment}"),
            list(FEELING),
            key=key,
        )
    if chosen is None:
        return
    feeling = Feeling(
        contact=history.contact.id, step=str(step), moment=moment, value=int(chosen), at=page.now
    )
    problem = page.attempt(
        lambda: decisions.feel(page.store, page.workspace, feeling, page.now),
        done="feeling.saved",
        go="contact",
        params={"contact": history.contact.id},
        resets={key: None},
    )
    page.refuse(problem)
