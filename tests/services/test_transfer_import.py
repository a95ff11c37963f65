"""Files into a workspace: all or nothing, and what is there stays as it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.followups import Settings
from goodquestion.domain.problems import Problem
from goodquestion.domain.questions import Goal
from goodquestion.services import tracker, transfer, workspaces
from goodquestion.services.transfer import Imported
from goodquestion.services.workspaces import Workspace
from goodquestion.storage.database import Store

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
GOAL = Goal(id=str(uuid4()), purpose="programme", words="Is biotechnology for me?")
ANN = Contact(id=str(uuid4()), full_name="Ann Example", goal=GOAL.id, created=NOW - timedelta(days=3))
BO = Contact(id=str(uuid4()), full_name="Bo Example", referred_by=ANN.id, created=NOW - timedelta(days=2))
ASKED = Event(id=str(uuid4()), contact=ANN.id, type=EventType.request_sent, at=NOW - timedelta(days=1))


class Learner:
    """A browser with its workspace."""

    def __init__(self, store: Store) -> None:
        self.store, self.token = store, workspaces.new_token()

    @property
    def workspace(self) -> Workspace:
        return workspaces.find(self.store, self.token, time_zone="America/Los_Angeles")

    def imports(self, contacts: bytes | None, events: bytes | None = None) -> Imported | Problem:
        return transfer.import_files(self.store, self.workspace, contacts=contacts, events=events, now=NOW)

    def has(self) -> tuple[list[Contact], list[Event], list[Goal]]:
        people, events = tracker.everything(self.store, self.workspace, NOW)
        return [person.contact for person in people], events, tracker.goals(self.store, self.workspace)


@pytest.fixture
def learner(store: Store) -> Learner:
    return Learner(store)


def contacts(*people: Contact) -> bytes:
    return transfer.contacts_file(people, [GOAL], {}, Settings())


def events(*happened: Event) -> bytes:
    return transfer.events_file(happened, [ANN, BO])


def refused(done: Imported | Problem) -> tuple[str, dict[str, str | int]]:
    assert isinstance(done, Problem)
    return done.key.removeprefix("problem.csv_"), dict(done.values)


def test_both_files_fill_an_empty_workspace(learner: Learner) -> None:
    assert learner.imports(contacts(ANN, BO), events(ASKED)) == Imported(added=2, events_added=1)
    people, happened, goals = learner.has()
    assert [replace(person, goal="") for person in people] == [replace(ANN, goal=""), BO]
    assert happened == [ASKED]
    assert [(goal.id, goal.purpose, goal.words) for goal in goals] == [
        (people[0].goal, GOAL.purpose, GOAL.words)
    ]


def test_the_same_files_twice_change_nothing(learner: Learner) -> None:
    learner.imports(contacts(ANN, BO), events(ASKED))
    before = learner.has()
    again = learner.imports(contacts(ANN, BO), events(ASKED))
    assert again == Imported(already_there=2, events_already_there=1)
    assert learner.has() == before


def test_a_contact_that_differs_here_is_kept_and_counted(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    done = learner.imports(contacts(replace(ANN, notes="from the file"), BO))
    assert done == Imported(added=1, kept=1)
    assert learner.has()[0][0].notes == ""


def test_only_the_columns_of_the_file_are_compared(learner: Learner) -> None:
    learner.imports(contacts(replace(ANN, notes="mine")))
    assert learner.imports(f"id,full_name\n{ANN.id},Ann Example\n".encode()) == Imported(already_there=1)


def test_a_goal_that_is_here_is_found_again_by_its_purpose_and_words(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    learner.imports(contacts(replace(BO, goal=GOAL.id)))
    people, _, goals = learner.has()
    assert len(goals) == 1
    assert {person.goal for person in people} == {goals[0].id}


def test_a_goal_of_somebody_who_is_kept_is_not_added(learner: Learner) -> None:
    learner.imports(contacts(replace(ANN, goal="")))
    assert learner.imports(contacts(ANN)) == Imported(kept=1)
    assert learner.has()[2] == []


def test_events_alone_are_added_to_people_who_are_here(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    assert learner.imports(None, events(ASKED)) == Imported(events_added=1)
    assert learner.has()[1] == [ASKED]


def test_an_event_of_somebody_unknown_refuses_both_files_and_changes_nothing(learner: Learner) -> None:
    stray = replace(ASKED, id=str(uuid4()), contact=BO.id, at=NOW)
    assert refused(learner.imports(contacts(ANN), events(ASKED, stray))) == (
        "unknown_contact",
        {"row": 3, "column": "contact", "file": "events"},
    )
    assert learner.workspace.id is None


def test_a_referral_by_somebody_unknown_is_refused(learner: Learner) -> None:
    text = f"full_name,Referred by\nAnn,\nBo,{uuid4()}\n"
    assert refused(learner.imports(text.encode())) == (
        "unknown_referral",
        {"row": 3, "column": "Referred by", "file": "contacts"},
    )
    assert learner.workspace.id is None


def test_a_referral_by_somebody_who_is_here_is_fine(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    text = f"full_name,referred_by\nBo,{ANN.id}\n"
    assert learner.imports(text.encode()) == Imported(added=1)


def test_an_event_in_the_future_is_refused(learner: Learner) -> None:
    tomorrow = replace(ASKED, at=NOW + timedelta(days=1))
    assert refused(learner.imports(contacts(ANN), events(tomorrow))) == (
        "date_in_the_future",
        {"row": 2, "column": "at", "file": "events"},
    )
    assert learner.workspace.id is None


def test_a_problem_says_which_of_the_two_files_it_is_in(learner: Learner) -> None:
    assert refused(learner.imports(b"", events(ASKED))) == ("empty", {"file": "contacts"})


def test_a_damaged_second_file_leaves_the_first_one_out_too(learner: Learner) -> None:
    assert refused(learner.imports(contacts(ANN), b"\x89PNG...")) == ("is_image", {"file": "events"})
    assert learner.workspace.id is None


def test_a_refused_import_leaves_what_is_here(learner: Learner) -> None:
    learner.imports(contacts(ANN), events(ASKED))
    before, revision = learner.has(), learner.workspace.revision
    assert refused(learner.imports(contacts(BO) + b"one cell\r\n"))[0] == "row_too_short"
    assert refused(
        learner.imports(contacts(BO), events(replace(ASKED, id=str(uuid4()), at=NOW + timedelta(days=2))))
    )
    assert learner.has() == before
    assert learner.workspace.revision == revision


def test_an_event_that_was_removed_here_stays_removed(learner: Learner) -> None:
    learner.imports(contacts(ANN), events(ASKED))
    tracker.remove_event(learner.store, learner.workspace, ASKED.id, NOW)
    assert learner.imports(None, events(ASKED)) == Imported(events_already_there=1)
    assert learner.has()[1] == []


def test_somebody_who_was_deleted_here_comes_back_with_their_events(learner: Learner) -> None:
    learner.imports(contacts(ANN, BO), events(ASKED))
    tracker.delete_contact(learner.store, learner.workspace, ANN.id, NOW)
    assert learner.imports(contacts(ANN, BO)) == Imported(already_there=2, brought_back=1)
    people, happened, _ = learner.has()
    assert [person.id for person in people] == [ANN.id, BO.id]
    assert happened == [ASKED]


def test_events_of_somebody_deleted_here_need_the_contacts_file(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    tracker.delete_contact(learner.store, learner.workspace, ANN.id, NOW)
    assert refused(learner.imports(None, events(ASKED)))[0] == "unknown_contact"
    assert learner.imports(contacts(ANN), events(ASKED)) == Imported(
        already_there=1, brought_back=1, events_added=1
    )


def test_the_same_file_fits_in_two_workspaces_that_do_not_see_each_other(store: Store) -> None:
    first, second = Learner(store), Learner(store)
    first.imports(contacts(ANN), events(ASKED))
    assert second.imports(contacts(ANN)) == Imported(added=1)
    assert second.has()[1] == []


def test_a_contact_without_a_time_of_creation_gets_the_time_of_the_import(learner: Learner) -> None:
    learner.imports(b"full_name\nAnn\n")
    assert [person.created for person in learner.has()[0]] == [NOW]


def test_nothing_to_import_is_no_problem(learner: Learner) -> None:
    assert learner.imports(None) == Imported()
    assert learner.workspace.id is None


def test_a_revision_counts_an_import(learner: Learner) -> None:
    learner.imports(contacts(ANN))
    before = learner.workspace.revision
    learner.imports(contacts(BO, ANN))
    assert learner.workspace.revision > before
