"""The Spanish reading ease is the published Fernández-Huerta formula over words, sentences and syllables."""

import pytest

from goodquestion.curriculum.reading_es import Ease, ease, syllables


@pytest.mark.parametrize(
    "divided",
    [
        # two vowels that are one syllable
        *("ciu-dad", "cui-da-do", "vein-te", "cau-sa", "bien", "puer-ta", "es-tu-diar", "ins-ti-tu-ción"),
        # two strong vowels, and a weak one with an accent, stand apart
        *("te-a-tro", "le-er", "hé-ro-e", "dí-a", "ba-úl", "pa-ís", "o-í-a", "re-ú-ne", "a-é-re-o"),
        # two weak vowels stay together, with an accent or not
        *("cons-trui-do", "cons-truí", "lin-güís-ti-ca", "viu-da"),
        # three vowels
        *("lim-piáis", "U-ru-guay", "a-ve-ri-güéis", "pa-ra-no-ia"),
        # a silent u after q and before e and i after g, and a spoken one
        *("que-so", "quios-co", "gue-rra", "si-guien-te", "a-gua", "ver-güen-za", "pin-güi-no", "guion"),
        # y alone and at the end is a vowel, before a vowel a consonant
        *("y", "rey", "muy", "hoy", "pla-ya", "yo", "ma-yo"),
        # an h between vowels parts nothing by itself
        *("ahu-mar", "prohi-bir", "bú-ho", "a-ho-ra", "al-co-hol", "ve-hí-cu-lo", "hue-vo", "a-hí"),
    ],
)
def test_syllables_follow_the_rules_of_spanish_spelling(divided: str) -> None:
    assert syllables(divided.replace("-", "")) == divided.count("-") + 1


@pytest.mark.parametrize(
    ("word", "count"), [("PAÍS", 2), ("Él", 1), ("15", 2), ("2026", 4), ("Sr", 1), ("ex-jefe", 3), ("h", 1)]
)
def test_capitals_numbers_and_hyphens_are_counted_too(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "words", "sentences", "count"),
    [
        # el sol sa-le / la lu-na va
        ("El sol sale. La luna va.", 6, 2, 8),
        # us-ted pre-gun-ta y la o-tra per-so-na le cuen-ta qué ha-ce en su tra-ba-jo
        ("Usted pregunta y la otra persona le cuenta qué hace en su trabajo.", 13, 1, 23),
        # ho-la / có-mo es-tá / qué bien / él lle-ga hoy
        ("Hola. ¿Cómo está? ¡Qué bien! Él llega hoy.", 8, 4, 12),
        # qué hay que es-tu-diar / hay 1-5 dí-as
        ("- ¿Qué hay que estudiar?\n- Hay 15 **días**.", 7, 2, 11),
        # el sr dí-az y la sra rí-os le-en
        ("El Sr. Díaz y la Sra. Ríos leen.", 8, 1, 11),
        # ro-sie pre-gun-tó / na-die sa-bí-a
        ("## Una historia\n\nRosie preguntó: “¿Quién?”. Nadie sabía.", 5, 2, 11),
    ],
)
def test_texts_that_were_counted_by_hand(text: str, words: int, sentences: int, count: int) -> None:
    counted = ease([text])
    assert counted == Ease(words=words, sentences=sentences, syllables=count)
    published = 206.84 - 0.60 * (100 * count / words) - 1.02 * words / sentences
    assert counted.ease == pytest.approx(published)


def test_texts_are_counted_together() -> None:
    assert ease(["El sol sale.", "La luna va."]) == ease(["El sol sale. La luna va."])


def test_no_words_are_easy() -> None:
    assert ease([]).ease == 100


def test_longer_words_and_sentences_are_less_easy() -> None:
    easy = ease(["Tú preguntas. Te cuentan qué hacen."]).ease
    hard = ease(
        ["Las conversaciones profesionales iluminan considerables responsabilidades organizativas."]
    ).ease
    assert easy > 80
    assert hard < 0
