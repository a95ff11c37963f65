"""Question lists: made, filled, put in order, copied, deleted and brought back; two windows both keep their change."""

from dataclasses import replace

import pytest

from goodquestion.curriculum.models import BankQuestion
from goodquestion.domain.questions import (
    LIST_LIMIT,
    QUESTION_LIMIT,
    TITLE_LIMIT,
    Goal,
    Place,
    Question,
    QuestionList,
)
from goodquestion.services import questions, tracker
from goodquestion.storage.database import Store
from tests.services.learners import NOW, Learner, at_once, kept, later, refused

SPARK = BankQuestion(
    id="path-first-spark",
    kind="path",
    purposes=("programme",),
    place="opener",
    minutes=3,
    text="What first made you curious?",
)
WHO_ELSE = BankQuestion(
    id="people-who-else",
    kind="people",
    purposes=("programme",),
    place="closer",
    minutes=4,
    text="Who else should I talk to?",
    referral=True,
)
BANK = (SPARK, WHO_ELSE)


class Maker:
    """A learner with one list at hand."""

    def __init__(self, learner: Learner, **settings: object) -> None:
        self.learner, self.store = learner, learner.store
        wanted = QuestionList(goal=Goal(purpose="programme", words="Is it for me?"), **settings)  # type: ignore[arg-type]
        self.id = kept(questions.create(learner.store, learner.own, wanted, NOW)).id

    @property
    def made(self) -> QuestionList:
        found = questions.one(self.store, self.learner.own, self.id)
        assert found is not None
        return found

    @property
    def texts(self) -> list[str]:
        return [questions.words_of(question, BANK) for question in self.made.in_order]

    def adds(self, *texts: str, place: Place = Place.core) -> list[str]:
        """Add the learner's own questions; their ids."""
        for text in texts:
            typed = Question(text=text, place=place)
            kept(questions.add_own(self.store, self.learner.own, self.id, typed, NOW))
        return [question.id for question in self.made.questions if question.text in texts]


@pytest.fixture
def maker(learner: Learner) -> Maker:
    return Maker(learner)


# -- make and change


def test_a_list_that_was_made_is_there_with_its_goal(learner: Learner) -> None:
    wanted = QuestionList(
        title="  For Ana ", goal=Goal(purpose="organisation", words=" The clinic? "), minutes=20
    )
    made = kept(questions.create(learner.store, learner.own, wanted, NOW))
    assert (made.title, made.goal.purpose, made.goal.words, made.minutes) == (
        "For Ana",
        "organisation",
        "The clinic?",
        20,
    )
    assert questions.lists(learner.store, learner.own) == [replace(made, changed=NOW)]
    assert tracker.goals(learner.store, learner.own) == [made.goal]


def test_two_lists_for_the_same_goal_point_to_one(learner: Learner) -> None:
    goal = Goal(purpose="programme", words="Is it for me?")
    made = [
        kept(questions.create(learner.store, learner.own, QuestionList(goal=goal), NOW)) for _ in range(2)
    ]
    assert made[0].goal == made[1].goal
    assert len(tracker.goals(learner.store, learner.own)) == 1


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        (QuestionList(title="x" * (TITLE_LIMIT + 1)), ("problem.too_long", "title")),
        (QuestionList(minutes=4), ("problem.minutes_agreed_out_of_range", "minutes")),
        (QuestionList(goal=Goal(purpose="fame")), ("problem.not_a_choice", "purpose")),
        (QuestionList(goal=Goal(words="x" * 501)), ("problem.too_long", "words")),
    ],
)
def test_settings_out_of_range_are_refused_when_made_and_when_changed(
    maker: Maker, wanted: QuestionList, problem: tuple[str, str]
) -> None:
    assert refused(questions.create(maker.store, maker.learner.own, wanted, NOW)) == problem
    assert (
        refused(questions.change(maker.store, maker.learner.own, replace(wanted, id=maker.id), NOW))
        == problem
    )
    assert len(questions.lists(maker.store, maker.learner.own)) == 1


def test_changing_the_settings_leaves_the_questions_alone(maker: Maker) -> None:
    maker.adds("One?", "Two?")
    wanted = replace(maker.made, title="Renamed", minutes=45, goal=Goal(words="Another goal"), questions=())
    changed = kept(questions.change(maker.store, maker.learner.own, wanted, later(minutes=1)))
    assert (changed.title, changed.minutes, changed.goal.words) == ("Renamed", 45, "Another goal")
    assert maker.made == replace(changed, changed=later(minutes=1))
    assert maker.texts == ["One?", "Two?"]


def test_the_list_changed_last_stands_first(learner: Learner) -> None:
    first, second = Maker(learner, title="First"), Maker(learner, title="Second")
    kept(questions.change(learner.store, learner.own, replace(second.made, minutes=20), later(minutes=1)))
    kept(questions.change(learner.store, learner.own, replace(first.made, minutes=20), later(minutes=2)))
    assert [made.title for made in questions.lists(learner.store, learner.own)] == ["First", "Second"]


def test_lists_have_a_limit(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "LISTS_LIMIT", 2)
    Maker(maker.learner)
    problem = questions.create(maker.store, maker.learner.own, QuestionList(), NOW)
    assert refused(problem) == ("problem.too_many_lists", None)


# -- fill


def test_a_question_from_the_bank_comes_with_its_kind_place_and_minutes(maker: Maker) -> None:
    for known in (WHO_ELSE, SPARK):
        kept(questions.add_from_bank(maker.store, maker.learner.own, maker.id, known, NOW))
    spark, who_else = maker.made.in_order
    assert (spark.bank_id, spark.kind, spark.place, spark.minutes) == (SPARK.id, "path", Place.opener, 3)
    assert (who_else.bank_id, who_else.place, who_else.referral) == (WHO_ELSE.id, Place.closer, True)
    assert maker.texts == [SPARK.text, WHO_ELSE.text]


def test_the_learners_own_question_is_kept_as_typed(maker: Maker) -> None:
    typed = ["Why <b>this</b> & not *that*?", "¿Qué aprendiste?", "=1+1?", "👩🏽‍🔬?"]
    maker.adds(*typed)
    assert maker.texts == typed


def test_a_typed_question_never_passes_for_one_of_the_bank(maker: Maker) -> None:
    typed = Question(text=" Why? ", bank_id=SPARK.id, minutes=2, place=Place.spare)
    kept(questions.add_own(maker.store, maker.learner.own, maker.id, typed, NOW))
    [question] = maker.made.questions
    assert (question.text, question.bank_id, question.minutes, question.place) == ("Why?", "", 2, Place.spare)


def test_the_same_question_twice_is_refused_and_the_list_stays(maker: Maker) -> None:
    maker.adds("Why this work?")
    twice = questions.add_own(
        maker.store, maker.learner.own, maker.id, Question(text=" WHY this work? "), NOW
    )
    assert refused(twice) == ("problem.question_twice", "text")
    kept(questions.add_from_bank(maker.store, maker.learner.own, maker.id, SPARK, NOW))
    again = questions.add_from_bank(maker.store, maker.learner.own, maker.id, SPARK, NOW)
    assert refused(again) == ("problem.question_twice", "text")
    assert maker.texts == [SPARK.text, "Why this work?"]


def test_an_empty_question_is_refused_and_one_that_is_too_long(maker: Maker) -> None:
    for text, key in ((" \n", "problem.question_empty"), ("x" * (QUESTION_LIMIT + 1), "problem.too_long")):
        problem = questions.add_own(maker.store, maker.learner.own, maker.id, Question(text=text), NOW)
        assert refused(problem) == (key, "text")
    assert maker.texts == []


def test_a_full_list_says_so(maker: Maker) -> None:
    full = tuple(Question(id=f"q{number}", text=f"Question {number}?") for number in range(LIST_LIMIT))
    made = kept(questions.create(maker.store, maker.learner.own, QuestionList(questions=full), NOW))
    problem = questions.add_own(maker.store, maker.learner.own, made.id, Question(text="One more?"), NOW)
    assert refused(problem) == ("problem.list_full", None)
    assert questions.one(maker.store, maker.learner.own, made.id) == replace(made, changed=NOW)


def test_a_question_that_the_bank_no_longer_has_shows_its_id() -> None:
    assert questions.words_of(Question(bank_id="gone"), BANK) == "gone"
    assert questions.words_of(Question(bank_id=SPARK.id, text="My words"), BANK) == "My words"


# -- order


def test_a_question_moves_up_and_down_among_those_of_its_place(maker: Maker) -> None:
    ids = maker.adds("One?", "Two?", "Three?")
    kept(questions.move(maker.store, maker.learner.own, maker.id, ids[2], -1, NOW))
    assert maker.texts == ["One?", "Three?", "Two?"]
    kept(questions.move(maker.store, maker.learner.own, maker.id, ids[0], 1, NOW))
    assert maker.texts == ["Three?", "One?", "Two?"]


def test_at_either_end_a_question_stays(maker: Maker) -> None:
    ids = maker.adds("One?", "Two?")
    maker.adds("Last?", place=Place.closer)
    for question_id, step in ((ids[0], -1), (ids[1], 1)):
        kept(questions.move(maker.store, maker.learner.own, maker.id, question_id, step, NOW))
    assert maker.texts == ["One?", "Two?", "Last?"]


# -- alter


def test_place_minutes_and_words_of_a_question_can_be_changed(maker: Maker) -> None:
    one, two = maker.adds("One?", "Two?")
    own = maker.learner.own
    kept(questions.alter(maker.store, own, maker.id, two, NOW, place=Place.opener))
    kept(questions.alter(maker.store, own, maker.id, one, NOW, minutes=6))
    kept(questions.alter(maker.store, own, maker.id, one, NOW, text=" Another? "))
    assert maker.texts == ["Two?", "Another?"]
    assert [question.minutes for question in maker.made.in_order] == [4, 6]


def test_new_words_make_a_question_of_the_bank_the_learners_own(maker: Maker) -> None:
    kept(questions.add_from_bank(maker.store, maker.learner.own, maker.id, SPARK, NOW))
    [question] = maker.made.questions
    kept(questions.alter(maker.store, maker.learner.own, maker.id, question.id, NOW, text="In my words?"))
    [changed] = maker.made.questions
    assert (changed.bank_id, changed.text, changed.place) == ("", "In my words?", Place.opener)


def test_a_change_out_of_range_is_refused_and_changes_nothing(maker: Maker) -> None:
    one, _ = maker.adds("One?", "Two?")
    before = maker.made
    store, own = maker.store, maker.learner.own
    assert refused(questions.alter(store, own, maker.id, one, NOW, minutes=0))[1] == "question_minutes"
    assert refused(questions.alter(store, own, maker.id, one, NOW, text=""))[0] == "problem.question_empty"
    assert (
        refused(questions.alter(store, own, maker.id, one, NOW, text="two?"))[0] == "problem.question_twice"
    )
    assert (
        refused(questions.alter(store, own, maker.id, "gone", NOW, minutes=3))[0] == "problem.question_gone"
    )
    assert maker.made == before


# -- take off and put back


def test_a_question_taken_off_can_be_put_back_where_it_stood(maker: Maker) -> None:
    ids = maker.adds("One?", "Two?", "Three?")
    taken = maker.made.questions[1]
    kept(questions.remove(maker.store, maker.learner.own, maker.id, ids[1], NOW))
    assert maker.texts == ["One?", "Three?"]
    kept(questions.put_back(maker.store, maker.learner.own, maker.id, taken, 1, NOW))
    assert maker.made.questions[1] == taken
    assert maker.texts == ["One?", "Two?", "Three?"]


def test_putting_back_twice_puts_it_back_once(maker: Maker) -> None:
    [one] = maker.adds("One?")
    taken = maker.made.questions[0]
    kept(questions.remove(maker.store, maker.learner.own, maker.id, one, NOW))
    for _ in range(2):
        kept(questions.put_back(maker.store, maker.learner.own, maker.id, taken, 0, NOW))
    assert maker.texts == ["One?"]


def test_a_question_asked_anew_meanwhile_is_not_put_back_beside_itself(maker: Maker) -> None:
    [one] = maker.adds("One?")
    taken = maker.made.questions[0]
    kept(questions.remove(maker.store, maker.learner.own, maker.id, one, NOW))
    maker.adds("one?")
    problem = questions.put_back(maker.store, maker.learner.own, maker.id, taken, 0, NOW)
    assert refused(problem) == ("problem.question_twice", "text")


# -- copy, delete, bring back


def test_a_copy_has_the_same_questions_and_is_for_everybody(maker: Maker) -> None:
    ana = maker.learner.adds()
    kept(questions.change(maker.store, maker.learner.own, replace(maker.made, contact=ana.id), NOW))
    maker.adds("One?", "Two?")
    copied = kept(questions.copy(maker.store, maker.learner.own, maker.id, "Copy", later(minutes=1)))
    assert (copied.title, copied.contact, copied.goal) == ("Copy", "", maker.made.goal)
    assert [question.text for question in copied.questions] == maker.texts
    kept(questions.remove(maker.store, maker.learner.own, copied.id, copied.questions[0].id, NOW))
    assert maker.texts == ["One?", "Two?"]


def test_a_copy_with_a_title_that_is_too_long_is_refused(maker: Maker) -> None:
    problem = questions.copy(maker.store, maker.learner.own, maker.id, "x" * (TITLE_LIMIT + 1), NOW)
    assert refused(problem) == ("problem.too_long", "title")


def test_a_deleted_list_is_in_no_list_and_comes_back_whole(maker: Maker) -> None:
    maker.adds("One?")
    before, own = maker.made, maker.learner.own
    assert questions.delete(maker.store, own, maker.id, NOW) is None
    assert questions.lists(maker.store, own) == []
    assert questions.one(maker.store, own, maker.id) is None
    assert questions.deleted(maker.store, own) == [(maker.id, "")]
    assert questions.restore(maker.store, own, maker.id, later(hours=23)) is None
    assert maker.made == before
    assert questions.deleted(maker.store, own) == []


def test_a_list_that_is_gone_is_said_to_be_gone(maker: Maker) -> None:
    store, own, made = maker.store, maker.learner.own, maker.made
    questions.delete(store, own, maker.id, NOW)
    for result in (
        questions.change(store, own, made, NOW),
        questions.add_own(store, own, maker.id, Question(text="One?"), NOW),
        questions.add_from_bank(store, own, maker.id, SPARK, NOW),
        questions.remove(store, own, maker.id, "q", NOW),
        questions.move(store, own, maker.id, "q", 1, NOW),
        questions.alter(store, own, maker.id, "q", NOW, minutes=3),
        questions.copy(store, own, maker.id, "Copy", NOW),
        questions.delete(store, own, "never there", NOW),
        questions.restore(store, own, "never there", NOW),
        questions.add_own(store, own, "\0", Question(text="One?"), NOW),
    ):
        assert refused(result) == ("problem.list_gone", None)


def test_nothing_can_be_changed_before_anything_was_saved(store: Store) -> None:
    store, own = store, Learner(store).own
    for result in (
        questions.change(store, own, QuestionList(id="x"), NOW),
        questions.add_own(store, own, "x", Question(text="One?"), NOW),
        questions.copy(store, own, "x", "Copy", NOW),
        questions.delete(store, own, "x", NOW),
    ):
        assert refused(result) == ("problem.list_gone", None)


# -- two windows


def test_two_windows_both_keep_their_change(maker: Maker) -> None:
    one, two = maker.adds("One?", "Two?")
    store, first, second = maker.store, maker.learner.own, maker.learner.own
    kept(questions.add_own(store, first, maker.id, Question(text="From the first?"), NOW))
    kept(questions.move(store, second, maker.id, two, -1, NOW))
    kept(questions.add_own(store, second, maker.id, Question(text="From the second?"), NOW))
    kept(questions.remove(store, first, maker.id, one, NOW))
    assert maker.texts == ["Two?", "From the first?", "From the second?"]


def test_two_windows_that_save_at_once_both_keep_their_change(maker: Maker) -> None:
    store, own = maker.store, maker.learner.own
    typed = [Question(text=f"From window {number}?") for number in range(4)]
    done = at_once(
        [lambda asked=asked: questions.add_own(store, own, maker.id, asked, NOW) for asked in typed]
    )  # type: ignore[misc]
    assert all(isinstance(result, QuestionList) for result in done)
    assert sorted(maker.texts) == [question.text for question in typed]


def test_the_same_question_from_two_windows_stands_there_once(maker: Maker) -> None:
    store, own = maker.store, maker.learner.own
    done = at_once([lambda: questions.add_from_bank(store, own, maker.id, SPARK, NOW)] * 2)
    assert sum(isinstance(result, QuestionList) for result in done) == 1
    assert maker.texts == [SPARK.text]


def test_what_one_window_took_off_the_other_is_told_of(maker: Maker) -> None:
    [one] = maker.adds("One?")
    kept(questions.remove(maker.store, maker.learner.own, maker.id, one, NOW))
    problem = questions.alter(maker.store, maker.learner.own, maker.id, one, NOW, minutes=6)
    assert refused(problem) == ("problem.question_gone", None)
