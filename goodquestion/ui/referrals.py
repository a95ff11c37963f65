"""Who led to whom: the tree, the same as a nested list, and whom to tell that a referral was met."""

import unicodedata
from collections.abc import Sequence

import streamlit as st

from goodquestion.charts import outreach
from goodquestion.domain.referrals import Branch, Unthanked, WhoLed
from goodquestion.ui import figures
from goodquestion.ui.shell import Page
from goodquestion.ui.text import isolate

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
AT_MOST = 3  # people to tell at a time: Home and the page of each person say it too


def show(page: Page, led: WhoLed, untold: Sequence[Unthanked]) -> None:
    """The section; without referrals, how it fills."""
    view = outreach.who_led(led, page.words, figures.theme(), shown=isolate)
    st.header(page.t("progress.who_led.heading"), anchor=False)
    if view.empty is not None:
        st.markdown(page.t("progress.chart_empty", text=view.empty))
        return
    st.markdown(page.t("progress.who_led.takeaway", text=view.title))
    with st.container(key=f"chart_{view.id}"):
        st.vega_lite_chart(view.chart, alt=view.alt, theme=None)
    st.markdown(_nested(page, led.branches[: outreach.PEOPLE_DRAWN]))
    if view.note:
        st.markdown(page.t("progress.chart_note", text=view.note))
    for each in untold[:AT_MOST]:
        label = page.t("progress.who_led.tell", met=each.met.shown_name, name=each.referrer.shown_name)
        page.link("contact", label, contact=each.referrer.id)


def _nested(page: Page, branches: Sequence[Branch]) -> str:
    """A nested list in Markdown; names in it are text. Who is very far down the line stands no further in."""
    deepest = outreach.DEEPEST
    return "\n".join(f"{'  ' * min(branch.depth, deepest)}- {_line(page, branch)}" for branch in branches)


def _line(page: Page, branch: Branch) -> str:
    name = _apart(" ".join(branch.contact.shown_name.split()))
    led = _talks(page, branch.in_all)
    if branch.depth:
        key = "progress.who_led.person_led" if branch.in_all else "progress.who_led.person"
        return page.t(key, name=name, talks=_talks(page, branch.talks), led=led)
    further = branch.in_all > branch.directly
    key = "progress.who_led.first_further" if further else "progress.who_led.first"
    return page.t(key, name=name, talks=led, directly=branch.directly)


def _apart(name: str) -> str:
    """A name that is written from right to left, so that a number behind it stays behind it (UAX 9)."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name):
        return f"{_ISOLATE}{isolate(name)}{_END_ISOLATE}"
    return name


def _talks(page: Page, count: int) -> str:
    key = "progress.who_led.talks" if count else "progress.who_led.no_talks"
    return page.words(key, count=count)
