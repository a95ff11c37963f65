"""Figures about reaching out: days to a reply, open steps, referrals, weekdays; and the tree of who led to whom.

The tree alone shows names. They are data of one page: a kept spec holds none.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

import altair as alt
import pyarrow as pa  # type: ignore[import-untyped]

from goodquestion.charts import (
    _COLOURS,
    _FROM_ZERO,
    BAR_STEP,
    PAIR,
    SYMBOL,
    ChartView,
    Spec,
    Theme,
    _bars,
    _Colours,
    _finished,
    _height_with_labels,
    _pairs,
    say,
)
from goodquestion.domain.contacts import Contact
from goodquestion.domain.outreach import (
    Due,
    Found,
    OpenSteps,
    Outreach,
    Referrals,
    ReplyDays,
    Weekday,
    Weekdays,
)
from goodquestion.domain.referrals import Branch, WhoLed
from goodquestion.i18n import Words

PEOPLE_DRAWN = 30
LONGEST_NAME = 28  # characters; the picture also cuts what is wider than it has room for
DEEPEST = 6  # steps to the right: who is further down the line stands below each other
DOT, DOTS_HIGH = 18, 12  # pixels for one dot; more than so many in one place are drawn closer
ABOVE_DOTS = 1  # dots of room for the line at the middle to be seen
LEAST_DAYS = 5  # how far the days are drawn at least
ROW, INDENT = 32, 22
NAME_WIDTH = 190  # pixels, so that the deepest name ends within a phone
_MARK = 150  # square pixels


def views(figures: Outreach, words: Words, theme: Theme) -> list[ChartView]:
    """The figures in the order in which a page shows them, by id: reply_days open_steps referrals weekdays."""
    return [
        reply_days(figures.reply_days, words, theme),
        open_steps(figures.open_steps, words, theme),
        referrals(figures.referrals, words, theme),
        weekdays(figures.weekdays, words, theme),
    ]


def warm(words: Words) -> None:
    """Build these charts in this language once, as ``charts.warm`` does."""
    some = Outreach(
        reply_days=ReplyDays(days=(1, 1, 1)),
        open_steps=OpenSteps(today=1),
        referrals=Referrals(referred=Found(people=1)),
        weekdays=Weekdays(days=(Weekday(day=0, sent=20),), weeks=4),
    )
    few = ReplyDays(days=(1,))
    tree = WhoLed(branches=(Branch(contact=Contact()), Branch(contact=Contact(), depth=1)))
    for theme in _COLOURS:
        views(some, words, theme)
        reply_days(few, words, theme)
        who_led(tree, words, theme, shown=str)


def reply_days(figure: ReplyDays, words: Words, theme: Theme) -> ChartView:
    """Working days from the first request to the first reply: a dot a person, and a line at the middle."""
    title = say(words, figure.takeaway)
    if figure.empty:
        return ChartView(id="reply_days", title=title, empty=say(words, figure.empty))
    people = Counter(figure.days)
    ranks = [(days, rank + 0.5) for days, count in people.items() for rank in range(count)]
    highest = max(people.values())
    rows = {
        "days": [days for days, _ in ranks],
        "rank": [rank for _, rank in ranks],
        "until": [max(LEAST_DAYS, *people)] * len(ranks),
        "top": [highest + ABOVE_DOTS] * len(ranks),
        "series": [words("progress.reply_days.dot")] * len(ranks),
    }
    said = [words("progress.reply_days.alt_row", count=days, people=count) for days, count in people.items()]
    alts = [words("progress.reply_days.alt", rows=". ".join(said))]
    if figure.middle is not None:
        middle = words("progress.reply_days.middle", days=figure.middle)
        rows |= {"middle": [figure.middle] * len(ranks), "middle_label": [middle] * len(ranks)}
        alts.append(f"{middle}.")
    note = say(words, figure.note) if figure.note else ""
    spec = _dots(theme, words("progress.reply_days.axis"), figure.middle is not None)
    return ChartView(
        id="reply_days",
        title=title,
        alt=" ".join([*alts, note]).strip(),
        note=note,
        spec=spec | {"height": (min(highest, DOTS_HIGH) + ABOVE_DOTS) * DOT},
        rows=pa.table(rows),
        table=pa.table(
            {
                words("progress.column.working_days"): list(people),
                words("progress.column.people"): list(people.values()),
            }
        ),
    )


def open_steps(figure: OpenSteps, words: Words, theme: Theme) -> ChartView:
    """Open steps by when they are due."""
    title = say(words, figure.takeaway)
    if figure.empty:
        return ChartView(id="open_steps", title=title, empty=say(words, figure.empty))
    labels = [words(f"progress.due.{due}") for due in Due]
    values = [figure.count(due) for due in Due]
    return ChartView(
        id="open_steps",
        title=title,
        alt=words("progress.open_steps.alt", **{str(due): figure.count(due) for due in Due}),
        spec=_bars(theme) | {"height": len(labels) * BAR_STEP},
        rows=pa.table({"label": labels, "value": values}),
        table=pa.table({words("progress.column.due"): labels, words("progress.column.steps"): values}),
    )


def referrals(figure: Referrals, words: Words, theme: Theme) -> ChartView:
    """How far it went with people from a referral and with the others. A share is of the people asked."""
    title = say(words, figure.takeaway)
    if figure.empty:
        return ChartView(id="referrals", title=title, empty=say(words, figure.empty))
    groups = (figure.referred, figure.others)
    series = (words("progress.referrals.referred"), words("progress.referrals.others"))
    labels = [
        words("progress.column.people"),
        *(words(f"progress.step.{step}") for step in ("asked", "replied", "met")),
    ]
    counts = [(group.people, group.asked, group.replied, group.met) for group in groups]
    texts = [
        (str(group.people), str(group.asked), *(_share(group, n, words) for n in (group.replied, group.met)))
        for group in groups
    ]
    has_shares = any(group.percent(0) is not None for group in groups)
    listed = ". ".join(
        words("progress.referrals.alt_row", step=label, referred=one, others=other)
        for label, one, other in zip(labels, *texts, strict=True)
    )
    return ChartView(
        id="referrals",
        title=title,
        alt=words("progress.referrals.alt", rows=listed),
        note=words("progress.referrals.share_of") if has_shares else "",
        spec=_pairs(theme, series) | _height_with_labels(PAIR, len(labels)),
        rows=pa.table(
            {
                "label": [label for label in labels for _ in series],
                "series": [*series] * len(labels),
                "value": [count for pair in zip(*counts, strict=True) for count in pair],
                "text": [text for pair in zip(*texts, strict=True) for text in pair],
            }
        ),
        table=pa.table(
            {
                words("progress.column.step"): labels,
                **{name: list(column) for name, column in zip(series, texts, strict=True)},
            }
        ),
    )


def _share(group: Found, count: int, words: Words) -> str:
    percent = group.percent(count)
    if percent is None:
        return str(count)
    share = words("progress.percent", percent=percent)
    return words("progress.channels.share", replied=count, share=share)


def weekdays(figure: Weekdays, words: Words, theme: Theme) -> ChartView:
    """Requests by weekday, and those that were replied to."""
    title = say(words, figure.takeaway)
    if figure.empty:
        return ChartView(id="weekdays", title=title, empty=say(words, figure.empty))
    series = (words("progress.column.requests"), words("progress.column.replied"))
    labels = [say(words, day.name) for day in figure.days]
    listed = ". ".join(
        words("progress.weekdays.alt_row", day=label, sent=day.sent, replied=day.replied)
        for label, day in zip(labels, figure.days, strict=True)
    )
    values = [count for day in figure.days for count in (day.sent, day.replied)]
    return ChartView(
        id="weekdays",
        title=title,
        alt=words("progress.weekdays.alt", rows=listed),
        note=say(words, figure.note) if figure.note else "",
        spec=_pairs(theme, series) | _height_with_labels(PAIR, len(labels)),
        rows=pa.table(
            {
                "label": [label for label in labels for _ in series],
                "series": [*series] * len(labels),
                "value": values,
                "text": [str(value) for value in values],
            }
        ),
        table=pa.table(
            {words("progress.column.weekday"): labels, series[0]: values[::2], series[1]: values[1::2]}
        ),
    )


def who_led(figure: WhoLed, words: Words, theme: Theme, *, shown: Callable[[str], str]) -> ChartView:
    """The tree of the first ``PEOPLE_DRAWN`` people. ``shown`` makes a typed name fit to stand among other words.

    ``title`` and ``alt`` hold names as text; there is no table, for the page shows the same as a nested list.
    """
    title = words(
        figure.takeaway.key,
        **{
            name: shown(value) if isinstance(value, str) else value
            for name, value in figure.takeaway.values.items()
        },
    )
    if figure.empty:
        return ChartView(id="who_led", title=title, empty=say(words, figure.empty))
    met, not_met = words("progress.who_led.met"), words("progress.who_led.not_met")
    drawn = figure.branches[:PEOPLE_DRAWN]
    names = [shown(short_name(branch.contact)) for branch in drawn]
    givers = _giver_rows(drawn)
    depths = [min(branch.depth, DEEPEST) for branch in drawn]
    given: dict[int, list[str]] = defaultdict(list)
    for row, giver in enumerate(givers):
        if row != giver:
            given[giver].append(names[row])
    listed = [
        words("progress.who_led.alt_row", name=names[giver], names=", ".join(others))
        for giver, others in given.items()
    ]
    return ChartView(
        id="who_led",
        title=title,
        alt=words("progress.who_led.alt", rows=". ".join(listed)),
        note=rest_of(figure, words),
        spec=_tree(theme, (met, not_met)) | {"height": len(drawn) * ROW},
        rows=pa.table(
            {
                "row": range(len(drawn)),
                "giver_row": givers,
                "depth": depths,
                "giver_depth": [depths[giver] for giver in givers],
                "name": names,
                "series": [met if branch.talks else not_met for branch in drawn],
            }
        ),
    )


def short_name(contact: Contact) -> str:
    """The name in one line, cut where it is too long to stand in a picture."""
    name = " ".join(contact.shown_name.split())
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}\u2026"


def rest_of(figure: WhoLed, words: Words) -> str:
    """How many people the tree does not show, in words; nothing when it shows everybody."""
    left = len(figure.branches) - PEOPLE_DRAWN
    return words("progress.who_led.more", count=left) if left > 0 else ""


def _giver_rows(drawn: Sequence[Branch]) -> list[int]:
    """For each row the row of who gave that name; for a first contact the row itself."""
    last: list[int] = []
    rows = []
    for row, branch in enumerate(drawn):
        del last[branch.depth :]
        rows.append(last[-1] if last else row)
        last.append(row)
    return rows


# -- one shape: a spec without data, kept for each theme and wording


@lru_cache(maxsize=32)
def _dots(theme: Theme, axis: str, has_middle: bool) -> Spec:
    """Dots above a line of days, one on the other, and the middle as a dashed line across them.

    Rows: ``days``, ``rank``, ``until`` and ``top`` (how far the two scales go, the same in all), ``series``,
    ``middle``, ``middle_label``.
    """
    colours = _COLOURS[theme]
    days = alt.Axis(title=axis, tickMinStep=1, format="d", labelFlush=False)
    along = alt.Scale(domainMin=0, zero=True, nice=False, padding=DOT)
    x = alt.X(field="days", type="quantitative", axis=days, scale=along)
    legend = alt.Legend(symbolType="circle", symbolSize=SYMBOL)
    dots = (
        alt.Chart()
        .mark_point(filled=True, opacity=1, size=_MARK)
        .encode(
            x=x,
            y=alt.Y(field="rank", type="quantitative", **_FROM_ZERO),
            fill=alt.Fill(
                field="series", type="nominal", scale=alt.Scale(range=[colours.series[0]]), legend=legend
            ),
        )
    )
    ends = (
        alt.Chart()
        .mark_point(opacity=0)
        .encode(
            x=alt.X(field="until", type="quantitative", aggregate="max"),
            y=alt.Y(field="top", type="quantitative", aggregate="max", **_FROM_ZERO),
        )
    )
    # The line stands behind the dots, and above the highest of them.
    layers = [_middle(colours), dots, ends] if has_middle else [dots, ends]
    return _finished(layers, right=0, top=8)


def _middle(colours: _Colours) -> alt.Chart:
    """A dashed line from the days up, with its legend."""
    legend = alt.Legend(symbolType="stroke", symbolDash=[6, 3], symbolStrokeWidth=3, symbolSize=SYMBOL)
    rule: alt.Chart = alt.Chart().mark_rule(strokeDash=[8, 5], strokeWidth=3)
    return rule.encode(
        x=alt.X(field="middle", type="quantitative", aggregate="max"),
        stroke=alt.Stroke(
            field="middle_label", type="nominal", scale=alt.Scale(range=[colours.series[1]]), legend=legend
        ),
    )


@lru_cache(maxsize=32)
def _tree(theme: Theme, series: tuple[str, str]) -> Spec:
    """People below each other, each further right than who gave their name and joined to them; the second hollow.

    Rows: ``row``, ``giver_row``, ``depth``, ``giver_depth``, ``name``, ``series``.
    """
    colours = _COLOURS[theme]
    across = alt.Scale(domain=[0, DEEPEST], range=[INDENT / 2, INDENT / 2 + DEEPEST * INDENT], nice=False)
    y = alt.Y(field="row", type="ordinal", axis=None, scale=alt.Scale(type="point", padding=0.5))

    def x(name: str) -> alt.X:
        return alt.X(field=name, type="quantitative", axis=None, scale=across)

    base = alt.Chart().encode(y=y)
    line = base.mark_rule(color=colours.outline, strokeWidth=2)
    down = line.encode(x=x("giver_depth"), y2=alt.Y2(field="giver_row"))
    right = line.encode(x=x("giver_depth"), x2=alt.X2(field="depth"))
    names = list(series)
    fill = alt.Scale(domain=names, range=[colours.series[0], colours.hollow])
    outline = alt.Scale(domain=names, range=[colours.series[0], colours.outline])
    people = base.mark_point(filled=True, opacity=1, size=_MARK, strokeWidth=2).encode(
        x=x("depth"),
        fill=alt.Fill(field="series", type="nominal", scale=fill, legend=alt.Legend(symbolType="circle")),
        stroke=alt.Stroke(field="series", type="nominal", scale=outline),
    )
    text = base.mark_text(align="left", dx=14, limit=NAME_WIDTH).encode(
        x=x("depth"), text=alt.Text(field="name", type="nominal")
    )
    return _finished([down, right, people, text], right=0)
