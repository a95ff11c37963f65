"""People who use the app, for the tests: a browser's token and the workspaces behind it."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.problems import Problem
from goodquestion.services import tracker, workspaces
from goodquestion.services.tracker import History, Overview
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

T = TypeVar("T")
NOW = datetime(2026, 11, 18, 17, 30, 5, 123456, tzinfo=UTC)  # a Wednesday morning in Los Angeles
ZONE = "America/Los_Angeles"


def later(**by: float) -> datetime:
    """A moment after NOW: later(seconds=9)."""
    return NOW + timedelta(**by)


def ago(**by: float) -> datetime:
    """A moment before NOW."""
    return NOW - timedelta(**by)


class Learner:
    """A browser with its cookie. Each look at ``own`` is a look at the database, as each run of a page is."""

    def __init__(self, store: Store) -> None:
        self.store, self.token = store, workspaces.new_token()

    @property
    def own(self) -> Workspace:
        return workspaces.find(self.store, self.token, time_zone=ZONE)

    @property
    def sample(self) -> Workspace:
        return workspaces.find(self.store, self.token, kind="sample", time_zone=ZONE)

    @property
    def temporary(self) -> Workspace:
        return workspaces.find(self.store, self.token, kind="temporary", time_zone=ZONE)

    def adds(self, name: str = "Ana Example", at: datetime = NOW, **more: object) -> Contact:
        return kept(tracker.add_contact(self.store, self.own, Contact(full_name=name, **more), at))  # type: ignore[arg-type]

    def records(self, person: Contact, kind: EventType, at: datetime = NOW, **more: object) -> Event:
        event = Event(type=kind, contact=person.id, at=at, **more)  # type: ignore[arg-type]
        return kept(tracker.record(self.store, self.own, event, at))

    def overview(self, now: datetime = NOW) -> Overview:
        return tracker.overview(self.store, self.own, now)

    def people(self, now: datetime = NOW) -> list[Contact]:
        return [person.contact for person in self.overview(now).people]

    def history(self, person: Contact, now: datetime = NOW) -> History:
        found = tracker.history(self.store, self.own, person.id, now)
        assert found is not None
        return found


def kept(result: T | Problem) -> T:
    """What was saved; a refusal fails the test."""
    assert not isinstance(result, Problem), result
    return result


def refused(result: object) -> tuple[str, str | None]:
    """Key and field of a refusal; anything else fails the test."""
    assert isinstance(result, Problem), result
    return result.key, result.field


def at_once(actions: Sequence[Callable[[], T]]) -> list[T]:
    """Do all of it at the same moment, each from a thread of its own."""
    together, results, failures = threading.Barrier(len(actions)), {}, []

    def run(number: int, action: Callable[[], T]) -> None:
        together.wait()
        try:
            results[number] = action()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return [results[number] for number in range(len(actions))]
