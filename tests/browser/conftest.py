"""A real server and a real browser for every test here. What tests do with them is in driver.py.

A test that asks for `page` (or `context`, or `new_context` for several browsers) gets Chromium on the server of its
module, with `page.goto("/contacts")` meaning that server. It fails when anything leaves the machine, when a script
fails, or when the browser's console complains; `watch.expect(...)` names a complaint that the test asks for.
"""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

pytest.register_assert_rewrite("tests.browser.driver")

from tests.browser.driver import LANGUAGE, ZONE, Server, Watch  # noqa: E402 - after the line that rewrites it

SECONDS = 30
"""How long a page may take on a busy machine."""

expect.set_options(timeout=SECONDS * 1000)

_CHROMIUM = "Chromium is not installed and these tests need it: 'make test' run by root installs it."
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The Chromium of this machine; Playwright's own is never downloaded."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.fail(_CHROMIUM, pytrace=False)
    return {"executable_path": found, "args": _ARGUMENTS}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for the tests of one file; at the end its log holds nothing but greetings."""
    started = Server(tmp_path_factory.mktemp("server"))
    started.start()
    yield started
    started.stop()
    unusual = [line for line in started.said().splitlines() if line and "Good Question is at" not in line]
    assert unusual == []


@pytest.fixture(scope="module")
def browser_context_args(server: Server) -> dict[str, Any]:
    """What every browser here begins with; `@pytest.mark.browser_context_args(locale="es-MX")` changes it."""
    return {
        "base_url": server.url,
        "locale": LANGUAGE,
        "timezone_id": ZONE,
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture
def watch(server: Server) -> Watch:
    """What every browser of this test asked for and complained of."""
    return Watch(server)


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext], watch: Watch
) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a browser without any history: `new_context(color_scheme="dark")`. All of them are watched."""

    def make(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.set_default_timeout(SECONDS * 1000)
        watch.over(context)
        return context

    yield make
    watch.check()
