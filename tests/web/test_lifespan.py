"""Starting, keeping house, and one sentence when it does not start."""

import asyncio
import logging
from contextlib import suppress

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from goodquestion.web.lifespan import CannotStartError, OneSentence, lifespan, web_address


def live(services, seconds: float, every: float = 3600) -> list[str]:
    """Run a server's life for a moment; what it greeted with."""
    said: list[str] = []

    async def life() -> None:
        async with lifespan(services, lambda: said.append("hello"), every=every)(None):
            await asyncio.sleep(seconds)

    asyncio.run(life())
    return said


def startup_messages(services) -> list[dict[str, str]]:
    """What an ASGI server hears when it starts the application."""
    app = Starlette(lifespan=lifespan(services, lambda: None), middleware=[Middleware(OneSentence)])
    heard: list[dict[str, str]] = []

    async def receive() -> dict[str, str]:
        return {"type": "lifespan.startup" if not heard else "lifespan.shutdown"}

    async def send(message) -> None:
        heard.append(message)

    async def start() -> None:
        await app({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send)

    with suppress(CannotStartError):
        asyncio.run(start())
    return heard


def test_the_server_starts_its_services_and_says_hello(services) -> None:
    assert live(services, 0.01) == ["hello"]


def test_housekeeping_runs_at_the_start_and_every_hour(services) -> None:
    live(services, 0.2, every=0.03)
    assert services.housekept >= 2
    assert services.stopped == 1


def test_housekeeping_that_fails_is_logged_without_its_text_and_tried_again(services, caplog) -> None:
    services.database_error = OSError("Ana Flores")
    with caplog.at_level(logging.ERROR):
        live(services, 0.2, every=0.03)
    assert services.housekept >= 2
    assert "Housekeeping failed: OSError at tests/web/conftest.py:" in caplog.text
    assert "Ana" not in caplog.text


def test_a_start_that_fails_is_told_in_the_sentence_of_the_check(services) -> None:
    services.start_error = OSError("disk is full")
    services.problem = "The disk is full: free some space, then start again."
    heard = startup_messages(services)
    assert heard == [{"type": "lifespan.startup.failed", "message": services.problem}]


def test_a_start_that_fails_for_an_unknown_reason_shows_no_password(services) -> None:
    services.start_error = ValueError("postgresql://me:secret@db")
    [message] = startup_messages(services)
    assert message["message"].startswith(
        "Good Question could not start (ValueError at tests/web/conftest.py:"
    )
    assert "secret" not in message["message"]
    assert "\n" not in message["message"]


def test_a_good_start_and_a_good_end_pass_as_they_are(services) -> None:
    assert [message["type"] for message in startup_messages(services)] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]


@pytest.mark.parametrize(
    ("listening", "address"),
    [
        (None, "http://localhost:8501"),
        ("127.0.0.1", "http://localhost:8501"),
        ("0.0.0.0", "http://localhost:8501"),  # noqa: S104 - named, not listened on
        ("::", "http://localhost:8501"),
        ("192.168.1.20", "http://192.168.1.20:8501"),
        ("fd00::1", "http://[fd00::1]:8501"),
        ("questions.example", "http://questions.example:8501"),
    ],
)
def test_the_address_to_open_on_this_machine(listening: str | None, address: str) -> None:
    assert web_address(listening, 8501) == address


def test_the_address_of_a_server_with_a_certificate() -> None:
    assert web_address(None, 443, https=True) == "https://localhost:443"
