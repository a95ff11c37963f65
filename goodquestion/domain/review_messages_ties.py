"""What ties a message to this one reader: a statement about them, their place, or the way to them.

A message is read in clauses. Left out are those that ask, wish, thank or excuse, since "you" in them could be anyone
("I know that you are busy"). In what remains, "you" as the one who did something, a thing of theirs that not everybody
has, somebody who is named and said something, or that there are few like them, is a reason to write to them.
Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodquestion.domain.review_message_text import Message
from goodquestion.domain.review_messages_generic import is_abstract, is_generic
from goodquestion.domain.review_text import Sentence, compiled


@dataclass(frozen=True)
class Ties:
    """The patterns of one language. All but ``join`` are looked for in one clause.

    ``join`` parts a sentence into clauses; ``hangs`` begins a clause that goes on with what the one before wished;
    ``asks`` is a wish, a request, a courtesy; ``about`` is a tie; ``said`` is a verb that a name before it makes one;
    ``near`` is being near or a customer, which makes a tie of ``place``; ``theirs`` is a thing of the reader's,
    unless it begins with ``anybodys``. ``mine`` marks a sentence about the writer or about when to talk.
    """

    join: re.Pattern[str]
    hangs: re.Pattern[str]
    asks: re.Pattern[str]
    about: re.Pattern[str]
    said: re.Pattern[str]
    place: re.Pattern[str]
    near: re.Pattern[str]
    theirs: re.Pattern[str]
    anybodys: re.Pattern[str]
    mine: re.Pattern[str]
    language: str


_WORK_EN = (
    r"(?:\w+ (?:and|or) )?(?:work|jobs?|profession|time|days?|careers?|field|experiences?|expertise"
    r"|opinion|advice"
    r"|answers?|reply|replies|response|convenience|help|path|life|role|position|industry|e-?mail|schedule"
    r"|consideration|attention|kind\w*|everyday|daily|normal|typical|questions?|views?|perspective"
    r"|stor(?:y|ies)"
    r"|knowledge|routine|network|availability|understanding|support|generosity|patience|health|family"
    r"|weeks?"
    r"|weekend|evening|morning|shifts?|occupation|trade|sector|area|dut(?:y|ies)|tasks?|esteemed|good|busy"
    r"|valuable"
    r"|precious|own|faithfully|sincerely|respectfully|truly|plans?|inbox|mailbox|phone|calendar|free|next"
    r"|other|best"
    r"|current|favou?rite|biggest|hardest|first|usual|main|typical|average|services?|insights?|thoughts?"
    r"|journey|guidance|tips|words|favou?r|lunch|break|holidays?|way|part"
    r"|mind|hands|side|number|company's|profile|reading|interest|choice|professional|personal|work\w*)\b"
)
_PLACE_EN = (
    r"your (?:\w+ ){0,2}?(?:company|firm|office|place|business|team|department|organi[sz]ation|institution"
    r"|agency"
    r"|school|university|college|hospital|practice|clinic|workshop|shop|store|bakery|restaurant|lab"
    r"|laboratory|farm"
    r"|studio|kitchen|hotel|station|factory|country|town|city|building|street|door|house|yard|floor"
    r"|website|page"
    r"|employer|boss|manager|staff|hr)\b"
)
ENGLISH = Ties(
    join=compiled(
        r""",\ |\ (?=(?:and|or|but|so|because|which
          |(?<!one\ )(?<!body\ )(?<!person\ )(?<!people\ )(?<!the\ girl\ )(?:who|that)|since|when|while
            |whether|if|how|what|why|where|as)\b)
        |[:()\"]|\ [-–—]\ |—"""
    ),
    hangs=compiled(
        r"""\ ?(?:(?:and|or|so|but)\ )?(?:(?:that|which|who|how|what|why|where|if|whether|when)\b
        |(?:and|or)\ (?!i\b|i'|you|he\b|she\b|we\b|it\b|they\b|your\b|my\b|the\b|this\b|there\b))"""
    ),
    asks=compiled(
        r"""\b(?:would|could|can|may\ (?:i|we|you|it)|might|will|shall|should|want|wanted|wish|hope|hoping
          |please
        |thank|thanks|sorry|excuse|appreciate|grateful|need|ask|let\ me\ know|promise|if|whether|forgive
          |apologi[sz]e
        |busy|i'd|disturb\w*|bother\w*|looking\ forward|available|suits?|convenient|trouble|write\ to\ you
        |writing\ to\ you|contact\w*\ you|call\w*\ you|reach\w*\ (?:out\ to\ )?you)\b"""
    ),
    about=compiled(
        r"""\byou\ (?:(?:also|both|once|first|even|just|really|always|still|then|now|often
          |yourself)\ )*(?!(?:are|were|was
          |have|had|has|can|could|will|would|may|might|should|must|want|need|like|wish|prefer|think|see
            |mind|feel|decide
          |do|did|does|know|say|choose|get|got|receive[d]?|read|find|found|look|look|please|and|or|so|for
            |in|at|on|with
          |to|by|from|about|the|a|an|that|this|these|some|my|any|as|if|when|who|what|how|why|where|because
            |but|too|also
          |very|well|today|tomorrow|now|here|there|sir|madam|all|again|soon|next|last|not|don't|didn't
            |more|much|before
          |after|during|this|one|two|half|\d+|ten|fifteen|twenty|in|out|up|via|through|yours?|than
            |directly|personally
          |because|only|are|answer|reply|agree|accept|consider|help|allow|permit|spare|give|tell|share
            |offer|explain)\b)
          [a-z]{3,}
        |\byou\ did\b|\byou\ do\ (?!not\b|have\b|\w*\ ?(?:for\ a\ living|every\ day)\b)\w+\ \w+
        |\b(?:you\ are|you're|you\ were|you\ was)\ (?:\w+\ )?(?:the|one\ of|an?|out|on|at|in|known|famous
          |from|now|my|our|guest
          |mentioned|listed|working|like)\b(?!\ (?:busy|right\ person|professional|expert|good\ person))
        |\byou\ (?:have|had|'ve)\ (?:been|an?\ (?!busy|full|lot|moment|minute|few|good|nice|great|free
          |tight)|the\ (?!time)
          |(?!time|many|much|lots|some|any|little|no\b|to\b|important|free|experience|knowledge|a\b
            |questions)\w+ed\b)
        |\b(?:was|were)\ you\b|(?<!^i\ )\b(?!(?:wanted|interested|needed|tried|called|mailed|emailed
          |e-mailed|phoned|contacted|asked|decided|hoped|intended|messaged|addressed
            |texted)\b)\w{3,}ed\b[^,]{0,40}\b(?:with|for|from|at|about|by)\ you\b
        |\b(?:by|except|like|besides|behind|of|is|are|belongs?\ to|thought\ of
          |because\ of)\ you\b(?!\ (?:are|can|could|have
          |will|would|do|did))|\b(?:that|it)(?:'s|\ is)\ you\b|\byou,\ (?:right|i\ think|isn't)
        |\b(?:all|everything|what|something)\ you\b(?=\ (?:\w+ed|made|wrote|said|built))
        |\bwe\ (?:\w+\ )?(?:grew\ up|lived?|sat|share[d]?|both|knew|are\ both|come\ from|are\ neighbou?rs
          |have\ in\ common)\b
        |\bwe'(?:re|ve)\ both\b        |\bwe\ (?:were|went|played|studied|trained|worked
          |had)\b(?!\ (?:asked|told|supposed|given|to\b))
|\bwe'd\ get\ on\b|\bneighbou?rs?\b
        |\bfrom\ (?:an?\ |the\ |being\ an?\ )?[a-z]{3,}(?:\ \w+)?\ to\ (?:an?\ |the\ |being\ an?\ )?(?!\d
          |fri|sun|sat|thurs|wed
          |change|become|work|learn|be\b|do\b|get\b|five|six|noon)[a-z]{3,}\b(?=[^a-z]*$)
        |\b(?:he|she|they)\ (?:\w+ly\ )?(?:said|laughed|told|pointed|sent|named|couldn't|wouldn't|didn't
          |thinks|says|knows
          |wrote|meant|mentioned|suggested|gave|tells|say|claim)\b
        |\b(?:nobody|no\ one|hardly\ anyone)\ (?:who|that|else|from|in\ (?:our|my
          |this|the))\b
        |\b(?:few|not\ many)\ (?:people|women|men)\b
        |\b(?:somebody|someone|a\ person)\ (?:who|that)\b(?!\ (?:can|could|will|would|is|are|do|does
          |works?|has|have|like)\b)
        |\bonly\ (?:one|person|woman|man|\w+|two|three|a\ few)\ (?:\w+\ )?(?:in|who|of|people|on|for
          |within|from|that|are|is)\b
          (?!\ (?:the\ (?:morning|evening|phone)))
        |\bthere\ (?:are|is)\ (?:only|just|not\ many|hardly)\b
        |\bi(?:'m|\ am)\ the\ (?!mother|father|oldest|youngest|only|first|last|son|daughter|owner|manager
          |head|kind|sort|type)[a-z]|\b(?:here|it|this)(?:'s|\ is)\ the\ (?:\w+\ )?(?:woman|man
          |girl|boy|student|one|customer|guy|kid|lady)\b|^\ ?the\ (?:woman|man|girl|boy|guy|kid
            |one)\ (?:who|from|with)\b
        |\byour\ name\b(?!\ is\b)|\bmet\ you\b|\b(?:saw|heard|see|hear|know|knew|remember|watch\w*
          |admire|follow|found)
          \ you\b(?!\ (?:are|have|might|could|can|must|get|will|would)\b)"""
    ),
    said=re.compile(
        r" (?:says?|said|thinks?|thought|told|mentioned|suggested|swears|claims|recommends?|recommended"
        r"|pointed|sent"
        r"|named|gave|laughed|praised|insists?|insisted|introduced|wrote|showed)\b"
    ),
    place=re.compile(r"\b" + _PLACE_EN),
    near=compiled(
        r"""\b(?:near|next\ to|behind|opposite|across|doors?\ (?:down|from|away)|above|below|beside
          |in\ front\ of|past|bought
        |buy|customer|client|patient|clean\w*|deliver\w*|visit\w*|came|come|pass\w*|walk\w*|see|saw
          |watch\w*|hear\b
        |heard|was\ (?:at|in)|were\ (?:at|in)|repaired|fixed|made|born|every|each|always
          |my\ (?:\w+\ )?\w+\ (?:is|was|goes
        |works|worked)|outside|smell\w*|grew|went|used\ to)\b"""
    ),
    theirs=re.compile(r"\byour (?=([a-z'-]+(?: [a-z'-]+)?))"),
    anybodys=re.compile(_WORK_EN),
    mine=re.compile(
        r"\b(?:i|i'm|i've|im|my|me|myself|mine|we|our|us|mornings?|afternoons?|evenings?|weekends?|kids"
        r"|available|free|best"
        r"|minutes?|mins?|hours?|phone|call|email|student|graduate|trainee|apprentice|here|single|ex"
        r"|former|looking)\b"
    ),
    language="en",
)

_WORK_ES = (
    r"(?:mism[oa] |propi[oa] |actual |amplia )?(?:trabajos?|profesion|tiempo|dia|dias|carrera|campo"
    r"|experiencias?"
    r"|opinion|consejos?|respuestas?|conveniencia|ayuda|camino|vida|rol|cargo|industria|correo|agenda"
    r"|consideracion|atencion|amabilidad|preguntas?|vision|perspectiva|conocimientos?|rutina|red"
    r"|disponibilidad"
    r"|comprension|apoyo|generosidad|paciencia|salud|familia|semana|noche|manana|tarde|ocupacion"
    r"|ocupaciones|oficio"
    r"|sector|rubro|area|funciones|tareas?|labor|labores|estimad[oa]|amable|valios[oa]|propi[oa]|bandeja"
    r"|telefono"
    r"|servicios?|ideas|orientacion|palabras|favor|almuerzo|descanso|vacaciones|parte|gentil\w*|mensaje"
    r"|horario"
    r"|favorit[oa]|mayor|principal|primera?|obligaciones|multiples|digno|persona|contacto|numero|turno"
    r"|mundo|punto|interes|lado|equipo|mirada|tia|ser)\b"
)
_PLACE_ES = (
    r"\b(?:su|tu) (?:\w+ )?(?:empresa|puesto|oficina|lugar|negocio|departamento|organizacion|escuela"
    r"|universidad"
    r"|colegio|hospital|clinica|taller|tienda|panaderia|restaurante|laboratorio|finca|granja|pais|ciudad"
    r"|pueblo"
    r"|empleador|jef[ea]|gerente|personal|web|pagina|perfil|institucion|agencia|estudio|cocina|hotel"
    r"|estacion"
    r"|fabrica|despacho|compania|edificio|calle|casa|puerta|local|sucursal|consultorio|nombre|trayectoria"
    r"|companer\w+)\b"
)
SPANISH = Ties(
    join=compiled(
        r""",\ |\ (?=(?:y|e|o|pero|asi\ que|porque|que|quien|si|como|donde|cuando|por\ que|cual)\b)
        |[:()\"«»]|\ [-–—]\ |—"""
    ),
    hangs=compiled(
        r"""\ ?(?:(?:y|o|pero)\ )?(?:(?:que|quien|como|si|donde|cuando|por\ que|cual|cuanto)\b
        |(?:y|o|e)\ (?!yo\b|usted|vos\b|tu\b|el\b|ella\b|me\b|nos\b|su\b|lo\b|la\b|vi\b|uno\b|una\b
          |desde\b))"""
    ),
    asks=compiled(
        r"""\b(?:gustaria|encantaria|quisiera|quiero|querria|queria|deseo|podri\w+|puede[sn]?|pueda|puedo
          |podes|saber|conocer
        |aprender|entender|agradec\w+|favor|porfa|espero|ojala|gracias|necesito|si|pedir\w*|pregunt\w+
          |solicit\w+|busco
        |disculp\w+|perdon\w*|ocupad[oa]s?|quedo|escribo|llamaba|tiene\ tiempo|tienes\ tiempo|molest\w+
          |tendri\w+
        |permit\w+|ruego|dirig\w+|contact\w+|interesad\w+|interesa|quedar|concert\w+|atentamente)\b"""
    ),
    about=compiled(
        r"""\b(?:y|que|donde|como|porque|cuando|pues|solo|es|son|era|fue|ser|eres|conoce\ a
          |compr\w+\ (?:\w+\ ){0,5}a|figura|sale
          |esta|aparece|nombra\w*\ a|menos|excepto|salvo|segun)\ (?:usted|vos|tu)\b(?!\ (?:puede|quiera
            |quiere|podria|diga
          |desee|tenga|pueda|tiempo|mism\w+\ (?:diga|elija)))
        |\b(?:usted|vos|tu)\ (?:es|eres|sos|fue|fuiste|hace|haces|lleva|tiene\ (?!tiempo|mucho|poco
          |un\ (?:momento|rato))|sabe
          |vive|trabaja|trabajas|vende|repara|ensena|arregla|cuida|canta|toca|estuvo|ya|tambien|antes)\b
        |\bvuestr[oa]s?\b|\b(?:suy|tuy)[oa]s?\b|\bcontigo\b(?!\ (?:para|sobre|un))
        |\b(?:que|donde|mientras|y)\ (?:tu\ )?(?!(?:tienes|puedes|quieres|las|los|unas|unos|mis|tus|sus
          |antes|despues|es|lunes
          |martes|miercoles|jueves|viernes|menos|mas|ademas|cosas|clases|horas|dias|meses|anos|esas|estas
            |otras|todas
          |muchas|algunas|tantas|cuantas|buenas|gracias|veces|oficios?|personas|profesiones|carreras
            |estudios|entonces)\b)
          [a-z]{2,}(?:as|es)\b(?!\ (?:me|tiempo|un\ rato))
        |\b(?:no\ para|paran|dejan?|deja|habla[n]?)\ de\ (?:nombrar|hablar\ de|mencionar|alabar
          |recordar)(?:te|lo|la|l[oe]s)?\b
        |\b(?:te|lo|la|le)\ (?:oigo|veo|escucho|sigo|recuerdo|oi|compr\w+|encarg\w+|debe|vende|compra
          |limpia|corta|lleva|trae|cuida|reparte|nombr\w+|vemos
          |oimos|conoc\w+|admir\w+
          |mencion\w+|recomend\w+|alquil\w+|tuvo|tuve|tocaron|grabaron|entrevistaron)\b
        |\b(?:somos|eramos|fuimos)\ (?:vecin\w+|compan\w+|del\ mismo|de\ la\ misma|dos|los\ dos|paisan\w+
          |colegas)
        |\b(?:los|las)\ dos\ \w+(?:mos)\b|\bambos\b|\bcrecimos\b
        |\b(?:solo|solamente|apenas)\ (?:quedan?|hay|conozco|existen?)\b|\b(?:nadie|ningun\w+|pocos
          |pocas)\ (?:\w+\ ){1,4}?como\b
        |\b(?:el|la)\ unic[oa]\b|\b(?:uno|una)\ es\ usted\b
        |\bde\ [a-z]{4,}\ a\ [a-z]{4,}\b(?=[^a-z]*$)(?<!viernes)(?<!noche)(?<!tarde)(?<!sabado)(?<!domingo)
        |\b(?:su|tu)\ nombre\b(?!\ es\b)|\b(?:soy|habla|es|aqui)\ (?:el|la)\ (?:\w+\ )?(?:que|del?)\b"""
    ),
    said=re.compile(
        r" (?:me |nos |ya )?(?:dice|dijo|piensa|cree|conto|cuenta|menciono|recomendo|recomienda|sugirio"
        r"|asegura|ha dicho"
        r"|envio|mando|manda|nombro|presento|insiste|insistio|jura|escribio|explico|mostro|enseno)\b"
    ),
    place=re.compile(_PLACE_ES),
    near=compiled(
        r"""\b(?:cerca|junto|detras|enfrente|frente|al\ lado|encima|debajo|cliente|client[ae]|paciente
          |compr\w+|limpi\w+
        |repart\w+|visit\w+|pase|paso|pasamos|veo|vi\b|oigo|huele|cada|siempre|todos\ los|todas\ las
          |mi\ \w+\ (?:vive|esta
        |trabaja|va|fue)|vivo|vecin\w+|naci\w*|estuve|fui|iba|atendieron|curaron|arreglaron|hicieron)\b"""
    ),
    theirs=re.compile(r"\b(?:sus?|tus?|vuestr[oa]s?) (?=([a-z]+(?: [a-z]+)?))"),
    anybodys=re.compile(_WORK_ES),
    mine=re.compile(
        r"\b(?:yo|me|mi|mis|nos|nuestr\w+|soy|fui|estoy|tengo|hago|busco|trabajo|estudio|vivo|voy|llevo"
        r"|ando|\w+mos"
        r"|manana|mananas|tardes?|noches?|minutos?|horas?|telefono|llamada|correo|estudiante|alumn\w+"
        r"|aprendiz|ex|hijos)\b"
    ),
    language="es",
)
_VOS = re.compile(r"\b[a-z]{2,}[aei]s\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOLD = 3  # words that not every message is made of
_NO_VOS_WORDS = """
ademas atras compas demas despues detras diras estaras estas estres frances ingles interes jamas japones mas mes pais
podes podras portugues queres quizas reves sabras seras tendras tenes traves tres veras
"""
_NO_VOS = frozenset(_NO_VOS_WORDS.split())
_NO_SPEAKERS = """
alguien class clase course curso el ella ellos everybody everyone he i it maestra maestro nadie people professor
profesor profesora que quien school se she teacher that they usted we who you
"""
_NO_SPEAKER = frozenset(_NO_SPEAKERS.split())


def says_why(
    message: Message, reason: re.Pattern[str], you_did: re.Pattern[str], asking: re.Pattern[str]
) -> bool:
    """Whether a sentence matches ``reason``, or tells, without ``asking``, what the reader did (``you_did``)."""
    folded = message.folded.text
    for sentence in message.folded.sentences:
        if reason.search(folded, sentence.start, sentence.end):
            return True
        if sentence.asked:
            continue
        for did in you_did.finditer(folded, sentence.start, sentence.end):
            if not asking.search(folded, sentence.start, did.start()):
                return True
    return False


def is_tied(message: Message, ties: Ties) -> bool:
    """Whether a statement of the message, or a question about a thing of the reader's, ties it to its reader."""
    for sentence in message.sentences():
        if not sentence.asked and _is_about_others(message, sentence, ties):
            return True
        for start, end, asked in _clauses(message, sentence, ties):
            if _owns(message, start, end, ties) or (not asked and _ties(message, start, end, ties)):
                return True
    return False


def _is_about_others(message: Message, sentence: Sentence, ties: Ties) -> bool:
    """Whether the sentence tells something that is neither about the writer nor a wish: it is there for the reader."""
    folded = message.folded
    if ties.mine.search(folded.text, sentence.start, sentence.end) or ties.asks.search(
        folded.text, sentence.start, sentence.end
    ):
        return False
    told = set()
    for word in _WORD.finditer(folded.text, sentence.start, sentence.end):
        if word[0][-1] in "ei" and folded.accented(word.end() - 1, word.end()):
            return False  # Spanish: "estudié", "viví"
        if not (
            is_generic(word[0], ties.language)
            or is_abstract(word[0], ties.language)
            or message.capital(word.start())
        ):
            told.add(word[0])
    return len(told) >= _TOLD


def _clauses(message: Message, sentence: Sentence, ties: Ties) -> Iterator[tuple[int, int, bool]]:
    """The clauses of a sentence that do not wish, thank or excuse, and whether each is the question of it."""
    folded = message.folded.text
    cuts = [
        sentence.start,
        *(cut.start() for cut in ties.join.finditer(folded, sentence.start, sentence.end)),
    ]
    clauses = list(zip(cuts, [*cuts[1:], sentence.end], strict=True))
    wished = False
    for place, (start, end) in enumerate(clauses):
        wished = ties.asks.search(folded, start, end) is not None or (
            wished and ties.hangs.match(folded, start) is not None
        )
        if not wished:
            yield start, end, sentence.asked and place == len(clauses) - 1


def _owns(message: Message, start: int, end: int, ties: Ties) -> bool:
    """Whether a thing of the reader's is named that not everybody has."""
    folded = message.folded.text
    return any(
        not ties.anybodys.match(theirs[1]) and not ties.place.match(folded, theirs.start())
        for theirs in ties.theirs.finditer(folded, start, end)
    )


def _ties(message: Message, start: int, end: int, ties: Ties) -> bool:
    folded = message.folded.text
    if ties.about.search(folded, start, end):
        return True
    if ties.place.search(folded, start, end) and ties.near.search(folded, start, end):
        return True
    for said in ties.said.finditer(folded, start, end):
        word = re.search(r"[^\W\d_]+$", folded[max(0, said.start() - 30) : said.start()])
        if word and word[0] not in _NO_SPEAKER and message.capital(said.start() - len(word[0])):
            return True
    if ties is SPANISH:
        for vos in _VOS.finditer(folded, start, end):
            if (
                message.folded.accented(vos.end() - 2, vos.end())
                and vos[0] not in _NO_VOS
                and not message.capital(vos.start())
            ):
                return True
    return False
