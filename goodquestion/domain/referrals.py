"""Who led to whom: which contact gave the name of which, what came of it, and who has not heard of it yet.

A referral is a contact whose ``referred_by`` is the id of another contact. A link to nobody who is here (deleted, or
unknown), and one from a person to themself, is none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from goodquestion.domain.contacts import Contact, Event, EventType, later
from goodquestion.domain.followups import LedTo
from goodquestion.domain.progress import Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Branch:
    """One person in the tree; ``depth`` is 0 for a first contact, to whom nobody led.

    ``talks`` are the conversations with this person, ``directly`` those with the people whose names they gave, and
    ``in_all`` these and all that followed from them.
    """

    contact: Contact
    depth: int = 0
    talks: int = 0
    directly: int = 0
    in_all: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class WhoLed:
    """Everybody who led to somebody or whom somebody led to, each followed by those whose names they gave.

    First contacts stand in the order of the conversations that they led to, the most first; others by age.
    """

    branches: tuple[Branch, ...] = ()

    @property
    def firsts(self) -> tuple[Branch, ...]:
        """The first contacts."""
        return tuple(branch for branch in self.branches if not branch.depth)

    @property
    def empty(self) -> Sentence | None:
        """How this fills, while there is nothing to show."""
        if self.branches:
            return None
        return Sentence(key="progress.who_led.empty", values={"field": Sentence(key="field.referred_by")})

    @property
    def takeaway(self) -> Sentence:
        """The main thing. A name in it is as it was typed."""
        firsts = self.firsts
        conversations = sum(first.in_all for first in firsts)
        if not firsts:
            return Sentence(key="progress.who_led.heading")
        if not conversations:
            names = len(self.branches) - len(firsts)
            return Sentence(key="progress.who_led.title.names", values={"count": names})
        if len(firsts) == 1 or firsts[0].in_all > firsts[1].in_all:
            return led(firsts[0])
        led_on = sum(1 for first in firsts if first.in_all)
        return Sentence(
            key="progress.who_led.title.several", values={"people": led_on, "count": conversations}
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Unthanked:
    """``met`` was last met at ``at``, and ``referrer``, who gave the name, has not been told since."""

    referrer: Contact
    met: Contact
    at: datetime


def led(branch: Branch) -> Sentence:
    """How many conversations somebody led to; the name is as it was typed."""
    return Sentence(
        key="progress.who_led.title.led",
        values={"name": branch.contact.shown_name, "count": branch.in_all},
    )


def who_led(contacts: Iterable[Contact], events: Iterable[Event]) -> WhoLed:
    """The forest of referrals. The order of ``contacts`` and ``events`` makes no difference.

    Where people led to each other in a circle, the one who was added first is the first contact.
    """
    people = {contact.id: contact for contact in contacts}
    givers = _givers(people)
    given: dict[str, list[str]] = defaultdict(list)
    for name in sorted(givers, key=lambda name: _age(people[name])):
        given[givers[name]].append(name)
    talks = Counter(e.contact for e in events if e.type == EventType.met and e.removed_at is None)
    firsts = [name for name in given if name not in givers]
    in_all: Counter[str] = Counter()
    for name, _ in reversed(list(_walk(firsts, given))):
        if name in givers:
            in_all[givers[name]] += talks[name] + in_all[name]
    firsts.sort(key=lambda name: (-in_all[name], _age(people[name])))
    return WhoLed(
        branches=tuple(
            Branch(
                contact=people[name],
                depth=depth,
                talks=talks[name],
                directly=sum(talks[other] for other in given.get(name, ())),
                in_all=in_all[name],
            )
            for name, depth in _walk(firsts, given)
        )
    )


def unthanked(contacts: Iterable[Contact], events: Iterable[Event]) -> tuple[Unthanked, ...]:
    """The referrals that were met and whose referrer does not know it yet, the oldest meeting first.

    Whoever asked not to be written to is not among the referrers.
    """
    by_contact: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    found = [
        Unthanked(referrer=referrer, met=met, at=at) for referrer, met, at in _untold(contacts, by_contact)
    ]
    return tuple(sorted(found, key=lambda each: (each.at, each.met.id)))


def referrals_met(
    contacts: Iterable[Contact], events_by_contact: Mapping[str, Sequence[Event]]
) -> dict[str, datetime]:
    """For each referrer's id, when the learner last met one of the people they named and has not told them since."""
    latest: dict[str, datetime] = {}
    for referrer, _, at in _untold(contacts, events_by_contact):
        latest[referrer.id] = max(at, latest.get(referrer.id, at))
    return latest


def led_to(contacts: Iterable[Contact], events_by_contact: Mapping[str, Sequence[Event]]) -> dict[str, LedTo]:
    """What came of the names that contacts gave, by the id of who gave them: what the next step takes into account."""
    contacts = list(contacts)
    added: dict[str, datetime] = {}
    for contact in contacts:
        giver = contact.referred_by
        if giver and contact.created is not None:
            added[giver] = max(added.get(giver, contact.created), contact.created)
    met = referrals_met(contacts, events_by_contact) if added else {}
    return {giver: LedTo(added=moment, met=met.get(giver)) for giver, moment in added.items()}


def _untold(
    contacts: Iterable[Contact], by_contact: Mapping[str, Sequence[Event]]
) -> Iterator[tuple[Contact, Contact, datetime]]:
    """Referrer, the person who was met, and when last; where no report to the referrer followed."""
    people = {contact.id: contact for contact in contacts}
    reported: dict[str, datetime] = {}
    for contact in people.values():
        referrer = people.get(contact.referred_by)
        if referrer is None or referrer is contact or referrer.do_not_contact:
            continue
        met = max(_times(by_contact.get(contact.id, ()), EventType.met), default=None)
        if met is None:
            continue
        if referrer.id not in reported:
            reports = _times(by_contact.get(referrer.id, ()), EventType.report_back_sent)
            reported[referrer.id] = max(reports, default=_NEVER)
        if met > reported[referrer.id]:
            yield referrer, contact, met


def _times(events: Iterable[Event], kind: EventType) -> Iterator[datetime]:
    for event in events:
        if event.type == kind and event.removed_at is None:
            # A report with a date alone may be of any hour of its day: it is about the meetings of that day too.
            whole_day = event.at_is_date_only and kind != EventType.met
            yield later(event.at, _LAST_OF_A_DAY) if whole_day else event.at


def _givers(people: Mapping[str, Contact]) -> dict[str, str]:
    """Who gave the name of whom, by ids, without circles."""
    givers = {
        name: contact.referred_by
        for name, contact in people.items()
        if contact.referred_by in people and contact.referred_by != name
    }
    settled: set[str] = set()
    for start in list(givers):
        path: dict[str, None] = {}
        name = start
        while name in givers and name not in settled and name not in path:
            path[name] = None
            name = givers[name]
        if name in path:
            way = list(path)
            circle = way[way.index(name) :]
            del givers[min(circle, key=lambda each: _age(people[each]))]
        settled.update(path)
    return givers


def _walk(firsts: Sequence[str], given: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, int]]:
    """Everybody with their depth, each before those whose names they gave. A chain may be as long as the list."""
    waiting = [(name, 0) for name in reversed(firsts)]
    while waiting:
        name, depth = waiting.pop()
        yield name, depth
        waiting.extend((other, depth + 1) for other in reversed(given.get(name, ())))


def _age(contact: Contact) -> tuple[bool, datetime, str]:
    return contact.created is None, contact.created or _NEVER, contact.id


_NEVER = datetime.min.replace(tzinfo=UTC)
_LAST_OF_A_DAY = timedelta(days=1) - timedelta(microseconds=1)
