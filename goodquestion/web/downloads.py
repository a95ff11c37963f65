"""How long browsers and proxies may keep an answer: nothing personal, and everything that cannot change."""

from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodquestion.web.requests import is_html

NO_STORE = "no-store"
FOR_EVER = "public, max-age=31536000, immutable"


class CacheRules:
    """``no-store`` on pages and on files made for one learner; own static files are kept by their version."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_rule(message: Message) -> None:
            if message["type"] == "http.response.start" and (rule := _rule(scope, message)):
                MutableHeaders(scope=message)["Cache-Control"] = rule
            await send(message)

        await self.app(scope, receive, send_with_rule)


def _rule(scope: Scope, start: Message) -> str | None:
    path: str = scope["path"]
    if path.startswith("/media/") or is_html(start):
        return NO_STORE
    if path.startswith("/app/static/") and start["status"] == 200:
        has_version = "v" in parse_qs(scope.get("query_string", b"").decode("latin-1"))
        return FOR_EVER if has_version or path.endswith(".woff2") else "no-cache"
    return None
