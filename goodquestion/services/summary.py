"""One page to print or keep: what was asked of whom, what speaks for and against, and what was decided."""

from html import escape

from goodquestion.domain.decisions import Decision
from goodquestion.i18n import Words
from goodquestion.services import compare, decisions, interviews, startup, tracker, workspaces
from goodquestion.services.paper import page_html
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

ANSWERS_SHOWN = 4  # questions with everybody's words, and
VOICES_SHOWN = 3  # people for each: one page of paper; all of it is on the page "Compare and decide"
NOTE_SHOWN = 110  # characters


def parts(store: Store, workspace: Workspace, words: Words) -> list[tuple[str, list[str]]]:
    """Headings with the lines below them, in the learner's language; what is not written yet says so."""
    decision = decisions.thinking(store, workspace).decision
    people = {each.id: each for each in tracker.contacts_of(store, workspace)}
    made = interviews.everything(store, workspace)
    asked = [people[i.contact].shown_name for i in made if i.contact in people and i.is_begun]
    bank = {known.id: known.text for known in startup.library().bank(words.language)}
    answers = []
    for side in compare.sides(made, people):
        said = [voice for voice in side.voices if voice.note][:VOICES_SHOWN]
        notes = [f"{voice.contact.shown_name}: {shorten(voice.note)}" for voice in said]
        if notes:
            answers.append("\n".join([bank.get(side.bank_id, side.text), *notes]))
    found = [
        ("deciding", _lines(decision.deciding)),
        ("would_be_true", _lines(decision.would_be_true)),
        ("people", list(dict.fromkeys(asked))),
        ("answers", answers[:ANSWERS_SHOWN]),
        ("for", _lines(decision.evidence_for)),
        ("against", _lines(decision.evidence_against)),
        ("choice", [_choice(decision, words)] if decision.choice else []),
    ]
    return [(words(f"summary.{key}"), lines or [words("summary.nothing")]) for key, lines in found]


def shorten(note: str) -> str:
    """The beginning of a long note, to the end of a word."""
    note = " ".join(note.split())
    if len(note) <= NOTE_SHOWN:
        return note
    return f"{note[:NOTE_SHOWN].rsplit(' ', 1)[0]} …"


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _choice(decision: Decision, words: Words) -> str:
    chosen = words(f"choice_made.{decision.choice}")
    if not decision.because:
        return chosen
    return f"{chosen}. {words('summary.because')}: {decision.because}"


def as_text(store: Store, workspace: Workspace, words: Words) -> str:
    """The summary as plain text, for a message or a notes app."""
    lines = [words("summary.title")]
    for heading, found in parts(store, workspace, words):
        lines += ["", heading, *(f"- {line}" for line in found)]
    return "\n".join(lines) + "\n"


def summary_html(store: Store, token: str, *, sample: bool, language: str) -> str | None:
    """The printable summary of a learner, or None when nothing is saved under this token."""
    own = workspaces.find(store, token)
    workspace = workspaces.find(store, token, kind="sample") if sample else own
    if workspace.id is None:
        return None
    words = Words(own.settings.language or language, startup.library().ui)
    body = [
        f'<p class="screen">{escape(words("sheet.how_to_print"))}</p>',
        f"<h1>{escape(words('summary.title'))}</h1>",
    ]
    for heading, lines in parts(store, workspace, words):
        items = "".join(f'<li class="typed" dir="auto">{escape(line)}</li>' for line in lines)
        body.append(f"<h2>{escape(heading)}</h2><ul>{items}</ul>")
    return page_html(words.language, words("summary.title"), "".join(body))
