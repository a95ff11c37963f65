"""The ten messages around a talk: which one belongs to a step, and how a template is filled.

A template is text with placeholders in braces, such as ``{their_name}``. What is not known stays visible as words in
square brackets; nothing is guessed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from goodquestion.domain.contacts import EventType
from goodquestion.domain.followups import ActionKind

KINDS = (
    "first_email",
    "linkedin_note",
    "phone_script",
    "voicemail",
    "reminder",
    "second_person",
    "confirmation",
    "thank_you",
    "report_back",
    "check_in",
)
"""The kinds of message, in the order in which a learner may need them."""

TONES = ("formal", "friendly")

EMAIL_KINDS = frozenset(
    {"first_email", "reminder", "second_person", "confirmation", "thank_you", "report_back", "check_in"}
)
"""The kinds that go by email and so have a subject."""

SPOKEN_KINDS = frozenset({"phone_script", "voicemail"})
"""The kinds that are said aloud."""

EVENT_OF: dict[str, EventType] = {
    "first_email": EventType.request_sent,
    "linkedin_note": EventType.request_sent,
    "phone_script": EventType.request_sent,
    "voicemail": EventType.request_sent,
    "reminder": EventType.reminder_sent,
    "second_person": EventType.other_person_tried,
    "confirmation": EventType.confirmed,
    "thank_you": EventType.thank_you_sent,
    "report_back": EventType.report_back_sent,
    "check_in": EventType.checked_in,
}
"""What has happened when a message of the kind was sent."""

CHANNEL_OF: dict[str, str] = dict.fromkeys(KINDS, "email") | {
    "linkedin_note": "linkedin",
    "phone_script": "phone",
    "voicemail": "phone",
}
"""How a message of the kind goes out."""

PLACEHOLDERS = (
    "their_name",
    "their_first_name",
    "their_role",
    "their_organisation",
    "their_field",
    "connection",
    "my_name",
    "my_situation",
    "my_reach",
    "my_goal",
    "minutes",
    "time_one",
    "time_two",
    "meeting_day",
    "meeting_time",
    "place",
    "first_person",
    "learned",
    "next_step",
    "referred_name",
    "again_day",
)
"""What a template may leave to fill in. ``connection`` and ``my_situation`` are whole sentences; ``their_name`` is the
full name; ``first_person`` whom the learner wrote to before; ``learned`` one thing learned; ``next_step`` what the
learner will do with it, or did; ``referred_name`` whom they told the learner about; ``again_day`` the day of the next
call."""

_FIRST_REQUEST = {"email": "first_email", "linkedin": "linkedin_note", "phone": "phone_script"}
_KIND_OF: dict[ActionKind, str] = {
    ActionKind.try_second_person: "second_person",
    ActionKind.send_reminder: "reminder",
    ActionKind.confirm: "confirmation",
    ActionKind.send_thank_you: "thank_you",
    ActionKind.report_back: "report_back",
    ActionKind.check_in: "check_in",
}

_GAP = re.compile(r"\[([^\[\]\n]{1,80})\]")
_SUBJECT = re.compile(r"(?:subject|asunto): *([^\n]*)\n*", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}(\.(?!\.))?")
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


def kind_for(action: ActionKind, channel: str) -> str | None:
    """The kind of message that belongs to a next action, or None where nothing is written.

    ``channel`` is the one that the contact prefers, and may be empty; it matters for the first request alone.
    """
    if action == ActionKind.send_request:
        return _FIRST_REQUEST.get(channel, "first_email")
    return _KIND_OF.get(action)


def fill(template_text: str, values: Mapping[str, str], gaps: Mapping[str, str]) -> str:
    """The text with each placeholder replaced by its value, without spaces around it.

    Where there is no value, or a blank one, stands what is missing in square brackets, in the words of ``gaps`` (the
    placeholder's own name where those are missing too). A value is put in as it is typed, braces and all. The full stop
    behind a placeholder goes where the value brings its own.
    """

    def put(found: re.Match[str]) -> str:
        name, stop = found[1], found[2] or ""
        value = values.get(name, "").strip()
        if not value:
            words = gaps.get(name, "").strip() or name.replace("_", " ").strip()
            return f"[{words}]{stop}"
        return value if _ENDS_A_SENTENCE.search(value) else value + stop

    return _PLACEHOLDER.sub(put, template_text)


def gaps_in(text: str) -> list[str]:
    """What still stands in square brackets, as ``fill`` leaves it; each once, in order."""
    return list(dict.fromkeys(_GAP.findall(text)))


def split_subject(text: str) -> tuple[str, str]:
    """Subject and body of a message; the first line may be its subject ("Subject: ...", "Asunto: ...")."""
    found = _SUBJECT.match(text)
    return (found[1].strip(), text[found.end() :]) if found else ("", text)


KEPT = 20  # earlier wordings of one message to one person; what was sent is always kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One text of a message of ``kind`` to ``contact``, at ``at``. ``event`` is the event that says it was sent."""

    id: str
    contact: str
    kind: str
    text: str
    at: datetime
    event: str = ""

    @property
    def was_sent(self) -> bool:
        """Whether this text went out; otherwise it is an earlier wording."""
        return bool(self.event)
