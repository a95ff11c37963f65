"""Which language a page begins in, before Streamlit runs."""

import logging

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.types import Scope

from goodquestion.i18n import best_language
from goodquestion.web.cookie import workspace_token
from goodquestion.web.ports import Services
from goodquestion.web.privacy import summary

_log = logging.getLogger(__name__)


async def language_for(scope: Scope, services: Services, *, trust_proxy: bool) -> str:
    """The language that the learner chose, else the first that the browser accepts and we have, else English."""
    token = workspace_token(scope, services, trust_proxy=trust_proxy)
    chosen = await _saved(services, token) if token else None
    if chosen is not None and chosen in services.languages():
        return chosen
    return accepted(scope, services)


def accepted(scope: Scope, services: Services) -> str:
    """The language of ours that the browser likes best; the database is not asked."""
    return best_language(Headers(scope=scope).get("accept-language", ""), services.languages())


async def _saved(services: Services, token: str) -> str | None:
    try:
        return await to_thread.run_sync(services.language_of, token)
    except Exception as error:  # a database that does not answer must not take the whole page away
        _log.warning("The language of a workspace could not be read: %s", summary(error))
        return None
