"""The charts: words, numbers and pictures say the same, and a picture is built once."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from goodquestion import charts
from goodquestion.charts import ChartView, Theme, say, views, warm
from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import CHANNELS, SOURCES, Contact, Event, EventType
from goodquestion.domain.followups import Settings
from goodquestion.domain.progress import (
    CourseProgress,
    Funnel,
    Progress,
    Replies,
    RepliesByChannel,
    Sentence,
    Source,
    Sources,
    Thanks,
    Week,
    Weekly,
    progress,
)
from goodquestion.i18n import Words

LIBRARY = Library.load(Path(__file__).resolve().parent.parent / "content")
ENGLISH = Words("en", LIBRARY.ui)
IDS = ["funnel", "weekly", "channels", "thanks", "sources", "course"]
THEMES: tuple[Theme, ...] = ("light", "dark")
WEEKS = tuple(Week(start=date(2026, 9, 28) + timedelta(weeks=n), sent=n % 3) for n in range(8))
FILLED = Progress(
    funnel=Funnel(found=9, asked=7, replied=5, scheduled=4, met=3, thanked=2, said_yes=4),
    weekly=Weekly(weeks=WEEKS, goal=2),
    channels=RepliesByChannel(
        channels=(Replies(channel="email", asked=6, replied=4), Replies(channel="none", asked=1, replied=1))
    ),
    thanks=Thanks(on_time=11, late=12, still_time=13, missing=14),
    sources=Sources(
        sources=(
            Source(source="linkedin", found=21, asked=22, replied=23, met=24),
            Source(source="school", met=1),
        )
    ),
    course=CourseProgress(done=3, lessons=9),
)
EMPTY = progress([], [], Settings(), datetime(2026, 11, 22, 12, tzinfo=UTC), 0, 9)


def shown(figures: Progress = FILLED, words: Words = ENGLISH, theme: Theme = "light") -> dict[str, ChartView]:
    return {view.id: view for view in views(figures, words, theme)}


def numbers(view: ChartView) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = view.table.to_pydict()
    return columns


def everything_in(value: object) -> Iterator[object]:
    """A dict or list and all that is in it."""
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from everything_in(inner)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_figures_come_in_one_order_with_fixed_ids() -> None:
    assert [view.id for view in views(FILLED, ENGLISH, "dark")] == IDS
    assert [view.id for view in views(EMPTY, ENGLISH, "dark")] == IDS


def test_a_title_is_a_sentence_made_from_the_data() -> None:
    titles = {name: view.title for name, view in shown().items()}
    assert titles["funnel"] == "4 of the 7 people you asked said yes"
    assert titles["weekly"] == "1 of 2 requests sent this week"
    assert titles["course"] == "3 of 9 lessons done"
    assert titles["channels"].startswith("By email")


def test_an_empty_figure_says_what_will_appear_and_has_nothing_to_draw() -> None:
    for view in shown(EMPTY).values():
        assert view.empty
        assert (view.spec, view.rows, view.table) == ({}, None, None)


@pytest.mark.parametrize("name", IDS)
def test_a_filled_figure_has_a_picture_an_alternative_text_and_a_table(name: str) -> None:
    view = shown()[name]
    assert view.empty is None
    assert view.alt
    assert view.rows.num_rows
    assert view.table.num_rows


def test_the_alternative_text_holds_every_number() -> None:
    views_ = shown()
    for name, expected in (
        ("funnel", (7, 5, 4, 3, 2)),
        ("thanks", (11, 12, 13, 14)),
        ("sources", (21, 22, 23, 24)),
    ):
        assert all(str(number) in views_[name].alt for number in expected)
    assert "email: 6 asked, 4 replied" in views_["channels"].alt
    assert views_["weekly"].alt.count("Week from") == 8


def test_the_table_has_the_numbers_of_the_picture() -> None:
    assert numbers(shown()["funnel"])["People"] == [7, 5, 4, 3, 2]
    assert numbers(shown()["weekly"])["Requests"] == [week.sent for week in WEEKS]
    assert numbers(shown()["thanks"])["Meetings"] == [11, 12, 13, 14]
    assert numbers(shown()["sources"])["People"][0] == "Met: 24, Replied: 23, Asked: 22, Not asked yet: 21"
    assert numbers(shown()["course"])["How many"] == [3, 6]


def test_a_percentage_is_shown_from_five_people_on_and_nowhere_else() -> None:
    channels = shown()["channels"]
    assert numbers(channels)["Replied"] == ["4 (67%)", "1"]
    assert channels.rows.column("text").to_pylist() == ["6", "4 (67%)", "1", "1"]
    few = replace(FILLED, channels=RepliesByChannel(channels=(Replies(channel="email", asked=4, replied=2),)))
    for view in shown(few).values():
        assert "%" not in view.title + view.alt + str(view.table.to_pydict())


def test_a_piece_too_narrow_for_its_number_goes_without() -> None:
    sources = (Source(source="web", met=1, asked=40), Source(source="school", met=5))
    rows = shown(replace(FILLED, sources=Sources(sources=sources)))["sources"].rows
    assert rows.column("text").to_pylist() == ["", "40", "5"]


def test_without_a_goal_there_is_no_line_for_it() -> None:
    view = shown(replace(FILLED, weekly=Weekly(weeks=WEEKS, goal=0)))["weekly"]
    assert "goal" not in view.rows.column_names
    assert "rule" not in json.dumps(view.spec["layer"])
    assert "rule" in json.dumps(shown()["weekly"].spec["layer"])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", IDS)
def test_a_spec_is_drawn_as_svg_on_the_page_and_holds_no_data(name: str, theme: Theme) -> None:
    spec = shown(theme=theme)[name].spec
    assert spec["usermeta"] == {"embedOptions": {"renderer": "svg"}}
    assert spec["background"] == spec["config"]["background"] == "transparent"
    inside = [value for value in everything_in(spec) if isinstance(value, dict)]
    assert not any({"values", "datasets", "description"} & value.keys() for value in inside)


def test_the_chart_is_the_spec_with_its_rows_and_leaves_the_kept_spec_alone() -> None:
    view = shown()["weekly"]
    assert view.chart["datasets"] == {view.spec["data"]["name"]: view.rows}
    assert "datasets" not in view.spec
    assert shown()["weekly"].spec is view.spec


@pytest.mark.parametrize("name", IDS)
def test_no_mark_tells_a_screen_reader_the_names_of_columns(name: str) -> None:
    config = shown()[name].spec["config"]
    assert config["mark"] == {"tooltip": False, "aria": False}
    assert config["aria"] is False


@pytest.mark.parametrize("theme", THEMES)
def test_colours_can_be_told_from_the_page_and_numbers_from_their_colour(theme: Theme) -> None:
    colours = charts._COLOURS[theme]
    for fill, ink in zip(colours.series, colours.inks, strict=True):
        assert contrast(fill, colours.page) >= 3
        assert contrast(fill, ink) >= 4.5
    assert contrast(colours.outline, colours.page) >= 3


def test_light_and_dark_differ_in_colour_alone() -> None:
    def plain(theme: Theme) -> str:
        text = json.dumps(shown(theme=theme)["sources"].spec)
        colours = charts._COLOURS[theme]
        for colour in {*colours.series, *colours.inks, colours.page, colours.hollow, colours.outline}:
            text = text.replace(colour, "colour")
        return text

    assert plain("light") == plain("dark")


def test_after_warming_no_learner_waits_for_a_chart_to_be_built() -> None:
    shapes = (charts._bars, charts._columns, charts._pairs, charts._stacks, charts._track)
    warm(ENGLISH)
    before = [shape.cache_info().misses for shape in shapes]
    for theme in THEMES:
        views(FILLED, ENGLISH, theme)
    assert [shape.cache_info().misses for shape in shapes] == before


def test_nothing_that_a_learner_typed_is_in_a_chart() -> None:
    typed = "Zaphod <img src=x>"
    who = Contact(
        id=typed, full_name=typed, organisation=typed, role=typed, notes=typed, tags=typed, source=typed
    )
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    story = [
        Event(type=kind, at=at, contact=typed, note=typed, channel=typed)
        for kind in (EventType.request_sent, EventType.met, EventType.thank_you_sent)
    ]
    figures = progress([who], story, Settings(), at, 1, 9)
    for view in views(figures, ENGLISH, "light"):
        assert view.empty is None
        for part in (view.title, view.alt, view.spec, view.rows.to_pydict(), view.table.to_pydict()):
            assert "Zaphod" not in str(part)


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_labels_of_one_chart_differ_or_their_bars_would_become_one(language: str) -> None:
    words = Words(language, LIBRARY.ui)
    for start, names in (
        ("channel", (*CHANNELS, "none")),
        ("source", (*SOURCES, "none")),
        ("group", ("met", "replied", "asked", "found")),
        ("step", ("asked", "replied", "scheduled", "met", "thanked")),
        ("thank_you", ("on_time", "late", "still_time", "missing")),
        ("column", ("channel", "asked", "replied")),
        ("column", ("week", "requests", "goal")),
    ):
        texts = [words(f"progress.{start}.{name}") for name in names]
        assert len(set(texts)) == len(texts)


TELLING = [
    FILLED,
    EMPTY,
    progress([Contact(id="a")], [], Settings(), datetime(2026, 11, 22, tzinfo=UTC), 0, 9),
    *(replace(FILLED, funnel=Funnel(found=9, asked=n, replied=r)) for n, r in ((1, 0), (3, 2), (1, 1))),
    replace(FILLED, funnel=Funnel(found=1, asked=1, replied=1, said_yes=1)),
    *(replace(FILLED, weekly=Weekly(weeks=WEEKS[:n], goal=g)) for n in (2, 3, 4) for g in (0, 1, 2)),
    *(
        replace(FILLED, channels=RepliesByChannel(channels=(Replies(channel=c, asked=5, replied=r), *more)))
        for c, r, more in (
            ("email", 0, ()),
            ("none", 2, ()),
            ("email", 2, (Replies(channel="text", asked=6, replied=5),)),
        )
    ),
    *(replace(FILLED, thanks=thanks) for thanks in (Thanks(on_time=1), Thanks(late=2), Thanks(still_time=1))),
    replace(FILLED, sources=Sources(sources=(Source(source="web", found=1), Source(source="work", met=0)))),
    replace(FILLED, course=CourseProgress(done=9, lessons=9)),
]


@pytest.mark.parametrize("language", LIBRARY.languages)
@pytest.mark.parametrize("figures", TELLING, ids=range(len(TELLING)))
def test_every_language_has_words_for_whatever_the_figures_say(figures: Progress, language: str) -> None:
    words = Words(language, LIBRARY.ui)
    for view in views(figures, words, "light"):
        for text in (view.title, view.empty, view.alt):
            assert text is None or not text.startswith("progress.")
            assert "{" not in (text or "")
    assert not words.fell_back


def test_a_sentence_may_hold_another() -> None:
    inner = Sentence(key="progress.channel.email")
    outer = Sentence(key="progress.channels.title.most", values={"channel": inner, "replied": 2, "count": 3})
    assert say(ENGLISH, outer) == "By email, 2 of 3 people replied"
