"""`python -m benchmarks.clocks`: what 100 running clocks of the conversation page cost the server.

Each phone asks for its clock as often as the page does. The table goes to standard output. It takes about two minutes.
"""

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.__main__ import new_database
from benchmarks.browser import Address, open_tab
from benchmarks.people import fill
from benchmarks.server import good_question
from goodquestion.curriculum.library import Library
from goodquestion.services.workspaces import Store
from goodquestion.settings import ROOT
from goodquestion.ui.conversation import CLOCK_EVERY

PHONES = 100
ROUNDS = 3  # times that every clock asks


async def measure(folder: Path, store: Store, url: str) -> str:
    """Open the phones, let their clocks ask, and say what it took."""
    learner = fill(store, Library.load(ROOT / "content"), 40, datetime.now(UTC))
    address = Address(name="conversation", query=f"contact={learner.contact.id}")
    every = CLOCK_EVERY.total_seconds()
    with good_question(url, folder) as server:
        async with AsyncExitStack() as stack:
            tabs = []
            for _ in range(PHONES):
                tab = await stack.enter_async_context(open_tab(server.host, address, learner.token))
                await tab.run()
                tabs.append(tab)
            before, began = server.cpu(), perf_counter()
            walls: list[float] = []

            async def one(number: int) -> None:
                await asyncio.sleep(every * number / PHONES)  # phones are not opened at the same moment
                for _ in range(ROUNDS):
                    walls.append(await tabs[number].tick())
                    await asyncio.sleep(every)

            await asyncio.gather(*(one(number) for number in range(PHONES)))
            seconds, used = perf_counter() - began, server.cpu() - before
    ticks = len(walls)
    p95 = sorted(walls)[int(ticks * 0.95)]
    return (
        f"{PHONES} clocks, each asking every {every:g} s: {ticks} answers in {seconds:.0f} s, "
        f"{used / ticks * 1000:.1f} ms of processor time each ({used / seconds * 100:.1f} % of one core), "
        f"answered after {median(walls) * 1000:.0f} ms (median) and {p95 * 1000:.0f} ms (p95)."
    )


def main() -> None:
    """The command."""
    print(f"opening {PHONES} phones", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(prefix="gq-clocks-") as name:
        folder = Path(name)
        with new_database(folder) as (store, url):
            print(asyncio.run(measure(folder, store, url)))


if __name__ == "__main__":
    main()
