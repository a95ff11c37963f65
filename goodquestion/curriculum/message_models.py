"""Message templates: what the files in content/<language>/messages become."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator

from goodquestion.curriculum.models import StrictModel, Text, refusal
from goodquestion.domain.messages import KINDS, PLACEHOLDERS, TONES

_BRACES = re.compile(r"\{([^{}]*)\}")

MESSAGE_SLUGS: dict[str, str] = {kind.replace("_", "-"): kind for kind in KINDS}
"""File name without its ending -> kind of message."""


def _filled(text: str) -> str:
    for name in _BRACES.findall(text):
        if name not in PLACEHOLDERS:
            names = ", ".join(f"{{{known}}}" for known in PLACEHOLDERS)
            raise refusal(f"{{{name}}} is no placeholder", f"use one of {names}")
    if re.search(r"[{}]", _BRACES.sub("", text)):
        raise refusal("a brace stands alone", "write both: {their_name}")
    return text


def _unfilled(text: str) -> str:
    if re.search(r"[{}]", text):
        raise refusal("nothing is filled in here", "write ___ where the learner fills in, and no braces")
    return text


Template = Annotated[Text, AfterValidator(_filled)]
"""Plain text with placeholders in braces; only those that the app can fill."""

Frame = Annotated[Text, AfterValidator(_unfilled)]


class Subject(StrictModel):
    """The subject of an email in both tones."""

    formal: Template
    friendly: Template


class FrameGroup(StrictModel):
    """Beginnings of sentences for one part of a message, with ``___`` where the learner goes on.

    ``part`` (``for`` in the file) says what that part does.
    """

    part: Text = Field(alias="for")
    lines: Annotated[tuple[Frame, ...], Field(min_length=3, max_length=4)]

    @field_validator("lines")
    @classmethod
    def _something_is_filled_in(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        if not any("___" in line for line in lines):
            raise refusal("no line has a place to fill in", "write ___ there")
        return lines


class MessageFile(StrictModel):
    """One kind of message as its file has it, in English or translated: all of it is words.

    ``formal`` and ``friendly`` are plain text; ``say`` are tips for the moment.
    """

    title: Text
    about: Text
    subject: Subject | None = None
    formal: Template
    friendly: Template
    frames: Annotated[tuple[FrameGroup, ...], Field(min_length=3, max_length=5)]
    say: Annotated[tuple[Text, ...], Field(max_length=4)] = ()


class MessageTemplate(MessageFile):
    """A message ready to be filled. ``language`` is "en" where a translation is missing."""

    kind: str
    language: str

    def body(self, tone: str) -> str:
        """The text in one of TONES; formal for anything else."""
        return self.friendly if tone == TONES[1] else self.formal

    def subject_line(self, tone: str) -> str:
        """The subject in one of TONES, formal for anything else; empty for what is no email."""
        if self.subject is None:
            return ""
        return self.subject.friendly if tone == TONES[1] else self.subject.formal
