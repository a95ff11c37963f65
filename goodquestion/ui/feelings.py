"""How nervous, 0 to 10: before a real step and after it, and never asked twice."""

from datetime import timedelta

import streamlit as st

from goodquestion.domain.contacts import EventType, day_of
from goodquestion.domain.decisions import FEELING, Feeling
from goodquestion.domain.followups import DONE, ActionKind
from goodquestion.services import decisions
from goodquestion.services.tracker import History
from goodquestion.ui.shell import Page

STEPS: dict[str, EventType] = {
    kind: DONE[kind]
    for kind in (
        ActionKind.send_request,
        ActionKind.try_second_person,
        ActionKind.send_reminder,
        ActionKind.schedule,
        ActionKind.confirm,
        ActionKind.prepare_questions,
        ActionKind.meet,
        ActionKind.send_thank_you,
        ActionKind.contact_referral,
    )
}
"""Steps in which somebody is written to, called or met, and what tells that the step was taken."""


def ask(page: Page, history: History) -> None:
    """Before the next step; or, when the last thing told is that this step was taken, after it.

    Who skips the question after a step is not asked it any more once something else has happened.
    """
    step = history.standing.next_action.kind
    open_one = _waiting(page.thinking(), history.contact.id)
    if open_one is not None and open_one.step == step:
        st.markdown(page.t("feeling.before_said", count=open_one.value))
    elif open_one is not None and _was_taken(page, history, open_one):
        _question(page, history, open_one.step, "after", open_one)
    elif step in STEPS and _is_near(page, history):
        _question(page, history, step, "before", None)


def _is_near(page: Page, history: History) -> bool:
    """Whether the step is for today or tomorrow, or for no certain day: a reminder in a week makes nobody nervous."""
    due = history.standing.next_action.due
    return due is None or due <= page.today + timedelta(days=1)


def _was_taken(page: Page, history: History, before: Feeling) -> bool:
    """Whether the last thing that happened since is the step itself. Of a day without a time, the day counts."""
    zone = page.workspace.settings.zone
    since = [
        event
        for event in history.events
        if event.at > before.at
        or (event.at_is_date_only and day_of(event.at, zone) >= day_of(before.at, zone))
    ]
    return bool(since) and since[-1].type == STEPS.get(before.step)


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
