"""`python -m benchmarks.next_steps`: the next step for 2,000 invented contacts with 10,000 events, in one process.

The median of eleven runs for each preset, without the database.
"""

import time
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median

from benchmarks.people import story_of
from goodquestion.domain.contacts import Contact, Event
from goodquestion.domain.followups import PRESETS, Settings, standing
from goodquestion.services.days_off import days_off

PEOPLE, RUNS = 2_000, 11
NOW = datetime(2026, 11, 25, 17, tzinfo=UTC)


def milliseconds(people: list[Contact], events: dict[str, list[Event]], settings: Settings) -> float:
    """The median time for everybody."""
    free = days_off(settings.holidays_country, (NOW.year - 1, NOW.year, NOW.year + 1))
    runs = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for person in people:
            standing(person, events[person.id], settings, NOW, free)
        runs.append(1000 * (time.perf_counter() - start))
    return median(runs)


def main() -> None:
    """Print a line for each preset."""
    stories = [story_of(number, NOW) for number in range(PEOPLE)]
    people = [contact for contact, _ in stories]
    events = defaultdict(list, {contact.id: happened for contact, happened in stories})
    count = sum(map(len, events.values()))
    settings = Settings(time_zone="America/Los_Angeles", holidays_country="US")
    for preset in PRESETS:
        took = milliseconds(people, events, replace(settings, preset=preset))
        print(f"{preset}: {took:.0f} ms for {PEOPLE} contacts with {count} events")


if __name__ == "__main__":
    main()
