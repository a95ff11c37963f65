"""A message, made ready for rules: without its subject line, in sentences, with what a reader counts in it.

How hard a text is, is measured by formulas that are published: for English the Flesch-Kincaid grade (J. P. Kincaid,
R. P. Fishburne, R. L. Rogers and B. S. Chissom, 1975), for Spanish the index of J. Fernández Huerta (1959). Syllables
are counted from the spelling alone, since the domain has no dictionary; the lessons are measured with one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from goodquestion.domain.review import count_words
from goodquestion.domain.review_text import Folded, Sentence, compiled, fold

LONGEST_SENTENCE = 32
_SUBJECT = re.compile(r"\A\s*(?:subject|asunto|re|rv|fwd?)\s*:[^\n]*(?:\n|\Z)", re.IGNORECASE)
_BROKEN_LINE = re.compile(r"(?<=[^\n]{45})(?<=[^\s.!?:;])\r?\n(?=[a-záéíóúüñ])")
_SPOKEN_PART = re.compile(r"[^\W\d_]+|\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[\"')\]]*\s+|\n+")
_SHORT_FORM = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Ud|Uds|St|Prof|Lic|Ing|a\.m|p\.m)\.", re.IGNORECASE
)
_PAUSE = re.compile(r"[:()]|\s[–—-]\s|—|\"")
_SIGNED = 5


@dataclass(frozen=True)
class Message:
    """``text`` without its subject line; ``folded`` is what rules read, the subject included.

    ``opening`` is where the words after the greeting begin in ``folded.text``, ``closing`` where the signature begins.
    """

    text: str
    folded: Folded
    opening: int
    closing: int

    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences between greeting and signature; of the first and the last only what lies inside."""
        inside = []
        for one in self.folded.sentences:
            start, end = max(one.start, self.opening), min(one.end, self.closing)
            if start < end:
                inside.append(Sentence(start, end, one.opened, one.asked))
        return tuple(inside)

    def capital(self, place: int) -> bool:
        """Whether the letter at ``place`` of the folded text was typed as a capital."""
        return self.folded.typed[self.folded.origin[place]].isupper()


_TITLE = (
    r"(?:mr|mrs|ms|miss|dr|dra|prof|sr|sra|srta|lic|ing|arq|mtr[oa]|don|dona|captain|sir|madam"
    r"|senor|senora|senorita|doctor|doctora|profesor|profesora)"
)
_GREETING = compiled(
    rf"""\s*(?:dear|hi|hello|hey|good\ (?:morning|afternoon|evening|day)|greetings|to\ whom
    |hola|buen(?:os|as|a)?(?:\ (?:dias?|tardes?|noches?))?|estimad\w+|querid\w+|apreciad\w+|distinguid\w+
      |respetad\w+
    |muy\ (?:senor|distinguid|estimad)\w*|esteemed|respected|de\ mi\ (?:mayor\ )?consideracion)\b
    (?:{_TITLE}\.|[^\n,:.!?;]){{0,60}}[,:.!?\n]?
    (?:\ (?:{_TITLE}\b\.?\ )?(?:[\w'-]+\ ){{0,2}}[\w'-]+\ ?[,:!\n](?!\ (?:a|an|soy|i)\b))?"""
)


def prepare(typed: str) -> Message:
    """Get a message ready. Never raises."""
    subject = _SUBJECT.match(typed[:400])
    text = typed[subject.end() :] if subject else typed
    folded = fold(_BROKEN_LINE.sub(" ", typed.replace("\r\n", "\n")))
    start = 0
    if subject:
        start = folded.text.find("\n", len(folded.text) - len(folded.text.lstrip())) + 1
    greeting = _GREETING.match(folded.text, start)
    opening = greeting.end() if greeting else start
    return Message(text.strip(), folded, opening, max(opening, _closing(folded.text)))


def _closing(folded: str) -> int:
    """Where short last lines begin: "Kind regards," and a name."""
    place = len(folded.rstrip())
    while True:
        line = folded.rfind("\n", 0, place) + 1
        words = count_words(folded[line:place])
        if not line or words > _SIGNED or "?" in folded[line:place]:
            return place
        place = len(folded[:line].rstrip())


# --- a gap that was not filled ------------------------------------------------------------------------------

_GAP = (
    r"(?:(?:first|last|full|family|your|his|her|their|my|the|person'?s?|contact'?s?|company|job|insert|add"
    r"|write|put"
    r"|school|event|mutual|tu|su|mi|el|la|de|del|nombre|un|una|poner|escribir|insertar)[ _-]?)*"
    r"(?:name|surname|firstname|lastname|fullname|title|role|position|company|organi[sz]ation|employer"
    r"|field|industry"
    r"|job|date|day|time|hour|place|address|city|town|school|university|college|program|programme|major"
    r"|topic|subject"
    r"|number|phone|phone\ number|email|link|number\ of\ (?:minutes|months|years)|months|years|event"
    r"|person|contact"
    r"|friend|reason|detail|details|something\ specific|profession|occupation|department|team|project"
    r"|article|here"
    r"|recipient|sender|minutes|weekday|month|situation|introduction|skill"
    r"|nombre|nombres|apellido|apellidos|cargo|puesto|empresa|compania|organizacion|carrera|campo|area"
    r"|profesion|oficio"
    r"|fecha|dia|hora|lugar|direccion|ciudad|escuela|universidad|instituto|tema|asunto|numero|telefono"
    r"|correo|contacto"
    r"|persona|amigo|motivo|detalle|evento|departamento|equipo|proyecto|articulo|mes|minutos|ocupacion"
    r"|curso"
    r"|aqui|destinatario|remitente|situacion)"
)
_WHOLE_GAP = rf"(?:{_GAP})(?:\ ?(?:/|,|\ of|\ de|\ del|\ or|\ o|\ and|\ y|\ here|\ aqui)?\ ?(?:{_GAP}))*"
PLACEHOLDER = compiled(
    rf"""(?:
    [\[{{<«]{{1,2}}\ ?(?:(?:mr|mrs|ms|sr|sra|srta)\.?(?:\ ?/\ ?)?)*\ ?(?:{_WHOLE_GAP}|x{{2,}}|\.{{2,}}|…|_+
      |\?+|(?:insert|how|what|where|why|when|como|que|donde|por\ que|cuando)\ [^\]}}>»\n]{{1,40}}
      |your\ [^\]}}>»\n]{{1,30}}|(?:tu|su)\ [^\]}}>»\n]{{1,30}})\ ?[\]}}>»]
    |[\[{{<]\ ?(?:mr|ms|mrs|sr|sra)\.?\ ?/\ ?(?:mr|ms|mrs|sra?)\.?[^\]}}>\n]{{0,20}}[\]}}>]
    |\[[_\ ]*\]|\{{\{{[^}}\n]{{0,30}}\}}\}}|%\w+%
    |\((?:(?:your|tu|su|the\ person's|first|last|insert)\ )+{_GAP}\)|\((?:name|surname|company|date|nombre
      |apellidos?|empresa
      |fecha)\)
    |(?<![\w/.])_{{3,}}(?![\w/.])|(?<![\w.])\.{{6,}}
    |\b(?:your|insert)\ (?:full\ |first\ |last\ )?name\ (?:here|goes\ here)\b|\b(?:tu|su)\ nombre\ aqui\b
    |\b(?:inserte?|escriba|pon(?:ga)?)\ (?:aqui\ )?(?:su|tu|el)\ nombre\b
    |\b(?:dear|hi|hello|hola|estimad[oa]|querid[oa]),?\ (?:{_TITLE}\.?\ )?(?:name|first\ name|last\ name
      |surname|nombre
      |apellido|x{{1,5}}|n\.\ ?n)(?=\ ?[,:!\n])
    |\b(?:dear|hi|hello|hola|estimad[oa]|querid[oa])\ (?:{_TITLE}\.?)?\ ?(?:\.\.+|…|_+|-{{3,}}
      |\*{{2,}})\ ?[,:\n]
    |\b(?:mr|mrs|ms|dr|sr|sra|srta|dra)\.?\ (?:x{{2,}}|xyz?|y{{3,}}|\.{{3,}}|…|\*{{2,}})
    |\bxx:xx\b|\bxx(?=\ (?:minutes|minutos|years|anos|de\ (?:enero|febrero|marzo|abril|mayo|junio|julio
      |agosto|septiembre|octubre|noviembre|diciembre)\b))
    |\b(?:at|on|a\ las|el\ dia|company|empresa|school|university|escuela|universidad)\ (?:\?{{2,}}
      |x{{1,3}}(?=\ ?[.,;\n]|\ and\b|\ y\b))
    )"""
)
_KISSES = re.compile(r"\bx{3,}\b")
_THIRTIETH = re.compile(
    r" (?:congreso|edicion|feria|jornada|jornadas|festival|encuentro|aniversario|simposio|seminario"
    r"|concurso|semana"
    r"|olimpiada|juegos|muestra|asamblea|congress|conference|edition|olympi\w+|anniversary|siglo)"
)


def placeholder(message: Message) -> tuple[int, int] | None:
    """Where a gap of a pattern was left: "[name]", "Mr. ____", "XXX".

    Left alone: other words in brackets, an address, kisses at the end ("xxx"), "el XXX Congreso", a line of a form that
    stands alone and is long.
    """
    folded = message.folded.text
    for found in PLACEHOLDER.finditer(folded):
        line = folded[folded.rfind("\n", 0, found.start()) + 1 : (folded + "\n").find("\n", found.end())]
        if not (set(line.strip()) <= {"_", "."} and len(line.strip()) > 12):
            return found.start(), found.end()
    for found in _KISSES.finditer(folded):
        if message.capital(found.start()) and not _THIRTIETH.match(folded, found.end()):
            return found.start(), found.end()
    return None


def first_that_stands(
    message: Message,
    find: Callable[[str, Sentence], tuple[int, int] | None],
    turned_down: re.Pattern[str],
) -> tuple[int, int] | None:
    """The first place that ``find`` sees and that the rest of its sentence, or the next one, does not take back."""
    folded, sentences = message.folded.text, message.folded.sentences
    for place, sentence in enumerate(sentences):
        found = find(folded, sentence)
        if found is None:
            continue
        end = sentences[place + 1].end if place + 1 < len(sentences) else sentence.end
        if not turned_down.search(folded, found[1], end):
            return found
    return None


# --- what is counted ----------------------------------------------------------------------------------------


def long_sentence(message: Message) -> tuple[int, int] | None:
    """Where a sentence of more than LONGEST_SENTENCE words stands; a colon, a dash or a bracket ends it too."""
    folded = message.folded.text
    for sentence in message.sentences():
        at = sentence.start
        pauses = [pause.start() for pause in _PAUSE.finditer(folded, sentence.start, sentence.end)]
        for end in (*pauses, sentence.end):
            if count_words(folded[at:end]) > LONGEST_SENTENCE:
                return at, sentence.end
            at = end
    return None


def _counted(text: str) -> tuple[int, list[str]]:
    clean = _SHORT_FORM.sub(lambda found: found[0].replace(".", ""), text.replace("’", "'"))
    parts = [part for part in _SENTENCE_END.split(clean) if _SPOKEN_PART.search(part)]
    return len(parts), [word for part in parts for word in part.split() if _SPOKEN_PART.search(word)]


def english_grade(text: str) -> float:
    """The school grade (US years) that reads the text with ease: 0.39 x words a sentence + 11.8 x syllables a word
    - 15.59; 0 for no words."""
    sentences, words = _counted(text)
    if not words:
        return 0.0
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def spanish_ease(text: str) -> float:
    """206.84 - 60 x syllables a word - 1.02 x words a sentence: the higher, the easier; 100 for no words."""
    sentences, words = _counted(text)
    if not words:
        return 100.0
    spoken = sum(max(1, sum(map(_spanish_part, _SPOKEN_PART.findall(word.lower())))) for word in words)
    return 206.84 - 60.0 * spoken / len(words) - 1.02 * len(words) / sentences


_VOWELS = re.compile(r"[aeiouyáéíóúàèìòùâêîôûäëïöü]+")
_TWO = re.compile(r"i[aou]|eo(?!us)|ua(?!r)|uou|yi|[aeo]i?ing$|[^aeiouy]y[aeo]")
_ONE = re.compile(r"(?<=[cst])i[aou]|gio|geo(?=n|u)|(?<=[qg])ua|quo|[aeo]lly|ious$|[^aeiou]ier$")


_KNOWN = """
business:2 bye:1 clients:2 colleague:2 colleagues:2 cooperative:5 curious:3 easier:3 especially:4
evening:2 evenings:2 everybody:4 everyone:3 everything:3 experience:4 february:4 foreman:2 goodbye:2
hour:2 hours:2 idea:3 ideas:3 interest:2 interested:3 interesting:3 january:4 junior:2 maybe:2 mr:2
mrs:2 ms:1 museum:3 our:2 people:2 pm:2 quarter:2 quiet:2 really:2 resume:3 science:2 somebody:3
someone:2 something:2 sometimes:2 tired:2 valuable:3 warehouse:2 wednesday:2
"""
_BY_HEART = {word: int(count) for word, _, count in (pair.partition(":") for pair in _KNOWN.split())}


def syllables(word: str) -> int:
    """How many syllables an English word has, by its spelling; at least 1. A number has one for each digit."""
    return max(
        1, sum(_english_part(part) for part in _LETTERS.findall(word.lower())) + sum(map(str.isdigit, word))
    )


def _english_part(part: str) -> int:
    if part in _BY_HEART:
        return _BY_HEART[part]
    count = 1 if re.search(r"[^aeiour]n't$", part) else 0
    part = re.sub(r"'(?:s|m|d|ll|re|ve|t)$", "", part)
    count += len(_VOWELS.findall(part))
    if re.search(r"[^aeiouyl]e$|[aeiouyr]le$|[^aeiouy]ely$|[^aeiou]e(?:ment|ful|less)(?:s|ly)?$", part):
        count -= 1
    if re.search(r"[^td]ed$", part) and not re.search(r"[aeiouy]ed$|[^aeiouy]led$|[^aeiouy]red$", part):
        count -= 1
    if re.search(r"[^scxzg]es$", part) and not re.search(r"[aeiouy]es$|(?:sh|ch|[^aeiouy]l)es$", part):
        count -= 1
    count += len(_TWO.findall(part)) - len(_ONE.findall(part))
    return max(1, count)


_STRONG, _STRESSED = frozenset("aeoáéó"), frozenset("íú")
_ALL = _STRONG | _STRESSED | frozenset("iuü")
_MUTE = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")


def _spanish_part(part: str) -> int:
    """Vowels side by side are one syllable, unless both are strong or a weak one has an accent."""
    if part.isdigit():
        return 1
    count, before = 0, ""
    for letter in re.sub(r"y(?![aeiouáéíóú])", "i", _MUTE.sub("", part)):
        if letter in _ALL:
            apart = (
                before not in _ALL
                or letter in _STRESSED
                or before in _STRESSED
                or (before in _STRONG and letter in _STRONG)
            )
            count += apart
        if letter != "h" or before not in _ALL:
            before = letter
    return count
