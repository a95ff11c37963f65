"""Progress: what people, requests and thank-yous add up to."""

from dataclasses import replace

import pytest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.services import tracker
from tests.pages.browser import Browser, World, read_table, words

CHARTS = (
    "funnel",
    "weekly",
    "channels",
    "thanks",
    "sources",
    "course",
    "reply_days",
    "open_steps",
    "referrals",
    "weekdays",
    "who_led",
)


def test_without_people_every_figure_says_what_will_appear_and_how(learner: Browser) -> None:
    learner.open("progress")
    for key in (
        "progress.funnel.empty.no_people",
        "progress.weekly.empty",
        "progress.channels.empty",
        "progress.thanks.empty",
        "progress.sources.empty.no_people",
        "progress.course.empty",
        "progress.reply_days.empty.nobody_asked",
        "progress.open_steps.empty",
        "progress.referrals.empty",
    ):
        assert words(key) in learner.text
    assert words("progress.weekdays.empty.both", count=20, weeks=4) in learner.text
    assert words("progress.who_led.empty", field=words("field.referred_by")) in learner.text
    assert learner.keys("chart_") == []


def test_somebody_who_was_not_asked_yet_changes_what_the_empty_figures_say(learner: Browser) -> None:
    learner.knows("Ana")
    learner.open("progress")
    assert words("progress.funnel.empty.nobody_asked", count=1) in learner.text
    assert words("progress.sources.empty.none_noted") in learner.text


def test_each_figure_has_a_sentence_a_picture_with_words_and_a_table(learner: Browser) -> None:
    learner.is_full()
    asks_for_four_weeks(learner)
    learner.open("progress")
    assert learner.keys("chart_") == [f"chart_{name}" for name in CHARTS]
    pictures = learner.app.main.get("vega_lite_chart")
    assert len(pictures) == len(CHARTS)
    assert all(len(picture.proto.alt) > 20 for picture in pictures)
    with_numbers = len(CHARTS) - 1  # who led to whom is a nested list instead
    assert len(learner.app.table) == with_numbers
    assert learner.text.count(words("progress.same_in_numbers")) == with_numbers


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


def asks_for_four_weeks(learner: Browser) -> None:
    for number in range(20):
        learner.happened(learner.knows(f"Asked {number}"), EventType.request_sent, days_ago=number * 1.4)


def led_to(learner: Browser, giver: Contact, name: str, *, met: bool = True) -> Contact:
    learner.world.later(seconds=1)  # who was added first stands first
    person = learner.knows(name, referred_by=giver.id)
    if met:
        learner.happened(person, EventType.met, days_ago=2)
    return person


def test_days_to_a_reply_are_told_with_those_who_did_not_reply(learner: Browser) -> None:
    for number in range(4):
        person = learner.knows(f"Person {number}")
        learner.happened(person, EventType.request_sent, days_ago=5)  # Friday
        if number:
            learner.happened(person, EventType.reply_no, days_ago=2)  # Monday
    learner.open("progress")
    assert words("progress.reply_days.title.middle", count=1) in learner.said("header")
    assert words("progress.reply_days.waiting", count=1) in learner.text


def test_open_steps_are_those_of_home(learner: Browser) -> None:
    learner.knows("Ana")
    learner.open("progress")
    assert words("progress.open_steps.title.now", count=1) in learner.said("header")


def test_until_there_are_requests_enough_the_weekdays_say_what_is_missing(learner: Browser) -> None:
    learner.happened(learner.knows("Ana"), EventType.request_sent)
    learner.open("progress")
    assert words("progress.weekdays.empty.both", count=19, weeks=4) in learner.text
    assert not learner.has("chart_weekdays")
    asks_for_four_weeks(learner)
    learner.open("progress")
    assert learner.has("chart_weekdays")
    assert words("progress.weekdays.no_cause") in learner.text


def test_who_led_to_whom_is_a_tree_a_sentence_and_a_nested_list(learner: Browser) -> None:
    ana = learner.knows("Ana Example")
    ben = led_to(learner, ana, "Ben Example")
    led_to(learner, ben, "Cem Example")
    led_to(learner, ana, "Dan Example", met=False)
    learner.open("progress")
    assert words("progress.who_led.heading") in learner.said("header")
    assert "Ana Example led to 2 conversations." in learner.text
    nested = next(each.value for each in learner.app.markdown if "Cem Example" in each.value)
    assert [len(line) - len(line.lstrip()) for line in nested.splitlines()] == [0, 2, 4, 2]
    assert "Ana Example. Led to: 2 conversations, 1 of them directly." in learner.text
    assert "Ben Example: 1 conversation. Led to: 1 conversation." in learner.text
    assert "Dan Example: no conversation yet." in learner.text
    picture = learner.app.main.get("vega_lite_chart")[-1].proto
    assert "Ana Example gave you: Ben Example, Dan Example" in picture.alt


def test_whoever_gave_a_name_is_told_of_the_meeting_one_tap_away(learner: Browser) -> None:
    ana = learner.knows("Ana Example")
    led_to(learner, ana, "Ben Example")
    learner.open("progress")
    label = words("progress.who_led.tell", met="Ben Example", name="Ana Example")
    assert learner.links_to(label) == ("contact", {"contact": ana.id})
    learner.happened(ana, EventType.report_back_sent)
    assert label not in learner.open("progress").links


def test_three_people_to_tell_are_shown_at_a_time(learner: Browser) -> None:
    for number in range(5):
        led_to(learner, learner.knows(f"Giver {number}"), f"Person {number}")
    learner.open("progress")
    assert sum("who gave you the name" in link for link in learner.links) == 3


def test_a_referrer_who_was_deleted_and_a_circle_do_not_break_the_page(learner: Browser) -> None:
    gone = learner.knows("Gone Example")
    led_to(learner, gone, "Ben Example")
    tracker.delete_contact(learner.store, learner.workspace, gone.id, learner.world.now)
    assert "Gone Example" not in learner.open("progress").text
    ana = learner.knows("Ana Example")
    eva = led_to(learner, ana, "Eva Example")
    back = replace(ana, referred_by=eva.id)
    tracker.update_contact(learner.store, learner.workspace, back, learner.world.now)
    assert "Ana Example led to 1 conversation." in learner.open("progress").text


@pytest.mark.parametrize("name", ["**Ana** [x](/y) <b>:smile:", "# Ana", "- Ana", "\u202eanA", "أنا"])
def test_a_name_in_the_tree_and_the_list_is_shown_as_it_was_typed(learner: Browser, name: str) -> None:
    led_to(learner, learner.knows(name), f"{name} two")
    learner.open("progress")
    seen = "".join(letter for letter in learner.text if letter not in INVISIBLE)
    plain = "".join(letter for letter in name if letter not in INVISIBLE)
    assert f"{plain} led to 1 conversation." in seen
    assert f"{plain}. Led to: 1 conversation." in seen
    assert f"{plain} two: 1 conversation." in seen
    every = "\n".join(each.value for each in learner.app.markdown)
    assert every.count("\u202e") == every.count("\u202c")


INVISIBLE = "\u2060\u202c\u202e\u2068\u2069"


def test_a_number_after_a_name_written_from_right_to_left_stays_after_it(learner: Browser) -> None:
    led_to(learner, learner.knows("Ana Example"), "عمر")
    learner.open("progress")
    assert "\u2068عمر\u2069: 1 conversation." in learner.text


def test_the_figures_about_reaching_out_speak_spanish(world: World) -> None:
    ana = world.browser(language="es")
    ana.is_full()
    asks_for_four_weeks(ana)
    ana.open("progress")
    assert ana.keys("chart_") == [f"chart_{name}" for name in CHARTS]
    assert words("progress.who_led.heading", "es") in ana.said("header")
    assert "2 personas te llevaron a 2 conversaciones." in ana.text
    assert not ana.fell_back
