"""A question list in a minute: balanced, in order, within the minutes, always the same for the same wishes.

Order: rapport first, requests last (Dalton, TIARA); the closer that asks for further names always (Bolles). Kinds as in
facts.md, part B. How many fit is our own rule (``questions.time_plan``).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from goodquestion.domain.questions import HELLO_AND_THANKS, KINDS, PURPOSES, Fit, Place, Question, time_plan

PEOPLE = ("does_the_job", "leads_people", "teaches", "studies", "hires")
SPARES = 3
HELLO = 3  # of the five minutes that are not for questions
SHORT_TALK = 20  # minutes: up to here opener and closer are short ones
SHORTEST, LONGEST = 5, 180

_FIRST = {  # what matters most for a purpose; the other kinds follow in their usual order
    "programme": ("skills", "day", "path", "likes"),
    "career_change": ("day", "likes", "skills", "field"),
    "organisation": ("organisation", "day", "likes", "people"),
    "first_job": ("day", "skills", "advice", "organisation"),
    "other": ("day", "likes", "skills", "field"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A question of the bank, as far as choosing needs it."""

    id: str
    kind: str
    place: Place
    minutes: int
    purposes: frozenset[str]
    people: frozenset[str]
    referral: bool = False
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """A question in a plan: ``starts`` is the minute of the talk at which it begins (spares have none).

    ``reason`` is a key below ``suggest.`` in ``ui.yaml`` that says why it was chosen.
    """

    id: str
    kind: str
    place: Place
    minutes: int
    referral: bool
    text: str
    reason: str
    starts: int | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionPlan:
    """A list with its time plan: ``hello`` minutes, the questions in order, ``goodbye`` minutes; spares stand last."""

    purpose: str
    person: str
    minutes: int
    hello: int = HELLO
    goodbye: int = HELLO_AND_THANKS - HELLO
    questions: tuple[Planned, ...] = field(default=())

    @property
    def planned(self) -> int:
        """Minutes in all, spares aside."""
        asked = (q.minutes for q in self.questions if q.place != Place.spare)
        return self.hello + self.goodbye + sum(asked)


def suggest(
    bank: Sequence[Candidate], purpose: str, person: str, minutes: int, asked: Collection[str] = ()
) -> QuestionPlan:
    """A plan for these wishes. ``asked`` are ids of the bank that were asked before: their kinds come later.

    A purpose or person that is not known is taken as "any"; minutes are taken between 5 and 180.
    """
    minutes = max(SHORTEST, min(LONGEST, minutes))
    purpose = purpose if purpose in PURPOSES else "other"
    asked = frozenset(asked)
    fitting = _fitting(bank, purpose, person, asked)
    opener, closer = _opener(fitting, minutes), _closer(fitting, minutes)
    chosen = [c for c in (opener, closer) if c is not None]
    known_kinds = {c.kind for c in bank if c.id in asked}
    suited = [c for c in fitting if c.place == Place.core]
    rest = _in_turn(suited, purpose, known_kinds)
    core = _that_fit(rest, chosen, minutes)
    if len(rest) - len(core) < SPARES:  # too few for this person: those for others serve as well
        others = [c for c in _fitting(bank, purpose, "", asked) if c.place == Place.core and c not in suited]
        rest += _in_turn(others, purpose, known_kinds | {c.kind for c in suited})
        core = _that_fit(rest, chosen, minutes)
    # Where the first question of a new kind was too long, a shorter one came in a later round: it is first too.
    core.sort(key=lambda found: found[0].kind in known_kinds)
    used = {c.id for c, _ in core}
    spares = [c for c, _ in rest if c.id not in used][:SPARES]
    planned = _timed(opener, core, closer)
    planned += [_planned(c, Place.spare, "suggest.spare") for c in spares]
    return QuestionPlan(purpose=purpose, person=person, minutes=minutes, questions=tuple(planned))


def swap(
    bank: Sequence[Candidate], plan_ids: Collection[str], old: str, purpose: str, person: str
) -> Candidate | None:
    """Another question of the same kind and place that is not in the plan yet; the next one after ``old`` in turn."""
    before = next((c for c in bank if c.id == old), None)
    if before is None:
        return None
    place = Place.core if before.place == Place.spare else before.place
    same = [c for c in bank if c.place == place and c.referral == before.referral]
    same = [c for c in same if c.kind == before.kind or place != Place.core]
    fitting = [c for c in same if purpose in c.purposes and (person in c.people or person not in PEOPLE)]
    pool = fitting if any(c.id not in plan_ids for c in fitting) else same
    ids = [c.id for c in pool]
    start = ids.index(old) + 1 if old in ids else 0
    in_turn = pool[start:] + pool[:start]
    return next((c for c in in_turn if c.id != old and c.id not in plan_ids), None)


def _fitting(bank: Sequence[Candidate], purpose: str, person: str, asked: Collection[str]) -> list[Candidate]:
    """What suits purpose and person; when nothing does, whatever suits the purpose. New questions come first."""
    for_purpose = [c for c in bank if purpose in c.purposes] or list(bank)
    suited = [c for c in for_purpose if person in c.people or person not in PEOPLE] or for_purpose
    missing = [c for c in for_purpose if c.place != Place.core and c not in suited]
    pool = suited + missing  # an opener and a closer there must be
    before = set(asked)
    return sorted(pool, key=lambda c: c.id in before)


def _opener(fitting: Sequence[Candidate], minutes: int) -> Candidate | None:
    found = [c for c in fitting if c.place == Place.opener]
    return min(found, key=lambda c: c.minutes) if minutes <= SHORT_TALK and found else next(iter(found), None)


def _closer(fitting: Sequence[Candidate], minutes: int) -> Candidate | None:
    found = [c for c in fitting if c.place == Place.closer and c.referral]
    return min(found, key=lambda c: c.minutes) if minutes <= SHORT_TALK and found else next(iter(found), None)


def _in_turn(
    core: Sequence[Candidate], purpose: str, known_kinds: Collection[str]
) -> list[tuple[Candidate, str]]:
    """One of each kind, the kinds not asked yet first; then a second of each, and so on."""
    first = _FIRST[purpose]
    order = (*first, *(kind for kind in KINDS if kind not in first))
    kinds = sorted(order, key=lambda kind: kind in known_kinds)
    by_kind = {kind: [c for c in core if c.kind == kind] for kind in kinds}
    rounds = max((len(found) for found in by_kind.values()), default=0)
    turn = []
    for number in range(rounds):
        for kind in kinds:
            if number < len(by_kind[kind]):
                is_new = number == 0 and kind not in known_kinds
                reason = "suggest.new_kind" if is_new else "suggest.another_of_kind"
                turn.append((by_kind[kind][number], reason))
    return turn


def _that_fit(
    rest: Sequence[tuple[Candidate, str]], chosen: Sequence[Candidate], minutes: int
) -> list[tuple[Candidate, str]]:
    """What has room beside ``chosen``, in turn."""
    core: list[tuple[Candidate, str]] = []
    for candidate, reason in rest:
        if _fits([*chosen, *(c for c, _ in core), candidate], minutes):
            core.append((candidate, reason))
    return core


def _fits(chosen: Sequence[Candidate], minutes: int) -> bool:
    questions = [Question(bank_id=c.id, minutes=c.minutes) for c in chosen]
    return time_plan(questions, minutes).fit in (Fit.fits, Fit.empty)


def _timed(
    opener: Candidate | None, core: Sequence[tuple[Candidate, str]], closer: Candidate | None
) -> list[Planned]:
    at, planned = HELLO, []
    parts = [(opener, Place.opener, "suggest.opener")] if opener else []
    parts += [(candidate, Place.core, reason) for candidate, reason in core]
    parts += [(closer, Place.closer, "suggest.referral")] if closer else []
    for candidate, place, reason in parts:
        if candidate is not None:
            planned.append(_planned(candidate, place, reason, at))
            at += candidate.minutes
    return planned


def _planned(candidate: Candidate, place: Place, reason: str, starts: int | None = None) -> Planned:
    return Planned(
        id=candidate.id,
        kind=candidate.kind,
        place=place,
        minutes=candidate.minutes,
        referral=candidate.referral,
        text=candidate.text,
        reason=reason,
        starts=starts,
    )
