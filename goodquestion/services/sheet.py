"""A question list to take along: one printable page of HTML, and plain text."""

from dataclasses import dataclass
from html import escape

from goodquestion.domain.questions import HELLO_AND_THANKS, Place, QuestionList, time_plan
from goodquestion.i18n import Words
from goodquestion.services import questions, startup, tracker, workspaces
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

_STYLE = """
@page { size: A4; margin: 14mm }
:root { color-scheme: light }
body { font: 12pt/1.35 system-ui, "Noto Sans", sans-serif; color: #0e1412; background: #fff; max-width: 46em;
       margin: 1.5em auto; padding: 0 1em }
h1 { font-size: 1.5em; margin: 0 0 .2em } h2 { font-size: 1.1em; margin: 1.1em 0 .2em }
p { margin: .3em 0 } ol { padding-inline-start: 1.6em; margin: .3em 0 } li { break-inside: avoid; margin: 0 0 .4em }
.minutes { color: #4a4740; white-space: nowrap } .lines { height: 2.6em; border-bottom: 1px solid #8f8a7d }
.spare .lines { height: 1.3em } .foot { margin-top: 1em }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt } .screen { display: none } }
"""


@dataclass(frozen=True)
class Sheet:
    """What goes on the paper: words already in the learner's language; ``parts`` are (heading, questions)."""

    language: str
    title: str
    about: str
    plan: str
    parts: tuple[tuple[Place, str, tuple[tuple[str, str], ...]], ...]
    closing: str
    notes: str
    how_to_print: str


def make_sheet(made: QuestionList, contact_name: str, words: Words, bank: questions.Bank) -> Sheet:
    """The sheet of a list, in the language of ``words``."""
    plan = time_plan(made.questions, made.minutes)
    parts = []
    for place in Place:
        chosen = [q for q in made.in_order if q.place == place]
        if chosen:
            lines = tuple(
                (questions.words_of(q, bank), words("questions.minutes", count=q.minutes)) for q in chosen
            )
            parts.append((place, words(f"sheet.{place}"), lines))
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
    )


def to_html(sheet: Sheet) -> str:
    """A stand-alone page with space for notes; everything a learner typed is escaped."""
    number, parts = 1, []
    for place, heading, lines in sheet.parts:
        items = "".join(
            f'<li dir="auto">{escape(text)} <span class="minutes">({escape(minutes)})</span>'
            '<div class="lines"></div></li>'
            for text, minutes in lines
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
        f'<h1 dir="auto">{escape(sheet.title)}</h1><p dir="auto">{escape(sheet.about)}</p><p>{escape(sheet.plan)}</p>'
        f"{''.join(parts)}"
        f'<h2>{escape(sheet.notes)}</h2><div class="lines"></div><div class="lines"></div>'
        f'<p class="foot">{escape(sheet.closing)}</p></main></body></html>'
    )


def to_text(sheet: Sheet) -> str:
    """The same as plain text, for a message or a notes app."""
    lines, number = [sheet.title, sheet.about, sheet.plan], 1
    for _, heading, chosen in sheet.parts:
        lines += ["", heading]
        for text, minutes in chosen:
            lines.append(f"{number}. {text} ({minutes})")
            number += 1
    return "\n".join([*lines, "", sheet.closing, ""])


def sheet_of(store: Store, workspace: Workspace, made: QuestionList, words: Words) -> Sheet:
    """The sheet of one of the learner's lists."""
    name = ""
    if made.contact and workspace.id is not None:
        name = tracker.name_of(store, workspace, made.contact)
    return make_sheet(made, name, words, startup.library().bank(words.language))


def sheet_html(store: Store, token: str, list_id: str, *, sample: bool, language: str) -> str | None:
    """The printable page of a list that ``token`` may see, or None. ``language`` counts when none was chosen."""
    own = workspaces.find(store, token)
    workspace = workspaces.find(store, token, kind="sample") if sample else own
    made = questions.one(store, workspace, list_id)
    if made is None:
        return None
    words = Words(own.settings.language or language, startup.library().ui)
    return to_html(sheet_of(store, workspace, made, words))
