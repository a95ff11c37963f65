"""The private address from which a calendar program reads: no cookie, one answer for whatever opens nothing, limits."""

import time
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from hashlib import sha256

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from goodquestion.web.downloads import NO_STORE
from goodquestion.web.ports import Services

HOUR = 3600.0
READS_AN_HOUR = 60  # of one address; programs ask each hour or each few minutes
MISSES_AN_HOUR = 30  # from one place: addresses that open nothing
REMEMBERED = 10_000  # how many of each are counted at a time; whoever came first is forgotten first

_SUFFIX = ".ics"
_PERSONAL = {"Cache-Control": NO_STORE, "X-Robots-Tag": "noindex"}


class Limit:
    """So many times an hour for each key. ``clock`` gives seconds; memory is bounded by ``remembered`` keys."""

    def __init__(
        self, most: int, *, clock: Callable[[], float] = time.monotonic, remembered: int = REMEMBERED
    ) -> None:
        self.most = most
        self.clock = clock
        self.remembered = remembered
        self._counts: OrderedDict[str, tuple[float, int]] = (
            OrderedDict()
        )  # when the hour began, how many since

    def wait(self, key: str) -> int:
        """Seconds until this key may come again; 0 when it may now."""
        began, count = self._counts.get(key, (0.0, 0))
        left = began + HOUR - self.clock()
        return max(1, round(left)) if count >= self.most and left > 0 else 0

    def count(self, key: str) -> None:
        """Count one time."""
        now = self.clock()
        began, count = self._counts.pop(key, (now, 0))
        self._counts[key] = (began, count + 1) if now < began + HOUR else (now, 1)
        while len(self._counts) > self.remembered:
            self._counts.popitem(last=False)

    def __len__(self) -> int:
        return len(self._counts)


def routes(
    services: Services, *, trust_proxy: bool = False, clock: Callable[[], float] = time.monotonic
) -> list[Route]:
    """``GET /calendar/{token}.ics``; every other address below ``/calendar/`` opens nothing."""
    reads, misses = Limit(READS_AN_HOUR, clock=clock), Limit(MISSES_AN_HOUR, clock=clock)

    async def feed(request: Request) -> Response:
        name: str = request.path_params["name"]
        token = name.removesuffix(_SUFFIX) if name.endswith(_SUFFIX) else ""
        # The hash alone is kept in memory, and it is worked out for whatever is asked for.
        token_hash = sha256(token.encode("utf-8", errors="replace")).hexdigest()
        place = client_address(request.scope, trust_proxy=trust_proxy)
        if wait := reads.wait(token_hash):
            return _too_many(wait)
        file = await to_thread.run_sync(partial(services.calendar_ics, token))
        if file is None:
            # Only what opens nothing waits for this limit: a whole classroom may come from one address.
            if wait := misses.wait(place):
                return _too_many(wait)
            misses.count(place)
            return _plain("Not found", 404)
        reads.count(token_hash)
        headers = {**_PERSONAL, "Content-Disposition": 'inline; filename="good-question.ics"'}
        return Response(file, media_type="text/calendar; charset=utf-8", headers=headers)

    async def other_method(_request: Request) -> Response:
        return _plain("Method not allowed", 405, {"Allow": "GET, HEAD"})

    others = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "REPORT"]
    path = "/calendar/{name:path}"
    return [Route(path, feed, methods=["GET"]), Route(path, other_method, methods=others)]


def client_address(scope: Scope, *, trust_proxy: bool) -> str:
    """Where a request comes from; behind a trusted proxy what that proxy has added itself, the last entry."""
    client = scope.get("client")
    address = str(client[0]) if client else ""
    if trust_proxy:
        forwarded = Headers(scope=scope).getlist("x-forwarded-for")
        return ",".join(forwarded).rpartition(",")[2].strip()[:64] or address
    return address


def _too_many(wait: int) -> Response:
    return _plain("Too many requests", 429, {"Retry-After": str(wait)})


def _plain(text: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(text, status_code=status, headers={**_PERSONAL, **(headers or {})})
