"""The real services, as ``goodquestion.web`` sees them."""

from datetime import UTC, datetime

from goodquestion import charts
from goodquestion.i18n import Words
from goodquestion.services import sheet, startup, workspaces


class LiveServices:
    """Everything in ``ports.Services``, from this process's store and library."""

    cookie = workspaces.COOKIE

    def check_environment(self) -> str | None:
        return startup.check_environment()

    def start(self) -> None:
        startup.start()
        for language in self.languages():  # else the first learner who opens Progress waits for the charts
            charts.warm(Words(language, startup.library().ui))

    def stop(self) -> None:
        startup.stop()

    def ready(self) -> bool:
        return startup.ready()

    def housekeeping(self) -> None:
        workspaces.housekeeping(startup.store(), datetime.now(UTC))

    def new_token(self) -> str:
        return workspaces.new_token()

    def is_token(self, text: str) -> bool:
        return workspaces.is_token(text)

    def language_of(self, token: str) -> str | None:
        return workspaces.language_of(startup.store(), token)

    def languages(self) -> tuple[str, ...]:
        return startup.library().languages

    def words(self, language: str, key: str) -> str | None:
        words = Words(language, startup.library().ui)
        return words(key) if words.has(key) else None

    def sheet_html(self, token: str, list_id: str, *, sample: bool, language: str) -> str | None:
        return sheet.sheet_html(startup.store(), token, list_id, sample=sample, language=language)
