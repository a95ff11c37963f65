"""What to look for in a Spanish message (usted, tú, vos). The rules read folded text: small letters, no
accents, n for ñ.

What something that is missing looks like when it is there is written widely, since a false alarm is worse than a miss.
Definitions and figures: docs/decisions/0012-a-check-before-it-goes.md.
"""

import re

from goodquestion.domain.review_message_text import Message
from goodquestion.domain.review_messages_ties import SPANISH, is_tied, says_why
from goodquestion.domain.review_text import compiled

# --- who I am -----------------------------------------------------------------------------------------------

ROLE = (
    r"(?:estudiante|alumn[oa]|egresad[oa]|graduad[oa]|licenciad[oa]|recien|bachiller|aprendi[zc]\w*"
    r"|practicante|pasante|becari[oa]|maestr[oa]|profesor[a]?|docente"
    r"|enfermer[oa]|auxiliar|cociner[oa]|panader[oa]|meser[oa]|camarer[oa]|moz[oa]|caj[e]r[oa]"
    r"|vendedor[a]?|dependient[ae]|chofer|conductor[a]?|taxista|repartidor[a]?|cuidador[a]?"
    r"|niner[oa]|limpiador[a]?|obrer[oa]|albanil|soldador[a]?|mecanic[oa]|electricista|plomer[oa]"
    r"|fontaner[oa]|carpinter[oa]|pintor[a]?|jardiner[oa]|agricultor[a]?|campesin[oa]|ganader[oa]"
    r"|peluquer[oa]|barber[oa]|costurer[oa]|modista|sastre|tecnic[oa]|ingenier[oa]|programador[a]?"
    r"|disenador[a]?|contador[a]?|contable|administrativ[oa]|secretari[oa]|recepcionista|oficinista"
    r"|abogad[oa]|psicolog[oa]|medic[oa]|doctor[a]?|dentista|farmaceutic[oa]|veterinari[oa]|biolog[oa]"
    r"|quimic[oa]|periodista|fotograf[oa]|music[oa]|artista|actor|actriz|bomber[oa]|policia|soldado"
    r"|guardia"
    r"|vigilante|jubilad[oa]|desemplead[oa]|autonom[oa]|emprendedor[a]?|comerciante|madre|padre|mama|papa"
    r"|ama\ de\ casa|viud[ao]|inmigrante|migrante|refugiad[oa]|traductor[a]?|interprete|bibliotecari[oa]"
    r"|delineante|arquitect[oa]|economista|operari[oa]|operador[a]?|supervisor[a]?|encargad[oa]|gerente"
    r"|asistente|ayudante|emplead[oa]|trabajador[a]?|hij[oa]|herman[oa]|sobrin[oa]|niet[oa]|vecin[oa]"
    r"|prim[oa]"
    r"|voluntari[oa]|deportista|entrenador[a]?|musico|chef|barista|guia|marinero|pescador[a]?|soltero"
    r"|titulad[oa]|tesista|doctorand[oa]|opositor[a]?|chic[oa]|muchach[oa]|senor[a]?|joven|persona)s?"
)
_QUANTITY = (
    r"(?:\d{1,2}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta"
    r"|cuarenta|muchos|varios|algunos)"
)
INTRODUCES = compiled(
    rf"""(?:
    \bme\ llamo\b|\bmi\ nombre\ (?:completo\ )?es\b|\b(?:le|te|les|os)\ (?:habla|escribe|saluda\ y\ escribe
      |llama)\ (?!(?:para|por|porque|desde)\b)
    |\b(?:habla|de\ parte\ de|al\ habla)\ (?!con\b)(?=[a-z]+(?:,|\ [a-z]+))
    |\b(?:soy|somos|fui|era|eramos)\ (?!(?:consciente|yo\b|capaz|fan\b|fanatic|admirador|seguidor|lector
      |muy\ (?:fan|consciente)|todo\b|una?\ (?:gran\ |fiel\ )?(?:fan|fanatic|admirador|seguidor|lector
      |oyente)\w*|gran\ (?:admirador|seguidor|fan|lector)|fiel\ |de\ los\ que\ (?:siguen|leen|admiran)
      |oyente|asidu))
    |\b(?:estudio|curso|estudie|trabaje|trabajaba|estudiaba|cursaba|cuido|vendo|manejo|conduzco|cocino
      |ensename|enseno|limpio|reparto|vivo|vivi|naci|termine|acabe|deje|perdi|llegue|emigre|egrese
      |me\ gradue|me\ titule
      |me\ dedico|me\ dedicaba|me\ jubile|me\ quede\ sin|me\ mude|me\ forme|me\ prepare|hago\ (?:un|el|la
      |una|mis|primer|segundo|tercer|cuarto|guardias|turno)|atiendo|llevo\ (?:\w+\ ){{0,3}}?(?:anos|meses
      |trabajando|estudiando|viviendo|siendo)|crio|tejo|coso|arreglo|reparo
      |pinto|toco|juego|entreno|doy\ clases|colaboro|regento|administro|sirvo|fabrico|siembro|cultivo|monto
      |instalo|consegui\ mi)\b(?!\ (?:con\ (?:mucho\ )?interes\ su|su|tu))
    |(?<!su\ )(?<!tu\ )(?<!el\ )(?<!del\ )(?<!un\ )(?<!este\ )(?<!de\ )(?<!al\ )\b(?:trabajo
      |laboro)\ (?:(?:ahora|actualmente|hoy|desde\ \w+\ \w+|de\ noche|hace\ \w+\ \w+)\ )?(?:en|de|como|para
      |por|con|desde|los|las|cuidando|vendiendo|limpiando|medio|media|haciendo|turnos|hace|solo|junto)\b
    |\b(?:estoy|sigo|ando|llevo\ \w+)\ (?:(?:ahora|actualmente|ya|yo|todavia|a\ punto\ de)\ )*(?:estudiando
      |trabajando|cursando|haciendo\ (?:un|el|la|una|mi|mis)|terminando|acabando|terminar|acabar|aprendiendo
      |formandome|preparandome|preparando|en\ (?:paro|el\ paro|\w+\ (?:de|ano|semestre|curso|ciclo|grado)
      |(?:primer|segund|tercer|cuart|quint|ultim)\w*|la\ (?:universidad|escuela|secundaria|prepa)
      |bachillerato|mi\ )
      |sin\ (?:trabajo|empleo)|desemplead[oa]|jubilad[oa]|retirad[oa]|pensando|pensandome|dandole\ vueltas
      |considerando|valorando|planteandome|por\ (?:terminar|empezar|acabar|cambiar)
      |buscando\ (?:una?\ )?(?:nuev|carrera|profesion|rumbo|cambi)|casad[oa]|de\ baja|a\ punto|explorando
      |viviendo|criando|cuidando|cambiando)\b
    |\bme\ (?:estoy\ )?(?:plante\w+|pensando|gustaria\ (?:estudiar|ser\b|llegar\ a\ ser|dedicarme
      |trabajar\ (?:de|como|en|con)|formarme|aprender\ el\ oficio|cambiar)|interesa\ (?:ser|estudiar
      |dedicarme|entrar)|preparo\ para|encuentro\ (?:en\ (?:el|mi|la)\ |cursando|estudiando|terminando
      |sin\ ))
    |\b(?:quiero|quisiera|querria|pienso|planeo|espero|sueno\ con|decidi|necesito|penso
      |busco)\ (?:\w+\ )?(?:ser\b|estudiar|hacerme|dedicarme|formarme|cambiar|aprender\ (?:el\ oficio|a\b)
      |entrar\ (?:a|en)\ (?:la|el|una)|retomar|volver\ a\ estudiar|pasarme|montar\ (?:mi|un)|abrir\ (?:mi
      |un)|reconvertirme|convertirme|una\ (?:profesion|carrera)|empezar\ (?:la|una|a\ estudiar)
      |llegar\ a\ ser|elegir\ (?:carrera|entre))
    |\b(?:tengo|con|cumpli|cumplo)\ (?:mis\ |ya\ |casi\ )?(?:\d\d|dieci\w+|veint\w+|treinta|cuarenta
      |cincuenta|sesenta)(?:\ y\ \w+)?\ (?:anos|anitos)?(?!\ ?min)
    |\btengo\ (?:\w+\ ){{0,3}}?(?:carrera|titulo|diploma|licencia|anos\ (?:de|trabajando|en|como)
      |experiencia|hijos|hijas|ninos|un\ (?:puesto\ de|negocio|taller|local|pequeno)|una\ (?:tienda
      |panaderia|hija|familia|finca)|mi\ (?:silla|negocio|puesto\ de|taller|tienda)|trabajo\ (?:de|en|como)
      |curso)\b
    |(?<!trabajo\ )(?<!experiencia\ )(?<!labor\ )(?<!vida\ )(?<!dia\ )(?<!carrera\ )(?<!usted\ )
      (?<!trayectoria\ )(?<!labores\ )
      \b(?:como|siendo|en\ mi\ calidad\ de|en\ calidad\ de|de\ parte\ de)\ (?:una?\ |tu[ ]
      |su\ )?(?:\w+\ )?{ROLE}\b(?!\ (?:es|son|como\ usted))
    |(?:^|[.!?:\n]\ ?)(?:una?\ |ex\ ?|futur[oa]\ |joven\ |antigu[oa]\ |recien\ )?{ROLE}\ (?:de|del|en|que
      |por|con|jubilad\w+|titulad\w+|graduad\w+|desde|y\ (?:estudio|quiero|busco)|aqui)\b
    |(?:[,(\n]\ ?|soy\ )(?:el|la)\ (?:que|de|del|{ROLE}\ (?:de|que|del|con))\ (?:\w+\ ){{0,3}}?(?:curso
      |instituto|escuela|clase|feria|panaderia|taller|anorak|barrio|mochila|gorra|reparte|vende|estudia
      |trabaja|limpia|cuida|atiende|pregunto|le\ escribio|turno|colegio|academia)
    |\bnos\ (?:conocimos|vimos|encontramos|presentaron|cruzamos)\b|\bcoincidi(?:mos)?\b|\b(?:se
      |te)\ acuerd\w+\ de\ mi\b|\bquien\ (?:le|te)\ escribe\b|\bel\ que\ suscribe|\bla\ que\ suscribe
      |\bquien\ suscribe
    |\b(?:mi\ (?:trabajo\ actual|negocio|carrera|tesis|titulo|empleo|ultimo\ ano|curso|turno|grado
      |bachillerato|licenciatura|accidente|jubilacion|formacion)|mis\ (?:estudios|clases|rodillas|practicas
      |alumn\w+|companeros\ de\ (?:clase|trabajo)))\b
    |\b(?:despues\ de|durante|tras|desde\ hace|hace)\ (?:\w+\ ){{0,2}}?{_QUANTITY}\ anos\ (?:de|en|como|que
      |cuid|trabaj|manej|vend|cos)\w*|\banos\ (?:de\ (?:edad|oficio|experiencia)|cosiendo|manejando
      |vendiendo|cocinando|en\ (?:el|la|un|una)\ \w+)|\bsin\ trabajo\ desde\b
    |\btengo\ una?\ (?:\w+\ )?\w+eria\b|\bcomo\ ex\w|\baprendo\ (?:a\b|el|la|un)|\bacabo\ de\ (?:llegar
      |terminar|cumplir|dejar|graduarme|salir|perder|mudarme|empezar|jubilarme|titularme|egresar)
      |\bando\ (?:\w+\ )?(?:viendo|aprendiendo|pensando|buscando|estudiando)|\bsoltero|\brecien\ (?:egresad
      |graduad|titulad|licenciad|llegad|terminad|termine|salid)\w*|\b(?:antes|hasta\ hace\ poco)\ (?:era|fui
      |trabajaba)\b|\bfui\ (?:a\ su|alumn|su)\b
    |\bhe\ (?:trabajado|estudiado|sido|terminado|acabado|dejado|vivido|perdido|hecho\ (?:un|el)|cuidado)\b
    )"""
)
_ALSO_NAMED = compiled(
    r"\b(?:soy|habla|escribe|saluda|llama|aqui|es)\ (?!usted|con\b|el\ \w+\ (?:sr|senor)|sr|senor|lic|dr"
    r"|don\b|dona\b)(?=[a-z])"
)
_APART = compiled(
    rf"""(?<=[,.!?:(])\ ?(?!(?:su|tu|mi|el|la|los|las|don|dona|senora?|sr|sra|estimad\w
      |querid\w)\b)(?:\w+\ ){{0,2}}?
      (?!senor|person|hij|herman|sobrin|niet|vecin|prim|chic|muchach|joven|doctor|profesor|licenciad
        |ingenier|maestr
      |arquitect|madre|padre){ROLE}\b(?=\ ?[,.)]|\ (?:de|en|con|y)\b)
    |(?<=[,(])\ ?[2-7]\d(?:\ anos)?(?=\ ?[,.)])"""
)
_YOU = re.compile(r"\b(?:usted|su|sus|tu|tus|como|para|sobre|ser|dice|dijo|segun|un|una|de|con|por)\b")
_SIGNED_AS = compiled(rf"(?:^|[\n,])\ ?(?:[\w'-]+\ ){{0,3}}{ROLE}\ (?:de|del|en)\b")


def introduces(message: Message) -> bool:
    """Whether something says who the writer is: name said, work, studies, situation, a role below the name."""
    folded = message.folded.text
    if INTRODUCES.search(folded):
        return True
    if any(
        message.capital(named.end())
        and named.end() < message.closing
        and not named[0].startswith(("es ", "saluda", "aqui"))
        for named in _ALSO_NAMED.finditer(folded)
    ):
        return True
    if any(not _YOU.search(apart[0]) for apart in _APART.finditer(folded, 0, message.closing)):
        return True
    return bool(_SIGNED_AS.search(folded, message.closing))


# --- why this person ----------------------------------------------------------------------------------------

_MADE = (
    r"(?:publicacion\w*|articulos?|entrevista|charla|ponencia|conferencia|libros?|blog|canal|podcast"
    r"|videos?|fotos?|fotografias|exposicion|mural\w*|cuadros?|hilo|reportaje|programa|taller\ (?:de|del"
    r"|en|sobre)"
    r"|post|posts|tesis|investigacion|estudio\ sobre|obra|obras|peliculas?|pan\b|tortas?|jardin|puesto"
    r"|cartel|letrero|anuncio|perfil|maqueta|disenos?|muebles|esculturas?|ceramica|canciones|musica"
    r"|receta\w*|presentacion|panel|clase\ (?:de|sobre|en)|curso\ (?:de|sobre|en)"
    r"|nombre\ (?:en|por|a\ traves|aparec|esta|me|salio|de)|historia|trayectoria|cambio\ de|paso\ de"
    r"|salto\ de|columna|carta|discurso|intervencion|testimonio|colmenas|escaparate|vitrina|comentario\w*"
    r"|respuesta\ en|traduccion\w*|trabajo\ (?:con\ (?!usted)|sobre|restaur|contra|en\ (?:la\ restauracion"
    r"|defensa)))"
)
_FOUND = (
    r"(?:vi\b|he\ visto|lei\b|leo\b|leyendo|he\ leido|oi\b|he\ oido|escuche|encontre|he\ encontrado"
    r"|descubri|conoci|conozco|supe|me\ entere|note|busque|buscando|di\ con|pase|paso\ (?:todos|cada|por"
    r"|siempre)|probe|compre|compro|fui\ a|estuve\ en|asisti|sigo\b|segui\b|admiro|me\ gust(?:o|aron|a"
    r"|an)\b|me\ encant(?:o|aron|a|an)\b"
    r"|me\ interes(?:o|aron|a|an)\ (?!saber|conocer|hablar|escuchar|aprender|(?:su|tu)\ (?:sector|campo"
    r"|area|rubro|carrera|mundo|industria|trabajo|profesion"
    r"|oficio))|me\ impresion\w+|me\ llam\w+\ (?:mucho\ )?la\ atencion|me\ sorprendi\w*|me\ conmovi\w*"
    r"|me\ inspir\w+|me\ emocion\w+|me\ hizo|me\ quede|me\ fascin\w+|me\ ayud\w+|recuerdo|me\ acuerdo"
    r"|elegi|escogi|vimos|leimos|escuchamos|visite|visitamos|veo|viendo|vengo\ siguiendo|coincidi\w*"
    r"|mirando)"
)
_THEIRS = (
    r"(?:su|sus|tu|tus|usted|ustedes|le|te|contigo|vos|eres|(?:que|donde)\ (?:es|fue|tiene|lleva|hace|hizo"
    r"|trabaja|trabajo|estudio|dejo|paso|empezo|dio|da|dirige|ensena|monto|escribio|restaura|dice|dijo"
    r"|conto|antes|tambien)\b"
    r"|hiciste|tienes|dijiste|contaste|escribiste|explicaste|hablaste|diste|llevas|trabajas|trabajaste"
    r"|trabajabas|pasaste|dejaste|empezaste|estudiaste|publicaste|montaste|present\w+|compart\w+|haces"
    r"|pintas\w*|diriges)"
)
REASON = compiled(
    rf"""(?:
    \bme\ (?:\w+\ )?(?:dio|dieron|paso|pasaron|dijo|dijeron|conto|contaron|hablo|hablaron|recomendo
      |recomendaron|sugirio|sugirieron|comento|comentaron|menciono|mencionaron|mando|mandaron|envio|enviaron
      |refirio|refirieron|facilito|facilitaron|aconsejo|aconsejaron|indico|indicaron|animo|presento|explico
      |ha\ (?:dicho|dado|hablado|contado|recomendado|pasado|sugerido)|han\ (?:dicho|dado|hablado|contado
      |recomendado|pasado|sugerido))\b
    |\b(?:dice|dicen|penso|piensa|cree|creyo|(?<!en\ )cuenta|cuentan|dijo|dijeron|asegura|comenta|habla
      |hablan|recomienda|contaba|hablaba)\b[^.!?\n]{{0,60}}\b(?:usted|tu\b|su\b|sus\b|lleva|llevas|sabe
      |sabes|eres|vos|es\b|ti\b)
    |\b(?:su|tu)\ (?:nombre|numero|contacto|correo|telefono|tarjeta)\ (?:\w+\ )?(?:en|por|de|me|a\ traves
      |gracias|del)\b|\b(?:consegui|tengo|obtuve|halle|encontre|vi|tome|saque)\ (?:su|tu)\b
      |\brecomendacion\ de\b|\bpor\ (?:recomendacion|consejo|sugerencia|indicacion)\ de\b
    |\ba\ traves\ de\ (?!(?:este|esta|la\ presente|un|una\ llamada|videollamada|la\ pantalla)\b)
      |\bgracias\ a\ (?:mi|un|una|su|tu|la|el|nuestr\w+)\ |\ben\ comun\b|\bde\ parte\ de\b
    |\b{_FOUND}\b[^.!?\n]{{0,110}}?\b{_THEIRS}\b
    |\b(?:lo|la|le|te|los)\ (?:vi|lei|escuche|oi|conoci|encontre|descubri|sigo|segui|admiro|conozco|recuerdo
      |he\ visto|he\ leido|he\ escuchado|busque|elegi|escogi|vimos|escuchamos|veo)\b
    |\b(?:su|sus|tu|tus)\ (?:\w+\ ){{0,2}}?{_MADE}
    |\bporque\ (?:usted|tu\b|su\b|me\ (?:gust|encant|interes|llam|dij|cont|habl)|vi\b|lei\b
      |se\ que\ (?:usted|tu)|lleva|llevas|trabaja|trabajas|es\ usted|eres|ha\b|has\b|hizo|hiciste)
    |\bcomo\ (?:hizo|hiciste|usted\ hizo|tu|usted|vos)\b(?!\ (?:es|trabaja|llego|empezo|llegaste|empezaste
      |lleg))
    |\b(?:usted|tu|vos)\ (?:tambien\ |mism[oa]\ |ya\ |si\ )?(?:hizo|hiciste|(?<=usted\ )trabajo\b|trabajaste
      |(?<=usted\ )estudio\b|estudiaste|empezo|empezaste|paso|pasaste|dejo|dejaste|lleva|llevas|monto
      |montaste|fundo|fundaste|disena|disenas|restaura|restauras|cambio|cambiaste|escribio|escribiste|dijo
      |dijiste|dio|diste|abrio|abriste|es\ (?:la|el|una?)|eres\ (?:la|el|una?)|fue|fuiste|ve\b|ves\b|conoce
      |conoces|sabe|sabes|ense\w+|gano|ganaste|creo|creaste|estuvo|estuviste|viene|vienes|viaj\w+)
    |\b(?:que|donde)\ (?:usted|tu|vos)\ (?:\w+\ )?(?:hizo|hiciste|paso|dejo|lleva|llevas|monto|ve\b|ves\b
      |es\b|eres|sabe|conoce|trabajo|trabajaste|estudio|antes|tambien|empezo|fue|disena|restaura|dirige
      |arma)
    |\b(?:escribiste|escribio\ usted|publicaste|contaste|dijiste|ensenaste|pintaste|fundaste|montaste
      |explicaste|hablaste|compartiste|presentaste|diste\ (?:una|la)|restauraste|disenaste|cambiaste
      |empezaste\ (?:a\ los|de|con|en)|pasaste\ de|dejaste\ (?:la|el|tu))\b
    |\b(?:amig[oa]|companer[oa]|client[ea]|alumn[oa]|exalumn[oa]|conocid[oa]|vecin[oa]|prim[oa]|herman[oa]
      |tia|tio|hij[oa]|espos[oa]|marido|cunad[oa]|colega|jef[ea]|sobrin[oa])\ (?:suy[oa]|tuy[oa])\b|\b(?:su
      |tu)\ (?:companer[oa]|client[ea]|vecin[oa]|colega|prim[oa]|herman[oa]|cunad[oa]|amig[oa]|hij[oa]
      |espos[oa]|tia|tio|alumn[oa]|paciente|jef[ea]|sobrin[oa])\ (?!(?:o|para|quien|que\ pueda)\b)
    |\bnos\ (?:conocimos|vimos|encontramos|presentaron|hablo|visito)\b|\bmism[oa]\ (?:escuela|universidad
      |instituto|pueblo|barrio|carrera|facultad|camino|colegio|ciudad|promocion|taller)\b|\btambien\ (?:es
      |eres|fue|fuiste|estudio|estudiaste|egres\w+|trabajo|trabajaste|viene|vienes)\b
    |\bcomo\ (?:la|lo)?\ ?(?:hace|hizo|haces|hiciste)\ (?:usted|tu|vos|en)\b|\b(?:blog|pagina|web|sitio
      |boletin|revista|periodico|diario|folleto|cartel|lista|directorio)\b[^.!?\n]{{0,60}}\b(?:usted|su|sus
      |tu|tus|te|lo|la)\b
    |\b(?:lo|la|los|las|me|nos)\ \w{{2,}}o\ usted\b|\b(?:lo|la|te|le)\ (?:menciono|mencionaron|recomendo
      |recomendaron|nombro|nombraron|presento|presentaron|conoce|conocen|recuerda|recuerdan|admira|admiran
      |entrevisto|entrevistaron|aprecia|aprecian)\b|\b(?:su|tu)\ nombre\ (?:se\ |me\ )?(?:lo\ )?(?:repit
      |surg|aparec|sali|son|di)\w*
    |\b(?:amig|companer|prim|herman|vecin|conocid|cunad|sobrin|ti|colega|client)\w*\ (?:mi[oa]|nuestr[oa])\b
      |\b(?:trabaja|trabajo|estudio|estudia|vive)\ con\ usted\b
    |\b(?:le|te|les)\ (?:compre|compramos|compro|encargue|alquile|oi|escuche|vi|lei|sigo|segui|admiro)\b
    |\b(?:es|son|era|eran|fue)\ (?:suy[oa]s?|tuy[oa]s?|de\ usted)\b|\b(?:nos|me)\ (?:conto|dijo|hablo)\b
    |\bque\ maravilla\ (?:su|tu)\b|\benhorabuena\ por\b|\bfelicidades\ por\ (?:su|tu)\b
    )"""
)

_YOU_DID = re.compile(
    r"(?<! a )(?<!con )(?<!de )(?<!para )(?<!por )\busted (?:tambien |mismo |misma |ya |si )?(?!quiero"
    r"|puedo|tengo|espero|deseo|como|pero|cuando|solo|solicito|escribo|pido|agradezco|saludo|mismo"
    r"|no\b)\w{3,}o\b|\b(?!(?:pud|quis|tuv|hub|recib|le)iste|reciviste|viste|existe|chiste|triste|resiste"
    r"|insiste|consiste|asiste|baste|contraste|haste|gaste)\w{2,}(?:aste|iste)\b"
)
_ASKING = re.compile(r"\b(?:como|por que|cuando|donde|si|cual|quien|cuanto)(?: \w+){0,2} $")


def gives_reason(message: Message) -> bool:
    """Whether something says why this person: how they were found, who sent the writer, what draws."""
    return says_why(message, REASON, _YOU_DID, _ASKING) or is_tied(message, SPANISH)


# --- how long -----------------------------------------------------------------------------------------------

_NUMBER = (
    r"(?:\d{1,3}|cinco|seis|siete|ocho|diez|doce|quince|veinte|veinticinco|treinta|cuarenta"
    r"|cuarenta\ y\ cinco|cincuenta|sesenta)"
)
_NOT_A_TALK = (
    r"(?!\ ?(?:antes\b(?!\ de\ (?!la\ (?:hora|cita|reunion)|lo\b))|despues\ de\ (?:salir|la\ hora)|a\ pie"
    r"|andando|caminando|en\ (?:bus|autobus|tren"
    r"|coche|carro|metro|moto|bici|camion|combi)|de\ (?:distancia|camino|viaje|casa|mi\ casa|(?:su"
    r"|tu)\ (?:casa|taller|oficina|trabajo)|alli|ahi|trayecto|retraso|aqui)\b"
    r"|tarde\b|por\ (?:dia|semana)|al\ dia|a\ la\ semana|diari|extra|de\ (?:clase|lunes)|hasta\ (?:su|tu"
    r"|alli)))"
)
TIME = compiled(
    rf"""(?:
    \b{_NUMBER}(?:\ ?(?:-|–|—|/|\ba\b|\bo\b|\bu\b|\by\b)\ ?{_NUMBER})?(?:\ ?-\ ?|\ )?(?:breves\ |cortos[ ]
      |de\ sus\ |de\ tus\ |o\ mas\ )?(?:minutos?|minutitos?|minutillos?|min|mins|minuticos
      |mn)\b{_NOT_A_TALK}
    |\b(?:un\ )?cuarto\ de\ hora{_NOT_A_TALK}|\bcuartito\ de\ hora|\b(?:media|una\ media)\ (?:hora
      |horita){_NOT_A_TALK}
    |(?<!\by\ )(?<!cada\ )(?<!en\ )(?<!por\ )\b(?:una|1)\ (?:hora|horita|hora\ o){_NOT_A_TALK}
      |\b\d{{1,2}}'(?!\w)
    )"""
)
_ON_THE_WAY = re.compile(
    r"\b(?:a|esper\w+|tard\w+|camin\w+|en|tras|llegar\w*|llego|adelant\w+|ultimos|primeros|video de"
    r"|cada) (?:unos |solo |como |unas )?$"
)


def names_time(message: Message) -> bool:
    """Whether the length of the talk is named in minutes or hours. "Vivo a 30 minutos" is none."""
    folded = message.folded.text
    for found in TIME.finditer(folded):
        before = _ON_THE_WAY.search(folded[max(0, found.start() - 24) : found.start()])
        if before is None or (
            before[0].startswith("en ")
            and "hora" not in found[0]
            and "?" in folded[found.end() : found.end() + 60]
        ):
            return True
    return False


# --- a request for a talk -----------------------------------------------------------------------------------

_ASK = compiled(
    r"""\b(?:podri\w+|puedo|puede|puedes|podes|podemos|pueden|podr[ae]\w*|pudier\w+|seria\w*|sera\b
      |es\ posible|me\ (?:gustaria|encantaria|interesaria|permit\w+|dari\w+|da\b|das\b|regal\w+|conced\w+
      |dej\w+|atiend\w+|atender\w+|recib\w+|contar\w+|cuent\w+|dedic\w+|prest\w+|hari\w+|haces?\b|explic\w+
      |ayud\w+|aceptari\w+|brind\w+|alegrari\w+|vendria)
    |(?:le|te|les|os)\ (?:agradec\w+|pid\w+|pedi\w*|ruego|solicit\w+|parec\w+|importari\w+|importa|vend\w+
      |va\b|vien\w+|iri\w+|qued\w+|moles\w+|gustari\w+|propon\w+|rob\w+|quit\w+|pregunt\w+|llam\w+|hag\w+
      |apetec\w+|anim\w+|serv\w+|escrib\w+|hart\w+|late|acomod\w+|queria)
    |quisiera\w*|querria|queria\w*|quiero|deseo|desearia|desea|solicit\w+|tendri\w+|tiene|tienes|tenes
      |tendra\w*|agradec\w+|ruego|espero|ojala|necesito|busco|pediria|pedir\w*|habria|hay\b|dispon\w+
      |se\ anima\w*|te\ animas|acept\w+|cuando|que\ dia|por\ favor|porfa|aprecia\w+|sirva\w*|gentileza
      |concederme|seria\ posible|conced\w+|favor|interesa\w*|intentar\w*|pasar\w*|permit\w+|animari\w+
      |quer[ei]s|digame|dime|decime|avis\w+|llamo\ para|escribo\ para)\b"""
)
_TALK = compiled(
    r"""\b(?:hablar\w*|hablamos|hablemos|hablara\w*|habl[ae]s?\ conmigo|hable\b|hablo\ con\ (?:usted|vos)
      |hablaramos|charl\w+|convers\w+|platic\w+|entrevist\w+|reunir\w*|reunion|reunamos|encuentr[oa]\w*
      |encontrar\w*|vernos|nos\ (?:vemos|vieramos|veamos|reun\w+|junt\w+|tomamos|tomaramos)|juntarnos|cafe
      |cafecito|un\ te\b|mate\b
    |llamar(?:l[eao]|te|los|les|nos)|(?:le|la|lo|te)\ (?:llame|llamo|llamara|llamar\w*|marco|marque)|llamada
      |llamadita|videollamada|telefono|telefonica|zoom|meet|minut\w+|min\b|media\ hora|una\ hora
        |cuarto\ de\ hora
      |hora\b|rato|ratito|momentito|momento|su\ tiempo|tu\ tiempo|de\ tiempo|tiempo\ para\ (?!leer)
    |pregunt\w+\ (?:sobre|por|como|algunas|unas|que|cosas|cinco|tres|\d)|(?:unas|algunas|cinco|tres|cuatro
      |seis|mis|\d+|varias|un\ par\ de|pocas)\ (?:\w+\ )?preguntas?|preguntar(?:le|te|les)|preguntas
      |hacer(?:le|te|les)\ |me\ (?:cuente|cuentes|contara\w*|contaria\w*|explique|expliques|explicara\w*
      |contas|cuentas|hable|hables|hablara|hablaras|diga\ como|platique|platiques|platicara\w*|reciba
      |recibas|atienda|atiendas|contaras|oriente|orientes|orientara\w*)|contarme|explicarme|hablarme
      |platicarme|orientarme|escuchar(?:l[oae]|te)|oir(?:l[oae]|te)
    |visitar\w*|visita|pasar\w*\ (?:a|por|un|algun|el)\b|(?:le|te|lo|la)\ \w+\ llamar|acercarme
      |ir\ a\ ver\w*|ver(?:l[oae]|te)\b|conocer\ (?:su|tu|mejor|como|el|la|mas|de|lo)|conocer(?:l[oae]|te)
      |acompanar\w*|audiencia|cita\b|aconsej\w+|consejo|consejos|sentarme|sentarnos|robar(?:le|te)
      |quitar(?:le|te)|dialog\w+|saber\ (?:como|que|de\ primera|por\ usted|mas|de)|atender\w*
      |recibir(?:me)?\b|compart\w+\ (?:conmigo|su|tu|un)|aprender\ de|recibirme|recibiri\w+)\b"""
)
_NO_TALK = compiled(
    r"""\b(?:gracias\ por\ (?:su|tu)\ (?:tiempo|atencion)|(?:espero|quedo\ (?:atent\w+|a\ la\ espera
      |pendiente)|a\ la\ espera)\b[^.!?]*|(?:recibio|recibiste|recibido|llego|llegado|leyo|leiste|visto|leer
      |ver)\ (?:\w+\ )?mi\ (?:\w+\ )?(?:correo|mensaje|carta|solicitud|email|mail|nota)[^.?!]*
      |por\ favor,?\ llame\w*[^.?!]*
    |(?:llameme|llamame|me\ (?:puede|puedes|podria|podrias)\ (?:llamar
      |devolver\ la\ llamada))(?!\ (?:para\ (?:hablar|convers|charl)|\d+\ min|quince|veinte|diez
      |un\ rato))[^.,?!]*|entrevista\ de\ (?:trabajo|empleo)|espero\ su\ llamada|saber\ si\ (?:necesit|tien
      |hay|recib|le\ lleg|te\ lleg|pudo|lleg)[^.!?]*|mi\ (?:correo|mensaje)\ (?:de|del|sobre)\ [^.?!]*
      |saber\ que\ (?:tal|lo)|en\ cuanto\ (?:pueda|tenga)[^.!?]*|por\ este\ medio)"""
)
_OUTRIGHT = compiled(
    r"""(?:\bcuando\ (?:podri\w+|puedo|podemos|nos)\ (?:\w+\ )?(?:hablar|vern\w+|llamar\w*|visit\w+|pasar\w*
      |convers\w+|charl\w+|platic\w+|vemos|vieramos)|\bpedir(?:le|te)\ (?:\w+\ ){0,3}?(?:minutos|charla
      |conversacion|rato|entrevista|llamada|cita)|\b(?:peticion|solicitud
      |pedido)\ de\ (?:\w+\ ){0,3}?(?:conversacion|charla|entrevista|hablar|minutos)
    |\b(?:sigo|seguiria|estaria)\ (?:\w+\ )?(?:interesad\w+\ en|con\ ganas\ de|encantad\w+\ de
      |queriendo)\ (?:hablar|conversar|charlar|escuchar\w*|platicar|conocer)|\bsigue\ en\ pie\b)"""
)


def asks_for_a_talk(message: Message) -> bool:
    """Whether a sentence asks for a talk: wish or request and talk words stand in it together."""
    folded = message.folded.text
    for sentence in message.folded.sentences:
        part = folded[sentence.start : sentence.end]
        if _OUTRIGHT.search(part):
            return True
        part = _NO_TALK.sub(" ", part)
        if _TALK.search(part) and (sentence.asked or _ASK.search(part)):
            return True
    return False


# --- two times ----------------------------------------------------------------------------------------------

_DAY = (
    r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|manana|hoy|pasado\ manana"
    r"|por\ la\ (?:manana|tarde|noche)|\d{1,2}\ de\ (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre)"
    r"|dia\ \d{1,2}|mediodia|esta\ semana|la\ (?:semana\ que\ viene|proxima\ semana)|fin\ de\ semana"
    r"|tardes|mananas)"
)
_CLOCK = (
    r"(?:(?:a|despues\ de|antes\ de|desde|sobre|hacia|a\ partir\ de)\ las?\ (?:\d{1,2}(?:[:.]\d\d)?|una"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce))"
)
TWO_TIMES = compiled(
    rf"(?:\b{_DAY}\b|\b{_CLOCK}\b)(?:\ (?!a\ |hasta)[\w:.'-]+){{0,6}}?,?\ (?:o|u|y"
    rf"|,)\ (?:[\w'-]+\ ){{0,3}}?(?:\b{_DAY}\b|\b{_CLOCK}\b)"
)
