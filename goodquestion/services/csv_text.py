"""CSV as this app writes and reads it: rows to bytes, bytes to rows, cells to values.

It does not know what the columns mean.
Written files are UTF-8 with a byte order mark, RFC 4180, with an apostrophe before what a spreadsheet would run.
Reading is strict: whatever could shift, drop or change a cell refuses the whole file.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import UTC, datetime, timedelta
from itertools import islice

from goodquestion.domain.contacts import EARLIEST, LATEST, LONG, clean_text
from goodquestion.domain.problems import Problem

_RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
_DELIMITERS = (",", ";", "\t")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_YES_NO = {"yes": True, "no": False, "": False}
_QUOTED = 40  # characters of a bad value that a problem repeats
_A_DAY = timedelta(days=1)
_HEADER_WITHIN = 20  # rows: some programs write a few lines of their own above the column names
_HEADER_CELLS = 200  # looked at in each, so that a row of a million commas costs nothing
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPREADSHEET_PARTS = (b"xl/", b"[Content_Types].xml", b"opendocument.spreadsheet")
_SPREADSHEET_NAMES = (".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
_LOOKS_LIKE = {
    "problem.csv_is_image": (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"),
    "problem.csv_is_gzip": (b"\x1f\x8b",),
    "problem.csv_is_pdf": (b"%PDF-",),
    "problem.csv_is_spreadsheet": (_OLD_EXCEL,),
}


class Refused(Exception):
    """Carries a Problem out of the depths of a file; whoever offers reading to a page returns it as a value."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.key)
        self.problem = problem


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How large a file may be: ``size`` in bytes, data rows, columns."""

    size: int = 1024 * 1024
    rows: int = 2_000
    columns: int = 100


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One kind of file: the columns it may have, and the sets of columns of which it needs one.

    ``no_header`` is the problem's key when no such set is found; ``mistaken_for`` has a better key for each set that
    gives another kind of file away.
    """

    columns: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    no_header: str
    mistaken_for: Mapping[str, frozenset[str]] = dataclass_field(default_factory=dict)
    limits: Limits = Limits()


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row, by known column. ``number`` is as a spreadsheet counts: from 1, with every row above the data.

    The methods below give a cell as a value, and raise Refused, with row and column, when it is none.
    """

    number: int
    cells: Mapping[str, str]
    headings: Mapping[str, str]  # the columns as the file spells them

    def refused(self, key: str, column: str, **values: str | int) -> Refused:
        """A problem with this cell, ready to be raised; its words may name the row and the column."""
        where: dict[str, str | int] = {"row": self.number, "column": self.headings.get(column, column)}
        return Refused(Problem(key=key, field=column, values=where | values))

    def refuse_a_second(self, row_id: str, rows: Mapping[str, int]) -> None:
        """Refuse an id that another row has; ``rows`` has the row of each id so far."""
        if row_id in rows:
            raise self.refused("problem.csv_id_twice", "id", first=rows[row_id])

    def raw(self, column: str) -> str:
        """The cell as it stands in the file, or nothing when the file has no such column."""
        return self.cells.get(column, "")

    def text(self, column: str, *, limit: int = LONG, long: bool = False) -> str:
        """The cell, cleaned as anything typed is; one line unless ``long``."""
        text = clean_text(self.raw(column), long=long)
        if len(text) > limit:
            raise self.refused("problem.csv_text_too_long", column, limit=limit, length=len(text))
        return text

    def identity(self, column: str) -> str:
        """A UUID, or nothing."""
        text = self.text(column).casefold()
        if text and not _UUID.fullmatch(text):
            raise self._bad_value("problem.csv_bad_id", column)
        return text

    def choice(self, column: str, allowed: Sequence[str]) -> str:
        """One of ``allowed``, or nothing."""
        text = self.text(column).casefold()
        if text and text not in allowed:
            raise self._bad_value("problem.csv_bad_choice", column, choices=", ".join(allowed))
        return text

    def yes_no(self, column: str) -> bool:
        """Yes or no; an empty cell is no."""
        text = self.text(column).casefold()
        if text not in _YES_NO:
            raise self._bad_value("problem.csv_bad_yes_no", column)
        return _YES_NO[text]

    def whole_number(self, column: str, lowest: int, highest: int) -> int | None:
        """A whole number within these limits, or None for an empty cell."""
        text = self.text(column)
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,4}", text) or not lowest <= int(text) <= highest:
            raise self._bad_value("problem.csv_bad_number", column, lowest=lowest, highest=highest)
        return int(text)

    def moment(self, column: str) -> datetime | None:
        """An ISO 8601 time with its zone, in UTC. One without a zone could mean another day, so it is refused."""
        text = self.text(column)
        if not text:
            return None
        try:
            moment = datetime.fromisoformat(text.upper())
            is_exact = moment.tzinfo is not None
            moment = moment.astimezone(UTC)
        except (ValueError, OverflowError):
            is_exact = False
        if not is_exact:
            raise self._bad_value("problem.csv_bad_date", column)
        # A day of grace: the domain holds these limits in the learner's zone, which may be on another day.
        if not EARLIEST - _A_DAY <= moment.date() < LATEST + _A_DAY:
            raise self._bad_value("problem.csv_date_out_of_range", column)
        return moment

    def _bad_value(self, key: str, column: str, **values: str | int) -> Refused:
        text = clean_text(self.raw(column))
        shown = text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
        return self.refused(key, column, value=shown, **values)


@dataclass(frozen=True, kw_only=True)
class Table:
    """What a file holds. ``headings`` are the known columns as the file spells them, ``unknown`` all others."""

    rows: tuple[Row, ...]
    headings: Mapping[str, str]
    unknown: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Header:
    row: int
    delimiter: str
    cells: Sequence[str]
    places: Mapping[str, int]  # known column -> its place in each row

    @property
    def headings(self) -> dict[str, str]:
        """The known columns as the file spells them."""
        return {name: self.cells[place].strip() for name, place in self.places.items()}


def to_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A CSV file with these columns; a row's missing cells are empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([escape(row.get(column, "")) for column in columns] for row in rows)
    return codecs.BOM_UTF8 + out.getvalue().encode("utf-8", "replace")


def escape(cell: str) -> str:
    """``cell`` so that no spreadsheet takes it for a formula; ``unescape`` gives it back."""
    return "'" + cell if cell.startswith(_RISKY) else cell


def unescape(cell: str) -> str:
    """``cell`` without the apostrophe that ``escape`` put before it, and no other."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_RISKY) else cell


def read_table(data: bytes, filename: str, layout: Layout) -> Table:
    """The rows of a CSV file. Raises Refused when anything about the file is not as it should be."""
    text = decode(data, filename, layout.limits)
    header = _header(text, layout)
    _check_header(header, layout.limits)
    rows = tuple(_rows(text, header, layout.limits))
    if not rows:
        raise Refused(Problem(key="problem.csv_no_rows"))
    unknown = (cell.strip() for i, cell in enumerate(header.cells) if i not in header.places.values())
    return Table(
        rows=rows,
        headings=header.headings,
        unknown=tuple(name for name in unknown if name),
    )


def decode(data: bytes, filename: str, limits: Limits) -> str:
    """The text of a file. Raises Refused for what is no text, is too large, or is in an unnamed encoding."""
    if not data.strip():
        raise Refused(Problem(key="problem.csv_empty"))
    key = _looks_like(data, filename)
    if key is not None:
        raise Refused(Problem(key=key))
    if len(data) > limits.size:
        raise Refused(Problem(key="problem.csv_too_big", values={"limit": limits.size // 1024**2}))
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if utf_16 else "utf-8")
    except UnicodeDecodeError:
        # No guess: Latin-1 reads any bytes, and would turn names in another encoding into other names.
        raise Refused(Problem(key="problem.csv_not_utf8")) from None
    if "\0" in text:
        raise Refused(Problem(key="problem.csv_not_text"))
    text = text.lstrip("\ufeff")
    if not text.strip():
        raise Refused(Problem(key="problem.csv_empty"))
    return text


def _looks_like(data: bytes, filename: str) -> str | None:
    for key, starts in _LOOKS_LIKE.items():
        if data.startswith(starts):
            return key
    if (data.startswith(b"RIFF") and data[8:12] == b"WEBP") or data[4:8] == b"ftyp":
        return "problem.csv_is_image"
    if data.startswith(_ZIP):
        named_so = filename.lower().endswith(_SPREADSHEET_NAMES)
        is_spreadsheet = named_so or any(part in data for part in _SPREADSHEET_PARTS)
        return "problem.csv_is_spreadsheet" if is_spreadsheet else "problem.csv_is_zip"
    return None


def _header(text: str, layout: Layout) -> _Header:
    tries = (_header_with(text, delimiter, layout.columns, layout.needs) for delimiter in _DELIMITERS)
    found = [header for header in tries if header is not None]
    if found:
        return max(found, key=lambda header: len(header.places))
    for key, columns in layout.mistaken_for.items():
        if any(_header_with(text, delimiter, tuple(columns), (columns,)) for delimiter in _DELIMITERS):
            raise Refused(Problem(key=key))
    raise Refused(Problem(key=layout.no_header))


def _header_with(
    text: str, delimiter: str, columns: Sequence[str], needs: Sequence[frozenset[str]]
) -> _Header | None:
    """The first row that has the column names needed, or None."""
    wanted = {_bare(column): column for column in columns}
    for number, cells in enumerate(_first_rows(text, delimiter), start=1):
        names = map(_bare, cells[:_HEADER_CELLS])
        places = {wanted[name]: i for i, name in enumerate(names) if name in wanted}
        if any(columns <= places.keys() for columns in needs):
            return _Header(row=number, delimiter=delimiter, cells=cells, places=places)
    return None


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    rows = []
    try:
        for cells in islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _HEADER_WITHIN):
            rows.append(cells)
    except csv.Error:  # a cell without end; reading for good will say where
        pass
    return rows


def _bare(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def _check_header(header: _Header, limits: Limits) -> None:
    if len(header.cells) > limits.columns:
        raise Refused(Problem(key="problem.csv_too_many_columns", values={"limit": limits.columns}))
    names = [_bare(cell) for cell in header.cells]
    for name, place in header.places.items():
        if names.count(_bare(name)) > 1:
            values: dict[str, str | int] = {"row": header.row, "column": header.cells[place].strip()}
            raise Refused(Problem(key="problem.csv_column_twice", field=name, values=values))


def _rows(text: str, header: _Header, limits: Limits) -> Iterator[Row]:
    count, headings = 0, header.headings
    for number, cells in _records(text, header.delimiter):
        if number <= header.row or not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > limits.rows:
            raise Refused(Problem(key="problem.csv_too_many_rows", values={"limit": limits.rows}))
        _check_width(number, cells, header)
        own = {name: unescape(cells[place]) for name, place in header.places.items()}
        yield Row(number=number, cells=own, headings=headings)


def _check_width(number: int, cells: Sequence[str], header: _Header) -> None:
    if len(cells) != len(header.cells):
        key = "problem.csv_row_too_long" if len(cells) > len(header.cells) else "problem.csv_row_too_short"
        values = {"row": number, "cells": len(cells), "columns": len(header.cells)}
        raise Refused(Problem(key=key, values=values))


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    done = 0
    try:
        for done, cells in enumerate(reader, start=1):
            yield done, cells
    except csv.Error as error:
        # One class of error for both: a cell over the reader's own limit is told apart by its words alone.
        key = "problem.csv_cell_too_long" if "field larger" in str(error) else "problem.csv_open_quote"
        raise Refused(Problem(key=key, values={"row": done + 1})) from None
