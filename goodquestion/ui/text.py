"""User text is text: nothing in it becomes Markdown, an icon, an emoji, an arrow or a link of ours."""

import re

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^$&:=\"'/@%,;?])")
# Streamlit replaces these in the finished text, where a backslash no longer helps: an invisible joiner parts them.
_CODES = re.compile(r":(?=[\w+\-/]+:)")
_ARROWS = re.compile(r"(<|-|>|~)(?=[->=])")
_JOINER = "\u2060"
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # four of these would begin a block of code
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"


def escape(text: str) -> str:
    """``text`` for a place that reads Markdown, so that it looks as it was typed."""
    text = _CODES.sub(":" + _JOINER, text)
    text = _ARROWS.sub(r"\1" + _JOINER, text)
    text = _PUNCTUATION.sub(r"\\\1", text.replace("\r", ""))
    text = _INDENT.sub(lambda indent: "\u00a0" * len(indent[0].expandtabs(4)), text)
    return isolate(text.replace("\n", "  \n"))


def isolate(text: str) -> str:
    """``text`` whose overrides of the writing direction end where it ends (Unicode, UAX 9, X1 to X8)."""
    if not _BIDI.search(text):
        return text
    closing: list[str] = []  # what ends each mark that is open
    for mark in _BIDI.findall(text):
        if mark == _POP_EMBEDDING:
            if closing[-1:] == [_POP_EMBEDDING]:
                closing.pop()
        elif mark == _POP_ISOLATE:
            if _POP_ISOLATE in closing:  # it ends what was opened within the isolate as well
                while closing.pop() != _POP_ISOLATE:
                    pass
        else:
            closing.append(_POP_EMBEDDING if mark < "\u2066" else _POP_ISOLATE)
    return text + "".join(reversed(closing))
