"""What the operator can set, from the environment (docs/operating.md lists all of it)."""

from functools import cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Settings of one running server.

    ``database_url`` is an SQLAlchemy URL: a SQLite file by default, PostgreSQL when ``DATABASE_URL`` says so.
    ``content`` is a folder that is laid over ours, such as a school's own lessons (``GOODQUESTION_CONTENT``).
    """

    model_config = SettingsConfigDict(env_prefix="GOODQUESTION_", extra="ignore", populate_by_name=True)

    database_url: str = Field(
        default=f"sqlite:///{ROOT / 'data' / 'local' / 'goodquestion.db'}", validation_alias="DATABASE_URL"
    )
    trust_proxy: bool = False
    content: Path | None = None


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
