"""What this package needs from the rest, so that its tests need neither a database nor content."""

from pathlib import Path
from typing import Protocol


class Services(Protocol):
    """Everything that ``goodquestion.web`` asks of the services. ``live.LiveServices`` is the real one.

    Calls may read the database and block: middleware and routes run them in a thread.
    """

    @property
    def cookie(self) -> str:
        """The name of the workspace cookie, without a prefix."""
        ...

    def check_environment(self) -> str | None:
        """One sentence about what stops the server from starting, without passwords, or None."""
        ...

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def ready(self) -> bool: ...

    def housekeeping(self) -> None: ...

    def new_token(self) -> str: ...

    def is_token(self, text: str) -> bool: ...

    def language_of(self, token: str) -> str | None:
        """The language that the learner chose, or None when nothing is saved under this token."""
        ...

    def languages(self) -> tuple[str, ...]: ...

    def words(self, language: str, key: str) -> str | None:
        """The words of a key of ``ui.yaml``, or None when no language has it."""
        ...

    def sheet_html(
        self, token: str, list_id: str, *, sample: bool, language: str, answers: bool = False
    ) -> str | None: ...

    def portfolio_html(self, token: str, *, sample: bool, language: str) -> str | None: ...

    def summary_html(self, token: str, *, sample: bool, language: str) -> str | None: ...

    def certificate_html(self, token: str, name: str | None, *, language: str) -> str | None:
        """The form that asks for a name, the certificate with it, or None before the course is finished."""
        ...

    def image(self, name: str) -> Path | None:
        """The file of a picture that lessons show, or None."""
        ...

    def calendar_ics(self, token: str) -> bytes | None:
        """The calendar file that this token opens; None for any other text."""
        ...

    def glossary_word(self, token: str, word: str, *, language: str) -> dict[str, str] | None: ...
