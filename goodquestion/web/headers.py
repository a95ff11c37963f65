"""Security headers on every answer. docs/decisions/0002-the-server.md says why each is as it is."""

import base64
import hashlib
import re
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""For the pages that this package writes itself: they run no script at all."""

OWN_FORM_POLICY = OWN_PAGE_POLICY.replace("form-action 'none'", "form-action 'self'")
"""For the one of them that asks for something."""

IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""For a picture of a lesson, which may come from a school's own folder."""

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")


def inline_script_hashes(index: Path) -> tuple[str, ...]:
    """The CSP sources of the inline scripts in Streamlit's index.html, which are allowed by their content."""
    html = index.read_text(encoding="utf-8")
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(html))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def page_policy(script_hashes: tuple[str, ...], host: str = "") -> str:
    """The content security policy of the application's pages, for a browser that asked ``host``."""
    scripts = " ".join(("'self'", *script_hashes, "'wasm-unsafe-eval'"))
    # 'self' covers the WebSocket as well, except in Safari before 16: there its address has to be named.
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        f"font-src 'self' data:; connect-src 'self'{sockets}; worker-src 'self' blob:; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'self'; object-src 'none'"
    )


class SecurityHeaders:
    """Adds the headers that an answer does not set itself."""

    def __init__(self, app: ASGIApp, *, script_hashes: tuple[str, ...]) -> None:
        self.app = app
        self.script_hashes = script_hashes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in FIXED.items():
                    headers.setdefault(name, value)
                host = Headers(scope=scope).get("host", "")
                headers.setdefault("Content-Security-Policy", page_policy(self.script_hashes, host))
            await send(message)

        await self.app(scope, receive, send_with_headers)
