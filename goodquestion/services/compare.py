"""Conversations side by side: the same question from everybody, what is unasked, what speaks for and against."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goodquestion.domain.contacts import Contact
from goodquestion.domain.decisions import Feeling, feeling_pairs
from goodquestion.domain.interviews import Answer, Interview, Mark
from goodquestion.domain.questions import KINDS, QuestionList


@dataclass(frozen=True)
class Voice:
    """What one person said to a question."""

    contact: Contact
    note: str
    is_good: bool


@dataclass(frozen=True)
class Side:
    """A question and everybody's answers to it. ``bank_id`` is empty for one in the learner's own words."""

    key: str
    bank_id: str
    text: str
    kind: str
    voices: tuple[Voice, ...]

    @property
    def compares(self) -> bool:
        """Whether two people or more have answered it."""
        return len({voice.contact.id for voice in self.voices}) > 1


@dataclass(frozen=True)
class Coverage:
    """How many answers there are of each kind, and the kinds that nobody was asked about."""

    counts: dict[str, int] = field(default_factory=dict)

    @property
    def unasked(self) -> tuple[str, ...]:
        """The kinds without an answer, in their usual order."""
        return tuple(kind for kind in KINDS if not self.counts.get(kind))

    @property
    def total(self) -> int:
        """Answers in all."""
        return sum(self.counts.values())


def sides(interviews: Iterable[Interview], people: Mapping[str, Contact], only_field: str = "") -> list[Side]:
    """Every question that somebody answered with a note or a mark; those that compare come first.

    ``only_field`` keeps the people of one field of work.
    """
    found: dict[str, list[tuple[Answer, Contact]]] = defaultdict(list)
    for interview in interviews:
        contact = people.get(interview.contact)
        if contact is None or (only_field and contact.field != only_field):
            continue
        for answer in interview.answers:
            if answer.note or answer.mark in (Mark.good, Mark.asked):
                found[answer.bank_id or answer.text.casefold()].append((answer, contact))
    made = [
        Side(
            key=key,
            bank_id=given[0][0].bank_id,
            text=given[-1][0].text,
            kind=given[0][0].kind,
            voices=tuple(Voice(contact, answer.note, answer.mark == Mark.good) for answer, contact in given),
        )
        for key, given in found.items()
    ]
    return sorted(
        made, key=lambda side: (-len({v.contact.id for v in side.voices}), _rank(side.kind), side.text)
    )


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def coverage(interviews: Iterable[Interview], lists: Sequence[QuestionList], goal: str = "") -> Coverage:
    """Answers by kind. ``goal`` keeps the conversations whose list is for this goal (its id)."""
    of_goal = {made.id for made in lists if made.goal.id == goal}
    counts: dict[str, int] = defaultdict(int)
    for interview in interviews:
        if goal and interview.list not in of_goal:
            continue
        for answer in interview.answers:
            if answer.kind and (answer.note or answer.mark in (Mark.good, Mark.asked)):
                counts[answer.kind] += 1
    return Coverage(dict(counts))


def asked_before(interviews: Iterable[Interview]) -> frozenset[str]:
    """The bank's questions that somebody has answered."""
    return frozenset(
        answer.bank_id
        for interview in interviews
        for answer in interview.answers
        if answer.bank_id and answer.mark != Mark.skipped and (answer.mark or answer.note)
    )


def fields_of(interviews: Iterable[Interview], people: Mapping[str, Contact]) -> list[str]:
    """The fields of work of those whom the learner has talked with."""
    talked = (people.get(interview.contact) for interview in interviews if interview.is_begun)
    return sorted({contact.field for contact in talked if contact is not None and contact.field})


def nervous_pairs(feelings: Sequence[Feeling]) -> list[tuple[Feeling, Feeling]]:
    """Before and after each conversation, in order."""
    return list(feeling_pairs(feelings, "meet"))


def usefulness(interviews: Iterable[Interview], people: Mapping[str, Contact]) -> dict[str, list[int]]:
    """How useful the conversations were (1 to 5), by where the contact came from."""
    found: dict[str, list[int]] = defaultdict(list)
    for interview in interviews:
        contact = people.get(interview.contact)
        if contact is not None and interview.useful is not None:
            found[contact.source or "other"].append(interview.useful)
    return dict(found)
