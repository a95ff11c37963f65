"""The two CSV files: out with one click, into another browser, and refused in words when they are something else."""

import csv
import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.browser.driver import (
    Server,
    add_contact,
    key,
    open_contact,
    open_page,
    press,
    said,
    today,
    type_notes,
    words,
)

HARD_NAMES = ["=1+1", "'quoted", 'Ana "Ani" Flores, Jr.', "مريم الحسن", "007", "NA", "😀 Mei"]
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)


def download(page: Page, name: str) -> tuple[str, bytes]:
    """One click on this button; the file's name and content."""
    with page.expect_download() as coming:
        press(page, name)
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def choose_file(page: Page, name: str, file_name: str, content: bytes) -> None:
    """Choose a file, and wait until it has gone to the server."""
    with page.expect_response(lambda answer: "upload_file" in answer.url and answer.ok):
        page.locator(f".st-key-{name} input[type=file]").set_input_files(
            FilePayload(name=file_name, mimeType="text/csv", buffer=content)
        )
    expect(page.locator(f".st-key-{name}").get_by_role("button", name=file_name)).to_be_visible()


def everybody(page: Page) -> list[str]:
    """What the list of people says of each, once each has its name: links are drawn later than plain words."""
    open_page(page, "/contacts")
    shown = page.locator("[class*='st-key-contact_row_']")
    expect(shown.locator("a strong")).to_have_count(len(HARD_NAMES))
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    return shown.all_inner_texts()


@pytest.fixture
def learner(page: Page) -> Page:
    """Somebody with people whose names are hard on a CSV file, and with a history."""
    open_page(page, "/contacts")
    for name in HARD_NAMES:
        add_contact(page, name, role="Bookkeeper")
    contact = open_contact(page, "007")
    for happened in ("request_sent", "reply_yes"):
        press(page, f"event_tap_{happened}")
        expect(key(page, f"event_tap_{happened}", "button")).to_have_count(0)
    type_notes(page, f"contact_notes_{contact}", 'Two lines,\nwith a comma and a "quote".')
    expect(said(page, words("long_text.saved")).last).to_be_visible()
    return page


def test_both_files_come_with_one_click_and_give_the_same_list_in_another_browser(
    learner: Page, new_context: Callable[..., BrowserContext]
) -> None:
    open_page(learner, "/your_data")
    contacts_name, contacts = download(learner, "contacts_export_csv")
    events_name, events = download(learner, "events_export_csv")
    assert contacts_name == f"good-question-contacts-{today()}.csv"
    assert events_name == f"good-question-events-{today()}.csv"
    assert sorted(row["role"] for row in rows(contacts)) == ["Bookkeeper"] * len(HARD_NAMES)
    assert {row["full_name"] for row in rows(contacts)} >= {"007", "NA", "'=1+1", "''quoted", "مريم الحسن"}
    assert [row["type"] for row in rows(events)] == ["request_sent", "reply_yes"]

    other = new_context().new_page()
    open_page(other, "/your_data")
    choose_file(other, "contacts_import_file", contacts_name, contacts)
    choose_file(other, "events_import_file", events_name, events)
    press(other, "contacts_import_csv")
    expect(said(other, words("your_data.imported", people=len(HARD_NAMES), events=2))).to_be_visible()
    assert download(other, "contacts_export_csv")[1] == contacts
    assert download(other, "events_export_csv")[1] == events
    assert everybody(other) == everybody(learner)


def test_what_is_there_already_is_not_added_twice(learner: Page) -> None:
    open_page(learner, "/your_data")
    name, contacts = download(learner, "contacts_export_csv")
    choose_file(learner, "contacts_import_file", name, contacts)
    press(learner, "contacts_import_csv")
    expect(said(learner, words("your_data.imported", people=0, events=0))).to_be_visible()
    assert len(everybody(learner)) == len(HARD_NAMES)


@pytest.mark.parametrize(
    ("file_name", "content", "sentence"),
    [
        ("people.csv", PNG, words("problem.csv_is_image")),
        ("people.csv", gzip.compress(b"full_name\nAna\n"), words("problem.csv_is_gzip")),
        ("people.csv", "full_name\nJosé\n".encode("latin-1"), words("problem.csv_not_utf8")),
        (
            "people.csv",
            b"full_name,role\nAna,Clerk,too,much\n",
            words("problem.csv_row_too_long", row=2, cells=4, columns=2),
        ),
        ("people.csv", b"", words("problem.csv_empty")),
    ],
    ids=["image", "gzip", "latin-1", "row too long", "empty"],
)
def test_a_file_that_cannot_be_read_is_refused_in_words_and_changes_nothing(
    page: Page, server: Server, file_name: str, content: bytes, sentence: str
) -> None:
    before = server.rows("SELECT count(*) FROM contact")
    open_page(page, "/your_data")
    choose_file(page, "contacts_import_file", file_name, content)
    press(page, "contacts_import_csv")
    expect(said(page, sentence)).to_be_visible()
    assert server.rows("SELECT count(*) FROM contact") == before


def test_a_file_in_utf_16_is_read(page: Page, server: Server) -> None:
    open_page(page, "/your_data")
    choose_file(page, "contacts_import_file", "people.csv", "full_name\nJosé Ñandú\n".encode("utf-16"))
    press(page, "contacts_import_csv")
    expect(said(page, words("your_data.imported", people=1, events=0))).to_be_visible()
    assert server.rows("SELECT count(*) FROM contact WHERE full_name = 'José Ñandú'") == [(1,)]


def test_the_button_without_a_file_says_what_to_do(page: Page) -> None:
    open_page(page, "/your_data")
    press(page, "contacts_import_csv")
    expect(said(page, words("your_data.no_file"))).to_be_visible()
