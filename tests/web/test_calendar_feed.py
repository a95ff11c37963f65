"""The private address of a calendar: no cookie, one answer for whatever opens nothing, limits, and no trace in logs."""

import asyncio
import logging
from collections.abc import Iterator

import httpx
import pytest
from starlette.applications import Starlette

from goodquestion.web import calendar
from goodquestion.web.calendar import HOUR, MISSES_AN_HOUR, READS_AN_HOUR, Limit, client_address
from goodquestion.web.privacy import keep_logs_private

TOKEN = "c" * 43
ADDRESS = f"/calendar/{TOKEN}.ics"
FILE = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
NOWHERE = (
    f"/calendar/{'d' * 43}.ics",
    "/calendar/short.ics",
    "/calendar/.ics",
    "/calendar/",
    f"/calendar/{TOKEN}",
    f"/calendar/{TOKEN}.ICS",
    f"/calendar/{TOKEN}.ics/more",
    f"/calendar/{TOKEN}.ics.ics",
    f"/calendar/{TOKEN.upper()}.ics",
    "/calendar/..%2F..%2Fetc%2Fpasswd",
    "/calendar/%00%ff.ics",
    f"/calendar/{'x' * 5_000}.ics",
)


@pytest.fixture(autouse=True)
def a_calendar(services) -> None:
    services.calendars[TOKEN] = FILE


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Programs:
    """Calendar programs at several places, each with an address of its own."""

    def __init__(self, services, clock: Clock, *, trust_proxy: bool = False) -> None:
        self.app = Starlette(routes=calendar.routes(services, trust_proxy=trust_proxy, clock=clock))

    def ask(self, path: str = ADDRESS, *, place: str = "192.0.2.1", **headers: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, client=(place, 50_000))
            async with httpx.AsyncClient(transport=transport, base_url="http://questions.example") as client:
                named = {name.replace("_", "-"): value for name, value in headers.items()}
                return await client.get(path, headers=named)

        return asyncio.run(asked())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def programs(services, clock: Clock) -> Programs:
    return Programs(services, clock)


# -- the answer


def test_a_calendar_program_gets_the_calendar(client) -> None:
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    assert answer.content == FILE
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'inline; filename="good-question.ics"'


def test_nobody_on_the_way_keeps_it(client) -> None:
    answer = client.get(ADDRESS)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers
    assert TOKEN not in str(answer.headers)


def test_it_needs_no_cookie_and_sets_none(client) -> None:
    for path in (ADDRESS, *NOWHERE):
        answer = client.get(path, headers={"Sec-Fetch-Dest": "document", "Accept": "text/html"})
        assert "set-cookie" not in answer.headers


def test_a_program_may_ask_for_the_headers_alone(client) -> None:
    answer = client.head(ADDRESS)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-length"] == str(len(FILE))


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "REPORT", "BREW"]
)
@pytest.mark.parametrize("path", [ADDRESS, NOWHERE[0]])
def test_it_can_be_read_and_nothing_else(client, method: str, path: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert {name.strip() for name in answer.headers["allow"].split(",")} == {"GET", "HEAD"}


@pytest.mark.parametrize("path", NOWHERE, ids=range(len(NOWHERE)))
def test_whatever_opens_nothing_gets_one_and_the_same_answer(client, path: str) -> None:
    expected, answer = client.get(NOWHERE[0]), client.get(path)
    assert answer.status_code == 404
    assert answer.text == "Not found"
    assert answer.headers == expected.headers
    assert answer.headers["cache-control"] == "no-store"


def test_an_error_is_plain_and_says_no_address(client, services, caplog) -> None:
    services.database_error = ValueError(f"SELECT {TOKEN}")
    answer = client.get(ADDRESS)
    assert answer.status_code == 500
    assert "A request to /calendar failed: ValueError at" in caplog.text
    assert TOKEN not in caplog.text + answer.text


# -- limits


def test_one_address_is_read_so_often_in_an_hour_and_again_in_the_next(
    programs: Programs, clock: Clock
) -> None:
    for number in range(READS_AN_HOUR):
        assert programs.ask(place=f"192.0.2.{number}").status_code == 200
    clock.now += 600
    answer = programs.ask()
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == str(int(HOUR) - 600)
    assert answer.headers["cache-control"] == "no-store"
    assert TOKEN not in answer.text
    clock.now += HOUR - 600
    assert programs.ask().status_code == 200


def test_another_address_is_not_held_up(programs: Programs, services) -> None:
    services.calendars["e" * 43] = FILE
    for _ in range(READS_AN_HOUR + 1):
        programs.ask()
    assert programs.ask(f"/calendar/{'e' * 43}.ics").status_code == 200


def test_from_one_place_only_so_many_wrong_addresses_are_tried_in_an_hour(
    programs: Programs, clock: Clock
) -> None:
    said = [programs.ask(f"/calendar/{number}.ics").status_code for number in range(MISSES_AN_HOUR + 2)]
    assert said == [404] * MISSES_AN_HOUR + [429, 429]
    assert programs.ask("/calendar/wrong.ics", place="192.0.2.2").status_code == 404
    clock.now += HOUR
    assert programs.ask("/calendar/wrong.ics").status_code == 404


def test_neighbours_of_somebody_who_tries_wrong_addresses_read_on(programs: Programs) -> None:
    for number in range(MISSES_AN_HOUR + 1):
        programs.ask(f"/calendar/{number}.ics")
    assert programs.ask().status_code == 200


def test_behind_a_trusted_proxy_the_place_is_what_the_proxy_says(services, clock: Clock) -> None:
    programs = Programs(services, clock, trust_proxy=True)
    for number in range(MISSES_AN_HOUR):
        # The first entries come from whoever asks, and may say anything.
        programs.ask("/calendar/x.ics", X_Forwarded_For=f"203.0.113.{number}, 198.51.100.7")
    assert programs.ask("/calendar/x.ics", X_Forwarded_For="198.51.100.7").status_code == 429
    assert programs.ask("/calendar/x.ics", X_Forwarded_For="198.51.100.7, 198.51.100.8").status_code == 404
    assert programs.ask("/calendar/x.ics").status_code == 404


def test_without_a_trusted_proxy_nobody_can_claim_another_place(programs: Programs) -> None:
    for number in range(MISSES_AN_HOUR):
        programs.ask("/calendar/x.ics", X_Forwarded_For=f"203.0.113.{number}")
    assert programs.ask("/calendar/x.ics", X_Forwarded_For="203.0.113.200").status_code == 429


@pytest.mark.parametrize("headers", [[], [(b"x-forwarded-for", b"")], [(b"x-forwarded-for", b" , ")]])
def test_a_proxy_that_says_nothing_is_the_place_itself(headers: list[tuple[bytes, bytes]]) -> None:
    scope = {"type": "http", "headers": headers, "client": ("192.0.2.9", 1)}
    assert client_address(scope, trust_proxy=True) == "192.0.2.9"
    assert client_address({"type": "http", "headers": headers, "client": None}, trust_proxy=True) == ""


def test_however_many_ask_the_memory_stays_small(clock: Clock) -> None:
    limit = Limit(1, clock=clock, remembered=100)
    for number in range(1_000):
        limit.count(str(number))
    assert len(limit) == 100
    assert limit.wait("999") > 0
    assert limit.wait("0") == 0


def test_what_is_asked_again_is_remembered_longest(clock: Clock) -> None:
    limit = Limit(2, clock=clock, remembered=2)
    for key in ("a", "b", "a", "c"):
        limit.count(key)
    assert limit.wait("a") > 0


# -- logs


@pytest.fixture
def private_logs() -> Iterator[None]:
    before = logging.getLogRecordFactory()
    keep_logs_private()
    yield
    logging.setLogRecordFactory(before)


@pytest.mark.usefixtures("private_logs")
@pytest.mark.parametrize(
    "words",
    [
        ('%s - "%s %s HTTP/%s" %d', "127.0.0.1:5", "GET", ADDRESS, "1.1", 200),
        ("%(path)s", {"path": ADDRESS}),
        ("scope=%s", {"path": ADDRESS, "raw_path": ADDRESS.encode()}),
        (f"GET {ADDRESS}?x=1",),
        ("%s", f"https://learn.example.org/Calendar/{TOKEN}.ics"),
        ("%s %s", ADDRESS.encode(), 5),
    ],
)
def test_no_line_of_a_log_holds_the_address(caplog, words: tuple[object, ...]) -> None:
    caplog.set_level(logging.INFO)
    logging.getLogger("uvicorn.access").info(*words)
    assert TOKEN not in caplog.text
    assert "/..." in caplog.text


@pytest.mark.usefixtures("private_logs")
def test_other_lines_of_an_access_log_stay_as_they_are(caplog) -> None:
    caplog.set_level(logging.INFO)
    logging.getLogger("uvicorn.access").info(
        '%s - "%s %s HTTP/%s" %d', "127.0.0.1:5", "GET", "/contacts", "1.1", 200
    )
    assert caplog.messages == ['127.0.0.1:5 - "GET /contacts HTTP/1.1" 200']


@pytest.mark.usefixtures("private_logs")
def test_what_cannot_be_written_is_named_by_its_kind(caplog) -> None:
    class Silent:
        def __str__(self) -> str:
            raise RuntimeError

    logging.getLogger("anything").warning("It was %s", Silent())
    assert caplog.messages == ["It was Silent"]
