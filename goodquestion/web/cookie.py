"""The cookie that opens a learner's workspace. Nothing is stored for it until the learner saves something."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodquestion.web.ports import Services
from goodquestion.web.requests import cookies, is_html, is_https, is_page_request

DAYS = 400
"""How long browsers keep a cookie at most; every page begins the time again."""


def cookie_name(name: str, *, https: bool) -> str:
    """The name under which the browser keeps the cookie. ``__Host-`` keeps other hosts from setting it."""
    return f"__Host-{name}" if https else name


def set_cookie(name: str, value: str, *, https: bool, days: int = DAYS) -> str:
    """One ``Set-Cookie`` value that no script can read and no other site can send along."""
    secure = "; Secure" if https else ""
    return f"{name}={value}; Max-Age={days * 86400}; Path=/; HttpOnly; SameSite=Lax{secure}"


def workspace_token(scope: Scope, services: Services, *, trust_proxy: bool) -> str | None:
    """The token that the browser sent, if it has the shape of one."""
    https = is_https(scope, trust_proxy=trust_proxy)
    token = cookies(scope).get(cookie_name(services.cookie, https=https), "")
    return token if services.is_token(token) else None


class WorkspaceCookie:
    """Gives every browser a workspace token with its first page, and renews it with every other."""

    def __init__(self, app: ASGIApp, *, services: Services, trust_proxy: bool = False) -> None:
        self.app = app
        self.services = services
        self.trust_proxy = trust_proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not is_page_request(scope) or scope["method"] != "GET" or not _is_navigation(scope):
            await self.app(scope, receive, send)
            return

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and is_html(message):
                https = is_https(scope, trust_proxy=self.trust_proxy)
                token = workspace_token(scope, self.services, trust_proxy=self.trust_proxy)
                name = cookie_name(self.services.cookie, https=https)
                value = set_cookie(name, token or self.services.new_token(), https=https)
                MutableHeaders(scope=message).append("Set-Cookie", value)
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def _is_navigation(scope: Scope) -> bool:
    """Whether a person opens a page.

    An unknown address such as /favicon.ico answers with the page as well, and another site may name a page as an
    image: such requests carry no cookie, and a fresh one in the answer would replace the learner's workspace.
    """
    return Headers(scope=scope).get("sec-fetch-dest", "document") == "document"
