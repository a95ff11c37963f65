"""Which English a translation was made from, so that one that is older than its source is known.

    python -m goodquestion.curriculum.translated es [folder]

writes `content/es/translated.yaml`: for every lesson, scenario, message, question, word and text of the interface a
short hash of the English as it is now. Run it (`make translated`) after the translation was read against the English.
The check command compares: where the English has changed since, the translation has to be read again.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from goodquestion.curriculum.reader import Content, read_content
from goodquestion.curriculum.source import ContentProblem, SourceFile, read_yaml

FILE = "translated.yaml"
_HEAD = "# Made by `make translated`. What the English was when it was last compared with this translation.\n"


def english_now(content: Content, language: str) -> dict[str, str]:
    """Name of each thing that is translated into `language` -> hash of its English."""
    return dict(_each(content, language))


def _each(content: Content, language: str) -> Iterator[tuple[str, str]]:
    for slug in content.translated.get(language, {}):
        if slug in content.english:
            yield f"lessons/{slug}", _hash(_text_of(content, "lessons", f"{slug}.md"))
    for slug in content.scenario_words.get(language, {}):
        if slug in content.scenarios:
            yield f"scenarios/{slug}", _hash(_text_of(content, "scenarios", f"{slug}.yaml"))
    for slug in content.message_words.get(language, {}):
        if slug in content.messages:
            yield f"messages/{slug}", _hash(_text_of(content, "messages", f"{slug}.yaml"))
    questions = {placed.value.id: placed.value for placed in content.bank}
    for placed in content.bank_words.get(language, ()):
        if placed.value.id in questions:
            question = questions[placed.value.id]
            yield f"questions/{question.id}", _hash(f"{question.text}\n{question.tells}\n{question.probe}")
    terms = {placed.value.id: placed.value for placed in content.terms}
    for word in content.term_words.get(language, ()):
        if word.value.id in terms:
            term = terms[word.value.id]
            yield f"glossary/{term.id}", _hash(f"{term.word}\n{term.meaning}\n{term.example}")
    for key in content.ui.get(language, {}):
        if key in content.ui["en"]:
            yield f"ui/{key}", _hash(repr(content.ui["en"][key].value))


def _text_of(content: Content, *parts: str) -> str:
    return content.folder.joinpath("en", *parts).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def stale_problems(content: Content) -> Iterator[ContentProblem]:
    """Translations whose English has changed since they were last compared, and those never compared."""
    for language in content.languages[1:]:
        path = content.folder / language / FILE
        now = english_now(content, language)
        if not path.exists():
            if now:
                what = "nobody has noted which English it was made from"
                yield ContentProblem(content.file(language, FILE), 1, language, what, _remedy(language))
            continue
        source = SourceFile(content.name(path))
        document = read_yaml(source.text(path) or "", source)
        yield from source.problems
        known = document.value if document is not None and isinstance(document.value, dict) else {}
        for name, value in now.items():
            if name not in known:
                what = "the translation is new and was not noted"
                yield ContentProblem(source.name, 1, name, what, _remedy(language))
            elif known[name] != value:
                line = document.line((name,)) if document else 1
                what = "the English has changed since it was translated"
                yield ContentProblem(
                    source.name, line, name, what, f"read both again, then {_remedy(language)}"
                )


def _remedy(language: str) -> str:
    return f"run make translated LANGUAGE={language}"


def write(folder: Path, language: str) -> int:
    """Note the English of every translation as it is now; how many."""
    content = read_content(folder)
    now = english_now(content, language)
    lines = "".join(f'{name}: "{value}"\n' for name, value in sorted(now.items()))
    (folder / language / FILE).write_text(_HEAD + lines, encoding="utf-8")
    return len(now)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the number is its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    folder = Path(given[1]) if len(given) > 1 else Path(__file__).resolve().parents[2] / "content"
    if not given or not (folder / given[0]).is_dir():
        print(
            "Name a language that has a folder: python -m goodquestion.curriculum.translated es",
            file=sys.stderr,
        )
        return 2
    print(f"{write(folder, given[0])} translations are noted as made from the English of today.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
