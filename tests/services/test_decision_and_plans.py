"""My decision: two texts that are never lost, if-then plans with a day, and how nervous each step was."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from goodquestion.domain.decisions import PLAN_UP_TO, TEXT_LIMIT, Feeling, Plan
from goodquestion.domain.followups import Settings
from goodquestion.domain.problems import Problem
from goodquestion.services import decisions
from goodquestion.services.decisions import PLANS_LIMIT, Thinking
from goodquestion.storage import decisions as rows
from tests.services.learners import NOW, ZONE, Learner, ago, at_once, kept, later, refused

PLAN = Plan(at=later(days=1), then="write to Ana Example")
HERE = ZoneInfo(ZONE)


def thinking(learner: Learner) -> Thinking:
    return decisions.thinking(learner.store, learner.own)


def save(learner: Learner, text: str, field: str = "deciding", before: str | None = None) -> Problem | None:
    return decisions.save_text(learner.store, learner.own, field, text, NOW, before=before)


def plan(learner: Learner, typed: Plan = PLAN, now: datetime = NOW) -> Plan:
    return kept(decisions.add_plan(learner.store, learner.own, typed, now))


def feel(
    learner: Learner, value: int, moment: str = "before", at: datetime = NOW, **more: str
) -> Problem | None:
    typed = Feeling(**{"contact": "ana", "step": "meet"} | more, moment=moment, value=value, at=at)  # type: ignore[arg-type]
    return decisions.feel(learner.store, learner.own, typed, at)


# -- the texts


def test_nothing_is_decided_at_first(learner: Learner) -> None:
    assert thinking(learner) == Thinking()
    assert learner.own.id is None


def test_the_two_texts_are_kept_each_for_itself(learner: Learner) -> None:
    assert save(learner, "Biotech, or go on as it is?") is None
    assert save(learner, "I like the days.\n\nIt pays.", "would_be_true") is None
    assert save(learner, "Biotech?") is None
    decision = thinking(learner).decision
    assert (decision.deciding, decision.would_be_true) == ("Biotech?", "I like the days.\n\nIt pays.")
    assert decision.id


def test_a_text_can_be_emptied(learner: Learner) -> None:
    save(learner, "Biotech?")
    assert save(learner, " \n ", before="Biotech?") is None
    assert thinking(learner).decision.deciding == ""


def test_markup_is_kept_as_it_was_typed_and_what_no_screen_can_show_is_not(learner: Learner) -> None:
    save(learner, "  <b>Biotech</b>\x00 \ud800or **not**?\r\n ")
    assert thinking(learner).decision.deciding == "<b>Biotech</b> or **not**?"


def test_a_text_that_is_too_long_is_refused_and_the_one_before_stays(learner: Learner) -> None:
    assert save(learner, "x" * TEXT_LIMIT) is None
    assert refused(save(learner, "y" * (TEXT_LIMIT + 1))) == ("problem.too_long", "deciding")
    assert thinking(learner).decision.deciding == "x" * TEXT_LIMIT


@pytest.mark.parametrize("field", ["", "id", "created", "deciding; --"])
def test_a_text_that_the_decision_does_not_have_is_refused(learner: Learner, field: str) -> None:
    assert refused(save(learner, "Biotech?", field)) == ("problem.not_a_choice", "decision")
    assert learner.own.id is None


def test_of_two_windows_the_second_is_told_and_the_first_is_kept(learner: Learner) -> None:
    save(learner, "Before")
    assert save(learner, "From the first window", before="Before") is None
    assert refused(save(learner, "From the second window", before="Before")) == (
        "problem.changed_elsewhere",
        None,
    )
    assert save(learner, "That would be true", "would_be_true", before="") is None  # the other text is free
    assert thinking(learner).decision.deciding == "From the first window"
    assert save(learner, "From the second window", before=None) is None
    assert thinking(learner).decision.deciding == "From the second window"


def test_two_first_saves_at_once_lose_neither_text(learner: Learner) -> None:
    own, store = learner.own, learner.store
    at_once(
        [
            lambda field=field: decisions.save_text(store, own, field, field, NOW, before="")  # type: ignore[misc]
            for field in decisions.TEXTS
        ]
    )
    decision = thinking(learner).decision
    assert (decision.deciding, decision.would_be_true) == ("deciding", "would_be_true")


# -- plans


def test_a_plan_is_kept_in_tidy_words(learner: Learner) -> None:
    made = plan(learner, replace(PLAN, id="typed", then="  write\n to Ana\x00 ", done_at=NOW))
    assert (made.then, made.at, made.done_at) == ("write  to Ana", PLAN.at, None)
    assert made.id not in ("", "typed")
    assert thinking(learner).plans == (made,)


def test_the_same_plan_sent_twice_is_one(learner: Learner) -> None:
    first = plan(learner)
    assert plan(learner, now=later(seconds=5)) == first
    assert thinking(learner).plans == (first,)


def test_the_same_plan_sent_from_two_windows_at_once_is_one(learner: Learner) -> None:
    own = learner.own
    made = at_once([lambda: decisions.add_plan(learner.store, own, PLAN, NOW)] * 3)
    assert made == [thinking(learner).plans[0]] * 3


def test_the_same_words_for_another_day_are_another_plan(learner: Learner) -> None:
    sooner = plan(learner)
    later_on = plan(learner, replace(PLAN, at=later(days=2)))
    assert thinking(learner).plans == (sooner, later_on)


def test_a_plan_that_was_done_can_be_made_again(learner: Learner) -> None:
    first = plan(learner)
    decisions.finish_plan(learner.store, learner.own, first.id, later(hours=1))
    second = plan(learner)
    assert second.id != first.id
    assert thinking(learner).open_plans == (second,)


@pytest.mark.parametrize(
    ("typed", "key", "field"),
    [
        (replace(PLAN, then=""), "problem.plan_without_words", "plan_then"),
        (replace(PLAN, then=" \n\x00 "), "problem.plan_without_words", "plan_then"),
        (replace(PLAN, then="x" * 301), "problem.too_long", "plan_then"),
        (replace(PLAN, at=ago(minutes=1)), "problem.plan_in_the_past", "plan_at"),
        (replace(PLAN, at=NOW + PLAN_UP_TO + timedelta(minutes=1)), "problem.plan_too_far", "plan_at"),
    ],
)
def test_a_plan_without_words_or_a_day_to_come_is_refused(
    learner: Learner, typed: Plan, key: str, field: str
) -> None:
    assert refused(decisions.add_plan(learner.store, learner.own, typed, NOW)) == (key, field)
    assert learner.own.id is None


def test_there_are_no_more_plans_than_the_limit(learner: Learner) -> None:
    first = plan(learner)
    with learner.store.write() as db:
        for n in range(1, PLANS_LIMIT):
            rows.insert_plan(db, str(learner.own.id), replace(PLAN, id=f"plan-{n}"), NOW)
    extra = replace(PLAN, then="write to one more")
    problem = decisions.add_plan(learner.store, learner.own, extra, NOW)
    assert refused(problem) == ("problem.too_many_plans", None)
    assert problem.values == {"limit": PLANS_LIMIT}  # type: ignore[union-attr]
    decisions.remove_plan(learner.store, learner.own, first.id, NOW)
    plan(learner, extra)


def test_a_plan_is_done_and_open_again(learner: Learner) -> None:
    made = plan(learner)
    assert decisions.finish_plan(learner.store, learner.own, made.id, later(days=1)) is None
    assert thinking(learner).plans == (replace(made, done_at=later(days=1)),)
    assert thinking(learner).open_plans == ()
    assert decisions.reopen_plan(learner.store, learner.own, made.id, later(days=2)) is None
    assert thinking(learner).open_plans == (made,)


def test_every_change_is_counted_so_that_open_pages_read_anew(learner: Learner) -> None:
    made, store = plan(learner), learner.store
    revisions = [learner.own.revision]
    for act in (
        lambda: save(learner, "Biotech?"),
        lambda: feel(learner, 8),
        lambda: decisions.finish_plan(store, learner.own, made.id, NOW),
        lambda: decisions.reopen_plan(store, learner.own, made.id, NOW),
        lambda: decisions.remove_plan(store, learner.own, made.id, NOW),
        lambda: decisions.bring_plan_back(store, learner.own, made, NOW),
    ):
        assert act() is None
        revisions.append(learner.own.revision)
    assert revisions == sorted(set(revisions))


def test_a_plan_that_was_removed_can_be_had_back_once(learner: Learner) -> None:
    made = plan(learner)
    assert decisions.remove_plan(learner.store, learner.own, made.id, NOW) is None
    assert thinking(learner).plans == ()
    for _ in range(2):
        assert decisions.bring_plan_back(learner.store, learner.own, made, NOW) is None
    assert thinking(learner).plans == (made,)


def test_what_is_done_to_a_plan_that_is_gone_is_told(learner: Learner, neighbour: Learner) -> None:
    somebody_elses = plan(neighbour)
    for someone in ("without", "with"):
        for act in (decisions.finish_plan, decisions.reopen_plan):
            problem = act(learner.store, learner.own, somebody_elses.id, NOW)
            assert refused(problem) == ("problem.plan_gone", None), someone
        decisions.remove_plan(learner.store, learner.own, somebody_elses.id, NOW)
        learner.adds()  # from here on the learner has a workspace
    assert thinking(neighbour).plans == (somebody_elses,)


def test_removing_a_plan_from_nowhere_is_told_and_leaves_no_row(learner: Learner) -> None:
    assert refused(decisions.remove_plan(learner.store, learner.own, "nothing", NOW)) == (
        "problem.plan_gone",
        None,
    )
    assert learner.own.id is None


def test_a_plan_is_due_on_its_day_where_the_learner_is_and_stays_due(learner: Learner) -> None:
    late_evening = datetime(2026, 11, 18, 23, 30, tzinfo=HERE)  # in UTC that is the 19th
    made = plan(learner, replace(PLAN, at=late_evening))
    settings = learner.own.settings
    found = thinking(learner)
    assert [found.due(date(2026, 11, day), settings) for day in (17, 18, 19, 30)] == [(), *[(made,)] * 3]
    assert found.due(date(2026, 11, 18), Settings(time_zone="UTC")) == ()


def test_plans_are_due_the_soonest_first_and_not_when_they_are_done(learner: Learner) -> None:
    second = plan(learner, replace(PLAN, at=later(hours=2)))
    first = plan(learner, replace(PLAN, at=later(hours=1)))
    done = plan(learner, replace(PLAN, at=later(hours=3)))
    plan(learner, replace(PLAN, at=later(days=30)))
    decisions.finish_plan(learner.store, learner.own, done.id, NOW)
    assert thinking(learner).due(date(2026, 11, 18), learner.own.settings) == (first, second)


# -- feelings


def test_how_nervous_is_kept_with_the_moment_it_was_said(learner: Learner) -> None:
    assert feel(learner, 8) is None
    (kept_feeling,) = thinking(learner).feelings
    assert (kept_feeling.contact, kept_feeling.step, kept_feeling.moment) == ("ana", "meet", "before")
    assert (kept_feeling.value, kept_feeling.at) == (8, NOW)
    assert kept_feeling.id


@pytest.mark.parametrize(("value", "moment"), [(11, "before"), (-1, "after"), (5, "during"), (5, "")])
def test_what_is_no_feeling_is_refused(learner: Learner, value: int, moment: str) -> None:
    assert refused(feel(learner, value, moment)) == ("problem.not_a_choice", "nervous")
    assert learner.own.id is None


def test_the_latest_feeling_at_a_moment_of_a_step_counts(learner: Learner) -> None:
    for n, value in enumerate((8, 6)):
        feel(learner, value, at=later(minutes=n))
    feel(learner, 2, "after", at=later(hours=1))
    feel(learner, 9, at=later(hours=2), contact="ben")
    found = thinking(learner)
    latest = found.last_feeling("ana", "meet", "before")
    assert latest is not None
    assert latest.value == 6
    assert found.last_feeling("ana", "send_request", "before") is None


def test_before_and_after_the_same_step_belong_together(learner: Learner) -> None:
    told = [
        (8, "before", "ana", "meet"),
        (5, "before", "ben", "send_request"),
        (3, "after", "ana", "meet"),
        (7, "after", "cleo", "meet"),  # without one before it
        (9, "before", "ana", "meet"),  # the next time
        (4, "before", "ana", "meet"),  # said again: the later one counts
        (1, "after", "ana", "meet"),
        (0, "after", "ana", "meet"),
    ]
    for n, (value, moment, contact, step) in enumerate(told):
        feel(learner, value, moment, later(hours=n), contact=contact, step=step)
    pairs = [(before.value, after.value) for before, after in thinking(learner).pairs()]
    assert pairs == [(8, 3), (4, 0)], "a number that was put right counts"


def test_nobody_reads_what_somebody_else_decides(learner: Learner, neighbour: Learner) -> None:
    save(learner, "Biotech?")
    plan(learner)
    feel(learner, 8)
    neighbour.adds()
    assert thinking(neighbour) == Thinking()
