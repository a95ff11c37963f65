"""The charts of reaching out and the tree of who led to whom: picture, sentence and table say the same."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from goodquestion import charts
from goodquestion.charts import ChartView, Theme
from goodquestion.charts import outreach as shapes
from goodquestion.charts.outreach import (
    DEEPEST,
    LONGEST_NAME,
    PEOPLE_DRAWN,
    short_name,
    views,
    warm,
    who_led,
)
from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.followups import Settings
from goodquestion.domain.outreach import (
    Due,
    Found,
    OpenSteps,
    Outreach,
    Referrals,
    ReplyDays,
    Weekday,
    Weekdays,
    outreach,
)
from goodquestion.domain.referrals import Branch, WhoLed
from goodquestion.i18n import Words
from goodquestion.ui.text import isolate

LIBRARY = Library.load(Path(__file__).resolve().parent.parent / "content")
ENGLISH = Words("en", LIBRARY.ui)
THEMES: tuple[Theme, ...] = ("light", "dark")
IDS = ["reply_days", "open_steps", "referrals", "weekdays"]
FILLED = Outreach(
    reply_days=ReplyDays(days=(0, 1, 1, 3, 12), waiting=4),
    open_steps=OpenSteps(late=11, today=12, this_week=13, later=14),
    referrals=Referrals(
        referred=Found(people=4, asked=3, replied=3, met=2),
        others=Found(people=20, asked=10, replied=6, met=3),
    ),
    weekdays=Weekdays(
        days=tuple(Weekday(day=day, sent=4 + day, replied=day) for day in (0, 1, 2, 3, 4, 6)), weeks=6
    ),
)
EMPTY = outreach([], [], [], Settings(), datetime(2026, 11, 22, 12, tzinfo=UTC))


def branch(name: str, depth: int = 0, **more: int) -> Branch:
    return Branch(contact=Contact(id=name, full_name=name), depth=depth, **more)


TREE = WhoLed(
    branches=(
        branch("Ana", talks=1, directly=1, in_all=3),
        branch("Ben", 1, talks=1, directly=2, in_all=2),
        branch("Cem", 2, talks=2),
        branch("Dan", 1),
        branch("Eva"),
        branch("Fay", 1),
    )
)


def shown(
    figures: Outreach = FILLED, words: Words = ENGLISH, theme: Theme = "light", led: WhoLed = TREE
) -> dict[str, ChartView]:
    every = [*views(figures, words, theme), who_led(led, words, theme, shown=isolate)]
    return {view.id: view for view in every}


def numbers(view: ChartView) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = view.table.to_pydict()
    return columns


def rows(view: ChartView) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = view.rows.to_pydict()
    return columns


def everything_in(value: object) -> Iterator[object]:
    """A dict or list and all that is in it."""
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from everything_in(inner)


def test_the_figures_come_in_one_order_with_fixed_ids() -> None:
    assert list(shown()) == [*IDS, "who_led"]
    assert list(shown(EMPTY, led=WhoLed())) == [*IDS, "who_led"]


def test_a_title_is_a_sentence_made_from_the_data() -> None:
    titles = {name: view.title for name, view in shown().items()}
    assert titles["reply_days"] == "At least half of those who replied did so within 1 working day"
    assert titles["open_steps"] == "You can do 23 steps now"
    assert titles["referrals"] == "Somebody gave you 4 names, and you met 2 of these people"
    assert titles["weekdays"] == "Sunday is the day you asked most often: 10 of 40 requests"
    assert titles["who_led"] == "Ana led to 3 conversations"


def test_an_empty_figure_says_what_will_appear_and_has_nothing_to_draw() -> None:
    for view in shown(EMPTY, led=WhoLed()).values():
        assert view.empty
        assert (view.spec, view.rows, view.table) == ({}, None, None)


@pytest.mark.parametrize("name", IDS)
def test_a_filled_figure_has_a_picture_an_alternative_text_and_a_table(name: str) -> None:
    view = shown()[name]
    assert view.empty is None
    assert view.alt
    assert view.rows.num_rows
    assert view.table.num_rows


def test_there_is_a_dot_for_each_person_who_replied_and_none_for_those_who_wait() -> None:
    view = shown()["reply_days"]
    assert sorted(zip(rows(view)["days"], rows(view)["rank"], strict=True)) == [
        (0, 0.5),
        (1, 0.5),
        (1, 1.5),
        (3, 0.5),
        (12, 0.5),
    ]
    assert numbers(view) == {"Working days": [0, 1, 3, 12], "People": [1, 2, 1, 1]}
    assert view.note == "4 more people have not replied so far."
    assert "After 1 working day: 2." in view.alt
    assert "Half replied by day 1." in view.alt
    assert view.alt.endswith(view.note)


def test_with_fewer_than_three_replies_there_is_no_line_at_the_middle() -> None:
    few = shown(replace(FILLED, reply_days=ReplyDays(days=(2, 4))))["reply_days"]
    assert few.title == "2 people replied so far"
    assert "rule" not in json.dumps(few.spec["layer"])
    assert "middle" not in few.rows.column_names
    assert "rule" in json.dumps(shown()["reply_days"].spec["layer"])


def test_many_replies_on_one_day_make_the_picture_no_higher_than_a_phone() -> None:
    many = replace(FILLED, reply_days=ReplyDays(days=(0,) * 2000))
    assert shown(many)["reply_days"].spec["height"] < 300
    assert shown(replace(FILLED, reply_days=ReplyDays(days=(0,) * 3)))["reply_days"].spec["height"] < 90


def test_the_table_has_the_numbers_of_the_picture() -> None:
    steps = shown()["open_steps"]
    assert rows(steps)["value"] == numbers(steps)["Steps"] == [11, 12, 13, 14]
    assert all(str(number) in steps.alt for number in (11, 12, 13, 14))
    days = shown()["weekdays"]
    assert numbers(days)["Day"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"]
    assert numbers(days)["Requests"] == [4, 5, 6, 7, 8, 10]
    assert numbers(days)["Replied"] == [0, 1, 2, 3, 4, 6]
    assert rows(days)["value"][:4] == [4, 0, 5, 1]
    assert "Sunday: 10 requests, 6 replied" in days.alt
    assert days.note == ENGLISH("progress.weekdays.no_cause")


def test_a_percentage_of_a_referral_is_shown_from_five_people_asked_on() -> None:
    view = shown()["referrals"]
    assert numbers(view) == {
        "Step": ["People", "Asked", "Replied", "Met"],
        "From a referral": ["4", "3", "3", "2"],
        "Found another way": ["20", "10", "6 (60%)", "3 (30%)"],
    }
    assert rows(view)["value"] == [4, 20, 3, 10, 3, 6, 2, 3]
    assert "Replied: 3 from a referral, 6 (60%) another way" in view.alt
    assert view.note == "A percentage is of the people you asked."
    few = Referrals(referred=Found(people=9, asked=4, met=4), others=Found(people=9, asked=4))
    without = shown(replace(FILLED, referrals=few))["referrals"]
    assert without.note == ""
    assert "%" not in without.title + without.alt + str(numbers(without))


# -- the tree


def test_everybody_in_the_tree_is_joined_to_who_gave_their_name() -> None:
    view = shown()["who_led"]
    assert rows(view)["name"] == ["Ana", "Ben", "Cem", "Dan", "Eva", "Fay"]
    assert rows(view)["depth"] == [0, 1, 2, 1, 0, 1]
    assert rows(view)["giver_row"] == [0, 0, 1, 0, 4, 4]
    assert rows(view)["giver_depth"] == [0, 0, 1, 0, 0, 0]
    assert rows(view)["series"] == ["You met"] * 3 + ["Not met yet"] * 3
    assert view.alt == (
        "A tree shows who gave you whose name. Ana gave you: Ben, Dan. Ben gave you: Cem. Eva gave you: Fay."
    )
    assert view.note == ""


def test_at_most_thirty_people_are_drawn_and_the_rest_are_counted() -> None:
    many = WhoLed(branches=(branch("Ana", in_all=1), *(branch(f"B{n}", 1) for n in range(40))))
    view = shown(led=many)["who_led"]
    assert view.rows.num_rows == PEOPLE_DRAWN == 30
    assert view.note == "11 more people are not shown here."
    assert shown(led=WhoLed(branches=many.branches[:31]))["who_led"].note == (
        "1 more person is not shown here."
    )


def test_a_long_line_of_people_stays_within_a_phone() -> None:
    line = WhoLed(branches=tuple(branch(str(depth), depth) for depth in range(20)))
    depths = rows(shown(led=line)["who_led"])["depth"]
    assert max(depths) == DEEPEST
    widest = DEEPEST * shapes.INDENT + shapes.INDENT / 2 + shapes.NAME_WIDTH
    assert widest + 14 < 354  # the width of a chart on a phone of 390 pixels


def test_a_long_name_is_cut_and_its_line_breaks_are_spaces() -> None:
    long = short_name(Contact(full_name="Ana  María\nFernández de la Quintanilla y Ortega"))
    assert long == "Ana María Fernández de la Q…"
    assert len(long) == LONGEST_NAME
    assert short_name(Contact(full_name="A" * LONGEST_NAME)) == "A" * LONGEST_NAME
    assert short_name(Contact(role="Nurse", organisation="Clinic")) == "Nurse, Clinic"


def test_an_override_of_the_direction_ends_with_the_name() -> None:
    override = "\u202eAna"
    led = WhoLed(branches=(branch(override, in_all=2), branch(f"{override}{'x' * 40}", 1)))
    view = shown(led=led)["who_led"]
    assert view.title == "\u202eAna\u202c led to 2 conversations"
    assert all(name.endswith("\u202c") for name in rows(view)["name"])
    assert view.alt.count("\u202e") == view.alt.count("\u202c")


def test_names_are_text_and_data_and_never_in_what_is_kept() -> None:
    typed = "Zaphod <b>**{name}** %"
    led = WhoLed(branches=(branch(typed, in_all=1), branch(typed, 1)))
    for theme in THEMES:
        view = shown(theme=theme, led=led)["who_led"]
        assert rows(view)["name"] == [typed, typed]
        assert typed in view.title
        assert "Zaphod" not in json.dumps(view.spec)
    assert "Zaphod" not in str(shown()["who_led"])


def test_nothing_that_a_learner_typed_is_in_the_other_charts() -> None:
    typed = "Zaphod <img src=x>"
    who = Contact(id=typed, full_name=typed, organisation=typed, notes=typed, source=typed, referred_by="x")
    at = datetime(2026, 11, 2, 12, tzinfo=UTC)
    story = [
        Event(type=kind, at=at, contact=typed, note=typed, channel=typed)
        for kind in (EventType.request_sent, EventType.reply_yes, EventType.met)
    ]
    figures = outreach([who], story, [], Settings(), at)
    for view in views(figures, ENGLISH, "light"):
        for part in (view.title, view.alt, view.note, view.empty, view.spec, view.rows, view.table):
            assert "Zaphod" not in str(part)


# -- the specs


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [*IDS, "who_led"])
def test_a_spec_is_drawn_as_svg_on_the_page_and_holds_no_data(name: str, theme: Theme) -> None:
    spec = shown(theme=theme)[name].spec
    assert spec["usermeta"] == {"embedOptions": {"renderer": "svg"}}
    assert spec["width"] == "container"
    assert spec["height"] > 0
    assert spec["background"] == spec["config"]["background"] == "transparent"
    assert spec["config"]["mark"] == {"tooltip": False, "aria": False}
    inside = [value for value in everything_in(spec) if isinstance(value, dict)]
    assert not any({"values", "datasets", "description", "href"} & value.keys() for value in inside)


@pytest.mark.parametrize("name", [*IDS, "who_led"])
def test_every_column_that_is_drawn_is_in_the_rows(name: str) -> None:
    view = shown()[name]
    drawn = {
        value["field"] for value in everything_in(view.spec) if isinstance(value, dict) and "field" in value
    }
    assert drawn <= set(view.rows.column_names)


@pytest.mark.parametrize("name", ["reply_days", "who_led"])
def test_light_and_dark_differ_in_colour_alone(name: str) -> None:
    def plain(theme: Theme) -> str:
        text = json.dumps(shown(theme=theme)[name].spec)
        colours = charts._COLOURS[theme]
        for colour in (*colours.series, colours.page, colours.hollow, colours.outline):
            text = text.replace(colour, "colour")
        return text

    assert plain("light") == plain("dark")


def test_after_warming_no_learner_waits_for_a_chart_to_be_built() -> None:
    kept = (shapes._dots, shapes._tree, charts._bars, charts._pairs)
    warm(ENGLISH)
    before = [shape.cache_info().misses for shape in kept]
    for theme in THEMES:
        shown(theme=theme)
        shown(replace(FILLED, reply_days=ReplyDays(days=(1,))), theme=theme)
    assert [shape.cache_info().misses for shape in kept] == before


# -- words


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_labels_of_one_chart_differ_or_their_bars_would_become_one(language: str) -> None:
    words = Words(language, LIBRARY.ui)
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for keys in (
        [f"progress.due.{due}" for due in Due],
        [f"progress.weekday.{day}" for day in days],
        ["progress.referrals.referred", "progress.referrals.others", "progress.column.step"],
        ["progress.column.people", *(f"progress.step.{step}" for step in ("asked", "replied", "met"))],
        [f"progress.column.{column}" for column in ("weekday", "requests", "replied")],
        ["progress.who_led.met", "progress.who_led.not_met"],
        ["progress.column.working_days", "progress.column.people"],
        ["progress.column.due", "progress.column.steps"],
    ):
        texts = [words(key) for key in keys]
        assert len(set(texts)) == len(texts)


TELLING = [
    (FILLED, TREE),
    (EMPTY, WhoLed()),
    *(
        (replace(FILLED, reply_days=ReplyDays(days=days, waiting=waiting)), TREE)
        for days in ((), (1,), (1, 1), (0, 0, 0), (1, 1, 1), (1, 2, 3))
        for waiting in (0, 1, 2)
    ),
    *(
        (replace(FILLED, open_steps=steps), TREE)
        for steps in (
            OpenSteps(today=1),
            OpenSteps(this_week=1),
            OpenSteps(this_week=2),
            OpenSteps(later=1),
            OpenSteps(later=2),
        )
    ),
    *(
        (replace(FILLED, referrals=Referrals(referred=Found(people=n, replied=r, met=m))), TREE)
        for n in (1, 2)
        for r, m in ((0, 0), (1, 0), (1, 1))
    ),
    *(
        (replace(FILLED, weekdays=Weekdays(days=(Weekday(day=0, sent=n), *more), weeks=w)), TREE)
        for n, more, w in (
            (0, (), 0),
            (19, (), 1),
            (19, (), 4),
            (18, (), 4),
            (20, (), 3),
            (20, (), 1),
            (20, (), 4),
            (20, (Weekday(day=1, sent=20),), 4),
        )
    ),
    *(
        (FILLED, WhoLed(branches=(branch("Ana", in_all=n), branch("Ben", 1), *more)))
        for n in (0, 1, 2)
        for more in ((), (branch("Eva", in_all=n), branch("Fay", 1)))
    ),
]


@pytest.mark.parametrize("language", LIBRARY.languages)
@pytest.mark.parametrize(("figures", "led"), TELLING, ids=range(len(TELLING)))
def test_every_language_has_words_for_whatever_these_figures_say(
    figures: Outreach, led: WhoLed, language: str
) -> None:
    words = Words(language, LIBRARY.ui)
    for view in shown(figures, words, led=led).values():
        for text in (view.title, view.empty, view.alt, view.note):
            assert not (text or "").startswith("progress.")
            assert "{" not in (text or "")
    assert not words.fell_back


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_no_title_says_what_a_day_or_a_way_of_asking_brings(language: str) -> None:
    words = Words(language, LIBRARY.ui)
    for figures, led in TELLING:
        view = shown(figures, words, led=led)["weekdays"]
        assert view.empty or view.note == words("progress.weekdays.no_cause")
        assert "%" not in view.title + view.alt
