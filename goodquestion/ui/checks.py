"""A check: answer, see why, try again. It never locks anything."""

import streamlit as st

from goodquestion.curriculum.models import (
    ESTIMATE_LIMIT,
    AnyCheck,
    Check,
    EstimateCheck,
    Lesson,
    MatchCheck,
    OrderCheck,
    Source,
)
from goodquestion.domain.problems import Problem
from goodquestion.domain.recall import Occasion
from goodquestion.services import learning
from goodquestion.ui.shell import Page
from goodquestion.ui.text import escape


def check_card(
    page: Page,
    lesson: Lesson,
    check: AnyCheck,
    given: str | None,
    *,
    occasion: Occasion = Occasion.lesson,
    title: str = "",
) -> bool:
    """The prompt, the fields for an answer, and the feedback on the answer given last; whether there is one."""
    with st.container(border=True, key=f"check_{check.id}"):
        st.header(title or page.t("check.guess" if check.guess else "check.title"), anchor=False)
        with st.form(f"check_form_{check.id}", border=False):
            st.markdown(check.prompt)
            answer = _fields(page, check, given)
            asked = st.form_submit_button(
                page.t("check.submit"), key=f"check_{check.id}_submit", icon=":material/lightbulb:"
            )
        if asked:
            problem = page.attempt(
                lambda: learning.answer(
                    page.store, page.workspace, lesson, check.id, answer, page.now, occasion
                )
            )
            if problem is not None and not isinstance(check, Check):
                problem = Problem(key="problem.answer_all", field="answer")
            page.refuse(problem)
            given = answer if problem is None else given
        return _feedback(page, check, given)


def _fields(page: Page, check: AnyCheck, given: str | None) -> str | None:
    """The answer as it stands in the fields, or None while something is missing."""
    key = f"check_{check.id}_answer"
    known = given if given and check.judge(given) is not None else ""
    if isinstance(check, OrderCheck):
        return _order(page, check, known.split(">") if known else [], key)
    if isinstance(check, MatchCheck):
        pairs = dict(part.split("=", 1) for part in known.split(";")) if known else {}
        return _match(page, check, pairs, key)
    if isinstance(check, EstimateCheck):
        number = st.number_input(
            page.t("check.estimate", unit=check.unit),
            min_value=0,
            max_value=ESTIMATE_LIMIT,
            value=int(known) if known else None,
            step=1,
            key=key,
            width=240,
        )
        return None if number is None else str(int(number))
    words = {option.id: option.text for option in check.options}
    return st.radio(
        _plain(check.prompt),  # read aloud, not shown
        check.part_ids,
        index=check.part_ids.index(known) if known else None,
        format_func=lambda option: words[option],
        key=key,
        label_visibility="collapsed",
    )


def _order(page: Page, check: OrderCheck, given: list[str], key: str) -> str | None:
    words = {item.id: _plain(item.text) for item in check.items}
    offered = [item.id for item in check.shown]
    chosen = [
        st.selectbox(
            page.t("check.place", number=place),
            offered,
            index=offered.index(given[place - 1]) if given else None,
            format_func=lambda item: words[item],
            placeholder=page.plain("check.pick"),
            key=f"{key}_{place}",
        )
        for place in range(1, len(offered) + 1)
    ]
    return None if None in chosen else ">".join(str(item) for item in chosen)


def _match(page: Page, check: MatchCheck, given: dict[str, str], key: str) -> str | None:
    words = {pair.id: _plain(pair.match) for pair in check.pairs}
    offered = [pair.id for pair in check.partners]
    chosen = {
        pair.id: st.selectbox(
            pair.text,
            offered,
            index=offered.index(given[pair.id]) if given else None,
            format_func=lambda partner: words[partner],
            placeholder=page.plain("check.pick"),
            key=f"{key}_{pair.id}",
        )
        for pair in check.pairs
    }
    return None if None in chosen.values() else ";".join(f"{left}={right}" for left, right in chosen.items())


def _feedback(page: Page, check: AnyCheck, given: str | None) -> bool:
    verdict = check.judge(given) if given else None
    if verdict is None:
        return False
    if verdict.right:
        st.success(verdict.reasons[0], icon=":material/check_circle:")
    elif isinstance(check, OrderCheck | MatchCheck):
        reasons = "\n".join(f"- {reason}" for reason in verdict.reasons)
        st.info(f"{page.t('check.not_yet')}\n\n{reasons}", icon=":material/lightbulb:")
    else:
        st.info(verdict.reasons[0], icon=":material/lightbulb:")
    return True


def _plain(text: str) -> str:
    """Markdown of the course for a place that shows it as it is: an option of a list, a label read aloud."""
    return text.replace("*", "")


def source_line(source: Source) -> str:
    """Where a claim comes from, in Markdown."""
    title = escape(source.title)
    linked = f"[{title}](<{source.url}>)" if source.url else title
    return f"{escape(source.who)}: {linked}" if source.who else linked
