"""The real services, as ``goodquestion.web`` sees them."""

from datetime import UTC, datetime
from pathlib import Path

from goodquestion import charts
from goodquestion.charts import outreach
from goodquestion.domain.contacts import day_of
from goodquestion.i18n import Words
from goodquestion.services import calendar, glossary, portfolio, sheet, startup, summary, workspaces


class LiveServices:
    """Everything in ``ports.Services``, from this process's store and library."""

    cookie = workspaces.COOKIE

    def check_environment(self) -> str | None:
        return startup.check_environment()

    def start(self) -> None:
        startup.start()
        for language in self.languages():  # else the first learner who opens Progress waits for the charts
            words = Words(language, startup.library().ui)
            charts.warm(words)
            outreach.warm(words)

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

    def sheet_html(
        self, token: str, list_id: str, *, sample: bool, language: str, answers: bool = False
    ) -> str | None:
        now = datetime.now(UTC)
        return sheet.sheet_html(
            startup.store(),
            token,
            list_id,
            sample=sample,
            language=language,
            now=now,
            answers=answers,
        )

    def portfolio_html(self, token: str, *, sample: bool, language: str) -> str | None:
        now = datetime.now(UTC)
        return portfolio.portfolio_html(startup.store(), token, sample=sample, language=language, now=now)

    def summary_html(self, token: str, *, sample: bool, language: str) -> str | None:
        return summary.summary_html(startup.store(), token, sample=sample, language=language)

    def certificate_html(self, token: str, name: str | None, *, language: str) -> str | None:
        own = workspaces.find(startup.store(), token)
        if not portfolio.has_finished(startup.store(), token):
            return None
        words = Words(own.settings.language or language, startup.library().ui)
        return portfolio.certificate(name, words, day_of(datetime.now(UTC), own.settings.zone))

    def image(self, name: str) -> Path | None:
        return startup.library().images.get(name)

    def calendar_ics(self, token: str) -> bytes | None:
        return calendar.feed_ics(startup.store(), token, datetime.now(UTC), startup.library())

    def glossary_word(self, token: str, word: str, *, language: str) -> dict[str, str] | None:
        own = workspaces.find(startup.store(), token)
        words = Words(own.settings.language or language, startup.library().ui)
        found = glossary.find(startup.library(), words.language, own.settings.gloss_language, word)
        return glossary.as_json(found, words) if found else None
