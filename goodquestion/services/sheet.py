"""A question list to take along: one printable page of HTML, a document to edit, and plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import BytesIO
from unicodedata import bidirectional

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from goodquestion.domain.contacts import day_of
from goodquestion.domain.interviews import Interview, planned_for
from goodquestion.domain.questions import HELLO_AND_THANKS, Place, QuestionList, time_plan
from goodquestion.domain.suggestions import HELLO
from goodquestion.i18n import Words
from goodquestion.services import interviews, questions, startup, tracker, workspaces
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

_STYLE = """
@page { size: A4; margin: 14mm }
:root { color-scheme: light }
body { font: 12pt/1.35 system-ui, "Noto Sans", sans-serif; color: #0e1412; background: #fff; max-width: 46em;
       margin: 1.5em auto; padding: 0 1em }
h1 { font-size: 1.5em; margin: 0 0 .2em } h2 { font-size: 1.1em; margin: 1.1em 0 .2em }
p { margin: .3em 0 } ol { padding-inline-start: 1.6em; margin: .3em 0 } li { break-inside: avoid; margin: 0 0 .4em }
.minutes { color: #4a4740; white-space: nowrap; unicode-bidi: isolate }
.lines { height: 2.6em; border-bottom: 1px solid #8f8a7d }
.spare .lines { height: 1.3em } .facts { color: #0e1412 } .fact { white-space: normal }
.said { white-space: pre-wrap; border-inline-start: 3px solid #8f8a7d; padding-inline-start: .6em; margin: .2em 0 }
.foot { margin-top: 1em }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt } .screen { display: none } }
"""


@dataclass(frozen=True)
class Line:
    """One question on the paper, with its minutes and, when answers were asked for, what was said."""

    text: str
    minutes: str
    answer: str = ""


@dataclass(frozen=True)
class Sheet:
    """What goes on the paper: words already in the learner's language; ``parts`` are (place, heading, questions).

    ``facts`` are who, how to say the name, when and where, as (label, text).
    """

    language: str
    title: str
    about: str
    plan: str
    parts: tuple[tuple[Place, str, tuple[Line, ...]], ...]
    closing: str
    notes: str
    how_to_print: str
    facts: tuple[tuple[str, str], ...] = ()


def make_sheet(
    made: QuestionList,
    contact_name: str,
    words: Words,
    bank: questions.Bank,
    *,
    facts: tuple[tuple[str, str], ...] = (),
    answers: Mapping[str, str] | None = None,
) -> Sheet:
    """The sheet of a list, in the language of ``words``. ``answers`` are notes by question id; without them, none."""
    plan = time_plan(made.questions, made.minutes)
    parts, at = [], HELLO
    for place in Place:
        chosen = [q for q in made.in_order if q.place == place]
        lines = []
        for question in chosen:
            about = words("questions.minutes", count=question.minutes)
            if place != Place.spare:
                about = words("sheet.minutes", minutes=about, start=at)
                at += question.minutes
            said = (answers or {}).get(question.id, "")
            lines.append(Line(questions.words_of(question, bank), about, said))
        if lines:
            parts.append((place, words(f"sheet.{place}"), tuple(lines)))
    title = words("questions.title_for", name=contact_name) if contact_name else made.title
    return Sheet(
        language=words.language,
        title=title or words("questions.untitled"),
        about=made.goal.words or words(f"purpose.{made.goal.purpose}"),
        plan=words("sheet.plan", planned=plan.planned, agreed=made.minutes, hello=HELLO_AND_THANKS),
        parts=tuple(parts),
        closing=words("sheet.closing"),
        notes=words("sheet.notes"),
        how_to_print=words("sheet.how_to_print"),
        facts=facts,
    )


def to_html(sheet: Sheet) -> str:
    """A stand-alone page with space for notes; everything a learner typed is escaped."""
    number, parts = 1, []
    for place, heading, lines in sheet.parts:
        items = "".join(
            f'<li dir="auto">{escape(line.text)} <span class="minutes">({escape(line.minutes)})</span>'
            f"{_room(line)}</li>"
            for line in lines
        )
        parts.append(
            f'<section class="{place}"><h2>{escape(heading)}</h2><ol start="{number}">{items}</ol></section>'
        )
        number += len(lines)
    return (
        f'<!doctype html><html lang="{escape(sheet.language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(sheet.title)}</title>'
        f"<style>{_STYLE}</style></head><body><main>"
        f'<p class="screen">{escape(sheet.how_to_print)}</p>'
        f'<h1 dir="auto">{escape(sheet.title)}</h1>{_facts(sheet)}'
        f'<p dir="auto">{escape(sheet.about)}</p><p>{escape(sheet.plan)}</p>'
        f"{''.join(parts)}"
        f'<h2>{escape(sheet.notes)}</h2><div class="lines"></div><div class="lines"></div>'
        f'<p class="foot">{escape(sheet.closing)}</p></main></body></html>'
    )


def _room(line: Line) -> str:
    """Room to write, or what was said."""
    if line.answer:
        return f'<div class="said" dir="auto">{escape(line.answer)}</div>'
    return '<div class="lines"></div>'


def _facts(sheet: Sheet) -> str:
    shown = " · ".join(
        f'<span class="fact">{escape(label)}: <bdi>{escape(text)}</bdi></span>' for label, text in sheet.facts
    )
    return f'<p class="facts">{shown}</p>' if shown else ""


def to_docx(sheet: Sheet) -> bytes:
    """The same as a document that can be edited (.docx)."""
    document = Document()
    document.styles["Normal"].font.size = Pt(11)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    document.core_properties.title = _printable(sheet.title)
    document.core_properties.author = ""
    _put(document, sheet.title, level=1)
    for label, text in sheet.facts:
        _put(document, f"{label}: {text}")
    _put(document, sheet.about)
    _put(document, sheet.plan)
    number = 1
    for _, heading, chosen in sheet.parts:
        _put(document, heading, level=2)
        for line in chosen:
            _put(document, f"{number}. {line.text} ({line.minutes})")
            _put(document, line.answer or "_" * 60)
            number += 1
    _put(document, sheet.notes, level=2)
    _put(document, "_" * 60)
    _put(document, sheet.closing)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _put(document: Paper, text: str, *, level: int = 0) -> None:
    """A paragraph, or a heading; it reads from the right when its first letter does."""
    text = _printable(text)
    made = document.add_heading(text, level=level) if level else document.add_paragraph(text)
    if next((d for d in map(bidirectional, text) if d in ("L", "R", "AL")), "L") != "L":
        made._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in made.runs:
            run.font.rtl = True


def _printable(text: str) -> str:
    """Without what XML cannot hold: control characters and halves of characters."""
    return "".join(
        c
        for c in text
        if c in "\n\t" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")
    )


def to_text(sheet: Sheet) -> str:
    """The same as plain text, for a message or a notes app."""
    lines, number = (
        [sheet.title, *(f"{label}: {text}" for label, text in sheet.facts), sheet.about, sheet.plan],
        1,
    )
    for _, heading, chosen in sheet.parts:
        lines += ["", heading]
        for line in chosen:
            lines.append(f"{number}. {line.text} ({line.minutes})")
            if line.answer:
                lines.append(f"   {line.answer}")
            number += 1
    return "\n".join([*lines, "", sheet.closing, ""])


def sheet_of(
    store: Store,
    workspace: Workspace,
    made: QuestionList,
    words: Words,
    now: datetime,
    *,
    answers: bool = False,
) -> Sheet:
    """The sheet of one of the learner's lists; what was answered is on it only when it is asked for."""
    name, facts, said = "", tuple[tuple[str, str], ...](), dict[str, str]()
    history = tracker.history(store, workspace, made.contact, now) if made.contact else None
    if history is not None:
        contact = history.contact
        name = contact.shown_name
        talks = [t for t in interviews.everything(store, workspace) if t.contact == contact.id]
        facts = _facts_of(history, talks[-1] if talks else None, workspace, words)
        if answers:
            said = {
                a.question: a.note for talk in talks if talk.list == made.id for a in talk.answers if a.note
            }
    bank = startup.library().bank(words.language)
    return make_sheet(made, name, words, bank, facts=facts, answers=said)


def _facts_of(
    history: tracker.History, talk: Interview | None, workspace: Workspace, words: Words
) -> tuple[tuple[str, str], ...]:
    contact, zone = history.contact, workspace.settings.zone
    found = []
    work = ", ".join(part for part in (contact.role, contact.organisation) if part)
    if work and contact.full_name:
        found.append((words("sheet.who"), work))
    if contact.say_name:
        found.append((words("field.say_name"), contact.say_name))
    planned = planned_for(history.events)
    if planned is not None:
        day = words.weekday_and_date(day_of(planned, zone))  # on paper, "tomorrow" does not stay true
        found.append((words("sheet.when"), f"{day}, {words.time(planned.astimezone(zone))}"))
    if talk is not None and talk.place:
        found.append((words("sheet.where"), talk.place))
    return tuple(found)


def sheet_html(
    store: Store,
    token: str,
    list_id: str,
    *,
    sample: bool,
    language: str,
    now: datetime,
    answers: bool = False,
) -> str | None:
    """The printable page of a list that ``token`` may see, or None. ``language`` counts when none was chosen."""
    own = workspaces.find(store, token)
    workspace = workspaces.find(store, token, kind="sample") if sample else own
    made = questions.one(store, workspace, list_id)
    if made is None:
        return None
    words = Words(own.settings.language or language, startup.library().ui)
    return to_html(sheet_of(store, workspace, made, words, now, answers=answers))
