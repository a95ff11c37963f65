"""Refusals as values that speak."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Why something was refused, and what to do: a key of ``ui.yaml`` with the values for its words.

    ``field`` names the field of design.md that is at fault, or is None when no single field is.
    """

    key: str
    field: str | None = None
    values: Mapping[str, str | int] = dataclasses.field(default_factory=dict)
