"""Side by side: what several people said to the same question, what is still unasked, how nervous and how useful."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact
from goodquestion.domain.decisions import Feeling
from goodquestion.domain.interviews import Answer, Interview, Mark
from goodquestion.domain.questions import KINDS, Goal, QuestionList
from goodquestion.services import compare
from goodquestion.services.compare import Coverage, Side
from tests.services.learners import NOW

ANA = Contact(id="ana", full_name="Ana Example", field="Health", source="linkedin")
BEN = Contact(id="ben", full_name="Ben Example", field="Health", source="linkedin")
CLEO = Contact(id="cleo", full_name="Cleo Example", field="Accounting", source="school")
DEV = Contact(id="dev", role="Dispatcher", organisation="City Ambulance")
PEOPLE = {person.id: person for person in (ANA, BEN, CLEO, DEV)}


def said(question: str, note: str = "", *, mark: str = "", kind: str = "day", own: bool = False) -> Answer:
    """What became of a question of the bank, or of one in the learner's own words."""
    return Answer(
        question=f"on-a-list-{question}",
        bank_id="" if own else question,
        text=question if own else f"The words of {question}",
        kind=kind,
        mark=mark,
        note=note,
    )


def talk(person: Contact, *answers: Answer, **more: object) -> Interview:
    return Interview(id=f"talk-{person.id}", contact=person.id, answers=answers, **more)  # type: ignore[arg-type]


def told(side: Side) -> list[tuple[str, str]]:
    return [(voice.contact.id, voice.note) for voice in side.voices]


# -- the same question


def test_the_answers_of_several_people_to_the_same_question_stand_together() -> None:
    talks = [
        talk(ANA, said("first-hour", "At six."), said("hard", "Nights.", kind="likes")),
        talk(BEN, said("first-hour", "At four.")),
        talk(CLEO, said("first-hour", "At nine.")),
    ]
    first, second = compare.sides(talks, PEOPLE)
    assert told(first) == [("ana", "At six."), ("ben", "At four."), ("cleo", "At nine.")]
    assert (first.bank_id, first.kind, first.compares) == ("first-hour", "day", True)
    assert (told(second), second.compares) == ([("ana", "Nights.")], False)


def test_one_conversation_alone_is_shown_and_compares_with_nothing() -> None:
    found = compare.sides([talk(ANA, said("first-hour", "At six."))], PEOPLE)
    assert [told(side) for side in found] == [[("ana", "At six.")]]
    assert not any(side.compares for side in found)
    assert compare.sides([], PEOPLE) == []
    assert compare.sides([talk(ANA)], PEOPLE) == []


def test_one_person_who_was_asked_twice_is_one_person() -> None:
    talks = [talk(ANA, said("first-hour", "At six.")), talk(ANA, said("first-hour", "At five by now."))]
    [side] = compare.sides(talks, PEOPLE)
    assert told(side) == [("ana", "At six."), ("ana", "At five by now.")]
    assert not side.compares


def test_questions_in_the_learners_own_words_are_the_same_when_the_words_are() -> None:
    talks = [
        talk(ANA, said("Would you do it again?", "Yes.", own=True)),
        talk(BEN, said("would you DO it again?", "No.", own=True)),
        talk(CLEO, said("Would you do it at all?", "Hm.", own=True)),
    ]
    first, second = compare.sides(talks, PEOPLE)
    assert told(first) == [("ana", "Yes."), ("ben", "No.")]
    assert (first.bank_id, first.text) == ("", "would you DO it again?")
    assert told(second) == [("cleo", "Hm.")]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (said("q", "Words."), True),
        (said("q", mark=Mark.good), True),
        (said("q", mark=Mark.asked), True),
        (said("q", "Words.", mark=Mark.skipped), True),
        (said("q", mark=Mark.skipped), False),
        (said("q"), False),
    ],
)
def test_what_was_answered_is_shown_and_what_was_left_out_is_not(answer: Answer, shown: bool) -> None:
    assert bool(compare.sides([talk(ANA, answer)], PEOPLE)) is shown


def test_a_good_answer_without_a_note_is_known_as_one() -> None:
    talks = [talk(ANA, said("q", mark=Mark.good)), talk(BEN, said("q", mark=Mark.asked))]
    [side] = compare.sides(talks, PEOPLE)
    assert [(voice.note, voice.is_good) for voice in side.voices] == [("", True), ("", False)]


def test_questions_that_most_people_answered_come_first_then_in_the_order_of_kinds() -> None:
    talks = [
        talk(
            ANA,
            said("c", "x", kind="people"),
            said("b", "x", kind="path"),
            said("own", "x", kind="", own=True),
        ),
        talk(BEN, said("a", "x", kind="advice")),
        talk(CLEO, said("a", "x", kind="advice")),
    ]
    assert [side.key for side in compare.sides(talks, PEOPLE)] == ["a", "b", "c", "own"]


def test_only_the_people_of_one_field_are_shown_when_one_is_chosen() -> None:
    talks = [talk(person, said("q", person.id)) for person in (ANA, BEN, CLEO, DEV)]
    [health] = compare.sides(talks, PEOPLE, "Health")
    assert told(health) == [("ana", "ana"), ("ben", "ben")]
    [accounting] = compare.sides(talks, PEOPLE, "Accounting")
    assert not accounting.compares
    assert compare.sides(talks, PEOPLE, "Law") == []


def test_who_was_deleted_is_left_out_and_nothing_breaks() -> None:
    talks = [talk(ANA, said("q", "At six.")), talk(BEN, said("q", "At four."))]
    [side] = compare.sides(talks, {"ben": BEN})
    assert told(side) == [("ben", "At four.")]
    assert compare.usefulness(talks, {}) == {}
    assert compare.fields_of(talks, {}) == []


def test_the_fields_are_those_of_people_the_learner_has_talked_with() -> None:
    talks = [
        talk(CLEO, said("q", "x")),
        talk(ANA, started_at=NOW),
        talk(BEN, useful=3),
        talk(DEV, useful=3),  # without a field
    ]
    assert compare.fields_of(talks, PEOPLE) == ["Accounting", "Health"]
    prepared = talk(CLEO, place="Cafe Luna")
    assert compare.fields_of([prepared, *talks[1:]], PEOPLE) == ["Health"]


answers = st.builds(
    Answer,
    question=st.text("ab", min_size=1),
    bank_id=st.sampled_from(["", "one", "two"]),
    text=st.sampled_from(["Why?", "why?", "How?"]),
    kind=st.sampled_from(["", *KINDS]),
    mark=st.sampled_from(["", *Mark]),
    note=st.sampled_from(["", "At six."]),
)
any_talks = st.lists(
    st.builds(
        Interview,
        contact=st.sampled_from([*PEOPLE, "gone"]),
        answers=st.lists(answers, max_size=4).map(tuple),
        useful=st.none() | st.integers(1, 5),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(talks=any_talks, field=st.sampled_from(["", "Health", "Law"]))
def test_every_answer_stands_in_exactly_one_place(talks: list[Interview], field: str) -> None:
    found = compare.sides(talks, PEOPLE, field)
    given_ = [
        (made.contact, answer.note)
        for made in talks
        for answer in made.answers
        if made.contact in PEOPLE
        and (not field or PEOPLE[made.contact].field == field)
        and (answer.note or answer.mark in (Mark.good, Mark.asked))
    ]
    assert sorted(pair for side in found for pair in told(side)) == sorted(given_)
    assert len({side.key for side in found}) == len(found)
    people = [len({voice.contact.id for voice in side.voices}) for side in found]
    assert people == sorted(people, reverse=True)
    assert [side.compares for side in found] == [count > 1 for count in people]


# -- what is unasked


def test_answers_are_counted_by_kind_and_the_rest_is_unasked() -> None:
    talks = [
        talk(ANA, said("a", "x"), said("b", mark=Mark.good), said("c", mark=Mark.skipped, kind="path")),
        talk(BEN, said("d", mark=Mark.asked, kind="likes"), said("e", "x", kind="")),
    ]
    found = compare.coverage(talks, [])
    assert found.counts == {"day": 2, "likes": 1}
    assert found.total == 3
    assert found.unasked == tuple(kind for kind in KINDS if kind not in ("day", "likes"))


def test_without_a_conversation_everything_is_unasked() -> None:
    assert compare.coverage([], []) == Coverage({})
    assert (Coverage({}).unasked, Coverage({}).total) == (KINDS, 0)


def test_for_a_goal_only_conversations_with_a_list_for_it_count() -> None:
    lists = [
        QuestionList(id="l1", goal=Goal(id="biotech", purpose="programme")),
        QuestionList(id="l2", goal=Goal(id="office", purpose="career_change")),
        QuestionList(id="l3", goal=Goal(id="biotech", purpose="programme")),
    ]
    talks = [
        talk(ANA, said("a", "x"), list="l1"),
        talk(BEN, said("b", "x", kind="path"), list="l2"),
        talk(CLEO, said("c", "x", kind="likes"), list="l3"),
        talk(DEV, said("d", "x", kind="people"), list="gone"),
    ]
    assert compare.coverage(talks, lists, "biotech").counts == {"day": 1, "likes": 1}
    assert compare.coverage(talks, lists, "office").counts == {"path": 1}
    assert compare.coverage(talks, lists, "nothing").counts == {}
    assert compare.coverage(talks, lists).total == 4


@settings(deadline=None)
@given(talks=any_talks)
def test_each_kind_is_either_counted_or_unasked(talks: list[Interview]) -> None:
    found = compare.coverage(talks, [])
    assert {*found.counts, *found.unasked} == set(KINDS)
    assert set(found.counts).isdisjoint(found.unasked)
    assert found.total == sum(found.counts.values())


def test_questions_of_the_bank_that_somebody_answered_were_asked_before() -> None:
    talks = [
        talk(ANA, said("a", "x"), said("b", mark=Mark.good), said("c", mark=Mark.asked)),
        talk(BEN, said("d", "x", mark=Mark.skipped), said("e"), said("My own?", "x", own=True)),
    ]
    assert compare.asked_before(talks) == {"a", "b", "c"}
    assert compare.asked_before([]) == frozenset()


# -- how nervous, how useful


def feelings(*told: tuple[str, str, int], step: str = "meet") -> list[Feeling]:
    return [
        Feeling(contact=who, step=step, moment=moment, value=value, at=NOW + timedelta(hours=number))
        for number, (who, moment, value) in enumerate(told)
    ]


def pairs(told: Sequence[Feeling]) -> list[tuple[int, int]]:
    return [(before.value, after.value) for before, after in compare.nervous_pairs(told)]


def test_before_and_after_each_conversation_belong_together_in_order() -> None:
    told = feelings(
        ("ana", "before", 8),
        ("ben", "before", 9),
        ("ben", "after", 3),
        ("ana", "after", 5),
        ("ana", "before", 4),  # the second talk with her
        ("ana", "before", 6),  # said again: the later one counts
        ("ana", "after", 6),
        ("ana", "after", 1),  # put right
    )
    assert pairs(told) == [(9, 3), (8, 5), (6, 1)]


def test_one_half_alone_and_other_steps_make_no_pair() -> None:
    assert pairs(feelings(("ana", "after", 2), ("ben", "before", 7))) == []
    assert pairs(feelings(("ana", "before", 7), ("ana", "after", 2), step="send_request")) == []
    assert pairs([]) == []


def test_how_useful_a_talk_was_is_collected_by_where_the_person_came_from() -> None:
    talks = [talk(ANA, useful=5), talk(BEN, useful=2), talk(CLEO, useful=4), talk(DEV, useful=1), talk(ANA)]
    assert compare.usefulness(talks, PEOPLE) == {"linkedin": [5, 2], "school": [4], "other": [1]}
    assert compare.usefulness([], PEOPLE) == {}
