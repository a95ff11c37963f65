"""The server of Good Question: ``streamlit run app.py``, or ``uvicorn app:app`` in this folder."""

import sys
from contextlib import suppress
from pathlib import Path

import streamlit as st

from goodquestion.settings import ROOT, settings
from goodquestion.ui import state
from goodquestion.web.errors import calm_words
from goodquestion.web.lifespan import lifespan, web_address
from goodquestion.web.live import LiveServices
from goodquestion.web.privacy import keep_logs_private, summary
from goodquestion.web.wiring import middleware, page_addresses, routes

SCRIPT = ROOT / "goodquestion" / "ui" / "main.py"

services = LiveServices()


def check() -> None:
    """Stop with one sentence, before anything has started, when the server could not work."""
    try:
        sentence = services.check_environment()
    except Exception as error:
        sentence = f"Good Question cannot start ({summary(error)})."
    if sentence is None and not st.get_option("server.enableStaticServing"):
        sentence = f"The settings in .streamlit were not found: start Good Question in its folder, {ROOT}."
    if sentence is not None:
        raise SystemExit(sentence) from None


def greet() -> None:
    """Say where the pages are. uvicorn, when it was started by itself, says so in its own words."""
    if Path(sys.argv[0]).resolve() == Path(__file__).resolve():
        where = web_address(
            st.get_option("server.address"),
            st.get_option("server.port"),
            https=bool(st.get_option("server.sslCertFile")),
        )
        print(f"Good Question is at {where}  (Ctrl+C stops it)", flush=True)


def show_error(_error: Exception) -> bool:
    """Plain words in place of an error. The page above it stays, and so does what was typed there."""
    language = None
    with suppress(KeyError):  # the error came before the page was opened
        language = state.current_page().words.language
    accepted = st.context.headers.get("Accept-Language", "")
    words = calm_words(services, language, st.context.cookies.to_dict(), accepted)
    st.error(f"**{words.title}**\n\n{words.text}")
    st.button(words.try_again, key="try_again_after_error")
    return True


keep_logs_private()
check()

app = st.App(
    SCRIPT,
    middleware=middleware(
        services,
        index=Path(st.__file__).parent / "static" / "index.html",
        static=SCRIPT.parent / "static",
        trust_proxy=settings().trust_proxy,
        metrics="--metrics" in sys.argv[1:],
        agent=bool(st.get_option("server.enableAgentApi")),
    ),
    routes=routes(services, pages=page_addresses(ROOT / "pages"), trust_proxy=settings().trust_proxy),
    lifespan=lifespan(services, greet),
    on_script_error=show_error,
)

if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        app.run()
