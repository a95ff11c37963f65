"""Meetings and steps as calendar files (RFC 5545), and the private address from which a calendar program reads them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from unicodedata import bidirectional
from zoneinfo import ZoneInfo

import icalendar

from goodquestion.curriculum.library import Library
from goodquestion.domain.calendar import Entry, Feed, entries, is_kept, meeting_now, step
from goodquestion.domain.contacts import Contact, clean_text
from goodquestion.domain.followups import Settings
from goodquestion.domain.problems import Problem
from goodquestion.i18n import Words
from goodquestion.services import interviews, tracker
from goodquestion.services.tracker import History
from goodquestion.services.workspaces import Workspace, ensure, new_token, touch
from goodquestion.storage import feeds, workspaces
from goodquestion.storage.database import Store

READ_EVERY = timedelta(hours=1)  # how often a calendar program is asked to look again
BEFORE_A_MEETING = (timedelta(days=-1), timedelta(hours=-1))
ON_THE_DAY = timedelta(hours=9)  # after midnight: when a step of that day is said
PUBLISH, CANCEL = "PUBLISH", "CANCEL"


@dataclass(frozen=True)
class Place:
    """How and where the two have agreed to talk; ``format`` is one of ``interviews.FORMATS`` or empty."""

    format: str = ""
    place: str = ""


NOWHERE: Mapping[str, Place] = {}


# -- files


def ics(
    shown: Iterable[Entry],
    contacts: Mapping[str, Contact],
    words: Words,
    zone: ZoneInfo,
    *,
    now: datetime,
    details: bool = False,
    places: Mapping[str, Place] = NOWHERE,
    method: str = PUBLISH,
) -> bytes:
    """A calendar file with these entries; contacts and places are found by the contact's id.

    It says who by the first name alone. ``details`` adds full names, telephone numbers, and the places of meetings to
    come; notes and email addresses never leave. Times are in ``zone``, with the rules of that zone for the years that
    occur. A meeting is announced a day and an hour before, a step at nine on its own day, and what is late or over by
    nothing more.
    """
    made = icalendar.Calendar()
    made.add("prodid", "-//Good Question//Calendar//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", method)
    made.add("x-wr-calname", words("calendar.name"))
    made.add("refresh-interval", icalendar.vDuration(READ_EVERY), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", icalendar.vDuration(READ_EVERY))
    shown = list(shown)
    local = [
        moment.astimezone(zone)
        for entry in shown
        if entry.start is not None and entry.end is not None and _is_local(entry, zone)
        for moment in (entry.start, entry.end)
    ]
    if local:
        made.add_component(_timezone(zone, min(local).year, max(local).year))
    for entry in shown:
        place = places.get(entry.contact, Place()) if details else Place()
        contact = contacts[entry.contact]
        made.add_component(_event(entry, contact, words, zone, now=now, details=details, place=place))
    return bytes(made.to_ical())


def meeting_of(history: History, settings: Settings, now: datetime) -> Entry | None:
    """The meeting with one contact that can be put into a calendar, or taken out of it when it was called off."""
    return meeting_now(history.events, now, settings.zone)


def step_of(history: History, settings: Settings, now: datetime) -> Entry | None:
    """The next step with one contact that can be put into a calendar."""
    found = step(history.contact, history.standing.next_action, history.events, now, settings.zone)
    return found if found is not None and is_kept(found, now, settings.zone) else None


def file_of(entry: Entry, contact: Contact, words: Words, settings: Settings, now: datetime) -> bytes:
    """One meeting or step as a file. A meeting that was called off takes itself out of the calendar."""
    method = CANCEL if entry.cancelled else PUBLISH
    return ics([entry], {contact.id: contact}, words, settings.zone, now=now, method=method)


def _event(
    entry: Entry,
    contact: Contact,
    words: Words,
    zone: ZoneInfo,
    *,
    now: datetime,
    details: bool,
    place: Place,
) -> icalendar.Event:
    made = icalendar.Event()
    name = one_line(contact.shown_name if details else contact.first_name)
    summary = _summary(entry, name, words)
    made.add("uid", entry.uid)
    made.add("dtstamp", _whole(now))
    made.add("sequence", entry.sequence)
    made.add("summary", summary)
    made.add("class", "PRIVATE")
    if entry.changed is not None:
        made.add("last-modified", _whole(min(entry.changed, now)))
    if entry.start is not None and entry.end is not None:
        to_come = entry.end >= now and not entry.cancelled
        made.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
        made.add("transp", "TRANSPARENT" if entry.cancelled else "OPAQUE")
        as_local = _is_local(entry, zone)
        for name_, moment in (("dtstart", entry.start), ("dtend", entry.end)):
            made.add(name_, _whole(moment, zone if as_local else None))
        if to_come:
            _where(made, place, words)
            for before in BEFORE_A_MEETING:
                made.add_component(_alarm(before, summary))
    elif entry.day is not None:
        made.add("status", "CONFIRMED")
        made.add("transp", "TRANSPARENT")
        made.add("dtstart", entry.day)
        made.add("dtend", entry.day + timedelta(days=1))
        if not entry.late:
            made.add_component(_alarm(ON_THE_DAY, summary))
    if details and contact.phone:
        made.add("description", words("calendar.phone", phone=one_line(contact.phone)))
    return made


def _summary(entry: Entry, name: str, words: Words) -> str:
    if entry.action is None:
        return words("calendar.talk_with", name=name)
    said = words(f"next.{entry.action}", name=name)
    return said[:1].upper() + said[1:]


def _where(made: icalendar.Event, place: Place, words: Words) -> None:
    where = one_line(place.place) or (words(f"channel.{place.format}") if place.format else "")
    if where:
        made.add("location", where)


def _alarm(when: timedelta, summary: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", when)
    alarm.add("description", summary)
    return alarm


def one_line(text: str) -> str:
    """``text`` without line breaks; what is written from the right stays within itself (Unicode, UAX 9).

    A mark that turns the writing direction is left out: it could turn the words around the name as well.
    """
    # A backslash may be read as the beginning of a mark, also by the library that writes the file.
    plain = " ".join(clean_text(text).replace("\\", "/").split())
    kept = "".join(c for c in plain if c not in _TURNS).strip()
    if kept == plain and not any(bidirectional(c) in ("R", "AL", "AN") for c in kept):
        return kept
    return f"\u2068{kept}\u2069"


_TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


# -- times


def _is_local(entry: Entry, zone: ZoneInfo) -> bool:
    """Whether the times can be written by the clock of the learner's zone.

    Of an hour that comes twice, when summer time ends, a calendar file can only name the first.
    """
    ends = [moment.astimezone(zone) for moment in (entry.start, entry.end) if moment is not None]
    return str(zone) != "UTC" and not any(moment.fold for moment in ends)


def _whole(moment: datetime, zone: ZoneInfo | None = None) -> datetime:
    """A moment in whole seconds, in UTC or by the clock of ``zone``."""
    return moment.astimezone(zone or UTC).replace(microsecond=0)


@dataclass(frozen=True)
class _Observance:
    """One offset of a zone and when it begins, by the clock before it: all that a VTIMEZONE says."""

    is_summer: bool
    name: str
    before: timedelta
    offset: timedelta
    begins: tuple[datetime, ...]


def _timezone(zone: ZoneInfo, first_year: int, last_year: int) -> icalendar.Timezone:
    """The rules of a zone from the year before ``first_year`` to the end of ``last_year``, as dates.

    Every observance repeats its first date as an RDATE, and each date has a line of its own: some readers understand
    no observance without a rule, and see one date a line.
    """
    made = icalendar.Timezone()
    made.add("tzid", str(zone))
    for each in _observances(zone, first_year - 1, last_year + 1):
        part = icalendar.TimezoneDaylight() if each.is_summer else icalendar.TimezoneStandard()
        part.add("dtstart", each.begins[0])
        for begin in each.begins:
            part.add("rdate", begin)
        part.add("tzname", each.name)
        part.add("tzoffsetfrom", each.before)
        part.add("tzoffsetto", each.offset)
        made.add_component(part)
    return made


@lru_cache(maxsize=64)
def _observances(zone: ZoneInfo, first_year: int, end_year: int) -> tuple[_Observance, ...]:
    found: dict[tuple[bool, str, timedelta, timedelta], list[datetime]] = {}
    for moment, before in _changes(zone, first_year, end_year):
        key = (bool(moment.dst()), moment.tzname() or "", before, _offset(moment))
        begins = moment.astimezone(UTC).replace(tzinfo=None) + before
        found.setdefault(key, []).append(begins)
    return tuple(_Observance(*key, tuple(begins)) for key, begins in found.items())


def _changes(zone: ZoneInfo, first_year: int, end_year: int) -> Iterator[tuple[datetime, timedelta]]:
    """The first moment, and each at which the clocks change, with the offset from UTC before it."""
    day, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(end_year, 1, 1, tzinfo=UTC)
    first = day.astimezone(zone)
    yield first, _offset(first)
    while day < end:
        next_day = day + timedelta(days=1)
        before = day.astimezone(zone)
        if _rule(before) != _rule(next_day.astimezone(zone)):
            low, high = day, next_day
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                low, high = (
                    (middle, high) if _rule(middle.astimezone(zone)) == _rule(before) else (low, middle)
                )
            yield high.replace(microsecond=0).astimezone(zone), _offset(before)
        day = next_day


def _rule(moment: datetime) -> tuple[timedelta, bool, str | None]:
    return _offset(moment), bool(moment.dst()), moment.tzname()


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta(0)


# -- the feed


def make_feed(
    store: Store, workspace: Workspace, now: datetime, *, details: bool = False, language: str = ""
) -> str | Problem:
    """A new token for the address of this learner's feed, to be shown once; an older one opens nothing any more.

    The sample is nobody's calendar, and a visit that is not remembered would leave an address that nobody can end.
    """
    if workspace.kind != "own":
        return Problem(key=f"calendar.not_in_{workspace.kind}")
    token = new_token()
    with store.write() as db:
        made = Feed(details=details, language=language, created=now)
        feeds.put(db, ensure(db, workspace, now), _hash(token), made)
    return token


def feed_of(store: Store, workspace: Workspace) -> Feed | None:
    """What a calendar may read here, or None when there is no address."""
    if workspace.id is None:
        return None
    with store.read() as db:
        return feeds.of_workspace(db, workspace.id)


def change_feed(store: Store, workspace: Workspace, now: datetime, *, details: bool) -> Problem | None:
    """Say whether the feed holds full names, telephone numbers and places. The address stays."""
    if workspace.id is None:
        return Problem(key="calendar.gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        return None if feeds.set_details(db, workspace.id, details) else Problem(key="calendar.gone")


def revoke_feed(store: Store, workspace: Workspace, now: datetime) -> Problem | None:
    """End the feed: its address opens nothing from now on."""
    if workspace.id is None:
        return Problem(key="calendar.gone")
    with store.write() as db:
        touch(db, workspace.id, now)
        return None if feeds.remove(db, workspace.id) else Problem(key="calendar.gone")


def feed_ics(store: Store, token: str, now: datetime, library: Library) -> bytes | None:
    """The calendar that this token opens at ``now``, or None. Any text at all may be asked for."""
    with store.read() as db:
        found = feeds.find(db, _hash(token))
    if found is None:
        return None
    feed, row = found
    settings = workspaces.to_settings(row)
    owner = Workspace(
        token_hash="", kind=row["kind"], id=row["id"], revision=row["revision"], settings=settings
    )
    people, events = tracker.everything(store, owner, now)
    shown = entries(
        ((person.contact, person.standing.next_action) for person in people), events, now, settings.zone
    )
    return ics(
        shown,
        {person.contact.id: person.contact for person in people},
        Words(settings.language or feed.language, library.ui),
        settings.zone,
        now=now,
        details=feed.details,
        places=_places(store, owner) if feed.details else NOWHERE,
    )


def _places(store: Store, owner: Workspace) -> dict[str, Place]:
    """Where the next talk with each contact is: of the latest one, unless it has begun."""
    latest = {each.contact: each for each in interviews.everything(store, owner)}
    return {contact: Place(each.format, each.place) for contact, each in latest.items() if not each.is_begun}


def _hash(token: str) -> str:
    """Apart from the hashes of workspace tokens: the one can never open the other."""
    return sha256(f"calendar:{token}".encode("utf-8", errors="replace")).hexdigest()
