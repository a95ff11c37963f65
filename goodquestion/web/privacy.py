"""What the log must not hold: the text of an error, which can be a learner's, and the address of a calendar feed."""

import logging
import re
import traceback
from pathlib import Path
from typing import Any

from goodquestion.settings import ROOT

PLACES = 4
"""How many places in our own code are named, the innermost first."""

_FEED = re.compile(r"(/calendar/)[^\s\"'?#]+", re.IGNORECASE)


def summary(error: BaseException) -> str:
    """``KeyError at goodquestion/storage/goals.py:12, pages/home.py:30``: no message, no values."""
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    own = [
        frame for frame in frames if frame[0].is_relative_to(ROOT) and "site-packages" not in frame[0].parts
    ]
    shown = (own or frames[-1:])[-PLACES:]
    places = ", ".join(f"{_short(path)}:{line}" for path, line in reversed(shown))
    kind = type(error).__name__
    return f"{kind} at {places}" if places else kind


def keep_logs_private() -> None:
    """Every log record of this process that carries an exception names it by ``summary`` alone, from now on.

    Streamlit and uvicorn log the traceback and the text of an error before anybody is asked, and uvicorn the address
    of every request; a record factory is the one place that all of them pass. Whoever knows the address of a
    calendar feed can read it, so that no record holds one.
    """
    make = logging.getLogRecordFactory()
    if getattr(make, "is_private", False):
        return

    def make_private(*args: Any, **kwargs: Any) -> logging.LogRecord:
        return _without_text(make(*args, **kwargs))

    make_private.is_private = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(make_private)


def _without_text(record: logging.LogRecord) -> logging.LogRecord:
    if isinstance(record.msg, str) and not record.args:  # else its words are a pattern
        record.msg = _FEED.sub(r"\1...", record.msg)
    if isinstance(record.args, tuple):
        record.args = tuple(_private(part) for part in record.args)
    elif record.args:
        record.args = {name: _private(part) for name, part in record.args.items()}
    if record.exc_info and (error := record.exc_info[1]):
        record.exc_info, record.exc_text = None, summary(error)  # formatters write the second as it is
    return record


def _private(part: object) -> object:
    """One of the values of a log line."""
    if isinstance(part, BaseException):
        return summary(part)
    if part is None or isinstance(part, (int, float)):
        return part
    try:
        text = str(part)
    except Exception:  # what cannot be written is not written
        return type(part).__name__
    hidden = _FEED.sub(r"\1...", text)
    return part if hidden == text else hidden


def _short(path: Path) -> str:
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])
