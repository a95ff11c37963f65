"""Compare: what different people said to the same question, what is still unasked, and what speaks for and against."""

import streamlit as st

from goodquestion.charts import talks
from goodquestion.domain.decisions import CHOICES
from goodquestion.services import compare, decisions, interviews, questions, summary
from goodquestion.services.compare import Side
from goodquestion.ui import figures, frame, shell, state
from goodquestion.ui.decision_texts import decision_text
from goodquestion.ui.text import escape

page = shell.page("compare")
frame.top(page, back="progress")
made = page.remember("interviews", lambda: interviews.everything(page.store, page.workspace))
lists = page.remember("lists", lambda: questions.lists(page.store, page.workspace))
people = {person.contact.id: person.contact for person in page.overview().people}
thinking = page.thinking()


def side_by_side() -> None:
    st.header(page.t("compare.sides"), anchor=False)
    fields = compare.fields_of(made, people)
    chosen = ""
    if len(fields) > 1:
        chosen = (
            st.selectbox(
                page.t("field.field"),
                ["", *fields],
                format_func=lambda name: name or page.words("compare.every_field"),
                key="compare_field",
            )
            or ""
        )
    found = compare.sides(made, people, chosen)
    if not found:
        st.markdown(page.t("compare.nothing"))
        page.link("contacts", page.t("nav.contacts"))
        return
    if not any(side.compares for side in found):
        st.info(page.t("compare.one_voice"), icon=":material/person:")
    for number, side in enumerate(found):
        one_question(number, side)


def one_question(number: int, side: Side) -> None:
    bank = {known.id: known.text for known in page.library.bank(page.words.language)}
    with st.container(border=True, key=f"side_{number}"):
        st.subheader(page.t("compare.question", text=bank.get(side.bank_id, side.text)), anchor=False)
        rows = {  # two people may have the same name, and one may have been asked twice
            "who": [escape(voice.contact.shown_name) for voice in side.voices],
            "what": [
                escape(voice.note) or page.t("compare.good" if voice.is_good else "compare.no_note")
                for voice in side.voices
            ],
        }
        st.table(rows, border="horizontal", hide_header=True, hide_index=True, alt=side.text)


def unasked() -> None:
    goals = {m.goal.id: m.goal for m in lists if m.goal.id}
    goal = ""
    if len(goals) > 1:
        goal = (
            st.selectbox(
                page.t("field.goal"),
                ["", *goals],
                format_func=lambda name: (
                    goals[name].words or page.words(f"purpose.{goals[name].purpose}")
                    if name
                    else page.words("compare.every_goal")
                ),
                key="compare_goal",
            )
            or ""
        )
    counts = compare.coverage(made, lists, goal).counts
    pairs = [(first.value, second.value) for first, second in compare.nervous_pairs(thinking.feelings)]
    theme = figures.theme()
    figures.show_all(
        page,
        [
            talks.coverage(counts, page.words, theme),
            talks.nervous(pairs, page.words, theme),
            talks.useful(compare.usefulness(made, people), page.words, theme),
        ],
    )


def evidence() -> None:
    st.header(page.t("compare.evidence"), anchor=False)
    st.markdown(page.t("compare.evidence_how"))
    for field in ("evidence_for", "evidence_against"):
        decision_text(page, field, key=f"decision_{field}", hint=f"compare.{field}_hint")


def decide() -> None:
    st.header(page.t("compare.decide"), anchor=False)
    if thinking.decision.deciding:
        st.text(thinking.decision.deciding)
    else:
        page.link("my_decision", page.t("compare.to_decision"))
    kept = thinking.decision.choice or None
    choice = st.segmented_control(
        page.t("compare.choice"),
        list(CHOICES),
        default=state.settle("decision_choice", page.workspace.token_hash, kept),
        format_func=lambda option: page.words(f"choice_made.{option}"),
        key="decision_choice",
    )
    if (choice or "") != thinking.decision.choice:
        problem = page.attempt(lambda: decisions.choose(page.store, page.workspace, choice or "", page.now))
        page.refuse(problem)
    decision_text(page, "because", key="decision_because", hint="compare.because_hint")
    if page.workspace.id is not None:
        query = "?sample=1" if page.sample else ""
        st.link_button(
            page.t("compare.print"),
            f"/print/summary{query}",
            key="summary_print",
            type="primary",
            icon=":material/print:",
        )
        st.download_button(
            page.t("compare.download"),
            lambda: summary.as_text(page.store, page.found_again(), page.words),
            file_name="good-question-summary.txt",
            mime="text/plain",
            key="summary_download",
            on_click="ignore",
            icon=":material/notes:",
        )


st.title(page.t("compare.title"), anchor=False)
page.say()
st.markdown(page.t("compare.what"))
side_by_side()
unasked()
evidence()
decide()
with st.container(horizontal=True):
    page.link("my_decision", page.t("nav.my_decision"))
    page.link("contacts", page.t("nav.contacts"))
    page.link("home", page.t("nav.home"), icon=":material/home:")
frame.bottom(page)
