"""A small server with all of goodquestion.web around it, and services that need neither database nor content."""

import asyncio
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from goodquestion.settings import ROOT
from goodquestion.web import wiring

TOKEN = "t" * 43
STATIC = ROOT / "goodquestion" / "ui" / "static"


class FakeServices:
    """Services that answer from dictionaries, and fail when a test says so."""

    cookie = "gq_workspace"

    def __init__(self) -> None:
        self.saved_languages: dict[str, str] = {}
        self.tables: dict[str, dict[str, str]] = {"en": {}, "es": {}}
        self.sheets: dict[tuple[str, str, bool], str] = {}
        self.portfolios: dict[tuple[str, bool], str] = {}
        self.finished: set[str] = set()
        self.calendars: dict[str, bytes] = {}
        self.images: dict[str, Path] = {}
        self.problem: str | None = None
        self.start_error: Exception | None = None
        self.database_error: Exception | None = None
        self.is_ready = True
        self.housekept = 0
        self.stopped = 0
        self.made = 0

    def check_environment(self) -> str | None:
        return self.problem

    def start(self) -> None:
        if self.start_error:
            raise self.start_error

    def ready(self) -> bool:
        self._ask_database()
        return self.is_ready

    def stop(self) -> None:
        self.stopped += 1

    def housekeeping(self) -> None:
        self.housekept += 1
        self._ask_database()

    def new_token(self) -> str:
        self.made += 1
        return f"new{self.made}".ljust(43, "x")

    def is_token(self, text: str) -> bool:
        return len(text) == 43 and text.isalnum()

    def language_of(self, token: str) -> str | None:
        self._ask_database()
        return self.saved_languages.get(token)

    def languages(self) -> tuple[str, ...]:
        return ("en", "es")

    def words(self, language: str, key: str) -> str | None:
        return self.tables[language].get(key)

    def sheet_html(
        self, token: str, list_id: str, *, sample: bool, language: str, answers: bool = False
    ) -> str | None:
        self._ask_database()
        found = self.sheets.get((token, list_id, sample))
        return found and found.format(language=language)

    def portfolio_html(self, token: str, *, sample: bool, language: str) -> str | None:
        self._ask_database()
        found = self.portfolios.get((token, sample))
        return found and found.format(language=language)

    def summary_html(self, token: str, *, sample: bool, language: str) -> str | None:
        return self.portfolio_html(token, sample=sample, language=language)

    def certificate_html(self, token: str, name: str | None, *, language: str) -> str | None:
        self._ask_database()
        return f"<p lang={language}>{name}</p>" if token in self.finished else None

    def image(self, name: str) -> Path | None:
        return self.images.get(name)

    def calendar_ics(self, token: str) -> bytes | None:
        self._ask_database()
        return self.calendars.get(token)

    def glossary_word(self, token: str, word: str, *, language: str) -> dict[str, str] | None:
        self._ask_database()
        return {"word": word, "say": language} if word == "network" else None

    def _ask_database(self) -> None:
        if self.database_error:
            raise self.database_error


@pytest.fixture(scope="session")
def index() -> Path:
    """Streamlit's own index.html, as installed."""
    origin = getattr(find_spec("streamlit"), "origin", None)
    assert origin
    return Path(origin).parent / "static" / "index.html"


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


def server(services: FakeServices, index: Path, **options: bool) -> Starlette:
    """Something that answers as Streamlit does: the page for every address that it does not know."""

    async def page(_request: Request) -> Response:
        return FileResponse(index)

    async def download(_request: Request) -> Response:
        return PlainTextResponse("name\nAna\n", media_type="text/csv")

    async def inside(_request: Request) -> Response:
        return PlainTextResponse("figures about this server")

    async def broken(_request: Request) -> Response:
        raise ValueError("Ana Flores said yes")

    trust_proxy = options.get("trust_proxy", False)
    return Starlette(
        routes=[
            *wiring.routes(services, pages={"/", "/contacts", "/lesson"}, trust_proxy=trust_proxy),
            Route("/broken", broken),
            Route("/media/{name}", download),
            Route("/_stcore/{rest:path}", inside, methods=["GET", "POST"]),
            Mount("/app/static", StaticFiles(directory=STATIC)),
            Route("/static/js/index.js", inside),
            Route("/{rest:path}", page, methods=["GET", "POST"]),
        ],
        middleware=wiring.middleware(services, index=index, static=STATIC, **options),
    )


class Browser:
    """Asks a server without a network, keeps cookies, and follows no redirect."""

    def __init__(self, app: Starlette, address: str) -> None:
        self._app = app
        self._address = address
        self.cookies = httpx.Cookies()

    def request(
        self, method: str, path: str, headers: dict[str, str] | None = None, content: bytes | None = None
    ) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(
                transport=transport, base_url=self._address, cookies=self.cookies
            ) as client:
                answer = await client.request(method, path, headers=headers, content=content)
                self.cookies = client.cookies
                return answer

        return asyncio.run(ask())

    def get(self, path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.request("GET", path, headers)

    def head(self, path: str) -> httpx.Response:
        return self.request("HEAD", path)

    def post(
        self, path: str, headers: dict[str, str] | None = None, content: bytes | None = None
    ) -> httpx.Response:
        return self.request("POST", path, headers, content)


@pytest.fixture
def client(services: FakeServices, index: Path) -> Browser:
    return Browser(server(services, index), "http://localhost:8501")


@pytest.fixture
def secure_client(services: FakeServices, index: Path) -> Browser:
    return Browser(server(services, index), "https://questions.example")


@pytest.fixture
def proxied_client(services: FakeServices, index: Path) -> Browser:
    return Browser(server(services, index, trust_proxy=True), "http://questions.example")


@pytest.fixture
def open_client(services: FakeServices, index: Path) -> Browser:
    return Browser(server(services, index, metrics=True, agent=True), "http://localhost:8501")
