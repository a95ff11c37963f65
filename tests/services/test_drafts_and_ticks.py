"""What is made in a lesson: a first message, a thank-you, a checklist; kept as it is typed, in two windows too."""

import pytest

from goodquestion.domain.contacts import LONG
from goodquestion.services import learning
from goodquestion.services.learning import Made
from tests.services.learners import NOW, Learner, at_once, later, refused

ITEMS = ("on-time", "paper", "thanks")


def made(learner: Learner) -> Made:
    return learning.made_in_lessons(learner.store, learner.own)


def save(learner: Learner, text: str, kind: str = "first_email", **more: str | None) -> object:
    return learning.save_draft(learner.store, learner.own, kind, text, NOW, **more)  # type: ignore[arg-type]


# -- drafts


def test_nothing_is_made_at_first(learner: Learner) -> None:
    assert made(learner) == Made()
    assert made(learner).draft("first_email") == ""
    assert learner.own.id is None


def test_a_draft_is_kept_and_written_over(learner: Learner) -> None:
    assert save(learner, "Dear Ana") is None
    assert save(learner, "Dear Ana,\n\nI read about you.") is None
    assert made(learner).draft("first_email") == "Dear Ana,\n\nI read about you."


def test_the_first_message_and_the_thank_you_are_two_drafts(learner: Learner) -> None:
    save(learner, "Hello")
    save(learner, "Thank you", "thank_you")
    assert (made(learner).draft("first_email"), made(learner).draft("thank_you")) == ("Hello", "Thank you")


def test_a_draft_for_somebody_is_not_the_one_for_nobody_yet(learner: Learner) -> None:
    save(learner, "For Ana", contact="ana")
    assert made(learner).draft("first_email") == ""
    save(learner, "For nobody yet")
    assert made(learner).drafts == {
        ("ana", "first_email"): "For Ana",
        ("", "first_email"): "For nobody yet",
    }


def test_a_draft_can_be_emptied(learner: Learner) -> None:
    save(learner, "Dear Ana")
    assert save(learner, "  \n ", before="Dear Ana") is None
    assert made(learner).draft("first_email") == ""


def test_a_draft_is_kept_without_what_no_screen_can_show(learner: Learner) -> None:
    save(learner, "  Dear\x00 \ud800Ana,\r\n\tthank you \x1b[31m ")
    assert made(learner).draft("first_email") == "Dear Ana,\n\tthank you [31m"


def test_markup_and_strange_letters_are_kept_as_they_were_typed(learner: Learner) -> None:
    typed = "<script>alert(1)</script> {name} %s 你好 שלום 👩‍🔬 '); DROP TABLE draft;--"
    save(learner, typed)
    assert made(learner).draft("first_email") == typed


@pytest.mark.parametrize("kind", ["", "reminder", "FIRST_EMAIL", "x" * 500])
def test_a_kind_that_no_lesson_has_is_refused(learner: Learner, kind: str) -> None:
    assert refused(save(learner, "Hello", kind)) == ("problem.not_a_choice", "draft")
    assert learner.own.id is None


def test_a_draft_may_be_as_long_as_the_limit_and_no_longer(learner: Learner) -> None:
    assert save(learner, "x" * LONG) is None
    problem = save(learner, "y" * (LONG + 1))
    assert refused(problem) == ("problem.too_long", "draft")
    assert problem.values == {"limit": LONG, "length": LONG + 1}  # type: ignore[attr-defined]
    assert made(learner).draft("first_email") == "x" * LONG


def test_of_two_windows_the_second_is_told_and_the_first_is_kept(learner: Learner) -> None:
    save(learner, "Before")
    assert save(learner, "From the first window", before="Before") is None
    assert refused(save(learner, "From the second window", before="Before")) == (
        "problem.changed_elsewhere",
        None,
    )
    assert made(learner).draft("first_email") == "From the first window"


def test_the_second_window_may_choose_its_own_words(learner: Learner) -> None:
    save(learner, "From the first window")
    assert save(learner, "From the second window", before=None) is None
    assert made(learner).draft("first_email") == "From the second window"


def test_of_two_first_drafts_at_once_one_is_kept_and_the_other_is_told(learner: Learner) -> None:
    own, texts = learner.own, ("one", "two", "three")
    results = at_once(
        [
            lambda text=text: learning.save_draft(learner.store, own, "thank_you", text, NOW, before="")  # type: ignore[misc]
            for text in texts
        ]
    )
    assert [problem for problem in results if problem is None] == [None]
    assert made(learner).draft("thank_you") == texts[results.index(None)]


def test_nobody_reads_the_draft_of_somebody_else(learner: Learner, neighbour: Learner) -> None:
    save(learner, "Dear Ana")
    learning.set_ticks(learner.store, learner.own, ITEMS, ITEMS, NOW)
    assert made(neighbour) == Made()


# -- ticks


def tick(learner: Learner, *ticked: str, items: tuple[str, ...] = ITEMS) -> None:
    learning.set_ticks(learner.store, learner.own, items, ticked, later(minutes=1))


def test_ticks_are_kept_and_taken_back(learner: Learner) -> None:
    tick(learner, "on-time", "thanks")
    assert made(learner).ticks == {"on-time", "thanks"}
    tick(learner, "thanks", "paper")
    assert made(learner).ticks == {"thanks", "paper"}
    tick(learner)
    assert made(learner).ticks == frozenset()


def test_ticks_of_another_checklist_stay(learner: Learner) -> None:
    tick(learner, "quiet-room", items=("quiet-room", "camera"))
    tick(learner, "paper")
    tick(learner)
    assert made(learner).ticks == {"quiet-room"}


def test_what_is_no_line_of_the_checklist_is_not_ticked(learner: Learner) -> None:
    tick(learner, "paper", "something-else")
    assert made(learner).ticks == {"paper"}


def test_a_tick_that_two_windows_set_at_once_is_one(learner: Learner) -> None:
    own = learner.own
    at_once([lambda: learning.set_ticks(learner.store, own, ITEMS, ["paper"], NOW)] * 3)
    assert made(learner).ticks == {"paper"}
