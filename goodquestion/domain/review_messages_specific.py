"""Whether a thank-you or a report back names something: a fact, what was said, a number, a thing that was done.

Three kinds of words are told apart: those that any thank-you is made of, everyday words (a fact can be made of them:
"Night work is hard, but the team helps"), and all others. Long abstract words ("usefulness") count for nothing, and so
do names. Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re

from goodquestion.domain.review_message_text import Message
from goodquestion.domain.review_messages_generic import is_abstract, is_everyday, is_generic
from goodquestion.domain.review_text import Sentence, compiled

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_QUOTED = re.compile(r"[\"“«]([^\"”»\n]{8,})[\"”»]")
_PAUSE = re.compile(r"[:()]| [-–—] |—")
_WORDS_TO_A_STEP = 40  # a longer text holds more chance words
_ENOUGH = 2

_PERSON = {
    "en": re.compile(r"\b(?:i|me|my|myself|mine|we|us|our|you|your|yours|im|ive|u|ur)\b"),
    "es": re.compile(
        r"\b(?:yo|me|mi|mis|nos|nuestr\w+|usted|ustedes|tu|tus|su|sus|te|le|les|vos|ti|conmigo|contigo"
        r"|soy|estoy|tengo|quiero|agradezco|espero|eres|sos|mil|gracias|tan|que dios|saludos?|abrazos?)\b"
    ),
}
_CONTENT = {
    "en": compiled(
        r"""\b(?:(?:said|say|says|told\ (?:me|us)|telling\ (?:me|us)|mentioned|mentioning|explained
          |explaining
          |showed(?:\ me|\ us)?|showing\ (?:me|us)|learned|learnt|know|knew|known|expect(?:ed)?|thought
          |imagined|realis?ed|realized|understand|understood|remember|forget|surprised(?:\ me)?|believe[d]?
          |advised|advice|tip|idea|story|part|guess(?:ed)?|discovered|noticed|found\ out|stays?|stayed
          |helped\ me\ most|take\ (?:with\ me|away)|thing|took)
          (?:\ (?:this|it|most|now|also|with\ me|from\ (?:you|it|our\ talk|the\ talk)|in\ my\ head|is
            |was)){0,3}
          (?:,|:)?\ ?(?:that|how|why|where|when|who|which|about|of|the|a|an|to|never|not|only|nobody|no|what
          |one|half|most|some|every|it's|you)\b|:\ )"""
    ),
    "es": compiled(
        r"""\b(?:(?:dijo|dijiste|conto|contaste|contarme|contarnos|explico|explicaste|explicarme|mostro
          |mostraste|mostrarme|ensenarme|enseno|ensenaste|decirme|aprendi|sabia|se|supe|imaginaba|esperaba
          |pensaba|creia|entendi|recordare|olvidare|recomendo|recomendaste|aconsejo|aconsejaste|sugirio
          |consejo|idea|historia|parte|sorprendio|quedo|quedo\ grabado|llevo)
          (?:\ (?:esto|eso|ahora|tambien|de\ (?:usted|ti)|es)){0,2}
          (?:,|:)?\ ?(?:que|como|por\ que|donde|cuando|quien|lo\ de|de|sobre|del|el|la|los|las|un|una
            |nunca|no
          |solo|nadie|a)\b|:\ )"""
    ),
}
_ABOUT_THE_WORK = {
    "en": compiled(
        r"\b(?:your|the|this)\ (?:work|job|career|profession|experience|experiences|role|position|life|path"
        r"|field|company|time|industry)"
        r"\ (?:as|at|in|with|of|for)\ (?:an?\ |the\ |your\ )?[\w'-]+(?:\ (?!and|it|was|i|you)[\w'-]+)?"
        r"|\b(?:interview|talk|conversation|meeting|chat|call|visit|coffee|lunch)\ (?:on|last|this|at|in"
        r"|about)\ (?:the\ |your\ |a\ )?[\w'-]+"
    ),
    "es": compiled(
        r"\b(?:su|tu|el|la|esta|este)\ (?:trabajo|labor|carrera|profesion|experiencia|puesto|oficio|vida"
        r"|trayectoria|campo|empresa|area)\ (?:como|en|de|del)\ (?:el\ |la\ |los\ |las\ |un\ |una\ "
        r"|su\ )?[\w'-]+(?:\ (?!y|me|fue|es|que)[\w'-]+)?"
        r"|\b(?:entrevista|charla|conversacion|reunion|llamada|visita|cafe|encuentro)\ (?:de|del|en"
        r"|sobre)\ (?:el\ |la\ |su\ |los\ )?[\w'-]+"
    ),
}
_DID = {
    "en": compiled(
        r"""\bi\ (?:then\ |also\ |already\ |just\ )?(?:went|visited|called|phoned|talked\ to|talked\ with
          |spoke\ to
          |spoke\ with|asked|signed|applied|tried|bought|started|passed|took|built|wrote|read|met|sat|made
            |joined
          |enrolled|finished|borrowed|sold|found|got|booked|did|helped|learned|stay|chose)\b"""
    ),
    "es": compiled(
        r"""\b(?:fui|visite|llame|hable\ con|pregunte|me\ (?:inscribi|apunte|anote|presente|matricule)
          |aprobe|pase
          |probe|compre|empece|hice|arme|escribi|lei|conoci|termine|vendi|consegui|tome|renove|entre
            |ayude)\b"""
    ),
}
_NUMBER = {
    "en": re.compile(
        r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nineteen|twenty|thirty|forty"
        r"|fifty|sixty|hundred)(?: \w+)? (?!minutes?|mins?|hours?|times|days|weeks|months|years|thanks"
        r"|people"
        r"|million|of|more|and|questions|things|o'clock|am|pm)[a-z]{4,}\b"
    ),
    "es": re.compile(
        r"\b(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien)"
        r"(?: de)? (?!minutos?|horas?|veces|dias|semanas|meses|anos|gracias|personas|preguntas|cosas"
        r"|palabras"
        r"|abrazos|besos)[a-z]{4,}\b"
    ),
}


def is_specific(message: Message, language: str, asked: tuple[int, int] | None) -> bool:
    """Whether something is named that was said, shown or done; ``asked`` is where a job was asked for.

    ``language`` is "es", any other is read as English. What a request for a job says is no detail of the talk.
    """
    which = "es" if language == "es" else "en"
    folded = message.folded.text
    special: set[str] = set()
    counted = 0
    sentences = message.sentences()
    for sentence in sentences:
        if sentence == sentences[-1] and _is_name(message, sentence):
            continue
        if asked is not None and sentence.start <= asked[0] < sentence.end:
            continue
        counted += len(_TOKEN.findall(folded, sentence.start, sentence.end))
        if _quotes(folded, sentence) or _NUMBER[which].search(folded, sentence.start, sentence.end):
            return True
        said = _CONTENT[which].search(folded, sentence.start, sentence.end)
        if said is not None and _weight(message, said.end(), sentence.end, which) >= _ENOUGH:
            return True
        for start, end in _parts(folded, sentence):
            named, everyday = _words(message, start, end, which)
            if len(named) + len(everyday) >= _ENOUGH and not _PERSON[which].search(folded, start, end):
                return True
            special |= named
        did = _DID[which].search(folded, sentence.start, sentence.end)
        if did is not None and _words(message, did.end(), sentence.end, which)[0]:
            return True
    return len(special) >= _ENOUGH + counted // _WORDS_TO_A_STEP


def _parts(folded: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The sentence, parted at colons, brackets and dashes."""
    cuts = [cut.start() for cut in _PAUSE.finditer(folded, sentence.start, sentence.end)]
    return list(zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True))


def _weight(message: Message, start: int, end: int, which: str) -> int:
    named, everyday = _words(message, start, end, which)
    return 2 * len(named) + len(everyday)


def _words(message: Message, start: int, end: int, which: str) -> tuple[set[str], set[str]]:
    """The words that not every thank-you is made of, and the everyday ones."""
    folded = message.folded.text
    named, everyday = set(), set()
    about = [found.span() for found in _ABOUT_THE_WORK[which].finditer(folded, start, end)]
    for token in _TOKEN.finditer(folded, start, end):
        word = token[0]
        if is_everyday(word, which):
            everyday.add(word)
        elif not (
            is_generic(word, which)
            or is_abstract(word, which)
            or any(first <= token.start() < last for first, last in about)
            or (token.start() > start and message.capital(token.start()))
        ):
            named.add(word)
    return named, everyday


def _quotes(folded: str, sentence: Sentence) -> bool:
    found = _QUOTED.search(folded, sentence.start, sentence.end)
    return found is not None and found[1].count(" ") > 1


def _is_name(message: Message, sentence: Sentence) -> bool:
    """One or two words with a capital, such as a name at the end."""
    return (
        message.capital(sentence.start) and message.folded.text.count(" ", sentence.start, sentence.end) < 2
    )
