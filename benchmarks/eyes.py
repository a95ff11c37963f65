"""`make eyes`: what the second pair of eyes finds in the labelled questions of tests/data, in numbers alone.

The held-out half was written before the rules, by somebody who has not seen them, and is for measuring only: none of
its texts is ever printed.
"""

import csv
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from goodquestion.domain.review import CODES
from goodquestion.services.review import review_question
from goodquestion.settings import ROOT

HALVES = {"dev": "questions_dev.csv", "held out": "questions_heldout.csv"}
DATA = ROOT / "tests" / "data"
TIMED = 200


@dataclass(frozen=True)
class Labelled:
    """One question with the codes that a person gave it."""

    language: str
    text: str
    codes: frozenset[str]


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
    """The labelled questions of one file."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [
            Labelled(row["language"], row["text"], frozenset(row["codes"].split()))
            for row in csv.DictReader(rows)
        ]


def scores(questions: Iterable[Labelled]) -> dict[str, Score]:
    """The score of each code."""
    total = dict.fromkeys(CODES, Score())
    for question in questions:
        found = {finding.code for finding in review_question(question.text, question.language)}
        for code in CODES:
            given = code in question.codes
            total[code] += Score(given, code in found, given and code in found)
    return total


def milliseconds(questions: list[Labelled]) -> float:
    """The median of five runs over the same questions, for one question."""
    timed = (questions * TIMED)[:TIMED]
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        for question in timed:
            review_question(question.text, question.language)
        runs.append(time.perf_counter() - start)
    return 1000 * sorted(runs)[2] / TIMED


def table(questions: list[Labelled], name: str) -> Iterable[str]:
    """The lines of one half; `good` are the questions without a code, and how many of them stayed without."""
    yield f"\n{name}: {len(questions)} questions"
    yield f"{'':18}{'labels':>8}{'found':>8}{'precision':>11}{'recall':>8}"
    by_code = scores(questions)
    for code, score in by_code.items():
        yield _line(code, score)
    yield _line("all together", sum(by_code.values(), Score()))
    good = [question for question in questions if not question.codes]
    quiet = sum(not review_question(question.text, question.language) for question in good)
    yield f"{'good, left alone':18}{quiet:>8} of {len(good)}"


def _line(name: str, score: Score) -> str:
    return f"{name:18}{score.labels:>8}{score.found:>8}{score.precision:>11.2f}{score.recall:>8.2f}"


def main() -> None:
    """Print both halves and the time."""
    for name, file in HALVES.items():
        questions = read(DATA / file)
        for line in table(questions, name):
            print(line)
        for language in sorted({question.language for question in questions}):
            alone = [question for question in questions if question.language == language]
            print(_line(f"  {language} alone", sum(scores(alone).values(), Score())))
    dev = read(DATA / HALVES["dev"])
    print(f"\n{milliseconds(dev):.2f} ms a question (median of five runs over {TIMED} questions)")


if __name__ == "__main__":
    main()
