"""Words and dates in the learner's language. The word tables come in as data; nothing here is process-wide."""

import datetime as dt
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_time

Entry = str | Mapping[str, str]
Tables = Mapping[str, Mapping[str, Entry]]

FALLBACK = "en"
_LOCALES = {"es": "es_419"}  # Latin American Spanish, as the content is written
_DAY_WORDS = {-1: "date.yesterday", 0: "date.today", 1: "date.tomorrow"}


class Words:
    """The words of one language, with English where a text is missing.

    ``fell_back`` tells whether that has happened, so that a page can say so once.
    """

    def __init__(self, language: str, tables: Tables) -> None:
        self.language = language if language in tables else FALLBACK
        self._own = tables.get(self.language, {})
        self._english = tables.get(FALLBACK, {})
        self.locale = _locale(self.language)
        self.fell_back = False

    def __call__(self, key: str, **values: Any) -> str:
        """The text of ``key`` with ``values`` in its placeholders; plural forms go by ``count``."""
        entry = self._own.get(key)
        locale = self.locale
        if entry is None:
            entry = self._english.get(key)
            self.fell_back = self.fell_back or self.language != FALLBACK
            locale = _locale(FALLBACK)
        if entry is None:
            return key
        if not isinstance(entry, str):
            form = locale.plural_form(values.get("count", 0))
            entry = entry.get(form) or entry["other"]
        return entry.format_map(values) if values else entry

    def has(self, key: str) -> bool:
        """Whether there is such a text in this language or in English."""
        return key in self._own or key in self._english

    def day(self, day: dt.date, today: dt.date) -> str:
        """A date as people say it: today, tomorrow, Thursday, 14 November (with a year when it is another)."""
        away = (day - today).days
        if away in _DAY_WORDS:
            return self(_DAY_WORDS[away])
        if 1 < away < 7:
            return format_date(day, "EEEE", locale=self.locale)
        return self.date(day, today)

    def date(self, day: dt.date, today: dt.date) -> str:
        """A date in full, without the year when it is this one."""
        if day.year != today.year:
            return format_date(day, "long", locale=self.locale)
        return format_skeleton("MMMMd", _midnight(day), locale=self.locale)

    def short_date(self, day: dt.date, today: dt.date) -> str:
        """A date for the narrow column of a table."""
        skeleton = "MMMd" if abs(day - today) < timedelta(days=300) else "yMMMd"
        return format_skeleton(skeleton, _midnight(day), locale=self.locale)

    def weekday_and_date(self, day: dt.date) -> str:
        """Such as Thursday, November 26."""
        weekday = format_date(day, "EEEE", locale=self.locale)
        return f"{weekday}, {format_skeleton('MMMMd', _midnight(day), locale=self.locale)}"

    def time(self, moment: datetime) -> str:
        """The time of day of a moment that is already in the learner's zone."""
        return format_time(moment, "short", locale=self.locale).replace("\u202f", "\u00a0")

    def month(self, day: dt.date) -> str:
        """A month with its year."""
        return format_skeleton("yMMMM", _midnight(day), locale=self.locale)

    def weekdays(self) -> list[str]:
        """The names of the days of the week, Monday first."""
        return [self.locale.days["stand-alone"]["wide"][day] for day in range(7)]

    def country(self, code: str) -> str:
        """The name of a country (ISO 3166); its code where the language has no name for it."""
        return str(self.locale.territories.get(code, code))

    def moment(self, moment: datetime) -> str:
        """Day and time in full, of a moment that is already in the learner's zone."""
        return format_datetime(moment, "long", locale=self.locale, tzinfo=moment.tzinfo)


def best_language(wanted: str, offered: tuple[str, ...]) -> str:
    """The offered language that an Accept-Language header likes best; English when it likes none."""
    choices = []
    for position, part in enumerate(wanted.split(",")[:20]):
        name, _, rest = part.strip().partition(";")
        try:
            quality = float(rest.strip().removeprefix("q=")) if rest.strip() else 1.0
        except ValueError:
            continue
        if quality > 0:
            choices.append((-quality, position, name.strip().lower().split("-")[0]))
    return next((name for _, _, name in sorted(choices) if name in offered), FALLBACK)


def _midnight(day: dt.date) -> datetime:
    return datetime(
        day.year, day.month, day.day, tzinfo=dt.UTC
    )  # Babel formats moments; the zone is not shown


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))
