"""The figures as Markdown, to be pasted into the README."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from benchmarks.measure import RERUNS, ROUNDS, SESSIONS, Subject

HALF, WHOLE = 0.5, 1.0  # of the empty page: what a page may take, and what 2,000 contacts may


@dataclass(frozen=True, kw_only=True)
class Row:
    """One page: with nothing changed since the last run, and after a change (None where nothing can change)."""

    label: str
    warm: Subject
    changed: Subject | None = None
    aim: float | None = HALF


@dataclass(frozen=True, kw_only=True)
class Other:
    """A figure that is no rerun."""

    label: str
    value: str


def report(empty: Subject, rows: Sequence[Row], others: Iterable[Other], loads: Sequence[float]) -> str:
    """The whole text. ``loads`` are the load averages before and after."""
    lines = [
        "| page | rerun | of empty | CPU | of empty | after a change | of empty | CPU | of empty |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_row(row, empty) for row in rows),
        "",
        "| other | |",
        "|---|---:|",
        *(f"| {other.label} | {other.value} |" for other in others),
        "",
        *_small_print(loads),
        "",
        *_verdict(empty, rows),
    ]
    return "\n".join(lines)


def _row(row: Row, empty: Subject) -> str:
    cells = [*_figures(row.warm, empty), *_figures(row.changed, empty)]
    return f"| {row.label} | " + " | ".join(cells) + " |"


def _figures(subject: Subject | None, empty: Subject) -> list[str]:
    if subject is None:
        return [""] * 4
    wall, cpu = subject.wall_ms, subject.cpu_ms
    return [f"{wall:.1f} ms", f"{wall / empty.wall_ms:.2f}", f"{cpu:.1f} ms", f"{cpu / empty.cpu_ms:.2f}"]


def _small_print(loads: Sequence[float]) -> list[str]:
    packages = ("streamlit", "pandas", "altair", "SQLAlchemy")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    busy = " and ".join(f"{load:.1f}" for load in loads)
    return [
        f"Measured on {datetime.now(UTC):%Y-%m-%d}: {os.cpu_count()} cores ({platform.machine()}, "
        f"{platform.system()}), Python {platform.python_version()}, {versions}, SQLite; load average before and "
        f"after {busy}. Each rerun figure is from {ROUNDS * RERUNS} reruns: the median of the time from the request "
        "to the end of the script, over a WebSocket, and the mean of the server's processor time.",
    ]


def _verdict(empty: Subject, rows: Sequence[Row]) -> list[str]:
    """What misses its aim, by time or by processor time."""
    missed = []
    for row in rows:
        for kind, subject in (("", row.warm), (" after a change", row.changed)):
            if subject is None or row.aim is None:
                continue
            share = max(subject.wall_ms / empty.wall_ms, subject.cpu_ms / empty.cpu_ms)
            if share > row.aim:
                missed.append(f"{row.label}{kind} ({share:.2f}, aim {row.aim:g})")
    return [f"Over its aim: {', '.join(missed)}." if missed else "Every page keeps its aim."]


def memory(size: float) -> str:
    """Bytes as megabytes."""
    return f"{size / 1024 / 1024:.2f} MB"


def sessions_label(where: str) -> str:
    """What a figure of memory is about."""
    return f"memory for each of {SESSIONS} idle sessions on Contacts, {where}"
