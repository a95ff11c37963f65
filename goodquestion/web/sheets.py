"""The sheet with questions that a learner prints, and the plain answer for an address that leads nowhere."""

import re
from functools import partial

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from goodquestion.web import plain
from goodquestion.web.cookie import workspace_token
from goodquestion.web.language import language_for
from goodquestion.web.ports import Services

_LIST_ID = re.compile(r"[A-Za-z0-9-]{1,64}")


def route(services: Services, *, trust_proxy: bool = False) -> Route:
    """``GET /sheet/{list_id}``, with ``?sample`` for the example workspace."""

    async def sheet(request: Request) -> Response:
        language = await language_for(request.scope, services, trust_proxy=trust_proxy)
        token = workspace_token(request.scope, services, trust_proxy=trust_proxy)
        list_id = request.path_params["list_id"]
        sample = "sample" in request.query_params
        html = None
        if (token or sample) and _LIST_ID.fullmatch(list_id):
            html = await to_thread.run_sync(
                partial(
                    services.sheet_html,
                    token or "",
                    list_id,
                    sample=sample,
                    language=language,
                    answers="answers" in request.query_params,
                )
            )
        if html is None:
            missing = plain.page(
                services, language, title="sheet.not_found_title", text="sheet.not_found_text"
            )
            return plain.answer(missing, 404)
        return plain.answer(html)

    return Route("/sheet/{list_id}", sheet, methods=["GET"])


def nowhere(services: Services, *, trust_proxy: bool = False) -> list[Route]:
    """A 404 in plain words below our own prefixes, where Streamlit would answer with a page of the application."""

    async def not_found(request: Request) -> Response:
        language = await language_for(request.scope, services, trust_proxy=trust_proxy)
        html = plain.page(services, language, title="error.not_found_title", text="error.not_found_text")
        return plain.answer(html, 404)

    return [
        Route(f"{prefix}/{{rest:path}}", not_found) for prefix in ("/api", "/sheet", "/print", "/appearance")
    ]
