"""The progress figures as charts: a Vega-Lite spec, its rows, and the same in words and in numbers.

A spec holds no data, so one is built for each theme and wording and then kept: building it takes longer than the rest
of the page. Rows hold only the app's own words and numbers; names that a learner typed are in the rows of one chart
alone, that of who led to whom (``charts.outreach``), which is built for one page and never kept.

Text takes the colour of the page around it (``currentColor``): on the very first run the theme is not yet known.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import altair as alt

# Streamlit takes a frame of pandas apart at twenty times the cost (0.07 against 1.3 ms for eight rows).
import pyarrow as pa  # type: ignore[import-untyped]

from goodquestion.domain.progress import (
    STEPS,
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
)
from goodquestion.i18n import Words

Theme = Literal["light", "dark"]
Spec = dict[str, Any]
_Columns = dict[str, Sequence[Any]]

FONT = "'Atkinson Hyperlegible Next', 'Source Sans', sans-serif"
LABEL = 15  # pixels
TEXT = "currentColor"
BAR, BAR_STEP = 26, 38
WEEK_BAR = 30
SYMBOL = 225  # square pixels
PAIR, STACK = 46, 30  # pixels of height for one label
LABEL_ABOVE, GAP = 22, 12
_ROWS = "source"  # what Streamlit calls rows that have no name: they fit as well when they are given apart
ROOM_FOR_A_NUMBER = 36
NARROWEST_LABELLED = 0.09  # of the longest bar: a shorter piece has no room for its number on a phone


@dataclass(frozen=True)
class _Colours:
    """One theme of look.md, section 2; ``inks`` are readable on the first three ``series`` (4.5:1)."""

    series: tuple[str, str, str]
    inks: tuple[str, str, str]
    page: str
    hollow: str
    outline: str


_COLOURS: Mapping[Theme, _Colours] = {
    "light": _Colours(
        series=("#0b826c", "#ba8241", "#673e97"),
        inks=("#ffffff", "#0e1412", "#ffffff"),
        page="#fdfbf7",
        hollow="#f5f1e9",
        outline="#8f8a7d",
    ),
    "dark": _Colours(
        series=("#a3ece3", "#f0b963", "#a49ced"),
        inks=("#14181b", "#14181b", "#14181b"),
        page="#14181b",
        hollow="#1e2428",
        outline="#66717a",
    ),
}


@dataclass(frozen=True, kw_only=True)
class ChartView:
    """One figure, ready to show. When ``empty`` is set, it is all there is to show below the title.

    ``spec`` has neither data nor description: ``chart`` adds the data, ``alt`` is passed beside it. ``rows`` and
    ``table`` are ``pyarrow.Table``; the columns of ``table`` are in the learner's language. ``note`` is a sentence
    below the picture, on what it does not show.
    """

    id: str
    title: str
    empty: str | None = None
    alt: str = ""
    note: str = ""
    spec: Spec = field(default_factory=dict)
    rows: pa.Table = None
    table: pa.Table = None

    @property
    def chart(self) -> Spec:
        """The spec with its rows, for ``st.vega_lite_chart``: given as a named set, they are there when it is drawn."""
        return {**self.spec, "datasets": {_ROWS: self.rows}}


@dataclass(frozen=True, kw_only=True)
class _Shown:
    """What one figure that is not empty shows."""

    alt: str
    spec: Spec
    rows: _Columns
    table: _Columns


def say(words: Words, sentence: Sentence) -> str:
    """The words of a sentence, and of the sentences in it."""
    values = {
        name: say(words, value) if isinstance(value, Sentence) else value
        for name, value in sentence.values.items()
    }
    return words(sentence.key, **values)


def views(progress: Progress, words: Words, theme: Theme) -> list[ChartView]:
    """All figures in the order in which a page shows them, by id: funnel weekly channels thanks sources course."""
    figures: tuple[tuple[str, Any, Callable[[Any, Words, Theme], _Shown]], ...] = (
        ("funnel", progress.funnel, _funnel),
        ("weekly", progress.weekly, _weekly),
        ("channels", progress.channels, _channels),
        ("thanks", progress.thanks, _thanks),
        ("sources", progress.sources, _sources),
        ("course", progress.course, _course),
    )
    return [_view(name, figure, shown, words, theme) for name, figure, shown in figures]


def warm(words: Words) -> None:
    """Build the charts in this language once, so that no learner waits for it (a fifth of a second a theme)."""
    replies = (Replies(channel="email", asked=1, replied=1),)
    week = Week(start=date(2026, 1, 5), sent=1)
    some = Progress(
        funnel=Funnel(found=1, asked=1),
        weekly=Weekly(weeks=(week,), goal=1),
        channels=RepliesByChannel(channels=replies),
        thanks=Thanks(on_time=1),
        sources=Sources(sources=(Source(source="web", met=1),)),
        course=CourseProgress(done=1, lessons=1),
    )
    for theme in _COLOURS:
        views(some, words, theme)


def _view(
    name: str, figure: Any, shown: Callable[[Any, Words, Theme], _Shown], words: Words, theme: Theme
) -> ChartView:
    title = say(words, figure.takeaway)
    if figure.empty:
        return ChartView(id=name, title=title, empty=say(words, figure.empty))
    parts = shown(figure, words, theme)
    rows, table = pa.table(parts.rows), pa.table(parts.table)
    return ChartView(id=name, title=title, alt=parts.alt, spec=parts.spec, rows=rows, table=table)


# -- one figure: what it says, its rows and its table


def _funnel(funnel: Funnel, words: Words, theme: Theme) -> _Shown:
    steps = [words(f"progress.step.{step.name}") for step in STEPS]
    counts = [funnel.count(step) for step in STEPS]
    return _Shown(
        alt=words("progress.funnel.alt", **{step.name: funnel.count(step) for step in STEPS}),
        spec=_bars(theme) | {"height": len(steps) * BAR_STEP},
        rows={"label": steps, "value": counts},
        table={words("progress.column.step"): steps, words("progress.column.people"): counts},
    )


def _weekly(weekly: Weekly, words: Words, theme: Theme) -> _Shown:
    today = weekly.weeks[-1].start
    weeks = [words.short_date(week.start, today) for week in weekly.weeks]
    sent = [week.sent for week in weekly.weeks]
    listed = ". ".join(
        words("progress.weekly.alt_week", week=week, sent=count)
        for week, count in zip(weeks, sent, strict=True)
    )
    rows: _Columns = {
        "label": weeks,
        "value": sent,
        "series": [words("progress.column.requests")] * len(weeks),
    }
    table: _Columns = {words("progress.column.week"): weeks, words("progress.column.requests"): sent}
    if weekly.goal < 1:
        alt = words("progress.weekly.alt_no_goal", weeks=listed)
    else:
        alt = words("progress.weekly.alt", weeks=listed, goal=weekly.goal)
        rows["goal"] = [weekly.goal] * len(weeks)
        rows["goal_label"] = [words("progress.weekly.goal", goal=weekly.goal)] * len(weeks)
        table[words("progress.column.goal")] = [weekly.goal] * len(weeks)
    spec = _columns(theme, words("progress.weekly.axis"), weekly.goal > 0)
    return _Shown(alt=alt, spec=spec, rows=rows, table=table)


def _channels(replies: RepliesByChannel, words: Words, theme: Theme) -> _Shown:
    asked, replied = words("progress.column.asked"), words("progress.column.replied")
    channels = [say(words, row.name) for row in replies.channels]
    listed = ". ".join(
        words("progress.channels.alt_row", channel=channel, asked=row.asked, replied=row.replied)
        for channel, row in zip(channels, replies.channels, strict=True)
    )
    counts = [str(row.asked) for row in replies.channels]
    texts = [_replied(row, words) for row in replies.channels]
    return _Shown(
        alt=words("progress.channels.alt", rows=listed),
        spec=_pairs(theme, (asked, replied)) | _height_with_labels(PAIR, len(channels)),
        rows={
            "label": [channel for channel in channels for _ in (asked, replied)],
            "series": [asked, replied] * len(channels),
            "value": [value for row in replies.channels for value in (row.asked, row.replied)],
            "text": [text for pair in zip(counts, texts, strict=True) for text in pair],
        },
        table={words("progress.column.channel"): channels, asked: counts, replied: texts},
    )


def _replied(row: Replies, words: Words) -> str:
    if row.percent is None:
        return str(row.replied)
    share = words("progress.percent", percent=row.percent)
    return words("progress.channels.share", replied=row.replied, share=share)


def _thanks(thanks: Thanks, words: Words, theme: Theme) -> _Shown:
    counts = {name: getattr(thanks, name) for name in _THANKS}
    labels = [words(f"progress.thank_you.{name}") for name in _THANKS]
    values = list(counts.values())
    return _Shown(
        alt=words("progress.thanks.alt", **counts),
        spec=_bars(theme) | {"height": len(labels) * BAR_STEP},
        rows={"label": labels, "value": values},
        table={words("progress.column.thank_you"): labels, words("progress.column.meetings"): values},
    )


_THANKS = ("on_time", "late", "still_time", "missing")


def _sources(sources: Sources, words: Words, theme: Theme) -> _Shown:
    names = [say(words, row.name) for row in sources.sources]
    groups = tuple(words(f"progress.group.{group}") for group in _GROUPS)
    counts = [{group: getattr(row, group) for group in _GROUPS} for row in sources.sources]
    least = NARROWEST_LABELLED * max(row.people for row in sources.sources)
    listed = [
        words("progress.sources.alt_row", source=name, **row) for name, row in zip(names, counts, strict=True)
    ]
    pieces = [
        (name, group, rank, value)
        for name, row in zip(names, counts, strict=True)
        for rank, (group, value) in enumerate(zip(groups, row.values(), strict=True))
        if value
    ]
    label, series, order, values = zip(*pieces, strict=True)
    return _Shown(
        alt=words("progress.sources.alt", rows=". ".join(listed)),
        spec=_stacks(theme, groups) | _height_with_labels(STACK, len(names)),
        rows={
            "label": label,
            "series": series,
            "rank": order,
            "value": values,
            "text": [str(value) if value >= least else "" for value in values],
        },
        # A column for each step would be cut on a phone.
        table={
            words("progress.column.source"): names,
            words("progress.column.people"): [
                ", ".join(f"{group}: {value}" for at, group, _, value in pieces if at == name)
                for name in names
            ],
        },
    )


_GROUPS = ("met", "replied", "asked", "found")


def _course(course: CourseProgress, words: Words, theme: Theme) -> _Shown:
    done, lessons = course.done, course.lessons
    labels = [words("progress.course.done"), words("progress.course.to_do")]
    return _Shown(
        alt=words("progress.course.alt", done=done, lessons=lessons),
        spec=_track(theme),
        rows={
            "done": [done],
            "all": [lessons],
            "text": [words("progress.course.label", done=done, lessons=lessons)],
        },
        table={
            words("progress.column.lessons"): labels,
            words("progress.column.count"): [done, lessons - done],
        },
    )


# -- one shape: a spec without data, kept for each theme and wording


@lru_cache(maxsize=8)
def _bars(theme: Theme) -> Spec:
    """Horizontal bars of one colour with the number at the end: ``label``, ``value``."""
    base = alt.Chart().encode(y=_labels(), x=_lengths("value"))
    bars = base.mark_bar(size=BAR, color=_COLOURS[theme].series[0], cornerRadiusEnd=4)
    numbers = base.mark_text(align="left", dx=8).encode(text=_number("value"))
    return _finished([bars, numbers])


@lru_cache(maxsize=32)
def _columns(theme: Theme, axis: str, has_goal: bool) -> Spec:
    """Columns with the number on top, and the goal as a dashed line.

    Rows: ``label``, ``value``, ``series`` (the same name in all), ``goal``, ``goal_label``.
    """
    colours = _COLOURS[theme]
    week = alt.X(
        field="label",
        type="nominal",
        sort=None,
        # Day and month one below the other: eight dates side by side on a phone.
        axis=alt.Axis(title=axis, labelAngle=0, labelExpr="split(datum.label, ' ')", labelOverlap=False),
    )
    base = alt.Chart().encode(x=week, y=alt.Y(field="value", type="quantitative", **_FROM_ZERO))
    bars = base.mark_bar(size=WEEK_BAR, cornerRadiusEnd=4).encode(
        fill=alt.Fill(field="series", type="nominal", scale=alt.Scale(range=[colours.series[0]]))
    )
    numbers = base.mark_text(baseline="bottom", dy=-5).encode(text=_number("value"))
    layers = [bars, _goal(colours), numbers] if has_goal else [bars, numbers]
    # The number on the highest column stands above the plot.
    return _finished(layers, right=0, below_legend=28) | {"height": 190}


def _goal(colours: _Colours) -> alt.Chart:
    """A dashed line across, with its legend."""
    dash = [8, 5]
    # As high as the square beside it, or the two would not stand in one line.
    legend = alt.Legend(symbolType="stroke", symbolDash=[6, 3], symbolStrokeWidth=3, symbolSize=SYMBOL)
    colour = alt.Scale(range=[colours.series[1]])
    rule: alt.Chart = alt.Chart().mark_rule(strokeDash=dash, strokeWidth=3)
    return rule.encode(
        y=alt.Y(field="goal", type="quantitative", aggregate="max", **_FROM_ZERO),
        stroke=alt.Stroke(field="goal_label", type="nominal", scale=colour, legend=legend),
    )


@lru_cache(maxsize=32)
def _pairs(theme: Theme, series: tuple[str, str]) -> Spec:
    """Two bars for each label, one below the other: ``label``, ``series``, ``value``, ``text``."""
    colours = alt.Scale(domain=list(series), range=list(_COLOURS[theme].series[:2]))
    offset = alt.Scale(domain=list(series), paddingInner=0.08)
    base = alt.Chart().encode(
        y=_labels_above(PAIR),
        x=_lengths("value"),
        yOffset=alt.YOffset(field="series", type="nominal", sort=None, scale=offset),
    )
    bars = base.mark_bar(cornerRadiusEnd=4).encode(
        color=alt.Color(field="series", type="nominal", sort=None, scale=colours)
    )
    numbers = base.mark_text(align="left", dx=8).encode(text=alt.Text(field="text", type="nominal"))
    return _finished([bars, numbers], right=76)


@lru_cache(maxsize=32)
def _stacks(theme: Theme, series: tuple[str, ...]) -> Spec:
    """Stacked bars, the last of the series hollow: ``label``, ``series``, ``rank``, ``value``, ``text``."""
    colours = _COLOURS[theme]
    names = list(series)
    fill = alt.Scale(domain=names, range=[*colours.series, colours.hollow])
    outline = alt.Scale(domain=names, range=[*([colours.page] * 3), colours.outline])
    inks = [{"test": f"datum.rank == {rank}", "value": ink} for rank, ink in enumerate(colours.inks)]
    labels = _labels_above(STACK)
    base = alt.Chart().encode(y=labels, order=alt.Order(field="rank", type="quantitative"))
    bars = base.mark_bar(strokeWidth=1.5).encode(
        x=_lengths("value", stack="zero"),
        fill=alt.Fill(field="series", type="nominal", sort=None, scale=fill, legend=alt.Legend(columns=2)),
        stroke=alt.Stroke(field="series", type="nominal", sort=None, scale=outline),
    )
    counts = base.mark_text().encode(
        x=_lengths("value", stack="zero", bandPosition=0.5),
        text=alt.Text(field="text", type="nominal"),
        color=alt.Color(condition=inks, value=TEXT),
    )
    totals = (
        alt.Chart()
        .mark_text(align="left", dx=8)
        .encode(
            y=labels,
            x=_lengths("value", aggregate="sum"),
            text=alt.Text(field="value", type="quantitative", aggregate="sum"),
        )
    )
    return _finished([bars, counts, totals])


@lru_cache(maxsize=8)
def _track(theme: Theme) -> Spec:
    """One bar that fills up: ``done``, ``all``, ``text``."""
    colours = _COLOURS[theme]
    whole = (
        alt.Chart()
        .mark_bar(size=BAR, fill=colours.hollow, stroke=colours.outline, strokeWidth=1.5, cornerRadius=4)
        .encode(x=_lengths("all"))
    )
    done = alt.Chart().mark_bar(size=BAR, color=colours.series[0], cornerRadius=4).encode(x=_lengths("done"))
    text = (
        alt.Chart()
        .mark_text(align="left", dx=8)
        .encode(x=_lengths("all"), text=alt.Text(field="text", type="nominal"))
    )
    return _finished([whole, done, text], right=74) | {"height": BAR + 10}


_FROM_ZERO: Mapping[str, Any] = {"axis": None, "scale": alt.Scale(domainMin=0, nice=False)}


def _labels() -> alt.Y:
    # The rows come in the order in which they are shown; a label is never cut short.
    return alt.Y(
        field="label",
        type="nominal",
        sort=None,
        axis=alt.Axis(title=None, labelLimit=0),
        scale=alt.Scale(paddingInner=0.24, paddingOuter=0.12),
    )


def _labels_above(thickness: int) -> alt.Y:
    """Each label in a line of its own above its bars, which leaves a phone's width to the bars."""
    step = thickness + LABEL_ABOVE + GAP
    axis = alt.Axis(
        title=None,
        labelLimit=0,
        labelAlign="left",
        labelPadding=0,
        labelOffset=-(thickness + LABEL_ABOVE) / 2,
    )
    # All the room outside the bars goes to the start (align 1), where the first label stands.
    scale = alt.Scale(paddingInner=(LABEL_ABOVE + GAP) / step, paddingOuter=LABEL_ABOVE / step / 2, align=1)
    return alt.Y(field="label", type="nominal", sort=None, axis=axis, scale=scale)


def _height_with_labels(thickness: int, count: int) -> Spec:
    return {"height": count * (thickness + LABEL_ABOVE + GAP) - GAP}


def _lengths(name: str, **more: Any) -> alt.X:
    return alt.X(field=name, type="quantitative", **_FROM_ZERO, **more)


def _number(name: str) -> alt.Text:
    return alt.Text(field=name, type="quantitative")


def _finished(
    layers: list[alt.Chart],
    *,
    right: int = ROOM_FOR_A_NUMBER,
    top: int = 4,
    below_legend: int = 14,
) -> Spec:
    """The spec of a chart as wide as its place; ``right`` is the room for what is written after the bars.

    Its height goes by the number of rows, so it is added later.
    """
    chart = alt.layer(*layers, data=alt.NamedData(_ROWS))
    spec: Spec = chart.properties(
        width="container",
        background="transparent",
        padding={"left": 0, "top": top, "right": right, "bottom": 8},
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        usermeta={"embedOptions": {"renderer": "svg"}},
    ).to_dict()
    spec["config"] = _config(below_legend)
    return spec


def _config(below_legend: int) -> Spec:
    words = {f"{part}{what}": value for part in ("label", "title") for what, value in _WRITING.items()}
    return {
        "font": FONT,
        "background": "transparent",
        # The chart has one description; Vega's own words for each mark are English and say field names.
        "aria": False,
        "mark": {"tooltip": False, "aria": False},
        "text": {"font": FONT, "fontSize": LABEL, "fill": TEXT, "baseline": "middle"},
        "view": {"stroke": None},
        "axis": {
            **words,
            "domain": False,
            "ticks": False,
            "grid": False,
            "labelPadding": 8,
            "titlePadding": 12,
        },
        "legend": {
            **words,
            "orient": "top",
            "title": None,
            "symbolType": "square",
            "symbolSize": SYMBOL,
            "labelOffset": 6,
            "layout": {"top": {"anchor": "start", "direction": "horizontal", "center": True, "margin": 18}},
            "offset": below_legend,
        },
    }


_WRITING = {"Font": FONT, "FontSize": LABEL, "FontWeight": "normal", "Color": TEXT}
