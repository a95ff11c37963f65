"""The first HTML of a page: the learner's language, our own files, plain words."""

import re
from pathlib import Path

import pytest

from goodquestion.web.frame import Assets, Frame, rewrite

TOKEN = "t" * 43
ASSETS = Assets(
    stylesheet="/app/static/s.css", scripts=("/app/static/a.js",), icon="/app/static/i.svg", font="/f.woff2"
)


def frame(**changes: str | None) -> Frame:
    plain = {"language": "en", "appearance": None, "description": "d", "loading": "l", "no_script": "n"}
    return Frame(**(plain | changes))  # type: ignore[arg-type]


def language(client, accept: str = "", cookie: str = "", path: str = "/") -> str:
    answer = client.get(path, headers={"Accept-Language": accept, "Cookie": cookie})
    found = re.search(r'<html lang="([^"]+)"', answer.text)
    assert found
    assert answer.headers["content-language"] == found[1]
    return found[1]


def test_the_language_that_the_learner_saved_comes_first(client, services) -> None:
    services.saved_languages[TOKEN] = "es"
    assert language(client, accept="en", cookie=f"gq_workspace={TOKEN}") == "es"


def test_deep_links_have_the_language_too(client, services) -> None:
    services.saved_languages[TOKEN] = "es"
    assert language(client, cookie=f"gq_workspace={TOKEN}", path="/contacts") == "es"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("vi, es;q=0.5", "es"),
        ("fr;q=0.9, en;q=0.2, es;q=0.4", "es"),
        ("vi,zh", "en"),
        ("", "en"),
        ("*", "en"),
        (";;q=,=", "en"),
    ],
)
def test_else_the_browser_says_which_language(client, accept: str, expected: str) -> None:
    assert language(client, accept=accept) == expected


def test_a_saved_language_that_is_gone_gives_way_to_the_browser(client, services) -> None:
    services.saved_languages[TOKEN] = "eo"
    assert language(client, accept="es", cookie=f"gq_workspace={TOKEN}") == "es"


def test_a_database_that_does_not_answer_does_not_take_the_page_away(client, services) -> None:
    services.database_error = OSError("no connection")
    assert language(client, accept="es", cookie=f"gq_workspace={TOKEN}") == "es"


def test_the_answer_says_what_it_depends_on_and_how_long_it_is(client) -> None:
    answer = client.get("/")
    assert {"Cookie", "Accept-Language"} <= {part.strip() for part in answer.headers["vary"].split(",")}
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers


def test_a_browser_that_asks_for_a_part_or_a_change_gets_the_whole_page(client) -> None:
    whole = client.get("/").text
    asked = {
        "Range": "bytes=0-10",
        "If-Modified-Since": "Wed, 21 Oct 2037 07:28:00 GMT",
        "If-None-Match": "*",
        "Accept-Encoding": "gzip",
    }
    answer = client.get("/", headers=asked)
    assert answer.status_code == 200
    assert answer.text == whole


def test_head_says_the_length_and_sends_nothing(client) -> None:
    answer = client.head("/")
    assert answer.content == b""
    assert answer.headers["content-length"] == client.get("/").headers["content-length"]


def test_the_words_before_the_page_has_loaded_are_in_the_language(client, services) -> None:
    services.tables["es"] = {"frame.loading": "Un momento", "frame.no_script": "Hace falta JavaScript"}
    html = client.get("/", headers={"Accept-Language": "es"}).text
    assert '<div id="root"><p class="gq-loading">Un momento</p></div>' in html
    assert "<noscript><p>Hace falta JavaScript</p></noscript>" in html


def test_words_are_there_even_without_content(client) -> None:
    assert "Good Question is loading" in client.get("/").text


def test_our_files_have_absolute_addresses_and_come_before_streamlits_scripts(index: Path) -> None:
    html = rewrite(index.read_text(encoding="utf-8"), frame(), ASSETS)
    assert '<link rel="stylesheet" href="/app/static/s.css" />' in html
    assert html.index('<script src="/app/static/a.js"></script>') < html.index('<script type="module"')
    assert html.index('href="/app/static/i.svg"') > 0
    assert 'href="/f.woff2"' in html


def test_nothing_of_streamlits_own_words_is_left(index: Path) -> None:
    html = rewrite(index.read_text(encoding="utf-8"), frame(), ASSETS)
    assert "<title>Good Question</title>" in html
    assert html.count("<title>") == 1
    for left in ("<title>Streamlit", "agent", "service-desc", "You need to enable JavaScript", "favicon.png"):
        assert left not in html


def test_streamlits_scripts_and_licence_stay_as_they_are(index: Path) -> None:
    before = index.read_text(encoding="utf-8")
    after = rewrite(before, frame(), ASSETS)
    scripts = re.compile(
        r"<script>.*?</script>|<script type.*?</script>|<link rel=\"modulepreload\"[^>]*>", re.DOTALL
    )
    assert scripts.findall(after) == scripts.findall(before)
    assert "Apache License" in after


def test_words_cannot_break_out_of_the_page(index: Path) -> None:
    words = '"><script>alert(1)</script>\\g<0>'
    html = rewrite(
        index.read_text(encoding="utf-8"), frame(description=words, loading=words, no_script=words), ASSETS
    )
    assert "<script>alert" not in html
    assert html.count("\\g&lt;0&gt;") == 3


def test_a_page_that_streamlit_writes_differently_one_day_is_still_served() -> None:
    assert rewrite("<p>Hello</p>", frame(), ASSETS) == "<p>Hello</p>"


@pytest.mark.parametrize("path", ["/media/x.csv", "/_stcore/health", "/static/js/index.js"])
def test_what_is_no_page_passes_as_it_is(client, path: str) -> None:
    assert "content-language" not in client.get(path).headers
