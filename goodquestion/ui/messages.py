"""Writing to one person: the text filled from what is known, a look at it, and the ways to send it."""

from urllib.parse import quote

import streamlit as st

from goodquestion.curriculum.message_models import MessageTemplate
from goodquestion.domain.contacts import Contact, clean_text
from goodquestion.domain.messages import (
    EMAIL_KINDS,
    KINDS,
    PLACEHOLDERS,
    SPOKEN_KINDS,
    TONES,
    fill,
    gaps_in,
    kind_for,
    split_subject,
)
from goodquestion.domain.review import language_of
from goodquestion.domain.review_messages import FIRST, Limits, measure
from goodquestion.i18n import Words
from goodquestion.services import learning, messages
from goodquestion.services.messages import Letters
from goodquestion.services.tracker import Person
from goodquestion.ui import long_text, message_look, people, settings_fields, state
from goodquestion.ui.shell import Page

FIELD = "message_text"
# While places are open, the page names them above: these findings would say the same again.
_GAPS_SAY = ("placeholder_left", "no_self_introduction", "no_reason_for_them", "no_specific_detail")
GRADE, EASE = 8, 60
_FROM_LESSONS = ("first_email", "thank_you")
NEEDED = 5  # people who wait for a message, shown before the others


def kind_of(page: Page, person: Person | None, asked: str) -> str:
    """Which message to write: the one asked for, else the one that is next for this person, else the first one."""
    if asked in KINDS:
        return asked
    if person is None:
        return KINDS[0]
    return kind_for(person.standing.next_action.kind, person.contact.preferred_channel) or KINDS[0]


def letters(page: Page, contact_id: str, *, anew: bool) -> Letters | None:
    """Everything written to this contact, read once for each change; ``anew`` after a save in this run."""
    if not contact_id:
        return None
    key = (page.data_key(), contact_id, page.now if anew else None)
    return state.memo("letters", key, lambda: messages.letters(page.store, page.workspace, contact_id))


def keep_typed(page: Page) -> bool:
    """Save what was typed before anything else happens: the same run may bring another message or another tone.

    Whether something was saved.
    """
    held, base, owner = state.value_of(FIELD), state.base_of(FIELD), state.owner_of(FIELD)
    if held is None or base is None or owner is None:
        return False
    text = clean_text(held, long=True)
    if text == base:
        return False
    contact, kind, *template = owner.split("/")
    before = "" if template else base
    problem = page.attempt(
        lambda: messages.save_draft(page.store, page.workspace, contact, kind, text, page.now, before=before)
    )
    state.set_owner(FIELD, f"{contact}/{kind}")
    if problem is None:
        state.set_base(FIELD, text)
    elif not _is_shown(contact, kind):
        # Two windows, and this one goes elsewhere: what it held is an earlier wording. Otherwise the field below asks.
        page.attempt(lambda: messages.keep_wording(page.store, page.workspace, contact, kind, text, page.now))
        state.set_base(FIELD, text)
    return True


def _is_shown(contact: str, kind: str) -> bool:
    about = st.query_params
    return about.get("contact", "") == contact and about.get("kind", kind) == kind


def choose_person(page: Page) -> None:
    """Whom to write to: those who wait for a message first."""
    overview = page.overview()
    waiting = [
        (person, kind)
        for person in (*overview.due, *overview.coming)
        if (kind := kind_for(person.standing.next_action.kind, person.contact.preferred_channel))
    ][:NEEDED]
    if waiting:
        st.header(page.t("messages.waiting"), anchor=False)
    for person, kind in waiting:
        action = person.standing.next_action
        label = page.words(
            "messages.waiting_row",
            next=people.next_title(page, person.contact, action),
            when=people.when_words(page, action),
        )
        page.link("messages", label, icon=":material/edit:", contact=person.contact.id, kind=kind)
    names = {person.contact.id: person.contact.shown_name for person in overview.people}
    chosen = st.selectbox(
        page.t("messages.somebody_else" if waiting else "messages.to_whom"),
        list(names),
        index=None,
        format_func=lambda each: names.get(each, ""),
        placeholder=page.plain("choice.none"),
        key="message_person",
    )
    if chosen:
        page.open("messages", contact=chosen)


def about_you_once(page: Page, contact: Contact, kind: str) -> None:
    """The three lines about the learner: open until there is a name."""
    is_new = not page.workspace.settings.my_name
    with st.expander(page.t("settings.about_you"), icon=":material/badge:", expanded=is_new):
        settings_fields.about_you(page, go="messages", params={"contact": contact.id, "kind": kind})


def choose_kind(page: Page, contact: Contact, kind: str) -> None:
    """Which of the ten; another one opens under an address of its own."""
    shown = state.settle("message_kind", f"{contact.id}/{kind}", kind)
    chosen = st.selectbox(
        page.t("field.message_kind"),
        KINDS,
        index=KINDS.index(shown) if shown else 0,  # this run has set the value itself
        format_func=lambda each: page.words(f"message_kind.{each}"),
        key="message_kind",
    )
    if chosen and chosen != kind:
        page.open("messages", contact=contact.id, kind=chosen)


def write(page: Page, letters: Letters, kind: str) -> str:
    """The text: the learner's own, or the template filled in the tone and language chosen; what the field holds."""
    contact, draft = letters.known.contact, letters.drafts.get(kind, "")
    language = page.words.language
    if draft:
        _start_again(page, contact, kind)
        stored, owner = draft, f"{contact.id}/{kind}"
    else:
        tone, language = _tone_and_language(page, letters)
        template = page.library.message(kind, language)
        if template is None:
            return ""
        _from_the_lesson(page, contact, kind)
        stored, owner = filled(page, letters, template, tone), f"{contact.id}/{kind}/{tone}/{language}"
    typed = long_text.long_text(
        page,
        key=FIELD,
        label=page.t("field.message"),
        hint=page.plain("messages.hint"),
        stored=stored,
        save=lambda text, before: messages.save_draft(
            page.store,
            page.workspace,
            contact.id,
            kind,
            text,
            page.now,
            before=None if before is None else draft,
        ),
        height="content",  # all of it is to be read before it goes
        owner=owner,
        owner_once_saved=f"{contact.id}/{kind}",
    )
    st.caption(page.t("messages.how_saved"))
    gaps = gaps_in(typed)
    if gaps:
        listed = page.t("messages.gaps", count=len(gaps), gaps=", ".join(gaps))
        st.info(listed, icon=":material/edit_square:")
    return typed


def filled(page: Page, letters: Letters, template: MessageTemplate, tone: str) -> str:
    """The template with what is known; what is not stands in square brackets."""
    words = Words(template.language, page.library.ui)
    values = messages.values(letters.known, template.kind, tone, page.workspace.settings, words)
    gaps = {name: words(f"messages.gap.{name}") for name in PLACEHOLDERS}
    text = fill(template.body(tone), values, gaps).strip()
    subject = fill(template.subject_line(tone), values, gaps).strip()
    return words("messages.subject_line", subject=subject) + "\n\n" + text if subject else text


def _tone_and_language(page: Page, letters: Letters) -> tuple[str, str]:
    """What was chosen last; the language is that in which this person was written to before, if they were."""
    usual = state.choice("message_language", page.words.language)
    if letters.versions:
        usual = language_of(letters.versions[0].text, usual)
    with st.container(horizontal=True, gap="medium"):
        tone = st.segmented_control(
            page.t("field.message_tone"),
            TONES,
            default=state.settle("message_tone", "", state.choice("tone", TONES[0])),
            format_func=lambda each: page.words(f"tone.{each}"),
            key="message_tone",
            required=True,
        )
        languages = page.library.languages
        language = st.segmented_control(
            page.t("field.message_language"),
            languages,
            default=state.settle("message_language", letters.known.contact.id, usual),
            format_func=lambda each: page.words(f"language.{each}"),
            key="message_language",
            required=True,
        )
    tone, language = tone or TONES[0], language or usual
    state.choose("tone", tone)
    if language != usual:
        state.choose("message_language", language)
    return tone, language


def _start_again(page: Page, contact: Contact, kind: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(page.t("messages.your_own"), width="content")
        if st.button(page.t("messages.again"), key="message_again", icon=":material/restart_alt:"):
            _put_aside(page, contact, kind, take="", done="messages.started_again")


def _from_the_lesson(page: Page, contact: Contact, kind: str) -> None:
    if kind not in _FROM_LESSONS:
        return
    made = page.remember("made", lambda: learning.made_in_lessons(page.store, page.workspace))
    text = made.draft(kind)
    if text and st.button(
        page.t("messages.from_lesson"), key="message_from_lesson", icon=":material/menu_book:"
    ):
        _put_aside(page, contact, kind, take=text, done="messages.taken")


def _put_aside(page: Page, contact: Contact, kind: str, *, take: str, done: str) -> None:
    problem = page.attempt(
        lambda: messages.put_aside(page.store, page.workspace, contact.id, kind, page.now, take=take),
        done=done,
        take_back=lambda later, kept: messages.take_back(
            later.store, later.workspace, contact.id, kind, kept, later.now
        ),
    )
    page.refuse(problem)


def look(page: Page, kind: str, text: str) -> None:
    """How it stands: length, questions, what a careful reader would say. Nothing here stops anybody."""
    settings = page.workspace.settings
    limits = Limits(email_words=settings.email_words, linkedin_characters=settings.linkedin_characters)
    language = language_of(text, page.words.language)
    _measures(page, text, kind, language, limits)
    said = _GAPS_SAY if gaps_in(text) else ()
    message_look.findings(page, text, kind, language, "message_findings", limits, said_already=said)


def _measures(page: Page, text: str, kind: str, language: str, limits: Limits) -> None:
    """Length against the limit, questions, how easy to read; for a first request also what makes a yes easier."""
    counted = state.memo(
        "measures", (text, kind, language, limits), lambda: measure(text, kind, language, limits)
    )
    how_easy = "hard" if _is_hard(counted.grade, language) else "easy"
    lines = [page.t(f"messages.length_{counted.unit}", count=counted.amount, limit=counted.limit)]
    if kind in FIRST:
        lines.append(page.t("messages.questions", count=counted.questions))
    lines.append(page.t(f"messages.reads_{how_easy}"))
    st.markdown(" · ".join(lines))
    if kind in FIRST:
        for name in ("says_not_a_job", "offers_two_times"):
            is_there = getattr(counted, name)
            icon = ":material/check_circle:" if is_there else ":material/radio_button_unchecked:"
            st.markdown(f"{icon} {page.t(f'messages.{name}' if is_there else f'messages.{name}_not')}")


def _is_hard(grade: float, language: str) -> bool:
    """Beyond what most people read with ease: grade 8 in English, an ease below 60 in Spanish (as in the course)."""
    return grade < EASE if language == "es" else grade > GRADE


def send(page: Page, letters: Letters, kind: str, text: str) -> None:
    """The text to copy, the ways out, and the button that tells that it went out."""
    contact = letters.known.contact
    subject, body = split_subject(text) if kind in EMAIL_KINDS else ("", text)
    st.header(page.t(f"messages.{'say_it' if kind in SPOKEN_KINDS else 'send_it'}"), anchor=False)
    number = contact.phone if kind in SPOKEN_KINDS else ""
    if number:
        st.markdown(page.t("messages.call", phone=number))
    if subject:
        st.markdown(page.t("messages.subject"))
        st.code(subject, language=None, wrap_lines=True)
    st.markdown(page.t("messages.copy"))
    st.code(body, language=None, wrap_lines=True)
    with st.container(horizontal=True, gap="small", key="message_ways"):
        if kind in EMAIL_KINDS:
            st.link_button(
                page.t("messages.email_program"),
                mail_address(contact.email if kind != "second_person" else "", subject, body),
                icon=":material/mail:",
            )
        st.download_button(
            page.t("messages.text_file"),
            text.replace("\n", "\r\n").encode("utf-8-sig"),
            file_name=f"{page.plain('messages.file')}-{page.today:%Y-%m-%d}.txt",
            mime="text/plain",
            key="message_file",
            icon=":material/download:",
            on_click="ignore",
        )
    st.markdown(page.t("messages.then_tell", name=contact.first_name))
    label = page.t(f"messages.{'said' if kind in SPOKEN_KINDS else 'sent'}")
    if st.button(label, key="message_sent", type="primary", icon=":material/send:"):
        _tell_sent(page, letters, kind, text)


def _tell_sent(page: Page, letters: Letters, kind: str, text: str) -> None:
    contact, draft = letters.known.contact, letters.drafts.get(kind, "")
    problem = page.attempt(
        lambda: messages.sent(page.store, page.workspace, contact.id, kind, text, page.now),
        done="messages.told_with_gaps" if gaps_in(text) else "messages.told",
        values={"what": page.words(f"message_kind.{kind}")},
        take_back=lambda later, told: messages.take_back(
            later.store, later.workspace, contact.id, kind, told, later.now, text=draft
        ),
        go="contact",
        params={"contact": contact.id},
    )
    page.refuse(problem)


def mail_address(email: str, subject: str, body: str) -> str:
    """A ``mailto:`` address (RFC 6068) in which nothing that was typed is anything but text."""
    to = quote(email.strip(), safe="@")
    body = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{to}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def frames(page: Page, kind: str, text: str) -> None:
    """Beginnings of sentences in the language of the text, and tips for the moment."""
    template = page.library.message(kind, language_of(text, page.words.language))
    if template is None:
        return
    with st.expander(page.t("messages.frames"), icon=":material/format_quote:"):
        for group in template.frames:
            st.markdown(page.t("messages.frame_part", part=group.part))
            st.markdown("\n".join(f"- {page.t('contact.value', value=line)}" for line in group.lines))
    own = page.library.message(kind, page.words.language)
    if own is not None and own.say:
        with st.expander(page.t("messages.tips"), icon=":material/lightbulb:"):
            st.markdown("\n".join(f"- {page.t('contact.value', value=line)}" for line in own.say))


def versions(page: Page, letters: Letters, kind: str) -> None:
    """Texts of this kind that were sent, and earlier wordings; each can be used again."""
    kept = letters.of_kind(kind)
    if not kept:
        return
    contact = letters.known.contact
    with st.expander(page.t("messages.versions", count=len(kept)), icon=":material/history:"):
        for version in kept:
            when = page.day(version.at)
            state_key = "messages.version_sent" if version.was_sent else "messages.version_earlier"
            st.markdown(page.t(state_key, day=when))
            st.text(version.text)
            if st.button(page.t("messages.use"), key=f"message_use_{version.id}", icon=":material/undo:"):
                _put_aside(page, contact, kind, take=version.text, done="messages.taken")
