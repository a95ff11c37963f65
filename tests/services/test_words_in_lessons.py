"""Glossary words in a lesson: each is a link where it first stands, and nothing else in the text changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.curriculum.library import Library
from goodquestion.services import glossary, startup
from tests.services.test_glossary import library, term

WORDS = library(
    term("call", "cold call", "cold calls"),
    term("call-centre", "call"),
    term("network", "network", "networking"),
    term("plan-b", "Plan B"),
)
LINK = re.compile(r"\[([^\]]*)\]\(/glossary\?word=([^)]*)\)")


def linked(*paragraphs: str, of: Library = WORDS, language: str = "en") -> tuple[str, ...]:
    return glossary.with_words_linked(of, paragraphs, language)


def one(text: str, of: Library = WORDS) -> str:
    (found,) = linked(text, of=of)
    return found


def test_a_word_is_a_link_where_it_stands() -> None:
    assert one("Your network helps.") == "Your [network](/glossary?word=network) helps."


def test_only_the_first_time_it_stands_there() -> None:
    assert (
        one("A network is a network.\nNetwork!")
        == "A [network](/glossary?word=network) is a network.\nNetwork!"
    )


def test_the_first_time_in_the_whole_lesson_and_not_in_each_paragraph() -> None:
    assert linked("No word.", "Your network.", "The network.") == (
        "No word.",
        "Your [network](/glossary?word=network).",
        "The network.",
    )


def test_another_form_of_the_word_counts_as_the_word() -> None:
    assert one("Networking with your network") == "[Networking](/glossary?word=network) with your network"


def test_the_text_keeps_its_capitals() -> None:
    assert one("NETWORK, plan b") == "[NETWORK](/glossary?word=network), [plan b](/glossary?word=plan-b)"


def test_the_longest_word_that_fits_is_taken() -> None:
    events = library(term("network", "network"), term("event", "network event"), term("event-day", "event"))
    assert one("A network event.", events) == "A [network event](/glossary?word=event)."
    assert one("A cold call.") == "A [cold call](/glossary?word=call)."
    assert (
        one("Cold calls: call.") == "[Cold calls](/glossary?word=call): [call](/glossary?word=call-centre)."
    )


@pytest.mark.parametrize(
    "text", ["Networks and anetwork", "network_x", "recalled calling", "network2", "éxnetwork"]
)
def test_a_part_of_a_longer_word_is_no_word(text: str) -> None:
    assert one(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "# Your network",
        "## A cold call",
        "  ### network",
        "> “I make a cold call,” she says.",
        "[Your network](https://example.org)",
        "[the call](/lesson?lesson=x) ",
        "![A network of people](network.png)",
        "`network`",
        '<a title="network">',
        "https://example.org/network",
        "See http://example.org/a-call?b=network.",
    ],
)
def test_headings_quotations_links_pictures_code_and_addresses_stay_as_they_are(text: str) -> None:
    assert one(text) == text


def test_a_word_that_stands_in_a_heading_first_is_a_link_where_it_stands_next() -> None:
    text = "## The network\n\n> my network\n\n[network](/x) and a network"
    assert one(text) == f"{text.rpartition('network')[0]}[network](/glossary?word=network)"


def test_words_around_a_link_are_links() -> None:
    assert one("A network [here](/x), a cold call there.") == (
        "A [network](/glossary?word=network) [here](/x), a [cold call](/glossary?word=call) there."
    )


def test_a_word_in_bold_or_in_a_list_is_a_link_too() -> None:
    assert one("- **network**: people\n1. *cold call*") == (
        "- **[network](/glossary?word=network)**: people\n1. *[cold call](/glossary?word=call)*"
    )


def test_a_word_in_another_language_is_found_with_its_accents() -> None:
    spanish = library(
        term("call", "cold call"), spanish=(term("call", "llamada en frío", "llamadas en frío"),)
    )
    assert linked("Una LLAMADA EN FRÍO y llamadas en frío.", of=spanish, language="es") == (
        "Una [LLAMADA EN FRÍO](/glossary?word=call) y llamadas en frío.",
    )


def test_signs_in_a_word_are_signs() -> None:
    strange = library(term("q-and-a", "Q&A (live)"), term("plus", "C++"))
    assert (
        one("A Q&A (live) now, not QQA live", strange)
        == "A [Q&A (live)](/glossary?word=q-and-a) now, not QQA live"
    )
    assert one("C, C++ and CC", strange) == "C, [C++](/glossary?word=plus) and CC"


def test_letters_that_only_a_search_takes_for_others_do_no_harm() -> None:
    turkish = library(term("person", "kişi"), term("mile", "mil"))
    assert one("kışı ve KİŞİ, mıl", turkish) == "kışı ve KİŞİ, mıl"
    assert one("kışı ve kişi", turkish) == "kışı ve [kişi](/glossary?word=person)"


def test_a_course_without_a_glossary_stays_as_it_is() -> None:
    assert one("A cold call.", library()) == "A cold call."
    assert linked() == ()


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    *("network", "Networking", "a cold call", "call", "Plan B", "and", "\n", "\n## ", "\n> "),
                    *("**call**", "[call](/x)", "`network`", "https://a.org/call", "(call)", "networks"),
                ]
            ),
            max_size=12,
        ).map(" ".join),
        max_size=4,
    )
)
def test_each_word_is_a_link_at_most_once_and_without_its_links_the_text_is_the_same(
    texts: list[str],
) -> None:
    found = linked(*texts)
    assert tuple(LINK.sub(r"\1", text) for text in found) == tuple(texts)
    targets = [target for text in found for _, target in LINK.findall(text)]
    assert len(set(targets)) == len(targets)


@pytest.mark.parametrize("language", startup.library().languages)
def test_in_every_lesson_of_the_course_links_stand_beside_each_other_and_never_inside_one_another(
    language: str,
) -> None:
    real = startup.library()
    some = 0
    for lesson in real.lessons(language):
        texts = glossary.with_words_linked(real, lesson.prose, lesson.language)
        assert tuple(LINK.sub(r"\1", text) for text in texts) == lesson.prose
        assert not [text for text in texts if re.search(r"\[[^\]]*\[[^\]]*\]\(", text)]
        some += sum(len(LINK.findall(text)) for text in texts)
    assert some > len(real.lessons(language))
