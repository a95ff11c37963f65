"""The closing page and the summary on paper, the certificate, what a word means: behind the cookie, kept by nobody."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from urllib.parse import parse_qs

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from goodquestion.web import plain
from goodquestion.web.cookie import workspace_token
from goodquestion.web.downloads import NO_STORE
from goodquestion.web.headers import IMAGE_POLICY, OWN_FORM_POLICY
from goodquestion.web.language import language_for
from goodquestion.web.ports import Services

_FORM_LIMIT = 4_096  # bytes: a name is far shorter


def routes(services: Services, *, trust_proxy: bool = False) -> list[Route]:
    """``GET /print/my_course``, ``GET`` and ``POST /certificate``, ``GET /api/glossary/{word}``."""

    async def my_course(request: Request) -> Response:
        return await printed(request, services.portfolio_html, "my_course")

    async def summary(request: Request) -> Response:
        return await printed(request, services.summary_html, "summary")

    async def printed(request: Request, html_of: Callable[..., str | None], name: str) -> Response:
        language = await language_for(request.scope, services, trust_proxy=trust_proxy)
        token = workspace_token(request.scope, services, trust_proxy=trust_proxy)
        sample = "sample" in request.query_params
        html = None
        if token:
            html = await to_thread.run_sync(partial(html_of, token, sample=sample, language=language))
        return plain.answer(html) if html else _missing(services, language, name)

    async def certificate(request: Request) -> Response:
        language = await language_for(request.scope, services, trust_proxy=trust_proxy)
        token = workspace_token(request.scope, services, trust_proxy=trust_proxy)
        name = await _name(request) if request.method == "POST" else None
        html = None
        if token:
            html = await to_thread.run_sync(
                partial(services.certificate_html, token, name, language=language)
            )
        if html is None:
            return _missing(services, language, "my_course")
        return plain.answer(html, policy=OWN_FORM_POLICY)

    async def word(request: Request) -> Response:
        language = await language_for(request.scope, services, trust_proxy=trust_proxy)
        token = workspace_token(request.scope, services, trust_proxy=trust_proxy)
        found = await to_thread.run_sync(
            partial(services.glossary_word, token or "", request.path_params["word"], language=language)
        )
        headers = {"Cache-Control": NO_STORE}
        return JSONResponse(found or {}, status_code=200 if found else 404, headers=headers)

    async def image(request: Request) -> Response:
        path = services.image(request.path_params["name"])
        if path is None:
            return Response(status_code=404)
        # A picture may hold script of its own: as a page it could run, so it is given none.
        headers = {"Cache-Control": "public, max-age=3600", "Content-Security-Policy": IMAGE_POLICY}
        return FileResponse(path, headers=headers)

    return [
        Route("/images/{name}", image, methods=["GET"]),
        Route("/print/my_course", my_course, methods=["GET"]),
        Route("/print/summary", summary, methods=["GET"]),
        Route("/certificate", certificate, methods=["GET", "POST"]),
        Route("/api/glossary/{word}", word, methods=["GET"]),
    ]


async def _name(request: Request) -> str:
    """The name in the body of a form; empty when it is none, or longer than any name."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _FORM_LIMIT:
            return ""
    with suppress(ValueError):  # more fields than the form has
        fields = parse_qs(body.decode("utf-8", errors="replace"), max_num_fields=5)
        return fields.get("name", [""])[0]
    return ""


def _missing(services: Services, language: str, name: str) -> Response:
    html = plain.page(services, language, title=f"{name}.not_found_title", text=f"{name}.not_found_text")
    return plain.answer(html, 404)
