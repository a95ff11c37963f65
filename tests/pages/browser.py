"""A browser for the page tests: the whole app in Streamlit's AppTest, with cookies, a clock and eyes that read."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from goodquestion.curriculum.models import (
    AnyCheck,
    BankQuestion,
    EstimateCheck,
    Lesson,
    MatchCheck,
    OrderCheck,
)
from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.interviews import Interview
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.domain.recall import Attempt, Occasion
from goodquestion.i18n import Words
from goodquestion.services import (
    decisions,
    interviews,
    learning,
    practice,
    questions,
    samples,
    startup,
    tracker,
    transfer,
    workspaces,
)
from goodquestion.services.decisions import Thinking
from goodquestion.services.practice import RunRow
from goodquestion.services.workspaces import Workspace
from goodquestion.settings import ROOT
from goodquestion.storage.database import Store

ZONE = "America/New_York"
START = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)  # a Wednesday, ten in the morning in ZONE
MAIN = ROOT / "goodquestion" / "ui" / "main.py"
PAGES = (
    "home",
    "learn",
    "lesson",
    "practice",
    "recall",
    "my_decision",
    "my_course",
    "glossary",
    "questions",
    "messages",
    "conversation",
    "compare",
    "contacts",
    "contact",
    "progress",
    "your_data",
)

T = TypeVar("T")
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_BADGE = re.compile(r":\w+-badge\[(.*?)\](?!\()")
_TAG = re.compile(r"<[^>]+>")
_SAID = {"error", "warning", "info", "success", "markdown", "title", "header", "subheader", "caption"}
_LABELLED = {
    "button",
    "button_group",
    "checkbox",
    "date_input",
    "download_button",
    "expander",
    "file_uploader",
    "link_button",
    "menu_button",
    "number_input",
    "page_link",
    "radio",
    "selectbox",
    "text_area",
    "text_input",
    "time_input",
}


@dataclass
class World:
    """What all browsers of a test share: the database, the time, and whose turn it is."""

    store: Store
    now: datetime = START
    reading: "Browser | None" = None

    def later(self, **away: float) -> None:
        """Let time pass."""
        self.now += timedelta(**away)

    def browser(
        self, *, cookies: bool = True, language: str = "en", zone: str = ZONE, theme: str = "light"
    ) -> "Browser":
        """Somebody else's browser, or one that keeps no cookies."""
        token = workspaces.new_token() if cookies else ""
        return Browser(self, token, language, zone, theme)


@dataclass
class Browser:
    """One tab of one browser; ``another_tab`` and ``reload`` share its cookie."""

    world: World
    token: str = field(repr=False)
    language: str = "en"
    zone: str = ZONE
    theme: str = "light"
    is_open: bool = field(init=False, default=False)
    app: AppTest = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.app = AppTest.from_file(MAIN, default_timeout=20)
        self.app.context = {"timezone": self.zone, "theme": self.theme}

    # -- what Streamlit's st.context says about this browser

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies that come with the first request."""
        return {workspaces.COOKIE: self.token} if self.token else {}

    @property
    def headers(self) -> dict[str, str]:
        """The headers that come with the first request."""
        return {"Accept-Language": self.language}

    # -- moving about

    def open(self, name: str, **params: str) -> "Browser":
        """Go to a page inside the app: the session stays."""
        self.app.query_params = dict(params)
        if (
            self.is_open or name != "home"
        ):  # before the first run AppTest finds a page by its file: home has no name
            self.app.switch_page(_path(name))
        self.is_open = True
        return self.run()

    def run(self) -> "Browser":
        """Let the page run after something was done to it; no page may fail."""
        self.world.reading = self
        self.world.later(seconds=1)
        self.app.run()
        assert not self.app.exception, [each.value for each in self.app.exception]
        self.app.switch_page(_path(self.page))  # stay where the app itself went
        return self

    def another_tab(self) -> "Browser":
        """A second window of the same browser."""
        return Browser(self.world, self.token, self.language, self.zone, self.theme)

    def reload(self) -> "Browser":
        """The same address in a new session, as after a refresh or on the next day."""
        fresh = self.another_tab()
        return fresh.open(self.page, **self.address)

    def restart(self) -> "Browser":
        """The server starts again: the open page reconnects by itself, and sends what its fields hold.

        What was typed into a form is sent with its button; until then the browser holds it.
        """
        held = self.app._tree.get_widget_states()
        typed = {node.id: node.value for node in self.app.main if _is_field_of_a_form(node)}
        again = self.another_tab()
        again.world.reading, again.is_open = again, True
        again.app.query_params = self.address
        again.app.switch_page(_path(self.page))
        again.app._run(held)
        again.app._tree._runner = again.app
        again.run()
        for node in again.app.main:
            if _is_field_of_a_form(node) and node.id in typed:
                node.set_value(typed[node.id])
        return again

    def follow(self, label: str) -> "Browser":
        """Follow the link whose words contain ``label``."""
        link = next(link for link in self.app.page_link if label in read_label(link.value))
        return self.open(link.proto.page or "home", **dict(parse_qsl(link.proto.query_string)))

    def links_to(self, label: str) -> tuple[str, dict[str, str]]:
        """Where the link with these words leads: a page and its parameters."""
        link = next(link for link in self.app.page_link if label in read_label(link.value))
        return link.proto.page or "home", dict(parse_qsl(link.proto.query_string))

    @property
    def page(self) -> str:
        """The page that is shown."""
        return str(self.app.session_state["_page"].name)

    @property
    def address(self) -> dict[str, str]:
        """The parameters in the address."""
        return dict(self.app.query_params)

    # -- doing things

    def click(self, key: str) -> "Browser":
        """Press a button."""
        self.app.button(key=key).click()
        return self.run()

    def answer(self, check: AnyCheck, given: str) -> "Browser":
        """Answer a check of any kind; ``given`` is an answer as it is stored."""
        self.fill(**answer_fields(check, given))
        return self.click(f"check_{check.id}_submit")

    def choose(self, key: str, option: str) -> "Browser":
        """Choose from a menu of changes."""
        self.app.menu_button(key=key).click(option)
        return self.run()

    def fill(self, **values: Any) -> "Browser":
        """Put values into fields by key; a form waits for its button, and so does everything else for ``run``."""
        for key, value in values.items():
            self.widget(key).set_value(value)
        return self

    def change(self, **values: Any) -> "Browser":
        """Put values into fields and leave them."""
        return self.fill(**values).run()

    def upload(self, **files: bytes) -> "Browser":
        """Choose a file for each uploader, by key."""
        for key, content in files.items():
            self.app.file_uploader(key=key).upload("file.csv", content, "text/csv")
        return self.run()

    def widget(self, key: str) -> Any:
        """Whatever field has this key."""
        return self.app.main.get_by_key(key)

    def value(self, key: str) -> Any:
        """What a field holds."""
        return self.widget(key).value

    def has(self, key: str) -> bool:
        """Whether something with this key is shown."""
        return any(getattr(node, "key", None) == key for node in self.app.main)

    def keys(self, start: str) -> list[str]:
        """The keys that begin so, in the order shown."""
        found = (getattr(node, "key", None) or "" for node in self.app.main)
        return [key for key in found if key.startswith(start)]

    # -- reading

    @property
    def text(self) -> str:
        """Everything that a reader reads on the page, field contents aside."""
        return "\n".join(_lines(self.app.main))

    def part(self, key: str) -> str:
        """What one marked part of the page says."""
        return "\n".join(_lines(self.app.main.get_by_key(key)))

    def said(self, kind: str) -> list[str]:
        """Every ``error``, ``success``, ``warning``, ``info``, ``title``, ``header`` ... in words."""
        return [_read_node(node) for node in self.app.main.get(kind)]

    @property
    def title(self) -> str:
        """The heading of the page, of which there is exactly one."""
        (title,) = self.said("title")
        return title

    @property
    def links(self) -> list[str]:
        """The words of every link to another page."""
        return [read_label(link.value) for link in self.app.page_link]

    @property
    def bar(self) -> int:
        """How far the one progress bar is, in percent."""
        (bar,) = self.app.progress
        return bar.value

    @property
    def errors(self) -> list[str]:
        """What was refused."""
        return self.said("error")

    @property
    def done(self) -> list[str]:
        """What was confirmed."""
        return self.said("success")

    @property
    def fell_back(self) -> bool:
        """Whether a word of the page came in English because it is missing in its language."""
        return bool(self.app.session_state["_page"].words.fell_back)

    def label(self, key: str) -> str:
        """The words on a button or field."""
        return read_label(self.widget(key).label)

    # -- what is stored, and quick ways to have something stored

    @property
    def store(self) -> Store:
        """The database."""
        return self.world.store

    @property
    def workspace(self) -> Workspace:
        """This browser's own workspace, as the database has it."""
        return workspaces.find(self.store, self.token, time_zone=self.zone)

    @property
    def contacts(self) -> list[Contact]:
        """Everybody who is stored for this browser."""
        people, _ = tracker.everything(self.store, self.workspace, self.world.now)
        return [person.contact for person in people]

    @property
    def lists(self) -> list[QuestionList]:
        """The question lists that are stored for this browser."""
        return questions.lists(self.store, self.workspace)

    @property
    def attempts(self) -> list[Attempt]:
        """Every answer to a check or a recall question, oldest first."""
        return learning.attempts(self.store, self.workspace)

    def answers(self, lesson: Lesson, occasion: Occasion = Occasion.lesson) -> dict[str, str]:
        """The answer given last to each check of a lesson, on this occasion."""
        return learning.last_answers(self.attempts, lesson.slug, occasion)

    @property
    def lessons_done(self) -> dict[str, datetime]:
        """The lessons that are finished, with the time."""
        return learning.lessons_done(self.store, self.workspace)

    @property
    def runs(self) -> list[RunRow]:
        """The runs of rehearsals, the latest first."""
        return practice.all_runs(self.store, self.workspace)

    @property
    def thinking(self) -> Thinking:
        """The decision, the plans and how nervous each step was."""
        return decisions.thinking(self.store, self.workspace)

    @property
    def talks(self) -> list[Interview]:
        """The conversations that are stored, the oldest first."""
        return interviews.everything(self.store, self.workspace)

    def events(self, contact: Contact) -> list[Event]:
        """What is stored as having happened."""
        history = tracker.history(self.store, self.workspace, contact.id, self.world.now)
        assert history is not None
        return list(history.events)

    def knows(self, full_name: str, **more: Any) -> Contact:
        """Somebody is in the contacts already."""
        added = tracker.add_contact(
            self.store, self.workspace, Contact(full_name=full_name, **more), self.world.now
        )
        return _saved(added)

    def happened(self, contact: Contact, kind: EventType, *, days_ago: float = 0, **more: Any) -> Event:
        """Something has happened already."""
        event = Event(type=kind, contact=contact.id, at=self.world.now - timedelta(days=days_ago), **more)
        return _saved(tracker.record(self.store, self.workspace, event, self.world.now))

    def has_list(self, *chosen: BankQuestion, minutes: int = 30, **more: Any) -> QuestionList:
        """A question list is there already, with these questions of the bank."""
        wanted = QuestionList(minutes=minutes, goal=Goal(purpose="career_change"), **more)
        made = _saved(questions.create(self.store, self.workspace, wanted, self.world.now))
        for known in chosen:
            made = _saved(questions.add_from_bank(self.store, self.workspace, made.id, known, self.world.now))
        return made

    def asks(
        self, made: QuestionList, text: str, *, minutes: int = 4, place: Place = Place.core
    ) -> QuestionList:
        """A question in the learner's own words is on the list already."""
        question = Question(text=text, minutes=minutes, place=place)
        return _saved(questions.add_own(self.store, self.workspace, made.id, question, self.world.now))

    def finished(self, *slugs: str) -> None:
        """These lessons are finished already."""
        for lesson in startup.library().lessons("en"):
            if lesson.slug in slugs:
                learning.finish(self.store, self.workspace, lesson, self.world.now)

    def is_full(self) -> None:
        """There is a lot already: people in all stages, lists, lessons, and things that were deleted."""
        zone = ZoneInfo(self.zone)
        contacts = samples.contacts_file(samples.FOLDER, self.world.now, zone)
        events = samples.events_file(samples.FOLDER, self.world.now, zone)
        _saved(
            transfer.import_files(
                self.store, self.workspace, contacts=contacts, events=events, now=self.world.now
            )
        )
        made = self.has_list(*bank()[:2], title="For Amara", contact=self.contacts[0].id)
        self.asks(made, "May I see your desk?", place=Place.spare)
        self.has_list(bank()[2], minutes=15)
        gone = self.has_list(bank()[3], title="Gone today")
        questions.delete(self.store, self.workspace, gone.id, self.world.now)
        left = self.knows("Xavier Sample")
        tracker.delete_contact(self.store, self.workspace, left.id, self.world.now)
        self.finished("what-it-is", "why-ask")


def answer_fields(check: AnyCheck, given: str) -> dict[str, Any]:
    """The fields of a check by key, filled in so that ``given`` is the answer."""
    key = f"check_{check.id}_answer"
    if isinstance(check, OrderCheck):
        return {f"{key}_{place}": item for place, item in enumerate(given.split(">"), start=1)}
    if isinstance(check, MatchCheck):
        pairs = (pair.split("=") for pair in given.split(";"))
        return {f"{key}_{left}": right for left, right in pairs}
    return {key: int(given) if isinstance(check, EstimateCheck) else given}


def wrong_answer(check: AnyCheck) -> str:
    """An answer to a check that is not right."""
    if isinstance(check, OrderCheck):
        return ">".join(reversed(check.part_ids))
    if isinstance(check, MatchCheck):
        turned = check.part_ids[1:] + check.part_ids[:1]
        return ";".join(f"{left}={right}" for left, right in zip(check.part_ids, turned, strict=True))
    if isinstance(check, EstimateCheck):
        return str(check.high + 1)
    return next(option for option in check.part_ids if option != check.answer)


def bank(language: str = "en", **wanted: object) -> list[BankQuestion]:
    """Questions to choose from, such as those with ``place="opener"``."""
    known = startup.library().bank(language)
    return [each for each in known if all(getattr(each, name) == value for name, value in wanted.items())]


def words(key: str, language: str = "en", **values: str | int) -> str:
    """What a reader reads where the app says ``key``."""
    known = Words(language, startup.library().ui)
    assert known.has(key), key
    marks = {name: value if isinstance(value, int) else f"%{name}%" for name, value in values.items()}
    text = read_label(known(key, **marks))
    for name, value in values.items():
        text = text.replace(f"%{name}%", str(value))
    return text


def read(markdown: str) -> str:
    """Markdown as a reader sees it: without its marks, in one line."""
    return _plain(_MARKDOWN.render(_unmarked(markdown)))


def read_label(markdown: str) -> str:
    """The same for a label or a heading, where no lists begin."""
    return _plain(_MARKDOWN.renderInline(_unmarked(markdown)))


def _unmarked(markdown: str) -> str:
    return _BADGE.sub(r"\1", markdown.replace("\u2060", ""))


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _read_node(node: Any) -> str:
    is_heading = node.type in ("title", "header", "subheader")
    return (read_label if is_heading else read)(str(node.value))


def _lines(block: Any) -> Iterator[str]:
    for node in block:
        if node.type in _SAID:
            yield _read_node(node)
        elif node.type in _LABELLED:
            yield read_label(node.label if hasattr(node, "label") else node.value)
        elif node.type == "text":
            yield str(node.value)
        elif node.type == "table":
            yield read_table(node)


def read_table(table: Any) -> str:
    """The headings and cells of a table."""
    frame = table.value
    rows = [[str(name) for name in frame.columns]]
    rows += [
        [str(index), *(str(cell) for cell in row)]
        for index, row in zip(frame.index, frame.to_numpy(), strict=True)
    ]
    return "\n".join(" ".join(read_label(cell) for cell in row) for row in rows)


def _is_field_of_a_form(node: Any) -> bool:
    is_field = node.type in _LABELLED and hasattr(node, "set_value")
    return is_field and node.type != "button" and bool(getattr(node.proto, "form_id", ""))


def _path(name: str) -> str:
    return str(Path("..") / ".." / "pages" / f"{name}.py")


def _saved(result: T | Problem) -> T:
    assert not isinstance(result, Problem), result
    return result
