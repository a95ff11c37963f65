"""A tiny course in a folder, good from the start, for tests to spoil."""

from pathlib import Path

from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import KINDS
from goodquestion.curriculum.rules import FACTS
from goodquestion.curriculum.runs import run_hash

FORBIDDEN = "these eight words belong to somebody else entirely"

COURSE = """\
lessons:
  - {slug: first, do_now: contacts}
  - {slug: second, do_now: questions, needs: [first]}
"""

LESSON = """\
---
title: The SLUG lesson
minutes: 4
objectives: [Know what it is., Know why it helps.]
key_points: [You ask., They tell you.]
do_now: Write down one name.
sources:
  - {title: A guide, who: A college, url: "https://guide.example/asking"}
---
## A start

TEACHES
You ask a person about the work.

```check
id: SLUG-who
prompt: Who **asks**?
options:
  - {id: they, text: They do., feedback: Not this time. You do.}
  - {id: you, text: You do., correct: true, feedback: Yes. You ask.}
```

Then you say thank you.

```check
id: SLUG-when
prompt: When do you say thank you?
options:
  - {id: late, text: Next year., feedback: That is late. Do it soon.}
  - {id: soon, text: The same day., correct: true, feedback: Yes. It is kind.}
  - {id: never, text: Not at all., feedback: Not so. They gave you time.}
```
"""

SPANISH_FIRST = """\
---
title: La primera
objectives: [Saber qué es., Saber por qué ayuda.]
key_points: [Usted pregunta., Ellos cuentan.]
do_now: Escriba un nombre.
---
## Un comienzo

Usted pregunta.

```check
id: first-who
prompt: ¿Quién pregunta?
options:
  - {id: you, text: Usted., feedback: Sí.}
  - {id: they, text: Ellos., feedback: No esta vez.}
```

```check
id: first-when
prompt: ¿Cuándo da las gracias?
options:
  - {id: late, text: El próximo año., feedback: Es tarde.}
  - {id: soon, text: El mismo día., feedback: Sí.}
  - {id: never, text: Nunca., feedback: No.}
```
"""

UI = """\
home:
  title: Good day
  hello: Hello, {name}
stage:
  idea: Idea
  met: Met
due:
  one: "{count} contact"
  other: "{count} contacts"
"""

SPANISH_UI = """\
home:
  title: Buenos días
  hello: Hola, {name}
stage:
  idea: Idea
  met: Reunidos
due:
  one: Un contacto
  many: "{count} de contactos"
  other: "{count} contactos"
"""

CODE = """\
def show(page, stage):
    page.t("home.title")
    page.plain("home.hello", name="Ana")
    page.t(f"stage.{stage}")
    return ["due"]
"""


def _bank() -> str:
    rows = []
    for number in range(60):
        place = {0: "opener", 1: "closer", 2: "closer, referral: true"}.get(number, "core")
        kind = KINDS[number % len(KINDS)]
        rows.append(
            f"  - {{id: q{number}, kind: {kind}, purposes: [programme], place: {place}, minutes: 4, "
            f'text: "What is number {number}?"}}'
        )
    return "\n".join(["questions:", *rows, ""])


class TinyCourse:
    """Files below `root`, named from there: `content/en/ui.yaml`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        teaches = f"<!-- teaches: {' '.join(FACTS)} -->"
        self.write("content/course.yaml", COURSE)
        self.write("content/en/lessons/first.md", LESSON.replace("SLUG", "first").replace("TEACHES", teaches))
        self.write("content/en/lessons/second.md", LESSON.replace("SLUG", "second").replace("TEACHES\n", ""))
        self.write("content/en/questions.yaml", _bank())
        self.write("content/en/ui.yaml", UI)
        self.write("content/es/lessons/first.md", SPANISH_FIRST)
        words = "".join(f'  - {{id: q{n}, text: "¿Qué es el número {n}?"}}\n' for n in range(60))
        self.write("content/es/questions.yaml", f"questions:\n{words}")
        self.write("content/es/ui.yaml", SPANISH_UI)
        self.write("goodquestion/ui/home.py", CODE)
        self.write("tests/forbidden-runs.txt", f"# Hashes\n{run_hash(FORBIDDEN.split())}\n")

    def write(self, name: str, text: str) -> None:
        """Write a file, whatever stands in it."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first `old` in a file."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def remove(self, name: str) -> None:
        """Delete a file."""
        (self.root / name).unlink()

    def library(self) -> Library:
        """The library of the content."""
        return Library.load(self.root / "content")

    def report(self) -> Report:
        """The outcome of the check."""
        return check(self.root / "content")

    def problems(self) -> list[str]:
        """All problems as the command prints them."""
        return [str(problem) for problem in self.report().problems]

    def problem(self) -> str:
        """The one problem that there is."""
        problems = self.problems()
        assert len(problems) == 1, problems
        return problems[0]
