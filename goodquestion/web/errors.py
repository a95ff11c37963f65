"""What a learner reads when something fails: plain words, and nothing of theirs is lost."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodquestion.i18n import best_language
from goodquestion.web import plain
from goodquestion.web.cookie import cookie_name
from goodquestion.web.language import accepted
from goodquestion.web.ports import Services
from goodquestion.web.privacy import summary

_log = logging.getLogger(__name__)


class PlainErrors:
    """Turns an exception into a page in plain words and one line in the log."""

    def __init__(self, app: ASGIApp, *, services: Services) -> None:
        self.app = app
        self.services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        has_begun = False

        async def watched_send(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except Exception as error:
            _log.error(
                "A request to /%s failed: %s", scope["path"].strip("/").partition("/")[0], summary(error)
            )
            if has_begun:
                raise
            # The database may be what failed, so the learner's saved language is not asked for.
            html = plain.page(
                self.services, accepted(scope, self.services), title="error.title", text="error.text"
            )
            await plain.answer(html, 500)(scope, receive, send)


@dataclass(frozen=True)
class CalmWords:
    """What an error on a page of the application says."""

    title: str
    text: str
    try_again: str


def calm_words(
    services: Services, language: str | None, cookies: Mapping[str, str], accept_language: str
) -> CalmWords:
    """The words for an error on a page, even when the database does not answer.

    ``language`` is that of the page; when it is not known, the learner's saved one, else the browser's.
    """
    offered = services.languages()
    language = language or _saved_language(services, cookies)
    if language is None or language not in offered:
        language = best_language(accept_language, offered)
    return CalmWords(
        title=plain.say(services, language, "error.title"),
        text=plain.say(services, language, "error.text"),
        try_again=plain.say(services, language, "error.try_again"),
    )


def _saved_language(services: Services, cookies: Mapping[str, str]) -> str | None:
    names = (cookie_name(services.cookie, https=https) for https in (True, False))
    token = next((cookies[name] for name in names if services.is_token(cookies.get(name, ""))), None)
    try:
        return services.language_of(token) if token else None
    except Exception as error:  # this is called because something failed already
        _log.warning("The language of a workspace could not be read: %s", summary(error))
        return None
