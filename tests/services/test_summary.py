"""One page to print or keep: what was asked of whom, what speaks for and against, and what was decided."""

import pytest

from goodquestion.domain.contacts import Contact
from goodquestion.domain.interviews import Mark
from goodquestion.i18n import Words
from goodquestion.services import decisions, questions, startup, summary, tracker, workspaces
from goodquestion.services.summary import ANSWERS_SHOWN, NOTE_SHOWN, VOICES_SHOWN
from goodquestion.services.workspaces import Workspace
from tests.services.learners import NOW, Learner, kept, later
from tests.services.reading import MARKUP, Read
from tests.services.talks import ASKED, Phone, all_talks, list_for

LIBRARY = startup.library()
ENGLISH = Words("en", LIBRARY.ui)
NOTHING = ENGLISH("summary.nothing")
DECIDED = {
    "deciding": "Biotech, or go on as it is?",
    "would_be_true": "I can study at night.",
    "evidence_for": "Two people study at night.\n\nBoth have a family.",
    "evidence_against": "The first year has no pay.",
    "because": "Nobody had found a way around it.",
}


def parts(learner: Learner, words: Words = ENGLISH) -> dict[str, list[str]]:
    return dict(summary.parts(learner.store, learner.own, words))


def part(learner: Learner, key: str) -> list[str]:
    return parts(learner)[ENGLISH(f"summary.{key}")]


def decide(learner: Learner, choice: str = "change", **texts: str) -> None:
    for field, text in (DECIDED | texts).items():
        assert decisions.save_text(learner.store, learner.own, field, text, NOW) is None
    assert decisions.choose(learner.store, learner.own, choice, NOW) is None


def talked(learner: Learner, name: str, *notes: str) -> Contact:
    """A conversation, after those before it, in which the first questions were answered with these notes."""
    now = later(hours=len(all_talks(learner)))
    person = learner.adds(name, now)
    phone = Phone(learner, person, now)
    for number, note in enumerate(notes):
        assert phone.notes(number, note, now) is None
        phone.look(now)
    return person


def page_of(learner: Learner, *, sample: bool = False, language: str = "en") -> str | None:
    return summary.summary_html(learner.store, learner.token, sample=sample, language=language)


# -- what stands in it


def test_before_anything_is_written_every_part_says_so(learner: Learner) -> None:
    assert set(map(tuple, parts(learner).values())) == {(NOTHING,)}
    assert learner.own.id is None


def test_the_decision_stands_there_with_its_reason_and_each_line_of_evidence(learner: Learner) -> None:
    decide(learner)
    assert part(learner, "deciding") == [DECIDED["deciding"]]
    assert part(learner, "would_be_true") == [DECIDED["would_be_true"]]
    assert part(learner, "for") == ["Two people study at night.", "Both have a family."]
    assert part(learner, "against") == [DECIDED["evidence_against"]]
    assert part(learner, "choice") == [
        f"{ENGLISH('choice_made.change')}. {ENGLISH('summary.because')}: {DECIDED['because']}"
    ]


def test_a_choice_without_a_reason_and_no_choice_yet_are_said_as_they_are(learner: Learner) -> None:
    decide(learner, "stop", because="")
    assert part(learner, "choice") == [ENGLISH("choice_made.stop")]
    decide(learner, "")
    assert part(learner, "choice") == [NOTHING]


def test_everybody_who_was_asked_is_named_once(learner: Learner) -> None:
    list_for(learner)
    talked(learner, "Ana Example", "By chance.")
    phone = Phone(learner, talked(learner, "Ben Example", "By design."))
    kept(phone.finishes(later(hours=1), useful=4))
    month = later(days=30)
    phone.look(month)
    phone.starts(month)
    assert len(all_talks(learner)) == 3
    assert part(learner, "people") == ["Ana Example", "Ben Example"]


def test_somebody_with_whom_a_place_was_agreed_was_not_asked_yet(learner: Learner) -> None:
    Phone(learner, learner.adds()).changes(place="Cafe Luna")
    assert part(learner, "people") == [NOTHING]


def test_what_they_said_stands_below_the_question_with_their_names(learner: Learner) -> None:
    list_for(learner)
    talked(learner, "Ana Example", "By chance.", "At six.")
    talked(learner, "Ben Example", "", "At four.\n\nNo, at five.")
    first, second = part(learner, "answers")
    assert first == "How does a day begin?\nAna Example: At six.\nBen Example: At four. No, at five."
    assert second == "How did you begin?\nAna Example: By chance."


def test_it_works_with_one_conversation(learner: Learner) -> None:
    list_for(learner)
    talked(learner, "Ana Example", "By chance.")
    assert part(learner, "answers") == ["How did you begin?\nAna Example: By chance."]


def test_a_mark_alone_is_no_words_of_theirs_and_takes_nobodys_place(learner: Learner) -> None:
    list_for(learner)
    people = [talked(learner, name) for name in ("Ana Example", "Ben Example")]
    for person in people:
        for number in range(3):
            Phone(learner, person).marks(number, Mark.good)
    phone = Phone(learner, people[0])
    phone.notes(3, "Ask Cleo.")
    assert part(learner, "answers") == ["Who else should I ask?\nAna Example: Ask Cleo."]


def test_it_stays_one_page_however_much_was_said(learner: Learner) -> None:
    list_for(learner)
    long = "word " * 200
    for number in range(VOICES_SHOWN + 2):
        talked(learner, f"Person {number}", *[long] * len(ASKED))
    answers = part(learner, "answers")
    assert len(answers) == min(ANSWERS_SHOWN, len(ASKED))
    for answer in answers:
        lines = answer.splitlines()[1:]
        assert len(lines) == VOICES_SHOWN
        assert all(len(line) <= len("Person 0: ") + NOTE_SHOWN + 2 for line in lines)
        assert all(line.endswith("word …") for line in lines)


def test_a_question_of_the_bank_is_in_the_language_of_the_page(learner: Learner) -> None:
    made = list_for(learner, asked=())
    kept(questions.fill(learner.store, learner.own, made.id, "en", NOW))
    phone = Phone(learner, learner.adds())
    asked = phone.talk.questions[0]
    phone.notes(0, "Por azar.")
    for language in LIBRARY.languages:
        words = Words(language, LIBRARY.ui)
        text = next(known.text for known in LIBRARY.bank(language) if known.id == asked.bank_id)
        assert parts(learner, words)[words("summary.answers")] == [f"{text}\nAna Example: Por azar."]


def test_who_was_deleted_is_not_in_it(learner: Learner) -> None:
    list_for(learner)
    ana = talked(learner, "Ana Example", "By chance.")
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    assert part(learner, "people") == part(learner, "answers") == [NOTHING]


# -- as text


def test_as_text_it_has_a_title_and_every_part_with_its_lines(learner: Learner) -> None:
    decide(learner)
    text = summary.as_text(learner.store, learner.own, ENGLISH)
    lines = text.splitlines()
    assert lines[0] == ENGLISH("summary.title")
    assert text.endswith("\n")
    for heading, found in parts(learner).items():
        at = lines.index(heading)
        assert lines[at - 1] == ""
        assert lines[at + 1 : at + 1 + len(found)] == [f"- {line}" for line in found]


def test_as_text_what_was_typed_is_as_it_was_typed(learner: Learner) -> None:
    decide(learner, deciding=MARKUP)
    assert f"- {MARKUP}" in summary.as_text(learner.store, learner.own, ENGLISH).splitlines()


@pytest.mark.parametrize("language", LIBRARY.languages)
def test_every_language_has_all_its_words(learner: Learner, language: str) -> None:
    words = Words(language, LIBRARY.ui)
    decide(learner)
    text = summary.as_text(learner.store, learner.own, words)
    assert not words.fell_back
    assert "summary." not in text


# -- as a page


def test_the_page_has_the_same_and_says_how_to_print_it(learner: Learner) -> None:
    decide(learner)
    page = page_of(learner)
    assert page is not None
    text = Read(page).text
    for heading, lines in parts(learner).items():
        assert all(words in text for words in (heading, *lines))
    assert ENGLISH("sheet.how_to_print") in text


def test_everything_a_learner_typed_is_escaped(learner: Learner) -> None:
    list_for(learner)
    talked(learner, MARKUP, MARKUP)
    decide(learner, **dict.fromkeys(DECIDED, MARKUP))
    page = page_of(learner)
    assert page is not None
    read = Read(page)
    assert read.tags <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "p",
        "h1",
        "h2",
        "ul",
        "li",
    }
    assert read.attributes <= {"lang", "charset", "name", "content", "class", "dir"}
    assert read.text.count(MARKUP) == 5 + 1 + 2


def test_text_from_right_to_left_finds_its_direction_by_itself(learner: Learner) -> None:
    decide(learner, deciding="هل أدرس؟")
    page = page_of(learner)
    assert page is not None
    assert '<li class="typed" dir="auto">هل أدرس؟</li>' in page


def test_the_language_that_the_learner_chose_counts_more_than_the_browsers(learner: Learner) -> None:
    decide(learner)
    kept(workspaces.change_settings(learner.store, learner.own, NOW, language="es"))
    page = page_of(learner, language="en")
    assert page is not None
    assert '<html lang="es">' in page
    assert Words("es", LIBRARY.ui)("summary.title") in page


def test_without_anything_saved_there_is_no_page(learner: Learner) -> None:
    assert page_of(learner) is None
    assert page_of(learner, sample=True) is None
    assert learner.own.id is None


def test_nobody_reads_what_somebody_else_decides(learner: Learner, neighbour: Learner) -> None:
    decide(learner)
    neighbour.adds()
    page = page_of(neighbour)
    assert page is not None
    assert DECIDED["deciding"] not in page
    assert summary.summary_html(learner.store, "", sample=False, language="en") is None


def test_the_sample_has_a_summary_of_its_own(learner: Learner) -> None:
    decide(learner)
    sample: Workspace = learner.sample
    assert decisions.save_text(learner.store, sample, "deciding", "Invented?", NOW) is None
    page = page_of(learner, sample=True)
    assert page is not None
    assert "Invented?" in page
    assert DECIDED["deciding"] not in page
