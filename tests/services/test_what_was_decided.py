"""Continue, change or stop, because: the choice and its evidence are kept, never lost, and can be taken back."""

import pytest

from goodquestion.domain.decisions import CHOICES, TEXT_LIMIT, TEXTS, Decision
from goodquestion.services import decisions
from tests.services.learners import NOW, Learner, at_once, refused


def decided(learner: Learner) -> Decision:
    return decisions.thinking(learner.store, learner.own).decision


def save(learner: Learner, field: str, text: str, before: str | None = None) -> object:
    return decisions.save_text(learner.store, learner.own, field, text, NOW, before=before)


def choose(learner: Learner, choice: str) -> object:
    return decisions.choose(learner.store, learner.own, choice, NOW)


def test_there_are_three_ways_and_five_texts() -> None:
    assert CHOICES == ("continue", "change", "stop")
    assert set(TEXTS) == {"deciding", "would_be_true", "because", "evidence_for", "evidence_against"}


def test_a_choice_can_be_made_changed_and_taken_back(learner: Learner) -> None:
    for choice in (*CHOICES, ""):
        assert choose(learner, choice) is None
        assert decided(learner).choice == choice


@pytest.mark.parametrize("choice", ["maybe", "Continue", " stop", "continue; --", "x" * 500])
def test_a_choice_that_there_is_not_is_refused(learner: Learner, choice: str) -> None:
    assert refused(choose(learner, choice)) == ("problem.not_a_choice", "decision")
    assert learner.own.id is None
    choose(learner, "stop")
    choose(learner, choice)
    assert decided(learner).choice == "stop"


@pytest.mark.parametrize("field", TEXTS)
def test_each_text_is_kept_for_itself_as_it_was_typed(learner: Learner, field: str) -> None:
    choose(learner, "change")
    assert save(learner, field, "  <b>One</b>\n\nTwo & *three*\x00 ") is None
    found = decided(learner)
    assert getattr(found, field) == "<b>One</b>\n\nTwo & *three*"
    assert found == Decision(id=found.id, choice="change", **{field: "<b>One</b>\n\nTwo & *three*"})


@pytest.mark.parametrize("field", TEXTS)
def test_a_text_that_is_too_long_is_refused_by_its_name(learner: Learner, field: str) -> None:
    assert save(learner, field, "x" * TEXT_LIMIT) is None
    assert refused(save(learner, field, "y" * (TEXT_LIMIT + 1))) == ("problem.too_long", field)
    assert getattr(decided(learner), field) == "x" * TEXT_LIMIT


def test_a_choice_is_no_text(learner: Learner) -> None:
    assert refused(save(learner, "choice", "stop")) == ("problem.not_a_choice", "decision")


@pytest.mark.parametrize("field", ["evidence_for", "evidence_against", "because"])
def test_of_two_windows_the_second_is_told_and_the_first_is_kept(learner: Learner, field: str) -> None:
    assert save(learner, field, "From the first window", before="") is None
    assert refused(save(learner, field, "From the second", before="")) == ("problem.changed_elsewhere", None)
    assert getattr(decided(learner), field) == "From the first window"


def test_choice_and_texts_that_are_saved_at_once_are_all_kept_in_one_decision(learner: Learner) -> None:
    own, store = learner.own, learner.store
    at_once(
        [
            lambda: decisions.choose(store, own, "continue", NOW),
            *(
                lambda field=field: decisions.save_text(store, own, field, field, NOW, before="")  # type: ignore[misc]
                for field in TEXTS
            ),
        ]
    )
    found = decided(learner)
    assert found == Decision(id=found.id, choice="continue", **{field: field for field in TEXTS})


def test_nobody_decides_for_somebody_else(learner: Learner, neighbour: Learner) -> None:
    choose(learner, "stop")
    neighbour.adds()
    assert decided(neighbour) == Decision()
    choose(neighbour, "continue")
    assert decided(learner).choice == "stop"
