"""The charts of conversations: asked about, nervous, useful; picture, sentence and table say the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.charts import BAR_STEP, ChartView, Theme, talks
from goodquestion.curriculum.library import Library
from goodquestion.domain.contacts import SOURCES
from goodquestion.domain.questions import KINDS
from goodquestion.i18n import Words

LIBRARY = Library.load(Path(__file__).resolve().parent.parent / "content")
ENGLISH = Words("en", LIBRARY.ui)
THEMES: tuple[Theme, ...] = ("light", "dark")
IDS = ["coverage", "nervous", "useful"]
COUNTS = {"day": 3, "path": 2, "people": 1}
PAIRS = [(8, 5), (6, 6), (7, 2)]
USEFUL = {"linkedin": [5, 4, 2], "someone_i_know": [5, 5], "other": [1]}


def shown(
    counts: dict[str, int] = COUNTS,
    pairs: list[tuple[int, int]] = PAIRS,
    found: dict[str, list[int]] = USEFUL,
    words: Words = ENGLISH,
    theme: Theme = "light",
) -> dict[str, ChartView]:
    views = (
        talks.coverage(counts, words, theme),
        talks.nervous(pairs, words, theme),
        talks.useful(found, words, theme),
    )
    return {view.id: view for view in views}


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


# -- what each says


def test_each_has_a_fixed_id_with_and_without_data() -> None:
    assert list(shown()) == list(shown({}, [], {})) == IDS


def test_an_empty_figure_says_what_will_appear_and_has_nothing_to_draw() -> None:
    for view in shown({}, [], {}).values():
        assert view.title
        assert view.empty
        assert (view.spec, view.rows, view.table) == ({}, None, None)


def test_kinds_without_any_answer_are_as_empty_as_none() -> None:
    assert talks.coverage({"day": 0}, ENGLISH, "light").empty


@pytest.mark.parametrize("name", IDS)
def test_a_filled_figure_has_a_picture_an_alternative_text_and_a_table(name: str) -> None:
    view = shown()[name]
    assert view.empty is None
    assert view.alt
    assert view.rows.num_rows
    assert view.table.num_rows


def test_all_nine_kinds_stand_in_the_coverage_the_unasked_ones_with_none() -> None:
    view = shown()["coverage"]
    labels = [ENGLISH(f"kind.{kind}") for kind in KINDS]
    counts = [COUNTS.get(kind, 0) for kind in KINDS]
    assert rows(view) == {"label": labels, "value": counts}
    assert numbers(view) == {ENGLISH("field.kind"): labels, ENGLISH("compare.answers"): counts}
    assert view.spec["height"] == 9 * BAR_STEP
    for label, count in zip(labels, counts, strict=True):
        assert f"{label}: {count}" in view.alt


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        (COUNTS, "6 kinds of questions are still open"),
        (dict.fromkeys(KINDS[:-1], 1), "You have asked about all kinds but 1"),
        (dict.fromkeys(KINDS, 2), "You have asked about every kind of thing"),
    ],
)
def test_the_coverage_says_what_is_still_open(counts: dict[str, int], title: str) -> None:
    assert talks.coverage(counts, ENGLISH, "light").title == title


def test_nervousness_stands_there_talk_by_talk_before_and_after() -> None:
    view = shown()["nervous"]
    assert view.title == "You were calmer afterwards in 2 of 3 talks"
    assert numbers(view) == {
        "Talk": ["Talk 1", "Talk 2", "Talk 3"],
        "Before": [8, 6, 7],
        "After": [5, 6, 2],
    }
    assert rows(view) == {
        "label": ["Talk 1", "Talk 1", "Talk 2", "Talk 2", "Talk 3", "Talk 3"],
        "series": ["Before", "After"] * 3,
        "value": [8, 5, 6, 6, 7, 2],
        "text": ["8", "5", "6", "6", "7", "2"],
    }
    assert "Talk 1: 8, 5; Talk 2: 6, 6; Talk 3: 7, 2" in view.alt


def test_one_conversation_is_told_as_one() -> None:
    view = talks.nervous([(3, 9)], ENGLISH, "light")
    assert view.title == "You were calmer afterwards in 0 of 1 talks"
    assert numbers(view) == {"Talk": ["Talk 1"], "Before": [3], "After": [9]}
    alone = talks.useful({"school": [4]}, ENGLISH, "light")
    assert alone.title == "How useful your talk was"  # one talk is no comparison
    assert list(numbers(alone).values()) == [["School (1)"], [4.0]]


def test_usefulness_is_the_middle_of_each_source_the_best_first_with_its_count() -> None:
    view = shown()["useful"]
    labels = ["Through someone I know (2)", "LinkedIn (3)", "Another way (1)"]
    assert view.title == "Most useful so far: Through someone I know"
    assert rows(view) == {"label": labels, "value": [5.0, 4.0, 1.0]}
    assert list(numbers(view).values()) == [labels, [5.0, 4.0, 1.0]]
    assert "LinkedIn (3): 4; Another way (1): 1" in view.alt


def test_a_middle_between_two_is_shown_as_it_is() -> None:
    view = talks.useful({"web": [2, 5]}, ENGLISH, "light")
    assert rows(view)["value"] == [3.5]
    assert "The web (2): 3.5" in view.alt
    assert view.title == "How useful your 2 talks were"


def test_equally_useful_sources_stand_in_one_order() -> None:
    views = [
        talks.useful(dict(pairs), ENGLISH, "light")
        for pairs in ([("web", [3]), ("event", [3])], [("event", [3]), ("web", [3])])
    ]
    assert rows(views[0]) == rows(views[1])


def test_nothing_is_told_as_a_percentage() -> None:
    for view in shown().values():
        assert "%" not in view.title + view.alt + str(view.table.to_pydict()) + str(view.rows.to_pydict())


# -- every picture


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", IDS)
def test_a_spec_is_drawn_as_svg_on_the_page_and_holds_no_data(name: str, theme: Theme) -> None:
    spec = shown(theme=theme)[name].spec
    assert spec["usermeta"] == {"embedOptions": {"renderer": "svg"}}
    assert spec["background"] == spec["config"]["background"] == "transparent"
    inside = [value for value in everything_in(spec) if isinstance(value, dict)]
    assert not any({"values", "datasets", "description"} & value.keys() for value in inside)
    assert spec["config"]["mark"] == {"tooltip": False, "aria": False}
    assert json.dumps(spec)


@pytest.mark.parametrize("name", IDS)
def test_the_chart_is_the_spec_with_its_rows(name: str) -> None:
    view = shown()[name]
    assert view.chart["datasets"] == {view.spec["data"]["name"]: view.rows}
    assert "datasets" not in view.spec


def test_more_rows_make_a_picture_higher_and_leave_the_kept_one_alone() -> None:
    few, many = talks.nervous(PAIRS[:1], ENGLISH, "light"), talks.nervous(PAIRS * 5, ENGLISH, "light")
    assert json.dumps(few.spec) != json.dumps(many.spec)
    assert json.dumps(talks.nervous(PAIRS[:1], ENGLISH, "light").spec) == json.dumps(few.spec)


@settings(deadline=None, max_examples=50)
@given(
    counts=st.dictionaries(st.sampled_from(KINDS), st.integers(0, 10_000)),
    pairs=st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=40),
    found=st.dictionaries(
        st.sampled_from(SOURCES), st.lists(st.integers(1, 5), min_size=1, max_size=20), max_size=9
    ),
    language=st.sampled_from(LIBRARY.languages),
)
def test_picture_table_and_alternative_text_hold_the_same_numbers(
    counts: dict[str, int], pairs: list[tuple[int, int]], found: dict[str, list[int]], language: str
) -> None:
    words = Words(language, LIBRARY.ui)
    for view in shown(counts, pairs, found, words).values():
        for text in (view.title, view.empty, view.alt):
            assert text is None or ("{" not in text and not text.startswith("compare."))
        if view.empty:
            continue
        first, *columns = numbers(view).values()
        if view.id == "nervous":
            flat = [value for pair in zip(*columns, strict=True) for value in pair]
            assert rows(view)["value"] == flat == [value for pair in pairs for value in pair]
        else:
            assert rows(view) == {"label": first, "value": columns[0]}
        for label, *values in zip(first, *columns, strict=True):
            assert (
                f"{label}: {', '.join(f'{value:g}' if isinstance(value, float) else str(value) for value in values)}"
                in view.alt
            )
    assert not words.fell_back


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_labels_of_one_chart_differ_or_their_bars_would_become_one(language: str) -> None:
    words = Words(language, LIBRARY.ui)
    for texts in (
        [words(f"kind.{kind}") for kind in KINDS],
        [words(f"source.{source}") for source in SOURCES],
        [words("compare.before"), words("compare.after"), words("compare.talk_column")],
        [words("field.kind"), words("compare.answers")],
        [words("progress.column.source"), words("compare.middle")],
    ):
        assert len(set(texts)) == len(texts)
