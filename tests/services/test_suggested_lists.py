"""A list in a minute: from the bank in both languages, filled around what the learner keeps, swapped, taken back."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodquestion.domain.questions import (
    KINDS,
    LIST_LIMIT,
    MINUTES_AGREED,
    PURPOSES,
    SPARES_SUGGESTED,
    Fit,
    Goal,
    Place,
    Question,
    QuestionList,
    lacks_referral_closer,
    time_plan,
)
from goodquestion.domain.suggestions import PEOPLE, QuestionPlan
from goodquestion.services import questions, startup, workspaces
from goodquestion.services.questions import candidates
from goodquestion.storage.database import Store
from tests.services.learners import NOW, Learner, at_once, kept, later, refused

LANGUAGES = startup.library().languages
EVERYBODY = (*PEOPLE, "", "the boss")
MORE_PURPOSES = (*PURPOSES, "", "fame")
WISHES = list(product(MORE_PURPOSES, EVERYBODY, MINUTES_AGREED))
EVERY_ID = [candidate.id for candidate in candidates("en")]


def asked_in(plan: QuestionPlan) -> list[str]:
    return [question.id for question in plan.questions if question.place != Place.spare]


# -- from the bank


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_wished_for_the_plan_fits_and_is_in_order(language: str) -> None:
    for purpose, person, minutes in WISHES:
        wish = (purpose, person, minutes)
        plan = questions.suggest(*wish, language)
        asked = [question for question in plan.questions if question.place != Place.spare]
        spares = [question for question in plan.questions if question.place == Place.spare]
        assert plan.planned <= minutes, wish
        assert [q.place for q in asked].count(Place.opener) == 1, wish
        assert asked[0].place == Place.opener, wish
        assert (asked[-1].place, asked[-1].referral) == (Place.closer, True), wish
        assert sum(question.referral for question in asked) == 1, wish
        assert 2 <= len(spares) <= 3, wish
        assert len({question.id for question in plan.questions}) == len(plan.questions), wish
        assert all(minutes - plan.planned < question.minutes for question in spares), wish
        assert all(question.text for question in plan.questions), wish


@pytest.mark.parametrize("minutes", MINUTES_AGREED)
def test_a_plan_uses_the_minutes_and_has_as_many_questions_as_they_hold(minutes: int) -> None:
    for purpose, person in product(PURPOSES, PEOPLE):
        plan = questions.suggest(purpose, person, minutes, "en")
        assert minutes - plan.planned <= 4, (purpose, person)
        assert len(asked_in(plan)) >= minutes // 5, (purpose, person)


def test_every_language_gets_the_same_questions_in_its_own_words() -> None:
    for purpose, person, minutes in WISHES:
        plans = [questions.suggest(purpose, person, minutes, language) for language in LANGUAGES]
        for plan in plans[1:]:
            assert [replace(q, text="") for q in plan.questions] == [
                replace(q, text="") for q in plans[0].questions
            ]
            assert all(
                q.text != other.text for q, other in zip(plan.questions, plans[0].questions, strict=True)
            )


def test_the_same_wishes_give_the_same_list_today_and_tomorrow() -> None:
    for wish in WISHES:
        assert questions.suggest(*wish, "en") == questions.suggest(*wish, "en")


@settings(deadline=None)
@given(
    purpose=st.sampled_from(PURPOSES),
    person=st.sampled_from(PEOPLE),
    minutes=st.sampled_from(MINUTES_AGREED),
    language=st.sampled_from(LANGUAGES),
    asked=st.frozensets(st.sampled_from(EVERY_ID)),
)
def test_whatever_was_asked_before_the_plan_fits_and_new_kinds_come_first(
    purpose: str, person: str, minutes: int, language: str, asked: frozenset[str]
) -> None:
    plan = questions.suggest(purpose, person, minutes, language, asked)
    in_talk = [question for question in plan.questions if question.place != Place.spare]
    assert plan.planned <= minutes
    assert (in_talk[0].place, in_talk[-1].referral) == (Place.opener, True)
    assert 2 <= len(plan.questions) - len(in_talk) <= 3
    bank = {candidate.id: candidate for candidate in candidates(language)}
    known = {bank[name].kind for name in asked}
    core = [question for question in in_talk if question.place == Place.core]
    suited = [question for question in core if person in bank[question.id].people]
    firsts = list(dict.fromkeys(question.kind for question in suited))
    assert firsts == sorted(firsts, key=lambda kind: kind in known)
    for question in core:
        if question.id in asked:  # it comes again only when all that is new of its kind is there already
            new = {c.id for c in bank.values() if c.kind == question.kind and c.place == Place.core} - asked
            fits = {name for name in new if purpose in bank[name].purposes and person in bank[name].people}
            assert fits <= {each.id for each in core}


def test_talk_after_talk_other_kinds_have_their_turn_until_all_were_asked_about() -> None:
    asked: set[str] = set()
    kinds: set[str] = set()
    bank = {candidate.id: candidate for candidate in candidates("en")}
    for _ in range(4):
        plan = questions.suggest("career_change", "does_the_job", 30, "en", asked)
        new = {bank[name].kind for name in asked_in(plan)} - kinds
        assert new or kinds == set(KINDS)
        asked |= set(asked_in(plan))
        kinds |= new
    assert kinds == set(KINDS)


def test_five_hundred_ids_that_were_asked_before_leave_a_whole_list() -> None:
    asked = [*EVERY_ID, *(f"strange-{number}" for number in range(500))][-500:]
    for purpose, person, minutes in WISHES:
        plan = questions.suggest(purpose, person, minutes, "en", asked)
        assert plan.planned <= minutes
        assert len(asked_in(plan)) >= 3


@settings(deadline=None)
@given(
    purpose=st.text() | st.sampled_from(PURPOSES),
    person=st.text() | st.sampled_from(PEOPLE),
    minutes=st.integers(),
    language=st.text() | st.sampled_from(LANGUAGES),
    asked=st.lists(st.text() | st.sampled_from(EVERY_ID), max_size=30),
)
def test_nonsense_gets_a_plan_all_the_same(
    purpose: str, person: str, minutes: int, language: str, asked: list[str]
) -> None:
    plan = questions.suggest(purpose, person, minutes, language, asked)
    assert len(asked_in(plan)) >= 2
    assert plan.questions[0].place == Place.opener
    assert 5 <= plan.minutes <= 180
    if plan.minutes > 10:
        assert plan.planned <= plan.minutes


# -- a list is filled


class Builder:
    """A learner with one list for a talk of thirty minutes."""

    def __init__(self, learner: Learner, **more: object) -> None:
        self.learner, self.store = learner, learner.store
        wish = {"goal": Goal(purpose="career_change"), "minutes": 30, "person": "does_the_job"} | more
        self.id = kept(questions.create(learner.store, learner.own, QuestionList(**wish), NOW)).id  # type: ignore[arg-type]

    @property
    def made(self) -> QuestionList:
        found = questions.one(self.store, self.learner.own, self.id)
        assert found is not None
        return found

    def fill(self, asked: frozenset[str] = frozenset(), language: str = "en") -> QuestionList:
        own = self.learner.own
        return kept(questions.fill(self.store, own, self.id, language, NOW, asked))

    def adds(self, text: str, **more: object) -> Question:
        typed = Question(text=text, **more)  # type: ignore[arg-type]
        kept(questions.add_own(self.store, self.learner.own, self.id, typed, NOW))
        return next(question for question in self.made.questions if question.text == text)

    def alters(self, question: Question, **changes: object) -> Question:
        kept(questions.alter(self.store, self.learner.own, self.id, question.id, NOW, **changes))  # type: ignore[arg-type]
        return next(each for each in self.made.questions if each.id == question.id)

    def swaps(self, question: Question) -> Question:
        kept(questions.swap(self.store, self.learner.own, self.id, question.id, "en", NOW))
        return next(each for each in self.made.questions if each.id == question.id)

    def of(self, place: Place) -> list[Question]:
        return [question for question in self.made.questions if question.place == place]


@pytest.fixture
def builder(learner: Learner) -> Builder:
    return Builder(learner)


def bank_ids(made: QuestionList) -> list[str]:
    return [question.bank_id for question in made.questions]


def test_an_empty_list_is_filled_as_suggested(builder: Builder) -> None:
    plan = questions.suggest("career_change", "does_the_job", 30, "en")
    filled = builder.fill()
    assert bank_ids(filled) == [question.id for question in plan.questions]
    assert [question.reason for question in filled.questions] == [q.reason for q in plan.questions]
    assert builder.made == replace(filled, changed=NOW)
    assert time_plan(filled.questions, 30).fit == Fit.fits
    assert len({question.id for question in filled.questions}) == len(filled.questions)


def test_filled_twice_it_is_the_same_list(builder: Builder) -> None:
    assert bank_ids(builder.fill()) == bank_ids(builder.fill())


def test_what_was_asked_in_earlier_talks_gives_way(builder: Builder) -> None:
    first = builder.fill()
    core = [q.bank_id for q in first.questions if q.place == Place.core]
    second = builder.fill(asked=frozenset(core))
    assert not {q.bank_id for q in second.questions if q.place == Place.core} & set(core)


def test_locked_questions_those_for_everybody_and_the_learners_own_stay(builder: Builder) -> None:
    builder.fill()
    locked, everyone, other, *_ = builder.of(Place.core)
    stays = [
        builder.alters(locked, locked=True),
        builder.alters(everyone, everyone=True),
        builder.alters(other, text="In my words?"),
        builder.adds("My own?", minutes=2),
        builder.adds("A spare of mine?", place=Place.spare),
    ]
    opener = builder.alters(builder.of(Place.opener)[0], locked=True)
    before = builder.made
    every_core = frozenset(q.bank_id for q in before.questions)
    filled = builder.fill(asked=every_core)
    for question in (*stays, opener):
        assert question in filled.questions
    assert [q for q in filled.questions if q.place == Place.opener] == [opener]
    assert time_plan(filled.questions, 30).fit == Fit.fits
    assert not lacks_referral_closer(filled.questions)


def test_what_stays_may_be_too_long_and_the_closer_that_leads_on_is_there_all_the_same(
    builder: Builder,
) -> None:
    for number in range(8):
        builder.adds(f"Long {number}?", minutes=5)
    filled = builder.fill()
    assert not lacks_referral_closer(filled.questions)
    assert [q.place for q in filled.questions if q.bank_id and q.place != Place.spare] == [Place.closer]
    assert time_plan(filled.questions, 30).fit == Fit.too_long  # said by the meter; nothing of theirs is cut
    assert 2 <= len([q for q in filled.questions if q.place == Place.spare]) <= SPARES_SUGGESTED


def test_what_does_not_fit_beside_the_learners_own_becomes_a_spare(builder: Builder) -> None:
    builder.adds("My own?", minutes=12)
    filled = builder.fill()
    assert time_plan(filled.questions, 30).fit == Fit.fits
    spares = [q for q in filled.questions if q.place == Place.spare]
    assert [q.reason for q in spares] == ["suggest.spare"] * len(spares)
    assert 2 <= len(spares) <= SPARES_SUGGESTED


def test_a_list_that_is_full_of_the_learners_own_stays_as_it_is(learner: Learner) -> None:
    mine = tuple(Question(id=f"q{number}", text=f"Question {number}?") for number in range(LIST_LIMIT))
    full = Builder(learner, questions=mine)
    assert full.fill().questions == mine


def test_the_core_set_of_other_lists_comes_along_in_its_place(builder: Builder) -> None:
    first = Builder(builder.learner)
    first.fill()
    wanted = [first.of(Place.opener)[0], first.of(Place.core)[1], first.of(Place.closer)[0]]
    for question in wanted:
        first.alters(question, everyone=True)
    first.adds("What would you do again?", everyone=True)
    first.adds("And if there is time?", everyone=True, place=Place.spare)
    filled = builder.fill()
    came = [q for q in filled.questions if q.everyone]
    assert {(q.bank_id, q.text, q.place) for q in came} == {
        *((q.bank_id, "", q.place) for q in wanted),
        ("", "What would you do again?", Place.core),
        ("", "And if there is time?", Place.core),
    }
    assert {q.reason for q in came} == {"suggest.core_set"}
    assert {q.id for q in came}.isdisjoint(q.id for q in first.made.questions)
    assert sum(q.place == Place.opener for q in filled.questions) == 1
    last = [q for q in filled.in_order if q.place != Place.spare][-1]
    assert (last.referral, last.place) == (True, Place.closer)
    assert time_plan(filled.questions, 30).fit == Fit.fits


def test_a_question_of_the_core_set_that_is_there_already_does_not_come_twice(builder: Builder) -> None:
    first = Builder(builder.learner)
    first.adds("What would you do again?", everyone=True)
    own = builder.adds("WHAT would you do again?")
    assert builder.fill().questions.count(own) == 1
    texts = [question.text.casefold() for question in builder.made.questions if question.text]
    assert texts == ["what would you do again?"]


def test_five_hundred_questions_for_everybody_do_not_burst_a_list(builder: Builder) -> None:
    for start in range(0, 500, 50):
        asked = tuple(
            Question(id=f"q{number}", text=f"Question {number}?", everyone=True)
            for number in range(start, start + 50)
        )
        Builder(builder.learner, questions=asked)
    own = builder.adds("My own?")
    filled = builder.fill()
    assert len(filled.questions) == LIST_LIMIT
    assert own in filled.questions
    builder.alters(own, minutes=2)  # a list at its limit can still be changed


any_question = st.builds(
    Question,
    bank_id=st.sampled_from(["", *EVERY_ID[::12], "gone"]),
    text=st.sampled_from(["", "Mine?", "mine?", "Other?"]),
    kind=st.sampled_from(["", *KINDS]),
    place=st.sampled_from(Place),
    minutes=st.sampled_from([1, 3, 4, 30]),
    referral=st.booleans(),
    everyone=st.booleans(),
    locked=st.booleans(),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.lists(any_question, max_size=LIST_LIMIT),
    elsewhere=st.lists(any_question, max_size=70),
    minutes=st.sampled_from([5, *MINUTES_AGREED, 180]),
    purpose=st.sampled_from(PURPOSES),
    person=st.sampled_from(EVERYBODY),
)
def test_filling_never_fails_keeps_what_stays_and_can_be_taken_back(
    learner: Learner,
    before: list[Question],
    elsewhere: list[Question],
    minutes: int,
    purpose: str,
    person: str,
) -> None:
    numbered = [replace(question, id=f"q{number}") for number, question in enumerate(before)]
    others = [replace(question, id=f"e{number}") for number, question in enumerate(elsewhere)]
    wish = {"minutes": minutes, "goal": Goal(purpose=purpose), "person": person}
    workspaces.erase(learner.store, learner.own)
    Builder(learner, questions=tuple(others))
    builder = Builder(learner, questions=tuple(numbered), **wish)
    filled = builder.fill()
    stays = [q for q in numbered if q.locked or q.everyone or not q.bank_id]
    came = [q for q in filled.questions if q.reason == "suggest.core_set"]
    new = [q for q in filled.questions if q not in stays and q not in came]
    assert all(question in filled.questions for question in stays)
    assert len(filled.questions) <= LIST_LIMIT
    assert len({q.bank_id for q in new}) == len(new)
    assert {q.bank_id for q in new}.isdisjoint(q.bank_id for q in (*stays, *came))
    assert not lacks_referral_closer(filled.questions) or len(stays) + len(came) == LIST_LIMIT
    needed = [*stays, *came, *(q for q in new if q.referral)]
    if time_plan(needed, minutes).fit in (Fit.fits, Fit.empty):
        assert time_plan(filled.questions, minutes).fit in (Fit.fits, Fit.empty)
    else:
        assert all(q.referral or q.place == Place.spare for q in new)
    back = questions.set_questions(learner.store, learner.own, builder.id, numbered, later(minutes=1))
    assert kept(back).questions == builder.made.questions == tuple(numbered)


def test_undo_brings_back_the_questions_as_they_were(builder: Builder) -> None:
    builder.fill()
    builder.adds("My own?")
    builder.alters(builder.of(Place.core)[0], locked=True, minutes=2)
    before = builder.made.questions
    builder.fill(asked=frozenset(EVERY_ID))
    assert builder.made.questions != before
    kept(questions.set_questions(builder.store, builder.learner.own, builder.id, before, NOW))
    assert builder.made.questions == before


# -- swap


def test_a_swap_gives_another_of_the_kind_in_the_same_place(builder: Builder) -> None:
    builder.fill()
    for question in builder.made.questions:
        after = builder.swaps(question)
        assert after.bank_id not in ("", question.bank_id)
        assert (after.place, after.referral) == (question.place, question.referral)
        if question.place == Place.core:
            assert after.kind == question.kind
        assert (after.reason, after.locked, after.everyone) == ("suggest.swapped", False, False)
    assert len(set(bank_ids(builder.made))) == len(builder.made.questions)


def test_a_swap_can_be_taken_back_and_the_list_keeps_its_order(builder: Builder) -> None:
    before = builder.fill().questions
    builder.swaps(before[2])
    assert [q.id for q in builder.made.questions] == [q.id for q in before]
    kept(questions.set_questions(builder.store, builder.learner.own, builder.id, before, NOW))
    assert builder.made.questions == before


def test_a_question_in_the_learners_own_words_has_no_other_and_stays(builder: Builder) -> None:
    own = builder.adds("My own?")
    result = questions.swap(builder.store, builder.learner.own, builder.id, own.id, "en", NOW)
    assert refused(result) == ("problem.no_other_question", None)
    assert builder.made.questions == (own,)


def test_what_one_window_took_off_the_other_cannot_swap(builder: Builder) -> None:
    question = builder.fill().questions[0]
    kept(questions.remove(builder.store, builder.learner.own, builder.id, question.id, NOW))
    result = questions.swap(builder.store, builder.learner.own, builder.id, question.id, "en", NOW)
    assert refused(result) == ("problem.question_gone", None)


def test_two_windows_that_swap_at_once_never_get_the_same_question(builder: Builder) -> None:
    core = [q for q in builder.fill().questions if q.place == Place.core]
    own = builder.learner.own
    at_once([lambda q=q: questions.swap(builder.store, own, builder.id, q.id, "en", NOW) for q in core])  # type: ignore[misc]
    assert len(set(bank_ids(builder.made))) == len(builder.made.questions)


# -- marks and words


def test_marks_can_be_set_and_taken_back_and_change_nothing_else(builder: Builder) -> None:
    question = builder.fill().questions[1]
    for mark in ("everyone", "locked"):
        marked = builder.alters(question, **{mark: True})
        assert marked == replace(question, **{mark: True})
        assert builder.alters(question, **{mark: False}) == question


def test_new_words_make_it_the_learners_own_with_its_kind_and_without_the_reason(builder: Builder) -> None:
    question = builder.fill().questions[1]
    after = builder.alters(question, text="  In my\nwords? ")
    assert after == replace(question, bank_id="", text="In my words?", reason="")


def test_empty_words_for_a_question_of_the_bank_change_nothing(builder: Builder) -> None:
    question = builder.fill().questions[1]
    assert builder.alters(question, text=" ") == question


def test_a_question_for_everybody_stays_one_when_its_words_change(builder: Builder) -> None:
    question = builder.fill().questions[1]
    builder.alters(question, everyone=True)
    assert builder.alters(question, text="In my words?").everyone


# -- the core set


def test_the_core_set_has_each_question_once_whatever_list_it_stands_on(builder: Builder) -> None:
    second = Builder(builder.learner)
    for each in (builder, second):
        each.adds("What would you do again?", everyone=True)
        each.adds("Only here?")
        each.fill()
        each.alters(next(q for q in each.made.questions if q.place == Place.opener), everyone=True)
    found = questions.core_set(questions.lists(builder.store, builder.learner.own))
    assert [question.text or question.place for question in found] == [
        Place.opener,
        "What would you do again?",
    ]
    assert questions.core_set([]) == []


# -- gone, and nothing there yet


def test_a_list_that_is_gone_is_said_to_be_gone(builder: Builder) -> None:
    store, own = builder.store, builder.learner.own
    question = builder.fill().questions[0]
    questions.delete(store, own, builder.id, NOW)
    for result in (
        questions.fill(store, own, builder.id, "en", NOW),
        questions.swap(store, own, builder.id, question.id, "en", NOW),
        questions.set_questions(store, own, builder.id, [], NOW),
        questions.alter(store, own, builder.id, question.id, NOW, locked=True),
    ):
        assert refused(result) == ("problem.list_gone", None)


def test_before_anything_was_saved_there_is_no_list_to_fill(store: Store) -> None:
    stranger = Learner(store)
    result = questions.fill(store, stranger.own, "nothing", "en", NOW)
    assert refused(result) == ("problem.list_gone", None)
    assert questions.favourites(store, stranger.own) == frozenset()
    assert stranger.own.id is None


def test_a_deleted_list_gives_nothing_to_the_core_set(builder: Builder) -> None:
    first = Builder(builder.learner)
    first.adds("What would you do again?", everyone=True)
    questions.delete(builder.store, builder.learner.own, first.id, NOW)
    assert not any(question.everyone for question in builder.fill().questions)


# -- favourites


def test_a_favourite_is_marked_once_and_can_be_taken_back(learner: Learner) -> None:
    store = learner.store
    for name in ("day-first-hour", "day-first-hour", "path-first-spark"):
        questions.set_favourite(store, learner.own, name, NOW, on=True)
    assert questions.favourites(store, learner.own) == {"day-first-hour", "path-first-spark"}
    for _ in range(2):
        questions.set_favourite(store, learner.own, "day-first-hour", NOW, on=False)
    assert questions.favourites(store, learner.own) == {"path-first-spark"}


def test_favourites_are_each_learners_own(learner: Learner, neighbour: Learner) -> None:
    questions.set_favourite(learner.store, learner.own, "day-first-hour", NOW, on=True)
    neighbour.adds()
    assert questions.favourites(neighbour.store, neighbour.own) == frozenset()


def test_the_same_mark_from_two_windows_at_once_is_one(learner: Learner) -> None:
    own = learner.own
    at_once([lambda: questions.set_favourite(learner.store, own, "day", NOW, on=True)] * 4)
    assert questions.favourites(learner.store, learner.own) == {"day"}
