"""Reading a calendar file with two parsers that know nothing of each other, and what both agree on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import icalendar
import vobject


@dataclass(frozen=True)
class Read:
    """What one parser read of one entry. Times are in UTC, days are days."""

    uid: str
    summary: str
    start: datetime | date
    end: datetime | date
    status: str
    sequence: int
    alarms: int
    text: str


def read(file: bytes) -> list[Read]:
    """The entries of a file, as both parsers have read them; fails when they do not agree."""
    one, other = _with_icalendar(file), _with_vobject(file)
    assert one == other
    return one


def unfolded(file: bytes) -> list[str]:
    """The lines of a file, put together again where they were folded."""
    return file.decode().replace("\r\n ", "").split("\r\n")


def _with_icalendar(file: bytes) -> list[Read]:
    calendar = icalendar.Calendar.from_ical(file)
    assert calendar.errors == []
    return [
        Read(
            uid=str(event["uid"]),
            summary=str(event["summary"]),
            start=_utc(event["dtstart"].dt),
            end=_utc(event["dtend"].dt),
            status=str(event["status"]),
            sequence=int(event["sequence"]),
            alarms=len(event.walk("VALARM")),
            text=f"{event.get('description', '')}|{event.get('location', '')}",
        )
        for event in calendar.walk("VEVENT")
        if event.errors == []
    ]


def _with_vobject(file: bytes) -> list[Read]:
    # It keeps the rules of the first file that names a zone; here every file has to bring its own.
    known = vars(vobject.icalendar)["__tzidMap"]
    for name in [name for name in known if name != "UTC"]:
        del known[name]
    calendar = vobject.readOne(file.decode())
    calendar.validate(raiseException=True)
    return [
        Read(
            uid=event.uid.value,
            summary=event.summary.value,
            start=_utc(event.dtstart.value),
            end=_utc(event.dtend.value),
            status=event.status.value,
            sequence=int(event.sequence.value),
            alarms=len(event.contents.get("valarm", [])),
            text=f"{_value(event, 'description')}|{_value(event, 'location')}",
        )
        for event in calendar.contents.get("vevent", [])
    ]


def _value(event: vobject.base.Component, name: str) -> str:
    return event.contents[name][0].value if name in event.contents else ""


def _utc(when: datetime | date) -> datetime | date:
    return when.astimezone(UTC) if isinstance(when, datetime) else when
