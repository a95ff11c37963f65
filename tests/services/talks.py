"""Conversations for the tests: a learner, a contact, a list for the talk, and the phones on which it is open."""

from datetime import datetime

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.interviews import Answer, Interview
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.services import interviews, questions
from goodquestion.services.interviews import Talk
from tests.services.learners import NOW, Learner, kept

ASKED = (
    Question(text="How did you begin?", kind="path", place=Place.opener, minutes=3),
    Question(text="How does a day begin?", kind="day"),
    Question(text="What is hard?", kind="likes"),
    Question(text="Who else should I ask?", kind="people", place=Place.closer, referral=True),
)


def list_for(
    learner: Learner,
    contact: str = "",
    now: datetime = NOW,
    *,
    asked: tuple[Question, ...] = ASKED,
    **more: object,
) -> QuestionList:
    """A list with these questions, each with an id of its own."""
    settings = {"goal": Goal(words="Is it for me?"), "minutes": 20, "contact": contact} | more
    made = kept(questions.create(learner.store, learner.own, QuestionList(**settings), now))  # type: ignore[arg-type]
    for question in asked:
        kept(questions.add_own(learner.store, learner.own, made.id, question, now))
    found = questions.one(learner.store, learner.own, made.id)
    assert found is not None
    return found


class Phone:
    """A phone with the page of one conversation open. ``look`` is what a rerun of the page does."""

    def __init__(self, learner: Learner, contact: Contact, now: datetime = NOW) -> None:
        self.learner, self.store, self.contact = learner, learner.store, contact
        self.workspace = learner.own
        self.look(now)

    def look(self, now: datetime = NOW) -> Talk:
        self.workspace = self.learner.own
        made = interviews.everything(self.store, self.workspace)
        lists = questions.lists(self.store, self.workspace)
        self.talk = interviews.talk_with(made, lists, self.contact.id, now)
        return self.talk

    def changes(self, now: datetime = NOW, **changes: object) -> Interview:
        return kept(interviews.change(self.store, self.workspace, self.talk.interview, now, **changes))

    def starts(self, now: datetime = NOW) -> Interview:
        return kept(interviews.start(self.store, self.workspace, self.talk, now))

    def stops(self, now: datetime) -> Interview:
        return self.changes(now, stopped_at=now)

    def notes(
        self, number: int, typed: str, now: datetime = NOW, before: str | None = None
    ) -> Problem | None:
        question = self.talk.questions[number]
        return interviews.note(
            self.store, self.workspace, self.talk, question, question.text, typed, now, before=before
        )

    def marks(self, number: int, what: str, now: datetime = NOW) -> Problem | None:
        question = self.talk.questions[number]
        return interviews.mark(self.store, self.workspace, self.talk, question, question.text, now, what)

    def writes(
        self, field: str, typed: str, now: datetime = NOW, before: str | None = None
    ) -> Problem | None:
        return interviews.save_text(self.store, self.workspace, self.talk, field, typed, now, before=before)

    def finishes(self, now: datetime = NOW, **written: object) -> Interview | Problem:
        typed = Interview(**written)  # type: ignore[arg-type]
        return interviews.finish(self.store, self.workspace, self.talk, typed, now)


def all_talks(learner: Learner) -> list[Interview]:
    return interviews.everything(learner.store, learner.own)


def only(learner: Learner) -> Interview:
    [found] = all_talks(learner)
    return found


def answer_of(talk: Interview, text: str) -> Answer:
    return next(each for each in talk.answers if each.text == text)


def meetings(learner: Learner, contact: Contact, now: datetime = NOW) -> list[Event]:
    """The meetings that stand in the history."""
    return [event for event in learner.history(contact, now).events if event.type == EventType.met]
