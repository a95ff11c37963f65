"""What a Spanish message had better not hold: a request for a job, an attachment, stiff words.

The rules read folded text. Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re

from goodquestion.domain.review_message_text import Message, first_that_stands
from goodquestion.domain.review_spanish_rules import ASKS_FOR_JOB
from goodquestion.domain.review_text import Sentence, compiled, whole_word

# --- asks for a job -----------------------------------------------------------------------------------------

_POST = (
    r"(?:trabajo|trabajito|empleo|puesto|plaza|plazas|vacante|vacantes|chamba|pega|laburo|curro|jale"
    r"|pasantia|pasantias|practicas|contrato|oportunidad\ laboral|oportunidades\ laborales|cargo|lugar"
    r"|oportunidad|hueco|turno)"
)
_BOSS = (
    r"(?:jef[ea]|encargad[oa]|gerente|director[a]?|recursos\ humanos|rr\.?\ ?hh|rrhh|patron[a]?"
    r"|supervisor[a]?|responsable|duen[oa]|departamento|personal|empresa|equipo|dueno|superior\w*"
    r"|quien\ (?:corresponda|contrate)|reclutador[a]?|capataz)"
)
_CV = (
    r"(?:curriculums?|curriculo|cv|c\.v\.|c\.v|hoja\ de\ vida|hv|resume|curriculum\ vitae|vitae"
    r"|solicitud\ de\ empleo|papeles|datos|perfil)"
)
JOB = compiled(
    rf"""(?:
    \b(?:si|sabe\ si|sabes\ si|saber\ si|conocer\ si|consultar\w*\ si
      |preguntar\w*\ si)\ (?:\w+\ ){{0,4}}?(?:tiene[ns]?|tienes|tenes|tuvier\w+|tendri\w+|hay|haya|hubier\w+
      |habria|existe\w*|cuenta\w*\ con|sabe\w*\ de|dispone\w*|surge|surgier\w+|sale|saliera|sal[ie]r?
      |va\ a\ salir|ofrece\w*|abre\w*|queda|quedara|conoce\w*)\ (?:de\ )?(?:\w+\ ){{0,2}}?(?:vacantes?
      |{_POST})\b(?!\ (?:se|ideal))
    |\bsi\ (?:\w+\ ){{0,2}}?(?:necesit\w+|busc\w+|requier\w+|contrat\w+|ocup\w+)\ (?:\w+\ ){{0,2}}?(?:gente
      |personal|a\ alguien|alguien|emplead\w+|trabajador\w+|ayudant\w+|aprendi\w+|manos|un\w*\ (?:ayudante
        |muchach[oa]|chic[oa]|\w+er[oa]\b|\w+dora?\b|\w+ista\b
      |aprendiz|auxiliar|asistente|practicante|tecnico|persona)|mas)
    |\b(?:tiene[ns]?|tienes|tenes|hay|habra|habria|tendri\w+|tendra[ns]?|existe\w*|sabe[s]?\ de|sale
      |va\ a\ salir|van\ a\ salir)\ (?:\w+\ ){{0,2}}?(?:algun\w*|una?|alguna)\ (?:\w+\ )?(?:vacantes?
      |plazas?|puesto|trabajo|empleo|pasantia|chamba|hueco)\b(?!\ (?:de\ (?:feria|mercado)|que\ (?:le
      |te)\ (?:guste|haya)))
    |\b(?:me\ )?(?:tenga|tengan|tengas|tomen|tome|tomes|tener|tomar|tendria|tomaria|tuvier\w+|tomar\w+
      |considerar\w*|considere|consideren|consideres|considerar)(?:me)?\ (?:\w+\ )?(?:en\ cuenta|presente
      |para\ (?:un|una|el|la|cualquier|algun|futur))\b|\btengame\ en\ cuenta|\btenme\ en\ cuenta
      |\btomarme\ en\ cuenta|\btenerme\ en\ cuenta|\bacuer\w+\ de\ mi\ (?:si|cuando|para)
      |\bpiens[ea]\w*\ en\ mi\b
    |\b(?:trabajo|puesto|empleo|vacante|plaza|lugar|chamba)\ para\ mi(?=[^\w\ ]|$|\ (?:en|con|ahora|aqui|por
      |y|o)\b)|\bsi\ (?:\w+\ )?(?:se\ enter\w+|te\ enter\w+|sabe[s]?|supier\w+|oye[s]?|escucha[s]?|ve[s]?
      |conoce[s]?)\ (?:\w+\ )?(?:de\ )?(?:algo|algun\w*\ (?:trabajo|puesto|vacante|plaza|empleo|chamba)
      |una?\ (?:vacante|trabajo|puesto|plaza))\b[^.!?\n]{{0,40}}\b(?:avis|dig|dime|escrib|llam|piens|acuerd)
    |\b(?:me\ )?(?:podri\w+|puede\w*|puedes)\ present(?:ar|arme)\ (?:al?|con)\ (?:\w+\ ){{0,2}}?(?:quien
      |{_BOSS})\b
    |\b(?:busco|buscando|busqueda|abiert[oa]\ a
      |interesad[oa]\ en)\ (?:\w+\ )?(?:de\ )?(?:nuevas?\ )?(?:oportunidad(?:es)?\ (?:laboral(?:es)?
      |de\ (?:empleo|trabajo)|profesional(?:es)?)|nuevas\ oportunidades)\b|\bconsider\w*\ mi\ (?:perfil
      |candidatura|postulacion)|\bmi\ (?:candidatura|postulacion)\b(?=[^.!?\n]*\b(?:su|tu|consider\w*)\b)
    |\bcualquier\ (?:puesto|trabajo|vacante|empleo|oportunidad\ laboral|cosa\ (?:de\ trabajo|que\ salga))
      |\b(?:me\ (?:contrat(?:en?|es|an?|as|ari\w+|ar(?!on)\w*)\b|emple(?:e|en|es|a|arian?)\b
      |dier\w+\ trabajo|d[ea]n?\ (?:trabajo|empleo|chamba|una\ oportunidad\ (?:de\ trabajo|laboral))))\b
      |\bcontratarme\b|\bemplearme\b
    |\b(?:me\ (?:\w+\ )?(?:recomendar\w*|recomiend\w+|refier\w+|referir\w*)|recomendarme|referirme
      |recomiendeme|recomiendame)\ (?:\w+\ )?(?:a\ (?:su|tu|la|el|los|quien)|al|con|ante|para\ (?:el|la|un
      |una|ese|esa|trabajar|entrar|algun|cualquier)|en\ (?:su|tu|la\ empresa
      |el\ trabajo))\b(?!\ (?:\w+\ )?(?:curso|libro|escuela|carrera|lectura))
    |\bcarta\ de\ (?:recomendacion|referencia)|\b(?:una|la|su|tu|dar\w*|hacer\w*
      |escribir\w*)\ (?:recomendacion|referencia)\ (?:para\ (?:el|la|un|una|entrar|ese|trabajar)|laboral)
      |\bme\ haria\ falta\ un\ (?:puesto|trabajo|empleo)|\b(?:necesito|me\ urge|me\ hace\ (?:mucha\ )?falta
      |ando\ buscando|ocupo)\ (?:mucho\ )?(?:un\ |una\ |el\ |la\ )?(?:trabajo|empleo|puesto|chamba|trabajar
      |laburo|pega|curro)\b(?!\ (?:que|donde|con|mas))
    |\b(?:hablar?|hable|hables|decir\w*|diga|digas|pregunt\w+|pedir\w*|coment\w+|mencion\w+|intercede\w*
      |interceda\w*)\ (?:\w+\ ){{0,3}}?(?:con|a|al)\ (?:\w+\ )?{_BOSS}\b[^.!?]{{0,60}}\b(?:me\b|de\ mi\b
      |por\ mi\b|para\ mi\b|vacante|puesto|plaza|trabajo\ para|mi\ (?:nombre|curriculum|cv|hoja))
    |\b(?:hacer\w*|haga\w*|hagas)\ llegar\b[^.!?]{{0,50}}\b{_BOSS}\b|\b(?:pas[ae]\w*|entreg\w+|mand\w+
      |envi[ae]\w*|dar\w*|d[ea](?:rle)?|present\w+|reenvi\w+|muestr\w+|dejar\w*|dej[ae]\w*
      |compart\w+)\ (?:\w+\ )?(?:mi\ (?:\w+\ )?{_CV}|mi\ nombre|mis\ datos)\ (?:\w+\ )?(?:a|al
      |con)\ (?:\w+\ ){{0,3}}?{_BOSS}\b|\b(?:pasar|entregar|mandar|enviar|dar|presentar|reenviar|mostrar
      |dejar)(?:se)?l[oa]s?\ (?:\w+\ )?(?:al?|con)\ (?:\w+\ ){{0,2}}?{_BOSS}\b
    |\brecursos\ humanos\b[^.!?\n]{{0,50}}\b(?:mi\ {_CV}|me\b|mi\ solicitud)|\b(?:dejar|entregar|llevar
      |mandar|enviar|presentar)(?:le|te)?\ mi\ {_CV}\ (?:en|a)\ (?:su|tu)\ (?!correo|mail)
    |\b(?:busco|buscando|necesito)\ (?:un\ )?(?:trabajo|empleo|chamba|laburo)\b[^.!?\n]{{0,40}}\bayud
      |\bhay\ (?:\w+\ )?(?:trabajo|laburo|chamba|pega|vacantes?|plazas?|puestos?
      |curro)\ (?:\w+\ )?(?:en\ (?:su|tu)|para\ mi\b|con\ (?:usted|ustedes))
    |\b(?:tiene[ns]?|tienes|tenes|hay|habra|ofrecen?|manejan)\ (?:\w+\ )?(?:pasantias?|practicas|vacantes?
      |puestos?|plazas?|empleos?)\ (?:disponibles?|libres?|abiertas?|para)\b
      |\bdisposicion\ para\ (?:una\ )?entrevista|\bentrevista\ de\ (?:trabajo|empleo)\ (?:con|en
      |para)\b(?!\ (?:la|el)\ (?:escuela|curso))
    |\b(?:un\ )?(?:puesto|plaza|vacante|empleo|lugar|hueco|espacio|huequito)\ (?:\w+\ ){{0,2}}?(?:para\ mi\b
      |para\ alguien\ como\ yo|en\ (?:su|tu)\ (?:empresa|taller|equipo|oficina|hospital|negocio|restaurante
      |tienda|planta|despacho|cocina|clinica|estudio|agencia|firma|compania|hotel|laboratorio|organizacion
      |colegio|escuela|departamento|area|fabrica|obra|finca))
    |\b(?:trabajar|empezar|entrar|unirme|incorporarme|sumarme|integrarme|formar\ parte
      |colaborar)\ (?:\w+\ )?(?:con\ (?:usted|ustedes|su\ (?:equipo|empresa))|contigo|para\ (?:usted|ustedes
      |su|tu)|en\ (?:su|tu)\ (?:empresa|taller|equipo|oficina|hospital|negocio|restaurante|tienda|planta
      |despacho|cocina|clinica|estudio|agencia|firma|compania|hotel|laboratorio|organizacion|departamento
      |area|fabrica|obra|cuadrilla)|a\ (?:su|tu)\ (?:equipo|empresa|taller|plantilla)|de\ (?:su
      |tu)\ (?:equipo|empresa|plantilla))
    |\b(?:puedo|podria|estoy\ disponible\ para|estaria\ disponible\ para|puedo\ yo)\ (?:empezar|comenzar
      |incorporarme|incorporacion)\ (?:a\ trabajar\ |ya\b|manana|de\ inmediato|inmediatamente
      |cuando\ (?:usted\ )?(?:quiera|quieran|digan|diga|me)|el\ lunes|desde\ (?:ya|manana|el)|enseguida
      |la\ proxima)
    |\b(?:disponibilidad|incorporacion)\ inmediata\b|\b(?:oportunidad(?:es)?
      |vinculacion)\ (?:de\ (?:trabajar|trabajo|empleo)|laboral(?:es)?)\b(?=[^.!?]*\b(?:en\ (?:su|tu)
      |con\ (?:usted|ustedes|su)|empresa|me\b))|\b(?:una|alguna|esa|esta)\ oportunidad\ (?:de\ trabajo[ ]
      |laboral\ |de\ (?:trabajar|demostrar|empleo)\ )?(?:en|dentro\ de|con)\ (?:su|tu|usted|ustedes)
    |\bconseguir(?:me|\ (?:un|una|algun|alguna|el|la|me))?\ (?:\w+\ ){{0,3}}?(?:entrevista\ (?:con|en
      |de\ trabajo|para)|trabajo\ (?:en|con)\ (?:su|tu|usted)|una?\ (?:puesto|plaza|trabajo))
      |\bme\ (?:consig\w+|consegu\w+|d[ea]s?|dari\w+|dieran?|ofrec\w+|puede\w*\ (?:dar|conseguir|ofrecer)
      |podri\w+\ (?:dar|conseguir|ofrecer))\ (?:una?\ |el\ |la\ |algun\w*\ |mas\ )?(?:\w+\ )?(?:trabajo
      |empleo|puesto|plaza|vacante|chamba|chambita|laburo|pega|curro|pasantia|practicas|algo\ de\ trabajo
      |entrevista\ (?:de\ trabajo|con\ (?:su|tu)|en\ su))
    |\bpostular\w*\ (?:\w+\ )?(?:a|al|para|en)\ (?:\w+\ ){{0,2}}?(?:puesto|vacante|plaza|cargo|empleo
      |trabajo|su|tu)\b|\b(?:echar|eche|echarme|eches|echas|echarias|echaria)(?:me)?\ (?:una
      |la)\ mano\ (?:para\ (?:entrar|conseguir|trabajar)|con\ (?:el|un)\ (?:trabajo|puesto))|\benchuf\w+
      |\bpalanca\b|\bbuena\ palabra|\bhablar?e?\ bien\ de\ mi\b|\bestan\ contratando
      |\bcontratan\b(?=[^.]*\?)|\b(?:en\ )?busca\ de\ (?:empleo|trabajo)\b(?=[^.!?]*\b(?:su|tu)\ empresa)
    |\bme\ (?:avis[ae]\w*|llam[ae]\w*|diga|digas|escrib[ae]\w*)\ (?:si|cuando
      |en\ cuanto)\ (?:\w+\ ){{0,5}}?(?:vacante|puesto|plaza|trabajo|chamba|contrat\w+|algo\ para\ mi|gente)
      |\b(?:avis\w+me|aviseme|avisame|llameme|llamame)\ (?:si|cuando)\ (?:\w+\ ){{0,5}}?(?:vacante|puesto
      |plaza|trabajo|chamba|contrat\w+|gente)
    |\b(?:hacen?|hicier\w+|haga[n]?)\ falta\ (?:\w+\ ){{0,2}}?(?:brazos|manos|gente|personal|ayudant\w+
      |alguien)\b
    |\bsi\b(?![^.!?\n]{{0,50}}\b(?:agenda|calendario|semana|tiempo))[^.!?,\n]{{0,30}}\b(?:se\ (?:desocup
      |liber|abr
      |present|abrier)\w+|queda\w*\ libre|sale)\ (?:\w+\ )?(?:algo|un\w*\ (?:\w+\ )?(?:lugar|puesto|plaza
      |vacante|hueco|turno))\b
    |\bvendri\w+\ bien\ (?:un|una|otr[oa]|mas|unas?)\ (?:\w+\ )?(?:aprendi\w+|ayudant\w+|man[oo]s?|manos
      |emplead\w+
      |muchach\w+|\w+er[oa]|\w+dora?)\b
    )"""
)
_CLAUSE = re.compile(r",? (?:pero|y|asi que|porque) |; |: |, (?=por si|podria|puede|quisiera|me gustaria)")
_OF_YOU = re.compile(
    r"\b(?:podri\w+|puede[sn]?|por favor|quisiera|me gustaria|agradec\w+|ojala|necesito|si (?:usted|tu|me"
    r"|le|te)|espero|quiero)\b"
)
_NO_JOB = re.compile(
    r"^(?:aqui |le traigo|te traigo|le traje|te traje)|que me dej\w+ (?:mirar|ver|observar|entrar)"
    r"|^me \w+ (?:una )?entrevista$"
)
_CV_ALONE = re.compile(rf"\bmis?\ {_CV}$")
_FIELD = re.compile(r" (?:campo|area|profesion|oficio|sector|rubro|industria|ambito|mundo)\b")
_HIRER = re.compile(rf"\b{_BOSS}\b")
_NOT_ASKED = re.compile(r"\b(?:no|ni|nunca|sin|tampoco|jamas|nada de|en vez de|en lugar de)\b(?! solo)")
_TURNED_DOWN = re.compile(
    r"\bno (?:le|te|les|se|lo|es|me|va|vengo|estoy|quiero|busco|pido)\b[^.!?]{0,30}\b(?:por eso|por ese"
    r"|de eso|para eso|eso|trata|trabajo|asunto|motivo)\b|\bno es (?:eso|por|mi|el caso|lo que)"
    r"|\bno (?:por|para) eso\b"
)
_IS_TOPIC = re.compile(
    r"\b(?:como (?:consigue|consiguio|conseguiste|se (?:consigue|busca|encuentra|entra|contrata)"
    r"|hace la gente|encontro|encontraste|fue su primer)|(?:ya )?(?:consegui|encontre|empece|obtuve"
    r"|me dieron|me contrataron|acepte|ya tengo)|clase de|curso de|taller de busqueda|se que|lei que"
    r"|vi que)\b"
)


def asks_for_job(message: Message) -> tuple[int, int] | None:
    """Where a job, an interview for one, a word with the boss is asked for; saying that it is not about one is fine."""
    return first_that_stands(message, _job, _TURNED_DOWN)


def _job(folded: str, sentence: Sentence) -> tuple[int, int] | None:
    part = folded[sentence.start : sentence.end]
    asks = sentence.asked or _OF_YOU.search(part)
    for pattern in (JOB, ASKS_FOR_JOB) if asks else (JOB,):
        for found in pattern.finditer(part):
            clause = max((join.end() for join in _CLAUSE.finditer(part, 0, found.start())), default=0)
            before = part[clause : found.start()]
            if not (
                (
                    _NOT_ASKED.search(before)
                    and not (sentence.asked and before.strip() in ("no", "no le", "no te"))
                )
                or _FIELD.match(part, found.end())
                or _NOT_ASKED.match(found[0])
                or _NO_JOB.search(found[0])
                or (pattern is ASKS_FOR_JOB and _CV_ALONE.search(found[0]) and not _HIRER.search(found[0]))
                or _IS_TOPIC.search(before)
            ):
                return sentence.start + found.start(), whole_word(folded, sentence.start + found.end())
    return None


SAYS_NOT_A_JOB = compiled(
    r"\b(?:no|ni|sin|nunca|tampoco)\b[^.!?\n]{0,40}\b(?:trabajo|empleo|puesto|plaza|vacante|chamba"
    r"|contrat\w+|laburo|curro|pega|postul\w+)\b"
    r"|\bya\ tengo\ (?:trabajo|empleo|chamba)\b|\b(?:solo|solamente)\ (?:busco\ |quiero\ "
    r"|para\ )?(?:consejo|consejos|aprender|informacion|escuchar|informarme)\b"
    r"|\b(?:puesto|plaza|trabajo|empleo)\b[^.!?\n]{0,40}\bno\ (?:le|te)\ escribo\ por\ eso"
)

# --- attachment ---------------------------------------------------------------------------------------------

_PAPER = (
    r"(?:curriculums?|curriculo|cv|c\.v|hoja\ de\ vida|curriculum\ vitae|certificados|titulos|diplomas"
    r"|portafolio|portfolio|carta\ de\ presentacion|documentos?|archivo|expediente|referencias|boletas"
    r"|notas|foto|fotos|dibujos|carta|pdf)"
)
ATTACHMENT = compiled(
    rf"""(?:
    \b(?:te\ |le\ |les\ |os\ |se\ )?(?:lo\ |la\ |los\ |las\ )?(?:adjunto|adjuntamos|adjunte|anexo|anexe
      |adjuntando|anexando|adjuntar(?:le|te|e)?|adjuntole|anexar(?:e)?)\ (?:(?:tambien|aqui|ademas
      |por\ si\ acaso|a\ (?:la|este|esta)\ \w+|encontrara\w*|a\ continuacion|copia\ de|le|te|una?|el|la|los
      |las|copia|en\ (?:este|el)\ \w+)\ )*(?:mi|mis|{_PAPER}|lo\b|una?\ |el\ |la\ |este|para)\b
    |\b(?:te|le|les|os)\ (?:\w+\ )?(?:adjunto|anexo|adjunte|anexe)\b|\b(?:va|van|vay?a|vaya[ns]?|esta|estan
      |dejo|envio|mando|remito|encontrara[ns]?|encontraras|vera[ns]?|veras|viene[n]?|como
      |en\ (?:el\ )?(?:archivo|documento|correo|fichero|pdf))\ (?:\w+\ ){{0,4}}?(?:adjunt[oa]s?|anex[oa]s?
      |anexad[oa]s?|adjuntad[oa]s?)\b
    |\b(?:en|ver|vea|mira|abra|consulte)\ (?:el|los|un|mi|archivo)?\ ?(?:adjuntos?|anexos?
      |archivos?\ adjuntos?)\b|^(?:adjunto|anexo|adjunta)\b
    |\b(?:mi|mis|el|la)\ (?:\w+\ )?{_PAPER}\ (?:\w+\ ){{0,3}}?(?:adjunt[oa]s?|anex[oa]s?)\b
      |\b{_PAPER}\ (?:adjunt[oa]s?|anex[oa]s?)\b
    |\b(?:te|le|les|os|se)\ (?:lo\ )?(?:mando|envio|remito|dejo|hago\ llegar|paso|comparto|mande|envie|deje
      |remiti|hice\ llegar|acompano|mandare|enviare|pasare|adelanto|incluyo|voy\ a\ (?:mandar|enviar|pasar)
      |estoy\ (?:mandando|enviando)|reenvio)\ (?:\w+\ ){{0,4}}?mi(?:s)?\ (?:\w+\ )?(?:curriculums?|curriculo
      |cv|c\.v|hoja\ de\ vida|vitae|certificados|titulos|carta\ de\ presentacion)\b
    |\b(?:mando|envio|remito|incluyo|acompano|aporto|comparto|enviando|mandando|enviar(?:le|te)|mandar(?:le
      |te)|hacer(?:le|te)\ llegar)\ (?:\w+\ ){{0,4}}?mi(?:s)?\ (?:\w+\ )?(?:curriculums?|curriculo|cv|c\.v
      |hoja\ de\ vida|vitae)\b
    |\b(?:aqui\ (?:esta|va|tiene|tienes|le\ dejo|te\ dejo|le\ mando)|este\ es|abajo\ (?:esta
      |va))\ (?:\w+\ )?mi\ (?:\w+\ )?(?:curriculums?|curriculo|cv|c\.v|hoja\ de\ vida)\b
    )"""
)
_OFFERS = re.compile(
    r"\b(?:si (?:quiere|quieres|gusta|gustas|le sirve|lo necesita|desea|lo desea|hace falta)"
    r"|puedo (?:mandar|enviar|pasar)|podria (?:mandar|enviar)|(?:quiere|quieres|desea) que"
    r"|profesora? adjunt[oa]|director[a]? adjunt[oa]|gerente adjunt[oa]|jef[ea] adjunt[oa]|me (?:dijo"
    r"|dijiste|aconsejo|sugirio|recomendo))\b"
)
_NO_PAPER = re.compile(r"\b(?:no|sin|nada|ni|nunca|tampoco)\b")


def attachment(message: Message) -> tuple[int, int] | None:
    """Where something is said to be attached, or a résumé sent along. "Profesor adjunto" is fine."""
    folded = message.folded.text
    for sentence in message.folded.sentences:
        part = folded[sentence.start : sentence.end]
        for found in ATTACHMENT.finditer(part):
            if _NO_PAPER.search(part, max(0, found.start() - 20), found.end()) or _OFFERS.search(
                part, 0, found.end() + 20
            ):
                continue
            return sentence.start + found.start(), whole_word(folded, sentence.start + found.end())
    return None


# --- stiff language -----------------------------------------------------------------------------------------

STIFF = compiled(
    r"""\b(?:por\ (?:medio\ de\ )?la\ presente|por\ este\ (?:medio|conducto)|por\ intermedio\ de
      |tengo\ a\ bien|tuvo\ (?:usted\ )?a\ bien|tenga\ a\ bien|me\ permito|permitome|cumpleme|sirvase
      |se\ sirva|en\ virtud\ de|con\ el\ objeto\ de|con\ la\ finalidad\ de|a\ fin\ de|a\ cuyo\ efecto
      |a\ los\ efectos|inherentes?|misiva|sin\ otro\ particular
    |me\ es\ grato|grato\ dirigirme|poner\ en\ su\ conocimiento|pongo\ en\ su\ conocimiento
      |dirigirme\ a\ usted|mayor\ consideracion|distinguid\w+|reiterarle|reiterad\w+|habiendo\ (?:\w+ido
      |\w+ado)|prudencial|remision|dispensar\w*|deferencia|concederme|gentileza\ de|solicitarle\ tenga
      |interiorizarme|pormenores|en\ mi\ calidad\ de|ejercicio\ de\ sus
    |honor\ de|indeleble|seguro\ servidor|quedo\ de\ usted|del\ corriente|oportunamente|asimismo|empero
      |no\ obstante|mediante\ la\ cual|el\ cual|la\ cual\ (?:consiste|ha)|acompano\ a\ la\ presente
      |suscrit[oa]|que\ suscribe|menester|efectos\ de|a\ la\ brevedad|respecto\ de\ la|coadyuv\w+
      |precitad\w+|mencionad\w+|antedich\w+|ilustre|excelentisim\w+|benevolencia|dignarse|se\ digne
      |ante\ usted\ respetuosamente|comparezco|expongo|elevar\w*\ a\ usted|procedi\ a|formularme
      |en\ ocasion\ de|rendicion)\b"""
)
STRONG = compiled(
    r"\b(?:cumpleme|se\ digne|el\ que\ suscribe|la\ que\ suscribe|a\ cuyo\ efecto|quedo\ de\ usted"
    r"|seguro\ servidor)\b"
)
STIFF_ENOUGH = 4
