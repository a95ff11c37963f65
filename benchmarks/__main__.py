"""`make bench`: reruns of every page against an empty page, first page after start, memory for each session.

The table goes to standard output, what is going on to standard error. It takes about three minutes.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.browser import Address
from benchmarks.measure import Change, Subject, first_page, memory_of_a_session, take_turns
from benchmarks.people import Changes, Learner, fill
from benchmarks.report import Other, Row, memory, report, sessions_label
from benchmarks.server import Server, empty_page, fetch, good_question
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import Lesson
from goodquestion.services.startup import migrate
from goodquestion.services.workspaces import Store, new_token
from goodquestion.settings import ROOT

STARTS = 3
MANY, VERY_MANY = 200, 2000
Start = Callable[[], AbstractContextManager[Server]]


def say(text: str) -> None:
    """Tell whoever waits."""
    print(text, file=sys.stderr, flush=True)


def pages(learner: Learner, lesson: Lesson) -> dict[str, Address]:
    """Every page, by the name that the table gives it. The lesson is the one with most in it."""
    name = learner.contact.full_name
    return {
        "Home": Address(),
        "Learn": Address(name="learn"),
        "Lesson": Address(name="lesson", query=f"lesson={lesson.slug}", says=lesson.key_points[0]),
        "Questions": Address(name="questions"),
        "Messages": Address(name="messages", query=f"contact={learner.contact.id}&kind=thank_you", says=name),
        "Rehearsals": Address(name="practice"),
        "My course": Address(name="my_course"),
        "Contacts": Address(name="contacts", says=str(MANY)),
        "Contact": Address(name="contact", query=f"contact={learner.contact.id}", says=name),
        "Conversation": Address(name="conversation", query=f"contact={learner.contact.id}"),
        "Compare": Address(name="compare"),
        "Progress": Address(name="progress"),
        "Your data": Address(name="your_data"),
    }


async def starts(start: Start, address: Address, token: str = "") -> float:
    """The median of the seconds to the first page."""
    seconds = []
    for _ in range(STARTS):
        with start() as server:
            seconds.append(await first_page(server, address, token))
    return median(seconds)


async def bench(folder: Path, store: Store, url: str) -> str:
    """Everything, in order."""
    load_before = os.getloadavg()[0]
    say("filling the workspaces")
    library, now = Library.load(ROOT / "content"), datetime.now(UTC)
    learner, busy = (fill(store, library, people, now) for people in (MANY, VERY_MANY))
    lesson = max(library.lessons("en"), key=lambda lesson: len(lesson.blocks))
    addresses = pages(learner, lesson)
    app: Start = partial(good_question, url, folder)
    empty: Start = partial(empty_page, folder)

    say("starting the servers")
    first, first_empty = (await starts(app, Address(), learner.token), await starts(empty, Address()))
    say("memory")
    contacts = addresses["Contacts"]
    with app() as server:
        fetch(server)
        idle = server.memory()
        nothing = await memory_of_a_session(server, Address(name="contacts"), new_token())
        filled = await memory_of_a_session(server, contacts, learner.token)

    without_collection = ("--runner.postScriptGC", "false")
    with app() as server, empty() as es, empty_page(folder, *without_collection) as e0:
        subject = partial(Subject, server=server)
        stock, quick = Subject("empty page", es), Subject("empty page without collection", e0)
        change, change_busy = changes(store, learner), changes(store, busy)
        rows = [
            Row(label="Streamlit, an empty page, default settings", warm=stock, aim=None),
            Row(label="the same with `runner.postScriptGC = false`", warm=quick, aim=None),
        ]
        for name, address in addresses.items():
            warm = subject(name, address=address, token=learner.token)
            after = subject(f"{name} after a change", address=address, token=learner.token, change=change)
            rows.append(Row(label=name, warm=warm, changed=after))
        many = Address(name="contacts", says=str(VERY_MANY))
        warm = subject("2,000 contacts", address=many, token=busy.token)
        after = subject("2,000 contacts after a change", address=many, token=busy.token, change=change_busy)
        rows.append(Row(label=f"Contacts with {VERY_MANY:,}", warm=warm, changed=after, aim=1.0))
        await take_turns([s for row in rows for s in (row.warm, row.changed) if s is not None], say)

    others = [
        Other(label="first page, from the start of the process", value=f"{first:.2f} s"),
        Other(label="the same of the empty page", value=f"{first_empty:.2f} s"),
        Other(label="memory of the server before the first visit", value=memory(idle)),
        Other(label=sessions_label("nothing saved yet"), value=memory(nothing)),
        Other(label=sessions_label(f"{MANY} contacts and {5 * MANY:,} events"), value=memory(filled)),
    ]
    return report(stock, rows, others, (load_before, os.getloadavg()[0]))


def changes(store: Store, learner: Learner) -> Change:
    """A small change in this workspace, at the time of the call."""
    change = Changes(store, learner)
    return lambda: change(datetime.now(UTC))


@contextmanager
def new_database(folder: Path) -> Iterator[tuple[Store, str]]:
    """A migrated SQLite file and its address."""
    url = f"sqlite:///{folder / 'bench.db'}"
    store = Store(url)
    try:
        migrate(store)
        yield store, url
    finally:
        store.close()


def main() -> None:
    """The command."""
    with tempfile.TemporaryDirectory(prefix="gq-bench-") as name:
        folder = Path(name)
        with new_database(folder) as (store, url):
            print(asyncio.run(bench(folder, store, url)))


if __name__ == "__main__":
    main()
