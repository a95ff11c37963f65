"""Starting, keeping house, and saying in one sentence why it did not start."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from ipaddress import ip_address

from anyio import to_thread
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodquestion.web.ports import Services
from goodquestion.web.privacy import summary

HOUR = 3600.0

_log = logging.getLogger(__name__)


class CannotStartError(Exception):
    """The one sentence that says what stops the server."""


def lifespan(
    services: Services, greet: Callable[[], None], *, every: float = HOUR
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """What runs around the server's life: start the services, ``greet``, keep house ``every`` so many seconds."""

    @asynccontextmanager
    async def life(_app: object) -> AsyncIterator[None]:
        _start(services)
        greet()
        keeping = asyncio.create_task(_keep_house(services, every))
        try:
            yield
        finally:
            keeping.cancel()
            with suppress(asyncio.CancelledError):
                await keeping
            await to_thread.run_sync(services.stop)

    return life


def web_address(listening: str | None, port: int, *, https: bool = False) -> str:
    """The address to open on this machine, for a server that listens on ``listening`` (None: everywhere)."""
    host = listening or "localhost"
    with suppress(ValueError):
        listens = ip_address(host)
        if listens.is_unspecified or listens.is_loopback:
            host = "localhost"
        elif listens.version == 6:
            host = f"[{host}]"
    return f"{'https' if https else 'http'}://{host}:{port}"


class OneSentence:
    """Passes on why the server cannot start as one sentence, where Starlette would send a whole traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self.app(scope, receive, send)
            return

        async def send_sentence(message: Message) -> None:
            if message["type"] == "lifespan.startup.failed":
                message = {**message, "message": _last_sentence(message.get("message", ""))}
            await send(message)

        await self.app(scope, receive, send_sentence)


def _start(services: Services) -> None:
    try:
        services.start()
    except Exception as error:
        sentence = services.check_environment() or f"Good Question could not start ({summary(error)})."
        raise CannotStartError(sentence) from None


async def _keep_house(services: Services, every: float) -> None:
    while True:
        try:
            await to_thread.run_sync(services.housekeeping)
        except Exception as error:  # it is tried again in an hour; the pages must go on
            _log.error("Housekeeping failed: %s", summary(error))
        await asyncio.sleep(every)


def _last_sentence(traceback_text: str) -> str:
    _, found, sentence = traceback_text.strip().rpartition(f"{CannotStartError.__name__}: ")
    return sentence if found else "Good Question could not start."
