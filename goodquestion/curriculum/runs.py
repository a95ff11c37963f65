"""Runs of eight words that must not stand in the content, and the links that leave it."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from goodquestion.curriculum.source import ContentProblem

LENGTH = 8

_WORD = re.compile(r"[a-z0-9']+")
_HASH = re.compile(r"[0-9a-f]{16}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"https?://[^\s\"'<>)\]}]+")


def read_hashes(file: Path, name: str) -> tuple[frozenset[str], list[ContentProblem]]:
    """The hashes in a file of forbidden runs, one a line; lines that start with # explain it."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset(), [
            ContentProblem(name, 1, "forbidden runs", "the file cannot be read", "put it back")
        ]
    hashes, problems = set(), []
    for number, line in enumerate(lines, 1):
        if _HASH.fullmatch(line.strip()):
            hashes.add(line.strip())
        elif line.strip() and not line.startswith("#"):
            what = "the line is not 16 hexadecimal digits"
            problems.append(
                ContentProblem(name, number, "forbidden runs", what, "put the file back as it was")
            )
    if not hashes:
        problems.append(ContentProblem(name, 1, "forbidden runs", "the file is empty", "put the hashes back"))
    return frozenset(hashes), problems


def run_hash(words: list[str]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the words joined by single spaces."""
    return sha256(" ".join(words).encode()).hexdigest()[:16]


def forbidden_runs(text: str, name: str, hashes: frozenset[str]) -> Iterator[ContentProblem]:
    """One problem for every line on which a forbidden run starts."""
    lines = {line for version in _versions(text) for line in _starts(version, hashes)}
    for line in sorted(lines):
        what = f"{LENGTH} words in a row from here on are those of a text that is not ours"
        yield ContentProblem(name, line, "forbidden run", what, "say it in words of your own")


def _versions(text: str) -> Iterator[list[tuple[int, str]]]:
    """The words with their lines: as they stand, and as a reader of the app sees them.

    A reader does not see comments, nor the quotes around YAML values, which would hide the first and last
    word.
    """
    plain = text.lower().replace("\u2018", "'").replace("\u2019", "'")
    yield list(_words(plain))
    shown = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), plain.replace("''", "'"))
    stripped = ((line, word.strip("'")) for line, word in _words(shown))
    yield [(line, word) for line, word in stripped if word]


def _words(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        for match in _WORD.finditer(line):
            yield number, match[0]


def _starts(words: list[tuple[int, str]], hashes: frozenset[str]) -> Iterator[int]:
    for start in range(len(words) - LENGTH + 1):
        if run_hash([word for _, word in words[start : start + LENGTH]]) in hashes:
            yield words[start][0]


def external_links(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Every address in a text with its place, as (address, "file:line")."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in _LINK.finditer(line):
            yield match[0].rstrip(".,;:!?*_"), f"{name}:{number}"
