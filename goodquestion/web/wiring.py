"""All of this package put together, for app.py."""

from collections.abc import Collection
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from goodquestion.web import appearance, calendar, course, health, sheets
from goodquestion.web.closed import ClosedDoors
from goodquestion.web.cookie import WorkspaceCookie
from goodquestion.web.downloads import CacheRules
from goodquestion.web.errors import PlainErrors
from goodquestion.web.frame import PageFrame
from goodquestion.web.headers import SecurityHeaders, inline_script_hashes
from goodquestion.web.lifespan import OneSentence
from goodquestion.web.ports import Services


def middleware(
    services: Services,
    *,
    index: Path,
    static: Path,
    trust_proxy: bool = False,
    metrics: bool = False,
    agent: bool = False,
) -> list[Middleware]:
    """The middleware, outermost first.

    ``index`` is Streamlit's index.html, ``static`` the folder that it serves at /app/static. ``metrics`` and
    ``agent`` open the doors of Streamlit that are closed otherwise.
    """
    return [
        Middleware(OneSentence),
        Middleware(SecurityHeaders, script_hashes=inline_script_hashes(index)),
        Middleware(CacheRules),
        Middleware(PlainErrors, services=services),
        Middleware(ClosedDoors, metrics=metrics, agent=agent),
        Middleware(WorkspaceCookie, services=services, trust_proxy=trust_proxy),
        Middleware(PageFrame, services=services, static=static, trust_proxy=trust_proxy),
    ]


def routes(services: Services, *, pages: Collection[str], trust_proxy: bool = False) -> list[BaseRoute]:
    """The addresses of our own. ``pages`` are those of the application, such as /contacts."""
    return [
        *health.routes(services),
        *appearance.routes(pages, trust_proxy=trust_proxy),
        sheets.route(services, trust_proxy=trust_proxy),
        *course.routes(services, trust_proxy=trust_proxy),
        *calendar.routes(services, trust_proxy=trust_proxy),
        *sheets.nowhere(services, trust_proxy=trust_proxy),
    ]


def page_addresses(folder: Path) -> frozenset[str]:
    """The addresses of the pages in ``folder``, with either way to write two words."""
    names = [path.stem for path in folder.glob("*.py")]
    return frozenset(
        {"/", *(f"/{name}" for name in names), *(f"/{name.replace('_', '-')}" for name in names)}
    )
