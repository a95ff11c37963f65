"""Public holidays of the learner's country. The data come with the `holidays` library; nothing is fetched."""

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

import holidays

from goodquestion.domain.contacts import EARLIEST, LATEST

_NONE: frozenset[date] = frozenset()


@cache
def countries() -> tuple[str, ...]:
    """The countries whose holidays are known, as two capital letters (ISO 3166), sorted."""
    return tuple(
        sorted(code for code in holidays.list_supported_countries(include_aliases=False) if len(code) == 2)
    )


def days_off(country: str, years: Iterable[int]) -> frozenset[date]:
    """The public holidays of ``country`` in these years; none for a country that nobody knows, or an empty name."""
    if country not in countries():
        return _NONE
    known = range(EARLIEST.year, LATEST.year + 1)
    return _of_years(country, frozenset(year for year in years if year in known))


@lru_cache(maxsize=1024)
def _of_years(country: str, years: frozenset[int]) -> frozenset[date]:
    return frozenset().union(*(_of_year(country, year) for year in years))


@lru_cache(maxsize=4096)
def _of_year(country: str, year: int) -> frozenset[date]:
    """Without the language of the holiday's name, which nobody asks for; a year without data has none."""
    return frozenset(holidays.country_holidays(country, years=year))
