"""Figures about the conversations: what was asked about, how nervous, how useful. Honest counts, no percentages."""

from collections.abc import Mapping, Sequence
from statistics import median

import pyarrow as pa  # type: ignore[import-untyped]

from goodquestion.charts import (
    BAR_STEP,
    PAIR,
    ChartView,
    Theme,
    _bars,
    _height_with_labels,
    _pairs,
)
from goodquestion.domain.questions import KINDS
from goodquestion.i18n import Words


def coverage(counts: Mapping[str, int], words: Words, theme: Theme) -> ChartView:
    """Answers for each of the nine kinds of questions."""
    total = sum(counts.values())
    if not total:
        return ChartView(
            id="coverage", title=words("compare.coverage_empty_title"), empty=words("compare.coverage_empty")
        )
    labels = [words(f"kind.{kind}") for kind in KINDS]
    values = [counts.get(kind, 0) for kind in KINDS]
    missing = [words(f"kind.{kind}") for kind in KINDS if not counts.get(kind)]
    title = (
        words("compare.coverage_title", count=len(missing))
        if missing
        else words("compare.coverage_all", count=total)
    )
    listed = "; ".join(f"{label}: {value}" for label, value in zip(labels, values, strict=True))
    return ChartView(
        id="coverage",
        title=title,
        alt=words("compare.coverage_alt", rows=listed),
        spec=_bars(theme) | {"height": len(labels) * BAR_STEP},
        rows=pa.table({"label": labels, "value": values}),
        table=pa.table({words("field.kind"): labels, words("compare.answers"): values}),
    )


def nervous(pairs: Sequence[tuple[int, int]], words: Words, theme: Theme) -> ChartView:
    """How nervous before and after each conversation, 0 to 10, in order; no names."""
    if not pairs:
        return ChartView(
            id="nervous", title=words("compare.nervous_empty_title"), empty=words("compare.nervous_empty")
        )
    before, after = words("compare.before"), words("compare.after")
    labels = [words("compare.talk", number=number) for number in range(1, len(pairs) + 1)]
    less = sum(first > second for first, second in pairs)
    listed = "; ".join(
        f"{label}: {first}, {second}" for label, (first, second) in zip(labels, pairs, strict=True)
    )
    flat = [
        (label, name, value)
        for label, pair in zip(labels, pairs, strict=True)
        for name, value in zip((before, after), pair, strict=True)
    ]
    return ChartView(
        id="nervous",
        title=words("compare.nervous_title", less=less, count=len(pairs)),
        alt=words("compare.nervous_alt", rows=listed),
        spec=_pairs(theme, (before, after)) | _height_with_labels(PAIR, len(labels)),
        rows=pa.table(
            {
                "label": [row[0] for row in flat],
                "series": [row[1] for row in flat],
                "value": [row[2] for row in flat],
                "text": [str(row[2]) for row in flat],
            }
        ),
        table=pa.table(
            {
                words("compare.talk_column"): labels,
                before: [first for first, _ in pairs],
                after: [second for _, second in pairs],
            }
        ),
    )


def useful(found: Mapping[str, Sequence[int]], words: Words, theme: Theme) -> ChartView:
    """The middle of how useful conversations were (1 to 5), by where the contact came from, with the counts."""
    if not found:
        return ChartView(
            id="useful", title=words("compare.useful_empty_title"), empty=words("compare.useful_empty")
        )
    best_first = sorted(found, key=lambda source: (-median(found[source]), source))
    labels = [
        words("compare.useful_row", source=words(f"source.{source}"), count=len(found[source]))
        for source in best_first
    ]
    values = [float(median(found[source])) for source in best_first]
    count = sum(len(given) for given in found.values())
    key = "compare.useful_title" if len(best_first) > 1 else "compare.useful_one"
    listed = "; ".join(f"{label}: {value:g}" for label, value in zip(labels, values, strict=True))
    return ChartView(
        id="useful",
        title=words(key, source=words(f"source.{best_first[0]}"), count=count),
        alt=words("compare.useful_alt", rows=listed),
        spec=_bars(theme) | {"height": len(labels) * BAR_STEP},
        rows=pa.table({"label": labels, "value": values}),
        table=pa.table({words("progress.column.source"): labels, words("compare.middle"): values}),
    )
