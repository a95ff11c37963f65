"""Files that are damaged, or are something else: refused as a whole, with the row, the column and the remedy."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact
from goodquestion.domain.followups import Settings
from goodquestion.services import transfer

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ANN = Contact(id=str(uuid4()), full_name="Ann Example", created=NOW)
WHOLE = transfer.contacts_file([ANN], [], {}, Settings())

Found = tuple[str, dict[str, str | int]]


def contacts_problem(data: bytes | str) -> Found:
    preview = transfer.read_contacts(data.encode() if isinstance(data, str) else data, "people.csv")
    assert preview.problem is not None
    assert preview.contacts == ()
    return preview.problem.key.removeprefix("problem.csv_"), dict(preview.problem.values)


def events_problem(data: bytes | str) -> Found:
    preview = transfer.read_events(data.encode() if isinstance(data, str) else data, "events.csv")
    assert preview.problem is not None
    assert preview.events == ()
    return preview.problem.key.removeprefix("problem.csv_"), dict(preview.problem.values)


def one(text: str) -> Contact:
    preview = transfer.read_contacts(text.encode(), "people.csv")
    assert preview.problem is None
    assert len(preview.contacts) == 1
    return preview.contacts[0]


OTHER_THINGS = {
    "is_image": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "is_gzip": b"\x1f\x8b\x08" + WHOLE,
    "is_zip": b"PK\x03\x04" + b"\0" * 50,
    "is_pdf": b"%PDF-1.4\n",
    "empty": b"",
    "not_utf8": WHOLE.decode("utf-8-sig").replace("Ann", "Zoë").encode("latin-1"),
    "not_text": WHOLE.replace(b"Ann", b"A\0nn"),
    "too_big": WHOLE + b"x" * (1024 * 1024 + 1 - len(WHOLE)),
    "no_rows": WHOLE.split(b"\r\n")[0] + b"\r\n",
    "no_contacts_header": b"Ann Example,Director\r\n",
    "is_events_file": transfer.events_file([], []),
}


@pytest.mark.parametrize("key", OTHER_THINGS)
def test_what_is_no_contacts_file_is_called_what_it_is(key: str) -> None:
    assert contacts_problem(OTHER_THINGS[key])[0] == key


def test_a_contacts_file_in_the_place_of_the_events_file_is_recognised() -> None:
    assert events_problem(WHOLE)[0] == "is_contacts_file"
    assert events_problem(b"one,two\n1,2\n")[0] == "no_events_header"


def test_two_thousand_rows_are_read_and_one_more_is_refused() -> None:
    header = "full_name\n"
    assert len(transfer.read_contacts((header + "Ann\n" * 2_000).encode(), "").contacts) == 2_000
    assert contacts_problem(header + "Ann\n" * 2_001) == ("too_many_rows", {"limit": 2_000})


def test_exactly_one_megabyte_is_read() -> None:
    rows = WHOLE + b"\r\n" * ((1024 * 1024 - len(WHOLE)) // 2)
    assert transfer.read_contacts(rows.ljust(1024 * 1024), "").contacts == (ANN,)
    assert contacts_problem(rows.ljust(1024 * 1024 + 1))[0] == "too_big"


def test_utf_16_with_its_mark_is_read() -> None:
    assert transfer.read_contacts(WHOLE.decode("utf-8-sig").encode("utf-16"), "").contacts == (ANN,)


def test_a_mark_that_stands_there_twice_is_read() -> None:
    assert transfer.read_contacts(b"\xef\xbb\xbf" + WHOLE, "").contacts == (ANN,)


def test_a_row_too_long_or_too_short_is_named() -> None:
    text = "full_name,notes,tags\nAnn,a,b\nBo,a,b,c\n"
    assert contacts_problem(text) == ("row_too_long", {"row": 3, "cells": 4, "columns": 3})
    assert contacts_problem(text.removesuffix(",b,c\n")) == (
        "row_too_short",
        {"row": 3, "cells": 2, "columns": 3},
    )


def test_a_row_is_counted_as_a_spreadsheet_counts_it() -> None:
    text = 'full_name,priority\n"two\nlines",1\n\nAnn,9\n'
    assert contacts_problem(text)[1]["row"] == 4


@pytest.mark.parametrize("name", ["NA", "N/A", "null", "None", "nan", "007", "=1+1", "'quoted'", "TRUE"])
def test_a_name_that_programs_take_for_nothing_stays_a_name(name: str) -> None:
    assert one(f"full_name\n{name}\n").full_name == name


@pytest.mark.parametrize("phone", ["0049 30 123", "00123", "+49 30 123", "555.0100", "1e5"])
def test_a_phone_number_keeps_its_zeros_and_signs(phone: str) -> None:
    assert one(f"full_name,phone\nAnn,{phone}\n").phone == phone


def test_a_file_of_a_few_columns_is_enough() -> None:
    assert one("Full Name;E-mail;Shoe size\nAnn;ann@example.org;38\n").email == "ann@example.org"
    assert one("role,organisation\nDirector,Example Lab\n").shown_name == "Director, Example Lab"
    assert one("full_name\nAnn\n").priority == 2


def test_columns_that_are_not_known_are_ignored_and_named() -> None:
    assert transfer.read_contacts(b"full_name,Shoe size\nAnn,38\n", "").unknown_columns == ("Shoe size",)


def test_a_missing_id_becomes_a_new_one() -> None:
    first, second = transfer.read_contacts(b"full_name\nAnn\nAnn\n", "").contacts
    assert first.id != second.id


def test_a_goal_in_words_alone_has_the_purpose_other() -> None:
    preview = transfer.read_contacts(b"full_name,goal\nAnn,See a lab\nBo,See a lab\nCy,\n", "")
    assert [(goal.purpose, goal.words) for goal in preview.goals] == [("other", "See a lab")]
    assert [contact.goal for contact in preview.contacts] == [preview.goals[0].id, preview.goals[0].id, ""]


BAD_CELLS = [
    ("id", "17", "bad_id", {"value": "17"}),
    (
        "Id",
        "{16bc1888-ccd3-4281-a64e-52c2e63aa003}",
        "bad_id",
        {"value": "{16bc1888-ccd3-4281-a64e-52c2e63aa003}"},
    ),
    ("referred_by", "Bo", "bad_id", {"value": "Bo"}),
    ("priority", "4", "bad_number", {"value": "4", "lowest": 1, "highest": 3}),
    ("priority", "high", "bad_number", {"value": "high", "lowest": 1, "highest": 3}),
    ("priority", "٢", "bad_number", {"value": "٢", "lowest": 1, "highest": 3}),
    ("do_not_contact", "maybe", "bad_yes_no", {"value": "maybe"}),
    ("Consent to use name", "x" * 50, "bad_yes_no", {"value": "x" * 40 + "…"}),
    ("tie", "friend", "bad_choice", {"value": "friend", "choices": "close, acquaintance, stranger"}),
    ("created", "22/11/2026", "bad_date", {"value": "22/11/2026"}),
    ("created", "2026-11-22", "bad_date", {"value": "2026-11-22"}),
    ("created", "2026-02-30T10:00:00+00:00", "bad_date", {"value": "2026-02-30T10:00:00+00:00"}),
    ("created", "2026-11-22T10:00:00", "bad_date", {"value": "2026-11-22T10:00:00"}),
    ("created", "0001-01-01T00:00:00+14:00", "bad_date", {"value": "0001-01-01T00:00:00+14:00"}),
    ("created", "1900-01-01T00:00:00Z", "date_out_of_range", {"value": "1900-01-01T00:00:00Z"}),
    ("created", "2200-01-01T00:00:00Z", "date_out_of_range", {"value": "2200-01-01T00:00:00Z"}),
    ("goal_purpose", "money", "bad_choice", None),
    ("source", "LinkedIn ads", "bad_choice", None),
    ("preferred_channel", "pigeon", "bad_choice", None),
    ("role", "x" * 201, "text_too_long", {"limit": 200, "length": 201}),
    ("notes", "x" * 10_001, "text_too_long", {"limit": 10_000, "length": 10_001}),
    ("goal", "x" * 501, "text_too_long", {"limit": 500, "length": 501}),
]


@pytest.mark.parametrize(("column", "cell", "key", "values"), BAD_CELLS)
def test_a_bad_cell_is_named_by_row_and_column(
    column: str, cell: str, key: str, values: dict[str, str | int] | None
) -> None:
    found, shown = contacts_problem(f"full_name,{column}\nAnn,\nBo,{cell}\n")
    assert found == key
    assert {"row": 3, "column": column}.items() <= shown.items()
    if values is not None:
        assert shown == {"row": 3, "column": column, **values}


def test_a_row_without_a_name_is_named() -> None:
    assert contacts_problem("full_name,role\nAnn,\n,Director\n") == (
        "needs_a_name",
        {"row": 3, "column": "full_name"},
    )


def test_the_same_id_twice_names_both_rows() -> None:
    text = f"id,full_name\n{ANN.id},Ann\n{ANN.id.upper()},Bo\n"
    assert contacts_problem(text) == ("id_twice", {"row": 3, "column": "id", "first": 2})


def test_choices_and_yes_are_read_in_any_case() -> None:
    contact = one("full_name,tie,do_not_contact,priority\nAnn, Close ,YES, 1 \n")
    assert (contact.tie, contact.do_not_contact, contact.priority) == ("close", True, 1)


AT = "2026-11-01T10:00:00+00:00"
EVENT = {
    "contact": ANN.id,
    "type": "met",
    "at": AT,
    "ended_at": "",
    "minutes": "",
    "channel": "",
    "at_is_date_only": "",
}
BAD_EVENTS = [
    ({"contact": ""}, "cell_empty", "contact"),
    ({"type": ""}, "cell_empty", "type"),
    ({"at": ""}, "cell_empty", "at"),
    ({"contact": "Ann"}, "bad_id", "contact"),
    ({"type": "lunch"}, "bad_choice", "type"),
    ({"at": "yesterday"}, "bad_date", "at"),
    ({"at": "1900-01-01T00:00:00Z"}, "date_out_of_range", "at"),
    ({"at": "2200-01-01T00:00:00Z"}, "date_out_of_range", "at"),
    ({"ended_at": "2026-11-01T09:59:59Z"}, "ends_before_it_starts", "ended_at"),
    ({"minutes": "0"}, "bad_number", "minutes"),
    ({"minutes": "601"}, "bad_number", "minutes"),
    ({"channel": "fax"}, "bad_choice", "channel"),
    ({"at_is_date_only": "perhaps"}, "bad_yes_no", "at_is_date_only"),
]


@pytest.mark.parametrize(("changes", "key", "column"), BAD_EVENTS)
def test_a_bad_event_is_named_by_row_and_column(changes: dict[str, str], key: str, column: str) -> None:
    rows = [",".join(EVENT), ",".join(EVENT.values()), ",".join((EVENT | changes).values())]
    found, shown = events_problem("\n".join(rows))
    assert found == key
    assert {"row": 3, "column": column}.items() <= shown.items()


def test_an_event_of_three_columns_is_enough() -> None:
    preview = transfer.read_events(f"contact,type,at\n{ANN.id},Met,2026-11-01T12:00:00+02:00\n".encode(), "")
    assert preview.problem is None
    assert [found.at for found in preview.events] == [datetime(2026, 11, 1, 10, tzinfo=UTC)]


cells = st.text(max_size=12) | st.sampled_from(["", "1", "yes", "met", AT, ANN.id, '"', "\n", ","])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(cells, max_size=7), max_size=5), st.sampled_from([",", ";", "\t"]), st.booleans())
def test_any_table_is_read_or_refused_and_never_fails(
    rows: list[list[str]], delimiter: str, as_events: bool
) -> None:
    header = (
        ("id", "contact", "type", "at", "note")
        if as_events
        else ("id", "full_name", "tie", "created", "goal")
    )
    data = "\r\n".join(delimiter.join(row) for row in [header, *rows]).encode("utf-8", "replace")
    preview = transfer.read_events(data, "") if as_events else transfer.read_contacts(data, "")
    found = preview.events if isinstance(preview, transfer.EventsPreview) else preview.contacts
    assert bool(found) == (preview.problem is None)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=3))
def test_a_damaged_byte_gives_a_contact_or_a_problem(place: int, instead: bytes) -> None:
    preview = transfer.read_contacts(WHOLE[:place] + instead + WHOLE[place + 1 :], "")
    assert bool(preview.contacts) == (preview.problem is None)
