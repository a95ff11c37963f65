"""The private address of a learner's calendar: made on request, shown once, changed, replaced and ended."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from goodquestion.domain.calendar import Feed
from goodquestion.domain.contacts import EventType
from goodquestion.domain.interviews import Interview
from goodquestion.i18n import Words
from goodquestion.services import calendar, interviews, startup, tracker, workspaces
from goodquestion.storage.database import Store
from goodquestion.storage.tables import feed
from tests.services.calendars import Read, read
from tests.services.learners import NOW, Learner, at_once, kept, later, refused

LIBRARY = startup.library()
E = EventType


def made(learner: Learner, at: datetime = NOW, **more: object) -> str:
    return kept(calendar.make_feed(learner.store, learner.own, at, **more))  # type: ignore[arg-type]


def shown(store: Store, token: str, now: datetime = NOW) -> list[Read]:
    file = calendar.feed_ics(store, token, now, LIBRARY)
    assert file is not None
    return read(file)


def text_of(store: Store, token: str) -> str:
    file = calendar.feed_ics(store, token, NOW, LIBRARY)
    assert file is not None
    return file.decode().replace("\r\n ", "")


@pytest.fixture
def planned(learner: Learner) -> Learner:
    """A learner who meets Ana on Friday and has asked Ben."""
    ana = learner.adds("Ana Example", phone="+1 555 0100", email="ana@example.org", notes="Likes tea")
    learner.records(ana, E.scheduled, planned_at=later(days=2), minutes=20, note="By the door")
    ben = learner.adds("Ben Example", organisation="Harbor Clinic")
    learner.records(ben, E.request_sent)
    return learner


def test_the_address_shows_meetings_and_next_steps(planned: Learner) -> None:
    token = made(planned)
    assert [entry.summary for entry in shown(planned.store, token)] == [
        "Prepare questions for Ana",
        "Talk with Ana",
        "Send Ben one reminder",
    ]
    talk = shown(planned.store, token)[1]
    assert talk.start == later(days=2).replace(microsecond=0)
    assert talk.end == later(days=2, minutes=20).replace(microsecond=0)


def test_the_address_is_long_random_and_kept_nowhere(planned: Learner) -> None:
    first, second = made(planned), made(planned)
    assert workspaces.is_token(first)
    assert first != second
    with planned.store.read() as db:
        [row] = db.execute(select(feed)).mappings()
    assert first not in str(dict(row))
    assert second not in str(dict(row))
    assert len(row["token_hash"]) == 64


def test_a_new_address_replaces_the_old_one(planned: Learner) -> None:
    old, new = made(planned), made(planned)
    assert calendar.feed_ics(planned.store, old, NOW, LIBRARY) is None
    assert shown(planned.store, new)


def test_an_address_that_was_ended_opens_nothing(planned: Learner) -> None:
    token = made(planned)
    assert calendar.revoke_feed(planned.store, planned.own, NOW) is None
    assert calendar.feed_ics(planned.store, token, NOW, LIBRARY) is None
    assert calendar.feed_of(planned.store, planned.own) is None
    assert refused(calendar.revoke_feed(planned.store, planned.own, NOW)) == ("calendar.gone", None)


@pytest.mark.parametrize(
    "text", ["", "x", "t" * 43, "t" * 5_000, "\0", "\ud800", "' OR 1=1 --", "../../etc/passwd"]
)
def test_no_other_text_opens_anything(planned: Learner, text: str) -> None:
    made(planned)
    assert calendar.feed_ics(planned.store, text, NOW, LIBRARY) is None


def test_neither_the_cookie_nor_what_is_stored_opens_the_calendar(planned: Learner) -> None:
    token = made(planned)
    with planned.store.read() as db:
        token_hash = str(db.scalar(select(feed.c.token_hash)))
    for text in (planned.token, token_hash, planned.own.token_hash, planned.own.id or ""):
        assert calendar.feed_ics(planned.store, text, NOW, LIBRARY) is None
    assert workspaces.find(planned.store, token).id is None


def test_the_page_knows_that_there_is_an_address_but_not_which(planned: Learner) -> None:
    assert calendar.feed_of(planned.store, planned.own) is None
    made(planned, language="es")
    assert calendar.feed_of(planned.store, planned.own) == Feed(details=False, language="es", created=NOW)


def test_nobody_else_has_this_address(planned: Learner, neighbour: Learner) -> None:
    ours, theirs = made(planned), made(neighbour)
    assert len(shown(planned.store, ours)) == 3
    assert shown(planned.store, theirs) == []
    calendar.revoke_feed(neighbour.store, neighbour.own, NOW)
    assert len(shown(planned.store, ours)) == 3


def test_an_address_can_be_made_before_anything_else_is_saved(learner: Learner) -> None:
    assert shown(learner.store, made(learner)) == []


def test_nothing_private_is_in_it(planned: Learner) -> None:
    text = text_of(planned.store, made(planned))
    for private in ("555 0100", "@example", "tea", "door", "Harbor", "Ana Example"):
        assert private not in text


def test_details_are_there_from_when_they_are_chosen_at_the_same_address(planned: Learner) -> None:
    token = made(planned)
    ana = next(person for person in planned.people() if person.full_name == "Ana Example")
    wanted = Interview(contact=ana.id)
    kept(interviews.change(planned.store, planned.own, wanted, NOW, place="Pier 4", format="in_person"))
    assert "Pier 4" not in text_of(planned.store, token)
    assert calendar.change_feed(planned.store, planned.own, NOW, details=True) is None
    text = text_of(planned.store, token)
    for detail in ("Talk with Ana Example", "DESCRIPTION:Phone: +1 555 0100", "LOCATION:Pier 4"):
        assert detail in text
    for private in ("@example.org", "tea", "door"):
        assert private not in text
    assert calendar.change_feed(planned.store, planned.own, NOW, details=False) is None
    assert "Pier 4" not in text_of(planned.store, token)


def test_details_cannot_be_chosen_where_there_is_no_address(planned: Learner, neighbour: Learner) -> None:
    for learner in (planned, neighbour):
        assert refused(calendar.change_feed(learner.store, learner.own, NOW, details=True)) == (
            "calendar.gone",
            None,
        )


def test_the_language_is_that_of_the_page_until_the_learner_chooses_one(planned: Learner) -> None:
    token = made(planned, language="es")
    assert "Hablar con Ana" in text_of(planned.store, token)
    kept(workspaces.change_settings(planned.store, planned.own, NOW, language="en"))
    assert "Talk with Ana" in text_of(planned.store, token)


def test_what_changes_is_in_the_next_reading(planned: Learner) -> None:
    token = made(planned)
    ana = next(person for person in planned.people() if person.full_name == "Ana Example")
    before = shown(planned.store, token)[1]
    planned.records(ana, E.rescheduled, later(hours=1), planned_at=later(days=5))
    after = next(entry for entry in shown(planned.store, token, later(hours=2)) if entry.uid == before.uid)
    assert (after.start, after.sequence) == (later(days=5).replace(microsecond=0), 1)
    planned.records(ana, E.cancelled, later(hours=3))
    off = next(entry for entry in shown(planned.store, token, later(hours=4)) if entry.uid == before.uid)
    assert (off.status, off.sequence) == ("CANCELLED", 2)
    far = shown(planned.store, token, later(days=31))
    assert before.uid not in [entry.uid for entry in far]


def test_somebody_who_was_removed_is_gone_from_the_calendar(planned: Learner) -> None:
    token = made(planned)
    ana = next(person for person in planned.people() if person.full_name == "Ana Example")
    assert tracker.delete_contact(planned.store, planned.own, ana.id, NOW) is None
    assert [entry.summary for entry in shown(planned.store, token)] == ["Send Ben one reminder"]


def test_the_sample_and_a_visit_that_is_not_remembered_get_no_address(learner: Learner) -> None:
    for workspace, key in (
        (learner.sample, "calendar.not_in_sample"),
        (learner.temporary, "calendar.not_in_temporary"),
    ):
        assert refused(calendar.make_feed(learner.store, workspace, NOW)) == (key, None)
        assert LIBRARY.ui["en"][key]
    with learner.store.read() as db:
        assert db.scalar(select(func.count()).select_from(feed)) == 0


def test_erasing_everything_ends_the_address(planned: Learner) -> None:
    token = made(planned)
    workspaces.erase(planned.store, planned.own)
    assert calendar.feed_ics(planned.store, token, NOW, LIBRARY) is None


def test_two_windows_that_make_an_address_at_once_leave_one(planned: Learner) -> None:
    own = planned.own
    tokens = at_once([lambda: kept(calendar.make_feed(planned.store, own, NOW))] * 4)
    opening = [token for token in tokens if calendar.feed_ics(planned.store, token, NOW, LIBRARY)]
    assert len(set(tokens)) == 4
    assert len(opening) == 1


def test_other_windows_hear_of_it(planned: Learner) -> None:
    before = planned.own.revision
    made(planned)
    calendar.change_feed(planned.store, planned.own, NOW, details=True)
    calendar.revoke_feed(planned.store, planned.own, NOW)
    assert planned.own.revision == before + 3


def test_a_time_zone_that_nobody_knows_gives_universal_time(planned: Learner) -> None:
    token = made(planned)
    kept(workspaces.change_settings(planned.store, planned.own, NOW, time_zone="Nowhere/At_All"))
    assert "VTIMEZONE" not in text_of(planned.store, token)
    assert len(shown(planned.store, token)) == 3


# -- the files on the page of a contact


def test_the_page_of_a_contact_offers_its_meeting_and_its_step(planned: Learner) -> None:
    ana, ben = sorted(planned.people(), key=lambda person: person.full_name)
    settings = planned.own.settings
    of_ana, of_ben = planned.history(ana), planned.history(ben)
    meeting, step = calendar.meeting_of(of_ana, settings, NOW), calendar.step_of(of_ana, settings, NOW)
    assert meeting is not None
    assert step is not None
    assert calendar.meeting_of(of_ben, settings, NOW) is None
    file = calendar.file_of(meeting, of_ana.contact, Words("en", LIBRARY.ui), settings, NOW)
    [entry] = read(file)
    in_feed = shown(planned.store, made(planned))
    assert entry in in_feed
    assert step.uid in [each.uid for each in in_feed]


def test_a_meeting_that_is_over_is_not_offered_any_more(planned: Learner) -> None:
    ana = next(person for person in planned.people() if person.full_name == "Ana Example")
    over = NOW + timedelta(days=2, minutes=21)
    assert calendar.meeting_of(planned.history(ana, over), planned.own.settings, over) is None
