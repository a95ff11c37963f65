"""What to look for in a Spanish question, said with usted, tú or vos, with or without accents and opening marks.

The rules read folded text: small letters without accents, ñ as n. The definitions of the findings, and how well these
rules find them: docs/decisions/0010-a-second-pair-of-eyes.md.
"""

import re
from collections.abc import Iterator

from goodquestion.domain.review_text import (
    Folded,
    Hit,
    Sentence,
    Sort,
    Unit,
    compiled,
    first_upper,
    whole_word,
)

USUAL_PAY = "¿Cuál es un rango de pago normal en este campo?"

# --- how a question begins ---------------------------------------------------------------------------------------

_PREPOSITION = r"(?:(?:a|de|en|con|por|para|desde|hasta|sobre|hacia|segun|hace|cada|al|del|ante|entre)\ )?"
_QUE = r"(?:que|cual|cuales|como|cuando|cuant[oa]s?|donde|adonde|quien|quienes)"
_WH = rf"{_PREPOSITION}{_QUE}\b"
_WH_AT = compiled(_WH)
_ONLY_A_LINK = compiled(r"(?:cuando|como|donde|desde\ que|en\ que|que|para\ que|hasta\ que|al\ que|segun)\b")
_LEAD = compiled(
    r"""(?:(?:hola|buen[oa]s\ (?:dias|tardes|noches)|buenas|disculpe|disculpa|perdone|perdon|gracias|y|e|pero|o
      |entonces|bueno|oiga|oye|mire|
    mira|pues|tambien|ademas|ahora|por\ favor|solo|por\ ultimo|por\ cierto|primero|(?:una|mi|la)\ (?:otra
      |ultima|primera|siguiente)?\ ?(?:pregunta|duda)(?:\ mas)?(?:\ es)?|
    (?:a|para|segun|y)\ (?:usted|ti|vos)|usted(?=\ (?:que|como|cuant|por|donde|cuando|cual|quien))|senora?
      |senorita|maestr[oa]|profesora?|profe|doctora?|ingenier[oa]|amig[oa]|jefe|
    en\ (?:su|tu)\ (?:opinion|experiencia|caso|campo|trabajo)|(?:don|dona)\ \w+)\b[\ ,:!\-–—]*)+"""
)
_TELL = compiled(
    r"""(?:por\ favor\ )?(?:dig[ae](?:me|nos)|dime|dinos|decime|cuent[ea](?:me|nos)|contame|contanos
      |expli(?:que|ca)(?:me|nos)|explicame|platiqu?[ec](?:me|nos)|platicame|
    habl[ea](?:me|nos)|describ[ae](?:me)?|describime|compart[ae](?:me)?|nombr[ea](?:me)?|deme\ (?:un|algun)
      |dame\ (?:un|algun)|ensen[ea]me|mencion[ea](?:me)?)\b"""
)
_WISH = compiled(
    r"""\b(?:(?:me\ (?:gustaria|encantaria|interesa(?:ria)?|da\ (?:mucha\ )?curiosidad)|quisiera|quiero|queria
      |quisieramos|queremos|deseo|necesito|quieren|quiere)\ 
    (?:\w+\ ){0,2}?(?:saber|preguntar(?:le|te)?|conocer|entender|que\ me|oir|escuchar|aprender|decir|si)\b
      |me\ (?:pregunto|preguntaba)\b|me\ da\ (?:mucha\ )?curiosidad\b|
    tengo\ (?:curiosidad|ganas\ de\ saber)\b)"""
)
_JOIN = compiled(
    r"""(?:[,:;]|\ [-–—])\ *(?:(?:y|e|pero|o|ademas|tambien|asi\ que|entonces|pues|luego|por\ favor|digame
      |dime)\b,?\ *)*
    |\ (?:y|e|pero|ademas)\ +(?:(?:tambien|ademas|luego)\ +)*|\ asi\ que\ +"""
)
# "y que" without an accent asks only if what follows cannot belong to "who ... and who ...".
_ASKS_UNACCENTED = compiled(
    rf"""(?:por\ que|a\ que|en\ que|de\ que|con\ que|que\ (?:consejos?|herramientas?|tan|cursos?|materias?
      |errores|tipo|parte|cosas?|me\ recomienda|recomienda|
    opina|piensa|le\ diria|me\ diria|deberia|debo|tengo|hace\ (?:cuando|falta)|es\ lo)|como|cuant[oa]s?|cual
      |cuales|donde|{_PREPOSITION}quien(?:es)?)\b"""
)

# --- closed: one word answers it -----------------------------------------------------------------------------------

_WH_CLOSED = compiled(
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
_FIELD_PAY = compiled(
    r"""(?:(?:de\ |por\ )?cuanto\ (?:dinero\ )?(?:\w+\ )?(?:suele|suelen|puede|pueden|podria|gana|ganan|cobra
      |cobran|se\ (?:gana|paga|puede|cobra|suele)|le\ pagan|les\ pagan|pagan|paga)\b
      (?:[^?]{0,50}?\b(?:un|una|uno|alguien|la\ gente|los|las|quien|quienes|gente|el\ mercado|un[oa]s)\b
        |[^?]{0,40}?\ben\ (?:este|ese|el|la)\ (?:campo|oficio|carrera|profesion|ramo|area|medio|sector)\b)
    |cuanto\ se\ (?:gana|paga|cobra|suele|puede)\b)"""
)
_INVITES = compiled(
    r"""\b(?:y|o)\ (?:por\ que|como|que\b(?=\ (?:es|fue|le|te|aprendi|hizo|hiciste|paso|sinti)))|,\ (?:por\ que
      |como)\b|\b(?:cuent[ea]me|contame|platiqueme|platicame|expliqueme|explicame|por\ que\ si\ o\ por\ que\ no)\b"""
)
_SAYING = (
    r"(?:cont|dec|explic|platic|compart|describ|habl|mostr|ensen|relat|narr|ilustr|ampli|aclar|orient"
    r"|aconsej|suger|recomend|recit|coment|desarroll|resum|ayud|present|pas|entreg|dar|dej|llev|mand|envi"
    r"|ped|meter|echar|conseg|avis|escrib|firm|hac|prest|acompan|nombr|apoy|consider|dedic|regal|conect"
    r"|mencion|revis|guard|reenvi|hacerm|pregunt|llam)"
)
_CAN = (
    r"(?:puede|puedes|podes|podria|podrias|quiere|quieres|quisiera|quisieras|querria|querrias|podriamos"
    r"|puedo|podra|podras)"
)
_FAVOUR = compiled(
    rf"""(?:
    (?:usted\ |tu\ )?(?:me|nos|le|les
      |se)?\ ?(?:lo\ |la\ )?{_CAN}\ (?:usted\ |tu\ |por\ favor\ |tambien\ )*(?:{_SAYING}\w*|\w+(?:me|nos|melo|mela)\b)
    |{_CAN}\ [^?]{{0,40}}?\b(?:me|mi|mis|mio)\b
    |(?:me|nos)\ {_CAN}\b
    |(?:me|nos)\ (?:cuenta|cuentas|contas|dice|dices|decis|explica|explicas|platica|platicas|describe|describes
      |comparte|compartes|habla|hablas|da|das|daria|darias|contaria|contarias|
      diria|dirias|explicaria|explicarias|ayuda|ayudas|ayudaria|ayudarias|recomienda|recomiendas|recomendaria
        |recomendarias|presenta|presentas|presentaria|presentarias|permite|permites|deja|dejas|dejaria|dejarias|haria
        |harias|
      regala|regalas|pasa|pasas|pasaria|pasarias|ensena|ensenas|consigue|consigues|conseguiria|conseguirias
        |avisa|avisas|avisaria|avisarias|aconseja|aconsejas|escribe|escribiria|escribirias|echa|echas|echaria|echarias
        |llama|llamas|llamaria|llamarias)\b
    |(?:no\ )?(?:le|te)\ (?:importa|importaria|molesta|molestaria|incomoda|parece\ bien|animaria|animarias)\b
      |(?:se|te)\ (?:animaria|animarias|anima|animas)\ a\b
    |(?:seria|es|estaria)\ (?:posible|tan\ amable|usted\ tan\ amable|mucho\ pedir|bien\ si)\b|(?:seria
      |serias)\ (?:usted\ )?tan\b|tendria(?:s)?\ (?:inconveniente|la\ amabilidad)\b|(?:estaria|estarias)\ (?:dispuest
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
_COURTESY = compiled(
    r"puedo|podria yo|(?:le|lo|la|te)\ puedo|tiene|como|que\ tal|conoce|sabe|hay|me\ permite|me\ deja"
)
_STORY = compiled(
    r"""(?:hay|hubo|habia|existe|tiene|tienes|tenes)\ (?:[\w]+\ ){0,14}?(?:que\ )?(?:me\ |nos\ )?(?:pueda
      |puedas|podria|podrias|quiera|quieras|quisiera|gustaria|puede|puedes)\ (?:\w+\ )?(?:contar|compart|platic
      |describ|decir|cont)\w*
    |(?:hay|hubo)\ (?:algo|alguna\ cosa)\b
    |(?:(?:se|te)\ )?(?:recuerda|recuerdas|acuerda|acuerdas)\b
    |(?:tiene|tienes|tenes)\ (?:usted\ )?(?:algun|alguna|algunos|un)?\ ?(?:consejo|consejos|recomendacion
      |recomendaciones|sugerencia|sugerencias|anecdota|anecdotas|ejemplo)\b"""
)
_TAG = compiled(
    r"""(?:verdad(?:\ que\ (?:si|no))?|no|cierto|no\ es\ (?:asi|cierto|verdad)|no\ cree(?:s)?|no\ crees\ tu
      |no\ cree\ usted|no\ (?:le|te)\ parece|a\ que\ si|o\ no|o\ me\ equivoco|a\ poco\ no|si|correcto|verdad\ o\ no
      |cree(?:s)?\ que\ no|eh|estoy\ en\ lo\ cierto)$"""
)
_TAG_END = compiled(
    r",\ (?:verdad|no|cierto|no\ es\ (?:asi|cierto|verdad)|no\ crees?(?:\ usted)?|no\ (?:le|te)\ parece"
    r"|a\ que\ si|o\ no|o\ me\ equivoco|a\ poco\ no|correcto)$"
)

# --- leading -----------------------------------------------------------------------------------------------------------

_LOADED = r"""(?:emocionante|maravillos[oa]s?|increibles?|horribles?|horroros[oa]s?|terribles?|aburrid[oa]s?
  |aburridisim[oa]s?|fe[oa]s?|bonit[oa]s?|lind[oa]s?|hermos[oa]s?|fantastic[oa]s?|geniale?s?|
    divertid[oa]s?|padre|chid[oa]|bacan[oa]?|chevere|satisfactori[oa]|gratificante|frustrante|injust[oa]s?
      |mal[oa]s?|mal|mal\ pagad[oa]s?|desagradables?|orgullos[oa]s?|odios[oa]s?|espantos[oa]s?|asqueros[oa]s?
      |deprimente|
    miserables?|inutile?s?|tont[oa]s?|estupid[oa]s?|ridicul[oa]s?|corrupt[oa]s?|floj[oa]s?|groser[oa]s?
      |pesim[oa]s?|insoportables?|cruele?s?|ingrat[oa]s?|tedios[oa]s?|apasionante|perfect[oa]|magic[oa]|afortunad[oa]|
    fascinante|explotad[oa]s?|abusiv[oa]s?|codicios[oa]s?|avaricios[oa]s?|absurd[oa]s?|superior
      |privilegiad[oa]s?)"""
_HARSH = (
    r"(?:inutil|inutiles|absurd[oa]s?|estupid[oa]s?|tont[oa]s?|ridicul[oa]s?|groser[oa]s?|insoportables?"
    r"|horribles?|terribles?|corrupt[oa]s?|flojos|incompetentes?|mediocres?|espantos[oa]s?|pesim[oa]s?"
    r"|odios[oa]s?|miserables?|asqueros[oa]s?|injust[oa]s?|malvad[oa]s?|abusiv[oa]s?)"
)
_LEADING_START = compiled(
    rf"""(?:acaso|a\ poco|verdad\ que|cierto\ que|no\ es\ (?:cierto|verdad)\ que|a\ que\ (?:es|si|no))\b
    |(?:es|resulta)\ obvio\ que\b
    |(?:esta|estas|estaria|estarias)\ (?:usted\ )?de\ acuerdo\ (?:en\ que|conmigo|con\ que)\b
    |(?:que|como\ de)\ tan\ (?:\w+mente\ )?{_LOADED}\b|como\ de\ {_LOADED}\b|que\ tan\ (?:orgullos
      |feliz\ te\ hace|feliz\ le\ hace)
    |(?:que\ tanto|cuanto|que\ tan\ mucho)\ (?:usted\ )?(?:sufr|odi[ao]|disfrut|ador[ao]|detest|ama\b|amas\b
      |lo\ (?:odi|am)|(?:le|te)\ (?:encanta|fascina|choca|molesta\ tener|harta|duele))\w*
    |por\ que\ (?:los|las|el|la|todos|todas|tantos|tantas|sus|tus|estos|esas|esos)\ (?:\w+\ ){{0,7}}?(?:siempre
      |nunca|jamas)\b
    |por\ que\ nadie\b
    |por\ que\ (?:nunca|siempre|jamas)\ (?:\w+\ ){{0,3}}?(?:los|las|el\ gobierno|la\ gente)\b
    |por\ que\ (?:\w+\ ){{0,10}}?(?:mucho\ )?(?:mejor|peor|superior)\ (?:[\w]+\ ){{0,8}}?que\b
    |por\ que\ (?:\w+\ ){{0,8}}?tan\ (?:\w+mente\ )?{_LOADED}\b
    |por\ que\ (?:\w+\ ){{1,6}}?(?:arruina|arruinan|destruye|destruyen|explota|explotan|maltrata|maltratan
      |desperdicia|desperdician|perder\ (?:el\ tiempo|anos))\b
    |(?:por\ que|para\ que|quien)\ (?:alguien\ )?(?:querria|quisiera|perderia|desperdiciaria|perder
      |va\ a\ querer)\ (?!usted|saber)
    |como\ (?:puede|puedes|pueden|se\ puede)\ (?:\w+\ )?(?:aguantar|soportar|tolerar|vivir\ con)\b
    |que\ (?:es\ lo\ que\ )?(?:mas\ )?(?:odia|odias|detesta|detestas)\ (?:de\ )?(?:tanto|ese|esos|tu\ horrible)\b
    |que\ hace\ (?:a\ |que\ )?(?:\w+\ ){{1,6}}?tan\ {_LOADED}\b"""
)
_LEADING_CLAUSE = compiled(
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
      (?=\ (?:\w+\ ){{0,3}}?(?:muy|tan|bien|mucho|super|{_LOADED}|cansad\w+|dificil|duro|dura|hart[oa]|triste
        |feliz|miedo|coraje|pena)\b|$)"""
)
_LEADING_ANY = compiled(
    rf"""\b(?:tan|tanto|tanta|tantos|tantas|ese|esa|esos|esas|este|esta|estos|estas|todo\ (?:ese|este)
      |toda\ (?:esa|esta))\ (?:\w+\ )?(?:tan\ )?{_HARSH}\b(?!\ (?:dia|noche|momento|accidente))
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
_NO_START = compiled(
    r"no\ (?!(?:le|te)\ (?:importa|molesta|incomoda)|(?:tengo|se|soy|puedo|quiero|conozco|me|estoy|hablo"
    r"|entiendo|estudie|termine|fui|he|nos|tenemos|pude|vivo|trabajo|estudio|obstante|solo|hay\ problema"
    r"|quisiera\ molestar)\b)\w"
)
_ASKS_BACK = compiled(
    r"\b(?:es\ (?:eso\ )?(?:cierto|verdad)(?:\ eso)?$|que\ (?:tan\ cierto|tanto\ hay\ de\ cierto"
    r"|hay\ de\ cierto|opina|opinas|piensa|piensas)\b|que\ tan\ cierto)"
)

# --- asks for a job ------------------------------------------------------------------------------------------------------

_CV = (
    r"(?:curriculum|curriculums|curriculo|cv|hoja\ de\ vida|solicitud(?:\ de\ (?:empleo|trabajo))?|papeles"
    r"|resume|documentos|referencias|portafolio)"
)
_POST = (
    r"(?:trabajo|trabajito|empleo|chamba|pega|laburo|puesto|vacante|plaza|practicas|practica|pasantia"
    r"|entrevista|lugar|lugarcito|espacio|cupo|oportunidad|chance|beca\ de\ trabajo|turno|contrato|jale)"
)
_HIRER = (
    r"(?:jef[ea]s?|gerente|gerenta|encargad[oa]|duen[oa]s?|patron|patrona|director|directora"
    r"|recursos\ humanos|rh|reclutador|reclutadora|supervisor|supervisora|capataz|administrador"
    r"|administradora|empresa|equipo|oficina|quien\ contrata|los\ que\ contratan|coordinador|coordinadora"
    r"|chef|capitan|soci[oa]s?)"
)
_HERE = (
    r"(?:(?:en|con|a|para|de)\ (?:su|tu|este|esta|sus|el|la|usted|ustedes|vos)\b|contigo\b|consigo\b|aqui\b)"
)
_HAND = r"""(?:(?:dar|dejar|entregar|pasar|llevar|mandar|enviar|mostrar|ensenar|presentar|reenviar|acercar
  |recibir|guardar)(?:le|les|te|me)?|compartir(?:le)?|
    (?:hacer(?:le)?|haga(?:le)?|haces|hace|haria|harias)\ llegar|(?:da|entrega|pasa|lleva|manda|envia|deja
      |presenta|reenvia|guarda|ensena|muestra)(?:s|le)?|(?:daria|entregaria|pasaria|llevaria|mandaria|enviaria
      |dejaria|presentaria|reenviaria|guardaria|ensenaria|mostraria)s?|
    (?:dejo|doy|mando|envio|paso|traigo|entrego|traje|deje|pase(?:le)?|mande(?:le)?|entregue(?:le)?
      |lleve(?:le)?))"""
_ASKS_FOR_JOB = compiled(
    rf"""\b(?:
    {_HAND}\ (?:usted\ |tu\ |por\ favor\ |tambien\ )*(?:al?\ (?:\w+\ ){{1,3}}?)?mis?\ {_CV}\b
    |mi(?:s)?\ {_CV}\ (?:a|al|con|en|por)\ (?:\w+\ ){{0,3}}?{_HIRER}\b
    |(?:que\ )?me\ (?:contrate|contrates|contrata|contratas|contrataria|contratarias|contratan\ (?:en\ su|aqui
      |ustedes)|contraten\ (?:en\ su|aqui|en\ tu|ustedes|con)|emplearia|emplearias|contratarian)\b
    |(?:contratar|emplear)me\b|para\ que\ (?:usted\ |ustedes\ )?me\ (?:contrat|acept|tom|dej|emple|llam
      |entrevist|consider|admit)\w+(?!\ (?:\w+\ )?(?:en|como)\ (?:un|una|este|cualquier|otr|algun))
      |para\ que\ me\ den?\ (?:trabajo|empleo|chamba|el\ puesto|una\ oportunidad)
      |posibilidad(?:es)?\ (?:\w+\ )?de\ (?:que\ me\ contrat\w+|trabajar\ (?:con|aqui|en\ (?:su|tu)))
      |contratar\ a\ (?:alguien|una\ persona)\ como\ yo
    |me\ (?:da|das|daria|darias|dan|darian|ofrece|ofreces|ofreceria|ofrecerias|consigue|consigues|conseguiria
      |conseguirias|busca|buscas
      |encuentra)\ (?:un\ |una\ |el\ |la\ |algun\ |alguna\ )?(?:\w+\ )?{_POST}\b(?!\ de\ (?:habl|pregunt|convers
      |platic|conoc))
    |(?:me\ (?:puede|puedes|podria|podrias|podra|quiere|quisiera)\ (?:dar|conseguir|ofrecer|encontrar|buscar
      |ayudar\ a\ (?:conseguir|encontrar|tener|obtener|entrar))|(?:dar|conseguir|ofrecer|encontrar|buscar)me
      |(?:ayudar|ayuda|ayude)me\ a\ (?:conseguir|encontrar|tener|obtener|entrar)|me\ (?:ayuda|ayudas|ayudaria
      |ayudarias)\ a\ (?:conseguir|encontrar|obtener|tener))\ 
      (?:un|una|el|la|algun|alguna|unas|mi|mis)?\ ?(?:\w+\ ){{0,2}}?{_POST}\b
    |(?:ayudar(?:me)?|ayuda(?:s|me)?|ayudaria|ayudarias|ayude(?:me)?)\ a\ entrar\b
    |(?:meterme|me\ mete|me\ metes|meteme|metame)\ (?:a\ trabajar|en\ (?:su|tu)|a\ (?:su|tu))\b
    |(?:recomendarme|me\ recomienda|me\ recomiendas|me\ recomendaria|me\ recomendarias|recomiendeme
      |recomiendame|recomienda)\ (?:con\ (?:su|tu|el|la|los|recursos|sus|tus)|ante|a\ (?:su|tu|la
      |recursos)\ ?{_HIRER}|al\ {_HIRER}|para\ (?:el|un|ese|este|la|una|esa|entrar|trabajar)\ ?(?:puesto|trabajo
      |vacante|plaza|empleo|en\b|practicas|aqui)|en\ (?:su|tu)\ (?:empresa|trabajo|hospital|\w+))\b(?!\ (?:estudiar
      |leer|hablar))
    |(?:carta|cartita)\ de\ recomendacion\ para\ (?:entrar|trabajar|que\ me|el\ puesto|su|tu)\b|(?:me
      |escribirme|darme|hacerme|firmarme|me\ escribe|me\ hace|me\ haria
      |me\ da)\ (?:\w+\ ){{0,2}}?(?:una\ )?(?:carta\ de\ recomendacion|recomendacion\ para\ (?:entrar|trabajar|el))
    |(?:habl|dec|dig|decir)\w*\ (?:\w+\ ){{0,3}}?(?:de|por|sobre)\ mi\ (?:a|al|con|en)\b
      |hablar?\w*\ bien\ de\ mi\b|una\ palabra\ por\ mi\b|me\ echa(?:s|ria|rias)?\ la\ mano\ (?:para|con)\ (?:entrar
      |el\ trabajo|un\ trabajo)|echarme\ (?:la|una)\ mano\ (?:para|con)\ (?:entrar|el\ trabajo|un\ trabajo|conseguir)
    |(?:preguntar|pregunta|pregunte|pedir|pedirle|pida|pide|decir|decirle|dile
      |digale)(?:le)?\ (?:\w+\ ){{0,6}}?(?:que\ me\ (?:contrat|acept|tom|de\ trabajo|entrevist|llam|den\b|dej)\w*
      |si\ (?:hay|tiene|tienen|me)\ (?:\w+\ ){{0,3}}?(?:{_POST}|contrat\w+|dan|toman))
    |(?:hay|habra|habria|tiene|tienen|tienes|tenes|tendran|tendra|tendria|tendrian|queda|quedan
      |sabe\ (?:usted\ )?(?:de|si\ hay)|sabes\ (?:de|si\ hay))\ (?:usted\ |ustedes\ )?(?:alguna|algun|una|un|algunas
      |unas)?\ ?(?:\w+\ ){{0,3}}?(?:vacante|vacantes|puesto|trabajo|trabajito|lugar|lugarcito|plaza|plazas|cupo
      |chamba|espacio|empleo|practicas|pasantia|jale)\ (?:\w+\ ){{0,3}}?(?:para\ mi\b|para\ alguien\ como\ yo|libres?
      |disponibles?|abiertas?)
    |(?:hay|habra|tienen|tiene
      |tienes)\ (?:usted\ |ustedes\ )?(?:alguna\ |algunas\ |una\ )?vacantes?\b(?=(?:\ (?:\w+\ ){{0,4}}?(?:en|aqui
      |ahora|su|tu))|$)
    |(?:esta|estan|estas)\ buscando\ (?:\w+\ )?(?:personal|gente|empleados|trabajadores|ayudante|a\ alguien)\b
    |(?:esta|estan|estas)\ (?:\w+\ ){{0,2}}?contratando\b|(?:su|tu)\ (?:empresa|taller|hospital|restaurante
      |jefe|equipo|tienda)\ (?:esta\ )?(?:contratando|busca\ (?:gente|personal|empleados)|necesita\ (?:gente|personal
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
        |busquen)\b(?=(?:\ \w+){{0,6}}?\ (?:vacantes?|puesto|trabajo|plaza|chamba|lugar|empleo|gente|personal|ayudante
        |alguien)\b|$)
    |(?:tener|tenga|tenme|tengame|tome|tomar|tomen|tienes|tiene)\w*\ (?:me\ )?en\ cuenta\ para\b|(?:tenerme
      |tomarme|tengame|tenme|me\ (?:tenga|tengas|tome|tomes|tendria|tomaria))\ en\ cuenta\b
    |(?:presentarme|me\ presenta|me\ presentas|me\ presentaria|me\ presentarias)\ (?:a|con|al
      |ante)\ (?:\w+\ ){{0,2}}?{_HIRER}\b
    |(?:unirme|sumarme|integrarme|incorporarme|entrar|pertenecer)\ (?:yo\ )?(?:a|en)\ (?:su|tu)\ (?:equipo
      |empresa|taller|despacho|cocina|cuadrilla|laboratorio|hospital|tienda)\b
    |como\ (?:le\ hago|hago|puedo|podria|consigo|puedo\ hacer
      |le\ puedo\ hacer)\ (?:yo\ )?(?:para\ )?(?:\w+\ ){{0,3}}?(?:{_POST}|trabajar|entrar
      |practicas)\ (?:\w+\ ){{0,2}}?(?:en\ (?:su|tu)|con\ (?:usted|ustedes)|contigo|aqui)\b
    |(?:que|cuanto)\ (?:necesito|tengo\ que\ hacer|debo\ hacer|hace\ falta|hago)\ para\ (?:entrar\ a\ trabajar
      |trabajar|conseguir\ (?:\w+\ )?{_POST}|que\ me\ \w+)\ (?:\w+\ ){{0,2}}?(?:en\ (?:su|tu)|con\ (?:usted|ustedes)
      |contigo|aqui)\b
    |me\ (?:consigue|consigues|podria\ conseguir|puede\ conseguir)\ (?:una?|algun)?\ ?(?:\w+\ )?{_POST}
    |(?:aqui\ (?:esta|tiene|le\ dejo|te\ dejo)|le\ (?:traje|traigo)|te\ (?:traje|traigo))\ mis?\ {_CV}\b
    |{_HIRER}\ (?:de\ )?que\ (?:yo\ )?(?:busco|necesito|quiero|estoy\ buscando|ando\ buscando)\b
    |(?:quiero|quisiera|puedo|podria|gustaria|deja|dejas|dejan)\ (?:yo\ )?(?:entrar|trabajar|empezar
      |estar)\ (?:de|como)\ \w+\ (?:en\ (?:su|tu)|con\ (?:usted|ustedes)|contigo|aqui)\b
    |me\ (?:hace|haces|haria|harias|hacen)\ (?:un\ )?(?:huequito|hueco|lugar|lugarcito|espacio|campito)\b
    |(?:me\ (?:puede|puedes|podria|podrias)\ considerar|considerarme|considereme)\ (?:para|como)\b|apoy(?:aria
      |arias|arme|eme|ame|a|as)\ para\ (?:entrar|conseguir|trabajar)
    |(?:conseguir|dar|ofrecer)me\ (?:unas|algunas)\ horas\b|(?:hace\ falta|necesita|necesitan|busca|buscan
      |quiere|quieren)\ (?:a\ )?(?:un|una|otro|otra|alguien)\ ?(?:\w+\ )?como\ yo\b
    |a\ quien\ (?:le\ )?(?:entrego|doy|dejo|mando|llevo)\ mis?\ {_CV}\b
    |(?:recomendarme|me\ recomend\w+)\ (?:usted\ |tu\ )?para\ (?:trabajar|entrar|el\ puesto|la\ vacante
      |ese\ puesto)\b(?!\ en\ este\ campo)
    |habl\w*\ (?:usted\ |tu\ )?con\ (?:\w+\ ){{1,5}}?(?:por|de)\ mi(?=[^\w\ ]|$)
    |me\ (?:pudiera|pudieras|puede|puedes|podria|podrias|podrian|pueden|van\ a|va\ a
      |vas\ a)\ (?:\w+\ )?contratar\b|(?:posible|podria\ ser)\ que\ me\ contrat\w+
    |(?:va|van|vas)\ a\ contratar\ (?:\w+\ )?(?:gente|personal|alguien|mas|ayudantes|empleados)\b
    |me\ (?:puede|puedes|podria|podrias)\ meter\b|contrat\w+\ a\ mi\ (?:hermano|hermana|hijo|hija|esposo|esposa
      |amigo|amiga|primo|prima)\b
    |(?:puede|puedes|podria|podrias)\ recomendar(?:me)?\ (?:con|ante)\ (?:\w+\ )?{_HIRER}\b
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
_FEEDBACK = compiled(
    r"\b(?:opinion|opina|opinas|comentarios?|mejorar|mejoro|mejoraria|corregir|corrija|revisar|revise"
    r"|revisa|revisas|errores|consejos?|que\ le\ parece|que\ te\ parece|echar(?:le)?\ un\ (?:ojo|vistazo)"
    r"|que\ le\ falta)\b"
)

# --- this person's own pay --------------------------------------------------------------------------------------------------

_SUELDO = (
    r"(?:sueldos?|salarios?|ingresos?|paga|quincena|nomina|honorarios|ganancias?|bonos?|aguinaldo|comision"
    r"|comisiones|remuneracion|jornal|pago\ (?:mensual|por\ hora|semanal)|sueldito)"
)
_SOMEBODY = (
    r"(?:un|una|uno|unos|unas|alguien|la\ gente|los|las|quien|quienes|gente|cualquiera|el\ (?:enfermero"
    r"|maestro|soldador|chofer|cocinero|principiante)|otr[oa]s?)"
)
_NOT_SOMEBODY = rf"(?!\ (?:\w+mente\ |mas\ o\ menos\ |aqui\ |hoy\ |en\ promedio\ |al\ mes\ |al\ ano\ |por\ hora\ |hoy\ en\ dia\ )*(?:a\ )?{_SOMEBODY}\b)"
_OWN_PAY = compiled(
    rf"""\b(?:
    cuant[oa]\ (?:dinero\ |plata\ |lana\ |es\ lo\ que\ |mas\ o\ menos\ |exactamente\ )*(?:usted\ |tu\ |vos\ )?(?:te\ ganas
      |ganas|ganabas|ganaste|has\ ganado|estas\ ganando|vas\ a\ ganar|ganaras|llegas\ a\ ganar|percibes|percibias
      |recibes|sacas|ingresas|facturas|generas|cobrabas|cobraste|te\ llevas|te\ embolsas)\b
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ |es\ lo\ que\ |mas\ o\ menos\ |exactamente\ )*(?:usted\ )?(?:gana
      |ganaba|gano|ha\ ganado|esta\ ganando|llega\ a\ ganar|percibe|percibia|recibe|saca|factura|se\ lleva
      |se\ embolsa)\b{_NOT_SOMEBODY}(?!\ (?:la\ empresa|el\ (?:negocio|dueno|hospital)|su\ (?:empresa|jefe|esposa)))
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ )(?:haces|hace|deja|dejan)\b{_NOT_SOMEBODY}(?!\ falta|\ que\b)
    |cuanto\ (?:cobra|cobras|cobraba)(?:\ usted|\ tu|\ vos)?(?=$|\ (?:usted|al|a\ la|cada|mensual|semanal
      |por\ (?:hora|dia|mes|semana|turno|guardia|jornada|ano|quincena)|de\ (?:sueldo|salario)|y\ ))
    |cuant[oa]\ (?:dinero\ |plata\ |lana\ )?(?:es\ lo\ que\ )?(?:te|le)\ (?:pagan|paga|pagaban|pagaba|pagaron
      |pago|dan|daban|dieron|deja|dejan|queda|sale|ofrecieron|depositan|estan\ pagando|entra)\b(?!\ de\ (?:vacaciones
      |tiempo|descanso|comer|miedo))(?!\ (?:\w+\ )?a\ {_SOMEBODY}\b)(?!\ miedo|\ tiempo)
    |cuanto\ (?:gana|cobra|percibe|recibe|le\ pagan\ a)\ [\w\ ]{{1,30}}?\ como\ (?:tu|usted|vos|ud)\b
    |(?:te|le)\ pagan\ (?:por\ |al\ )?[\w\ ,]{{1,30}}?\b(?:y|de)\ cuanto\b
    |cuanto\ (?:te|le)\ (?:dejan|deja)\b|cuanto\ (?:ganaras|ganara\ usted)\b
    |con\ cuanto\ (?:te|se)\ queda
    |(?:te|le)\ (?:pagan|paga|pagaban)\ (?:usted\ )?(?:bien|mal|mas|menos|lo\ suficiente|mejor|mucho|poco
      |suficiente|lo\ justo)\b(?!\ (?:\w+\ )?a\ {_SOMEBODY}\b)
    |(?<!con\ )(?<!las\ )(?<!tienes\ )(?<!muchas\ )(?<!sin\ )(?<!de\ )(?<!mas\ )\bganas\ (?:tu\ )?(?:mas\ (?:de
      |que|ahora|dinero)|menos\ (?:de|que)|bien\b|mucho|lo\ suficiente|suficiente|buen\ dinero|al\ mes
      |el\ (?:salario\ )?minimo|lo\ mismo|como\ \w+\ mil|arriba\ de|entre)
    |(?<!se\ )(?<!que\ )(?<!quien\ )\bgana\ (?:usted\ )?(?:mas\ (?:de|que|ahora|dinero)|menos\ (?:de|que)
      |bien\b|mucho|lo\ suficiente|suficiente|buen\ dinero|el\ (?:salario\ )?minimo|lo\ mismo|arriba\ de
      |entre){_NOT_SOMEBODY}
    |gana\ usted\b|usted\ gana\b
    |que\ (?:tipo\ de\ )?(?:sueldo|salario|ingresos?|paga)\ (?:tiene|tienes|tenes|tenia|tenias|gana|ganas
      |percibe|percibes|recibe|recibes|cobra|cobras|te\ dan|le\ dan|te\ pagan|le\ pagan|te\ dieron|le\ dieron
      |te\ ofrecieron|le\ ofrecieron)\b{_NOT_SOMEBODY}
    |lo\ que\ (?:te|le)\ (?:pagan|paga)\b(?!\ a\ {_SOMEBODY}\b)|lo\ que\ (?:tu\ |usted\ )?(?:ganas|cobras)\b
      |lo\ que\ (?:gana\ usted|usted\ gana|gana)$|con\ lo\ que\ (?:usted\ )?(?:gana|ganas|le\ pagan
      |te\ pagan)\b{_NOT_SOMEBODY}
    |(?:tu|tus)\ (?:propi[oa]s?\ |primer\ |ultim[oa]s?\ |actual\ |antiguo\ |nuevo\ )?{_SUELDO}\b
    |(?:su|sus)\ (?:propi[oa]s?\ |primer\ |ultim[oa]s?\ |actual\ |antiguo\ |nuevo\ )?{_SUELDO}\b
    |{_SUELDO}\ (?:que\ )?(?:te\ (?:dan|pagan|dieron)|le\ (?:dan|pagan|dieron)|suyo|tuyo|de\ usted
      |que\ (?:tienes|tiene|recibes|recibe|ganas|gana))\b{_NOT_SOMEBODY}(?!\ a\ {_SOMEBODY}\b)
    )"""
)
_THEIR_PAY = compiled(
    r"\b(?:los|las|un|unos|unas|alguien|la\ gente|personas?|quienes|principiantes?|trabajadores|empleados"
    r"|jovenes|cada\ quien|ellos)\b[^?]{0,60}?\bsus?\b"
)
_NOT_THE_AMOUNT = compiled(
    r"\b(?:negoci\w+|(?:pedir|pidio|pediste|pide)\ (?:un\ )?aumento|que\ (?:hizo|hiciste|se\ compro|compro"
    r"|compraste|te\ compraste|sintio|sentiste)\b|en\ que\ (?:gasto|gastaste|se\ gasto)|como\ (?:se\ sintio"
    r"|te\ sentiste|gasto|gastaste)|hablar\ de)"
)

# --- what a website answers ------------------------------------------------------------------------------------------------------

_ORG = (
    r"(?:empresa|compania|negocio|tienda|restaurante|hospital|clinica|escuela|universidad|instituto|colegio"
    r"|institucion|organizacion|fundacion|fabrica|taller|biblioteca|museo|banco|hotel|centro|academia"
    r"|panaderia|farmacia|despacho|bufete|agencia|estudio|salon|peluqueria|estetica|laboratorio|planta"
    r"|granja|finca|rancho|cooperativa|oficina|sucursal|sede|facultad|guarderia|sindicato|programa|carrera"
    r"|curso|diplomado|firma|supermercado|gimnasio|veterinaria|consultorio|cafeteria|bodega|aerolinea"
    r"|iglesia|asilo|local|preparatoria|prepa|licenciatura|estacion|barberia|imprenta|viveros?|corporativo"
    r"|grupo|carniceria|pasteleria|ferreteria|refugio|juzgado|zoologico)"
)
_BIG = (
    r"(?:empresa|compania|hospital|universidad|instituto|escuela|fabrica|banco|hotel|organizacion"
    r"|restaurante|planta|clinica|firma|negocio|cooperativa|agencia|institucion|colegio|sindicato|despacho"
    r"|tienda)"
)
_GIVES = (
    r"(?:vende|venden|ofrece|ofrecen|fabrica|fabrican|produce|producen|tiene|tienen|da|dan|imparte|imparten"
    r"|maneja|manejan|hace|hacen|brinda|brindan|hay|presta|prestan|elabora|elaboran|distribuye|distribuyen"
    r"|sirve|sirven|atiende|atienden|lleva|llevan|incluye|incluyen|ensena|ensenan)"
)
_THINGS = (
    r"(?:productos?|servicios?|carreras?|cursos?|programas?|marcas?|especialidades|muebles|tratamientos?"
    r"|idiomas|modelos?|diplomados?|maestrias?|licenciaturas?|becas|talleres|platillos|panes|departamentos"
    r"|cosas|seguros|prestaciones|formas\ de\ pago|articulos|clases|materias|estudios|areas|menu|comida"
    r"|ropa|maquinas|equipos|horarios?|sucursales|sabores)"
)
_ON_THEIR_WEBSITE = compiled(
    rf"""(?:
    (?:cuando|en\ que\ ano|hace\ cuanto(?:s\ anos|\ tiempo)?(?:\ que)?|que\ ano|desde\ cuando)\ (?:se\ (?:fundo
      |creo|abrio|establecio|inauguro|construyo|fundaron)|fundaron|fue\ (?:fundad|cread|inaugurad|construid)\w+
      |abrio\ (?:la|el|su)\ {_ORG}|abrieron\ (?:la|el|su)|(?:existe|opera|funciona)\ (?:la|el|su)\ {_ORG}
      |empezo\ a\ funcionar|nacio\ (?:la|el|su)\ {_ORG})\b
    |cuant[oa]s\ (?:empleados|empleadas|trabajadores|sucursales|sedes|tiendas|oficinas|campus|camas
      |locales)\ (?:tienen|tiene|hay|son|trabajan|suman)\b(?!\ usted)(?!.{{0,30}}\ba\ (?:su|tu)\ cargo)
    |cuant[oa]s\ (?:alumnos|estudiantes|personas|medicos|doctores|enfermeras|enfermeros|maestros|profesores
      |socios|clientes|carreras|edificios|hectareas|paises|vehiculos|camiones|libros|cursos|habitaciones)\ (?:tiene
      |tienen|hay|trabajan|estudian|laboran|ofrece|ofrecen|son|atiende)\ (?:\w+\ ){{0,2}}?(?:su|la|el|esta|este
      |tu)\ (?:\w+\ )?{_BIG}\b
    |que\ (?:tipos?|clases?|variedad)\ de\ (?:\w+\ ){{1,3}}?{_GIVES}\b(?!\ (?:usted|falta|que
      |cuando))(?=\ (?:su|la|el|tu|en|aqui|esta|este|ustedes)\b|$)
    |(?:que|cuales|cuales\ son\ (?:los|las)|que\ otr[oa]s)\ {_THINGS}\ (?:\w+\ ){{0,2}}?{_GIVES}\b(?!\ (?:usted
      |falta|que|cuando|mas|le\b|para))(?=\ (?:su|la|el|tu|en|aqui|esta|este|ustedes)\b|$)
    |cuales\ son\ (?:los|las)\ {_THINGS}\ (?:que\ )?(?:{_GIVES}|de\ (?:su|la|el|tu)\ {_ORG}|disponibles)\b
    |(?:que\ (?:vende|fabrica|hace|produce|ofrece|es\ lo\ que\ (?:hace|vende))
      |a\ que\ se\ dedica)\ (?:exactamente\ )?(?:su|la|tu|esta|el)\ {_ORG}(?:\ exactamente)?$
    |que\ (?:venden|fabrican|producen|ofrecen)\ (?:ustedes\ )?(?:aqui|en\ (?:su|la|el|tu|esta)\ {_ORG})$
    |cuant[oa]s\ anos\ (?:tiene|lleva)\ (?:la|su|el|esta|este)\ {_BIG}\b|es\ (?:publica|privada|publico
      |privado)\ o\ (?:publica|privada|publico|privado)\ (?:la|su|el)\ {_ORG}
    |(?:cual\ es|cuales\ son|cual\ seria
      |que)\ (?:el\ |los\ |sus\ |su\ |son\ los\ |es\ el\ )?horarios?\ (?:de\ (?:la\b|atencion|apertura|visitas?
      |servicio|oficina|clases\ de|(?:su|tu|el)\ {_ORG})|del\b|tienen|tiene\ (?:la|el|su|tu)\ {_ORG}|maneja\ (?:la|el
      |su)\ {_ORG})
    |(?:a\ que\ hora|que\ dias|que\ dia|cuando)\ (?:\w+\ )?(?:abren|abre\ (?:la|el|su|tu)|cierran|cierra\ (?:la
      |el|su|tu)|abre|cierra)(?:\ {_ORG})?\b(?!\ (?:usted|la\ puerta|el\ dia))
    |(?:abren|cierran|trabajan|atienden)\ (?:ustedes\ )?(?:los|el|en)\ (?:domingos?|sabados?|fines?\ de\ semana
      |dias\ festivos|feriados)\b
    |(?:esta|estan)\ abiert[oa]s?\ (?:los|el|en|hoy|manana|la|su)|(?:su|la|el|tu)\ {_ORG}\ (?:abre
      |esta\ abiert[oa]|cierra)\ (?:los|el|en|a)
    |(?:cual\ es|cuales\ son|me\ (?:da|das|puede\ dar|podria\ dar|puedes\ dar)|digame|deme)\ (?:la|el|los|las
      |su|tu)\ (?:direccion|telefono|numero\ de\ telefono|pagina(?:\ web)?|sitio(?:\ web)?|ubicacion|codigo\ postal
      |correo\ (?:electronico\ )?de\ (?:la|el|su)\ {_ORG}|lista\ de\ (?:precios|cursos|productos|carreras|materias)
      |precios|menu|catalogo)\b
    |(?:(?:en|por)\ )?donde\ (?:queda|quedan|esta|estan|se\ encuentra|se\ ubica)\ (?:ubicad[oa]s?\ )?(?:su|la
      |el|tu|sus|las|los)\ (?:otra\ |nueva\ )?(?:{_ORG}|oficinas|tiendas|sucursales|instalaciones)\b
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
      |piden|necesito|necesita|necesitan|hay\ que|debo|tengo\ que|para|exigen|exige|solicitan|se\ requieren|requieren
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
    |quien\ (?:fundo|creo)\ (?:la|el|su|tu|esta|este)\ {_ORG}\b|quien\ (?:es|fue)\ (?:el
      |la)\ (?:duen[oa]\ (?:de\ (?:la|su|esta)|del)|fundador|fundadora|director\ general|directora\ general|ceo
      |rector|rectora|presidente)\b
    |(?:cual\ es|cuales\ son|que)\ (?:la|los|las)?\ ?(?:mision|vision|valores|lema)\ (?:y\ (?:la\ )?(?:vision
      |mision|valores)\ )?(?:de\ (?:su|la|el|tu)|del|tiene\ (?:su|la|tu))
    |(?:tienen|tiene|hay|ofrecen|cuentan\ con|hacen|aceptan|dan
      |venden)\ (?:ustedes\ )?(?:una?\ |algun[oa]?\ )?(?:tienda\ en\ linea|pagina\ (?:web|de\ internet)|sitio\ web
      |estacionamiento|servicio\ a\ domicilio|sucursales|sucursal|becas?|clases\ (?:nocturnas|en\ linea|los
      |de\ noche)|cursos?\ (?:en\ linea|nocturnos|de\ verano)|envios|entregas\ a\ domicilio|tarjetas?|seguro\ medico
      |pedidos|wifi|credito|meses\ sin\ intereses|carreras\ en\ linea|turno\ (?:vespertino|nocturno))\b
    |(?:su|la|el|tu)\ {_ORG}\ (?:\w+\ )?(?:tiene|ofrece|cuenta\ con|acepta
      |da)\ (?:una?\ |algun[oa]?\ )?(?:\w+\ )?(?:becas?|clases|cursos?|sucursal|sucursales|pagina|tienda
      |estacionamiento|carreras?|programas?|urgencias|maternidad|turno\ (?:vespertino|nocturno))\b
    )"""
)
_ONLY_THEY_KNOW = compiled(
    r"\b(?:(?:le|te)\ (?:gusta|gustan|gusto|parece)|orgullos\w+|no\ (?:se\ (?:cuenta|ve|dice)|sale|dice"
    r"|aparece|viene)|recomienda|recomiendas|usted\ (?:cree|piensa))\b"
)

# --- two questions in one ---------------------------------------------------------------------------------------------------------

_POINTS_BACK = compiled(
    r"""\bal\ respecto\b|\b(?:eso|esto|ello|ellos|ellas|asi|ahi|alli)\b|\b(?:para|con|de|por|sobre|en)\ (?:el|ella)$
    |\blo\ (?!(?:que|mas|menos|mejor|peor|primero|ultimo|unico|bueno|malo|bonito|feo|dificil|facil|de
      |suficiente|mismo|largo|duro|importante|normal|comun|esencial|principal|interesante|divertido|triste|especial|
      basico|necesario|\w+[ai]ble|\w+al|\w+oso)\b)\w
    |\b(?:los|la|las)\ (?=(?:ha|has|he|hace|haces|hizo|hiciste|vive|vives|manej\w+|resolv\w+|super\w+|logr\w+
      |aprend\w+|enfrent\w+|llev\w+|ve|ves|usa|usas|consigu\w+)\b)
    |\bcual(?:es)?\ (?:elegi|escog|prefier|prefer|recom|le\ gust|te\ gust|de\ (?:ellos|ellas|esos|esas))\w*
    |\w+(?:ar|er|ir|ando|iendo|arse|erse)l[oae]s?\b|\b(?:se)\ l[oa]s?\ """
)
_SAME_STORY = compiled(
    r"""que\ (?:hizo|hiciste|paso|sucedio|ocurrio|aprendio|aprendiste|sintio|sentiste|dijo|dijiste|cambio|penso
      |pensaste|ha\ aprendido|has\ aprendido)\b|como\ (?:reacciono|reaccionaste|se\ sintio|te\ sentiste|termino|salio
      |le\ fue|te\ fue|respondio|respondiste|manejo|resolvio|resolviste)\b
    |que\ haria(?:s)?\ (?:usted\ )?(?:diferente|distinto|de\ otra|de\ manera|hoy)|por\ que$|como$|cuando$
      |donde$|que\ mas$|por\ que\ (?:si|no)$|cuanto\ tiempo|que\ le\ ayudo|que\ te\ ayudo"""
)
_CONTRAST = compiled(
    r"\b(?:mas|menos|mejor|peor|gusta|disgusta|facil|dificil|bueno|malo|bonito|feo|antes|despues|ventajas"
    r"|desventajas)\b"
)
_WORD = re.compile(r"\w+")


def find(text: Folded) -> Iterator[tuple[str, Hit]]:
    """Every finding of a Spanish text but length and jargon: its code and where it shows."""
    units = list(_units(text))
    for code, hit in (
        ("closed", _closed(text, units)),
        ("double", _double(text, units)),
        ("leading", _leading(text)),
        ("asks_for_job", _asks_for_job(text)),
        ("own_pay", _own_pay(text)),
        ("on_their_website", _on_their_website(text)),
    ):
        if hit is not None:
            yield code, hit


def last_question(text: Folded) -> str:
    """The question at the end of a long text, alone, or ""."""
    units = [unit for unit in _units(text) if unit.sort != Sort.neither]
    if len(units) != 1 or not units[0].start:
        return ""
    return _asked(text, units[0])


# --- the questions of a text ---------------------------------------------------------------------------------------------


def _units(text: Folded) -> Iterator[Unit]:
    before: Sentence | None = None
    for sentence in text.sentences:
        part = text.text[sentence.start : sentence.end]
        if (sentence.opened or sentence.asked) and _TAG.match(part):
            if before is not None and not before.asked and not _holds_wh(text, before.start, before.end):
                yield Unit(sentence.start, sentence.end, Sort.closed, yes_no=True)
            before = sentence
            continue
        heads = list(_heads(text, sentence))
        ends = [*(start for start, _ in heads[1:]), sentence.end]
        for (start, embedded), end in zip(heads, ends, strict=False):
            if end < sentence.end:
                end = start + len(_TRAILING_JOIN.sub("", text.text[start:end]))
            yield _unit(text, start, end, sentence, embedded=embedded)
        before = sentence


_TRAILING_JOIN = re.compile(r"[\s,:;–—-]*(?:\b(?:y|e|pero|o|ademas|tambien|asi que|entonces)\b[\s,]*)*$")


def _wh(text: Folded, at: int, end: int, *, start: bool) -> bool:
    """Whether a word that asks stands here: with its accent, or without one where it can hardly be another."""
    found = _WH_AT.match(text.text, at, end)
    if found is None:
        return False
    if text.accented(found.start(), found.end()):
        return True
    if not start:
        return not text.accents and bool(_ASKS_UNACCENTED.match(text.text, at, end))
    return not text.accents or not _ONLY_A_LINK.match(text.text, at, end)


def _inner_wh(text: Folded, start: int, end: int) -> int | None:
    """Where the first accented word that asks stands after the start, or None."""
    for found in _ANY_WH.finditer(text.text, start, end):
        if text.accented(found.start(), found.end()):
            return found.start()
    return None


_ANY_WH = compiled(rf"\b{_WH}")
_KNOWING = re.compile(
    r"\b(?:saber|sabe|sabes|decir\w*|explicar\w*|contar\w*|entender|de|imagina\w*|recuerda\w*|acuerda\w*) ?$"
)


def _holds_wh(text: Folded, start: int, end: int) -> bool:
    return _wh(text, start, end, start=True) or _inner_wh(text, start, end) is not None


def _heads(text: Folded, sentence: Sentence) -> Iterator[tuple[int, bool]]:
    folded, end = text.text, sentence.end
    asked = sentence.asked or sentence.opened
    lead = _LEAD.match(folded, sentence.start, end)
    start = lead.end() if lead and lead.end() < end else sentence.start
    found = False
    if not asked and (_TELL.match(folded, start, end) or _WISH.match(folded, start, end)):
        if _inner_wh(text, start, end) is not None or not text.accents:
            yield start, True
            found = True
        else:
            return
    elif _wh(text, start, end, start=True) and (
        asked
        or text.accented(start, start + 9)
        or not _ONLY_A_LINK.match(folded, start, end)
        or _PLAIN_START.match(folded, start)
    ):
        if not (not text.accents and _links_to_a_later_one(text, start, end)):
            yield start, False
            found = True
    elif asked and not any(
        _wh(text, join.end(), end, start=False) for join in _JOIN.finditer(folded, start, end)
    ):
        inner = _inner_wh(text, start, end)
        if inner is None or _FAVOUR.match(folded, start, end) or _KNOWING.search(folded, start, inner):
            yield start, False
        elif folded[max(0, inner - 1)] == " ":
            yield inner, False
        found = True
    for join in _JOIN.finditer(folded, start, end):
        at = join.end()
        if start < at < end and _wh(text, at, end, start=False):
            if not found and not asked and join[0].strip() in ("y", "e"):
                continue
            yield at, False
            found = True


_PLAIN_START = re.compile(r"(?:como|que) ")


def _links_to_a_later_one(text: Folded, start: int, end: int) -> bool:
    """ "Cuando era nino, que queria ser": the first word only leads in."""
    if not _ONLY_A_LINK.match(text.text, start, end):
        return False
    comma = text.text.find(",", start, end)
    return comma > 0 and _WH_AT.match(text.text, comma + 2, end) is not None


def _unit(text: Folded, start: int, end: int, sentence: Sentence, *, embedded: bool) -> Unit:
    part = text.text[start:end]
    rest = text.text[start : sentence.end]
    if embedded:
        return Unit(start, end, Sort.open, embedded=True)
    favour = _FAVOUR.match(part)
    if favour is not None:
        return Unit(start, end, Sort.neither if _COURTESY.match(part) else Sort.open, yes_no=True)
    if _wh(text, start, end, start=True) or _wh(text, start, end, start=False):
        closed = _WH_CLOSED.match(part) and not _FIELD_PAY.match(part) and not _INVITES.search(rest)
        return Unit(start, end, Sort.closed if closed else Sort.open)
    if _STORY.match(part) or _INVITES.search(rest):
        return Unit(start, end, Sort.open, yes_no=True)
    return Unit(start, end, Sort.closed, yes_no=True)


def _length(text: str) -> int:
    return len(_WORD.findall(text))


def _asked(text: Folded, unit: Unit) -> str:
    words = text.words(unit.start, unit.end).strip(" ,;:–—-¿?")
    if not words:
        return ""
    return first_upper(words) + "." if unit.embedded else f"¿{first_upper(words)}?"


# --- the findings ---------------------------------------------------------------------------------------------------------


def _closed(text: Folded, units: list[Unit]) -> Hit | None:
    if any(unit.sort == Sort.open for unit in units):
        return None
    first = next((unit for unit in units if unit.sort == Sort.closed), None)
    if first is None or (text.accents and _INVITES.search(text.text) and _CUENTE.search(text.text)):
        return None
    part = text.text[first.start : first.end]
    words = list(_WORD.finditer(part))[:3]
    better = _opened(text, first) if sum(unit.sort == Sort.closed for unit in units) == 1 else ""
    return Hit(first.start, first.start + (words[-1].end() if words else len(part)), better)


_CUENTE = re.compile(r"\b(?:cuent[ea]me|contame|platiqueme|platicame|expliqueme|explicame)\b")
_OPENINGS = tuple(
    (compiled(pattern), opening)
    for pattern, opening in (
        (r"(te|le)\ (gusta|gustan|gusto|gustaba)\ ", "¿Qué {0} gusta de {rest}?"),
        (
            r"(?:es|fue|era)\ (?:muy\ |tan\ )?(?:dificil|duro|facil|complicado|cansado|aburrido"
            r"|peligroso)\ (?=\w+(?:ar|er|ir|rse)\b)",
            "¿Cómo es {rest}?",
        ),
        (r"(te|le)\ da\ miedo\ ", "¿Cómo {1} el miedo a {rest}?"),
        (r"(volverias|volveria)\ (?:usted\ )?a\ ", "¿Qué {2} volver a {rest}?"),
    )
)


def _opened(text: Folded, unit: Unit) -> str:
    part = text.text[unit.start : unit.end]
    for pattern, opening in _OPENINGS:
        found = pattern.match(part)
        if found is None:
            continue
        rest = text.words(unit.start + found.end(), unit.end)
        if not rest or _length(rest) >= 20:
            return ""
        first = found[1] if found.groups() else ""
        copes = "manejas" if first == "te" else "maneja"
        makes = "te haría" if first == "volverias" else "le haría"
        made = opening.format(first, copes, makes, rest=rest)
        return made.replace(" de el ", " del ").replace(" a el ", " al ")
    return ""


def _double(text: Folded, units: list[Unit]) -> Hit | None:
    real = [unit for unit in units if unit.sort != Sort.neither]
    for place, second in enumerate(real):
        for first in real[:place]:
            if _two(text, first, second):
                return Hit(second.start, second.end, _asked(text, first))
    for unit in real:
        if unit.embedded:
            hit = _embedded_double(text, unit)
            if hit is not None:
                return hit
    return None


def _two(text: Folded, first: Unit, second: Unit) -> bool:
    """Whether the second question asks for something else than the first one."""
    one, two = text.text[first.start : first.end], text.text[second.start : second.end]
    if second.embedded and _inner_wh(text, second.start, second.end) is None:
        return False
    if first.embedded and _inner_wh(text, first.start, first.end) is None:
        return False
    both_closed = first.yes_no and second.yes_no and first.sort == second.sort == Sort.closed
    if (second.yes_no and not both_closed) or _length(one) < 2 or _length(_WH_AT.sub("", two, count=1)) < 2:
        return False
    if _POINTS_BACK.search(two) or (_SAME_STORY.match(two) and _length(two) <= 6):
        return False
    apart = "?" in text.text[first.end : second.start] or "." in text.text[first.end : second.start]
    if first.yes_no and apart and not both_closed:
        return False
    asks = _WH_AT.match(two)
    if asks is not None and not apart:
        if re.match(r" \w+(?:ar|er|ir)\b", two[asks.end() :]):
            return False  # "qué decir y qué callar"
        word = _WORD.findall(asks[0])[-1]
        asked_first = _WH_AT.match(one)
        rest = one[asked_first.end() :] if asked_first else one
        if not first.embedded and any(
            _WORD.findall(other[0])[-1] == word
            and text.accented(
                first.start + len(one) - len(rest) + other.start(),
                first.start + len(one) - len(rest) + other.end(),
            )
            for other in _ANY_WH.finditer(rest)
        ):
            return False
    return not _pair(one, two)


def _pair(one: str, two: str) -> bool:
    """The two sides of one question: "en qué se parece y en qué se diferencia"."""
    first, second = _WORD.findall(one), _WORD.findall(two)
    if first[:2] != second[:2]:
        return first[:1] == second[:1] and len(first) <= 3
    return len(first) <= 5 or first[:3] == second[:3] or bool(_CONTRAST.search(one) and _CONTRAST.search(two))


def _embedded_double(text: Folded, unit: Unit) -> Hit | None:
    """ "Quisiera saber cómo ..., y qué ..., y por qué ...": three, or two after a comma that are both long."""
    asked = [
        found
        for found in _ANY_WH.finditer(text.text, unit.start, unit.end)
        if text.accented(found.start(), found.end())
    ]
    joined = [found for found in asked if _JOINED.search(text.text, unit.start, found.start())]
    if not joined or len(asked) < 2 or joined[-1] is asked[0]:
        return None
    last = joined[-1]
    two = text.text[last.start() : unit.end]
    if len(joined) >= 2 and len(asked) >= 3:
        return Hit(joined[0].start(), unit.end)
    comma = "," in text.text[max(unit.start, last.start() - 4) : last.start()]
    if comma and not _POINTS_BACK.search(two) and _length(two) >= 4 and last.start() - asked[0].start() >= 20:
        return Hit(last.start(), unit.end)
    return None


_JOINED = re.compile(r"(?:,|\by) *(?:y )?$")


def _leading(text: Folded) -> Hit | None:
    folded = text.text
    for sentence in text.sentences:
        if _ASKS_BACK.search(folded, sentence.start, sentence.end):
            return None
    before: Sentence | None = None
    for sentence in text.sentences:
        hit = _leading_sentence(text, sentence, before)
        if hit is not None:
            return hit
        before = sentence
    return None


def _leading_sentence(text: Folded, sentence: Sentence, before: Sentence | None) -> Hit | None:
    folded, end = text.text, sentence.end
    asked = sentence.opened or sentence.asked
    lead = _LEAD.match(folded, sentence.start, end)
    starts = [sentence.start, *([lead.end()] if lead and lead.end() < end else [])]
    if asked and _TAG.match(folded, sentence.start, end):
        if before is not None and not before.asked and not _holds_wh(text, before.start, before.end):
            return Hit(sentence.start, end)
        return None
    for start in starts:
        if asked and _NO_START.match(folded, start, end) and not _holds_wh(text, start, end):
            first_comma = folded.find(",", start, end)
            if sentence.opened or first_comma < 0:
                return Hit(start, whole_word(folded, min(start + 6, end)))
    for start in [
        *starts,
        *(join.end() for join in _JOIN.finditer(folded, sentence.start, end) if join.end() < end),
    ]:
        found = _LEADING_START.match(folded, start, end) if asked or start in starts else None
        found = found or _LEADING_CLAUSE.match(folded, start, end)
        if found is not None:
            return Hit(found.start(), whole_word(folded, found.end()))
    tag = _TAG_END.search(folded, sentence.start, end) if sentence.asked else None
    if tag is not None and not _holds_wh(text, sentence.start, tag.start()):
        return Hit(tag.start() + 2, end)
    found = _LEADING_ANY.search(folded, sentence.start, end)
    return Hit(found.start(), whole_word(folded, found.end())) if found is not None else None


_YOURS = re.compile(
    r"\b(?:el jefe|la jefa|el director|la directora|el gerente|el encargado|la encargada|su|tu|usted"
    r"|ustedes|aqui|le|te|contigo)\b"
)


def _asks_for_job(text: Folded) -> Hit | None:
    found = _ASKS_FOR_JOB.search(text.text)
    if found is None:
        return None
    if "para que me" in found[0] and not _YOURS.search(text.text):
        return None  # "¿Qué debo estudiar para que me contraten?" asks about the field
    if re.search(rf"\bmis? {_CV}\b", text.text, re.VERBOSE) and _FEEDBACK.search(text.text):
        return None
    return Hit(found.start(), whole_word(text.text, found.end()))


def _own_pay(text: Folded) -> Hit | None:
    for sentence in text.sentences:
        found = _OWN_PAY.search(text.text, sentence.start, sentence.end)
        if found is None or _NOT_THE_AMOUNT.search(text.text, sentence.start, sentence.end):
            continue
        theirs = found[0].startswith("su") and _THEIR_PAY.match(text.text[sentence.start : sentence.end])
        if (
            _THEIR_PAY.search(text.text, sentence.start, found.start() + 3)
            and found[0].startswith("su")
            or theirs
        ):
            continue
        return Hit(found.start(), whole_word(text.text, found.end()), USUAL_PAY)
    return None


def _on_their_website(text: Folded) -> Hit | None:
    if _ONLY_THEY_KNOW.search(text.text):
        return None
    for sentence in text.sentences:
        lead = _LEAD.match(text.text, sentence.start, sentence.end)
        starts = [sentence.start, *([lead.end()] if lead and lead.end() < sentence.end else [])]
        starts += [join.end() for join in _JOIN.finditer(text.text, sentence.start, sentence.end)]
        for start in starts:
            found = _ON_THEIR_WEBSITE.match(text.text, start, sentence.end)
            if found is not None:
                return Hit(found.start(), whole_word(text.text, found.end()))
    return None
