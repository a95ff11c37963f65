"""The calendar in khal, a real calendar program: what was planned is on its day, by the clock of whoever looks."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.i18n import Words
from goodquestion.services import calendar, startup, workspaces
from tests.services.learners import NOW, ZONE, Learner, kept, later

LIBRARY = startup.library()
E = EventType
_CONFIG = """
[calendars]
[[learner]]
path = {folder}/events
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


@dataclass(frozen=True)
class Khal:
    """khal with a calendar of its own, for somebody in one time zone. It reads files and asks no network."""

    folder: Path

    def takes_in(self, file: bytes) -> None:
        """Import a file, as somebody does who has saved it; entries that are known are replaced."""
        ics = self.folder / "good-question.ics"
        ics.write_bytes(file)
        self._run("import", "--batch", "-a", "learner", str(ics))

    def shows(self, day: str, days: int = 1) -> list[str]:
        """What stands on these days."""
        said = self._run(
            *(
                "list",
                "--notstarted",
                "--day-format",
                "",
                "--format",
                "{start-date} {start-time} {end-time} {title}",
            ),
            *(day, f"{days}d"),
        )
        return [line.strip() for line in said.splitlines() if line.strip() and line.strip() != "No events"]

    def _run(self, *words: str) -> str:
        home = {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["khal", "--config", str(self.folder / "config"), *words],
            env={"PATH": os.environ["PATH"], **home},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout


def khal_in(zone: str, folder: Path) -> Khal:
    if shutil.which("khal") is None:
        pytest.fail(
            "khal is not installed and this test needs it: 'make test' run by root installs it.",
            pytrace=False,
        )
    (folder / "events").mkdir(parents=True)
    (folder / "config").write_text(_CONFIG.format(folder=folder, zone=zone))
    return Khal(folder)


@pytest.fixture
def here(tmp_path: Path) -> Khal:
    """In the learner's own zone."""
    return khal_in(ZONE, tmp_path / "here")


@pytest.fixture
def planned(learner: Learner) -> Learner:
    """Somebody who meets Ana in two days, at half past nine in the morning in Los Angeles."""
    ana = learner.adds("Ana Example")
    learner.records(ana, E.scheduled, planned_at=later(days=2), minutes=45)
    return learner


@pytest.fixture
def token(planned: Learner) -> str:
    return kept(calendar.make_feed(planned.store, planned.own, NOW))


def feed(planned: Learner, token: str, hours: float = 0) -> bytes:
    file = calendar.feed_ics(planned.store, token, later(hours=hours), LIBRARY)
    assert file is not None
    return file


def test_the_meeting_stands_on_its_day_by_the_learners_clock(
    planned: Learner, token: str, here: Khal
) -> None:
    here.takes_in(feed(planned, token))
    assert here.shows("2026-11-20") == ["2026-11-20 09:30 10:15 Talk with Ana"]


def test_the_next_step_stands_on_its_day(planned: Learner, token: str, here: Khal) -> None:
    here.takes_in(feed(planned, token))
    assert [line.split() for line in here.shows("2026-11-18", 2)] == [
        ["2026-11-18", "Prepare", "questions", "for", "Ana"]
    ]


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Europe/Madrid", "2026-11-20 18:30 19:15 Talk with Ana"),
        ("Asia/Kolkata", "2026-11-20 23:00 23:45 Talk with Ana"),
        ("Australia/Lord_Howe", "2026-11-21 04:30 05:15 Talk with Ana"),
    ],
)
def test_in_another_zone_it_is_the_same_moment(
    planned: Learner, token: str, zone: str, line: str, tmp_path: Path
) -> None:
    there = khal_in(zone, tmp_path / "there")
    there.takes_in(feed(planned, token))
    assert line in there.shows("2026-11-20", 2)


def test_summer_time_ends_in_between_and_the_hour_is_right(learner: Learner, here: Khal) -> None:
    kept(workspaces.change_settings(learner.store, learner.own, NOW, time_zone="Australia/Lord_Howe"))
    ana = learner.adds("Ana Example")
    # Half past nine at night in Lord Howe, on the days around April 4, 2027.
    for day, utc in ((3, "10:30"), (4, "11:00")):
        moment = later().fromisoformat(f"2027-04-0{day}T{utc}Z")
        learner.records(ana, E.scheduled, later(minutes=day), planned_at=moment)
    here.takes_in(feed(learner, kept(calendar.make_feed(learner.store, learner.own, NOW))))
    assert here.shows("2027-04-03", 2) == [
        "2027-04-03 03:30 04:00 Talk with Ana",
        "2027-04-04 04:00 04:30 Talk with Ana",
    ]


def test_a_meeting_that_moves_leaves_its_old_day(planned: Learner, token: str, here: Khal) -> None:
    here.takes_in(feed(planned, token))
    [ana] = planned.people()
    planned.records(ana, E.rescheduled, later(hours=1), planned_at=later(days=5))
    here.takes_in(feed(planned, token, hours=2))
    assert here.shows("2026-11-20") == []
    assert "2026-11-23 09:30 10:15 Talk with Ana" in here.shows("2026-11-23")


def test_one_meeting_can_be_saved_as_a_file(planned: Learner, here: Khal) -> None:
    [ana] = planned.people()
    history = planned.history(ana)
    settings = planned.own.settings
    meeting = calendar.meeting_of(history, settings, NOW)
    assert meeting is not None
    here.takes_in(calendar.file_of(meeting, history.contact, Words("es", LIBRARY.ui), settings, NOW))
    assert here.shows("2026-11-18", 7) == ["2026-11-20 09:30 10:15 Hablar con Ana"]


def test_a_hard_name_is_shown_as_one_line(planned: Learner, token: str, here: Khal) -> None:
    for name in ("O'Neil,;\\n Example", "مريم الحسن", "👩🏽‍⚕️ Example"):
        planned.records(planned.adds(name), E.scheduled, planned_at=later(days=9), minutes=30)
    here.takes_in(feed(planned, token))
    assert sorted(here.shows("2026-11-27")) == sorted(
        f"2026-11-27 09:30 10:00 Talk with {name}" for name in ("O'Neil,;/n", "\u2068مريم\u2069", "👩🏽‍⚕️")
    )
