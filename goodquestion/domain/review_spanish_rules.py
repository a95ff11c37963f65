"""The patterns of what to look for in a Spanish question; `review_spanish.py` says what they mean together.

They read folded text: small letters, no accents, straight apostrophes, and are written over several lines: a space that
counts is "\\ ". Each was written from the definitions in docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import re

from goodquestion.domain.review_text import compiled

# --- how a question begins --------------------------------------------------------------------------------

PREPOSITION = r"(?:(?:a|de|en|con|por|para|desde|hasta|sobre|hacia|segun|hace|cada|al|del|ante|entre)\ )?"
QUE = r"(?:que|cual|cuales|como|cuando|cuant[oa]s?|donde|adonde|quien|quienes)"
WH = rf"{PREPOSITION}{QUE}\b"
WH_AT = compiled(WH)
ONLY_A_LINK = compiled(r"(?:cuando|como|donde|desde\ que|en\ que|que|para\ que|hasta\ que|al\ que|segun)\b")
LEAD = compiled(
    r"""(?:(?:hola|buen[oa]s\ (?:dias|tardes|noches)|buenas|disculpe|disculpa|perdone|perdon|gracias|y|e|pero|o
      |entonces|bueno|oiga|oye|mire|
    mira|pues|tambien|ademas|ahora|por\ favor|solo|por\ ultimo|por\ cierto|primero|(?:una|mi|la)\ (?:otra
      |ultima|primera|siguiente)?\ ?(?:pregunta|duda)(?:\ mas)?(?:\ es)?|
    (?:a|para|segun|y)\ (?:usted|ti|vos)|usted(?=\ (?:que|como|cuant|por|donde|cuando|cual|quien))|senora?
      |senorita|maestr[oa]|profesora?|profe|doctora?|ingenier[oa]|amig[oa]|jefe|
    en\ (?:su|tu)\ (?:opinion|experiencia|caso|campo|trabajo)|(?:don|dona)\ \w+)\b[\ ,:!\-–—]*)+"""
)
TELL = compiled(
    r"""(?:por\ favor\ )?(?:dig[ae](?:me|nos)|dime|dinos|decime|cuent[ea](?:me|nos)|contame|contanos
      |expli(?:que|ca)(?:me|nos)|explicame|platiqu?[ec](?:me|nos)|platicame|
    habl[ea](?:me|nos)|describ[ae](?:me)?|describime|compart[ae](?:me)?|nombr[ea](?:me)?|deme\ (?:un|algun)
      |dame\ (?:un|algun)|ensen[ea]me|mencion[ea](?:me)?)\b"""
)
WISH = compiled(
    r"""\b(?:(?:me\ (?:gustaria|encantaria|interesa(?:ria)?|da\ (?:mucha\ )?curiosidad)|quisiera|quiero|queria
      |quisieramos|queremos|deseo|necesito|quieren|quiere)[ ]
    (?:\w+\ ){0,2}?(?:saber|preguntar(?:le|te)?|conocer|entender|que\ me|oir|escuchar|aprender|decir|si)\b
      |me\ (?:pregunto|preguntaba)\b|me\ da\ (?:mucha\ )?curiosidad\b|
    tengo\ (?:curiosidad|ganas\ de\ saber)\b)"""
)
JOIN = compiled(
    r"""(?:[,:;]|\ [-–—])\ *(?:(?:y|e|pero|o|ademas|tambien|asi\ que|entonces|pues|luego|por\ favor|digame
      |dime)\b,?\ *)*
    |\ (?:y|e|pero|ademas)\ +(?:(?:tambien|ademas|luego)\ +)*|\ asi\ que\ +"""
)
# "y que" without an accent asks only if what follows cannot belong to "who ... and who ...".
ASKS_UNACCENTED = compiled(
    rf"""(?:por\ que|a\ que|en\ que|de\ que|con\ que|que\ (?:consejos?|herramientas?|tan|cursos?|materias?
      |errores|tipo|parte|cosas?|me\ recomienda|recomienda|
    opina|piensa|le\ diria|me\ diria|deberia|debo|tengo|hace\ (?:cuando|falta)|es\ lo)|como|cuant[oa]s?|cual
      |cuales|donde|{PREPOSITION}quien(?:es)?)\b"""
)

# --- closed: one word answers it --------------------------------------------------------------------------

WH_CLOSED = compiled(
    r"""(?:
    (?:(?:a|con|por|de|en|para|desde)\ )?cuant[oa]s\b
    |cuanto\ (?:tiempo|dinero|dura|duran|duro|cuesta|cuestan|costo|vale|gana|ganas|ganaba|ganabas|ganaste|gano
      |cobra|cobras|mide|pesa|paga|pagan|
      hace\ que|lleva|llevas|tarda|tardas|tardo|tardaste|le\ pagan|te\ pagan|le\ paga|te\ paga|le\ pagaban
        |te\ pagaban|te\ queda|le\ queda|te\ deja|le\ deja|falta|es\b|fue\b|sale|te\ cuesta|
      le\ cuesta|le\ tomo|te\ tomo|se\ tarda|recibe|recibes|saca|sacas|ganan|cobran|percibe|demora|demoras
        |le\ dan|te\ dan|te\ dejan|le\ dejan|ganaras|ganara)\b|donde\ se\ (?:ubica|encuentra)\b
    |(?:con|por|a)\ cuanto\b|(?:desde\ )?hace\ cuanto\b|cada\ cuanto\b|con\ que\ frecuencia\b|desde\ cuando\b
    |que\ (?:edad|hora|dia|ano|fecha)\b|a\ que\ hora\b|(?:a|de)\ que\ edad\b|en\ que\ (?:ano|mes|fecha|dia
      |ciudad|pais|estado|pueblo|escuela|universidad|hospital|turno|calle|barrio|colegio|instituto)\b
    |de\ que\ (?:pais|ciudad|pueblo|ano|parte)\b
    |(?:cuando)\ (?:fue|abrio\ (?:el|la|su)|empezo|empezaste|empieza|empiezas|empiezan|se\ (?:fundo|graduo
      |jubila|abrio|creo)|te\ graduaste|nacio|naciste|abre|abren|cierra|termino|terminaste|termina|llego|llegaste
      |entro|entraste|
      salio|saliste|vence|inicia|es\b|sera|se\ jubila|te\ jubilas|sales|comenzo|comenzaste)
    |(?:a\ |de\ |en\ )?donde\ (?:estudio|estudiaste|nacio|naciste|vive|vives|vivis|trabaja|trabajas|trabajaba
      |trabajabas|queda|esta|estan|es\b|eres|sos|se\ encuentra|crecio|creciste)\b
    |quien(?:es)?\ (?:es|son|era|fue)\ (?:tu|su|el|la|los|tus|sus)\b|quien\ (?:te|le|lo|la)\ (?:enseno\ a\b
      |contrato|entreno|capacito)|quien\ (?:fundo|creo|dirige|es\ duen)
    |cual\ (?:es|era|fue)\ (?:tu|su)\ (?:primer\ |ultimo\ )?(?:nombre|edad|puesto|titulo|cargo|apellido|turno
      |sueldo|salario|ingreso|correo|telefono|signo|rango|precio|
      (?:color|equipo|dia|platillo|libro)\ favorito|(?:herramienta|comida|materia|maquina|cancion)\ favorita)\b
    |cual\ (?:es|era|fue)\ (?:la\ colegiatura|la\ edad|el\ (?:numero|precio|costo|nombre)\b)
    |cual\ (?:turno|dia|mes|escuela|universidad|empresa)\b|(?:en|a)\ cual\ (?:escuela|universidad|turno
      |hospital|empresa|ciudad)\b
    |que\ (?:turno|puesto|titulo|grado|marca|carrera|universidad|escuela|licencia|camion|lenguaje
      |lenguaje\ de\ programacion|programa\ de\ computadora)\ (?:tiene|tienes|tenes|estudio|estudiaste|trabaja
      |trabajas|maneja|manejas|usa|usas|da|das|es)\b
    |que\ (?:sueldo|salario)\ (?:tiene|tienes|tenes|gana|ganas|recibe|recibes|percibe|percibes)\b
    |como\ se\ llama(?:n|s|ba)?\b
    )"""
)
FIELD_PAY = compiled(
    r"""(?:(?:de\ |por\ )?cuanto\ (?:dinero\ )?(?:\w+\ )?(?:suele|suelen|puede|pueden|podria|gana|ganan|cobra
      |cobran|se\ (?:gana|paga|puede|cobra|suele)|le\ pagan|les\ pagan|pagan|paga)\b
      (?:[^?]{0,50}?\b(?:un|una|uno|alguien|la\ gente|los|las|quien|quienes|gente|el\ mercado|un[oa]s)\b
        |[^?]{0,40}?\ben\ (?:este|ese|el|la)\ (?:campo|oficio|carrera|profesion|ramo|area|medio|sector)\b)
    |cuanto\ se\ (?:gana|paga|cobra|suele|puede)\b)"""
)
INVITES = compiled(
    r"""\b(?:y|o)\ (?:por\ que|como|que\b(?=\ (?:es|fue|le|te|aprendi|hizo|hiciste|paso|sinti)))|,\ (?:por\ que
      |como)\b|\b(?:cuent[ea]me|contame|platiqueme|platicame|expliqueme|explicame
        |por\ que\ si\ o\ por\ que\ no)\b"""
)
SAYING = (
    r"(?:cont|dec|explic|platic|compart|describ|habl|mostr|ensen|relat|narr|ilustr|ampli|aclar|orient"
    r"|aconsej|suger|recomend|recit|coment|desarroll|resum|ayud|present|pas|entreg|dar|dej|llev|mand|envi"
    r"|ped|meter|echar|conseg|avis|escrib|firm|hac|prest|acompan|nombr|apoy|consider|dedic|regal|conect"
    r"|mencion|revis|guard|reenvi|hacerm|pregunt|llam)"
)
CAN = (
    r"(?:puede|puedes|podes|podria|podrias|quiere|quieres|quisiera|quisieras|querria|querrias|podriamos"
    r"|puedo|podra|podras)"
)
FAVOUR = compiled(
    rf"""(?:
    (?:usted\ |tu\ )?(?:me|nos|le|les
      |se)?\ ?(?:lo\ |la\ )?{CAN}\ (?:usted\ |tu\ |por\ favor\ |tambien\ )*(?:{SAYING}\w*|\w+(?:me|nos|melo
        |mela)\b)
    |{CAN}\ [^?]{{0,40}}?\b(?:me|mi|mis|mio)\b
    |(?:me|nos)\ {CAN}\b
    |(?:me|nos)\ (?:cuenta|cuentas|contas|dice|dices|decis|explica|explicas|platica|platicas|describe|describes
      |comparte|compartes|habla|hablas|da|das|daria|darias|contaria|contarias|
      diria|dirias|explicaria|explicarias|ayuda|ayudas|ayudaria|ayudarias|recomienda|recomiendas|recomendaria
        |recomendarias|presenta|presentas|presentaria|presentarias|permite|permites|deja|dejas|dejaria|dejarias
          |haria
        |harias|
      regala|regalas|pasa|pasas|pasaria|pasarias|ensena|ensenas|consigue|consigues|conseguiria|conseguirias
        |avisa|avisas|avisaria|avisarias|aconseja|aconsejas|escribe|escribiria|escribirias|echa|echas|echaria
          |echarias
        |llama|llamas|llamaria|llamarias)\b
    |(?:no\ )?(?:le|te)\ (?:importa|importaria|molesta|molestaria|incomoda|parece\ bien|animaria|animarias)\b
      |(?:se|te)\ (?:animaria|animarias|anima|animas)\ a\b
    |(?:seria|es|estaria)\ (?:posible|tan\ amable|usted\ tan\ amable|mucho\ pedir|bien\ si)\b|(?:seria
      |serias)\ (?:usted\ )?tan\b|tendria(?:s)?\ (?:inconveniente|la\ amabilidad)\b|(?:estaria
        |estarias)\ (?:dispuest
      |de\ acuerdo)
    |(?:le|lo|la|te)\ puedo\b|puedo\ (?:preguntar|hacer|usar|decir|mencionar|volver|llamar|escribir|contactar
      |visitar|grabar|tomar|dejar|mandar|enviar|dar|entregar|pasar|ver|venir|acompanar|contar)\w*
    |podria\ (?:yo\ )?(?:preguntar|usar|decir|mencionar|volver|llamar|escribir|contactar|visitar|grabar|dejar
      |mandar|enviar|dar|entregar|pasar|ver|venir|acompanar)\w*
    |tiene[s]?\ (?:usted\ )?(?:tiempo|un\ (?:momento|minuto|minutito|ratito)|unos\ minutos|cinco\ minutos
      |alguna\ pregunta|preguntas)\b
    |como\ (?:esta|estas|le\ va|te\ va|anda|andas)(?:\ usted|\ hoy|\ todo)?$|que\ tal$
    |(?:conoce|conoces|sabe|sabes|hay)\ (?:usted\ )?(?:de\ )?(?:a\ )?(?:alguien|otra\ persona
      |otras\ personas)\ (?:mas\ )?(?:que|con\ quien|a\ quien)\b|(?:conoce|conoces|hay)\ [^?]{{1,60}}?\b(?:conmigo
      |a\ quien(?:es)?\ (?:yo\ )?(?:le\ |les\ )?(?:pueda|podria|deba)|con\ quien(?:es)?\ (?:yo\ )?(?:pueda|podria
      |deba))\b
    )"""
)
COURTESY = compiled(
    r"puedo|podria yo|(?:le|lo|la|te)\ puedo|tiene|como|que\ tal|conoce|sabe|hay|me\ permite|me\ deja"
)
STORY = compiled(
    r"""(?:hay|hubo|habia|existe|tiene|tienes|tenes)\ (?:[\w]+\ ){0,14}?(?:que\ )?(?:me\ |nos\ )?(?:pueda
      |puedas|podria|podrias|quiera|quieras|quisiera|gustaria|puede|puedes)\ (?:\w+\ )?(?:contar|compart|platic
      |describ|decir|cont)\w*
    |(?:hay|hubo)\ (?:algo|alguna\ cosa)\b
    |(?:(?:se|te)\ )?(?:recuerda|recuerdas|acuerda|acuerdas)\b
    |(?:tiene|tienes|tenes)\ (?:usted\ )?(?:algun|alguna|algunos|un)?\ ?(?:consejo|consejos|recomendacion
      |recomendaciones|sugerencia|sugerencias|anecdota|anecdotas|ejemplo)\b"""
)
TAG = compiled(
    r"""(?:verdad(?:\ que\ (?:si|no))?|no|cierto|no\ es\ (?:asi|cierto|verdad)|no\ cree(?:s)?|no\ crees\ tu
      |no\ cree\ usted|no\ (?:le|te)\ parece|a\ que\ si|o\ no|o\ me\ equivoco|a\ poco\ no|si|correcto|verdad\ o\ no
      |cree(?:s)?\ que\ no|eh|estoy\ en\ lo\ cierto)$"""
)
TAG_END = compiled(
    r",\ (?:verdad|no|cierto|no\ es\ (?:asi|cierto|verdad)|no\ crees?(?:\ usted)?|no\ (?:le|te)\ parece"
    r"|a\ que\ si|o\ no|o\ me\ equivoco|a\ poco\ no|correcto)$"
)

# --- leading ----------------------------------------------------------------------------------------------

LOADED = r"""(?:emocionante|maravillos[oa]s?|increibles?|horribles?|horroros[oa]s?|terribles?|aburrid[oa]s?
  |aburridisim[oa]s?|fe[oa]s?|bonit[oa]s?|lind[oa]s?|hermos[oa]s?|fantastic[oa]s?|geniale?s?|
    divertid[oa]s?|padre|chid[oa]|bacan[oa]?|chevere|satisfactori[oa]|gratificante|frustrante|injust[oa]s?
      |mal[oa]s?|mal|mal\ pagad[oa]s?|desagradables?|orgullos[oa]s?|odios[oa]s?|espantos[oa]s?|asqueros[oa]s?
      |deprimente|
    miserables?|inutile?s?|tont[oa]s?|estupid[oa]s?|ridicul[oa]s?|corrupt[oa]s?|floj[oa]s?|groser[oa]s?
      |pesim[oa]s?|insoportables?|cruele?s?|ingrat[oa]s?|tedios[oa]s?|apasionante|perfect[oa]|magic[oa]
        |afortunad[oa]|
    fascinante|explotad[oa]s?|abusiv[oa]s?|codicios[oa]s?|avaricios[oa]s?|absurd[oa]s?|superior
      |privilegiad[oa]s?)"""
HARSH = (
    r"(?:inutil|inutiles|absurd[oa]s?|estupid[oa]s?|tont[oa]s?|ridicul[oa]s?|groser[oa]s?|insoportables?"
    r"|horribles?|terribles?|corrupt[oa]s?|flojos|incompetentes?|mediocres?|espantos[oa]s?|pesim[oa]s?"
    r"|odios[oa]s?|miserables?|asqueros[oa]s?|injust[oa]s?|malvad[oa]s?|abusiv[oa]s?)"
)
LEADING_START = compiled(
    rf"""(?:acaso|a\ poco|verdad\ que|cierto\ que|no\ es\ (?:cierto|verdad)\ que|a\ que\ (?:es|si|no))\b
    |(?:es|resulta)\ obvio\ que\b
    |(?:esta|estas|estaria|estarias)\ (?:usted\ )?de\ acuerdo\ (?:en\ que|conmigo|con\ que)\b
    |(?:que|como\ de)\ tan\ (?:\w+mente\ )?{LOADED}\b|como\ de\ {LOADED}\b|que\ tan\ (?:orgullos
      |feliz\ te\ hace|feliz\ le\ hace)
    |(?:que\ tanto|cuanto|que\ tan\ mucho)\ (?:usted\ )?(?:sufr|odi[ao]|disfrut|ador[ao]|detest|ama\b|amas\b
      |lo\ (?:odi|am)|(?:le|te)\ (?:encanta|fascina|choca|molesta\ tener|harta|duele))\w*
    |por\ que\ (?:los|las|el|la|todos|todas|tantos|tantas|sus|tus|estos|esas|esos)\ (?:\w+\ ){{0,7}}?(?:siempre
      |nunca|jamas)\b
    |por\ que\ nadie\b|por\ que\ (?:es|son)\ (?:\w+\ ){{0,6}}?(?:el|la|los|las)\ (?:mejor|peor)(?:es)?\b
    |por\ que\ (?:nunca|siempre|jamas)\ (?:\w+\ ){{0,3}}?(?:los|las|el\ gobierno|la\ gente)\b
    |por\ que\ (?:\w+\ ){{0,10}}?(?:mucho\ )?(?:mejor|peor|superior)\ (?:[\w]+\ ){{0,8}}?que\b
    |por\ que\ (?:\w+\ ){{0,8}}?tan\ (?:\w+mente\ )?{LOADED}\b
    |por\ que\ (?:\w+\ ){{1,6}}?(?:arruina|arruinan|destruye|destruyen|explota|explotan|maltrata|maltratan
      |desperdicia|desperdician|perder\ (?:el\ tiempo|anos))\b
    |(?:por\ que|para\ que|quien)\ (?:alguien\ )?(?:querria|quisiera|perderia|desperdiciaria|perder
      |va\ a\ querer)\ (?!usted|saber)
    |como\ (?:puede|puedes|pueden|se\ puede)\ (?:\w+\ )?(?:aguantar|soportar|tolerar|vivir\ con)\b
    |que\ (?:es\ lo\ que\ )?(?:mas\ )?(?:odia|odias|detesta|detestas)\ (?:de\ )?(?:tanto|ese|esos|tu\ horrible)\b
    |que\ hace\ (?:a\ |que\ )?(?:\w+\ ){{1,6}}?tan\ {LOADED}\b"""
)
LEADING_CLAUSE = compiled(
    rf"""(?:seguramente|seguro\ que|obviamente|evidentemente|claramente|sin\ duda|por\ supuesto\ que|claro\ que
      |es\ obvio|es\ evidente|esta\ claro|no\ hay\ duda|admita|admitalo|admite|reconozca|hay\ que\ admitir
      |no\ me\ diga[s]?\ que|supongo\ que\ (?:odia|ama|le|te|usted))\b
    |(?:como\ )?(?:todos|todas|todo\ el\ mundo)\ (?:ya\ )?(?:sabemos|saben|sabe|dice|dicen|odia
      |odian)\b(?!\ (?:como|de))
    |nadie\ (?:quiere|aguanta|soporta|respeta)\b
    |(?:con\ )?lo\ (?:mal|horrible|terrible|feo|aburrid[oa]|maravillos[oa]|increible|bonit[oa]|pesim[oa]
      |poco)\ que\b
    |(?:a\ (?:usted|ti|vos)\ )?(?:te\ |le\ |se\ )?(?:ha\ de|has\ de|debe|debes|debe\ de|debes\ de|tiene\ que
      |tienes\ que|han\ de|deben\ de)\ (?:ser|estar|sentir|sentirse|sentirte|pesar|pesarle|pesarte|doler|dolerle
      |dolerte|encantar|encantarle|encantarte|odiar|aburrir|aburrirse|aburrirte|dar|darle|darte|haber\ sido
      |resultar)\b
      (?=\ (?:\w+\ ){{0,3}}?(?:muy|tan|bien|mucho|super|{LOADED}|cansad\w+|dificil|duro|dura|hart[oa]|triste
        |feliz|miedo|coraje|pena)\b|$)"""
)
LEADING_ANY = compiled(
    rf"""\b(?:tan|tanto|tanta|tantos|tantas|ese|esa|esos|esas|este|esta|estos|estas|todo\ (?:ese|este)
      |toda\ (?:esa|esta))\ (?:\w+\ )?(?:tan\ )?{HARSH}\b(?!\ (?:dia|noche|momento|accidente))
    |\b(?:el|la)\ (?:trabajo|profesion|oficio|carrera|empleo)\ (?:mas|menos)\ \w+\ (?:que\ existe|del\ mundo
      |que\ hay|de\ todos|de\ todas)\b|\b(?:el|la)\ (?:mejor|peor)\ (?:trabajo|profesion|oficio|carrera
      |empleo)\ (?:del\ mundo|que\ existe|que\ hay)\b
    |\b(?:una|pura)\ (?:miseria|perdida\ de\ (?:tiempo|dinero)|explotacion|porqueria|estafa)\b
      |\bno\ sirven?\ para\ nada\b|\bes\ una\ perdida\b
    |\b(?:este|tu|su|ese|esta|esa)\ (?:\w+\ )?(?:maravillos[oa]|increible|hermos[oa]|fantastic[oa]|perfect[oa]
      |horrible|espantos[oa]|miserable|aburrid[oa])\ (?:trabajo|profesion|carrera|oficio|empleo|vida)\b
    |\b(?:este|tu|su|ese|esta|esa)\ (?:trabajo|profesion|carrera|oficio|empleo
      |vida)\ (?:tan\ )?(?:maravillos[oa]|increible|hermos[oa]|fantastic[oa]|perfect[oa]|horrible|espantos[oa]
      |miserable|aburrid[oa])\b"""
)
NO_START = compiled(
    r"no\ (?!(?:le|te)\ (?:importa|molesta|incomoda)|(?:tengo|se|soy|puedo|quiero|conozco|me|estoy|hablo"
    r"|entiendo|estudie|termine|fui|he|nos|tenemos|pude|vivo|trabajo|estudio|obstante|solo|hay\ problema"
    r"|quisiera\ molestar)\b)\w"
)
ASKS_BACK = compiled(
    r"\b(?:es\ (?:eso\ )?(?:cierto|verdad)(?:\ eso)?$|que\ (?:tan\ cierto|tanto\ hay\ de\ cierto"
    r"|hay\ de\ cierto|opina|opinas|piensa|piensas)\b|que\ tan\ cierto)"
)

# --- asks for a job ---------------------------------------------------------------------------------------

CV = (
    r"(?:curriculum|curriculums|curriculo|cv|hoja\ de\ vida|solicitud(?:\ de\ (?:empleo|trabajo))?|papeles"
    r"|resume|documentos|referencias|portafolio)"
)
POST = (
    r"(?:trabajo|trabajito|empleo|chamba|pega|laburo|puesto|vacante|plaza|practicas|practica|pasantia"
    r"|entrevista|lugar|lugarcito|espacio|cupo|oportunidad|chance|beca\ de\ trabajo|turno|contrato|jale)"
)
HIRER = (
    r"(?:jef[ea]s?|gerente|gerenta|encargad[oa]|duen[oa]s?|patron|patrona|director|directora"
    r"|recursos\ humanos|rh|reclutador|reclutadora|supervisor|supervisora|capataz|administrador"
    r"|administradora|empresa|equipo|oficina|quien\ contrata|los\ que\ contratan|coordinador|coordinadora"
    r"|chef|capitan|soci[oa]s?)"
)
HERE = (
    r"(?:(?:en|con|a|para|de)\ (?:su|tu|este|esta|sus|el|la|usted|ustedes|vos)\b|contigo\b|consigo\b|aqui\b)"
)
HAND = r"""(?:(?:dar|dejar|entregar|pasar|llevar|mandar|enviar|mostrar|ensenar|presentar|reenviar|acercar
  |recibir|guardar)(?:le|les|te|me)?|compartir(?:le)?|
    (?:hacer(?:le)?|haga(?:le)?|haces|hace|haria|harias)\ llegar|(?:da|entrega|pasa|lleva|manda|envia|deja
      |presenta|reenvia|guarda|ensena|muestra)(?:s|le)?|(?:daria|entregaria|pasaria|llevaria|mandaria|enviaria
      |dejaria|presentaria|reenviaria|guardaria|ensenaria|mostraria)s?|
    (?:dejo|doy|mando|envio|paso|traigo|entrego|traje|deje|pase(?:le)?|mande(?:le)?|entregue(?:le)?
      |lleve(?:le)?))"""
ASKS_FOR_JOB = compiled(
    rf"""\b(?:
    {HAND}\ (?:usted\ |tu\ |por\ favor\ |tambien\ )*(?:al?\ (?:\w+\ ){{1,3}}?)?mis?\ {CV}\b
    |mi(?:s)?\ {CV}\ (?:a|al|con|en|por)\ (?:\w+\ ){{0,3}}?{HIRER}\b
    |(?:que\ )?me\ (?:contrate|contrates|contrata|contratas|contrataria|contratarias|contratan\ (?:en\ su|aqui
      |ustedes)|contraten\ (?:en\ su|aqui|en\ tu|ustedes|con)|emplearia|emplearias|contratarian)\b
    |(?:contratar|emplear)me\b|para\ que\ (?:usted\ |ustedes\ )?me\ (?:contrat|acept|tom|dej|emple|llam
      |entrevist|consider|admit)\w+(?!\ (?:\w+\ )?(?:en|como)\ (?:un|una|este|cualquier|otr|algun))
      |para\ que\ me\ den?\ (?:trabajo|empleo|chamba|el\ puesto|una\ oportunidad)
      |posibilidad(?:es)?\ (?:\w+\ )?de\ (?:que\ me\ contrat\w+|trabajar\ (?:con|aqui|en\ (?:su|tu)))
      |contratar\ a\ (?:alguien|una\ persona)\ como\ yo
    |me\ (?:da|das|daria|darias|dan|darian|ofrece|ofreces|ofreceria|ofrecerias|consigue|consigues|conseguiria
      |conseguirias|busca|buscas
      |encuentra)\ (?:un\ |una\ |el\ |la\ |algun\ |alguna\ )?(?:\w+\ )?{POST}\b(?!\ de\ (?:habl|pregunt|convers
      |platic|conoc))
    |(?:me\ (?:puede|puedes|podria|podrias|podra|quiere|quisiera)\ (?:dar|conseguir|ofrecer|encontrar|buscar
      |ayudar\ a\ (?:conseguir|encontrar|tener|obtener|entrar))|(?:dar|conseguir|ofrecer|encontrar|buscar)me
      |(?:ayudar|ayuda|ayude)me\ a\ (?:conseguir|encontrar|tener|obtener|entrar)|me\ (?:ayuda|ayudas|ayudaria
      |ayudarias)\ a\ (?:conseguir|encontrar|obtener|tener))[ ]
      (?:un|una|el|la|algun|alguna|unas|mi|mis)?\ ?(?:\w+\ ){{0,2}}?{POST}\b
    |(?:ayudar(?:me)?|ayuda(?:s|me)?|ayudaria|ayudarias|ayude(?:me)?)\ a\ entrar\b
    |(?:meterme|me\ mete|me\ metes|meteme|metame)\ (?:a\ trabajar|en\ (?:su|tu)|a\ (?:su|tu))\b
    |(?:recomendarme|me\ recomienda|me\ recomiendas|me\ recomendaria|me\ recomendarias|recomiendeme
      |recomiendame|recomienda)\ (?:con\ (?:su|tu|el|la|los|recursos|sus|tus)|ante|a\ (?:su|tu|la
      |recursos)\ ?{HIRER}|al\ {HIRER}|para\ (?:el|un|ese|este|la|una|esa|entrar|trabajar)\ ?(?:puesto|trabajo
      |vacante|plaza|empleo|en\b|practicas|aqui)|en\ (?:su|tu)\ (?:empresa|trabajo|hospital|\w+))\b(?!\ (?:estudiar
      |leer|hablar))
    |(?:carta|cartita)\ de\ recomendacion\ para\ (?:entrar|trabajar|que\ me|el\ puesto|su|tu)\b|(?:me
      |escribirme|darme|hacerme|firmarme|me\ escribe|me\ hace|me\ haria
      |me\ da)\ (?:\w+\ ){{0,2}}?(?:una\ )?(?:carta\ de\ recomendacion|recomendacion\ para\ (?:entrar|trabajar|el))
    |(?:habl|dec|dig|decir)\w*\ (?:\w+\ ){{0,3}}?(?:de|por|sobre)\ mi\ (?:a|al|con|en)\b
      |hablar?\w*\ bien\ de\ mi\b|una\ palabra\ por\ mi\b|me\ echa(?:s|ria|rias)?\ la\ mano\ (?:para|con)\ (?:entrar
      |el\ trabajo|un\ trabajo)|echarme\ (?:la|una)\ mano\ (?:para|con)\ (?:entrar|el\ trabajo|un\ trabajo
        |conseguir)
    |(?:preguntar|pregunta|pregunte|pedir|pedirle|pida|pide|decir|decirle|dile
      |digale)(?:le)?\ (?:\w+\ ){{0,6}}?(?:que\ me\ (?:contrat|acept|tom|de\ trabajo|entrevist|llam|den\b|dej)\w*
      |si\ (?:hay|tiene|tienen|me)\ (?:\w+\ ){{0,3}}?(?:{POST}|contrat\w+|dan|toman))
    |(?:hay|habra|habria|tiene|tienen|tienes|tenes|tendran|tendra|tendria|tendrian|queda|quedan
      |sabe\ (?:usted\ )?(?:de|si\ hay)|sabes\ (?:de|si\ hay))\ (?:usted\ |ustedes\ )?(?:alguna|algun|una|un|algunas
      |unas)?\ ?(?:\w+\ ){{0,3}}?(?:vacante|vacantes|puesto|trabajo|trabajito|lugar|lugarcito|plaza|plazas|cupo
      |chamba|espacio|empleo|practicas|pasantia|jale)\ (?:\w+\ ){{0,3}}?(?:para\ mi\b|para\ alguien\ como\ yo
        |libres?
      |disponibles?|abiertas?)
    |(?:hay|habra|tienen|tiene
      |tienes)\ (?:usted\ |ustedes\ )?(?:alguna\ |algunas\ |una\ )?vacantes?\b(?=(?:\ (?:\w+\ ){{0,4}}?(?:en|aqui
      |ahora|su|tu))|$)
    |(?:esta|estan|estas)\ buscando\ (?:\w+\ )?(?:personal|gente|empleados|trabajadores|ayudante|a\ alguien)\b
    |(?:esta|estan|estas)\ (?:\w+\ ){{0,2}}?contratando\b|(?:su|tu)\ (?:empresa|taller|hospital|restaurante
      |jefe|equipo|tienda)\ (?:esta\ )?(?:contratando|busca\ (?:gente|personal|empleados)|necesita\ (?:gente
        |personal
      |ayudante))|necesitan\ (?:un\ |mas\ )?(?:gente|personal|ayudante|ayudantes|empleados|alguien\ como\ yo)
    |(?:hacer|realizar|cumplir|hago)\ (?:yo\ )?(?:mi|mis)\ (?:practicas?|pasantia|servicio\ social|residencia
      |servicio|internado|estancia|horas)\ (?:\w+\ )?(?:en\ (?:su|tu|este|esta|el|la)|con\ (?:usted|ustedes|su)
      |contigo|aqui)
    |(?:quedarme|quedar)\ con\ (?:el|ese|un|la)\ (?:puesto|trabajo|empleo|plaza|vacante)|ganarme\ (?:el
      |un)\ (?:puesto|lugar)
    |(?:me\ acept|me\ tom|me\ recib|me\ tend|aceptar|tomar|recibir)\w*\ (?:\w+\ ){{0,2}}?(?:como
      |de)\ (?:\w+\ )?(?:aprendiz|practicante|ayudante|becari[oa]|emplead[oa]|pasante|asistente|trabajador
      |voluntari[oa]|chofer|meser[oa]|auxiliar)\b
    |me\ (?:dejaria|dejarias|deja|dejas|dejan|dejarian|permitiria)\ (?:trabajar|entrar|empezar
      |hacer\ mis\ practicas|quedarme)\b
    |(?:puedo|podria|me\ gustaria|quisiera
      |quiero)\ (?:yo\ )?(?:venir\ a\ |empezar\ a\ |entrar\ a\ )?trabajar\ (?:\w+\ )?(?:con\ (?:usted|ustedes)
      |contigo|aqui|en\ (?:su|tu|este|esta))\b
    |(?:avisarme|aviseme|avisame|llamarme|llameme|llamame|escribirme|decirme|digame|dime|me\ (?:avisa|avisas
      |avisaria|avisarias|avisan|llama|llamas|llamaria|llamarias|dice|dices|diria|dirias|avise
      |avises))\ (?:\w+\ )?(?:si|cuando|en\ caso)\ (?:de\ que\ )?(?:\w+\ )?
      (?:hay|haya|sale|salga|se\ abre|se\ abra|abre|abren|abran|tiene|tienen|tengan|necesita|necesitan
        |necesiten|sabe|sabes|queda|quede|surge|surja|contratan|contraten|buscan
        |busquen)\b(?=(?:\ \w+){{0,6}}?\ (?:vacantes?|puesto|trabajo|plaza|chamba|lugar|empleo|gente|personal
          |ayudante
        |alguien)\b|$)
    |(?:tener|tenga|tenme|tengame|tome|tomar|tomen|tienes|tiene)\w*\ (?:me\ )?en\ cuenta\ para\b|(?:tenerme
      |tomarme|tengame|tenme|me\ (?:tenga|tengas|tome|tomes|tendria|tomaria))\ en\ cuenta\b
    |(?:presentarme|me\ presenta|me\ presentas|me\ presentaria|me\ presentarias)\ (?:a|con|al
      |ante)\ (?:\w+\ ){{0,2}}?{HIRER}\b
    |(?:unirme|sumarme|integrarme|incorporarme|entrar|pertenecer)\ (?:yo\ )?(?:a|en)\ (?:su|tu)\ (?:equipo
      |empresa|taller|despacho|cocina|cuadrilla|laboratorio|hospital|tienda)\b
    |como\ (?:le\ hago|hago|puedo|podria|consigo|puedo\ hacer
      |le\ puedo\ hacer)\ (?:yo\ )?(?:para\ )?(?:\w+\ ){{0,3}}?(?:{POST}|trabajar|entrar
      |practicas)\ (?:\w+\ ){{0,2}}?(?:en\ (?:su|tu)|con\ (?:usted|ustedes)|contigo|aqui)\b
    |(?:que|cuanto)\ (?:necesito|tengo\ que\ hacer|debo\ hacer|hace\ falta|hago)\ para\ (?:entrar\ a\ trabajar
      |trabajar|conseguir\ (?:\w+\ )?{POST}|que\ me\ \w+)\ (?:\w+\ ){{0,2}}?(?:en\ (?:su|tu)|con\ (?:usted|ustedes)
      |contigo|aqui)\b
    |me\ (?:consigue|consigues|podria\ conseguir|puede\ conseguir)\ (?:una?|algun)?\ ?(?:\w+\ )?{POST}
    |(?:aqui\ (?:esta|tiene|le\ dejo|te\ dejo)|le\ (?:traje|traigo)|te\ (?:traje|traigo))\ mis?\ {CV}\b
    |{HIRER}\ (?:de\ )?que\ (?:yo\ )?(?:busco|necesito|quiero|estoy\ buscando|ando\ buscando)\b
    |(?:quiero|quisiera|puedo|podria|gustaria|deja|dejas|dejan)\ (?:yo\ )?(?:entrar|trabajar|empezar
      |estar)\ (?:de|como)\ \w+\ (?:en\ (?:su|tu)|con\ (?:usted|ustedes)|contigo|aqui)\b
    |me\ (?:hace|haces|haria|harias|hacen)\ (?:un\ )?(?:huequito|hueco|lugar|lugarcito|espacio|campito)\b
    |(?:me\ (?:puede|puedes|podria|podrias)\ considerar|considerarme|considereme)\ (?:para|como)\b|apoy(?:aria
      |arias|arme|eme|ame|a|as)\ para\ (?:entrar|conseguir|trabajar)
    |(?:conseguir|dar|ofrecer)me\ (?:unas|algunas)\ horas\b|(?:hace\ falta|necesita|necesitan|busca|buscan
      |quiere|quieren)\ (?:a\ )?(?:un|una|otro|otra|alguien)\ ?(?:\w+\ )?como\ yo\b
    |a\ quien\ (?:le\ )?(?:entrego|doy|dejo|mando|llevo)\ mis?\ {CV}\b
    |(?:recomendarme|me\ recomend\w+)\ (?:usted\ |tu\ )?para\ (?:trabajar|entrar|el\ puesto|la\ vacante
      |ese\ puesto)\b(?!\ en\ este\ campo)
    |habl\w*\ (?:usted\ |tu\ )?con\ (?:\w+\ ){{1,5}}?(?:por|de)\ mi(?=[^\w\ ]|$)
    |me\ (?:pudiera|pudieras|puede|puedes|podria|podrias|podrian|pueden|van\ a|va\ a
      |vas\ a)\ (?:\w+\ )?contratar\b|(?:posible|podria\ ser)\ que\ me\ contrat\w+
    |(?:va|van|vas)\ a\ contratar\ (?:\w+\ )?(?:gente|personal|alguien|mas|ayudantes|empleados)\b
    |me\ (?:puede|puedes|podria|podrias)\ meter\b|contrat\w+\ a\ mi\ (?:hermano|hermana|hijo|hija|esposo|esposa
      |amigo|amiga|primo|prima)\b
    |(?:puede|puedes|podria|podrias)\ recomendar(?:me)?\ (?:con|ante)\ (?:\w+\ )?{HIRER}\b
    |si\ (?:se\ abre|hay|sale|surge)\ (?:un|una|algun|alguna)\ (?:\w+\ )?(?:puesto|vacante|plaza|lugar
      |trabajo)\b[^?]{{0,30}}?\bme\ (?:llama|avisa|dice|considera|busca|recomienda|toma)\w*
    |cuando\ (?:puedo|podria|podre)\ (?:empezar|entrar|comenzar)\ (?:a\ trabajar|con\ usted|con\ ustedes|en\ su
      |en\ tu|contigo|aqui)\b
    |(?:quiero|quisiera|me\ gustaria)\ que\ me\ (?:contrat|acept|tom|den)\w*
    |necesito\ (?:un\ )?(?:trabajo|empleo|chamba)\b[^.]{{0,30}}?\b(?:me|puede|puedes|podria)\ (?:\w+\ )?ayud
    |dem?e\ (?:una\ |la\ |un\ )?(?:oportunidad|chance|trabajo|empleo|chamba)\b
      |dame\ (?:una\ |la\ |un\ )?(?:oportunidad|chance|trabajo|empleo|chamba)\b
    )"""
)
FEEDBACK = compiled(
    r"\b(?:opinion|opina|opinas|comentarios?|mejorar|mejoro|mejoraria|corregir|corrija|revisar|revise"
    r"|revisa|revisas|errores|consejos?|que\ le\ parece|que\ te\ parece|echar(?:le)?\ un\ (?:ojo|vistazo)"
    r"|que\ le\ falta)\b"
)

# --- this person's own pay --------------------------------------------------------------------------------

SUELDO = (
    r"(?:sueldos?|salarios?|ingresos?|paga|quincena|nomina|honorarios|ganancias?|bonos?|aguinaldo|comision"
    r"|comisiones|remuneracion|jornal|pago\ (?:mensual|por\ hora|semanal)|sueldito)"
)
SOMEBODY = (
    r"(?:un|una|uno|unos|unas|alguien|la\ gente|los|las|quien|quienes|gente|cualquiera|el\ (?:enfermero"
    r"|maestro|soldador|chofer|cocinero|principiante)|otr[oa]s?)"
)
NOT_SOMEBODY = (
    rf"(?!\ (?:\w+mente\ |mas\ o\ menos\ |aqui\ |hoy\ |en\ promedio\ |al\ mes\ |al\ ano\ "
    rf"|por\ hora\ |hoy\ en\ dia\ )*(?:a\ )?{SOMEBODY}\b)"
)
OWN_PAY = compiled(
    rf"""\b(?:
    cuant[oa]\ (?:dinero\ |plata\ |lana\ |es\ lo\ que\ |mas\ o\ menos\ |exactamente\ )*
      (?:usted\ |tu\ |vos\ )?(?:te\ ganas
      |ganas|ganabas|ganaste|has\ ganado|estas\ ganando|vas\ a\ ganar|ganaras|llegas\ a\ ganar|percibes|percibias
      |recibes|sacas|ingresas|facturas|generas|cobrabas|cobraste|te\ llevas|te\ embolsas)\b
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ |es\ lo\ que\ |mas\ o\ menos\ |exactamente\ )*(?:usted\ )?(?:gana
      |ganaba|gano|ha\ ganado|esta\ ganando|llega\ a\ ganar|percibe|percibia|recibe|saca|factura|se\ lleva
      |se\ embolsa)\b{NOT_SOMEBODY}(?!\ (?:la\ empresa|el\ (?:negocio|dueno|hospital)|su\ (?:empresa|jefe|esposa)))
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ )(?:haces|hace|deja|dejan)\b{NOT_SOMEBODY}(?!\ falta|\ que\b)
    |cuanto\ (?:cobra|cobras|cobraba)(?:\ usted|\ tu|\ vos)?(?=$|\ (?:usted|al|a\ la|cada|mensual|semanal
      |por\ (?:hora|dia|mes|semana|turno|guardia|jornada|ano|quincena)|de\ (?:sueldo|salario)|y\ ))
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ )?(?:es\ lo\ que\ )?(?:te|le)\ (?:pagan|paga|pagaban|pagaba|pagaron
      |pago|dan|daban|dieron|deja|dejan|queda|sale|ofrecieron|depositan|estan\ pagando
        |entra)\b(?!\ de\ (?:vacaciones
      |tiempo|descanso|comer|miedo))(?!\ (?:\w+\ )?a\ {SOMEBODY}\b)(?!\ miedo|\ tiempo)
    |cuanto\ (?:gana|cobra|percibe|recibe|le\ pagan\ a)\ [\w\ ]{{1,30}}?\ como\ (?:tu|usted|vos|ud)\b
    |(?:te|le)\ pagan\ (?:por\ |al\ )?[\w\ ,]{{1,30}}?\b(?:y|de)\ cuanto\b
    |cuanto\ (?:te|le)\ (?:dejan|deja)\b|cuanto\ (?:ganaras|ganara\ usted)\b
    |con\ cuanto\ (?:te|se)\ queda
    |(?:te|le)\ (?:pagan|paga|pagaban)\ (?:usted\ )?(?:bien|mal|mas|menos|lo\ suficiente|mejor|mucho|poco
      |suficiente|lo\ justo)\b(?!\ (?:\w+\ )?a\ {SOMEBODY}\b)
    |(?<!con\ )(?<!las\ )(?<!tienes\ )(?<!muchas\ )(?<!sin\ )(?<!de\ )(?<!mas\ )\bganas\ (?:tu\ )?(?:mas\ (?:de
      |que|ahora|dinero)|menos\ (?:de|que)|bien\b|mucho|lo\ suficiente|suficiente|buen\ dinero|al\ mes
      |el\ (?:salario\ )?minimo|lo\ mismo|como\ \w+\ mil|arriba\ de|entre)
    |(?<!se\ )(?<!que\ )(?<!quien\ )\bgana\ (?:usted\ )?(?:mas\ (?:de|que|ahora|dinero)|menos\ (?:de|que)
      |bien\b|mucho|lo\ suficiente|suficiente|buen\ dinero|el\ (?:salario\ )?minimo|lo\ mismo|arriba\ de
      |entre){NOT_SOMEBODY}
    |gana\ usted\b|usted\ gana\b
    |que\ (?:tipo\ de\ )?(?:sueldo|salario|ingresos?|paga)\ (?:tiene|tienes|tenes|tenia|tenias|gana|ganas
      |percibe|percibes|recibe|recibes|cobra|cobras|te\ dan|le\ dan|te\ pagan|le\ pagan|te\ dieron|le\ dieron
      |te\ ofrecieron|le\ ofrecieron)\b{NOT_SOMEBODY}
    |lo\ que\ (?:te|le)\ (?:pagan|paga)\b(?!\ a\ {SOMEBODY}\b)|lo\ que\ (?:tu\ |usted\ )?(?:ganas|cobras)\b
      |lo\ que\ (?:gana\ usted|usted\ gana|gana)$|con\ lo\ que\ (?:usted\ )?(?:gana|ganas|le\ pagan
      |te\ pagan)\b{NOT_SOMEBODY}
    |(?:tu|tus)\ (?:propi[oa]s?\ |primer\ |ultim[oa]s?\ |actual\ |antiguo\ |nuevo\ )?{SUELDO}\b
    |(?:su|sus)\ (?:propi[oa]s?\ |primer\ |ultim[oa]s?\ |actual\ |antiguo\ |nuevo\ )?{SUELDO}\b
    |{SUELDO}\ (?:que\ )?(?:te\ (?:dan|pagan|dieron)|le\ (?:dan|pagan|dieron)|suyo|tuyo|de\ usted
      |que\ (?:tienes|tiene|recibes|recibe|ganas|gana))\b{NOT_SOMEBODY}(?!\ a\ {SOMEBODY}\b)
    )"""
)
THEIR_PAY = compiled(
    r"\b(?:los|las|un|unos|unas|alguien|la\ gente|personas?|quienes|principiantes?|trabajadores|empleados"
    r"|jovenes|cada\ quien|ellos)\b[^?]{0,60}?\bsus?\b"
)
NOT_THE_AMOUNT = compiled(
    r"\b(?:negoci\w+|(?:pedir|pidio|pediste|pide)\ (?:un\ )?aumento|que\ (?:hizo|hiciste|se\ compro|compro"
    r"|compraste|te\ compraste|sintio|sentiste)\b|en\ que\ (?:gasto|gastaste|se\ gasto)|como\ (?:se\ sintio"
    r"|te\ sentiste|gasto|gastaste)|hablar\ de)"
)

# --- what a website answers -------------------------------------------------------------------------------

ORG = (
    r"(?:empresa|compania|negocio|tienda|restaurante|hospital|clinica|escuela|universidad|instituto|colegio"
    r"|institucion|organizacion|fundacion|fabrica|taller|biblioteca|museo|banco|hotel|centro|academia"
    r"|panaderia|farmacia|despacho|bufete|agencia|estudio|salon|peluqueria|estetica|laboratorio|planta"
    r"|granja|finca|rancho|cooperativa|oficina|sucursal|sede|facultad|guarderia|sindicato|programa|carrera"
    r"|curso|diplomado|firma|supermercado|gimnasio|veterinaria|consultorio|cafeteria|bodega|aerolinea"
    r"|iglesia|asilo|local|preparatoria|prepa|licenciatura|estacion|barberia|imprenta|viveros?|corporativo"
    r"|grupo|carniceria|pasteleria|ferreteria|refugio|juzgado|zoologico)"
)
BIG = (
    r"(?:empresa|compania|hospital|universidad|instituto|escuela|fabrica|banco|hotel|organizacion"
    r"|restaurante|planta|clinica|firma|negocio|cooperativa|agencia|institucion|colegio|sindicato|despacho"
    r"|tienda)"
)
GIVES = (
    r"(?:vende|venden|ofrece|ofrecen|fabrica|fabrican|produce|producen|tiene|tienen|da|dan|imparte|imparten"
    r"|maneja|manejan|hace|hacen|brinda|brindan|hay|presta|prestan|elabora|elaboran|distribuye|distribuyen"
    r"|sirve|sirven|atiende|atienden|lleva|llevan|incluye|incluyen|ensena|ensenan)"
)
THINGS = (
    r"(?:productos?|servicios?|carreras?|cursos?|programas?|marcas?|especialidades|muebles|tratamientos?"
    r"|idiomas|modelos?|diplomados?|maestrias?|licenciaturas?|becas|talleres|platillos|panes|departamentos"
    r"|cosas|seguros|prestaciones|formas\ de\ pago|articulos|clases|materias|estudios|areas|menu|comida"
    r"|ropa|maquinas|equipos|horarios?|sucursales|sabores)"
)
ON_THEIR_WEBSITE = compiled(
    rf"""(?:
    (?:cuando|en\ que\ ano|hace\ cuanto(?:s\ anos|\ tiempo)?(?:\ que)?|que\ ano|desde\ cuando)\ (?:se\ (?:fundo
      |creo|abrio|establecio|inauguro|construyo|fundaron)|fundaron|fue\ (?:fundad|cread|inaugurad|construid)\w+
      |abrio\ (?:la|el|su)\ {ORG}|abrieron\ (?:la|el|su)|(?:existe|opera|funciona)\ (?:la|el|su)\ {ORG}
      |empezo\ a\ funcionar|nacio\ (?:la|el|su)\ {ORG})\b
    |cuant[oa]s\ (?:empleados|empleadas|trabajadores|sucursales|sedes|tiendas|oficinas|campus|camas
      |locales)\ (?:tienen|tiene|hay|son|trabajan|suman)\b(?!\ usted)(?!.{{0,30}}\ba\ (?:su|tu)\ cargo)
    |cuant[oa]s\ (?:alumnos|estudiantes|personas|medicos|doctores|enfermeras|enfermeros|maestros|profesores
      |socios|clientes|carreras|edificios|hectareas|paises|vehiculos|camiones|libros|cursos|habitaciones)\ (?:tiene
      |tienen|hay|trabajan|estudian|laboran|ofrece|ofrecen|son|atiende)\ (?:\w+\ ){{0,2}}?(?:su|la|el|esta|este
      |tu)\ (?:\w+\ )?{BIG}\b
    |que\ (?:tipos?|clases?|variedad)\ de\ (?:\w+\ ){{1,3}}?{GIVES}\b(?!\ (?:usted|falta|que
      |cuando))(?=\ (?:su|la|el|tu|en|aqui|esta|este|ustedes)\b|$)
    |(?:que|cuales|cuales\ son\ (?:los|las)|que\ otr[oa]s)\ {THINGS}\ (?:\w+\ ){{0,2}}?{GIVES}\b(?!\ (?:usted
      |falta|que|cuando|mas|le\b|para))(?=\ (?:su|la|el|tu|en|aqui|esta|este|ustedes)\b|$)
    |cuales\ son\ (?:los|las)\ {THINGS}\ (?:que\ )?(?:{GIVES}|de\ (?:su|la|el|tu)\ {ORG}|disponibles)\b
    |(?:que\ (?:vende|fabrica|hace|produce|ofrece|es\ lo\ que\ (?:hace|vende))
      |a\ que\ se\ dedica)\ (?:exactamente\ )?(?:su|la|tu|esta|el)\ {ORG}(?:\ exactamente)?$
    |que\ (?:venden|fabrican|producen|ofrecen)\ (?:ustedes\ )?(?:aqui|en\ (?:su|la|el|tu|esta)\ {ORG})$
    |cuant[oa]s\ anos\ (?:tiene|lleva)\ (?:la|su|el|esta|este)\ {BIG}\b|es\ (?:publica|privada|publico
      |privado)\ o\ (?:publica|privada|publico|privado)\ (?:la|su|el)\ {ORG}
    |(?:cual\ es|cuales\ son|cual\ seria
      |que)\ (?:el\ |los\ |sus\ |su\ |son\ los\ |es\ el\ )?horarios?\ (?:de\ (?:la\b|atencion|apertura|visitas?
      |servicio|oficina|clases\ de|(?:su|tu|el)\ {ORG})|del\b|tienen|tiene\ (?:la|el|su|tu)\ {ORG}|maneja\ (?:la|el
      |su)\ {ORG})
    |(?:a\ que\ hora|que\ dias|que\ dia|cuando)\ (?:\w+\ )?(?:abren|abre\ (?:la|el|su|tu)|cierran|cierra\ (?:la
      |el|su|tu)|abre|cierra)(?:\ {ORG})?\b(?!\ (?:usted|la\ puerta|el\ dia))
    |(?:abren|cierran|trabajan|atienden)\ (?:ustedes\ )?(?:los|el|en)\ (?:domingos?|sabados?|fines?\ de\ semana
      |dias\ festivos|feriados)\b
    |(?:esta|estan)\ abiert[oa]s?\ (?:los|el|en|hoy|manana|la|su)|(?:su|la|el|tu)\ {ORG}\ (?:abre
      |esta\ abiert[oa]|cierra)\ (?:los|el|en|a)
    |(?:cual\ es|cuales\ son|me\ (?:da|das|puede\ dar|podria\ dar|puedes\ dar)|digame|deme)\ (?:la|el|los|las
      |su|tu)\ (?:direccion|telefono|numero\ de\ telefono|pagina(?:\ web)?|sitio(?:\ web)?|ubicacion|codigo\ postal
      |correo\ (?:electronico\ )?de\ (?:la|el|su)\ {ORG}|lista\ de\ (?:precios|cursos|productos|carreras|materias)
      |precios|menu|catalogo)\b
    |(?:(?:en|por)\ )?donde\ (?:queda|quedan|esta|estan|se\ encuentra|se\ ubica)\ (?:ubicad[oa]s?\ )?(?:su|la
      |el|tu|sus|las|los)\ (?:otra\ |nueva\ )?(?:{ORG}|oficinas|tiendas|sucursales|instalaciones)\b
    |en\ que\ (?:ciudad|calle|colonia|pais|barrio|zona)\ (?:esta|queda|se\ encuentra|se\ ubica|tienen)\ (?:su
      |la|el|tu|sus|las)\b
    |en\ (?:que|cuantos|cuales)\ (?:paises|ciudades|estados)\ (?:\w+\ ){{0,2}}?(?:vende|venden|opera|operan
      |esta|estan|tiene|tienen|hay)\b(?!\ usted)
    |(?:cuanto|que\ precio|que\ costo)\ (?:cuesta|cuestan|vale|valen|sale|es|tiene|cobran|hay\ que\ pagar
      |se\ paga|pagan)\ (?:por\ |de\ )?(?:la|el|un|una|los|las|su|tu|estudiar
      |inscribirse)?\ ?(?:\w+\ ){{0,4}}?(?:inscripcion|colegiatura|matricula|cursos?|carrera|mensualidad|programa
      |corte|entrada|boleto|semestre|diplomado|maestria|certificado|consulta|clases?|tramite|examen|escuela
      |universidad|tarifa|membresia|licenciatura|pastel|visita|membresias|noche|habitacion|cuota
      |ficha)\b(?!\ (?:a\ usted|para\ usted))
    |cual\ es\ el\ (?:costo|precio|valor|monto)\ (?:de|del)\b(?!\ (?:dejar|vivir))|cual\ es\ la\ (?:colegiatura
      |cuota|matricula|mensualidad)\b|cuales\ son\ (?:los|sus)\ precios\b|que\ precios?\ (?:tienen|manejan)\b
    |(?:que|cuales|cuales\ son\ los)\ (?:requisitos|papeles|documentos|tramites)\ (?:\w+\ ){{0,3}}?(?:pide
      |piden|necesito|necesita|necesitan|hay\ que|debo|tengo\ que|para|exigen|exige|solicitan|se\ requieren
        |requieren
      |de\ (?:ingreso|admision|inscripcion))\b
    |(?:cuando|en\ que\ (?:fecha|mes|dia))\ (?:empiezan?|inician?|comienzan?|abren?|terminan?|cierran?
      |son)\ (?:las|el|los|la)\ (?:proxim[oa]s?\ |nuev[oa]s?\ )?(?:inscripciones|clases|semestre|ciclo|cursos?
      |convocatoria|registro|examen(?:es)?\ de\ admision|programa|ciclo\ escolar|admisiones)\b
    |cuanto\ (?:tiempo\ )?dura\ (?:el|la|su|tu)\ (?:\w+\ )?(?:carrera|curso|programa|diplomado|licenciatura
      |maestria|capacitacion|semestre|estudio|formacion|especialidad)(?:\ (?:de|en)\ (?:\w+\ ?){{1,4}})?$
    |(?:cual\ es\ la|cuales\ son\ las)\ (?:fecha|fechas)\ (?:limite|de\ (?:inscripcion|admision|inicio|examen
      |registro|entrega))
    |como\ (?:me\ inscribo|puedo\ inscribirme|se\ inscribe\ uno|hago\ para\ inscribirme
      |es\ el\ proceso\ de\ (?:inscripcion|admision))\b
    |quien\ (?:fundo|creo)\ (?:la|el|su|tu|esta|este)\ {ORG}\b|quien\ (?:es|fue)\ (?:el
      |la)\ (?:duen[oa]\ (?:de\ (?:la|su|esta)|del)|fundador|fundadora|director\ general|directora\ general|ceo
      |rector|rectora|presidente)\b
    |(?:cual\ es|cuales\ son|que)\ (?:la|los|las)?\ ?(?:mision|vision|valores|lema)\ (?:y\ (?:la\ )?(?:vision
      |mision|valores)\ )?(?:de\ (?:su|la|el|tu)|del|tiene\ (?:su|la|tu))
    |(?:tienen|tiene|hay|ofrecen|cuentan\ con|hacen|aceptan|dan
      |venden)\ (?:ustedes\ )?(?:una?\ |algun[oa]?\ )?(?:tienda\ en\ linea|pagina\ (?:web|de\ internet)|sitio\ web
      |estacionamiento|servicio\ a\ domicilio|sucursales|sucursal|becas?|clases\ (?:nocturnas|en\ linea|los
      |de\ noche)|cursos?\ (?:en\ linea|nocturnos|de\ verano)|envios|entregas\ a\ domicilio|tarjetas?|seguro\ medico
      |pedidos|wifi|credito|meses\ sin\ intereses|carreras\ en\ linea|turno\ (?:vespertino|nocturno))\b
    |(?:su|la|el|tu)\ {ORG}\ (?:\w+\ )?(?:tiene|ofrece|cuenta\ con|acepta
      |da)\ (?:una?\ |algun[oa]?\ )?(?:\w+\ )?(?:becas?|clases|cursos?|sucursal|sucursales|pagina|tienda
      |estacionamiento|carreras?|programas?|urgencias|maternidad|turno\ (?:vespertino|nocturno))\b
    )"""
)
ONLY_THEY_KNOW = compiled(
    r"\b(?:(?:le|te)\ (?:gusta|gustan|gusto|parece)|orgullos\w+|no\ (?:se\ (?:cuenta|ve|dice)|sale|dice"
    r"|aparece|viene)|recomienda|recomiendas|usted\ (?:cree|piensa))\b"
)

# --- two questions in one ---------------------------------------------------------------------------------

POINTS_BACK = compiled(
    r"""\bal\ respecto\b|\b(?:eso|esto|ello|ellos|ellas|asi|ahi|alli)\b|\b(?:para|con|de|por|sobre|en)\ (?:el|ella)$
    |\blo\ (?!(?:que|mas|menos|mejor|peor|primero|ultimo|unico|bueno|malo|bonito|feo|dificil|facil|de
      |suficiente|mismo|largo|duro|importante|normal|comun|esencial|principal|interesante|divertido|triste|especial|
      basico|necesario|\w+[ai]ble|\w+al|\w+oso)\b)\w
    |\b(?:los|la|las)\ (?=(?:ha|has|he|hace|haces|hizo|hiciste|vive|vives|manej\w+|resolv\w+|super\w+|logr\w+
      |aprend\w+|enfrent\w+|llev\w+|ve|ves|usa|usas|consigu\w+)\b)
    |\bcual(?:es)?\ (?:elegi|escog|prefier|prefer|recom|le\ gust|te\ gust|de\ (?:ellos|ellas|esos|esas))\w*
    |\w+(?:ar|er|ir|ando|iendo|arse|erse)l[oae]s?\b|\b(?:se)\ l[oa]s?\ """
)
SAME_STORY = compiled(
    r"""que\ (?:hizo|hiciste|paso|sucedio|ocurrio|aprendio|aprendiste|sintio|sentiste|dijo|dijiste|cambio|penso
      |pensaste|ha\ aprendido|has\ aprendido)\b|como\ (?:reacciono|reaccionaste|se\ sintio|te\ sentiste|termino
        |salio
      |le\ fue|te\ fue|respondio|respondiste|manejo|resolvio|resolviste)\b
    |que\ haria(?:s)?\ (?:usted\ )?(?:diferente|distinto|de\ otra|de\ manera|hoy)|por\ que$|como$|cuando$
      |donde$|que\ mas$|por\ que\ (?:si|no)$|cuanto\ tiempo|que\ le\ ayudo|que\ te\ ayudo"""
)
CONTRAST = compiled(
    r"\b(?:mas|menos|mejor|peor|gusta|disgusta|facil|dificil|bueno|malo|bonito|feo|antes|despues|ventajas"
    r"|desventajas)\b"
)
WORD = re.compile(r"\w+")
