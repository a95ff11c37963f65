"""Doors of Streamlit that stay closed unless the operator opens them on the command line."""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

METRICS = "/_stcore/metrics"
AGENT = "/_stcore/agent"


class ClosedDoors:
    """Answers 404 on Streamlit's metrics and on its interface for programs."""

    def __init__(self, app: ASGIApp, *, metrics: bool = False, agent: bool = False) -> None:
        self.app = app
        self.closed = tuple(path for path, is_open in ((METRICS, metrics), (AGENT, agent)) if not is_open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._is_closed(scope["path"]):
            answer = PlainTextResponse("Not found", status_code=404, headers={"Cache-Control": "no-store"})
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _is_closed(self, path: str) -> bool:
        return any(path == door or path.startswith(f"{door}/") for door in self.closed)
