"""The second pair of eyes against labelled questions, and the check of a message against labelled messages.

The parts called dev were read while the rules were written. The others were written by people who had not seen them:
their figures stand in docs/decisions (0010-a-second-pair-of-eyes.md and 0012-a-check-before-it-goes.md), and
`make eyes` prints them. Their texts are read for counting alone.
"""

from collections import Counter
from collections.abc import Callable

import pytest

from benchmarks.eyes import DATA, HALVES, MESSAGES, Labelled, Score, read, scores
from goodquestion.domain import review_messages
from goodquestion.domain.messages import KINDS
from goodquestion.domain.review import CODES
from goodquestion.domain.review_messages import Limits
from goodquestion.services.review import review_message, review_question

AT_LEAST = 15


def labels(questions: list[Labelled]) -> Counter[str]:
    return Counter(code for question in questions for code in question.codes)


@pytest.fixture(scope="module")
def dev() -> list[Labelled]:
    return read(DATA / HALVES["dev"])


@pytest.fixture(scope="module")
def held_out() -> list[Labelled]:
    return read(DATA / HALVES["held out"])


def test_there_are_three_hundred_labelled_questions_and_each_finding_has_enough(
    dev: list[Labelled], held_out: list[Labelled]
) -> None:
    assert len(dev) + len(held_out) >= 300
    for half in (dev, held_out):
        counted = labels(half)
        assert set(counted) == set(CODES)
        assert all(counted[code] >= AT_LEAST for code in CODES)
        assert any(not question.codes for question in half)
        assert {question.language for question in half} == {"en", "es"}


@pytest.mark.parametrize("code", CODES)
def test_what_the_first_half_calls_for_is_found_and_little_else(code: str, dev: list[Labelled]) -> None:
    score = scores(dev)[code]
    assert score.labels >= AT_LEAST
    assert score.precision >= 0.9
    assert score.recall >= 0.8


def test_a_false_alarm_is_rare_in_the_half_that_no_rule_has_seen(
    held_out: list[Labelled], record_property: Callable[[str, object], None]
) -> None:
    by_code = scores(held_out)
    for code, score in by_code.items():
        record_property(code, f"precision {score.precision:.2f}, recall {score.recall:.2f}")
    assert sum(by_code.values(), Score()).precision >= 0.8


def test_the_service_gives_findings_with_the_names_that_automation_relies_on() -> None:
    found = review_question("Do you like your job, and how much do you earn?", "en")
    assert [finding.code for finding in found] == ["closed", "double", "own_pay"]


READ = ("dev", "dev 2")
UNREAD = ("held out", "held out 2")


@pytest.fixture(scope="module")
def messages() -> dict[str, list[Labelled]]:
    return {name: read(DATA / file) for name, file in MESSAGES.items()}


def test_there_are_enough_labelled_messages_of_each_finding_and_kind(
    messages: dict[str, list[Labelled]],
) -> None:
    assert sum(map(len, messages.values())) >= 500
    for part in messages.values():
        assert set(labels(part)) == set(review_messages.CODES)
        assert {message.kind for message in part} == set(KINDS)
        assert {message.language for message in part} == {"en", "es"}
        assert any(not message.codes for message in part)
    for name in ("dev", "held out"):
        assert all(labels(messages[name])[code] >= AT_LEAST for code in review_messages.CODES)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("code", review_messages.CODES)
def test_what_the_messages_that_were_read_call_for_is_found(
    code: str, name: str, messages: dict[str, list[Labelled]]
) -> None:
    score = scores(messages[name])[code]
    assert score.precision >= 0.9
    assert score.recall >= 0.8


@pytest.mark.parametrize("name", UNREAD)
def test_a_false_alarm_is_rare_in_the_messages_that_nobody_read(
    name: str, messages: dict[str, list[Labelled]], record_property: Callable[[str, object], None]
) -> None:
    by_code = scores(messages[name])
    for code, score in by_code.items():
        record_property(code, f"precision {score.precision:.2f}, recall {score.recall:.2f}")
    together = sum(by_code.values(), Score())
    assert together.precision >= 0.9
    assert together.recall >= 0.8


def test_a_message_gets_findings_with_the_names_that_automation_relies_on() -> None:
    found = review_message("Dear [name], please hire me. My CV is attached.", "check_in", "en")
    assert [finding.code for finding in found] == ["asks_for_job", "placeholder_left", "attachment"]
    assert [finding.words for finding in found] == ["hire me", "[name]", "CV is attached"]


def test_the_limits_of_a_learner_reach_the_check_of_a_message() -> None:
    found = review_message("word " * 80, "reminder", "en", limits=Limits(email_words=75))
    assert "too_long" in {finding.code for finding in found}
