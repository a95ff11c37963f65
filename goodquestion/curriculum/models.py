"""Typed course content: what the files below content/ become.

Every model is strict, closed and frozen. A YAML `no` or `12:30` where words belong is refused, and so is a
key that nobody reads.
"""

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator
from pydantic_core import PydanticCustomError

DoNowPage = Literal["contacts", "learn", "questions", "progress", "thank_you", "your_data"]
Kind = Literal["path", "day", "skills", "likes", "field", "organisation", "advice", "resources", "people"]
Purpose = Literal["programme", "career_change", "organisation", "first_job", "other"]
Place = Literal["opener", "core", "closer"]

KINDS: tuple[str, ...] = get_args(Kind)
PURPOSES: tuple[str, ...] = get_args(Purpose)
PLACES: tuple[str, ...] = get_args(Place)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_URL = re.compile(r"https://[^\s/]+\.[^\s]+")


def refusal(what: str, remedy: str) -> PydanticCustomError:
    """A validation error that brings its own remedy. Neither ends in a full stop."""
    return PydanticCustomError("content", "{what}", {"what": what, "remedy": remedy})


def is_slug(text: str) -> bool:
    """Whether `text` is small letters and digits in groups joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def _slug(text: str) -> str:
    if not is_slug(text):
        raise refusal(
            f"{text!r} is not a valid id", "use small letters, digits and single hyphens: spot-the-question"
        )
    return text


def _url(text: str) -> str:
    if _URL.fullmatch(text) is None:
        raise refusal(f"{text!r} is not a web address", "write the whole address, from https:// on")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, AfterValidator(_slug)]
Url = Annotated[str, AfterValidator(_url)]
Lines = Annotated[tuple[Text, ...], Field(min_length=1)]


class _Content(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Source(_Content):
    """Where a lesson's facts come from."""

    title: Text
    who: Text | None = None
    url: Url | None = None


class OptionWords(_Content):
    """The words of one option, without telling whether it is right: all that a translation holds."""

    id: Slug
    text: Text
    feedback: Text


class Option(OptionWords):
    """One possible answer to a check."""

    correct: bool = False


def _different_ids(options: tuple[OptionWords, ...]) -> None:
    ids = [option.id for option in options]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        raise refusal(f"two options have the id {twice}", "give each option its own id")


class CheckWords(_Content):
    """A check in a translation: joined by its ids to the English one."""

    id: Slug
    prompt: Text
    options: Annotated[tuple[OptionWords, ...], Field(min_length=2, max_length=4)]

    @field_validator("options")
    @classmethod
    def _ids_differ(cls, options: tuple[OptionWords, ...]) -> tuple[OptionWords, ...]:
        _different_ids(options)
        return options


class Check(_Content):
    """One question to the learner, with two to four options of which exactly one is right."""

    id: Slug
    prompt: Text
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]

    @field_validator("options")
    @classmethod
    def _one_is_right(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        _different_ids(options)
        right = sum(option.correct for option in options)
        if right != 1:
            raise refusal(
                f"{right or 'no'} options are marked correct", "mark exactly one with correct: true"
            )
        return options

    @property
    def answer(self) -> str:
        """The id of the right option."""
        return next(option.id for option in self.options if option.correct)


class Prose(_Content):
    """Markdown source as it was written, and the rows of the fact list that it teaches (English only)."""

    markdown: Text
    teaches: tuple[str, ...] = ()


class FrontMatterWords(_Content):
    """The head of a translated lesson. Without `sources` the English ones stand."""

    title: Text
    objectives: Lines
    key_points: Lines
    do_now: Text
    sources: tuple[Source, ...] | None = None


class FrontMatter(_Content):
    """The head of an English lesson. `minutes` is the time to read it and to answer its checks."""

    title: Text
    minutes: Annotated[int, Field(ge=1)]
    objectives: Lines
    key_points: Lines
    do_now: Text
    sources: tuple[Source, ...]


class Lesson(_Content):
    """A lesson in one language, ready to be shown.

    `language` is the language of its words, which is "en" where a translation is missing. `do_now` are the
    words of the one "Do it now" link and `do_now_page` the page that it opens.
    """

    slug: Slug
    language: str
    title: Text
    minutes: int
    objectives: Lines
    key_points: Lines
    do_now: Text
    do_now_page: DoNowPage
    sources: tuple[Source, ...]
    blocks: tuple[Prose | Check, ...]

    @property
    def checks(self) -> tuple[Check, ...]:
        """The lesson's checks in the order in which they are asked."""
        return tuple(block for block in self.blocks if isinstance(block, Check))

    @property
    def prose(self) -> tuple[str, ...]:
        """The Markdown between the checks."""
        return tuple(block.markdown for block in self.blocks if isinstance(block, Prose))

    @property
    def short_texts(self) -> tuple[str, ...]:
        """What else a learner reads: the head without the title, and the checks; Markdown too."""
        asked = [
            text
            for check in self.checks
            for text in (check.prompt, *(words for o in check.options for words in (o.text, o.feedback)))
        ]
        return (*self.objectives, *self.key_points, self.do_now, *asked)


class QuestionWords(_Content):
    """The words of one question of the bank: all that a translation holds."""

    id: Slug
    text: Text


class BankQuestion(_Content):
    """A question that a learner may ask. `minutes` is the time that its answer takes.

    `referral` marks a question that asks for more people to talk to.
    """

    id: Slug
    kind: Kind
    purposes: Annotated[tuple[Purpose, ...], Field(min_length=1)]
    place: Place
    minutes: Annotated[int, Field(ge=2, le=6)]
    text: Text
    referral: bool = False


class CourseEntry(_Content):
    """A lesson's place in the course. `needs` are slugs of lessons to read before; advice, never a lock."""

    slug: Slug
    do_now: DoNowPage
    needs: tuple[Slug, ...] = ()


class Course(_Content):
    """The lessons in order."""

    lessons: tuple[CourseEntry, ...]
