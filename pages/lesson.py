"""One lesson: remember, read, think, check, do it now, go on."""

import streamlit as st

from goodquestion.curriculum.models import Aside, Example, Lesson, Prose
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.recall import Occasion
from goodquestion.services import glossary, learning
from goodquestion.ui import checks, examples, frame, shell

page = shell.page("lesson")
frame.top(page, back="learn")
course = page.course()
lesson = course.find(st.query_params.get("lesson", ""))


def not_here() -> None:
    st.title(page.t("lesson.not_here_title"), anchor=False)
    st.markdown(page.t("lesson.not_here"))
    page.link("learn", page.t("lesson.all"))


def head(lesson: Lesson, number: int) -> None:
    st.title(page.t("lesson.title", title=lesson.title), anchor=False)
    place = page.t("lesson.place", number=number, total=len(course.lessons), count=lesson.minutes)
    st.markdown(place)
    if lesson.language != page.words.language:
        st.info(page.t("lesson.other_language"), icon=":material/translate:")
    st.markdown(page.t("lesson.objectives"))
    st.markdown("\n".join(f"- {objective}" for objective in lesson.objectives))


def start_question(lesson: Lesson) -> None:
    """One question about the lesson before this one, while this one is not finished."""
    ask = course.start_question(lesson.slug)
    asked = course.asked(ask) if ask else None
    if asked is None or lesson.slug in course.done:
        return
    before, check = asked
    given = learning.last_answers(page.attempts(), before.slug, Occasion.start).get(check.id)
    title = page.t("recall.start_title")
    checks.check_card(page, before, check, given, occasion=Occasion.start, title=title)


def body(lesson: Lesson) -> None:
    answers = learning.last_answers(page.attempts(), lesson.slug)
    texts = [block.markdown for block in lesson.blocks if isinstance(block, Prose)]
    linked = iter(glossary.with_words_linked(page.library, texts, lesson.language))
    for block in lesson.blocks:
        if isinstance(block, Prose):
            st.markdown(next(linked).replace("](images/", "](/images/"), anchors=False)
        elif isinstance(block, Example):
            examples.beside(page, block)
        elif not isinstance(block, Aside):
            checks.check_card(page, lesson, block, answers.get(block.id))
        elif st.query_params.get("facilitator") == "1":
            st.info(block.text, icon=":material/co_present:")


def close(lesson: Lesson) -> None:
    st.header(page.t("lesson.key_points"), anchor=False)
    st.markdown("\n".join(f"- {point}" for point in lesson.key_points))
    with st.container(border=True, key="do_now"):
        st.header(page.t("lesson.do_now"), anchor=False)
        if lesson.do_now_page == "thank_you":
            to_the_thank_you(lesson)
        else:
            page.link(lesson.do_now_page, lesson.do_now)
    with st.expander(page.t("lesson.sources"), icon=":material/menu_book:"):
        st.markdown("\n".join(f"- {checks.source_line(source)}" for source in lesson.sources))


def to_the_thank_you(lesson: Lesson) -> None:
    waiting = (p for p in page.overview().people if p.standing.next_action.kind == ActionKind.send_thank_you)
    person = next(waiting, None)
    if person is None:
        page.link("contacts", lesson.do_now)
    else:
        page.link("contact", lesson.do_now, contact=person.contact.id)


def rehearsals(lesson: Lesson) -> None:
    """The rehearsals that this lesson prepares for."""
    for scenario in page.library.scenarios(page.words.language):
        if scenario.lesson == lesson.slug:
            label = page.t("lesson.rehearse", title=scenario.title)
            page.link("practice", label, icon=":material/forum:", scenario=scenario.slug)


def foot(lesson: Lesson) -> None:
    _, before, after = course.around(lesson.slug)
    done = lesson.slug in course.done
    if done:
        st.success(page.t("lesson.is_done"), icon=":material/check_circle:")
    unit = course.unit_of(lesson.slug)
    is_last_of_unit = unit is not None and unit.slugs[-1] == lesson.slug
    label = page.t("lesson.finish_next" if after else "lesson.finish_last")
    if st.button(label, key="lesson_finish", type="primary", icon=":material/arrow_forward:"):
        target, params = ("lesson", {"lesson": after.slug}) if after else ("my_course", {})
        if unit is not None and is_last_of_unit and course.mix(unit):
            target, params = "recall", {"unit": unit.id}
        problem = page.attempt(
            lambda: learning.finish(page.store, page.workspace, lesson, page.now), go=target, params=params
        )
        page.refuse(problem)
    with st.container(horizontal=True, gap="small", key="lesson_foot"):
        if before:
            page.link("lesson", page.t("lesson.previous", title=before.title), back=True, lesson=before.slug)
        page.link("home", page.t("nav.home"), icon=":material/home:")
        if after:
            page.link("lesson", page.t("lesson.next", title=after.title), lesson=after.slug)


if lesson is None:
    not_here()
else:
    head(lesson, course.around(lesson.slug)[0])
    start_question(lesson)
    body(lesson)
    close(lesson)
    rehearsals(lesson)
    foot(lesson)
frame.bottom(page)
