"""Two questions that a supervisor may ask: is the process up, and does the database answer."""

import logging

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from goodquestion.web.downloads import NO_STORE
from goodquestion.web.ports import Services
from goodquestion.web.privacy import summary

_log = logging.getLogger(__name__)


def routes(services: Services) -> list[Route]:
    """``/api/health`` and ``/api/ready``."""

    async def health(_request: Request) -> Response:
        return _status("ok", 200)

    async def ready(_request: Request) -> Response:
        try:
            is_ready = await to_thread.run_sync(services.ready)
        except Exception as error:
            _log.error("The readiness question failed: %s", summary(error))
            is_ready = False
        return _status("ready", 200) if is_ready else _status("the database does not answer", 503)

    return [Route("/api/health", health), Route("/api/ready", ready)]


def _status(word: str, code: int) -> Response:
    return JSONResponse({"status": word}, status_code=code, headers={"Cache-Control": NO_STORE})
