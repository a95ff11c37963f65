"""Progress: what people, requests and thank-yous add up to."""

import pytest

from goodquestion.domain.contacts import EventType
from tests.pages.browser import Browser, read_table, words

CHARTS = ("funnel", "weekly", "channels", "thanks", "sources", "course")


def test_without_people_every_figure_says_what_will_appear_and_how(learner: Browser) -> None:
    learner.open("progress")
    for key in (
        "progress.funnel.empty.no_people",
        "progress.weekly.empty",
        "progress.channels.empty",
        "progress.thanks.empty",
        "progress.sources.empty.no_people",
        "progress.course.empty",
    ):
        assert words(key) in learner.text
    assert learner.keys("chart_") == []


def test_somebody_who_was_not_asked_yet_changes_what_the_empty_figures_say(learner: Browser) -> None:
    learner.knows("Ana")
    learner.open("progress")
    assert words("progress.funnel.empty.nobody_asked", count=1) in learner.text
    assert words("progress.sources.empty.none_noted") in learner.text


def test_each_figure_has_a_sentence_a_picture_with_words_and_a_table(learner: Browser) -> None:
    learner.is_full()
    learner.open("progress")
    assert learner.keys("chart_") == [f"chart_{name}" for name in CHARTS]
    pictures = learner.app.main.get("vega_lite_chart")
    assert len(pictures) == len(CHARTS)
    assert all(len(picture.proto.alt) > 20 for picture in pictures)
    assert len(learner.app.table) == len(CHARTS)
    assert learner.text.count(words("progress.same_in_numbers")) == len(CHARTS)


def test_the_figures_count_what_was_saved(learner: Browser) -> None:
    for number in range(3):
        person = learner.knows(f"Person {number}", source="school")
        learner.happened(person, EventType.request_sent, days_ago=3, channel="email")
    learner.happened(person, EventType.reply_yes, days_ago=2)
    learner.happened(person, EventType.met, days_ago=1.5)
    learner.open("progress")
    headers = learner.said("header")
    assert words("progress.funnel.title.said_yes", yes=1, count=3) in headers
    assert (
        words("progress.channels.title.most", channel=words("progress.channel.email"), replied=1, count=3)
        in headers
    )
    assert words("progress.thanks.title.missing", count=1) in headers
    tables = [read_table(table) for table in learner.app.table]
    assert f"{words('progress.step.asked')} 3" in tables[0]
    assert f"{words('progress.step.met')} 1" in tables[0]
    assert "%" not in tables[2], "no percentage under five asked"


def test_a_saved_step_shows_at_once(learner: Browser) -> None:
    ana = learner.knows("Ana")
    learner.open("progress")
    assert not learner.has("chart_funnel")
    learner.open("contact", contact=ana.id).click("event_tap_request_sent")
    learner.open("progress")
    assert words("progress.funnel.title.asked", count=1) in learner.said("header")


def test_a_weekly_goal_is_saved_as_it_changes(learner: Browser) -> None:
    learner.open("progress")
    assert learner.value("settings_weekly_goal") == 2
    learner.change(settings_weekly_goal=4)
    assert learner.done == [words("progress.goal_saved", count=4)]
    assert learner.workspace.settings.weekly_goal == 4
    assert learner.reload().value("settings_weekly_goal") == 4


def test_a_weekly_goal_typed_while_the_server_restarts_is_saved(learner: Browser) -> None:
    restarted = learner.open("progress").fill(settings_weekly_goal=5).restart()
    assert restarted.value("settings_weekly_goal") == 5
    assert learner.workspace.settings.weekly_goal == 5


def test_a_weekly_goal_changed_in_another_window_is_taken_over(learner: Browser) -> None:
    learner.open("progress")
    learner.another_tab().open("progress").change(settings_weekly_goal=6)
    assert learner.run().value("settings_weekly_goal") == 6
    assert learner.workspace.settings.weekly_goal == 6


@pytest.mark.parametrize("typed", [0, 21, -3])
def test_a_weekly_goal_that_nobody_reaches_is_refused(learner: Browser, typed: int) -> None:
    learner.open("progress").change(settings_weekly_goal=typed)
    assert learner.errors == [words("problem.weekly_goal_out_of_range", field=words("field.weekly_goal"))]
    assert learner.value("settings_weekly_goal") == typed
    assert learner.workspace.settings.weekly_goal == 2


def test_the_weekly_figure_follows_the_goal(learner: Browser) -> None:
    ana = learner.knows("Ana")
    learner.happened(ana, EventType.request_sent)
    learner.open("progress").change(settings_weekly_goal=3)
    assert words("progress.weekly.title.under_way", sent=1, count=3) in learner.said("header")


def test_the_pictures_follow_light_and_dark(learner: Browser) -> None:
    learner.is_full()
    light = learner.open("progress").app.main.get("vega_lite_chart")[0].proto.spec
    night = learner.another_tab()
    night.app.context["theme"] = "dark"
    dark = night.open("progress").app.main.get("vega_lite_chart")[0].proto.spec
    assert light != dark
