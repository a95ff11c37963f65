"""The parts of the conversation page: get ready, one question at a time with the clock, and what stays of it."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

import streamlit as st

from goodquestion.domain.contacts import Contact, clean_text, contact_problem
from goodquestion.domain.decisions import FEELING, Feeling, Plan, plan_problem
from goodquestion.domain.interviews import (
    FITS,
    FORMATS,
    USEFUL,
    Clock,
    Interview,
    Mark,
    Phase,
    clock,
    planned_for,
    step,
)
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import MINUTES_AGREED, Place, Question
from goodquestion.services import decisions, interviews, learning, questions
from goodquestion.services.interviews import Talk
from goodquestion.services.tracker import History
from goodquestion.ui import examples, long_text, shell, state
from goodquestion.ui.shell import Page

CLOCK_EVERY = timedelta(
    seconds=20
)  # how often an open page asks the server for the time (docs/decisions/0011)
NAMES = 3
_BUTTONS = ("during_next", "during_good", "during_skip", "during_back")
_SHOWN = "during_shown"
NOON = time(12)


def before(page: Page, history: History, talk: Talk) -> None:
    """Who, where, how long, a checklist, how nervous; and the button that starts the clock."""
    contact = history.contact
    st.title(page.t("conversation.before_title", name=contact.shown_name), anchor=False)
    page.say()
    if contact.say_name:
        st.markdown(page.t("contact.say_name", say=contact.say_name))
    _when_and_where(page, history)
    # Filled below: what was typed when the clock is started is kept before the page goes on.
    first = st.container()
    talk = replace(talk, interview=_settings(page, talk))
    with first:
        _start(page, contact, talk)
    _checklist(page)
    _nervous(page, contact, "before")
    page.link(
        "conversation",
        page.t("conversation.to_after"),
        contact=contact.id,
        part="after",
        icon=":material/edit_note:",
    )


def _start(page: Page, contact: Contact, talk: Talk) -> None:
    st.markdown(_how_many(page, talk))
    label = page.t("conversation.start")
    if st.button(label, key="during_start", type="primary", icon=":material/timer:"):
        problem = page.attempt(
            lambda: interviews.start(page.store, page.found_again(), talk, page.now),
            go="conversation",
            params={"contact": contact.id},
        )
        page.refuse(problem)
    if not talk.questions:
        page.link("questions", page.t("contact.to_questions", name=contact.first_name), contact=contact.id)


def _when_and_where(page: Page, history: History) -> None:
    planned = planned_for(history.events)
    if planned is not None:
        when = page.words.time(page.local(planned))
        st.markdown(page.t("conversation.when", day=page.day(planned), time=when))


def _how_many(page: Page, talk: Talk) -> str:
    count = sum(question.place != Place.spare for question in talk.questions)
    return page.t("conversation.questions", count=count, minutes=talk.interview.minutes)


def _settings(page: Page, talk: Talk) -> Interview:
    """How long, in which form, and where: each kept when it is changed."""
    made, owner = talk.interview, talk.interview.contact
    with st.expander(page.t("conversation.place_and_time"), icon=":material/place:"):
        options = sorted({*MINUTES_AGREED, made.minutes})
        minutes = st.segmented_control(
            page.t("field.minutes"),
            options,
            default=state.settle("interview_minutes", owner, made.minutes),
            format_func=lambda count: page.words("questions.minutes", count=count),
            key="interview_minutes",
            required=True,
        )
        form = st.segmented_control(
            page.t("field.format"),
            list(FORMATS),
            default=state.settle("interview_format", owner, made.format or None),
            format_func=lambda option: page.words(f"channel.{option}"),
            key="interview_format",
        )
        place = st.text_input(
            page.t("field.place_of_talk"),
            value=state.settle("interview_place", owner, made.place) or "",
            key="interview_place",
            placeholder=page.plain("conversation.place_hint"),
        )
    changes = {
        name: value
        for name, value in (("minutes", minutes), ("format", form or ""), ("place", clean_text(place or "")))
        if value is not None and value != getattr(made, name)
    }
    saved = [made]

    def save() -> object:
        done = interviews.change(page.store, page.workspace, made, page.now, **changes)
        if isinstance(done, Interview):
            saved.append(done)
        return done

    if changes:
        page.refuse(page.attempt(save))
    return saved[-1]


def _checklist(page: Page) -> None:
    """The checklist of the lesson "On the day"; its ticks are the same in both places."""
    lessons = page.library.lessons(page.words.language)
    example = next((e for e in (lesson.example for lesson in lessons) if e and e.items), None)
    if example is None:
        return
    with st.expander(page.t("conversation.checklist"), icon=":material/checklist:"):
        made = examples.made_in_lessons(page)
        ticked = []
        for item in example.items:
            key = f"tick_{item.id}"
            default = state.settle(key, page.workspace.token_hash, item.id in made.ticks)
            if st.checkbox(item.text, value=bool(default), key=key):
                ticked.append(item.id)
        items = [item.id for item in example.items]
        if set(ticked) != made.ticks & set(items):
            page.refuse(
                page.attempt(lambda: learning.set_ticks(page.store, page.workspace, items, ticked, page.now))
            )


def _nervous(page: Page, contact: Contact, moment: str) -> None:
    """How nervous, 0 to 10; nobody has to say."""
    kept = page.thinking().last_feeling(contact.id, "meet", moment)
    key = f"interview_nervous_{moment}"
    chosen = st.pills(
        page.t(f"conversation.nervous_{moment}"),
        list(FEELING),
        default=state.settle(key, contact.id, kept.value if kept else None),
        key=key,
    )
    if chosen is None or (kept is not None and kept.value == chosen):
        return
    feeling = Feeling(contact=contact.id, step="meet", moment=moment, value=int(chosen), at=page.now)
    page.refuse(page.attempt(lambda: decisions.feel(page.store, page.workspace, feeling, page.now)))


def during(page: Page, contact: Contact, talk: Talk) -> None:
    """One question at a time, big; the clock; next, skip, back; a short note."""
    made = talk.interview
    if not talk.questions:
        st.title(page.t("conversation.during_title", name=contact.first_name), anchor=False)
        _clock(page, made)
        st.markdown(page.t("conversation.no_list"))
        _stop(page, talk, contact, is_kept=True, primary=True)
        return
    question = _here(talk)
    number = talk.questions.index(question) + 1
    text = _words(page, question)
    _clock(page, made)
    st.markdown(
        page.t("conversation.place", number=number, count=len(talk.questions), minutes=question.minutes)
    )
    st.title(page.t("conversation.question", text=text), anchor=False)
    kept = made.answer(question.id)
    if kept is not None and kept.mark in (Mark.good, Mark.skipped):
        st.badge(page.t(f"mark.{kept.mark}"), color="green" if kept.mark == Mark.good else "gray")
    # Filled below: a note that was typed when a button is pressed is kept before the page goes on.
    buttons, note = st.container(horizontal=True, gap="small", key="during_buttons"), _note_key(question)
    long_text.long_text(
        page,
        key=note,
        label=page.t("conversation.note"),
        hint=page.plain("conversation.note_hint"),
        stored=kept.note if kept else "",
        save=lambda typed, was: interviews.note(
            page.store, page.workspace, talk, question, text, typed, page.now, before=was
        ),
        height=110,
    )
    is_kept = state.base_of(note) == clean_text(state.value_of(note) or "", long=True)
    with buttons:
        go = partial(_move, page, talk, question, is_kept)
        go("during_next", "conversation.next", by=1, mark=_as_asked(kept))
        go("during_good", "conversation.good", by=0, mark=Mark.good)
        go("during_skip", "conversation.skip", by=1, mark=Mark.skipped)
        go("during_back", "conversation.back_one", by=-1, mark=None)
    known = next((q for q in page.library.bank(page.words.language) if q.id == question.bank_id), None)
    if known is not None and known.probe:
        st.markdown(page.t("conversation.probe", probe=known.probe))
    _stop(page, talk, contact, is_kept=is_kept, primary=False)


def _here(talk: Talk) -> Question:
    """The question at which the talk stands. What was typed or pressed here is about the one that stood here.

    Another phone may have gone on meanwhile.
    """
    at = next((q for q in talk.questions if q.id == talk.interview.position), talk.questions[0])
    typed = next((q for q in talk.questions if _is_typed(talk, q)), None)
    shown = next((q for q in talk.questions if q.id == state.base_of(_SHOWN)), at)
    here = typed or (shown if any(state.value_of(key) for key in _BUTTONS) else at)
    state.set_base(_SHOWN, here.id)
    return here


def _is_typed(talk: Talk, question: Question) -> bool:
    """Whether the note on this question holds something that is not kept yet."""
    key = _note_key(question)
    held, base, kept = state.value_of(key), state.base_of(key), talk.interview.answer(question.id)
    if base is None:  # after a restart
        base = kept.note if kept else ""
    return held is not None and clean_text(held, long=True) != base


def _note_key(question: Question) -> str:
    return f"during_note_{question.id}"


def _words(page: Page, question: Question) -> str:
    return questions.words_of(question, page.library.bank(page.words.language))


def _as_asked(kept: object) -> Mark:
    mark = getattr(kept, "mark", "")
    return Mark.good if mark == Mark.good else Mark.asked


@st.fragment(run_every=CLOCK_EVERY)
def _clock(page: Page, made: Interview) -> None:
    """The time that is left, in words; it finds out by itself, without a sound and without flashing."""
    now = clock(made, shell.now())
    words = _clock_words(page, now)
    with st.container(key="during_clock"):
        if now.phase == Phase.running:
            st.markdown(words)
        else:
            st.info(words, icon=":material/timer:")


def _clock_words(page: Page, now: Clock) -> str:
    if now.phase in (Phase.time_up, Phase.over):  # the page may lie open for hours
        return page.t("conversation.time_up")
    key = "conversation.five_left" if now.phase == Phase.five_left else "conversation.left"
    return page.t(key, count=now.minutes_left)


def _move(
    page: Page,
    talk: Talk,
    question: Question,
    is_kept: bool,
    key: str,
    label: str,
    *,
    by: int,
    mark: Mark | None,
) -> None:
    kind = "primary" if key == "during_next" else "secondary"
    is_pressed = st.button(page.t(label), key=key, type=kind)  # type: ignore[arg-type]
    if not is_pressed or not is_kept:  # a note that was refused would be lost with its field
        return
    to = step(talk.questions, question.id, by)

    def action() -> Problem | None:
        if mark is not None:
            text = _words(page, question)
            problem = interviews.mark(page.store, page.workspace, talk, question, text, page.now, mark)
            if problem is not None:
                return problem
        done = interviews.change(page.store, page.found_again(), talk.interview, page.now, position=to)
        return done if isinstance(done, Problem) else None

    params = {"contact": talk.interview.contact}
    page.refuse(page.attempt(action, go="conversation", params=params))


def _stop(page: Page, talk: Talk, contact: Contact, *, is_kept: bool, primary: bool) -> None:
    kind, label = "primary" if primary else "secondary", page.t("conversation.stop")
    is_pressed = st.button(label, key="during_stop", type=kind, icon=":material/stop_circle:")  # type: ignore[arg-type]
    if is_pressed and is_kept:
        problem = page.attempt(
            lambda: interviews.change(
                page.store, page.workspace, talk.interview, page.now, stopped_at=page.now
            ),
            go="conversation",
            params={"contact": contact.id, "part": "after"},
        )
        page.refuse(problem)


def _resume(page: Page, talk: Talk) -> None:
    """A way back to a talk that was ended by mistake, as long as its minutes are not long over."""
    made = talk.interview
    running = clock(replace(made, stopped_at=None), page.now)
    if made.stopped_at is None or made.is_done or running.phase == Phase.over:
        return
    if st.button(page.t("conversation.resume"), key="during_resume", icon=":material/undo:"):
        problem = page.attempt(
            lambda: interviews.resume(page.store, page.workspace, talk, page.now),
            go="conversation",
            params={"contact": made.contact},
        )
        page.refuse(problem)


def after(page: Page, history: History, talk: Talk) -> None:
    """While it is fresh: what was learned, whether it fits, the names that were given, the next step."""
    contact, made = history.contact, talk.interview
    st.title(page.t("conversation.after_title", name=contact.shown_name), anchor=False)
    page.say()
    st.markdown(page.t("conversation.after_what"))
    _resume(page, talk)
    _nervous(page, contact, "after")
    for field in ("learned", "surprise"):
        long_text.long_text(
            page,
            key=f"after_{field}_{contact.id}",
            label=page.t(f"field.{field}"),
            hint=page.plain(f"conversation.{field}_hint"),
            stored=getattr(made, field),
            save=lambda typed, was, name=field: interviews.save_text(  # type: ignore[misc]  # bound now
                page.store, page.workspace, talk, name, typed, page.now, before=was
            ),
            height=130,
        )
    suffix = contact.id
    with st.form(f"after_form_{suffix}", border=False):
        fits = st.segmented_control(
            page.t("field.fits_me"),
            list(FITS),
            default=made.fits_me or None,
            format_func=lambda option: page.words(f"fits.{option}"),
            key=f"after_fits_me_{suffix}",
        )
        useful = st.segmented_control(
            page.t("field.useful"), list(USEFUL), default=made.useful, key=f"after_useful_{suffix}"
        )
        names = [
            st.text_input(
                page.t("conversation.name_given", number=number), key=f"after_name_{number}_{suffix}"
            )
            for number in range(1, NAMES + 1)
        ]
        then = st.text_input(page.t("field.next_step"), value=made.next_step, key=f"after_next_step_{suffix}")
        on = st.date_input(
            page.t("field.next_on"),
            value=made.next_on,
            format="YYYY-MM-DD",
            key=f"after_next_on_{suffix}",
            width=220,
        )
        pressed = st.form_submit_button(
            page.t("conversation.save"), key="after_save", type="primary", icon=":material/check:"
        )
    if pressed:
        typed = Interview(
            fits_me=fits or "",
            useful=useful,
            next_step=then or "",
            next_on=on,
        )
        given = [name for name in names if name and name.strip()]
        problem = page.attempt(
            lambda: _write_up(page, history, talk, typed, given),
            done="conversation.saved",
            values={"count": len(given)},
            go="contact",
            params={"contact": contact.id},
        )
        page.refuse(problem)
    page.link("compare", page.t("conversation.to_compare"))


def _write_up(page: Page, history: History, talk: Talk, typed: Interview, given: list[str]) -> Problem | None:
    now = page.now
    plan, problem = _planned(page, history.contact, talk.interview, typed, now)
    names = (contact_problem(Contact(full_name=clean_text(name))) for name in given)
    problem = problem or next((each for each in names if each is not None), None)
    if problem is not None:  # before anything is saved: a name would be there twice after the next try
        return problem
    saved = interviews.finish(page.store, page.workspace, talk, typed, now)
    if isinstance(saved, Problem):
        return saved
    workspace = page.found_again()
    added = interviews.add_names(page.store, workspace, history.contact, given, now)
    if isinstance(added, Problem):
        return added
    if plan is not None:
        kept = decisions.add_plan(page.store, workspace, plan, now)
        return kept if isinstance(kept, Problem) else None
    return None


def _planned(
    page: Page, contact: Contact, made: Interview, typed: Interview, now: datetime
) -> tuple[Plan | None, Problem | None]:
    """The next step as a plan for its day, once; or why it cannot be one."""
    then = clean_text(typed.next_step)
    if typed.next_on is None or (then, typed.next_on) == (made.next_step, made.next_on):
        return None, None
    if not then:
        return None, Problem(key="problem.plan_without_words", field="next_step")
    if typed.next_on < page.today:
        return None, Problem(key="problem.plan_in_the_past", field="next_on")
    at = datetime.combine(typed.next_on, NOON, tzinfo=page.workspace.settings.zone)
    plan = Plan(at=max(at, now), then=then, contact=contact.id)
    return plan, plan_problem(plan, now)
