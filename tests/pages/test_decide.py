"""My decision: what I am deciding, what would have to be true, and a plan that Home shows on its day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from goodquestion.domain.decisions import Plan
from goodquestion.services import decisions
from tests.pages.browser import START, ZONE, Browser, words

TODAY = START.astimezone(ZoneInfo(ZONE)).date()  # Wednesday, 18 November, ten in the morning
TOMORROW = TODAY + timedelta(days=1)
FIELDS = {"decision_text": "deciding", "decision_would_be_true": "would_be_true"}

each_text = pytest.mark.parametrize(("key", "field"), FIELDS.items(), ids=FIELDS.values())


def kept(learner: Browser, field: str) -> str:
    """What is stored of the decision."""
    return str(getattr(learner.thinking.decision, field))


def plan(learner: Browser, then: str, day: date = TOMORROW, hour: time = time(10)) -> Browser:
    """Write a plan and keep it."""
    learner.open("my_decision").fill(plan_day=day, plan_time=hour, plan_then=then)
    return learner.click("plan_save")


def has_plan(learner: Browser, then: str = "write to Ana", **away: float) -> Plan:
    """A plan is there already, so long from now."""
    made = Plan(at=learner.world.now + timedelta(**(away or {"days": 1})), then=then)
    added = decisions.add_plan(learner.store, learner.workspace, made, learner.world.now)
    assert isinstance(added, Plan)
    return added


def sentence(day: str, hour: str, then: str) -> str:
    return words("plan.sentence", day=day, time=hour, then=then)


def on_home(learner: Browser) -> list[str]:
    """The plans that Home shows."""
    learner.open("home")
    return [learner.part(key) for key in learner.keys("plan_due_")]


def listed(learner: Browser) -> list[str]:
    """The plans in their list, first line first."""
    return [learner.part(key).splitlines()[0] for key in learner.keys("plan_row_")]


# -- the two texts


def test_an_empty_page_asks_for_both_texts_and_a_plan(learner: Browser) -> None:
    learner.open("my_decision")
    assert learner.title == words("decision.title")
    for key in ("deciding", "would_be_true", "plan"):
        assert words(f"decision.{key}") in learner.said("header")
    assert (learner.value("decision_text"), learner.value("decision_would_be_true")) == ("", "")
    assert learner.keys("plan_row_") == []


@each_text
def test_a_text_is_kept_on_leaving_the_field_and_there_on_the_next_day(
    learner: Browser, key: str, field: str
) -> None:
    typed = "Shall I leave?\n\n- My back\n<b>My family</b>"
    learner.open("my_decision").change(**{key: typed})
    assert learner.done == [words("long_text.saved")]
    assert kept(learner, field) == typed
    learner.world.later(days=1)
    assert learner.reload().value(key) == typed


@each_text
def test_a_text_can_be_changed_and_emptied(learner: Browser, key: str, field: str) -> None:
    learner.open("my_decision").change(**{key: "One"}).change(**{key: "Two"})
    assert kept(learner, field) == "Two"
    learner.change(**{key: ""})
    assert kept(learner, field) == ""


@each_text
def test_a_text_typed_while_the_server_restarts_is_kept(learner: Browser, key: str, field: str) -> None:
    restarted = learner.open("my_decision").fill(**{key: "Typed before"}).restart()
    assert restarted.value(key) == "Typed before"
    assert kept(learner, field) == "Typed before"


@each_text
def test_a_text_that_is_too_long_is_refused_and_kept_in_the_field(
    learner: Browser, key: str, field: str
) -> None:
    typed = "n" * 5_001
    learner.open("my_decision").change(**{key: typed})
    limits = {"limit": 5_000, "length": 5_001}
    assert learner.errors == [words("problem.too_long", field=words(f"field.{field}"), **limits)]
    assert learner.value(key) == typed
    assert learner.workspace.id is None
    learner.change(**{key: typed[1:]})
    assert (learner.errors, kept(learner, field)) == ([], typed[1:])


@each_text
def test_a_text_changed_in_another_window_appears_where_nothing_was_typed(
    learner: Browser, key: str, field: str
) -> None:
    second = learner.another_tab().open("my_decision")
    learner.open("my_decision").change(**{key: "From the first"})
    assert second.run().value(key) == "From the first"
    assert second.said("warning") == []
    assert kept(learner, field) == "From the first"


@each_text
@pytest.mark.parametrize(("choice", "stays"), [("mine", "Second"), ("other", "First")])
def test_a_text_changed_in_two_windows_is_shown_both_and_the_learner_chooses(
    learner: Browser, key: str, field: str, choice: str, stays: str
) -> None:
    second = learner.another_tab().open("my_decision")
    learner.open("my_decision").change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    assert second.said("text") == ["First"]
    assert kept(learner, field) == "First", "nothing is overwritten before the learner has chosen"
    second.click(f"{key}_{choice}")
    assert second.value(key) == kept(learner, field) == stays
    assert second.said("warning") == []


def test_the_two_texts_can_be_written_in_two_windows(learner: Browser) -> None:
    second = learner.another_tab().open("my_decision")
    learner.open("my_decision").change(decision_text="Accounting?")
    second.change(decision_would_be_true="Evenings are free.")
    assert second.said("warning") == []
    assert (kept(learner, "deciding"), kept(learner, "would_be_true")) == (
        "Accounting?",
        "Evenings are free.",
    )
    assert learner.run().value("decision_would_be_true") == "Evenings are free."


def test_another_browser_sees_no_decision_and_no_plan(learner: Browser) -> None:
    learner.open("my_decision").change(decision_text="Private")
    has_plan(learner)
    stranger = learner.world.browser().open("my_decision")
    assert stranger.value("decision_text") == ""
    assert listed(stranger) == []


# -- a plan is made


def test_a_plan_with_a_day_and_a_time_is_kept_and_said(learner: Browser) -> None:
    plan(learner, "write to Ana Flores", date(2026, 11, 24), time(18, 30))
    assert learner.done == [words("decision.plan_saved")]
    assert listed(learner) == [sentence("Tuesday", "6:30 PM", "write to Ana Flores")]
    (made,) = learner.thinking.plans
    assert made.at == datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "half past six in New York"
    assert learner.value("plan_then") == ""
    learner.world.later(days=1)
    assert listed(learner.reload()) == [sentence("Tuesday", "6:30 PM", "write to Ana Flores")]


def test_a_plan_begins_with_tomorrow_at_ten(learner: Browser) -> None:
    learner.open("my_decision")
    assert (learner.value("plan_day"), learner.value("plan_time")) == (TOMORROW, time(10))
    learner.fill(plan_then="call the school").click("plan_save")
    assert listed(learner) == [sentence("tomorrow", "10:00 AM", "call the school")]


def test_a_plan_for_later_today_is_kept(learner: Browser) -> None:
    plan(learner, "call the school", TODAY, time(10, 15))
    assert listed(learner) == [sentence("today", "10:15 AM", "call the school")]


def test_several_plans_stand_with_the_soonest_first_and_those_that_are_done_last(learner: Browser) -> None:
    has_plan(learner, "third", days=3)
    done = has_plan(learner, "first", days=1)
    has_plan(learner, "second", days=2)
    decisions.finish_plan(learner.store, learner.workspace, done.id, learner.world.now)
    learner.open("my_decision")
    assert [row.rpartition(" ")[2] for row in listed(learner)] == ["second", "third", "first"]


def test_the_same_plan_sent_twice_is_one(learner: Browser) -> None:
    plan(learner, "write to Ana")
    plan(learner, "write to Ana")
    assert len(listed(learner)) == len(learner.thinking.plans) == 1


def test_a_plan_typed_while_the_server_restarts_is_kept(learner: Browser) -> None:
    learner.open("my_decision").fill(
        plan_day=date(2026, 11, 24), plan_time=time(9), plan_then="call the school"
    )
    restarted = learner.restart().click("plan_save")
    assert restarted.done == [words("decision.plan_saved")]
    assert listed(restarted) == [sentence("Tuesday", "9:00 AM", "call the school")]


def test_words_with_markup_in_a_plan_are_shown_as_they_were_typed(learner: Browser) -> None:
    typed = "**ask** [Ana](https://x.example) :smile: $x$ {name} <img src=x>"
    plan(learner, typed)
    assert listed(learner) == [sentence("tomorrow", "10:00 AM", typed)]
    learner.world.later(days=1)
    assert typed in on_home(learner)[0]


# -- a plan is refused


@pytest.mark.parametrize("then", ["", "   ", "\n\t"])
def test_a_plan_without_words_is_refused(learner: Browser, then: str) -> None:
    plan(learner, then)
    assert learner.errors == [words("problem.plan_without_words", field=words("field.plan_then"))]
    assert learner.workspace.id is None


@pytest.mark.parametrize(
    ("day", "hour"),
    [(TODAY, time(9, 45)), (TODAY - timedelta(days=1), time(23)), (date(2020, 1, 1), time(0))],
)
def test_a_plan_in_the_past_is_refused_and_its_words_are_kept(
    learner: Browser, day: date, hour: time
) -> None:
    plan(learner, "call the school", day, hour)
    assert learner.errors == [words("problem.plan_in_the_past", field=words("field.plan_at"))]
    assert learner.value("plan_then") == "call the school"
    assert learner.thinking.plans == ()
    learner.fill(plan_day=TOMORROW).click("plan_save")
    assert len(listed(learner)) == 1


def test_a_plan_further_than_a_year_away_is_refused(learner: Browser) -> None:
    plan(learner, "look back", TODAY + timedelta(days=367), time(11))
    assert learner.errors == [words("problem.plan_too_far", field=words("field.plan_at"))]
    assert learner.thinking.plans == ()
    plan(learner, "look back", TODAY + timedelta(days=365), time(9))
    assert learner.errors == []
    assert len(learner.thinking.plans) == 1


def test_a_plan_that_is_too_long_is_refused_and_kept_in_the_field(learner: Browser) -> None:
    typed = "n" * 301
    plan(learner, typed)
    field = words("field.plan_then")
    assert learner.errors == [words("problem.too_long", field=field, limit=300, length=301)]
    assert learner.value("plan_then") == typed


# -- its day comes


def test_home_shows_a_plan_on_its_day_and_not_before(learner: Browser) -> None:
    plan(learner, "write to Ana", date(2026, 11, 20), time(18))
    assert on_home(learner) == []
    learner.world.later(days=1, hours=13)  # Thursday, eleven in the evening in New York; Friday in London
    assert on_home(learner.reload()) == []
    learner.world.later(hours=2)
    (card,) = on_home(learner.reload())
    assert words("plan.today") in card
    assert sentence("today", "6:00 PM", "write to Ana") in card


def test_a_plan_stays_on_home_until_it_is_done(learner: Browser) -> None:
    has_plan(learner, "write to Ana", hours=2)
    learner.world.later(hours=3)
    (card,) = on_home(learner)
    assert words("plan.past", day="today", time="12:00 PM", then="write to Ana") in card
    learner.world.later(days=1)
    (card,) = on_home(learner.reload())
    assert words("plan.past", day="yesterday", time="12:00 PM", then="write to Ana") in card


def test_i_did_it_takes_the_plan_off_home_and_can_be_undone(learner: Browser) -> None:
    made = has_plan(learner, hours=2)
    learner.open("home").click(f"plan_done_{made.id}")
    assert learner.page == "home"
    assert learner.done == [words("plan.is_done")]
    assert on_home(learner) == []
    assert learner.thinking.open_plans == ()
    learner.open("my_decision")
    assert words("plan.done") in learner.part(f"plan_row_{made.id}")
    assert not learner.has(f"plan_done_{made.id}")


def test_undo_on_home_brings_the_plan_back(learner: Browser) -> None:
    made = has_plan(learner, hours=2)
    learner.open("home").click(f"plan_done_{made.id}").click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert learner.has(f"plan_due_{made.id}")
    assert learner.thinking.open_plans == (made,)


def test_someone_with_nothing_but_a_plan_is_welcomed_back(learner: Browser) -> None:
    has_plan(learner, days=2)
    learner.open("home")
    assert learner.title == words("home.back_title")
    assert words("home.no_people") in learner.part("next_card")


def test_a_plan_of_today_stands_instead_of_nothing_to_do(learner: Browser) -> None:
    has_plan(learner, hours=2)
    learner.open("home")
    assert not learner.has("next_card")


def test_a_plan_stands_beside_what_is_due_with_people(learner: Browser) -> None:
    learner.knows("Ben Okoro")
    has_plan(learner, hours=2)
    learner.open("home")
    assert "Read about Ben Okoro" in learner.part("next_card")
    assert len(learner.keys("plan_due_")) == 1


def test_from_home_the_plans_can_be_changed(learner: Browser) -> None:
    has_plan(learner, hours=2)
    learner.open("home").follow(words("plan.another_day"))
    assert learner.page == "my_decision"


# -- done and removed in the list


def test_a_plan_can_be_done_early_and_that_undone(learner: Browser) -> None:
    made = has_plan(learner, days=3)
    learner.open("my_decision").click(f"plan_done_{made.id}")
    assert (learner.page, learner.done) == ("my_decision", [words("plan.is_done")])
    assert words("plan.done") in learner.part(f"plan_row_{made.id}")
    learner.click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert learner.has(f"plan_done_{made.id}")


@pytest.mark.parametrize("is_done", [False, True], ids=["open", "done"])
def test_a_plan_can_be_removed_and_that_undone(learner: Browser, is_done: bool) -> None:
    made = has_plan(learner)
    if is_done:
        decisions.finish_plan(learner.store, learner.workspace, made.id, learner.world.now)
    (before,) = learner.thinking.plans
    learner.open("my_decision").click(f"plan_remove_{made.id}")
    assert learner.done == [words("plan.removed")]
    assert (listed(learner), learner.thinking.plans) == ([], ())
    learner.click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert learner.thinking.plans == (before,)
    assert len(listed(learner)) == 1


def test_a_plan_that_was_removed_is_not_on_home(learner: Browser) -> None:
    made = has_plan(learner, hours=2)
    learner.open("my_decision").click(f"plan_remove_{made.id}")
    learner.knows("Ana Ruiz")
    assert on_home(learner) == []


def test_a_plan_done_in_one_window_is_done_in_the_other(learner: Browser) -> None:
    made = has_plan(learner, hours=2)
    learner.knows("Ana Ruiz")
    second = learner.another_tab().open("home")
    learner.open("home").click(f"plan_done_{made.id}")
    assert not second.run().has(f"plan_due_{made.id}")


def test_a_plan_removed_in_one_window_is_gone_from_the_other(learner: Browser) -> None:
    made = has_plan(learner, hours=2)
    second = learner.another_tab().open("my_decision")
    learner.open("my_decision").click(f"plan_remove_{made.id}")
    second.click(f"plan_done_{made.id}")
    assert (listed(second), learner.thinking.plans) == ([], ())


def test_the_page_speaks_spanish(learner: Browser) -> None:
    learner.language = "es"
    plan(learner, "escribir a Ana")
    assert learner.done == [words("decision.plan_saved", "es")]
    (row,) = listed(learner)
    day = words("date.tomorrow", "es")
    assert row == words("plan.sentence", "es", day=day, time="10:00 a.m.", then="escribir a Ana")
    plan(learner, "")
    assert learner.errors == [words("problem.plan_without_words", "es", field=words("field.plan_then", "es"))]
    assert not learner.fell_back
