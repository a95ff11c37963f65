"""Small questions about one request: is it a page, is it safe, which cookies."""

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import Message, Scope

NOT_PAGES = (
    "/_stcore/",
    "/media/",
    "/component/",
    "/static/",
    "/app/static/",
    "/api/",
    "/sheet/",
    "/appearance/",
    "/print/",
    "/certificate",
    "/images/",
    "/calendar/",
)
"""Prefixes of addresses that never answer with a page of the application."""


def is_page_request(scope: Scope) -> bool:
    """Whether this request may be answered with a page of the application."""
    return (
        scope["type"] == "http"
        and scope["method"] in ("GET", "HEAD")
        and not scope["path"].startswith(NOT_PAGES)
    )


def is_html(message: Message) -> bool:
    """Whether this start of an answer is a page that was found."""
    kind = Headers(raw=message["headers"]).get("content-type", "")
    return message["status"] == 200 and kind.partition(";")[0].strip().lower() == "text/html"


def is_https(scope: Scope, *, trust_proxy: bool) -> bool:
    """Whether the learner's browser speaks HTTPS. A proxy's word counts only when the operator trusts it."""
    if scope["scheme"] == "https":
        return True
    if not trust_proxy:
        return False
    forwarded = Headers(scope=scope).get("x-forwarded-proto", "")
    return forwarded.partition(",")[0].strip().lower() == "https"


def cookies(scope: Scope) -> dict[str, str]:
    """The cookies of a request, by name."""
    return cookie_parser(Headers(scope=scope).get("cookie", ""))
