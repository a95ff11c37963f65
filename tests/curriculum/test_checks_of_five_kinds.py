"""Checks judge answers: choose, spot, order, match, estimate. Each answer gets its reason."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.curriculum.models import (
    ESTIMATE_LIMIT,
    AnyCheck,
    Check,
    CheckWords,
    EstimateCheck,
    EstimateFeedback,
    EstimateWords,
    MatchCheck,
    MatchWords,
    Option,
    OptionWords,
    OrderCheck,
    OrderWords,
    PairWords,
    Verdict,
)


def option(name: str, *, correct: bool = False) -> Option:
    return Option(id=name, text=f"Text {name}", feedback=f"Why {name}", correct=correct)


def part(name: str, language: str = "en") -> OptionWords:
    return OptionWords(id=name, text=f"{language} {name}", feedback=f"{language} why {name}")


def pair(name: str, language: str = "en") -> PairWords:
    return PairWords(
        id=name, text=f"{language} {name}", match=f"{language} to {name}", feedback=f"{language} why {name}"
    )


CHOOSE = Check(id="line", prompt="Which?", options=(option("a"), option("b", correct=True), option("c")))
SPOT = CHOOSE.model_copy(update={"kind": "spot"})
ORDER = OrderCheck(
    id="visit", kind="order", prompt="Order?", items=tuple(map(part, "abcd")), feedback="In order."
)
MATCH = MatchCheck(
    id="who", kind="match", prompt="Who?", pairs=tuple(map(pair, ("a", "b", "c"))), feedback="All right."
)
ESTIMATE = EstimateCheck(
    id="minutes",
    kind="estimate",
    prompt="How many?",
    unit="minutes",
    low=15,
    high=30,
    feedback=EstimateFeedback(under="More.", right="Yes.", over="Fewer."),
)
ALL: tuple[AnyCheck, ...] = (CHOOSE, SPOT, ORDER, MATCH, ESTIMATE)

CHOOSE_WORDS = CheckWords(
    id="line", prompt="¿Cuál?", options=(part("c", "es"), part("a", "es"), part("b", "es"))
)
ORDER_WORDS = OrderWords(
    id="visit", prompt="¿Orden?", items=tuple(part(name, "es") for name in "dbca"), feedback="En orden."
)
MATCH_WORDS = MatchWords(
    id="who", prompt="¿Quién?", pairs=tuple(pair(name, "es") for name in "cab"), feedback="Todo bien."
)
ESTIMATE_WORDS = EstimateWords(
    id="minutes",
    prompt="¿Cuántos?",
    unit="minutos",
    feedback=EstimateFeedback(under="Más.", right="Sí.", over="Menos."),
)


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.kind)
def test_the_answer_of_a_check_is_right(check: AnyCheck) -> None:
    verdict = check.judge(check.answer)
    assert verdict is not None
    assert verdict.right
    assert verdict.reasons


@pytest.mark.parametrize("check", [CHOOSE, SPOT], ids=lambda check: check.kind)
@pytest.mark.parametrize(("answer", "right"), [("a", False), ("b", True), ("c", False)])
def test_an_option_is_told_its_own_reason(check: Check, answer: str, right: bool) -> None:
    assert check.judge(answer) == Verdict(right, (f"Why {answer}",))


def test_the_right_order_is_told_why_it_is_right() -> None:
    assert ORDER.answer == "a>b>c>d"
    assert ORDER.judge("a>b>c>d") == Verdict(True, ("In order.",))


def test_a_wrong_order_is_told_of_each_item_that_stands_elsewhere() -> None:
    assert ORDER.judge("b>a>c>d") == Verdict(False, ("en why a", "en why b"))
    assert ORDER.judge("d>b>c>a") == Verdict(False, ("en why a", "en why d"))


def test_all_partners_found_are_told_why() -> None:
    assert MATCH.answer == "a=a;b=b;c=c"
    assert MATCH.judge("a=a;b=b;c=c") == Verdict(True, ("All right.",))
    assert MATCH.judge("c=c;a=a;b=b") == Verdict(True, ("All right.",))


def test_partners_not_found_are_told_of_one_by_one() -> None:
    assert MATCH.judge("a=b;b=a;c=c") == Verdict(False, ("en why a", "en why b"))
    assert MATCH.judge("a=a;b=a;c=a") == Verdict(False, ("en why b", "en why c"))


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("0", Verdict(False, ("More.",))),
        ("14", Verdict(False, ("More.",))),
        ("15", Verdict(True, ("Yes.",))),
        ("22", Verdict(True, ("Yes.",))),
        ("30", Verdict(True, ("Yes.",))),
        ("31", Verdict(False, ("Fewer.",))),
        (str(ESTIMATE_LIMIT), Verdict(False, ("Fewer.",))),
    ],
)
def test_a_number_is_told_whether_it_is_too_small_or_too_large(answer: str, verdict: Verdict) -> None:
    assert ESTIMATE.judge(answer) == verdict


@pytest.mark.parametrize(
    ("check", "answers"),
    [
        (CHOOSE, ["", "d", "A", "a,b", "Text a"]),
        (SPOT, ["", "d", "0"]),
        (ORDER, ["", "a", "a>b>c", "a>b>c>c", "a>b>c>d>d", "a>b>c>e", "a,b,c,d", "a>b>c>d>"]),
        (MATCH, ["", "a", "a=a;b=b", "a=a;b=b;c=d", "a=a;b=b;d=c", "a=a;b=b;c", "a=a,b=b,c=c"]),
        (
            ESTIMATE,
            ["", "-1", "15.0", "1e1", "fifteen", "٢٠", "²", " 15", str(ESTIMATE_LIMIT + 1), "9" * 9000],
        ),
    ],
    ids=["choose", "spot", "order", "match", "estimate"],
)
def test_what_is_no_answer_is_not_judged(check: AnyCheck, answers: list[str]) -> None:
    assert {answer: check.judge(answer) for answer in answers} == dict.fromkeys(answers)


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.kind)
@given(text=st.text(alphabet="abcd=>;0123456789 -é", max_size=40))
def test_no_text_at_all_breaks_a_check(check: AnyCheck, text: str) -> None:
    verdict = check.judge(text)
    assert verdict is None or verdict.reasons


def test_an_answer_of_an_older_course_is_not_judged() -> None:
    """What was stored before an option, an item or a pair left the course."""
    fewer = CHOOSE.model_copy(update={"options": CHOOSE.options[1:]})
    assert fewer.judge("a") is None
    assert ORDER.model_copy(update={"items": ORDER.items[:3]}).judge("a>b>c>d") is None
    other = (*MATCH.pairs[:2], pair("d"))
    assert MATCH.model_copy(update={"pairs": other}).judge("a=a;b=b;c=c") is None


def test_an_answer_of_another_kind_is_not_judged() -> None:
    for check in ALL:
        others = {other.answer for other in ALL if type(other) is not type(check)}
        assert {check.judge(answer) for answer in others} == {None}


# What is shown first


@pytest.mark.parametrize("count", [3, 4, 5])
def test_items_to_order_are_never_shown_in_the_right_order(count: int) -> None:
    for number in range(300):
        items = tuple(part(f"item-{letter}") for letter in "abcde"[:count])
        check = ORDER.model_copy(update={"id": f"check-{number}", "items": items})
        assert sorted(item.id for item in check.shown) == sorted(item.id for item in items)
        assert check.shown != items
        assert check.shown == check.shown


@pytest.mark.parametrize("count", [3, 4])
def test_partners_are_never_offered_in_the_order_of_the_pairs(count: int) -> None:
    for number in range(300):
        pairs = tuple(pair(f"pair-{letter}") for letter in "abcd"[:count])
        check = MATCH.model_copy(update={"id": f"check-{number}", "pairs": pairs})
        assert sorted(each.id for each in check.partners) == sorted(each.id for each in pairs)
        assert check.partners != pairs
        assert check.partners == check.partners


def test_what_is_shown_first_does_not_tell_where_the_right_ones_stand() -> None:
    places = {
        tuple("abc".index(item.id) for item in ORDER.model_copy(
            update={"id": f"check-{number}", "items": tuple(map(part, "abc"))}
        ).shown)
        for number in range(100)
    }  # fmt: skip
    assert places == set(permutations(range(3))) - {(0, 1, 2)}


def test_a_translation_is_shown_in_the_same_order() -> None:
    order, match = ORDER.joined(ORDER_WORDS), MATCH.joined(MATCH_WORDS)
    assert [item.id for item in order.shown] == [item.id for item in ORDER.shown]
    assert [each.id for each in match.partners] == [each.id for each in MATCH.partners]


# Joined with a translation


@pytest.mark.parametrize("check", [CHOOSE, SPOT], ids=lambda check: check.kind)
def test_options_are_joined_by_their_ids_in_the_english_order(check: Check) -> None:
    joined = check.joined(CHOOSE_WORDS)
    assert (joined.kind, joined.prompt, joined.answer) == (check.kind, "¿Cuál?", "b")
    assert [(each.id, each.text) for each in joined.options] == [("a", "es a"), ("b", "es b"), ("c", "es c")]
    assert joined.judge("b") == Verdict(True, ("es why b",))


def test_items_are_joined_in_the_right_order_whatever_order_the_translation_has() -> None:
    joined = ORDER.joined(ORDER_WORDS)
    assert joined.part_ids == ("a", "b", "c", "d")
    assert joined.judge("a>b>c>d") == Verdict(True, ("En orden.",))
    assert joined.judge("b>a>c>d") == Verdict(False, ("es why a", "es why b"))


def test_pairs_are_joined_by_their_ids() -> None:
    joined = MATCH.joined(MATCH_WORDS)
    assert [(each.text, each.match) for each in joined.pairs] == [
        ("es a", "es to a"), ("es b", "es to b"), ("es c", "es to c"),
    ]  # fmt: skip
    assert joined.judge("a=a;b=b;c=c") == Verdict(True, ("Todo bien.",))


def test_an_estimate_keeps_its_bounds_and_gets_words() -> None:
    joined = ESTIMATE.joined(ESTIMATE_WORDS)
    assert (joined.low, joined.high, joined.unit, joined.prompt) == (15, 30, "minutos", "¿Cuántos?")
    assert joined.judge("3") == Verdict(False, ("Más.",))


@pytest.mark.parametrize("check", [ORDER, MATCH, ESTIMATE], ids=lambda check: check.kind)
def test_words_of_another_kind_change_nothing(check: AnyCheck) -> None:
    assert check.joined(CHOOSE_WORDS) == check


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.kind)
def test_everything_that_is_read_in_a_check_is_known(check: AnyCheck) -> None:
    """The reading level is measured over these."""
    assert check.prompt in check.texts
    verdict = check.judge(check.answer)
    assert verdict is not None
    assert set(verdict.reasons) <= set(check.texts)
