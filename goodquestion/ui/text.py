"""User text is text: nothing in it becomes Markdown, an icon, an emoji, an arrow or a link of ours."""

import re

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^$&:=\"'/@%,;?])")
# Streamlit replaces these in the finished text, where a backslash no longer helps: an invisible joiner parts them.
_CODES = re.compile(r":(?=[\w+\-/]+:)")
_ARROWS = re.compile(r"(<|-|>|~)(?=[->=])")
_JOINER = "\u2060"
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}


def escape(text: str) -> str:
    """``text`` for a place that reads Markdown, so that it looks as it was typed."""
    text = _CODES.sub(":" + _JOINER, text)
    text = _ARROWS.sub(r"\1" + _JOINER, text)
    text = _PUNCTUATION.sub(r"\\\1", text)
    return isolate(text.replace("\r", "").replace("\n", "  \n"))


def isolate(text: str) -> str:
    """``text`` whose overrides of the writing direction end where it ends."""
    if not _BIDI.search(text):
        return text
    open_marks: list[str] = []
    for mark in _BIDI.findall(text):
        if mark in "\u202c\u2069":
            if open_marks:
                open_marks.pop()
        else:
            open_marks.append(_CLOSING.get(mark, "\u2069"))
    return text + "".join(reversed(open_marks))
