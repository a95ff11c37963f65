"""A meeting or a step as a calendar file: right in two parsers, at the right moment, and with no word too many."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.domain.calendar import Entry, EntryKind, entries, meetings
from goodquestion.domain.contacts import Contact, Event
from goodquestion.domain.followups import ActionKind, Settings, standing
from goodquestion.i18n import Words
from goodquestion.services import startup
from goodquestion.services.calendar import Place, file_of, ics, one_line
from tests.domain.stories import SETTINGS, STRANGE_ZONES, any_moments, at, events, happened, ordinary_moments
from tests.services.calendars import read, unfolded

LIBRARY = startup.library()
ENGLISH, SPANISH = Words("en", LIBRARY.ui), Words("es", LIBRARY.ui)
NOW = at("11-14")
ANA = Contact(
    id="ana",
    full_name="Ana Ruiz",
    phone="+1 555 0100",
    email="ana@example.org",
    organisation="Harbor Clinic",
    role="Nurse",
    notes="Likes tea",
    tags="kind",
    linkedin_url="https://example.org/ana",
    why_this_person="Works nights",
    created=at("11-02"),
)
PLANNED = happened("scheduled", "11-10", planned="11-20 10:00", note="Her sister is ill")
MOVED = happened("rescheduled", "11-12", planned="11-23 15:30")
CALLED_OFF = happened("cancelled", "11-13")
HOSTILE = (
    "Ana\nRuiz",
    "Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "O'Neil, Ana; \\N \\, \\;",
    "👩🏽‍⚕️Ana",
    "مريم الحسن",
    "\u202eanA",
    "\u2069\u202e\u202c",
    "Ana\u2028Ruiz\u2029x\x85y\x0bz",
    'A"n"a: {name} %s',
    "Ana\ud800",
    "\u200b",
    "名" * 200,
    "🦘" * 200,
)


def meeting(*told: Event) -> Entry:
    [entry] = meetings(told, SETTINGS.zone)
    return entry


def file(*told: Event, contact: Contact = ANA, zone: str = "", **more: object) -> bytes:
    shown = meetings(told, SETTINGS.zone)
    return ics(shown, {"ana": contact}, ENGLISH, ZoneInfo(zone or str(SETTINGS.zone)), now=NOW, **more)  # type: ignore[arg-type]


def step(day: date = date(2026, 11, 17), *, late: bool = False) -> Entry:
    return Entry(
        uid="step@goodquestion",
        kind=EntryKind.step,
        contact="ana",
        action=ActionKind.send_reminder,
        day=day,
        late=late,
    )


def step_file(shown: Entry, words: Words = ENGLISH, **more: object) -> bytes:
    return ics([shown], {"ana": ANA}, words, SETTINGS.zone, now=NOW, **more)  # type: ignore[arg-type]


# -- a meeting


def test_a_meeting_is_there_at_its_time_with_two_alarms() -> None:
    [entry] = read(file(PLANNED))
    assert entry.summary == "Talk with Ana"
    assert (entry.start, entry.end) == (at("11-20 10:00"), at("11-20 10:30"))
    assert (entry.status, entry.sequence, entry.alarms) == ("CONFIRMED", 0, 2)


def test_alarms_come_a_day_and_an_hour_before() -> None:
    [event] = icalendar.Calendar.from_ical(file(PLANNED)).walk("VEVENT")
    alarms = event.walk("VALARM")
    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(days=-1), timedelta(hours=-1)]
    assert {(str(alarm["action"]), str(alarm["description"])) for alarm in alarms} == {
        ("DISPLAY", "Talk with Ana")
    }


def test_a_meeting_that_moves_keeps_its_id_and_its_number_rises() -> None:
    [before], [after], [off] = (
        read(file(*told)) for told in ([PLANNED], [PLANNED, MOVED], [PLANNED, MOVED, CALLED_OFF])
    )
    assert before.uid == after.uid == off.uid
    assert [before.sequence, after.sequence, off.sequence] == [0, 1, 2]
    assert after.start == at("11-23 15:30")


def test_a_meeting_that_was_called_off_says_so_and_rings_no_more() -> None:
    [entry] = read(file(PLANNED, CALLED_OFF))
    assert (entry.status, entry.alarms) == ("CANCELLED", 0)


def test_a_meeting_that_is_over_rings_no_more() -> None:
    [entry] = read(file(happened("scheduled", "11-02", planned="11-05 10:00")))
    assert (entry.status, entry.alarms) == ("CONFIRMED", 0)


def test_one_file_adds_a_meeting_and_another_takes_it_out() -> None:
    for told, method in (([PLANNED], "PUBLISH"), ([PLANNED, CALLED_OFF], "CANCEL")):
        made = file_of(meeting(*told), ANA, ENGLISH, SETTINGS, NOW)
        assert str(icalendar.Calendar.from_ical(made)["method"]) == method
        assert len(read(made)) == 1


def test_what_a_calendar_program_needs_to_know_is_there() -> None:
    lines = unfolded(file(PLANNED, MOVED))
    for line in (
        "VERSION:2.0",
        "PRODID:-//Good Question//Calendar//EN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Good Question",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "DTSTAMP:20261114T200000Z",
        "LAST-MODIFIED:20261112T200000Z",
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
    ):
        assert line in lines


# -- a step


def test_a_step_takes_its_whole_day_and_is_said_at_nine() -> None:
    [entry] = read(step_file(step()))
    assert entry.summary == "Send Ana one reminder"
    assert (entry.start, entry.end) == (date(2026, 11, 17), date(2026, 11, 18))
    [alarm] = icalendar.Calendar.from_ical(step_file(step())).walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=9)
    assert "TRANSP:TRANSPARENT" in unfolded(step_file(step()))


def test_a_step_that_is_late_does_not_ring_each_day() -> None:
    [entry] = read(step_file(step(late=True)))
    assert entry.alarms == 0


def test_entries_are_in_the_learners_language() -> None:
    [entry] = read(step_file(step(), SPANISH))
    assert entry.summary == SPANISH("next.send_reminder", name="Ana").capitalize().replace("ana", "Ana")


# -- times


@pytest.mark.parametrize(
    ("zone", "start"),
    [
        ("America/Los_Angeles", "2026-11-01T07:30Z"),  # the last hour of summer time begins at 8
        ("America/Los_Angeles", "2026-11-01T08:30Z"),  # half past one, the first time
        ("America/Los_Angeles", "2026-11-01T09:30Z"),  # half past one, again
        ("America/Los_Angeles", "2026-11-01T08:45Z"),  # ends in the hour that comes again
        ("America/Los_Angeles", "2026-11-01T10:30Z"),
        ("America/Los_Angeles", "2027-03-14T09:45Z"),  # ends after the hour that is left out
        ("America/Los_Angeles", "2027-03-14T10:00Z"),
        ("Australia/Lord_Howe", "2027-04-03T14:45Z"),  # half an hour comes again
        ("Australia/Lord_Howe", "2027-04-03T15:10Z"),
        ("Australia/Lord_Howe", "2027-10-02T15:20Z"),  # half an hour is left out
        ("Australia/Lord_Howe", "2027-10-02T15:40Z"),
        ("Europe/Dublin", "2026-12-01T10:00Z"),
        ("Africa/Casablanca", "2027-02-10T10:00Z"),
        ("Asia/Kolkata", "2026-12-01T10:00Z"),
        ("Asia/Kathmandu", "2026-12-01T10:00Z"),
        ("America/Argentina/Buenos_Aires", "2026-12-01T10:00Z"),
        ("Pacific/Kiritimati", "2026-12-31T23:00Z"),
        ("Etc/GMT+5", "2026-12-01T10:00Z"),
        ("UTC", "2026-12-01T10:00Z"),
    ],
)
def test_both_parsers_find_the_same_moment_whatever_the_clocks_do(zone: str, start: str) -> None:
    moment = datetime.fromisoformat(start)
    planned = replace(PLANNED, planned_at=moment, minutes=30)
    [entry] = read(file(planned, zone=zone))
    assert (entry.start, entry.end) == (moment, moment + timedelta(minutes=30))


def test_times_are_by_the_learners_clock() -> None:
    assert "DTSTART;TZID=America/Los_Angeles:20261120T100000" in unfolded(file(PLANNED))


def test_the_hour_that_comes_twice_is_told_in_universal_time() -> None:
    again = replace(PLANNED, planned_at=datetime(2026, 11, 1, 9, 30, tzinfo=UTC))
    assert "DTSTART:20261101T093000Z" in unfolded(file(again))


@pytest.mark.parametrize("zone", ["", "Nowhere/At_All", "../../etc/passwd"])
def test_in_a_zone_that_the_system_does_not_know_times_are_universal(zone: str) -> None:
    settings = Settings(time_zone=zone)
    made = file_of(meeting(PLANNED), ANA, ENGLISH, settings, NOW)
    assert "DTSTART:20261120T180000Z" in unfolded(made)
    assert b"VTIMEZONE" not in made
    assert read(made)[0].start == at("11-20 10:00")


def dates_of(part: icalendar.Component) -> list[datetime]:
    """When an observance begins. Some readers see one date a line, and need one that repeats the start."""
    written = part["rdate"] if isinstance(part["rdate"], list) else [part["rdate"]]
    assert all(len(line.dts) == 1 for line in written)
    dates = [line.dts[0].dt for line in written]
    assert dates[0] == part["dtstart"].dt
    return dates


@pytest.mark.parametrize(
    "zone",
    [
        "America/Los_Angeles",
        "Australia/Lord_Howe",
        "Europe/Dublin",
        "Africa/Casablanca",
        "America/Nuuk",
        "Asia/Gaza",
    ],
)
def test_the_rules_of_the_zone_are_those_of_the_zone(zone: str) -> None:
    """Each date of an observance is written by the clock before it (RFC 5545, 3.6.5)."""
    rules = ZoneInfo(zone)
    far = happened("scheduled", "11-11", planned="2030-06-01 10:00")
    [timezone] = icalendar.Calendar.from_ical(file(PLANNED, far, zone=zone)).walk("VTIMEZONE")
    changes = 0
    for part in timezone.subcomponents:
        before, offset = part["tzoffsetfrom"].td, part["tzoffsetto"].td
        for begin in dates_of(part):
            moment = (begin - before).replace(tzinfo=UTC)
            assert moment.astimezone(rules).utcoffset() == offset
            assert moment.astimezone(rules).tzname() == str(part["tzname"])
            if moment != datetime(2025, 1, 1, tzinfo=UTC):  # where the rules of the file begin
                assert (moment - timedelta(seconds=1)).astimezone(rules).utcoffset() == before
                changes += 1
    assert changes >= 2 * 5


# -- words


def test_a_file_says_no_more_than_the_first_name() -> None:
    for made in (file(PLANNED), step_file(step())):
        text = "\n".join(unfolded(made))
        for private in (
            "Ruiz",
            "555 0100",
            "@example",
            "Harbor",
            "Nurse",
            "tea",
            "kind",
            "nights",
            "sister",
            "linkedin",
        ):
            assert private not in text


def test_details_are_the_full_name_the_telephone_and_the_place_and_nothing_else() -> None:
    places = {"ana": Place("in_person", "Pier 4, Cafe; upstairs")}
    [entry] = read(file(PLANNED, details=True, places=places))
    assert entry.summary == "Talk with Ana Ruiz"
    assert entry.text == "Phone: +1 555 0100|Pier 4, Cafe; upstairs"
    text = "\n".join(unfolded(file(PLANNED, details=True, places=places)))
    for private in ("@example.org", "Harbor", "tea", "kind", "nights", "sister"):
        assert private not in text


def test_without_a_place_the_way_to_talk_stands_there() -> None:
    [entry] = read(file(PLANNED, details=True, places={"ana": Place("video")}))
    assert entry.text == "Phone: +1 555 0100|Video call"


def test_places_are_left_out_unless_details_are_wanted() -> None:
    assert b"LOCATION" not in file(PLANNED, places={"ana": Place("video", "Pier 4")})


def test_the_place_of_a_talk_that_is_over_is_not_told() -> None:
    over = happened("scheduled", "11-02", planned="11-05 10:00")
    assert b"LOCATION" not in file(over, details=True, places={"ana": Place("", "Pier 4")})


def test_somebody_whose_name_is_not_known_is_called_by_the_work() -> None:
    nameless = replace(ANA, full_name="")
    assert read(file(PLANNED, contact=nameless))[0].summary == "Talk with Nurse"


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("details", [False, True])
def test_any_name_stays_one_text_in_one_entry(name: str, details: bool) -> None:
    contact = replace(ANA, full_name=name, phone=name)
    made = file(PLANNED, contact=contact, details=details, places={"ana": Place("", name)})
    [entry] = read(made)
    shown = one_line(contact.shown_name if details else contact.first_name)
    assert entry.summary == f"Talk with {shown}"
    assert len(entry.summary.splitlines()) == 1


def test_what_turns_the_writing_direction_stays_within_the_name() -> None:
    assert one_line("Ana Ruiz 👩🏽‍⚕️ Ñandú") == "Ana Ruiz 👩🏽‍⚕️ Ñandú"
    assert one_line("مريم") == "\u2068مريم\u2069"
    assert one_line("\u202eanA") == "\u2068anA\u2069"
    assert one_line("A\u2069\u2066n\u200fa") == "\u2068Ana\u2069"


@pytest.mark.parametrize("name", ["名" * 200, "🦘" * 200, "Ana " * 50, "é" * 200])
def test_no_line_is_longer_than_75_octets_and_no_letter_is_torn(name: str) -> None:
    made = file(PLANNED, contact=replace(ANA, full_name=name), details=True)
    lines = made.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert read(made)[0].summary == f"Talk with {name.strip()}"


# -- much of it, and anything at all


def test_five_thousand_events_are_a_file_at_once() -> None:
    people = [replace(ANA, id=str(number), full_name=f"Person{number} Example") for number in range(1_000)]
    told = [
        replace(event, id=f"{event.type}{number}", contact=str(number))
        for number in range(1_000)
        for event in (
            happened("request_sent", "11-02"),
            happened("reply_yes", "11-05"),
            PLANNED,
            MOVED,
            happened("confirmed", "11-13"),
        )
    ]
    own: dict[str, list[Event]] = {}
    for event in told:
        own.setdefault(event.contact, []).append(event)
    actions = [(person, standing(person, own[person.id], SETTINGS, NOW).next_action) for person in people]
    began = time.process_time()
    shown = entries(actions, told, NOW, SETTINGS.zone)
    made = ics(shown, {person.id: person for person in people}, ENGLISH, SETTINGS.zone, now=NOW)
    assert time.process_time() - began < 10  # it takes less than one second; machines differ
    assert len(read(made)) == 1_000


texts = st.text(max_size=40) | st.sampled_from(HOSTILE)


@given(
    st.lists(events(ordinary_moments | any_moments), max_size=10),
    st.sampled_from(STRANGE_ZONES),
    ordinary_moments | any_moments,
    texts,
    texts,
    st.booleans(),
    st.sampled_from([ENGLISH, SPANISH]),
)
def test_any_story_gives_a_file_that_both_parsers_read_alike(
    told: list[Event], zone: str, now: datetime, name: str, place: str, details: bool, words: Words
) -> None:
    told = [replace(event, id=f"event {number}") for number, event in enumerate(told)]
    settings = Settings(time_zone=zone)
    contact = replace(ANA, full_name=name, phone=place)
    action = standing(contact, told, settings, now).next_action
    shown = entries([(contact, action)], told, now, settings.zone)
    made = ics(
        shown,
        {"ana": contact},
        words,
        settings.zone,
        now=now,
        details=details,
        places={"ana": Place("phone", place)},
    )
    found = read(made)
    assert [entry.uid for entry in found] == [entry.uid for entry in shown]
    for entry, kept in zip(found, shown, strict=True):
        moment = kept.start.replace(microsecond=0) if kept.start else kept.day
        assert entry.start == moment
    assert max(map(len, made.split(b"\r\n"))) <= 75
