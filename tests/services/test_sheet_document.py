"""The sheet as a document to edit: what stands on it, in any script, opened again as a word processor would."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Paper
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import clean_text
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.i18n import Words
from goodquestion.services import questions, sheet, startup, workspaces
from goodquestion.services.sheet import Sheet
from tests.services.learners import NOW, Learner, kept
from tests.services.reading import MARKUP
from tests.services.talks import Phone, list_for

WORDS = Words("en", startup.library().ui)
ROOM = "_" * 60
SIX = QuestionList(
    title="For Ana",
    goal=Goal(words="Is it for me?"),
    minutes=30,
    questions=(
        Question(id="0", text="How did you begin?", place=Place.opener, minutes=3),
        *(Question(id=f"{n}", text=f"Question {n}?") for n in range(1, 5)),
        Question(id="5", text="Who else?", place=Place.closer, minutes=3, referral=True),
        Question(id="6", text="And for fun?", place=Place.spare, minutes=2),
    ),
)
ARABIC, HEBREW = "كيف بدأت؟", "איך התחלת?"


def drawn(made: QuestionList = SIX, name: str = "", words: Words = WORDS, **more: object) -> Sheet:
    return sheet.make_sheet(made, name, words, startup.library().bank(words.language), **more)  # type: ignore[arg-type]


def opened(made: Sheet) -> Paper:
    return Document(BytesIO(sheet.to_docx(made)))


def texts(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs]


def paragraph(paper: Paper, words: str) -> Paragraph:
    return next(each for each in paper.paragraphs if words in each.text)


def reads_from_the_right(found: Paragraph) -> bool:
    return bool(found._p.xpath("./w:pPr/w:bidi"))


def test_it_has_everything_that_stands_on_the_paper_in_the_same_order() -> None:
    facts = (("Who", "Dispatcher"), ("When", "Friday, November 20, 14:30"))
    made = drawn(facts=facts)
    found = texts(opened(made))
    assert found[:5] == [
        "For Ana",
        "Who: Dispatcher",
        "When: Friday, November 20, 14:30",
        "Is it for me?",
        made.plan,
    ]
    numbered = [words for words in found[5:] if words[:1].isdigit()]
    assert numbered == [
        f"{number}. {line.text} ({line.minutes})"
        for number, line in enumerate((line for _, _, lines in made.parts for line in lines), start=1)
    ]
    assert found.count(ROOM) == len(SIX.questions) + 1
    assert found[-3:] == [made.notes, ROOM, made.closing]


def test_it_has_the_same_lines_as_the_plain_text() -> None:
    made = drawn(answers={"1": "At six."}, facts=(("Where", "Cafe Luna"),))
    words = [each for each in texts(opened(made)) if each not in (ROOM, made.notes)]
    assert words == [line.strip() for line in sheet.to_text(made).splitlines() if line]


def test_the_parts_of_the_talk_are_headings_that_a_screen_reader_finds() -> None:
    headings = [each for each in opened(drawn()).paragraphs if each.style.name.startswith("Heading")]
    assert [each.text for each in headings] == [
        "For Ana",
        *(WORDS(f"sheet.{place}") for place in Place),
        WORDS("sheet.notes"),
    ]
    assert [each.style.name for each in headings] == ["Heading 1", *["Heading 2"] * 5]


def test_there_is_room_to_write_and_an_answer_only_when_it_is_asked_for() -> None:
    assert not any("film" in words for words in texts(opened(drawn())))
    found = texts(opened(drawn(answers={"0": "Because of a film.\nAnd a teacher."})))
    assert found.count("Because of a film.\nAnd a teacher.") == 1
    assert found.count(ROOM) == len(SIX.questions)


def test_it_is_an_a4_page_and_names_nobody_as_its_author() -> None:
    paper = opened(drawn(name="Ana Example"))
    [section] = paper.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert paper.core_properties.author == ""
    assert paper.core_properties.title == WORDS("questions.title_for", name="Ana Example")


def test_in_every_language_it_is_in_the_words_of_that_language() -> None:
    for language in startup.library().languages:
        words = Words(language, startup.library().ui)
        known = startup.library().bank(language)[0]
        made = QuestionList(questions=(Question(id="q", bank_id=known.id, kind=known.kind),))
        found = texts(opened(drawn(made, words=words)))
        assert words("sheet.closing") in found
        assert any(known.text in each for each in found)
        assert not words.fell_back


def test_what_reads_from_right_to_left_does_so_here_and_the_rest_does_not() -> None:
    made = QuestionList(
        title="שלום",
        goal=Goal(words="هل أدرس؟"),
        questions=(
            Question(id="0", text=ARABIC),
            Question(id="1", text=HEBREW),
            Question(id="2", text="Why?"),
        ),
    )
    paper = opened(drawn(made, answers={"0": "«بالصدفة» (2019)", "2": "Because: نعم."}))
    for words in ("שלום", "هل أدرس؟", ARABIC, HEBREW, "بالصدفة"):
        found = paragraph(paper, words)
        assert reads_from_the_right(found), words
        assert all(run.font.rtl for run in found.runs), words
    for words in ("Why?", "Because:", WORDS("sheet.closing"), ROOM):
        assert not reads_from_the_right(paragraph(paper, words)), words


def test_markup_and_formulas_are_text_and_nothing_else() -> None:
    hostile = (MARKUP, "=HYPERLINK(1)", "]]><w:p/>", "{{title}} %s", "\u202eecila")
    asked = tuple(Question(id=f"{n}", text=words) for n, words in enumerate(hostile))
    paper = opened(drawn(QuestionList(title=MARKUP, questions=asked), facts=((MARKUP, MARKUP),)))
    found = texts(paper)
    assert found[0] == MARKUP
    assert f"{MARKUP}: {MARKUP}" in found
    for number, words in enumerate(hostile, start=1):
        assert any(each.startswith(f"{number}. {words} (") for each in found)


def test_what_xml_cannot_hold_is_left_out_and_the_rest_stays() -> None:
    asked = (Question(id="0", text="A\x00B\x0bC\ud800D\ufffeE\uffffF\tG"),)
    found = texts(opened(drawn(QuestionList(title="T\x1fU", questions=asked))))
    assert found[0] == "TU"
    assert any(each.startswith("1. ABCDEF\tG (") for each in found)


@settings(deadline=None, max_examples=30)
@given(
    title=st.text(max_size=60),
    about=st.text(max_size=60),
    asked=st.lists(st.text(max_size=60), min_size=1, max_size=3),
    note=st.text(max_size=60),
)
def test_whatever_is_typed_it_can_be_opened_again(
    title: str, about: str, asked: list[str], note: str
) -> None:
    made = QuestionList(
        title=clean_text(title),
        goal=Goal(words=clean_text(about)),
        questions=tuple(Question(id=f"{n}", text=clean_text(words)) for n, words in enumerate(asked)),
    )
    facts = ((clean_text(title), clean_text(about)),)
    found = texts(opened(drawn(made, facts=facts, answers={"0": clean_text(note, long=True)})))
    assert len([words for words in found if words[:2] == "1."]) >= 1
    assert opened(replace(drawn(made), title=title)).paragraphs  # as it was typed, too


def test_it_holds_no_script_no_macro_and_no_link_to_anywhere() -> None:
    with ZipFile(BytesIO(sheet.to_docx(drawn(QuestionList(title="https://example.org"))))) as packed:
        names = packed.namelist()
        relations = b"".join(packed.read(name) for name in names if name.endswith(".rels"))
    assert not [name for name in names if "vba" in name.lower() or name.endswith(".bin")]
    assert b'TargetMode="External"' not in relations


def test_the_learners_own_list_is_written_with_its_facts(learner: Learner) -> None:
    ana = learner.adds("Ana Example", role="Dispatcher", organisation="City Ambulance")
    made = list_for(learner, ana.id)
    Phone(learner, ana).notes(1, "At six.")
    kept(workspaces.change_settings(learner.store, learner.own, NOW, language="es"))
    spanish = Words("es", startup.library().ui)
    found = questions.one(learner.store, learner.own, made.id)
    assert found is not None
    for answers in (False, True):
        paper = opened(sheet.sheet_of(learner.store, learner.own, found, spanish, NOW, answers=answers))
        assert f"{spanish('sheet.who')}: Dispatcher, City Ambulance" in texts(paper)
        assert ("At six." in texts(paper)) is answers
