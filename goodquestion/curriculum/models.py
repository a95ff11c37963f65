"""Typed course content: what the files below content/ become.

Every model is strict, closed and frozen. A YAML `no` or `12:30` where words belong is refused, and so is a
key that nobody reads.
"""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

DoNowPage = Literal[
    "contacts", "learn", "my_decision", "practice", "questions", "progress", "thank_you", "your_data"
]
Kind = Literal["path", "day", "skills", "likes", "field", "organisation", "advice", "resources", "people"]
Purpose = Literal["programme", "career_change", "organisation", "first_job", "other"]
Place = Literal["opener", "core", "closer"]
Person = Literal["does_the_job", "leads_people", "teaches", "studies", "hires"]
Artefact = Literal["people", "message", "questions", "checklist", "thank_you"]

ESTIMATE_LIMIT = 10_000
KINDS: tuple[str, ...] = get_args(Kind)
PURPOSES: tuple[str, ...] = get_args(Purpose)
PLACES: tuple[str, ...] = get_args(Place)
PEOPLE: tuple[str, ...] = get_args(Person)

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


class StrictModel(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Source(StrictModel):
    """Where a lesson's facts come from."""

    title: Text
    who: Text | None = None
    url: Url | None = None


class OptionWords(StrictModel):
    """The words of one option, without telling whether it is right: all that a translation holds."""

    id: Slug
    text: Text
    feedback: Text


class Option(OptionWords):
    """One possible answer to a check."""

    correct: bool = False


def _different_ids(parts: tuple[OptionWords, ...] | tuple["PairWords", ...], what: str = "options") -> None:
    ids = [part.id for part in parts]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        raise refusal(f"two {what} have the id {twice}", f"give each of the {what} its own id")


class Asked(StrictModel):
    """What all checks have: an id, a prompt, and parts that a translation joins by their ids."""

    id: Slug
    prompt: Text

    @property
    def part_ids(self) -> tuple[str, ...]:
        """The ids of options, items or pairs, in the order of the file."""
        return ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that a learner reads in it, Markdown too."""
        return (self.prompt,)


class CheckWords(Asked):
    """A check with options in a translation: joined by its ids to the English one."""

    options: Annotated[tuple[OptionWords, ...], Field(min_length=2, max_length=6)]

    @field_validator("options")
    @classmethod
    def _ids_differ(cls, options: tuple[OptionWords, ...]) -> tuple[OptionWords, ...]:
        _different_ids(options)
        return options

    @property
    def part_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)


class OrderWords(Asked):
    """A check that asks for an order, in a translation. `items` may stand in any order here."""

    items: Annotated[tuple[OptionWords, ...], Field(min_length=3, max_length=5)]
    feedback: Text

    @field_validator("items")
    @classmethod
    def _ids_differ(cls, items: tuple[OptionWords, ...]) -> tuple[OptionWords, ...]:
        _different_ids(items, "items")
        return items

    @property
    def part_ids(self) -> tuple[str, ...]:
        return tuple(item.id for item in self.items)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.prompt, self.feedback, *(t for item in self.items for t in (item.text, item.feedback)))


class PairWords(StrictModel):
    """Two things that belong together, and why."""

    id: Slug
    text: Text
    match: Text
    feedback: Text


class MatchWords(Asked):
    """A check that asks what belongs together, in a translation."""

    pairs: Annotated[tuple[PairWords, ...], Field(min_length=3, max_length=4)]
    feedback: Text

    @field_validator("pairs")
    @classmethod
    def _pairs_differ(cls, pairs: tuple[PairWords, ...]) -> tuple[PairWords, ...]:
        _different_ids(pairs, "pairs")
        if len({pair.match for pair in pairs}) < len(pairs):
            raise refusal("two pairs have the same match", "give each pair a partner of its own")
        return pairs

    @property
    def part_ids(self) -> tuple[str, ...]:
        return tuple(pair.id for pair in self.pairs)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.prompt, self.feedback, *(t for p in self.pairs for t in (p.text, p.match, p.feedback)))


class EstimateFeedback(StrictModel):
    """What is said to a number that is too small, right, or too large."""

    under: Text
    right: Text
    over: Text


class EstimateWords(Asked):
    """A check that asks for a number, in a translation. `unit` stands behind the number."""

    unit: Text
    feedback: EstimateFeedback

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.prompt, self.feedback.under, self.feedback.right, self.feedback.over)


@dataclass(frozen=True)
class Verdict:
    """What a learner hears of an answer: whether it is right, and why, one text for each part that needs one."""

    right: bool
    reasons: tuple[str, ...]


class Check(Asked):
    """One question with two to six options of which exactly one is right.

    A `spot` check shows its options together as the lines of one message; the right one is the line to mend.
    `guess` says that it is asked before the text that answers it. An answer is the id of an option.
    """

    kind: Literal["choose", "spot"] = "choose"
    guess: bool = False
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]

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
    def part_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.prompt, *(text for o in self.options for text in (o.text, o.feedback)))

    @property
    def answer(self) -> str:
        """The id of the right option."""
        return next(option.id for option in self.options if option.correct)

    def judge(self, answer: str) -> Verdict | None:
        """What to say to an answer, or None when it is no answer to this check (any more)."""
        chosen = next((option for option in self.options if option.id == answer), None)
        return None if chosen is None else Verdict(chosen.correct, (chosen.feedback,))

    def joined(self, words: "AnyWords") -> "Check":
        """The same check in the words of a translation; options stay in the English order."""
        said = {option.id: option for option in words.options} if isinstance(words, CheckWords) else {}
        options = tuple(
            o.model_copy(update={"text": said[o.id].text, "feedback": said[o.id].feedback})
            for o in self.options
        )
        return self.model_copy(update={"prompt": words.prompt, "options": options})


class OrderCheck(OrderWords):
    """Three to five items to put in order; `items` stand in the right order. An answer is ids joined with >."""

    kind: Literal["order"]
    guess: bool = False

    @property
    def answer(self) -> str:
        """The right answer."""
        return ">".join(self.part_ids)

    @property
    def shown(self) -> tuple[OptionWords, ...]:
        """The items as they are shown first: always the same, and never the right order."""
        mixed = tuple(sorted(self.items, key=lambda item: _mix(self.id, item.id)))
        return mixed if mixed != self.items else mixed[1:] + mixed[:1]

    def judge(self, answer: str) -> Verdict | None:
        """What to say to an answer, or None when it is no answer to this check (any more)."""
        given = tuple(answer.split(">"))
        if sorted(given) != sorted(self.part_ids):
            return None
        wrong = tuple(item.feedback for item, at in zip(self.items, given, strict=True) if item.id != at)
        return Verdict(not wrong, wrong or (self.feedback,))

    def joined(self, words: "AnyWords") -> "OrderCheck":
        """The same check in the words of a translation; its order is the English one."""
        if not isinstance(words, OrderWords):
            return self
        said = {item.id: item for item in words.items}
        items = tuple(said[item.id] for item in self.items)
        return self.model_copy(update={"prompt": words.prompt, "items": items, "feedback": words.feedback})


class MatchCheck(MatchWords):
    """Three or four things and their partners. An answer is `left=right;left=right`, ids of pairs."""

    kind: Literal["match"]
    guess: bool = False

    @property
    def answer(self) -> str:
        """The right answer."""
        return ";".join(f"{pair}={pair}" for pair in self.part_ids)

    @property
    def partners(self) -> tuple[PairWords, ...]:
        """The pairs as their partners are offered: always the same, and never in the order of the pairs."""
        mixed = tuple(sorted(self.pairs, key=lambda pair: _mix(self.id, pair.id)))
        return mixed if mixed != self.pairs else mixed[1:] + mixed[:1]

    def judge(self, answer: str) -> Verdict | None:
        """What to say to an answer, or None when it is no answer to this check (any more)."""
        given = dict(part.split("=", 1) for part in answer.split(";") if "=" in part)
        if set(given) != set(self.part_ids) or not set(given.values()) <= set(self.part_ids):
            return None
        wrong = tuple(pair.feedback for pair in self.pairs if given[pair.id] != pair.id)
        return Verdict(not wrong, wrong or (self.feedback,))

    def joined(self, words: "AnyWords") -> "MatchCheck":
        """The same check in the words of a translation."""
        if not isinstance(words, MatchWords):
            return self
        said = {pair.id: pair for pair in words.pairs}
        pairs = tuple(said[pair.id] for pair in self.pairs)
        return self.model_copy(update={"prompt": words.prompt, "pairs": pairs, "feedback": words.feedback})


class EstimateCheck(EstimateWords):
    """A whole number, right from `low` to `high`. An answer is its digits."""

    kind: Literal["estimate"]
    guess: bool = False
    low: Annotated[int, Field(ge=0)]
    high: Annotated[int, Field(le=ESTIMATE_LIMIT)]

    @model_validator(mode="after")
    def _low_is_not_above_high(self) -> Self:
        if self.low > self.high:
            raise refusal(f"low ({self.low}) is above high ({self.high})", "exchange the two")
        return self

    @property
    def answer(self) -> str:
        """A right answer."""
        return str(self.low)

    def judge(self, answer: str) -> Verdict | None:
        """What to say to an answer, or None when it is no answer to this check (any more)."""
        if not (answer.isascii() and answer.isdigit() and len(answer) <= len(str(ESTIMATE_LIMIT))):
            return None
        number = int(answer)
        if number > ESTIMATE_LIMIT:
            return None
        if number < self.low:
            return Verdict(False, (self.feedback.under,))
        if number > self.high:
            return Verdict(False, (self.feedback.over,))
        return Verdict(True, (self.feedback.right,))

    def joined(self, words: "AnyWords") -> "EstimateCheck":
        """The same check in the words of a translation."""
        if not isinstance(words, EstimateWords):
            return self
        changes = {"prompt": words.prompt, "unit": words.unit, "feedback": words.feedback}
        return self.model_copy(update=changes)


AnyCheck = Check | OrderCheck | MatchCheck | EstimateCheck
AnyWords = CheckWords | OrderWords | MatchWords | EstimateWords


def _mix(check: str, part: str) -> str:
    """A key that sorts the parts of a check into an order that tells nothing."""
    return sha256(f"{check}/{part}".encode()).hexdigest()


class TickWords(StrictModel):
    """One thing to tick on a checklist."""

    id: Slug
    text: Text


class ExampleWords(StrictModel):
    """A worked example by an invented learner, in a translation."""

    who: Text
    text: Text
    why: Text
    items: tuple[TickWords, ...] = ()


class Example(ExampleWords):
    """A worked example by an invented learner, shown beside the learner's own `artefact`.

    `items` are what the learner ticks, for a checklist and for nothing else.
    """

    artefact: Artefact

    @model_validator(mode="after")
    def _items_belong_to_a_checklist(self) -> Self:
        if bool(self.items) != (self.artefact == "checklist"):
            raise refusal("items belong to a checklist and to nothing else", "add them there, or remove them")
        return self

    def joined(self, words: ExampleWords) -> "Example":
        """The same example in the words of a translation."""
        said = {item.id: item for item in words.items}
        items = tuple(said[item.id] for item in self.items)
        return self.model_copy(
            update={"who": words.who, "text": words.text, "why": words.why, "items": items}
        )


class Aside(StrictModel):
    """A word to whoever teaches with the lesson; learners do not see it."""

    text: Text


class Prose(StrictModel):
    """Markdown source as it was written, and the rows of the fact list that it teaches (English only)."""

    markdown: Text
    teaches: tuple[str, ...] = ()


class FrontMatterWords(StrictModel):
    """The head of a translated lesson. Without `sources` the English ones stand."""

    title: Text
    objectives: Lines
    key_points: Lines
    do_now: Text
    sources: tuple[Source, ...] | None = None


class FrontMatter(StrictModel):
    """The head of an English lesson. `minutes` is the time to read it and to answer its checks."""

    title: Text
    minutes: Annotated[int, Field(ge=1)]
    objectives: Lines
    key_points: Lines
    do_now: Text
    sources: tuple[Source, ...]


class Lesson(StrictModel):
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
    blocks: tuple[Prose | AnyCheck | Example | Aside, ...]
    recalls: tuple[Check, ...] = ()

    @property
    def checks(self) -> tuple[AnyCheck, ...]:
        """The lesson's checks in the order in which they are asked."""
        return tuple(block for block in self.blocks if isinstance(block, AnyCheck))

    @property
    def example(self) -> Example | None:
        """The worked example, if there is one."""
        return next((block for block in self.blocks if isinstance(block, Example)), None)

    def check(self, check_id: str) -> AnyCheck | None:
        """The check or recall question with this id, or None."""
        return next((each for each in (*self.checks, *self.recalls) if each.id == check_id), None)

    @property
    def prose(self) -> tuple[str, ...]:
        """The Markdown between the checks."""
        return tuple(block.markdown for block in self.blocks if isinstance(block, Prose))

    @property
    def short_texts(self) -> tuple[str, ...]:
        """What else a learner reads: the head without the title, and the checks; Markdown too."""
        asked = [text for check in (*self.checks, *self.recalls) for text in check.texts]
        example = self.example
        shown = [example.who, example.text, example.why, *(i.text for i in example.items)] if example else []
        return (*self.objectives, *self.key_points, self.do_now, *asked, *shown)


class QuestionWords(StrictModel):
    """The words of one question of the bank: all that a translation holds."""

    id: Slug
    text: Text
    tells: Text | None = None
    probe: Text | None = None


class BankQuestion(StrictModel):
    """A question that a learner may ask. `minutes` is the time that its answer takes, `people` whom to ask.

    `tells` is what a good answer tells the learner, `probe` one question to go on with. `referral` marks a question
    that asks for more people to talk to.
    """

    id: Slug
    kind: Kind
    purposes: Annotated[tuple[Purpose, ...], Field(min_length=1)]
    place: Place
    minutes: Annotated[int, Field(ge=2, le=6)]
    text: Text
    people: tuple[Person, ...] = ()
    tells: Text | None = None
    probe: Text | None = None
    referral: bool = False


class CourseEntry(StrictModel):
    """A lesson's place in the course. `needs` are slugs of lessons to read before; advice, never a lock."""

    slug: Slug
    do_now: DoNowPage
    needs: tuple[Slug, ...] = ()


class UnitEntry(StrictModel):
    """A part of the course: its lessons in their order."""

    id: Slug
    lessons: Annotated[tuple[CourseEntry, ...], Field(min_length=1)]


class UnitWords(StrictModel):
    """The words of a unit in one language."""

    id: Slug
    title: Text
    about: Text


class Unit(UnitWords):
    """A unit as it is shown; `slugs` are its lessons in their order."""

    slugs: tuple[str, ...]


class Course(StrictModel):
    """The units in order."""

    units: tuple[UnitEntry, ...]

    @property
    def lessons(self) -> tuple[CourseEntry, ...]:
        """The lessons of all units in order."""
        return tuple(entry for unit in self.units for entry in unit.lessons)


# Rehearsals


class ChoiceWords(StrictModel):
    """The words of one choice in a translation."""

    id: Slug
    text: Text
    feedback: Text


class Choice(ChoiceWords):
    """What the learner may do or say: `goto` is the scene that follows, `remember` a mark that stays."""

    goto: Slug
    remember: Slug | None = None


class EndingWords(StrictModel):
    """The words of an ending in a translation."""

    title: Text


class Ending(EndingWords):
    """How a rehearsal may end; `good` when the learner reached what they came for."""

    id: Slug
    good: bool


class SceneWords(StrictModel):
    """The words of a scene in a translation."""

    text: Text
    later: dict[Slug, Text] = Field(default_factory=dict)
    choices: tuple[ChoiceWords, ...] = ()
    ending: EndingWords | None = None


class Scene(StrictModel):
    """One moment: what happens, and two or three choices or an ending.

    `later` is mark -> a text added for whoever carries the mark.
    """

    text: Text
    later: dict[Slug, Text] = Field(default_factory=dict)
    choices: Annotated[tuple[Choice, ...], Field(max_length=4)] = ()
    ending: Ending | None = None

    @model_validator(mode="after")
    def _choices_or_an_ending(self) -> Self:
        if bool(self.choices) == (self.ending is not None):
            raise refusal("a scene has choices or an ending, and never both", "give it one of the two")
        if len(self.choices) == 1:
            raise refusal("there is one choice", "write two or more, or join it with the next scene")
        ids = [choice.id for choice in self.choices]
        if len(set(ids)) < len(ids):
            raise refusal("two choices have the same id", "give each choice its own id")
        return self

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, or None."""
        return next((each for each in self.choices if each.id == choice_id), None)


class MarkWords(StrictModel):
    """The words of a mark in a translation."""

    text: Text


class Mark(MarkWords):
    """A consequence that is remembered and said at the end: what went well, or what to try."""

    good: bool


class SaidWords(StrictModel):
    """One line of the example in a translation."""

    says: Text


class Said(SaidWords):
    """One line of the good example: said by the learner, by the other person, or told."""

    who: Literal["you", "them", "story"]


class ScenarioWords(StrictModel):
    """A scenario in a translation: words only, joined by ids (the example by its order)."""

    title: Text
    about: Text
    do_now: Text
    you: Text
    example: Annotated[tuple[SaidWords, ...], Field(min_length=4)]
    marks: dict[Slug, MarkWords]
    scenes: dict[Slug, SceneWords]


class ScenarioFile(StrictModel):
    """An English scenario as its file has it."""

    title: Text
    about: Text
    minutes: Annotated[int, Field(ge=1, le=10)]
    lesson: Slug
    tool: DoNowPage
    do_now: Text
    you: Text
    example: Annotated[tuple[Said, ...], Field(min_length=4)]
    marks: dict[Slug, Mark]
    start: Slug
    scenes: dict[Slug, Scene]


class Scenario(ScenarioFile):
    """A rehearsal in one language, ready to be played. `language` is "en" where a translation is missing."""

    slug: Slug
    language: str

    @property
    def endings(self) -> tuple[Ending, ...]:
        """The endings in the order of the file."""
        return tuple(scene.ending for scene in self.scenes.values() if scene.ending is not None)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that a learner reads in it, Markdown too."""
        told = [line.says for line in self.example]
        scenes = [
            text
            for scene in self.scenes.values()
            for text in (
                scene.text,
                *scene.later.values(),
                *(words for choice in scene.choices for words in (choice.text, choice.feedback)),
            )
        ]
        return (self.about, self.do_now, self.you, *told, *(m.text for m in self.marks.values()), *scenes)


# The glossary


class TermWords(StrictModel):
    """A word of the glossary in a translation."""

    id: Slug
    word: Text
    meaning: Text
    example: Text
    forms: tuple[Text, ...] = ()


class Term(TermWords):
    """A word, how to say it, what it means. `forms` are other ways in which lessons write it."""

    say: Text


class GlossFile(StrictModel):
    """One line for each word in a learner's first language; a draft until `reviewed_by` names somebody."""

    language: Text
    name: Text
    english_name: Text
    direction: Literal["ltr", "rtl"]
    reviewed_by: str = ""
    glosses: dict[Slug, Text]

    @property
    def is_draft(self) -> bool:
        """Whether no native speaker has reviewed it."""
        return not self.reviewed_by.strip()
