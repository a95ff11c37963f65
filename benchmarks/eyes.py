"""`make eyes`: what is found in the labelled questions and messages of tests/data, in numbers alone.

The held-out parts were written by people who have not seen the rules, and are for measuring only: none of their texts
is ever printed.
"""

import csv
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from goodquestion.domain import review_messages
from goodquestion.domain.review import CODES
from goodquestion.services.review import review_message, review_question
from goodquestion.settings import ROOT

HALVES = {"dev": "questions_dev.csv", "held out": "questions_heldout.csv"}
MESSAGES = {
    "dev": "messages_dev.csv",
    "dev 2": "messages_dev2.csv",
    "held out": "messages_heldout.csv",
    "held out 2": "messages_heldout2.csv",
}
DATA = ROOT / "tests" / "data"
TIMED = 200


@dataclass(frozen=True)
class Labelled:
    """One question, or one message of a kind, with the codes that a person gave it."""

    language: str
    text: str
    codes: frozenset[str]
    kind: str = ""

    def found(self) -> set[str]:
        """The codes that the rules give it."""
        if self.kind:
            findings = review_message(self.text, self.kind, self.language)
        else:
            findings = review_question(self.text, self.language)
        return {finding.code for finding in findings}


@dataclass(frozen=True)
class Score:
    """How often a code was given, found, and found where it was given."""

    labels: int = 0
    found: int = 0
    both: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, how much was labelled."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what was labelled, how much was found."""
        return self.both / self.labels if self.labels else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.labels + other.labels, self.found + other.found, self.both + other.both)


def read(file: Path) -> list[Labelled]:
    """The labelled questions or messages of one file."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [
            Labelled(row["language"], row["text"], frozenset(row["codes"].split()), row.get("kind", ""))
            for row in csv.DictReader(rows)
        ]


def scores(labelled: Sequence[Labelled]) -> dict[str, Score]:
    """The score of each code."""
    codes = review_messages.CODES if any(one.kind for one in labelled) else CODES
    total = dict.fromkeys(codes, Score())
    for one in labelled:
        found = one.found()
        for code in codes:
            given = code in one.codes
            total[code] += Score(given, code in found, given and code in found)
    return total


def milliseconds(labelled: list[Labelled]) -> float:
    """The median of five runs over the same questions or messages, for one of them."""
    timed = (labelled * TIMED)[:TIMED]
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for one in timed:
            one.found()
        runs.append(time.perf_counter() - start)
    return 1000 * sorted(runs)[2] / TIMED


def table(labelled: list[Labelled], name: str, what: str) -> Iterable[str]:
    """The lines of one part; `good` are those without a code, and how many of them stayed without."""
    yield f"\n{name}: {len(labelled)} {what}"
    yield f"{'':22}{'labels':>8}{'found':>8}{'precision':>11}{'recall':>8}"
    by_code = scores(labelled)
    for code, score in by_code.items():
        yield _line(code, score)
    yield _line("all together", sum(by_code.values(), Score()))
    good = [one for one in labelled if not one.codes]
    quiet = sum(not one.found() for one in good)
    yield f"{'good, left alone':22}{quiet:>8} of {len(good)}"
    for language in sorted({one.language for one in labelled}):
        alone = [one for one in labelled if one.language == language]
        yield _line(f"  {language} alone", sum(scores(alone).values(), Score()))


def _line(name: str, score: Score) -> str:
    return f"{name:22}{score.labels:>8}{score.found:>8}{score.precision:>11.2f}{score.recall:>8.2f}"


def main() -> None:
    """Print each part of the questions and of the messages, and the time."""
    for what, halves in (("questions", HALVES), ("messages", MESSAGES)):
        for name, file in halves.items():
            for line in table(read(DATA / file), name, what):
                print(line)
        taken = milliseconds(read(DATA / halves["dev"]))
        print(f"\n{taken:.2f} ms for one of the {what} (median of five runs over {TIMED})")


if __name__ == "__main__":
    main()
