"""Bytes to rows and back, whatever the columns mean."""

import codecs
import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.services import csv_text
from goodquestion.services.csv_text import Layout, Limits, Refused

LAYOUT = Layout(
    columns=("name", "notes"),
    needs=(frozenset({"name"}),),
    no_header="problem.no_header_here",
    limits=Limits(size=10_000, rows=5, columns=6),
)


def read(data: bytes | str, filename: str = "file.csv") -> list[tuple[str, str]]:
    data = data.encode() if isinstance(data, str) else data
    return [(row.raw("name"), row.raw("notes")) for row in csv_text.read_table(data, filename, LAYOUT).rows]


def problem(data: bytes | str, filename: str = "file.csv") -> tuple[str, dict[str, str | int]]:
    with pytest.raises(Refused) as refused:
        read(data, filename)
    return refused.value.problem.key.removeprefix("problem."), dict(refused.value.problem.values)


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=20)
    | st.sampled_from(["'", "''", "'=", "=1+1", "+1", "-1", "@x", "\tx", "\rx", "'x", "NA"])
)
def test_escaping_and_taking_it_off_gives_the_same_cell(cell: str) -> None:
    assert csv_text.unescape(csv_text.escape(cell)) == cell


@pytest.mark.parametrize("risky", ["=1+1", "+1 555", "-x", "@x", "\tx", "\rx", "'x"])
def test_a_cell_that_a_spreadsheet_would_run_gets_one_apostrophe(risky: str) -> None:
    assert csv_text.escape(risky) == "'" + risky


def test_an_apostrophe_that_the_app_did_not_write_stays() -> None:
    assert csv_text.unescape("'tis") == "'tis"
    assert csv_text.unescape("'") == "'"


def test_a_file_has_a_mark_crlf_and_quotes_only_where_they_are_needed() -> None:
    data = csv_text.to_bytes(
        ("name", "notes"), [{"name": "Ann, B", "notes": 'says "hi"\ntwice'}, {"name": "Bo"}]
    )
    assert data == codecs.BOM_UTF8 + b'name,notes\r\n"Ann, B","says ""hi""\ntwice"\r\nBo,\r\n'


def test_no_cell_of_a_written_file_begins_with_what_a_spreadsheet_runs() -> None:
    data = csv_text.to_bytes(("name", "notes"), [{"name": "=cmd()", "notes": "-2"}])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[1] == ["'=cmd()", "'-2"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_are_told_apart_by_the_column_names(delimiter: str) -> None:
    assert read(f"name{delimiter}notes\nAnn{delimiter}x|y\n") == [("Ann", "x|y")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(end: str) -> None:
    assert read(end.join(["name,notes", "Ann,a", "Bo,b"])) == [("Ann", "a"), ("Bo", "b")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_marked_utf_16_are_read(encoding: str) -> None:
    assert read("name,notes\nZoë,日本 🌱\n".encode(encoding)) == [("Zoë", "日本 🌱")]


def test_big_endian_utf_16_is_read() -> None:
    assert read(codecs.BOM_UTF16_BE + "name\nZoë".encode("utf-16-be")) == [("Zoë", "")]


def test_a_mark_that_stands_there_twice_is_no_part_of_the_first_name() -> None:
    assert read(codecs.BOM_UTF8 * 2 + b"name,notes\nAnn,x\n") == [("Ann", "x")]


def test_the_header_is_found_below_lines_of_another_program_and_in_any_spelling() -> None:
    assert read("sep=;\nMy list;;\n\n NOTES ;N ame;Shoe size\nx;Ann;38\n") == [("Ann", "x")]


def test_columns_that_are_not_known_are_named() -> None:
    table = csv_text.read_table(b"name,Shoe size,,hat\nAnn,38,,7\n", "", LAYOUT)
    assert table.unknown == ("Shoe size", "hat")
    assert table.headings == {"name": "name"}


def test_empty_rows_are_passed_over_and_still_counted_as_a_spreadsheet_does() -> None:
    table = csv_text.read_table(b'name,notes\n\n,\nAnn,"two\nlines"\nBo,x\n', "", LAYOUT)
    assert [row.number for row in table.rows] == [4, 5]


PICTURES = [
    b"\x89PNG\r\n\x1a\n....",
    b"\xff\xd8\xff\xe0..",
    b"GIF89a..",
    b"RIFF....WEBPVP8 ",
    b"\0\0\0\x18ftypheic",
]


@pytest.mark.parametrize("data", PICTURES)
def test_a_picture_is_called_a_picture(data: bytes) -> None:
    assert problem(data) == ("csv_is_image", {})


def test_a_gzip_is_not_unpacked() -> None:
    assert problem(b"\x1f\x8b\x08\0....") == ("csv_is_gzip", {})


def test_a_pdf_is_called_a_pdf() -> None:
    assert problem(b"%PDF-1.7 ....") == ("csv_is_pdf", {})


def test_a_zip_and_a_spreadsheet_are_told_apart() -> None:
    assert problem(b"PK\x03\x04....notes.txt")[0] == "csv_is_zip"
    assert problem(b"PK\x03\x04....xl/workbook.xml")[0] == "csv_is_spreadsheet"
    assert problem(b"PK\x03\x04....", "People.XLSX")[0] == "csv_is_spreadsheet"
    assert problem(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....")[0] == "csv_is_spreadsheet"


def test_a_large_photo_is_called_a_picture_and_not_too_large() -> None:
    assert problem(b"\xff\xd8\xff" + b"x" * 20_000)[0] == "csv_is_image"


@pytest.mark.parametrize(
    "data", [b"", b"  \r\n ", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", codecs.BOM_UTF16_LE]
)
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    assert problem(data) == ("csv_empty", {})


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_latin_1_is_not_guessed(encoding: str) -> None:
    assert problem("name,notes\nZoë Müller,naïve\n".encode(encoding)) == ("csv_not_utf8", {})


def test_utf_16_that_was_cut_off_is_refused() -> None:
    assert problem("name,notes\nAnn,x\n".encode("utf-16")[:-1]) == ("csv_not_utf8", {})


def test_nul_is_refused_and_so_is_utf_16_without_its_mark() -> None:
    assert problem(b"name,notes\nAn\0n,x\n") == ("csv_not_text", {})
    assert problem("name,notes\nAnn,x\n".encode("utf-16-le")) == ("csv_not_text", {})


def test_one_byte_too_many_is_too_many() -> None:
    data = b"name\n" + b"x" * 9_995
    assert read(data) == [("x" * 9_995, "")]
    assert problem(data + b"x")[0] == "csv_too_big"


def test_one_row_too_many_is_too_many() -> None:
    assert len(read("name\n" + "Ann\n" * 5)) == 5
    assert problem("name\n" + "Ann\n" * 6) == ("csv_too_many_rows", {"limit": 5})


def test_one_column_too_many_is_too_many() -> None:
    assert problem("name,a,b,c,d,e,f\nAnn,,,,,,\n") == ("csv_too_many_columns", {"limit": 6})


def test_a_row_of_commas_alone_is_refused_at_once() -> None:
    assert problem("," * 9_000) == ("no_header_here", {})


def test_a_file_with_a_header_alone_says_that_it_has_no_rows() -> None:
    assert problem("name,notes\r\n") == ("csv_no_rows", {})


def test_a_file_without_the_column_names_says_so() -> None:
    assert problem("Ann,x\nBo,y\n") == ("no_header_here", {})


def test_a_column_that_stands_there_twice_is_refused() -> None:
    assert problem("name,notes, NAME \nAnn,x,Bo\n") == ("csv_column_twice", {"row": 1, "column": "NAME"})


def test_a_row_with_a_cell_too_many_or_too_few_is_named() -> None:
    assert problem("name,notes\nAnn,x\nBo,y,z\n") == (
        "csv_row_too_long",
        {"row": 3, "cells": 3, "columns": 2},
    )
    assert problem('name,notes\n"A\nnn",x\nBo\n') == (
        "csv_row_too_short",
        {"row": 3, "cells": 1, "columns": 2},
    )


@pytest.mark.parametrize("row", ['Bo,"never closed', 'Bo,"closed"too early'])
def test_a_damaged_quotation_is_named_by_its_row(row: str) -> None:
    assert problem(f"name,notes\nAnn,x\n{row}\nCy,z\n") == ("csv_open_quote", {"row": 3})


def test_a_cell_beyond_what_a_reader_takes_is_named_by_its_row() -> None:
    layout = Layout(columns=("name",), needs=(frozenset({"name"}),), no_header="problem.none")
    with pytest.raises(Refused) as refused:
        csv_text.read_table(b"name\nAnn\n" + b"x" * 140_000, "", layout)
    assert refused.value.problem.key == "problem.csv_cell_too_long"
    assert refused.value.problem.values == {"row": 3}


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: ("name,notes\n" + text).encode("utf-8", "replace"))
)
def test_any_bytes_give_rows_or_a_problem(data: bytes) -> None:
    try:
        found = bool(csv_text.read_table(data, "", LAYOUT).rows)
    except Refused as refused:
        found = refused.problem.key.startswith("problem.")
    assert found


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), min_size=1, max_size=5))
def test_what_is_written_is_read(rows: list[tuple[str, str]]) -> None:
    clean = [tuple(cell.replace("\0", "") for cell in row) for row in rows]
    written = csv_text.to_bytes(
        LAYOUT.columns, ({"name": f"n{name}", "notes": notes} for name, notes in clean)
    )
    assert read(written) == [(f"n{name}", notes) for name, notes in clean]
