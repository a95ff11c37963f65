"""Who led to whom: the forest, what came of each first contact, and who has not been told."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.domain.progress import Sentence
from goodquestion.domain.referrals import Branch, Unthanked, WhoLed, referrals_met, unthanked, who_led

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def person(name: str, by: str = "", **more: object) -> Contact:
    """Somebody, added in the order of the alphabet."""
    created = NOW - timedelta(days=100) + timedelta(hours=ord(name[0]))
    return Contact(id=name, full_name=name.title(), referred_by=by, created=created, **more)  # type: ignore[arg-type]


def event(kind: str, who: str, days_ago: float = 1, **more: object) -> Event:
    return Event(type=EventType(kind), at=NOW - timedelta(days=days_ago), contact=who, **more)  # type: ignore[arg-type]


def lines(figure: WhoLed) -> list[str]:
    """The forest as it would be read: a dash for each step away from the first contact."""
    return ["-" * branch.depth + branch.contact.id for branch in figure.branches]


def by_contact(events: Sequence[Event]) -> dict[str, list[Event]]:
    return {who: [e for e in events if e.contact == who] for who in {e.contact for e in events}}


# -- the forest


def test_each_person_stands_below_who_gave_their_name() -> None:
    figure = who_led([person("dan", "ben"), person("cem", "ana"), person("ben", "ana"), person("ana")], [])
    assert lines(figure) == ["ana", "-ben", "--dan", "-cem"]


def test_people_without_a_referral_are_not_in_it() -> None:
    assert lines(who_led([person("ana"), person("ben", "ana"), person("eva")], [])) == ["ana", "-ben"]


@pytest.mark.parametrize("giver", ["", "deleted", "ana"])
def test_a_referrer_who_is_nobody_deleted_or_the_person_themself_is_none(giver: str) -> None:
    assert who_led([person("ana", giver), person("ben")], []) == WhoLed()


def test_somebody_whose_referrer_was_deleted_is_the_first_contact_of_those_who_follow() -> None:
    assert lines(who_led([person("ben", "deleted"), person("cem", "ben")], [])) == ["ben", "-cem"]


def test_in_a_circle_the_one_who_was_added_first_is_the_first_contact() -> None:
    circle = [person("cem", "ben"), person("ana", "cem"), person("ben", "ana"), person("dan", "cem")]
    assert lines(who_led(circle, [])) == ["ana", "-ben", "--cem", "---dan"]
    assert lines(who_led(circle[::-1], [])) == ["ana", "-ben", "--cem", "---dan"]


def test_two_who_led_to_each_other_are_both_there_once() -> None:
    assert lines(who_led([person("ben", "ana"), person("ana", "ben")], [])) == ["ana", "-ben"]


def test_a_chain_of_2000_people_is_one_line() -> None:
    names = [f"{number:04}" for number in range(2000)]
    chain = [
        Contact(id=name, full_name=name, referred_by=before)
        for before, name in zip(["", *names], names, strict=False)
    ]
    figure = who_led(chain, [event("met", names[-1])])
    assert [branch.depth for branch in figure.branches] == list(range(2000))
    assert figure.firsts[0].in_all == 1


# -- conversations


def test_a_first_contact_led_to_conversations_directly_and_in_all() -> None:
    people = [person("ana"), person("ben", "ana"), person("cem", "ben"), person("dan", "ana")]
    events = [event("met", "ana"), event("met", "ben"), event("met", "cem"), event("met", "cem", 2)]
    ana, ben, cem, dan = who_led(people, events).branches
    assert (ana.talks, ana.directly, ana.in_all) == (1, 1, 3)
    assert (ben.talks, ben.directly, ben.in_all) == (1, 2, 2)
    assert (cem.talks, cem.directly, cem.in_all) == (2, 0, 0)
    assert (dan.talks, dan.directly, dan.in_all) == (0, 0, 0)


def test_a_meeting_that_was_removed_or_is_only_planned_is_no_conversation() -> None:
    events = [event("met", "ben", removed_at=NOW), event("scheduled", "ben"), event("no_show", "ben")]
    assert who_led([person("ana"), person("ben", "ana")], events).firsts[0].in_all == 0


def test_who_led_to_most_conversations_stands_first() -> None:
    people = [person("ana"), person("ben", "ana"), person("cem"), person("dan", "cem")]
    assert lines(who_led(people, [event("met", "dan")])) == ["cem", "-dan", "ana", "-ben"]


def first(in_all: int, name: str = "ana") -> Branch:
    return Branch(contact=person(name), in_all=in_all)


def follower(name: str = "zoe") -> Branch:
    return Branch(contact=person(name), depth=1)


@pytest.mark.parametrize(
    ("branches", "key", "values"),
    [
        ((), "heading", {}),
        ((first(0), follower(), follower()), "title.names", {"count": 2}),
        ((first(3), follower()), "title.led", {"name": "Ana", "count": 3}),
        ((first(3), follower(), first(2, "ben")), "title.led", {"name": "Ana", "count": 3}),
        (
            (first(2), follower(), first(2, "ben"), first(0, "cem")),
            "title.several",
            {"people": 2, "count": 4},
        ),
    ],
)
def test_the_sentence_is_about_who_led_to_most(
    branches: tuple[Branch, ...], key: str, values: dict[str, int | str]
) -> None:
    assert WhoLed(branches=branches).takeaway == Sentence(key=f"progress.who_led.{key}", values=values)


def test_without_referrals_it_says_where_they_are_noted() -> None:
    empty = who_led([person("ana")], []).empty
    assert empty is not None
    assert empty.values == {"field": Sentence(key="field.referred_by")}
    assert who_led([person("ana"), person("ben", "ana")], []).empty is None


# -- who has not been told


ANA, BEN, CEM = person("ana"), person("ben", "ana"), person("cem", "ana")


def met_of(events: Sequence[Event], *people: Contact) -> dict[str, float]:
    """For each referrer, how many days ago the meeting was."""
    found = referrals_met(people or (ANA, BEN, CEM), by_contact(events))
    return {who: (NOW - at) / timedelta(days=1) for who, at in found.items()}


def test_the_latest_meeting_with_somebody_they_named_counts_for_a_referrer() -> None:
    assert met_of([event("met", "ben", 5), event("met", "cem", 3), event("met", "ben", 8)]) == {"ana": 3}


def test_a_referrer_who_was_told_after_the_meeting_needs_no_more() -> None:
    assert met_of([event("met", "ben", 5), event("report_back_sent", "ana", 4)]) == {}


def test_a_report_before_the_meeting_is_not_about_it() -> None:
    assert met_of([event("report_back_sent", "ana", 6), event("met", "ben", 5)]) == {"ana": 5}


def test_a_report_to_the_person_who_was_met_is_none_to_the_referrer() -> None:
    assert met_of([event("met", "ben", 5), event("report_back_sent", "ben", 4)]) == {"ana": 5}


def test_removed_meetings_and_reports_are_not_looked_at() -> None:
    gone = event("report_back_sent", "ana", 4, removed_at=NOW)
    assert met_of([event("met", "ben", 5), gone]) == {"ana": 5}
    assert met_of([event("met", "ben", 5, removed_at=NOW)]) == {}


def test_a_report_with_a_date_alone_is_about_the_meetings_of_that_day() -> None:
    met = event("met", "ben", 5)
    day = met.at.replace(hour=0)
    told = Event(type=EventType.report_back_sent, at=day, at_is_date_only=True, contact="ana")
    assert met_of([met, told]) == {}
    before = Event(
        type=EventType.report_back_sent, at=day - timedelta(days=1), at_is_date_only=True, contact="ana"
    )
    assert met_of([met, before]) == {"ana": 5}


def test_a_meeting_with_a_date_alone_was_before_a_report_at_an_hour_of_that_day() -> None:
    day = (NOW - timedelta(days=5)).replace(hour=0)
    met = Event(type=EventType.met, at=day, at_is_date_only=True, contact="ben")
    assert met_of([met, event("report_back_sent", "ana", 5)]) == {}


def test_a_referrer_who_asked_not_to_be_written_to_is_left_out() -> None:
    silent = person("ana", do_not_contact=True)
    events = [event("met", "ben", 5)]
    assert met_of(events, silent, BEN) == {}
    assert unthanked([silent, BEN], events) == ()


@pytest.mark.parametrize("giver", ["", "deleted", "ben"])
def test_without_a_referrer_nobody_is_to_be_told(giver: str) -> None:
    assert met_of([event("met", "ben", 5)], person("ana"), person("ben", giver)) == {}


def test_each_referral_that_was_met_is_named_with_its_referrer() -> None:
    events = [event("met", "cem", 3), event("met", "ben", 5), event("met", "ana", 20)]
    assert unthanked([ANA, BEN, CEM], events) == (
        Unthanked(referrer=ANA, met=BEN, at=NOW - timedelta(days=5)),
        Unthanked(referrer=ANA, met=CEM, at=NOW - timedelta(days=3)),
    )


# -- whatever was noted


IDS = [str(number) for number in range(6)]
PEOPLE = st.lists(
    st.builds(
        lambda giver, silent, age: (giver, silent, age),
        st.sampled_from(["", *IDS, "gone"]),
        st.booleans(),
        st.one_of(st.none(), st.integers(0, 3)),
    ),
    max_size=6,
).map(
    lambda rows: [
        Contact(
            id=name,
            full_name=name,
            referred_by=giver,
            do_not_contact=silent,
            created=None if age is None else NOW - timedelta(days=age),
        )
        for name, (giver, silent, age) in zip(IDS, rows, strict=False)
    ]
)
EVENTS = st.lists(
    st.builds(
        lambda kind, who, days, date_only, gone: event(
            kind, who, days, at_is_date_only=date_only, removed_at=NOW if gone else None
        ),
        st.sampled_from(["met", "report_back_sent", "request_sent"]),
        st.sampled_from([*IDS, "gone"]),
        st.integers(0, 9),
        st.booleans(),
        st.booleans(),
    ),
    max_size=20,
)


@settings(max_examples=150, deadline=None)
@given(people=PEOPLE, events=EVENTS, data=st.data())
def test_everybody_with_a_link_is_in_the_forest_once_in_whatever_order_they_come(
    people: list[Contact], events: list[Event], data: st.DataObject
) -> None:
    figure = who_led(people, events)
    ids = [branch.contact.id for branch in figure.branches]
    assert len(set(ids)) == len(ids)
    here = {contact.id: contact.referred_by for contact in people}
    links = {(name, giver) for name, giver in here.items() if giver in here and giver != name}
    assert set(ids) == {name for link in links for name in link}
    line: list[Branch] = []
    for branch in figure.branches:
        assert branch.depth <= len(line)
        del line[branch.depth :]
        if line:
            assert branch.contact.referred_by == line[-1].contact.id
        line.append(branch)
    talks = sum(branch.talks for branch in figure.branches)
    assert sum(first.talks + first.in_all for first in figure.firsts) == talks
    assert all(branch.directly <= branch.in_all for branch in figure.branches)
    shuffled = data.draw(st.permutations(people))
    assert who_led(shuffled, events[::-1]) == figure


@settings(max_examples=150, deadline=None)
@given(people=PEOPLE, events=EVENTS)
def test_referrers_to_be_told_are_those_of_the_referrals_that_were_met(
    people: list[Contact], events: list[Event]
) -> None:
    found = referrals_met(people, by_contact(events))
    untold = unthanked(people, events)
    assert set(found) == {each.referrer.id for each in untold}
    for each in untold:
        assert each.met.referred_by == each.referrer.id != each.met.id
        assert not each.referrer.do_not_contact
        assert found[each.referrer.id] >= each.at
    told = [*events, *(event("report_back_sent", who, 0) for who in found)]
    assert referrals_met(people, by_contact(told)) == {}
