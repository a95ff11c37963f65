"""Light, dark, or as the device: chosen by a link, remembered in a cookie, shown by static/appearance.js."""

import re
from collections.abc import Awaitable, Callable, Collection

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from goodquestion.web.cookie import DAYS, set_cookie
from goodquestion.web.downloads import NO_STORE
from goodquestion.web.requests import cookies, is_https

COOKIE = "gq_appearance"
DEVICE = "device"
CHOICES = ("light", "dark", DEVICE)

_QUERY = re.compile(r"[A-Za-z0-9_=&%.~+-]{0,200}")


def chosen(scope: Scope) -> str | None:
    """``light`` or ``dark`` when the learner chose one, else None."""
    value = cookies(scope).get(COOKIE)
    return value if value in CHOICES and value != DEVICE else None


def own_address(address: str, pages: Collection[str]) -> str:
    """``address`` when it is one of our ``pages`` (with or without a query), else the first page."""
    path, _, query = address.partition("?")
    if path not in pages or not _QUERY.fullmatch(query):
        return "/"
    return address


def routes(pages: Collection[str], *, trust_proxy: bool = False) -> list[Route]:
    """``GET /appearance/{light|dark|device}?next=/contacts``: sets the cookie and goes back to the page."""

    def choose(choice: str) -> Callable[[Request], Awaitable[Response]]:
        async def remember(request: Request) -> Response:
            https = is_https(request.scope, trust_proxy=trust_proxy)
            address = own_address(request.query_params.get("next", "/"), pages)
            answer = RedirectResponse(address, status_code=303, headers={"Cache-Control": NO_STORE})
            days = 0 if choice == DEVICE else DAYS
            answer.headers["Set-Cookie"] = set_cookie(COOKIE, choice, https=https, days=days)
            return answer

        return remember

    return [Route(f"/appearance/{choice}", choose(choice), methods=["GET"]) for choice in CHOICES]
