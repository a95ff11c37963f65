"""A tiny course in a folder, good from the start, for tests to spoil."""

from pathlib import Path

from goodquestion.curriculum import translated
from goodquestion.curriculum.check import Report, check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.message_models import MESSAGE_SLUGS
from goodquestion.curriculum.models import KINDS
from goodquestion.curriculum.rules import ALL_FACTS, TOPICS
from goodquestion.curriculum.runs import run_hash
from goodquestion.domain.messages import EMAIL_KINDS

FORBIDDEN = "these eight words belong to somebody else entirely"

COURSE = """\
units:
  - id: basics
    lessons:
      - {slug: first, do_now: contacts}
      - {slug: second, do_now: questions, needs: [first]}
"""

UNITS = """\
units:
  - {id: basics, title: The basics, about: What it is and how it goes.}
"""

SPANISH_UNITS = """\
units:
  - {id: basics, title: Lo básico, about: Qué es y cómo se hace.}
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

```check
id: SLUG-order
kind: order
prompt: What comes first?
items:
  - {id: ask, text: You ask., feedback: You ask first.}
  - {id: hear, text: They tell you., feedback: They tell you when you ask.}
  - {id: thank, text: You say thank you., feedback: Thanks come last.}
feedback: Yes. You ask, they tell you, you say thank you.
```

```recall
id: SLUG-again-asks
prompt: A cook has time for you. Who asks?
options:
  - {id: cook, text: The cook., feedback: Not yet. You ask.}
  - {id: me, text: I do., correct: true, feedback: Yes. You ask.}
```

```recall
id: SLUG-again-thanks
prompt: The cook told you a lot. What now?
options:
  - {id: thanks, text: I say thank you today., correct: true, feedback: Yes. That is kind.}
  - {id: wait, text: I wait a year., feedback: Not yet. Do it soon.}
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

Una persona le dice lo que hace. Usted pregunta.

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

```check
id: first-order
prompt: ¿Qué va primero?
items:
  - {id: thank, text: Da las gracias., feedback: Eso va al final.}
  - {id: ask, text: Pregunta., feedback: Eso va primero.}
  - {id: hear, text: Ellos cuentan., feedback: Eso va en medio.}
feedback: Sí. Así va.
```

```recall
id: first-again-asks
prompt: Una cocinera tiene tiempo. ¿Quién pregunta?
options:
  - {id: cook, text: Ella., feedback: Todavía no.}
  - {id: me, text: Yo., feedback: Sí.}
```

```recall
id: first-again-thanks
prompt: Ella le contó mucho. ¿Y ahora?
options:
  - {id: thanks, text: Doy las gracias hoy., feedback: Sí.}
  - {id: wait, text: Espero un año., feedback: Todavía no.}
```
"""

SCENARIO = """\
title: You call a kitchen
about: Will the cook talk to you?
minutes: 3
lesson: first
tool: contacts
do_now: Write down one kitchen.
you: You are Dana. You think about work in a kitchen. (Dana is invented.)
example:
  - {who: them, says: Good morning.}
  - {who: you, says: Good morning. My name is Dana.}
  - {who: story, says: The cook listens.}
  - {who: them, says: Come on Monday.}
marks:
  said-name: {good: true, text: You said your name.}
  in-a-hurry: {good: false, text: You asked at once. Next time say your name first.}
start: ring
scenes:
  ring:
    text: The phone rings. A cook says hello.
    choices:
      - {id: name, text: You say your name., goto: hello, feedback: Good. Now they know you., remember: said-name}
      - {id: ask, text: You ask at once., goto: hurry, feedback: That is quick., remember: in-a-hurry}
  hello:
    text: The cook says hello, Dana.
    choices:
      - {id: when, text: You ask for a day., goto: day, feedback: That is clear.}
      - {id: job, text: You ask for a job., goto: hurry, feedback: That is not why you call.}
  hurry:
    text: The cook has no time.
    later:
      said-name: But the cook knows your name.
    choices:
      - {id: again, text: You ask for another day., goto: day, feedback: That helps.}
      - {id: stop, text: You stop., goto: end-no, feedback: You can try again.}
  day:
    text: The cook looks at the week.
    choices:
      - {id: monday, text: You say Monday., goto: end-met, feedback: A day is easy to say yes to.}
      - {id: any, text: You say any day., goto: end-no, feedback: That is hard to plan.}
  end-met:
    text: You meet on Monday.
    ending: {id: met, title: You have a day, good: true}
  end-no:
    text: Not today.
    ending: {id: "no", title: Not today, good: false}
"""

SPANISH_SCENARIO = """\
title: Usted llama a una cocina
about: ¿Tiene tiempo la cocinera?
do_now: Anote una cocina.
you: Usted es Dana. Piensa en trabajar en una cocina. (Dana es un nombre inventado.)
example:
  - {says: Buenos días.}
  - {says: Buenos días. Me llamo Dana.}
  - {says: Ella escucha.}
  - {says: Venga el lunes.}
marks:
  said-name: {text: Dijo su nombre.}
  in-a-hurry: {text: Preguntó muy pronto.}
scenes:
  ring:
    text: Suena el teléfono.
    choices:
      - {id: name, text: Dice su nombre., feedback: Bien.}
      - {id: ask, text: Pregunta ya., feedback: Es pronto.}
  hello:
    text: Ella dice hola.
    choices:
      - {id: when, text: Pide un día., feedback: Está claro.}
      - {id: job, text: Pide trabajo., feedback: Por eso no llama.}
  hurry:
    text: Ella no tiene tiempo.
    later:
      said-name: Pero sabe su nombre.
    choices:
      - {id: again, text: Pide otro día., feedback: Eso ayuda.}
      - {id: stop, text: Para., feedback: Puede probar otra vez.}
  day:
    text: Ella mira la semana.
    choices:
      - {id: monday, text: Dice el lunes., feedback: Es fácil decir que sí.}
      - {id: any, text: Dice un día., feedback: Cuesta más.}
  end-met:
    text: Se ven el lunes.
    ending: {title: Tiene un día}
  end-no:
    text: Hoy no.
    ending: {title: Hoy no}
"""

MESSAGE = """\
title: The TITLE
about: You write a few lines.
formal: |
  Dear {their_name},

  {connection}. May I ask you about your work?

  {my_name}
friendly: |
  Hi {their_first_name}! {connection}. Can we talk?
frames:
  - {for: Say who you are, lines: [I am ___., I work in ___., You do not know me.]}
  - {for: Ask, lines: [May I ask about ___?, Can I call on ___?, Do you know ___?]}
  - {for: Thank them, lines: [Thank you for ___., It was good to hear ___., I will ___.]}
say: [Write a little.]
"""

SPANISH_MESSAGE = """\
title: El TITLE
about: Di quién eres y qué es lo que quieres.
formal: |
  Buenos días, {their_name}:

  {connection}. ¿Me permite preguntarle sobre su trabajo?

  {my_name}
friendly: |
  Hola, {their_first_name}: {connection}. ¿Hablamos?
frames:
  - {for: Di quién eres, lines: [Me llamo ___., Trabajo en ___., Usted no me conoce.]}
  - {for: Pide, lines: [¿Le pregunto sobre ___?, ¿Le llamo el ___?, ¿Conoce a ___?]}
  - {for: Da las gracias, lines: [Gracias por ___., Me ayudó saber ___., Voy a ___.]}
say: [Di lo que es.]
"""

GLOSSARY = """\
words:
  - id: cold-call
    word: cold call
    say: KOHLD kawl
    meaning: A call to a person you do not know.
    example: I made a cold call.
    forms: [cold calls]
  - {id: network, word: network, say: NET-werk, meaning: The people you know., example: My network is small.}
"""

SPANISH_GLOSSARY = """\
words:
  - {id: cold-call, word: llamada en frío, meaning: Una llamada a una persona nueva., example: La hice hoy.}
  - {id: network, word: red de contactos, meaning: Las personas que conoce., example: Es chica., forms: [red]}
"""

GLOSSES = """\
language: ht
name: Kreyòl ayisyen
english_name: Haitian Creole
direction: ltr
reviewed_by: ""
glosses:
  cold-call: rele yon moun ou pa konnen
  network: moun ou konnen
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

FILES = (
    *("course.yaml", "en/units.yaml", "en/ui.yaml", "en/questions.yaml", "en/glossary.yaml"),
    *("en/lessons/first.md", "en/lessons/second.md", "en/scenarios/call.yaml", "glosses/ht.yaml"),
    *("es/units.yaml", "es/ui.yaml", "es/questions.yaml", "es/glossary.yaml"),
    *("es/lessons/first.md", "es/scenarios/call.yaml"),
    *("en/messages/first-email.yaml", "es/messages/first-email.yaml"),
)
"""Every file of the course, below content/; of the messages, which are all alike, the first."""


def _bank() -> str:
    rows = []
    for number in range(160):
        place = {0: "opener", 1: "closer", 2: "closer, referral: true"}.get(number, "core")
        kind = KINDS[number % len(KINDS)]
        rows.append(
            f"  - {{id: q{number}, kind: {kind}, purposes: [programme, career_change, organisation, first_job], "
            "people: [does_the_job, leads_people, teaches, studies, hires], "
            f'place: {place}, minutes: 4, text: "What is number {number}?", '
            'tells: You learn a number., probe: "And then?"}'
        )
    return "\n".join(["questions:", *rows, ""])


def message(slug: str, text: str = MESSAGE) -> str:
    """The text of a good message file with this slug; an email has a subject."""
    subject = "subject: {formal: Work, friendly: Hi}\n" if MESSAGE_SLUGS[slug] in EMAIL_KINDS else ""
    return text.replace("TITLE", slug).replace("formal: |", f"{subject}formal: |", 1)


def lesson(slug: str, teaches: str = "") -> str:
    """The text of a good lesson with this slug."""
    comment = f"<!-- teaches: {teaches} -->\n" if teaches else ""
    return LESSON.replace("SLUG", slug).replace("TEACHES\n", comment)


class TinyCourse:
    """Files below `root`, named from there: `content/en/ui.yaml`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        known = ", ".join(("A college", *(names[0] for names in TOPICS.values())))
        first = lesson("first", " ".join(ALL_FACTS)).replace("who: A college", f'who: "{known}"')
        self.write("content/course.yaml", COURSE)
        self.write("content/en/units.yaml", UNITS)
        self.write("content/en/lessons/first.md", first)
        self.write("content/en/lessons/second.md", lesson("second"))
        self.write("content/en/scenarios/call.yaml", SCENARIO)
        self.write("content/en/questions.yaml", _bank())
        self.write("content/en/glossary.yaml", GLOSSARY)
        self.write("content/en/ui.yaml", UI)
        self.write("content/es/units.yaml", SPANISH_UNITS)
        self.write("content/es/lessons/first.md", SPANISH_FIRST)
        self.write("content/es/scenarios/call.yaml", SPANISH_SCENARIO)
        words = "".join(
            f'  - {{id: q{n}, text: "¿Qué es el número {n}?", tells: Sabrás un número., probe: "¿Y luego?"}}\n'
            for n in range(160)
        )
        self.write("content/es/questions.yaml", f"questions:\n{words}")
        self.write("content/es/glossary.yaml", SPANISH_GLOSSARY)
        self.write("content/es/ui.yaml", SPANISH_UI)
        self.write("content/glosses/ht.yaml", GLOSSES)
        for slug in MESSAGE_SLUGS:
            self.write(f"content/en/messages/{slug}.yaml", message(slug))
            self.write(f"content/es/messages/{slug}.yaml", message(slug, SPANISH_MESSAGE))
        self.write("goodquestion/ui/home.py", CODE)
        self.write("tests/forbidden-runs.txt", f"# Hashes\n{run_hash(FORBIDDEN.split())}\n")

    def write(self, name: str, text: str) -> None:
        """Write a file, whatever stands in it."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.root / name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first `old` in a file."""
        text = self.read(name)
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def remove(self, name: str) -> None:
        """Delete a file."""
        (self.root / name).unlink()

    def note(self) -> None:
        """Say that the Spanish was compared with the English as it is now."""
        translated.write(self.root / "content", "es")

    def library(self, own: str | None = None) -> Library:
        """The library of the content, with the folder `own` laid over it."""
        return Library.load(self.root / "content", self.root / own if own else None)

    def report(self, *, noted: bool = True, own: str | None = None) -> Report:
        """The outcome of the check; of the folder `own` laid over the content, if one is named."""
        content = self.root / "content"
        if noted:
            self.note()
        return check(content) if own is None else check(self.root / own, over=content)

    def problems(self, *, noted: bool = True, own: str | None = None) -> list[str]:
        """All problems as the command prints them."""
        return [str(problem) for problem in self.report(noted=noted, own=own).problems]

    def problem(self, *, noted: bool = True, own: str | None = None) -> str:
        """The one problem that there is."""
        problems = self.problems(noted=noted, own=own)
        assert len(problems) == 1, problems
        return problems[0]
