"""The first HTML of every page: Streamlit's index.html with our language, title, stylesheet and plain words.

Streamlit serves one English file for every address. What changes in it here is only what it cannot change itself
before its script has run; its own scripts stay as they are, so that their hash in the policy holds.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodquestion.web import appearance, plain
from goodquestion.web.language import language_for
from goodquestion.web.ports import Services
from goodquestion.web.requests import is_html, is_page_request

FONT = "atkinson-hyperlegible-next-latin-wght-normal.woff2"
SCRIPTS = ("appearance.js", "top.js", "reconnect.js", "glossary.js")
VARY = "Cookie, Accept-Language"

# A compressed, partial or unchanged answer could not be rewritten.
_NOT_PASSED_ON = {b"accept-encoding", b"range", b"if-range", b"if-none-match", b"if-modified-since"}
_OUTDATED = ("etag", "last-modified", "accept-ranges", "content-encoding")


@dataclass(frozen=True)
class Frame:
    """What the first HTML of one answer says. ``appearance`` is light, dark, or None for as the device."""

    language: str
    appearance: str | None
    description: str
    loading: str
    no_script: str


@dataclass(frozen=True)
class Assets:
    """The addresses of our own static files, each with the version of its content."""

    stylesheet: str
    scripts: tuple[str, ...]
    icon: str
    font: str

    @classmethod
    def of(cls, folder: Path) -> "Assets":
        """The files in ``folder``, which Streamlit serves at /app/static."""
        return cls(
            stylesheet=_versioned(folder / "accessible.css"),
            scripts=tuple(
                _versioned(folder / name)
                for name in ("appearance.js", "top.js", "reconnect.js", "glossary.js")
            ),
            icon=_versioned(folder / "icon.svg"),
            font=f"/app/static/{FONT}",
        )


def rewrite(html: str, frame: Frame, assets: Assets) -> str:
    """Streamlit's ``html`` with the words and files of ours. A part that is not found stays as it is."""
    mode = f' data-appearance="{escape(frame.appearance)}"' if frame.appearance else ""
    scripts = "".join(f'    <script src="{script}"></script>\n' for script in assets.scripts)
    head = (
        f'<title>Good Question</title>\n    <meta name="description" content="{escape(frame.description)}" />\n'
        '    <meta name="color-scheme" content="light dark" />\n'
        f"{scripts}"
        f'    <link rel="stylesheet" href="{assets.stylesheet}" />'
    )
    changes = (
        (r"<html\b[^>]*>", f'<html lang="{escape(frame.language)}"{mode}>'),
        (r"<title>.*?</title>", head),
        (r'<link rel="shortcut icon"[^>]*>', f'<link rel="shortcut icon" href="{assets.icon}" />'),
        (r'<link\s+rel="preload"\s+href="[^"]*"', f'<link rel="preload" href="{assets.font}"'),
        (r'<!--(?:(?!-->).)*?-->\s*<link rel="service-desc"[^>]*>\s*', ""),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{escape(frame.no_script)}</p></noscript>"),
        (
            r'<div id="root">\s*</div>',
            f'<div id="root"><p class="gq-loading">{escape(frame.loading)}</p></div>',
        ),
    )
    for pattern, text in changes:
        html = _put(html, pattern, text)
    return html


class PageFrame:
    """Rewrites the HTML of every page on its way out, for the learner who asked."""

    def __init__(self, app: ASGIApp, *, services: Services, static: Path, trust_proxy: bool = False) -> None:
        self.app = app
        self.services = services
        self.assets = Assets.of(static)
        self.trust_proxy = trust_proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not is_page_request(scope):
            await self.app(scope, receive, send)
            return
        answer = _Rewritten(self, scope, send)
        await self.app(_asking_for_all_of_it(scope), receive, answer.take)

    async def frame(self, scope: Scope) -> Frame:
        """What the page says to whoever sent this request."""
        language = await language_for(scope, self.services, trust_proxy=self.trust_proxy)
        loading, no_script, description = (
            plain.say(self.services, language, f"frame.{key}")
            for key in ("loading", "no_script", "description")
        )
        return Frame(
            language=language,
            appearance=appearance.chosen(scope),
            description=description,
            loading=loading,
            no_script=no_script,
        )


class _Rewritten:
    """One answer: passed on as it is unless it is a page; a page is gathered, rewritten and sent."""

    def __init__(self, page_frame: PageFrame, scope: Scope, send: Send) -> None:
        self.page_frame = page_frame
        self.scope = scope
        self.send = send
        self.start: Message | None = None
        self.body = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start" and is_html(message):
            self.start = message
        elif self.start is None:
            await self.send(_without_body(message) if self.scope["method"] == "HEAD" else message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        frame = await self.page_frame.frame(self.scope)
        body = _rewritten(self.body, frame, self.page_frame.assets)
        headers = MutableHeaders(scope=start)
        for name in _OUTDATED:
            del headers[name]
        headers["Content-Length"] = str(len(body))
        headers["Content-Language"] = frame.language
        headers.add_vary_header(VARY)
        await self.send(start)
        is_head = self.scope["method"] == "HEAD"
        await self.send({"type": "http.response.body", "body": b"" if is_head else body})


@lru_cache(maxsize=32)
def _rewritten(body: bytes, frame: Frame, assets: Assets) -> bytes:
    return rewrite(body.decode("utf-8"), frame, assets).encode("utf-8")


def _asking_for_all_of_it(scope: Scope) -> Scope:
    """The same request as one for the whole uncompressed file; HEAD becomes GET, for its length is ours to say."""
    headers = [(name, value) for name, value in scope["headers"] if name not in _NOT_PASSED_ON]
    return {**scope, "method": "GET", "headers": headers}


def _without_body(message: Message) -> Message:
    return {**message, "body": b""} if message["type"] == "http.response.body" else message


def _put(html: str, pattern: str, text: str) -> str:
    return re.sub(pattern, lambda _found: text, html, count=1, flags=re.DOTALL)


def _versioned(path: Path) -> str:
    version = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    return f"/app/static/{path.name}?v={version}"
