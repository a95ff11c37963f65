"""A list in a minute: whatever the bank holds and whatever is wished for, a plan in order that fits where it can."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goodquestion.domain.questions import HELLO_AND_THANKS, KINDS, PURPOSES, Place
from goodquestion.domain.suggestions import (
    HELLO,
    LONGEST,
    PEOPLE,
    SHORT_TALK,
    SHORTEST,
    SPARES,
    Candidate,
    Planned,
    QuestionPlan,
    suggest,
    swap,
)

ANYTHING = {"purposes": frozenset(PURPOSES), "people": frozenset(PEOPLE)}
OPENER = Candidate(id="opener", kind="path", place=Place.opener, minutes=3, **ANYTHING)
CLOSER = Candidate(id="closer", kind="people", place=Place.closer, minutes=3, referral=True, **ANYTHING)
GOODBYE = Candidate(id="goodbye", kind="advice", place=Place.closer, minutes=2, **ANYTHING)


def core(name: str, kind: str, minutes: int = 4, **more: frozenset[str]) -> Candidate:
    return Candidate(id=name, kind=kind, place=Place.core, minutes=minutes, **ANYTHING | more)


ONE_OF_EACH = [core(f"{kind}-1", kind) for kind in KINDS]
SMALL = [OPENER, CLOSER, GOODBYE, *ONE_OF_EACH, *(core(f"{kind}-2", kind) for kind in KINDS)]


def asked_in(plan: QuestionPlan) -> list[Planned]:
    return [question for question in plan.questions if question.place != Place.spare]


def core_of(plan: QuestionPlan) -> list[Planned]:
    return [question for question in plan.questions if question.place == Place.core]


def spares_of(plan: QuestionPlan) -> list[Planned]:
    return [question for question in plan.questions if question.place == Place.spare]


def ids(questions: Sequence[Planned]) -> list[str]:
    return [question.id for question in questions]


# -- any bank, any wish

some_of = st.frozensets
candidates = st.builds(
    Candidate,
    id=st.text("abcdef", min_size=1, max_size=4),
    kind=st.sampled_from(KINDS),
    place=st.sampled_from([Place.opener, Place.core, Place.core, Place.core, Place.closer]),
    minutes=st.integers(1, 9),
    purposes=some_of(st.sampled_from(PURPOSES), min_size=1),
    people=some_of(st.sampled_from(PEOPLE), min_size=1),
    text=st.just("Why?"),
).flatmap(lambda c: st.booleans().map(lambda yes: replace(c, referral=yes and c.place == Place.closer)))
banks = st.lists(candidates, max_size=40, unique_by=lambda candidate: candidate.id)
wishes = st.fixed_dictionaries(
    {
        "purpose": st.sampled_from(PURPOSES) | st.text(),
        "person": st.sampled_from(PEOPLE) | st.text(),
        "minutes": st.sampled_from([15, 20, 30, 45]) | st.integers(),
        "asked": st.lists(st.text("abcdef", min_size=1, max_size=4), max_size=20),
    }
)


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_every_wish_gets_a_plan_without_a_question_twice(bank: list[Candidate], wish: dict) -> None:
    plan = suggest(bank, **wish)
    assert len(set(ids(plan.questions))) == len(plan.questions)
    assert set(ids(plan.questions)) <= {candidate.id for candidate in bank}
    assert SHORTEST <= plan.minutes <= LONGEST
    assert plan.purpose in PURPOSES
    places = [question.place for question in plan.questions]
    assert places == sorted(places, key=list(Place).index)
    assert len(spares_of(plan)) <= SPARES


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_the_opener_comes_first_and_the_closer_that_leads_on_comes_last(
    bank: list[Candidate], wish: dict
) -> None:
    plan = suggest(bank, **wish)
    asked = asked_in(plan)
    for_purpose = [c for c in bank if plan.purpose in c.purposes] or bank
    openers = [question for question in asked if question.place == Place.opener]
    closers = [question for question in asked if question.place == Place.closer]
    assert len(openers) == any(c.place == Place.opener for c in for_purpose)
    assert len(closers) == any(c.referral for c in for_purpose)
    assert asked[: len(openers)] == openers
    assert (
        closers == [question for question in asked if question.referral] == asked[len(asked) - len(closers) :]
    )


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_a_plan_is_never_too_long_where_opener_and_closer_have_room(
    bank: list[Candidate], wish: dict
) -> None:
    plan = suggest(bank, **wish)
    ends = sum(question.minutes for question in asked_in(plan) if question.place != Place.core)
    if HELLO_AND_THANKS + ends <= plan.minutes:
        assert plan.planned <= plan.minutes
    else:
        assert core_of(plan) == []  # nothing is added to what is too long already


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_no_spare_would_have_had_room(bank: list[Candidate], wish: dict) -> None:
    plan = suggest(bank, **wish)
    assert all(plan.planned + spare.minutes > plan.minutes for spare in spares_of(plan))


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_each_question_begins_when_the_one_before_it_ends(bank: list[Candidate], wish: dict) -> None:
    plan = suggest(bank, **wish)
    at = plan.hello
    for question in asked_in(plan):
        assert question.starts == at
        at += question.minutes
    assert at + plan.goodbye == plan.planned
    assert (plan.hello, plan.hello + plan.goodbye) == (HELLO, HELLO_AND_THANKS)
    assert all(spare.starts is None for spare in spares_of(plan))


@settings(deadline=None)
@given(bank=banks, wish=wishes)
def test_the_same_wishes_give_the_same_plan(bank: list[Candidate], wish: dict) -> None:
    plan = suggest(bank, **wish)
    assert suggest(tuple(bank), **wish) == plan
    assert suggest(bank, **wish | {"asked": frozenset(reversed(wish["asked"]))}) == plan


@settings(deadline=None)
@given(bank=banks, wish=wishes, data=st.data())
def test_kinds_that_were_not_asked_before_come_first(
    bank: list[Candidate], wish: dict, data: st.DataObject
) -> None:
    assume(bank)
    wish["asked"] = data.draw(st.lists(st.sampled_from([c.id for c in bank]), max_size=20))
    known = {c.kind for c in bank if c.id in wish["asked"]}
    plan = suggest(bank, **wish)
    suited = [
        c
        for c in bank
        if (c.id in ids(core_of(plan)) or c.id in ids(spares_of(plan)))
        and (c.people & {plan.person} or plan.person not in PEOPLE)
    ]
    first_of_kind = list(dict.fromkeys(q.kind for q in core_of(plan) if q.id in {c.id for c in suited}))
    assert first_of_kind == sorted(first_of_kind, key=lambda kind: kind in known)
    for question in core_of(plan):
        assert (question.reason == "suggest.new_kind") <= (question.kind not in known)


# -- a small bank that can be looked over


def test_minutes_go_to_one_of_each_kind_before_a_second_of_any() -> None:
    plan = suggest(SMALL, "programme", "teaches", 45)
    kinds = [question.kind for question in core_of(plan)]
    assert kinds == ["skills", "day", "path", "likes", "field", "organisation", "advice", "resources"]
    assert {question.reason for question in core_of(plan)} == {"suggest.new_kind"}


@pytest.mark.parametrize(
    ("purpose", "first"),
    [
        ("programme", ["skills", "day"]),
        ("career_change", ["day", "likes"]),
        ("organisation", ["organisation", "day"]),
        ("first_job", ["day", "skills"]),
        ("other", ["day", "likes"]),
        ("fame", ["day", "likes"]),
        ("", ["day", "likes"]),
    ],
)
def test_what_matters_most_for_a_purpose_comes_first(purpose: str, first: list[str]) -> None:
    plan = suggest(SMALL, purpose, "does_the_job", 20)
    assert [question.kind for question in core_of(plan)] == first


def test_when_every_kind_fits_a_second_of_each_follows_with_its_reason() -> None:
    plan = suggest(SMALL, "other", "does_the_job", 180)
    assert len(core_of(plan)) == 18
    assert [question.reason for question in core_of(plan)] == [
        *["suggest.new_kind"] * 9,
        *["suggest.another_of_kind"] * 9,
    ]


def test_every_question_says_why_it_is_there() -> None:
    plan = suggest(SMALL, "other", "does_the_job", 30)
    assert [question.reason for question in plan.questions] == [
        "suggest.opener",
        *["suggest.new_kind"] * 4,
        "suggest.referral",
        *["suggest.spare"] * 3,
    ]


def test_what_was_asked_before_gives_way_to_what_was_not() -> None:
    before = [f"{kind}-1" for kind in ("day", "likes", "skills", "field")]
    plan = suggest(SMALL, "other", "does_the_job", 45, before)
    new = ["path", "organisation", "advice", "resources", "people"]
    assert [question.kind for question in core_of(plan)] == [*new, "day", "likes", "skills"]
    assert ids(core_of(plan))[5:] == ["day-2", "likes-2", "skills-2"]
    assert {question.reason for question in core_of(plan)[5:]} == {"suggest.another_of_kind"}


def test_when_everything_was_asked_before_there_is_still_a_list() -> None:
    everything = [candidate.id for candidate in SMALL]
    plan = suggest(SMALL, "other", "does_the_job", 30, everything)
    assert len(core_of(plan)) == 4
    assert {question.reason for question in core_of(plan)} == {"suggest.another_of_kind"}


def test_five_hundred_ids_that_were_asked_before_change_only_what_is_of_the_bank() -> None:
    strange = [f"id-{number}" for number in range(500)]
    plain = suggest(SMALL, "other", "does_the_job", 30)
    assert suggest(SMALL, "other", "does_the_job", 30, strange) == plain
    assert ids(core_of(suggest(SMALL, "other", "does_the_job", 30, [*strange, "day-1"])))[-1] != "day-1"


def test_a_short_talk_gets_the_shortest_opener_and_closer() -> None:
    short = [
        replace(OPENER, id="quick", minutes=1),
        replace(CLOSER, id="quick-closer", minutes=1),
    ]
    bank = [OPENER, CLOSER, *short, *ONE_OF_EACH]
    for minutes, ends in ((SHORT_TALK, ["quick", "quick-closer"]), (SHORT_TALK + 1, ["opener", "closer"])):
        asked = ids(asked_in(suggest(bank, "other", "does_the_job", minutes)))
        assert [asked[0], asked[-1]] == ends


def test_a_person_gets_the_questions_for_such_people_and_others_only_when_they_run_out() -> None:
    students = frozenset({"studies"})
    theirs = [core(f"{kind}-student", kind, people=students) for kind in ("day", "skills", "path", "likes")]
    others = [core(f"{kind}-boss", kind, people=frozenset({"leads_people"})) for kind in KINDS]
    bank = [OPENER, CLOSER, *others, *theirs]
    plan = suggest(bank, "programme", "studies", 15)
    assert ids(core_of(plan)) == ["skills-student"]
    assert ids(spares_of(plan)) == ["day-student", "path-student", "likes-student"]
    longer = suggest(bank, "programme", "studies", 30)
    assert set(ids(core_of(longer))) == {candidate.id for candidate in theirs}
    assert ids(spares_of(longer)) == ["field-boss", "organisation-boss", "advice-boss"]


def test_an_opener_and_a_closer_there_are_even_for_people_whom_none_was_written_for() -> None:
    bosses = frozenset({"leads_people"})
    bank = [replace(OPENER, people=bosses), replace(CLOSER, people=bosses), *ONE_OF_EACH]
    asked = asked_in(suggest(bank, "programme", "hires", 30))
    assert [asked[0].id, asked[-1].id] == ["opener", "closer"]


def test_an_empty_bank_gives_an_empty_plan() -> None:
    plan = suggest([], "programme", "teaches", 30)
    assert (plan.questions, plan.planned, plan.minutes) == ((), HELLO_AND_THANKS, 30)


@pytest.mark.parametrize(
    ("minutes", "taken"), [(-30, 5), (0, 5), (4, 5), (5, 5), (180, 180), (181, 180), (10**12, 180)]
)
def test_minutes_that_nobody_can_mean_are_taken_as_the_nearest_that_somebody_can(
    minutes: int, taken: int
) -> None:
    assert suggest(SMALL, "other", "does_the_job", minutes).minutes == taken


# -- swap


@settings(deadline=None)
@given(bank=banks, wish=wishes, other=st.text("abcdef", max_size=4), data=st.data())
def test_a_swap_gives_another_question_of_the_same_kind_and_place_or_none(
    bank: list[Candidate], wish: dict, other: str, data: st.DataObject
) -> None:
    plan = suggest(bank, **wish)
    taken = set(ids(plan.questions))
    old = data.draw(st.sampled_from([*sorted(taken), other]))
    found = swap(bank, taken, old, wish["purpose"], wish["person"])
    before = next((c for c in bank if c.id == old), None)
    if before is None:
        assert found is None
        return
    same = [c for c in bank if (c.place, c.referral) == (before.place, before.referral)]
    possible = [
        c
        for c in same
        if c.id not in taken and c.id != old and (c.kind == before.kind or c.place != Place.core)
    ]
    assert found in possible if possible else found is None


def test_swapping_goes_round_all_of_a_kind_and_comes_back() -> None:
    bank = [*SMALL, *(core(f"day-{number}", "day") for number in (3, 4))]
    seen, now = [], "day-2"
    for _ in range(4):
        found = swap(bank, {now, "skills-1"}, now, "other", "does_the_job")
        assert found is not None
        now = found.id
        seen.append(now)
    assert seen == ["day-3", "day-4", "day-1", "day-2"]


def test_a_swap_prefers_what_was_written_for_the_purpose_and_the_person() -> None:
    bank = [
        core("mine", "day"),
        core("theirs", "day", people=frozenset({"teaches"})),
        core("elsewhere", "day", purposes=frozenset({"first_job"})),
        core("fits", "day"),
    ]
    found = swap(bank, {"mine"}, "mine", "programme", "does_the_job")
    assert found is not None
    assert found.id == "fits"
    rest = swap(bank, {"mine", "fits"}, "mine", "programme", "does_the_job")
    assert rest is not None
    assert rest.id == "theirs"


def test_the_closer_that_leads_on_is_swapped_for_another_that_does() -> None:
    bank = [*SMALL, replace(CLOSER, id="another", kind="advice")]
    found = swap(bank, {"closer"}, "closer", "other", "does_the_job")
    assert found is not None
    assert found.id == "another"
    assert swap(SMALL, {"closer"}, "closer", "other", "does_the_job") is None


def test_a_new_kind_comes_first_also_where_only_its_second_question_has_room() -> None:
    def core(name: str, kind: str, minutes: int) -> Candidate:
        people, purposes = frozenset({"does_the_job"}), frozenset({"programme"})
        return Candidate(
            id=name, kind=kind, place=Place.core, minutes=minutes, purposes=purposes, people=people
        )

    bank = [
        core("long", "likes", 30),
        core("short", "likes", 4),
        core("known", "path", 4),
        core("old", "path", 4),
    ]
    plan = suggest(bank, "programme", "does_the_job", 20, ["old"])
    assert [question.id for question in plan.questions if question.place == Place.core][:2] == [
        "short",
        "known",
    ]
