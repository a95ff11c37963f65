"""Conversations, what became of their questions, and favourites: kept once, apart, and gone with their owner."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select

from goodquestion.domain.contacts import Contact
from goodquestion.domain.followups import Settings
from goodquestion.domain.interviews import Answer, Interview
from goodquestion.storage import contacts, interviews, workspaces
from goodquestion.storage.database import Store
from goodquestion.storage.tables import answer, favourite, interview
from tests.services.learners import at_once

NOW = datetime(2026, 11, 22, 17, 30, 5, 123456, tzinfo=UTC)
HOSTILE = "Robert'); DROP TABLE answer;--\n<script>\u202e\u200b 你好 %s {name}"
TALK = Interview(id="talk", contact="ana", minutes=20)
DAY = Answer(question="day", bank_id="day-first-hour", text="How does it begin?", kind="day")


def new_workspace(db: Connection) -> str:
    owner = workspaces.create(db, uuid4().hex, "own", Settings(), NOW)
    people = [Contact(id=name, full_name=name.title(), created=NOW) for name in ("ana", "ben")]
    contacts.insert_contacts(db, owner, people, NOW)
    return owner


@pytest.fixture
def owner(store: Store) -> str:
    with store.write() as db:
        return new_workspace(db)


def later(**by: float) -> datetime:
    return NOW + timedelta(**by)


def only(store: Store, owner: str) -> Interview:
    with store.read() as db:
        [found] = interviews.interviews(db, owner)
    return found


def count(store: Store, table: object) -> int | None:
    with store.read() as db:
        return db.scalar(select(func.count()).select_from(table))  # type: ignore[arg-type]


# -- conversations


def test_a_conversation_has_nothing_but_its_minutes_until_something_is_written(
    store: Store, owner: str
) -> None:
    with store.write() as db:
        assert interviews.insert_interview(db, owner, TALK, NOW)
    assert only(store, owner) == replace(TALK, created=NOW, changed=NOW)


def test_what_is_changed_is_kept_with_the_time_of_the_change(store: Store, owner: str) -> None:
    written = replace(
        TALK,
        list="list",
        format="phone",
        place=HOSTILE,
        minutes=45,
        started_at=later(minutes=1),
        stopped_at=later(minutes=40),
        position="day",
        learned=HOSTILE,
        surprise=HOSTILE,
        fits_me="unsure",
        useful=5,
        next_step=HOSTILE,
        next_on=date(2026, 12, 31),
    )
    with store.write() as db:
        interviews.insert_interview(db, owner, TALK, NOW)
        assert interviews.update_interview(db, owner, written, later(hours=1))
    assert only(store, owner) == replace(written, created=NOW, changed=later(hours=1))


def test_times_come_back_in_utc_wherever_they_were_told(store: Store, owner: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=1)  # the second half past two of that night
    with store.write() as db:
        interviews.insert_interview(db, owner, replace(TALK, started_at=twice), NOW)
    assert only(store, owner).started_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_conversations_come_oldest_first_and_those_with_one_contact_apart(store: Store, owner: str) -> None:
    with store.write() as db:
        for number, contact in enumerate(("ben", "ana", "ben")):
            made = replace(TALK, id=f"talk-{9 - number}", contact=contact)
            interviews.insert_interview(db, owner, made, later(minutes=number))
    with store.read() as db:
        assert [made.id for made in interviews.interviews(db, owner)] == ["talk-9", "talk-8", "talk-7"]
        assert [made.id for made in interviews.of_contact(db, owner, "ben")] == ["talk-9", "talk-7"]
        assert interviews.of_contact(db, owner, "nobody") == []


@pytest.mark.parametrize("contact", ["nobody", "", "a\0b", "x" * 36])
def test_a_conversation_with_nobody_is_not_kept_and_the_rest_of_the_write_is(
    store: Store, owner: str, contact: str
) -> None:
    with store.write() as db:
        assert not interviews.insert_interview(db, owner, replace(TALK, contact=contact), NOW)
        interviews.set_favourite(db, owner, "day", NOW)
    assert (count(store, interview), count(store, favourite)) == (0, 1)


def test_a_conversation_that_is_not_here_cannot_be_changed(store: Store, owner: str) -> None:
    with store.write() as db:
        neighbour = new_workspace(db)
        interviews.insert_interview(db, neighbour, TALK, NOW)
        assert not interviews.update_interview(db, owner, replace(TALK, learned="Mine"), NOW)
    assert only(store, neighbour).learned == ""


def test_when_the_contact_is_erased_the_conversation_goes_too(store: Store, owner: str) -> None:
    with store.write() as db:
        interviews.insert_interview(db, owner, TALK, NOW)
        interviews.insert_interview(db, owner, replace(TALK, id="other", contact="ben"), NOW)
        for made in ("talk", "other"):
            interviews.save_answer(db, owner, made, DAY, NOW)
        contacts.set_deleted(db, owner, "ana", NOW)
    assert count(store, interview) == 2  # it can still be brought back
    with store.write() as db:
        contacts.purge_deleted(db, later(days=1))
    assert only(store, owner).id == "other"
    assert count(store, answer) == 1


# -- what became of the questions


def test_answers_come_with_their_conversation_in_the_order_in_which_they_were_written(
    store: Store, owner: str
) -> None:
    told = [replace(DAY, question=f"q{9 - number}", note=HOSTILE) for number in range(3)]
    with store.write() as db:
        interviews.insert_interview(db, owner, TALK, NOW)
        for number, each in enumerate(told):
            interviews.save_answer(db, owner, TALK.id, each, later(seconds=number))
    assert only(store, owner).answers == tuple(told)


def test_an_answer_to_the_same_question_takes_the_place_of_the_one_before(store: Store, owner: str) -> None:
    changed = replace(DAY, text="In my words?", kind="likes", mark="good", note="At four.", bank_id="")
    with store.write() as db:
        interviews.insert_interview(db, owner, TALK, NOW)
        interviews.save_answer(db, owner, TALK.id, DAY, NOW)
        interviews.save_answer(db, owner, TALK.id, changed, later(minutes=1))
    assert only(store, owner).answers == (changed,)


def test_the_same_question_in_two_conversations_has_two_answers(store: Store, owner: str) -> None:
    with store.write() as db:
        for made in ("one", "two"):
            interviews.insert_interview(db, owner, replace(TALK, id=made), NOW)
            interviews.save_answer(db, owner, made, replace(DAY, note=made), NOW)
    with store.read() as db:
        found = {made.id: [each.note for each in made.answers] for made in interviews.interviews(db, owner)}
    assert found == {"one": ["one"], "two": ["two"]}


# -- favourites


def test_a_question_is_marked_once_and_the_mark_can_be_taken_back(store: Store, owner: str) -> None:
    with store.write() as db:
        for bank_id in ("day", "day", "path"):
            interviews.set_favourite(db, owner, bank_id, NOW)
        assert interviews.favourites(db, owner) == {"day", "path"}
        interviews.set_favourite(db, owner, "day", None)
        interviews.set_favourite(db, owner, "never", None)
        assert interviews.favourites(db, owner) == {"path"}


def test_a_mark_that_two_windows_set_at_once_is_one(store: Store, owner: str) -> None:
    def set_it() -> None:
        with store.write() as db:
            interviews.set_favourite(db, owner, "day", NOW)

    at_once([set_it] * 4)
    assert count(store, favourite) == 1


def test_two_workspaces_mark_apart(store: Store, owner: str) -> None:
    with store.write() as db:
        neighbour = new_workspace(db)
        interviews.set_favourite(db, owner, "day", NOW)
        assert interviews.favourites(db, neighbour) == frozenset()
        workspaces.erase(db, owner)
    assert count(store, favourite) == 0
