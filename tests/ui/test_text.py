"""What a learner typed looks as it was typed, wherever it is shown: never Markdown, HTML, an icon or a link."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from goodquestion.domain.contacts import clean_text
from goodquestion.ui.text import escape, isolate

COMMONMARK = MarkdownIt("commonmark")
GITHUB = MarkdownIt("gfm-like", {"linkify": False})
JOINER = "\u2060"

HARD = [
    "*bold* _or_ **not** `code` ~~gone~~",
    "# heading\n## another",
    "heading\n===\nheading\n---",
    "- one\n+ two\n* three\n1. four\n2) five",
    "> quoted",
    "[a](https://example.com) ![b](https://example.com/c.png) [d]: https://example.com",
    "<https://example.com> <ana@example.org> https://example.com www.example.com",
    "<script>alert(1)</script><!-- x --><?php ?><![CDATA[x]]>",
    "&amp; &lt; &#65; &nbsp;",
    "| a | b |\n|---|---|\n| c | d |",
    "```python\nprint()\n```",
    "~~~\ncode\n~~~",
    "$x^2$ $$y$$",
    ":red[text] :material/home: :smile: :red-background[x]",
    "-> <- <-> --> => >= <= --",
    "back\\slash \\* \\",
    "one\n    four spaces\n\n    after a blank line *as code*\n\ttab",
    "    at the beginning",
    "line\n\n\nline",
    "***\n___\n---",
    "a  \nb\\\nc",
    "\"quotes\" 'single' (c) ... --",
    "[ ] box [x] box",
    "^super^ {#id} {.class} ==mark== @ana #tag",
    "=HYPERLINK(1)",
    "نور *حدّاد* 👩🏽‍🔬",
]


class Shown(HTMLParser):
    """The text that a reader sees, line by line, and the elements that carry it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert attrs == []

    def handle_data(self, data: str) -> None:
        self.text += data


def lines(text: str) -> list[str]:
    """Lines that are not empty, without what no reader can see."""
    text = text.replace(JOINER, "")
    found = (re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in text.split("\n"))
    return [line for line in found if line]


def shown(text: str, parser: MarkdownIt = COMMONMARK) -> Shown:
    return Shown(parser.render(escape(text)))


typed = st.text() | st.lists(st.sampled_from(HARD), min_size=1, max_size=3).map("\n".join)
typed |= st.text(alphabet="*_`#>-+.()[]!<>&|~$:=\\ \n\t1ax/@^{}")


@pytest.mark.parametrize("text", HARD)
def test_text_full_of_marks_looks_as_it_was_typed(text: str) -> None:
    for parser in (COMMONMARK, GITHUB):
        found = shown(text, parser)
        assert lines(found.text) == lines(text)
        assert found.tags <= {"p", "br"}


@settings(deadline=None, max_examples=300)
@given(text=typed)
@example(text="\u202e*a*")
@example(text="a\n\n    *b*")
def test_whatever_is_typed_looks_as_it_was_typed(text: str) -> None:
    text = isolate(clean_text(text, long=True))
    found = shown(text)
    assert lines(found.text) == lines(text)
    assert found.tags <= {"p", "br"}


@settings(deadline=None, max_examples=200)
@given(text=typed)
def test_whatever_is_typed_makes_no_html_no_link_and_no_image(text: str) -> None:
    for parser in (COMMONMARK, GITHUB):
        tokens = parser.parse(escape(text))
        kinds = {child.type for token in tokens for child in [token, *(token.children or [])]}
        assert kinds <= {
            "paragraph_open",
            "paragraph_close",
            "inline",
            "text",
            "hardbreak",
            "softbreak",
            "text_special",
        }


@given(text=typed)
def test_escaped_text_stands_between_words_of_ours_without_touching_them(text: str) -> None:
    one_line = clean_text(text)
    html = COMMONMARK.render(f"**Before** {escape(one_line)} *after*")
    assert html.startswith("<p><strong>Before</strong>")
    assert html.endswith("<em>after</em></p>\n")
    assert Shown(html).tags <= {"p", "strong", "em"}


def test_lines_stay_lines_and_paragraphs_stay_paragraphs() -> None:
    assert COMMONMARK.render(escape("one\ntwo\r\nthree\n\nfour")) == (
        "<p>one<br />\ntwo<br />\nthree</p>\n<p>four</p>\n"
    )


def test_indented_lines_stay_indented_and_are_no_code() -> None:
    assert escape("one\n    two") == "one  \n" + "\u00a0" * 4 + "two"
    for indent in ("    ", "\t", " \t  "):
        assert Shown(COMMONMARK.render(escape(f"one\n\n{indent}two"))).tags == {"p"}


@pytest.mark.parametrize("code", [":smile:", ":material/home:", ":+1:", ":a-b:", ":x:y:"])
def test_an_emoji_or_icon_code_is_parted_so_that_it_stays_text(code: str) -> None:
    finished = Shown(COMMONMARK.render(escape(code))).text.strip()
    assert not re.search(r":[\w+\-/]+:", finished)
    assert finished.replace(JOINER, "") == code


@pytest.mark.parametrize("arrow", ["->", "<-", "-->", "<->", "=>", ">=", "<=", "--", "~="])
def test_an_arrow_is_parted_so_that_it_stays_text(arrow: str) -> None:
    finished = Shown(COMMONMARK.render(escape(f"a {arrow} b"))).text
    assert arrow not in finished or arrow in ("=>", "~=")
    assert finished.replace(JOINER, "").strip() == f"a {arrow} b"


def test_plain_words_are_left_as_they_are() -> None:
    for text in ("", "Ana Example", "José Ñuñez 3", "نور حدّاد", "👩🏽‍🔬"):
        assert escape(text) == text


# -- the direction of writing

OPENS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "embedding"),
    **dict.fromkeys("\u2066\u2067\u2068", "isolate"),
}


def still_open(text: str) -> list[str]:
    """What of the direction marks is open at the end, by the rules of Unicode (UAX 9, X1 to X8)."""
    found: list[str] = []
    for character in text:
        if character in OPENS:
            found.append(OPENS[character])
        elif character == "\u202c" and found and found[-1] == "embedding":
            found.pop()
        elif character == "\u2069" and "isolate" in found:
            while found.pop() != "isolate":
                pass
    return found


MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@settings(deadline=None)
@given(text=st.text(alphabet=MARKS + "ab ") | st.text())
@example(text="\u2067abc\u202c")
@example(text="\u202eabc\u2069")
@example(text="\u2067\u202eabc\u2069")
def test_overrides_of_the_direction_end_where_the_text_ends(text: str) -> None:
    closed = isolate(text)
    assert still_open(closed) == []
    assert closed.startswith(text)
    assert set(closed[len(text) :]) <= {"\u202c", "\u2069"}
    assert isolate(closed) == closed
    assert still_open(escape(text)) == []


def test_text_without_such_marks_gets_none() -> None:
    for text in ("", "abc", "עדה", "\u200f\u200e", "\u202aabc\u202c"):
        assert isolate(text) == text


def test_what_comes_after_typed_text_is_read_in_its_own_direction() -> None:
    said = escape("\u202eevil") + " (4 minutes)"
    assert still_open(said[: said.index(" (4")]) == []
