"""Taking the figures: reruns in rounds, first pages, and the memory of idle sessions."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

from benchmarks.browser import Address, open_tab
from benchmarks.server import Server, fetch

ROUNDS = 4  # everything is measured in turns, so that a busy moment of the machine is shared by all
RERUNS = 10  # in each round
WARM_UP = 3  # in each round
PAUSE = 0.02  # seconds between reruns: a learner reads before the next click
SETTLE = 0.1  # seconds until the work after the last rerun is done; the kernel counts processor time in steps of 0.01
SESSIONS = 40

Change = Callable[[], None]


@dataclass
class Subject:
    """A page to measure. ``change`` is done before each rerun, when there is one."""

    name: str
    server: Server
    address: Address = field(default_factory=Address)
    token: str = ""
    change: Change | None = None
    walls: list[float] = field(default_factory=list)
    processor: float = 0.0

    @property
    def wall_ms(self) -> float:
        """Median milliseconds from the request for a rerun to its end."""
        return median(self.walls) * 1000

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of processor time for a rerun."""
        return self.processor / len(self.walls) * 1000


async def take_turns(subjects: Sequence[Subject], say: Callable[[str], None]) -> None:
    """Measure all subjects, each in a new tab in every round."""
    for number in range(ROUNDS):
        for subject in subjects:
            say(f"round {number + 1} of {ROUNDS}: {subject.name}")
            await _measure(subject)


async def _measure(subject: Subject) -> None:
    async with open_tab(subject.server.host, subject.address, subject.token) as tab:

        async def rerun() -> float:
            if subject.change is not None:
                subject.change()
            seconds = await tab.run()
            await asyncio.sleep(PAUSE)
            return seconds

        for _ in range(WARM_UP):
            await rerun()
        await asyncio.sleep(SETTLE)
        before = subject.server.cpu()
        subject.walls += [await rerun() for _ in range(RERUNS)]
        await asyncio.sleep(SETTLE)
        subject.processor += subject.server.cpu() - before


async def first_page(server: Server, address: Address, token: str = "") -> float:
    """Seconds from the start of the server's process until the first visitor has the first page."""
    fetch(server)
    async with open_tab(server.host, address, token) as tab:
        await tab.run()
        return perf_counter() - server.began


async def memory_of_a_session(server: Server, address: Address, token: str = "") -> float:
    """Bytes that one idle session on this page adds to the server's memory."""
    async with AsyncExitStack() as stack:

        async def sessions(count: int) -> None:
            for _ in range(count):
                tab = await stack.enter_async_context(open_tab(server.host, address, token))
                await tab.run()

        await sessions(WARM_UP)
        await asyncio.sleep(SETTLE)
        before = server.memory()
        await sessions(SESSIONS)
        await asyncio.sleep(SETTLE)
        return (server.memory() - before) / SESSIONS
