"""Business and insider words that a learner should not need, each with a plain word for it.

The patterns read folded text (small letters, no accents). ``unless`` names the company in which a word is an ordinary
word of some trade: bandwidth in a network, leverage under a beam, a pivot in a field.
"""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class JargonWord:
    """A pattern, the plain word, and a pattern that makes it ordinary when it occurs anywhere in the text."""

    pattern: str
    plain: str
    unless: str = ""


_NETWORK = (
    r"network|internet|wi-?fi|router|signal|radio|fiber|fibre|cable|stream|server|antenna|frequenc|video"
    r"|mbps|megabit|"
    r"gigabit|data cent|download|upload|modem|satellite|switches|5g|"
    r"redes\b|\bred\b|senal|enlace|fibra|servidor|antena|frecuencia|descarga|conexion|satelite|megas"
)
_BODY_OR_MACHINE = (
    r"irrigation|sprinkler|knee|foot|feet|hinge|dance|ball|point|table|riego|rodilla|bisagra|pie\b|baile"
)
_MUSCLE = (
    r"use leverage|more leverage|get leverage|lift|lever\b|wrench|pry|beam|bolt|jack\b|\bpalanca|credito"
    r"|deuda|gato hidraulico"
)
_SUBJECTS = (
    "you",
    "we",
    "they",
    "to",
    "people",
    "teams",
    "can",
    "could",
    "nurses",
    "teachers",
    "best",
    "companies",
    "and",
)
_AFTER_A_SUBJECT = "|".join(f"(?<={subject} )" for subject in _SUBJECTS)
_SILO = r"grain|corn|silage|feed|wheat|farm|grano|maiz|granja|forraje"
_NO_OIL = r"weld|oil|gas\b|water|steel|trench|pipe\b|sold|ducto|petrole|tuber"

ENGLISH: tuple[JargonWord, ...] = (
    JargonWord(r"synerg(?:y|ies|i[sz]e|istic)\w*", "working well together"),
    JargonWord(
        rf"leverag(?:ing|ed)|(?:{_AFTER_A_SUBJECT})leverage|leverage (?:your|our|their|its|my|the|this|these|those|"
        r"existing|core|cross|data|tech\w*|digital|social|key|human|talent|resources|strengths|skills"
        r"|relationships)",
        "use",
        _MUSCLE,
    ),
    JargonWord(
        r"core competenc(?:y|ies)|key competenc(?:y|ies)|competency (?:framework|model|matrix)", "main skills"
    ),
    JargonWord(r"value prop(?:osition)?s?", "what makes it worth it"),
    JargonWord(
        r"value[- ]adds?|adds? (?:real |more )?value|adding value|value creation|create value|deliver value",
        "being useful",
    ),
    JargonWord(r"value (?:drivers?|streams?|chains?)", "what matters most"),
    JargonWord(
        r"stake-?holders?(?:'s?)?(?: (?:alignment|management|engagement|buy-in|mapping))?",
        "the people involved",
    ),
    JargonWord(
        r"strategic(?:ally)? (?:alignment|align|vision|initiatives?|imperatives?|priorit\w+|objectives?"
        r"|roadmaps?|partnerships?|goals|levers?|pillars?)",
        "main goals",
    ),
    JargonWord(
        r"(?:cross[- ]functional|organizational|team|goal) alignment|align(?:ed"
        r"|ing)? (?:with )?(?:your |the )?(?:stakeholders|strategy|strategic|vision|kpis?|okrs?)",
        "agreement",
    ),
    JargonWord(
        r"onboarding (?:kpis?|metrics|funnel|pipeline|process\w*)|onboarding|onboarded|onboard (?:new"
        r"|people|staff|employees|clients|talent|hires|someone)|offboarding",
        "the first weeks of new people",
    ),
    JargonWord(
        r"kpis?|key performance indicators?|key result areas?|success metrics?|key metrics?"
        r"|performance metrics?|metrics",
        "how you know that it goes well",
    ),
    JargonWord(r"okrs?", "goals"),
    JargonWord(r"roi|return on investment", "what you get back for the money"),
    JargonWord(r"bandwidt?h|bandwith", "time", _NETWORK),
    JargonWord(r"deliverables?", "what you hand in"),
    JargonWord(r"action(?:able)? (?:items?|insights?|steps?|plans?)|actionable", "useful"),
    JargonWord(r"key (?:takeaways?|learnings?)|learnings", "what you learned"),
    JargonWord(r"pain[- ]points?", "problems", r"patient|therap|massage|injur|back\b"),
    JargonWord(r"touch[- ]?points?", "moments of contact"),
    JargonWord(r"touch base|circle back|sync up|level[- ]set", "talk again"),
    JargonWord(r"(?:move|moves|moving|moved) the needle", "make a difference"),
    JargonWord(r"low[- ]hanging fruits?", "the easy things", r"orchard|tree|pick|harvest|ladder"),
    JargonWord(r"quick wins?", "easy first results"),
    JargonWord(r"thought leader(?:s|ship)?", "people whom others listen to"),
    JargonWord(r"paradigm(?:s|atic)?(?: shifts?)?", "way of thinking"),
    JargonWord(
        r"disruptive (?:mindsets?|innovations?|technolog\w+|business\w*|ideas?|models?|trends?)"
        r"|disrupt(?:ed|ing|s)? (?:your|the|this|our|an?) (?:vertical|industry|sector|space|market|field"
        r"|business)|digital disruption|disruptions? (?:in|of) (?:your|the|this) (?:space|industry|sector"
        r"|market|field)|market disruption|disruptors?",
        "changing everything",
    ),
    JargonWord(
        r"(?:your|this|that|our|the|industry|market|business) verticals?|vertical markets?",
        "field",
        r"weld|climb|jump|wall|blind|garden|position",
    ),
    JargonWord(r"go[- ]to[- ]market|gtm", "plan to sell"),
    JargonWord(r"product[- ]market fit", "something that people want"),
    JargonWord(r"upskill\w*|reskill\w*|cross-skill\w*", "learn new skills"),
    JargonWord(
        r"talent (?:marketplace|acquisition|pipelines?|pools?|management|ecosystem|funnel|development"
        r"|strategy|retention|market)",
        "finding people",
    ),
    JargonWord(r"human capital", "people"),
    JargonWord(
        r"(?:sales|hiring|talent|leadership|recruitment|deal|client|customer|project) (?:pipelines?|funnels?)",
        "who comes next",
    ),
    JargonWord(
        r"best[- ]in[- ]class|best[- ]of[- ]breed (?:solution|practice|tool|product)s?",
        "very good",
        r"\bdogs?\b|\bshow\b",
    ),
    JargonWord(
        r"(?:optimi[sz]\w+ )?(?:its |your |the |our )?throughput",
        "how much gets done",
        r"sequenc|samples?\b|assay",
    ),
    JargonWord(
        r"at scale|scal(?:e|ing) (?:up )?(?:your|the|a|its) (?:\w+ )?(?:business|team|operations?|impact"
        r"|company|solution|model|practice)|scalab(?:le|ility)",
        "in large numbers",
    ),
    JargonWord(r"operationali[sz]\w+", "put into practice"),
    JargonWord(r"operational excellence|process excellence", "good work"),
    JargonWord(r"moneti[sz]\w+|monetis\w+", "earn money with"),
    JargonWord(r"incentivi[sz]\w+", "encourage"),
    JargonWord(r"producti[sz]e\w*|commoditi[sz]\w+", "turn into something to sell"),
    JargonWord(r"ideat(?:e|ion|ing|es)", "finding ideas"),
    JargonWord(
        r"(?:to|you|you've|have|had|they|we|did|must|and|companies|who|can) pivot|pivoted|pivoting"
        r"|pivots? (?:to|from|into|when|your|careers?)|(?:strategic|career) pivots?",
        "change direction",
        _BODY_OR_MACHINE,
    ),
    JargonWord(r"deep[- ]dives?", "a close look", r"diver\b|diving|scuba|ocean|\bsea\b"),
    JargonWord(r"drill[- ]?down (?:into|on)", "look closely at"),
    JargonWord(r"buy-in", "agreement"),
    JargonWord(
        r"(?:north[- ]star) (?:metric|goal|vision)s?|north star", "main goal", r"\bsky\b|navigat|\bstars\b"
    ),
    JargonWord(r"table stakes", "the least that is needed"),
    JargonWord(r"c-suite|c-level", "the heads of the company"),
    JargonWord(r"change management|change agents?", "helping people through changes"),
    JargonWord(r"digital transformation", "new computer tools"),
    JargonWord(
        r"customer (?:journey|centric\w*|success metrics)|user journey|customer-centric\w*|client-centric\w*",
        "what customers go through",
    ),
    JargonWord(r"omni-?channel", "in shops and online"),
    JargonWord(r"burn rate|churn rate|(?:customer|client|employee) churn|attrition rates?", "how many leave"),
    JargonWord(r"fte'?s?|headcount", "number of people", r"\bstudents\b"),
    JargonWord(r"slas?\b", "what was promised"),
    JargonWord(r"p&l|ebitda|top-line growth|bottom-line impact", "money in and out"),
    JargonWord(r"b2b|b2c|saas", "the kind of business"),
    JargonWord(r"(?:lean )?six sigma|value stream mapping", "a way to work better"),
    JargonWord(r"workstreams?|swim ?lanes", "parts of the work"),
    JargonWord(
        r"(?:business|startup|start-up|innovation|partner|entrepreneurial|digital) ecosystems?", "network"
    ),
    JargonWord(r"growth hack\w*", "ways to grow"),
    JargonWord(r"personal brand(?:ing)?|brand equity", "how others see you"),
    JargonWord(r"mission[- ]critical", "very important"),
    JargonWord(
        r"cross[- ]functional(?:ly)?(?: (?:teams?|collaboration|synergies))?", "from different departments"
    ),
    JargonWord(r"blue[- ]sky thinking|boil the ocean", "big ideas"),
    JargonWord(r"helicopter view|30,?000[- ]foot view|thirty[- ]thousand[- ]foot view", "the whole picture"),
    JargonWord(r"(?:in|within|outside) (?:your|my|our) wheelhouse", "what you are good at"),
    JargonWord(r"right-?sizing|right-?size", "changing the number of people"),
    JargonWord(r"white ?space opportunit\w+|greenfield opportunit\w+", "new chances"),
    JargonWord(
        r"(?:competitive|strategic) (?:advantage|differentiators?)|differentiators?|differentiated offering",
        "what makes it different",
    ),
    JargonWord(r"impactful", "useful"),
    JargonWord(
        r"change the game|game-changing (?:solutions?|innovations?)|next-gen(?:eration)? solutions?",
        "something new",
    ),
    JargonWord(r"market penetration|share of wallet|market positioning", "how much is sold"),
    JargonWord(r"turnkey|end-to-end (?:solutions?|process\w*|ownership|visibility|delivery)", "complete"),
    JargonWord(r"capacity building|capability building", "learning"),
    JargonWord(
        r"run it up the flagpole|take (?:it|this|that) offline|open the kimono|eat your own dog ?food",
        "try it out",
    ),
    JargonWord(
        r"(?:agile|lean) (?:transformation|methodolog\w+|mindset)|scrum (?:ceremon\w+|master)",
        "the way of working",
    ),
    JargonWord(r"silos?|siloed", "departments that do not talk", _SILO),
    JargonWord(r"elevator pitch(?:es)?", "a few words about it"),
    JargonWord(r"competitive landscape|usps?|unique selling (?:points?|propositions?)", "what others offer"),
    JargonWord(
        r"agile is (?:your|the)|agile (?:organi[sz]ations?|teams?|company|companies|environment|framework)",
        "quick to change",
    ),
    JargonWord(r"tech stack|sprint velocity|technology stack", "tools"),
    JargonWord(r"future-?proof\w*", "ready for later"),
    JargonWord(r"best practices", "what works well"),
    JargonWord(r"(?:in|fill|build|for|is|of|manage|grow) (?:your|our) pipeline", "what comes next", _NO_OIL),
    JargonWord(
        r"driv(?:e|es|ing) (?:\w+ )?(?:engagement|growth|innovation|adoption|impact|revenue|outcomes"
        r"|efficienc\w+|results|alignment|excellence)",
        "make better",
    ),
    JargonWord(r"unlock(?:ing|s)? (?:\w+ )?(?:value|growth|synergies|efficienc\w+)", "make possible"),
    JargonWord(r"(?:value|results|data|purpose|metrics|mission)[- ]driven", "led by"),
    JargonWord(r"(?:client|customer|public)[- ]facing", "with customers"),
    JargonWord(
        r"resource allocation|resource optimization|scope creep|gap analysis|swot|succession planning"
        r"|knowledge transfer|risk mitigation",
        "planning",
    ),
    JargonWord(r"granularity|granular level", "detail"),
    JargonWord(r"net promoter|nps", "how happy customers are"),
    JargonWord(r"ramp-?up (?:time|period|process)", "time to learn the work"),
    JargonWord(r"cascad(?:e|es|ing) (?:\w+ )?(?:okrs?|goals|kpis?|strategy|objectives|vision)", "pass on"),
    JargonWord(r"cadence", "rhythm", r"music|song|run|cycl|bike|poe|march|drum"),
    JargonWord(r"streamlin\w+", "make simpler"),
    JargonWord(r"gamif\w+", "turn into a game"),
    JargonWord(r"holistic (?:approach|strateg\w+|view|solution|framework)s?", "the whole of it"),
    JargonWord(r"granular", "detailed", r"sugar|sand|soil|fertili"),
    JargonWord(
        r"alignment",
        "agreement",
        r"wheel|tire|pipe|weld|spine|machine|shaft|body|teeth|laser|truck|frame|bone|axle",
    ),
    JargonWord(
        r"(?:your|the|this|our) ecosystems?",
        "surroundings",
        r"river|forest|species|plant|animal|soil|ocean|ecolog|marine|wetland|lake|biolog|wildlife|water|fish",
    ),
    JargonWord(
        r"scal(?:e|es|ed|ing) up|to scale(?= without|$|\?)",
        "grow",
        r"fish|climb|wall|mountain|map|model|draw",
    ),
    JargonWord(r"benchmark(?:s|ing|ed)?", "comparison"),
    JargonWord(
        r"optimi[sz]\w+ (?:your |the |its |our |their )?(?:\w+ )?(?:workflows?|process\w*|operations?"
        r"|resources?|performance|"
        r"outcomes|efficienc\w+|productivity)",
        "make better",
    ),
    JargonWord(
        r"maximi[sz]\w+ (?:your |the )?(?:\w+ )?(?:impact|value|efficiency|productivity|output|potential)",
        "get the most from",
    ),
    JargonWord(r"strategi[sz]e|solutioning|business case|core business", "plan"),
    JargonWord(r"(?:results|solutions?)[- ]oriented", "getting things done"),
    JargonWord(
        r"customer acquisition|lead gen(?:eration)?|qualified leads|conversion (?:rates?|funnel)",
        "finding customers",
        r"currency|units",
    ),
    JargonWord(r"upsell\w*|cross-?sell\w*", "sell more to a customer"),
    JargonWord(r"vertical integration", "doing all the steps yourselves"),
    JargonWord(r"hyper-?growth|growth trajectory|growth levers?", "fast growth"),
)

SPANISH: tuple[JargonWord, ...] = (
    JargonWord(r"sinergi\w+", "trabajar bien en equipo"),
    JargonWord(r"apalanc\w+|leverage", "aprovechar", _MUSCLE),
    JargonWord(
        r"competencias (?:clave|core|nucleares|centrales|estrategicas|distintivas)|core competenc\w+",
        "habilidades principales",
    ),
    JargonWord(r"propuestas? de valor|value proposition", "lo que ofrece"),
    JargonWord(
        r"(?:agreg\w+|gener\w+|aport\w+|cre(?:ar|a|an|as)|anad\w+|entreg\w+) valor|valor (?:agregado|anadido)",
        "ser útil",
        r"impuesto|\biva\b|fiscal",
    ),
    JargonWord(r"cadenas? de valor", "los pasos del trabajo"),
    JargonWord(r"stake ?holders?|grupos de interes|partes interesadas", "las personas involucradas"),
    JargonWord(
        r"kpi'?s?|indicadores clave|metricas(?: de (?:exito|desempeno|rendimiento))?"
        r"|indicadores de (?:desempeno|gestion|rendimiento)",
        "cómo saben que va bien",
    ),
    JargonWord(r"okr'?s?", "metas"),
    JargonWord(r"roi|retorno (?:de|sobre) (?:la )?inversion", "lo que se gana con lo que se gastó"),
    JargonWord(r"onboarding|offboarding|on-boarding", "las primeras semanas de alguien nuevo"),
    JargonWord(r"engagement", "interés"),
    JargonWord(r"mindset\w*|growth mindset", "forma de pensar"),
    JargonWord(
        r"disruptiv[oa]s?|disrup(?:cion|ciones|tores|tor|tar|tan|te)|disruption",
        "que lo cambia todo",
        r"alumno|estudiante|nino|aula|conducta",
    ),
    JargonWord(r"nichos?(?: de mercado)?", "campo", r"cementerio|panteon|ecolog|especie|pared|iglesia|santo"),
    JargonWord(r"core business|core\b|negocio core", "lo principal del negocio"),
    JargonWord(r"entregables?", "lo que entrega"),
    JargonWord(
        r"bandwidth|(?:tien\w+|ten\w+|hay|con|sin|falta|mas|suficiente) ancho de banda", "tiempo", _NETWORK
    ),
    JargonWord(r"feedback|feed-back", "comentarios"),
    JargonWord(r"(?:soft|hard) skills|skills|skill set|upskilling|reskilling|upskill|reskill", "habilidades"),
    JargonWord(r"insights?|takeaways?|learnings", "ideas"),
    JargonWord(r"expertise|know[- ]how", "experiencia"),
    JargonWord(r"branding|marca personal|personal branding|employer branding", "la imagen"),
    JargonWord(r"deadlines?|due dates?", "plazo"),
    JargonWord(r"management|middle management", "dirección"),
    JargonWord(r"benchmark(?:s|ing)?", "comparación"),
    JargonWord(r"roadmaps?|hojas? de ruta (?:estrategic\w+|digital|del negocio)", "plan"),
    JargonWord(r"pipelines?", "lo que viene", r"sold|ducto|petrole|gasoducto|tuber|gas\b"),
    JargonWord(r"funnels?|embudo de (?:ventas|conversion|talento|clientes)", "los pasos hasta la venta"),
    JargonWord(
        r"(?:customer|user|employee) (?:journey|experience|success)|viaje del cliente",
        "lo que vive el cliente",
    ),
    JargonWord(r"network estrategic\w+|networking estrategico", "conocer gente"),
    JargonWord(r"business case|business plan|business model|caso de negocio", "plan"),
    JargonWord(r"b2b|b2c|saas|ebitda|p&l", "el tipo de negocio"),
    JargonWord(r"downsizing|rightsizing|outsourcing", "recortar o contratar fuera"),
    JargonWord(r"turnover|churn|indice de rotacion", "cuánta gente se va"),
    JargonWord(r"accionables?|plan(?:es)? accionables?", "que sirve"),
    JargonWord(
        r"(?:aline\w+|alineacion) (?:estrategic\w+|con (?:la estrategia|los objetivos|la vision"
        r"|los stakeholders)|a (?:la estrategia|los objetivos)|de (?:los )?(?:stakeholders|objetivos"
        r"|equipos))|alineacion (?:organizacional|corporativa)",
        "estar de acuerdo",
    ),
    JargonWord(
        r"escalab\w+|escalar (?:el|su|tu|un) (?:negocio|modelo|proyecto|empresa|operacion|impacto)", "crecer"
    ),
    JargonWord(r"monetiz\w+", "ganar dinero con"),
    JargonWord(r"pivot(?:ear|ar|eo|o|aste|easte|eas|ea|eando|ando)\b", "cambiar de rumbo", _BODY_OR_MACHINE),
    JargonWord(r"(?:cambios? de )?paradigmas?", "forma de pensar"),
    JargonWord(
        r"ecosistemas? (?:emprendedor\w*|empresarial\w*|de (?:innovacion|negocios|talento|emprendimiento"
        r"|startups)|digital\w*|laboral\w*|corporativo\w*)",
        "ambiente",
    ),
    JargonWord(r"capital humano", "personas"),
    JargonWord(
        r"(?:gestion|adquisicion|atraccion|retencion|captacion) (?:de(?:l)? )?talento|talento humano"
        r"|pool de talento",
        "encontrar y cuidar a la gente",
    ),
    JargonWord(r"gestion del cambio|change management", "ayudar en los cambios"),
    JargonWord(r"transformacion digital", "las nuevas herramientas"),
    JargonWord(r"puntos? de dolor|pain points?", "problemas", r"pacient|espalda|terap|rodilla"),
    JargonWord(
        r"(?:vision|objetivos?|alianzas?|pilares?|prioridades|iniciativas?|palancas?|metas) estrategic[oa]s?",
        "metas principales",
    ),
    JargonWord(r"holistic[oa]s?", "completo"),
    JargonWord(r"liderazgo de pensamiento|thought leader(?:s|ship)?", "gente a la que otros escuchan"),
    JargonWord(r"ventajas? competitivas?|diferenciador(?:es)?", "lo que lo hace distinto"),
    JargonWord(r"fit cultural|cultural fit|culture fit", "llevarse bien con el equipo"),
    JargonWord(r"kick-?off", "comienzo"),
    JargonWord(r"follow-?up", "seguimiento"),
    JargonWord(r"brainstorming", "buscar ideas"),
    JargonWord(r"team building", "convivir con el equipo"),
    JargonWord(r"stand-?up meeting|one[- ]on[- ]one", "reunión"),
    JargonWord(r"briefing", "explicación"),
    JargonWord(r"workflows?", "pasos del trabajo"),
    JargonWord(r"backlog", "trabajo pendiente"),
    JargonWord(r"sprints?", "periodo de trabajo", r"correr|carrera de|atlet"),
    JargonWord(r"playbooks?", "guía"),
    JargonWord(r"assessments?|performance(?: review)?", "evaluación", r"teatro|artist|danza|escenario"),
    JargonWord(r"buy-in|ownership|accountability|empowerment|commitment", "compromiso"),
    JargonWord(r"quick wins?|low hanging fruits?|ganar-ganar|win-win", "resultados fáciles"),
    JargonWord(r"go[- ]to[- ]market|target|market share|share of wallet", "a quién se vende"),
    JargonWord(r"end[- ]to[- ]end", "de principio a fin"),
    JargonWord(r"omnicanal\w*", "en tienda y en internet"),
    JargonWord(r"best in class|top of mind", "muy bueno"),
    JargonWord(r"trade-?offs?", "lo que se gana y se pierde"),
    JargonWord(r"big picture", "el panorama completo"),
    JargonWord(r"silos?", "áreas que no se hablan", _SILO),
    JargonWord(r"elevator pitch|pitch", "presentación breve", r"beisbol|softbol"),
    JargonWord(r"mejores practicas|best practices", "lo que funciona"),
    JargonWord(r"networking", "conocer gente"),
    JargonWord(r"liderazgo transformacional|liderazgo situacional", "forma de dirigir"),
    JargonWord(r"supply chain", "de dónde vienen las cosas"),
    JargonWord(r"compliance", "cumplir las reglas"),
    JargonWord(r"due diligence", "revisar todo bien"),
    JargonWord(r"forecast\w*", "lo que se espera"),
    JargonWord(r"reporting", "informes"),
    JargonWord(r"partnerships?", "alianza"),
    JargonWord(r"approach", "manera de hacerlo"),
    JargonWord(r"data[- ]driven", "con datos"),
    JargonWord(r"meetings?", "reunión"),
    JargonWord(r"business", "negocio"),
    JargonWord(
        r"(?:metodologias? )?agiles?(?= (?:scrum|lean))|scrum|metodologias? agil(?:es)?|lean (?:management"
        r"|manufacturing|startup)",
        "forma de trabajar",
    ),
    JargonWord(
        r"optimiz\w+ (?:los |sus |tus |el |la |su )?(?:procesos?|recursos?|desempeno|rendimiento|flujos? de trabajo)",
        "mejorar",
    ),
    JargonWord(
        r"maximiz\w+ (?:el |la |su )?(?:valor|impacto|productividad|rendimiento|potencial|roi)",
        "aprovechar mejor",
    ),
    JargonWord(r"leads?|gamificacion", "posibles clientes"),
    JargonWord(r"c-level|c-suite|headcount|fte'?s?", "directivos o número de personas"),
    JargonWord(r"seniority|reportes directos|linea de reporte", "quién manda a quién"),
)


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], tuple[JargonWord, ...]]:
    words = SPANISH if language == "es" else ENGLISH
    alternatives = "|".join(f"({word.pattern})" for word in words)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)"), words


def find_jargon(folded: str, language: str) -> tuple[int, int, str] | None:
    """Where the first such word begins and ends, and the plain word for it."""
    pattern, words = _compiled(language)
    for found in pattern.finditer(folded):
        word = words[(found.lastindex or 1) - 1]
        if not word.unless or not re.search(word.unless, folded):
            return found.start(), found.end(), word.plain
    return None
