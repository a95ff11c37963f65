"""Doors of Streamlit that stay closed: some the operator can open, and the connection of a page to other sites."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

METRICS = "/_stcore/metrics"
AGENT = "/_stcore/agent"


class ClosedDoors:
    """Answers 404 on Streamlit's metrics and on its interface for programs, and refuses pages of other sites."""

    def __init__(self, app: ASGIApp, *, metrics: bool = False, agent: bool = False) -> None:
        self.app = app
        self.closed = tuple(path for path, is_open in ((METRICS, metrics), (AGENT, agent)) if not is_open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._is_closed(scope["path"]):
            answer = PlainTextResponse("Not found", status_code=404, headers={"Cache-Control": "no-store"})
            await answer(scope, receive, send)
            return
        if scope["type"] == "websocket" and _is_from_another_site(scope):
            await send({"type": "websocket.close", "code": 1008})
            return
        await self.app(scope, receive, send)

    def _is_closed(self, path: str) -> bool:
        return any(path == door or path.startswith(f"{door}/") for door in self.closed)


def _is_from_another_site(scope: Scope) -> bool:
    """Whether a page of another origin opens this connection.

    Streamlit lets in every program on this machine that has another port. For other origins it asks a host on the
    internet what this machine's address is, and everybody waits meanwhile.
    """
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
