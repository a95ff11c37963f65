"""Glossary: find a word, see what it means, and one more line in the first language."""

from urllib.parse import parse_qs, urlsplit

import pytest

from goodquestion.services import startup
from tests.pages.browser import Browser, read, read_label, words

LIBRARY = startup.library()
TERMS = LIBRARY.terms("en")
CALL = next(term for term in TERMS if term.id == "cold-call")
NETWORK = next(term for term in TERMS if term.id == "network")
RLI, PDI = "\u2067", "\u2069"  # right to left from here, and as far as here


def shown(learner: Browser) -> list[str]:
    """The first lines of the words in the list, as they are shown."""
    said = words("glossary.say", language_of(learner), say="")
    return [text for text in learner.said("markdown") if f" · {said}".strip() in text]


def language_of(learner: Browser) -> str:
    return "es" if learner.has("page_language_es") else "en"


def entry(learner: Browser, word: str) -> str:
    """What the page says about one word, in one line."""
    (found,) = [text for text in shown(learner) if text.startswith(f"{word} · ")]
    return found


def names(learner: Browser) -> list[str]:
    return [text.partition(" · ")[0] for text in shown(learner)]


# -- reading and searching


def test_every_word_is_there_in_the_order_of_the_alphabet(learner: Browser) -> None:
    learner.open("glossary")
    assert learner.title == words("glossary.title")
    assert names(learner) == sorted((term.word for term in TERMS), key=str.casefold)
    assert len(TERMS) >= 50
    assert words("glossary.count", count=len(TERMS)) in learner.text


def test_a_word_says_how_to_say_it_what_it_means_and_gives_an_example(learner: Browser) -> None:
    learner.open("glossary")
    found = entry(learner, CALL.word)
    assert words("glossary.say", say=CALL.say) in found
    assert CALL.meaning in found
    assert words("glossary.example", example=CALL.example) in found


@pytest.mark.parametrize("typed", ["cold call", "  COLD call ", "cold calls"])
def test_a_word_is_found_however_it_is_written(learner: Browser, typed: str) -> None:
    learner.open("glossary").change(glossary_search=typed)
    assert names(learner) == [CALL.word]
    assert words("glossary.count", count=1) in learner.text


def test_a_word_is_found_by_what_it_means(learner: Browser) -> None:
    learner.open("glossary").change(glossary_search="work and study")
    assert NETWORK.word in names(learner)
    assert len(names(learner)) < len(TERMS)


def test_nothing_found_is_said_and_an_empty_search_shows_all_again(learner: Browser) -> None:
    learner.open("glossary").change(glossary_search="zzz <b>")
    assert (names(learner), learner.errors) == ([], [])
    assert words("glossary.count", count=0) in learner.text
    learner.change(glossary_search="")
    assert len(names(learner)) == len(TERMS)


def test_looking_up_words_stores_nothing(learner: Browser) -> None:
    learner.open("glossary", word=CALL.id).change(glossary_search="network")
    assert learner.workspace.id is None


# -- one word in the address


def test_a_word_in_the_address_stands_first_and_the_others_below(learner: Browser) -> None:
    learner.open("glossary", word=NETWORK.id)
    assert learner.part("glossary_word").startswith(f"{NETWORK.word} · ")
    assert NETWORK.meaning in learner.part("glossary_word")
    assert len(names(learner)) == len(TERMS) + 1


@pytest.mark.parametrize("word", ["no-such-word", "", "\x00", "../../etc/passwd", "💥" * 500])
def test_an_unknown_word_in_the_address_shows_the_list(learner: Browser, word: str) -> None:
    learner.open("glossary", word=word)
    assert not learner.has("glossary_word")
    assert len(names(learner)) == len(TERMS)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_word_in_a_lesson_leads_to_its_meaning(learner: Browser, language: str) -> None:
    learner.language = language
    known = {term.id: term for term in LIBRARY.terms(language)}
    learner.open("lesson", lesson="what-it-is")
    raw = " ".join(node.value for node in learner.app.main.get("markdown"))
    addresses = [part.partition(")")[0] for part in raw.split("](/glossary")[1:]]
    asked = [parse_qs(urlsplit(address).query)["word"][0] for address in addresses]
    assert "informational-interview" in asked
    assert len(asked) == len(set(asked)), "each word is linked once in a lesson"
    for word in asked:
        learner.open("glossary", word=word)
        assert read_label(known[word].word) in learner.part("glossary_word")


# -- the first language


@pytest.mark.parametrize("language", list(LIBRARY.glosses))
def test_every_word_has_a_line_in_each_first_language_with_a_note_on_drafts(
    learner: Browser, language: str
) -> None:
    file = LIBRARY.glosses[language]
    learner.open("glossary").change(settings_gloss_language=language)
    assert (learner.said("info") == [words("glossary.draft")]) == file.is_draft
    assert learner.errors == []
    for term in TERMS:
        assert f"{file.name}: " in entry(learner, term.word)
        assert file.glosses[term.id] in entry(learner, term.word).replace("\u2060", "")


def test_without_a_first_language_there_is_no_line_and_no_note(learner: Browser) -> None:
    learner.open("glossary")
    assert learner.value("settings_gloss_language") == ""
    assert learner.said("info") == []
    assert not any(f"{file.name}: " in learner.text for file in LIBRARY.glosses.values())


def test_lines_of_a_language_that_reads_from_the_right_do_so(learner: Browser) -> None:
    learner.open("glossary").change(settings_gloss_language="ar")
    arabic = LIBRARY.glosses["ar"]
    assert f"{arabic.name}: {RLI}{arabic.glosses[CALL.id]}{PDI}" in entry(learner, CALL.word)
    learner.change(settings_gloss_language="fr")
    assert RLI not in learner.text


def test_the_first_language_is_remembered(learner: Browser) -> None:
    learner.open("glossary").change(settings_gloss_language="ht")
    assert learner.workspace.settings.gloss_language == "ht"
    learner.world.later(days=1)
    tomorrow = learner.reload()
    assert tomorrow.value("settings_gloss_language") == "ht"
    assert LIBRARY.glosses["ht"].glosses[CALL.id] in entry(tomorrow, CALL.word)
    tomorrow.change(settings_gloss_language="")
    assert learner.workspace.settings.gloss_language == ""
    assert learner.reload().said("info") == []


def test_whoever_has_saved_nothing_before_can_change_the_first_language_twice(learner: Browser) -> None:
    learner.open("glossary").change(settings_gloss_language="ar").change(settings_gloss_language="fr")
    assert learner.value("settings_gloss_language") == "fr"
    assert learner.workspace.settings.gloss_language == "fr"


def test_the_first_language_chosen_while_the_server_restarts_is_kept(learner: Browser) -> None:
    restarted = learner.open("glossary").fill(settings_gloss_language="vi").restart()
    assert restarted.value("settings_gloss_language") == "vi"
    assert learner.workspace.settings.gloss_language == "vi"


def test_the_first_language_changed_in_another_window_is_taken_over_and_not_put_back(
    learner: Browser,
) -> None:
    second = learner.another_tab().open("glossary")
    learner.open("glossary").change(settings_gloss_language="uk")
    assert second.run().value("settings_gloss_language") == "uk"
    assert learner.workspace.settings.gloss_language == "uk"


def test_a_word_is_found_by_its_line_in_the_first_language(learner: Browser) -> None:
    russian = LIBRARY.glosses["ru"].glosses[NETWORK.id]
    learner.open("glossary").change(settings_gloss_language="ru", glossary_search=russian.upper())
    assert names(learner) == [NETWORK.word]


def test_the_first_language_of_one_browser_is_not_that_of_another(learner: Browser) -> None:
    learner.open("glossary").change(settings_gloss_language="so")
    assert learner.world.browser().open("glossary").value("settings_gloss_language") == ""


# -- in Spanish


def test_in_spanish_a_word_shows_its_english_and_how_to_say_it(learner: Browser) -> None:
    learner.language = "es"
    spanish = next(term for term in LIBRARY.terms("es") if term.id == CALL.id)
    learner.open("glossary")
    found = entry(learner, spanish.word)
    assert words("glossary.in_english", "es", word=CALL.word) in found
    assert words("glossary.say", "es", say=CALL.say) in found
    assert read(spanish.meaning) in found
    assert not learner.fell_back


def test_in_spanish_a_word_is_found_without_its_accents_and_by_its_english(learner: Browser) -> None:
    learner.language = "es"
    spanish = next(term for term in LIBRARY.terms("es") if term.id == CALL.id)
    assert "í" in spanish.word
    for typed in (spanish.word.replace("í", "i"), CALL.word.upper()):
        learner.open("glossary").change(glossary_search=typed)
        assert spanish.word in names(learner)


def test_the_language_of_the_page_is_not_offered_as_the_first_language(learner: Browser) -> None:
    offered = learner.open("glossary").widget("settings_gloss_language").options
    assert LIBRARY.glosses["es"].name in offered
    learner.click("language_to_es")
    offered = learner.widget("settings_gloss_language").options
    assert LIBRARY.glosses["es"].name not in offered


def test_a_switch_to_the_first_language_itself_needs_no_line_any_more_and_fails_in_nothing(
    learner: Browser,
) -> None:
    learner.open("glossary").change(settings_gloss_language="es").click("language_to_es")
    assert learner.title == words("glossary.title", "es")
    assert learner.value("settings_gloss_language") == ""
    assert (learner.errors, learner.said("info")) == ([], [])
    learner.click("language_to_en")
    assert learner.title == words("glossary.title")
    assert learner.errors == []
