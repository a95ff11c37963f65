"""The end of the course: what was learned, what was made, what comes next; on a page, on paper, and a certificate."""

from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from goodquestion.domain.contacts import SHORT, clean_text, day_of
from goodquestion.domain.problems import Problem
from goodquestion.i18n import Words
from goodquestion.services import decisions, learning, practice, questions, startup, tracker, workspaces
from goodquestion.services.learning import CourseProgress
from goodquestion.services.paper import page_html
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

PEOPLE_SHOWN = 12
NAME_LIMIT = SHORT


@dataclass(frozen=True)
class Part:
    """A heading with lines below it; ``paragraphs`` are longer texts, as they were typed."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Portfolio:
    """Everything on the closing page, as plain text in the learner's language."""

    learned: tuple[Part, ...]
    made: tuple[Part, ...]
    next: tuple[Part, ...]
    is_finished: bool


def portfolio(store: Store, workspace: Workspace, words: Words, now: datetime) -> Portfolio:
    """What this learner has done so far."""
    library = startup.library()
    language = words.language
    course = CourseProgress(
        library.lessons(language), learning.lessons_done(store, workspace), library.units(language)
    )
    return Portfolio(
        learned=_learned(course),
        made=_made(store, workspace, words, now),
        next=_next(store, workspace, words, now),
        is_finished=course.is_finished,
    )


def _learned(course: CourseProgress) -> tuple[Part, ...]:
    parts = []
    for unit in course.units:
        lessons = [lesson for lesson in course.lessons if lesson.slug in unit.slugs]
        lines = tuple(lesson.key_points[0] for lesson in lessons if lesson.slug in course.done)
        if lines:
            parts.append(Part(f"unit_{unit.id}", unit.title, lines))
    return tuple(parts)


def _made(store: Store, workspace: Workspace, words: Words, now: datetime) -> tuple[Part, ...]:
    library = startup.library()
    people = tracker.overview(store, workspace, now).people
    made = learning.made_in_lessons(store, workspace)
    lists = questions.lists(store, workspace)
    thinking = decisions.thinking(store, workspace)
    runs = practice.all_runs(store, workspace)
    parts = []
    if people:
        names = tuple(
            f"{p.contact.shown_name} ({words(f'stage.{p.standing.stage}')})" for p in people[:PEOPLE_SHOWN]
        )
        more = (words("example.more_people", count=len(people) - PEOPLE_SHOWN),)
        parts.append(
            Part("people", words("my_course.people"), names + (more if len(people) > PEOPLE_SHOWN else ()))
        )
    if lists and lists[0].questions:
        bank = library.bank(words.language)
        lines = tuple(questions.words_of(q, bank) for q in lists[0].in_order)
        parts.append(Part("questions", words("my_course.questions"), lines))
    for kind in learning.DRAFTS:
        if made.draft(kind):
            parts.append(Part(kind, words(f"my_course.{kind}"), paragraphs=(made.draft(kind),)))
    ticks = _ticked(made.ticks, words.language)
    if ticks:
        parts.append(Part("checklist", words("my_course.checklist"), ticks))
    found = {
        scenario.title: practice.endings_found(runs, scenario)
        for scenario in library.scenarios(words.language)
    }
    tried = tuple(title for title, endings in found.items() if endings)
    if tried:
        parts.append(Part("rehearsals", words("my_course.rehearsals"), tried))
    pairs = tuple(
        words("my_course.feeling", before=before.value, after=after.value)
        for before, after in thinking.pairs()
    )
    if pairs:
        parts.append(Part("feelings", words("my_course.feelings"), pairs))
    return tuple(parts)


def _ticked(ticks: frozenset[str], language: str) -> tuple[str, ...]:
    lessons = startup.library().lessons(language)
    items = (item for lesson in lessons if lesson.example for item in lesson.example.items)
    return tuple(item.text for item in items if item.id in ticks)


def _next(store: Store, workspace: Workspace, words: Words, now: datetime) -> tuple[Part, ...]:
    zone = workspace.settings.zone
    today = day_of(now, zone)
    thinking = decisions.thinking(store, workspace)
    parts = []
    for field in ("deciding", "would_be_true"):
        text = getattr(thinking.decision, field)
        if text:
            parts.append(Part(field, words(f"decision.{field}"), paragraphs=(text,)))
    plans = tuple(
        words(
            "plan.sentence" if plan.at >= now else "plan.past",
            day=words.day(day_of(plan.at, zone), today),
            time=words.time(plan.at.astimezone(zone)),
            then=plan.then,
        )
        for plan in thinking.open_plans
    )
    if plans:
        parts.append(Part("plans", words("my_course.plans"), plans))
    overview = tracker.overview(store, workspace, now)
    steps = tuple(
        words(f"next.{person.standing.next_action.kind}", name=person.contact.shown_name)
        for person in (*overview.due, *overview.coming)[:5]
    )
    if steps:
        parts.append(Part("steps", words("my_course.steps"), tuple(s[:1].upper() + s[1:] for s in steps)))
    return tuple(parts)


def portfolio_html(store: Store, token: str, *, sample: bool, language: str, now: datetime) -> str | None:
    """The printable closing page of a learner, or None when nothing is saved under this token."""
    own = workspaces.find(store, token)
    workspace = workspaces.find(store, token, kind="sample") if sample else own
    if workspace.id is None:
        return None
    words = Words(own.settings.language or language, startup.library().ui)
    found = portfolio(store, workspace, words, now)
    body = [
        f'<p class="screen">{escape(words("sheet.how_to_print"))}</p>',
        f"<h1>{escape(words('my_course.title'))}</h1>",
    ]
    for key, parts in (("learned", found.learned), ("made", found.made), ("next", found.next)):
        body.append(f"<h2>{escape(words(f'my_course.{key}'))}</h2>")
        if not parts:
            body.append(f"<p>{escape(words(f'my_course.nothing_{key}'))}</p>")
        for part in parts:
            body.append(f"<h3>{escape(part.title)}</h3>")
            if part.lines:
                body.append(f"<ul>{''.join(f'<li dir=auto>{escape(line)}</li>' for line in part.lines)}</ul>")
            body += [f'<p class="typed" dir="auto">{escape(text)}</p>' for text in part.paragraphs]
    return page_html(words.language, words("my_course.title"), "".join(body))


def has_finished(store: Store, token: str) -> bool:
    """Whether the learner with this token has finished the course."""
    done = learning.lessons_done(store, workspaces.find(store, token))
    return CourseProgress(startup.library().lessons("en"), done).is_finished


def name_problem(name: str) -> Problem | None:
    """Why a name cannot stand on a certificate, or None."""
    if not name:
        return Problem(key="problem.certificate_without_name", field="certificate_name")
    if len(name) > NAME_LIMIT:
        values = {"limit": NAME_LIMIT, "length": len(name)}
        return Problem(key="problem.too_long", field="certificate_name", values=values)
    return None


def certificate_form_html(words: Words, *, typed: str = "", problem: Problem | None = None) -> str:
    """The page that asks for the name, which is kept nowhere."""
    said = ""
    if problem is not None:
        text = words(problem.key, **{"field": words("field.certificate_name"), **problem.values})
        said = f'<p class="error" role="alert">{escape(text)}</p>'
    body = (
        f"<h1>{escape(words('certificate.title'))}</h1><p>{escape(words('certificate.what'))}</p>{said}"
        '<form method="post" action="/certificate" autocomplete="off">'
        f'<label for="name">{escape(words("field.certificate_name"))}</label>'
        f'<input id="name" name="name" value="{escape(typed)}" dir="auto" autocomplete="off">'
        f'<button type="submit">{escape(words("certificate.make"))}</button></form>'
        f'<p><a href="/my_course">{escape(words("certificate.back"))}</a></p>'
    )
    return page_html(words.language, words("certificate.title"), body)


def certificate_html(words: Words, name: str, today: date) -> str:
    """The certificate for a name typed a moment ago."""
    library = startup.library()
    lessons = library.lessons(words.language)
    body = (
        f'<p class="screen">{escape(words("sheet.how_to_print"))} '
        f'<a href="/my_course">{escape(words("certificate.back"))}</a></p><div class="paper">'
        f"<h1>{escape(words('certificate.heading'))}</h1>"
        f'<p class="name" dir="auto">{escape(name)}</p>'
        f"<p>{escape(words('certificate.text', count=len(lessons), minutes=sum(x.minutes for x in lessons)))}</p>"
        f"<p>{escape(words.date(today, date(1, 1, 1)))}</p>"
        f"<p>{escape(words('certificate.own'))}</p></div>"
    )
    return page_html(words.language, words("certificate.heading"), body)


def certificate(typed: str | None, words: Words, today: date) -> str:
    """The form, or the certificate for the name that was typed into it; nothing is stored."""
    if typed is None:
        return certificate_form_html(words)
    name = clean_text(typed)
    problem = name_problem(name)
    if problem is not None:
        return certificate_form_html(words, typed=name, problem=problem)
    return certificate_html(words, name, today)
