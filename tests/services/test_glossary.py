"""Looking up a word: what it means, how it is said, one line in the learner's first language; found as it is typed."""

import dataclasses
import unicodedata

import pytest

from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import GlossFile, Term
from goodquestion.i18n import Words
from goodquestion.services import glossary, startup
from goodquestion.services.glossary import Entry

REAL = startup.library()
EN = Words("en", REAL.ui)
RLI, PDI = "\u2067", "\u2069"


def term(name: str, word: str, *forms: str, meaning: str = "A thing.") -> Term:
    return Term(id=name, word=word, say="SAY", meaning=meaning, example=f"About {word}.", forms=forms)


def gloss(language: str, direction: str = "ltr", reviewed_by: str = "", **lines: str) -> GlossFile:
    return GlossFile(
        language=language,
        name=language.title(),
        english_name=language,
        direction=direction,  # type: ignore[arg-type]
        reviewed_by=reviewed_by,
        glosses=lines,
    )


def library(*terms: Term, spanish: tuple[Term, ...] = (), glosses: tuple[GlossFile, ...] = ()) -> Library:
    """Words alone, and whatever else the real library has."""
    known = {"en": terms} | ({"es": spanish} if spanish else {})
    return dataclasses.replace(REAL, _terms=known, glosses={each.language: each for each in glosses})


CALL = term("call", "cold call", "cold calls", meaning="You phone somebody whom you do not know.")
NETWORK = term("network", "network", "networking")
ADVICE = term("advice", "Advice")
MANY = library(
    *(CALL, NETWORK, ADVICE),
    spanish=(
        term("call", "llamada en frío"),
        term("network", "red de contactos", meaning="Las personas que conoces."),
        term("advice", "ánimo y señas"),
    ),
    glosses=(
        gloss("arabic", "rtl", call="مكالمة باردة"),
        gloss("viet", reviewed_by="Lan", network="mạng lưới quen biết"),
    ),
)


def words(found: list[Entry]) -> list[str]:
    return [entry.term.word for entry in found]


def matching(typed: str, language: str = "en", gloss_language: str = "") -> list[str]:
    return words(glossary.matching(glossary.entries(MANY, language, gloss_language), typed))


# -- what is shown


def test_words_stand_in_the_order_of_the_alphabet_whatever_their_accents_and_capitals() -> None:
    assert words(glossary.entries(MANY, "en", "")) == ["Advice", "cold call", "network"]
    assert words(glossary.entries(MANY, "es", "")) == ["ánimo y señas", "llamada en frío", "red de contactos"]


def test_a_word_in_translation_keeps_its_english_word() -> None:
    assert {entry.term.id: entry.english for entry in glossary.entries(MANY, "es", "")} == {
        "call": "cold call",
        "network": "network",
        "advice": "Advice",
    }


def test_without_a_first_language_there_is_no_line_in_it() -> None:
    for language in ("", "klingon", "en"):
        found = glossary.find(MANY, "en", language, "call")
        assert found is not None
        assert (found.gloss, found.gloss_text, found.is_draft, found.right_to_left) == ("", "", False, False)


def test_a_line_from_right_to_left_is_kept_in_its_direction_wherever_it_is_put() -> None:
    found = glossary.find(MANY, "en", "arabic", "call")
    assert found is not None
    assert found.right_to_left
    assert found.gloss_text == f"{RLI}مكالمة باردة{PDI}"


def test_a_line_from_left_to_right_is_put_as_it_is() -> None:
    found = glossary.find(MANY, "en", "viet", "network")
    assert found is not None
    assert found.gloss_text == "mạng lưới quen biết"


def test_a_word_without_a_line_has_no_empty_signs_of_direction() -> None:
    found = glossary.find(MANY, "en", "arabic", "network")
    assert found is not None
    assert found.gloss_text == ""


def test_a_line_is_a_draft_until_somebody_has_reviewed_it() -> None:
    drafts = {
        language: glossary.find(MANY, "en", language, "call").is_draft  # type: ignore[union-attr]
        for language in ("arabic", "viet")
    }
    assert drafts == {"arabic": True, "viet": False}


@pytest.mark.parametrize("word", ["", "nothing", "CALL", "cold call", "\0", "../call"])
def test_a_word_that_there_is_not_is_not_found(word: str) -> None:
    assert glossary.find(MANY, "en", "arabic", word) is None


# -- in the little window of a lesson


def test_the_little_window_says_all_there_is_to_say() -> None:
    found = glossary.find(MANY, "es", "arabic", "call")
    assert found is not None
    assert glossary.as_json(found, EN) == {
        "word": "llamada en frío",
        "english": "cold call",
        "say": EN("glossary.say", say="SAY"),
        "meaning": "A thing.",
        "example": EN("glossary.example", example="About llamada en frío."),
        "close": EN("glossary.close"),
        "all": EN("glossary.all"),
        "gloss": "Arabic: مكالمة باردة",
        "gloss_direction": "rtl",
        "draft": EN("glossary.draft_short"),
    }


def test_the_little_window_says_nothing_twice_and_nothing_that_there_is_not() -> None:
    english = glossary.find(MANY, "en", "viet", "call")
    reviewed = glossary.find(MANY, "en", "viet", "network")
    assert english is not None
    assert reviewed is not None
    said = glossary.as_json(english, EN)
    assert said["english"] == ""
    assert "gloss" not in said
    assert (glossary.as_json(reviewed, EN)["gloss_direction"], glossary.as_json(reviewed, EN)["draft"]) == (
        "ltr",
        "",
    )


# -- searching


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_without_anything_typed_every_word_is_there(nothing: str) -> None:
    assert len(matching(nothing)) == 3


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cold", ["cold call"]),
        ("COLD CALL", ["cold call"]),
        ("  call ", ["cold call"]),
        ("networking", ["network"]),
        ("somebody whom", ["cold call"]),
        ("xyz", []),
        (".*", []),
        ("(", []),
    ],
)
def test_a_word_is_found_by_a_part_of_it_by_another_form_and_by_its_meaning(
    typed: str, found: list[str]
) -> None:
    assert matching(typed) == found


@pytest.mark.parametrize(
    "typed", ["animo", "ánimo", "ÁNIMO", "senas", "señas", unicodedata.normalize("NFD", "señas")]
)
def test_accents_do_not_matter_in_a_search(typed: str) -> None:
    assert matching(typed, "es") == ["ánimo y señas"]


def test_a_spanish_word_is_found_by_its_english_one() -> None:
    assert matching("cold call", "es") == ["llamada en frío"]


@pytest.mark.parametrize("typed", ["mạng lưới", "mang luoi", "MẠNG"])
def test_a_word_is_found_in_the_first_language_with_and_without_its_marks(typed: str) -> None:
    assert matching(typed, "en", "viet") == ["network"]
    assert matching(typed, "en", "") == []


def test_a_word_is_found_in_a_language_that_is_written_from_right_to_left() -> None:
    assert matching("باردة", "en", "arabic") == ["cold call"]


# -- the glossary of the course


def test_every_word_of_the_course_has_a_line_in_ten_languages_marked_as_a_draft_until_reviewed() -> None:
    assert set(REAL.glosses) == {"es", "fr", "pt", "ar", "zh", "vi", "ht", "uk", "ru", "so"}
    for language, file in REAL.glosses.items():
        found = glossary.entries(REAL, "en", language)
        assert len(found) >= 50
        assert all(entry.gloss for entry in found)
        assert {entry.is_draft for entry in found} == {not file.reviewed_by}
        assert {entry.right_to_left for entry in found} == {language == "ar"}
