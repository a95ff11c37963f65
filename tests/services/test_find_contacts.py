"""Who is due, who is coming, and finding people again by words, stage and order."""

import pytest

from goodquestion.domain.contacts import Contact, EventType, Stage
from goodquestion.services import tracker
from goodquestion.storage.database import Store
from tests.services.learners import NOW, Learner, ago, later


@pytest.fixture
def crowd(store: Store) -> Learner:
    """Four people: Ana was asked, Ben was met, Cleo said no, and a director has no name yet."""
    learner = Learner(store)
    ana = learner.adds(
        "Ana Example", ago(days=20), organisation="Zebra Clinic", role="Nurse", notes="likes jazz"
    )
    ben = learner.adds("ben example", ago(days=20), organisation="Harbour School", tags="esol, evening")
    cleo = learner.adds("Cleo Example", ago(days=20), email="cleo@example.org", phone="(503) 555-0142")
    learner.adds(
        "", ago(days=1), organisation="Alder Labs", role="Director", why_this_person="Runs BIOTECH tours"
    )
    learner.records(ana, EventType.request_sent, ago(days=9))
    learner.records(ben, EventType.met, ago(hours=20))
    learner.records(cleo, EventType.request_sent, ago(days=9))
    learner.records(cleo, EventType.reply_no, ago(days=2))
    return learner


def names(people: tuple[tracker.Person, ...] | list[tracker.Person]) -> list[str]:
    return [person.contact.shown_name.split()[0].strip(",") for person in people]


def found(crowd: Learner, words: str = "", *stages: Stage, sort: str = "name") -> list[str]:
    return names(tracker.search(crowd.overview().people, words=words, stages=stages, sort=sort))


def test_what_cannot_wait_comes_first_among_what_is_due(crowd: Learner) -> None:
    due = crowd.overview().due
    assert names(due) == ["ben", "Ana", "Director"]
    assert [person.standing.next_action.kind for person in due] == [
        "send_thank_you",
        "send_reminder",
        "research",
    ]


def test_nobody_is_due_who_is_only_waited_for_or_who_said_no(crowd: Learner) -> None:
    ana = next(person for person in crowd.people() if person.full_name == "Ana Example")
    crowd.records(ana, EventType.reminder_sent, NOW)
    overview = crowd.overview()
    assert "Ana" not in names(overview.due)
    assert "Ana" not in names(overview.coming)
    assert "Cleo" not in names(overview.due)


def test_what_comes_later_is_apart_from_what_is_due(crowd: Learner) -> None:
    dan = crowd.adds("Dan Example", NOW)
    crowd.records(dan, EventType.request_sent, NOW)
    assert names(crowd.overview().coming) == ["Dan"]
    assert "Dan" in names(crowd.overview(later(days=7)).due)


def test_somebody_is_found_by_id(crowd: Learner) -> None:
    ana = next(person for person in crowd.people() if person.full_name == "Ana Example")
    person = crowd.overview().find(ana.id)
    assert person is not None
    assert person.contact == ana
    assert crowd.overview().find("nobody") is None


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("", ["Ana", "ben", "Cleo", "Director"]),
        ("ANA", ["Ana"]),
        ("jazz", ["Ana"]),
        ("biotech", ["Director"]),
        ("zebra nurse", ["Ana"]),
        ("zebra director", []),
        ("esol", ["ben"]),
        ("555-0142", ["Cleo"]),
        ("cleo@", ["Cleo"]),
        ("  example  ", ["Ana", "ben", "Cleo"]),
        ("[", []),
        ("%", []),
    ],
)
def test_search_finds_every_word_wherever_it_stands_notes_too(
    crowd: Learner, words: str, who: list[str]
) -> None:
    assert found(crowd, words) == who


def test_search_finds_other_scripts_and_letters_in_either_case(store: Store) -> None:
    learner = Learner(store)
    learner.adds("Ñuñez Straße", notes="نور حدّاد")
    for words in ("ñUÑEZ", "STRASSE", "نور"):
        assert found(learner, words) == ["Ñuñez"]


def test_a_stage_leaves_only_those_who_stand_there(crowd: Learner) -> None:
    assert found(crowd, "", Stage.asked) == ["Ana"]
    assert found(crowd, "", Stage.asked, Stage.said_no) == ["Ana", "Cleo"]
    assert found(crowd, "jazz", Stage.met) == []


def test_people_can_be_put_in_order(crowd: Learner) -> None:
    assert found(crowd, sort="name") == ["Ana", "ben", "Cleo", "Director"]
    assert found(crowd, sort="organisation") == ["Director", "ben", "Ana", "Cleo"]
    assert found(crowd, sort="touch") == ["ben", "Director", "Cleo", "Ana"]
    assert found(crowd, sort="next")[-1] == "Cleo"
    assert found(crowd, sort="an order that nobody offers") == found(crowd, sort="next")


def test_an_empty_workspace_finds_nobody(store: Store) -> None:
    assert found(Learner(store), "anybody", sort="touch") == []


def test_a_contact_without_organisation_stands_after_those_with_one(store: Store) -> None:
    learner = Learner(store)
    learner.adds("Ana Example")
    learner.adds("Ben Example", organisation="\U0001f9ea Labs")
    assert found(learner, sort="organisation") == ["Ben", "Ana"]


def test_the_overview_reads_nobody_elses_people(crowd: Learner) -> None:
    stranger = Learner(crowd.store)
    assert stranger.overview().people == ()
    assert stranger.people() == []
    assert isinstance(crowd.people()[0], Contact)
