"""A message is checked before it goes: what is missing or too much is named, and good messages are left alone."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from goodquestion.domain.messages import KINDS
from goodquestion.domain.review import Finding
from goodquestion.domain.review_message_text import english_grade, prepare, spanish_ease, syllables
from goodquestion.domain.review_messages import CODES, Limits, Measures, measure, review

GOOD = {
    "en": {
        "first_email": "Subject: 20 minutes?\n\nDear Ms. Hart,\n\nI work at a call centre and want to move into speech "
        "therapy. I came across your clinic's page last week. Would you be open to a 20-minute talk by phone?\n\nLena",
        "linkedin_note": "Hi Sam, ER nurse here. Your post on wait times rang true. Could I ask you a few questions "
        "in a 15-min call?",
        "phone_script": "Hello Mr. Reed, my name is Ines Prado. I drive the school bus on your street. Mrs. Lowe told "
        "me you were a train driver. Could I ask you about that, for 15 minutes, when it suits you?",
        "voicemail": "Hello, this is Jamila Noor. I'm a hairdresser and I'd like to hear about your work as a costume "
        "designer. Would 15 minutes be possible? My number is 555 0112.",
        "reminder": "Dear Ms. Wong, last week I wrote to you about a short talk. Is there a quieter week when I could "
        "ring you?",
        "second_person": "Dear Mr. Okoro, your colleague Ruth Imai said I should hear the quality side from you. I'm a "
        "biology student. Would you have 20 minutes?",
        "confirmation": "Hi Ms. Park, see you tomorrow at 3 at the bakery. If something comes up, call 555 0120.",
        "thank_you": "Dear Ms. Hart, thank you for yesterday. The part about patients who sing before they can speak "
        "stayed with me. I have already signed up to visit the clinic.",
        "report_back": "Dear Mr. Salas, I passed the first exam with 82 points. I used the practice site that you "
        "showed me. Yours, Rosa",
        "check_in": "Hi Ms. Bell, it's been six months. I now work two days a week at the gravel pit. How is yours?",
    },
    "es": {
        "first_email": "Asunto: ¿20 minutos?\n\nEstimada Sra. Robles:\n\nTrabajo en un centro de llamadas y quisiera "
        "pasarme a la logopedia. Encontré la página de su clínica. ¿Tendría veinte minutos para conversar?\n\nLena",
        "linkedin_note": "Hola, Sam: soy enfermera de urgencias. Tu post sobre esperas me llegó. ¿Me das 15 minutos?",
        "phone_script": "Buenos días, ¿hablo con el señor Ríos? Me llamo Inés Prado y manejo la ruta de su calle. Doña "
        "Lola me dijo que usted fue maquinista. ¿Le puedo preguntar sobre eso unos 15 minutos?",
        "voicemail": "Hola, soy Jamila Noor, peluquera, y me gustaría saber de su trabajo de vestuarista. ¿Serían "
        "posibles 15 minutos? Mi número es 555 01 12.",
        "reminder": "Estimada Sra. Wong: la semana pasada le escribí. ¿Hay otra en que le pueda llamar 15 minutos?",
        "second_person": "Estimado señor Ochoa: su compañera Ruth Imaz me dijo que usted me podía contar el lado de la "
        "calidad. Soy estudiante de Biología. ¿Tendría 20 minutos?",
        "confirmation": "Hola, Sra. Parra: nos vemos mañana a las 3 en la panadería. Llevo cinco preguntas.",
        "thank_you": "Estimada Sra. Robles: gracias por lo de ayer. Lo de los pacientes que cantan antes de hablar se "
        "me quedó grabado. Ya me apunté a la visita.",
        "report_back": "Hola, Sra. Tan: armé dos tableros para la biblioteca, como me dijo. La bibliotecaria usa uno.",
        "check_in": "Hola, Carlos: encontré trabajo en un laboratorio y empiezo el lunes. ¿Cómo va el tuyo?",
    },
}
SAID = {
    "asks_for_job": {
        "en": [
            "Could you please give my resume to your manager?",
            "Are you hiring at the moment?",
            "If you ever need somebody, please think of me.",
            "I would love to join your team.",
            "Maybe you have a place for me.",
            "Could you write me a letter of recommendation?",
            "Could you get me an interview with your boss?",
            "Do you perhaps need two more hands?",
            "If a place becomes free in your house, think of me!",
            "I heard that you look for people. I could come tomorrow.",
            "Here is my CV, maybe you can hand it to the person who decides.",
        ],
        "es": [
            "¿Podría darle mi currículum a su jefe?",
            "¿Habrá un puesto para mí en su taller?",
            "¿No necesitan un ayudante?",
            "¿Hay laburo en tu empresa?",
            "Le agradecería que me tuviera en cuenta.",
            "¿Podés hablar con tu encargado para ver si me toman?",
            "Quería saber si necesita una muchacha.",
            "Si le hacen falta brazos, estoy libre.",
        ],
    },
    "attachment": {
        "en": [
            "I've attached my resume.",
            "Please find my CV enclosed.",
            "See the attachment.",
            "I also send you my CV so that you know me.",
        ],
        "es": [
            "Adjunto mi currículum.",
            "Le comparto mi CV.",
            "Va anexa mi hoja de vida.",
            "Te mando mi CV.",
        ],
    },
    "placeholder_left": {
        "en": [
            "Dear [Name],",
            "I work at XXX.",
            "Dear Mr. ____,",
            "My name is (your name).",
            "I'm a {job title} in Holm.",
            "We met at <event>.",
            "Your name here",
        ],
        "es": ["Hola, [nombre]:", "Soy (tu nombre).", "Nos vemos a las [hora].", "Estimado Sr. <apellido>:"],
    },
}
NOT_SAID = {
    "asks_for_job": {
        "en": [
            "I am not looking for a job.",
            "I know you get many letters asking for a job. This is not one of them.",
            "How did you find your first job?",
            "I saw the job opening on your website and wondered what the work is like.",
            "What was your interview for the school like?",
            "I'm in a job search class.",
            "I would like to interview you for 20 minutes.",
            "Could you give me an interview of 20 minutes?",
            "Could you recommend someone else I could talk to?",
            "If you're the wrong person, could you pass this on to a colleague?",
            "Could you refer me to someone else I could talk to?",
            "If something comes up, text me.",
            "Can I start with your training?",
            "You told me to apply at the harbour, and I did.",
            "I'm looking for a new profession.",
            "May I ask you about your work?",
        ],
        "es": [
            "No busco trabajo, solo consejo.",
            "Sé que convocan una plaza en otoño, pero no le escribo por eso.",
            "¿Cómo consiguió su primer trabajo?",
            "¡Me dieron el puesto!",
            "Me contrataron en la panadería gracias a su consejo.",
            "¿Me concedería una entrevista de 20 minutos?",
            "Quisiera trabajar en este campo algún día.",
        ],
    },
    "attachment": {
        "en": [
            "I attach nothing.",
            "Your talk about attachment in small children made me curious.",
            "I am very attached to this town.",
            "I want to resume my studies.",
            "I rewrote my CV as you said.",
            "I sent my CV to the mill, as you advised.",
            "The workshop attached to your house is full of chairs.",
        ],
        "es": [
            "No adjunto nada.",
            "Usted es profesor adjunto.",
            "No le mando mi currículum.",
            "El currículo de la escuela.",
        ],
    },
    "placeholder_left": {
        "en": [
            "The mural [the one with the herons].",
            "My address is <h@example.org>.",
            "Why is <stdio.h> banned?",
            "With love, Anna xxx",
            "I use snake_case and __init__ methods.",
            "Hello... this is Ana.",
        ],
        "es": ["Los trajes del siglo XX.", "Es el XXX Congreso de Enfermería.", "Bueno... no sé."],
    },
}
LEFT_OUT = {
    "no_self_introduction": {
        "en": "Dear Ms. Hart, I came across your clinic's page. Would you be open to a 20-minute talk? Lena Hale",
        "es": "Estimada Sra. Robles: encontré la página de su clínica. ¿Tiene veinte minutos para hablar? Lena Prats",
    },
    "no_reason_for_them": {
        "en": "Dear Ms. Hart, I work at a call centre. Could I ask you about your job in a 20-minute talk? Lena",
        "es": "Estimada Sra. Robles: trabajo en un hotel. ¿Tiene veinte minutos para hablar de su profesión? Lena",
    },
    "no_time_asked": {
        "en": "Dear Ms. Hart, I'm a clerk, 30 minutes away by bus. I read your article. Could we have a call? Lena",
        "es": "Estimada Sra. Robles: soy cajera y vivo a 30 minutos. Leí su artículo. ¿Podemos hablar un día? Lena",
    },
}

USUAL = Limits()


def codes(text: str, kind: str = "check_in", language: str = "en", limits: Limits = USUAL) -> list[str]:
    return [finding.code for finding in review(text, kind, language, limits=limits)]


def one(text: str, code: str, kind: str = "check_in", language: str = "en") -> Finding:
    return next(finding for finding in review(text, kind, language) if finding.code == code)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_good_message_of_each_kind_is_left_alone(kind: str, language: str) -> None:
    assert codes(GOOD[language][kind], kind, language) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", SAID)
def test_what_should_not_be_said_is_found_in_many_wordings(code: str, language: str) -> None:
    for text in SAID[code][language]:
        assert code in codes(text, language=language), text


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", NOT_SAID)
def test_what_only_looks_like_it_is_left_alone(code: str, language: str) -> None:
    for text in NOT_SAID[code][language]:
        assert code not in codes(text, language=language), text


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", LEFT_OUT)
def test_what_a_first_email_leaves_out_is_found_alone(code: str, language: str) -> None:
    assert codes(LEFT_OUT[code][language], "first_email", language) == [code]


def test_an_email_that_asks_for_nothing_has_no_request() -> None:
    assert "no_request" in codes(
        "Dear Mr. Cole, I'm a student and I love your library. Thank you!", "first_email"
    )
    assert "no_request" in codes(
        "Estimado señor: soy estudiante y vi su biblioteca. Gracias.", "first_email", "es"
    )


def test_to_ask_whether_an_email_arrived_is_no_request_for_a_talk() -> None:
    assert codes("Hello Mr. Asante, did you get my email from Monday?", "reminder") == ["no_request"]
    assert codes("Hola: quería saber si le llegó mi correo. Quedo atento.", "reminder", "es") == [
        "no_request"
    ]


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (
            "thank_you",
            "en",
            "Dear Sir, thank you for your time. It was very interesting and I learned a lot.",
        ),
        (
            "thank_you",
            "es",
            "Estimada señora: gracias por su tiempo. Fue una charla muy enriquecedora. Saludos.",
        ),
        (
            "report_back",
            "en",
            "Hi Lorna! I followed your advice and things are going well. Thanks again for everything!",
        ),
        ("report_back", "es", "Hola, Álvaro: seguí sus consejos y me han ayudado mucho. Gracias otra vez."),
    ],
)
def test_a_thank_you_that_could_go_to_anyone_names_nothing_specific(
    kind: str, language: str, text: str
) -> None:
    assert codes(text, kind, language) == ["no_specific_detail"]


@pytest.mark.parametrize(
    ("language", "learned"),
    [
        ("en", "Night work is hard, but the team helps."),
        ("en", "You said the first year is the worst and then it gets quiet."),
        ("en", "Never trust a dry rope, got it."),
        ("en", "I did not expect that you spend more hours with parents than with children."),
        ("es", "La noche pesa, pero el equipo ayuda: eso me llevo."),
        ("es", "No sabía que pasara más horas escribiendo informes que con pacientes."),
    ],
)
def test_a_fact_in_everyday_words_is_something_specific(language: str, learned: str) -> None:
    thanks = (
        "Muchas gracias por su tiempo." if language == "es" else "Thank you very much for talking with me."
    )
    assert codes(f"{thanks} {learned}", "thank_you", language) == []


@pytest.mark.parametrize(
    ("language", "praise"),
    [
        ("en", "It was of inestimable usefulness and strengthened my considerations."),
        ("en", "You opened my eyes and I left with new courage."),
        ("es", "Usted me abrió los ojos y me devolvió la confianza."),
        ("es", "Su testimonio reafirmó mi vocación y amplió mi panorama."),
    ],
)
def test_big_words_of_praise_are_nothing_specific(language: str, praise: str) -> None:
    thanks = (
        "Muchas gracias por su tiempo." if language == "es" else "Thank you very much for talking with me."
    )
    assert codes(f"{thanks} {praise}", "thank_you", language) == ["no_specific_detail"]


REASONS = {
    "en": [
        "Nine years ago you set my daughter's arm.",
        "I live two doors down from your forge.",
        "The bees on the town roof belong to you, the librarian told our class.",
        "Grandad's roof was done by your crew.",
        "Why does your ferry turn its lights off before the harbour?",
        "Jamal Reyes thinks we'd get on.",
        "There are only three people who restore globes.",
        "I eat lunch on the bench across from your workshop.",
        "On the footbridge there is a small plaque, and your name stands on it.",
    ],
    "es": [
        "Vivo enfrente del taller donde reparás acordeones.",
        "En la provincia solo quedan dos relojeros de torre, y uno es usted.",
        "Mi tía abuela no para de nombrarte.",
        "¿Por qué gira al revés vuestro horno?",
        "Teresa Mora dice que pregunte a quien lleva 20 años en urgencias.",
        "En la panadería cuelga una foto suya con el primer horno.",
    ],
}
NO_REASONS = {
    "en": [
        "I know that you are very busy.",
        "I collect views from different employees in your firm.",
        "Our teacher wants us to interview an adult about work.",
        "I already talked with another person from your team.",
        "Your guidance would be very valuable for me.",
        "You can choose the day, and any time after nine suits me.",
    ],
    "es": [
        "Sé que está muy ocupado.",
        "Ya hablé con Esteban, de su mismo equipo, y estuvo bárbaro.",
        "En clase nos piden hablar con un profesional.",
        "Me interesa su sector.",
    ],
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("given", [True, False])
def test_a_reason_is_what_ties_the_message_to_this_reader(language: str, given: bool) -> None:
    around = {
        "en": "Dear Ms. Hart,\n\nI work at a call centre. {} Could we have a talk of 20 minutes?\n\nLena",
        "es": "Estimada Sra. Robles:\n\nTrabajo en un hotel. {} ¿Tendría usted veinte minutos para hablar?\n\nLena",
    }[language]
    for said in (REASONS if given else NO_REASONS)[language]:
        wanted = [] if given else ["no_reason_for_them"]
        assert codes(around.format(said), "first_email", language) == wanted, said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Hi Ms. Adomako, ex-soldier, 29, starting over. Your map is great. Could I get 15 minutes for a talk?",
            "en",
        ),
        (
            "Hello, Oksana Melnyk here. Your costumes are great. I'd like 15 minutes of your time for a talk.",
            "en",
        ),
    ],
)
def test_a_role_that_stands_alone_says_who_writes(text: str, language: str) -> None:
    assert "no_self_introduction" not in codes(text, "linkedin_note", language)


@pytest.mark.parametrize(
    "asked",
    [
        "Do you have 20 minutes before the summer break?",
        "Could you give me yours, in 15 minutes on the phone?",
    ],
)
def test_minutes_before_or_in_which_something_is_told_are_a_time(asked: str) -> None:
    text = f"Dear Ms. Hart, I'm a clerk. I read your article on ferries. {asked}"
    assert "no_time_asked" not in codes(text, "first_email")


def test_a_long_tangled_sentence_is_hard_to_read_and_short_ones_are_not() -> None:
    tangled = "I think " + "and then of course " * 9 + "so."
    assert codes(tangled) == ["hard_to_read"]
    assert codes("I think so. " * 9) == []
    assert codes(
        "Me permito, por medio de la presente, solicitarle tenga a bien oírme. Sin otro particular.",
        language="es",
    ) == ["hard_to_read"]


# --- length and limits --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "most"),
    [("first_email", 100), ("reminder", 100), ("phone_script", 100), ("voicemail", 100), ("thank_you", 150)],
)
def test_a_message_may_have_as_many_words_as_its_kind_allows(kind: str, most: int) -> None:
    assert "too_long" not in codes("word " * most, kind)
    long = next(
        found for found in review("word " * most + "over the limit", kind, "en") if found.code == "too_long"
    )
    assert long.words == "over the limit"


def test_the_subject_line_does_not_count_as_words() -> None:
    assert "too_long" not in codes("Subject: one two three\n\n" + "word " * 100, "first_email")
    assert measure("Asunto: uno dos\nHola, Ana.", "first_email", "es").words == 2


def test_a_linkedin_note_is_counted_in_characters_and_a_script_in_seconds() -> None:
    note = one("x" * 201, "too_long", "linkedin_note")
    assert (note.values["count"], note.values["limit"], note.values["unit"]) == (201, 200, "characters")
    script = one("word " * 101, "too_long", "phone_script")
    assert (script.values["count"], script.values["limit"], script.values["unit"]) == (41, 40, "seconds")


def test_a_learner_may_choose_other_limits() -> None:
    assert "too_long" in codes("word " * 80, "first_email", limits=Limits(email_words=75))
    assert "too_long" not in codes("x" * 250, "linkedin_note", limits=Limits(linkedin_characters=300))


def test_an_unknown_kind_is_read_as_a_check_in_and_an_unknown_language_as_english() -> None:
    text = GOOD["en"]["first_email"]
    assert codes(text, "postcard") == codes(text, "check_in")
    assert codes("I've attached my resume.", "postcard", "fr") == ["attachment"]
    assert codes("   \n ") == []


# --- what is counted ----------------------------------------------------------------------------------------


def test_what_the_screen_tells_is_counted() -> None:
    found = measure(
        "Subject: a question?\n\nHi Ana, could we talk for 20 minutes, Tuesday at 10 or Thursday after 4? "
        "I'm not looking for a job.",
        "first_email",
        "en",
        Limits(email_words=75),
    )
    assert (found.words, found.unit, found.amount, found.limit, found.questions) == (21, "words", 21, 75, 1)
    assert found.says_not_a_job
    assert found.offers_two_times


def test_two_times_count_only_with_a_request_for_a_talk() -> None:
    assert not measure("I sing on Tuesday or Thursday.", "first_email", "en").offers_two_times
    assert measure("¿Hablamos el lunes o el miércoles?", "first_email", "es").offers_two_times
    assert not measure("¿Hablamos la próxima semana?", "first_email", "es").offers_two_times


def test_speaking_takes_forty_seconds_for_a_hundred_words() -> None:
    assert measure("word " * 100, "voicemail", "en").seconds == 40


def test_easy_words_have_a_lower_grade_and_a_higher_ease() -> None:
    hard = "Considerable administrative responsibilities characterise organisational development."
    assert english_grade("We talk. You work. I learn.") < 3 < english_grade(hard)
    assert (
        spanish_ease("Yo voy. Tú ves.")
        > 80
        > spanish_ease("Responsabilidades administrativas considerables.")
    )
    assert [syllables(word) for word in ("talk", "minutes", "engineer", "didn't", "20")] == [1, 2, 3, 2, 2]


def test_a_line_that_was_broken_for_width_is_one_sentence() -> None:
    text = "I work in a small shop by the river and would like to\nhear about your days."
    assert len(prepare(text).folded.sentences) == 1


# --- whatever is typed --------------------------------------------------------------------------------------

PIECES = [
    "[name]",
    "\ud800",
    "\u202e",
    "🙂",
    "I'm ",
    "soy ",
    "job ",
    "CV ",
    "?",
    "¿",
    ".",
    "\n",
    "\r\n",
    "20 ",
    "minutes ",
    " ",
]
TYPED = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=80).map("".join))


@settings(max_examples=150, deadline=None)
@given(
    text=TYPED,
    kind=st.one_of(st.sampled_from(KINDS), st.text(max_size=8)),
    language=st.sampled_from(["en", "es", "fr"]),
)
@example(text="Subject:", kind="first_email", language="en")
@example(text="Dear", kind="thank_you", language="en")
@example(text="[" * 10_000, kind="first_email", language="en")
@example(text="." * 10_000, kind="thank_you", language="es")
def test_whatever_is_typed_gets_each_code_at_most_once_in_the_order_of_codes(
    text: str, kind: str, language: str
) -> None:
    found = codes(text, kind, language)
    assert found == [code for code in CODES if code in found]
    for finding in review(text, kind, language):
        assert finding.reason == f"review_message.{finding.code}.reason"
        assert finding.better == f"review_message.{finding.code}.better"
        typed, shown = (re.sub(r"\s+", " ", value) for value in (text, finding.words))
        assert shown in typed
    counted = measure(text, kind, language)
    assert isinstance(counted, Measures)
    assert counted.words >= 0
    assert counted.unit in ("words", "characters", "seconds")
